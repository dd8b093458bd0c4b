public import Reports
public import TradeModel

extension FeedExport {
    /// The feeds that could be made, and why others could not.
    public struct Outcome: Sendable {
        /// The feeds; it says which are not among them.
        public let set: FeedSet
        /// Why those could not be made; nil where all are there.
        public let refusal: Refusal?

        /// What is to be told of feeds that are not among those which were written to a place; nothing
        /// where all are.
        public func findings(ofOutput place: String) -> [Diagnostic] {
            guard let refusal else { return [] }
            let names = set.absences.compactMap(\.path)
            return refusal.diagnostics + [.incomplete(place, without: names)]
        }
    }

    /// Computes the indicators asked for: all of them or none. Where no name is given, all of which
    /// that is possible. Refuses what cannot be computed, and names as ``names(_:)`` does.
    public func outcome(
        _ asked: [String], dataAddress: String? = nil
    ) throws(Refusal) -> Outcome {
        let names = try names(asked)
        guard asked.isEmpty else {
            return Outcome(set: try feeds(names, dataAddress: dataAddress), refusal: nil)
        }
        let attempts = try Attempts(names) { (name) throws(Refusal) in try feeds([name]).feeds }
        let set = FeedSet(
            feeds: attempts.made.flatMap { $0 }, asOf: asOf, dataAddress: dataAddress,
            absences: attempts.absences.map { Diagnostic.absence(of: $0.name, $0.refusal) })
        return Outcome(set: set, refusal: attempts.refusal)
    }
}

extension Diagnostic {
    /// Says that a feed is not among others, and why.
    static func absence(of name: String, _ refusal: Refusal) -> Diagnostic {
        Diagnostic(
            .error, refusal.diagnostics.first?.code ?? .notPresentable, path: name,
            message: "this feed is not here, since it could not be made: \(refusal.reason)")
    }

    /// Says that an output was written without some of its feeds.
    static func incomplete(_ path: String, without names: [String]) -> Diagnostic {
        Diagnostic(
            .error, .outputIncomplete, path: path,
            message: "written without \(names.joined(separator: ", ")), which could not be made")
    }
}
