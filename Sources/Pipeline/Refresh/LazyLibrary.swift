import Importers
import TradeModel

/// The library of a run, opened when something must be read: a run that finds nothing new reads no
/// table, not even that of the countries.
final class LazyLibrary {
    private let configuration: Configuration
    private let folder: DataFolder
    private let bigSize: Int
    /// The library, where anything had to be read so far.
    private(set) var opened: SourceLibrary?
    /// The copies that stand for the sources, by name.
    var copies: [String: [PlacedFile]] = [:] { didSet { opened?.places.copies = copies } }

    /// A library to be.
    ///
    /// - Parameter bigSize: from how many bytes on a file of trade is read for one country only.
    init(
        _ configuration: Configuration, _ folder: DataFolder,
        bigSize: Int = Importer.Options().bigSize
    ) {
        self.configuration = configuration
        self.folder = folder
        self.bigSize = bigSize
    }

    /// The library.
    func library() throws(Refusal) -> SourceLibrary {
        if let opened { return opened }
        var places = SourcePlaces(configuration: configuration, folder: folder)
        places.copies = copies
        places.isOfCopies = true
        let library = try SourceLibrary(
            configuration, folder, places: places, bigSize: bigSize)
        opened = library
        return library
    }
}
