import Tabular
import TradeModel

/// A sanctions list that is published as an XML document, and an entry of it, which is an element: what
/// the document is told by, and how the entry becomes a designation.
protocol ListDocument {
    /// The name in outputs.
    static var name: LayoutName { get }
    /// The name of the document's first element.
    static var root: String { get }
    /// What the tag of the first element holds, where its name may be that of any document; else empty.
    static var rootMark: String { get }
    /// What names of columns of the same list as a table begin with, which is not read; none where there
    /// is no such table.
    static var tableMarks: [String] { get }
    /// The elements that are entries.
    static var entries: Set<String> { get }
    /// The elements around entries that say nothing themselves.
    static var wrappers: Set<String> { get }
    /// The elements beside the entries that say something of the document.
    static var notices: Set<String> { get }

    /// The day on which the document was made, where its first element, without what is in it, or one of
    /// the ``notices`` tells it.
    static func made(_ element: XMLElement) -> Day?

    /// An entry by its element.
    init(_ element: XMLElement)
    /// The element.
    var element: XMLElement { get }

    /// Whether the list says that the entry was taken off it.
    var isDelisted: Bool { get }
    /// What is in the entry of which nothing is known: elements by their names, attributes behind `@`.
    var unknownParts: [(name: String, line: Int)] { get }

    /// The entry. Throws where it lacks what it must have, or has a date that is none.
    func designation(
        at origin: Origin, _ places: inout PlaceResolver
    ) throws(EntryFault) -> Designation
}

extension ListDocument {
    static var rootMark: String { "" }
    static var tableMarks: [String] { [] }
    static var wrappers: Set<String> { [] }
    static var notices: Set<String> { [] }
    var isDelisted: Bool { false }
}

/// Why an entry of a document cannot be used.
struct EntryFault: Error {
    let code: DiagnosticCode
    let element: XMLElement
    let message: String

    init(_ code: DiagnosticCode, _ element: XMLElement, _ message: String) {
        self.code = code
        self.element = element
        self.message = message
    }
}
