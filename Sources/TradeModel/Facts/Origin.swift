/// Where a record stands: the number of its file among the inputs, and its first line.
public struct Origin: Hashable, Sendable {
    /// The index of the file among the files read together.
    public let file: Int
    /// The physical line, from 1.
    public let line: Int

    /// A place in the inputs.
    public init(file: Int, line: Int) {
        self.file = file
        self.line = line
    }
}

extension Origin: Comparable {
    /// Orders by file, then by line.
    public static func < (a: Origin, b: Origin) -> Bool { (a.file, a.line) < (b.file, b.line) }
}
