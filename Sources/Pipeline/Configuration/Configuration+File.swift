public import TradeModel

extension Configuration {
    /// Reads a configuration. Refuses one that is not there, that is no YAML, that lacks something,
    /// that has a key which nothing reads, or that names what is not there; every fault has its line
    /// and column. What the answers of requests may be is looked at by ``checked(path:)`` alone.
    public init(path: String) throws(Refusal) {
        let text = try ConfigurationText(path: path, of: .configuration)
        try self.init(text)
        let check = ConfigurationCheck(self, text)
        try check.check()
        findings = check.chartFindings
    }

    /// Decodes a configuration, whose parts are not held against each other, and notes where they stand.
    init(_ text: ConfigurationText) throws(Refusal) {
        self = try text.decoded(Configuration.self, shape: .configuration, apart: "indicators")
        path = text.path
        sha256 = text.sha256
        for chart in text.members(of: "charts") { chartPlaces[chart.name] = chart.place }
        for key in ["subject", "partner"] {
            requestPlaces[key] = text.place(at: [ConfigurationKey(stringValue: key)])
        }
        for member in text.members(of: "indicators") {
            let keys = ["indicators", member.name].map { ConfigurationKey(stringValue: $0) }
            let request = try text.decoded(IndicatorRequest.self, from: member.node, at: keys)
            let name = keys.map(\.stringValue).joined(separator: ".")
            indicators[member.name] = request
            requestPlaces[name] = member.place
            for parameter in request.answers.keys.map(\.rawValue) {
                requestPlaces["\(name).\(parameter)"] = member.place(of: parameter)
            }
        }
    }
}
