import Store
import TestSupport
import Testing
import TradeModel

@Suite struct RecordingReferenceTests {
    /// As-of answers and differences against full copies of every vintage.
    @Test(arguments: 0..<30)
    func agreesWithFullCopies(seed: UInt64) throws {
        let folder = try StoreFolder()
        var generator = SeededGenerator(seed: seed)
        var random = RandomVintages(seed: seed)
        var slow = SlowStore()
        var moments = [Timestamp(seconds: 0)]
        for _ in 0..<12 {
            let (source, knownFrom, copy) = random.next()
            slow.record(source, knownFrom, copy)
            moments.append(knownFrom)
            try folder.store.record(
                Vintage(source: source, knownFrom: knownFrom, method: "test 1"),
                VintageSeries.all(of: copy, &generator))
        }
        for moment in moments { try compare(folder.store, slow, asOf: moment) }
        for from in moments {
            for to in moments where from <= to {
                try compare(folder.store.changes(from: from, to: to), slow, from, to)
            }
            let beginning = Timestamp(seconds: .min)
            try compare(folder.store.changes(from: nil, to: from), slow, beginning, from)
        }
        #expect(try folder.store.verify() == [])
    }

    private func compare(_ store: VintageStore, _ slow: SlowStore, asOf moment: Timestamp) throws {
        let expected = slow.known(asOf: moment)
        for series in try store.series() {
            let values = try store.values(of: series.name, asOf: moment)
            #expect(values.map(\.period) == values.map(\.period).sorted())
            let known = Dictionary(uniqueKeysWithValues: values.map { ($0.period, $0.value) })
            #expect(known == expected[series.name] ?? [:])
        }
    }

    private func compare(
        _ changes: [StoredChange], _ slow: SlowStore, _ from: Timestamp, _ to: Timestamp
    ) {
        let before = slow.known(asOf: from)
        let after = slow.known(asOf: to)
        var seen = 0
        for name in Set(before.keys).union(after.keys) {
            let old = before[name] ?? [:]
            let new = after[name] ?? [:]
            for period in Set(old.keys).union(new.keys) where old[period] != new[period] {
                seen += 1
                let change = changes.first { $0.series == name && $0.period == period }
                let kind: StoredChange.Kind =
                    new[period] == nil ? .withdrawn : old[period] == nil ? .new : .revised
                #expect(change?.kind == kind)
                #expect(change?.after.value == new[period] ?? nil)
            }
        }
        #expect(changes.count == seen)
        let keys = changes.map { ($0.series, $0.period) }
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
    }
}
