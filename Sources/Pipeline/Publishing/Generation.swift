internal import FoundationEssentials
import Tabular
import TradeModel

/// What one generation of published files is: its files with their digests, and what it rests on.
/// It stands among them as `generation.json`, by which anyone can check that the folder is whole.
struct Generation: Codable {
    /// A published file.
    struct File: Codable, Hashable {
        let path: String
        let sha256: String
        let bytes: Int
        /// Whether it is that of an earlier generation, since it could not be written anew.
        let kept: Bool
    }

    /// A source as this generation has it.
    struct Source: Codable, Hashable {
        let name: String
        let vintage: Int?
        let sha256: String?
        let knownFrom: String?
        /// Why it is not up to date; nil where it is.
        let stale: String?

        enum CodingKeys: String, CodingKey {
            case name, vintage, sha256, stale
            case knownFrom = "known_from"
        }
    }

    /// What a generation rests on, and whether it has all that it should.
    struct Basis {
        let fingerprint: String
        let isSettled: Bool
        let lastVintage: Int?
        let past: Past?
        let changesAfter: Int?
    }

    let program: String
    let asOf: String
    /// The configuration that published it, by its name in the folder of the link or below. Nil where it
    /// lies elsewhere, since readers need not know where, and in generations of earlier programs.
    let configuration: String?
    /// The digest of everything that decides what the files hold.
    let fingerprint: String
    /// Whether all went well; what failed is tried again. Nil in generations of earlier programs,
    /// whose fingerprint is empty then.
    let settled: Bool?
    /// The number of the last vintage that was there.
    let lastVintage: Int?
    /// What the store had recorded until then. Nil in generations of earlier programs.
    let past: Past?
    /// The number of the vintage after which it tells what changed; nil where it tells all.
    let changesAfter: Int?
    let files: [File]
    let sources: [Source]

    enum CodingKeys: String, CodingKey {
        case program, configuration, fingerprint, settled, files, sources, past
        case changesAfter = "changes_after"
        case lastVintage = "last_vintage"
        case asOf = "as_of"
    }

    /// The names that the program itself gives to published files.
    static let manifestName = "generation.json"
    static let alertsName = "alerts.md"
    static let staleName = "stale.md"
    static let ownNames: Set<String> = [manifestName, alertsName, staleName]

    /// Reads the manifest of a folder; nil where it has none that can be read.
    init?(in folder: String) {
        let path = "\(folder)/\(Self.manifestName)"
        // A pipe would be waited for.
        guard FileSystem.isFileOrMissing(path), let file = try? InputFile.single(at: path),
            let read = try? JSONDecoder().decode(Generation.self, from: Data(file.bytes))
        else { return nil }
        self = read
    }

    init(
        asOf: Day, configuration: String?, basis: Basis, files: [File], sources: [Source]
    ) {
        self.configuration = configuration
        fingerprint = basis.fingerprint
        settled = basis.isSettled
        lastVintage = basis.lastVintage
        past = basis.past
        changesAfter = basis.changesAfter
        program = ProgramVersion.named
        self.asOf = asOf.description
        self.files = files
        self.sources = sources
    }

    /// The text of the manifest.
    func text() throws(Refusal) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        } catch {
            throw Refusal(Diagnostic(.error, .notPresentable, message: "\(error)"))
        }
    }
}
