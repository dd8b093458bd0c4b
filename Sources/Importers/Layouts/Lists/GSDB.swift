import Tabular
import TradeModel

/// The Global Sanctions Data Base: one row for each case of sanctions, of whatever kinds.
struct GSDB: TableLayout {
    static let name = LayoutName.gsdb
    static let encodings: [TextEncoding] = [.latin1, .windows1252]
    static let variants = [
        LayoutVariant(
            "case_id*,sanctioned_state*,sanctioning_state*,begin*,end*,trade*,descr_trade*,arms*,"
                + "military*,financial*,travel*,other*,target_mult,sender_mult,objective*,success*"),
        LayoutVariant(
            "case_id*,sanctioned_state*,sanctioning_state*,begin*,end*,length,trade*,descr_trade*,"
                + "arms*,military*,financial*,travel*,other*,objective*,success*"),
    ]

    let header: Header
    private let path: String
    var places: PlaceResolver
    /// What is to be said of the record read last, though it is used.
    var remarks: [FieldFault] = []

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
        let begin = try year(record, "begin")
        let end = try year(record, "end")
        guard begin <= end else {
            throw FieldFault(
                .badPeriod, column: header.required("end"),
                "this case ends in \(end), before it begins in \(begin)")
        }
        let objectives = try objectives(record)
        facts.episodes.append(
            SanctionEpisode(
                origin: origin, id: String(try record.integer(header.required("case_id"))),
                targets: try states(record, "sanctioned_state"),
                senders: try states(record, "sanctioning_state"), begin: begin, end: end,
                isOngoing: objectives.contains { $0.outcome == .ongoing },
                measures: try measures(record), tradeScope: try tradeScope(record),
                objectives: objectives))
        return .used
    }
}
