import Store
import TestSupport
import TradeModel

/// A store in a folder of its own, and short ways to fill it.
struct StoreFolder {
    let folder: TemporaryFolder
    let store: VintageStore

    init() throws {
        folder = try TemporaryFolder()
        store = try VintageStore(path: folder.path + "/store.sqlite")
    }

    var path: String { store.path }
}

func moment(_ text: String) throws -> Timestamp {
    if let day = Day(text) { return Timestamp(endOf: day) }
    return try required(Timestamp(text), text)
}

func span(_ text: String) throws -> TimeSpan { try required(TimeSpan(text), text) }

private struct NotParsed: Error { let text: String }

private func required<Value>(_ value: Value?, _ text: String) throws -> Value {
    guard let value else { throw NotParsed(text: text) }
    return value
}

let launches = SeriesName(source: "launches", id: "missiles.all", unit: "launches")

extension Vintage {
    init(_ source: String, _ knownFrom: String, method: String = "test 1", sha256: String? = nil)
        throws
    {
        self.init(source: source, knownFrom: try moment(knownFrom), method: method)
        self.sha256 = sha256
    }
}

extension VintageSeries {
    /// A series of values by period.
    init(_ name: SeriesName, _ values: KeyValuePairs<String, Double?>) throws {
        self.init(
            name, try values.map { VintageValue(period: try span($0.key), value: $0.value) })
    }
}
