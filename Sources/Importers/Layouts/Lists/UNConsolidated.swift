import Tabular
import TradeModel

/// An entry of the United Nations Security Council's consolidated list: an element `INDIVIDUAL` or
/// `ENTITY`, whose inner elements are alike but for their names.
struct UNConsolidated {
    static let root = "CONSOLIDATED_LIST"
    static let list = LayoutName.unConsolidated.rawValue

    /// Why an entry cannot be used: an element without what it must have.
    struct Fault: Error {
        let code: DiagnosticCode
        let element: XMLElement
        let message: String
    }

    private let element: XMLElement
    /// What the names of its elements begin with.
    private let prefix: String
    private var kind: DesignationKind { prefix == "INDIVIDUAL" ? .individual : .entity }

    init(_ element: XMLElement) {
        self.element = element
        prefix = element.name
    }

    /// Whether the list says that the entry was taken off it; whatever stands there, also where it is no
    /// day, the entry does not pass for listed.
    var isDelisted: Bool { !element.texts("DELISTED_ON").isEmpty }

    /// The last day on which it was taken off the list; nil where one of the texts is no day.
    private var delisted: Day? {
        let days = element.texts("DELISTED_ON").map { Day(ofMoment: $0)?.ifGregorian }
        return days.contains(nil) ? nil : days.compactMap { $0 }.max()
    }

    /// The entry. Throws where it has no name, no number, or a date that is none.
    func designation(
        at origin: Origin, _ places: inout PlaceResolver
    ) throws(Fault) -> Designation {
        let parts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"]
            .compactMap(element.text)
        guard !parts.isEmpty else {
            throw Fault(code: .missingValue, element: element, message: "expected a name in it")
        }
        guard let id = element.text("REFERENCE_NUMBER") ?? element.text("DATAID") else {
            throw Fault(
                code: .missingValue, element: element,
                message: "expected a REFERENCE_NUMBER or a DATAID in it")
        }
        if let long = element.longText(limit: 1 << 20) {
            throw Fault(
                code: .fieldTooLong, element: long,
                message: "this text has \(long.text.utf8.count) bytes; none of a list is as long")
        }
        var entry = Designation(
            origin: origin, list: Self.list, id: id, kind: kind,
            name: ListedName(parts.joined(separator: " "), .primary))
        entry.programs = element.all("UN_LIST_TYPE").map(\.text).filter { !$0.isEmpty }
        entry.titles = ["TITLE", "DESIGNATION"].flatMap { element.values($0) }
        entry.listed = try day(element.all("LISTED_ON").filter { !$0.text.isEmpty }).first
        entry.delisted = delisted
        entry.updated = try day(
            element.all("LAST_DAY_UPDATED").flatMap { $0.all("VALUE") }
                .filter { !$0.text.isEmpty }
        ).max()
        entry.add(try particulars(&places))
        return entry
    }

    private func day(_ elements: [XMLElement]) throws(Fault) -> [Day] {
        var days: [Day] = []
        for element in elements {
            guard let day = Day(ofMoment: element.text)?.ifGregorian else {
                throw Fault(
                    code: .badDate, element: element,
                    message: "expected a date such as 2016-11-30, saw “\(element.text.prefix(40))”"
                        + calendarAdvice(on: element.text))
            }
            days.append(day)
        }
        return days
    }

    private func particulars(
        _ places: inout PlaceResolver
    ) throws(Fault) -> [Designation.Particular] {
        var all: [Designation.Particular] = []
        all += element.all("NAME_ORIGINAL_SCRIPT").map(\.text).filter { !$0.isEmpty }
            .map { .name(ListedName($0, .originalScript)) }
        all += element.all("\(prefix)_ALIAS").flatMap(Self.alias)
        all += element.values("NATIONALITY").map { .country(places.place($0)) }
        all += element.texts("NATIONALITY2").map { .country(places.place($0)) }
        all += element.all("\(prefix)_ADDRESS").compactMap { Self.address($0, &places) }
        all += element.all("INDIVIDUAL_DATE_OF_BIRTH").flatMap(Self.birth)
        all += element.all("INDIVIDUAL_PLACE_OF_BIRTH").flatMap(Self.birthPlace)
        for document in element.all("INDIVIDUAL_DOCUMENT") {
            all += try identifier(document, &places)
        }
        all += element.all("GENDER").map(\.text).filter { !$0.isEmpty }
            .map { .remark("Gender \($0)") }
        all += element.all("COMMENTS1").map(\.text).filter { !$0.isEmpty }.map { .remark($0) }
        return all
    }
}
