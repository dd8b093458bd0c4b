import TradeModel

/// The pace of deliveries within a window, and where it leads.
struct RunRate {
    /// Days of the window, told of or not.
    private let length: Int
    /// What was reported, in the unit of the cap.
    let amount: Double
    /// The last day told of.
    private let last: Day
    private let end: Day
    private let parts: [Part]

    private struct Part {
        var amount: Double
        var days: Int
        let open: Int
    }

    /// Takes each reporter's pace over the days that it told of. Nil where nothing was reported.
    init?(_ row: CapRow) {
        let window = row.sum.window
        guard let amount = row.amount, let last = row.sum.cells.last?.days.upperBound else {
            return nil
        }
        self.amount = amount
        self.last = last
        end = window.upperBound
        length = window.count
        parts = row.sum.parts.filter { $0.covered > 0 }.map { part in
            Part(
                amount: part.amount, days: part.covered, open: window.count - part.covered)
        }
    }

    /// Per day, all reporters together.
    var perDay: Double { parts.reduce(0) { $0 + $1.amount / Double($1.days) } }

    /// What the window comes to when the days not told of go at the pace of the others.
    var projected: Double {
        parts.reduce(amount) { $0 + Double($1.open) * $1.amount / Double($1.days) }
    }

    /// The day by which an amount is reached from the last day told of on, at this pace; nil where it
    /// is not reached within the window.
    func day(reaching limit: Double) -> Day? {
        guard perDay > 0 else { return nil }
        let days = max(0, limit - amount) / perDay
        guard days <= Double(length) else { return nil }
        let day = last.advanced(by: Int(days.rounded(.up)))
        return day <= end ? day : nil
    }

    /// The paces with one delivery left out at a time, which tell how much hangs on each; what was
    /// reported stays. None where a reporter told of one delivery only.
    static func leavingOut(_ row: CapRow) -> [RunRate] {
        guard let whole = RunRate(row) else { return [] }
        let told = row.sum.parts.filter { $0.covered > 0 }
        return told.indices.flatMap { index -> [RunRate] in
            guard told[index].cells.count > 1 else { return [] }
            return told[index].cells.map { cell in
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
        length = whole.length
        amount = whole.amount
        last = whole.last
        end = whole.end
        self.parts = parts
    }
}
