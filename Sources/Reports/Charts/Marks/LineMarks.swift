import TradeModel

/// A series as a line with its values as points.
struct LineMarks {
    let frame: ChartFrame
    let series: Chart.Series
    /// The number of the series' colour, from 1.
    let tone: Int
    let unit: String
    /// The periods of the chart: a line runs over days on which nothing was due.
    let axis: PeriodAxis
    /// How many values the series of the chart with the most of them has: points on one line and none on
    /// another would look like a message.
    let mostValues: Int

    /// The marks from back to front.
    var elements: [ChartScene.Element] {
        bands + lines(inDoubt: false) + lines(inDoubt: true) + points { _ in true }
    }

    /// The marks of what is certain, and of intervals, from back to front.
    var firm: [ChartScene.Element] {
        bands + lines(inDoubt: false) + points { !$0.isDoubtful }
    }

    /// The marks of what is in doubt, from back to front: before those of other series, which would
    /// hide it.
    var doubtful: [ChartScene.Element] { lines(inDoubt: true) + points(where: \.isDoubtful) }

    /// Where the line ends: behind the last value.
    var end: ChartScene.Point? {
        series.points.last.map { .init(right(of: $0), frame.y($0.level)) }
    }

    /// Intervals: an area along the line, and a line up and down at a value that stands alone.
    private var bands: [ChartScene.Element] {
        runs.flatMap { run -> [ChartScene.Element] in
            let known = run.filter { $0.interval != nil }
            guard run.count > 1, known.count == run.count else {
                return known.map { point in
                    let x = middle(of: point)
                    let ends = point.interval?.levels ?? point.level...point.level
                    return .path(
                        .line(
                            .init(x, frame.y(ends.lowerBound)), .init(x, frame.y(ends.upperBound))),
                        "whisker s\(tone)")
                }
            }
            let upper = run.map {
                ChartScene.Point(
                    middle(of: $0), frame.y($0.interval?.levels.upperBound ?? $0.level))
            }
            let lower = run.map {
                ChartScene.Point(
                    middle(of: $0), frame.y($0.interval?.levels.lowerBound ?? $0.level))
            }
            return [
                .path(.init(runs: [upper + lower.reversed()], isClosed: true), "band f\(tone)")
            ]
        }
    }

    /// The line from value to value, or the dashed one to and from those that are in doubt; neither runs
    /// across the periods of a value that is for several.
    private func lines(inDoubt: Bool) -> [ChartScene.Element] {
        var lines: [[ChartScene.Point]] = []
        for run in runs {
            for (a, b) in zip(run, run.dropFirst())
            where (a.isDoubtful || b.isDoubtful) == inDoubt {
                let piece: [ChartScene.Point] = [
                    .init(right(of: a), frame.y(a.level)), .init(left(of: b), frame.y(b.level)),
                ]
                if !inDoubt, let last = lines.indices.last, lines[last].last == piece[0] {
                    lines[last].append(piece[1])
                } else {
                    lines.append(piece)
                }
            }
        }
        let classes = "line\(inDoubt ? " doubtful" : "") s\(tone)"
        return lines.isEmpty ? [] : [.path(.init(runs: lines), classes)]
    }

    private func points(where isWanted: (Chart.Point) -> Bool) -> [ChartScene.Element] {
        let isSparse = frame.box.width >= 9 * Double(mostValues)
        let alone = Set(runs.filter { $0.count == 1 }.flatMap { $0 })
        return series.points.filter(isWanted).map { point in
            let y = frame.y(point.level)
            let title = "\(series.name), \(point.span): \(point.text(unit: unit))"
            if point.span.length > 1 {
                let (left, right) = (left(of: point), right(of: point))
                return .value(
                    title,
                    [
                        .path(
                            .line(.init(left, y), .init(right, y)),
                            "whole\(point.isDoubtful ? " doubtful" : "") s\(tone)"),
                        .rectangle(
                            .init(x: left, y: y - 6, width: right - left, height: 12), "hit"),
                    ])
            }
            let x = middle(of: point)
            let isShown = isSparse || point.isDoubtful || alone.contains(point)
            let dot = ChartScene.Element.circle(
                x: x, y: y, radius: isSparse ? 3 : 2.25,
                point.isDoubtful ? "hollow s\(tone)" : "f\(tone)")
            return .value(
                title, (isShown ? [dot] : []) + [.circle(x: x, y: y, radius: 7, "hit")])
        }
    }

    private func middle(of point: Chart.Point) -> Double { frame.time.middle(of: point.span.days) }

    private func left(of point: Chart.Point) -> Double {
        point.span.length > 1
            ? frame.time.extent(of: point.span.days).left : middle(of: point)
    }

    private func right(of point: Chart.Point) -> Double {
        point.span.length > 1
            ? frame.time.extent(of: point.span.days).right : middle(of: point)
    }
}
