internal import CXlsxWriter
import TradeModel

/// Feeds as a workbook of Excel: a sheet for each, and a sheet of notes.
///
/// Numbers are numbers, days are days, and texts are texts whatever they begin with. The moment of
/// creation is the day as of which the feeds speak, so that the same feeds give the same bytes.
struct Workbook {
    let set: FeedSet

    init(_ set: FeedSet) { self.set = set }

    /// The file. Refuses where libxlsxwriter is missing, and what a workbook cannot hold.
    func bytes() throws(Refusal) -> [UInt8] {
        let book = try WorkbookFile(
            title: set.feeds.count == 1 ? set.feeds[0].title : "Feeds",
            comments: "As of \(set.asOf)", created: set.asOf)
        let names = Self.sheetNames(set.feeds.map(\.name))
        do throws(Refusal) {
            for (feed, name) in zip(set.feeds, names) {
                try book.addSheet(name)
                do throws(Refusal) {
                    try write(feed.table, to: book)
                } catch {
                    throw error.about(feed)
                }
            }
            try book.addSheet("Notes")
            try write(WorkbookNotes(set, sheets: names).table, to: book, wrapped: true)
        } catch {
            book.discard()
            throw error
        }
        return try book.close()
    }

    private func write(
        _ table: FeedTable, to book: WorkbookFile, wrapped: Bool = false
    ) throws(Refusal) {
        for (place, column) in table.columns.enumerated() {
            try book.write(column.name, row: 0, column: place, style: XLSX_HEADER)
            let texts = table.rows.map { $0[place].length } + [column.name.count]
            try book.setWidth(Double(min(texts.max() ?? 0, wrapped ? 100 : 40) + 2), of: place)
        }
        for (row, cells) in table.rows.enumerated() {
            for (place, cell) in cells.enumerated() {
                switch cell {
                case .text(let text):
                    // A period of one day is a day, not a text.
                    if let day = Day(text), table.columns[place].name == "period" {
                        try book.write(day, row: row + 1, column: place)
                    } else {
                        try book.write(
                            text, row: row + 1, column: place,
                            style: wrapped ? XLSX_WRAPPED : XLSX_PLAIN)
                    }
                case .number(let number): try book.write(number, row: row + 1, column: place)
                case .integer(let number):
                    try book.write(Double(number), row: row + 1, column: place)
                case .date(let day): try book.write(day, row: row + 1, column: place)
                case .missing: continue
                }
            }
        }
        try book.allowTexts(rows: table.rows.count, columns: table.columns.count)
    }

    /// The most characters of a sheet's name.
    private static let longestName = 31

    /// The names of the sheets: the feeds' own, cut where they are too long, with a number where
    /// two would be the same. Case does not tell sheets apart, and the sheet of notes has its name.
    static func sheetNames(_ names: [String]) -> [String] {
        var sheets = DistinctNames(taken: ["notes", "history"])
        return names.map { sheets.name(like: $0, mark: "~", longest: longestName) }
    }
}

extension FeedTable.Cell {
    /// How many characters it shows.
    fileprivate var length: Int {
        switch self {
        case .text(let text): text.count
        case .number: 14
        case .integer(let number): String(number).count
        case .date: 10
        case .missing: 0
        }
    }
}

extension Refusal {
    /// The refusal with the name of the feed that it is about.
    fileprivate func about(_ feed: Feed) -> Refusal {
        Refusal(
            diagnostics.map {
                Diagnostic($0.severity, $0.code, message: "“\(feed.name)”: \($0.message)")
            }, cause: cause)
    }
}
