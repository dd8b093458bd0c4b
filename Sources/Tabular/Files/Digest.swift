internal import CCrypto

/// The SHA-256 digest of bytes, in lower-case hexadecimal.
public func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    let succeeded = EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil)
    precondition(succeeded == 1, "libcrypto has no SHA-256")
    let hexadecimal = Array("0123456789abcdef".utf8)
    let text = digest.prefix(Int(length)).flatMap {
        [hexadecimal[Int($0 >> 4)], hexadecimal[Int($0 & 15)]]
    }
    return String(decoding: text, as: UTF8.self)
}
