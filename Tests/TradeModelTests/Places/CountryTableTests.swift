import Testing
import TradeModel

@Suite struct CountryTableTests {
    private let table = CountryTable([
        Area(
            code: "PRK", kind: .country, name: "North Korea", alpha2: "KP",
            numbers: [
                Area.Number(.numeric, 408), Area.Number(.comtrade, 408), Area.Number(.gacc, 109),
                Area.Number(.cow, 731),
            ],
            aliases: ["Korea, Dem. People's Rep. of", "Korea, DPR", "조선", "北朝鲜"]),
        Area(
            code: "KOR", kind: .country, name: "South Korea", alpha2: "KR",
            numbers: [Area.Number(.numeric, 410), Area.Number(.gacc, 133), Area.Number(.cow, 732)],
            aliases: ["Korea, Rep."]),
        Area(
            code: "NAM", kind: .country, name: "Namibia", alpha2: "NA",
            numbers: [Area.Number(.numeric, 516)]),
        Area(
            code: "ROU", kind: .country, name: "Romania",
            numbers: [Area.Number(.numeric, 642), Area.Number(.comtrade, 642)],
            formerCodes: ["ROM"]),
        Area(
            code: "ITA", kind: .country, name: "Italy",
            numbers: [Area.Number(.numeric, 380), Area.Number(.baci, 380), Area.Number(.baci, 381)]),
        Area(
            code: "SUN", kind: .former, name: "Soviet Union", numbers: [Area.Number(.numeric, 810)],
            aliases: ["Romania"]),
        Area(code: "WLD", kind: .world, name: "World", numbers: [Area.Number(.comtrade, 0)]),
        Area(
            code: "S19", kind: .unspecified, name: "Other Asia, nes",
            numbers: [Area.Number(.comtrade, 490), Area.Number(.imf, 70_123)]),
        Area(code: "ASEAN", kind: .group, name: "ASEAN"),
    ])

    @Test(arguments: [
        ("PKR", "nearest: PRK"), ("itaa", "nearest: ITA"), ("Rumania", "nearest: ROU"),
        ("364", "give its alpha-3 code"), ("West Bank", "give its alpha-3 code"),
    ])
    func namesTheNearestWhereOneIsNear(text: String, advice: String) {
        let refusal = #expect(throws: Refusal.self) {
            _ = try table.requested(text, as: "subject")
        }
        #expect(refusal?.diagnostics.first?.message.hasSuffix("; \(advice)") == true)
    }

    /// Tables have the world as a partner; a question is of it where it names none.
    @Test(arguments: [
        ("WLD", "partner", "where no partner is needed, leave it out for all together"),
        ("wld", "subject", "give a country's alpha-3 code"),
        ("World", "partner", "where no partner is needed, leave it out for all together"),
    ])
    func theWorldIsNoCountry(_ text: String, _ option: String, _ advice: String) {
        let refusal = #expect(throws: Refusal.self) {
            _ = try table.requested(text, as: option)
        }
        #expect(
            refusal?.diagnostics.first?.message
                == "“\(text)” given as --\(option) is the world and no country; \(advice)")
    }

    @Test func findsCodesCurrentAndFormer() {
        #expect(table.area(code: "ROM")?.code == "ROU")
        #expect(table.country("ROM")?.code == "ROU")
        #expect(table.country("SUN")?.code == "SUN")
        #expect(table.country("NAM")?.code == "NAM")
        #expect(table.area(code: "NAM")?.alpha2 == "NA")
        for code in ["XXX", "prk", "NA", "", "WLD", "S19", "ASEAN"] {
            #expect(table.country(code) == nil, "\(code)")
        }
    }

    @Test func findsNumbersOfEachSystem() {
        #expect(table.area(.gacc, 109)?.code == "PRK")
        #expect(table.area(.cow, 731)?.code == "PRK")
        #expect(table.area(.numeric, 109) == nil)
        #expect(table.area(.baci, 380)?.code == "ITA" && table.area(.baci, 381)?.code == "ITA")
        #expect(table.area(.comtrade, 0)?.partner == .world)
        #expect(table.area(.comtrade, 490)?.partner == .unspecified("S19"))
        #expect(table.area(.imf, 408) == nil)
        // Larger than the systems' numbers are.
        #expect(table.area(.imf, 70_123)?.code == "S19")
        for number in [-1, 1 << 40] { #expect(table.area(.imf, number) == nil) }
    }

    @Test func ofTwoAreasWithANumberTheFirstHasIt() {
        let twice = CountryTable(
            ["AAA", "BBB"].map { code in
                Area(
                    code: code, kind: .country, name: code,
                    numbers: [Area.Number(.cow, 7), Area.Number(.cow, 70_000)])
            })
        for number in [7, 70_000] { #expect(twice.area(.cow, number)?.code == "AAA") }
        #expect(twice.numbers(.cow).count == 2)
    }

    @Test(arguments: [
        ("North Korea", "PRK"), ("korea, dpr", "PRK"), ("Korea, Rep.", "KOR"), ("조선", "PRK"),
        ("  NORTH   KOREA ", "PRK"), ("北朝鲜", "PRK"), ("Romania", "ROU"), ("world", "WLD"),
        ("Korea, Dem.\tPeople's Rep. of", "PRK"),
    ])
    func findsNames(name: String, code: String) {
        guard case .area(let area) = table.area(name: name) else {
            Issue.record("\(name) is not found")
            return
        }
        #expect(area.code == code)
    }

    @Test func listsTheNumbersOfASystem() {
        for system in Area.CodeSystem.allCases {
            let listed = table.numbers(system)
            #expect(
                listed.allSatisfy { table.area(system, $0.number)?.partner == $0.place })
            let all = table.areas.flatMap { $0.numbers(system) }
            #expect(Set(listed.map(\.number)) == Set(all))
            #expect(listed.count == Set(all).count)
        }
    }

    @Test func doesNotGuessWhichKorea() {
        guard case .ambiguous(let names) = table.area(name: "Korea") else {
            Issue.record("Korea is not ambiguous")
            return
        }
        #expect(names == ["North Korea", "South Korea"])
    }

    @Test(arguments: ["", " ", "Kor", "Atlantis", "NA", "North", "Korea DPR"])
    func knowsNoOtherName(name: String) {
        guard case .unknown = table.area(name: name) else {
            Issue.record("\(name) is found")
            return
        }
    }
}
