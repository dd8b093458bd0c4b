import Store
import Testing
import TradeModel

@Suite struct SourceStateTests {
    private let store: VintageStore
    private let folder: StoreFolder

    init() throws {
        folder = try StoreFolder()
        store = folder.store
    }

    @Test func statesComeBackAsTheyWere() throws {
        var state = SourceState(source: "launches")
        state.files = [
            SourceState.File(path: "a.csv", size: 3, modified: 1_700_000_000_123_456_789, inode: 5),
            SourceState.File(path: "b.csv", size: 4, modified: 7, inode: .max),
        ]
        state.etag = "\"x\""
        state.lastModified = "Wed, 25 Nov 2026 06:00:00 GMT"
        state.lastCheck = try moment("2026-11-25T06:00:00Z")
        state.lastSuccess = try moment("2026-11-24T06:00:00Z")
        state.lastFailure = SourceState.Failure(code: .raggedRow, message: "12 columns")
        state.failuresInARow = 3
        let plain = SourceState(source: "customs")
        try store.save([state, plain])
        #expect(try store.sourceStates() == [plain, state])
        state.files.removeFirst()
        state.failuresInARow = 0
        try store.save([state])
        #expect(try store.sourceStates() == [plain, state])
    }

    @Test func metaComesBack() throws {
        #expect(try store.meta("generation") == nil)
        try store.setMeta("generation", to: "one")
        try store.setMeta("generation", to: "two")
        #expect(try store.meta("generation") == "two")
        try store.setMeta("generation", to: nil)
        #expect(try store.meta("generation") == nil)
    }
}
