import TradeModel

extension LineMarks {
    /// Values of which each period follows on the one before. One that shares a period with another
    /// stands alone, since it must not be read together with it.
    var runs: [[Chart.Point]] {
        var runs: [[Chart.Point]] = []
        var loose: [[Chart.Point]] = []
        for point in series.points {
            guard !isOverlapping(point) else {
                loose.append([point])
                continue
            }
            if let last = runs.last?.last, last.span.frequency == point.span.frequency,
                axis.follows(point.span, on: last.span)
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
}
