internal import Fetching
import TradeModel

extension ConfigurationCheck {
    /// What a source expects and asks for.
    func checkSource(_ name: String) throws(Refusal) {
        try checkName(name, at: "sources")
        guard let source = configuration.sources[name] else { return }
        let place = keys("sources", name)
        try checkExpectations(source.expectations, at: place)
        try checkLimits(of: source, at: place)
        try checkWords(of: source, at: place)
        try checkAsking(of: source, at: place)
        switch source.place {
        case .file, .glob: break
        case .url(let url):
            do throws(Refusal) {
                try FetchRequest.check(url, withSecret: source.asking.hasSecretHeaders)
            } catch {
                throw text.fault(error.reason, at: place + ["url"])
            }
        case .comtrade(let question):
            try checkComtrade(question, at: place + ["comtrade"])
        }
    }

    private func checkExpectations(
        _ expected: SourceSpecification.Expectations, at place: [ConfigurationKey]
    ) throws(Refusal) {
        if let min = expected.minRows, let max = expected.maxRows, min > max {
            throw text.fault(
                "at least \(counted(min, "row")) and at most \(max) cannot both be",
                at: place + ["rows"])
        }
        guard 0...100 ~= expected.shrink else {
            throw text.fault(
                "expected 0 to 100 percent, saw \(expected.shrink.plainDescription)",
                at: place + ["shrink"])
        }
        if let factor = expected.factor, factor != 1, !SourceGate.factors.contains(factor) {
            throw text.fault(
                "expected a power of ten such as 1000 or 0.001, saw \(factor.plainDescription)",
                at: place + ["factor"])
        }
    }

    /// Refuses days, seconds, bytes and rows that are fewer than they can be.
    private func checkLimits(
        of source: SourceSpecification, at place: [ConfigurationKey]
    ) throws(Refusal) {
        let expected = source.expectations
        let limits: [(path: [ConfigurationKey], value: Int?, least: Int)] = [
            (["max-age"], source.maxAge, 1), (["timeout"], source.asking.timeout, 1),
            (["largest"], source.asking.largest, 1), (["rejected"], expected.rejected, 0),
            (["rows", "min"], expected.minRows, 0), (["rows", "max"], expected.maxRows, 0),
        ]
        for (path, value, least) in limits {
            guard let value, value < least else { continue }
            throw text.fault("expected \(least) or more, saw \(value)", at: place + path)
        }
    }

    private func checkComtrade(
        _ question: ComtradeSpecification, at place: [ConfigurationKey]
    ) throws(Refusal) {
        try checkSecret(question.key, at: place + ["key"])
        if let fault = question.fault {
            throw text.fault(fault.message, at: place + keys(fault.key))
        }
        guard let countries = tables?.countries else { return }
        for (key, codes) in [
            ("reporters", question.reporters), ("partners", question.partners),
        ] {
            try told(at: place + keys(key)) { () throws(Refusal) in
                _ = try ComtradeSpecification.numbers(codes, countries)
            }
        }
    }

    func checkSecret(
        _ secret: SecretReference, at path: [ConfigurationKey]
    ) throws(Refusal) {
        guard (secret.env == nil) != (secret.file == nil) else {
            throw text.fault("a secret is in one of env, file", at: path)
        }
        try text.checkText(secret.env, at: path + ["env"])
        try text.checkText(secret.file, at: path + ["file"])
    }
}
