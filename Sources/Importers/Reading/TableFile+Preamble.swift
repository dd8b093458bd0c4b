import TradeModel

extension TableFile {
    /// What the file was read as, before its records are.
    func report(_ preamble: [String], sha256: String) throws(Refusal) -> ImportedFile {
        let metadata = try stated(in: preamble)
        var report = ImportedFile(
            path: file.path, sha256: sha256, layout: layout.name, layoutReason: layoutReason,
            encoding: text.encoding, encodingReason: encodingReason, delimiter: delimiter,
            columns: columns,
            completeTo: try value(
                "complete_to", in: metadata, "a day such as 2024-12-31",
                Day.init(gregorian:)),
            releaseDelay: try value(
                "released_after_days", in: metadata, "a number of days from 0 to 36500"
            ) {
                Int($0).flatMap { 0...36_500 ~= $0 ? $0 : nil }
            }, scope: metadata["scope"]?.text,
            terms: metadata["terms"]?.text)
        report.completeFrom = try value(
            "complete_from", in: metadata, "a day such as 2018-01-01", Day.init(gregorian:))
        if let from = report.completeFrom, let to = report.completeTo, from > to {
            throw Refusal(
                Diagnostic(
                    .error, .badDate, path: file.path, line: metadata["complete_from"]?.line,
                    message: "the table is complete from \(from), which is after \(to)"))
        }
        report.diagnostics = try misspeltKeys(preamble) + headerFindings()
        report.kinds = Self.names("kinds", in: metadata)
        report.actors = Self.names("actors", in: metadata)
        return report
    }

    /// The value of a key before the header; refuses one that cannot be read, since results depend
    /// on it.
    private func value<Value>(
        _ key: String, in metadata: [String: Stated], _ expected: String,
        _ parse: (String) -> Value?
    ) throws(Refusal) -> Value? {
        guard let (text, line) = metadata[key] else { return nil }
        guard let value = parse(text) else {
            throw Refusal(
                Diagnostic(
                    .error, .badDate, path: file.path, line: line,
                    message: "expected \(expected) after “# \(key):”, saw “\(text)”"
                        + calendarAdvice(on: text)))
        }
        return value
    }

    /// The names behind a key before the header, with commas between them.
    private static func names(_ key: String, in metadata: [String: Stated]) -> [String] {
        (metadata[key]?.text ?? "").split(separator: ",").map { $0.filter { !$0.isWhitespace } }
            .filter { !$0.isEmpty }
    }

    /// What stands behind a key before the header, and on which line.
    private typealias Stated = (text: String, line: Int)

    /// The `key: value` lines before the header. Refuses a table in which a key on which results depend
    /// says two things.
    private func stated(in preamble: [String]) throws(Refusal) -> [String: Stated] {
        var metadata: [String: Stated] = [:]
        for (index, line) in preamble.enumerated() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let key = line[..<colon].filter { !$0.isWhitespace }
            let text = String(line[line.index(after: colon)...].drop(while: \.isWhitespace))
            if let earlier = metadata[key], earlier.text != text, Self.keys.contains(key) {
                throw Refusal(
                    Diagnostic(
                        .error, .badWord, path: file.path, line: index + 1,
                        message: "“# \(key):” says “\(earlier.text)” on line \(earlier.line) and"
                            + " “\(text)” here; leave the one that is meant"))
            }
            metadata[key] = (text, index + 1)
        }
        return metadata
    }
}
