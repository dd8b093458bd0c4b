import Analysis
import Testing

@testable import Pipeline

@Suite struct IndicatorRequestTests {
    /// A parameter that is given and not told on would be passed over in silence.
    @Test func everyParameterIsTold() {
        var request = IndicatorRequest("index")
        #expect(request.given.isEmpty)
        request.subject = "IRN"
        request.partner = "CHN"
        request.by = "year"
        request.flow = "import"
        request.basis = "direct"
        request.source = "office"
        request.base = "2019"
        request.from = "2018"
        request.to = "2019"
        request.clock = "utc"
        request.count = "days"
        request.weaponClass = "ICBM"
        request.since = "2018-01-01"
        request.until = "2019-01-01"
        request.on = "2018-06-01"
        #expect(Set(request.given.map(\.0)) == Set(Indicator.Parameter.allCases))
    }

    @Test func keysAreTheParametersNames() {
        let keys = Set(IndicatorRequest.CodingKeys.allCases.map(\.rawValue))
        let parameters = Set(Indicator.Parameter.allCases.map(\.rawValue))
        #expect(keys == parameters.union(["indicator", "files"]))
    }
}
