import Analysis
import TradeModel

extension ConfigurationCheck {
    /// The name of an indicator, and its request.
    func checkIndicator(_ name: String, _ request: IndicatorRequest) throws(Refusal) {
        try checkName(name, at: "indicators")
        guard configuration.sources[name] == nil else {
            throw text.fault(
                "“\(name)” is a source too; one name is one thing", at: keys("indicators", name))
        }
        try checkRequest(request, at: keys("indicators", name))
    }

    /// Whether a request goes together, and its sources are there.
    func checkRequest(
        _ request: IndicatorRequest, at path: [ConfigurationKey]
    ) throws(Refusal) {
        let indicator: Indicator
        do throws(Refusal) {
            indicator = try Computation.indicator(request.indicator)
            try Computation.check(request, of: indicator)
        } catch {
            let message = error.diagnostics.first?.message ?? ""
            // What does not apply is told where it stands.
            let given = message.namedParameter.flatMap { request.answers[$0] == nil ? nil : $0 }
            throw text.fault(
                message.namingKeys, at: path + keys(given?.rawValue ?? "indicator"))
        }
        let files: [String]
        do throws(Refusal) {
            files = try Computation.files(of: request, for: indicator)
        } catch {
            throw text.fault(error.diagnostics.first?.message ?? "", at: path + ["files"])
        }
        for (index, file) in files.enumerated() {
            try checkSourceName(file, at: path + ["files", .init(intValue: index)])
        }
        try checkAnswers(request, of: indicator, from: files, at: path)
    }
}
