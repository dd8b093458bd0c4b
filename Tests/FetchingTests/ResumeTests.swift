import TestSupport
import Testing
import TradeModel

@testable import Fetching

@Suite struct ResumeTests {
    private let fetching: FetchingFixture
    private let body = String(repeating: "0123456789", count: 1000)

    init() throws { fetching = try FetchingFixture() }

    private var whole: ScriptedAnswer {
        ScriptedAnswer(body).with(\.etag, "\"v1\"").with(\.acceptsRanges, true)
    }

    /// The answer, which breaks off after some bytes although more are announced.
    private func broken(_ answer: ScriptedAnswer, after count: Int = 4000) -> ScriptedAnswer {
        answer.with(\.cut, count)
    }

    @Test func aPartIsNeverTakenForTheWhole() throws {
        let cut = ScriptedAnswer(body).with(\.cut, 4000)
        for answer in [cut, cut.with(\.framing, .chunked)] {
            let server = try LocalServer(["/t.csv": [answer]])
            let message = fetching.expectRefusal(.truncatedDownload) {
                () throws(Refusal) in try fetching.file(server.url("/t.csv"))
            }
            #expect(message.contains("closed the connection after 4000 bytes"))
            #expect(server.requests.count == 3)
            #expect(try fetching.files() == [])
        }
    }

    @Test func anAttemptThatBrokeOffIsContinued() throws {
        let server = try LocalServer(["/t.csv": [broken(whole), whole]])
        let file = try fetching.file(server.url("/t.csv"))
        #expect(try fetching.text(of: file) == body)
        #expect(file.attempts == 2)
        #expect(server.requests.map { $0["range"] } == [nil, "bytes=4000-"])
        #expect(server.requests.map { $0["if-range"] } == [nil, "\"v1\""])
        #expect(try fetching.files() == ["table"])
    }

    @Test func theNextRunContinuesToo() throws {
        let server = try LocalServer(["/t.csv": [broken(whole), whole]])
        var request = fetching.request(server.url("/t.csv"))
        request.limits.attempts = 1
        fetching.expectRefusal(.truncatedDownload) {
            () throws(Refusal) in try fetching.file(request)
        }
        #expect(try fetching.files() == ["table.part", "table.part.json"])
        #expect(try fetching.text(of: fetching.file(request)) == body)
        #expect(server.requests.map { $0["range"] } == [nil, "bytes=4000-"])
    }

    @Test func aDateDoesWhereThereIsNoTag() throws {
        let date = "Sun, 06 Nov 1994 08:49:37 GMT"
        let dated = ScriptedAnswer(body, headers: ["Last-Modified: \(date)"])
            .with(\.acceptsRanges, true)
        let server = try LocalServer(["/t.csv": [broken(dated), dated]])
        #expect(try fetching.text(of: fetching.file(server.url("/t.csv"))) == body)
        #expect(server.requests.map { $0["if-range"] } == [nil, date])
    }

    @Test func anotherVersionIsFetchedFromTheStart() throws {
        let other = ScriptedAnswer("other").with(\.etag, "\"v2\"").with(\.acceptsRanges, true)
        let server = try LocalServer(["/t.csv": [broken(whole), other]])
        let file = try fetching.file(server.url("/t.csv"))
        #expect(try fetching.text(of: file) == "other")
        #expect(file.etag == "\"v2\"")
    }

    @Test func aWeakTagIsNoPromiseOfTheSameBytes() throws {
        let weak = whole.with(\.etag, "W/\"v1\"")
        let server = try LocalServer(["/t.csv": [broken(weak), weak]])
        #expect(try fetching.text(of: fetching.file(server.url("/t.csv"))) == body)
        #expect(server.requests.map { $0["range"] } == [nil, nil])
    }

