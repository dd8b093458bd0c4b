public import ArgumentParser
public import Importers
public import Pipeline
import Reports
public import Tabular
public import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// How a result is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case markdown, csv, json
}

extension OutputFormat {
    /// A result in this format.
    func text(
        document: () throws -> Document, csv: () -> String, json: () -> JSONValue
    ) throws -> String {
        switch self {
        case .markdown: MarkdownRenderer().render(try document())
        case .csv: csv()
        case .json: try json().text()
        }
    }
}

/// Options with the day that the question is asked on.
protocol AskedOnADay {
    /// The day that was told; nil for today by universal time, whatever the machine's time zone: the
    /// same command gives the same on any machine.
    var asOf: Day? { get }
}

extension AskedOnADay {
    /// The day that the question is asked on.
    var day: Day { asOf ?? Day(ordinal: time(nil) / 86_400) }
}

extension ArgumentHelp {
    fileprivate static let asOf = ArgumentHelp(
        "The day that the question is asked on (YYYY-MM-DD); today by universal time if left out.",
        valueName: "day")
}

/// What every command takes.
struct DayOptions: ParsableArguments, AskedOnADay {
    @Option(help: .asOf) var asOf: Day?
}

/// What every command takes that reads data. A group within the group would make every start a third of
/// a millisecond longer.
struct CommonOptions: ParsableArguments, AskedOnADay {
    @Option(help: .asOf) var asOf: Day?

    @Option(
        help: ArgumentHelp(
            "The configuration; that of --data, flywheel.yaml in the working folder where there is"
                + " one, or the bundled one if left out.", valueName: "file"),
        completion: .file())
    var config: String?

    @Option(
        help: ArgumentHelp(
            "The folder with flywheel.yaml and the data that belong to it.", valueName: "folder"),
        completion: .directory)
    var data: String?

    func validate() throws {
        guard config == nil || data == nil else {
            throw ValidationError(
                "--data names the folder of a configuration; with --config the files lie beside that"
                    + " one")
        }
    }

    /// The configuration and the folder it lies in.
    func open() throws(Refusal) -> (Configuration, DataFolder) {
        if let path { return (try Configuration(path: path), DataFolder(holding: path)) }
        let folder = try DataFolder(named: data)
        return (try Configuration(path: folder.file(DataFolder.configurationName)), folder)
    }

    /// The configuration with its tables of countries, to ask on the day.
    func desk() throws(Refusal) -> InquiryDesk {
        let (configuration, folder) = try open()
        return try InquiryDesk(configuration, in: folder, asOf: day)
    }

    /// The country table of the configuration, of which no more is read: what else is wrong with it is
    /// none of the command's business. That of the bundled one is known: to read which one it names
    /// would take longer than many a file.
    func countries() throws(Refusal) -> CountryTable {
        if let path {
            let name = try Configuration.countries(at: path)
            return try CountryTable(path: DataFolder(holding: path).file(name))
        }
        let folder = try DataFolder(named: data)
        let isBundled = data == nil && !DataFolder.isNamedByVariable
        let name =
            try isBundled
            ? DataFolder.countriesName
            : Configuration.countries(at: folder.file(DataFolder.configurationName))
        return try CountryTable(path: folder.file(name))
    }

    /// The configuration that is named; else that of the working folder, unless another folder is named;
    /// nil for that of a folder.
    private var path: String? {
        if let config { return config }
        let here = DataFolder.configurationName
        return data == nil && OutputFile.exists(here) ? here : nil
    }
}

/// How tables are read.
struct ReadingOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Tables: plain, .gz, .xz, .zst or .zip; - is standard input.", valueName: "file"),
        completion: .file())
    var files: [String]

    @Option(help: "Read all files in this layout instead of telling it from their content.")
    var layout: LayoutName?

    @Option(
        help: ArgumentHelp(
            "Read all files in this encoding: utf-8, utf-16le, utf-16be, windows-1252, iso-8859-1,"
                + " gb18030 or cp949.", valueName: "name"))
    var encoding: TextEncoding?

    /// Reads the files; of big ones what is wanted of them. Refuses directions that are not told of all
    /// files or of each.
    func read(
        countries: CountryTable, flows: [StatedFlow], bigFiles: Importer.BigFiles = .whole
    ) throws(Refusal) -> Importer.Result {
        guard flows.count <= 1 || flows.count == files.count else {
            throw Refusal(
                Diagnostic(
                    .error, .badParameter,
                    message:
                        "\(flows.count) directions are told of \(files.count) files; tell one for"
                        + " all of them or one for each"), cause: .usage)
        }
        var options = Importer.Options(layout: layout, encoding: encoding)
        options.flows = flows
        options.bigFiles = bigFiles
        options.threads = processorCount
        return Importer(countries: countries, options: options).read(files)
    }
}

extension Day: ExpressibleByArgument {
    /// A day such as 2016-11-30.
    public init?(argument: String) { self.init(argument) }
}

extension HSCode: ExpressibleByArgument {
    /// A code of goods such as 2701.
    public init?(argument: String) { self.init(argument) }
}

extension TimeSpan: ExpressibleByArgument {
    /// A period such as 2017-09 or 2015..2016.
    public init?(argument: String) { self.init(argument) }
}

extension Flow: ExpressibleByArgument {}

extension LayoutName: ExpressibleByArgument {}

/// Directions of tables that do not tell theirs: `import`, or one for each file, `import,export`.
struct StatedFlows: ExpressibleByArgument {
    let flows: [StatedFlow]

    init?(argument: String) {
        let words = argument.split(separator: ",", omittingEmptySubsequences: false)
        flows = words.compactMap { Flow(rawValue: String($0)).map(StatedFlow.reported) }
        guard flows.count == words.count else { return nil }
    }

    static var allValueStrings: [String] { Flow.allCases.map(\.rawValue) }
}

extension Engine: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
    /// An encoding's name as users write it.
    public init?(argument: String) { self.init(named: argument) }
}
