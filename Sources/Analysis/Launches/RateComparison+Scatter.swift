import TradeModel

extension RateComparison {
    /// How much the monthly counts of the two periods scatter.
    struct Scatter {
        /// Variance over mean of the counts, about 1 for independent events.
        let index: Double
        /// The probability that independent events scatter as much.
        let pValue: Double

        /// Adds up the statistics of the periods and their degrees of freedom; nil where no period has
        /// months to compare.
        init?(ofMonths groups: [[Int]]) throws(StatisticsError) {
            var (statistic, degrees) = (0.0, 0.0)
            for counts in groups {
                guard let test = try DispersionTest(counts: counts) else { continue }
                statistic += test.statistic
                degrees += Double(test.periods - 1)
            }
            guard degrees > 0 else { return nil }
            index = statistic / degrees
            pValue = ChiSquared(degreesOfFreedom: degrees).upperTail(statistic)
        }

        /// Whether they scatter more than independent events do, by a test of 5 %.
        var isOverdispersed: Bool { pValue < 0.05 }

        /// Says that the exact interval, which presumes independent events, is too narrow.
        var findings: [Diagnostic] {
            guard isOverdispersed else { return [] }
            let shownIndex = (index * 100).rounded() / 100
            let shownP =
                pValue < 0.0001 ? "below 0.0001" : "\((pValue * 10000).rounded() / 10000)"
            return [
                Diagnostic(
                    .warning, .overdispersed,
                    message: "the counts of the months scatter more than independent events do"
                        + " (index \(shownIndex), p \(shownP)): the exact interval is too narrow")
            ]
        }
    }

    /// The intervals of the ratio that hold where counts scatter more than independent events do.
    struct WiderIntervals {
        private(set) var ofNegativeBinomial: Interval?
        private(set) var ofBootstrap: Interval?
        /// How they are computed, for readers.
        let definition: String

        /// Computes, where they are needed, those for which all launches are dated precisely enough:
        /// months hold no launch that is dated to a year, and days none that is dated to a month.
        init(_ side: Side, base: Side, isNeeded: Bool) throws(StatisticsError) {
            let fit = try NegativeBinomialFit(groups: [side.samples, base.samples])
            let bootstrap = BlockBootstrap(
                blockLength: BlockBootstrap.defaultBlockLength(
                    days: max(side.days.count, base.days.count)),
                replicates: 1999)
            definition = Self.definition(by: bootstrap)
            guard isNeeded else { return }
            let moments = (side.launches + base.launches).map(\.moment)
            if moments.allSatisfy({ $0.isPrecise(to: .monthly) }) {
                ofNegativeBinomial = fit?.ratioInterval()
            }
            if moments.allSatisfy({ $0.isPrecise(to: .daily) }) {
                ofBootstrap = bootstrap.ratioInterval(side.days, base: base.days)
            }
        }

        private static func definition(by bootstrap: BlockBootstrap) -> String {
            "dispersion of the monthly counts within the two; where its test rejects at 5 %, the"
                + " 95 % interval of the negative binomial model (monthly counts, one dispersion,"
                + " maximum likelihood) and of a circular block bootstrap of days (blocks of"
                + " \(bootstrap.blockLength), \(bootstrap.replicates) replicates, seed"
                + " \(bootstrap.seed), percentiles)"
        }
    }
}
