import Testing

@testable import Reports

@Suite struct HTMLEscapingTests {
    @Test func text() {
        #expect(HTMLEscaping.text("<a href=\"x\">&'") == "&lt;a href=&quot;x&quot;&gt;&amp;&#39;")
        #expect(HTMLEscaping.text("a\nb") == "a<br/>b")
        #expect(HTMLEscaping.text("אב") == "<bdi>אב</bdi>")
        #expect(
            HTMLEscaping.text("(https://example.org/?a=1&b=2)")
                == "(<a href=\"https://example.org/?a=1&amp;b=2\">https://example.org/?a=1&amp;b=2</a>)"
        )
    }

    @Test func sentencesIsolateTheNamesTheyHold() {
        #expect(
            HTMLEscaping.sentence("<a>: אב (2019-06) https://e.org/")
                == "&lt;a&gt;: <bdi>אב</bdi> (2019-06) <a href=\"https://e.org/\">https://e.org/</a>"
        )
    }

    @Test func attributesHaveNoMarkup() {
        #expect(HTMLEscaping.attribute("a\nhttps://example.org") == "a https://example.org")
        #expect(HTMLEscaping.code("a<b") == "<code>a&lt;b</code>")
        #expect(HTMLEscaping.code("א") == "<bdi><code>א</code></bdi>")
    }

    @Test func plainTextHasNoLinks() {
        #expect(
            HTMLEscaping.plain("a\n<https://example.org>") == "a<br/>&lt;https://example.org&gt;")
        #expect(HTMLEscaping.plain("א") == "<bdi>א</bdi>")
    }
}
