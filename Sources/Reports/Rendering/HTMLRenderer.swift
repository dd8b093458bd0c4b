/// Writes documents as one self-contained HTML5 page without scripts.
///
/// The page is well-formed XML too, prints well, follows the reader's light or dark setting, and
/// marks headers, captions and footnotes for readers that do not see it.
public struct HTMLRenderer: Sendable {
    /// Makes a renderer.
    public init() {}

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
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>\(HTMLEscaping.attribute(title))</title>
            <style>
            \(HTMLStyle.sheet)
            \(SVGRenderer.sheet)
            </style>
            </head>
            <body>
            <main>
            <h1>\(HTMLEscaping.text(title))</h1>
            \(body.source)</main>
            </body>
            </html>

            """
    }
}
