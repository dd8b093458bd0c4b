import Tabular

/// How tables are read in bulk: by default the fastest way, in tests each of the others.
struct BulkPlan: Sendable {
    /// How the file is cut, and its bytes are looked at.
    var cutting = TableInput.Cutting()
    /// Whether every record goes through libcsv and its layout: the reference for all other ways.
    var isCareful = false
    /// Whether every record is split even where one country is asked for.
    var splitsAll = false
    /// Whether the records of the country asked for are kept, each with its line, and not added up.
    var keepsRecords = false

    /// The literals of which every record of the country asked for holds one; none where all records are
    /// asked for, or where a byte scan cannot find the country's.
    func needles(_ filter: RecordFilter, _ shape: BulkTableShape) -> Needles {
        // A needle stands between bytes below 0x2D, which a semicolon is not.
        guard filter.passesOthers, !splitsAll, shape.delimiter != .semicolon else {
            return Needles([])
        }
        let texts = filter.places.subjectTexts.filter { text in
            shape.hasISOCodes || text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
        }
        return Needles(texts)
    }
}
