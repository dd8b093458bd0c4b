internal import CCrypto
public import TradeModel

/// The SHA-256 digest of bytes, in lower-case hexadecimal.
public func sha256(_ bytes: [UInt8]) -> String { hexadecimal(digest(of: bytes)) }

/// The SHA-256 digest of bytes in Base64, as web pages tell it.
public func sha256InBase64(_ bytes: [UInt8]) -> String { base64(Array(digest(of: bytes))) }

/// Bytes in Base64 on one line (RFC 4648, section 4).
public func base64(_ bytes: [UInt8]) -> String {
    var text = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
    let count = EVP_EncodeBlock(&text, bytes, Int32(bytes.count))
    return String(decoding: text.prefix(Int(count)), as: UTF8.self)
}

/// The SHA-256 digest of a file's bytes, in memory that does not grow with the file. Refuses one that
/// is missing or cannot be read.
public func sha256(ofFile path: String) throws(Refusal) -> String {
    let stream = try DescriptorStream(path)
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var succeeded = EVP_DigestInit_ex(context, EVP_sha256(), nil)
    var bytes = try stream.bytes(atMost: 1 << 20)
    while !bytes.isEmpty, succeeded == 1 {
        succeeded = EVP_DigestUpdate(context, bytes, bytes.count)
        bytes = try stream.bytes(atMost: 1 << 20)
    }
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    precondition(
        succeeded == 1 && EVP_DigestFinal_ex(context, &digest, &length) == 1,
        "libcrypto has no SHA-256")
    return hexadecimal(digest.prefix(Int(length)))
}

private func digest(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    let succeeded = EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil)
    precondition(succeeded == 1, "libcrypto has no SHA-256")
    return digest.prefix(Int(length))
}

private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
        decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
