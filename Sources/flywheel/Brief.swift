import ArgumentParser
import Pipeline
import Reports

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The briefing, from the configured data.
struct Brief: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief",
        abstract: "Write the briefing from the configured data.",
        discussion: """
            Every table names its source, the number of values and the day as of which it speaks; \
            the last one lists the files with their SHA-256.

            Example:
              flywheel brief --as-of 2022-02-28
              flywheel brief --format html --output briefing.html
              flywheel brief --format pdf --paper a4 --output briefing.pdf
              flywheel brief --template my.mustache

            A page is one file that loads nothing. A docx is made by pandoc and a pdf by Chromium or \
            LibreOffice, where they are installed.
            """)

    /// How a briefing is written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case markdown, html, docx, pdf

        /// Whether it is text that a terminal can show.
        var isText: Bool { self == .markdown || self == .html }
    }

    @Option(
        help: "The text's template, in Mustache; the configured or the bundled one if left out.",
        completion: .file())
    var template: String?
    @Option(help: "How to write: markdown, html, docx or pdf.") var format = Format.markdown
    @Option(help: "The sheet of a docx or pdf: letter or a4; letter if left out.") var paper: Paper?
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "The file to write, whole or not at all, and none that the configuration names; standard"
                + " output if left out or -."),
        completion: .file())
    var output: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard paper == nil || !format.isText else {
            throw ValidationError("--paper goes with --format docx and pdf")
        }
        guard format.isText || !writesToStandardOutput || isatty(STDOUT_FILENO) == 0 else {
            throw ValidationError(
                "a \(format.rawValue) is not for a terminal: name a file with --output")
        }
    }

    private var writesToStandardOutput: Bool { output == nil || output == "-" }

    func run() throws {
        let (configuration, folder) = try common.open()
        let briefing = try Briefing(
            configuration, in: folder, asOf: common.day, template: template)
        let document = try briefing.document()
        Console.report(briefing.findings)
        let office = OfficeFile(asOf: common.day, on: paper ?? .letter)
        let bytes =
            switch format {
            case .markdown: Array(MarkdownRenderer().render(document).utf8)
            case .html: Array(HTMLRenderer().render(document).utf8)
            case .docx: try office.docx(document)
            case .pdf: try office.pdf(document)
            }
        if let output, !writesToStandardOutput {
            try OutputFile.save(
                bytes, to: output,
                sparing: ConfiguredFiles(configuration, in: folder, template: template))
        } else {
            try Console.print(bytes)
        }
    }
}
