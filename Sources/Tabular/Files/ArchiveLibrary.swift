internal import CLibArchive
import TradeModel

/// The functions of libarchive, which is loaded when the first archive is read. Refuses where it is
/// missing.
func archiveLibrary(for path: String) throws(Refusal) -> archive_library {
    if let functions = archive_functions() { return functions.pointee }
    throw .missingLibrary(
        "libarchive", problem: String(cString: archive_problem()), package: "libarchive13",
        need: "this file cannot be unpacked", path: path)
}
