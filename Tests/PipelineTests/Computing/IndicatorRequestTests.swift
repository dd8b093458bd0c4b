import Analysis
import Foundation
import Testing
internal import Yams

@testable import Pipeline

@Suite struct IndicatorRequestTests {
    /// A parameter that is given and not told on would be passed over in silence.
    @Test(arguments: Indicator.Parameter.allCases)
    func everyParameterIsRead(_ parameter: Indicator.Parameter) throws {
        let yaml = "{indicator: index, files: [a], \(parameter.rawValue): 2019}"
        let request = try YAMLDecoder().decode(IndicatorRequest.self, from: yaml)
        #expect(request.answers == [parameter: "2019"])
        #expect(request.files == ["a"])
        #expect(IndicatorRequest.keys.contains(parameter.rawValue))
    }

    @Test func nothingIsAnsweredWhereNothingIsSaid() throws {
        let request = try YAMLDecoder().decode(IndicatorRequest.self, from: "indicator: index")
        #expect(request.answers.isEmpty)
        #expect(request.files == nil)
    }
}
