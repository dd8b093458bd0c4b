import Foundation
import TestSupport
import Testing

@Suite struct AggregateTests {
    private static let table = "t,i,j,k,v,q\n2020,156,408,270900,1.5,1\n"

    /// What a pipe holds can be read once: the writer of little has gone before it is looked at again.
    @Test(.timeLimit(.minutes(1))) func opensAPipeOnce() throws {
        let folder = try TemporaryFolder()
        let pipe = folder.path + "/BACI_HS92_Y2020_V202501.csv"
        #expect(mkfifo(pipe, 0o600) == 0)
        let writer = Thread {
            FileHandle(forWritingAtPath: pipe)?.write(Data(Self.table.utf8))
        }
        writer.start()
        let outcome = try Program.run(
            [
                "aggregate", "BACI_HS92_Y2020_V202501.csv", "--by", "year", "--hash", "--format",
                "json", "--as-of", "2026-11-21",
            ], in: folder.url)
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("\"value_usd\" : 1500"))
        #expect(outcome.text.contains("\"sha256\" : null"))
    }
}
