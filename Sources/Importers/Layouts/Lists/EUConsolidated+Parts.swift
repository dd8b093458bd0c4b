import Tabular
import TradeModel

extension EUConsolidated {
    /// What the entry says besides its names, what has no field of its own as remarks.
    func particulars(_ places: inout PlaceResolver) -> [Designation.Particular] {
        var all: [Designation.Particular] = []
        all += element.all("citizenship").compactMap { Self.place($0, &places) }
            .map { .country($0) }
        all += element.all("address").compactMap { Self.address($0, &places) }
        all += element.all("birthdate").flatMap(Self.births)
        all += element.all("birthdate").compactMap(Self.birthPlace)
        all += element.all("identification").compactMap { identifier($0, &places) }
        return all + remarks.uniqued().map { .remark($0) }
    }

    /// The country of an element in the list's words; nil where the list calls it unknown.
    static func country(of element: XMLElement) -> String? {
        element.attribute("countryDescription").flatMap { $0.uppercased() == "UNKNOWN" ? nil : $0 }
    }

    private static func place(
        _ element: XMLElement, _ places: inout PlaceResolver
    ) -> ListedPlace? {
        let words = country(of: element)
        guard let code = element.attribute("countryIso2Code"), code != "00" else {
            return words.map { places.place($0) }
        }
        return places.place(alpha2: code, called: words)
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

    private static func birthPlace(_ element: XMLElement) -> Designation.Particular? {
        let parts =
            ["place", "zipCode", "city", "region"].compactMap(element.attribute)
            + [country(of: element)].compactMap { $0 }
        return parts.isEmpty ? nil : .birthPlace(parts.joined(separator: ", "))
    }

    /// The number of a document; nil where there is none, for which the list also writes `-`.
    static func number(of document: XMLElement) -> String? {
        ["number", "latinNumber"].compactMap(document.attribute)
            .first { $0.contains { $0.isLetter || $0.isNumber } }
    }

    private func identifier(
        _ document: XMLElement, _ places: inout PlaceResolver
    ) -> Designation.Particular? {
        guard let number = Self.number(of: document) else { return nil }
        let code = document.attribute("identificationTypeCode") ?? ""
        let digits = number.filter(\.isNumber)
        let isOfShipping = code == "imo" && ListedIdentifier.isIMO(digits)
        // The list has no ships; its companies have numbers of their own from the same office.
        let shipping = kind == .other ? ListedIdentifier.Kind.ship : .shipCompany
        let label = document.attribute("identificationTypeDescription") ?? code
        return .identifier(
            ListedIdentifier(
                isOfShipping ? shipping : Self.kinds[code] ?? .other,
                label: label.isEmpty ? "Number" : label, number: isOfShipping ? digits : number,
                place: Self.place(document, &places),
                issued: document.attribute("issueDate").flatMap { Day(ofMoment: $0) },
                expires: document.attribute("validTo").flatMap { Day(ofMoment: $0) }))
    }

    private static let kinds: [String: ListedIdentifier.Kind] = [
        "passport": .passport, "id": .national, "ssn": .national, "taxid": .tax,
        "fiscalcode": .tax, "euvat": .tax, "regnumber": .registration, "tradelic": .registration,
        "swiftbic": .bank,
    ]
}
