import TradeModel

extension ConfigurationCheck {
    /// The local sources of which nothing is there. That is no fault, since a file may come later; but
    /// until then a refresh takes nothing of them, and a slip of the pen looks the same.
    func absentFindings(in folder: DataFolder) -> [Diagnostic] {
        let places = SourcePlaces(configuration: configuration, folder: folder)
        return configuration.sources.sorted { $0.key < $1.key }.compactMap {
            name, source -> Diagnostic? in
            guard let absence = absence(of: source.place, in: places) else { return nil }
            let place = text.place(at: keys("sources", name, absence.key))
            return Diagnostic(
                .warning, .inputMissing, path: text.path, line: place?.line,
                column: place?.column,
                message: "\(absence.reason); until there is one, a refresh takes nothing of the"
                    + " source “\(name)”")
        }
    }

    /// The key that says where a source is, and why nothing is there; nil where something is, and of
    /// what is fetched.
    private func absence(
        of place: SourceSpecification.Place, in places: SourcePlaces
    ) -> (key: String, reason: String)? {
        switch place {
        case .file(let path):
            let whole = places.folder.file(path)
            guard !FileSystem.exists(whole) else { return nil }
            return ("file", "there is no file “\(path)”\(likeNames(whole))")
        case .glob(let pattern):
            guard places.knownFiles(place).isEmpty else { return nil }
            return ("glob", "there is no file that “\(pattern)” matches")
        case .url, .comtrade: return nil
        }
    }

    /// The names beside a file that it may have been meant to have.
    private func likeNames(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let near = FileSystem.names(in: DataFolder(holding: path).path).filter {
            Spelling.isSlip(name, of: $0, changes: 2)
        }
        return near.isEmpty ? "" : " (but \(near.listed(first: 3)))"
    }
}
