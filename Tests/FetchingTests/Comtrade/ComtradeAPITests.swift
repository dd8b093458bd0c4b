import Importers
import TestSupport
import Testing
import TradeModel

@testable import Fetching

@Suite struct ComtradeAPITests {
    private let fetching: FetchingFixture

    init() throws { fetching = try FetchingFixture() }

    private func interface(
        _ server: LocalServer, key: String = PlayedComtrade.key, mostRecords: Int = 100_000
    ) -> ComtradeAPI {
        ComtradeAPI(
            base: server.url(""), fetcher: fetching.fetcher, key: Secret(key),
            limits: FetchingFixture.limits, mostRecords: mostRecords)
    }

    private func server(_ trades: [PlayedComtrade.Trade], limit: Int = 100_000) throws
        -> LocalServer
    {
        let played = PlayedComtrade(trades: trades, limit: limit)
        return try LocalServer { played.answer(to: $0) }
    }

    private let countries = CountryTable([
        Area(code: "WLD", kind: .world, name: "World", numbers: [Area.Number(.comtrade, 0)]),
        Area(
            code: "CIV", kind: .country, name: "Ivory Coast", numbers: [Area.Number(.comtrade, 384)]
        ),
    ])

    /// Trade of two reporters in some years, both ways, with the world and two partners.
    private func trades(_ years: ClosedRange<Int>) -> [PlayedComtrade.Trade] {
        years.flatMap { year in
            ["384", "999"].flatMap { reporter in
                ["M", "X"].flatMap { flow in
                    ["0", "251", "842"].map { partner in
                        PlayedComtrade.Trade(
                            period: "\(year)", reporter: reporter, flow: flow, partner: partner,
                            goods: "TOTAL", value: "\(year)\(partner.count).5")
                    }
                }
            }
        }
    }

