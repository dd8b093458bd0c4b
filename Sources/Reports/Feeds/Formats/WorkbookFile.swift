internal import CXlsxWriter
import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The one address of libxlsxwriter: a workbook that is being written. It must be closed or
/// discarded.
struct WorkbookFile {
    private let book: OpaquePointer

    /// A workbook with a moment of creation, the midnight before a day. Refuses where the library
    /// is missing.
    init(title: String, comments: String, created: Day) throws(Refusal) {
        if let problem = xlsx_problem() {
            throw .missingLibrary(
                "libxlsxwriter", problem: String(cString: problem),
                package: String(cString: xlsx_package), need: "no workbook can be written")
        }
        guard
            let book = xlsx_open(
                Self.writable(title), comments, Int64(created.ordinal) * 86_400)
        else {
            throw Self.refusal("libxlsxwriter could not begin one")
        }
        self.book = book
    }

    /// Begins a sheet.
    func addSheet(_ name: String) throws(Refusal) { try check(xlsx_add_sheet(book, name)) }

    /// Sets the width of a column, in characters.
    func setWidth(_ width: Double, of column: Int) throws(Refusal) {
        try check(xlsx_set_width(book, UInt16(column), width))
    }

    /// Writes a text.
    func write(
        _ text: String, row: Int, column: Int, style: xlsx_style = XLSX_PLAIN
    ) throws(Refusal) {
        try check(
            xlsx_write_text(book, UInt32(row), UInt16(column), Self.writable(text), style))
    }

    /// Writes a number.
    func write(_ number: Double, row: Int, column: Int) throws(Refusal) {
        try check(xlsx_write_number(book, UInt32(row), UInt16(column), number, XLSX_PLAIN))
    }

    /// Writes a day; as a text where it is before those that spreadsheets count.
    func write(_ day: Day, row: Int, column: Int) throws(Refusal) {
        let number = day.ordinal + Self.daysBefore1970
        guard number >= Self.firstReliableDay else {
            try write(day.description, row: row, column: column)
            return
        }
        try check(
            xlsx_write_number(book, UInt32(row), UInt16(column), Double(number), XLSX_DATE))
    }

    /// Keeps texts that look like numbers from being marked as errors.
    func allowTexts(rows: Int, columns: Int) throws(Refusal) {
        try check(xlsx_allow_texts(book, UInt32(rows), UInt16(max(columns - 1, 0))))
    }

    /// Ends the workbook and gives its bytes.
    func close() throws(Refusal) -> [UInt8] {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        try check(xlsx_close(book, &bytes, &count))
        defer { free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    /// Ends a workbook that could not be written; what it holds is lost.
    func discard() {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        if xlsx_close(book, &bytes, &count) == 0 { free(bytes) }
    }

    /// From 1899-12-30, of which spreadsheets count their days, to 1970.
    private static let daysBefore1970 = 25_569
    /// 1900-03-01: before it spreadsheets disagree, since some know a 29 February 1900.
    private static let firstReliableDay = 61

    /// The text without the characters that XML cannot hold; a reader sees that there was one.
    private static func writable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: scalar
                    default: "\u{FFFD}"
                    }
                }))
    }

    private func check(_ error: Int32) throws(Refusal) {
        guard error == 0 else { throw Self.refusal(String(cString: xlsx_error(error))) }
    }

    private static func refusal(_ problem: String) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .notPresentable, message: "the workbook cannot be written: \(problem)"))
    }
}
