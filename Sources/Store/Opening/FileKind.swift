#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What stands at a path.
enum FileKind {
    case absent, folder, file

    init(_ path: String) {
        var status = stat()
        if stat(path, &status) != 0 {
            self = .absent
        } else {
            self = status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
        }
    }
}
