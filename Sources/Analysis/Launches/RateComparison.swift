import TradeModel

/// The rates of two periods, with what tells whether the exact interval can be trusted.
struct RateComparison {
    let point: IndicatorResult.Point
    let findings: [Diagnostic]
    let definition: String

    /// What stands beside a ratio, for the catalogue: of what can be counted that which was asked.
    static let fields: [Indicator.Field] = {
        let counts = TestFrequency.Count.allCases.flatMap { count -> [Indicator.Field] in
            let unit: FieldUnit? = count == .days ? .own("days") : nil
            let fields: [Indicator.Field] = [
                .count(count.rawValue, in: unit), .count("base_\(count.rawValue)", in: unit),
            ]
            return fields.map { $0.only(where: .count, is: count.rawValue) }
        }
        let interval: [Indicator.Field] = [
            .number("interval_lower", in: .value), .number("interval_upper", in: .value),
            .number("p", in: nil),
        ]
        return interval + counts + [
            .number("rate_per_month", in: nil), .number("base_rate_per_month", in: nil),
            .number("dispersion", in: nil), .number("dispersion_p", in: nil),
            .interval("negative_binomial_interval", in: .value),
            .interval("bootstrap_interval", in: .value),
        ]
    }()

    init(
        _ answer: LaunchAnswer, base: LaunchAnswer, count: TestFrequency.Count
    ) throws(Refusal) {
        let (days, baseDays) = (answer.dailyCounts(count), base.dailyCounts(count))
        let clock = answer.question.clock
        let tallies = [answer, base].map { LaunchTally($0.placed, clock) }
        let (events, baseEvents) = (tallies[0][count], tallies[1][count])
        let open = tallies.map { $0.open(count) }
        // Months hold no launch that is dated to a year, and days none that is dated to a month.
        let counted = answer.placed + base.placed
        let isMonthly = counted.allSatisfy { $0.moment.isPrecise(to: .monthly) }
        let isDaily = counted.allSatisfy { $0.moment.isPrecise(to: .daily) }
        let ratio: RateRatio
        let months: (index: Double, p: Double)?
        let fit: NegativeBinomialFit?
        let groups = [answer, base].map { answer in
            answer.counts(count, by: Month.self)
                .filter { answer.unplaced(in: $0.period, as: count) == 0 }
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
                    .interval(
                        isTold && isOverdispersed && isMonthly ? fit?.ratioInterval() : nil)),
                .init(
                    "bootstrap_interval",
                    .interval(
                        isTold && isOverdispersed && isDaily
                            ? bootstrap.ratioInterval(days, base: baseDays) : nil)),
            ], n: counted.count,
            missing: answer.unplaced(in: [answer.span, base.span]) + open.reduce(0, +),
            confidence: counted.confidence, sources: answer.uses(of: counted))
        let scatter: [Diagnostic] =
            isOverdispersed ? months.map { [Self.finding($0.index, $0.p)] } ?? [] : []
        findings =
            scatter + answer.straddlingFinding([answer.span, base.span])
            + LaunchAnswer.dayFinding(
                zip([answer, base], open).flatMap { $1 > 0 ? $0.placed : [] })
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
    /// The launches that lie in the time whatever their day: also those that are dated to a month or
    /// a year which the time holds.
    fileprivate var placed: [Launch] {
        launches.filter { launch in
            span.map { launch.lies(in: $0, by: question.clock) } ?? false
        }
    }

    /// Launches without a day that may belong to one of some times, and may lie outside of them.
    fileprivate func straddling(_ times: [ClosedRange<Day>?]) -> [Launch] {
        let times = times.compactMap { $0 }
        return coarse.filter { launch in
            let possible = launch.moment.possibleDays(in: question.clock)
            return times.contains { $0.overlaps(possible) }
                && !times.contains { launch.lies(in: $0, by: question.clock) }
        }
    }

    fileprivate func straddlingFinding(_ times: [ClosedRange<Day>?]) -> [Diagnostic] {
        Diagnostic.counting(
            straddling(times).map(\.moment.span), .undatedLaunches, "launches",
            "dated too coarsely to tell whether they lie in the times compared, and not counted")
    }

    /// How many launches without a day, and rejected rows, may belong to one of some times, and are
    /// in no count of them.
    fileprivate func unplaced(in times: [ClosedRange<Day>?]) -> Int {
        straddling(times).count
            + rejected.count { row in
                row.moment.map { moment in
                    times.contains {
                        $0?.overlaps(moment.possibleDays(in: question.clock)) ?? false
                    }
                } ?? true
            }
    }
}

extension Launch {
    /// Whether all days on which the launch may have been lie in a time.
    fileprivate func lies(in time: ClosedRange<Day>, by clock: LaunchClock) -> Bool {
        let possible = moment.possibleDays(in: clock)
        return time.lowerBound <= possible.lowerBound && possible.upperBound <= time.upperBound
    }
}
