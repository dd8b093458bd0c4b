import TradeModel

/// Trade in goods with the world beside that with partners: one of the two counts, so that nothing is
/// added up twice.
///
/// It is the world's where this tells goods, and for all goods of the partners the same or coarser
/// ones. A total of all goods tells none.
struct TwofoldGoods {
    /// The world's goods, in order.
    let world: [HSCode]
    /// Goods of the partners that the world's do not hold, in order.
    let lacking: [HSCode]
    /// Goods of the world that the partners' do not hold, in order.
    let beyond: [HSCode]

    /// Compares the codes of the records of both. Takes O(n log n) time.
    init(world: [HSCode], partners: [HSCode]) {
        let world = Set(world).subtracting([.total])
        let partners = Set(partners).subtracting([.total])
        self.world = Self.sorted(world)
        lacking = Self.sorted(partners.filter { !Self.holds(world, $0) })
        beyond = Self.sorted(world.filter { !Self.holds(partners, $0) })
    }

    /// Whether the world's count.
    var isWorldTaken: Bool { !world.isEmpty && lacking.isEmpty }

    /// Says what is left out where the two are told in periods of different lengths.
    static func findings(
        _ covers: [(period: TimeSpan, flow: Flow, cover: GoodsCover)]
    ) -> [Diagnostic] {
        let names = covers.filter { !$0.cover.leftOut.isEmpty }.map { period, flow, cover in
            "\(period) \(flow.rawValue) (\(cover.leftOut.map(\.description).listed(first: 5)))"
        }
        guard !names.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .partnersNotWorld,
                message:
                    "trade with the world stands beside that with partners in periods of another"
                    + " length, and one of the two counts; goods of the other are in no row:"
                    + " \(names.uniqued().joined(separator: ", "))")
        ]
    }

    private static func sorted(_ codes: Set<HSCode>) -> [HSCode] {
        codes.sorted { $0.digits < $1.digits }
    }

    private static func holds(_ codes: Set<HSCode>, _ code: HSCode) -> Bool {
        stride(from: 2, through: code.level, by: 2).contains { level in
            code.prefix(level).map(codes.contains) ?? false
        }
    }
}
