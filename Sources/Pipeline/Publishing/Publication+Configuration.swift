import TradeModel

extension Publication {
    /// The name of the configuration in the folder of the link or below; nil where it lies elsewhere.
    var configurationName: String? { FileSystem.name(of: configuration, inFolderOf: link) }

    /// Refuses, before any work, what another configuration published that is still there: readers would
    /// find the files of one today and those of the other tomorrow.
    func checkConfiguration() throws(Refusal) {
        guard let name = current?.configuration,
            FileSystem.isAnother(name, than: configuration, inFolderOf: link)
        else { return }
        throw Refusal(
            Diagnostic(
                .error, .outputNotWritable, path: link,
                message: "this is what another configuration here publishes, “\(name)”; name"
                    + " another folder under “publish”, and others under “store” and “status”, or"
                    + " move that configuration away"), cause: .outputNotWritable)
    }
}
