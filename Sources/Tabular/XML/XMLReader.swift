internal import CLibXML2
public import TradeModel

/// Reads an XML document node by node, in memory that does not grow with it. The only owner of a
/// libxml2 reader.
///
/// A document with a document type declaration is refused before libxml2 sees it, so that there are
/// no entities to expand and nothing to fetch; libxml2's own limits hold for the rest: 256 levels,
/// 10 MB for one text.
public struct XMLReader: ~Copyable {
    /// A node of a document.
    public enum Node: Sendable, Hashable {
        /// A start tag; `isEmpty` where the same tag ends the element.
        case open(name: String, attributes: [String: String], line: Int, isEmpty: Bool)
        case text(String)
        case close(name: String)
    }

    let path: String
    private let library: xml_library
    /// libxml2 reads from here as long as the reader lives.
    private let buffer: UnsafeMutableBufferPointer<CChar>
    private let reader: OpaquePointer
    private var lines: XMLTagLines

    /// Opens a document. Refuses one with a document type declaration and one of more than 2 GiB, and
    /// any where libxml2 is missing.
    public init(_ text: DecodedText, path: String) throws(Refusal) {
        if let offset = XMLProlog(text.bytes).doctype {
            let place = TextPosition(of: offset, in: text.bytes, lineStart: 0, line: 1)
            throw Self.documentType(path, line: place.line, column: place.column)
        }
        let options =
            XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA
            | XML_PARSE_IGNORE_ENC
        guard let size = Int32(exactly: text.bytes.count) else {
            throw Refusal(
                Diagnostic(
                    .error, .badXML, path: path, message: "a document of more than 2 GiB is no list"
                ))
        }
        guard let library = xml_functions()?.pointee else {
            throw .missingLibrary(
                "libxml2", problem: String(cString: xml_problem()), package: "libxml2",
                need: "this document cannot be read", path: path)
        }
        let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: text.bytes.count)
        text.bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
        // The text is in UTF-8 by now, whatever its declaration says.
        let opened = library.xmlReaderForMemory(
            buffer.baseAddress, size, nil, "UTF-8", Int32(options))
        guard let opened else { preconditionFailure("libxml2 has no memory for a reader") }
        self.path = path
        self.library = library
        self.buffer = buffer
        reader = opened
        lines = XMLTagLines()
    }

    deinit {
        library.xmlFreeTextReader(reader)
        buffer.deallocate()
    }

    /// The next node that is a tag or a text; nil at the end. Refuses a document that is not well
    /// formed, with the line.
    public mutating func next() throws(Refusal) -> Node? {
        while true {
            let status = library.xmlTextReaderRead(reader)
            guard status >= 0 else { throw malformed() }
            guard status == 1 else { return nil }
            switch Int(library.xmlTextReaderNodeType(reader)) {
            case XML_READER_TYPE_ELEMENT:
                lines.advance(in: UnsafeRawBufferPointer(buffer))
                let name = self.name
                // Attributes move the reader, so that emptiness is asked for first.
                let isEmpty = library.xmlTextReaderIsEmptyElement(reader) == 1
                return .open(
                    name: name, attributes: attributes(), line: lines.line, isEmpty: isEmpty)
            case XML_READER_TYPE_END_ELEMENT: return .close(name: name)
            case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA:
                return .text(Self.string(library.xmlTextReaderConstValue(reader)))
            // The prolog was looked at, so that neither comes; were one passed over, text would be lost.
            case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
                throw Self.documentType(path, line: lines.line)
            default: continue
            }
        }
    }

    private static func documentType(_ path: String, line: Int, column: Int? = nil) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .forbiddenXML, path: path, line: line, column: column,
                message: "this document declares a document type, which may hide entities;"
                    + " no list needs one: download it again from its producer"))
    }

    private var name: String { Self.string(library.xmlTextReaderConstName(reader)) }

    private func attributes() -> [String: String] {
        var attributes: [String: String] = [:]
        while library.xmlTextReaderMoveToNextAttribute(reader) == 1 {
            attributes[name] = Self.string(library.xmlTextReaderConstValue(reader))
        }
        _ = library.xmlTextReaderMoveToElement(reader)
        return attributes
    }

    private func malformed() -> Refusal {
        let error = library.xmlGetLastError()?.pointee
        let message = error?.message.map { String(cString: $0) } ?? "it cannot be read"
        let line = error.map { Int($0.line) } ?? 0
        return Refusal(
            Diagnostic(
                .error, .badXML, path: path, line: line > 0 ? line : nil,
                message: "this document is not well formed:"
                    + " \(message.split(whereSeparator: \.isNewline).joined(separator: " "));"
                    + " download it again"))
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
