import Testing
import TradeModel

@testable import Analysis

/// Names of companies whose legal form is written in another way, or not at all.
@Suite struct LegalFormsTests {
    private let index = ListedNameIndex([
        .made("1", .entity, "HERON BANK JSC"), .made("2", .entity, "ZHONG XING CO., LTD."),
        .made("3", .individual, "AL-SADR, Nabil"), .made("4", .individual, "SONG, Chol"),
    ])

    private func found(_ name: String) -> [String] {
        index.matches(name).map(\.told)
    }

    @Test(arguments: [
        ("AO Heron Bank", ["1 left-out: ao jsc"]),
        ("Heron Bank Joint Stock Company", ["1 left-out: joint stock company jsc"]),
        (
            "Public Joint-Stock Company Bank Heron",
            [
                "1 left-out: public joint stock company jsc, token-order"
            ]
        ),
        ("Zhongxing Company Limited", ["2 left-out: company limited co ltd, spacing"]),
        ("Zhongxing", ["2 left-out: co ltd, spacing"]),
        ("Nabil as-Sadr", ["3 left-out: as al, token-order"]),
        ("Heron", []), ("Joint Stock Company", []),
    ])
    func findsTheSameNameInAnotherForm(_ name: String, _ expected: [String]) {
        #expect(found(name) == expected)
    }
    /// Of people it is a part of the name.
    @Test(arguments: [
        ("Heron Bank d.o.o.", ["1 left-out: doo jsc"]), ("ТОО Heron Bank", ["1 left-out: too jsc"]),
        ("Song Doo Chol", []), ("Song Chol Too", []), ("Song Chol", ["4 exact"]),
    ])
    func aFormMayBeAPartOfAPersonsName(_ name: String, _ expected: [String]) {
        #expect(found(name) == expected)
    }
}
