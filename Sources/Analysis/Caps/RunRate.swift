import TradeModel

/// The pace of deliveries within a window, and where it leads.
struct RunRate {
    /// What was reported, in the unit of the cap.
    let amount: Double
    private let days: ClosedRange<Day>
    private let cells: [Delivery]
    private let parts: [Part]

    private struct Part {
        var amount: Double
        var days: Int
        let open: DayStretches

        var perDay: Double { amount / Double(days) }
    }

    /// Takes each reporter's pace over the days that it told of, for those that it did not tell of
    /// while the measure holds. Nil where nothing was reported.
    init?(_ row: CapRow) {
        guard let amount = row.amount else { return nil }
        self.amount = amount
        days = row.sum.days
        cells = row.sum.cells
        parts = Self.told(row).map { part in
            Part(amount: part.amount, days: part.covered, open: part.open)
        }
    }

    private static func told(_ row: CapRow) -> [DeliverySum.Part] {
        row.sum.parts.filter { $0.covered > 0 }
    }

    /// Per day, all reporters together.
    var perDay: Double { parts.reduce(0) { $0 + $1.perDay } }

    /// What the window comes to when the days not told of go at the pace of the others.
    var projected: Double {
        parts.reduce(amount) { $0 + Double($1.open.count) * $1.perDay }
    }

    /// The day by which an amount is reached when what was reported goes evenly over its time and the
    /// days not told of at the pace of the others; nil where the window comes to less.
    func day(reaching limit: Double) -> Day? {
        // A day's pace is seldom a round number.
        let limit = limit * (1 - 1e-12)
        guard projected >= limit else { return nil }
        var total = 0.0
        var day = days.lowerBound
        while day < days.upperBound {
            for cell in cells where cell.days.contains(day) {
                total += cell.amount.value / Double(cell.days.count)
            }
            for part in parts where part.open.contains(day) { total += part.perDay }
            if total >= limit { return day }
            day = day.advanced(by: 1)
        }
        return day
    }

    /// The paces with one delivery left out at a time, which tell how much hangs on each; what was
    /// reported stays. None where the pace of a reporter rests on one delivery only: how much hangs on
    /// that is not known.
    static func leavingOut(_ row: CapRow) -> [RunRate] {
        guard let whole = RunRate(row) else { return [] }
        let told = told(row)
        let paced = told.indices.filter { !whole.parts[$0].open.isEmpty }
        guard paced.allSatisfy({ told[$0].cells.count > 1 }) else { return [] }
        return told.indices.filter { told[$0].cells.count > 1 }.flatMap { index in
            told[index].cells.map { cell in
                whole.without(cell.amount.value, cell.days.count, ofPart: index)
            }
        }
    }

    private func without(_ amount: Double, _ days: Int, ofPart index: Int) -> RunRate {
        RunRate(
            self,
            parts.enumerated().map { place, part in
                guard place == index else { return part }
                return Part(
                    amount: max(0, part.amount - amount), days: part.days - days, open: part.open)
            })
    }

    private init(_ whole: RunRate, _ parts: [Part]) {
        amount = whole.amount
        days = whole.days
        cells = whole.cells
        self.parts = parts
    }
}
