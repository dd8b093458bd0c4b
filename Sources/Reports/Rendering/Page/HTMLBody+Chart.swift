extension HTMLBody {
    /// Adds a chart as a figure, with its figures as a table to unfold.
    mutating func append(_ chart: Chart) {
        pictures += 1
        let label = HTMLEscaping.attribute(chart.title.cell.singleLine)
        line("<figure class=\"chart\" id=\"\(anchors.name("chart", chart.name))\">")
        // Smaller than this its text could not be read: a narrow screen scrolls it, and is told so.
        line("<div class=\"scroll\" role=\"region\" aria-label=\"Chart: \(label)\" tabindex=\"0\">")
        line(SVGRenderer().inline(chart, prefix: "picture-\(pictures)"))
        line("</div>")
        line("<details class=\"data\">")
        line("<summary>Data of this chart</summary>")
        append(chart.table)
        line("</details>")
        line("</figure>")
    }
}
