import Testing

@testable import Reports

@Suite struct ChartUnitTests {
    @Test(arguments: [
        ("t", "Coal at the border", false), ("t", "Coal, t", true), ("t", "Coal in t a year", true),
        ("t", "T of coal", true), ("kg", "In kgs", false), ("percent", "Percentage", false),
        ("USD million", "Trade (USD million)", true), ("USD million", "Trade in USD", false),
        ("USD/t", "Price, USD/t", true), ("USD/t", "Price, USD/t2", false),
        ("missiles", "Missiles launched", true),
        ("%", "Share in %", true), ("%", "A share", false),
    ])
    func aUnitIsNamedByWholeWords(unit: String, text: String, isNamed: Bool) {
        #expect(Chart.isNamed(unit, in: text) == isNamed)
    }

    /// The unit stands in the text, whether the subtitle has it or not.
    @Test(arguments: [
        ("Deliveries at the border", "2012-12, in t. Deliveries at the border."),
        ("Deliveries, t", "2012-12. Deliveries, t."),
    ])
    func theAlternativeNamesTheUnit(subtitle: String, sentences: String) throws {
        let chart = try Chart(
            name: "coal", title: "Coal", subtitle: subtitle, form: .lines, unit: "t",
            days: SampleCharts.days("2010..2012"),
            series: [SampleCharts.series("Coal", from: 2010, [1, 2, 3])],
            credit: "Source: made up.", notes: SampleCharts.notes)
        #expect(chart.alternative.hasPrefix("Line chart: Coal, 2010-01 to \(sentences) "))
    }
}
