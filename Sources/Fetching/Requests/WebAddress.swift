import TradeModel

/// An `http` or `https` address, taken apart as far as safety needs.
struct WebAddress {
    /// The address as it is sent, without a fragment.
    let text: String
    /// `http` or `https`.
    let scheme: String
    /// The host in lower case, an IPv6 one in brackets.
    let host: String
    private let port: String
    private let credentials: Substring?
    private let path: Substring
    private let query: Substring?

    /// Takes an address apart; throws `bad-address` for what is none, without repeating it.
    init(_ text: String) throws(FetchFailure) {
        guard text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw Self.bad(
                "it has blanks or characters outside ASCII, which must be percent-encoded")
        }
        let whole = text.prefix { $0 != "#" }
        guard let mark = whole.firstRange(of: "://") else { throw Self.bad("it names no protocol") }
        scheme = whole[..<mark.lowerBound].lowercased()
        guard ["http", "https"].contains(scheme) else {
            let isName = scheme.allSatisfy { $0.isLetter || $0.isNumber }
            throw Self.bad("its protocol is \(isName ? "“\(scheme)”" : "none that is known")")
        }
        let rest = whole[mark.upperBound...]
        let authority = rest.prefix { !"/?\\".contains($0) }
        let place: Substring
        if let at = authority.lastIndex(of: "@") {
            credentials = authority[..<at]
            place = authority[authority.index(after: at)...]
        } else {
            credentials = nil
            place = authority
        }
        let end = place.lastIndex(of: "]") ?? place.startIndex
        let colon = place[end...].firstIndex(of: ":") ?? place.endIndex
        host = place[..<colon].lowercased()
        port = String(place[colon...].dropFirst())
        guard !host.isEmpty, port.isEmpty || Self.isPort(port) else {
            throw Self.bad("it names no host, or no number from 1 to 65535 as port")
        }
        let target = rest[authority.endIndex...]
        path = target.prefix { $0 != "?" }
        let asked = target.dropFirst(path.count + 1)
        query = path.count < target.count ? asked : nil
        self.text = String(whole)
    }

    private static func isPort(_ text: String) -> Bool {
        text.allSatisfy(\.isNumber) && UInt16(text).map { $0 > 0 } ?? false
    }

    private static func bad(_ why: String) -> FetchFailure {
        FetchFailure(
            .badAddress, .usage,
            "cannot fetch this address: \(why); expected one such as https://host/file.csv")
    }

    /// Who is asked: protocol, host and port.
    var origin: String { "\(scheme)://\(host):\(port.isEmpty ? standardPort : port)" }

    private var standardPort: String { scheme == "https" ? "443" : "80" }

    /// Whether it is this machine that is asked.
    var isLoopback: Bool {
        ["localhost", "[::1]"].contains(host)
            || host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." }
    }

    /// Refuses to send a secret where others can read it.
    func checkSecrecy() throws(FetchFailure) {
        guard scheme == "https" || isLoopback else {
            throw FetchFailure(
                .badAddress, .usage,
                "a secret is not sent to \(host) over plain http, where others can read it;"
                    + " use https")
        }
    }

    /// The address as it may be shown: without credentials, and without the values of parameters whose
    /// names sound like secrets.
    var shown: String {
        let hidden = credentials == nil ? "" : "\(Secret.shown)@"
        let place = port.isEmpty ? host : "\(host):\(port)"
        let parameters = parameters.map { $0.isSecret ? "\($0.name)=\(Secret.shown)" : $0.text }
        let asked = query == nil ? "" : "?" + parameters.joined(separator: "&")
        return "\(scheme)://\(hidden)\(place)\(path)\(asked)"
    }

    /// The texts in the address that nobody may see.
    var secrets: [String] {
        let login = credentials.map { [$0] + $0.split(separator: ":") } ?? []
        return login.map { String($0) } + parameters.filter(\.isSecret).map { String($0.value) }
    }

    private struct Parameter {
        let text: String
        let name, value: Substring

        init(_ part: Substring) {
            text = String(part)
            name = part.prefix { $0 != "=" }
            value = part.dropFirst(name.count + 1)
        }

        var isSecret: Bool { Secret.isNamed(name) }
    }

    private var parameters: [Parameter] {
        (query ?? "").split(separator: "&", omittingEmptySubsequences: false).map(Parameter.init)
    }
}
