import Analysis
import Tabular
import TradeModel

extension Publishing {
    /// By what an indicator is computed: the program, what the configuration asks for, and the tables
    /// beside the sources, so that values that change without any of them changed with the day. The
    /// store knows by the word `tables` that they are named.
    func method(
        of computed: IndicatorResult, _ request: IndicatorRequest, by tables: String
    ) -> String {
        var answers = request.answers
        answers[.subject] = answers[.subject] ?? configuration.subject
        answers[.partner] = answers[.partner] ?? configuration.partner
        let asked = answers.map { "\($0.key.rawValue) \($0.value)" }.sorted()
        return "\(computed.indicator.id) (\(asked.joined(separator: ", "))), flywheel"
            + " \(ProgramVersion.current), tables \(tables): \(computed.definition)"
    }

    /// The first digits of a digest of the tables beside the sources.
    func tablesDigest() throws(Refusal) -> String {
        var digests: [String] = []
        for path in [configuration.countries, configuration.confusable, configuration.measures] {
            guard let path else { continue }
            digests.append(try sha256(ofFile: refresh.folder.file(path)))
        }
        return String(sha256(Array(digests.joined(separator: " ").utf8)).prefix(8))
    }
}
