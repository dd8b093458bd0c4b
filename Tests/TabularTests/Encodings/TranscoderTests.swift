import Testing

@testable import Tabular

@Suite struct TranscoderTests {
    @Test(arguments: EncodedSample.all)
    func decodes(sample: EncodedSample) throws {
        let decoded = try sample.encoding.decoded(sample.bytes[...])
        #expect(decoded == Array(sample.text.utf8))
    }

    @Test(arguments: EncodedSample.all)
    func decodesMoreThanItsBuffer(sample: EncodedSample) throws {
        let count = 20_000
        let bytes = (0..<count).flatMap { _ in sample.bytes }
        let text = String(repeating: sample.text, count: count)
        #expect(try sample.encoding.decoded(bytes[...]) == Array(text.utf8))
    }

    @Test(arguments: TextEncoding.all)
    func decodesNothingToNothing(encoding: TextEncoding) throws {
        #expect(try encoding.decoded([]).isEmpty)
    }

    /// The bytes before the offset are good, the next one cannot be meant.
    @Test(
        arguments: [
            (.utf8, "61ff62", 1), (.utf8, "61c3", 1), (.utf8, "c3a9c0af", 2), (.utf8, "eda080", 0),
            (.utf8, "61f09f9a", 1), (.windows1252, "6162819", 2), (.gb18030, "b3afcf", 2),
            (.gb18030, "61ff41", 1), (.cp949, "c1b6ff41", 2), (.cp949, "41c1", 1),
            (.utf16LittleEndian, "61003dd8 6200", 2), (.utf16LittleEndian, "610062", 2),
            (.utf16BigEndian, "0061de80", 2),
        ] as [(TextEncoding, String, Int)])
    func namesTheFirstByteThatCannotBe(encoding: TextEncoding, bytes: String, offset: Int) {
        let error = #expect(throws: UndecodableBytes.self) {
            try encoding.decoded(unhex(bytes)[...])
        }
        #expect(error?.offset == offset)
    }

    /// Long texts are looked at piece by piece; a piece may end at any byte of a character.
    @Test(arguments: ["a", "é", "价", "🚀"], 0..<4)
    func namesTheFirstByteOfLongText(character: String, lead: Int) throws {
        let good = Array(
            (String(repeating: "x", count: lead) + String(repeating: character, count: 5000)).utf8)
        #expect(try TextEncoding.utf8.decoded(good[...]) == good)
        // Bytes that occur nowhere, that only go on, many and one; characters without their ends, longer
        // than need be, halves of pairs, and past the last.
        let faults: [[UInt8]] = [
            [0xFF], [0x80], [UInt8](repeating: 0x80, count: 5000), [0xE4, 0xBB],
            [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
        ]
        for place in stride(from: lead, through: good.count, by: character.utf8.count)
        where place % 4096 < 8 || place % 4096 > 4088 || place == good.count {
            for bad in faults {
                // Not from the first byte of an array on.
                let bytes = ([0xFF, 0xFF] + good[..<place] + bad + good[place...])[2...]
                let error = #expect(throws: UndecodableBytes.self) {
                    try TextEncoding.utf8.decoded(bytes)
                }
                #expect(error?.offset == place)
            }
        }
    }

    @Test func latin1MeansEveryByte() throws {
        let decoded = try TextEncoding.latin1.decoded(Array(UInt8.min...UInt8.max)[...])
        #expect(
            String(decoding: decoded, as: UTF8.self).unicodeScalars.map(\.value) == Array(0...255))
    }

    @Test(arguments: EncodedSample.all)
    func cutsTheHeadBetweenCharacters(sample: EncodedSample) throws {
        for limit in 0...sample.bytes.count {
            let head = try #require(sample.encoding.decodedHead(sample.bytes[...], limit: limit))
            #expect(Array(sample.text.utf8).starts(with: head), "\(limit)")
        }
    }

    @Test func hasNoHeadInAnotherEncoding() {
        let bytes = unhex("61ff") + Array(repeating: 0x61, count: 20)
        #expect(TextEncoding.utf8.decodedHead(bytes[...], limit: 10) == nil)
        #expect(TextEncoding.utf8.decodedHead(unhex("61c3")[...], limit: 10) == nil)
    }
}
