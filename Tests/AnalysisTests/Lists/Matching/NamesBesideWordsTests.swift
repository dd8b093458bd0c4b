import Testing
import TradeModel

@testable import Analysis

/// Names with forms of address or another name beside them.
@Suite struct NamesBesideWordsTests {
    private static let entries: [Designation] = [
        .made("1", .individual, "SONG, Chol Su", aliases: ["HAJI Song Chol Su"]),
        .made("2", .entity, "BANK NAMPO TRADE"), .made("3", .entity, "HEZB-E NAMPO"),
        .made("4", .entity, "GENERAL RED STAR"), .made("5", .entity, "RED STAR"),
        .made("6", .individual, "GENERAL RED STAR"), .made("7", .other, "KANG, Yong Min"),
        .made("8", .entity, "WONSAN TRADING (A.K.A. GREY KITE)"),
    ]

    private func index() throws -> ListedNameIndex {
        try .besideWords(Self.entries)
    }

    private func found(_ name: String) throws -> [String] {
        try index().matches(name).map(\.told)
    }

    /// A form of address before a person's name and an ezafe in any name are left out, and said so.
    @Test(arguments: [
        ("Mr Song Chol Su", ["1 left-out: mr"]),
        ("Gen. Dr. Chol Su Song", ["1 left-out: gen dr, token-order"]),
        ("The Honourable Song Chol-su", ["1 left-out: the honourable"]),
        ("SONG, Gen. Chol Su", ["1 left-out: gen"]),
        ("al-Haj Song Chol Soo", ["1 left-out: al haj, transliteration"]),
        ("Haji Song Chol Su", ["1 alias"]), ("Mr Haji Song Chol Su", ["1 left-out: mr haji"]),
        ("Bank-e Nampo Trade", ["2 left-out: e"]), ("Bank-i-Nampo Trade", ["2 left-out: i"]),
        ("Hezb Nampo", ["3 left-out: e"]), ("HEZB-E NAMPO", ["3 exact"]),
        ("General Red Star", ["4 exact", "6 exact"]),
        ("General Kang Yong Min", ["7 left-out: general"]),
        ("Vice Marshal Song Chol Su", ["1 left-out: vice marshal"]),
        ("Prime Minister Song Chol Su", ["1 left-out: prime minister"]),
        ("Secretary General Song Chol Su", ["1 left-out: secretary general"]),
        ("Supreme Leader Red Star", []),
        ("Lt. Gen. (ret.) Song Chol Su", ["1 left-out: lt gen ret"]),
        ("His Excellency Song Chol Su", ["1 left-out: his excellency"]),
        ("H.E. Song Chol Su", ["1 left-out: he"]), ("H. E. Song Chol Su", ["1 left-out: he"]),
        ("H.E. Mr. Song Chol Su", ["1 left-out: he mr"]),
        ("SONG, Chol Su, Mr", ["1 left-out: mr"]),
        ("SONG, Dr. Chol Su, General", ["1 left-out: dr general"]),
        ("Song Chol Su (Gen., ret.)", ["1 left-out: gen ret"]),
        ("Song Chol Su (ret.)", ["1 left-out: ret"]),
        ("General Song Chol Su, Ret'd", ["1 left-out: general retd"]),
        ("Song Chol Su, Esq.", ["1 left-out: esq"]),
        ("Chol Su Song (Esquire)", ["1 left-out: esquire, token-order"]),
        ("Song Chol Su Esq", ["1 left-out: esq"]), ("SONG, Chol Su Jr.", ["1 left-out: jr"]),
        ("Gen. Chol Su Song Jr. Esq.", ["1 left-out: gen jr esq, token-order"]),
        ("SONG, Jr., Chol Su", ["1 left-out: jr"]),
        ("SONG Jr., Gen. Chol Su", ["1 left-out: jr gen"]), ("BANK Jr., Nampo Trade", []),
        ("Bank Nampo Trade Esq", []), ("Song Chol Su General", []), ("Esq Jr", []),
        ("The late Song Chol Su", ["1 left-out: the late"]),
        ("The late Gen. Song Chol Su", ["1 left-out: the late gen"]),
        ("Song Chol Su (late)", ["1 left-out: late"]),
        ("Late Bank Nampo Trade", []), ("Bank Nampo Trade, Esq.", []),
        ("Vice Song Chol Su", []), ("Song Chol Su (Vice)", []), ("He Song Chol Su", []),
        ("Mr Bank Nampo Trade", []),
        ("Mr", []), ("General", []), ("Bank e Nampo", []),
    ])
    func leavesOutWhatStandsBeforeAName(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
    }

