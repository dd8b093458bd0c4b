extension KeyedDecodingContainer {
    /// A word of a fixed vocabulary; the error names all of it.
    func word<Word: RawRepresentable & CaseIterable>(_ key: Key) throws -> Word
    where Word.RawValue == String {
        let text = try decode(String.self, forKey: key)
        guard let word = Word(rawValue: text) else {
            let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "expected \(known), saw “\(text)”")
        }
        return word
    }

    /// A word of a fixed vocabulary; nil where the key is not there.
    func wordIfPresent<Word: RawRepresentable & CaseIterable>(_ key: Key) throws -> Word?
    where Word.RawValue == String {
        try contains(key) ? word(key) : nil
    }
}