    @Test func theQueryIsAskedAsTheInterfaceWantsIt() throws {
        let server = try server(trades(2022...2023))
        let query = ComtradeQuery(
            periods: ["2023", "2022", "2023"], reporters: ["384"], partners: ["842", "0"])
        let file = try interface(server).fetch(query, as: "civ")
        let request = try #require(server.requests.first)
        #expect(server.requests.count == 1)
        #expect(request.path == "/data/v1/get/C/A/HS")
        #expect(
            request.query
                == "reporterCode=384&partnerCode=0,842&period=2022,2023&cmdCode=TOTAL&flowCode=M,X"
                + "&partner2Code=0&motCode=0&customsCode=C00&includeDesc=true")
        #expect(file.url == server.url("/data/v1/get/C/A/HS"))
        #expect(try fetching.files() == ["civ"])
    }

    @Test func theTableIsReadByTheLayout() throws {
        let server = try server(trades(2022...2023))
        let file = try interface(server).fetch(ComtradeQuery(periods: ["2022", "2023"]), as: "civ")
        let result = Importer(countries: countries).read([file.path])
        let read = try #require(result.files.first)
        #expect(read.layout == .comtrade)
        #expect(read.encoding == .utf8)
        #expect(read.records.read == 24)
        #expect(read.records.rejected == 0)
        #expect(read.records.excluded == [.worldTotal: 8])
        #expect(result.facts.trade.count == 24)
        let text = try fetching.text(of: file)
        #expect(text.contains(",CIV,Côte d'Ivoire,M,\"Flow, \"\"M\"\"\",251,FRA,Partner 251,0,"))
        #expect(!text.contains("\r"))
        #expect(text.utf8.count == file.bytes)
    }

    @Test func monthsAreAskedForAsMonths() throws {
        let trade = PlayedComtrade.Trade(
            period: "202306", reporter: "384", flow: "M", partner: "251", goods: "870323",
            value: "12")
        let server = try server([trade])
        let query = ComtradeQuery(.monthly, periods: ["202306"], commodities: ["870323"])
        let file = try interface(server).fetch(query, as: "civ")
        #expect(server.requests.map(\.path) == ["/data/v1/get/C/M/HS"])
        let result = Importer(countries: countries).read([file.path])
        #expect(result.facts.trade.first?.cell.period == TimeSpan("2023-06"))
    }

    @Test(arguments: ["0.1", "1234567890123456789.25", "12.50", "3E+2", "100"])
    func numbersKeepTheirDigits(_ digits: String) throws {
        let trade = PlayedComtrade.Trade(
            period: "2023", reporter: "384", flow: "X", partner: "251", goods: "TOTAL",
            value: digits)
        let server = try server([trade])
        let file = try interface(server).fetch(ComtradeQuery(periods: ["2023"]), as: "civ")
        #expect(try fetching.text(of: file).contains(",,\(digits),\(digits),0,false,true\n"))
    }

    @Test func theServersOrderMakesNoDifference() throws {
        var played = PlayedComtrade(trades: trades(2019...2023))
        var texts: Set<String> = []
        for isReversed in [false, true] {
            played.isReversed = isReversed
            let server = try LocalServer { [played] in played.answer(to: $0) }
            let query = ComtradeQuery(periods: (2019...2023).map { "\($0)" })
            texts.insert(try fetching.text(of: interface(server).fetch(query, as: "civ")))
        }
        #expect(texts.count == 1)
    }

    @Test func thirtyYearsAreAskedForTwelveAtATime() throws {
        let server = try server(trades(1990...2019))
        let query = ComtradeQuery(periods: (1990...2019).map { "\($0)" })
        let file = try interface(server).fetch(query, as: "civ")
        let asked = server.requests.map {
            $0.parameters["period"]?.split(separator: ",").count ?? 0
        }
        #expect(asked == [12, 12, 6])
        #expect(try fetching.text(of: file).split(separator: "\n").count == 1 + 30 * 12)
    }

    /// 12 records a year; what is cut off is asked for again in parts.
    @Test(arguments: [25, 13, 12, 7, 4])
    func whatIsCutOffIsAskedForInParts(_ limit: Int) throws {
        let all = try server(trades(2018...2023))
        let query = ComtradeQuery(
            periods: (2018...2023).map { "\($0)" }, reporters: ["384", "999"],
            partners: ["0", "251", "842"])
        let expected = try fetching.text(of: interface(all).fetch(query, as: "all"))
        let server = try server(trades(2018...2023), limit: limit)
        let file = try interface(server, mostRecords: limit).fetch(query, as: "parts")
        let lines = try fetching.text(of: file).split(separator: "\n")
        #expect(server.requests.count > 1)
        #expect(file.attempts == server.requests.count)
        #expect(lines.count == 1 + 72)
        #expect(Set(lines).count == 1 + 72)
        #expect(Set(lines) == Set(expected.split(separator: "\n")))
        #expect(lines.first == expected.split(separator: "\n").first)
    }

    @Test func aCallThatCannotBeSplitIsRefused() throws {
        let server = try server(trades(2023...2023), limit: 3)
        let message = fetching.expectRefusal(.apiTruncated, .data) {
            () throws(Refusal) in
            try interface(server, mostRecords: 3).fetch(
                ComtradeQuery(periods: ["2023"]), as: "civ")
        }
        #expect(message.contains("period 2023, flow M, reporter all, partner all, goods TOTAL"))
        #expect(try fetching.files() == [])
    }

    @Test func aCountBeyondTheRecordsIsCutOff() throws {
        let answer = ScriptedAnswer("{\"count\":5,\"data\":[],\"error\":\"\"}")
        let server = try LocalServer { _ in answer }
        fetching.expectRefusal(.apiTruncated, .data) {
            () throws(Refusal) in
            try interface(server).fetch(ComtradeQuery(periods: ["2023"]), as: "civ")
        }
    }

    @Test func noRecordsAreATableWithoutRows() throws {
        let server = try server([])
        let file = try interface(server).fetch(ComtradeQuery(periods: ["2023"]), as: "civ")
        #expect(try fetching.text(of: file).split(separator: "\n").count == 1)
    }
}
