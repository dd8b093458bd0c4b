import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// Parts that cannot be read are taken out wherever they stand.
@Suite struct ConfigurationSieveTests {
    private struct Feeds: Decodable {
        let feeds: [String: Feed]
    }

    /// A name, or what is watched.
    private enum Feed: Decodable, Equatable {
        case name(String)
        case watched([String])

        private enum CodingKeys: String, CodingKey { case alerts }

        init(from decoder: any Decoder) throws {
            if let name = try? decoder.singleValueContainer().decode(String.self) {
                self = .name(name)
                return
            }
            let keys = try decoder.container(keyedBy: CodingKeys.self)
            self = .watched(try keys.decode([AlertSpecification].self, forKey: .alerts).map(\.name))
        }
    }

    private static let shape = ConfigurationShape.keys([
        "feeds": .named(
            .scalarOr(
                .keys([
                    "alerts": .list(
                        .part(AlertSpecification.self, .values("name", "when", "message", "run")))
                ])))
    ])

    @Test func aPartBelowWhatHasAShortFormIsOneToo() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            """
            feeds:
              short: daily
              long:
                alerts:
                  - {name: a, when: 1 > 0}
                  - {name: b, whan: 1 > 0}
                  - {name: c, when: [1, 2]}
            """, to: "c.yaml")
        var faults = FoundFaults()
        let text = try ConfigurationText(path: path).sifted(Self.shape, &faults)
        let found = faults.refusal?.diagnostics ?? []
        #expect(found.map(\.line) == [6, 7])
        #expect(found.first?.message.contains("nothing reads the key “whan”") == true)
        #expect(text.isUnread("long.alerts.1", of: "feeds"))
        #expect(text.isUnread("long.alerts.2", of: "feeds"))
        let read = try text.decoded(Feeds.self, shape: Self.shape)
        #expect(read.feeds == ["short": .name("daily"), "long": .watched(["a"])])
    }
}
