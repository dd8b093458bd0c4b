import TradeModel

extension ConfigurationCheck {
    /// Refuses a kind or an actor that no event of the files has, and that none of them says it is
    /// about, where all of the files are at hand.
    func checkEvents(
        of files: [String], kinds: [String]?, actors: [String]? = nil, at path: [ConfigurationKey]
    ) throws(Refusal) {
        guard kinds != nil || actors != nil, let words = library?.eventWords(atHand: files),
            words.hasEvents
        else { return }
        try check(kinds, "kind", among: words.kinds, of: files, at: path + keys("kinds"))
        try check(actors, "actor", among: words.actors, of: files, at: path + keys("actors"))
    }

    private func check(
        _ names: [String]?, _ noun: String, among known: Set<String>, of files: [String],
        at path: [ConfigurationKey]
    ) throws(Refusal) {
        for (index, name) in (names ?? []).enumerated() where !known.contains(name) {
            throw text.fault(
                "no event of \(files.joined(separator: ", ")) has the \(noun) “\(name)”"
                    + Spelling.advice(for: name, among: known),
                at: path + [.init(intValue: index)])
        }
    }

    /// The words of a key, or of what belongs to a series, that are one of a closed set: of a class of
    /// launches.
    func checkClass(
        _ fields: [String: String]?, at path: [ConfigurationKey]
    ) throws(Refusal) {
        // Several classes together are all of them.
        let known = WeaponClass.allCases.map(\.rawValue) + ["all"]
        guard tables != nil, let name = fields?["class"], !known.contains(name) else { return }
        throw text.fault(
            "no class of launches is called “\(name)”" + Spelling.advice(for: name, among: known),
            at: path + keys("class"))
    }
}
