import TradeModel

/// The texts of the places that occur, and their order.
struct PlaceRanks {
    /// By code, where these are small; the others are looked up.
    private var small = [Int](repeating: 0, count: PlaceCodes.limit)
    private var large: [Int: Int] = [:]
    /// The texts, in order.
    let texts: [String]

    init(_ keys: [CellKey], _ places: PlaceCodes) {
        var isMet = [Bool](repeating: false, count: PlaceCodes.limit)
        var codes: Set<Int> = []
        for key in keys {
            let (reporter, partner) = (key.reporter, key.partner)
            if reporter < isMet.count { isMet[reporter] = true } else { codes.insert(reporter) }
            if partner < isMet.count { isMet[partner] = true } else { codes.insert(partner) }
        }
        codes.formUnion(isMet.indices.filter { isMet[$0] })
        let names = codes.map { ($0, places.place(of: $0).key) }
        let texts = Set(names.map(\.1)).sorted()
        let positions = Dictionary(uniqueKeysWithValues: zip(texts, texts.indices))
        for (code, name) in names {
            if code < small.count {
                small[code] = positions[name] ?? 0
            } else {
                large[code] = positions[name]
            }
        }
        self.texts = texts
    }

    /// The position of a code's text among these.
    subscript(code: Int) -> Int { code < small.count ? small[code] : large[code] ?? 0 }
}
