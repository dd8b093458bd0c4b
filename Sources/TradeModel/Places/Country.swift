/// A country by its ISO 3166 alpha-3 code.
///
/// The shape of the code is checked here; ``CountryTable`` knows which codes exist.
public struct Country: Hashable, Sendable, LosslessStringConvertible, Comparable {
    /// Three capital letters.
    public let code: String

    /// Takes three capital ASCII letters; nil otherwise.
    public init?(_ code: String) {
        let letters = code.utf8
        guard letters.count == 3, letters.allSatisfy({ 0x41...0x5A ~= $0 }) else { return nil }
        self.code = code
    }

    /// The code.
    public var description: String { code }

    /// Orders by code.
    public static func < (a: Country, b: Country) -> Bool { a.code < b.code }
}
