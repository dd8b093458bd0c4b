import Testing
import TradeModel

@testable import Analysis

@Suite struct LogChangeTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)
    private let facts = MadeUp.series([
        ("CHN", .total, "2017", 0), ("CHN", .total, "2018", 100), ("CHN", .total, "2019", 150),
        ("CHN", .total, "2020", nil), ("CHN", .total, "2021", 150), ("CHN", .total, "2022", 0),
    ])

    /// Numbers of NumPy's log and arcsinh.
    @Test func takesLogarithms() throws {
        let result = try LogChange.result(question, from: facts)
        #expect(abs(try #require(result.point("2019")?.value) - 0.4054651081081644) < 1e-15)
        for year in ["2017", "2018", "2020", "2021", "2022"] {
            #expect(result.point(year)?.value == nil, "\(year)")
        }
        let finding = try #require(result.findings.first { $0.code == .missingValue })
        #expect(finding.message.contains("2018, 2022"))
    }

    @Test func takesAsinhOfAllWithAScale() throws {
        let result = try LogChange.result(question, scale: 10, from: facts)
        #expect(abs(try #require(result.point("2018")?.value) - 2.99822295029797) < 1e-14)
        let fine = try LogChange.result(question, scale: 1, from: facts)
        #expect(abs(try #require(fine.point("2019")?.value) - 0.40545121997154254) < 1e-15)
        // A gap is no zero, which asinh would take.
        #expect(result.point("2020")?.value == nil)
        #expect(result.point("2021")?.value == nil)
        #expect(result.codes.contains(.missingValue) == false)
        #expect(result.definition.contains("asinh of the value over 10 USD million"))
    }

    /// Growth one way and the same back again sum to nothing.
    @Test func isSymmetric() throws {
        let result = try LogChange.result(
            question,
            from: MadeUp.series([
                ("CHN", .total, "2018", 3.27), ("CHN", .total, "2019", 136.26),
                ("CHN", .total, "2020", 3.27),
            ]))
        let (up, down) = (result.point("2019")?.value, result.point("2020")?.value)
        #expect(try #require(up) + #require(down) == 0)
        #expect(abs(try #require(up) - 3.729) < 1e-2)
    }

    @Test func refusesAScaleThatIsNone() throws {
        for scale in ["0", "-1", "1000000000000000000", "much"] {
            let refusal = #expect(throws: Refusal.self) {
                try LogChange.result(MadeUp.inquiry([.scale: scale]), from: facts)
            }
            #expect(refusal?.cause == .usage)
            #expect(throws: Refusal.self) { try Indicator.Parameter.scale.check(scale) }
        }
    }
}
