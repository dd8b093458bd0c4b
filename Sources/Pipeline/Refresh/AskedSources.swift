internal import Store
import Tabular
import TradeModel

/// What the sources were last asked for with success: another file, address or question under the
/// name of a source is looked at at once, and what was remembered of the earlier one is left out.
struct AskedSources {
    /// The name under which a store keeps it.
    private static let key = "asked"

    /// Digests by the names of the sources.
    private var digests: [String: String]
    private var isChanged = false

    /// What a store keeps: a line each, the digest and the name. Of what an earlier program left
    /// nobody knows what was asked for.
    init(_ store: VintageStore) throws(Refusal) {
        let lines = try store.meta(Self.key)?.split(separator: "\n") ?? []
        let pairs = lines.map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
        digests = Dictionary(
            pairs.compactMap { $0.count == 2 ? ($0[1], $0[0]) : nil }
        ) { first, _ in first }
    }

    /// Whether a source is asked for something else than before.
    func isNew(_ name: String, _ specification: SourceSpecification) -> Bool {
        digests[name] != Self.digest(specification)
    }

    /// Remembers what a source was asked for.
    mutating func note(_ name: String, _ specification: SourceSpecification) {
        guard isNew(name, specification) else { return }
        digests[name] = Self.digest(specification)
        isChanged = true
    }

    /// Keeps what differs from what the store has.
    func save(in store: VintageStore) throws(Refusal) {
        guard isChanged else { return }
        let lines = digests.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }
        try store.setMeta(Self.key, to: lines.joined())
    }

    private static func digest(_ specification: SourceSpecification) -> String {
        sha256(Array(specification.asked.joined(separator: "\u{1F}").utf8))
    }
}

extension SourceSpecification {
    /// All that decides what is sent, or which files are read. No secret is in it, only where it is
    /// kept.
    fileprivate var asked: [String] {
        switch place {
        case .file(let path): ["file", path]
        case .glob(let pattern): ["glob", pattern]
        case .url(let url): ["url", url] + headers
        case .comtrade(let question): ["comtrade"] + question.asked
        }
    }

    private var headers: [String] {
        asking.headers.sorted { $0.key < $1.key }.flatMap { name, value -> [String] in
            switch value {
            case .text(let text): [name, "text", text]
            case .secret(let reference):
                [name, "secret", reference.env ?? "", reference.file ?? ""]
            }
        }
    }
}

extension ComtradeSpecification {
    /// The question, in whatever order its words stand.
    fileprivate var asked: [String] {
        let lists = [reporters, partners, flows, periods, goods ?? ["TOTAL"]]
        return [base ?? ""] + lists.map { $0.sorted().joined(separator: " ") }
    }
}
