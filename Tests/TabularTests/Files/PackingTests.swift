import Testing

@testable import Tabular

@Suite struct PackingTests {
    @Test func goesByTheFirstBytes() throws {
        #expect(Packing(signatureOf: try readFile(fixture("table.csv.gz"))) == .gzip)
        #expect(Packing(signatureOf: try readFile(fixture("table.csv.xz"))) == .xz)
        #expect(Packing(signatureOf: try readFile(fixture("table.csv.zst"))) == .zstandard)
        #expect(Packing(signatureOf: try readFile(fixture("one.zip"))) == .zip)
        #expect(Packing(signatureOf: unhex("504b0506")) == .zip)
        for text in ["", "PK,value", "year"] {
            #expect(Packing(signatureOf: Array(text.utf8)) == nil)
        }
    }

    @Test(arguments: [
        ("a.csv.gz", "a.csv"), ("a.csv.xz", "a.csv"), ("a.zst", "a"), ("a.zip", "a.zip"),
        ("gz", "gz"), ("a.csv", "a.csv"), ("a.gz.gz", "a.gz"),
    ])
    func oneCompressionIsTakenOffAName(name: String, without: String) {
        #expect(withoutEnding(name) == without)
    }
}
