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
              flywheel brief --output briefing.html
              flywheel brief --output briefing.pdf --paper a4
              flywheel brief --template my.mustache

            A page is one file that loads nothing. A docx is made by pandoc and a pdf by Chromium or \
            LibreOffice, where they are installed.
            """)

    /// How a briefing is written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case markdown, html, docx, pdf

        /// Whether it is text that a terminal can show.
        var isText: Bool { self == .markdown || self == .html }

        /// The format that the ending of a file's name tells, as of `briefing.html`; nil where it tells
        /// none.
        init?(ending path: String) {
            let name = path.lowercased()
            guard let format = Self.allCases.first(where: { name.hasSuffix(".\($0.rawValue)") })
            else { return nil }
            self = format
        }
    }

    @Option(
        help: "The text's template, in Mustache; the configured or the bundled one if left out.",
        completion: .file())
    var template: String?
    @Option(
        help: ArgumentHelp(
            "How to write: markdown, html, docx or pdf; if left out as the name of --output ends, else"
                + " markdown."))
    var format: Format?
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
        guard paper == nil || !written.isText else {
            throw ValidationError("--paper goes with --format docx and pdf")
        }
        guard written.isText || !writesToStandardOutput || isatty(STDOUT_FILENO) == 0 else {
            throw ValidationError(
                "a \(written.rawValue) is not for a terminal: name a file with --output")
        }
    }

    /// The format asked for, else that of the output's name, else Markdown.
    private var written: Format { format ?? output.flatMap { Format(ending: $0) } ?? .markdown }

    private var writesToStandardOutput: Bool { output == nil || output == "-" }

    func run() throws {
        let (configuration, folder) = try common.open()
        let briefing = try Briefing(
            configuration, in: folder, asOf: common.day, template: template)
        let document = try briefing.document()
        Console.report(briefing.findings)
        let office = OfficeFile(asOf: common.day, on: paper ?? .letter)
        let bytes =
            switch written {
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
