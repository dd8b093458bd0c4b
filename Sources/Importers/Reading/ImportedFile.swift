public import Tabular
public import TradeModel

/// What a file was read as, and what became of its records.
public struct ImportedFile: Sendable {
    /// The path as given.
    public let path: String
    /// SHA-256 of the file.
    public let sha256: String
    /// The layout.
    public let layout: LayoutName
    /// What the layout was told by.
    public let layoutReason: String
    /// The encoding.
    public let encoding: TextEncoding
    /// What the encoding was told by.
    public let encodingReason: String
    /// The character between fields; nil for a document, which has none.
    public let delimiter: Delimiter?
    /// The names of the columns, in order.
    public let columns: [String]
    /// For event and launch lists, the day to which the list is complete.
    public let completeTo: Day?
    /// For event lists and ledgers of wins, the day from which on the list is complete.
    public internal(set) var completeFrom: Day?
    /// The kinds of events that the list says to be about.
    public internal(set) var kinds: [String] = []
    /// The actors that the list says to be about.
    public internal(set) var actors: [String] = []
    /// How many days after the end of a period its values are usually published.
    public let releaseDelay: Int?
    /// What the table covers and what is known to be missing, in its own words.
    public let scope: String?
    /// Where the figures come from and whom to cite, in its own words.
    public let terms: String?
    /// Which of its tables it is, for a layout that has several.
    public internal(set) var table: String?
    /// What became of the records.
    public internal(set) var records = RecordCounts()
    /// How many bytes it has on the disk, and when it was last written to, in seconds since 1970, of one
    /// that `aggregate` reads; nil for a pipe.
    var size, modified: Int?
    /// Its direction, where the caller tells it.
    var directed: DirectedTable?
    /// Whether its records were counted and none kept.
    var isCounted = false
    /// The first lines of the records that were rejected; of those that may give several facts, only where
    /// they were when they were read.
    var rejectedLines: Set<Int> = []
    /// What became of the records that may give several facts, by their first line; empty of layouts
    /// in which a record gives one.
    var outcomes: [Int: RecordOutcome]?
    /// How many of them do not even tell what they are about.
    var unplaced = 0
    /// The series that the file's used records hold.
    public internal(set) var series: [SeriesSummary] = []
    /// The findings about its records, in the order of the file.
    public internal(set) var diagnostics: [Diagnostic] = []
}

extension ImportedFile {
    /// The file as the source of its facts.
    var source: Source {
        Source(
            path: path, sha256: sha256, layout: layout.rawValue, completeFrom: completeFrom,
            completeTo: completeTo, unplaced: unplaced, releaseDelay: releaseDelay, scope: scope,
            kinds: kinds, actors: actors)
    }
}

/// One series that a file holds.
public struct SeriesSummary: Sendable, Hashable {
    /// A name that says what the series is of.
    public let id: String
    /// How often it has a value; nil for launches, events and lists.
    public let frequency: Frequency?
    /// The unit of its values.
    public let unit: String
    /// The first time that it covers; nil for a list whose entries have no dates.
    public let start: TimeSpan?
    /// The last time that it covers; nil where there is no first.
    public let end: TimeSpan?
    /// How many times it has values for; for launches, events and lists, how many there are.
    public let points: Int
}
