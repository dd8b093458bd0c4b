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
    private let textsByName: [String: [String]]

    init(_ element: XMLElement) {
        self.element = element
        var texts: [String: [String]] = [:]
        Self.collect(element, &texts)
        textsByName = texts
    }

    private static func collect(_ element: XMLElement, _ texts: inout [String: [String]]) {
        if !element.text.isEmpty { texts[element.name, default: []].append(element.text) }
        for child in element.children { collect(child, &texts) }
    }

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
        element.inner("Name").compactMap { name in
            let parts = (1...6).compactMap { name.text("Name\($0)") }
            guard !parts.isEmpty else { return nil }
            let strength = name.text("AliasStrength")?.lowercased() ?? ""
            let isFirst = name.text("NameType")?.lowercased() == "primary name"
            let role: ListedName.Role =
                isFirst ? .primary : strength.hasPrefix("f.k.a") ? .former : .alias
            return ListedName(
                parts.joined(separator: " "), role, isWeak: strength.hasPrefix("low"))
        }
    }

    private func day(_ name: String) throws(EntryFault) -> Day? {
        guard let element = element.all(name).first(where: { !$0.text.isEmpty }) else { return nil }
        return try element.day(element.text, of: name, such: "25/01/2001") { SlashedDate($0)?.day }
    }

    /// The texts of the elements of a name, at whatever depth.
    func texts(_ name: String) -> [String] { textsByName[name] ?? [] }
}
