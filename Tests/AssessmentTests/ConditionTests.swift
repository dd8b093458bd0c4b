import Assessment
import TestSupport
import Testing

@Suite struct ConditionTests {
    @Test func readsAnIndicatorWithParameters() throws {
        let condition = try Condition("partner-share( partner: AAA , source:trade two ) >= -97.5e0")
        #expect(condition.indicator == "partner-share")
        #expect(condition.parameters.map(\.name) == ["partner", "source"])
        #expect(condition.parameters.map(\.value) == ["AAA", "trade two"])
        #expect(condition.comparison == .atLeast)
        #expect(condition.bound == -97.5)
        #expect(try Condition("a<1").parameters.isEmpty)
    }

    /// The mark ⟨ stands before the character at which the fault is expected.
    @Test(arguments: [
        "⟨", "⟨> 3", "a ⟨", "a ⟨3", "a >⟨", "a > ⟨three", "a > ⟨nan", "a > ⟨0x10", "a ⟨=> 3",
        "a > 3 ⟨4", "a > 3⟨)", "a(⟨) > 3", "a(b⟨) > 3", "a(b:⟨) > 3", "a(b: c > 3⟨",
        "a(b: c,⟨) > 3", "a > 3 ⟨and b > 4", "a ⟨== 3",
    ])
    func faultIsPlaced(marked: String) throws {
        let before = try #require(marked.firstIndex(of: "⟨"))
        let column = marked.distance(from: marked.startIndex, to: before) + 1
        let fault = #expect(throws: ConditionFault.self) {
            try Condition(marked.filter { $0 != "⟨" })
        }
        #expect(fault?.column == column)
    }

    @Test(arguments: [
        ("<", [true, false, false]), ("<=", [true, true, false]), (">", [false, false, true]),
        (">=", [false, true, true]), ("=", [false, true, false]), ("!=", [true, false, true]),
    ])
    func compares(sign: String, expected: [Bool]) throws {
        let condition = try Condition("a \(sign) 97")
        let states = [96.99, 97, 97.01].map { condition.state(of: $0) }
        #expect(states == expected.map { $0 ? .met : .notMet })
    }

    @Test func withoutAValueNothingIsKnown() throws {
        for sign in Condition.Comparison.allCases {
            let condition = try Condition("a \(sign.rawValue) 0")
            #expect(condition.state(of: nil) == .unknown)
            #expect(condition.state(of: .nan) == .unknown)
        }
    }

    /// Whatever is written, reading ends with a condition or a fault inside the text.
    @Test(arguments: 0..<500)
    func anyTextIsReadOrPlaced(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "a", "b-c", "(", ")", ":", ",", " ", ">", "<", "=", "!", "9.5", "-", "é", "\n",
        ]
        let text = (0..<Int.random(in: 0...12, using: &generator))
            .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        do throws(ConditionFault) {
            #expect(try Condition(text).indicator.isEmpty == false)
        } catch {
            #expect(1...(text.count + 1) ~= error.column)
            #expect(!error.message.isEmpty)
        }
    }
}
