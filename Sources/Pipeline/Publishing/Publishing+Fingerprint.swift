internal import Store
import Tabular
import TradeModel

extension Publishing {
    /// The digest of everything that decides what the published files hold.
    func fingerprint(
        _ newest: [String: Vintage], _ stale: [StaleSource]
    ) throws(Refusal) -> String {
        var parts = [
            ProgramVersion.named, clock.asOf.description, configuration.sha256,
            try sha256(ofFile: refresh.folder.file(configuration.countries)),
        ]
        if let confusable = configuration.confusable {
            parts.append("confusable \(try sha256(ofFile: refresh.folder.file(confusable)))")
        }
        if let measures = configuration.measures {
            parts.append("measures \(try sha256(ofFile: refresh.folder.file(measures)))")
        }
        for path in configuration.brief?.files(of: configuration, in: refresh.folder) ?? [] {
            parts.append("briefing \(try sha256(ofFile: path))")
        }
        for name in configuration.sources.keys.sorted() {
            // A store that was brought back from a backup gives the same number to other bytes.
            let vintage = newest[name]
            parts.append("\(name) \(vintage?.id ?? 0) \(vintage?.sha256 ?? "")")
        }
        parts += stale.map(\.description)
        return sha256(Array(parts.joined(separator: "\n").utf8))
    }
}
