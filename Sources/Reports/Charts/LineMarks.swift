import TradeModel

/// A series as a line with its values as points.
struct LineMarks {
    let frame: ChartFrame
    let series: Chart.Series
    /// The number of the series' colour, from 1.
    let tone: Int
    let unit: String

    /// The marks from back to front.
    var elements: [ChartScene.Element] { bands + lines + points }

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

    /// The line from value to value, dashed to and from one that is in doubt; and across the periods
    /// of a value that is for several.
    private var lines: [ChartScene.Element] {
        var firm: [[ChartScene.Point]] = []
        var doubtful: [[ChartScene.Point]] = []
        for run in runs {
            for (a, b) in zip(run, run.dropFirst()) {
                let piece: [ChartScene.Point] = [
                    .init(right(of: a), frame.y(a.level)), .init(left(of: b), frame.y(b.level)),
                ]
                if a.isDoubtful || b.isDoubtful {
                    doubtful.append(piece)
                } else if let last = firm.indices.last, firm[last].last == piece[0] {
                    firm[last].append(piece[1])
                } else {
                    firm.append(piece)
                }
            }
        }
        return [(firm, "line s\(tone)"), (doubtful, "line doubtful s\(tone)")].compactMap {
            $0.0.isEmpty ? nil : .path(.init(runs: $0.0), $0.1)
        }
    }

    private var points: [ChartScene.Element] {
        let isSparse = frame.box.width >= 9 * Double(series.points.count)
        let alone = Set(runs.filter { $0.count == 1 }.flatMap { $0 })
        return series.points.map { point in
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

    /// Values of which each period follows on the one before. One that shares a period with another
    /// stands alone, since it must not be read together with it.
    private var runs: [[Chart.Point]] {
        var runs: [[Chart.Point]] = []
        var loose: [[Chart.Point]] = []
        for point in series.points {
            guard !isOverlapping(point) else {
                loose.append([point])
                continue
            }
            if let last = runs.last?.last, last.span.frequency == point.span.frequency,
                last.span.days.upperBound.advanced(by: 1) == point.span.days.lowerBound
            {
                runs[runs.count - 1].append(point)
            } else {
                runs.append([point])
            }
        }
        return runs + loose
    }

    private func isOverlapping(_ point: Chart.Point) -> Bool {
        point.span.length > 1
            && series.points.contains {
                $0.span != point.span && $0.span.days.overlaps(point.span.days)
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
