import Tabular
import TradeModel

/// An XML document whose encoding is settled, ready to be read entry by entry.
struct XMLFile {
    let file: InputFile
    let list: any ListDocument.Type
    let text: DecodedText
    let encodingReason: String

    /// Settles the encoding: that of the byte order mark, that asked for, or that of the declaration;
    /// UTF-8 where there is none of them. Nil for bytes that are no XML document of a kind that is
    /// read here.
    init?(_ file: InputFile, encoding asked: TextEncoding?) throws(Refusal) {
        guard let start = file.bytes.first(where: { !" \t\r\n".utf8.contains($0) }),
            [0x3C, 0xEF, 0xFE, 0xFF].contains(start)
        else { return nil }
        let evidence = EncodingEvidence(file.bytes)
        let isMarked = evidence.markLength > 0
        guard let marked = evidence.candidates.first,
            let head = DecodedText.head(
                of: file, as: isMarked ? marked : .latin1, evidence)
        else { return nil }
        let prolog = XMLProlog(head.bytes)
        // A document type is refused by the reader, whatever it is of; that of a web page is no XML.
        let declaresType = prolog.doctypeName.map { $0.lowercased() != "html" } ?? false
        let list = LayoutRegistry.document(prolog)
        guard list != nil || declaresType else { return nil }
        let declared = prolog.encoding.flatMap(TextEncoding.init(named:))
        let encoding = isMarked ? marked : asked ?? declared ?? .utf8
        text = try DecodedText(file, as: encoding, evidence)
        guard let list else {
            _ = try XMLReader(text, path: file.path)
            return nil
        }
        self.list = list
        self.file = file
        encodingReason =
            isMarked
            ? evidence.reason
            : asked != nil ? "as asked" : declared != nil ? "its declaration" : "XML's default"
    }

    /// Reads every entry into a dataset, as its file number `index`. Refuses a document that is not
    /// well formed, one that declares a document type, and one without entries.
    func read(
        as index: Int, layout: LayoutName?, into facts: inout Dataset, countries: CountryTable
    ) throws(Refusal) -> ImportedFile {
        if let layout, layout != list.name {
            throw Refusal(
                Diagnostic(
                    .error, .unknownLayout, path: file.path,
                    message: "this is an XML document of the layout \(list.name.rawValue), and not"
                        + " of \(layout.rawValue)"))
        }
        return try entries(of: list, index, &facts, countries)
    }

    private func entries<List: ListDocument>(
        of _: List.Type, _ index: Int, _ facts: inout Dataset, _ countries: CountryTable
    ) throws(Refusal) -> ImportedFile {
        var entries = XMLEntries<List>(try XMLReader(text, path: file.path))
        var places = PlaceResolver(countries)
        var counts = RecordCounts()
        var findings: [Diagnostic] = []
        while let entry = try entries.next() {
            do throws(EntryFault) {
                try Self.checkLengths(entry.element)
                let designation = try entry.designation(
                    at: Origin(file: index, line: entry.element.line), &places)
                if entry.isDelisted {
                    facts.formerDesignations.append(designation)
                    counts.count(.excluded(.delisted))
                } else {
                    facts.designations.append(designation)
                    counts.count(.used)
                }
            } catch {
                counts.countRejected()
                findings.append(
                    Diagnostic(
                        .error, error.code, path: file.path, line: error.element.line,
                        field: error.element.name, message: error.message))
            }
        }
        guard counts.read > 0 else {
            throw Refusal(
                Diagnostic(
                    .error, .noRecords, path: file.path, message: "this list has no entries"))
        }
        var report = ImportedFile(
            path: file.path, sha256: file.sha256, layout: List.name,
            layoutReason: "its first element, \(List.root)", encoding: text.encoding,
            encodingReason: encodingReason, delimiter: nil, columns: [],
            completeTo: entries.made, releaseDelay: nil, scope: nil, terms: nil)
        report.records = counts
        report.unplaced = counts.rejected
        report.diagnostics = findings + entries.unknown(file.path) + places.summary(path: file.path)
        return report
    }

    /// Refuses an entry with a text that is longer than any of a list.
    private static func checkLengths(_ element: XMLElement) throws(EntryFault) {
        guard let long = element.first(longerThan: Record.fieldLimit) else { return }
        throw EntryFault(
            .fieldTooLong, long,
            "a text in \(long.name) has more than \(Record.fieldLimit) bytes; none of a list is as"
                + " long")
    }
}
