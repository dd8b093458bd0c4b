import Tabular
import TradeModel

/// The missile test database that CNS keeps for NTI: one row for each missile.
///
/// Launches marked unconfirmed and satellite launchers count. Rows that are alike but for their
/// number are the missiles of a salvo. The date is in UTC where a launch time is given, and local
/// otherwise.
struct CNSMissileTests: TableLayout {
    static let name = LayoutName.cnsMissileTests
    static let encodings: [TextEncoding] = [.windows1252, .latin1]
    static let allowsLineEnds = true
    static let variants = [
        LayoutVariant(
            "F1,Date*,Date Entered/Updated,Launch Time (UTC),Missile Name*,Missile Type*,"
                + "Launch Agency/Authority,Facility Name,Facility Location,Other Name,"
                + "Facility Latitude,Facility Longitude,Landing Location,Apogee,Distance Travelled,"
                + "Confirmation Status,Test Outcome*,Additional Information,Source(s)"),
        LayoutVariant(
            "F1,Date*,Date Entered/Updated,Missile Name*,Missile Type*,Launch Agency/Authority,"
                + "Facility Name,Facility Location,Other Name,Facility Latitude,"
                + "Facility Longitude,Landing Location,Apogee (km),Distance Travelled,"
                + "Confirmation Status,Success*,Additional Information,Source(s)"),
    ]

    private let date, missile, type, outcome: Int
    private let time, site, apogee, distance, confirmation: Int?
    private let apogeeIsKilometres: Bool
    private var remarks: [FieldFault] = []

    init(_ header: Header, _ context: ImportContext) {
        date = header.required("Date")
        missile = header.required("Missile Name")
        type = header.required("Missile Type")
        outcome = header.required("Test Outcome", "Success")
        time = header.position("Launch Time (UTC)")
        site = header.position("Facility Name")
        apogee = header.position("Apogee", "Apogee (km)")
        apogeeIsKilometres = header.position("Apogee") == nil
        distance = header.position("Distance Travelled")
        confirmation = header.position("Confirmation Status")
    }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        // A record begins with its number and its date.
        try record.checkLineEnds { cells in
            cells.count > 1 && wholeNumber(cells[0]) != nil && TableDate(String(cells[1])) != nil
        }
        facts.launches.append(
            Launch(
                origin: origin, moment: try moment(record),
                missile: record.text(missile), weaponClass: weaponClass(record),
                site: record.text(site), outcome: outcome(record),
                apogee: length(record, apogee, isKilometres: apogeeIsKilometres),
                distance: length(record, distance, isKilometres: false), source: "CNS/NTI",
                confidence: confidence(record)))
        return .used
    }

    func noteRejected(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) {
        let moment = TableDate(record.text(date)).map {
            LaunchMoment(date: $0.day, precision: $0.precision, minuteUTC: nil)
        }
        facts.rejectedLaunches.append(RejectedLaunch(origin: origin, moment: moment))
    }

    mutating func takeRemarks() -> [FieldFault] {
        defer { remarks = [] }
        return remarks
    }

    private mutating func moment(_ record: borrowing Record) throws(FieldFault) -> LaunchMoment {
        guard let date = TableDate(record.text(date)) else {
            throw FieldFault(
                .badDate, column: self.date,
                "expected a date such as 9-Apr-84 or Sep-84, saw “\(record.shown(self.date))”")
        }
        return LaunchMoment(
            date: date.day, precision: date.precision, minuteUTC: minute(record, date))
    }

    /// A launch is counted though its time is not understood; the time is then unknown.
    private mutating func minute(_ record: borrowing Record, _ date: TableDate) -> Int? {
        guard let time, !record.isBlank(time), record.text(time).lowercased() != "unknown",
            record.text(time) != "N/A"
        else { return nil }
        guard let clock = TableTime(record.text(time)) else {
            remarks.append(
                FieldFault(
                    .badTime, column: time,
                    "expected a time such as 11:10:00 PM, saw “\(record.shown(time))”;"
                        + " the launch counts, its time is unknown"))
            return nil
        }
        let contradictsDay = clock.day.map { date.precision != .day || $0 != date.day } ?? false
        guard date.precision == .day, !contradictsDay else {
            remarks.append(
                FieldFault(
                    .timeContradictsDate, column: time,
                    "the UTC time “\(record.shown(time))” does not belong to the date"
                        + " “\(record.shown(self.date))”; the launch keeps its date,"
                        + " its time is unknown"))
            return nil
        }
        return clock.minute
    }

    private mutating func weaponClass(_ record: borrowing Record) -> WeaponClass {
        if let known = WeaponClass(table: record.text(type)) { return known }
        remarks.append(
            FieldFault(
                .badWord, column: type,
                "no missile class is called “\(record.shown(type))”;"
                    + " the launch counts, its class is unknown"))
        return .unknown
    }

    private mutating func outcome(_ record: borrowing Record) -> LaunchOutcome {
        let word = record.text(outcome).lowercased()
        if word.isEmpty || word == "n/a" { return .unknown }
        if let known = LaunchOutcome(rawValue: word) { return known }
        remarks.append(
            FieldFault(
                .badWord, column: outcome,
                "expected Success, Failure or Unknown, saw “\(record.shown(outcome))”;"
                    + " the launch counts, its outcome is unknown"))
        return .unknown
    }

    /// The table says which launches are not confirmed, and no more of the others.
    private func confidence(_ record: borrowing Record) -> Confidence? {
        guard let confirmation else { return nil }
        return record.text(confirmation).lowercased() == "unconfirmed" ? .unconfirmed : nil
    }

    private mutating func length(
        _ record: borrowing Record, _ column: Int?, isKilometres: Bool
    ) -> LengthRange? {
        guard let column else { return nil }
        let text = record.text(column)
        switch TableLength(text, isKilometres: isKilometres) {
        case .unknown: return nil
        case .known(let range): return range
        case .typo(let range):
            remarks.append(
                FieldFault(
                    .unitTypo, column: column,
                    "“\(text)” is read as kilometres: lm is a slip of the neighbouring key"))
            return range
        case .unreadable:
            remarks.append(
                FieldFault(
                    .unreadableLength, column: column,
                    "expected a length such as 1,380 km, saw “\(record.shown(column))”;"
                        + " the launch counts, this length is unknown"))
            return nil
        }
    }
}
