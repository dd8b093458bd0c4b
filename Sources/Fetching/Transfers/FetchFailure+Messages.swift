internal import CCurl
import TradeModel

extension FetchFailure {
    /// A transfer that did not come to an answer's end.
    init(
        _ end: curl_transfer_end, at address: WebAddress, _ limits: FetchLimits, received: Int,
        words: String
    ) {
        let host = address.host
        let bytes = counted(received, "byte")
        switch end {
        case curl_transfer_untrusted:
            self.init(
                .untrustedHost, .unreachable,
                "\(host) could not prove that it is \(host): \(words); nothing was fetched")
        case curl_transfer_connect_timeout:
            self.init(
                .timedOut, .unreachable,
                "\(host) did not take the connection within \(limits.connectSeconds.shown) s;"
                    + " try again later", isPassing: true)
        case curl_transfer_stall_timeout:
            self.init(
                .timedOut, .unreachable,
                "\(host) sent nothing for \(limits.stallSeconds.shown) s, after \(bytes);"
                    + " try again later", isPassing: true)
        case curl_transfer_total_timeout:
            self.init(
                .timedOut, .unreachable,
                "\(host) was not done within \(limits.totalSeconds.shown) s, after \(bytes);"
                    + " try again later, or raise the source's limit")
        case curl_transfer_cut_short:
            self.init(
                .truncatedDownload, .unreachable,
                "\(host) closed the connection after \(bytes), before the answer was whole"
                    + " (\(words)); try again later", isPassing: true)
        case curl_transfer_unreachable:
            self.init(
                .unreachable, .unreachable,
                "\(host) cannot be reached: \(words); check the address and the network",
                isPassing: true)
        default:
            self.init(
                .unreachable, .unreachable,
                "\(host) cannot be asked: \(words); check the address")
        }
    }

    /// An answer that is no file; of one whom a redirect led to, without the secrets of the request.
    init(
        _ head: ResponseHead, from address: WebAddress, isWithoutSecrets: Bool,
        _ redaction: Redaction
    ) {
        let advice =
            switch head.status {
            case 401 where isWithoutSecrets, 403 where isWithoutSecrets:
                "a redirect led there, and secrets are sent to the host that was asked alone;"
                    + " name the address that it leads to, if that host is to have them"
            case 401, 403, 407: "check the key, or ask for access"
            case 404, 410: "check the address; the file may have moved"
            case 429: "it is asked too often; try again later"
            case 304: "it was not asked whether the file changed; check the address"
            case 300..<400: "it redirects without saying where"
            case 500...: "try again later"
            default: "check the request"
            }
        self.init(
            .httpStatus, .unreachable,
            redaction.cleaned(
                "\(address.host) answered \(head.shown) to \(address.shown); \(advice)"))
        status = head.status
    }
}

extension Double {
    /// Seconds as they are told: `30` or `0.5`.
    fileprivate var shown: String {
        self == rounded() && abs(self) < 1e15 ? "\(Int(self))" : "\(self)"
    }
}
