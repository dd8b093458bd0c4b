/// An element of an XML document, with escaped text.
struct XMLElement {
    private let name: String
    private let attributes: [(name: String, value: String)]
    private let children: [XMLElement]
    private let text: String?

    /// An element with elements in it.
    init(
        _ name: String, _ attributes: [(name: String, value: String)],
        _ children: [XMLElement] = []
    ) {
        self.name = name
        self.attributes = attributes
        self.children = children
        text = nil
    }

    /// An element with a text in it.
    init(_ name: String, _ attributes: [(name: String, value: String)] = [], text: String) {
        self.name = name
        self.attributes = attributes
        self.text = text
        children = []
    }

    /// The element as a whole document.
    var document: String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + written(indent: "")
    }

    private func written(indent: String) -> String {
        let parts = attributes.map {
            " \($0.name)=\"\(HTMLEscaping.attribute($0.value.cell))\""
        }.joined()
        let start = "\(indent)<\(name)\(parts)"
        if let text { return "\(start)>\(HTMLEscaping.attribute(text.cell))</\(name)>\n" }
        guard !children.isEmpty else { return start + "/>\n" }
        let content = children.map { $0.written(indent: indent + "  ") }.joined()
        return "\(start)>\n\(content)\(indent)</\(name)>\n"
    }
}
