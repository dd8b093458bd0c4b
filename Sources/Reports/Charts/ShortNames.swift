/// Names of a chart that are cut to fit. Those that would become the same have their beginning and
/// what tells them apart: `Exports of coal and…to China`.
struct ShortNames {
    /// Cuts a name to fit, and leaves one that fits as it is.
    let cut: (String) -> String

    /// The names as they are shown, in order. Where neither beginning nor difference tells all apart,
    /// all are numbered, unless they stand behind numbers already.
    func apart(_ names: [String], areNumbered: Bool = false) -> [String] {
        let shown = zip(names, names.map(cut)).map { (name: $0, text: $1) }
        let short = shown.map { one in
            let others = shown.filter { $0.text == one.text && $0.name != one.name }.map(\.name)
            return others.isEmpty ? one.text : difference(of: one.name, from: others)
        }
        guard !areNumbered, Set(short).count < Set(names).count else { return short }
        return names.enumerated().map { index, name in cut("\(index + 1). \(name)") }
    }

    /// The beginning of a name, and the part in which it differs from those that it is most like, from
    /// the beginning of its word on.
    private func difference(of name: String, from others: [String]) -> String {
        let characters = Array(name)
        let common =
            others.map { other in zip(name, other).prefix { $0.0 == $0.1 }.count }.max() ?? 0
        let most = cut(name).count * 2 / 3
        let word = characters[..<common].lastIndex(of: " ").map { $0 + 1 } ?? 0
        let start = common - word > most / 2 ? common : word
        let rest = String(characters[start...].drop { $0 == " " })
        let tail = "…" + (rest.count > most ? String(rest.prefix(most)) + "…" : rest)
        var head = String(characters[..<start])
        while !head.isEmpty, !fits(head.trimmedAtEnd + tail) { head.removeLast() }
        return head.isEmpty ? cut(tail) : head.trimmedAtEnd + tail
    }

    private func fits(_ text: String) -> Bool { cut(text) == text }
}
