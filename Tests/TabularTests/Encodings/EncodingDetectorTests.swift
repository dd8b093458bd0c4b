import Testing

@testable import Tabular

@Suite struct EncodingDetectorTests {
    private static let korean = unhex(
        "bfacb5b5 2cb1b9b0 a12cc7b0 b8f12cb1 ddbed70a 32303136 2cbacfc7 d12cbcae c5ba2c31 3138310a"
            + "32303137 2cc1dfb1 b92cc3b6 b1a4bcae 2c343032 0a")
    private static let chinese = unhex(
        "cafdbedd c4ead4c2 2cc3b3d2 d7bbefb0 e9b1e0c2 eb2cc3b3 d2d7bbef b0e9c3fb b3c62cc9 ccc6b7c3"
            + "fbb3c62c c3c0d4aa 0a323031 3631312c 3130392c b3afcfca 2cceded1 ccc3ba2c 31313831 0a")
    private static let western = unhex(
        "59656172 2c526570 6f727465 722c5661 6c75650a 32303136 2c43f474 65206427 49766f69 72652c31"
            + "0a323031 372c4375 7261e761 6f2c320a 32303138 2c52e975 6e696f6e 2c330a")
    private static let windows = unhex(
        "446174652c4e6f74650a382d41 70722c4b6f72656192732066697273742074657374209620737563636573730a"
    )

    @Test(
        arguments: [
            (korean, .cp949), (chinese, .gb18030), (western, .latin1), (windows, .windows1252),
            (Array("year,value\n".utf8), .utf8), (Array("年,값\n".utf8), .utf8), ([], .utf8),
        ] as [([UInt8], TextEncoding)])
    func ranksTheRightEncodingFirst(bytes: [UInt8], encoding: TextEncoding) {
        let evidence = EncodingEvidence(bytes)
        #expect(evidence.candidates.first == encoding)
        #expect(evidence.markLength == 0)
    }

    @Test func offersTheOthersThatFit() {
        #expect(EncodingEvidence(Self.western).candidates.contains(.gb18030))
        #expect(
            EncodingEvidence(Self.korean).candidates == [.cp949, .gb18030, .latin1, .windows1252])
        #expect(EncodingEvidence(Self.chinese).candidates.prefix(1) == [.gb18030])
    }

    @Test(arguments: EncodedSample.all.filter { $0.encoding.name.hasPrefix("UTF") })
    func believesAByteOrderMark(sample: EncodedSample) throws {
        let mark: [TextEncoding: [UInt8]] = [
            .utf8: [0xEF, 0xBB, 0xBF], .utf16LittleEndian: [0xFF, 0xFE],
            .utf16BigEndian: [0xFE, 0xFF],
        ]
        let bytes = try #require(mark[sample.encoding]) + sample.bytes
        let evidence = EncodingEvidence(bytes)
        #expect(evidence.candidates == [sample.encoding])
        #expect(evidence.reason == "byte order mark")
        let text = try DecodedText(
            InputFile(bytes: bytes), as: sample.encoding, evidence)
        #expect(text.bytes == Array(sample.text.utf8))
    }

    @Test(arguments: EncodedSample.all.filter { $0.encoding.name.hasPrefix("UTF-16") })
    func recognisesUTF16WithoutAMark(sample: EncodedSample) {
        for count in [1, 100] {
            let bytes = Array(repeatElement(sample.bytes, count: count).joined())
            #expect(EncodingEvidence(bytes).candidates == [sample.encoding])
        }
    }

    @Test(arguments: [
        "89504e470d0a1a0a0000000d49484452", "00", "0000000000000000", "d0cf11e0a1b11ae10000000000",
        "53514c69746520666f726d61742033001000010100402020",
        "0100020003000400", "7f454c4602010100",
    ])
    func takesZeroBytesForBinary(bytes: String) {
        #expect(EncodingEvidence(unhex(bytes)).candidates.isEmpty)
    }
}
