import Tabular
import TradeModel

extension UKSanctionsList {
    /// What the entry says besides its names, what has no field of its own as remarks.
    func particulars(_ places: inout PlaceResolver) -> [Designation.Particular] {
        var all: [Designation.Particular] = []
        all += texts("NameNonLatinScript").map { .name(ListedName($0, .originalScript)) }
        all += texts("Nationality").map { .country(places.place($0)) }
        all += parts("Address").compactMap {
            $0.address(Self.addressLines, country: "AddressCountry", &places)
        }
        all += texts("DOB").map { .birth(ListedDate($0, span: SlashedDate($0)?.span)) }
        all += parts("Location").compactMap { $0.joined(["TownOfBirth", "CountryOfBirth"]) }
            .map { .birthPlace($0) }
        all += documents + craftRemarks
        all += texts("ParentCompany").map { .link($0) }
        if kind == .other { all += texts("IndividualEntityShip").map { .remark("Type \($0)") } }
        for (name, label) in Self.labels { all += texts(name).map { .remark("\(label) \($0)") } }
        all += texts("SanctionsImposed")
            .map { .remark("Sanctions imposed \($0.replacing("|", with: ", "))") }
        all += texts("OtherInformation").map { .remark($0) }
        return all + texts("UKStatementofReasons").map { .remark($0) }
    }

    /// What stands in front of a text among the remarks.
    private static let labels: KeyValuePairs = [
        "UNReferenceNumber": "UN reference", "OFSIGroupID": "OFSI group",
        "DesignationSource": "Designated by", "Gender": "Gender",
        "TypeOfEntity": "Type of entity", "Subsidiary": "Subsidiary",
        "PreviousOwnerOperator": "Previous owner or operator", "PreviousFlag": "Previous flag",
        "LengthOfShip": "Length", "YearBuilt": "Built in", "PhoneNumber": "Phone",
        "EmailAddress": "Email", "Website": "Website",
    ]

    private static let addressLines = (1...6).map { "AddressLine\($0)" } + ["AddressPostalCode"]

    /// Numbers, with what is said of them.
    private var documents: [Designation.Particular] {
        let passports = parts("Passport").flatMap {
            Self.document($0, .passport, "Passport", "Passport")
        }
        let cards = parts("NationalIdentifier").flatMap {
            Self.document($0, .national, "National identifier", "NationalIdentifier")
        }
        let companies = texts("BusinessRegistrationNumber").map { number in
            ListedIdentifier(
                .registration, label: "Business registration number", number: number)
        }
        let ships = texts("IMONumber").map(Self.shipNumber)
        let hulls = texts("HullIdentificationNumber").map { number in
            ListedIdentifier(.other, label: "Hull identification number", number: number)
        }
        let wallets = texts("CryptoWalletAddress").map { number in
            ListedIdentifier(.wallet, label: "Crypto wallet address", number: number)
        }
        let others = (companies + ships + hulls + wallets)
            .map(Designation.Particular.identifier)
        return passports + cards + others
    }

    /// A number in an element, and what is said of it; without a number, that alone.
    private static func document(
        _ element: XMLElement, _ kind: ListedIdentifier.Kind, _ label: String, _ prefix: String
    ) -> [Designation.Particular] {
        let note = element.text("\(prefix)AdditionalInformation")
        guard let number = element.text("\(prefix)Number") else {
            return note.map { [.remark("\(label) \($0)")] } ?? []
        }
        let document = ListedIdentifier(kind, label: label, number: number)
        return [.identifier(document)] + (note.map { [.remark("\(number): \($0)")] } ?? [])
    }

    /// A ship's number, `IMO9562233` or without the letters.
    private static func shipNumber(_ text: String) -> ListedIdentifier {
        let digits = text.filter(\.isNumber)
        return ListedIdentifier.isIMO(digits)
            ? ListedIdentifier(.ship, label: "IMO", number: digits)
            : ListedIdentifier(.other, label: "IMO", number: text)
    }
}
