/// What a range of bytes holds.
package struct ByteCounts: Equatable, Sendable {
    /// Double quotes.
    package var quotes = 0
    /// Line feeds.
    package var lineFeeds = 0
    /// Carriage returns that no line feed follows.
    package var loneReturns = 0
    /// Lines that may be blank: they begin with a blank, a line end or another low byte.
    package var doubtfulStarts = 0

    /// Physical line ends.
    package var lineEnds: Int { lineFeeds + loneReturns }

    /// Whether each line feed ends a record, and nothing else does.
    package var isPlain: Bool { quotes == 0 && loneReturns == 0 && doubtfulStarts == 0 }

    static func + (a: ByteCounts, b: ByteCounts) -> ByteCounts {
        ByteCounts(
            quotes: a.quotes + b.quotes, lineFeeds: a.lineFeeds + b.lineFeeds,
            loneReturns: a.loneReturns + b.loneReturns,
            doubtfulStarts: a.doubtfulStarts + b.doubtfulStarts)
    }

    static func - (a: ByteCounts, b: ByteCounts) -> ByteCounts {
        ByteCounts(
            quotes: a.quotes - b.quotes, lineFeeds: a.lineFeeds - b.lineFeeds,
            loneReturns: a.loneReturns - b.loneReturns,
            doubtfulStarts: a.doubtfulStarts - b.doubtfulStarts)
    }
}
