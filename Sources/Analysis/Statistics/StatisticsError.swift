import TradeModel

/// Numbers that a statistic is not defined for, found in the data rather than in the program.
public struct StatisticsError: Error, Hashable, Sendable {
    /// Stable: reports and tests name it.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// A count of events is below zero.
        case negativeCount = "negative-count"
        /// A rate's exposure is zero, negative, infinite or undefined.
        case exposureNotPositive = "exposure-not-positive"
        /// A part of a total is negative, infinite or undefined.
        case amountNotValid = "amount-not-valid"
    }

    /// What is wrong with the number.
    public let code: Code
    /// The number that was refused.
    public let value: Double
    /// Its place, from 0, among the numbers given; nil where there is only one.
    public let index: Int?

    /// An error about `value`, the one at `index` where there are several.
    public init(_ code: Code, value: Double, index: Int? = nil) {
        self.code = code
        self.value = value
        self.index = index
    }
}

extension StatisticsError: CustomStringConvertible {
    /// One line for a person, without the code.
    public var description: String {
        switch code {
        case .negativeCount: "a count must not be negative: \(place)"
        case .exposureNotPositive: "an exposure must be positive and finite: \(place)"
        case .amountNotValid: "an amount must be finite and not negative: \(place)"
        }
    }

    private var place: String {
        "\(value)" + (index.map { " (at index \($0))" } ?? "")
    }
}

extension StatisticsError {
    /// The error as data that an indicator is not defined for.
    var refusal: Refusal {
        Refusal(Diagnostic(.error, .undefinedStatistic, message: description))
    }
}
