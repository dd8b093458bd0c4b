import TestSupport
import Testing
import TradeModel

@Suite struct DecimalLiteralTests {
    @Test(
        arguments: [
            ("0", 0), ("-12.5", -12.5), ("1.2e9", 1.2e9), ("1E-3", 0.001), ("0.1", 0.1),
            ("1e-400", 0), ("9007199254740993", 9007199254740992),
            ("1.7976931348623157e308", .greatestFiniteMagnitude),
            ("000123", 123), ("4.9e-324", .leastNonzeroMagnitude), (".5", 0.5), ("-.25", -0.25),
            (".5e3", 500),
        ] as [(String, Double)])
    func givesTheNearestDouble(text: String, value: Double) {
        #expect(literal(text)?.doubleValue == value)
    }

    @Test(arguments: ["1e400", "-1e309", "1" + String(repeating: "0", count: 400)])
    func givesNoDoubleBeyondTheFinite(text: String) throws {
        #expect(try #require(literal(text)).doubleValue == nil)
    }

    @Test(arguments: [
        "", "-", "+5", "5.", ".", "-.", ".e5", "0x10", "nan", "inf", "infinity", "1,2", "1e", "1e+",
        "e5", "1e12345",
        " 1", "1 ", "--1", "1-", "1.e5", "1e5e5", "１",
    ])
    func refuses(text: String) {
        #expect(literal(text) == nil)
    }

    @Test func readsEveryDoubleAsItPrints() {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<5000 {
            let value = Double(bitPattern: generator.next())
            guard value.isFinite else { continue }
            #expect(literal(value.description)?.doubleValue == value)
        }
    }

    @Test func scalesToIntegers() {
        #expect(literal("1.25")?.scaled(toDecimals: 2) == 125)
        #expect(literal("1.25")?.scaled(toDecimals: 1) == 13)
        #expect(literal("-1.25")?.scaled(toDecimals: 1) == -13)
        #expect(literal("0.5")?.scaled(toDecimals: 0) == 1)
        #expect(literal("0.05")?.scaled(toDecimals: 0) == 0)
        #expect(literal("1e35")?.scaled(toDecimals: 0) != nil)
        #expect(literal("1e36")?.scaled(toDecimals: 0) == nil)
        #expect(literal("-7")?.isNegative == true)
    }

    @Test func worksOnASliceThatDoesNotStartAtZero() {
        #expect(DecimalLiteral(Array("x,-1.5e1,y".utf8)[2..<8])?.doubleValue == -15)
        #expect(DecimalLiteral(Array("x,-.5,y".utf8)[2..<5])?.doubleValue == -0.5)
    }

    private func literal(_ text: String) -> DecimalLiteral? {
        DecimalLiteral(Array(text.utf8)[...])
    }
}
