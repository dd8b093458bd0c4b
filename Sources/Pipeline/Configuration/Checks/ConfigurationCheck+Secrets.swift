internal import Fetching
import TradeModel

extension ConfigurationCheck {
    /// The secrets that are written out, in headers and in addresses: whoever reads the configuration has
    /// them. They are sent all the same, since some addresses have no other place for them.
    var secretFindings: [Diagnostic] {
        configuration.sources.sorted { $0.key < $1.key }.flatMap {
            name, source -> [Diagnostic] in
            let headers = source.asking.headers.sorted { $0.key < $1.key }.compactMap {
                header, value -> Diagnostic? in
                guard case .text(let sent) = value, !sent.isEmpty, value.isSecret(in: header)
                else { return nil }
                return text.warning(
                    .writtenSecret,
                    "the value of “\(header)” looks like a secret, which whoever reads this file has;"
                        + " put it into the environment, {env: NAME}, or a file, {file: PATH}",
                    at: keys("sources", name, "headers", header))
            }
            guard case .url(let url) = source.place, FetchRequest.holdsSecret(url) else {
                return headers
            }
            let address = text.warning(
                .writtenSecret,
                "a login, or a parameter that looks like a secret, stands in this address, and whoever"
                    + " reads this file has it; where the server takes a header, such as Authorization,"
                    + " give it so, from the environment or a file",
                at: keys("sources", name, "url"))
            return [address] + headers
        }
    }
}

extension SourceSpecification.Asking {
    /// Whether a header has a value that is kept from others.
    var hasSecretHeaders: Bool { headers.contains { $0.value.isSecret(in: $0.key) } }
}

extension SourceSpecification.HeaderValue {
    fileprivate func isSecret(in header: String) -> Bool {
        switch self {
        case .text(let sent): FetchRequest.Header(header, sent).isSecret
        case .secret: true
        }
    }
}
