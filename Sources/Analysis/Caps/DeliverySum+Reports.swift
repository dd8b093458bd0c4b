import TradeModel

extension DeliverySum {
    /// What reporters told of a window up to a day, in one unit: as they reported it, and converted
    /// where a factor is given and they told less in that unit.
    ///
    /// A reporter that tells nothing of the window is listed as silent.
    ///
    /// - Parameters:
    ///   - reporters: everyone who reports, also those who state no amount.
    ///   - days: those of the window on which the measure holds.
    ///   - due: the last day of which reports had to be in.
    init(
        _ deliveries: [Delivery], of reporters: Set<String>, over days: ClosedRange<Day>,
        within window: ClosedRange<Day>, upTo day: Day, due: Day, in unit: Unit,
        by conversion: Conversion
    ) {
        self.days = days
        let rows = Dictionary(grouping: deliveries, by: \.reporter)
        let choice = DeliveryChoice(
            rows.mapValues { rows in
                rows.compactMap { $0.within(days)?.converted(into: unit, by: conversion) }
            }, over: days)
        parts = Self.parts(choice, of: reporters, over: days)
        let begun = DayStretches(
            days.lowerBound <= day ? [days.lowerBound...min(days.upperBound, day)] : [])
        let dueDays = DayStretches(
            days.lowerBound <= due ? [days.lowerBound...min(days.upperBound, due)] : [])
        let uncountable = { (delivery: Delivery) in
            Uncounted(delivery, of: days, within: window, in: unit, by: conversion)
        }
        var uncounted: [Origin: Uncounted] = [:]
        for delivery in deliveries
        where delivery.days.overlaps(window) && !delivery.days.overlaps(days) {
            uncounted[delivery.origin] = uncountable(delivery)
        }
        var silent: [(reporter: String, days: DayStretches)] = []
        var pending: [(reporter: String, days: DayStretches)] = []
        var months = 0
        for part in parts {
            let begunOpen = part.open.intersection(begun)
            let lost = Self.lost(
                of: begunOpen,
                to: Self.ranked(deliveries, for: part.reporter, in: unit, by: conversion),
                uncountable)
            for found in lost.deliveries { uncounted[found.delivery.origin] = found }
            let open = begunOpen.subtracting(lost.days)
            let late = open.intersection(dueDays)
            let early = open.subtracting(dueDays)
            if !late.isEmpty { silent.append((part.reporter, late)) }
            if !early.isEmpty { pending.append((part.reporter, early)) }
            months += late.union(lost.days).months.count
        }
        self.uncounted = uncounted.values.sorted {
            ($0.delivery.period, $0.delivery.reporter, $0.delivery.origin)
                < ($1.delivery.period, $1.delivery.reporter, $1.delivery.origin)
        }
        self.silent = silent
        self.pending = pending
        openMonths = months
    }

    /// The days of some that are open of which deliveries tell what cannot be counted, with these: of
    /// those that tell of the same days the first.
    private static func lost(
        of open: DayStretches, to deliveries: [Delivery],
        _ uncountable: (Delivery) -> Uncounted?
    ) -> (days: DayStretches, deliveries: [Uncounted]) {
        var days = DayStretches([])
        var lost: [Uncounted] = []
        for delivery in deliveries {
            let told = DayStretches([delivery.days]).intersection(open)
            guard !told.subtracting(days).isEmpty, let found = uncountable(delivery) else {
                continue
            }
            lost.append(found)
            days = days.union(told)
        }
        return (days, lost)
    }

    /// The deliveries that speak for a reporter. Its own and longest come first: months within a year
    /// that is named tell nothing more. Of one time that in the unit does: another unit is not why it is
    /// not counted.
    private static func ranked(
        _ deliveries: [Delivery], for reporter: String, in unit: Unit, by conversion: Conversion
    ) -> [Delivery] {
        func rank(_ delivery: Delivery) -> (Int, Int, Int, TimeSpan) {
            (
                delivery.reporter == reporter ? 0 : 1, -delivery.days.count,
                delivery.converted(into: unit, by: conversion) == nil ? 1 : 0, delivery.period
            )
        }
        return deliveries.filter { Delivery.speaks($0.reporter, for: reporter) }
            .sorted { rank($0) < rank($1) }
    }

    /// The choice by reporters: those jointly first, then each of those known that by itself told
    /// something or left days open. A day of which nobody in a joint report told is open in its name.
    private static func parts(
        _ choice: DeliveryChoice, of reporters: Set<String>, over window: ClosedRange<Day>
    ) -> [Part] {
        let whole = DayStretches([window])
        var told = choice.told.mapValues { DayStretches($0.cells.map(\.days)) }
        let joint = reporters.filter(Delivery.isJoint).sorted {
            (Delivery.members($1)?.count ?? .max, $0) < (Delivery.members($0)?.count ?? .max, $1)
        }
        var single = reporters.filter { !Delivery.isJoint($0) }
        if !single.isEmpty {
            single.formUnion(joint.flatMap { (Delivery.members($0) ?? []).map(String.init) })
        }
        // Where everyone reports together only, they are silent together.
        let known = joint.filter { told[$0] != nil || single.isEmpty } + single.sorted()
        return known.compactMap { reporter in
            let within = told.filter { Delivery.speaks(reporter, for: $0.key) }.values
            let above = told.filter { Delivery.speaks($0.key, for: reporter) }.values
            let open = (Array(within) + above).reduce(whole) { $0.subtracting($1) }
            let cells = choice.told[reporter]?.cells ?? []
            // What is open in the name of all together is not open in that of each.
            if Delivery.isJoint(reporter) {
                told[reporter] = (told[reporter] ?? DayStretches([])).union(open)
            }
            guard !cells.isEmpty || !open.isEmpty else { return nil }
            return Part(
                reporter: reporter, cells: cells, counted: choice.told[reporter]?.counted ?? [],
                amount: choice.told[reporter]?.amount ?? 0, open: open)
        }
    }
}
