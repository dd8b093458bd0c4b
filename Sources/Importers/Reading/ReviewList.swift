import Tabular
public import TradeModel

/// Reads the reviews of matches: `name,list,id,listed_name,reason,reviewed`, one row for each pair of
/// a name and an entry that are not the same.
public enum ReviewList {
    /// The reviews of a file. Refuses an archive of several members, and a file with a row that is not
    /// right: a match that is set aside by mistake would be seen by nobody.
    public static func read(path: String) throws(Refusal) -> [ReviewedMatch] {
        let text = try DecodedText(ownTableAt: path)
        var reader = RecordReader(
            text, delimiter: Delimiter(firstLineOf: text), path: path, allowsLineEnds: false)
        guard try reader.next() else { return [] }
        let header = Header(reader.record)
        guard let columns = Columns(header) else {
            throw Refusal(
                Diagnostic(
                    .error, .missingColumn, path: path, line: header.line,
                    message: "a list of reviews has the columns"
                        + " \(Columns.names.joined(separator: ", "))"))
        }
        var reviews: [ReviewedMatch] = []
        try reader.eachRow(of: header, path: path) { row throws(FieldFault) in
            reviews.append(try columns.review(row))
        }
        return reviews
    }

    private struct Columns {
        static let names = ["name", "list", "id", "listed_name", "reason", "reviewed"]
        private let at: [Int]

        init?(_ header: Header) {
            at = Self.names.compactMap { header.position($0) }
            guard at.count == Self.names.count else { return nil }
        }

        func review(_ record: borrowing Record) throws(FieldFault) -> ReviewedMatch {
            let day = try record.day(at[5])
            let listedName = record.unguardedText(at[3])
            return ReviewedMatch(
                origin: Origin(file: 0, line: record.line), name: try record.presentText(at[0]),
                list: try record.presentText(at[1]), id: try record.presentText(at[2]),
                listedName: listedName.isEmpty ? nil : listedName,
                reason: try record.presentText(at[4]), reviewed: day)
        }
    }
}