    /// Names of two lists are held against each other as they stand.
    @Test func aSpellingKeepsFormsOfAddress() throws {
        #expect(try index().matches("Mr Song Chol Su", reach: .spelling).isEmpty)
    }

    /// The names that a connecting word parts are names of their own, and what is left out is said.
    @Test(arguments: [
        (
            "Kang Yong Min d/b/a Bank Nampo Trade",
            [
                "7 left-out: d/b/a bank nampo trade",
                "2 left-out: kang yong min d/b/a",
            ]
        ),
        ("Nobody D.B.A. Bank Nampo Trade", ["2 left-out: nobody dba"]),
        ("Nobody (aka Kang Yong Min)", ["7 left-out: nobody aka"]),
        ("Nobody, a.k.a.: Min Yong Kang", ["7 left-out: nobody aka, token-order"]),
        ("Nobody also known as Kang Yong Min", ["7 left-out: nobody also known as"]),
        ("Nobody c/o Bank-e Nampo Trade", ["2 left-out: nobody c/o e"]),
        ("Mr Song Chol Su t/a Nobody", ["1 left-out: mr t/a nobody"]),
        ("Nobody f/k/a Nowhere f/k/a Kang Yong Min", ["7 left-out: nobody f/k/a nowhere f/k/a"]),
        ("Nobody Co Bank Nampo Trade", []), ("Nobody Trading As Kang Yong Min", []),
        ("d/b/a Kang Yong Min Nobody", []), ("Nobody Kang Yong Min d/b/a", []),
        ("d/b/a Kang Yong Min", ["7 left-out: d/b/a"]),
        ("(a.k.a. Kang Yong Min)", ["7 left-out: aka"]),
        ("Kang Yong Min (a.k.a.)", ["7 left-out: aka"]),
        ("??? f/k/a Kang Yong Min", ["7 left-out: f/k/a"]),
        ("Nobody \"aka\" Kang Yong Min", ["7 left-out: nobody aka"]),
        ("Nobody—a/k/a—Kang Yong Min", ["7 left-out: nobody a/k/a"]),
        ("Nobody alias Kang Yong Min", ["7 left-out: nobody alias"]),
        ("Nobody (formerly Kang Yong Min)", ["7 left-out: nobody formerly"]),
        ("Nobody ex Red Star", ["5 left-out: nobody ex"]),
        ("Nobody (ex-Red Star)", ["5 left-out: nobody ex"]),
        ("RED STAR, EX-NOBODY", ["5 left-out: ex nobody"]), ("Ex-Red Star", ["5 left-out: ex"]),
        ("Rex-Red Star", []),
        ("Nobody, now known as Kang Yong Min", ["7 left-out: nobody now known as"]),
        ("M/s Bank Nampo Trade", ["2 left-out: m/s"]),
        ("M/S. Nampo Trade Bank", ["2 left-out: m/s, token-order"]),
        ("Messrs. Bank Nampo Trade", ["2 left-out: messrs"]),
        ("Messrs Song Chol Su", ["1 left-out: messrs"]),
        (
            "Bank Nampo Trade, Attn: Mr Song Chol Su",
            ["2 left-out: attn mr song chol su", "1 left-out: bank nampo trade attn mr"]
        ),
        ("Nobody (attn. Kang Yong Min)", ["7 left-out: nobody attn"]),
        (
            "Nobody, care of Gen. Kang Yong Min (ret.)",
            ["7 left-out: nobody care of gen ret"]
        ),
    ])
    func looksUpEachNameThatAConnectingWordParts(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
    }

    /// What is listed as one with a connecting word is found by each of its names.
    @Test(arguments: [
        ("Grey Kite", ["8 left-out: wonsan trading aka"]),
        ("Wonsan Trading", ["8 left-out: aka grey kite"]),
    ])
    func findsEachNameOfAListedPair(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
        #expect(try index().matches(name, reach: .spelling).isEmpty)
    }

    /// Without a table nothing is known to stand beside a name.
    /// `H.E.` would be initials, which need no table.
    @Test func leavesNothingOutThatNoTableHas() {
        let index = ListedNameIndex(Self.entries)
        for name in ["Mr Song Chol Su", "Hon Song Chol Su", "Nobody d/b/a Song Chol Su"] {
            #expect(index.matches(name).isEmpty, "\(name)")
        }
    }

    /// Of many connecting words the first eight part, in time that does not grow with their square.
    @Test func manyConnectingWordsTakeNoTime() throws {
        let words = String(repeating: "Nobody d/b/a ", count: 5_000)
        #expect(try found("Kang Yong Min d/b/a " + words).count == 1)
    }
}
