import TradeModel

extension Configuration {
    /// Why a configured indicator cannot be computed: a request that does not fit is the
    /// configuration's fault and not the user's.
    func fault(_ refusal: Refusal, of name: String) -> Refusal {
        guard refusal.cause == .usage else {
            return Refusal(
                refusal.diagnostics.map { $0.named(name) },
                cause: refusal.cause)
        }
        return Refusal(
            refusal.diagnostics.map {
                Diagnostic(
                    .error, .badConfiguration, path: path,
                    message: "“indicators.\(name)”: \($0.message)")
            })
    }
}
