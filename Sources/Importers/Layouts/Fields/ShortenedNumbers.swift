import Tabular
import TradeModel

/// The numbers of a column that a spreadsheet has written as it showed them, `5.91E+09`: the digits
/// that it did not show are lost.
struct ShortenedNumbers {
    private var count = 0
    private var first: Sample?

    private struct Sample {
        /// 0 where lines are not told.
        let line: Int
        let text: String
    }

    /// The most digits that Excel gives a number in scientific notation of its own accord.
    private static let limit = 6

    /// Takes in a number that was read.
    mutating func note(_ record: borrowing Record, _ column: Int, at origin: Origin) {
        let bytes = record.bytes(column)
        // Other programs write a small letter or no sign, and all digits.
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "E")),
            bytes[(mark + 1)...].first == UInt8(ascii: "+"),
            bytes[..<mark].count(where: { 0x30...0x39 ~= $0 }) <= Self.limit
        else { return }
        add(1, Sample(line: origin.line, text: record.text(Int?.some(column))))
    }

    /// Takes over what another has met.
    mutating func merge(_ other: ShortenedNumbers) {
        if let sample = other.first { add(other.count, sample) }
    }

    /// Of several samples the first of the file is kept, whoever met it.
    private mutating func add(_ more: Int, _ sample: Sample) {
        count += more
        guard let seen = first else {
            first = sample
            return
        }
        if (sample.line, sample.text) < (seen.line, seen.text) { first = sample }
    }

    /// One finding about the column, where there are such numbers.
    func summary(path: String, field: String? = nil) -> [Diagnostic] {
        guard let first else { return [] }
        return [
            Diagnostic(
                .warning, .ambiguousNumber, path: path, line: first.line > 0 ? first.line : nil,
                field: field,
                message: "numbers in scientific notation with few digits, such as “\(first.text)”:"
                    + " \(count); a spreadsheet has written them as it showed them, rounded: take the"
                    + " table as it was downloaded")
        ]
    }
}
