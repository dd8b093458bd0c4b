#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#endif

/// The file `NAME.part` that a body is written to, for one fetch alone, with its record beside it. It
/// becomes `NAME` when it is whole and on the disk.
final class PartialFile {
    private let file: Descriptor
    private let folder: String
    private let path: String
    private let recordPath: String
    private let wholePath: String
    /// How many bytes are here.
    private(set) var count: Int
    /// Of which version they are the beginning; nil when that cannot be told later.
    private(set) var record: PartialRecord?
    private var isSettled = false

    /// Opens the partial file of a name, with what an earlier run left of the same address.
    init(in folder: String, for name: String, of url: String) throws(FetchFailure) {
        self.folder = folder
        path = "\(folder)/\(name).part"
        recordPath = "\(path).json"
        wholePath = "\(folder)/\(name)"
        mkdir(folder, 0o777)
        file = try Self.locked(path)
        record = PartialRecord(Descriptor(open(recordPath, O_RDONLY | O_CLOEXEC)))
        count = file.size
        if record?.url != url || record?.condition == nil || count == 0 { try restart(nil) }
        guard lseek(file.number, 0, SEEK_END) >= 0 else { throw Self.unwritable(path) }
    }

    /// What cannot be continued is of no use to anybody.
    deinit { if !isSettled, record == nil || count == 0 { discard() } }

    /// Begins from the start, with the version that comes now.
    func restart(_ record: PartialRecord?) throws(FetchFailure) {
        unlink(recordPath)
        count = 0
        guard ftruncate(file.number, 0) == 0, lseek(file.number, 0, SEEK_SET) == 0 else {
            throw Self.unwritable(path)
        }
        self.record = record
        guard let record else { return }
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
        let written = Descriptor(open(recordPath, flags, 0o666))
        let text = record.text
        guard written.isOpen, text.withUnsafeBytes({ written.append($0) }) else {
            throw Self.unwritable(recordPath)
        }
    }

    /// Writes bytes behind those that are here.
    func append(_ bytes: UnsafeRawBufferPointer) throws(FetchFailure) {
        guard file.append(bytes) else { throw Self.unwritable(path) }
        count += bytes.count
    }

    /// Writes bytes behind those that are here.
    func append(_ bytes: [UInt8]) throws(FetchFailure) {
        guard bytes.withUnsafeBytes({ file.append($0) }) else { throw Self.unwritable(path) }
        count += bytes.count
    }

    /// Brings the file to the disk and gives it its name; the path.
    func finish() throws(FetchFailure) -> String {
        guard fsync(file.number) == 0, rename(path, wholePath) == 0 else {
            throw Self.unwritable(path)
        }
        isSettled = true
        unlink(recordPath)
        let directory = Descriptor(open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
        // Some file systems know no such wait for a folder. Where it fails otherwise too, the bytes are
        // on the disk in any case: at worst they are fetched again.
        fsync(directory.number)
        return wholePath
    }

    /// Lets nobody continue what is here; the next answer begins from the start.
    func forget() {
        unlink(recordPath)
        record = nil
        count = 0
    }

    /// Removes the file and its record.
    func discard() {
        unlink(recordPath)
        unlink(path)
        isSettled = true
    }

    /// Opens a file for one fetch alone.
    private static func locked(_ path: String) throws(FetchFailure) -> Descriptor {
        while true {
            let file = Descriptor(open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666))
            guard file.isOpen else { throw unwritable(path) }
            guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
                throw FetchFailure(
                    .fetchUnderWay, .busy, "another fetch writes to \(path); wait until it is done")
            }
            // Another fetch may have finished in between, and its file be somewhere else by now.
            var opened = stat()
            var named = stat()
            guard fstat(file.number, &opened) == 0 else { throw unwritable(path) }
            if stat(path, &named) == 0, named.st_ino == opened.st_ino { return file }
        }
    }

    private static func unwritable(_ path: String) -> FetchFailure {
        FetchFailure(
            .outputNotWritable, .outputNotWritable, "cannot write \(path): \(systemReason)")
    }
}
