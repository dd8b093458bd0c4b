import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// Two configurations that would take one published folder, or one store, from each other by turns.
@Suite struct PublishedConfigurationTests {
    private let place: SmallWorkplace

    init() throws {
        place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        try place.write(SmallWorkplace.yaml, to: "other.yaml")
    }

    @discardableResult
    private func run(_ name: String, isTrial: Bool = false) throws -> RefreshReport {
        let file = "\(place.path)/\(name)"
        let now = try moment("2026-11-21T06:00:00Z")
        return try Refresh(
            try Configuration(path: file), in: DataFolder(holding: file),
            clock: { Refresh.Clock(now: now, asOf: now.day) }, isTrial: isTrial
        ).run()
    }

    private var configuration: String? {
        Generation(in: "\(place.path)/published")?.configuration
    }

    @Test func theOtherIsRefusedBeforeAnyWork() throws {
        #expect(configuration == "flywheel.yaml")
        try place.write(SmallWorkplace.trade([2019: 260]), to: "trade.csv")
        let published = place.published("share.csv")
        let status = place.text("status/status.json")
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "“flywheel.yaml”") {
            try run("other.yaml")
        }
        #expect(try place.store().vintages(of: "trade").count == 1)
        #expect(place.published("share.csv") == published)
        #expect(place.text("status/status.json") == status)
        // What it would do may be asked.
        #expect(try run("other.yaml", isTrial: true).result(of: "trade") == .taken)
        #expect(try run("flywheel.yaml").result(of: "trade") == .taken)
    }

    /// A source of one name would have the editions of both as its history.
    @Test func theStoreOfTheOtherIsRefusedTooUnderAnotherPublishedFolder() throws {
        try place.write(
            SmallWorkplace.yaml.replacing("trade: trade.csv", with: "trade: test.csv")
                + "publish: site\nstatus: told\n", to: "other.yaml")
        try place.write(SmallWorkplace.trade([2019: 260]), to: "test.csv")
        #expect(try place.store().meta("configuration") == "flywheel.yaml")
        expectRefusal(
            .outputNotWritable, .outputNotWritable,
            saying: "this store is that of another configuration here, “flywheel.yaml”"
        ) { try run("other.yaml") }
        #expect(try place.store().vintages(of: "trade").count == 1)
        #expect(try run("other.yaml", isTrial: true).result(of: "trade") == .taken)
        #expect(try place.store().meta("configuration") == "flywheel.yaml")
        try place.remove("flywheel.yaml")
        #expect(try run("other.yaml").result(of: "trade") == .taken)
        #expect(try place.store().meta("configuration") == "other.yaml")
    }

    /// Whoever watches one would take the word of the other for it.
    @Test func theStatusOfTheOtherIsRefusedTooBesideFoldersOfItsOwn() throws {
        try place.write(
            SmallWorkplace.yaml + "publish: site\nstore: kept\n", to: "other.yaml")
        let owner = { try JSONText(place.text("status/status.json") ?? "")["configuration"] }
        #expect(try owner() == "flywheel.yaml")
        let status = place.text("status/status.json")
        expectRefusal(
            .outputNotWritable, .outputNotWritable,
            saying: "this is the status of another configuration here, “flywheel.yaml”"
        ) { try run("other.yaml") }
        #expect(place.text("status/status.json") == status)
        #expect(!FileSystem.exists("\(place.path)/site"))
        #expect(try run("other.yaml", isTrial: true).result(of: "trade") == .taken)
        try place.remove("flywheel.yaml")
        #expect(try run("other.yaml").isPublished)
        #expect(try owner() == "other.yaml")
    }

    /// One that is to take the place of the other may be checked beside it.
    @Test func theOtherIsAWarningOfACheck() throws {
        let findings = { (name: String) in
            try Configuration.checked(path: "\(place.path)/\(name)").findings
        }
        #expect(try findings("flywheel.yaml").isEmpty)
        let found = try findings("other.yaml")
        #expect(found.map(\.code) == [.outputNotWritable])
        #expect(found.first?.severity == .warning)
        #expect(found.first?.message.contains("another configuration here publishes") == true)
        #expect(found.first?.message.hasSuffix("a refresh by this one is refused") == true)
    }

    @Test(arguments: [
        ("publish: site\nstatus: told\n", "“store”, as “store” is left out: this store is that of"),
        ("publish: site\nstore: kept\n", "“status”, as “status” is left out: this is the status"),
    ])
    func itsStoreAndItsStatusAreWarningsToo(keys: String, told: String) throws {
        try place.write(SmallWorkplace.yaml + keys, to: "other.yaml")
        let found = try Configuration.checked(path: "\(place.path)/other.yaml").findings
        #expect(found.map(\.code) == [.outputNotWritable])
        #expect(found.first?.severity == .warning)
        #expect(found.first?.message.hasPrefix(told) == true, "\(found)")
    }

    @Test func aLinkToTheSameIsNoOther() throws {
        try FileSystem.setLink("\(place.path)/link.yaml", to: "flywheel.yaml")
        #expect(try run("link.yaml").result(of: "trade") == .unchanged)
    }

    @Test func aSecondNameOfTheSameIsNoOther() throws {
        #expect(
            FileSystem.link("\(place.path)/flywheel.yaml", as: "\(place.path)/second.yaml"))
        #expect(try run("second.yaml").result(of: "trade") == .unchanged)
    }

    @Test func oneThatIsGoneMakesRoom() throws {
        try place.remove("flywheel.yaml")
        try place.write(SmallWorkplace.trade([2019: 260]), to: "trade.csv")
        #expect(try run("other.yaml").isPublished)
        #expect(configuration == "other.yaml")
    }

    @Test func anotherPublishedFolderIsItsOwn() throws {
        try place.write(
            SmallWorkplace.yaml + "publish: out/other\nstore: kept\nstatus: told\n",
            to: "other.yaml")
        #expect(try run("other.yaml").isPublished)
        let other = Generation(in: "\(place.path)/out/other")
        #expect(other != nil)
        // It lies above the folder, and readers need not know where.
        #expect(other?.configuration == nil)
        #expect(configuration == "flywheel.yaml")
    }

    /// Without the table of countries nothing can be read; the status says which file it is.
    @Test(arguments: [false, true])
    func aFirstRunWithoutItsTablesBeginsNoStore(isTrial: Bool) throws {
        let place = try SmallWorkplace()
        try place.remove("countries.csv")
        expectRefusal(.inputMissing, .inputMissing, saying: "No such file") {
            try place.refresh("2026-11-20", isTrial: isTrial)
        }
        #expect(try !FileSystem.exists(place.workplace.database))
        #expect(place.text("store/lock") == "")
        #expect((place.text("status/status.json") == nil) == isTrial)
        if !isTrial {
            let reason = try JSONText(place.text("status/status.json") ?? "")["reason"]
            #expect(reason?.contains("/countries.csv: cannot read this file") == true)
        }
        try place.write(SmallWorkplace.countries, to: "countries.csv")
        let report = try place.refresh("2026-11-20")
        #expect(report.result(of: "trade") == .taken)
        #expect(!report.isAfterCrash)
    }

    /// Of what was never done nothing is left but the lock and the status.
    @Test func aFirstRunThatIsRefusedBeginsNoStore() throws {
        let place = try SmallWorkplace()
        try place.write("somebody's own", to: "published/notes.txt")
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "under “publish”") {
            try place.refresh("2026-11-20")
        }
        #expect(try !FileSystem.exists(place.workplace.database))
        try place.remove("published")
        #expect(try place.refresh("2026-11-20").result(of: "trade") == .taken)
    }
}
