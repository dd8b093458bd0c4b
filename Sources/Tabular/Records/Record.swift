/// One record of a delimited table: its fields as UTF-8 bytes, and where it stands.
public struct Record: Sendable {
    /// The first physical line, from 1.
    public internal(set) var line = 0
    /// The number of fields.
    public var count: Int { ends.count }

    var storage: [UInt8] = []
    var ends: [Int] = []
    /// Where the record lies in the text, to find a field's column when a finding needs it.
    var textRange = 0..<0

    /// The bytes of a field; empty past the last one.
    public func bytes(_ index: Int) -> ArraySlice<UInt8> {
        guard index < ends.count else { return [] }
        return storage[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// The text of a field; empty past the last one.
    public func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

    /// Whether a field is empty or blank.
    public func isBlank(_ index: Int) -> Bool {
        bytes(index).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// Whether it has several fields and nothing in any of them: a row of delimiters alone.
    public var holdsNothing: Bool {
        count > 1 && storage.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// All fields as texts.
    public var texts: [String] { ends.indices.map(text) }

    mutating func clear() {
        storage.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func append(_ field: UnsafeRawBufferPointer) {
        storage.append(contentsOf: field)
        ends.append(storage.count)
    }
}
