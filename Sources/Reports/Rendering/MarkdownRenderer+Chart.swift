extension MarkdownRenderer {
    /// The picture where its file is known, with what it shows as its text; else its course as
    /// sparklines.
    func render(_ chart: Chart) -> String {
        guard let path = pictures[chart.name] else { return render(chart.overview) }
        let text = MarkdownEscaping.sentence(chart.alternative.cell.singleLine, isFollowed: true)
        return "![\(text)](<\(RelativeAddress.reference(to: path))>)"
    }
}
