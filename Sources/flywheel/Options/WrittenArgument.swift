import ArgumentParser
import TradeModel

/// A value that is written on the command line as tables write it, and that a message can tell of how.
/// Options take it by ``init(argument:)``, since what ArgumentParser says by itself is that a value is
/// invalid.
protocol WrittenArgument: LosslessStringConvertible {
    /// What is expected, with an example.
    static var expected: String { get }

    /// Nil for a text that is none.
    init?(written text: String)
}

extension WrittenArgument {
    init?(written text: String) { self.init(text) }

    /// The value of an option. Refuses a text that is none, and says what is expected.
    init(argument text: String) throws {
        guard let value = Self(written: text) else {
            throw ValidationError("expected \(Self.expected)")
        }
        self = value
    }
}

extension Day: WrittenArgument {
    static var expected: String { "a day such as 2016-11-30" }
}

extension HSCode: WrittenArgument {
    static var expected: String {
        "TOTAL, or an HS code of 2, 4, 6, 8 or 10 digits without points, such as 2701"
    }
}

extension TimeSpan: WrittenArgument {
    static var expected: String {
        "a period such as 2016, 2016Q4, 2016-11, 2016-11-30 or 2020-01..2022-12"
    }

    /// As it is asked about, where a period may be written as one that begins and ends with itself.
    init?(written text: String) {
        guard let span = TimeSpan.asked(text) else { return nil }
        self = span
    }
}
