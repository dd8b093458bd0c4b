public import ArgumentParser
public import Importers
public import Pipeline
public import Reports
public import Tabular
public import TradeModel

extension Flow: ExpressibleByArgument {}

extension LayoutName: ExpressibleByArgument {}

/// Directions of tables that do not tell theirs: `import`, or one for each file, `import,export`.
struct StatedFlows: ExpressibleByArgument {
    let flows: [StatedFlow]

    init?(argument: String) {
        let words = argument.split(separator: ",", omittingEmptySubsequences: false)
        flows = words.compactMap { Flow(rawValue: trimmed(String($0))).map(StatedFlow.reported) }
        guard flows.count == words.count else { return nil }
    }

    static var allValueStrings: [String] { Flow.allCases.map(\.rawValue) }
}

extension Engine: ExpressibleByArgument {}

extension Paper: ExpressibleByArgument {
    /// A sheet by its name, which users write as `A4` and as `a4`.
    public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}

extension TextEncoding: ExpressibleByArgument {
    /// An encoding's name as users write it.
    public init?(argument: String) { self.init(named: argument) }
}
