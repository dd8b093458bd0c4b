import Tabular

/// The column names of a table.
struct Header {
    /// The names in order, without blanks around them.
    let names: [String]
    /// The physical line on which they stand, from 1; nil where the table does not name its columns.
    let line: Int?
    private let positions: [String: Int]

    /// The first record of a table; an empty last name is a trailing comma.
    init(_ record: borrowing Record) {
        var names = record.texts.map(trimmed)
        if let first = names.first { names[0] = Self.unmarked(first) }
        while names.last == "" { names.removeLast() }
        self.init(names, line: record.line)
    }

    /// The names of the columns of a table, where its layout knows them.
    init(_ names: [String], line: Int? = nil) {
        self.line = line
        self.names = names
        var positions: [String: Int] = [:]
        for (index, name) in names.enumerated() where positions[Self.folded(name)] == nil {
            positions[Self.folded(name)] = index
        }
        self.positions = positions
    }

    /// The columns that have the name of one before them, each with the first of its name.
    var repeated: [(first: Int, second: Int)] {
        names.indices.compactMap { column in
            guard let first = position(names[column]), first != column else { return nil }
            return (first, column)
        }
    }

    /// Whether a record holds the column names once more.
    func isRepeated(by record: borrowing Record) -> Bool {
        guard let first = names.first, Self.unmarked(record.text(Int?.some(0))) == first
        else { return false }
        return Header(record).names == names
    }

    /// A line's first name without the byte order mark before it: files that are joined bring theirs.
    static func unmarked(_ name: String) -> String {
        guard name.unicodeScalars.first == "\u{FEFF}" else { return name }
        return unmarked(trimmed(String(name.unicodeScalars.dropFirst())))
    }

    /// Whether the table has a column of a name; letter case does not matter.
    func has(_ name: String) -> Bool { positions[Self.folded(name)] != nil }

    /// The position of the first of several names that the table has; letter case does not matter.
    func position(_ names: String...) -> Int? {
        for name in names {
            if let position = positions[Self.folded(name)] { return position }
        }
        return nil
    }

    /// The position of a column that recognition has made sure of.
    func required(_ names: String...) -> Int {
        for name in names {
            if let position = positions[Self.folded(name)] { return position }
        }
        preconditionFailure("recognition let a table pass without \(names)")
    }

    static func folded(_ name: String) -> String {
        // Each table's header is held against the columns of all layouts, most of which are small
        // letters already.
        let isFolded = name.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A ~= $0) }
        return isFolded ? name : name.lowercased()
    }
}

extension Record {
    /// The text of a column that may be absent, without blanks around it.
    func text(_ column: Int?) -> String {
        guard let column else { return "" }
        return trimmed(text(column))
    }

    /// The code in a column, without the spaces that fill it up where columns have one width, and which
    /// quotes keep.
    func code(_ column: Int) -> String {
        String(decoding: bytes(column).withoutBlanks, as: UTF8.self)
    }

    /// Whether a column is absent or blank in this record.
    func isBlank(_ column: Int?) -> Bool { column.map { isBlank($0) } ?? true }
}

/// A number of ASCII digits only; Swift's own `Int(_:)` also takes a sign.
func wholeNumber(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(text) : nil
}
