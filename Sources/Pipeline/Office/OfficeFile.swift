public import Reports
import Tabular
public import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Documents as the files of office programs, made by programs of others from the same document as
/// every other format.
public struct OfficeFile {
    private let variables: [String: String]
    private let day: Day
    private let paper: Paper

    /// Files for a sheet that carry a day as their date, so that the same document gives the same bytes.
    public init(asOf day: Day, on paper: Paper) {
        self.day = day
        self.paper = paper
        // Read by pandoc and LibreOffice in place of the clock (reproducible-builds.org).
        variables = ["SOURCE_DATE_EPOCH": String(max(0, day.ordinal) * 86_400), "TZ": "UTC"]
    }

    /// The document for Word and its like, by pandoc; charts as pictures by rsvg-convert, with their
    /// figures as tables below. Refuses when a program is not there or fails.
    public func docx(_ document: Document) throws(Refusal) -> [UInt8] {
        let workshop = try Workshop()
        var pictures: [Chart: String] = [:]
        for chart in document.charts where pictures[chart] == nil {
            let drawing = SVGRenderer().file(chart)
            guard
                let bytes = try OutsideProgram.pictures.run(
                    ["--zoom=3", "--background-color=white"], reading: drawing,
                    variables: variables)
            else { throw OutsideProgram.missing("docx with charts", [.pictures]) }
            let name = "picture-\(pictures.count + 1).png"
            try OutputFile.create(bytes, at: "\(workshop.path)/\(name)")
            pictures[chart] = name
        }
        let text = OfficeRenderer(pictures: pictures).render(document)
        let style = "\(workshop.path)/style.docx"
        let parts = OfficeStyle.parts(on: paper).map { (path: $0.path, bytes: Array($0.text.utf8)) }
        try OutputFile.create(StoredZip.archive(parts), at: style)
        guard
            let bytes = try OutsideProgram.pandoc.run(
                [
                    "--from=html", "--to=docx", "--reference-doc=\(style)",
                    "--resource-path=\(workshop.path)", "--output=-",
                ],
                reading: text, variables: variables)
        else { throw OutsideProgram.missing("docx", [.pandoc]) }
        guard bytes.starts(with: Array("PK".utf8)) else {
            throw OutsideProgram.pandoc.failure("without a document")
        }
        return bytes
    }

    /// The document for paper: the page as Chromium prints it, or else as LibreOffice shows the docx.
    /// Refuses when neither is there, and when the one that is fails.
    public func pdf(_ document: Document) throws(Refusal) -> [UInt8] {
        let workshop = try Workshop()
        let page = "\(workshop.path)/page.html"
        let result = "\(workshop.path)/page.pdf"
        try OutputFile.create(HTMLRenderer(paper: paper).render(document), at: page)
        var arguments = [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--user-data-dir=\(workshop.path)/profile", "--no-pdf-header-footer",
            "--generate-pdf-document-outline", "--print-to-pdf=\(result)",
        ]
        // Chromium does not start as root with its sandbox. The page runs no script but its own.
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        arguments.append(Workshop.address(of: page))
        if try OutsideProgram.browser.run(arguments, variables: variables) == nil {
            try print(document, in: workshop)
        }
        guard FileSystem.exists(result) else {
            throw OutsideProgram.browser.failure("without a document")
        }
        return PDFDates.stamped(try readFile(result), day)
    }

    private func print(_ document: Document, in workshop: borrowing Workshop) throws(Refusal) {
        let source = "\(workshop.path)/page.docx"
        try OutputFile.create(try docx(document), at: source)
        let profile = Workshop.address(of: "\(workshop.path)/profile")
        let arguments = [
            "--headless", "-env:UserInstallation=\(profile)", "--convert-to", "pdf", "--outdir",
            workshop.path, source,
        ]
        guard try OutsideProgram.office.run(arguments, variables: variables) != nil else {
            throw OutsideProgram.missing("pdf", [.browser])
        }
    }
}
