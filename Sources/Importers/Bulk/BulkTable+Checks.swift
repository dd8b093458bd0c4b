import Tabular
import TradeModel

extension BulkLayout {
    /// Refuses, as wrong usage, keys that the layout's records do not have.
    static func check(_ selection: TradeSelection, path: String) throws(Refusal) {
        let keys = selection.keys
        func first(_ asked: TradeSelection.Key...) -> String? {
            asked.first(where: keys.contains)?.rawValue
        }
        func refuse(_ message: String) throws(Refusal) {
            throw Refusal(
                Diagnostic(.error, .badParameter, path: path, message: message), cause: .usage)
        }
        if isReportedTwice {
            if let side = first(.exporter, .importer), selection.reportedBy == nil {
                try refuse(
                    "a trade stands here twice, once from each side: \(side) needs --reported-by"
                        + " importer or --reported-by exporter")
            }
            return
        }
        if keys.contains(.reporter) || selection.reportedBy != nil {
            try refuse(
                "\(name.rawValue) reconciles the reports of both sides, so that nobody is its"
                    + " reporter; use exporter and importer")
        }
        if keys.contains(.month) { try refuse("\(name.rawValue) has years and no months") }
        if let key = first(.flow, .partner), selection.subject == nil {
            try refuse(
                "\(key) is one of a subject's: name the --subject, or use exporter and importer")
        }
    }
}

extension BulkImporter {
    /// Refuses files of which two have the same bytes: their records would count twice.
    static func checkDistinct(_ paths: [String]) throws(Refusal) {
        guard paths.count > 1 else { return }
        // None is kept open: there may be more of them than a process may hold.
        var bySize: [Int: [String]] = [:]
        for path in paths {
            guard let file = try OpenFile(path) else { continue }
            for earlier in bySize[file.size] ?? [] {
                guard try OpenFile(earlier)?.hasSameBytes(as: file) == true else { continue }
                throw sameTable(path, "has the same bytes as \(earlier)")
            }
            bySize[file.size, default: []].append(path)
        }
    }

    static func sameTable(
        _ path: String, _ what: String, remedy: String = "name one of them"
    ) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .sameTable, path: path,
                message: "this file \(what); its records would count twice, so \(remedy)"))
    }
}

extension BulkTable {
    /// Refuses tables of different bodies of statistics, and those of a reconciled one that tell of
    /// the same year.
    static func checkOneSource(_ tables: [BulkTable]) throws(Refusal) {
        guard let first = tables.first else { return }
        for table in tables where table.collection != first.collection {
            throw Refusal(
                Diagnostic(
                    .error, .mixedSources, path: table.file.path,
                    message: "this file is of \(table.collection.name), and \(first.file.path) of"
                        + " \(first.collection.name); figures of two sources are never added"))
        }
        guard !first.traits.repeatsTrades else { return }
        var seen: [Int: String] = [:]
        for table in tables {
            for year in table.years {
                if let earlier = seen[year] {
                    throw BulkImporter.sameTable(
                        table.file.path, "tells of \(year), as \(earlier) does")
                }
                seen[year] = table.file.path
            }
        }
    }

    /// The years of its cells, in order.
    private var years: [Int] {
        var years: Set<Int> = []
        var last: Int?
        // Of hundreds of thousands of cells nearly all are of the year of the one before.
        for key in cells.keys where key.year != last {
            last = key.year
            years.insert(key.year)
        }
        return years.sorted()
    }
}
