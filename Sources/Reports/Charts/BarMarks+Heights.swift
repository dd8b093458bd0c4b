import TradeModel

/// Marks of values that have hardly any height on their axis, or whose bars are narrow.
extension BarMarks {
    /// What a bar that is not zero has at least, so that it looks neither like a gap nor like zero.
    static let leastHeight = 3.0

    /// What a part in doubt has at least, zero too, so that its doubt can be seen.
    static let leastDoubtful = 5.0

    /// The width from which on a part in doubt is hollow and hatched: between the edges of a narrower
    /// one there is no room, and it is pale.
    static let leastHatched = 5.0

    /// The parts of a bar with marks that can be seen: of a part in doubt always, and of a bar that is
    /// low as a whole that of its largest part.
    func raised(_ parts: [Part]) -> [Part] {
        var parts = parts
        for index in parts.indices where parts[index].point.isDoubtful {
            parts[index].mark = raised(parts[index], to: Self.leastDoubtful)
        }
        let height = parts.reduce(0) { $0 + $1.box.height }
        guard form == .bars, height < Self.leastHeight,
            !parts.contains(where: \.point.isDoubtful),
            let largest = parts.indices.max(by: { parts[$0].box.height < parts[$1].box.height }),
            parts[largest].point.level != 0
        else { return parts }
        parts[largest].mark = raised(parts[largest], to: Self.leastHeight)
        return parts
    }

    /// Where a part is drawn, from its end at the side of zero on, and within the frame.
    private func raised(_ part: Part, to height: Double) -> ChartScene.Box {
        var box = part.box
        guard box.height < height else { return box }
        if part.point.level >= 0 { box.y = max(box.bottom - height, frame.box.y) }
        box.height = height
        return box
    }
}
