import Store
import TestSupport
import Testing
import TradeModel

@Suite struct VintageStoreValuesTests {
    private let store: VintageStore
    private let folder: StoreFolder
    private let editions: [(day: String, total: Double)] = [
        ("2022-10-15", 44), ("2023-01-01", 72), ("2023-02-20", 70), ("2023-03-27", 69),
    ]

    init() throws {
        folder = try StoreFolder()
        store = folder.store
        for (day, total) in editions {
            try store.record(
                Vintage("launches", day, sha256: day),
                [VintageSeries(launches, ["2021": 8, "2022": total])])
        }
    }

    @Test func aTotalIsWhatItWasKnownToBe() throws {
        for (day, total) in editions {
            let known = try store.values(of: launches, asOf: try moment(day))
            #expect(known.map(\.value) == [8, total])
            #expect(known.last?.knownFrom == (try moment(day)))
        }
        #expect(try store.values(of: launches, asOf: try moment("2022-10-14")) == [])
        #expect(try store.values(of: launches, asOf: try moment("2023-02-19")).last?.value == 72)
        #expect(try store.values(of: launches, asOf: try moment("2030-01-01")).last?.value == 69)
        #expect(try store.values(of: launches, asOf: try moment("2030-01-01")).first?.vintage == 1)
    }

    @Test func revisionsAreTheNumbersThatDiffer() throws {
        let edition = try [
            VintageSeries(launches, ["2021": 8, "2022": 690, "2023": 5]),
            VintageSeries(
                SeriesName(source: "launches", id: "another", unit: "launches"), ["2021": 1]),
        ]
        let contrast = try store.contrast(of: "launches", with: edition)
        let revisions = contrast.revisions
        #expect(revisions.map(\.period.description) == ["2022"])
        #expect(revisions.first?.series == launches)
        #expect(revisions.first?.before == 69 && revisions.first?.after == 690)
        // Nothing was recorded.
        #expect(try store.values(of: launches, asOf: try moment("2030-01-01")).count == 2)
    }

    /// A number of the same thing in another unit is not gone, unless it was known in that unit too.
    @Test func numbersInAnotherUnitAreToldApart() throws {
        let missiles = SeriesName(source: "launches", id: launches.id, unit: "count")
        let edition = try [
            VintageSeries(launches, ["2021": 8]), VintageSeries(missiles, ["2022": 69, "2023": 5]),
        ]
        let contrast = try store.contrast(of: "launches", with: edition)
        #expect(contrast.inOtherUnits.map(\.unit) == ["count"])
        #expect(contrast.inOtherUnits.map(\.series) == [launches])
        #expect(contrast.inOtherUnits.map(\.period.description) == ["2022"])
        #expect(contrast.lost == 0 && contrast.revisions.isEmpty)
        try store.record(
            Vintage("launches", "2023-04-01", sha256: "both"),
            [
                VintageSeries(launches, ["2021": 8, "2022": 69]),
                VintageSeries(missiles, ["2022": 69]),
            ])
        let later = try store.contrast(of: "launches", with: edition)
        #expect(later.inOtherUnits.isEmpty && later.withdrawn == 1)
    }

    /// A series is in another unit only where nothing of it is left in its own.
    @Test func aSeriesPartlyInAnotherUnitIsToldApart() throws {
        let missiles = SeriesName(source: "launches", id: launches.id, unit: "count")
        let part = try store.contrast(
            of: "launches",
            with: [VintageSeries(launches, ["2021": 8]), VintageSeries(missiles, ["2022": 69])])
        #expect(part.inOtherUnits.count == 1 && part.seriesInOtherUnits.isEmpty)
        for all in try [
            VintageSeries(missiles, ["2021": 8, "2022": 69]), VintageSeries(missiles, ["2022": 69]),
        ] {
            let contrast = try store.contrast(of: "launches", with: [all])
            #expect(contrast.seriesInOtherUnits == [launches])
        }
    }

    /// As when it is recorded, whatever the order: the last published counts, and one without a day
    /// comes after all that have one.
    @Test(
        arguments: [
            [(69, "2023-03-27"), (44, "2022-10-15"), (70, "2023-02-20")],
            [(44, "2022-10-15"), (69, "2023-03-27")], [(69, nil), (70, "2023-02-20")],
            [(70, "2023-02-20"), (69, nil)],
        ] as [[(Double, String?)]])
    func ofSeveralEditionsTheLastIsHeldAgainstWhatIsInForce(
        editions: [(Double, String?)]
    ) throws {
        var values = [VintageValue(period: try span("2021"), value: 8)]
        for (value, day) in editions {
            values.append(
                VintageValue(
                    period: try span("2022"), value: value, published: day.flatMap(Day.init)))
        }
        let edition = [VintageSeries(launches, values)]
        #expect(try !store.contrast(of: "launches", with: edition).hasDifference)
        try store.record(Vintage("launches", "2023-04-01", sha256: "editions"), edition)
        let known = try store.values(of: launches, asOf: try moment("2023-04-01"))
        #expect(known.map(\.value) == [8, 69])
    }

