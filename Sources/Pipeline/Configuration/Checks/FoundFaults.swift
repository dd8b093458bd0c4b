import TradeModel

/// The faults of parts that are looked at one after the other: what is wrong with one part says nothing
/// of the next.
struct FoundFaults {
    private var refusals: [Refusal] = []

    /// Looks at a part, and keeps what is wrong with it.
    mutating func look(_ check: () throws(Refusal) -> Void) {
        do throws(Refusal) {
            try check()
        } catch {
            add(error)
        }
    }

    /// Keeps what is wrong with a part.
    mutating func add(_ refusal: Refusal) { refusals.append(refusal) }

    /// Gives what was found another place.
    mutating func place(_ placed: (Diagnostic) -> Diagnostic) {
        refusals = refusals.map { Refusal($0.diagnostics.map(placed), cause: $0.cause) }
    }

    /// What was found, each finding once and in the order of the files, for the cause of the first; nil
    /// where nothing was.
    var refusal: Refusal? {
        guard let first = refusals.first else { return nil }
        return Refusal(
            refusals.flatMap(\.diagnostics).uniqued().inOrderOfFiles, cause: first.cause)
    }

    /// Refuses what was found.
    func refuse() throws(Refusal) {
        if let refusal { throw refusal }
    }
}

extension [Diagnostic] {
    /// By the files as they first come, and in each by line and column.
    fileprivate var inOrderOfFiles: [Diagnostic] {
        map(\.path).uniqued().flatMap { file in
            filter { $0.path == file }.enumerated().sorted { a, b in
                (a.element.line ?? 0, a.element.column ?? 0, a.offset)
                    < (b.element.line ?? 0, b.element.column ?? 0, b.offset)
            }.map(\.element)
        }
    }
}
