extension Configuration {
    /// The environment variables that secrets are taken from, in order.
    public var secretVariables: [String] {
        let references = sources.values.flatMap { source -> [SecretReference] in
            var references = source.asking.headers.values.compactMap { value in
                if case .secret(let reference) = value { reference } else { nil }
            }
            if case .comtrade(let question) = source.place { references.append(question.key) }
            return references
        }
        return Set(references.compactMap(\.env)).sorted()
    }
}
