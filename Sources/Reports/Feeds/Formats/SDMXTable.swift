import Analysis
import Tabular
import TradeModel

/// Feeds as one table in SDMX-CSV 2.0
/// (<https://github.com/sdmx-twg/sdmx-csv>), the exchange format of statistical offices.
///
/// The value of each point is an observation; what goes with it stays in the other formats. The
/// findings and the sources are in every row of a feed, since the format has no comments, and the
/// structure does not go with a table into a pipe.
struct SDMXTable {
    private let feeds: [Feed]

    init(_ feeds: [Feed]) { self.feeds = feeds }

    var csv: String {
        let columns =
            SDMXStructure.dimensions + [SDMXStructure.measure] + SDMXStructure.attributes
        var writer = CSVWriter(
            header: ["STRUCTURE", "STRUCTURE_ID", "ACTION"] + columns.map(\.id))
        for feed in feeds {
            let comment = Self.comment(feed)
            let sources = Self.sources(feed)
            for (point, span) in zip(feed.result.points, feed.spans) {
                var cells = Self.cells(feed, point, span)
                cells["COMMENT_TS"] = comment
                cells["SOURCE_DETAIL"] = sources
                writer.append(
                    [.text("dataflow"), .text(SDMXStructure.reference), .text("I")]
                        + columns.map { cells[$0.id] ?? .missing })
            }
        }
        return writer.output
    }

    /// The findings in a text; the code at the end of each tells where the next begins.
    private static func comment(_ feed: Feed) -> CSVWriter.Cell {
        let findings = feed.result.findings(showing: ["value"]).map(\.description)
        return findings.isEmpty ? .missing : .text(findings.joined(separator: " | "))
    }

    /// The sources in a text, each behind its name.
    private static func sources(_ feed: Feed) -> CSVWriter.Cell {
        let notes = SDMXStructure.sources(of: feed)
        let texts = notes.map { note in (note.title.map { "\($0): " } ?? "") + note.text }
        return texts.isEmpty ? .missing : .text(texts.joined(separator: " | "))
    }

    private static func cells(
        _ feed: Feed, _ point: IndicatorResult.Point, _ span: TimeSpan
    ) -> [String: CSVWriter.Cell] {
        let none = SDMXStructure.notApplicable
        let key = point.key(of: feed.result.indicator).joined(separator: ", ")
        return [
            "FREQ": .text(SDMXStructure.code(of: span.frequency)),
            "INDICATOR": .text(SDMXStructure.code(of: feed)),
            "REF_AREA": .text(feed.result.answer("subject") ?? none),
            "COUNTERPART_AREA": .text(feed.result.answer("partner") ?? none),
            "BREAKDOWN": .text(key.isEmpty ? none : key),
            "TIME_PERIOD": .text(period(span)), "OBS_VALUE": .init(point.value),
            "UNIT_MEASURE": .text(feed.result.unit),
            "OBS_STATUS": .text(status(point, asOf: feed.asOf)),
            "CONFIDENCE": point.confidence.map { .text($0.rawValue) } ?? .missing,
            "RECORDS": .integer(point.n), "RECORDS_MISSING": .integer(point.missing),
        ]
    }

    /// A time by SDMX: `2016`, `2016-Q4`, `2016-11`, `2016-11-30`; several together as the first
    /// day and the length, `2020-01-01/P2M`.
    static func period(_ span: TimeSpan) -> String {
        let first = span.days.lowerBound
        guard span.length == 1 else {
            let length =
                switch span {
                case .years(let range): "\(range.count)Y"
                case .quarters(let range): "\(range.count * 3)M"
                case .months(let range): "\(range.count)M"
                case .days(let range): "\(range.count)D"
                }
            return "\(first)/P\(length)"
        }
        guard case .quarters(let quarters) = span else { return span.description }
        return quarters.lowerBound.description.replacing("Q", with: "-Q")
    }

    /// The status by SDMX's code list: missing, of low reliability, provisional, or normal. There is
    /// one for each observation, so that the graver doubt is told where there are two.
    ///
    /// A value that is computed from published ones is normal: “estimated” is one that stands in for
    /// data that are not there. Its confidence says that it is derived.
    private static func status(_ point: IndicatorResult.Point, asOf: Day) -> String {
        if point.value == nil { return "O" }
        let reservations = Reservations(of: point, asOf: asOf)
        if reservations.confidence == .unconfirmed { return "U" }
        return reservations.isIncomplete ? "P" : "A"
    }
}
