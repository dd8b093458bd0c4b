import Testing

@testable import Fetching

@Suite struct ResponseHeadTests {
    private func head(_ lines: String...) -> ResponseHead {
        var head = ResponseHead()
        for line in lines { _ = head.take(line[...]) }
        return head
    }

    @Test func statusAndReasonAreRead() {
        #expect(head("HTTP/1.1 404 Not Found").shown == "404 Not Found")
        #expect(head("HTTP/2 200").status == 200)
        #expect(head("HTTP/2 200").shown == "200")
        #expect(head("HTTP/1.1 x").status == 0)
    }

    @Test func namesHaveNoCase() {
        #expect(head("HTTP/1.1 200 OK", "ETAG:  \"a:b\"")["etag"] == "\"a:b\"")
    }

    /// HTTP lets servers put any letters into a tag.
    @Test func whatNoRequestCanSayAgainIsNoValidator() {
        let date = "Mon, 01 Jan 2024 00:00:00 GMT"
        let plain = head("HTTP/1.1 200 OK", "ETag: \"v1\"", "Last-Modified: \(date)").validators
        #expect(plain.etag == "\"v1\"")
        #expect(plain.lastModified == date)
        for tag in ["\"é\"", "\"\u{FFFD}\"", "\"a\u{1}\""] {
            let other = head("HTTP/1.1 200 OK", "ETag: \(tag)", "Last-Modified: \(date)").validators
            #expect(other.etag == nil)
            #expect(other.lastModified == date)
        }
    }

    @Test func anAnswerBeginsAnew() {
        #expect(head("HTTP/1.1 103 Early Hints", "ETag: x", "HTTP/1.1 200 OK")["etag"] == nil)
    }

    @Test func aLengthBesideChunksDoesNotCount() {
        #expect(head("HTTP/1.1 200 OK", "Content-Length: 5").length == 5)
        #expect(head("HTTP/1.1 200 OK", "Content-Length: -5").length == nil)
        #expect(
            head("HTTP/1.1 200 OK", "Content-Length: 5", "Transfer-Encoding: chunked").length == nil
        )
    }

    @Test func aRangeIsRead() {
        #expect(ContentRange("bytes 4-9/10")?.first == 4)
        #expect(ContentRange("bytes 4-9/10")?.total == 10)
        #expect(ContentRange("bytes 4-9/*")?.last == 9)
        #expect(ContentRange("bytes 4-9/*")?.total == nil)
    }

    @Test(arguments: [
        "", "bytes", "bytes ", "bytes */10", "bytes 4-/10", "bytes -9/10", "bytes 9-4/10",
        "bytes 4-9/9", "bytes 4-9", "bytes 4-9/10/11", "chars 4-9/10", "bytes 4-9/x",
        "bytes 4-9223372036854775807/*", "bytes 4-9223372036854775808/*",
    ])
    func whatIsNoRangeIsNone(_ text: String) { #expect(ContentRange(text) == nil) }
}
