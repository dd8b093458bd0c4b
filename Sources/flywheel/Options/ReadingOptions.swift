import ArgumentParser
import Importers
import Tabular
import TradeModel

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
                        "\(flows.count) directions are told of \(counted(files.count, "file")); tell"
                        + " one for all of them or one for each"), cause: .usage)
        }
        var options = Importer.Options(layout: layout, encoding: encoding)
        options.flows = flows
        options.bigFiles = bigFiles
        options.threads = processorCount
        return Importer(countries: countries, options: options).read(files)
    }
}
