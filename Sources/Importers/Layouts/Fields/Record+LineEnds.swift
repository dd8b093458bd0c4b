import Tabular

extension Record {
    /// Refuses the file where a cell of this record holds a line that begins as a record does: a
    /// quote that was not closed has swallowed it.
    func checkLineEnds(beginsRecord: ([Substring]) -> Bool) throws(FieldFault) {
        for column in 0..<count where bytes(column).contains(0x0A) {
            let lines = text(column).split(separator: "\n").dropFirst()
            let swallowed = lines.first { line in
                beginsRecord(
                    line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false))
            }
            guard let swallowed else { continue }
            throw FieldFault(
                .openQuote, column: column,
                "this quoted field holds a line that begins a record, “\(swallowed.prefix(40))”;"
                    + " close the quote or download the file again", concernsFile: true)
        }
    }
}
