import Tabular

extension EUConsolidated {
    var unknownParts: [(name: String, line: Int)] {
        Self.unknownAttributes(element)
            + element.children.flatMap { child in
                guard Self.attributes[child.name] != nil else { return [(child.name, child.line)] }
                let unknown = child.children.filter { !Self.parts.contains($0.name) }
                return Self.unknownAttributes(child) + unknown.map { ($0.name, $0.line) }
            }
    }

    private static func unknownAttributes(_ element: XMLElement) -> [(name: String, line: Int)] {
        guard let known = attributes[element.name] else { return [] }
        return element.attributes.keys
            .filter { !known.contains($0) && element.attribute($0) != nil }
            .sorted().map { ("\(element.name)@\($0)", element.line) }
    }

    /// What an element of an entry may hold: words, and where the law is found, which is not read.
    private static let parts: Set = [
        "remark", "contactInfo", "publicationUrl", "regulationSummary",
    ]
    private static let origin: Set = ["regulationLanguage", "logicalId"]
    private static let country: Set = ["region", "countryIso2Code", "countryDescription"]
    /// The attributes of an entry and of the elements in it. Those of no use here: numbers of the parts, the
    /// language of the law and that of a name, the class of a type, the other days of an act, and whether an
    /// address is that of the day of listing.
    private static let attributes: [String: Set<String>] = [
        "sanctionEntity": [
            "designationDate", "delistingDate", "designationDetails", "unitedNationId",
            "euReferenceNumber", "logicalId",
        ],
        "remark": [],
        "regulation": origin.union([
            "regulationType", "organisationType", "publicationDate", "entryIntoForceDate",
            "numberTitle", "programme",
        ]),
        "subjectType": origin.union(["code", "classificationCode"]),
        "nameAlias": origin.union([
            "firstName", "middleName", "lastName", "wholeName", "function", "gender", "title",
            "nameLanguage", "strong",
        ]),
        "citizenship": origin.union(country),
        "address": origin.union(country).union([
            "city", "street", "poBox", "zipCode", "place", "asAtListingTime",
        ]),
        "birthdate": origin.union(country).union([
            "birthdate", "dayOfMonth", "monthOfYear", "year", "yearRangeFrom", "yearRangeTo",
            "circa", "calendarType", "city", "zipCode", "place",
        ]),
        "identification": origin.union(country).union([
            "number", "latinNumber", "identificationTypeCode", "identificationTypeDescription",
            "issuedBy", "issueDate", "validFrom", "validTo", "nameOnDocument", "diplomatic",
            "knownExpired", "knownFalse", "reportedLost", "revokedByIssuer",
        ]),
    ]
}
