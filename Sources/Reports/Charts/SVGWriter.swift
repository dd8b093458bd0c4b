/// Writes a scene as SVG that is well-formed XML.
struct SVGWriter {
    /// Whether the drawing goes into a page.
    let isInline: Bool
    /// The source so far.
    private(set) var source = ""

    init(isInline: Bool) { self.isInline = isInline }

    /// Writes the whole drawing.
    mutating func write(_ scene: ChartScene, of chart: Chart, prefix: String) {
        let size = "0 0 \(number(scene.width)) \(number(scene.height))"
        let names = "aria-labelledby=\"\(prefix)-title\" aria-describedby=\"\(prefix)-text\""
        let extent =
            isInline
            ? "" : " width=\"\(number(scene.width))\" height=\"\(number(scene.height))\""
        // The marks inside a picture would be hidden from readers that speak; those of a group are not.
        let role = isInline ? "group" : "img"
        line(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"fw-chart\" viewBox=\"\(size)\""
                + "\(extent) role=\"\(role)\" \(names)>")
        line("<title id=\"\(prefix)-title\">\(text(chart.title))</title>")
        line("<desc id=\"\(prefix)-text\">\(sentence(chart.alternative))</desc>")
        if !isInline {
            line("<style>\n\(ChartStyle.fileSheet)\n</style>")
            line("<rect width=\"100%\" height=\"100%\" class=\"page\"/>")
        }
        for element in scene.elements { write(element) }
        line("</svg>")
    }

    private mutating func write(_ element: ChartScene.Element) {
        switch element {
        case .rectangle(let box, let classes):
            line(
                "<rect x=\"\(number(box.x))\" y=\"\(number(box.y))\""
                    + " width=\"\(number(box.width))\" height=\"\(number(box.height))\""
                    + " class=\"\(classes)\"/>")
        case .circle(let x, let y, let radius, let classes):
            line(
                "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\""
                    + " class=\"\(classes)\"/>")
        case .path(let path, let classes):
            let runs = path.runs.map { run in
                "M" + run.map { "\(number($0.x)) \(number($0.y))" }.joined(separator: "L")
                    + (path.isClosed ? "Z" : "")
            }
            line("<path d=\"\(runs.joined())\" class=\"\(classes)\"/>")
        case .text(let label): write(label)
        case .value(let title, let parts):
            let reach =
                isInline ? " tabindex=\"0\" role=\"img\" aria-label=\"\(sentence(title))\"" : ""
            line("<g class=\"mark\"\(reach)>")
            line("<title>\(sentence(title))</title>")
            for part in parts { write(part) }
            line("</g>")
        }
    }

    private mutating func write(_ label: ChartScene.Label) {
        let classes = ([label.style.rawValue, label.classes]).filter { !$0.isEmpty }
        let anchor = label.anchor == .start ? "" : " text-anchor=\"\(label.anchor.rawValue)\""
        let words = label.style == .note ? sentence(label.text) : text(label.text)
        line(
            "<text x=\"\(number(label.x))\" y=\"\(number(label.baseline))\"\(anchor)"
                + " class=\"\(classes.joined(separator: " "))\">\(words)</text>")
    }

    private mutating func line(_ text: String) { source += text + "\n" }

    /// Text on one line, escaped; what runs from right to left is isolated.
    private func text(_ text: String) -> String {
        let clean = text.cell.singleLine
        return HTMLEscaping.attribute(clean.hasRightToLeft ? clean.isolated : clean)
    }

    /// The same of a sentence that holds names, such as those of series, each of which is isolated.
    private func sentence(_ sentence: String) -> String {
        HTMLEscaping.attribute(sentence.cell.singleLine.withIsolatedNames)
    }

    /// A coordinate with two decimals at most.
    private func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let whole = hundredths.magnitude / 100
        let rest = hundredths.magnitude % 100
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
