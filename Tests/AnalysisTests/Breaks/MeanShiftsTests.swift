import Analysis
import TestSupport
import Testing

@Suite struct MeanShiftsTests {
    @Test func agreesWithStrucchange() throws {
        for reference in try BreakReferences().meanShifts {
            let shifts = try MeanShifts(reference.values, trimming: reference.trimming)
            #expect(shifts.segmentations.map(\.breaks) == reference.segmentations.map(\.breaks))
            for (m, expected) in reference.segmentations.enumerated() {
                let found = shifts.segmentations[m]
                #expect(
                    relativeDifference(found.rss, expected.rss) < 1e-12, "\(reference.name) \(m)")
                #expect(relativeDifference(try #require(shifts.bic(m)), expected.bic) < 1e-12)
                for (mean, other) in zip(found.means, expected.means) {
                    #expect(relativeDifference(mean, other) < 1e-12)
                }
            }
            #expect(shifts.best.breaks == reference.best, "\(reference.name)")
        }
    }

    /// As printed for the flow of the Nile at Aswan, 1871-1970.
    @Test func findsWhatIsPublishedOfTheNile() throws {
        let nile = try BreakReferences().series("nile")
        let shifts = try MeanShifts(nile)
        #expect(
            shifts.segmentations.map { Int($0.rss.rounded()) }
                == [2_835_157, 1_597_457, 1_552_924, 1_538_097, 1_507_888, 1_659_994])
        #expect(
            (0...5).map { shifts.bic($0).map { Int($0.rounded()) } }
                == [1318, 1270, 1276, 1285, 1292, 1311])
        #expect(abs(try #require(shifts.bic(0)) - 1318.2418) < 5e-5)
        #expect(abs(try #require(shifts.bic(1)) - 1270.0837) < 5e-5)
        #expect(abs(shifts.segmentations[1].rss - 1_597_457.1944) < 5e-5)
        #expect(
            shifts.segmentations.map(\.breaks)
                == [[], [28], [28, 83], [28, 68, 83], [28, 45, 68, 83], [15, 30, 45, 68, 83]])
        #expect(shifts.best.means[0] == 1097.75)
        #expect(abs(shifts.best.means[1] - 849.9722) < 5e-5)
        #expect(shifts.best.segments == [0..<28, 28..<100])
        #expect(shifts.minimumLength == 15)
    }

    @Test func isTheBestOfAllCuts() throws {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<40 {
            let values = generator.shiftingSeries(count: 8...14)
            let shifts = try MeanShifts(values, trimming: 2 / Double(values.count) + 1e-9)
            let cuts = allCuts(of: values.count, length: 2)
            for (m, found) in shifts.segmentations.enumerated() {
                let least = cuts.filter { $0.count == m }.map { cut in
                    let bounds = [0] + cut + [values.count]
                    return zip(bounds, bounds.dropFirst())
                        .reduce(0) { $0 + squaredDistance(values[$1.0..<$1.1]) }
                }.min()
                #expect(abs(found.rss - (try #require(least))) < 1e-9)
            }
        }
    }

    @Test func doesNotDependOnUnitOrOrigin() throws {
        var generator = SeededGenerator(seed: 32)
        for _ in 0..<30 {
            let values = generator.shiftingSeries()
            let other = try MeanShifts(values.map { 1e6 - 250 * $0 })
            #expect(try MeanShifts(values).best.breaks == other.best.breaks)
        }
    }

    @Test func hasAnAnswerForSeriesThatFitExactly() throws {
        let constant = try MeanShifts([Double](repeating: 0.1, count: 20))
        #expect(constant.best.breaks == [])
        #expect(constant.bic(0) == nil)
        let zeros = try MeanShifts([Double](repeating: 0, count: 5))
        #expect(zeros.best.means == [0])
        let step = try MeanShifts([0.1, 0.1, 0.1, 0.1, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7])
        #expect(step.best.breaks == [4])
        #expect(step.bic(1) == nil)
        #expect(step.bic(0) != nil)
    }

    @Test func refusesWhatCannotBeCut() {
        #expect(
            throws: ModelError(
                .tooFewObservations,
                "a search for breaks needs at least 5 observations; there are 3")
        ) { try MeanShifts([1, 2, 3]) }
        #expect(throws: ModelError(.valueNotValid, "observation 2 is not a finite number")) {
            try MeanShifts([1, .infinity, 3, 4, 5])
        }
        for trimming in [0, -0.1, 0.51, .nan] {
            #expect(throws: ModelError.self) {
                try MeanShifts([1, 2, 3, 4, 5], trimming: trimming)
            }
        }
        #expect(throws: ModelError.self) { try MeanShifts([1, 2, 3, 4, 5], maximum: -1) }
    }

    @Test func obeysTheMaximum() throws {
        let nile = try BreakReferences().series("nile")
        #expect(try MeanShifts(nile, maximum: 2).segmentations.count == 3)
        #expect(try MeanShifts(nile, maximum: 99).segmentations.count == 6)
        #expect(try MeanShifts(nile, maximum: 0).best.breaks == [])
    }
}
