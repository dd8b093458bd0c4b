import TestSupport
import Testing
import TradeModel

@testable import Importers

@Suite struct WebPageTests {
    @Test(arguments: [
        ("<!DOCTYPE html><html>", true), ("\u{FEFF}\n  <HTML lang=en>", true), ("<head>", true),
        ("<!-- moved -->\n<html>", true), ("<?xml version=\"1.0\"?>\n<!DOCTYPE html>", true),
        ("a,<html>\n", false), ("", false), ("<xml>", false), ("html\n", false),
    ])
    func isToldByItsBeginning(text: String, isPage: Bool) {
        #expect(WebPage.isOne(Array(text.utf8)) == isPage)
    }

    @Test(arguments: [
        "<!DOCTYPE html>\n<html><body class=\"x\">Moved, gone</body></html>\n",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\">\n<html/>\n",
    ])
    func isRefusedInPlaceOfATable(page: String) throws {
        let finding = try #require(try read(["a.csv": page]).refusals.first?.diagnostics.first)
        #expect(finding.code == .webPage)
        #expect(finding.message.contains("saw a web page"))
    }

    @Test(arguments: ["[date],[type]\n2020-01-01,x\n", "[1],2\n", "{a},b\n"])
    func aNameInBracketsIsNoJSON(text: String) throws {
        let finding = try #require(try read(["a.csv": text]).refusals.first?.diagnostics.first)
        #expect(!finding.message.contains("JSON"))
    }

    @Test(arguments: ["[{\"a\": 1, \"b\": 2}]\n", "\u{FEFF}\n{\n  \"data\": []\n}\n"])
    func asIsJSON(text: String) throws {
        let finding = try #require(try read(["a.csv": text]).refusals.first?.diagnostics.first)
        #expect(finding.code == .unknownLayout)
        #expect(finding.message.contains("saw JSON"))
    }

    /// A list that comes as XML too: its quotes are not those of a table.
    @Test(arguments: ["", "\u{FEFF}"])
    func anotherDocumentIsToldByItsElement(mark: String) throws {
        let list =
            mark + "<?xml version=\"1.0\"?>\n<sdnList xmlns=\"x\" a=\"b, c\"><e/></sdnList>\n"
        let finding = try #require(try read(["a.csv": list]).refusals.first?.diagnostics.first)
        #expect(finding.code == .unknownLayout)
        #expect(finding.message.contains("saw an XML document of the element “sdnList”"))
        #expect(finding.message.contains("from OpenSanctions, as its table targets.simple.csv"))
    }

    @Test func addsUpNoWebPage() {
        expectRefusal(.webPage, saying: "saw a web page") {
            try cube(["a.csv": "<html></html>\n"], .by("year"))
        }
    }
}
