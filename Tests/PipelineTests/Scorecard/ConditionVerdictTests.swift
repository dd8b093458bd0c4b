import Assessment
import Testing
import TradeModel

@testable import Pipeline

/// What the parts of a condition make of it.
@Suite struct ConditionVerdictTests {
    private func outcome(_ state: Condition.State?) throws -> Condition.Outcome? {
        guard let state else { return nil }
        let reading: Reading =
            switch state {
            case .met: .known(1, nil)
            case .notMet: .known(-1, nil)
            case .unknown: .unknown("not read")
            }
        return try Condition("a > 0").outcome([Reference("a"): reading])
    }

    private func verdict(
        _ main: Condition.State?, atRisk: Condition.State? = nil, applies: Condition.State? = nil,
        withdrawn: Condition.State? = nil, isSplit: Bool = false
    ) throws -> ConditionVerdict {
        ConditionVerdict(
            main: try outcome(main), unknown: "nothing tells", atRisk: try outcome(atRisk),
            applies: try outcome(applies), withdrawn: try outcome(withdrawn), isSplit: isSplit)
    }

    private static let states: [Condition.State?] = [nil, .met, .notMet, .unknown]

    /// Against the rules written out: every part in every state.
    @Test func everyCombination() throws {
        for main in Self.states.dropFirst() {
            for atRisk in Self.states {
                for withdrawn in Self.states {
                    let seen = try verdict(main, atRisk: atRisk, withdrawn: withdrawn)
                    let expected: Standing
                    if withdrawn == .met || (main != .met && atRisk == .met) {
                        expected = .atRisk
                    } else if main == .unknown || withdrawn == .unknown
                        || (main == .notMet && atRisk == .unknown)
                    {
                        expected = .unknown
                    } else {
                        expected = main == .met ? .met : .notMet
                    }
                    #expect(
                        seen.standing == expected,
                        "\(main as Any) \(atRisk as Any) \(withdrawn as Any)")
                    #expect(seen.reasons.isEmpty == (expected != .unknown))
                }
            }
        }
    }

    @Test func whatDoesNotApplyIsNeither() throws {
        for main in Self.states {
            #expect(try verdict(main, applies: .notMet, withdrawn: .met).standing == .notApplicable)
            let open = try verdict(main, applies: .unknown, isSplit: true)
            #expect(open.standing == .unknown && open.reasons == ["a: not read"])
        }
    }

    @Test func definitionsThatDisagreePutAtRisk() throws {
        let split = try verdict(.met, isSplit: true)
        #expect(split.standing == .atRisk && split.isDefinitionDependent)
        let withdrawn = try verdict(.met, withdrawn: .met)
        #expect(withdrawn.standing == .atRisk && !withdrawn.isDefinitionDependent)
    }

    @Test func nothingTells() throws {
        let verdict = try verdict(nil, atRisk: .met)
        #expect(verdict.standing == .unknown && verdict.reasons == ["nothing tells"])
    }
}
