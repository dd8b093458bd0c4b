import Tabular
import Testing

@Suite struct XMLPrologTests {
    @Test(arguments: [
        ("<LIST a='b'>", "LIST"), ("<LIST/>", "LIST"), (" \n<LIST>", "LIST"),
        ("<?xml version='1.0'?><!-- a > b --><LIST>", "LIST"),
    ])
    func findsTheFirstElement(_ text: String, _ root: String) {
        #expect(XMLProlog(Array(text.utf8)).root == root)
    }

    @Test(arguments: ["", "a,b\n1,2\n", "<?xml", "<!-- open", "{}", "\u{0}<LIST>"])
    func findsNoneInOtherBytes(_ text: String) {
        #expect(XMLProlog(Array(text.utf8)).root == nil)
    }

    @Test(arguments: [
        ("<?xml version=\"1.0\" encoding=\"utf-8\"?><A/>", "utf-8"),
        ("<?xml version='1.0' encoding='windows-1252' standalone='yes'?>", "windows-1252"),
    ])
    func readsTheDeclaredEncoding(_ text: String, _ encoding: String) {
        #expect(XMLProlog(Array(text.utf8)).encoding == encoding)
    }

    @Test func readsNoEncodingWhereNoneIsDeclared() {
        #expect(XMLProlog(Array("<?xml version='1.0'?><A encoding='b'/>".utf8)).encoding == nil)
    }

    @Test func findsADocumentType() {
        let prolog = XMLProlog(Array("<!-- a -->\n<!DOCTYPE LIST [<!ENTITY a 'b'>]><LIST/>".utf8))
        #expect(prolog.doctype == 11)
        #expect(prolog.doctypeName == "LIST")
        #expect(prolog.root == nil)
    }

    @Test(arguments: ["<!-- <!DOCTYPE A> --><A/>", "<!--><!DOCTYPE A> --><A/>", "<?><B>?><A/>"])
    func whatStandsInACommentIsNotLookedAt(_ text: String) {
        let prolog = XMLProlog(Array(text.utf8))
        #expect(prolog.doctype == nil)
        #expect(prolog.root == "A")
    }
}
