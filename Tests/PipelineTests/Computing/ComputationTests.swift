import Analysis
import Testing
import TradeModel

@testable import Pipeline

@Suite struct ComputationTests {
    private func result(_ request: IndicatorRequest) throws -> IndicatorResult {
        let countries = CountryTable(
            ["CHN", "IRN"].map {
                Area(code: $0, kind: .country, name: $0, alpha2: "", numbers: [:])
            })
        let day = try #require(Day("2020-06-30"))
        return try Computation(
            countries: countries,
            defaults: Computation.Defaults(subject: "IRN", partner: "CHN"), asOf: day
        ).result(request, from: Dataset())
    }

    private func request(
        _ indicator: String, _ change: (inout IndicatorRequest) -> Void = { _ in }
    ) -> IndicatorRequest {
        var request = IndicatorRequest(indicator)
        change(&request)
        return request
    }

    /// Every entry of the catalogue can be asked, here of no data at all.
    @Test(arguments: Catalogue.indicators.map(\.id))
    func everyIndicatorAnswers(id: String) throws {
        let result = try result(
            request(id) {
                if id == "index" { $0.base = "2019" }
                if id == "growth-rate" { ($0.from, $0.to) = ("2018", "2019") }
            })
        #expect(result.indicator.id == id)
        #expect(result.points.isEmpty || result.points.allSatisfy { $0.value == nil })
        #expect(result.findings.map(\.code).contains(.noSubjectRows))
    }

    @Test func unknownIndicatorNamesTheNearest() {
        expectRefusal(.badParameter, .usage, saying: "nearest: partner-share, ") {
            try result(request("partner-shares"))
        }
    }

    @Test func parameterOfAnotherIndicatorIsRefused() {
        expectRefusal(
            .badParameter, .usage, saying: "--clock does not apply to partner-share, which takes"
        ) { try result(request("partner-share") { $0.clock = "utc" }) }
        expectRefusal(.badParameter, .usage, saying: "--class does not apply to trade-value") {
            try result(request("trade-value") { $0.weaponClass = "ICBM" })
        }
        expectRefusal(.badParameter, .usage, saying: "--partner does not apply to test-frequency") {
            try result(request("test-frequency") { $0.partner = "CHN" })
        }
    }

    @Test(arguments: [
        ("subject", "no country has the code “IRAN” given as --subject; nearest: IRN"),
        ("partner", "no country has the code “NCH” given as --partner"),
        ("flow", "expected import, export, total, both for --flow, saw “in”"),
        ("basis", "expected direct, mirror, reconciled, published, auto for --basis, saw “own”"),
        ("by", "expected year, quarter, month or day for --by, saw “decade”"),
    ])
    func valuesOfTradeParametersAreChecked(name: String, message: String) {
        expectRefusal(.badParameter, .usage, saying: message) {
            try result(
                request("partner-share") {
                    switch name {
                    case "subject": $0.subject = "IRAN"
                    case "partner": $0.partner = "NCH"
                    case "flow": $0.flow = "in"
                    case "basis": $0.basis = "own"
                    default: $0.by = "decade"
                    }
                })
        }
    }

    @Test(arguments: [
        ("clock", "expected a clock utc, kst or +HH:MM, saw “noon”"),
        ("class", "saw “ICMB”"), ("since", "for --since, saw “2019”"),
        ("until", "for --until, saw “yesterday”"),
        ("count", "expected launches, days, events for --count, saw “missiles”"),
    ])
    func valuesOfLaunchParametersAreChecked(name: String, message: String) {
        expectRefusal(.badParameter, .usage, saying: message) {
            try result(
                request("test-frequency") {
                    switch name {
                    case "clock": $0.clock = "noon"
                    case "class": $0.weaponClass = "ICMB"
                    case "since": $0.since = "2019"
                    case "until": $0.until = "yesterday"
                    default: $0.count = "missiles"
                    }
                })
        }
        expectRefusal(.badParameter, .usage, saying: "for --on, saw “2019-02-30”") {
            try result(request("most-powerful-since") { $0.on = "2019-02-30" })
        }
    }

    @Test func neededParametersAreAskedFor() {
        expectRefusal(.badParameter, .usage, saying: "needs --base") {
            try result(request("index"))
        }
        expectRefusal(.badParameter, .usage, saying: "needs --to") {
            try result(request("growth-rate") { $0.from = "2018" })
        }
    }

    @Test func defaultsApplyWhereTheRequestIsSilent() throws {
        func parameters(_ id: String) throws -> [String: String] {
            Dictionary(
                uniqueKeysWithValues: try result(request(id)).parameters.map { ($0.name, $0.value) }
            )
        }
        #expect(try parameters("partner-share")["subject"] == "IRN")
        #expect(try parameters("partner-share")["partner"] == "CHN")
        // Only a share must have a partner; other figures are of all trade.
        #expect(try parameters("trade-value")["partner"] == nil)
    }

    @Test func bothIsAnotherWordForTotalAndAutoLeavesTheBasisOpen() throws {
        let result = try result(
            request("trade-value") { ($0.flow, $0.basis) = ("both", "auto") })
        #expect(result.parameters.first { $0.name == "flow" }?.value == "total")
    }
}
