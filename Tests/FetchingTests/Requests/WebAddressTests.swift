import TestSupport
import Testing
import TradeModel

@testable import Fetching

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("https://host/a.csv", "https://host/a.csv"),
        ("HTTPS://Host:8443/A?b=1&c#part", "https://host:8443/A?b=1&c"),
        ("https://user:pw@host/", "https://•••@host/"),
        ("https://a@b:pw@host/x@y", "https://•••@host/x@y"),
        ("https://host?key=1&x=2", "https://host?key=•••&x=2"),
        (
            "https://host/?Subscription-Key=1&access_token=a=b&",
            "https://host/?Subscription-Key=•••&access_token=•••&"
        ),
        (
            "https://host/?keyword=a&Authors=b&design-key=c&authkey=d",
            "https://host/?keyword=a&Authors=b&design-key=•••&authkey=•••"
        ),
        ("http://[::1]:80/x", "http://[::1]:80/x"),
        ("https://host/?", "https://host/?"),
    ])
    func anAddressIsShownWithoutSecrets(_ text: String, _ shown: String) throws {
        #expect(try WebAddress(text).shown == shown)
    }

    @Test(arguments: [
        ("https://host/?token=a", true), ("https://me:word@host/", true),
        ("https://host/?keyword=a&author=b", false), ("https://host/?token=&key", false),
        ("no address?token=a", false),
    ])
    func whetherAnAddressHoldsASecretIsToldByItsNames(_ text: String, _ isSo: Bool) {
        #expect(FetchRequest.holdsSecret(text) == isSo)
    }

    @Test(arguments: [
        "", "host/a.csv", "ftp://host/a", "file:///etc/passwd", "https:///a", "https://",
        "https://host:port/", "https://user@/", "https://host/a b", "https://höst/", "https://h\n/",
        "://host/", "https://host/\u{0}", "javascript:alert(1)",
        "https://host:0/", "https://host:65536/",
    ])
    func whatIsNoAddressIsRefused(_ text: String) {
        do throws(FetchFailure) {
            _ = try WebAddress(text)
            Issue.record("expected a refusal")
        } catch {
            #expect(error.code == .badAddress)
            #expect(error.cause == .usage)
        }
    }

    @Test func anOriginIsProtocolHostAndPort() throws {
        let origin = try WebAddress("https://Host/a").origin
        #expect(try WebAddress("https://user@host:443/b").origin == origin)
        for other in ["http://host/", "https://host:8443/", "https://www.host/"] {
            #expect(try WebAddress(other).origin != origin)
        }
    }

    @Test(arguments: [
        ("http://127.0.0.1:8080/", true), ("http://localhost/", true), ("http://[::1]/", true),
        ("http://127.0.0.1.example.org/", false), ("http://10.0.0.1/", false),
    ])
    func thisMachineIsKnown(_ text: String, _ isLoopback: Bool) throws {
        #expect(try WebAddress(text).isLoopback == isLoopback)
    }

    @Test func aBadAddressIsNotRepeated() throws {
        let fetching = try FetchingFixture()
        let message = fetching.expectRefusal(.badAddress, .usage) {
            () throws(Refusal) in try fetching.file("ftp://user:opensesame@host/")
        }
        #expect(message.contains("its protocol is “ftp”"))
        #expect(!message.contains("opensesame"))
    }

    @Test func aSecretDoesNotGoOverPlainHTTP() throws {
        let fetching = try FetchingFixture()
        var request = fetching.request("http://data.example/t.csv")
        request.headers = [.init("X-Key", secret: Secret("opensesame"))]
        fetching.expectRefusal(.badAddress, .usage) {
            () throws(Refusal) in try fetching.file(request)
        }
    }

    @Test(arguments: [("X-Key", "a\r\nX-Other: b"), ("X Key", "a"), ("", "a"), ("X", "ü")])
    func aHeaderCannotSmuggleAnother(_ name: String, _ value: String) throws {
        let fetching = try FetchingFixture()
        let server = try LocalServer(["/t.csv": [ScriptedAnswer("a")]])
        var request = fetching.request(server.url("/t.csv"))
        request.headers = [.init(name, secret: Secret(value))]
        fetching.expectRefusal(.badParameter, .usage) {
            () throws(Refusal) in try fetching.file(request)
        }
        #expect(server.requests.isEmpty)
    }
}
