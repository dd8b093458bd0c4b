import TradeModel

/// Why an engine could not use records or a table: without lines, which it does not tell.
struct EngineFault: Hashable, Comparable {
    let code: DiagnosticCode
    let field: EngineField?

    init(_ code: DiagnosticCode, _ field: EngineField?) {
        self.code = code
        self.field = field
    }

    /// The finding about a number of rejected records.
    func finding(_ table: EngineTable, count: Int) -> Diagnostic {
        let column = field.flatMap { table.fields[$0] }
        return Diagnostic(
            .error, code, path: table.path, field: column.map { table.names[$0] },
            message: "\(expectation(table)); rejected records: \(count)")
    }

    /// The refusal of the whole table.
    func refusal(_ table: EngineTable, line: Int? = nil) -> Refusal {
        let message =
            switch code {
            case .openQuote:
                "a quoted field is open at the end of its line; close the quote, or read a table whose"
                    + " fields hold line ends with --engine local"
            case .strayQuote:
                "a quote inside a field must be doubled and a closing quote must end the field"
            case .badEncoding:
                "this record is not UTF-8 in a column that the engine looks at; save the table in"
                    + " UTF-8, or read it with --engine local"
            case .badNumber:
                "the column of values groups digits by points: another number of it such as 728.600"
                    + " would be read as 728.6; save the table with plain numbers"
            case .recordTooLong: "a record is longer than the engine reads"
            case .missingColumn:
                "a file of this folder does not have the header of the first, so that its columns"
                    + " cannot be told"
            default: "the engine gave back a sum that is none or too large"
            }
        return Refusal(Diagnostic(.error, code, path: table.path, line: line, message: message))
    }

    private func expectation(_ table: EngineTable) -> String {
        switch (code, field) {
        case (.raggedRow, _):
            "expected \(counted(table.names.count, "field")) as in the header"
        case (.repeatedHeader, _): "a record repeats the header, as where files were joined"
        case (.missingValue, _): "expected a number, saw a blank"
        case (.negativeValue, _): "a trade value is not negative"
        case (.badNumber, .value): "expected a plain number such as 1234.5"
        case (.badNumber, _): "expected a whole number such as 408"
        case (.badPeriod, _):
            table.rules.hasMonths
                ? "expected a year or a month such as 201604" : "expected a year"
        case (.badCode, .flow): "expected a flow code"
        case (.badCode, _):
            switch table.rules.goods {
            case .subheadings: "expected an HS code of six digits"
            case .anyLevel: "expected TOTAL or an HS code of 2, 4 or 6 digits"
            }
        default: "this cannot be read"
        }
    }

    static func < (a: EngineFault, b: EngineFault) -> Bool {
        (a.code.rawValue, a.field?.rawValue ?? "") < (b.code.rawValue, b.field?.rawValue ?? "")
    }
}
