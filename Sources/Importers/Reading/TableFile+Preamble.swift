import TradeModel

extension TableFile {
    /// What the file was read as, before its records are.
    func report(_ preamble: [String], sha256: String) throws(Refusal) -> ImportedFile {
        let metadata = Self.metadata(preamble)
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
            }, scope: metadata["scope"], terms: metadata["terms"])
        report.completeFrom = try value(
            "complete_from", in: metadata, "a day such as 2018-01-01", Day.init(gregorian:))
        if let from = report.completeFrom, let to = report.completeTo, from > to {
            throw Refusal(
                Diagnostic(
                    .error, .badDate, path: file.path,
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
        _ key: String, in metadata: [String: String], _ expected: String,
        _ parse: (String) -> Value?
    ) throws(Refusal) -> Value? {
        guard let text = metadata[key] else { return nil }
        guard let value = parse(text) else {
            throw Refusal(
                Diagnostic(
                    .error, .badDate, path: file.path,
                    message: "expected \(expected) after “# \(key):”, saw “\(text)”"
                        + calendarAdvice(on: text)))
        }
        return value
    }

    /// The names behind a key before the header, with commas between them.
    private static func names(_ key: String, in metadata: [String: String]) -> [String] {
        (metadata[key] ?? "").split(separator: ",").map { $0.filter { !$0.isWhitespace } }
            .filter { !$0.isEmpty }
    }

    /// The `key: value` lines before the header.
    private static func metadata(_ preamble: [String]) -> [String: String] {
        var metadata: [String: String] = [:]
        for line in preamble {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let key = line[..<colon].filter { !$0.isWhitespace }
            metadata[key] = String(line[line.index(after: colon)...].drop(while: \.isWhitespace))
        }
        return metadata
    }
}
