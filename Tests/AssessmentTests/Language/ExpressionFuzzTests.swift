import Assessment
import TestSupport
import Testing
import TradeModel

/// Whatever is written, reading ends with an expression or a fault inside the text, and evaluating
/// what was read ends too.
@Suite struct ExpressionFuzzTests {
    private static let pieces = [
        "a", "b-c", "(", ")", ":", ",", " ", ">", "<", "=", "!", "9.5", "-", "é", "\n", " and ",
        " or ", "not ", " within ", " of ", " is ", "met", "unknown", "min(", "abs(", ".", "\"",
        "period", "lag: ", "1 year", "2020", "+", "*", "/", "percent", "USD million", "e5",
        "\u{0}", "👩‍👩‍👧", "0",
    ]

    /// Texts that are likely to be read: a grammar walked at random.
    private static func sentence(_ depth: Int, _ generator: inout SeededGenerator) -> String {
        let number = { (generator: inout SeededGenerator) -> String in
            ["a", "b(lag: 1 year)", "c.n", "1.5", "3 percent", "7 USD", "max(a, 2)"]
                .randomElement(using: &generator) ?? "1"
        }
        guard depth > 0 else {
            return "\(number(&generator)) "
                + (["<", "<=", ">", ">=", "=", "!="].randomElement(using: &generator) ?? "<")
                + " \(number(&generator)) / \(number(&generator))"
        }
        let left = sentence(depth - 1, &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: return "not (\(left))"
        case 1: return "\(left) or \(sentence(depth - 1, &generator))"
        case 2: return "(\(left)) and x is met"
        case 3: return "\(number(&generator)) within 1 of \(number(&generator)) and \(left)"
        default: return "(\(left))"
        }
    }

    private func check(_ text: String, _ generator: inout SeededGenerator) -> Bool {
        do throws(ConditionFault) {
            let condition = try Condition(text)
            var readings: [Reference: Reading] = [:]
            for reference in condition.references {
                let values = [0, -1, 1e300, .infinity, .nan, 2.5, 1e-300]
                readings[reference] =
                    Bool.random(using: &generator)
                    ? .known(
                        values.randomElement(using: &generator) ?? 0,
                        [nil, .percent, .ratio, .usDollars].randomElement(using: &generator) ?? nil)
                    : .unknown("no")
            }
            let outcome = condition.outcome(
                readings,
                standings: ["x": Standing.allCases.randomElement(using: &generator) ?? .met])
            #expect((outcome.state == .unknown) == !outcome.reasons.isEmpty, "\(text)")
            return true
        } catch {
            #expect(1...(text.count + 1) ~= error.column, "\(text)")
            #expect(!error.message.isEmpty)
            return false
        }
    }

    @Test(arguments: 0..<20)
    func anyTextIsReadOrPlaced(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let text = (0..<Int.random(in: 0...16, using: &generator))
                .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
            _ = check(text, &generator)
        }
    }

    @Test(arguments: 0..<20)
    func sentencesAreRead(seed: UInt64) {
        var generator = SeededGenerator(seed: seed &+ 1000)
        for _ in 0..<50 {
            let text = Self.sentence(Int.random(in: 0...6, using: &generator), &generator)
            #expect(check(text, &generator), "\(text)")
        }
    }

    /// Deep and long texts are a fault and no end of the program.
    @Test(arguments: [
        String(repeating: "(", count: 3900), String(repeating: "not ", count: 900) + "a > 1",
        String(repeating: "-", count: 3000) + "1 > 0",
        String(repeating: "(", count: 1000) + "a" + String(repeating: ")", count: 1000) + " > 1",
        "a" + String(repeating: " + a", count: 900) + " > 1",
        "a > 1" + String(repeating: " and a > 1", count: 390),
        String(repeating: "abs(", count: 900) + "a" + String(repeating: ")", count: 900) + " > 1",
        String(repeating: "a", count: 1_000_000) + " > 1",
    ])
    func excessIsAFault(text: String) {
        #expect(throws: ConditionFault.self) { try Condition(text) }
    }

    /// What is within the limits is read, whichever way it is deep.
    @Test(arguments: [
        String(repeating: "(", count: 50) + "a" + String(repeating: ")", count: 50) + " > 1",
        "a" + String(repeating: " + a", count: 100) + " > 1",
        "a > 1" + String(repeating: " or a > 1", count: 100),
        String(repeating: "not ", count: 50) + "a > 1",
    ])
    func depthWithinTheLimitsIsRead(text: String) throws {
        let condition = try Condition(text)
        let reading = Reading.known(1, nil)
        #expect(condition.outcome([Reference("a"): reading]).state != .unknown)
    }
}
