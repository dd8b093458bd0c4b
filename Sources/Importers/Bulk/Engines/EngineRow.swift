package import TradeModel

/// One row of what an engine gives back: records with one verdict, and the cell that they add to.
///
/// An engine writes it as a line of its fields, in the order of ``Column``, with commas between: numbers,
/// codes that the country table knows, and words of ours, so that no field holds a comma.
package struct EngineRow: Sendable, Equatable {
    /// A field of the line, blank where it says nothing.
    package enum Column: Int, Sendable, CaseIterable {
        case verdict, line, records, amount
        case reporter, reporterISO, partner, partnerISO
        case flow, year, month, goods, level, revision, chaptersLow, chaptersHigh
        case unlistedReporter, unlistedPartner
    }

    /// What became of the records.
    package enum Verdict: Sendable, Equatable {
        case used
        case excluded(ExclusionReason)
        /// By the code of the finding, and the field at fault.
        case rejected(DiagnosticCode, EngineField?)
        /// The table cannot be used.
        case refused(DiagnosticCode)
        /// A header, which is no record where it is a file's first line.
        case header
        /// Of a folder the number of its files, as the number of records.
        case files
    }

    let verdict: Verdict
    let records: Int
    private let fields: [String]

    /// Reads a line; nil where it is none of an engine's.
    package init?(_ line: Substring) {
        fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == Column.allCases.count,
            let verdict = Verdict(fields[Column.verdict.rawValue]),
            let records = Int(fields[Column.records.rawValue]),
            // What is used was counted.
            records > 0 || (records == 0 && verdict != .used)
        else { return nil }
        self.verdict = verdict
        self.records = records
    }

    /// A whole number; 0 where there is none.
    func number(_ column: Column) -> Int { Int(text(column)) ?? 0 }

    /// A text, blank where there is none.
    func text(_ column: Column) -> String { fields[column.rawValue] }

    /// The text for whose UTF-8 hexadecimal digits stand.
    package static func text(ofHexadecimal digits: String) -> String {
        let digits = Array(digits.utf8)
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap { index in
            UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The sum; nil where it is none or too large.
    var amount: Amount? {
        guard let literal = DecimalLiteral(Array(text(.amount).utf8)[...]) else { return nil }
        return literal.scaled(toDecimals: 12).map(Amount.init(trillionths:))
    }
}

extension EngineRow.Verdict {
    /// Reads `used`, `excluded` and a reason, `rejected` and a code, with or without a field, and
    /// `refused` and a code.
    init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        switch (words.first, words.count) {
        case ("used", 1): self = .used
        case ("header", 1): self = .header
        case ("files", 1): self = .files
        case ("excluded", 2):
            guard let reason = ExclusionReason(rawValue: words[1]) else { return nil }
            self = .excluded(reason)
        case ("rejected", 2...3):
            guard let code = DiagnosticCode(rawValue: words[1]) else { return nil }
            self = .rejected(code, words.count == 3 ? EngineField(rawValue: words[2]) : nil)
        case ("refused", 2):
            guard let code = DiagnosticCode(rawValue: words[1]) else { return nil }
            self = .refused(code)
        default: return nil
        }
    }

    /// The words by which an engine writes it.
    package var text: String {
        switch self {
        case .used: "used"
        case .header: "header"
        case .files: "files"
        case .excluded(let reason): "excluded \(reason.rawValue)"
        case .rejected(let code, let field):
            "rejected \(code.rawValue)" + (field.map { " \($0.rawValue)" } ?? "")
        case .refused(let code): "refused \(code.rawValue)"
        }
    }
}
