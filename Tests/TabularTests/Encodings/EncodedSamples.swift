@testable import Tabular

/// Sentences in the encodings that are read; the bytes are those of Python's codecs.
struct EncodedSample: Sendable {
    let encoding: TextEncoding
    let text: String
    let bytes: [UInt8]

    init(_ encoding: TextEncoding, _ text: String, _ hexadecimal: String) {
        self.encoding = encoding
        self.text = text
        bytes = unhex(hexadecimal)
    }

    static let all = [
        EncodedSample(.utf8, "é,조,🚀\n", "c3a92cec a1b02cf0 9f9a800a"),
        EncodedSample(
            .windows1252, "Côte d’Ivoire – naïve café,€5\n",
            "43f47465 20649249 766f6972 65209620 6e61ef76 65206361 66e92c80 350a"),
        EncodedSample(
            .latin1, "Curaçao,Österreich,España,São Tomé\n",
            "43757261 e7616f2c d6737465 72726569 63682c45 737061f1 612c53e3 6f20546f 6de90a"),
        EncodedSample(
            .gb18030, "数据年月,贸易伙伴名称,商品名称\n202001,朝鲜,\"褐煤，㐂\"\n",
            "cafdbedd c4ead4c2 2cc3b3d2 d7bbefb0 e9c3fbb3 c62cc9cc c6b7c3fb b3c60a32 30323030"
                + "312cb3af cfca2c22 bad6c3ba a3ac8139 ef31220a"),
        EncodedSample(
            .cp949, "조선민주주의인민공화국은 탄도미사일을 발사하였다,똠방각하\n",
            "c1b6bcb1 b9cec1d6 c1d6c0c7 c0ceb9ce b0f8c8ad b1b9c0ba 20c5bab5 b5b9ccbb e7c0cfc0"
                + "bb20b9df bbe7c7cf bfb4b4d9 2c8c63b9 e6b0a2c7 cf0a"),
        EncodedSample(
            .utf16LittleEndian, "연도,값\n2016,北朝鲜🚀\n",
            "f0c5c4b3 2c0012ac 0a003200 30003100 36002c00 17531d67 9c9c3dd8 80de0a00"),
        EncodedSample(
            .utf16BigEndian, "연도,값\n2016,北朝鲜🚀\n",
            "c5f0b3c4 002cac12 000a0032 00300031 0036002c 5317671d 9c9cd83d de80000a"),
    ]
}

/// The bytes of hexadecimal digits; blanks do not matter.
func unhex(_ text: String) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
        UInt8(digits[$0] * 16 + digits[$0 + 1])
    }
}

extension InputFile {
    /// A file with bytes.
    init(bytes: [UInt8]) {
        self.init(path: "a.csv", name: "a.csv", sha256: "", bytes: bytes, isMember: false)
    }
}
