import TradeModel

/// The rates of two periods, with what tells whether the exact interval can be trusted.
struct RateComparison {
    let point: IndicatorResult.Point
    let findings: [Diagnostic]
    let definition: String

    init(
        _ answer: LaunchAnswer, base: LaunchAnswer, count: TestFrequency.Count
    ) throws(Refusal) {
        let (days, baseDays) = (answer.dailyCounts(count), base.dailyCounts(count))
        let (events, baseEvents) = (days.reduce(0, +), baseDays.reduce(0, +))
        let ratio: RateRatio
        let months: (index: Double, p: Double)?
        let fit: NegativeBinomialFit?
        let groups = [answer, base].map { $0.counts(count, by: Month.self) }
        do {
            ratio = try RateRatio(
                count: events, exposure: Double(days.count), baseCount: baseEvents,
                baseExposure: Double(baseDays.count))
            months = try Self.dispersion(
                groups.map { $0.filter { $0.part == 1 }.map(\.count) })
            fit = try NegativeBinomialFit(
                groups: groups.map { $0.map { .init(count: $0.count, exposure: $0.part) } })
        } catch { throw error.refusal }
        let bootstrap = BlockBootstrap(
            blockLength: BlockBootstrap.defaultBlockLength(days: max(days.count, baseDays.count)),
            replicates: 1999)
        let isOverdispersed = months.map { $0.p < 0.05 } ?? false
        let month = 365.25 / 12
        let dated = (answer.launches + base.launches).filter {
            $0.moment.day(in: answer.question.clock) != nil
        }
        point = IndicatorResult.Point(
            period: answer.span.map { TimeSpan.days($0).description } ?? "", value: ratio.ratio,
            fields: [
                .init("interval_lower", .number(ratio.lower)),
                .init("interval_upper", .number(ratio.upper)),
                .init("p", .number(ratio.pValue)),
                .init(count.rawValue, .count(events)),
                .init("base_\(count.rawValue)", .count(baseEvents)),
                .init("rate_per_month", .number(Double(events) / Double(days.count) * month)),
                .init(
                    "base_rate_per_month",
                    .number(Double(baseEvents) / Double(baseDays.count) * month)),
                .init("dispersion", .number(months?.index)),
                .init("dispersion_p", .number(months?.p)),
                .init(
                    "negative_binomial_interval",
                    .interval(isOverdispersed ? fit?.ratioInterval() : nil)),
                .init(
                    "bootstrap_interval",
                    .interval(
                        isOverdispersed ? bootstrap.ratioInterval(days, base: baseDays) : nil)),
            ], n: events + baseEvents, missing: answer.unplaced(with: base),
            confidence: dated.confidence, sources: answer.uses(of: dated))
        findings =
            isOverdispersed ? months.map { [Self.finding($0.index, $0.p)] } ?? [] : []
        definition =
            "dispersion of the monthly counts within the two; where its test rejects at 5 %, the"
            + " 95 % interval of the negative binomial model (monthly counts, one dispersion,"
            + " maximum likelihood) and of a circular block bootstrap of days (blocks of"
            + " \(bootstrap.blockLength), \(bootstrap.replicates) replicates, seed"
            + " \(bootstrap.seed), percentiles)"
    }

    /// The statistics of the periods and their degrees of freedom add up.
    private static func dispersion(
        _ groups: [[Int]]
    ) throws(StatisticsError) -> (index: Double, p: Double)? {
        var (statistic, degrees) = (0.0, 0.0)
        for counts in groups {
            guard let test = try DispersionTest(counts: counts) else { continue }
            statistic += test.statistic
            degrees += Double(test.periods - 1)
        }
        guard degrees > 0 else { return nil }
        return (
            statistic / degrees, ChiSquared(degreesOfFreedom: degrees).upperTail(statistic)
        )
    }

    private static func finding(_ index: Double, _ p: Double) -> Diagnostic {
        Diagnostic(
            .warning, .overdispersed,
            message: "the counts of the months scatter more than independent events do (index"
                + " \((index * 100).rounded() / 100), p \(p < 0.0001 ? "below 0.0001" : "\((p * 10000).rounded() / 10000)")):"
                + " the exact interval is too narrow")
    }
}

extension LaunchAnswer {
    /// How many launches without a day, and rejected rows, may belong to either of two periods.
    fileprivate func unplaced(with base: LaunchAnswer) -> Int {
        let spans = [span, base.span].compactMap { $0 }
        let isWithin = { (moment: LaunchMoment) in
            spans.contains { $0.overlaps(moment.possibleDays(in: question.clock)) }
        }
        return coarse.count { isWithin($0.moment) }
            + rejected.count { $0.moment.map(isWithin) ?? true }
    }
}
