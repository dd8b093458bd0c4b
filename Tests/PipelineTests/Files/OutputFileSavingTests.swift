import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct OutputFileSavingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Files of these names in the folder, with a text.
    private func files(_ names: String..., text: String) -> [(path: String, bytes: [UInt8])] {
        names.map { ("\(folder.path)/\($0)", Array(text.utf8)) }
    }

    private func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: "\(folder.path)/\(name)").map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/\(name)", withDestinationPath: target)
    }

    @Test func filesTakeThePlaceOfEarlierOnesAndNothingElseIsLeft() throws {
        try folder.write("earlier", to: "a")
        try folder.write("earlier", to: "real")
        try link("b", to: "real")
        try OutputFile.save(files("a", "b", "c", text: "new"))
        #expect(try folder.files() == ["a", "b", "c", "real"])
        #expect(["a", "real", "c"].map(text) == ["new", "new", "new"])
        #expect(FileSystem.target(ofLink: "\(folder.path)/b") == "real")
    }

    /// The longest that a name can be; two that begin alike do not disturb one another.
    @Test func namesOf255BytesAreWritten() throws {
        let long = String(repeating: "x", count: 254)
        try folder.write("earlier", to: long + "a")
        try OutputFile.save(files(long + "a", long + "b", text: "new"))
        #expect(try folder.files() == [long + "a", long + "b"])
        #expect(text(long + "a") == "new")
    }

    /// Of links in a row the last leads to a file that is to be; where its folder is not there either,
    /// the links stay.
    @Test func linksThatLeadNowhereYetAreFollowed() throws {
        try folder.write("", to: "share/x")
        try link("first", to: "second")
        try link("second", to: "share/../share/real")
        try link("lost", to: "absent/real")
        try OutputFile.save(files("first", text: "new"))
        #expect(text("share/real") == "new")
        #expect(FileSystem.target(ofLink: "\(folder.path)/first") == "second")
        #expect(FileSystem.target(ofLink: "\(folder.path)/second") == "share/../share/real")
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "No such file") {
            try OutputFile.save(files("lost", text: "new"))
        }
        #expect(FileSystem.target(ofLink: "\(folder.path)/lost") == "absent/real")
    }

    /// One that is closed to others stays so, and one that a group may write.
    @Test(arguments: [0o600, 0o664, 0o444] as [mode_t])
    func permissionsStay(permissions: mode_t) throws {
        try folder.write("earlier", to: "a")
        let path = "\(folder.path)/a"
        try #require(chmod(path, permissions) == 0)
        let access = FileAccess(of: path)
        try OutputFile.save(files("a", "new", text: "new"))
        #expect(text("a") == "new")
        #expect(FileAccess(of: path) == access)
        #expect(access?.permissions == permissions)
    }

    /// The owner and user 1234 may read and write, the group nothing.
    private static let list = AccessList(bytes: [
        2, 0, 0, 0,
        1, 0, 6, 0, 255, 255, 255, 255, 2, 0, 6, 0, 210, 4, 0, 0,
        4, 0, 0, 0, 255, 255, 255, 255, 16, 0, 6, 0, 255, 255, 255, 255,
        32, 0, 4, 0, 255, 255, 255, 255,
    ])

    /// Whether the file system of temporary folders has such lists.
    private static let hasLists: Bool = {
        guard let folder = try? TemporaryFolder(), (try? folder.write("", to: "a")) != nil else {
            return false
        }
        let descriptor = open("\(folder.path)/a", O_RDWR)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return Self.list.give(toDescriptor: descriptor)
    }()

    @Test(.enabled(if: Self.hasLists, "the file system has no lists of access"))
    func aListOfAccessStays() throws {
        try folder.write("earlier", to: "a")
        let path = "\(folder.path)/a"
        let descriptor = open(path, O_RDWR)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        try #require(Self.list.give(toDescriptor: descriptor))
        let access = FileAccess(of: path)
        #expect(access?.permissions == 0o664 && access?.list == Self.list)
        try OutputFile.save(files("a", text: "new"))
        #expect(text("a") == "new")
        #expect(FileAccess(of: path) == access)
    }

    /// A new file may have one from its folder.
    @Test(.enabled(if: Self.hasLists, "the file system has no lists of access"))
    func aListThatTheEarlierFileDidNotHaveIsTaken() throws {
        try folder.write("new", to: "a")
        let path = "\(folder.path)/a"
        let access = try #require(FileAccess(of: path))
        let descriptor = open(path, O_RDWR)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        try #require(Self.list.give(toDescriptor: descriptor))
        access.give(toDescriptor: descriptor)
        #expect(FileAccess(of: path) == access)
    }

    /// What the group may do with a list is not what its permissions say; one named who may not read is
    /// not to read among all others.
    @Test(
        arguments: [(6, true, 0o604), (6, false, 0o600), (0, true, 0o600)]
            as [(UInt8, Bool, mode_t)])
    func withoutItsListAFileAllowsNoMore(named: UInt8, hasGroup: Bool, left: mode_t) {
        var bytes = Self.list.bytes
        bytes[14] = named
        let access = FileAccess(
            permissions: 0o664, owner: 0, group: 0, list: AccessList(bytes: bytes))
        #expect(access.withoutList(hasGroup: hasGroup) == left)
    }

    @Test(
        arguments: [
            (0o664, true, 0o664), (0o664, false, 0o644), (0o660, false, 0o600),
            (0o640, true, 0o640),
        ]
            as [(mode_t, Bool, mode_t)])
    func withoutAListPermissionsStay(permissions: mode_t, hasGroup: Bool, left: mode_t) {
        let access = FileAccess(permissions: permissions, owner: 0, group: 0)
        #expect(access.withoutList(hasGroup: hasGroup) == left)
    }

    /// A device that is always full comes last, when all others have their places already.
    @Test func aLastStepThatFailsPutsBackWhatWasThere() throws {
        try folder.write("earlier", to: "table")
        try link("description", to: "/dev/full")
        let before = try folder.files()
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "No space left") {
            try OutputFile.save(files("table", "description", "new", text: "new"))
        }
        #expect(try folder.files() == before)
        #expect(text("table") == "earlier")
    }

    /// The second of three cannot take its place: the first is put back, and what describes them still
    /// describes them.
    @Test func aStepBetweenThatFailsPutsBackWhatWasThere() throws {
        for name in ["one", "two", "description"] { try folder.write("earlier", to: name) }
        var drafts = try FileDrafts(files("one", "new", "two", "description", text: "new"))
        #expect(text("one") == "earlier")
        try FileSystem.remove("\(folder.path)/two")
        try FileSystem.makeFolder("\(folder.path)/two")
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "Is a directory") {
            try drafts.takePlaces()
        }
        #expect(try folder.files() == ["one", "two", "description"])
        #expect(["one", "description"].map(text) == ["earlier", "earlier"])
    }

    @Test func aFileAloneThatCannotTakeItsPlaceLeavesNoDraft() throws {
        var drafts = try FileDrafts(files("a", text: "new"))
        try FileSystem.makeFolder("\(folder.path)/a")
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "Is a directory") {
            try drafts.takePlaces()
        }
        #expect(try folder.files() == ["a"])
    }

    /// As a disk that ignores case has one place for two names; here two folders become one in between.
    @Test func twoNamesThatTurnOutToBeOneAreRefused() throws {
        for name in ["x", "y"] { try FileSystem.makeFolder("\(folder.path)/\(name)") }
        var drafts = try FileDrafts(files("x/a", "y/a", text: "new"))
        for name in FileSystem.names(in: "\(folder.path)/y") {
            try FileSystem.move("\(folder.path)/y/\(name)", to: "\(folder.path)/x/\(name)")
        }
        try FileSystem.remove("\(folder.path)/y")
        try FileSystem.setLink("\(folder.path)/y", to: "x")
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "lead to one file") {
            try drafts.takePlaces()
        }
        #expect(FileSystem.names(in: "\(folder.path)/x").isEmpty)
    }

    /// One of them would be lost; the paths need not look alike.
    @Test(arguments: [["a", "b"], ["real", "b"], ["new", "in/../new"], ["new", "here/new"]])
    func twoPathsToOneFileAreRefused(names: [String]) throws {
        try folder.write("earlier", to: "real")
        try folder.write("", to: "in/x")
        try link("a", to: "real")
        try link("b", to: "real")
        try link("here", to: ".")
        let before = try folder.files()
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "lead to one file") {
            try OutputFile.save(files(names[0], names[1], text: "new"))
        }
        #expect(try folder.files() == before)
        #expect(text("real") == "earlier")
    }
}
