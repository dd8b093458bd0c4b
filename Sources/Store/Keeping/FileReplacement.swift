#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif
import TradeModel

/// Puts a finished file in the place of another, so that the name always stands for a whole one.
enum FileReplacement {
    /// Gives a file another's name, once its bytes are on the disk.
    static func replace(
        _ destination: String, with file: String, _ fault: StoreFault
    ) throws(Refusal) {
        // Some file systems know no such wait for a folder; what is written is safe there by other
        // means. Pipeline and Fetching hold to the same when they put files in their places.
        guard synchronize(file), rename(file, destination) == 0,
            synchronize(folder(of: destination)) || errno == EINVAL
        else { throw fault.notWritable(String(cString: strerror(errno))) }
    }

    /// Removes a file if it is there.
    static func remove(_ file: String) { unlink(file) }

    /// Whether two paths lead to one file.
    static func isSame(_ path: String, _ other: String) -> Bool {
        var (one, two) = (stat(), stat())
        return stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_ino == two.st_ino
            && one.st_dev == two.st_dev
    }

    /// Whether two paths are one name in one folder, whatever is there.
    static func isSamePlace(_ path: String, _ other: String) -> Bool {
        name(of: path) == name(of: other) && isSame(folder(of: path), folder(of: other))
    }

    private static func name(of path: String) -> Substring? { path.split(separator: "/").last }

    private static func synchronize(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }

    /// The folder that a path is in.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
