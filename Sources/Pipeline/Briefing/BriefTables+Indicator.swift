import Analysis
import Reports
import TradeModel

extension BriefTables {
    /// The points of an indicator, a row each. What is to be said against one stands at its period, or
    /// in the first column where none shows the period.
    func indicator(_ specification: TableSpecification.IndicatorTable) throws -> Table {
        let result = try result(specification.request)
        let range = try DayRange(from: specification.from, to: specification.to)
        let within = result.points.filter { TimeSpan($0.period).map(range.contains) ?? true }
        let points = try specification.limit.map { try Self.first($0, of: within) } ?? within
        for column in specification.columns { try Self.check(column.field, in: result) }
        let fields = specification.columns.map(\.field)
        let others = fields.filter { $0 != "period" }
        let figures = others.isEmpty ? ["value"] : others
        let uses = SourceUse.merged(
            points.flatMap { point in figures.flatMap { point.sources(of: $0) } },
            lookedThrough: result.lookedThrough)
        let reservations = points.map { point in
            point.reservations(showing: fields, asOf: asOf) ?? Reservations(point.confidence)
        }
        let marked = fields.firstIndex(of: "period") ?? 0
        let columns = try specification.columns.enumerated().map { index, column in
            try cells(
                of: column, at: points, in: result,
                marks: reservations.map { index == marked ? $0.marks : [] })
        }
        var remarks = columns.compactMap { $0.remark }
        if points.count < within.count {
            let (shown, left) = (points.count, within.count - points.count)
            remarks.append("rows left out: \(left), since “limit” keeps the first \(shown)")
        }
        let findings = result.findings(showing: figures)
        remarks += findings.about(points.compactMap { TimeSpan($0.period) }).messages
        return try Table(
            caption: specification.caption,
            columns: specification.columns.map { column in
                points.contains { $0.isNumber(column.field) }
                    ? .number(column.label) : .text(column.label)
            },
            rows: points.indices.map { row in columns.map { $0.cells[row] } },
            notes: Table.Notes(
                source: SourceUse.text(uses), asOf: asOf.description,
                n: counted(points.count, "row") + " from "
                    + counted(uses.reduce(0) { $0 + $1.used }, "record"),
                definition: result.definition,
                remarks: remarks + [specification.note].compactMap { $0 }),
            footnotes: BriefFootnotes.used(by: reservations))
    }

    /// The cells of a column, and what is to be said of their rounding. The values of all points are
    /// rounded together.
    private func cells(
        of column: TableSpecification.IndicatorTable.Column, at points: [IndicatorResult.Point],
        in result: IndicatorResult, marks: [[String]]
    ) throws -> (cells: [Cell], remark: String?) {
        let usual = try DecimalFormat.configured(
            column.decimals, points.map { $0.number(column.field) },
            unit: result.ownUnit(of: column.field, at: points.last) ?? column.field)
        guard column.field == "value", points.count == result.points.count else {
            let ends = column.decimals.map { DecimalFormat(places: $0) }
            let cells = zip(points, marks).map { point, marks in
                point.cell(column.field, usual, ends: ends, marks: marks)
            }
            return (cells, nil)
        }
        let format = column.decimals == nil ? try result.showing(usual) : usual
        let cells: [Cell] = try zip(result.rounded(format), marks).map { number, marks in
            number.map { .number($0, marks: marks) } ?? .missing(marks: marks)
        }
        return (cells, try result.roundingRemark(format))
    }
}

extension IndicatorResult.Point {
    /// The value or a field as a number; nil where it is a text or missing.
    func number(_ name: String) -> Double? { name == "value" ? value : self[name]?.number }

    /// What is to be said against the figures that fields show; nil where they show none, neither the
    /// value nor a number nor an interval, so that nothing can be incomplete.
    func reservations(showing names: [String], asOf: Day) -> Reservations? {
        let shown = names.filter { name in
            if case .interval(let interval) = self[name] { return interval != nil }
            return number(name) != nil
        }
        return shown.isEmpty ? nil : Reservations(of: self, showing: shown, asOf: asOf)
    }

    func isNumber(_ name: String) -> Bool { name == "value" || self[name]?.isNumber ?? false }

    /// What is shown of it, in a unit that is a multiple of its own.
    ///
    /// - Parameter ends: How the ends of an interval are written where that is asked for.
    func cell(
        _ name: String, _ format: DecimalFormat, ends: DecimalFormat?, times factor: Double = 1,
        marks: [String]
    ) -> Cell {
        switch name {
        case "period": .text(period, marks: marks)
        case "value": .number(value.map { $0 * factor }, format, marks: marks)
        default: .field(self[name]?.times(factor), format, ends: ends, marks: marks)
        }
    }
}
