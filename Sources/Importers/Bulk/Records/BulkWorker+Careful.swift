import Tabular
import TradeModel

extension BulkWorker {
    /// Takes in all records from an offset of the block on, each with libcsv; gives their number.
    ///
    /// The line ends outside quotes part the records. Where a quote is out of order what follows it may
    /// be parted wrongly, but the record with that quote is refused by libcsv, and with it the file.
    mutating func readCarefully(_ block: RecordBlock, from start: Int) throws(Refusal) -> Int {
        var start = start
        var records = 0
        while start < block.count {
            var isQuoted = false
            let end =
                start
                + scan.firstRecordEnd(block.bytes + start, block.count - start, quoted: &isQuoted)
            if !isBlank(block.bytes, start, end, shape.delimiter) {
                try takeCarefully(start..<end, of: block)
                records += 1
                let within = scan.counts(block.bytes + start, end - start).lineEnds
                if within > 0 { noteQuotedLineEnds(in: block, start..<end, within) }
            }
            start = end + 1
        }
        return records
    }

    /// Takes in one record with libcsv and the layout.
    mutating func takeCarefully(
        _ range: Range<Int>, of block: RecordBlock
    ) throws(Refusal) {
        let scan = scan
        func line() -> Int {
            block.line + scan.counts(block.bytes, range.lowerBound).lineEnds
        }
        let isCut = block.isCut && range.upperBound >= block.count
        let bytes = block[range.clamped(to: 0..<block.count)]
        switch try careful.read(bytes, isCut: isCut, line: line, filter) {
        case .nothing: break
        case .kept: tally.use()
        case .excluded(let reason):
            tally.exclude(reason)
            if reason == .blankRow { tally.blankRows.note(first: line) }
        case .value(let key, let amount, let chapter):
            tally.use()
            tally.cells.add(key, amount, chapter: chapter)
        case .rejected(let fault, let cell):
            if let cell { tally.cells.add(cell.key, nil, chapter: cell.chapter) }
            if tally.reject(fault) {
                tally.keep(careful.finding(.error, fault, line: line()), of: fault)
            }
        }
        // Where records are added up, only their values are read.
        guard keepsRecords else { return }
        for remark in careful.takeRemarks() {
            if remark.concernsFile {
                if tally.quantityFinding == nil {
                    tally.quantityFinding = careful.finding(.warning, remark, line: line())
                }
            } else if tally.tell(remark) {
                tally.keep(careful.finding(.warning, remark, line: line()), of: remark)
            }
        }
    }
}
