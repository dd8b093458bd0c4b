internal import Store
import TradeModel

extension SourceGate {
    /// Says how many of the values in force the edition no longer gives: as an error where more of
    /// them are gone than may be, and at least three or all, else as a warning. What is read in
    /// another way is taken.
    func lossFindings(_ contrast: EditionContrast) -> [Diagnostic] {
        guard let first = contrast.firstLoss else { return [] }
        let shrink = specification.expectations.shrink
        let isTooMuch =
            Double(contrast.lost) > Double(contrast.known) * shrink / 100
            && (contrast.lost >= 3 || contrast.isEmpty)
        let isHeld = isTooMuch && isReadAlike
        let told =
            "\(contrast.lost) of \(contrast.known) values of the last good edition are gone"
            + " (\(contrast.withdrawn) withdrawn, \(contrast.blank) blank), as \(first.series) of"
            + " \(first.period), \(first.value.plainDescription) then"
        let advice =
            ": more than \(shrink.plainDescription) percent; if that is right, raise “shrink” in"
            + " the configuration"
        return [
            Diagnostic(
                isHeld ? .error : .warning, .shrunkSource, path: name,
                message: isHeld ? told + advice : told)
        ]
    }
}
