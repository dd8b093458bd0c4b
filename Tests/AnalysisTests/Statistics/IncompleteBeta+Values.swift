import Foundation

@testable import Analysis

/// The function and its inverse at plain numbers, as the references tell them.
extension IncompleteBeta {
    /// I_x(a, b).
    static func lower(a: Double, b: Double, x: Double) -> Double {
        tails(a: a, b: b, x: x, y: 1 - x).lower
    }

    /// 1 − I_x(a, b).
    static func upper(a: Double, b: Double, x: Double) -> Double {
        tails(a: a, b: b, x: x, y: 1 - x).upper
    }

    /// The `x` with I_x(a, b) = `probability`.
    static func inverseLower(a: Double, b: Double, probability: Double) -> Double {
        1 / (1 + exp(-logit(a: a, b: b, lower: probability, upper: 1 - probability)))
    }

    /// The `x` with 1 − I_x(a, b) = `probability`.
    static func inverseUpper(a: Double, b: Double, probability: Double) -> Double {
        1 / (1 + exp(-logit(a: a, b: b, lower: 1 - probability, upper: probability)))
    }
}
