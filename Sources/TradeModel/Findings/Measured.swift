/// A number as it is printed, with its unit behind it: `9 missiles`, and `1 missile`; the number alone
/// where it has no unit. For sentences: in tables the unit stands by itself, as it is.
package func measured(_ number: String, in unit: String) -> String {
    guard !unit.isEmpty else { return number }
    // The sign below zero is the hyphen of files, or the minus of readers.
    let isOne = ["1", "-1", "\u{2212}1"].contains(number)
    return "\(number) \(isOne ? unitOfOne(unit) : unit)"
}

/// A unit as it is said of one. Whoever writes a configuration names what is counted, so that this is
/// grammar and no list: of `launches a month` and `barrels/t` what stands first is counted.
private func unitOfOne(_ unit: String) -> String {
    let ends = ["/", " a ", " per "].compactMap { unit.firstRange(of: $0)?.lowerBound }
    let end = ends.min() ?? unit.endIndex
    guard let word = unit[..<end].split(separator: " ").last else { return unit }
    return "\(unit[..<word.startIndex])\(nounOfOne(String(word)))\(unit[word.endIndex...])"
}

/// An English noun without the ending of several; one that has none, such as `percent`, stays as it is,
/// and so do abbreviations and words that end so of one too.
private func nounOfOne(_ word: String) -> String {
    let sameOfBoth = ["ss", "us", "is", "as", "series", "species"]
    guard word.count > 3, word.allSatisfy({ $0.isLowercase || $0 == "-" }), word.hasSuffix("s"),
        !sameOfBoth.contains(where: { word.hasSuffix($0) })
    else { return word }
    if word.hasSuffix("ies") { return "\(word.dropLast(3))y" }
    let hisses = ["ches", "shes", "sses", "xes", "zzes"].contains { word.hasSuffix($0) }
    return String(word.dropLast(hisses ? 2 : 1))
}
