import Tabular
import TradeModel

/// An entry of the European Union's consolidated list of persons, groups and entities under financial
/// sanctions: an element `sanctionEntity` of the document of the list in full, which says nearly everything
/// in attributes.
struct EUConsolidated: ListDocument {
    static let name = LayoutName.euConsolidated
    static let root = "export"
    static let rootMark = "ec/fpi/fsd/export"
    static let tableMarks = ["Entity_LogicalId"]
    static let entries: Set = ["sanctionEntity"]

    static func made(_ element: XMLElement) -> Day? {
        element.attribute("generationDate").flatMap { Day(ofMoment: $0)?.ifGregorian }
    }

    let element: XMLElement

    init(_ element: XMLElement) { self.element = element }

    /// Whether the list says that the entry was taken off it; whatever stands there, also where it is no
    /// day, the entry does not pass for listed.
    var isDelisted: Bool { delistingDate != nil }

    private var delistingDate: String? { element.attribute("delistingDate") }

    func designation(
        at origin: Origin, _ places: inout PlaceResolver
    ) throws(EntryFault) -> Designation {
        guard let id = element.attribute("logicalId") else {
            throw EntryFault(.missingValue, element, "expected the attribute logicalId in it")
        }
        guard let (name, others) = names else {
            throw EntryFault(.missingValue, element, "expected a nameAlias with a name in it")
        }
        var entry = Designation(
            origin: origin, list: Self.name.rawValue, id: id, kind: kind, name: name)
        entry.programs = values("regulation", "programme")
        entry.titles = values("nameAlias", "title") + values("nameAlias", "function")
        if let day = element.attribute("designationDate") {
            entry.listed = try element.day(day, of: "designationDate", such: "2016-11-30") {
                Day(ofMoment: $0)
            }
        }
        entry.delisted = delistingDate.flatMap { Day(ofMoment: $0)?.ifGregorian }
        entry.add(others.map { .name($0) } + particulars(&places))
        return entry
    }

    /// What is listed; a code that is not known is kept as other, and goes to the remarks.
    var kind: DesignationKind {
        switch values("subjectType", "code").first {
        case "person": .individual
        case "enterprise": .entity
        default: .other
        }
    }

    /// The name of the entry and its aliases. The list does not say which is which: the first strong name
    /// in no language or English is taken, else the first of these, else the first.
    private var names: (first: ListedName, others: [ListedName])? {
        let aliases = element.all("nameAlias").filter { Self.text(of: $0) != nil }
        let plain = aliases.filter { alias in
            ["", "EN"].contains(alias.attribute("nameLanguage")?.uppercased() ?? "")
        }
        guard let first = plain.first(where: { !Self.isWeak($0) }) ?? plain.first ?? aliases.first
        else { return nil }
        let others = aliases.filter { Self.text(of: $0) != Self.text(of: first) }
        return (Self.name(first, .primary), others.map { Self.name($0, .alias) })
    }

    private static func name(_ alias: XMLElement, _ role: ListedName.Role) -> ListedName {
        ListedName(text(of: alias) ?? "", role, isWeak: isWeak(alias))
    }

    /// Whether the list calls a name weak: by the attribute, which says of nearly every one that it is strong,
    /// or in words beside it, such as `low quality alias`.
    private static func isWeak(_ alias: XMLElement) -> Bool {
        alias.attribute("strong")?.lowercased() == "false"
            || alias.childTexts("remark").contains { remark in
                remark.lowercased().split { $0.isNewline || $0 == ";" }
                    .contains { $0.drop { !$0.isLetter }.hasPrefix("low quality") }
            }
    }

    private static func text(of alias: XMLElement) -> String? {
        let parts = ["firstName", "middleName", "lastName"].compactMap(alias.attribute)
        return alias.attribute("wholeName") ?? (parts.isEmpty ? nil : parts.joined(separator: " "))
    }

    /// The values of an attribute of the elements of a name, each once.
    func values(_ name: String, _ attribute: String) -> [String] {
        element.all(name).compactMap { $0.attribute(attribute) }.uniqued()
    }
}
