@testable import Pipeline

extension ConfigurationShape {
    /// The keys that are not the user's own, wherever they stand.
    var allKeys: Set<String> {
        switch self {
        case .value, .number: []
        case .keys(let members): Set(members.keys).union(members.values.flatMap(\.allKeys))
        case .named(let shape), .list(let shape), .scalarOr(let shape), .part(_, let shape):
            shape.allKeys
        }
    }
}
