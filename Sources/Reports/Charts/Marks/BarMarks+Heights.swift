/// Marks of values that have hardly any height on their axis, or whose bars are narrow. A bar that is
/// seen is as high as its value, however low: what has no height has a line, which is no bar.
extension BarMarks {
    /// The height of a line in place of a bar. It lies across the end of the value, and so on both
    /// sides of zero, as no bar does.
    static let lineHeight = 3.0

    /// The height from which on a bar is seen: it reaches beyond the line of zero.
    static let leastSeen = lineHeight / 2

    /// The width and the height from which on a part in doubt is hollow and hatched: between the edges
    /// of a smaller one there is no room, and it is pale.
    static let leastHatched = 5.0

    /// The parts of a bar, those in doubt that are too low to be seen as lines, of zero too: their
    /// doubt must be seen.
    func marked(_ parts: [Part]) -> [Part] {
        var parts = parts
        for index in parts.indices
        where parts[index].point.isDoubtful && parts[index].box.height < Self.leastSeen {
            parts[index].mark = line(across: parts[index].box.middle, of: parts[index])
        }
        apart(&parts)
        return parts
    }

    /// Whether a bar, of which no part is in doubt, is zero or too low to be seen.
    func isFlat(_ parts: [Part]) -> Bool {
        form == .bars && !parts.contains(where: \.point.isDoubtful)
            && parts.reduce(0) { $0 + $1.box.height } < Self.leastSeen
    }

    /// The parts of a flat bar, of which the largest, as a line at zero, stands for the bar: it would
    /// look like a gap.
    func flattened(_ parts: [Part]) -> [Part] {
        guard isFlat(parts),
            let largest = parts.indices.max(by: { parts[$0].box.height < parts[$1].box.height })
        else { return parts }
        var parts = parts
        parts[largest].mark = line(across: frame.base, of: parts[largest])
        return parts
    }

    private func line(across y: Double, of part: Part) -> ChartScene.Box {
        ChartScene.Box(
            x: part.box.x, y: y - Self.lineHeight / 2, width: part.box.width,
            height: Self.lineHeight)
    }

    /// Lines of a bar beside one another, from the side of zero on and no further beyond the frame
    /// than a line at its edge: one would lie on the other.
    private func apart(_ parts: inout [Part]) {
        let lines = parts.indices.filter { parts[$0].isLine }
        guard lines.count > 1 else { return }
        let up = lines.filter { parts[$0].point.level >= 0 }
        let down = lines.filter { parts[$0].point.level < 0 }
        let top = frame.box.y - Self.lineHeight / 2
        let bottom = frame.box.bottom + Self.lineHeight / 2
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
}
