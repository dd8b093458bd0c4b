import TestSupport
import Testing
import TradeModel

@testable import Assessment

/// What texts are read as, and where their faults are told.
@Suite struct ExpressionParserTests {
    /// Every operator of two sides in parentheses.
    private func grouped(_ text: String) throws -> String {
        try ExpressionParser.expression(text).grouped
    }

    @Test(arguments: [
        ("a or b and c", "a>0 or b>0 and c>0", "((a > 0) or ((b > 0) and (c > 0)))"),
        ("left", "a>0 or b>0 or c>0", "(((a > 0) or (b > 0)) or (c > 0))"),
        ("not", "not a > 0 and b > 0", "((not (a > 0)) and (b > 0))"),
        ("not not", "not not a > 0", "(not (not (a > 0)))"),
        ("sum", "a + b * c - d > 0", "(((a + (b * c)) - d) > 0)"),
        ("quotient", "a / b / c > 0", "(((a / b) / c) > 0)"),
        ("sign", "-a * b > 0", "(((-a) * b) > 0)"),
        ("signs", "1 - -2 > 0", "((1 - -2) > 0)"),
        ("group", "(a > 0 or b > 0) and c > 0", "(((a > 0) or (b > 0)) and (c > 0))"),
        ("within", "a + 1 within 2 * t of b - 1", "((a + 1) within (2 * t) of (b - 1))"),
        ("names", "a-b - c--d > 1", "((a-b - c--d) > 1)"),
        ("functions", "max(a, b + 1, min(c)) > abs(-d)", "(max(a, (b + 1), min(c)) > abs((-d)))"),
        ("is", "not a is met or b is at-risk", "((not (a is met)) or (b is at-risk))"),
        ("units", "a > 5 USD million", "(a > 5 USD million)"),
        ("no blanks", "a<5 and(b>=3)", "((a < 5) and (b >= 3))"),
    ])
    func groupsByPrecedence(name: String, text: String, expected: String) throws {
        #expect(try grouped(text) == expected)
    }

    @Test func readsAReference() throws {
        let condition = try Condition(
            "partner-share( partner: AAA , source:trade two,lag: 3  years ).n_1 >= -97.5e0")
        let reference = try #require(condition.references.first)
        #expect(reference.name == "partner-share")
        #expect(reference.parameters.map(\.name) == ["partner", "source"])
        #expect(reference.parameters.map(\.value) == ["AAA", "trade two"])
        #expect(reference.moment == .before(try #require(Reference.Lag("3 years"))))
        #expect(reference.field == "n_1")
    }

    /// A reference reads back from its own text.
    @Test(arguments: [
        "a", "a.b", "a(b: c)", "a(b: c, period: 2020-01..02).d", "a(lag: 1 month)",
        "a(b: \"27,2601\", c: \"(x)\", lag: 12 quarters)",
    ])
    func referenceReadsBack(text: String) throws {
        let reference = try #require(try Formula(text).references.first)
        #expect(reference.description == text)
        #expect(try Formula(reference.description).references == [reference])
    }

    @Test func namesAreListedOnceInOrder() throws {
        let condition = try Condition("b > a and (a(lag: 1 year) < b or x is met) and x is not-met")
        #expect(condition.references.map(\.description) == ["b", "a", "a(lag: 1 year)"])
        #expect(condition.dependencies == ["x"])
        #expect(condition.column(of: "a") == 5)
        #expect(condition.column(of: "x") == 34)
    }

    /// The mark ⟨ stands before the character at which the fault is expected.
    @Test(arguments: [
        "⟨", "⟨> 3", "a ⟨", "a ⟨3", "a >⟨", "a > 3 ⟨4", "a > 3⟨)", "a(⟨) > 3", "a(b⟨) > 3",
        "a(b:⟨) > 3", "a(b: c > 3⟨", "a(b: c,⟨) > 3", "a > 3 and⟨", "a ⟨== 3", "a ⟨=> 3",
        "a > ⟨0x10", "a > 3 ⟨furlongs", "a > 3 and ⟨b", "not ⟨a", "⟨a and b > 1",
        "⟨a > 1 > 2", "1 + ⟨(a > 2) > 3", "-⟨(a > 2) > 1", "a within 3⟨", "a within 3 ⟨on b",
        "a is ⟨fine", "⟨a(b: c) is met", "⟨3 is met", "abs(a⟨, b) > 1", "min ⟨a > 1",
        "max(⟨a > 1) > 1", "a(b: 1, b: ⟨2) > 1", "a(period: ⟨20x0) > 1", "a(lag: ⟨3) > 1",
        "a(lag: 1 year, period: ⟨2020) > 1", "a(lag: ⟨1 years) > 1", "a(lag: ⟨0 months) > 1",
        "a. ⟨> 3", "a.⟨1 > 3", "(a > 3⟨", "⟨and > 3", "a > ⟨of", "a(b: \"c⟨", "a > ⟨1.2.3",
        "a > ⟨$", "a > 1e⟨", "a ⟨! b",
    ])
    func faultIsPlaced(marked: String) throws {
        let before = try #require(marked.firstIndex(of: "⟨"))
        // A number that is cut off is told where it begins.
        let start = marked == "a > 1e⟨" ? 4 : marked.distance(from: marked.startIndex, to: before)
        let fault = #expect(throws: ConditionFault.self) {
            try Condition(marked.filter { $0 != "⟨" })
        }
        #expect(fault?.column == start + 1, "\(fault?.message ?? "")")
    }

    @Test func formulaIsANumber() throws {
        #expect(try Formula("a / b - 1").references.map(\.name) == ["a", "b"])
        let fault = #expect(throws: ConditionFault.self) { try Formula("a > 1") }
        #expect(fault?.column == 1)
    }
}

extension Expression {
    fileprivate var grouped: String {
        switch node {
        case .number(let value, let unit):
            value.plainDescription + (unit.map { " \($0)" } ?? "")
        case .reference(let reference): reference.description
        case .negative(let operand): "(-\(operand.grouped))"
        case .arithmetic(let sign, let a, let b): "(\(a.grouped) \(sign.rawValue) \(b.grouped))"
        case .function(let function, let all):
            "\(function.rawValue)(\(all.map(\.grouped).joined(separator: ", ")))"
        case .comparison(let sign, let a, let b): "(\(a.grouped) \(sign.rawValue) \(b.grouped))"
        case .within(let a, let t, let b): "(\(a.grouped) within \(t.grouped) of \(b.grouped))"
        case .standing(let name, let state): "(\(name) is \(state.rawValue))"
        case .not(let operand): "(not \(operand.grouped))"
        case .both(let a, let b): "(\(a.grouped) and \(b.grouped))"
        case .either(let a, let b): "(\(a.grouped) or \(b.grouped))"
        }
    }
}
