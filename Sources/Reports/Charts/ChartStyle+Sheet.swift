extension ChartStyle {
    /// The rules that a page with inline charts puts into its own sheet.
    ///
    /// Everything lies under `.fw-chart`. Colours are those of light mode, and those of dark mode
    /// where the reader's screen is set so; paper is always light.
    static let sheet = """
        .fw-chart { display: block; width: 100%; max-width: 48rem; height: auto; }
        \(rules)
        \(colours(light))
        @media screen and (prefers-color-scheme: dark) {
        \(colours(dark))
        }
        .fw-chart .mark:focus { outline: none; }
        .fw-chart .mark:focus .hit, .fw-chart .mark:hover .hit { stroke: currentColor; \
        stroke-width: 2; }
        """

    /// The rules of a file that stands alone.
    static let fileSheet = """
        \(rules)
        \(colours(light))
        @media screen and (prefers-color-scheme: dark) {
        \(colours(dark))
        }
        """

    private static var rules: String {
        let texts = Text.allCases.map { text in
            ".fw-chart .\(text) { font-size: \(Int(text.size))px;"
                + (text.isBold ? " font-weight: 700;" : "") + " }"
        }
        return """
            .fw-chart text { font-family: \(fonts); font-weight: 400; text-rendering: geometricPrecision; }
            \(texts.joined(separator: "\n"))
            .fw-chart .grid, .fw-chart .base, .fw-chart .tie { fill: none; stroke-width: 1; }
            .fw-chart .pin { fill: none; stroke-width: 1; stroke-dasharray: 2 2; }
            .fw-chart .line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
            .fw-chart .doubtful { stroke-dasharray: 4 4; }
            .fw-chart .whole { fill: none; stroke-width: 3.5; stroke-linecap: butt; }
            .fw-chart .hatch { fill: none; stroke-width: 1; }
            .fw-chart .hollow { stroke-width: 1.5; }
            .fw-chart .band { fill-opacity: 0.18; }
            .fw-chart .pale { fill-opacity: 0.4; }
            .fw-chart .whisker { fill: none; stroke-width: 1.25; }
            .fw-chart .hit { fill: #000000; fill-opacity: 0; }
            """
    }

    private static func colours(_ palette: Palette) -> String {
        let quiet = Text.allCases.filter(\.isQuiet).map { ".fw-chart .\($0)" }
        let series = palette.series.enumerated().map { index, colour in
            """
            .fw-chart .f\(index + 1) { fill: \(colour); }
            .fw-chart .s\(index + 1) { stroke: \(colour); }
            """
        }
        return """
            .fw-chart { color: \(palette.text); }
            .fw-chart text { fill: \(palette.text); }
            \(quiet.joined(separator: ", ")) { fill: \(palette.quiet); }
            .fw-chart .page, .fw-chart .hollow { fill: \(palette.page); }
            .fw-chart .grid { stroke: \(palette.grid); }
            .fw-chart .base, .fw-chart .pin { stroke: \(palette.quiet); }
            .fw-chart .shade { fill: \(palette.shade); }
            .fw-chart .rule, .fw-chart .disc { fill: \(palette.measure); }
            .fw-chart .ruled { stroke: \(palette.measure); }
            .fw-chart .digit { fill: \(palette.page); }
            \(series.joined(separator: "\n"))
            """
    }
}

extension ChartStyle.Text {
    fileprivate var isQuiet: Bool { self == .subtitle || self == .tick || self == .note }
}
