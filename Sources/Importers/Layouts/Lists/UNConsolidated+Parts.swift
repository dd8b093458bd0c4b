import Tabular
import TradeModel

extension UNConsolidated {
    /// An alias; empty elements stand where there is none.
    static func alias(_ element: XMLElement) -> Designation.Particular? {
        guard let name = element.text("ALIAS_NAME") else { return nil }
        let quality = element.text("QUALITY")?.lowercased() ?? ""
        let role: ListedName.Role = quality.hasPrefix("f.k.a") ? .former : .alias
        return .name(ListedName(name, role, isWeak: quality == "low"))
    }

    static func address(
        _ element: XMLElement, _ places: inout PlaceResolver
    ) -> Designation.Particular? {
        let lines = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "NOTE"]
            .compactMap(element.text)
        let country = element.text("COUNTRY")
        guard !lines.isEmpty || country != nil else { return nil }
        return .address(
            ListedAddress(
                lines.joined(separator: ", "), place: country.map { places.place($0) }))
    }

    /// A date, a year, or two years between which it lies.
    static func birth(_ element: XMLElement) -> Designation.Particular? {
        let type = element.text("TYPE_OF_DATE")?.uppercased() ?? ""
        let range = ["FROM_YEAR", "TO_YEAR"].compactMap(element.text)
        let text = element.text("DATE") ?? element.text("YEAR") ?? range.joined(separator: "..")
        guard !text.isEmpty else { return element.text("NOTE").map { .remark($0) } }
        let day = Day(ofMoment: text)
        return .birth(
            ListedDate(
                text, span: day.map(TimeSpan.day) ?? TimeSpan(text),
                isApproximate: type == "APPROXIMATELY"))
    }

    /// A document with a number; one without is a remark.
    func identifier(
        _ element: XMLElement, _ places: inout PlaceResolver
    ) throws(Fault) -> Designation.Particular? {
        let labels = ["TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2"].compactMap(element.text)
        let label = labels.joined(separator: ", ")
        guard let number = element.text("NUMBER") else {
            let words = labels + [element.text("NOTE")].compactMap { $0 }
            return words.isEmpty ? nil : .remark(words.joined(separator: ", "))
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
        return .identifier(
            ListedIdentifier(
                kind, label: label, number: number, place: issuer.map { places.place($0) },
                issued: element.text("DATE_OF_ISSUE").flatMap { Day(ofMoment: $0) }))
    }
}

extension XMLElement {
    /// The texts of the elements `VALUE` in elements of a name.
    func values(_ name: String) -> [String] {
        all(name).flatMap { $0.all("VALUE") }.map(\.text).filter { !$0.isEmpty }
    }

    /// The texts of elements of a name, whether they stand in them directly or in elements `VALUE`.
    func texts(_ name: String) -> [String] {
        all(name).map(\.text).filter { !$0.isEmpty } + values(name)
    }

    /// The first element in it, at any depth, whose text is longer than a number of bytes.
    func longText(limit: Int) -> XMLElement? {
        if text.utf8.count > limit { return self }
        return children.lazy.compactMap { $0.longText(limit: limit) }.first
    }
}
