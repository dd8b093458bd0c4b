import TestSupport
import Testing
import TradeModel

@testable import Tabular

@Suite struct TableInputTests {
    /// What a file is called, its digest and its bytes do not depend on how it is read.
    @Test(arguments: [
        "README.md", "table.csv.gz", "joined.csv.gz", "table.csv.xz", "table.csv.zst", "one.zip",
        "two.zip",
    ])
    func givesWhatInputFileGives(name: String) throws {
        var found: [InputFile] = []
        try TableInput.each(at: fixture(name)) { table throws(Refusal) in
            found.append(try InputFile(wholeOf: table))
        }
        let expected = try InputFile.open(fixture(name))
        #expect(found.map(\.path) == expected.map(\.path))
        #expect(found.map(\.name) == expected.map(\.name))
        #expect(found.map(\.sha256) == expected.map(\.sha256))
        #expect(found.map(\.bytes) == expected.map(\.bytes))
        #expect(found.map(\.isMember) == expected.map(\.isMember))
    }

    @Test(arguments: ["README.md", "joined.csv.gz", "table.csv.xz", "two.zip"])
    func hasTheDigestOfTheUnpackedBytes(name: String) throws {
        var found: [String] = []
        try TableInput.each(at: fixture(name)) { table throws(Refusal) in
            found.append(try table.digest())
        }
        let expected = try InputFile.open(fixture(name)).map { sha256($0.bytes) }
        #expect(found == expected)
    }

    @Test func aTableBesideAnEmptyFileIsOneOfSeveral() throws {
        let table = Array("year,value\n2016,1\n".utf8)
        let archive = StoredZip.archive([("empty.csv", []), ("table.csv", table)])
        try withTemporaryFile(archive) { path in
            var paths: [String] = []
            try TableInput.each(at: path) { table throws(Refusal) in paths.append(table.path) }
            #expect(paths == ["\(path)/empty.csv", "\(path)/table.csv"])
            #expect(try InputFile.open(path).map(\.path) == paths)
        }
    }

    @Test(arguments: [
        (["[Content_Types].xml", "xl/a.xml"], "saw an Excel workbook; save the sheet as CSV"),
        (["docProps/app.xml", "xl/sheet1.xml", "[Content_Types].xml"], "saw an Excel workbook"),
        (["[Content_Types].xml", "word/document.xml"], "saw an Office document"),
        (["mimetype", "content.xml", "META-INF/manifest.xml"], "saw an OpenDocument workbook"),
    ])
    func refusesAWorkbook(members: [String], message: String) throws {
        let archive = StoredZip.archive(members.map { ($0, Array("<x/>".utf8)) })
        try withTemporaryFile(archive) { path in
            let findings = [
                expectRefusal(.binaryFile, saying: message) {
                    try TableInput.each(at: path) { _ in }
                },
                expectRefusal(.binaryFile, saying: message) { try InputFile.open(path) },
            ]
            #expect(findings.map { $0?.path } == [path, path])
        }
    }

    @Test func anArchiveWithATextNamedMimetypeIsOne() throws {
        let archive = StoredZip.archive([("mimetype", [0x61]), ("a.csv", [0x61])])
        try withTemporaryFile(archive) { path in
            let members = try InputFile.open(path)
            #expect(members.count == 2)
        }
    }

    /// Nothing, packed by xz and by Zstandard.
    @Test(arguments: [
        "fd377a585a000004e6d6b446000000001cdf44211fb6f37d010000000004595a",
        "28b52ffd240001000099e9d851",
    ])
    func refusesWhatHoldsNoData(packed: String) throws {
        try withTemporaryFile(unhex(packed)) { path in
            expectRefusal(.emptyArchive) { try TableInput.each(at: path) { _ in } }
            expectRefusal(.emptyArchive) { try InputFile.open(path) }
        }
    }
}
