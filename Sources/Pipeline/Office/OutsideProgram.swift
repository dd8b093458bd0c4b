import TradeModel

/// A program of others that makes one format of another.
struct OutsideProgram: Sendable {
    /// What people call it.
    let name: String
    /// The commands that it may be installed as; the first that is there is taken.
    let commands: [String]
    /// Debian's package.
    let package: String

    static let pandoc = OutsideProgram(name: "pandoc", commands: ["pandoc"], package: "pandoc")
    static let pictures = OutsideProgram(
        name: "rsvg-convert", commands: ["rsvg-convert"], package: "librsvg2-bin")
    static let browser = OutsideProgram(
        name: "Chromium",
        commands: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
        package: "chromium")
    static let office = OutsideProgram(
        name: "LibreOffice", commands: ["soffice", "libreoffice"],
        package: "libreoffice-writer-nogui")

    /// Runs it on a text; gives what it writes to its standard output, or nil where it is not
    /// installed. Refuses an end that is no success, with its own words.
    func run(
        _ arguments: [String], reading text: String = "", variables: [String: String]
    ) throws(Refusal) -> [UInt8]? {
        for command in commands {
            guard
                var process = try ChildProcess.start(
                    command, arguments, reading: text, variables: variables)
            else { continue }
            let bytes = process.bytes()
            let status = process.wait()
            guard status == 0 else {
                throw failure(
                    "with exit status \(status): \(EngineProgram.gist(of: process.complaint))")
            }
            return bytes
        }
        return nil
    }

    /// The refusal of a result that is none.
    func failure(_ words: String) -> Refusal {
        Refusal(Diagnostic(.error, .programFailed, message: "\(name) ended \(words)"))
    }

    /// The refusal of a format that needs programs of which none is there.
    static func missing(_ format: String, _ programs: [OutsideProgram]) -> Refusal {
        let names = programs.map(\.name).joined(separator: " and ")
        let packages = programs.map(\.package).joined(separator: " and ")
        let (verb, noun) = programs.count == 1 ? ("is", "package is") : ("are", "packages are")
        return Refusal(
            Diagnostic(
                .error, .programMissing,
                message: "a \(format) needs \(names), which \(verb) not on the PATH; Debian's"
                    + " \(noun) \(packages)"), cause: .unreachable)
    }
}