    @Test func numbersThatAnEditionDoesNotGiveAreLost() throws {
        let some = try store.contrast(
            of: "launches", with: [VintageSeries(launches, ["2022": nil, "2023": 5])])
        #expect(some.known == 2 && some.withdrawn == 1 && some.blank == 1)
        #expect(some.firstLoss?.period.description == "2021" && some.firstLoss?.value == 8)
        #expect(!some.isEmpty)
        let none = try store.contrast(of: "launches", with: [])
        #expect(none.lost == 2 && none.isEmpty)
        let first = try store.contrast(of: "another", with: [])
        #expect(first.known == 0 && first.firstLoss == nil)
    }

    @Test func anEditionThatSaysTheSameHasNoDifference() throws {
        let values: KeyValuePairs<String, Double?> = ["2021": 8, "2022": 69]
        let same = try store.contrast(of: "launches", with: [VintageSeries(launches, values)])
        #expect(!same.hasDifference)
        let more = try store.contrast(
            of: "launches", with: [VintageSeries(launches, ["2021": 8, "2022": 69, "2023": 5])])
        #expect(more.hasMore && more.hasDifference && more.revisions.isEmpty)
        let another = SeriesName(source: "launches", id: "another", unit: "launches")
        let beside = try store.contrast(
            of: "launches",
            with: [VintageSeries(launches, values), VintageSeries(another, ["2021": 1])])
        #expect(beside.hasMore && beside.lost == 0)
        let blank = try store.contrast(
            of: "launches",
            with: [VintageSeries(launches, ["2021": 8, "2022": 69, "2023": nil])])
        #expect(!blank.hasDifference)
    }

    /// What a window of time left behind is told apart from what is gone.
    @Test func numbersBeforeAWindowThatMovedOnArePassed() throws {
        let moved = try store.contrast(
            of: "launches", with: [VintageSeries(launches, ["2022": 69, "2023": 5])])
        #expect(moved.withdrawn == 1 && moved.passed == 1)
        let cut = try store.contrast(of: "launches", with: [VintageSeries(launches, ["2022": 69])])
        #expect(cut.withdrawn == 1 && cut.passed == 0)
        let behind = try store.contrast(
            of: "launches", with: [VintageSeries(launches, ["2021": 8, "2023": 5])])
        #expect(behind.withdrawn == 1 && behind.passed == 0)
    }

    @Test func changesNameTheObservation() throws {
        let changes = try store.changes(
            from: try moment("2023-01-01"), to: try moment("2023-03-27"))
        let change = try #require(changes.first)
        #expect(changes.count == 1)
        #expect(change.series == launches && change.period.description == "2022")
        #expect(change.before == .value(72) && change.after == .value(69))
        #expect(change.kind == .revised && change.cause == .data && change.vintage == 4)
    }

    @Test func historyIsEveryStatement() throws {
        let history = try store.history(of: launches)
        #expect(history.map(\.figure) == [8, 44, 72, 70, 69].map(Figure.value))
        #expect(history.map(\.vintage) == [1, 1, 2, 3, 4])
    }

    @Test func anUnknownSeriesNamesTheNearest() throws {
        expectRefusal(.unknownSeries, .usage, saying: "launches/missiles.all") {
            try store.history(
                of: SeriesName(source: "launches", id: "misiles.al", unit: "launches"))
        }
        expectRefusal(.unknownSeries, .usage, saying: "it is in launches") {
            let series = SeriesName(source: "launches", id: "missiles.all", unit: "USD")
            return try store.values(of: series, asOf: try moment("2023-01-01"))
        }
    }

    /// Of what was withdrawn nothing is said; what is missing is said to be.
    @Test func anAnswerIsTheStatementsThatHold() throws {
        let name = SeriesName(source: "customs", id: "total", unit: "USD")
        let gap = VintageValue(period: try span("2022"), value: nil)
        let gone = VintageValue(period: try span("2021"), value: 1)
        try store.record(Vintage("customs", "2023-04-01"), [VintageSeries(name, [gone, gap])])
        try store.record(Vintage("customs", "2023-04-02"), [VintageSeries(name, [gap])])
        let values = try store.values(of: name, asOf: try moment("2023-04-02"))
        #expect(values.map(\.figure) == [.missing])
        #expect(values.map(\.value) == [nil])
        let history = try store.history(of: name)
        #expect(values == history.filter { $0.period == gap.period })
    }

    @Test func linesComeBack() throws {
        let value = VintageValue(period: try span("2022"), value: 1, line: 17)
        let name = SeriesName(source: "customs", id: "total", unit: "USD")
        try store.record(Vintage("customs", "2023-04-01"), [VintageSeries(name, [value])])
        #expect(try store.values(of: name, asOf: try moment("2023-04-01")).first?.line == 17)
        #expect(try store.history(of: name).first?.line == 17)
    }
}