    @Test func theWrongRestIsNotUsed() throws {
        let wrong = ScriptedAnswer(
            "xyz", status: 206,
            headers: ["ETag: \"v1\"", "Content-Range: bytes 9997-9999/10000"])
        let server = try LocalServer(["/t.csv": [broken(whole), wrong, whole]])
        let file = try fetching.file(server.url("/t.csv"))
        #expect(try fetching.text(of: file) == body)
        #expect(server.requests.map { $0["range"] } == [nil, "bytes=4000-", nil])
    }

    /// A last byte behind which there is no number leads to no sum that is none.
    @Test func aRestWithoutMeasureIsNotUsed() throws {
        let wrong = ScriptedAnswer(
            "xyz", status: 206,
            headers: ["ETag: \"v1\"", "Content-Range: bytes 4000-9223372036854775807/*"])
        let server = try LocalServer(["/t.csv": [broken(whole), wrong, whole]])
        #expect(try fetching.text(of: fetching.file(server.url("/t.csv"))) == body)
        #expect(server.requests.map { $0["range"] } == [nil, "bytes=4000-", nil])
    }

    @Test func theRestOfAnotherVersionIsNotUsed() throws {
        let wrong = ScriptedAnswer(
            String(repeating: "x", count: 6000), status: 206,
            headers: ["ETag: \"v2\"", "Content-Range: bytes 4000-9999/10000"])
        let server = try LocalServer(["/t.csv": [broken(whole), wrong, whole]])
        #expect(try fetching.text(of: fetching.file(server.url("/t.csv"))) == body)
    }

    @Test func aRestThatTheServerDoesNotHaveIsForgotten() throws {
        let refused = ScriptedAnswer("", status: 416, headers: ["Content-Range: bytes */3"])
        let server = try LocalServer(["/t.csv": [broken(whole), refused, ScriptedAnswer("new")]])
        #expect(try fetching.text(of: fetching.file(server.url("/t.csv"))) == "new")
        #expect(server.requests.map { $0["range"] } == [nil, "bytes=4000-", nil])
    }

    @Test func whatBelongsToAnotherAddressIsNotContinued() throws {
        let server = try LocalServer(["/t.csv": [broken(whole)], "/u.csv": [whole]])
        var request = fetching.request(server.url("/t.csv"))
        request.limits.attempts = 1
        fetching.expectRefusal(.truncatedDownload) {
            () throws(Refusal) in try fetching.file(request)
        }
        #expect(try fetching.text(of: fetching.file(server.url("/u.csv"))) == body)
        #expect(server.requests.map { $0["range"] } == [nil, nil])
    }

    @Test(arguments: [
        "", "{", "[]", #"{"url":"URL"}"#,
        #"{"url":"URL","etag":"\"v1\"","machineStart":"another"}"#,
    ])
    func aRecordThatCannotBeTrustedIsNotFollowed(_ record: String) throws {
        let server = try LocalServer(["/t.csv": [whole]])
        let url = server.url("/t.csv")
        try fetching.write("not the file's beginning", to: "table.part")
        try fetching.write(record.replacing("URL", with: url), to: "table.part.json")
        #expect(try fetching.text(of: fetching.file(url)) == body)
        #expect(server.requests.map { $0["range"] } == [nil])
    }

    @Test func aPartialFileHasOneWriter() throws {
        let server = try LocalServer(["/t.csv": [whole]])
        let held = try PartialFile(in: fetching.partials, for: "table", of: "")
        fetching.expectRefusal(.fetchUnderWay, .busy) {
            () throws(Refusal) in try fetching.file(server.url("/t.csv"))
        }
        held.discard()
        _ = try fetching.file(server.url("/t.csv"))
    }

    @Test func aFolderThatCannotBeWrittenIsTold() throws {
        let server = try LocalServer(["/t.csv": [whole]])
        try fetching.write("a file", to: "blocked")
        let fetcher = Fetcher(partials: "\(fetching.partials)/blocked")
        let request = fetching.request(server.url("/t.csv"))
        fetching.expectRefusal(.outputNotWritable, .outputNotWritable) {
            () throws(Refusal) in try fetcher.fetch(request, as: "table")
        }
    }
}
