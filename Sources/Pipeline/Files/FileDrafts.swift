import Tabular
import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Files that belong together, finished on the disk under other names beside their places. They take
/// their places all or none: a step that fails puts back what was there.
///
/// While they do, an earlier file has a second name beside its own. On a file system without second
/// names it is moved aside, so that for a moment its place is empty.
struct FileDrafts {
    private struct File {
        /// The path as it was given.
        let path: String
        /// The file that the path leads to.
        let target: String
        let draft: String
        /// The second name of the file that was there.
        let spare: String
        /// Whether the file that was there has its second name.
        var isSpared = false
        var isInPlace = false
    }

    private var files: [File] = []
    /// Devices and pipes, which have no drafts.
    private var devices: [(path: String, bytes: [UInt8])] = []

    /// Writes the drafts. Refuses with the cause `outputNotWritable`, and leaves none, where one cannot
    /// be written, a folder is in its place, or two paths lead to one file.
    init(_ contents: [(path: String, bytes: [UInt8])]) throws(Refusal) {
        do throws(Refusal) {
            for (path, bytes) in contents { try add(path, bytes) }
        } catch {
            throw putBack(after: error)
        }
    }

    private mutating func add(_ path: String, _ bytes: [UInt8]) throws(Refusal) {
        guard FileSystem.isFileOrMissing(path) else {
            devices.append((path, bytes))
            return
        }
        if let place = FileSystem.foreignPlace(path) {
            throw Refusal(
                Diagnostic(
                    .error, .outputNotWritable, path: path,
                    message: "cannot write: this leads to “\(place)”, a name that is not UTF-8"),
                cause: .outputNotWritable)
        }
        let target = FileSystem.resolved(path)
        try Self.refuseFolder(target, named: path)
        if let other = files.first(where: { $0.target == target }) {
            throw Self.oneFile(path, other.path)
        }
        // Names by the place in the order, since targets may be named as drafts of others.
        let name = "\(Self.stem(of: target)).\(getpid()).\(files.count)"
        files.append(
            File(path: path, target: target, draft: "\(name).tmp", spare: "\(name).old"))
        try OutputFile.write(
            bytes, to: "\(name).tmp", flags: O_WRONLY | O_CREAT | O_TRUNC, named: path,
            access: FileAccess(of: target))
    }

    /// What the names of a file's draft and of its spare begin with: the file's own path, or where that
    /// leaves no room in the 255 bytes of a name, a digest of it.
    private static func stem(of target: String) -> String {
        let name = lastComponent(target)
        guard name.utf8.count > 255 - 32 else { return target }
        return "\(target.dropLast(name.count)).\(sha256(Array(name.utf8)).prefix(32))"
    }

    /// Gives the files their places, in order. What goes into devices and pipes, and cannot be taken
    /// back, comes last.
    mutating func takePlaces() throws(Refusal) {
        do throws(Refusal) {
            let isAlone = files.count + devices.count == 1
            var placed: [FileNumber: String] = [:]
            for index in files.indices {
                // Where a disk takes two names for one, as those that differ by case, the first file is
                // here by now.
                if let number = FileNumber(files[index].target), let other = placed[number] {
                    throw Self.oneFile(files[index].path, other)
                }
                // The one step of a file alone needs no way back.
                if !isAlone { try Self.spare(&files[index]) }
                guard rename(files[index].draft, files[index].target) == 0 else {
                    throw FileSystem.notWritable(files[index].path)
                }
                files[index].isInPlace = true
                if !isAlone, let number = FileNumber(files[index].target) {
                    placed[number] = files[index].path
                }
            }
            for (path, bytes) in devices {
                try OutputFile.write(bytes, to: path, flags: O_WRONLY, named: path)
            }
        } catch {
            throw putBack(after: error)
        }
        for file in files where file.isSpared { unlink(file.spare) }
    }

    /// Gives the file that is there its second name.
    private static func spare(_ file: inout File) throws(Refusal) {
        try refuseFolder(file.target, named: file.path)
        unlink(file.spare)
        guard FileSystem.exists(file.target) else { return }
        guard
            FileSystem.link(file.target, as: file.spare) || rename(file.target, file.spare) == 0
        else { throw FileSystem.notWritable(file.path) }
        file.isSpared = true
    }

    /// Leaves all as it was. The refusal then says what could not be put back, and where it lies.
    private func putBack(after refusal: Refusal) -> Refusal {
        var diagnostics = refusal.diagnostics
        for file in files.reversed() {
            unlink(file.draft)
            if file.isSpared {
                guard rename(file.spare, file.target) == 0 else {
                    diagnostics.append(
                        Diagnostic(
                            .error, .outputNotWritable, path: file.path,
                            message: "the earlier file cannot be put back:"
                                + " \(String(cString: strerror(errno))); it lies in \(file.spare)"))
                    continue
                }
                // Two names of one file are both left by the step above.
                unlink(file.spare)
            } else if file.isInPlace {
                unlink(file.target)
            }
        }
        return Refusal(diagnostics, cause: refusal.cause)
    }

    private static func oneFile(_ path: String, _ other: String) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .outputNotWritable, path: path,
                message: "cannot write: this and “\(other)” lead to one file; give each a place of"
                    + " its own"),
            cause: .outputNotWritable)
    }

    private static func refuseFolder(_ target: String, named path: String) throws(Refusal) {
        guard FileSystem.isFolder(target) else { return }
        errno = EISDIR
        throw FileSystem.notWritable(path)
    }
}
