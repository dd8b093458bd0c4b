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

    let date, type, outcome: Int
    let time: Int?
    private let missile: Int
    private let site, apogee, distance, confirmation: Int?
    private let apogeeIsKilometres: Bool
    /// What is to be said of the record read last, though it is used.
    var remarks: [FieldFault] = []

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
        let moment = TableDate(gregorian: record.text(date)).map {
            LaunchMoment(date: $0.day, precision: $0.precision, minuteUTC: nil)
        }
        facts.rejectedLaunches.append(RejectedLaunch(origin: origin, moment: moment))
    }

    mutating func takeRemarks() -> [FieldFault] { remarks.takeAll() }

    /// The table says which launches are not confirmed, and no more of the others.
    private func confidence(_ record: borrowing Record) -> Confidence? {
        guard let confirmation else { return nil }
        return record.text(confirmation).lowercased() == "unconfirmed" ? .unconfirmed : nil
    }
}
