extension HTMLBody {
    /// Adds a chart as a figure, with its figures as a table to unfold.
    mutating func append(_ chart: Chart) {
        charts += 1
        line("<figure class=\"chart\">")
        line(SVGRenderer().inline(chart, prefix: "chart-\(charts)"))
        line("<details>")
        line("<summary>The figures of the chart</summary>")
        append(chart.table)
        line("</details>")
        line("</figure>")
    }
}
