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

    private let date, precision, clock, time, missile, weaponClass, site, outcome, launched: Int
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
        let moment = (try? moment(record)) ?? TimeSpan(record.text(date)).flatMap(Self.moment(of:))
        facts.rejectedLaunches.append(RejectedLaunch(origin: origin, moment: moment))
    }

    /// What a date says of a row whose other cells cannot be relied on.
    private static func moment(of date: TimeSpan) -> LaunchMoment? {
        let precision = LaunchMoment.Precision.allCases.first { isSingle(date, $0) }
        return precision.map {
            LaunchMoment(date: date.days.lowerBound, precision: $0, minuteUTC: nil)
        }
    }

    /// The date must be as precise as the row says, and only a day has a time.
    private func moment(_ record: borrowing Record) throws(FieldFault) -> LaunchMoment {
        let precision: LaunchMoment.Precision = try record.word(self.precision)
        let text = record.text(date)
        guard let span = TimeSpan(text), Self.isSingle(span, precision) else {
            throw FieldFault(
                .badDate, column: date,
                "expected a date of the precision \(precision.rawValue), such as"
                    + " \(Self.example(precision)), saw “\(record.shown(date))”")
        }
        let minute = try minute(record)
        guard record.text(clock) == (minute == nil ? "local" : "UTC"),
            minute == nil || precision == .day
        else {
            throw FieldFault(
                .badWord, column: clock,
                "a day with a time has the clock UTC, a row without a time the clock local")
        }
        return LaunchMoment(date: span.days.lowerBound, precision: precision, minuteUTC: minute)
    }

    /// Whether a date is one period of the length that its precision names.
    private static func isSingle(
        _ span: TimeSpan, _ precision: LaunchMoment.Precision
    ) -> Bool {
        switch (span, precision) {
        case (.days(let range), .day), (.days(let range), .yearPart): range.count == 1
        case (.months(let range), .month): range.count == 1
        case (.years(let range), .year): range.count == 1
        default: false
        }
    }

    private static func example(_ precision: LaunchMoment.Precision) -> String {
        switch precision {
        case .day, .yearPart: "2016-11-30"
        case .month: "2016-11"
        case .year: "2016"
        }
    }

    private func minute(_ record: borrowing Record) throws(FieldFault) -> Int? {
        guard !record.isBlank(time) else { return nil }
        let parts = record.text(time).split(separator: ":", omittingEmptySubsequences: false)
            .map { $0.utf8.count == 2 ? wholeNumber($0) : nil }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], 0..<24 ~= hour,
            0..<60 ~= minute
        else {
            throw FieldFault(
                .badTime, column: time,
                "expected a time such as 22:52, saw “\(record.shown(time))”")
        }
        return hour * 60 + minute
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
