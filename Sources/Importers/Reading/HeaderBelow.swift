import Tabular

/// Columns of a layout that do not stand where a table begins, as where a title stands above them.
struct HeaderBelow {
    let layout: LayoutName
    /// The physical line, from 1.
    let line: Int
    /// Whether a record stands below them: a text may name columns too.
    let hasRecords: Bool

    /// How many records are looked at.
    private static let furthest = 20

    /// Looks for them below the first record; nil where there are none. The title need not hold the
    /// delimiter, so that each is tried.
    init?(_ head: DecodedText, _ file: InputFile, among layouts: [any TableLayout.Type]) {
        for delimiter in Delimiter.allCases {
            var reader = RecordReader(head, delimiter: delimiter, path: file.path)
            for place in 0..<Self.furthest {
                guard (try? reader.next()) == true else { break }
                let header = Header(reader.record)
                guard place > 0, let line = header.line,
                    case .match(let match) = LayoutRegistry.recognise(header, among: layouts)
                else { continue }
                layout = match.layout.name
                self.line = line
                let isFollowed = (try? reader.next()) == true
                hasRecords = isFollowed ? reader.record.count >= header.names.count : false
                return
            }
        }
        return nil
    }
}
