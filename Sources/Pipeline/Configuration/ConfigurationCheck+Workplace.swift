import TradeModel

extension ConfigurationCheck {
    /// What a refresh would refuse before any work: a published folder that is somebody's own, and files
    /// where it keeps folders.
    func checkWorkplace(in folder: DataFolder, _ faults: inout FoundFaults) {
        let workplace = Workplace(configuration, folder)
        faults.look { () throws(Refusal) in
            do throws(Refusal) {
                try Publication(workplace).checkLink()
            } catch {
                throw Refusal(
                    unwritable(.error, configuration.publish, error.reason, at: "publish"),
                    cause: error.cause)
            }
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
                    unwritable(
                        .error, path, "\(reason), or name another folder under “\(key)”", at: key),
                    cause: .outputNotWritable))
        }
    }

    /// That another configuration publishes there. It may be one that this one is to replace, or the one
    /// that is refreshed, beside which this one serves other commands only.
    func publicationFindings(in folder: DataFolder) -> [Diagnostic] {
        do throws(Refusal) {
            try Publication(Workplace(configuration, folder)).checkConfiguration()
            return []
        } catch {
            let reason = error.reason + "; until then a refresh by this one is refused"
            return [unwritable(.warning, configuration.publish, reason, at: "publish")]
        }
    }

    /// Why nothing can be written to a place, told where the configuration names it, if it does.
    private func unwritable(
        _ severity: Diagnostic.Severity, _ path: String, _ reason: String, at key: String
    ) -> Diagnostic {
        let start = text.has(key) ? text.place(at: keys(key)) : nil
        return Diagnostic(
            severity, .outputNotWritable, path: text.path, line: start?.line,
            column: start?.column, message: "\(named(path, key)): \(reason)")
    }
}
