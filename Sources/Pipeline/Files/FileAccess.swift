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
    /// Its list of access; nil where it has none.
    var list: AccessList?
}

extension FileAccess {
    /// Of the file that a path leads to; nil where nothing is there.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(
            permissions: status.st_mode & 0o777, owner: status.st_uid, group: status.st_gid,
            list: AccessList(of: path))
    }

    /// Gives an open file the same, as far as the system allows, and never more.
    func give(toDescriptor descriptor: Int32) {
        let hasGroup =
            fchown(descriptor, owner, group) == 0 || fchown(descriptor, uid_t.max, group) == 0
        // The list of another group would allow that group what it says of this one.
        if hasGroup, let list, list.give(toDescriptor: descriptor) { return }
        let isBare = AccessList.take(fromDescriptor: descriptor)
        // With a list that stays, the permissions of the group are what it allows at most.
        _ = fchmod(descriptor, withoutList(hasGroup: hasGroup) & (isBare ? 0o777 : 0o707))
    }

    /// The permissions of a file that has no list. Without the same group its group may do what all
    /// others may. Whom the list names belongs to the group or to all others then, who so may do no more
    /// than each of those named.
    func withoutList(hasGroup: Bool) -> mode_t {
        var ofGroup = permissions >> 3 & 0o7
        var ofOthers = permissions & 0o7
        if let list {
            ofGroup = list.ofGroup & list.ofAllNamed
            ofOthers &= list.ofAllNamed & (hasGroup ? 0o7 : list.ofGroup)
        }
        return permissions & 0o700 | (hasGroup ? ofGroup : ofOthers) << 3 | ofOthers
    }
}
