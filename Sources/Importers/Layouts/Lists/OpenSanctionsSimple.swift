import Tabular
import TradeModel

/// The simple table of OpenSanctions: one row for each person, company or ship that some list names,
/// put together from many lists. Most cells hold several values.
struct OpenSanctionsSimple: TableLayout {
    static let name = LayoutName.openSanctionsSimple
    static let encodings: [TextEncoding] = []
    static let variants = [
        LayoutVariant(
            "id*,schema*,name*,aliases*,birth_date,countries*,addresses,identifiers,sanctions,"
                + "phones,emails,program_ids,dataset*,first_seen,last_seen,last_change*")
    ]

    private let header: Header
    private let path: String
    private var places: PlaceResolver
    private var remarks: [FieldFault] = []

    init(_ header: Header, _ context: ImportContext) {
        self.header = header
        path = context.path
        places = PlaceResolver(context.countries)
    }

    var summary: [Diagnostic] { places.summary(path: path) }

    mutating func takeRemarks() -> [FieldFault] { remarks.takeAll() }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        try record.checkLengths()
        var entry = Designation(
            origin: origin, list: Self.name.rawValue,
            id: try record.presentText(header.required("id")), kind: try kind(record),
            name: ListedName(try record.presentText(header.required("name")), .primary))
        var particulars: [Designation.Particular] = []
        particulars += try values(record, "aliases").map { .name(ListedName($0, .alias)) }
        particulars += try values(record, "birth_date").map { text in
            .birth(ListedDate(text, span: TimeSpan(text)))
        }
        particulars += try values(record, "countries").map { .country(places.place(alpha2: $0)) }
        particulars += try values(record, "addresses").map { text in
            .address(ListedAddress(text, place: places.country(endOf: text)))
        }
        particulars += try values(record, "identifiers").map { .identifier(Self.identifier($0)) }
        for column in ["sanctions", "phones", "emails"] {
            particulars += try values(record, column).map { .remark($0) }
        }
        entry.add(particulars)
        entry.programs = try values(record, "program_ids")
        entry.collections = try values(record, "dataset")
        entry.updated = try day(record, "last_change")
        facts.designations.append(entry)
        return .used
    }

    /// OpenSanctions' schemas are those of the Follow the Money model.
    private func kind(_ record: borrowing Record) throws(FieldFault) -> DesignationKind {
        switch try record.presentText(header.required("schema")) {
        case "Person": .individual
        case "Organization", "Company", "LegalEntity", "PublicBody": .entity
        case "Vessel": .vessel
        case "Airplane": .aircraft
        default: .other
        }
    }

    /// A ship's number is written with its letters; what the others are the table does not say.
    private static func identifier(_ text: String) -> ListedIdentifier {
        let digits = text.hasPrefix("IMO") ? text.dropFirst(3).filter { $0 != " " } : ""
        return ListedIdentifier.isIMO(digits)
            ? ListedIdentifier(.ship, label: "identifiers", number: digits)
            : ListedIdentifier(.other, label: "identifiers", number: text)
    }

    /// The values of a cell; where its quotes do not match, what stands between the semicolons, with a
    /// remark.
    private mutating func values(
        _ record: borrowing Record, _ name: String
    ) throws(FieldFault) -> [String] {
        guard let column = header.position(name), !record.isBlank(column) else { return [] }
        let cell = record.text(Int?.some(column))
        let semicolons = cell.utf8.count { $0 == UInt8(ascii: ";") }
        guard semicolons < MultiValue.limit else {
            throw FieldFault(
                .fieldTooLong, column: column,
                "this cell holds \(semicolons + 1) values; no entry has more than"
                    + " \(MultiValue.limit)")
        }
        if let values = MultiValue.values(of: cell) { return values }
        remarks.append(
            FieldFault(
                .strayQuote, column: column,
                "the quotes in this cell do not match; it is split at its semicolons"))
        return MultiValue.plainValues(of: cell)
    }

    /// The day of a moment such as `2024-03-10T15:36:30`.
    private func day(_ record: borrowing Record, _ name: String) throws(FieldFault) -> Day? {
        guard let column = header.position(name), !record.isBlank(column) else { return nil }
        let text = record.text(Int?.some(column))
        guard let day = Day(ofMoment: text)?.ifGregorian else {
            throw FieldFault(
                .badDate, column: column,
                "expected a moment such as 2024-03-10T15:36:30, saw “\(record.shown(column))”"
                    + calendarAdvice(on: text))
        }
        return day
    }
}
