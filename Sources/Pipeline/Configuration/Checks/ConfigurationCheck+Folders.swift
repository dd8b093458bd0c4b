import TradeModel

extension ConfigurationCheck {
    /// One folder for two purposes would have one of them removed with the other.
    func checkFolders() throws(Refusal) {
        let folders = [
            ("store", configuration.store), ("publish", configuration.publish),
            ("publish", configuration.publish + ".generations"), ("status", configuration.status),
        ]
        for (index, (key, path)) in folders.enumerated() {
            for (other, taken) in folders[..<index] where other != key {
                guard path != taken, !path.hasPrefix(taken + "/"), !taken.hasPrefix(path + "/")
                else {
                    throw text.fault(
                        "expected a folder apart from that of “\(other)”, saw \(named(path, key))",
                        at: keys(text.has(key) ? key : other))
                }
            }
        }
        try checkPublishedPlace()
    }

    /// However they are spelt, or reached through links: each generation goes with all that is in it.
    private func checkPublishedPlace() throws(Refusal) {
        let folder = DataFolder(holding: text.path)
        let published = [configuration.publish, configuration.publish + ".generations"].map {
            FileSystem.placeToBe(folder.file($0))
        }
        for (key, path) in [("store", configuration.store), ("status", configuration.status)] {
            let whole = folder.file(path)
            let places = [FileSystem.placeToBe(whole), FileSystem.resolved(whole)]
            let isInside = places.contains { place in
                published.contains { place == $0 || place.hasPrefix($0 + "/") }
            }
            guard !isInside else {
                throw text.fault(
                    "expected a folder apart from that of “publish”, which is removed with all in"
                        + " it, saw \(named(path, key))", at: keys(text.has(key) ? key : "publish"))
            }
        }
    }

    /// A folder, and that it is the usual one where the configuration names none.
    func named(_ path: String, _ key: String) -> String {
        "“\(path)”" + (text.has(key) ? "" : ", as “\(key)” is left out")
    }
}
