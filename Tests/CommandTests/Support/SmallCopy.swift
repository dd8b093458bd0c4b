import Foundation
import GRDB
import Tabular
import TestSupport
import Testing

/// A working copy of a made-up country, small enough to be refreshed in a moment.
struct SmallCopy {
    let folder: TemporaryFolder

    /// A working copy with further sources, as lines of its configuration, and lines at its end.
    init(sources: String = "", further: String = "") throws {
        folder = try TemporaryFolder()
        try folder.write(
            Self.yaml.replacing("sources:\n", with: "sources:\n" + sources) + further,
            to: "flywheel.yaml")
        try folder.write(Self.countries, to: "countries.csv")
        try trade(1)
    }

    /// Runs a command in the copy.
    func run(_ words: String...) throws -> Program.Outcome {
        try Program.run(words, in: folder.url)
    }

    /// Writes another edition of the only source: the trade of 2019 with the partner, of 1000.
    func trade(_ value: Int) throws { try folder.write(Self.table(value), to: "trade.csv") }

    /// A table of trade.
    static func table(_ value: Int) -> String {
        header
            + ["QMB,total,,2019,\(value)", "WLD,total,,2019,1000"].map {
                "office,trade-value,QMA,\($0),USD million,main,confirmed,Office,,yearbook,\n"
            }.joined()
    }

    /// A file of the copy; nil where there is none.
    func text(_ file: String) -> String? {
        FileManager.default.contents(atPath: "\(folder.path)/\(file)").map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// The name of the series of the partner's trade.
    static let series = "trade/office.trade-value.QMA.QMB.total"

    /// The values of that series, in the order in which they became known, with their vintages.
    func editions() throws -> [(value: Int, vintage: Int)] {
        let queue = try DatabaseQueue(path: folder.path + "/store/flywheel.sqlite")
        return try queue.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT CAST(value AS INTEGER), vintage_id FROM observation
                    JOIN series ON series.id = series_id
                    WHERE source || '/' || name = ? ORDER BY known_from, vintage_id
                    """, arguments: [Self.series]
            ).map { ($0[0], $0[1]) }
        }
    }

    /// The numbers of the source's vintages.
    func vintages() throws -> [Int] {
        let queue = try DatabaseQueue(path: folder.path + "/store/flywheel.sqlite")
        return try queue.read {
            try Int.fetchAll($0, sql: "SELECT id FROM vintage WHERE source = 'trade' ORDER BY id")
        }
    }

    /// Whether the published folder is one whole generation: the files of its manifest with their
    /// digests, and no others.
    func publishedFault() throws -> String? {
        let root = folder.path + "/published"
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: root)
        let place = folder.path + "/" + target
        let data = try Data(contentsOf: URL(fileURLWithPath: place + "/generation.json"))
        let manifest = try JSONDecoder().decode(Manifest.self, from: data)
        for file in manifest.files
        where try sha256(ofFile: "\(place)/\(file.path)") != file.sha256 {
            return "\(file.path) is not the file of the manifest"
        }
        var found = Set<String>()
        for path in try FileManager.default.subpathsOfDirectory(atPath: place) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(place)/\(path)", isDirectory: &isFolder)
            if !isFolder.boolValue { found.insert(path) }
        }
        let expected = Set(manifest.files.map(\.path) + ["generation.json"])
        return found == expected ? nil : "\(found) instead of \(expected)"
    }

    private struct Manifest: Decodable {
        struct File: Decodable {
            let path, sha256: String
        }
        let files: [File]
    }

    private static let yaml = """
        subject: QMA
        partner: QMB
        clock: utc
        countries: countries.csv
        sources:
          trade: trade.csv
        indicators:
          share: {indicator: partner-share, files: [trade]}
        outputs:
          - {path: share.csv, indicator: share, format: csv}
          - {path: feeds/share.md, indicator: share, format: markdown}
          - {path: changes.csv, changes: csv}

        """

    private static let countries = """
        code,kind,name,alpha2,numeric,comtrade,baci,gacc,cow,imf,former_codes,aliases,valid_from,valid_to,successors,note
        QMA,country,Quarland,,901,901,901,,,,,,,,,
        QMB,country,Bessany,,902,902,902,,,,,,,,,

        """

    private static let header =
        "series,measure,subject,partner,flow,valuation,period,value,unit,status,confidence,source,"
        + "published,citation,note\n"
}
