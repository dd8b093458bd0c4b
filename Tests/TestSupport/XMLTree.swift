import Foundation
import FoundationXML

/// An element of an XML document, read by a real parser.
public final class XMLTree {
    /// The element's name.
    public let name: String
    /// Its attributes by name.
    public let attributes: [String: String]
    /// The elements directly inside.
    public private(set) var children: [XMLTree] = []
    /// The text of the element and everything inside it.
    public private(set) var text = ""

    private init(_ name: String, _ attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// The elements inside with this name, at any depth, in document order.
    public func all(_ name: String) -> [XMLTree] {
        children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// Parses a document; throws the parser's error for one that is not well-formed.
    public static func parse(_ xml: String) throws -> XMLTree {
        let parser = XMLParser(data: Data(xml.utf8))
        let builder = Builder()
        parser.delegate = builder
        guard parser.parse(), let root = builder.root.children.first else {
            throw Malformed(
                line: parser.lineNumber, column: parser.columnNumber,
                cause: parser.parserError.map(String.init(describing:)))
        }
        return root
    }

    /// Where a document is not well-formed, and why.
    public struct Malformed: Error {
        /// The line, from 1.
        public let line: Int
        /// The column.
        public let column: Int
        /// The parser's own words.
        public let cause: String?
    }

    private final class Builder: NSObject, XMLParserDelegate {
        let root = XMLTree("", [:])
        private var open: [XMLTree] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            let element = XMLTree(name, attributes)
            (open.last ?? root).children.append(element)
            open.append(element)
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
            qualifiedName: String?
        ) { open.removeLast() }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            for element in open { element.text += string }
        }
    }
}
