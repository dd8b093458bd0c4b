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
            if !isBlank(block.bytes, start, end) {
                try takeCarefully(start..<end, of: block)
                records += 1
                let within = scan.counts(block.bytes + start, end - start).lineEnds
                if within > 0 { noteQuotedLineEnds(in: block, start..<end, within) }
            }
            start = end + 1
        }
        return records
    }
}
