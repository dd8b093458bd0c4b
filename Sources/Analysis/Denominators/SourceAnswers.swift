import TradeModel

/// The sources that the files hold, each with its own answer to one question, side by side.
struct SourceAnswers {
    /// One source's answer.
    struct Answer {
        /// The name by which `--source` chooses the source.
        let name: String
        let trade: TradeAnswer
    }

    private(set) var answers: [Answer] = []
    /// The names of all sources that tell of the subject, those among them that cannot answer.
    let held: [String]
    /// What is to be said of the sources; of each that cannot answer, why.
    private(set) var findings: [Diagnostic] = []

    /// Asks every source, or some. One that does not have what is asked, as with months of a source of
    /// years, is left out and named.
    ///
    /// - Parameter names: which sources; nil for all.
    init(
        _ question: TradeQuestion, _ facts: Dataset, only names: Set<String>? = nil
    ) throws(Refusal) {
        let available = SubjectTrade.available(question, from: facts)
        held = available.map(\.name)
        for source in available where names?.contains(source.name) ?? true {
            var asked = question
            asked.source = source.name
            do throws(Refusal) {
                let trade = try TradeAnswer(asked, facts)
                answers.append(Answer(name: source.name, trade: trade))
                findings += trade.findings.map {
                    available.count == 1 ? $0 : $0.saying("\(source.name): ")
                }
            } catch {
                guard error.cause == .usage else { throw error }
                findings += error.diagnostics.map {
                    Diagnostic(
                        .warning, .notComparable,
                        message: "\(source.name) is left out: \($0.message)")
                }
            }
        }
        guard available.isEmpty else { return }
        // Without a source there is still what files without one have said of the subject.
        findings += try TradeAnswer(question, facts).findings
    }
}

extension Diagnostic {
    /// The same finding with words before it, and before what it says of each of its periods.
    func saying(_ words: String) -> Diagnostic {
        Diagnostic(severity, code, period: period, message: words + message)
            .told(as: parts.map { $0.saying(words) })
    }
}
