import Foundation
import TestSupport
import Testing

@testable import Reports

@Suite struct HTMLRendererTests {
    private func page(_ document: Document) throws -> XMLTree {
        try XMLTree.parse(HTMLRenderer().render(document))
    }

    @Test func thePageIsSelfContained() throws {
        let html = HTMLRenderer().render(try Samples.document())
        let page = try XMLTree.parse(html)
        #expect(html.hasPrefix("<!DOCTYPE html>\n"))
        #expect(html.hasSuffix("</html>\n"))
        #expect(page.attributes["lang"] == "en")
        #expect(page.all("title").map(\.text) == ["Trade & tests <draft>"])
        #expect(page.all("h1").map(\.text) == ["Trade & tests <draft>"])
        for name in ["link", "img", "iframe", "object", "form"] { #expect(page.all(name).isEmpty) }
        #expect(page.all("script").count == 1)
        for source in [HTMLStyle.sheet, HTMLScript.source] {
            #expect(!source.contains { "<&".contains($0) })
            #expect(!source.contains("url(") && !source.contains("@import"))
            #expect(!source.contains("://"))
        }
    }

    @Test func thePageHasItsLandmarks() throws {
        let body = try #require(try page(Samples.document()).all("body").first)
        #expect(
            body.children.map(\.name) == ["a", "header", "nav", "main", "footer", "script"])
        #expect(body.children[0].attributes["href"] == "#content")
        #expect(body.children[3].attributes["id"] == "content")
        #expect(body.children[2].all("a").map(\.text) == ["Partners"])
        #expect(body.children[2].all("a").map { $0.attributes["href"] } == ["#part-partners"])
    }

    /// The policy lets nothing run but the page's own style and script: it names their digests, and
    /// no element brings code or looks in its attributes.
    @Test(arguments: [nil, Paper.letter, Paper.a4])
    func thePolicyNamesWhatThePageBrings(paper: Paper?) throws {
        let page = try XMLTree.parse(HTMLRenderer(paper: paper).render(Samples.rich()))
        let policy = try #require(
            page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" })
        let value = try #require(policy.attributes["content"])
        let parts = value.components(separatedBy: "; ")
        #expect(parts[0] == "default-src 'none'")
        for (name, rule) in [("script", "script-src"), ("style", "style-src")] {
            let elements = page.all(name)
            #expect(elements.count == 1)
            let digest = try digest(of: elements[0].text)
            #expect(parts.contains("\(rule) 'sha256-\(digest)'"))
        }
        #expect(!value.contains("unsafe"))
        let names = page.elements.flatMap(\.attributes.keys)
        #expect(names.allSatisfy { $0 != "style" && !$0.hasPrefix("on") })
    }

    /// The browser of a reader knows the reader's paper.
    @Test func theSheetIsTheReadersUnlessItIsTold() throws {
        func sheets(_ renderer: HTMLRenderer) throws -> [String] {
            let lines = renderer.render(try Samples.document()).split(separator: "\n")
            return lines.filter { $0.hasPrefix("@page { size") }.map(String.init)
        }
        #expect(try sheets(HTMLRenderer()).isEmpty)
        #expect(try sheets(HTMLRenderer(paper: .letter)) == ["@page { size: letter; }"])
        #expect(try sheets(HTMLRenderer(paper: .a4)) == ["@page { size: A4; }"])
    }

    /// By openssl, where it is there: another reader of the same bytes.
    private func digest(of text: String) throws -> String {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "sha256sum | cut -c1-64"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(text.utf8))
        try input.fileHandleForWriting.close()
        let hexadecimal = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let bytes = stride(from: 0, to: 64, by: 2).compactMap { place in
            UInt8(hexadecimal.dropFirst(place).prefix(2), radix: 16)
        }
        return Data(bytes).base64EncodedString()
    }

    @Test func everyNameIsGivenOnceAndEveryLinkLeadsSomewhere() throws {
        for document in [try Samples.document(), try Samples.rich()] {
            let elements = try page(document).elements
            let ids = elements.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count)
            let targets = elements.compactMap { $0.attributes["href"] }.filter {
                $0.hasPrefix("#")
            }
            #expect(targets.count >= 9)
            for target in targets {
                #expect(ids.contains(String(target.dropFirst())), "\(target)")
            }
            let labels = elements.flatMap { element in
                ["aria-labelledby", "aria-describedby"].compactMap { element.attributes[$0] }
            }
            for label in labels { #expect(ids.contains(label), "\(label)") }
        }
    }

    @Test func footnotesAreNumberedByTheirFirstMark() throws {
        let page = try page(Samples.document())
        #expect(page.all("sup").map(\.text) == ["1", "1", "2"])
        let notes = try #require(page.all("ol").first).all("li")
        #expect(notes.map { $0.attributes["id"] } == ["note-basis", "note-mirror"])
        #expect(notes[0].all("a").count == 2)
    }

    @Test func hostileTextIsTextEverywhere() throws {
        for (input, visible) in HostileText.cases {
            let document = try Document(
                title: input,
                blocks: [
                    .heading(level: 2, [.text(input)]),
                    .details(summary: [.text(input)], blocks: [.paragraph([.text(input)])]),
                    .table(
                        Table(
                            caption: input, columns: [.text(input)], rows: [[.text(input)]],
                            notes: Samples.notes)),
                ])
            let page = try page(document)
            let line = visible.singleLine
            for name in ["h1", "h2", "summary", "caption"] {
                #expect(page.all(name).map(\.text) == [line], "\(name)")
            }
            #expect(page.all("nav").map { $0.all("a").map(\.text) } == [[line]])
            let region = page.all("div").first { $0.attributes["class"] == "scroll" }
            #expect(region?.attributes["aria-label"] == line)
            #expect(page.all("script").map(\.text) == ["\n\(HTMLScript.source)\n"])
        }
    }
}

extension XMLTree {
    /// All elements inside, at any depth.
    fileprivate var elements: [XMLTree] { children.flatMap { [$0] + $0.elements } }
}
