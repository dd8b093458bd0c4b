import Testing
import TradeModel

@testable import Importers

@Suite struct PlaceCodesTests {
    private func codes(
        _ system: Area.CodeSystem = .comtrade, subject: String? = nil, partner: String? = nil
    ) throws -> PlaceCodes {
        PlaceCodes(
            try Fixture.countryTable(), system, .by("year", subject: subject, partner: partner))
    }

    @Test func everyPlaceHasACodeThatLeadsBack() throws {
        let countries = try Fixture.countryTable()
        for system in [Area.CodeSystem.comtrade, .baci] {
            let codes = try codes(system)
            for place in countries.areas.compactMap(\.partner) {
                #expect(codes.place(of: codes.code(of: place)) == place)
            }
            for number in [4000, 123_456, 999_999_999] {
                #expect(codes.code(of: .unlisted(number)) == number)
                #expect(codes.place(of: number) == .unlisted(number))
            }
        }
    }

    @Test func marksWhatTheTableKnows() throws {
        let codes = try codes(subject: "PRK", partner: "CHN")
        #expect(codes.marks[408] == [.listed, .subject])
        #expect(codes.marks[156] == [.listed, .partner])
        #expect(codes.marks[842] == [.listed])
        #expect(codes.marks[0] == [.listed, .world])
        #expect(codes.marks[4000] == [])
        #expect(codes.marks.count == PlaceCodes.limit)
        #expect(codes.isSubject(408))
        #expect(!codes.isSubject(156) && !codes.isSubject(999_999_999))
        let countries = try Fixture.countryTable()
        let groups = countries.areas.filter { if case .group? = $0.partner { true } else { false } }
        for number in groups.flatMap({ $0.numbers(.comtrade) }) where number < 4096 {
            #expect(codes.marks[number] == [.listed, .group])
        }
        #expect(!groups.isEmpty)
    }

    @Test func asksNothingOfPlacesWhereNothingIsAsked() throws {
        let codes = try codes()
        #expect(codes.subjectTexts.isEmpty)
        #expect(codes.marks.allSatisfy { $0.isDisjoint(with: [.subject, .partner]) })
    }

    @Test(arguments: [
        ("PRK", ["408", "PRK"]), ("AFG", ["4", "AFG"]), ("ITA", ["380", "381", "ITA"]),
    ])
    func namesTheSubjectByAllItsCodes(subject: String, texts: [String]) throws {
        #expect(try codes(subject: subject).subjectTexts == texts)
    }

    /// What is read from raw bytes and by the layout itself is added to one cell.
    @Test func aPlaceHasOneMainCode() throws {
        let codes = try codes()
        #expect(codes.mainCode(381) == codes.mainCode(380))
        for code in 0..<PlaceCodes.limit {
            let main = codes.mainCode(code)
            #expect(main == (code == 0 ? 0 : codes.code(of: codes.place(of: code))))
            #expect(codes.place(of: main) == codes.place(of: code))
            #expect(codes.mainCode(main) == main)
        }
        #expect(codes.mainCode(123_456) == 123_456)
    }

    /// Both codes of one country are the subject's.
    @Test func aSubjectMayHaveTwoCodes() throws {
        let rows = ["380", "381", "0380"].map { "2020,\($0),842,270900,1,1\n" }
        let result = try cube(
            [BACITable.name: BACITable.header + rows.joined()], .by("exporter", subject: "ITA"))
        #expect(result.lines == ["ITA 3000 (3)"])
    }

    @Test func readsMarksOfPlainFieldsOnly() throws {
        let codes = try codes(subject: "PRK")
        let padding = Array("00000000".utf8)
        for (text, code) in [
            ("408", 408), ("0408", 408), ("4095", nil), ("4096", nil), ("40x", nil), ("", nil),
            (" 408", nil), ("1234567890", nil), ("0000000408", nil),
        ] {
            let bytes = padding + Array(text.utf8) + padding
            bytes.withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress else { return }
                let field = RawField(start: base + 8, end: base + 8 + text.utf8.count)
                #expect(codes.marks(field)?.code == code, "\(text)")
            }
        }
    }
}
