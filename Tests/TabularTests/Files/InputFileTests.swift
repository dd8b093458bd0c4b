import Testing
import TradeModel

@testable import Tabular

@Suite struct InputFileTests {
    private static let table = Array("year,value\n2016,1\n2017,2\n".utf8)

    @Test(arguments: [
        "table.csv.gz", "table.csv.xz", "table.csv.zst", "one.zip",
    ])
    func unpacks(name: String) throws {
        let files = try InputFile.open(fixture(name))
        let file = try #require(files.first)
        #expect(files.count == 1 && file.bytes == Self.table)
        #expect(file.name == "table.csv" && !file.isMember)
        #expect(file.path == fixture(name))
        #expect(file.sha256 == Tabular.sha256(try readFile(fixture(name))))
    }

    @Test func readsAPlainFile() throws {
        let file = try #require(try InputFile.open(fixture("README.md")).first)
        #expect(file.name == "README.md" && !file.isMember)
        #expect(file.bytes == (try readFile(fixture("README.md"))))
    }

    @Test func readsMembersThatFollowEachOther() throws {
        let files = try InputFile.open(fixture("joined.csv.gz"))
        #expect(files.map(\.bytes) == [Self.table + Array("2018,3\n".utf8)])
    }

    /// Tapes and some programs fill the last block with zeros.
    @Test(arguments: [1, 7, 8, 600]) func passesOverZerosBehindAGzip(count: Int) throws {
        let packed = try readFile(fixture("table.csv.gz"))
        try withTemporaryFile(packed + [UInt8](repeating: 0, count: count)) { path in
            let tables = try InputFile.open(path)
            #expect(tables.map(\.bytes) == [Self.table])
        }
    }

    @Test func noticesDamageInFrontOfZerosAndOfAnotherMember() throws {
        let damaged = try readFile(fixture("bad-checksum.csv.gz"))
        let sound = try readFile(fixture("table.csv.gz"))
        for tail in [[UInt8](repeating: 0, count: 8), sound] {
            try withTemporaryFile(damaged + tail) { path in
                #expect(code(path) == .damagedArchive)
            }
        }
    }

    @Test func givesTheFilesOfAnArchiveAndNoFolders() throws {
        let files = try InputFile.open(fixture("two.zip"))
        #expect(files.map(\.name) == ["table.csv", "second.csv"])
        #expect(
            files.map(\.path) == [
                fixture("two.zip") + "/table.csv", fixture("two.zip") + "/folder/second.csv",
            ])
        #expect(files.map(\.bytes) == [Self.table, Array("year,value\n2018,3\n".utf8)])
        #expect(files.allSatisfy { $0.isMember })
        #expect(Set(files.map(\.sha256)).count == 1)
    }

    /// Nobody would be told of the others.
    @Test func asOneFileRefusesAnArchiveOfSeveral() throws {
        #expect(try InputFile.single(at: fixture("one.zip")).bytes == Self.table)
        let refusal = #expect(throws: Refusal.self) {
            try InputFile.single(at: fixture("two.zip"))
        }
        let finding = try #require(refusal?.diagnostics.first)
        #expect(finding.code == .mixedSources && finding.path == fixture("two.zip"))
        #expect(finding.message.contains("2 files, “table.csv”, “folder/second.csv”, of which"))
    }

    @Test func refusesAFileWithoutBytes() throws {
        try withTemporaryFile([]) { path in
            #expect(code(path) == .emptyFile)
        }
    }

    @Test(
        arguments: [
            ("empty.csv.gz", .emptyArchive), ("folder.zip", .emptyArchive),
            ("truncated.csv.gz", .damagedArchive), ("truncated.csv.xz", .damagedArchive),
            ("truncated.csv.zst", .damagedArchive), ("truncated.zip", .damagedArchive),
            ("bad-checksum.zip", .damagedArchive), ("bad-checksum.csv.gz", .damagedArchive),
            ("missing.csv", .inputMissing), ("", .inputMissing),
        ] as [(String, DiagnosticCode)])
    func refuses(name: String, expected: DiagnosticCode) {
        #expect(code(fixture(name)) == expected)
    }

    private func code(_ path: String) -> DiagnosticCode? {
        let refusal = #expect(throws: Refusal.self) { try InputFile.open(path) }
        #expect(
            refusal?.cause
                == (refusal?.diagnostics.first?.code == .inputMissing ? .inputMissing : .data))
        #expect(refusal?.diagnostics.first?.path == path)
        return refusal?.diagnostics.first?.code
    }
}
