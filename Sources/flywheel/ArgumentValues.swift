public import ArgumentParser
public import Importers
public import Pipeline
public import Tabular
public import TradeModel

extension Day: ExpressibleByArgument {
    /// A day such as 2016-11-30.
    public init?(argument: String) { self.init(argument) }
}

extension HSCode: ExpressibleByArgument {
    /// A code of goods such as 2701.
    public init?(argument: String) { self.init(argument) }
}

extension TimeSpan: ExpressibleByArgument {
    /// A period such as 2017-09 or 2015..2016.
    public init?(argument: String) { self.init(asked: argument) }
}

extension Flow: ExpressibleByArgument {}

extension LayoutName: ExpressibleByArgument {}

/// Directions of tables that do not tell theirs: `import`, or one for each file, `import,export`.
struct StatedFlows: ExpressibleByArgument {
    let flows: [StatedFlow]

    init?(argument: String) {
        let words = argument.split(separator: ",", omittingEmptySubsequences: false)
        flows = words.compactMap { Flow(rawValue: String($0)).map(StatedFlow.reported) }
        guard flows.count == words.count else { return nil }
    }

    static var allValueStrings: [String] { Flow.allCases.map(\.rawValue) }
}

extension Engine: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
    /// An encoding's name as users write it.
    public init?(argument: String) { self.init(named: argument) }
}
