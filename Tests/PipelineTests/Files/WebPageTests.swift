import TestSupport
import Testing

@testable import Pipeline

@Suite struct WebPageTests {
    @Test(arguments: [
        ("<!DOCTYPE html><html>", true), ("\u{FEFF}\n  <HTML lang=en>", true), ("<head>", true),
        ("<!-- moved -->\n<html>", true), ("<?xml version=\"1.0\"?>\n<!DOCTYPE html>", true),
        ("a,<html>\n", false), ("", false), ("<xml>", false), ("html\n", false),
    ])
    func isToldByItsBeginning(text: String, isPage: Bool) throws {
        let folder = try TemporaryFolder()
        #expect(WebPage.isOne(path: try folder.write(text, to: "t")) == isPage)
    }
}
