internal import FoundationEssentials

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#endif

/// What is known of a partial file, beside it as `NAME.part.json`: of which version of which address it
/// is the beginning.
struct PartialRecord: Codable, Equatable {
    /// The address that was asked, without secrets.
    var url: String
    var etag: String?
    var lastModified: String?
    /// The whole file's size, where the server said it.
    var total: Int?
    /// The machine's start. After another one, the last bytes may never have reached the disk.
    private var machineStart = Self.machineStart

    /// The record of an answer that can be continued later; nil when it cannot.
    init?(_ url: String, _ head: ResponseHead, _ redaction: Redaction) {
        self.url = url
        etag = redaction.harmless(head.validators.etag)
        lastModified = redaction.harmless(head.validators.lastModified)
        total = head.length
        if condition == nil || head["accept-ranges"]?.lowercased() == "none" { return nil }
    }

    /// A record that was written by an earlier attempt or run on the same machine start.
    init?(_ file: borrowing Descriptor) {
        let text = file.beginning(1 << 16)
        guard let record = try? JSONDecoder().decode(PartialRecord.self, from: Data(text)),
            record.machineStart == Self.machineStart
        else { return nil }
        self = record
    }

    /// What `If-Range` says: the rest is wanted only of this very version. A weak tag does not promise
    /// the same bytes.
    var condition: String? {
        if let etag, !etag.hasPrefix("W/") { return etag }
        return etag == nil ? lastModified : nil
    }

    /// The record as it is written.
    var text: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return (try? encoder.encode(self)).map { [UInt8]($0) } ?? []
    }

    private static let machineStart: String = {
        let file = Descriptor(open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC))
        return String(decoding: file.beginning(64), as: UTF8.self).filter { !$0.isWhitespace }
    }()
}
