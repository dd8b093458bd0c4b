import Yams

@testable import Pipeline

/// Decodes what another decoder holds, and notes of each mapping which keys it is asked for: those that
/// a type must have, and those that it may have, whether they are there or not.
struct KeyRecorder: Decoder {
    /// The keys by the place of their mapping; `*` stands for any entry of a list, and for any name that
    /// is the user's own.
    final class Log {
        fileprivate(set) var keys: [[String]: Set<String>] = [:]
    }

    private let inner: any Decoder
    private let shape: ConfigurationShape
    private let place: [String]
    private let log: Log

    private init(
        _ inner: any Decoder, _ shape: ConfigurationShape, at place: [String], _ log: Log
    ) {
        self.inner = inner
        self.shape = shape.unwrapped
        self.place = place
        self.log = log
    }

    /// The keys that a type asks for when it reads a document.
    static func keys<Value: Decodable>(
        of _: Value.Type, in yaml: String, _ shape: ConfigurationShape
    ) throws -> [[String]: Set<String>] {
        let log = Log()
        let document = try YAMLDecoder().decode(HeldDecoder.self, from: yaml)
        _ = try Value(from: KeyRecorder(document.decoder, shape, at: [], log))
        return log.keys
    }

    var codingPath: [any CodingKey] { inner.codingPath }
    var userInfo: [CodingUserInfoKey: Any] { inner.userInfo }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(
            RecordedMapping(recorder: self, inner: try inner.container(keyedBy: type)))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        RecordedList(recorder: self, inner: try inner.unkeyedContainer())
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        try inner.singleValueContainer()
    }

    fileprivate func note(_ key: any CodingKey) {
        if case .named = shape { return }
        log.keys[place, default: []].insert(key.stringValue)
    }

    /// What stands under a key.
    fileprivate func value(_ decoder: any Decoder, under key: any CodingKey) -> KeyRecorder {
        let name = if case .named = shape { "*" } else { key.stringValue }
        return KeyRecorder(
            decoder, shape.member(key.stringValue) ?? .value, at: place + [name], log)
    }

    /// An entry of a list.
    fileprivate func item(_ decoder: any Decoder) -> KeyRecorder {
        let entry = if case .list(let entry) = shape { entry } else { ConfigurationShape.value }
        return KeyRecorder(decoder, entry, at: place + ["*"], log)
    }
}

/// A document as its decoder gives it.
private struct HeldDecoder: Decodable {
    let decoder: any Decoder

    init(from decoder: any Decoder) { self.decoder = decoder }
}

private struct RecordedMapping<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let recorder: KeyRecorder
    let inner: KeyedDecodingContainer<Key>

    var codingPath: [any CodingKey] { inner.codingPath }
    var allKeys: [Key] { inner.allKeys }

    func contains(_ key: Key) -> Bool {
        recorder.note(key)
        return inner.contains(key)
    }

    func decodeNil(forKey key: Key) throws -> Bool { try inner.decodeNil(forKey: key) }

    func decode<Value: Decodable>(_: Value.Type, forKey key: Key) throws -> Value {
        try Value(from: superDecoder(forKey: key))
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try superDecoder(forKey: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try superDecoder(forKey: key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { try inner.superDecoder() }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        recorder.note(key)
        return recorder.value(try inner.superDecoder(forKey: key), under: key)
    }
}

private struct RecordedList: UnkeyedDecodingContainer {
    let recorder: KeyRecorder
    var inner: any UnkeyedDecodingContainer

    var codingPath: [any CodingKey] { inner.codingPath }
    var count: Int? { inner.count }
    var isAtEnd: Bool { inner.isAtEnd }
    var currentIndex: Int { inner.currentIndex }

    mutating func decodeNil() throws -> Bool { try inner.decodeNil() }

    mutating func decode<Value: Decodable>(_: Value.Type) throws -> Value {
        try Value(from: superDecoder())
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try superDecoder().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try superDecoder().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder {
        recorder.item(try inner.superDecoder())
    }
}

extension ConfigurationShape {
    /// The shape without what says how it is read.
    fileprivate var unwrapped: ConfigurationShape {
        switch self {
        case .part(_, let inner), .scalarOr(let inner): inner.unwrapped
        case .value, .number, .keys, .named, .list: self
        }
    }
}
