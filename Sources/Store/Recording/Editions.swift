import TradeModel

extension VintageSeries {
    /// What the vintage says of the series, in order of the periods, each with the moment from which
    /// it was known.
    ///
    /// In a source's first vintage a value that was published on an earlier day was known from the
    /// end of that day, and several editions of one period are its history. Later vintages are
    /// known from their retrieval only: an edition that they bring in late must not change the
    /// answer for a day on which it could already have been asked for. Of several editions the last
    /// published then counts, and one that does not tell its day of publication comes after them.
    func editions(
        retrieved moment: Timestamp, isFirst: Bool
    ) throws(Refusal) -> [SeriesDiff.Statement] {
        let ordered = values.map { (period: StoredPeriod($0.period), value: $0) }.sorted {
            ($0.period, $0.value.rank) < ($1.period, $1.value.rank)
        }
        var editions: [SeriesDiff.Statement] = []
        editions.reserveCapacity(ordered.count)
        var previous: (period: StoredPeriod, value: VintageValue)?
        for (period, value) in ordered {
            if let previous, previous.period == period, previous.value.rank == value.rank {
                throw repeated(value)
            }
            previous = (period, value)
            let knownFrom = isFirst ? min(value.publicMoment ?? moment, moment) : moment
            if let last = editions.last, last.period == period, last.knownFrom == knownFrom {
                editions.removeLast()
            }
            editions.append(
                SeriesDiff.Statement(
                    period: period, knownFrom: knownFrom, figure: try figure(of: value),
                    line: value.line))
        }
        return editions
    }

    private func figure(of value: VintageValue) throws(Refusal) -> Figure {
        guard let number = value.value else { return .missing }
        guard number.isFinite else {
            throw Refusal(
                Diagnostic(
                    .error, .badNumber, line: value.line,
                    message: "\(name), \(value.period): a value must be finite, saw \(number)"))
        }
        // SQLite keeps no sign of zero.
        return .value(number + 0)
    }

    private func repeated(_ value: VintageValue) -> Refusal {
        let day = value.published.map { "published \($0)" } ?? "without a day of publication"
        return Refusal(
            Diagnostic(
                .error, .conflict, line: value.line,
                message: "\(name), \(value.period): one vintage gives two values \(day)"))
    }
}

extension VintageValue {
    /// The moment from which the value was known, where its day of publication is told.
    fileprivate var publicMoment: Timestamp? { published.map(Timestamp.init(endOf:)) }

    /// The place among the editions of one period, of which the last counts.
    var rank: Int { published?.ordinal ?? .max }
}
