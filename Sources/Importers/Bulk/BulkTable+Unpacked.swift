import Tabular
import TradeModel

extension BulkTable {
    /// Refuses tables of which two have the same bytes and one at least was packed: their records would
    /// count twice. Of plain files ``BulkImporter/checkDistinct(_:)`` tells it before they are read.
    ///
    /// Only tables that their records do not tell apart are read once more.
    static func checkUnpacked(_ tables: [BulkTable], of paths: [String]) throws(Refusal) {
        guard tables.contains(where: \.isUnpacked) else { return }
        // Without a size on the disk it came through a pipe, and is gone.
        let alike = Dictionary(grouping: tables.filter { $0.file.size != nil }, by: Account.init)
            .values.filter { $0.count > 1 && $0.contains(where: \.isUnpacked) }
        let suspects = Set(alike.joined().map(\.file.path))
        var earlier: [String: String] = [:]
        for path in paths
        where suspects.contains(where: { $0 == path || $0.hasPrefix("\(path)/") }) {
            try TableInput.each(at: path) { input throws(Refusal) in
                guard suspects.contains(input.path) else { return }
                let digest = try input.digest()
                guard let first = earlier.updateValue(input.path, forKey: digest) else { return }
                throw BulkImporter.sameTable(
                    input.path, "has, unpacked, the same bytes as \(first)",
                    remedy: input.isMember
                        ? "take one of them out of the archive" : "name one of them")
            }
        }
    }

    /// What became of a table's records: the same of two with the same bytes.
    private struct Account: Hashable {
        private let records: RecordCounts
        private let cells: Int

        init(_ table: BulkTable) {
            records = table.file.records
            cells = table.cells.count
        }
    }
}
