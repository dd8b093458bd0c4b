internal import Store
import TradeModel

extension Workplace {
    /// The name under which a store keeps which configuration fills it.
    private static let key = "configuration"

    /// Refuses, before any work, the store of another configuration that is still there: a source of one
    /// name would be that of one today and of the other tomorrow, and its editions one history.
    func checkOwner(of vintages: VintageStore) throws(Refusal) {
        guard let name = try vintages.meta(Self.key),
            FileSystem.isAnother(name, than: configurationPath, inFolderOf: store)
        else { return }
        throw Refusal(
            Diagnostic(
                .error, .outputNotWritable, path: database,
                message: "this store is that of another configuration here, “\(name)”, and the"
                    + " sources of both would be taken for one another; name another folder under"
                    + " “store”, and others under “publish” and “status”, or move that configuration"
                    + " away"),
            cause: .outputNotWritable)
    }

    /// Notes in a store that it is that of this configuration, by its name in the folder of the store or
    /// below; of one that lies elsewhere nothing is noted.
    func own(_ vintages: VintageStore) throws(Refusal) {
        let name = FileSystem.name(of: configurationPath, inFolderOf: store)
        guard try vintages.meta(Self.key) != name else { return }
        try vintages.setMeta(Self.key, to: name)
    }
}
