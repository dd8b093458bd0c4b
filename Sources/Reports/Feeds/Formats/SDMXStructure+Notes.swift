import Analysis
import TradeModel

extension SDMXStructure {
    /// What is said about a part of the structure.
    struct Note {
        let title: String?
        /// The code of a finding, or `source`.
        let type: String
        let text: String

        /// A finding.
        init(_ finding: Diagnostic) {
            title = nil
            type = finding.code.rawValue
            text = finding.description
        }

        /// A file of a source with the terms of the source; the terms alone without a file.
        fileprivate init(_ source: FeedSource, _ file: SourceUse?) {
            let parts: [(name: String, value: String?)] = [
                ("producer", source.producer), ("licence", source.licence ?? FeedSource.notStated),
                ("cite as", source.citation), ("file", file?.source.path),
                ("SHA-256", file?.source.sha256), ("records used", file.map { "\($0.used)" }),
            ]
            title = source.name
            type = "source"
            text = parts.compactMap { part in part.value.map { "\(part.name): \($0)" } }
                .joined(separator: "; ")
        }
    }

    /// Where the figures of a feed come from, and what was found about it.
    static func notes(of feed: Feed) -> [Note] {
        sources(of: feed) + feed.result.findings(showing: ["value"]).map { Note($0) }
    }

    /// Where the figures of a feed come from: each file with the terms of its source.
    static func sources(of feed: Feed) -> [Note] {
        feed.sources.flatMap { source in
            source.files.isEmpty
                ? [Note(source, nil)] : source.files.map { file in Note(source, file) }
        }
    }

    /// Notes about a part of the structure; nothing where there are none.
    func annotations(_ notes: [Note]) -> [XMLElement] {
        guard !notes.isEmpty else { return [] }
        return [XMLElement("com:Annotations", [], notes.map(annotation))]
    }

    private func annotation(_ note: Note) -> XMLElement {
        let title = note.title.map { [XMLElement("com:AnnotationTitle", text: $0)] } ?? []
        return XMLElement(
            "com:Annotation", [],
            title + [
                XMLElement("com:AnnotationType", text: note.type),
                XMLElement("com:AnnotationText", [("xml:lang", "en")], text: note.text),
            ])
    }
}
