import Tabular
import TradeModel

extension EUConsolidated {
    /// What the entry says besides its names, what has no field of its own as remarks.
    func particulars(_ places: inout PlaceResolver) -> [Designation.Particular] {
        var all: [Designation.Particular] = []
        all += element.all("citizenship").compactMap { Self.place($0, &places) }
            .map { .country($0) }
        all += element.all("address").compactMap { Self.address($0, &places) }
        all += element.all("birthdate").compactMap(Self.birth)
        all += element.all("birthdate").compactMap(Self.birthPlace)
        all += element.all("identification").compactMap { Self.identifier($0, &places) }
        return all + remarks.uniqued().map { .remark($0) }
    }

    /// The country of an element; nil where the list calls it unknown.
    private static func place(
        _ element: XMLElement, _ places: inout PlaceResolver
    ) -> ListedPlace? {
        let words = element.attribute("countryDescription")
        guard words?.uppercased() != "UNKNOWN" else { return nil }
        guard let code = element.attribute("countryIso2Code"), code != "00" else {
            return words.map { places.place($0) }
        }
        return ListedPlace(words ?? code, country: places.place(alpha2: code).country)
    }

    private static func address(
        _ element: XMLElement, _ places: inout PlaceResolver
    ) -> Designation.Particular? {
        let box = element.attribute("poBox").map { "PO box \($0)" }
        let lines = ["street", "zipCode", "city", "region", "place"].map(element.attribute)
        let text = ([box] + lines).compactMap { $0 }.joined(separator: ", ")
        let place = place(element, &places)
        guard !text.isEmpty || place != nil else { return nil }
        return .address(ListedAddress(text, place: place))
    }

    /// A day, a month or a year, or two years between which it lies; nil where the element tells a place
    /// alone. One of two years, and a date of another calendar, tell no span.
    private static func birth(_ element: XMLElement) -> Designation.Particular? {
        let range = [element.attribute("yearRangeFrom"), element.attribute("yearRangeTo")]
        let parts = ["year", "monthOfYear", "dayOfMonth"].map(element.attribute)
            .prefix { $0 != nil }.compactMap { $0 }
        let date = parts.map { $0.count == 1 ? "0\($0)" : $0 }.joined(separator: "-")
        let isRange = range.contains { $0 != nil } && element.attribute("birthdate") == nil
        let text =
            isRange
            ? range.map { $0 ?? "" }.joined(separator: "..")
            : element.attribute("birthdate") ?? date
        guard !text.isEmpty else { return nil }
        let calendar = element.attribute("calendarType") ?? "GREGORIAN"
        let isGregorian = calendar.uppercased() == "GREGORIAN"
        let isOpen = isRange && range.contains(nil)
        return .birth(
            ListedDate(
                isGregorian ? text : "\(text) (\(calendar))",
                span: isGregorian && !isOpen ? TimeSpan(text) : nil,
                isApproximate: element.attribute("circa")?.lowercased() == "true"))
    }

    private static func birthPlace(_ element: XMLElement) -> Designation.Particular? {
        let country = element.attribute("countryDescription")
        let parts =
            ["place", "zipCode", "city", "region"].compactMap(element.attribute)
            + [country].compactMap { $0 }.filter { $0.uppercased() != "UNKNOWN" }
        return parts.isEmpty ? nil : .birthPlace(parts.joined(separator: ", "))
    }

    private static func identifier(
        _ element: XMLElement, _ places: inout PlaceResolver
    ) -> Designation.Particular? {
        guard let number = element.attribute("number") ?? element.attribute("latinNumber") else {
            return nil
        }
        let code = element.attribute("identificationTypeCode") ?? ""
        let digits = number.filter(\.isNumber)
        let isShip = code == "imo" && digits.count == 7 && wholeNumber(digits) != nil
        let label = element.attribute("identificationTypeDescription") ?? code
        return .identifier(
            ListedIdentifier(
                isShip ? .ship : kinds[code] ?? .other, label: label.isEmpty ? "Number" : label,
                number: isShip ? digits : number, place: place(element, &places),
                issued: element.attribute("issuedDate").flatMap { Day(ofMoment: $0) },
                expires: element.attribute("validTo").flatMap { Day(ofMoment: $0) }))
    }

    private static let kinds: [String: ListedIdentifier.Kind] = [
        "passport": .passport, "id": .national, "ssn": .national, "taxid": .tax,
        "regnumber": .registration, "swiftbic": .bank,
    ]
}
