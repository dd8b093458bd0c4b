import TradeModel

extension ConfigurationText {
    /// Refuses a blank where a text is shown: what holds it could not be written, and would say so far
    /// from here. One that is not needed may be left out.
    func checkText(
        _ written: String?, isNeeded: Bool = true, at path: [ConfigurationKey]
    ) throws(Refusal) {
        guard let written, written.allSatisfy(\.isWhitespace) else { return }
        throw fault(
            "expected a text, saw a blank"
                + (isNeeded ? "" : "; leave “\(path.last?.stringValue ?? "")” out for none"),
            at: path)
    }
}
