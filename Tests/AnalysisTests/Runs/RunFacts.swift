import TradeModel

@testable import Analysis

/// Series without gap, and questions about them.
enum RunFacts {
    /// A yearly series from 1950 on.
    static func years(_ values: [Double?]) -> Dataset {
        MadeUp.series(
            values.enumerated().map { ("CHN", .total, "\(1950 + $0)", $1) })
    }

    /// A monthly series from January 2010 on.
    static func months(_ values: [Double?]) -> Dataset {
        MadeUp.series(
            values.enumerated().map {
                let month = $0 % 12 + 1
                return ("CHN", .total, "\(2010 + $0 / 12)-\(month < 10 ? "0" : "")\(month)", $1)
            })
    }

    /// Launches on the first days of months from January 2010 on, after one in December, with a table
    /// that is complete to the last month's end.
    static func launches(_ counts: [Int]) -> Dataset {
        let start = Month(containing: Day("2010-01-01") ?? Day(ordinal: 0))
        let days = counts.enumerated().flatMap { index, count in
            [String](repeating: start.advanced(by: index).firstDay.description, count: count)
        }
        return MadeUp.launches(
            ["2009-12-31"] + days,
            completeTo: start.advanced(by: counts.count - 1).lastDay.description)
    }

    /// A question about trade with the default partner.
    static func ofTrade(_ answers: [Indicator.Parameter: String] = [:]) throws -> Inquiry {
        try MadeUp.inquiry(answers.merging([.partner: "CHN"]) { first, _ in first })
    }
}
