import Testing
import TradeModel

@testable import Importers

@Suite struct OFACRemarksTests {
    private func particulars(_ text: String) throws -> [Designation.Particular] {
        var places = PlaceResolver(try Fixture.countryTable())
        return OFACRemarks(text, &places).particulars
    }

    @Test(arguments: [
        ("07 Jan 1930", "1930-01-07", false), ("1947", "1947", false),
        ("circa 1947", "1947", true), ("Oct 1965", "1965-10", false),
        ("01 Jan 1946 to 31 Dec 1948", "1946-01-01..1948-12-31", false),
        ("1961 to 1963", "1961..1963", false), ("Mar 1961 to Jun 1961", "1961-03..06", false),
        ("circa 1979 to 1982", "1979..1982", true),
        ("1961 to Mar 1962", "1961-01-01..1962-03-31", false),
    ])
    func readsDates(_ text: String, _ span: String, _ isApproximate: Bool) {
        let date = OFACRemarks.date(text[...])
        #expect(date.text == text)
        #expect(date.span == TimeSpan(span))
        #expect(date.isApproximate == isApproximate)
    }

    @Test(arguments: [
        "unknown", "31 Feb 1930", "1963 to 1961", "07 Foo 1930", "1 1930", "", "+930",
    ])
    func keepsADateThatItCannotRead(_ text: String) {
        let date = OFACRemarks.date(text[...])
        #expect(date.span == nil)
        #expect(date.text == text)
    }

    @Test(arguments: [
        (
            "Passport 927220231 (Korea, North) issued 11 May 2017 expires 11 May 2022",
            "passport|Passport|927220231|PRK|2017-05-11|2022-05-11"
        ),
        ("alt. Passport A1 expires 11 May 2022", "passport|Passport|A1|||2022-05-11"),
        ("Tax ID No. 6240194059 (Russia)", "tax|Tax ID No.|6240194059|RUS||"),
        (
            "Vessel Registration Identification IMO 9078191",
            "imo|Vessel Registration Identification|9078191|||"
        ),
        ("Company Number IMO 5342883", "imo-company|Company Number|5342883|||"),
        ("Identification Number IMO 5342883", "imo-company|Identification Number|5342883|||"),
        ("SWIFT/BIC KDBKKPPY", "swift|SWIFT/BIC|KDBKKPPY|||"),
        ("MMSI 445123000", "mmsi|MMSI|445123000|||"),
        (
            "alt. Digital Currency Address - XBT 1AjZPMsnmp",
            "wallet|Digital Currency Address - XBT|1AjZPMsnmp|||"
        ),
        ("NIT # 900123-1 (Colombia)", "tax|NIT #|900123-1|COL||"),
        (
            "Matricula Mercantil No 21 (Medellin) (Colombia)",
            "registration|Matricula Mercantil No|21 (Medellin)|COL||"
        ),
        (
            "Registration Number 464933 (Atlantis)",
            "registration|Registration Number|464933|?Atlantis||"
        ),
        (
            "National Foreign ID Number 4203017 (China) issued 20 Feb 2004",
            "national|National Foreign ID Number|4203017|CHN|2004-02-20|"
        ),
    ])
    func readsIdentifiers(_ text: String, _ expected: String) throws {
        guard case .identifier(let it) = try particulars(text + ".").first else {
            Issue.record("\(text) is no identifier")
            return
        }
        let place = it.place.map { $0.country?.code ?? "?\($0.text)" } ?? ""
        let parts = [
            it.kind.rawValue, it.label, it.number, place, it.issued?.description ?? "",
            it.expires?.description ?? "",
        ]
        #expect(parts.joined(separator: "|") == expected)
    }

    /// The number is known, and nothing of what stands behind it is lost.
    @Test(arguments: [
        ("Passport V1 (China) expires May 2007", Int?.none),
        ("Passport V1 (China) issued 2005", nil),
        ("Passport V1 (China) issued 01 Jan 2008 to 31 Dec 2010", nil),
        ("alt. Passport V1 (China) issued 11 May 2017 expires circa 2022", 2017),
    ])
    func keepsANumberBesideADateThatIsNoDay(_ text: String, _ issued: Int?) throws {
        let found = try particulars(text + ".")
        let number = ListedIdentifier(
            .passport, label: "Passport", number: "V1",
            place: ListedPlace("China", country: Country("CHN")),
            issued: issued.flatMap { Day($0, 5, 11) })
        #expect(found == [.identifier(number), .remark(text)])
    }

    @Test(arguments: [
        "Passport", "Passport expires soon", "Passport A1 expires some day", "Gender Male",
        "Passport unknown", "Phone 850 2 381", "Secondary sanctions risk: sections 1 and 2",
        "Aircraft Model A320", "a.k.a. KOMID", "a.k.a. ''",
    ])
    func keepsOtherPartsAsTheyAre(_ text: String) throws {
        #expect(try particulars(text + ".") == [.remark(text)])
    }

    @Test func everyPartGoesSomewhere() throws {
        let text =
            "DOB 1950; POB Nampo; f.k.a. 'A; B'; nationality China; citizen Atlantis;"
            + " Linked To: C; other; SWIFT/BIC ABCDEFGH."
        let china = Country("CHN")
        #expect(
            try particulars(text) == [
                .birth(ListedDate("1950", span: .year(Year(1950)))), .birthPlace("Nampo"),
                .name(ListedName("A; B", .former)), .country(ListedPlace("China", country: china)),
                .country(ListedPlace("Atlantis", country: nil)), .link("C"), .remark("other"),
                .identifier(ListedIdentifier(.bank, label: "SWIFT/BIC", number: "ABCDEFGH")),
            ])
    }

    @Test func anEmptyRemarkSaysNothing() throws {
        #expect(try particulars("").isEmpty)
        #expect(try particulars(".").isEmpty)
    }

    /// Time grows with the length and not with its square.
    @Test func aLongRemarkTakesNoTime() throws {
        let text = String(repeating: "Linked To: A; a.k.a. 'b'; ", count: 20_000)
        #expect(try particulars(text).count == 40_000)
    }
}
