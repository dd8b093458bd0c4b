import Foundation
import TestSupport
import Testing

/// Briefings for office programs, with shell scripts in the place of pandoc and Chromium. What the real
/// ones make of them is looked at by `make test-outputs`.
///
/// One after the other: a program that starts holds open what another test is writing.
@Suite(.serialized) struct OfficeTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func install(_ name: String, _ script: String) throws {
        let path = try folder.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    /// A Chromium whose document is what a script writes of the page, which lies at `$page`.
    private func installChromium(printing script: String) throws {
        try install(
            "chromium",
            """
            for word; do
              case $word in --print-to-pdf=*) result=${word#--print-to-pdf=};; esac
              page=${word#file://}
            done
            { \(script); } > "$result"
            """)
    }

    /// Puts an empty working copy into the folder: where there is no document, it does not matter what the
    /// briefing would say, and that of the bundled data takes seconds.
    private func startEmpty() throws {
        let data = Program.repository.appendingPathComponent("Data")
        for (file, place) in [
            ("Empty/flywheel.yaml", "flywheel.yaml"), ("Empty/customs.csv", "customs.csv"),
            ("Reference/countries.csv", "Reference/countries.csv"),
        ] {
            let text = try String(contentsOf: data.appendingPathComponent(file), encoding: .utf8)
            try folder.write(text, to: place)
        }
    }

    /// A briefing whose files between programs lie in a folder.
    private func brief(
        _ format: String, _ more: [String] = [], by way: String = "way"
    ) throws -> Program.Outcome {
        let between = folder.url.appendingPathComponent(way)
        try FileManager.default.createDirectory(at: between, withIntermediateDirectories: true)
        return try Program.run(
            ["brief", "--format", format, "--as-of", "2022-02-28"] + more, in: folder.url,
            variables: [
                "PATH": folder.url.appendingPathComponent("bin").path, "TMPDIR": between.path,
            ])
    }

    @Test func whatIsNotInstalledIsNamed() throws {
        try startEmpty()
        let docx = try brief("docx")
        #expect(docx.status == 69)
        #expect(docx.stderr.contains("a docx needs pandoc"))
        #expect(docx.stderr.contains("Debian's package is pandoc [program-missing]"))
        #expect(docx.stdout.isEmpty)
        try install("pandoc", "printf PK")
        let pdf = try brief("pdf")
        #expect(pdf.status == 69)
        #expect(pdf.stderr.contains("a pdf needs Chromium"))
    }

    @Test func pandocReadsTheDocumentAndTheDay() throws {
        try install("rsvg-convert", "printf PNG")
        try install(
            "pandoc",
            """
            printf "PK $SOURCE_DATE_EPOCH $*"
            for word; do
              case $word in --resource-path=*) /bin/cat "${word#*=}/picture-1.png";; esac
            done
            /bin/cat
            """)
        let outcome = try brief("docx", by: "a & b")
        #expect(outcome.status == 0, "\(outcome.stderr)")
        #expect(outcome.text.hasPrefix("PK 1646006400 --from=html --to=docx --reference-doc=/"))
        #expect(outcome.text.contains(" --output=-PNG<html"))
        #expect(outcome.text.contains("<p><img src=\"picture-1.png\" width"))
        #expect(outcome.text.contains("<caption>Key figures of the report</caption>"))
        #expect(try folder.files().filter { !$0.hasPrefix("bin") } == ["a & b"])
    }

    /// Pandoc parts its list of folders at colons, and would put into the document where pictures lay.
    @Test func aFolderThatNoListCanHoldIsNotUsed() throws {
        try startEmpty()
        try install("pandoc", "printf \"PK $*\"")
        let outcome = try brief("docx", by: "a:b")
        #expect(outcome.status == 0, "\(outcome.stderr)")
        #expect(outcome.text.contains(" --resource-path=/tmp/flywheel-"))
        #expect(!outcome.text.contains("a:b"))
    }

    @Test func thePageIsOfTheSheetThatIsAskedFor() throws {
        try startEmpty()
        try installChromium(printing: "/bin/cat \"$page\"")
        #expect(try brief("pdf").text.contains("@page { size: letter; }"))
        for name in ["a4", "A4"] {
            #expect(try brief("pdf", ["--paper", name]).text.contains("@page { size: A4; }"))
        }
        let page = try brief("html", ["--paper", "a4"])
        #expect(page.status == 64)
        #expect(page.stderr.contains("--paper goes with --format docx and pdf"))
    }

    @Test func aProgramThatFailsIsQuoted() throws {
        try startEmpty()
        try install("pandoc", "echo 'Error: no more' >&2; exit 63")
        let outcome = try brief("docx")
        #expect(outcome.status == 65)
        #expect(
            outcome.stderr.contains(
                "pandoc ended with exit status 63: Error: no more [program-failed]"))
        try install("pandoc", "echo nothing")
        #expect(try brief("docx").stderr.contains("pandoc ended without a document"))
        try install("chromium", "exit 0")
        #expect(try brief("pdf").stderr.contains("Chromium ended without a document"))
        #expect(try folder.files().filter { $0.hasPrefix("way") } == ["way"])
    }

    @Test func chromiumPrintsThePage() throws {
        try installChromium(
            printing: "printf '%%PDF /CreationDate (D:20260101010101) '; /bin/cat \"$page\"")
        let outcome = try brief("pdf")
        #expect(outcome.status == 0, "\(outcome.stderr)")
        #expect(outcome.text.hasPrefix("%PDF /CreationDate (D:20220228000000) <!DOCTYPE html>"))
    }
}
