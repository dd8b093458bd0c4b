internal import Fetching
import TradeModel

/// Fetches what a source is configured to fetch.
struct SourceFetching {
    /// The configuration's folder, to which files of secrets are relative.
    let folder: DataFolder
    /// The country table, for interfaces that number countries.
    let countries: String
    /// Where downloads lie until they are whole.
    let partials: String
    let progress: FetchProgress

    typealias Asking = SourceSpecification.Asking

    /// What an address gives.
    func answer(
        from url: String, _ asking: Asking, for name: String,
        validators: FetchRequest.Validators
    ) throws(Refusal) -> FetchOutcome {
        var request = FetchRequest(url, validators: validators, limits: Self.limits(asking))
        for (header, value) in asking.headers.sorted(by: { $0.key < $1.key }) {
            switch value {
            case .text(let text): request.headers.append(.init(header, text))
            case .secret(let reference):
                request.headers.append(.init(header, secret: try secret(reference)))
            }
        }
        return try Fetcher(partials: partials, progress: progress).fetch(request, as: name)
    }

    func secret(_ reference: SecretReference) throws(Refusal) -> Secret {
        if let variable = reference.env { return try Secret(environment: variable) }
        return try Secret(file: folder.file(reference.file ?? ""))
    }

    static func limits(_ asking: Asking) -> FetchLimits {
        var limits = FetchLimits()
        if let timeout = asking.timeout {
            limits.totalSeconds = Double(timeout)
            limits.connectSeconds = min(limits.connectSeconds, Double(timeout))
            limits.stallSeconds = min(limits.stallSeconds, Double(timeout))
        }
        if let largest = asking.largest { limits.bytes = largest }
        return limits
    }

    /// The name of the file behind an address, by which some layouts tell year and vintage; the
    /// source's own where the address ends in none.
    static func fileName(of address: String, or name: String) -> String {
        let path = address.prefix { $0 != "?" && $0 != "#" }
        guard let scheme = path.firstRange(of: "://") else { return name }
        let parts = path[scheme.upperBound...].split(
            separator: "/", omittingEmptySubsequences: false)
        let isPlain = { (text: Substring) in
            text.unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic
                        || "0123456789-_.".unicodeScalars.contains($0))
            }
        }
        guard parts.count > 1, let last = parts.last, !last.isEmpty, last.first != ".",
            isPlain(last)
        else { return name }
        return String(last)
    }
}
