import Foundation
import TestSupport
import Testing

@testable import Tabular

@Suite struct DigestTests {
    /// The examples of FIPS 180-2 and the digest of nothing.
    @Test(arguments: [
        ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
    func agreesWithTheStandard(text: String, count: Int, digest: String) {
        #expect(sha256(Array(repeatElement(Array(text.utf8), count: count).joined())) == digest)
    }

    /// The examples of RFC 4648, and Foundation's encoder.
    @Test func base64AgreesWithTheStandard() {
        let examples = [
            "": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foobar": "Zm9vYmFy",
        ]
        for (text, code) in examples { #expect(base64(Array(text.utf8)) == code) }
        var generator = SeededGenerator(seed: 64)
        for size in 0..<200 {
            let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
            #expect(base64(bytes) == Data(bytes).base64EncodedString())
        }
    }

    @Test func theDigestOfNothingInBase64() {
        #expect(sha256InBase64([]) == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    }
}
