import Tabular
import TradeModel

/// Flywheel's own launch table: one row for each salvo, with the number of missiles launched, a
/// source and a confidence.
struct LaunchList: TableLayout {
    static let name = LayoutName.launches
    static let encodings: [TextEncoding] = []
    static let variants = [
        LayoutVariant(
            "date*,precision*,clock*,time*,missile*,class*,site*,outcome*,launched*,apogee_km*,"
                + "distance_km*,source*,confidence*,note")
    ]

    let date, precision, clock, time: Int
    private let missile, weaponClass, site, outcome, launched: Int
    private let apogee, distance, source, confidence: Int
    private let path: String
    private var apogees = PointedNumbers()
    private var distances = PointedNumbers()

    init(_ header: Header, _ context: ImportContext) {
        date = header.required("date")
        precision = header.required("precision")
        clock = header.required("clock")
        time = header.required("time")
        missile = header.required("missile")
        weaponClass = header.required("class")
        site = header.required("site")
        outcome = header.required("outcome")
        launched = header.required("launched")
        apogee = header.required("apogee_km")
        distance = header.required("distance_km")
        source = header.required("source")
        confidence = header.required("confidence")
        path = context.path
    }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        let count = try record.integer(launched)
        guard 1...999 ~= count else {
            throw FieldFault(
                .badNumber, column: launched, "a row is a salvo of 1 to 999 launches, saw \(count)")
        }
        let launch = Launch(
            origin: origin, moment: try moment(record),
            missile: record.unguardedText(missile), weaponClass: try record.word(weaponClass),
            site: record.unguardedText(site), outcome: try record.word(outcome),
            apogee: try maximum(record, apogee), distance: try maximum(record, distance),
            source: record.unguardedText(source), confidence: try record.word(confidence))
        facts.launches.append(contentsOf: repeatElement(launch, count: count))
        apogees.note(record, apogee, at: origin)
        distances.note(record, distance, at: origin)
        return .used
    }

    var summary: [Diagnostic] {
        apogees.summary(path: path, field: "apogee_km")
            + distances.summary(path: path, field: "distance_km")
    }

    func noteRejected(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) {
        let moment =
            (try? moment(record))
            ?? TimeSpan(gregorian: record.text(date)).flatMap(Self.moment(of:))
        facts.rejectedLaunches.append(RejectedLaunch(origin: origin, moment: moment))
    }

    /// The salvo's maximum: an upper bound for each of its missiles.
    private func maximum(
        _ record: borrowing Record, _ column: Int
    ) throws(FieldFault) -> LengthRange? {
        guard !record.isBlank(column) else { return nil }
        guard let range = LengthRange(lower: nil, upper: try record.double(column)) else {
            throw FieldFault(.negativeValue, column: column, "a length is not negative")
        }
        return range
    }
}
