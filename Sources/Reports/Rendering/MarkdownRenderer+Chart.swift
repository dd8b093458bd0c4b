extension MarkdownRenderer {
    /// The picture where its file is known, with what it shows as its text; else its course as
    /// sparklines.
    func render(_ chart: Chart) -> String {
        guard let path = pictures[chart.name] else { return render(chart.overview) }
        let text = MarkdownEscaping.text(chart.alternative.cell.singleLine, isFollowed: true)
        return "![\(text)](<\(Self.destination(path))>)"
    }

    /// A path between `<` and `>`: these signs and what ends a line would end it.
    private static func destination(_ path: String) -> String {
        path.cell.singleLine.unicodeScalars.reduce(into: "") { result, scalar in
            if ["<", ">", "\\"].contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
    }
}
