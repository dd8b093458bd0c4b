/// Names that are each given once, whatever the case of their letters: what would be given again has a
/// number behind it, from 2 on.
struct DistinctNames {
    private var given: Set<String>

    /// None given yet but those that are taken, in lower case.
    init(taken: Set<String> = []) { given = taken }

    /// A name like a text, cut where it is too long with its number and the mark before that.
    mutating func name(like text: String, mark: String = "-", longest: Int = .max) -> String {
        var name = String(text.prefix(longest))
        var number = 2
        while !given.insert(name.lowercased()).inserted {
            let ending = "\(mark)\(number)"
            name = text.prefix(longest - ending.count) + ending
            number += 1
        }
        return name
    }
}
