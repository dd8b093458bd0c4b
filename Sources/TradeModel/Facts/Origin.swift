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
