#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif
public import TradeModel

/// Where the bundled data lie: the folder that holds `flywheel.yaml`.
///
/// Looked for, in this order, at the place named, in the environment variable `FLYWHEEL_DATA`, under
/// `share/flywheel` beside the folder of the running program, and as `Data` in the working
/// folder and the folders above it, then above the program.
public struct DataFolder: Sendable {
    /// The folder's path.
    public let path: String
    /// The name of the configuration in it.
    public static let configurationName = "flywheel.yaml"
    /// The bundled country table, for what takes no configuration.
    public static let countriesName = "Reference/countries.csv"
    /// The bundled table of words beside names, for folders that have none.
    static let wordsBesideNamesName = "Reference/words-beside-names.csv"
    /// The bundled template of the briefing, for configurations that name none.
    public static let templateName = "Templates/briefing.mustache"

    /// Whether the environment names a folder.
    public static var isNamedByVariable: Bool {
        getenv("FLYWHEEL_DATA").map { $0.pointee != 0 } ?? false
    }

    /// Finds the folder; refuses when there is none.
    public init(named path: String? = nil) throws(Refusal) {
        let candidates = path.map { [$0] } ?? Self.currentPlaces
        guard let found = candidates.first(where: { Self.holds(Self.configurationName, $0) }) else {
            let place = path ?? "share/flywheel beside the program, nor in Data"
            throw Refusal(
                Diagnostic(
                    .error, .inputMissing,
                    message: "no \(Self.configurationName) in \(place);"
                        + " name the data folder with --data or FLYWHEEL_DATA"),
                cause: .inputMissing)
        }
        self.path = found
    }

    /// The folder in which a configuration lies; its files are relative to it.
    public init(holding configuration: String) {
        path = configuration.lastIndex(of: "/").map { String(configuration[..<$0]) } ?? "."
    }

    /// The path of a file in the folder; a path from the root is left as it is.
    public func file(_ relative: String) -> String {
        relative.hasPrefix("/") ? relative : "\(path)/\(relative)"
    }

    /// The path of the table of words beside names: that of the folder where it has one, which may be an
    /// own one, else the bundled one. Refuses where there is none.
    public func wordsBesideNames() throws(Refusal) -> String {
        let name = Self.wordsBesideNamesName
        // One that is there and cannot be read is not to be passed over.
        if FileSystem.exists(file(name)) { return file(name) }
        guard let bundled = Self.currentPlaces.first(where: { Self.holds(name, $0) }) else {
            throw Refusal(
                Diagnostic(
                    .error, .inputMissing, path: file(name),
                    message: "this is not there, nor among the bundled data under share/flywheel"
                        + " beside the program or in Data; put the bundled one there"),
                cause: .inputMissing)
        }
        return "\(bundled)/\(name)"
    }

    /// The places to look at for this run of the program.
    private static var currentPlaces: [String] {
        usualPlaces(
            variable: getenv("FLYWHEEL_DATA").map { String(cString: $0) }, program: programPath,
            working: workingPath)
    }

    /// The places to look at, the first to try first. A variable that is set and empty names none.
    static func usualPlaces(variable: String?, program: String, working: String) -> [String] {
        var places = variable.flatMap { $0.isEmpty ? nil : [$0] } ?? []
        let folders = parents(of: program)
        if folders.count > 1 { places.append(folders[1] + "/share/flywheel") }
        places += parents(of: working + "/x").map { $0 + "/Data" }
        places += folders.map { $0 + "/Data" }
        return places
    }

    private static func holds(_ file: String, _ folder: String) -> Bool {
        access("\(folder)/\(file)", R_OK) == 0
    }

    /// The folders above a file, the nearest first.
    private static func parents(of path: String) -> [String] {
        var parents: [String] = []
        var rest = path[...]
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            parents.append(String(rest))
        }
        return parents
    }

    private static var programPath: String { FileSystem.real("/proc/self/exe") ?? "" }

    private static var workingPath: String {
        getcwd(nil, 0).map { resolved in
            defer { free(resolved) }
            return String(cString: resolved)
        } ?? "."
    }
}
