import Testing

/// Prometheus' text format 0.0.4 read back strictly: every metric has its help and type before its
/// samples, which stand together, and no sample comes twice.
struct PrometheusText {
    struct Sample {
        let name: String
        let labels: [String: String]
        let value: Double
    }

    private(set) var types: [String: String] = [:]
    private(set) var samples: [Sample] = []

    init(_ text: String) throws {
        #expect(text.hasSuffix("\n"))
        var helped: Set<String> = []
        var seen: Set<String> = []
        for line in text.split(separator: "\n") {
            if let match = line.wholeMatch(of: #/# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)/#) {
                #expect(helped.insert(String(match.1)).inserted)
            } else if let match = line.wholeMatch(of: #/# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (gauge)/#)
            {
                #expect(helped.contains(String(match.1)))
                #expect(types.updateValue(String(match.2), forKey: String(match.1)) == nil)
            } else {
                let match = try #require(
                    line.wholeMatch(
                        of:
                            #/([a-zA-Z_:][a-zA-Z0-9_:]*)(\{.*\})? (NaN|-?[0-9.]+(?:[eE][-+]?[0-9]+)?)/#
                    ),
                    "\(line)")
                let name = String(match.1)
                #expect(types[name] != nil)
                let isTogether = samples.last?.name == name || !samples.contains { $0.name == name }
                #expect(isTogether)
                let labels = try match.2.map { try Self.labels($0.dropFirst().dropLast()) } ?? [:]
                #expect(seen.insert("\(name) \(labels.sorted { $0.key < $1.key })").inserted)
                samples.append(
                    Sample(name: name, labels: labels, value: try #require(Double(match.3))))
            }
        }
        #expect(helped == Set(types.keys))
    }

    private static func labels(_ text: Substring) throws -> [String: String] {
        var labels: [String: String] = [:]
        var rest = text
        while !rest.isEmpty {
            let match = try #require(
                rest.prefixMatch(of: #/([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\["\\n])*)"(?:,|$)/#),
                "\(rest)")
            var value = ""
            var isEscape = false
            for character in match.2 {
                if isEscape {
                    value.append(character == "n" ? "\n" : character)
                    isEscape = false
                } else if character == "\\" {
                    isEscape = true
                } else {
                    value.append(character)
                }
            }
            #expect(labels.updateValue(value, forKey: String(match.1)) == nil)
            rest = rest[match.range.upperBound...]
        }
        return labels
    }
}
