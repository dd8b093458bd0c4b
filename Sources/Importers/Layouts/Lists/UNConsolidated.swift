import Tabular
import TradeModel

/// An entry of the United Nations Security Council's consolidated list: an element `INDIVIDUAL` or
/// `ENTITY`, whose inner elements are alike but for their names.
struct UNConsolidated: ListDocument {
    static let name = LayoutName.unConsolidated
    static let root = "CONSOLIDATED_LIST"
    static let entries: Set = ["INDIVIDUAL", "ENTITY"]
    static let wrappers: Set = ["INDIVIDUALS", "ENTITIES"]

    static func made(_ element: XMLElement) -> Day? {
        element.attribute("dateGenerated").flatMap { Day(ofMoment: $0)?.ifGregorian }
    }

    let element: XMLElement
    /// What the names of its elements begin with.
    let prefix: String
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
    ) throws(EntryFault) -> Designation {
        let parts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"]
            .compactMap(element.text)
        guard !parts.isEmpty else {
            throw EntryFault(.missingValue, element, "expected a name in it")
        }
        guard let id = element.text("REFERENCE_NUMBER") ?? element.text("DATAID") else {
            throw EntryFault(
                .missingValue, element, "expected a REFERENCE_NUMBER or a DATAID in it")
        }
        var entry = Designation(
            origin: origin, list: Self.name.rawValue, id: id, kind: kind,
            name: ListedName(parts.joined(separator: " "), .primary))
        entry.programs = element.childTexts("UN_LIST_TYPE")
        entry.titles = ["TITLE", "DESIGNATION"].flatMap { element.values($0) }
        entry.listed = try days(element.all("LISTED_ON")).first
        entry.delisted = delisted
        entry.updated = try days(element.all("LAST_DAY_UPDATED").flatMap { $0.all("VALUE") }).max()
        entry.add(particulars(&places))
        return entry
    }

    private func days(_ elements: [XMLElement]) throws(EntryFault) -> [Day] {
        var days: [Day] = []
        for element in elements where !element.text.isEmpty {
            let day = try element.day(element.text, of: element.name, such: "2016-11-30") {
                Day(ofMoment: $0)
            }
            days.append(day)
        }
        return days
    }

    private func particulars(
        _ places: inout PlaceResolver
    ) -> [Designation.Particular] {
        var all: [Designation.Particular] = []
        all += element.childTexts("NAME_ORIGINAL_SCRIPT")
            .map { .name(ListedName($0, .originalScript)) }
        all += element.all("\(prefix)_ALIAS").flatMap(Self.alias)
        all += element.values("NATIONALITY").map { .country(places.place($0)) }
        all += element.texts("NATIONALITY2").map { .country(places.place($0)) }
        all += element.all("\(prefix)_ADDRESS").compactMap {
            $0.address(Self.addressLines, country: "COUNTRY", &places)
        }
        all += element.all("INDIVIDUAL_DATE_OF_BIRTH").flatMap(Self.birth)
        all += element.all("INDIVIDUAL_PLACE_OF_BIRTH").flatMap(Self.birthPlace)
        all += element.all("INDIVIDUAL_DOCUMENT").flatMap { identifier($0, &places) }
        all += element.childTexts("GENDER").map { .remark("Gender \($0)") }
        all += element.childTexts("COMMENTS1").map { .remark($0) }
        return all
    }
}
