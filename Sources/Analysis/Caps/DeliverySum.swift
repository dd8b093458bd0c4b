import TradeModel

/// What was reported of a window in one kind of unit, by one reporter or by several.
struct DeliverySum {
    /// What one reporter told of the window.
    struct Part {
        let reporter: String
        /// Whether it is the sum of several reporters.
        let isJoint: Bool
        /// The deliveries that count, without overlap, in time order.
        let cells: [Delivery]
        /// The days of the window of which they tell nothing.
        let open: [ClosedRange<Day>]
        /// The sum, in the unit asked for: the one that the reporter states for the whole window where
        /// there is one, else that of the cells.
        let amount: Double

        /// The days told of.
        var covered: Int { cells.reduce(0) { $0 + $1.days.count } }
    }

    let window: ClosedRange<Day>
    let parts: [Part]

    /// What the parts add up to; nil where nothing was reported.
    var amount: Double? {
        parts.allSatisfy(\.cells.isEmpty) ? nil : parts.reduce(0) { $0 + $1.amount }
    }

    /// All cells, by the day to which they reach.
    var cells: [Delivery] {
        parts.flatMap(\.cells).sorted {
            ($0.days.upperBound, $0.reporter) < ($1.days.upperBound, $1.reporter)
        }
    }

    /// The windows' times of which nothing was reported, `RUS 2024-02..12`.
    var notReported: String {
        parts.filter { !$0.open.isEmpty }.map { part in
            part.reporter + " "
                + part.open.map { TimeSpan(wholly: $0).description }.joined(separator: ", ")
        }.joined(separator: "; ")
    }

    /// In how many months one of the reporters told nothing of some day.
    var openMonths: Int {
        parts.reduce(0) { count, part in
            count
                + Set(
                    part.open.flatMap { days in
                        Month(containing: days.lowerBound)...Month(containing: days.upperBound)
                    }
                ).count
        }
    }

    /// What counts, `CHN 2024-01..11; RUS 2024-01`.
    var reported: String {
        parts.filter { !$0.cells.isEmpty }.map { part in
            let cells = part.cells.map { cell in
                cell.period.description + (cell.convertedFrom.map { " (\($0))" } ?? "")
            }
            return part.reporter + " " + cells.joined(separator: ", ")
        }.joined(separator: "; ")
    }
}

extension DeliverySum {
    /// What reporters told of a window up to a day, in one unit: as they reported it, and converted
    /// where a factor is given and they told less in that unit.
    ///
    /// Where several report by themselves and figures of all together stand beside, the larger sum is
    /// taken: what is reported is a lower bound either way. A reporter that tells nothing of the window
    /// is listed as silent.
    init(
        _ deliveries: [Delivery], over window: ClosedRange<Day>, upTo day: Day, in unit: Unit,
        by conversion: Conversion
    ) {
        self.window = window
        let begun = window.lowerBound...max(window.lowerBound, min(window.upperBound, day))
        let parts = Dictionary(grouping: deliveries, by: \.reporter).map { reporter, rows in
            Part(
                reporter,
                rows.compactMap { $0.within(window)?.converted(into: unit, by: conversion) },
                isJoint: rows[0].isJoint, over: window, begun: begun)
        }.sorted { $0.reporter < $1.reporter }
        let joint = parts.filter(\.isJoint)
            .max { ($0.amount, $0.covered) < ($1.amount, $1.covered) }
        let single = parts.filter { !$0.isJoint }
        let sum = single.reduce(0) { $0 + $1.amount }
        let isSingleTold = single.contains { !$0.cells.isEmpty }
        if let joint, !joint.cells.isEmpty, !isSingleTold || joint.amount >= sum {
            self.parts = [joint]
        } else {
            self.parts = single.isEmpty ? [joint].compactMap { $0 } : single
        }
    }
}

extension DeliverySum.Part {
    fileprivate init(
        _ reporter: String, _ rows: [Delivery], isJoint: Bool, over window: ClosedRange<Day>,
        begun: ClosedRange<Day>
    ) {
        self.reporter = reporter
        self.isJoint = isJoint
        cells = Delivery.cover(rows)
        let whole =
            cells.first?.convertedFrom == nil
            ? rows.first { $0.days == window && $0.convertedFrom == nil } : nil
        amount =
            (whole.map { [$0] } ?? cells)
            .reduce(Amount.zero) { $0 + (Amount($1.amount.value) ?? .zero) }.doubleValue
        var open: [ClosedRange<Day>] = []
        var next = begun.lowerBound
        for cell in cells {
            if next < cell.days.lowerBound {
                open.append(next...cell.days.lowerBound.advanced(by: -1))
            }
            next = cell.days.upperBound.advanced(by: 1)
        }
        if next <= begun.upperBound { open.append(next...begun.upperBound) }
        self.open = open
    }
}
