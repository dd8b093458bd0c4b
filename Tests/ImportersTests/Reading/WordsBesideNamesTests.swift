import TestSupport
import Testing
import TradeModel

@testable import Importers

@Suite struct WordsBesideNamesTests {
    private static let header = "word,role,language,note\n"

    private func words(_ text: String) throws -> WordsBesideNames {
        let scratch = try Scratch()
        return try WordsBesideNames(path: try scratch.write("words.csv", text.utf8))
    }

    @Test func readsRowsOfEveryRole() throws {
        let words = try words(
            "# title: made up; of two, languages\n" + Self.header
                + "mr,form,en,\nvice,among,en;fr,a note\nh.e.,pointed,en,\n"
                + "esq,behind,en,\ntel,detail,en,\nd/b/a,between,en,\nalso known as,between,eng,\n")
        #expect(words.isForm("mr") && !words.isFormBehind("mr"))
        #expect(words.isForm("esq") && words.isFormBehind("esq"))
        #expect(words.isAmongForms("vice"))
        #expect(words.isDetail("tel"))
        #expect(words.pointed == ["h.e."])
        #expect(words.connective(at: ["d/b/a"]) == 1)
        #expect(words.connective(at: ["also", "known", "as"]) == 3)
    }

    /// A word that is missing, or written as none is compared, would let people through.
    @Test(
        arguments: [
            ("Mr,form,en,", DiagnosticCode.badWord, "word"), ("m r,form,en,", .badWord, "word"),
            ("señor,form,es,", .badWord, "word"), ("mr.,form,en,", .badWord, "word"),
            ("vice-,among,en,", .badWord, "word"), ("he,pointed,en,", .badWord, "word"),
            ("h.ex.,pointed,en,", .badWord, "word"), ("a.k.a,between,en,", .badWord, "word"),
            ("also  known,between,en,", .badWord, "word"), ("mr,title,en,", .badWord, "role"),
            ("mr,,en,", .badWord, "role"), ("mr,form,,", .badWord, "language"),
            ("mr,form,English,", .badWord, "language"), ("mr,form,en;,", .badWord, "language"),
            ("dr,among,en,", .badWord, "word"), ("esq.,behind,en,", .badWord, "word"),
            ("tel.,detail,en,", .badWord, "word"),
            (",form,en,", .missingValue, "word"),
            ("mr,form", .raggedRow, nil),
        ] as [(String, DiagnosticCode, String?)])
    func oneWrongRowRefusesAll(_ row: String, _ code: DiagnosticCode, _ field: String?) {
        let finding = expectRefusal(code) { try words(Self.header + "dr,form,de,\n" + row + "\n") }
        #expect(finding?.line == 3)
        #expect(finding?.field == field)
    }

    @Test func aWordThatStandsTwiceNamesTheOtherLine() {
        expectRefusal(.badWord, saying: "“dr” stands on line 2 already") {
            try words(Self.header + "dr,form,de,\nmr,form,en,\ndr,form,en,\n")
        }
    }

    @Test func needsItsColumnsAndARow() {
        expectRefusal(.missingColumn, saying: "word, role, language, note") {
            try words("word,role\n")
        }
        expectRefusal(.noUsableRecord, saying: "no row") { try words(Self.header) }
    }

    @Test func aTableThatIsNotThereIsRefused() {
        expectRefusal(.inputMissing, .inputMissing) {
            try WordsBesideNames(path: "/nowhere/words.csv")
        }
    }
}
