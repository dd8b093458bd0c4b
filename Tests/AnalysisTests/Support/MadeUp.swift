import TradeModel

/// Data sets that a test states in a line each.
enum MadeUp {
    /// Comtrade records: reporter, partner, flow, value; `nil` is a record that could not be used.
    static func trade(
        _ rows: [(String, String, Flow, Int?)], year: String = "2010", goods: String = "TOTAL",
        collection: TradeRecord.Collection = .comtrade
    ) -> Dataset {
        var facts = Dataset()
        facts.sources = [Source(path: "a.csv", sha256: "", layout: "comtrade-legacy")]
        for (index, row) in rows.enumerated() {
            guard let period = TimeSpan(year), let commodity = HSCode(goods) else { continue }
            facts.trade.append(
                TradeRecord(
                    origin: Origin(file: 0, line: index + 2),
                    cell: TradeRecord.Cell(
                        collection: collection, reporter: partner(row.0), partner: partner(row.1),
                        flow: row.2, period: period, commodity: commodity, revision: nil),
                    value: row.3.map { Amount($0) }, valuation: nil,
                    role: row.1 == "WLD" ? .control : .counted))
        }
        return facts
    }

    static func partner(_ code: String) -> Partner {
        if code == "WLD" { return .world }
        return Country(code).map(Partner.country) ?? .unspecified(code)
    }

    /// Rows of a published series about North Korea: partner, direction, period, value, unit.
    static func series(
        _ rows: [(String, TradeDirection, String, Double?)], unit: String = "USD million",
        name: String = "made-up", confidence: Confidence = .confirmed
    ) -> Dataset {
        var facts = Dataset()
        facts.sources = [Source(path: "\(name).csv", sha256: "", layout: "tidy")]
        for (index, row) in rows.enumerated() {
            guard let period = TimeSpan(row.2), let unit = Unit(unit) else { continue }
            facts.observations.append(
                Observation(
                    origin: Origin(file: 0, line: index + 2),
                    cell: Observation.Cell(
                        series: name, measure: "trade-value", subject: "PRK", partner: row.0,
                        direction: row.1, period: period, unit: unit),
                    value: row.3, valuation: nil, status: .main, confidence: confidence,
                    source: "Bureau", published: "", citation: "", note: ""))
        }
        return facts
    }

    /// Launches, each a date of any precision, with a time in UTC behind a blank where it has one; how
    /// sure the first of them are.
    static func launches(
        _ dates: [String], weaponClass: WeaponClass = .srbm, outcome: LaunchOutcome = .success,
        apogee: Double? = nil, completeFrom: String? = nil, completeTo: String? = nil,
        layout: String = "launches", source: String = "Count", confidences: [Confidence] = []
    ) -> Dataset {
        var facts = Dataset()
        facts.sources = [
            Source(
                path: "a.csv", sha256: "", layout: layout,
                completeFrom: completeFrom.flatMap(Day.init),
                completeTo: completeTo.flatMap(Day.init))
        ]
        for (index, text) in dates.enumerated() {
            let words = text.split(separator: " ").map(String.init)
            guard let span = words.first.flatMap(TimeSpan.init) else { continue }
            let time = words.dropFirst().first?.split(separator: ":").compactMap { Int($0) }
            let precision: LaunchMoment.Precision =
                switch span.frequency {
                case .annual: .year
                case .monthly: .month
                default: .day
                }
            facts.launches.append(
                Launch(
                    origin: Origin(file: 0, line: index + 2),
                    moment: LaunchMoment(
                        date: span.days.lowerBound, precision: precision,
                        minuteUTC: time.map { $0[0] * 60 + $0[1] }),
                    missile: "", weaponClass: weaponClass, site: "", outcome: outcome,
                    apogee: apogee.flatMap { LengthRange(lower: nil, upper: $0) }, distance: nil,
                    source: source,
                    confidence: confidences.indices.contains(index) ? confidences[index] : nil))
        }
        return facts
    }

    /// Two data sets read together.
    static func joined(_ a: Dataset, _ b: Dataset) -> Dataset {
        var both = a
        let shift = a.sources.count
        both.sources += b.sources
        both.trade += b.trade.map {
            TradeRecord(
                origin: Origin(file: $0.origin.file + shift, line: $0.origin.line), cell: $0.cell,
                value: $0.value, valuation: $0.valuation, role: $0.role)
        }
        both.launches += b.launches.map {
            Launch(
                origin: Origin(file: $0.origin.file + shift, line: $0.origin.line),
                moment: $0.moment, missile: $0.missile, weaponClass: $0.weaponClass, site: $0.site,
                outcome: $0.outcome, apogee: $0.apogee, distance: $0.distance, source: $0.source,
                confidence: $0.confidence)
        }
        both.observations += b.observations
        return both
    }
}
