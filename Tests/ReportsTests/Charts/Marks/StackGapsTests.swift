import Testing
import TradeModel

@testable import Reports

@Suite struct StackGapsTests {
    private let series = [
        SampleCharts.series("A", from: 2010, [1, nil, nil, nil]),
        SampleCharts.series("B", from: 2010, [1, 2, nil, 0]),
    ]

    private func places(_ form: Chart.Form, _ arrangement: Chart.Arrangement) -> [String] {
        StackGaps(series, form: form, arrangement: arrangement).places.map {
            "\($0.span) \($0.names.joined(separator: "+"))"
        }
    }

    @Test func aPeriodThatLacksAPartIsFound() {
        // Of 2012, without any value, there is no bar; zero is a value.
        #expect(places(.bars, .together) == ["2011 A", "2013 A"])
        #expect(places(.shares, .together) == ["2011 A", "2013 A"])
        #expect(StackGaps(series, form: .bars, arrangement: .together).count == 3)
    }

    @Test func whatIsNoStackLacksNothing() {
        #expect(places(.lines, .together).isEmpty)
        #expect(places(.bars, .apart).isEmpty)
    }
}
