import Reports
import TradeModel

extension Outputs {
    private typealias Made = (name: String, feed: Result<Feed, Refusal>)

    /// Adds the files of feeds. One that has files of its own stands for itself. A document of all
    /// feeds has those that there are, and says which are not; one of chosen feeds is whole or stays
    /// as it was.
    func add(
        _ export: OutputSpecification.Export, of output: OutputSpecification,
        to written: inout WrittenOutput
    ) {
        let desk = FeedDesk(configuration: configuration, library: library, asOf: asOf)
        let made = export.names(in: configuration).compactMap { name -> Made? in
            guard let result = results[name] else { return nil }
            let feed = Result { () throws(Refusal) in
                try desk.feed(name, told(try result.get(), name))
            }
            return (name, feed)
        }
        if export.format.isJoint {
            addDocument(of: made, export, of: output, to: &written)
            return
        }
        for (name, feed) in made {
            let paths = output.files(of: [name], export)
            written.add(paths) { () throws(Refusal) in
                try contents(of: [try feed.get()], export, at: paths)
            }
        }
    }

    private func addDocument(
        of made: [Made], _ export: OutputSpecification.Export, of output: OutputSpecification,
        to written: inout WrittenOutput
    ) {
        var feeds: [Feed] = []
        var absences: [(name: String, refusal: Refusal)] = []
        for (name, feed) in made {
            switch feed {
            case .success(let feed): feeds.append(feed)
            case .failure(let refusal): absences.append((name, refusal))
            }
        }
        if let first = absences.first, export.chosen != nil || feeds.isEmpty {
            written.add(output.files(in: configuration)) { () throws(Refusal) in
                throw first.refusal
            }
            return
        }
        let paths = output.files(of: feeds.map(\.name), export)
        let isThere = written.add(paths) { () throws(Refusal) in
            try contents(of: feeds, without: absences, export, at: paths)
        }
        for (name, refusal) in absences {
            // The table of such a feed in a package stays as it was: a chart may draw it.
            let own = output.files(of: [name], export).filter { !paths.contains($0) }
            written.add(own) { () throws(Refusal) in throw refusal }
        }
        if isThere { written.absences = absences }
    }

    private func contents(
        of feeds: [Feed], without absences: [(name: String, refusal: Refusal)] = [],
        _ export: OutputSpecification.Export, at paths: [String]
    ) throws(Refusal) -> [[UInt8]] {
        let set = FeedSet(
            feeds: feeds, asOf: asOf, dataAddress: export.dataAddress,
            absences: absences.map { Diagnostic.absence(of: $0.name, $0.refusal) })
        return try presentable { try set.contents(export.format, named: paths) }
    }
}
