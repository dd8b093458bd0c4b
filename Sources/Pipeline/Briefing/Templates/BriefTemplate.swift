internal import Mustache
import Reports
import Tabular
import TradeModel

/// The text of a briefing as a Mustache template: which of its parts stand where, and what is said
/// between them.
///
/// The template is rendered into the blocks of a document and not into one format's text: so one
/// template serves Markdown, pages and whatever else a document is written as, and every renderer
/// escapes the data for its own format.
struct BriefTemplate {
    /// The file.
    let path: String
    private let template: MustacheTemplate

    /// Reads a template and holds it against the names that there are. Refuses one that is not there,
    /// an archive of several, a tag that cannot be read, and a name that is unknown, with its line
    /// and column.
    init(path: String, _ shape: TemplateShape) throws(Refusal) {
        let text = try InputFile.single(at: path).writtenText(.badTemplate)
        // A mark of the byte order is none of the text.
        let body =
            text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        do {
            try TemplateCheck.check(body, shape)
        } catch {
            let lines = body.split(
                omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            throw Refusal(
                Diagnostic(
                    .error, .badTemplate, path: path, line: error.line, column: error.column,
                    message: error.message,
                    excerpt: lines.indices.contains(error.line - 1)
                        ? String(lines[error.line - 1]) : nil))
        }
        self.path = path
        template = try Self.parsed(body, path)
    }

    /// The document of these values. Refuses a template that gives none: without a title, or with a
    /// table inside a line.
    func document(_ values: TemplateValue) throws -> Document {
        let slots = TemplateSlots()
        let text: TemplateText
        do {
            text = try TemplateText(template.render(slots.rendered(values)), slots)
        } catch {
            throw Self.refusal(path, error.message)
        }
        guard let title = text.title else {
            throw Self.refusal(path, "expected a title, a first line that begins with “# ”")
        }
        return try Document(title: title.compactMap(\.string).joined(), blocks: text.blocks)
    }

    /// A text of the configuration with figures in place of their names.
    static func filled(_ text: String, _ values: TemplateValue, path: String) throws(Refusal)
        -> String
    {
        guard text.contains("{{") else { return text }
        let slots = TemplateSlots()
        let rendered = try parsed(text, path).render(slots.rendered(values))
        return TemplateInlines.text(slots.pieces(of: rendered.dropLast()))
    }

    /// What was checked is parsed; a line end behind it keeps the library from reading past its end.
    private static func parsed(_ text: String, _ path: String) throws(Refusal) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: text + "\n")
        } catch {
            throw refusal(path, "this is no Mustache template: \(error)")
        }
    }

    private static func refusal(_ path: String, _ message: String) -> Refusal {
        Refusal(Diagnostic(.error, .badTemplate, path: path, message: message))
    }
}
