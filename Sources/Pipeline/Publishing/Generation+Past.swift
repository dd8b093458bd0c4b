internal import Store
import Tabular
import TradeModel

extension Generation {
    /// What a store had recorded at some time. A store that was brought back from a backup gives the
    /// same numbers to other vintages.
    struct Past: Codable, Hashable {
        /// When the last vintage was recorded.
        let knownFrom: String
        /// The digest of all vintages: of which source each is, when it was recorded, by which method
        /// and from which bytes or vintages.
        let sha256: String

        enum CodingKeys: String, CodingKey {
            case sha256
            case knownFrom = "known_from"
        }

        /// Nil where nothing was recorded.
        init?(_ vintages: some Collection<Vintage>) {
            guard let last = vintages.max(by: { $0.knownFrom < $1.knownFrom }) else { return nil }
            knownFrom = last.knownFrom.description
            let lines = vintages.map { vintage in
                let inputs = vintage.inputs.map(\.description).joined(separator: " ")
                return [
                    vintage.source, vintage.knownFrom.description, vintage.method,
                    vintage.sha256 ?? "", inputs,
                ].joined(separator: "\u{1F}")
            }
            sha256 = Tabular.sha256(Array(lines.joined(separator: "\u{1E}").utf8))
        }
    }

    /// The number of the vintage after which what changed since this generation is told; nil where all
    /// is to be told.
    ///
    /// - Parameters:
    ///   - vintages: All of the store, in order.
    ///   - start: The last vintage that was there when the run began.
    ///   - isRetry: Whether what is told is what this generation tells.
    func changesBegin(in vintages: [Vintage], start: Int, isRetry: Bool) -> Int? {
        guard let last = lastVintage else { return nil }
        let begin = isRetry ? changesAfter : last
        guard let past else {
            // Earlier programs told the number alone.
            return begin.flatMap { $0 <= vintages.last?.id ?? 0 ? $0 : nil }
        }
        if Past(vintages.prefix { $0.id ?? 0 <= last }) == past { return begin }
        // The store was brought back or begun anew since: what it has from before counts.
        guard let moment = Timestamp(past.knownFrom) else { return nil }
        return vintages.last { $0.knownFrom <= moment && $0.id ?? 0 <= start }?.id
    }
}
