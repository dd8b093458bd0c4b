extension Refusal {
    /// Refuses what needs a library of the system that is not there.
    ///
    /// - Parameters:
    ///   - library: The library's name.
    ///   - problem: Why it cannot be loaded.
    ///   - package: Debian's package that holds it.
    ///   - need: What cannot be done without it.
    ///   - path: The file that it is needed for.
    package static func missingLibrary(
        _ library: String, problem: String, package: String, need: String, path: String? = nil
    ) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .libraryMissing, path: path,
                message: "\(need) without \(library): \(problem); install \(package)"),
            cause: .unreachable)
    }
}
