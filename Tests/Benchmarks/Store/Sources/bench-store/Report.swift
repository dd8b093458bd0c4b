/// The measurements as a Markdown table, a column for each size, with the targets.
struct Report {
    private let results: [Measurement]

    init(_ results: [Measurement]) { self.results = results }

    var text: String {
        let sizes = results.map { "\(rounded(Double($0.observations) / 1e6)) million" }
        let header = ["", "target"] + sizes
        let body: [[String]] = [
            row("first vintage, s", "") { seconds($0.firstVintage) },
            row("the same, microseconds a value", "") { measured in
                rounded(measured.firstVintage / .microseconds(measured.firstValues))
            },
            row("twelve later vintages, s", "") { seconds($0.laterVintages) },
            row("the same, microseconds a value compared", "") { measured in
                rounded(measured.laterVintages / .microseconds(measured.laterValues))
            },
            row("file, MB", "") { rounded(Double($0.bytes) / 1e6) },
            row("the same, bytes an observation", "linear") { measured in
                rounded(Double(measured.bytes) / Double(measured.observations))
            },
            row("as-of query of a series, median, ms", "") { milliseconds($0.queries[500]) },
            row("the same, 99th percentile, ms", "5") { milliseconds($0.queries[990]) },
            row("the same, worst of 1000, ms", "5") { milliseconds($0.queries[999]) },
            row("open and ask for the states, processor ms", "5") { milliseconds($0.opening) },
            row("changes between two vintages, s", "") { seconds($0.changes) },
            row("verify, s", "") { seconds($0.verification) },
        ]
        let rule = header.indices.map { $0 == 0 ? "---" : "---:" }
        return ([header, rule] + body).map { "| \($0.joined(separator: " | ")) |" }
            .joined(separator: "\n")
    }

    private func row(
        _ title: String, _ target: String, _ cell: (Measurement) -> String
    ) -> [String] {
        [title, target] + results.map(cell)
    }

    private func seconds(_ duration: Duration) -> String { rounded(duration / .seconds(1)) }

    private func milliseconds(_ duration: Duration) -> String {
        rounded(duration / .milliseconds(1))
    }

    private func rounded(_ number: Double) -> String { "\((number * 100).rounded() / 100)" }
}
