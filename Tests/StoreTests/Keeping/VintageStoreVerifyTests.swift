import GRDB
import TestSupport
import Testing
import TradeModel

@testable import Store

@Suite struct VintageStoreVerifyTests {
    private let folder: StoreFolder

    init() throws {
        folder = try StoreFolder()
        for (day, value) in [("2023-01-01", 72.0), ("2023-02-20", 70), ("2023-03-27", 69)] {
            try folder.store.record(
                Vintage("launches", day), [VintageSeries(launches, ["2021": 8, "2022": value])])
        }
    }

    @Test func allIsWell() throws {
        #expect(try folder.store.verify() == [])
        #expect(try VintageStore(path: folder.path, readOnly: true).verify() == [])
    }

    @Test(arguments: [
        ("DELETE FROM vintage WHERE id = 2", DiagnosticCode.orphanRow, "vintage"),
        ("DELETE FROM series", .orphanRow, "series"),
        ("UPDATE observation SET value = 72 WHERE vintage_id = 2", .storeInconsistent, "repeat"),
        (
            "UPDATE observation SET known_from = known_from - 9000000 WHERE vintage_id = 3",
            .storeInconsistent, "precede"
        ),
        (
            "UPDATE observation SET known_from = known_from - 1 WHERE vintage_id = 3",
            .storeInconsistent, "another moment"
        ),
        (
            "UPDATE vintage SET known_from = 0 WHERE id = 2", .storeInconsistent,
            "vintage 2 was known before"
        ),
        ("DELETE FROM observation WHERE vintage_id = 3", .storeInconsistent, "vintage 3 changed 1"),
        ("UPDATE series SET current_count = 7", .storeInconsistent, "have 7 values and has 2"),
        (
            "UPDATE series SET source = 'other'", .storeInconsistent,
            "vintage 1 of launches: 2 statements are about series of another source"
        ),
        (
            "UPDATE vintage SET records_read = 3, records_used = 1, records_excluded = 1,"
                + " records_rejected = 0 WHERE id = 2", .storeInconsistent,
            "vintage 2 read 3 records, and used, excluded and rejected come to 2"
        ),
        ("INSERT INTO vintage_input VALUES (1, 3)", .storeInconsistent, "rests on vintage 3"),
        (
            "UPDATE observation SET value = 9e999 WHERE vintage_id = 3", .storeInconsistent,
            "1 values are not finite"
        ),
        ("DROP VIEW current_values", .storeInconsistent, "view current_values is not there"),
        ("DROP TABLE meta", .storeInconsistent, "table meta is not there"),
        (
            "CREATE TRIGGER t AFTER INSERT ON meta BEGIN DELETE FROM meta; END",
            .storeInconsistent, "trigger t is none of a store's"
        ),
        // What else is wrong is told beside it.
        (
            "DROP INDEX vintage_of_source; UPDATE series SET current_count = 7",
            .storeInconsistent, "have 7 values and has 2"
        ),
    ])
    func whatSomebodyElseDidIsFound(sql: String, code: DiagnosticCode, text: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        try DatabaseQueue(path: folder.path, configuration: configuration).write {
            try $0.execute(sql: sql)
        }
        let findings = try folder.store.verify()
        #expect(findings.contains { $0.code == code && $0.message.contains(text) }, "\(findings)")
        #expect(findings.allSatisfy { $0.severity == .error && $0.path == folder.path })
    }
}
