import GRDB
import TestSupport
import Testing
import TradeModel

@testable import Store

@Suite struct StoreFaultTests {
    @Test(arguments: [
        (ResultCode.SQLITE_FULL, DiagnosticCode.outputNotWritable, Refusal.Cause.outputNotWritable),
        (.SQLITE_IOERR_WRITE, .outputNotWritable, .outputNotWritable),
        (.SQLITE_IOERR_FSYNC, .outputNotWritable, .outputNotWritable),
        (.SQLITE_READONLY, .outputNotWritable, .outputNotWritable),
        (.SQLITE_IOERR_READ, .storeUnusable, .data), (.SQLITE_CORRUPT, .storeUnusable, .data),
        (.SQLITE_NOTADB, .storeUnusable, .data), (.SQLITE_ERROR, .storeUnusable, .data),
        (.SQLITE_BUSY, .storeLocked, .busy), (.SQLITE_LOCKED, .storeLocked, .busy),
    ])
    func everyErrorHasACode(result: ResultCode, code: DiagnosticCode, cause: Refusal.Cause) {
        expectRefusal(code, cause) {
            try StoreFault(path: "store.sqlite", isReadOnly: false).translating {
                throw DatabaseError(resultCode: result)
            }
        }
    }

    /// As where the log and the list of its readers are another user's.
    @Test func aStoreThatMayNotBeWrittenToIsReadFromABackup() {
        expectRefusal(.storeUnusable, .data, saying: "read a backup of it") {
            try StoreFault(path: "store.sqlite", isReadOnly: true).translating {
                throw DatabaseError(resultCode: .SQLITE_READONLY)
            }
        }
    }

    /// As of a backup, whose error the connection of the copy does not know.
    @Test func anErrorWithoutAMessageHasItsOwn() {
        let finding = expectRefusal(.outputNotWritable, .outputNotWritable, saying: "full") {
            try StoreFault(path: "store.sqlite", isReadOnly: false).translating {
                throw DatabaseError(resultCode: .SQLITE_FULL, message: "not an error")
            }
        }
        #expect(finding?.message.contains("not an error") == false)
    }

    @Test func aFullDiskLeavesWhatWasThere() throws {
        let folder = try StoreFolder()
        try folder.store.record(
            Vintage("launches", "2023-01-01"), [VintageSeries(launches, ["2022": 72])])
        try folder.store.queue.writeWithoutTransaction { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
        }
        let series = (0..<1000).map { number in
            VintageSeries(
                SeriesName(source: "launches", id: "series-\(number)", unit: "launches"),
                [VintageValue(period: .year(Year(2022)), value: 1)])
        }
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "full") {
            try folder.store.record(Vintage("launches", "2023-01-02"), series)
        }
        #expect(try folder.store.vintages().count == 1)
        #expect(try folder.store.series().map(\.count) == [1])
        #expect(try folder.store.verify() == [])
    }

    @Test func aStoreThatAnotherWritesToIsBusy() throws {
        let folder = try StoreFolder()
        let holder = try DatabaseQueue(path: folder.path)
        let waiting = try VintageStore(path: folder.path, busyTimeout: .milliseconds(50))
        try holder.writeWithoutTransaction { database in
            try database.beginTransaction(.immediate)
            expectRefusal(.storeLocked, .busy, saying: "another process") {
                try waiting.record(Vintage("launches", "2023-01-01"), [])
            }
            #expect(try waiting.vintages() == [])
            #expect(try VintageStore(path: folder.path).vintages() == [])
            try database.rollback()
        }
        try waiting.record(Vintage("launches", "2023-01-01"), [])
    }
}
