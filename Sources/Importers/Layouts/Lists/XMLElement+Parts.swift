import Tabular
import TradeModel

extension XMLElement {
    /// The value of an attribute without the blanks around it; nil where it is blank or absent.
    func attribute(_ name: String) -> String? {
        guard let text = attributes[name].map(trimmed), !text.isEmpty else { return nil }
        return text
    }

    /// The texts of the elements of a name that stand directly in it, blanks left out.
    func childTexts(_ name: String) -> [String] {
        all(name).map(\.text).filter { !$0.isEmpty }
    }

    /// The texts of the elements of some names, of each name the first, with commas between them; nil where
    /// all are blank.
    func joined(_ names: [String]) -> String? {
        let texts = names.compactMap(text)
        return texts.isEmpty ? nil : texts.joined(separator: ", ")
    }

    /// The address that elements of some names tell, with the country in one of another; nil where all are
    /// blank.
    func address(
        _ lines: [String], country: String, _ places: inout PlaceResolver
    ) -> Designation.Particular? {
        let (lines, country) = (joined(lines), text(country))
        guard lines != nil || country != nil else { return nil }
        return .address(ListedAddress(lines ?? "", place: country.map { places.place($0) }))
    }

    /// The day that a text tells, of this element or of an attribute of it. Throws where it is none, or of
    /// another calendar.
    /// - Parameter example: how the list writes a day.
    func day(
        _ text: String, of part: String, such example: String, _ parse: (String) -> Day?
    ) throws(EntryFault) -> Day {
        guard let day = parse(text)?.ifGregorian else {
            throw EntryFault(
                .badDate, self,
                "expected a date such as \(example) in \(part), saw “\(text.prefix(40))”"
                    + calendarAdvice(on: text))
        }
        return day
    }

    /// The first element, itself or at any depth in it, with a text or an attribute that is longer than a
    /// number of bytes.
    func first(longerThan limit: Int) -> XMLElement? {
        let isLong = text.utf8.count > limit || attributes.values.contains { $0.utf8.count > limit }
        return isLong ? self : children.lazy.compactMap { $0.first(longerThan: limit) }.first
    }
}
