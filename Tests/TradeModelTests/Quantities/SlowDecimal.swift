/// Decimal numbers as strings of digits, slow and obvious.
enum SlowDecimal {
    /// A plain literal in trillionths, rounded half away from zero; digits without leading zeros.
    static func trillionths(sign: String, whole: String, decimals: String, exponent: Int) -> String
    {
        var digits = Array(whole + decimals)
        var point = whole.count + exponent + 12
        while point < 0 {
            digits.insert("0", at: 0)
            point += 1
        }
        while digits.count < point { digits.append("0") }
        let kept = String(digits[..<point])
        let isUp = point < digits.count && digits[point] >= "5"
        let result = trimmed(isUp ? increment(kept) : kept)
        return result == "0" ? "0" : sign + result
    }

    private static func increment(_ digits: String) -> String {
        var digits = Array(digits)
        for index in digits.indices.reversed() {
            guard digits[index] == "9" else {
                digits[index] = Character(String((digits[index].wholeNumberValue ?? 0) + 1))
                return String(digits)
            }
            digits[index] = "0"
        }
        return "1" + String(digits)
    }

    private static func trimmed(_ digits: String) -> String {
        let rest = digits.drop { $0 == "0" }
        return rest.isEmpty ? "0" : String(rest)
    }
}
