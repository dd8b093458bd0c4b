import TradeModel

/// In which editions of the goods' code reporters tell of the months and years of which rows add up
/// several.
///
/// Only tables that may hold a trade more than once have several for one time, and of these the cells
/// keep their reporters whatever the keys. The reporters are kept by number: texts are made of them when
/// all cells have been looked at.
struct ReporterEditions {
    private struct Report: Hashable {
        let reporter: Int
        let time: Int
    }

    private struct Share {
        var editions: UInt8 = 0
        var records = 0

        mutating func add(_ cell: TradeCell) {
            editions |= cell.key.edition
            records += cell.figures.records
        }
    }

    private struct Group {
        var reporters: Set<Int> = []
        var records = 0
    }

    private var shares: [Report: Share] = [:]

    /// Whether more than one reporter tells of them.
    var hasSeveral: Bool {
        guard let first = shares.keys.first else { return false }
        return shares.keys.contains { $0.reporter != first.reporter }
    }

    /// Takes in a cell that a row adds up with those of other editions.
    mutating func add(_ cell: TradeCell) {
        let report = Report(reporter: cell.key.reporter, time: cell.key.time)
        shares[report, default: Share()].add(cell)
    }

    /// `3 in H0 and H5 (CHN), 24 in H0 (FRA, JPN and 3 more)`: first the reporters that have several
    /// editions for one month or year themselves.
    func text(_ places: PlaceCodes) -> String {
        var groups: [UInt8: Group] = [:]
        for (report, share) in shares {
            groups[share.editions, default: Group()].reporters.insert(report.reporter)
            groups[share.editions, default: Group()].records += share.records
        }
        return groups.sorted { Self.order($0.key) < Self.order($1.key) }
            .map { editions, group in
                let names = Set(group.reporters.map { places.place(of: $0).key }).sorted()
                return "\(group.records) in \(EditionsByTime.names(editions))"
                    + " (\(names.listed(first: 12)))"
            }.listed(first: 12)
    }

    private static func order(_ editions: UInt8) -> (Int, String) {
        (-editions.nonzeroBitCount, EditionsByTime.names(editions))
    }
}
