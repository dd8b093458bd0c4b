package import TradeModel

extension Dataset {
    /// The launches of the source that is named, or else of the only one there is. Counts of two
    /// sources are of different things and are never added; nor is one source's count in two layouts,
    /// where every launch would stand twice.
    package func launchesOfOneSource(named source: String?) throws(Refusal) -> [Launch] {
        let held = Set(launches.map(\.source)).sorted()
        let chosen = try SourceChoice.among(held, named: source)
        let found = launches.filter { $0.source == chosen }
        let layouts = Set(found.map { sources[$0.origin.file].layout }).sorted()
        guard layouts.count <= 1 else {
            throw Refusal(
                Diagnostic(
                    .error, .mixedSources,
                    message: "these files hold the launches of one source in several layouts"
                        + " (\(layouts.joined(separator: ", "))), so that each would count twice:"
                        + " give files of one layout"))
        }
        return found
    }

    /// Of launches of one source those in files that leave out no time between them, by a day.
    package func withoutGap(_ launches: [Launch], by day: Day) -> [Launch] {
        let files = Set(launches.map(\.origin.file))
        let kept = files.map { sources[$0] }.withoutGap(by: day)
        guard kept.count < files.count else { return launches }
        return launches.filter { kept.contains(sources[$0.origin.file]) }
    }

    /// Rejected rows of the files that launches are of: those without a readable date, and those that
    /// had happened on a day.
    func rejections(
        beside launches: [Launch], by day: Day, in clock: LaunchClock
    ) -> [RejectedLaunch] {
        let files = Set(launches.map(\.origin.file))
        return rejectedLaunches.filter { row in
            files.contains(row.origin.file)
                && row.moment.map { $0.earliestDay(in: clock) <= day } ?? true
        }
    }

    /// The day with which the files begin to tell of launches of one source: the one from which a
    /// file says that it is complete, else that of its first launch, for before it a table says
    /// nothing. Nil without launches.
    package func beginning(
        of launches: [Launch], by clock: LaunchClock
    ) -> (day: Day, isStated: Bool)? {
        Dictionary(grouping: launches, by: \.origin.file).compactMap {
            file, launches -> (day: Day, isStated: Bool)? in
            if let day = sources[file].completeFrom { return (day: day, isStated: true) }
            return launches.map { $0.moment.earliestDay(in: clock) }.min().map {
                (day: $0, isStated: false)
            }
        }
        // Of one day a stated one comes first: groups have no order.
        .min { ($0.day, $0.isStated ? 0 : 1) < ($1.day, $1.isStated ? 0 : 1) }
    }
}

extension LaunchAnswer {
    /// Says where two files tell of the same time in different rows, as two editions of a table do:
    /// a launch that was revised between them then counts twice.
    static func overlaps(_ launches: [Launch], _ facts: Dataset) -> [Diagnostic] {
        let spans = Dictionary(grouping: launches, by: \.origin.file).compactMapValues {
            launches -> ClosedRange<Day>? in
            let days = launches.map(\.moment.date)
            return days.min().flatMap { first in days.max().map { first...$0 } }
        }
        let files = spans.sorted { $0.key < $1.key }
        return files.indices.flatMap { index in
            files[..<index].filter { $0.value.overlaps(files[index].value) }.map { earlier in
                Diagnostic(
                    .warning, .mixedSources, path: facts.sources[files[index].key].path,
                    message: "this file has launches that \(facts.sources[earlier.key].path) does"
                        + " not have, within the time that it covers; were the two editions of one"
                        + " table, launches that were revised count twice")
            }
        }
    }
}
