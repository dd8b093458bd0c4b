import TradeModel

extension ChartLayout {
    private static var swatch: Double { 9 }
    private static var leader: Double { 10 }

    /// The series that need a name in the frame: all with a value, unless there is but one.
    var labelled: [Int] {
        guard chart.series.count > 1 else { return [] }
        return chart.series.indices.filter { !chart.series[$0].points.isEmpty }
    }

    /// The room at the right for names, and for measures whose names have none at their left.
    func columnWidth(of names: [String]) -> Double {
        let most = (width * 0.26).rounded()
        let widths = lines(of: names, within: most).map { lines in
            lines.map { TextMetrics.width(of: $0, .label) }.max() ?? 0
        }
        let wide = chart.measures.compactMap { measure -> Double? in
            let label = TextMetrics.width(of: measure.mark, .label)
            let days = Double(chart.days.lowerBound.distance(to: measure.days.lowerBound))
            let before = max(days, 0) / Double(chart.days.count) * (width - leftEdge - most)
            return label > before + leftEdge - 20 ? label : nil
        }
        let rows = wide.map { min($0, (width * 0.32).rounded()) + 14 }
        let names = widths.max().map { $0 + Self.leader + Self.swatch + 6 } ?? 0
        return max(names, rows.max() ?? 0, chart.measures.contains(where: \.isOpen) ? 8 : 0)
    }

    /// Adds the names of series beside the frame, each at the height of its end, or as a key below it;
    /// tells whether it did: beside the frame they may not fit, or all stand inside.
    mutating func addLabels(
        _ all: [Int], at ends: [Int: ChartScene.Point], of frame: ChartFrame, isBeside: Bool
    ) -> Bool {
        let most = (width * 0.26).rounded()
        let names = zip(all, lines(of: all.map { chart.series[$0].name }, within: most))
            .filter { index, _ in !addInside(index, at: ends[index], of: frame) }
        let indices = names.map(\.0)
        let texts = names.map(\.1)
        let line = ChartStyle.Text.label.lineHeight
        let wishes = zip(indices, texts).map { index, lines in
            (middle: ends[index]?.y ?? frame.base, height: Double(lines.count) * line + 2)
        }
        guard isBeside else {
            if !indices.isEmpty { addKey(indices) }
            return true
        }
        guard all.isEmpty || !indices.isEmpty else { return false }
        let range = (frame.box.y - (chart.events.isEmpty ? 8 : 2))...(frame.box.bottom + 8)
        guard let places = middles(of: wishes, within: range) else { return false }
        let x = frame.box.right + Self.leader
        for (index, (lines, place)) in zip(indices, zip(texts, places)) {
            let end = ends[index]?.y ?? frame.base
            let top = place - Double(lines.count) * line / 2
            if chart.form == .lines {
                scene.elements.append(
                    .path(
                        .init(runs: [
                            [
                                .init(frame.box.right + 2, end), .init(x - 2, top + line / 2),
                            ]
                        ]), "tie s\(tone(of: index))"))
            }
            scene.elements.append(
                .rectangle(
                    .init(
                        x: x, y: top + line / 2 - Self.swatch / 2, width: Self.swatch,
                        height: Self.swatch), "f\(tone(of: index))"))
            for (row, text) in lines.enumerated() {
                scene.elements.append(
                    .text(
                        .init(
                            text: text, x: x + Self.swatch + 5,
                            baseline: top + Double(row) * line + line / 2 + 4.2, style: .label)))
            }
        }
        return true
    }

    /// The middles of names beside the frame. In a stack a part without height ends where another one
    /// does, and the later of the two lies above: its name does too.
    private func middles(
        of wishes: [(middle: Double, height: Double)], within range: ClosedRange<Double>
    ) -> [Double]? {
        guard chart.form != .lines else { return LabelColumn.places(wishes, within: range) }
        return LabelColumn.places(wishes.reversed(), within: range)?.reversed()
    }

    /// Adds the name of a line that ends early behind its end, where nothing else is; tells whether
    /// it did.
    private mutating func addInside(
        _ index: Int, at end: ChartScene.Point?, of frame: ChartFrame
    ) -> Bool {
        guard chart.form == .lines, let end, end.x < frame.box.right - 40 else { return false }
        let label = ChartScene.Label(
            text: chart.series[index].name.cell.singleLine, x: end.x + 9, baseline: end.y + 4,
            style: .label)
        var room = label.box
        room.x -= 4
        room.y -= 4
        room.height += 8
        guard room.right <= frame.box.right, room.y >= frame.box.y, room.bottom <= frame.box.bottom
        else { return false }
        let isFree = scene.elements.allSatisfy { !$0.touches(room) }
        // The ground keeps the lines of the values from running through the name.
        if isFree { scene.elements += [.rectangle(label.box, "page"), .text(label)] }
        return isFree
    }

    /// Names with their colours in a row, or several where they do not fit into one.
    private mutating func addKey(_ indices: [Int]) {
        let line = ChartStyle.Text.label.lineHeight + 2
        var x = Self.margin
        bottom += 6 + line
        let room = width - 2 * Self.margin - Self.swatch - 5
        let names = ShortNames { TextMetrics.cut($0, .label, to: room) }
            .apart(indices.map { chart.series[$0].name.cell.singleLine })
        for (index, text) in zip(indices, names) {
            let needed = Self.swatch + 5 + TextMetrics.width(of: text, .label)
            if x > Self.margin, x + needed > width - Self.margin {
                x = Self.margin
                bottom += line
            }
            scene.elements.append(
                .rectangle(
                    .init(x: x, y: bottom - 12, width: Self.swatch, height: Self.swatch),
                    "f\(tone(of: index))"))
            scene.elements.append(
                .text(
                    .init(text: text, x: x + Self.swatch + 5, baseline: bottom - 3.5, style: .label)
                ))
            x += needed + 16
        }
    }

    /// Names in lines; very long ones are cut, so that they can still be told apart.
    private func lines(of names: [String], within room: Double) -> [[String]] {
        let short = ShortNames { name in
            let lines = TextMetrics.lines(of: name, .label, within: room)
            guard lines.count > 3 else { return name }
            let last = TextMetrics.cut(lines[2] + "…", .label, to: room)
            return (lines.prefix(2) + [last]).joined(separator: " ")
        }
        return short.apart(names.map(\.cell.singleLine)).map {
            TextMetrics.lines(of: $0, .label, within: room)
        }
    }
}
