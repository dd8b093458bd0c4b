import Tabular
import TradeModel

extension ConfigurationCheck {
    /// The local sources of which nothing is there, or cannot be read. That is no fault, since a file may
    /// come later; but until then a refresh takes nothing of them, and a slip of the pen looks the same.
    func absentFindings(in folder: DataFolder) -> [Diagnostic] {
        let places = SourcePlaces(configuration: configuration, folder: folder)
        return configuration.sources.sorted { $0.key < $1.key }.compactMap {
            name, source -> Diagnostic? in
            guard let absence = absence(of: source.place, in: places) else { return nil }
            return text.warning(
                .inputMissing,
                "\(absence.reason), a refresh takes nothing of the source “\(name)”",
                at: keys("sources", name, absence.key))
        }
    }

    /// The key that says where a source is, and why nothing comes of it, until when; nil where
    /// something does, and of what is fetched.
    private func absence(
        of place: SourceSpecification.Place, in places: SourcePlaces
    ) -> (key: String, reason: String)? {
        switch place {
        case .file(let path):
            let whole = places.folder.file(path)
            guard FileSystem.exists(whole) else {
                return (
                    "file",
                    "there is no file “\(path)”\(otherPlace(path) ?? likeNames(whole)); until there is"
                        + " one"
                )
            }
            return unreadable(places.knownFiles(place)).map { (key: "file", reason: $0) }
        case .glob(let pattern):
            do throws(Refusal) {
                let files = try places.localFiles(place) ?? []
                return unreadable(files).map { (key: "glob", reason: $0) }
            } catch {
                return ("glob", "“\(pattern)”: \(error.reason); until that changes")
            }
        case .url, .comtrade: return nil
        }
    }

    /// Why one of some files cannot be read; nil where all can.
    private func unreadable(_ files: [PlacedFile]) -> String? {
        for file in files {
            guard let reason = FileSystem.reasonAgainstReading(file.path) else { continue }
            return "“\(file.label)” cannot be read: \(reason); until it can"
        }
        return nil
    }

    /// What a path may be meant for that is none of a file; nil where it looks like one.
    private func otherPlace(_ path: String) -> String? {
        if path.contains("://") { return " (an address stands under “url”)" }
        let isPattern = path.contains { "*?[".contains($0) }
        if isPattern { return " (a pattern stands under “glob”)" }
        return path.hasPrefix("~") || path.hasPrefix("$")
            ? " (paths are read as they are written, “~” and “$” too)" : nil
    }

    /// The names beside a file that it may have been meant to have.
    private func likeNames(_ path: String) -> String {
        let name = lastComponent(path)
        let near = FileSystem.names(in: DataFolder(holding: path).path).filter {
            Spelling.isSlip(name, of: $0, changes: 2)
        }
        return near.isEmpty ? "" : " (but \(near.listed(first: 3)))"
    }
}
