import Importers
internal import Store
import TradeModel

extension SourceGate {
    /// Says how many of the values in force the edition no longer gives: as an error where more of
    /// them are gone than may be, and at least three, or where it gives none, else as a warning. Those
    /// that a window of time left behind may go, and so may what is read in another way.
    func lossFindings(_ contrast: EditionContrast, in edition: ImportedSource) -> [Diagnostic] {
        guard let first = contrast.firstLoss else { return [] }
        // An edition of fewer records was cut short, and did not move on.
        let passed = isOfFewerUsed(edition) ? 0 : contrast.passed
        let verb = contrast.lost == 1 ? "is" : "are"
        let told =
            "\(contrast.lost) of \(contrast.known) values of the last good edition \(verb) gone"
            + " (\(contrast.withdrawn) withdrawn, \(contrast.blank) blank)"
            + (passed > 0 ? ", \(passed) of them of times before the first of this one" : "")
            + ", as \(first.series) of \(first.period), \(first.value.plainDescription) then"
        if contrast.isEmpty, reading != .otherwise {
            return [loss(.error, told + ": an edition without any value is not taken")]
        }
        let gone = contrast.lost - passed
        if gone == 0 { return [Diagnostic(.warning, .movedWindow, path: name, message: told)] }
        let shrink = specification.expectations.shrink
        guard gone >= 3, Double(gone) > Double(contrast.known - passed) * shrink / 100 else {
            return [loss(.warning, told)]
        }
        switch reading {
        case .alike:
            let limit = ": more than \(shrink.plainDescription) percent; if that is right, raise"
            return [loss(.error, told + limit + " “shrink” in the configuration")]
        case .byAnotherVersion:
            return [loss(.warning, told + "; another version of the program had read that one")]
        case .otherwise: return [loss(.warning, told)]
        }
    }

    private func isOfFewerUsed(_ edition: ImportedSource) -> Bool {
        guard let last = last?.records else { return false }
        return isShrunk(edition.count(of: \.used), since: last.used)
    }

    private func loss(_ severity: Diagnostic.Severity, _ message: String) -> Diagnostic {
        Diagnostic(severity, .shrunkSource, path: name, message: message)
    }
}
