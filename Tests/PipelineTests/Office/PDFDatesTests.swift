import Testing
import TradeModel

@testable import Pipeline

@Suite struct PDFDatesTests {
    @Test func bothDatesAreThoseOfTheDay() throws {
        let day = try #require(Day("2022-02-28"))
        let pdf =
            "%PDF-1.4 \u{FF}/CreationDate (D:20261125230607+00'00')\n/ModDate (D:20261125230608+00'00')>>"
        let stamped = PDFDates.stamped(Array(pdf.utf8), day)
        #expect(
            String(decoding: stamped, as: UTF8.self)
                == "%PDF-1.4 \u{FF}/CreationDate (D:20220228000000+00'00')\n/ModDate (D:20220228000000+00'00')>>"
        )
    }

    @Test func whatHasNoDatesStaysAsItIs() throws {
        let day = try #require(Day("2022-02-28"))
        for text in ["", "%PDF", "%PDF /CreationDate (D:2026"] {
            #expect(PDFDates.stamped(Array(text.utf8), day) == Array(text.utf8))
        }
    }
}
