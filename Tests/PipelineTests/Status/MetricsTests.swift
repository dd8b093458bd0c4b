import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct MetricsTests {
    @Test func samplesReadBack() throws {
        var metrics = Metrics()
        let hostile = "a\\b\"c\nd,e=\"{}"
        metrics.add("one", "About one.", [([], 1.5)])
        metrics.add("none", "No samples.", [])
        metrics.add(
            "two", "About two.",
            [
                ([("x", hostile), ("y", "")], .nan), ([("x", "b"), ("y", "c")], -0.25),
                ([("x", "c"), ("y", "c")], 1_700_000_000),
            ])
        let text = try PrometheusText(metrics.text)
        #expect(text.types == ["one": "gauge", "two": "gauge"])
        #expect(text.samples.map(\.name) == ["one", "two", "two", "two"])
        #expect(
            text.samples.map(\.labels) == [
                [:], ["x": hostile, "y": ""], ["x": "b", "y": "c"], ["x": "c", "y": "c"],
            ])
        #expect(text.samples[1].value.isNaN)
        #expect([0, 2, 3].map { text.samples[$0].value } == [1.5, -0.25, 1_700_000_000])
    }

    @Test func refreshTellsEverySource() throws {
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: {file: trade.csv, rejected: 1}\n  launches: launches.csv",
                further: "alerts:\n  - {name: a, when: share > 1}\n  - {name: b, when: share < 1}\n"
                    + "  - {name: c, when: tests > 1}"))
        try place.write(
            SmallWorkplace.trade([2018: 100, 2019: 250])
                + "office,trade-value,QMA,QMB,total,,2019,9,USD million,alternative,confirmed,O,,,\n"
                + "office,trade-value,QMA,QMB,total,,2017,x,USD million,main,confirmed,O,,,\n",
            to: "trade.csv")
        try place.remove("launches.csv")
        try place.refresh("2026-11-19")
        try place.refresh("2026-11-20")
        let text = try PrometheusText(try #require(place.text("status/flywheel.prom")))
        let moment = Double(try moment("2026-11-20T06:00:00Z").seconds)
        let value = { (name: String, labels: [String: String]) in
            text.samples.first { $0.name == name && $0.labels == labels }?.value
        }
        #expect(value("flywheel_refresh_time_seconds", [:]) == moment)
        #expect(value("flywheel_refresh_ok", [:]) == 0)
        #expect(value("flywheel_failed_outputs", [:]) == 1)
        #expect(try #require(value("flywheel_refresh_duration_seconds", [:])) > 0)
        #expect(value("flywheel_source_ok", ["source": "trade"]) == 1)
        #expect(value("flywheel_source_ok", ["source": "launches"]) == 0)
        #expect(value("flywheel_source_stale", ["source": "launches"]) == 1)
        #expect(value("flywheel_source_failures", ["source": "launches"]) == 2)
        #expect(value("flywheel_source_failures", ["source": "trade"]) == 0)
        #expect(value("flywheel_source_last_success_time_seconds", ["source": "trade"]) == moment)
        #expect(
            value("flywheel_source_taken_time_seconds", ["source": "trade"]) == moment - 86_400)
        #expect(value("flywheel_source_taken_time_seconds", ["source": "launches"]) == nil)
        for (kind, count) in [("used", 4.0), ("excluded", 1), ("rejected", 1)] {
            #expect(value("flywheel_source_records", ["source": "trade", "kind": kind]) == count)
        }
        #expect(value("flywheel_alert_met", ["alert": "a"]) == 1)
        #expect(value("flywheel_alert_met", ["alert": "b"]) == 0)
        #expect(value("flywheel_alert_met", ["alert": "c"])?.isNaN == true)
    }
}
