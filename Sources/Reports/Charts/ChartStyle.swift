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
    }

    /// The fonts in order; the metrics are those of the widest.
    static let fonts = "\"DejaVu Sans\", Verdana, Arial, sans-serif"
}
