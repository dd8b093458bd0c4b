/// Records in a row by the separators behind their fields.
struct RawPiece {
    let bytes: UnsafePointer<UInt8>
    /// Where the first record begins.
    let start: Int
    let separators: UnsafePointer<UInt32>
    /// How many separators there are.
    let count: Int
    let delimiter: UInt8
    /// How many columns the table has.
    let columns: Int

    /// How much of a piece was taken in.
    struct Progress {
        var separators = 0
        var records = 0
    }
}
