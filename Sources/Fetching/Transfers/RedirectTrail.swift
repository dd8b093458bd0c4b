import TradeModel

/// The way that redirects led so far.
struct RedirectTrail {
    /// Where it is now.
    private(set) var address: WebAddress
    private var seen: Set<String>
    private var followed = 0
    private let limit: Int

    init(from address: WebAddress, atMost limit: Int) {
        self.address = address
        self.limit = limit
        seen = [address.text]
    }

    /// Follows one more redirect; refuses a circle, too long a way, and one out of https.
    mutating func follow(_ target: String, _ redaction: Redaction) throws(FetchFailure) {
        let host = address.host
        let next: WebAddress
        do throws(FetchFailure) { next = try WebAddress(target) } catch {
            throw FetchFailure(
                .insecureRedirect, .unreachable,
                "\(host) redirects to what is no http or https address; it is not followed")
        }
        let shown = redaction.cleaned(next.shown)
        guard address.scheme == next.scheme || next.scheme == "https" else {
            throw FetchFailure(
                .insecureRedirect, .unreachable,
                "\(host) redirects from https to \(shown), where others could change the file;"
                    + " it is not followed")
        }
        guard seen.insert(next.text).inserted else {
            throw FetchFailure(
                .tooManyRedirects, .unreachable,
                "\(host) redirects in a circle, back to \(shown); check the address")
        }
        guard followed < limit else {
            throw FetchFailure(
                .tooManyRedirects, .unreachable,
                "\(host) redirects once more after \(limit) redirects, to \(shown);"
                    + " use the address that it ends at")
        }
        followed += 1
        address = next
    }
}
