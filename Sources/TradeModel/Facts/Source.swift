/// A file that figures come from.
public struct Source: Hashable, Sendable {
    /// The path as given.
    public var path: String
    /// SHA-256 of the file's bytes as they lie on the disk, in lower-case hexadecimal.
    public let sha256: String
    /// The layout that the file was read as.
    public let layout: String
    /// For event and launch lists, the day to which the list is complete, where it says so.
    public let completeTo: Day?
    /// For event and launch lists and ledgers of wins, the day from which on the list is complete,
    /// where it says so.
    public let completeFrom: Day?
    /// The kinds of events that the list is about, also those of which it has none so far, where it
    /// says so.
    public let kinds: [String]
    /// The actors that the list is about, also those of whom it has nothing so far, where it says so.
    public let actors: [String]
    /// How many of its records were rejected without telling what they are about. With any of them, that
    /// a record is not there proves nothing.
    public package(set) var unplaced: Int
    /// How many days after the end of a period the source usually publishes it, where the table
    /// says so.
    public let releaseDelay: Int?
    /// What the table covers and what is known to be missing, in its own words.
    public let scope: String?

    /// A file that was read.
    public init(
        path: String, sha256: String, layout: String, completeFrom: Day? = nil,
        completeTo: Day? = nil, unplaced: Int = 0, releaseDelay: Int? = nil, scope: String? = nil,
        kinds: [String] = [], actors: [String] = []
    ) {
        self.path = path
        self.sha256 = sha256
        self.layout = layout
        self.completeFrom = completeFrom
        self.completeTo = completeTo
        self.unplaced = unplaced
        self.releaseDelay = releaseDelay
        self.scope = scope
        self.kinds = kinds
        self.actors = actors
    }
}

/// A file and the number of its records that went into a result.
public struct SourceUse: Hashable, Sendable {
    /// The file.
    public let source: Source
    /// The lines on which the records begin that the result used, ascending.
    public let lines: [Int]
    /// How many of its records the result used.
    public var used: Int { lines.count }

    /// A file's share in a result.
    public init(source: Source, lines: [Int]) {
        self.source = source
        self.lines = lines
    }

    /// The uses of several results together, each file once, in the order of their first use.
    public static func merged(_ uses: [SourceUse]) -> [SourceUse] {
        var order: [Source] = []
        var lines: [Source: Set<Int>] = [:]
        for use in uses {
            if lines[use.source] == nil { order.append(use.source) }
            lines[use.source, default: []].formUnion(use.lines)
        }
        return order.map { SourceUse(source: $0, lines: lines[$0, default: []].sorted()) }
    }

    /// The same, or where there is no use the files that were looked through in vain, each with none of
    /// its records used.
    public static func merged(
        _ uses: [SourceUse], lookedThrough files: [Source]
    ) -> [SourceUse] {
        merged(uses.isEmpty ? files.map { SourceUse(source: $0, lines: []) } : uses)
    }

    /// The file and its lines, `a.csv:2-5,9`.
    package var place: String { "\(source.path):\(lineRanges)" }

    /// The lines as ranges, `2-5,9`, so that a figure can be retraced to its rows.
    public var lineRanges: String {
        var ranges: [ClosedRange<Int>] = []
        for line in lines {
            if let last = ranges.last, last.upperBound == line - 1 {
                ranges[ranges.count - 1] = last.lowerBound...line
            } else {
                ranges.append(line...line)
            }
        }
        return ranges.map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
        }.joined(separator: ",")
    }
}
