#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Whose a file is, and who may read and write it.
struct FileAccess: Equatable {
    let permissions: mode_t
    let owner: uid_t
    let group: gid_t

    /// Of the file that a path leads to; nil where nothing is there.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        permissions = status.st_mode & 0o777
        owner = status.st_uid
        group = status.st_gid
    }

    /// Gives an open file the same, as far as the system allows. Without the same group its group may
    /// do what all others may.
    func give(toDescriptor descriptor: Int32) {
        let hasGroup =
            fchown(descriptor, owner, group) == 0 || fchown(descriptor, uid_t.max, group) == 0
        let others = permissions & 0o007
        _ = fchmod(
            descriptor, hasGroup ? permissions : permissions & 0o707 | others << 3)
    }
}
