import TradeModel

extension Reconciliation {
    /// Rows of one table that are alike are the missiles of a salvo; the same row in a second file
    /// is the same launch. So a launch stands as often as the file says that has it most often.
    static func settleLaunches(_ facts: inout Dataset, _ files: inout [ImportedFile]) {
        var kept: [Launch] = []
        var seen: [Flight: Int] = [:]
        var duplicates = Set<Origin>()
        let byFile = Dictionary(grouping: facts.launches, by: \.origin.file)
        for file in byFile.keys.sorted() {
            var here: [Flight: Int] = [:]
            for launch in byFile[file, default: []] {
                let flight = Flight(launch)
                here[flight, default: 0] += 1
                if here[flight, default: 0] > seen[flight, default: 0] {
                    kept.append(launch)
                } else {
                    duplicates.insert(launch.origin)
                }
            }
            seen.merge(here) { max($0, $1) }
        }
        // A salvo of which a part is kept is no repetition.
        duplicates.subtract(kept.map(\.origin))
        for origin in duplicates { files[origin.file].records.exclude(.duplicate) }
        reportDuplicates(Array(duplicates), &files)
        facts.launches = kept
    }

    /// An event that stands in two files is one event.
    static func settleEvents(_ facts: inout Dataset, _ files: inout [ImportedFile]) {
        facts.events = once(facts.events, &files, at: \.origin) { EventKey($0) }
    }

    /// A launch without its place in a file.
    private struct Flight: Hashable {
        let moment: LaunchMoment
        let weaponClass: WeaponClass
        let outcome: LaunchOutcome
        let lengths: [LengthRange?]
        let texts: [String]

        init(_ launch: Launch) {
            moment = launch.moment
            weaponClass = launch.weaponClass
            outcome = launch.outcome
            lengths = [launch.apogee, launch.distance]
            texts = [launch.source, launch.missile, launch.site]
        }
    }

    /// An event without its place in a file.
    private struct EventKey: Hashable {
        let span: TimeSpan
        let texts: [String]

        init(_ event: Event) {
            span = event.span
            texts = [event.kind, event.title, event.source] + event.actors
        }
    }
}
