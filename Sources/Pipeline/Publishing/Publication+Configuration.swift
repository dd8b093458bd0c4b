import TradeModel

extension Publication {
    /// The name of the configuration in the folder of the link or below; nil where it lies elsewhere.
    var configurationName: String? {
        guard let home = FileSystem.realFolder(of: link),
            let place = FileSystem.realPlace(configuration), place.hasPrefix("\(home)/")
        else { return nil }
        return String(place.dropFirst(home.count + 1))
    }

    /// Refuses, before any work, what another configuration published that is still there: readers would
    /// find the files of one today and those of the other tomorrow.
    func checkConfiguration() throws(Refusal) {
        guard let name = current?.configuration, let home = FileSystem.realFolder(of: link),
            let other = FileSystem.real("\(home)/\(name)"),
            other != FileSystem.real(configuration)
        else { return }
        throw Refusal(
            Diagnostic(
                .error, .outputNotWritable, path: link,
                message: "this is what another configuration here publishes, “\(name)”; name"
                    + " another folder under “publish”, and others under “store” and “status”, or"
                    + " move that configuration away"), cause: .outputNotWritable)
    }
}
