public import Reports
public import TradeModel

/// The configured indicators as files for other programs.
public struct FeedExport {
    private let configuration: Configuration
    private let library: SourceLibrary
    let asOf: Day

    /// Prepares to compute as of a day, from local files and from what the last refresh took of the
    /// others.
    public init(
        _ configuration: Configuration, in folder: DataFolder, asOf: Day
    ) throws(Refusal) {
        self.configuration = configuration
        self.asOf = asOf
        let places = try Workplace(configuration, folder).places()
        library = try SourceLibrary(configuration, folder, places: places)
    }

    /// The names of the indicators, all where none are asked for. Refuses, as wrong usage, a name
    /// that is none, a name twice, and a configuration without indicators.
    public func names(_ asked: [String]) throws(Refusal) -> [String] {
        let known = configuration.indicators.keys.sorted()
        guard !known.isEmpty else {
            throw .usage(
                "\(configuration.path) configures no indicators to export; name one under"
                    + " “indicators”")
        }
        for (place, name) in asked.enumerated() {
            guard known.contains(name) else {
                if configuration.charts[name] != nil {
                    throw .usage("“\(name)” is a chart, which --to svg draws, and no indicator")
                }
                throw .usage(
                    "no indicator is configured under the name “\(name)”"
                        + Spelling.advice(for: name, among: known))
            }
            guard !asked[..<place].contains(name) else {
                throw .usage("“\(name)” is asked for twice")
            }
        }
        return asked.isEmpty ? known : asked
    }

    /// Which sources of the indicators of these names are read as they are now, although editions of
    /// them came after the day.
    public func findings(_ names: [String]) -> [Diagnostic] {
        LaterEditions.findings(
            of: names.flatMap { configuration.indicators[$0]?.files ?? [] }, configuration,
            library.folder, asOf: asOf)
    }

    /// Computes the indicators of these names. Refuses what cannot be computed.
    public func feeds(
        _ names: [String], dataAddress: String? = nil
    ) throws(Refusal) -> FeedSet {
        let tables = BriefTables(configuration, library, asOf: asOf)
        let desk = FeedDesk(configuration: configuration, library: library, asOf: asOf)
        var feeds: [Feed] = []
        for name in names {
            guard let request = configuration.indicators[name] else { continue }
            do throws(Refusal) {
                feeds.append(try desk.feed(name, try tables.result(request)))
            } catch {
                throw configuration.fault(error, of: name)
            }
        }
        return FeedSet(feeds: feeds, asOf: asOf, dataAddress: dataAddress)
    }

    /// Whether a text can be the address of a folder, to which the names of files are added.
    public static func isFolderAddress(_ text: String) -> Bool {
        !text.isEmpty && !text.contains { "?#".contains($0) }
    }

    /// Writes feeds: to a file, with its companions beside it, or into a folder, which is made where
    /// it is not there: all or none, and none in place of a file that is spared. The files' paths, in
    /// order. A document that goes into a device, a pipe or an open file has no companions, since
    /// nothing can lie beside these.
    @discardableResult
    public static func save(
        _ set: FeedSet, as format: ExportFormat, to path: String,
        sparing inputs: ConfiguredFiles? = nil
    ) throws(Refusal) -> [String] {
        let (place, isFolder) = Self.place(
            path,
            holdsSeveral: format == .datapackage || (!format.isJoint && set.asked > 1))
        let paths = format.paths(of: set.feeds.map(\.name), at: place, isFolder: isFolder)
        let contents = try presentable { try set.contents(format, named: paths) }
        let hasCompanions =
            isFolder || FileSystem.isFileOrMissing(place) && !FileSystem.isOpenFile(place)
        let files = zip(paths, contents).prefix(hasCompanions ? paths.count : 1).map {
            (path: $0, bytes: $1)
        }
        try OutputFile.save(files, inFolder: isFolder ? place : nil, sparing: inputs)
        return files.map(\.path)
    }

    /// A path without slashes at its end, and whether it is a folder: of several files, one that is
    /// there already, or one that is written as a folder.
    static func place(
        _ path: String, holdsSeveral: Bool
    ) -> (place: String, isFolder: Bool) {
        var place = path
        while place.count > 1, place.hasSuffix("/") { place.removeLast() }
        return (place, holdsSeveral || path.hasSuffix("/") || FileSystem.isFolder(place))
    }

    /// The refusal of several files where one can go.
    static func severalFiles(_ format: String) -> Refusal {
        .usage("\(format) makes several files of this; name a folder with --output")
    }

    /// The bytes of the one document that feeds make, without its companions. Refuses, as wrong
    /// usage, several documents.
    public static func document(
        _ set: FeedSet, as format: ExportFormat
    ) throws(Refusal) -> [UInt8] {
        guard format != .datapackage, format.isJoint || set.asked == 1 else {
            throw severalFiles(format.rawValue)
        }
        let paths = format.paths(of: set.feeds.map(\.name), at: "feed", isFolder: false)
        return try presentable { try set.contents(format, named: paths) }[0]
    }
}

extension FeedSet {
    /// How many feeds were asked for, those among them that could not be made.
    fileprivate var asked: Int { feeds.count + absences.count }
}
