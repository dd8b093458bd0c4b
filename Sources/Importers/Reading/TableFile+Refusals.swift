import Tabular
import TradeModel

extension TableFile {
    /// The refusal of a file without a record.
    static func empty(_ file: InputFile) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .emptyFile, path: file.path,
                message: file.bytes.isEmpty
                    ? "this file has no bytes" : "this file has blank lines only"))
    }

    /// The refusal of a table that lacks columns of the layout it comes closest to.
    static func incomplete(
        _ file: InputFile, _ header: Header, _ layout: LayoutName, _ missing: [String]
    ) -> Refusal {
        let others = unknownColumns(of: header, in: layout)
        let renamed =
            others.isEmpty
            ? ""
            : " it has \(Header.shown(others)), which the layout does not know: rename"
                + " what is meant, or"
        let remedy =
            handMade.contains(layout)
            ? "add what is missing" : "download the table with all its columns"
        return Refusal(
            Diagnostic(
                .error, .missingColumn, path: file.path, line: header.line,
                message: "this looks like \(layout.rawValue), without the"
                    + " column\(missing.count == 1 ? "" : "s") \(missing.quoted);\(renamed)"
                    + " \(remedy)"))
    }

    /// The layouts of tables that nobody downloads.
    private static let handMade: Set<LayoutName> = [
        .events, .launches, .wins, .countries, .confusable, .measures, .tidy,
    ]

    /// The columns of a table that have none of a layout's names.
    private static func unknownColumns(of header: Header, in layout: LayoutName) -> [String] {
        let variants = LayoutRegistry.all.first { $0.name == layout }?.variants ?? []
        let known = Set(variants.flatMap(\.columns).map(Header.folded))
        return header.names.filter { !$0.isEmpty && !known.contains(Header.folded($0)) }
    }

    /// The refusal of a table whose columns are no layout's, or not those of the one asked for.
    static func unknown(
        _ file: InputFile, _ header: Header, _ encoding: TextEncoding, _ delimiter: Delimiter,
        _ near: LayoutRegistry.Near, asked: LayoutName?, below: HeaderBelow?
    ) -> Refusal {
        let what =
            asked.map { "the layout \($0.rawValue) needs the columns \(near.missing.quoted)" }
            ?? "no layout has these columns"
        let nearest =
            asked != nil || near.shared == 0
            ? "" : "; nearest is \(near.layout.rawValue) with \(near.shared) of its columns"
        let remedy =
            if let below {
                "; the columns of \(below.layout.rawValue) stand in line \(below.line): take away the"
                    + " lines above"
            } else if let list = LayoutRegistry.document(asTable: header) {
                "; this is the list \(list.rawValue) as a table, which is not read: download it as XML"
            } else if header.names.count == 1, isQuotedWhole(header.names[0]) {
                "; the line stands within quotes, which make one column of it: take them away, here and"
                    + " in the lines below"
            } else if header.names.count == 1 {
                "; columns stand between commas, semicolons or tabs"
            } else if asked == nil, near.shared == 0 {
                "; the document Layouts lists the columns that are read, those of tidy for figures of"
                    + " one's own"
            } else {
                ""
            }
        let refusal = Refusal(
            Diagnostic(
                .error, .unknownLayout, path: file.path, line: header.line,
                message: "\(what): saw \(header.names.count) in \(encoding)"
                    + " between “\(delimiter == .tab ? "\\t" : delimiter.character)”:"
                    + " \(Header.shown(header.names))\(nearest)\(remedy)"))
        return below?.hasRecords == true ? refusal.ofTable : refusal
    }

    /// Whether the only column of a table has a delimiter in its name, which it has within quotes alone.
    private static func isQuotedWhole(_ name: String) -> Bool {
        Delimiter.allCases.contains { name.contains($0.character) }
    }

    /// The refusal of bytes that are no text.
    static func binary(_ file: InputFile) -> Refusal {
        let kinds: [([UInt8], String)] = [
            ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
            ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
            ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook; save the sheet as CSV"),
            // What is packed once has been unpacked.
            ([0x1F, 0x8B], "gzip within another packed file; unpack it"),
            ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive within another packed file; unpack it"),
            ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard within another packed file; unpack it"),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz within another packed file; unpack it"),
            ([0x42, 0x5A, 0x68], "a file packed with bzip2; unpack it"),
            ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive; unpack it"),
            ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "a RAR archive; unpack it"),
        ]
        let workbooks = [".xlsx", ".xlsm", ".ods"]
        if file.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]),
            workbooks.contains(where: { file.name.lowercased().hasSuffix($0) })
        {
            return binary(file, saw: "a workbook within an archive; save its sheet as CSV")
        }
        if let kind = kinds.first(where: { file.bytes.starts(with: $0.0) })?.1 {
            return binary(file, saw: kind)
        }
        // A tar archive begins with the name of its first file.
        if file.bytes.dropFirst(257).starts(with: "ustar".utf8) {
            return binary(file, saw: "a tar archive; unpack it")
        }
        guard let zero = file.bytes.firstIndex(of: 0) else {
            return binary(file, saw: "no text in any known encoding")
        }
        return binary(file, saw: "a zero byte, which no text holds", line: file.line(of: zero))
    }

    private static func binary(_ file: InputFile, saw what: String, line: Int? = nil) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .binaryFile, path: file.path, line: line,
                message: "expected a table, saw \(what)"))
    }
}
