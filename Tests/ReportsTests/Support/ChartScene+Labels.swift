@testable import Reports

extension ChartScene {
    /// All lines of text.
    var labels: [Label] { elements.flatMap(\.labels) }
}

extension ChartScene.Element {
    /// The lines of text in it.
    fileprivate var labels: [ChartScene.Label] {
        switch self {
        case .text(let label): [label]
        case .value(_, let parts): parts.flatMap(\.labels)
        case .rectangle, .circle, .path: []
        }
    }
}
