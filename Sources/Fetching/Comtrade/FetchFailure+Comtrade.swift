import TradeModel

extension FetchFailure {
    /// An answer in another form than the interface promises.
    static func unpromised(_ seen: String) -> FetchFailure {
        FetchFailure(
            .apiRefused, .data,
            "UN Comtrade answered with something else than its records as JSON: \(seen);"
                + " try again later, and compare with its documentation")
    }

    /// The failure of a call, in the interface's own terms.
    var byComtrade: FetchFailure {
        guard let status, status != 429, status < 500 else { return self }
        let words = ComtradeAnswer.complaint(complaint)
        let message =
            switch status {
            case 401: "UN Comtrade does not accept the key: \(words); check it"
            case 403 where words.contains("quota"):
                "UN Comtrade's quota for this key is used up: \(words); run again after that"
            default: "UN Comtrade refuses the query with \(status): \(words); check its codes"
            }
        var failure = FetchFailure(.apiRefused, .unreachable, message)
        failure.status = status
        return failure
    }
}
