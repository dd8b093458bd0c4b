/// The look of all charts: colours, sizes, fonts and stroke widths, and nothing else has any.
///
/// The colours of series begin with the hues of Okabe and Ito (2008), with lightnesses by which every
/// two are told apart without red, green or blue vision too (by the model of Machado and others
/// 2009). Each has a contrast of 3 and more against the ground, and text one of 4.5 and more, in light
/// and in dark.
enum ChartStyle {
    /// The colours of one mode.
    struct Palette {
        /// The ground.
        let page: String
        /// Text that says what is shown.
        let text: String
        /// Text and lines that help to read it.
        let quiet: String
        /// Lines behind the marks.
        let grid: String
        /// The stretches behind the marks.
        let shade: String
        /// The rows of measures.
        let measure: String
        /// The series in order.
        let series: [String]
    }

    /// Dark marks on white, on screens and on paper.
    static let light = Palette(
        page: "#ffffff", text: "#1b1f24", quiet: "#59636e", grid: "#d8dee4", shade: "#eef1f4",
        measure: "#66707b",
        series: ["#0a6ebd", "#de5a12", "#06a07a", "#cf62ad", "#6b3a10", "#1f1157", "#626b76"])

    /// Bright marks on a dark ground.
    static let dark = Palette(
        page: "#12161b", text: "#e6e9ec", quiet: "#a0a9b2", grid: "#333a42", shade: "#21272e",
        measure: "#98a2ac",
        series: ["#4aa3f0", "#f2884b", "#1f9e6f", "#f0b4e4", "#e8d44d", "#8a7bff", "#8b949e"])

    /// How many series have a colour of their own.
    static let seriesCount = 7

    /// The kinds of text.
    enum Text: String, CaseIterable {
        case title, subtitle, tick, label, name, note

        /// The height in user units.
        var size: Double {
            switch self {
            case .title: 17
            case .subtitle: 13
            case .label, .name, .tick: 12
            case .note: 11
            }
        }

        /// From one baseline to the next.
        var lineHeight: Double { (size * 1.3).rounded() }

        /// Whether it is bold.
        var isBold: Bool { self == .title || self == .name }

        fileprivate var isQuiet: Bool { self == .subtitle || self == .tick || self == .note }
    }

    /// The fonts in order; the metrics are those of the widest.
    static let fonts = "\"DejaVu Sans\", Verdana, Arial, sans-serif"

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
