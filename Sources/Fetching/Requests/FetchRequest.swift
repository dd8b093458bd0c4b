public import TradeModel

/// One address to fetch, with what goes along and how far patience reaches.
public struct FetchRequest: Sendable {
    /// The `http` or `https` address, as it is sent: percent-encoded, ASCII.
    public var url: String
    /// What goes along with the request. Secret ones are sent to the address's own host only.
    public var headers: [Header]
    /// What is known of the last good copy, so that an unchanged one is not sent again.
    public var validators: Validators
    /// When to give up.
    public var limits: FetchLimits

    /// A request for an address.
    public init(
        _ url: String, validators: Validators = Validators(), limits: FetchLimits = FetchLimits()
    ) {
        self.url = url
        headers = []
        self.validators = validators
        self.limits = limits
    }

    /// A line of the request's head.
    public struct Header: Sendable {
        /// Its name.
        public let name: String
        private let content: Secret
        /// Whether its value is kept out of messages, descriptions and files, and from other hosts.
        public let isSecret: Bool

        /// A header that anybody may see, unless its name sounds like that of a secret, as
        /// `Authorization` and `Cookie` do.
        public init(_ name: String, _ value: String) {
            self.init(name, Secret(value), isSecret: Secret.isNamed(name))
        }

        /// A header whose value nobody may see.
        public init(_ name: String, secret: Secret) { self.init(name, secret, isSecret: true) }

        private init(_ name: String, _ content: Secret, isSecret: Bool) {
            self.name = name
            self.content = content
            self.isSecret = isSecret
        }

        /// What is sent.
        var value: String { content.value }
    }

    /// What a server said of a copy, to be told when asking again.
    public struct Validators: Sendable, Hashable {
        /// The copy's `ETag`, as the server wrote it.
        public var etag: String?
        /// The copy's `Last-Modified`, as the server wrote it.
        public var lastModified: String?

        /// Validators; none asks for the file in any case.
        public init(etag: String? = nil, lastModified: String? = nil) {
            self.etag = etag
            self.lastModified = lastModified
        }
    }
}

extension FetchRequest {
    /// Refuses an address that can never be asked, or not with a secret in a header, with the cause
    /// `usage`; nothing is sent.
    public static func check(_ url: String, withSecret: Bool) throws(Refusal) {
        do throws(FetchFailure) {
            let address = try WebAddress(url)
            if withSecret { try address.checkSecrecy() }
        } catch {
            throw error.refusal(of: nil)
        }
    }

    /// Whether an address holds what nobody may see: a login, or a parameter whose name sounds like that of
    /// a secret. Not of one that can never be asked.
    public static func holdsSecret(_ url: String) -> Bool {
        (try? WebAddress(url))?.secrets.contains { !$0.isEmpty } == true
    }

    /// Refuses a header that no request can have, with the cause `usage`; nothing is sent.
    public static func check(_ header: Header) throws(Refusal) {
        var request = FetchRequest("")
        request.headers = [header]
        do throws(FetchFailure) {
            try request.checkHeaders()
        } catch {
            throw error.refusal(of: nil)
        }
    }
}

extension FetchRequest.Header: CustomStringConvertible {
    /// `Accept: text/csv`; the value of a secret one is hidden.
    public var description: String { isSecret ? "\(name): \(Secret.shown)" : "\(name): \(value)" }
}

extension FetchRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The address without its secrets.
    public var description: String {
        (try? WebAddress(url))?.shown ?? "an address that cannot be read"
    }

    /// The address without its secrets.
    public var debugDescription: String { description }

    /// Nothing inside is shown: the address may hold secrets.
    public var customMirror: Mirror { Mirror(self, children: ["address": description]) }
}

extension FetchRequest {
    /// Whether a text can be the value of a header.
    static func isHeaderValue(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 == 0x09 || 0x20...0x7E ~= $0 }
    }

    /// Whether the headers can be sent as they are.
    func checkHeaders() throws(FetchFailure) {
        let sent = headers.map { ($0.name, $0.value) }
        let known = [
            ("If-None-Match", validators.etag), ("If-Modified-Since", validators.lastModified),
        ]
        for (name, value) in sent + known.map({ ($0, $1 ?? "") }) {
            let isName = !name.isEmpty && name.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != 0x3A }
            guard isName, Self.isHeaderValue(value) else {
                throw FetchFailure(
                    .badParameter, .usage,
                    "the header “\(isName ? name : "…")” has characters that no header may have,"
                        + " such as a line end; expected printable ASCII")
            }
        }
    }
}
