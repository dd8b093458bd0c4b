import TradeModel

/// Metrics in Prometheus' text format, each with its help and type, all gauges.
struct Metrics {
    /// Labels and a value.
    typealias Sample = (labels: [(name: String, value: String)], value: Double)

    private(set) var text = ""

    /// Adds a metric; one without samples is left out.
    mutating func add(_ name: String, _ help: String, _ samples: [Sample]) {
        guard !samples.isEmpty else { return }
        text += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n"
        for (labels, value) in samples {
            let list = labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }
                .joined(separator: ",")
            let number = value.isNaN ? "NaN" : value.plainDescription
            text += "\(name)\(list.isEmpty ? "" : "{\(list)}") \(number)\n"
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n")
    }
}
