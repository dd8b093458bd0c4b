import Importers
import TradeModel

extension SourceLibrary {
    /// Reads a source from files that may not be those that stand for it yet.
    func source(
        _ name: String, _ specification: SourceSpecification, at files: [PlacedFile]
    ) throws(Refusal) -> ImportedSource {
        let options = importOptions(for: name, specification)
        let result = Importer(countries: countries, options: options).read(files.map(\.path))
        let labels = Dictionary(files.map { ($0.path, $0.label) }) { first, _ in first }
        // Findings name the file that the user has: a copy on the shelf says nothing.
        let told = { (findings: [Diagnostic]) in
            findings.map { finding in
                files.contains { $0.sha256 != nil } ? finding.relabelled(labels) : finding
            }
        }
        do throws(Refusal) {
            try result.requireRead()
        } catch {
            throw Refusal(told(error.diagnostics), cause: error.cause)
        }
        try Self.check(result.files, against: files)
        var facts = result.facts
        for index in facts.sources.indices {
            facts.sources[index].path = labels.label(of: facts.sources[index].path)
        }
        let source = ImportedSource(
            facts: facts, files: result.files,
            listed: result.files.map { (labels.label(of: $0.path), $0) },
            findings: told(result.diagnostics))
        hold(source, as: name)
        return source
    }

    /// How the files of a source are read.
    private func importOptions(
        for name: String, _ specification: SourceSpecification
    ) -> Importer.Options {
        var options = options
        if whole.contains(name) { options.bigFiles = .whole }
        options.layout = specification.layout
        options.encoding = specification.encoding
        options.flows = specification.flow.map { [.reported($0)] } ?? []
        return options
    }

    /// Refuses copies whose bytes are not those that were taken.
    private static func check(
        _ read: [ImportedFile], against files: [PlacedFile]
    ) throws(Refusal) {
        for file in read {
            let placed = files.first { file.path == $0.path || file.path.hasPrefix($0.path + "/") }
            guard let placed, let expected = placed.sha256, file.sha256 != expected else {
                continue
            }
            throw Refusal(
                Diagnostic(
                    .error, .damagedCopy, path: placed.path,
                    message:
                        "the bytes of this copy are not those that were taken; put it back from"
                        + " a backup"))
        }
    }
}

extension [String: String] {
    /// The path that readers know; of a member of an archive with the member's name behind it.
    fileprivate func label(of path: String) -> String {
        if let label = self[path] { return label }
        for (archive, label) in self where path.hasPrefix(archive + "/") {
            return label + path.dropFirst(archive.count)
        }
        return path
    }
}

extension Diagnostic {
    /// The finding about the files that readers know.
    fileprivate func relabelled(_ labels: [String: String]) -> Diagnostic {
        let told = naming(labels)
        return path.map { told.about(labels.label(of: $0)) } ?? told
    }
}
