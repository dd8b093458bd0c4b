import Testing
import TradeModel

@Suite struct DatasetTests {
    private let sources = ["a.csv", "b.csv", "c.csv"].map {
        Source(path: $0, sha256: "", layout: "events")
    }

    @Test func countsTheRecordsOfEachFileOnce() {
        var dataset = Dataset()
        dataset.sources = sources
        let origins = [(2, 9), (0, 4), (0, 2), (0, 4), (2, 8)].map {
            Origin(file: $0.0, line: $0.1)
        }
        let uses = dataset.uses(of: origins)
        #expect(uses.map(\.source.path) == ["a.csv", "c.csv"])
        #expect(uses.map(\.used) == [2, 2])
        #expect(dataset.uses(of: []).isEmpty)
    }

    @Test func dropsWhatCameLater() throws {
        var dataset = Dataset()
        dataset.events = [event(line: 1)]
        let sizes = dataset.sizes
        dataset.events += [event(line: 2), event(line: 3)]
        dataset.rejectedLaunches = [
            RejectedLaunch(origin: Origin(file: 0, line: 4), moment: nil)
        ]
        #expect(dataset.sizes.total == sizes.total + 3)
        dataset.areas = [Area(code: "WLD", kind: .world, name: "World")]
        dataset.shrink(to: sizes)
        #expect(dataset.events == [event(line: 1)])
        #expect(dataset.areas.isEmpty && dataset.trade.isEmpty)
        #expect(dataset.rejectedLaunches.isEmpty)
    }

    private func event(line: Int) -> Event {
        Event(
            origin: Origin(file: 0, line: line), span: .year(Year(2016)), kind: "vote", actors: [],
            title: "a", source: "b", confidence: nil)
    }
}
