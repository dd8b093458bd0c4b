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
        let groups = [answer, base].map { answer in
            answer.counts(count, by: Month.self).filter { answer.unplaced(in: $0.period) == 0 }
        }
        // That none is known is no zero where one may have been.
        let isTold = [(answer, events), (base, baseEvents)].allSatisfy { answer, events in
            events > 0 || answer.unplaced(in: [answer.span]) == 0
        }
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
            period: answer.span.map { TimeSpan.days($0).description } ?? "",
            value: isTold ? ratio.ratio : nil,
            fields: [
                .init("interval_lower", .number(isTold ? ratio.lower : nil)),
                .init("interval_upper", .number(isTold ? ratio.upper : nil)),
                .init("p", .number(isTold ? ratio.pValue : nil)),
                .init(count.rawValue, .count(events)),
                .init("base_\(count.rawValue)", .count(baseEvents)),
                .init(
                    "rate_per_month",
                    .number(isTold ? Double(events) / Double(days.count) * month : nil)),
                .init(
                    "base_rate_per_month",
                    .number(isTold ? Double(baseEvents) / Double(baseDays.count) * month : nil)),
                .init("dispersion", .number(months?.index)),
                .init("dispersion_p", .number(months?.p)),
                .init(
                    "negative_binomial_interval",
                    .interval(isTold && isOverdispersed ? fit?.ratioInterval() : nil)),
                .init(
                    "bootstrap_interval",
                    .interval(
                        isTold && isOverdispersed
                            ? bootstrap.ratioInterval(days, base: baseDays) : nil)),
            ], n: dated.count, missing: answer.unplaced(in: [answer.span, base.span]),
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
    /// How many launches without a day, and rejected rows, may belong to one of some times.
    fileprivate func unplaced(in times: [ClosedRange<Day>?]) -> Int {
        let isWithin = { (moment: LaunchMoment) in
            times.contains { $0?.overlaps(moment.possibleDays(in: question.clock)) ?? false }
        }
        return coarse.count { isWithin($0.moment) }
            + rejected.count { $0.moment.map(isWithin) ?? true }
    }
}
