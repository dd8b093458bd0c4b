import Synchronization

/// The areas by name, made when the first name is asked for: most commands ask for none.
final class NameIndex: Sendable {
    private let areas: [Area]
    private let byName = Mutex<[String: Int]?>(nil)

    init(_ areas: [Area]) { self.areas = areas }

    /// The first area with a folded name.
    subscript(folded: String) -> Int? {
        byName.withLock { known in
            let index = known ?? made()
            known = index
            return index[folded]
        }
    }

    private func made() -> [String: Int] {
        var byName: [String: Int] = [:]
        for (index, area) in areas.enumerated() {
            for name in ([area.name] + area.aliases).map(Self.folded) where byName[name] == nil {
                byName[name] = index
            }
        }
        return byName
    }

    /// A name without regard to letter case and to how many blanks there are.
    static func folded(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
