import TradeModel

extension Configuration {
    /// Why a configured indicator cannot be computed: a request that does not fit is the
    /// configuration's fault and not the user's, and is told where it says so.
    func fault(_ refusal: Refusal, of name: String) -> Refusal {
        guard refusal.cause == .usage else {
            return Refusal(
                refusal.diagnostics.map { $0.named(name) },
                cause: refusal.cause)
        }
        return Refusal(
            refusal.diagnostics.map { finding in
                let place = place(ofFault: finding.message, in: name)
                return Diagnostic(
                    .error, .badConfiguration, path: path, line: place?.line,
                    column: place?.column,
                    message: "“indicators.\(name)”: \(finding.message.namingKeys)")
            })
    }

    /// Where an indicator's answer stands that a message names: its own, or the one that applies to
    /// all where it gives none; else the indicator.
    private func place(ofFault message: String, in name: String) -> (line: Int, column: Int)? {
        let own = requestPlaces["indicators.\(name)"]
        guard let parameter = message.namedParameter?.rawValue else { return own }
        return requestPlaces["indicators.\(name).\(parameter)"] ?? requestPlaces[parameter] ?? own
    }
}
