import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Importers
@testable import Tabular

/// Every way of reading in bulk against the slow and obvious one, on random small tables cut at random
/// places. `FLYWHEEL_CASES` sets how many tables there are.
@Suite struct BulkDifferentialTests {
    private static let cases =
        ProcessInfo.processInfo.environment["FLYWHEEL_CASES"].flatMap { Int($0) } ?? 100_000

    @Test(arguments: 0..<8)
    func addsUpAsTheSlowWayDoes(_ seed: Int) throws {
        let countries = try Fixture.countryTable()
        var random = SeededGenerator(seed: UInt64(seed))
        let scratch = try Scratch()
        let path = try scratch.write("BACI_HS92_Y2020_V202501.csv", [])
        for number in 0..<Self.cases / 8 {
            let bench = Bench(&random, countries, path)
            let isRight =
                switch number % 3 {
                case 0: try bench.isRight(BACI.self, .baci(&random), &random)
                case 1: try bench.isRight(ComtradeLegacy.self, .legacy, &random)
                default: try bench.isRight(Comtrade.self, .comtrade, &random)
                }
            guard isRight else {
                Issue.record("seed \(seed), table \(number)")
                return
            }
        }
    }
}

/// One random table, one random question, and one random way to read.
private struct Bench {
    let question: BulkQuestion
    let plan: BulkPlan
    let threads: Int
    let isStream: Bool
    let isWild: Bool
    let context: ImportContext

    init(_ random: inout SeededGenerator, _ countries: CountryTable, _ path: String) {
        var question = BulkQuestion()
        question.subject = ["PRK", "PRK", "USA", "AFG", nil].randomElement(using: &random) ?? nil
        if Int.random(in: 0..<6, using: &random) == 0 { question.partner = "CHN" }
        if Int.random(in: 0..<6, using: &random) == 0 { question.goods = ["27", "0101"] }
        if Int.random(in: 0..<6, using: &random) == 0 { question.from = 2020 }
        question.level = [0, 2, 6].randomElement(using: &random) ?? 0
        question.validatesAll = Int.random(in: 0..<8, using: &random) == 0
        self.question = question
        var plan = BulkPlan()
        plan.isCareful = Int.random(in: 0..<10, using: &random) == 0
        plan.splitsAll = Int.random(in: 0..<3, using: &random) == 0
        plan.cutting = TableInput.Cutting(
            blockSize: [16, 40, 100, 300, 1 << 16].randomElement(using: &random) ?? 16,
            scan: ByteScan(ByteScan.Form.allCases.randomElement(using: &random) ?? .portable))
        if Bool.random(using: &random) { plan.cutting.mappedSize = 0 }
        self.plan = plan
        threads = Int.random(in: 1...2, using: &random)
        isStream = Int.random(in: 0..<5, using: &random) == 0
        isWild = Int.random(in: 0..<8, using: &random) == 0
        context = ImportContext(countries: countries, path: path, fileName: lastComponent(path))
    }

    func isRight<Layout: BulkLayout>(
        _: Layout.Type, _ source: RandomTrade, _ random: inout SeededGenerator
    ) throws -> Bool {
        let table = source.table(&random, isWild: isWild)
        let expected = SlowCube(Layout.self, table, context, question)
        let seen = try cube(Layout.self, source, table)
        guard seen == expected else {
            let text = String(decoding: table, as: UTF8.self).debugDescription
            Issue.record(
                """
                \(question) \(plan) threads: \(threads) stream: \(isStream)
                \(text)
                seen     \(seen)
                expected \(expected)
                """)
            return false
        }
        return true
    }

