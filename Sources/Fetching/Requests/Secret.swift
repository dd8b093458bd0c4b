public import TradeModel

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#endif

/// A value that goes to the server that it is for and nowhere else: no message, description, log or
/// file shows it.
public struct Secret: Sendable {
    let value: String

    /// A secret that is known already.
    public init(_ value: String) { self.value = value }

    /// A secret from an environment variable; throws `secret-missing` when it is unset or empty.
    public init(environment variable: String) throws(Refusal) {
        let text = getenv(variable).map { String(cString: $0) } ?? ""
        try self.init(text, from: "the environment variable \(variable)", isThere: !text.isEmpty)
    }

    /// A secret from the first line of a file, without blanks around it; throws `secret-missing` when
    /// it cannot be read or is empty.
    public init(file path: String) throws(Refusal) {
        // A pipe, of which nothing is read, would be waited for until somebody writes to it.
        let file = Descriptor(open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK))
        let text = String(decoding: file.beginning(4096), as: UTF8.self)
        try self.init(text, from: "the file \(path)", isThere: file.isOpen)
    }

    private init(_ text: String, from place: String, isThere: Bool) throws(Refusal) {
        let line = text.split(whereSeparator: \.isNewline).first ?? ""
        let value = line.drop(while: \.isWhitespace)
            .reversed().drop(while: \.isWhitespace).reversed()
        guard !value.isEmpty else {
            let seen = isThere ? "holds nothing" : "is not there or cannot be read"
            throw Refusal(
                Diagnostic(
                    .error, .secretMissing,
                    message: "\(place) \(seen); expected a key or a token in it"),
                cause: .usage)
        }
        self.value = String(value)
    }

    /// What stands in the place of a secret.
    static let shown = "•••"

    /// Whether a name, of a header or of a parameter of an address, sounds like that of a secret.
    static func isNamed(_ name: some StringProtocol) -> Bool {
        name.lowercased().split { !$0.isLetter }.contains { word in
            !harmless.contains(word) && sounds.contains { word.contains($0) }
        }
    }

    private static let sounds = [
        "key", "token", "secret", "password", "passwd", "pwd", "sig", "auth", "credential",
        "cookie",
    ]

    /// Words by which portals are searched, in which one of these sounds stands by chance.
    private static let harmless: Set<Substring> = [
        "keyword", "keywords", "author", "authors", "authority", "design", "designation", "signal",
    ]
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always `•••`.
    public var description: String { Self.shown }
    /// Always `•••`.
    public var debugDescription: String { Self.shown }
    /// Nothing inside is shown.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
