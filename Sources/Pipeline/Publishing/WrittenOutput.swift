import TradeModel

/// What became of a configured output.
struct WrittenOutput {
    /// The configured path.
    let path: String
    /// Its files: their bytes, or why there are none.
    private(set) var files: [(path: String, bytes: Result<[UInt8], Refusal>)] = []
    /// The feeds that belong to it and are not in it, and why.
    var absences: [(name: String, refusal: Refusal)] = []

    init(path: String) { self.path = path }

    /// Adds the text of an output of one file, or why there is none.
    mutating func add(_ text: () throws(Refusal) -> String) {
        add([path]) { () throws(Refusal) in [Array(try text().utf8)] }
    }

    /// Adds files of which there are all or none; whether they are there.
    @discardableResult
    mutating func add(_ paths: [String], _ contents: () throws(Refusal) -> [[UInt8]]) -> Bool {
        let contents = Result { () throws(Refusal) in try contents() }
        files += paths.indices.map { place in (paths[place], contents.map { $0[place] }) }
        if case .success = contents { return true }
        return false
    }
}
