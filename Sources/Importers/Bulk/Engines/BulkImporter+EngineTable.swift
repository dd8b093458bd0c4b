import Tabular
package import TradeModel

extension BulkImporter {
    /// Settles what a file on this machine is, from its first bytes; keeps to it that `folder` holds
    /// more files alike, where one is given.
    package func engineTable(
        _ path: String, in folder: String? = nil, _ selection: TradeSelection
    ) throws(Refusal) -> EngineTable {
        guard path != "-" else { throw unfit(path, "this is a pipe; save it as a file") }
        var found: EngineTable?
        try TableInput.each(at: path) { input throws(Refusal) in
            guard let stored = input.stored else {
                throw unfit(path, "this is a pipe; save it as a file")
            }
            let isGzip = try stored.bytes(0..<min(2, stored.size)) == [0x1F, 0x8B]
            guard isGzip || !input.isStream else {
                throw unfit(path, "unpack this one or pack it with gzip")
            }
            let table = try TableFile(
                InputFile(headOf: input), layout: options.layout, encoding: options.encoding)
            let wide: [TextEncoding] = [.utf16LittleEndian, .utf16BigEndian]
            guard !wide.contains(table.text.encoding) else {
                throw unfit(path, "this one is in \(table.text.encoding); save it in UTF-8")
            }
            let head = try table.headerEnd()
            let layout = try layout(
                table.layout, head.header, folder ?? path, input.name, selection)
            try table.refuseDoubtfulBeginning(ofValues: layout.value, head.header)
            if folder == nil, !isGzip { try table.checkEnd(head.header, of: stored) }
            found = EngineTable(
                layout, header: head.header, findings: try table.headerFindings(),
                path: folder ?? path, format: isGzip ? .gzip : .csv,
                stored: folder == nil ? stored : nil, delimiter: table.delimiter,
                encoding: table.text.encoding, hasMark: table.markLength > 0,
                headerLines: head.line - 1)
        }
        guard let found else { throw unfit(path, "this one holds no table") }
        return found
    }

    /// Settles what a table is that only the engine sees, by the header that the engine gives: its
    /// first line, or for Parquet the names in quotes and with commas between.
    package func engineTable(
        _ path: String, header line: String, _ format: EngineTable.Format,
        _ selection: TradeSelection
    ) throws(Refusal) -> EngineTable {
        let text = DecodedText(utf8: Array(line.utf8))
        let delimiter = Delimiter(firstLineOf: text)
        var reader = RecordReader(text, delimiter: delimiter, path: path)
        guard try reader.next() else {
            throw Refusal(
                Diagnostic(.error, .emptyFile, path: path, message: "the engine finds no line here")
            )
        }
        let header = Header(reader.record)
        let layouts = try LayoutRegistry.layouts(named: options.layout, path: path)
        guard case .match(let match) = LayoutRegistry.recognise(header, among: layouts) else {
            throw Refusal(
                Diagnostic(
                    .error, .unknownLayout, path: path,
                    message: "the columns that the engine finds are not those of"
                        + " \(options.layout?.rawValue ?? "any layout"):"
                        + " \(Header.shown(header.names))"))
        }
        let name = lastComponent(path)
        return EngineTable(
            try layout(match.layout, header, path, name, selection), header: header,
            findings: header.findings(in: match.layout, path: path, reader), path: path,
            format: format, stored: nil, delimiter: delimiter,
            encoding: options.encoding ?? .utf8, hasMark: false, headerLines: 1)
    }

    /// The layout of a table, once its columns and the keys asked for are checked against it.
    private func layout(
        _ type: any TableLayout.Type, _ header: Header, _ path: String, _ name: String,
        _ selection: TradeSelection
    ) throws(Refusal) -> any EngineLayout {
        guard let type = type as? any EngineLayout.Type else {
            throw Refusal(
                Diagnostic(
                    .error, .unknownLayout, path: path,
                    message:
                        "this is a \(type.name.rawValue) table; an engine reads baci, comtrade and"
                        + " comtrade-legacy"))
        }
        try type.check(selection, path: path)
        if let name = TwinColumns(header, in: type).name {
            throw unfit(
                path, "this one has two columns “\(name)”, of which one must be taken out")
        }
        return type.init(
            header, ImportContext(countries: countries, path: path, fileName: name))
    }

    private func unfit(_ path: String, _ what: String) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .badParameter, path: path,
                message: "an engine reads plain tables and .gz; \(what), or use --engine local"),
            cause: .usage)
    }
}
