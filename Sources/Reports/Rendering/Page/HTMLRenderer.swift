/// Writes documents as one self-contained HTML5 page: it works offline and from a mail's attachment.
///
/// The page is well-formed XML too, prints well, follows the reader's light or dark setting, and
/// marks landmarks, headings, captions and footnotes for readers that do not see it. A small script
/// sorts tables and shows the values of charts; without it nothing is missing but that.
public struct HTMLRenderer: Sendable {
    private let style: String

    /// Makes a renderer.
    ///
    /// - Parameter paper: The sheet that the page is printed on; that of the reader's printer if left out.
    public init(paper: Paper? = nil) {
        let size = paper.map { "@page { size: \($0.name); }\n" } ?? ""
        style = "\n\(HTMLStyle.sheet)\n\(size)"
    }

    /// The document as a page; ends with a line end.
    public func render(_ document: Document) -> String {
        var body = HTMLBody(footnotes: document.footnotes)
        for block in document.blocks { body.append(block) }
        body.appendFootnotes(document.footnotes)
        let language = HTMLEscaping.attribute(document.language.cell)
        let title = document.title.cell.singleLine
        return """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="\(language)" xml:lang="\(language)">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="\(policy)"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <meta name="referrer" content="no-referrer"/>
            <title>\(HTMLEscaping.attribute(title))</title>
            <style>\(style)</style>
            </head>
            <body>
            <a class="skip" href="#content">Skip to the text</a>
            <header id="top">
            <h1>\(HTMLEscaping.text(title))</h1>
            </header>
            \(HTMLContents(entries: body.headings).source)<main id="content" tabindex="-1">
            \(body.source)</main>
            <footer>
            <p>This page holds all that it shows: it loads nothing and sends nothing. <a href="#top">Back \
            to the top</a></p>
            </footer>
            <script>\(Self.script)</script>
            </body>
            </html>

            """
    }

    private static let script = "\n\(HTMLScript.source)\n"
    private var policy: String { HTMLPolicy.value(script: Self.script, style: style) }
}
