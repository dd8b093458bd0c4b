/// Finds web addresses in running text.
///
/// Only an address that every reader of the text would cut out in the same way is a link: it
/// begins a word, perhaps after `(`, is made of ASCII letters, digits and `-._/?=&%#+,:` with no
/// `_` beside another sign, and ends the word, not counting punctuation.
enum WebAddress {
    /// A piece of a text.
    enum Piece: Equatable {
        case text(String)
        case address(String)
    }

    /// The text cut into addresses and what stands between them.
    static func pieces(of text: String) -> [Piece] {
        // Most texts have no address, and need not be taken apart.
        guard text.isEmpty || text.utf8.contains(UInt8(ascii: ":")) else { return [.text(text)] }
        var pieces: [Piece] = []
        var plain = String.UnicodeScalarView()
        for word in words(of: text) {
            let address = address(in: word)
            plain.append(contentsOf: word[..<address.startIndex])
            if !address.isEmpty {
                if !plain.isEmpty { pieces.append(.text(String(plain))) }
                pieces.append(.address(String(address)))
                plain.removeAll()
            }
            plain.append(contentsOf: word[address.endIndex...])
        }
        if !plain.isEmpty { pieces.append(.text(String(plain))) }
        return pieces
    }

    /// Words and single white space characters in turn.
    private static func words(of text: String) -> [String.UnicodeScalarView] {
        var words: [String.UnicodeScalarView] = [.init()]
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                words += [.init([scalar]), .init()]
            } else {
                words[words.count - 1].append(scalar)
            }
        }
        return words
    }

    /// The address that the word is, or an empty piece of the word.
    private static func address(in word: String.UnicodeScalarView) -> Substring.UnicodeScalarView {
        let punctuation: Set<Unicode.Scalar> = [".", ",", ":", "?", "!", ")", "'", "\""]
        var address = word.drop { $0 == "(" }
        while let last = address.last, punctuation.contains(last) { address.removeLast() }
        let text = String(address)
        let schemes = ["http://", "https://"]
        guard let scheme = schemes.first(where: { text.hasPrefix($0) }),
            text.unicodeScalars.count > scheme.unicodeScalars.count
        else { return word[word.endIndex...] }
        let scalars = Array(address)
        let isAddress = scalars.indices.allSatisfy { index in
            guard scalars[index] == "_" else { return isAllowed(scalars[index]) }
            return index + 1 < scalars.count && isWordCharacter(scalars[index - 1])
                && isWordCharacter(scalars[index + 1])
        }
        return isAddress ? address : word[word.endIndex...]
    }

    private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        let signs: Set<Unicode.Scalar> = [
            "-", ".", "/", "?", "=", "&", "%", "#", "+", ",", ":",
        ]
        return isWordCharacter(scalar) || signs.contains(scalar)
    }
}
