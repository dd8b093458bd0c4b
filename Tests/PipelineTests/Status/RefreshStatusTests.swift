import Foundation
import Tabular
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct RefreshStatusTests {
    @Test func tellsAgeCountsAndFailures() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-17")
        try place.remove("launches.csv")
        try place.refresh("2026-11-19")
        try place.refresh("2026-11-20")
        let status = try JSONText(try #require(place.text("status/status.json")))
        #expect(status["time"] == "2026-11-20T06:00:00Z")
        #expect(status["as_of"] == "2026-11-20")
        #expect(status["ok"] == "0")
        #expect(status["published"] == "1")
        #expect(status["after_crash"] == "0")
        #expect(Double(try #require(status["seconds"])).map { $0 > 0 } == true)
        #expect(status["sources.0.name"] == "launches")
        #expect(status["sources.0.result"] == "failed")
        #expect(status["sources.0.code"] == "input-missing")
        #expect(status["sources.0.failures_in_a_row"] == "2")
        #expect(status["sources.0.last_success"] == "2026-11-17T06:00:00Z")
        #expect(status["sources.0.last_check"] == "2026-11-20T06:00:00Z")
        #expect(status["sources.0.stale"] == status["sources.0.reason"])
        #expect(status["sources.0.age_days"] == "3")
        #expect(status["sources.1.name"] == "trade")
        #expect(status["sources.1.result"] == "unchanged")
        #expect(status["sources.1.failures_in_a_row"] == "0")
        #expect(status["sources.1.stale"] == "null")
        #expect(status["sources.1.records.read"] == "2")
        #expect(status["sources.1.records.used"] == "2")
        #expect(status["sources.1.layout"] == "tidy")
        #expect(try status["sources.1.sha256"] == sha256(ofFile: place.path + "/trade.csv"))
    }

    /// The bytes of an edition that was read anew are as old as they were.
    @Test func tellsWhenTheBytesArrived() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-10")
        try place.readByAnotherVersion("trade")
        #expect(try place.refresh("2026-11-19").result(of: "trade") == .taken)
        let status = try JSONText(try #require(place.text("status/status.json")))
        #expect(status["sources.1.name"] == "trade")
        #expect(status["sources.1.taken"] == "2026-11-10T06:00:00Z")
        #expect(status["sources.1.age_days"] == "9")
        let metrics = try PrometheusText(place.text("status/flywheel.prom") ?? "")
        let taken = metrics.samples.filter { $0.name == "flywheel_source_taken_time_seconds" }
        let arrival = Double(try moment("2026-11-10T06:00:00Z").seconds)
        #expect(taken.map(\.value) == [arrival, arrival])
    }

    @Test func tellsWhatChanged() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-19")
        try place.write(SmallWorkplace.trade([2019: 260]), to: "trade.csv")
        try place.refresh("2026-11-20")
        let status = try JSONText(try #require(place.text("status/status.json")))
        #expect(status["ok"] == "1")
        #expect(status["sources.1.changed.revised"] == "1")
        #expect(status["sources.1.changed.new"] == "0")
        #expect(status["sources.1.changed.withdrawn"] == "0")
        #expect(status["sources.1.changed.cause"] == "data")
        // Files are looked at one after the other, within the run.
        let seconds = ["sources.0.seconds", "sources.1.seconds", "seconds"]
            .compactMap { status[$0].flatMap(Double.init) }
        try #require(seconds.count == 3)
        #expect(seconds.allSatisfy { $0 > 0 })
        #expect(seconds[0] + seconds[1] < seconds[2])
        let metrics = try #require(place.text("status/flywheel.prom"))
        #expect(metrics.contains("\nflywheel_source_duration_seconds{source=\"trade\"} "))
    }

    /// It would be waited for, with the lock in hand.
    @Test(.timeLimit(.minutes(1)), arguments: ["status.json", "flywheel.prom"])
    func aPipeInPlaceOfEitherFileIsRefusedBeforeAnyWork(name: String) throws {
        let place = try SmallWorkplace()
        try FileSystem.makeFolder("\(place.path)/status")
        try #require(mkfifo("\(place.path)/status/\(name)", 0o600) == 0)
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "“\(name)” is a pipe") {
            try place.refresh("2026-11-20")
        }
        #expect(try !FileSystem.exists(place.workplace.database))
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "“\(name)” is a pipe") {
            try Configuration.checked(path: "\(place.path)/flywheel.yaml")
        }
    }
}
