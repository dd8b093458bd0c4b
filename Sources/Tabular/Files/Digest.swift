internal import CNettle
public import TradeModel

/// The SHA-256 digest of bytes, in lower-case hexadecimal.
public func sha256(_ bytes: [UInt8]) -> String { hexadecimal(digest(of: bytes)) }

/// The SHA-256 digest of bytes in Base64, as web pages tell it.
package func sha256InBase64(_ bytes: [UInt8]) -> String { base64(digest(of: bytes)) }

/// Bytes in Base64 on one line (RFC 4648, section 4).
func base64(_ bytes: [UInt8]) -> String {
    let count = (bytes.count + 2) / 3 * 4
    var text = [CChar](repeating: 0, count: count)
    nettle_base64_encode_raw(&text, bytes.count, bytes)
    return String(decoding: text.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The SHA-256 digest of a file's bytes, in memory that does not grow with the file. Refuses one that
/// is missing or cannot be read.
public func sha256(ofFile path: String) throws(Refusal) -> String {
    try sha256(ofStream: DescriptorStream(path))
}

/// The SHA-256 digest of what a stream gives from where it is, which ends it.
func sha256(ofStream stream: any ByteStream) throws(Refusal) -> String {
    var hash = SHA256()
    var bytes = try stream.bytes(atMost: 1 << 20)
    while !bytes.isEmpty {
        hash.add(bytes)
        bytes = try stream.bytes(atMost: 1 << 20)
    }
    return hexadecimal(hash.digest())
}

private func digest(of bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.add(bytes)
    return hash.digest()
}

/// The hash function of FIPS 180-4.
private struct SHA256 {
    private var state = sha256_ctx()

    init() { nettle_sha256_init(&state) }

    mutating func add(_ bytes: [UInt8]) { nettle_sha256_update(&state, bytes.count, bytes) }

    /// The digest of what was added.
    mutating func digest() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
        nettle_sha256_digest(&state, digest.count, &digest)
        return digest
    }
}

private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
        decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
