import Tabular
import TradeModel

extension NameList {
    /// The names in a column of a table with the births beside them, how many of its fields are blank,
    /// and how many births are no date; nil where the text is a list of names. Refuses a table that has
    /// no such column: its lines, taken as names, would be like nobody's.
    static func column(
        _ asked: String?, of text: DecodedText, _ path: String
    ) throws(Refusal) -> (entries: [Entry], findings: [Diagnostic])? {
        let delimiter = Delimiter(firstLineOf: text)
        var reader = RecordReader(text, delimiter: delimiter, path: path)
        do throws(Refusal) {
            guard try reader.nextFilled() else { return nil }
        } catch {
            // A quote in the first name is no fault of a text.
            guard asked == nil else { throw error }
            return nil
        }
        let header = Header(reader.record)
        guard let column = header.position(asked ?? "name") else {
            guard asked != nil || isTable(text, delimiter, path) else { return nil }
            throw missing(asked ?? "name", of: header, delimiter, path)
        }
        let births = header.position("born")
        var entries: [Entry] = []
        var blank: [Int] = []
        var unread: [Int] = []
        // In a row of another width, a comma of a name that stands without quotes would leave half of it.
        try reader.eachRow(of: header, path: path) { row throws(FieldFault) in
            let name = row.text(Int?.some(column))
            if name.isEmpty {
                blank.append(row.line)
            } else {
                let birth = row.text(births)
                let born = TimeSpan(birth: birth)
                if born == nil, !birth.isEmpty { unread.append(row.line) }
                entries.append(Entry(name: name, line: row.line, born: born))
            }
        }
        let findings = [
            unreadBirths(header, path),
            finding(
                .missingValue, blank, in: header.names[column],
                "blank, and which are held against nothing", path),
            births.flatMap {
                finding(
                    .badDate, unread, in: header.names[$0],
                    "no date such as 1968-03-05, 1968-03, 1968 or 1966..1969, and whose names are"
                        + " looked for without it", path)
            },
        ]
        return (entries, findings.compactMap { $0 })
    }

    /// Names a column that holds births by its name and is not read; nil where there is none, or where
    /// one is read.
    private static func unreadBirths(_ header: Header, _ path: String) -> Diagnostic? {
        guard header.position("born") == nil,
            let column = header.names.first(where: { name in
                let name = name.lowercased()
                let isTime = ["date", "day", "year"].contains { name.contains($0) }
                return name == "dob" || name.contains("birth") && isTime
            })
        else { return nil }
        return Diagnostic(
            .warning, .missingColumn, path: path, line: header.line, field: column,
            message: "“\(column)” is not read: births stand in a column “born”; rename it to have"
                + " them compared")
    }

    /// Names rows of which a field is not what it should be; nil where there are none.
    private static func finding(
        _ code: DiagnosticCode, _ lines: [Int], in column: String, _ matter: String, _ path: String
    ) -> Diagnostic? {
        guard let first = lines.first else { return nil }
        return Diagnostic(
            .warning, code, path: path, line: first, field: column,
            message: "rows of which “\(column)” is \(matter): \(lines.count), the first on this"
                + " line")
    }

    static let tableEndings = [".csv", ".tsv", ".tab"]

    /// Whether a text whose first line has several fields is a table: it is called so, it has tabs, or
    /// no field of the first line begins with a blank, as behind the comma of `Doe, John`, and all
    /// other lines have as many fields.
    private static func isTable(
        _ text: DecodedText, _ delimiter: Delimiter, _ path: String
    ) -> Bool {
        var reader = RecordReader(text, delimiter: delimiter, path: path)
        do throws(Refusal) {
            guard try reader.next(), reader.record.count > 1 else { return false }
            let lower = path.lowercased()
            let isCalledSo = tableEndings.contains { ending in
                ([""] + Packing.allCases.map(\.ending)).contains { lower.hasSuffix(ending + $0) }
            }
            if isCalledSo || delimiter == .tab { return true }
            guard !hasBlankFields(text, delimiter) else { return false }
            let count = reader.record.count
            var hasRows = false
            while try reader.next() {
                guard reader.record.count == count else { return false }
                hasRows = true
            }
            return hasRows
        } catch {
            return false
        }
    }

    /// Whether a field of the first line begins with a blank, which no field of a record keeps.
    private static func hasBlankFields(_ text: DecodedText, _ delimiter: Delimiter) -> Bool {
        let lines = text.bytes.split(maxSplits: 1) { "\r\n".utf8.contains($0) }
        guard let first = lines.first else { return false }
        return zip(first, first.dropFirst()).contains { sign, next in
            sign == delimiter.rawValue && next == UInt8(ascii: " ")
        }
    }

    private static func missing(
        _ name: String, of header: Header, _ delimiter: Delimiter, _ path: String
    ) -> Refusal {
        let sign = delimiter == .tab ? "tab" : "“\(delimiter.character)”"
        return Refusal(
            Diagnostic(
                .error, .missingColumn, path: path, line: header.line,
                message: "no column “\(name)”; this table has \(Header.shown(header.names)):"
                    + " rename one, or name it with --column; of a list with one name on each line,"
                    + " write “name” above them and quotes around each that holds a \(sign)"))
    }
}