    private func cube<Layout: BulkLayout>(
        _: Layout.Type, _ source: RandomTrade, _ table: [UInt8]
    ) throws -> SlowCube {
        // A file system may wait for the disk where a file is written over, not where it is new.
        unlink(context.path)
        try put(Data(table), at: URL(fileURLWithPath: context.path))
        var reader = RecordReader(
            DecodedText(utf8: table), delimiter: .comma, path: context.path)
        _ = try reader.next()
        let header = Header(reader.record)
        let layout = Layout(header, context)
        let shape = BulkTableShape(
            path: context.path, header: header, delimiter: .comma,
            encodings: [.utf8], hasISOCodes: layout.sides.hasISOCodes)
        let places = PlaceCodes.cached(
            context.countries, Layout.codeSystem, question.selection)
        let filter = RecordFilter(
            question.selection, places: places, keepsPlaces: true,
            validatesAll: question.validatesAll)
        let start = InputFile(
            path: "", name: "", sha256: "", bytes: table, isMember: false
        ).offset(behindLines: reader.nextLine - 1, of: DecodedText(utf8: table), 0)
        var importer = BulkImporter(
            countries: context.countries, options: BulkImporter.Options(threads: threads))
        importer.plan = plan
        let outcome = importer.run(
            layout, shape, filter, try blocks(start, reader.nextLine), isStream: false)
        return SlowCube(outcome, places, question)
    }

    private func blocks(_ start: Int, _ line: Int) throws -> any BlockSource {
        if isStream {
            let stream = try DescriptorStream(context.path)
            _ = try stream.bytes(atMost: start)
            return StreamBlocks(
                stream, line: line, path: context.path, blockSize: plan.cutting.blockSize,
                scan: plan.cutting.scan)
        }
        let file = try #require(try OpenFile(context.path))
        let end = try file.textEnd(from: start)
        return FileBlocks(
            file, start..<end, line: line, blockSize: plan.cutting.blockSize,
            scan: plan.cutting.scan,
            pages: file.size >= plan.cutting.mappedSize ? FilePages(file) : nil)
    }
}

extension SlowCube {
    /// What the program found, in the same terms.
    fileprivate init<Layout: BulkLayout>(
        _ outcome: BulkOutcome<Layout>, _ places: PlaceCodes, _ question: BulkQuestion
    ) {
        self.init()
        if let finding = outcome.refusal?.diagnostics.first {
            refusal = "\(finding.code.rawValue) \(finding.line ?? 0)"
            return
        }
        for (reason, count) in outcome.records.excluded { verdicts[reason.rawValue] = count }
        if outcome.records.used > 0 { verdicts["used"] = outcome.records.used }
        if outcome.records.rejected > 0 { verdicts["rejected"] = outcome.records.rejected }
        for finding in outcome.diagnostics where finding.severity == .error {
            findings.append(
                "\(finding.line ?? 0):\(finding.column ?? 0) \(finding.code.rawValue)")
        }
        quotedLineEnds = outcome.quotedLineEnds
        for cell in outcome.cells {
            let key = cell.key
            let span: TimeSpan =
                Month(key.year, key.month).map(TimeSpan.month) ?? .year(Year(key.year))
            let digits = question.goodsDigits
            let goods = digits == 0 ? "" : padded(key.goods, to: digits)
            let edition = key.revision == 0 ? "" : HSRevision.allCases[key.revision - 1].rawValue
            let name =
                "\(places.place(of: key.reporter))|\(places.place(of: key.partner))|\(key.flow)|"
                + "\(span)|\(goods)|\(key.level)|\(edition)"
            let figures = cell.figures
            if let value = figures.value {
                sums[name, default: .zero] += value
                counts[name, default: 0] += figures.records
            }
            if figures.missing > 0 { missing[name, default: 0] += figures.missing }
        }
    }
}

extension PlaceCodes {
    private static let known = Kept<String, PlaceCodes>()

    /// Made once for each subject and partner: thousands of codes are looked up for it.
    fileprivate static func cached(
        _ countries: CountryTable, _ system: Area.CodeSystem, _ selection: TradeSelection
    ) -> PlaceCodes {
        let key = "\(system) \(selection.subject?.code ?? "") \(selection.partner?.code ?? "")"
        return known.value(of: key) { PlaceCodes(countries, system, selection) }
    }
}
