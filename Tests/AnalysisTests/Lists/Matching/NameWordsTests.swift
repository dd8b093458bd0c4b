import Testing

@testable import Analysis

@Suite struct NameWordsTests {
    @Test(arguments: [
        ("KIM, Yong Chol", "kim yong chol"), ("Kim Yong-chol", "kim yong chol"),
        ("AL-GAMA'AT", "al gamaat"), ("Nampo Co., Ltd.", "nampo co ltd"),
        ("S.A. de C.V.", "sa de cv"), ("K.A.S.", "kas"), ("Crédit Ünïversal", "credit universal"),
        ("Łódź Øre Straße", "lodz ore strasse"), ("e\u{301}te", "ete"),
        ("Пэк Сон Хо", "pek son kho"),
        ("김정은", "gim jeong eun"), ("백 성호", "baek seong ho"), ("朝鲜银行", "朝鲜银行"),
        ("A/B (C) 7", "ab c 7"),
        ("M/V Red Star", "mv red star"), ("Kim/Pak", "kim pak"), ("Ｋｉｍ　Ｕｎ", "kim un"),
        ("كـيم", "كيم"), ("کیم", "كيم"), ("", ""), (" ,.-", ""), ("No. 39", "no 39"),
    ])
    func takesANameApart(_ name: String, _ words: String) {
        #expect(NameWords(name).words.joined(separator: " ") == words)
    }

    @Test func dispensesWithSmallWords() {
        #expect(NameWords("The Nampo Trading Company Ltd").essential.words == ["nampo", "trading"])
        #expect(NameWords("AL-QAEDA").essential.words == ["qaeda"])
        #expect(NameWords("The Company").essential.words == ["the", "company"])
        #expect(NameWords("as-Sadr").essential.words == ["sadr"])
    }

    /// The article sounds like the word behind it; before others the letters are part of a name.
    @Test(arguments: [
        ("Nabil ash-Shami", "nabil shami"), ("Abd ar-Rahman", "abd rahman"),
        ("AS Trading", "as trading"), ("Ash Carter", "ash carter"), ("Kemal As", "kemal as"),
    ])
    func dispensesWithArticlesOfTheirWord(_ name: String, _ essential: String) {
        #expect(NameWords(name).essential.words.joined(separator: " ") == essential)
    }

    /// The words of a legal form are parts of names by themselves.
    @Test(arguments: [
        ("Public Joint Stock Company Heron", "heron", "public joint stock company"),
        ("Heron Limited Liability Company", "heron", "limited liability company"),
        (
            "Obshchestvo s Ogranichennoi Otvetstvennostyu Heron", "heron",
            "obshchestvo s ogranichennoi otvetstvennostyu"
        ),
        (
            "Общество с ограниченной ответственностью Heron", "heron",
            "obshchestvo s ogranichennoy otvetstvennostyu"
        ),
        (
            "Товариство з обмеженою відповідальністю Heron", "heron",
            "tovaristvo z obmezhenoyu vidpovidalnistyu"
        ),
        ("Heron Sp. z o.o.", "heron", "sp z oo"), ("AO Heron", "heron", "ao"),
        ("Heron Sdn. Bhd.", "heron", "sdn bhd"), ("Heron d.o.o.", "heron", "doo"),
        ("PT Heron Tbk", "heron", "pt tbk"), ("ТОО Heron", "heron", "too"),
        ("Heron FZ-LLC", "heron", "fz llc"), ("Heron Sp. z.o.o.", "heron", "sp zoo"),
        ("Heron Sociedad Anónima", "heron", "sociedad anonima"),
        ("Heron Limited Şirketi", "heron", "limited sirketi"),
        ("Heron Limited Liability Partnership", "heron", "limited liability partnership"),
        ("Heron Trading a.s.", "heron trading", "as"),
        ("Heron Trading A/S", "heron trading", "as"), ("Amr ibn al-As", "amr as", "ibn al"),
        ("Joint Stock Bank", "joint stock bank", ""), ("Public Heron", "public heron", ""),
        ("Joint Stock Company", "joint stock company", ""),
    ])
    func dispensesWithLegalForms(_ name: String, _ kept: String, _ dispensed: String) {
        #expect(NameWords(name).kept.words.joined(separator: " ") == kept)
        #expect(NameWords(name).dispensed.joined(separator: " ") == dispensed)
    }

    @Test(arguments: [
        "Abdulrahman", "Abd al-Rahman", "Abdul Rahman", "Abdel-Rahman", "Abdurrahman",
        "Abdur Rahman",
    ])
    func servantsNamesAreTwoWords(_ name: String) {
        #expect(NameWords(name).essential.words == ["abd", "rahman"])
    }

    @Test(arguments: ["Abdullah", "Abdi", "Abd", "Abdou"])
    func otherNamesOfTheirBeginningStayWhole(_ name: String) {
        #expect(NameWords(name).essential.words == [name.lowercased()])
    }

    @Test func capitalsPartAWord() {
        #expect(NameWords(partedBeforeCapitals: "KimJongUn")?.words == ["kim", "jong", "un"])
        #expect(NameWords(partedBeforeCapitals: "KIM Jong Un") == nil)
    }

    @Test func joinsNeighbours() {
        #expect(
            NameWords("Kim Jong Un").joined.map(\.words) == [
                ["kimjong", "un"], ["kim", "jongun"],
            ])
        #expect(NameWords("Kim").joined.isEmpty)
        #expect(NameWords("KIM, Jong-un").compact == "kimjongun")
    }
}
