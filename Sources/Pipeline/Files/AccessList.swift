internal import CXattr

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The list of access of a file (`setfacl`): what users and groups besides its own may do, and at most
/// what they and its group may. Linux keeps it as an attribute, on file systems that have one.
struct AccessList: Equatable {
    /// As the system gives it.
    let bytes: [UInt8]

    private static let name = "system.posix_acl_access"

    /// The kinds of entries that are read here.
    private enum Tag {
        static let user: UInt8 = 0x02
        static let ownGroup: UInt8 = 0x04
        static let group: UInt8 = 0x08
        static let mask: UInt8 = 0x10
    }

    /// A list as the system gives it.
    init(bytes: [UInt8]) { self.bytes = bytes }

    /// That of the file to which a path leads; nil where it has none.
    init?(of path: String) {
        // No attribute is longer.
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = max(0, getxattr(path, Self.name, buffer.baseAddress, buffer.count))
        }
        guard !bytes.isEmpty else { return nil }
        self.bytes = bytes
    }

    /// Gives an open file the list, and with it the permissions that belong to it; whether the system
    /// does so.
    func give(toDescriptor descriptor: Int32) -> Bool {
        fsetxattr(descriptor, Self.name, bytes, bytes.count, 0) == 0
    }

    /// Takes the list from an open file, which may have one from its folder; whether it has none now.
    static func take(fromDescriptor descriptor: Int32) -> Bool {
        fremovexattr(descriptor, name) == 0 || errno == ENODATA || errno == EOPNOTSUPP
    }

    /// What the group of the file may do. The permissions of a file with a list tell what anybody but
    /// its owner and all others may do at most.
    var ofGroup: mode_t { allowed(Tag.ownGroup) ?? 0 }

    /// What each of the users and groups named may do.
    var ofAllNamed: mode_t {
        guard entries != nil else { return 0 }
        return (allowed(Tag.user) ?? 0o7) & (allowed(Tag.group) ?? 0o7)
    }

    /// What all entries of a kind allow; nil where there is none.
    private func allowed(_ tag: UInt8) -> mode_t? {
        let all = entries ?? []
        let most = all.first { $0.tag == Tag.mask }?.allows ?? 0o7
        let found = all.filter { $0.tag == tag }
        return found.isEmpty ? nil : found.reduce(most) { $0 & $1.allows }
    }

    /// A number of the version, 2, and of each entry its kind, what it allows, and whom: two, two and
    /// four bytes, the lowest first. Nil of another version.
    private var entries: [Entry]? {
        guard bytes.starts(with: [2, 0, 0, 0] as [UInt8]), bytes.count % 8 == 4 else { return nil }
        return stride(from: 4, to: bytes.count, by: 8).map { Entry(bytes[$0..<$0 + 8]) }
    }

    private struct Entry {
        /// The kind; the kinds that there are fit into one byte.
        let tag: UInt8
        let allows: mode_t

        init(_ bytes: ArraySlice<UInt8>) {
            tag = bytes[bytes.startIndex]
            allows = mode_t(bytes[bytes.startIndex + 2] & 0o7)
        }
    }
}
