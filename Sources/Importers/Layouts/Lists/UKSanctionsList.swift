import Tabular
import TradeModel

/// An entry of the UK Sanctions List of the Foreign, Commonwealth and Development Office: an element
/// `Designation`, in which what may come several times stands in elements around it, such as
/// `Names/Name/Name6`.
struct UKSanctionsList: ListDocument {
    static let name = LayoutName.ukSanctionsList
    static let root = "Designations"
    static let tableMarks = ["Report Date:", "OFSI Group ID"]
    static let entries: Set = ["Designation"]
    static let notices: Set = ["DateGenerated"]

    static func made(_ element: XMLElement) -> Day? { SlashedDate(element.text)?.day?.ifGregorian }

    let element: XMLElement
    /// The elements in it, at whatever depth, by their names.
    private let partsByName: [String: [XMLElement]]

    init(_ element: XMLElement) {
        self.element = element
        var parts: [String: [XMLElement]] = [:]
        Self.collect(element.children, &parts)
        partsByName = parts
    }

    private static func collect(
        _ elements: [XMLElement], _ parts: inout [String: [XMLElement]]
    ) {
        for element in elements {
            parts[element.name, default: []].append(element)
            collect(element.children, &parts)
        }
    }

    /// The elements of a name, at whatever depth.
    func parts(_ name: String) -> [XMLElement] { partsByName[name] ?? [] }

    /// The texts of the elements of a name, at whatever depth, blanks left out.
    func texts(_ name: String) -> [String] { parts(name).map(\.text).filter { !$0.isEmpty } }

    func designation(
        at origin: Origin, _ places: inout PlaceResolver
    ) throws(EntryFault) -> Designation {
        guard let id = element.text("UniqueID") else {
            throw EntryFault(.missingValue, element, "expected a UniqueID in it")
        }
        var names = self.names
        guard !names.isEmpty else {
            throw EntryFault(.missingValue, element, "expected a name in it")
        }
        let name = names.remove(at: names.firstIndex { $0.role == .primary } ?? 0)
        var entry = Designation(
            origin: origin, list: Self.name.rawValue, id: id, kind: kind,
            name: ListedName(name.text, .primary, isWeak: name.isWeak))
        entry.programs = element.childTexts("RegimeName").uniqued()
        entry.titles = (texts("Title") + texts("Position")).uniqued()
        entry.craft = craft(&places)
        entry.listed = try day("DateDesignated")
        entry.updated = try day("LastUpdated")
        entry.add(
            names.filter { $0.text != name.text }
                .map { .name($0.role == .primary ? ListedName($0.text, .alias) : $0) }
                + particulars(&places))
        return entry
    }

    /// What is listed; a word that is not known is kept as other, and goes to the remarks.
    var kind: DesignationKind {
        switch element.text("IndividualEntityShip")?.lowercased() {
        case "individual": .individual
        case "entity": .entity
        case "ship": .vessel
        default: .other
        }
    }

    /// The names in the list's order: the parts in front of the family name or the name of an entity,
    /// which is the sixth. Variations of the first name are aliases.
    private var names: [ListedName] {
        parts("Name").compactMap { name in
            let words = (1...6).compactMap { name.text("Name\($0)") }
            guard !words.isEmpty else { return nil }
            let alias = ListedName(
                words.joined(separator: " "), quality: name.text("AliasStrength"))
            let isFirst = name.text("NameType")?.lowercased() == "primary name"
            return isFirst ? ListedName(alias.text, .primary, isWeak: alias.isWeak) : alias
        }
    }

    private func day(_ name: String) throws(EntryFault) -> Day? {
        guard let element = element.all(name).first(where: { !$0.text.isEmpty }) else { return nil }
        return try element.day(element.text, of: name, such: "25/01/2001") { SlashedDate($0)?.day }
    }
}
