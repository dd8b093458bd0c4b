extension Dataset {
    /// What to tell whoever asked about another country than those that trade and observations are about,
    /// the commonest first: ` (they are about QMA, QMB and 4 more; name one as the subject)`. Where all are
    /// of one country, as the one that reports a table, it is that. Empty where the country is among them,
    /// and where there is none.
    package func advice(insteadOf subject: Country) -> String {
        var counts: [String: Int] = [:]
        for record in trade {
            for side in [record.cell.reporter, record.cell.partner] {
                if let country = side.country { counts[country.code, default: 0] += 1 }
            }
        }
        for observation in observations where !observation.cell.subject.isEmpty {
            counts[observation.cell.subject, default: 0] += 1
        }
        guard !counts.isEmpty, counts[subject.code] == nil else { return "" }
        let whole = counts.filter { $0.value == trade.count + observations.count }
        let told = whole.isEmpty ? counts : whole
        let codes = told.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
        return " (they are about \(codes.listed(first: 3)); name one as the subject)"
    }
}
