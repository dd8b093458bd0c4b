import Tabular
import TradeModel

extension EUConsolidated {
    /// What the entry says in words of its own, or has no field for.
    var remarks: [String] {
        let references = [
            element.attribute("euReferenceNumber").map { "EU reference \($0)" },
            element.attribute("unitedNationId").map { "UN reference \($0)" },
            element.attribute("designationDetails"),
        ].compactMap { $0 }
        let types = kind == .other ? values("subjectType", "code").map { "Type \($0)" } : []
        let acts = values("regulation", "numberTitle").map { "Regulation \($0)" }
        let genders = values("nameAlias", "gender").map { "Gender \($0)" }
        let regions = values("citizenship", "region").map { "Citizenship \($0)" }
        return references + types + acts + genders + regions
            + element.all("identification").flatMap(Self.documentRemarks)
            + element.all("address").flatMap(Self.contacts)
            + element.childTexts("remark") + element.children.flatMap { $0.childTexts("remark") }
    }

    /// What is said of a number: by whom and for whom it was issued, and that it is no longer to be trusted;
    /// of a document without one, what it is, and of which country.
    private static func documentRemarks(_ element: XMLElement) -> [String] {
        let number = number(of: element)
        let document = number ?? element.attribute("identificationTypeDescription") ?? "A document"
        let told = [
            ("issuedBy", "issued by"), ("nameOnDocument", "in the name of"), ("region", "of"),
            ("validFrom", "valid from"),
        ].compactMap { name, words in element.attribute(name).map { "\(words) \($0)" } }
        // With a number goes a day that can be read.
        let dates = [("issueDate", "issued"), ("validTo", "valid to")].compactMap { name, words in
            element.attribute(name).flatMap {
                number == nil || Day(ofMoment: $0) == nil ? "\(words) \($0)" : nil
            }
        }
        let country = number == nil ? country(of: element).map { "of \($0)" } : nil
        let flags = [
            ("diplomatic", "diplomatic"), ("knownExpired", "known to have expired"),
            ("knownFalse", "known to be false"), ("reportedLost", "reported lost"),
            ("revokedByIssuer", "revoked by its issuer"),
        ].filter { name, _ in element.attribute(name)?.lowercased() == "true" }.map(\.1)
        let latin = element.attribute("latinNumber").flatMap { $0 == number ? nil : $0 }
        let others = [country, latin.map { "in Latin letters \($0)" }].compactMap { $0 }
        let all = told + dates + flags + others
        return number == nil && all.isEmpty ? [document] : all.map { "\(document) \($0)" }
    }

    /// Telephones and the like beside an address.
    private static func contacts(_ element: XMLElement) -> [String] {
        element.all("contactInfo").map { contact in
            ["key", "value"].compactMap(contact.attribute).joined(separator: " ")
        }.filter { !$0.isEmpty }
    }
}
