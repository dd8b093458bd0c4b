import Tabular
import TradeModel

/// What was settled about a table before its records are read.
struct BulkTableShape: Sendable {
    let path: String
    let header: Header
    let delimiter: Delimiter
    /// The encodings that a record may be in; the first that fits is taken.
    let encodings: [TextEncoding]
    /// Whether records name places by their ISO codes too.
    let hasISOCodes: Bool
}
