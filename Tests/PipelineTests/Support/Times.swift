import Testing
import TradeModel

/// A day of a test.
func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// A moment of a test; of a day its last one.
func moment(_ text: String) throws -> Timestamp {
    if let day = Day(text) { return Timestamp(endOf: day) }
    return try #require(Timestamp(text))
}
