internal import FoundationEssentials
internal import Store
import TradeModel

/// What is kept of the watched conditions from run to run.
struct AlertMemory: Codable {
    struct Entry: Codable {
        let condition: String
        let state: String
        let since: String
        let readings: [AlertOutcome.Reading]
        let reasons: [String]
        /// Whether the alert's command, if it has one, ended well.
        let isTold: Bool
    }

    /// The generation with which everything that the conditions call for is done.
    let fingerprint: String?
    let alerts: [String: Entry]

    private static let key = "alerts"

    init(fingerprint: String?, alerts: [String: Entry]) {
        self.fingerprint = fingerprint
        self.alerts = alerts
    }

    /// What a store keeps; nothing of a first run, or of another program's making.
    init(_ store: VintageStore) throws(Refusal) {
        let text = try store.meta(Self.key) ?? ""
        let read = try? JSONDecoder().decode(AlertMemory.self, from: Data(text.utf8))
        self = read ?? AlertMemory(fingerprint: nil, alerts: [:])
    }

    func save(in store: VintageStore) throws(Refusal) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        do {
            let bytes = try encoder.encode(self)
            try store.setMeta(Self.key, to: String(decoding: bytes, as: UTF8.self))
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal(Diagnostic(.error, .notPresentable, message: "\(error)"))
        }
    }
}
