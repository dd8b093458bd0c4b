import Tabular

extension UKSanctionsList {
    /// Elements that hold no others, of a name that is not known: those around them only keep together what
    /// may come several times.
    var unknownParts: [(name: String, line: Int)] {
        element.children.flatMap { Self.unknownLeaves($0) }
    }

    private static func unknownLeaves(_ element: XMLElement) -> [(name: String, line: Int)] {
        guard !passedOver.contains(element.name) else { return [] }
        guard element.children.isEmpty else {
            return element.children.flatMap { unknownLeaves($0) }
        }
        let isUnknown = !element.text.isEmpty && !read.contains(element.name)
        return isUnknown ? [(element.name, element.line)] : []
    }

    private static let read: Set = [
        "LastUpdated", "DateDesignated", "UniqueID", "OFSIGroupID", "UNReferenceNumber", "Name1",
        "Name2", "Name3", "Name4", "Name5", "Name6", "NameType", "AliasStrength",
        "NameNonLatinScript", "Title", "RegimeName", "IndividualEntityShip", "DesignationSource",
        "SanctionsImposed", "OtherInformation", "UKStatementofReasons", "AddressLine1",
        "AddressLine2", "AddressLine3", "AddressLine4", "AddressLine5", "AddressLine6",
        "AddressPostalCode", "AddressCountry", "PhoneNumber", "EmailAddress", "Website", "DOB",
        "TownOfBirth", "CountryOfBirth", "Gender", "Nationality", "Position", "PassportNumber",
        "PassportAdditionalInformation", "NationalIdentifierNumber",
        "NationalIdentifierAdditionalInformation", "BusinessRegistrationNumber", "TypeOfEntity",
        "ParentCompany", "Subsidiary", "IMONumber", "CurrentOwnerOperator",
        "PreviousOwnerOperator", "CurrentBelievedFlagOfShip", "PreviousFlag", "TypeOfShip",
        "TonnageOfShip", "LengthOfShip", "YearBuilt", "HullIdentificationNumber",
        "CryptoWalletAddress",
    ]
    /// Known, and of no use here: the script and the language of a name, and once more, each as an element,
    /// what `SanctionsImposed` says.
    private static let passedOver: Set = [
        "NonLatinScriptType", "NonLatinScriptLanguage", "SanctionsImposedIndicators",
    ]
}
