/// Draws charts as SVG, for a file of its own or for a page.
///
/// The same chart and width give the same bytes. The drawing has no script, no reference to anything
/// outside, and no `style` attribute.
public struct SVGRenderer: Sendable {
    /// The width of the drawing in user units. Text has the size of a page's small print at one unit
    /// a pixel, and is still read at 600 pixels.
    public let width: Int

    /// The style rules that a page with inline charts needs, for its own sheet.
    public static let sheet = ChartStyle.sheet

    /// Makes a renderer.
    ///
    /// - Parameter width: At least 320, below which no frame is left beside the labels.
    public init(width: Int = 640) { self.width = max(width, 320) }

    /// The chart as a file: with its own style, light or dark by the reader's setting, and light where
    /// a program knows no such setting. Ends with a line end.
    public func file(_ chart: Chart) -> String {
        var writer = SVGWriter(isInline: false)
        writer.write(ChartLayout(chart, width: Double(width)).scene, of: chart, prefix: "chart")
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + writer.source
    }

    /// The chart as an element of a page. Its look comes from `sheet`; every data mark can be reached
    /// with the keyboard and says period, series and value.
    ///
    /// - Parameter prefix: What the names of its parts begin with; each chart of a page has another.
    public func inline(_ chart: Chart, prefix: String) -> String {
        var writer = SVGWriter(isInline: true)
        writer.write(ChartLayout(chart, width: Double(width)).scene, of: chart, prefix: prefix)
        return writer.source
    }
}
