public import TradeModel

/// An element of a document with all that is in it.
public struct XMLElement: Sendable, Hashable {
    /// The tag's name.
    public let name: String
    /// The values of its attributes by their names.
    public let attributes: [String: String]
    /// The line of the start tag, from 1.
    public let line: Int
    /// The text that stands in it directly, without the blanks around it.
    public let text: String
    /// The elements in it, in order.
    public let children: [XMLElement]

    /// An element without what is in it.
    package init(_ name: String, _ attributes: [String: String], line: Int) {
        self.init(name, attributes, line: line, text: "", children: [])
    }

    fileprivate init(
        _ name: String, _ attributes: [String: String], line: Int, text: String,
        children: [XMLElement]
    ) {
        self.name = name
        self.attributes = attributes
        self.line = line
        self.text = text
        self.children = children
    }

    /// The elements of a name.
    public func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    /// The text of the first element of a name; nil where there is none or it is empty.
    public func text(_ name: String) -> String? {
        children.lazy.filter { $0.name == name && !$0.text.isEmpty }.first?.text
    }
}

extension XMLReader {
    /// Reads the rest of an element whose start tag was read last. Refuses one of more than 16 MiB of
    /// text and attributes or a hundred thousand elements: no entry of a list is that long.
    public mutating func element(
        _ name: String, _ attributes: [String: String], line: Int, isEmpty: Bool
    ) throws(Refusal) -> XMLElement {
        var room = Room(text: 16 << 20, elements: 100_000)
        return try element(name, attributes, line: line, isEmpty: isEmpty, &room)
    }

    private struct Room {
        var text: Int
        var elements: Int
    }

    private mutating func element(
        _ name: String, _ attributes: [String: String], line: Int, isEmpty: Bool,
        _ room: inout Room
    ) throws(Refusal) -> XMLElement {
        room.text -= attributes.values.reduce(0) { $0 + $1.utf8.count }
        guard room.text >= 0 else { throw tooLong(line) }
        var text = ""
        var children: [XMLElement] = []
        while !isEmpty, let node = try next() {
            switch node {
            case .open(let name, let attributes, let start, let isEmpty):
                room.elements -= 1
                guard room.elements >= 0 else { throw tooLong(line) }
                children.append(
                    try element(name, attributes, line: start, isEmpty: isEmpty, &room))
            case .text(let more):
                room.text -= more.utf8.count
                guard room.text >= 0 else { throw tooLong(line) }
                text += more
            case .close:
                return XMLElement(
                    name, attributes, line: line, text: trimmed(text), children: children)
            }
        }
        return XMLElement(name, attributes, line: line, text: trimmed(text), children: children)
    }

    private func tooLong(_ line: Int) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .recordTooLong, path: path, line: line,
                message: "the entry that begins here has more than 16 MiB of text or 100,000"
                    + " elements, which no entry of a list has"))
    }
}
