import Tabular
import TradeModel

extension UNConsolidated {
    /// An alias with the birth that goes with it and what is noted on it; empty elements stand where there
    /// is none.
    static func alias(_ element: XMLElement) -> [Designation.Particular] {
        var told: [Designation.Particular] = []
        if let name = element.text("ALIAS_NAME") {
            told.append(.name(ListedName(name, quality: element.text("QUALITY"))))
        }
        if let date = element.text("DATE_OF_BIRTH") {
            told.append(.birth(ListedDate(date, span: span(date))))
        }
        if let place = element.joined(["CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"]) {
            told.append(.birthPlace(place))
        }
        return told + note(element)
    }

    static let addressLines = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "NOTE"]

    /// A date, a year, or two years between which it lies, with what is noted on it.
    static func birth(_ element: XMLElement) -> [Designation.Particular] {
        let isApproximate = element.text("TYPE_OF_DATE")?.uppercased() == "APPROXIMATELY"
        let told = (element.text("DATE") ?? element.text("YEAR")).map {
            ListedDate($0, span: span($0), isApproximate: isApproximate)
        }
        let range = ListedDate(
            fromYear: element.text("FROM_YEAR"), toYear: element.text("TO_YEAR"),
            isApproximate: isApproximate)
        guard let date = told ?? range else { return note(element) }
        return [Designation.Particular.birth(date)] + note(element)
    }

    private static func span(_ text: String) -> TimeSpan? {
        Day(ofMoment: text).map(TimeSpan.day) ?? TimeSpan(text)
    }

    /// A place of birth, with what is noted on it.
    static func birthPlace(_ element: XMLElement) -> [Designation.Particular] {
        let place = element.joined(["STREET", "CITY", "STATE_PROVINCE", "COUNTRY"])
        return (place.map { [.birthPlace($0)] } ?? []) + note(element)
    }

    /// What an element notes, as a remark.
    private static func note(_ element: XMLElement) -> [Designation.Particular] {
        guard let text = element.text("NOTE") else { return [] }
        return [.remark(text)]
    }

    /// A document with a number, with what is noted on it; one without is a remark, and so are the town in
    /// which it was issued and a day of issue that cannot be read.
    func identifier(
        _ element: XMLElement, _ places: inout PlaceResolver
    ) -> [Designation.Particular] {
        let labels = ["TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2"].compactMap(element.text)
        let label = labels.joined(separator: ", ")
        guard let number = element.text("NUMBER") else {
            let words = labels + [element.text("NOTE")].compactMap { $0 }
            return words.isEmpty ? [] : [.remark(words.joined(separator: ", "))]
        }
        let kind: ListedIdentifier.Kind =
            if label.lowercased().contains("passport") {
                .passport
            } else if label.lowercased().contains("identification") {
                .national
            } else {
                .other
            }
        let issuer = element.text("ISSUING_COUNTRY") ?? element.text("COUNTRY_OF_ISSUE")
        let date = element.text("DATE_OF_ISSUE")
        let issued = date.flatMap { Day(ofMoment: $0) }
        let document = ListedIdentifier(
            kind, label: label, number: number, place: issuer.map { places.place($0) },
            issued: issued)
        let rest = [
            issued == nil ? date.map { "\(number) issued \($0)" } : nil,
            element.text("CITY_OF_ISSUE").map { "\(number) issued in \($0)" },
        ].compactMap { $0 }
        return [Designation.Particular.identifier(document)]
            + rest.map(Designation.Particular.remark) + Self.note(element)
    }
}

extension XMLElement {
    /// The texts of the elements `VALUE` in elements of a name.
    func values(_ name: String) -> [String] {
        all(name).flatMap { $0.childTexts("VALUE") }
    }

    /// The texts of elements of a name, whether they stand in them directly or in elements `VALUE`.
    func texts(_ name: String) -> [String] {
        childTexts(name) + values(name)
    }
}
