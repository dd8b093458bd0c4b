internal import FoundationEssentials
import Reports
import Tabular
import TradeModel

/// Whose status it is.
extension RefreshStatus {
    /// What is read of a status that is there.
    private struct Written: Decodable {
        let configuration: String?
    }

    /// Refuses to write over the status of another configuration that is still there: whoever watches
    /// that one would take this one's word for it. And over what is no file.
    static func checkOwner(in workplace: Workplace) throws(Refusal) {
        try checkFiles(in: workplace)
        let path = place(in: workplace)
        guard let file = try? InputFile.single(at: path),
            let written = try? JSONDecoder().decode(Written.self, from: Data(file.bytes)),
            let name = written.configuration,
            FileSystem.isAnother(
                name, than: workplace.configurationPath, inFolderOf: workplace.status)
        else { return }
        throw Refusal(
            Diagnostic(
                .error, .outputNotWritable, path: path,
                message: "this is the status of another configuration here, “\(name)”, and whoever"
                    + " watches it would take this one's for it; name another folder under “status”,"
                    + " and others under “publish” and “store”, or move that configuration away"),
            cause: .outputNotWritable)
    }

    /// Refuses what is no file in place of one of the status, such as a pipe, which would be waited for.
    static func checkFiles(in workplace: Workplace) throws(Refusal) {
        for name in [jsonName, metricsName] {
            let path = "\(workplace.status)/\(name)"
            guard !FileSystem.isFileOrMissing(path) else { continue }
            throw Refusal(
                Diagnostic(
                    .error, .outputNotWritable, path: path,
                    message: "“\(name)” is a pipe or a device where a refresh writes a file; move"
                        + " it away, or name another folder under “status”"),
                cause: .outputNotWritable)
        }
    }

    /// The configuration that a status tells of, by its name in the folder of the status or below; null
    /// where it lies elsewhere.
    static func owner(in workplace: Workplace) -> JSONValue {
        JSONValue(
            FileSystem.name(of: workplace.configurationPath, inFolderOf: workplace.status))
    }
}
