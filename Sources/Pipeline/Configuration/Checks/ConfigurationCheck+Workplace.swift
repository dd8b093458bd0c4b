internal import Store
import TradeModel

extension ConfigurationCheck {
    /// What a refresh would refuse before any work: a published folder that is somebody's own, files where
    /// it keeps folders, a store that it cannot work with, and pipes in place of its status.
    func checkWorkplace(in folder: DataFolder, _ faults: inout FoundFaults) {
        let workplace = Workplace(configuration, folder)
        look(at: configuration.publish, "publish", &faults) { () throws(Refusal) in
            try Publication(workplace).checkLink()
        }
        look(at: configuration.store, "store", &faults) { () throws(Refusal) in
            try workplace.checkUsableStore()
        }
        look(at: configuration.status, "status", &faults) { () throws(Refusal) in
            try RefreshStatus.checkFiles(in: workplace)
        }
        for (key, path, place) in [
            ("store", configuration.store, workplace.store),
            ("publish", configuration.publish + ".generations", workplace.generations),
            ("status", configuration.status, workplace.status),
        ] where FileSystem.exists(place) && !FileSystem.isFolder(place) {
            // What a link leads to may be on a disk that is not there now.
            let reason =
                FileSystem.real(place) == nil
                ? "this link leads to nothing; put back what it leads to"
                : "this is no folder; move it away"
            faults.add(
                Refusal(
                    finding(
                        .error, path, "\(reason), or name another folder under “\(key)”", at: key),
                    cause: .outputNotWritable))
        }
    }

    /// That the published folder, the store or the status is another configuration's; once, since what is
    /// told names all three. It may be one that this one is to replace, or the one that is refreshed,
    /// beside which this one serves other commands only.
    func ownerFindings(in folder: DataFolder) -> [Diagnostic] {
        let workplace = Workplace(configuration, folder)
        let publication = ownerFinding(of: configuration.publish, "publish") {
            () throws(Refusal) in
            try Publication(workplace).checkConfiguration()
        }
        let store = ownerFinding(of: configuration.store, "store") { () throws(Refusal) in
            guard FileSystem.reasonAgainstReading(workplace.database) == nil,
                let vintages = try? VintageStore(path: workplace.database, readOnly: true)
            else { return }
            try workplace.checkOwner(of: vintages)
        }
        let status = ownerFinding(of: configuration.status, "status") { () throws(Refusal) in
            try RefreshStatus.checkOwner(in: workplace)
        }
        return (publication ?? store ?? status).map { [$0] } ?? []
    }

    /// Looks at a place, and keeps what is wrong with it.
    private func look(
        at path: String, _ key: String, _ faults: inout FoundFaults,
        _ check: () throws(Refusal) -> Void
    ) {
        do throws(Refusal) {
            try check()
        } catch {
            let code = error.diagnostics.first?.code ?? .outputNotWritable
            faults.add(
                Refusal(
                    finding(.error, code: code, path, error.reason, at: key), cause: error.cause))
        }
    }

    private func ownerFinding(
        of path: String, _ key: String, _ check: () throws(Refusal) -> Void
    ) -> Diagnostic? {
        do throws(Refusal) {
            try check()
            return nil
        } catch {
            let reason = error.reason + "; until then a refresh by this one is refused"
            return finding(.warning, path, reason, at: key)
        }
    }

    /// What is wrong with a place, told where the configuration names it, if it does.
    private func finding(
        _ severity: Diagnostic.Severity, code: DiagnosticCode = .outputNotWritable,
        _ path: String, _ reason: String, at key: String
    ) -> Diagnostic {
        let start = text.has(key) ? text.place(at: keys(key)) : nil
        return Diagnostic(
            severity, code, path: text.path, line: start?.line, column: start?.column,
            message: "\(named(path, key)): \(reason)")
    }
}
