import TestSupport
import Testing

@Suite struct ImportTests {
    /// Every bundled table at once: more files and kinds than any case has.
    private static let bundled = [
        "import", "Data/Series/trade-gacc.csv", "Data/Series/missile-launches.csv",
        "Data/Series/border.csv", "Data/Series/trade-kotra.csv", "--as-of", "2026-11-21",
    ]

    @Test(arguments: ["markdown", "csv", "json"])
    func sameCommandGivesSameBytes(format: String) throws {
        let words = Self.bundled + ["--format", format]
        let first = try Program.run(words, in: Program.repository)
        #expect(first.status == 0)
        #expect(!first.stdout.isEmpty)
        #expect(try Program.run(words, in: Program.repository) == first)
    }

    /// Who edits a chart of the configuration in the working folder stops nothing that needs its country
    /// table alone. Without any table that is named there is none to take.
    @Test(arguments: [("charts: {a: {knd: lines}}", 0), ("charts: [", 65)])
    func faultsOfTheConfigurationStopOnlyWhatReadsThem(line: String, status: Int32) throws {
        let folder = try TemporaryFolder()
        try folder.write("countries: countries.csv\n\(line)\n", to: "flywheel.yaml")
        try folder.write(
            """
            code,kind,name,alpha2,numeric,comtrade,baci,gacc,cow,imf,former_codes,aliases,valid_from,valid_to,successors,note
            QMA,country,Quarland,,901,901,901,,,,,,,,,
            QMB,country,Bessany,,902,902,902,,,,,,,,,

            """, to: "countries.csv")
        let file = "BACI_HS92_Y2019_V202501.csv"
        try folder.write("t,i,j,k,v,q\n2019,902,901,270900,10,1\n", to: file)
        for words in [["import"], ["aggregate", "--by", "year", "--quiet"]] {
            let outcome = try Program.run(
                words + [file, "--as-of", "2026-11-21"], in: folder.url)
            #expect(outcome.status == status, "\(outcome.stderr)")
        }
        let other = try Program.run(["claims", "--as-of", "2026-11-21"], in: folder.url)
        #expect(other.status == 65)
        // A folder that the environment names is one with a configuration of its own.
        try folder.write("countries: nowhere.csv\n", to: "other/flywheel.yaml")
        try folder.write("", to: "empty/a")
        let named = try Program.run(
            ["aggregate", "../\(file)", "--by", "year", "--quiet"],
            in: folder.url.appendingPathComponent("empty"),
            variables: ["FLYWHEEL_DATA": folder.path + "/other"])
        #expect(named.stderr.contains("nowhere.csv"))
    }
}
