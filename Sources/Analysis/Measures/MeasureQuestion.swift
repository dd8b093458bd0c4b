public import TradeModel

/// Which measures a question is about.
struct MeasureQuestion {
    /// Whose trade they limit.
    let subject: Country
    /// Of which regime; nil for that of the first row about the subject.
    var regime: String?
    /// Only the one with this id; nil for all.
    var measure: String?
    /// The day of the question: what was adopted later is not known, nor an end laid down later.
    let asOf: Day

    /// The regime that is asked about; nil where no measure is about the subject.
    func regime(in facts: Dataset) -> String? {
        regime ?? facts.measures.first { $0.scope.subject == subject }?.law.regime
    }

    /// The measures that had been adopted, as they were known, in the order of their table. Refuses, as
    /// wrong usage, a subject that no measure is about, and a regime or an id that is none; names the
    /// nearest.
    func measures(in facts: Dataset) throws(Refusal) -> [Measure] {
        let about = facts.measures.filter { $0.scope.subject == subject }
        guard let regime = self.regime(in: facts), !about.isEmpty else {
            let subjects = Set(facts.measures.map(\.scope.subject.code)).sorted()
            let known =
                subjects.isEmpty
                ? "there is no table of measures" : "known are \(subjects.joined(separator: ", "))"
            throw Refusal(
                Diagnostic(
                    .error, .noMeasures,
                    message:
                        "no measure is about the trade of \(subject); \(known); give a table of"
                        + " the layout measures with --measures"), cause: .usage)
        }
        let chosen = about.filter { $0.law.regime == regime }
        guard !chosen.isEmpty else {
            let known = Set(about.map(\.law.regime)).sorted().joined(separator: ", ")
            throw .usage(
                "no measure about \(subject) is of the regime “\(regime)”; known: \(known)")
        }
        guard let measure else { return known(chosen) }
        let named = chosen.filter { $0.id == measure }
        guard !named.isEmpty else {
            throw .usage(
                "no measure of \(regime) about \(subject) is called “\(measure)”"
                    + Spelling.advice(for: measure, among: chosen.map(\.id)))
        }
        return known(named)
    }

    /// The measures about the subject of other regimes that had been adopted, as they were known.
    func leftOut(in facts: Dataset) -> [Measure] {
        let regime = self.regime(in: facts)
        return known(
            facts.measures.filter { $0.scope.subject == subject && $0.law.regime != regime })
    }

    private func known(_ measures: [Measure]) -> [Measure] {
        measures.filter { $0.dates.adopted <= asOf }.map { $0.known(on: asOf) }
    }
}

extension Inquiry {
    /// The measures that are asked about, in the order of their table. Refuses, as wrong usage, a
    /// subject that no measure is about, and a regime or an id that is none.
    public func measures(from facts: Dataset) throws(Refusal) -> [Measure] {
        try measures().measures(in: facts)
    }

    /// The regime whose measures are asked about: the one that is named, or that of the first row about
    /// the subject.
    public func regime(from facts: Dataset) throws(Refusal) -> String? {
        try measures().regime(in: facts)
    }

    /// The measures of other regimes about the subject, where none was named, so that nobody chose to
    /// leave them out.
    public func measuresLeftOut(from facts: Dataset) throws(Refusal) -> [Measure] {
        self[.regime] == nil ? try measures().leftOut(in: facts) : []
    }

    /// A question about measures.
    func measures() throws(Refusal) -> MeasureQuestion {
        MeasureQuestion(
            subject: try subject(), regime: self[.regime], measure: self[.measureID], asOf: asOf)
    }
}
