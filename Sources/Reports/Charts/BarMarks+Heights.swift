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
        apart(&parts)
        let height = parts.reduce(0) { $0 + $1.box.height }
        guard form == .bars, height < Self.leastHeight,
            !parts.contains(where: \.point.isDoubtful),
            let largest = parts.indices.max(by: { parts[$0].box.height < parts[$1].box.height }),
            parts[largest].point.level != 0
        else { return parts }
        parts[largest].mark = raised(parts[largest], to: Self.leastHeight)
        return parts
    }

    /// Raised parts of a bar beside one another, from the side of zero on and within the frame: one
    /// would lie on the other.
    private func apart(_ parts: inout [Part]) {
        let raised = parts.indices.filter { parts[$0].isRaised }
        guard raised.count > 1 else { return }
        let up = raised.filter { parts[$0].point.level >= 0 }
        let down = raised.filter { parts[$0].point.level < 0 }
        let (top, bottom) = (frame.box.y, frame.box.bottom)
        for index in up {
            parts[index].mark.y = parts[index].box.bottom - parts[index].mark.height
        }
        move(&parts, up, upFrom: bottom)
        move(&parts, up.reversed(), downFrom: top)
        move(&parts, down, downFrom: top)
        move(&parts, down.reversed(), upFrom: bottom)
    }

    /// Moves marks up, each to above the one before it.
    private func move(_ parts: inout [Part], _ indices: [Int], upFrom edge: Double) {
        var edge = edge
        for index in indices {
            let height = parts[index].mark.height
            parts[index].mark.y = min(parts[index].mark.y, edge - height)
            edge = parts[index].mark.y
        }
    }

    /// Moves marks down, each to below the one before it.
    private func move(_ parts: inout [Part], _ indices: [Int], downFrom edge: Double) {
        var edge = edge
        for index in indices {
            parts[index].mark.y = max(parts[index].mark.y, edge)
            edge = parts[index].mark.bottom
        }
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
