internal import Fetching
internal import Store
import TradeModel

/// One look at one source: whether there is anything new, and if so its copies.
///
/// Nothing but the shelf is written to, so that visits of several sources may go on at once.
struct SourceVisit {
    let name: String
    let specification: SourceSpecification
    let places: SourcePlaces
    let workplace: Workplace
    let fetching: SourceFetching
    let clock: Refresh.Clock
    /// What the last refresh left to be remembered.
    let state: SourceState
    /// The last good edition.
    let vintage: Vintage?
    /// Whether the last refresh looked elsewhere for it.
    let isElsewhere: Bool
    /// Of the run, which may be told to end.
    let progress: RefreshProgress

    /// What a visit came to.
    enum Outcome {
        /// It was not yet time to look again.
        case notDue
        /// What is there is what was there.
        case unchanged(SourceState)
        /// Something else is there.
        case arrived(Edition)
    }

    /// Copies of what a source gave, not yet known to be good.
    struct Edition {
        /// The copies on the shelf, with the paths that readers know.
        let files: [CopyList.Entry]
        /// What stands for all of them: the only one, or their list.
        let standing: StandingCopy
        /// Where it came from.
        let address: String
        /// What is to be remembered once it is taken.
        let state: SourceState
    }

    /// Looks. Refuses what is not there, or is out of reach, and to look on in a run that was told to
    /// end.
    func outcome() throws(Refusal) -> Outcome {
        guard !progress.isCancelled else { throw Refresh.ended }
        if let schedule = specification.schedule, isGood,
            let last = state.lastSuccess,
            !schedule.isDue(at: clock.now, after: last, by: clock.calendar)
        {
            return .notDue
        }
        switch specification.place {
        case .file(let path): return try local(path)
        case .glob(let pattern): return try local(pattern)
        case .url(let url): return try remote(url)
        case .comtrade(let question):
            let file = try fetching.answers(to: question, specification.asking, for: name)
            return try downloaded(file, address: file.url)
        }
    }

    /// Whether the last look was a success, and its copy is still there.
    private var isGood: Bool {
        guard state.failuresInARow == 0, let standing = StandingCopy(of: vintage?.file) else {
            return false
        }
        return FileSystem.exists(workplace.shelf.path(of: standing.copy))
    }

    private func local(_ address: String) throws(Refusal) -> Outcome {
        let found = try places.localFiles(specification.place) ?? []
        let stamps = found.compactMap { SourceState.File(now: $0.path) }
        var state = state
        if isGood, stamps.count == found.count, stamps == state.files { return .unchanged(state) }
        var entries: [CopyList.Entry] = []
        for file in found {
            guard !progress.isCancelled else { throw Refresh.ended }
            entries.append(
                CopyList.Entry(
                    copy: try workplace.shelf.keep(copyOf: file.path), label: file.label))
        }
        state.files = stamps
        if entries.count == 1, case .file = specification.place {
            return outcome(
                entries, standing: StandingCopy(entries[0].copy, isList: false), address, state)
        }
        let list = try workplace.shelf.keep(CopyList(entries).text, named: "files.list")
        return outcome(entries, standing: StandingCopy(list, isList: true), address, state)
    }

    private func remote(_ url: String) throws(Refusal) -> Outcome {
        // With a failure behind, the whole file is wanted: what the server has may be what failed.
        let answer = try fetching.answer(
            from: url, specification.asking, for: name,
            validators: isGood
                ? .init(etag: state.etag, lastModified: state.lastModified) : .init())
        switch answer {
        case .notModified: return .unchanged(state)
        case .file(let file): return try downloaded(file, address: file.url)
        }
    }

    private func downloaded(_ file: FetchedFile, address: String) throws(Refusal) -> Outcome {
        var state = state
        state.etag = file.etag
        state.lastModified = file.lastModified
        let copy = try workplace.shelf.keep(
            moving: file.path, named: SourceFetching.fileName(of: address, or: name))
        return outcome(
            [CopyList.Entry(copy: copy, label: address)],
            standing: StandingCopy(copy, isList: false), address, state)
    }

    private func outcome(
        _ files: [CopyList.Entry], standing: StandingCopy, _ address: String,
        _ state: SourceState
    ) -> Outcome {
        // The same bytes under the name that they had are the edition that is there already. They are
        // recorded anew where the configuration names another address, so that figures name it too; one
        // to which redirects lead may be another at every visit.
        if let vintage, vintage.file == standing.text,
            !isElsewhere || vintage.address == address
        {
            return .unchanged(state)
        }
        return .arrived(
            Edition(files: files, standing: standing, address: address, state: state))
    }
}
