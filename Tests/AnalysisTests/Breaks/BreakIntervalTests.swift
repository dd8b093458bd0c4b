import Analysis
import Testing

@Suite struct BreakIntervalTests {
    @Test func agreesWithStrucchange() throws {
        let references = try BreakReferences()
        for reference in references.breakIntervals {
            let series = references.series(reference.name)
            let shifts = try #require(
                references.meanShifts.first { $0.name == reference.name })
            let cut = try MeanShifts(series, trimming: shifts.trimming)
                .segmentations[reference.breaks.count]
            let intervals = cut.intervals(of: series, level: reference.level)
            #expect(intervals.map { $0?.position } == reference.breaks)
            #expect(intervals.map { $0?.lower } == reference.lower, "\(reference)")
            #expect(intervals.map { $0?.upper } == reference.upper, "\(reference)")
        }
    }

    /// The flow of the Nile fell in 1898; observation 1 is 1871.
    @Test func findsThePublishedIntervalOfTheNile() throws {
        let nile = try BreakReferences().series("nile")
        let interval = try #require(MeanShifts(nile).best.intervals(of: nile).first ?? nil)
        #expect(1870 + interval.position == 1898)
        #expect(1870 + interval.lower == 1895)
        #expect(1870 + interval.upper == 1902)
    }

    @Test func holdsTheBreakAndGrowsWithTheLevel() throws {
        let series = try BreakReferences().series("two_shifts")
        let cut = try MeanShifts(series, trimming: 0.1).best
        let narrow = cut.intervals(of: series, level: 0.8).compactMap { $0 }
        let wide = cut.intervals(of: series, level: 0.99).compactMap { $0 }
        #expect(narrow.count == 2 && wide.count == 2)
        for (inner, outer) in zip(narrow, wide) {
            #expect(inner.lower <= inner.position && inner.position <= inner.upper)
            #expect(outer.lower <= inner.lower && inner.upper <= outer.upper)
        }
    }

    @Test func hasNoneBesideAStretchThatDoesNotVary() throws {
        let series = [1.0, 1, 1, 1, 1, 4, 5, 4, 5, 4]
        let cut = try MeanShifts(series).best
        #expect(cut.breaks == [5])
        #expect(cut.intervals(of: series) == [nil])
    }

    /// With variances 0.0001 and 25 the break would lie outside of its own interval.
    @Test func hasNoneWhereTheVariancesAreTooUnlike() throws {
        let series = [0.01, -0.01, 0.01, -0.01, 0.01, -0.01, 25, 15, 25, 15, 25, 15]
        let cut = try MeanShifts(series).best
        #expect(cut.breaks == [6])
        #expect(cut.intervals(of: series) == [nil])
    }
}
