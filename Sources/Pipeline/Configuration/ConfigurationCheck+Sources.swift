internal import Fetching
import TradeModel

extension ConfigurationCheck {
    /// What a source expects and asks for.
    func checkSource(_ name: String) throws(Refusal) {
        try checkName(name, at: "sources")
        guard let source = configuration.sources[name] else { return }
        let expected = source.expectations
        if let min = expected.minRows, let max = expected.maxRows, min > max {
            throw text.fault(
                "at least \(counted(min, "row")) and at most \(max) cannot both be",
                at: keys("sources", name, "rows"))
        }
        guard 0...100 ~= expected.shrink else {
            throw text.fault(
                "expected 0 to 100 percent, saw \(expected.shrink.plainDescription)",
                at: keys("sources", name, "shrink"))
        }
        if let factor = expected.factor, factor != 1, !SourceGate.factors.contains(factor) {
            throw text.fault(
                "expected a power of ten such as 1000 or 0.001, saw \(factor.plainDescription)",
                at: keys("sources", name, "factor"))
        }
        let counts: [(path: [ConfigurationKey], value: Int?, least: Int)] = [
            (["max-age"], source.maxAge, 1), (["timeout"], source.asking.timeout, 1),
            (["largest"], source.asking.largest, 1), (["rejected"], expected.rejected, 0),
            (["rows", "min"], expected.minRows, 0), (["rows", "max"], expected.maxRows, 0),
        ]
        for (path, value, least) in counts {
            guard let value, value < least else { continue }
            throw text.fault(
                "expected \(least) or more, saw \(value)", at: keys("sources", name) + path)
        }
        try checkWords(of: source, at: keys("sources", name))
        try checkAsking(of: source, at: keys("sources", name))
        if case .url(let url) = source.place {
            do throws(Refusal) {
                try FetchRequest.check(url)
            } catch {
                throw text.fault(error.reason, at: keys("sources", name, "url"))
            }
        }
        if case .comtrade(let question) = source.place {
            try checkSecret(question.key, at: keys("sources", name, "comtrade", "key"))
            if let fault = question.fault {
                throw text.fault(fault.message, at: keys("sources", name, "comtrade", fault.key))
            }
            guard let countries = tables?.countries else { return }
            for (key, codes) in [
                ("reporters", question.reporters), ("partners", question.partners),
            ] {
                try told(at: keys("sources", name, "comtrade", key)) { () throws(Refusal) in
                    _ = try ComtradeSpecification.numbers(codes, countries)
                }
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
