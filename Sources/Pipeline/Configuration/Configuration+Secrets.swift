extension Configuration {
    /// The environment variables that the sources' secrets are in, each once and in order.
    public var secretVariables: [String] { Set(secrets.compactMap(\.env)).sorted() }

    /// The files that the sources' secrets are in, each once and in order.
    var secretFiles: [String] { Set(secrets.compactMap(\.file)).sorted() }

    private var secrets: [SecretReference] {
        sources.values.flatMap { source -> [SecretReference] in
            var references = source.asking.headers.values.compactMap { value in
                if case .secret(let reference) = value { reference } else { nil }
            }
            if case .comtrade(let question) = source.place { references.append(question.key) }
            return references
        }
    }
}
