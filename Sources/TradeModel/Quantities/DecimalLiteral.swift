/// A number as a table writes it, by an explicit grammar:
/// `-? (digits (. digits)? | . digits) ([eE] [+-]? digits)?`, with at most four digits in the exponent.
/// Stata and SAS write no zero before the point.
///
/// Swift's own `Double(_:)` also takes `nan`, `inf`, `0x10`, `+5` and `5.`, none of which is a
/// number in a customs download.
public struct DecimalLiteral: Sendable {
    /// Whether the text began with a minus sign.
    public let isNegative: Bool
    private let ascii: ArraySlice<UInt8>
    private let digits: [UInt8]
    private let exponent: Int

    /// Reads the literal from ASCII bytes; nil when the bytes do not follow the grammar.
    public init?(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        let isPointed = rest.first == UInt8(ascii: ".")
        var written = bytes
        if isPointed { written.insert(UInt8(ascii: "0"), at: rest.startIndex) }
        ascii = written
        var digits: [UInt8] = []
        var decimals = 0
        guard Self.takeDigits(&rest, into: &digits) > 0 || isPointed else { return nil }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            decimals = Self.takeDigits(&rest, into: &digits)
            guard decimals > 0 else { return nil }
        }
        var power = 0
        if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            let isDown = rest.first == UInt8(ascii: "-")
            if isDown || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            var powerDigits: [UInt8] = []
            guard 1...4 ~= Self.takeDigits(&rest, into: &powerDigits) else { return nil }
            power = powerDigits.reduce(0) { $0 * 10 + Int($1) } * (isDown ? -1 : 1)
        }
        guard rest.isEmpty else { return nil }
        self.digits = digits
        exponent = power - decimals
    }

    /// The value times 10^decimals as an integer, rounded half away from zero; nil when it has
    /// more than 36 digits.
    public func scaled(toDecimals decimals: Int) -> Int128? {
        let significant = digits.drop { $0 == 0 }
        let shift = exponent + decimals
        guard !significant.isEmpty else { return 0 }
        guard significant.count + shift <= 36 else { return nil }
        let kept = shift < 0 ? significant.dropLast(-shift) : significant
        var value = kept.reduce(Int128(0)) { $0 * 10 + Int128($1) }
        if shift > 0 {
            for _ in 0..<shift { value *= 10 }
        } else if shift < 0, -shift <= significant.count {
            let firstLost = significant[significant.endIndex + shift]
            if firstLost >= 5 { value += 1 }
        }
        return isNegative ? -value : value
    }

    /// The nearest double; nil when the magnitude exceeds every finite one.
    public var doubleValue: Double? {
        guard let value = Double(String(decoding: ascii, as: UTF8.self)), value.isFinite else {
            return nil
        }
        return value
    }

    private static func takeDigits(
        _ rest: inout ArraySlice<UInt8>, into digits: inout [UInt8]
    ) -> Int {
        var count = 0
        while let byte = rest.first, 0x30...0x39 ~= byte {
            digits.append(byte - 0x30)
            rest = rest.dropFirst()
            count += 1
        }
        return count
    }
}
