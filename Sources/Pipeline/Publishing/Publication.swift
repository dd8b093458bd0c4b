import Tabular
import TradeModel

/// The published folder: a link to the newest of a row of generations, each written beside the one
/// before and shown in one step, so that a reader finds one whole generation at any moment.
struct Publication {
    /// The link.
    let link: String
    /// The folder of the generations.
    let folder: String
    /// The configuration that says what is published.
    let configuration: String

    init(_ workplace: Workplace) {
        link = workplace.published
        folder = workplace.generations
        configuration = workplace.configurationPath
    }

    /// A file to publish.
    enum Entry {
        /// New bytes.
        case bytes([UInt8])
        /// The file of the generation before, since no new one could be written.
        case kept
    }

    /// The generation that is shown; nil where there is none.
    var current: Generation? { currentFolder.flatMap { Generation(in: $0) } }

    /// Whether every file of a generation is there with the bytes that it had.
    func isWhole(_ generation: Generation) -> Bool {
        guard let folder = currentFolder else { return false }
        return generation.files.allSatisfy {
            FileSystem.isFile("\(folder)/\($0.path)", with: $0.sha256)
        }
    }

    /// Its folder.
    var currentFolder: String? { shown.map { "\(folder)/\($0)" } }

    /// The name of the generation that the link leads to, however it spells the place; nil for a link
    /// that leads elsewhere, which no refresh made.
    var shown: String? {
        guard let target = FileSystem.target(ofLink: link) else { return nil }
        let name = lastComponent(target)
        guard Self.number(name) != nil else { return nil }
        if target == "\(lastComponent(folder))/\(name)" { return name }
        guard let place = FileSystem.real(link) else { return nil }
        return place == FileSystem.real("\(folder)/\(name)") ? name : nil
    }

    /// Refuses, before any work, a published folder, or a link to one, that is somebody's own, and a
    /// file of theirs where the link is made.
    func checkLink() throws(Refusal) {
        let draft = FileSystem.draft(ofLink: link)
        guard !FileSystem.exists(draft) || FileSystem.target(ofLink: draft) != nil else {
            throw Refusal(
                Diagnostic(
                    .error, .outputNotWritable, path: draft,
                    message: "“\(lastComponent(draft))” stands where a refresh makes its link, and"
                        + " is none that it made; move it away, or name another folder under"
                        + " “publish”"), cause: .outputNotWritable)
        }
        guard FileSystem.exists(link), shown == nil else { return }
        throw Refusal(
            Diagnostic(
                .error, .outputNotWritable, path: link,
                message: "this is not a link that a refresh made; move it away, or name another"
                    + " folder under “publish”"), cause: .outputNotWritable)
    }

    /// Removes what no reader can be at any more, and what a run left half-done. What bears another
    /// name than a generation is somebody's own.
    ///
    /// What cannot be removed stays, and is tried again with the next generation: on a shared disk
    /// somebody may still read a file of it, and that is no reason to end a run.
    func sweep() {
        let shown = self.shown
        let earlier = FileSystem.names(in: folder)
            .filter { name in Self.number(name) != nil && shown.map { name < $0 } ?? false }.last
        sweep(keeping: [shown, earlier].compactMap { $0 })
    }

    /// Removes all generations but those named, and what a run left half-done.
    func sweep(keeping names: [String]) {
        for name in FileSystem.names(in: folder)
        where (Self.number(name) != nil || name == Self.stagingName) && !names.contains(name) {
            try? FileSystem.remove("\(folder)/\(name)")
        }
    }

    /// The folder in which a generation is written before it is shown.
    static let stagingName = "staging.tmp"

    /// The number of a generation by its name, six digits or more; nil for what is somebody's own.
    static func number(_ name: String) -> Int? {
        let isNumber = name.utf8.count >= 6 && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isNumber ? Int(name) : nil
    }
}
