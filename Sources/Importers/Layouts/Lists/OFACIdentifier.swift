import TradeModel

/// A part of an OFAC remark that gives the number of a document or a register: a known label, the
/// number, and perhaps who issued it and when.
struct OFACIdentifier {
    let identifier: ListedIdentifier
    /// Whether it says all that the part does: a month, a year or a span of days is no day of issue or
    /// expiry.
    let isWhole: Bool

    /// Reads a whole part; nil where it has another form, or something behind it that is not known.
    init?(_ part: Substring, _ places: inout PlaceResolver) {
        guard let (start, kind) = Self.label(of: part) else { return nil }
        var rest = part.dropFirst(start.count)
        guard let expires = Self.takeDate(" expires ", from: &rest),
            let issued = Self.takeDate(" issued ", from: &rest)
        else { return nil }
        var country: ListedPlace?
        if rest.hasSuffix(")"), let open = rest.lastIndex(of: "("), open > rest.startIndex,
            rest[rest.index(before: open)] == " "
        {
            country = places.placeOfAnyKind(String(rest[rest.index(after: open)...].dropLast()))
            rest = rest[..<rest.index(before: open)]
        }
        var (number, sort) = (rest, kind)
        if let ship = rest.after("IMO ") {
            number = ship
            sort = kind == .ship ? .ship : .shipCompany
        }
        guard !number.isEmpty, number.contains(where: \.isNumber) || kind == .bank else {
            return nil
        }
        identifier = ListedIdentifier(
            sort, label: String(start.dropLast()), number: String(number), place: country,
            issued: issued.day,
            expires: expires.day)
        isWhole = issued.isWhole && expires.isWhole
    }

    /// The label at the beginning, with the blank behind. That of a digital currency's address ends in the
    /// currency, of which there are ever more.
    private static func label(
        of part: Substring
    ) -> (start: String, kind: ListedIdentifier.Kind)? {
        if let rest = part.after(walletMark), let blank = rest.firstIndex(of: " ") {
            return (String(part[...blank]), .wallet)
        }
        return labels.first { part.hasPrefix($0.start) }
    }

    private static let walletMark = "Digital Currency Address - "

    /// A date that may be missing.
    private struct OptionalDay {
        let day: Day?
        /// Whether there is nothing to tell beside the day.
        let isWhole: Bool
    }

    /// Cuts a date off the end of a text; nil where what stands there is none.
    private static func takeDate(_ mark: String, from text: inout Substring) -> OptionalDay? {
        guard let range = text.firstRange(of: mark) else {
            return OptionalDay(day: nil, isWhole: true)
        }
        let date = text[range.upperBound...]
        guard OFACRemarks.date(date).span != nil else { return nil }
        text = text[..<range.lowerBound]
        let day = EnglishDate(date)?.day
        return OptionalDay(day: day, isWhole: day != nil)
    }

    /// The labels that OFAC uses, as it spells them, with the blank behind; of two of which one
    /// begins the other, the longer comes first.
    private static let labels: [(start: String, kind: ListedIdentifier.Kind)] =
        ([
            .passport: [
                "Passport", "Diplomatic Passport", "British National Overseas Passport",
                "Travel Document Number",
            ],
            .national: [
                "National ID No.", "Cedula No.", "C.U.R.P.", "SSN", "D.N.I.", "Personal ID Card",
                "Identification Number", "Numero de Identidad", "Citizen's Card Number",
                "Electoral Registry No.", "Credencial electoral", "Driver's License No.",
                "Birth Certificate Number", "Cartilla de Servicio Militar Nacional",
                "Turkish Identificiation Number", "Stateless Person ID Card",
                "Residency Number", "Tarjeta de Identidad", "Kenyan ID No.", "I.F.E.",
                "Cedula de Residencia", "Refugee ID Card", "National Foreign ID Number",
                "Tazkira National ID Card", "Moroccan Personal ID No.", "Bosnian Personal ID No.",
                "CNP (Personal Numerical Code)", "Immigration No.", "VisaNumberID",
                "Pilot License Number",
            ],
            .tax: [
                "Tax ID No.", "R.F.C.", "RFC", "NIT #", "RUC #", "RIF #", "RTN", "V.A.T. Number",
                "US FEIN", "Italian Fiscal Code", "Fiscal Code", "C.U.I.T.", "C.U.I.P.", "C.I.F.",
                "Numero Unico de Identificacao Tributaria (NUIT)",
            ],
            .registration: [
                "Registration ID", "Registration Number", "Company Number", "UK Company Number",
                "Commercial Registry Number", "C.R. No.", "Chamber of Commerce Number",
                "Folio Mercantil No.", "Matricula Mercantil No", "Trade License No.",
                "Business Registration Document #", "Business Registration Number",
                "Business Number", "Legal Entity Number", "LE Number", "D-U-N-S Number",
                "Government Gazette Number", "Branch Unit Number", "Public Registration Number",
                "Certificate of Incorporation Number", "License", "Enterprise Number",
                "Unified Social Credit Code (USCC)", "Organization Code",
                "Economic Register Number (CBLS)", "Romanian C.R.", "Registered Charity No.",
                "Dubai Chamber of Commerce Membership No.", "Istanbul Chamber of Comm. No.",
                "SRE Permit No.", "United Social Credit Code Certificate (USCCC)",
                "Afghan Money Service Provider License Number",
            ],
            .ship: ["Vessel Registration Identification"],
            .radio: ["MMSI"],
            .bank: ["SWIFT/BIC", "BIK (RU)"],
            .aircraft: [
                "Aircraft Manufacturer's Serial Number (MSN)", "Aircraft Tail Number",
                "Aircraft Construction Number (also called L/N or S/N or F/N)",
                "Aircraft Mode S Transponder Code", "Previous Aircraft Tail Number",
            ],
        ] as [ListedIdentifier.Kind: [String]])
        .flatMap { kind, labels in labels.map { ("\($0) ", kind) } }
        .sorted { ($0.0.utf8.count, $1.0) > ($1.0.utf8.count, $0.0) }
}
