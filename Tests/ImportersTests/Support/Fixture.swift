import Foundation
import Tabular
import TestSupport
import TradeModel

@testable import Importers

/// The tables of `Fixtures`, made up for these tests, each with the quirks of a real download.
enum Fixture: String, CaseIterable {
    case legacy35 = "comtrade-legacy-35.csv"
    case legacy22 = "comtrade-legacy-22.csv"
    case legacyMachine = "comtrade-legacy-machine.csv"
    case comtrade = "comtrade-47.csv"
    case comtradeTabs = "comtrade-47.tsv"
    case baci = "BACI_HS92_Y2019_V202501.csv"
    case baciCountries = "baci-countries.csv"
    case baciCountriesNew = "baci-countries-new.csv"
    case gacc = "gacc.csv"
    case cowNational = "cow-national.csv"
    case cowDyadic = "cow-dyadic.csv"
    case imfWide = "imf-dots-wide.csv"
    case imfPanel = "imf-dots-panel.csv"
    case cns = "cns-2023.csv"
    case cnsOlder = "cns-older.csv"
    case csis = "csis.csv"
    case events = "events.csv"
    case launches = "launches.csv"
    case countries = "countries.csv"
    case confusable = "confusable.csv"
    case measures = "measures.csv"
    case tidy = "tidy.csv"
    case sdn = "sdn.csv"
    case sdnAddresses = "add.csv"
    case sdnAliases = "alt.csv"
    case sdnComments = "sdn_comments.csv"
    case openSanctions = "targets.simple.csv"
    case gsdb = "gsdb.csv"
    case unConsolidated = "consolidated.xml"
    case ukSanctionsList = "uk-sanctions-list.xml"
    case euConsolidated = "eu-consolidated.xml"

    static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    var url: URL {
        Self.repository.appending(path: "Tests/ImportersTests/Fixtures/\(rawValue)")
    }

    /// What must be told to read it.
    var options: Importer.Options {
        var options = Importer.Options()
        if self == .gacc { options.flows = [.reported(.export)] }
        return options
    }

    /// The bundled country table.
    static func countryTable() throws -> CountryTable { try bundledCountries.get() }

    private static let bundledCountries = Result {
        try CountryTable(path: repository.appending(path: "Data/Reference/countries.csv").path)
    }

    func read(_ options: Importer.Options? = nil) throws -> Importer.Result {
        Importer(countries: try Self.countryTable(), options: options ?? self.options)
            .read([url.path])
    }

    /// The one file that was read.
    func file() throws -> ImportedFile {
        let result = try read()
        guard let file = result.files.first, result.refusals.isEmpty else {
            throw Unexpected(message: "\(result.refusals)")
        }
        return file
    }
}

struct Unexpected: Error {
    let message: String
}

/// A folder for tables that a test writes, gone after it.
struct Scratch: ~Copyable {
    private let folder: URL

    init() throws {
        folder = URL.temporaryDirectory.appending(path: "flywheel-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let url = folder.appending(path: name)
        try put(Data(bytes), at: url)
        return url.path
    }
}

/// Reads texts as files of the names given, together and in this order.
func read(
    _ tables: KeyValuePairs<String, String>, _ options: Importer.Options = .init()
) throws -> Importer.Result {
    let scratch = try Scratch()
    let paths = try tables.map { try scratch.write($0.key, $0.value.utf8) }
    return Importer(countries: try Fixture.countryTable(), options: options).read(paths)
}

extension ImportedFile {
    /// The findings of a code.
    func findings(_ code: DiagnosticCode) -> [Diagnostic] {
        diagnostics.filter { $0.code == code }
    }

    /// The codes of its errors, in order.
    var errorCodes: [DiagnosticCode] {
        diagnostics.filter { $0.severity == .error }.map(\.code)
    }
}
