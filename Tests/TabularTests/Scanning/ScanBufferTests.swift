import Testing

@testable import Tabular

@Suite struct ScanBufferTests {
    @Test func beginsWithLineEnds() {
        let buffer = ScanBuffer(capacity: 10)
        for offset in 1...ScanBuffer.margin {
            #expect(buffer.bytes[-offset] == 0x0A)
            #expect(buffer.bytes[10 + offset - 1] == 0x0A)
        }
    }

    @Test func sealsBehindTheBytes() {
        var buffer = ScanBuffer(capacity: 100)
        for (last, filler) in [(UInt8(ascii: "a"), UInt8(ascii: "\n")), (0x0A, 0x0A), (0x0D, 0x20)]
        {
            buffer.bytes.update(repeating: 0x78, count: 100)
            buffer.bytes[29] = last
            buffer.seal(at: 30)
            #expect((30..<30 + ScanBuffer.margin).allSatisfy { buffer.bytes[$0] == filler })
            #expect(buffer.bytes[29] == last)
        }
        buffer.seal(at: 0)
        #expect((0..<ScanBuffer.margin).allSatisfy { buffer.bytes[$0] == 0x0A })
        buffer.grow(to: 50, keeping: 0)
        #expect(buffer.capacity == 100)
    }

    @Test func keepsTheBytesAndWhatStandsBeforeThem() {
        var buffer = ScanBuffer(capacity: 20)
        for offset in -ScanBuffer.margin..<20 {
            buffer.bytes[offset] = UInt8(truncatingIfNeeded: offset &* 7)
        }
        buffer.grow(to: 3000, keeping: 20)
        #expect(buffer.capacity == 3000)
        let isKept = (-ScanBuffer.margin..<20).allSatisfy {
            buffer.bytes[$0] == UInt8(truncatingIfNeeded: $0 &* 7)
        }
        #expect(isKept)
        #expect((3000..<3000 + ScanBuffer.margin).allSatisfy { buffer.bytes[$0] == 0x0A })
    }
}
