import TradeModel

extension ListedNameIndex {
    /// How far a search goes.
    public enum Reach: Sendable {
        /// To names that are the same in another order, spelling or script.
        case spelling
        /// To names with a slip too, without long numbers beside them or what stands in brackets, and
        /// people's without the forms of address before them.
        case slips
    }

    /// The entries that may be the one that a name means, the nearest first, each once. A single word
    /// that occurs in many entries, as a given name does, finds those only that are called so and
    /// nothing else, articles and legal forms apart; of people not by a name that the list itself calls
    /// weak. A ship's number finds the ship, and one of a document or a register its bearer, alone or
    /// beside a name, and the name is looked up without it too; so it is without any long number, address
    /// or date, without an ezafe, without what it or the listed one has in brackets, and of people without
    /// what it or the listed one has in quotes, the forms of address before it, a patronymic, a second
    /// surname of the listed one and initials, for which whole words may stand too. Names that a word such
    /// as `d/b/a`, a sign such as `;`, quotes or brackets part are looked up each by itself too. People are
    /// found where their listed name has given names that this one lacks, or the other way round.
    public func matches(_ name: String, reach: Reach = .slips) -> [NameMatch] {
        matches(asked(name, reach: reach))
    }

    /// The entries that a name that was read may mean.
    func matches(_ asked: AskedName) -> [NameMatch] {
        var found = matches(asked.rest, asked.reach)
        // What is a ship's number may belong to the name.
        if !asked.numbers.isEmpty {
            found = found.joined(with: matches(sought(asked.words), asked.reach))
        }
        if let parted = NameWords(partedBeforeCapitals: asked.text) {
            let rest = sought(shipNumbers(in: parted).rest)
            let others = matches(rest, asked.reach).map { match in
                NameMatch(
                    entry: match.entry, name: match.name, reasons: match.reasons.writtenAsOne)
            }
            found = found.joined(with: others)
        }
        for reading in asked.readings {
            found = found.joined(with: matches(reading, asked.reach))
        }
        for reading in asked.given { found = found.joined(with: matchesOfInitials(reading)) }
        for words in asked.eastAsian { found = found.joined(with: matchesOfEastAsian(words)) }
        if case .slips = asked.reach { found = found.joined(with: matchesOfFewerWords(asked)) }
        let named = joined(found, withHoldersOf: asked.numbers)
        return switch asked.reach {
        case .spelling: named
        case .slips: joined(named, with: matches(ofIdentifiersIn: asked))
        }
    }

    /// The matches of another reading of a name, with what it leaves out.
    private func matches(_ reading: AskedName.Reading, _ reach: Reach) -> [NameMatch] {
        let isWithoutPatronymic = reading.left.contains(where: NameReading.isPatronymic)
        let found =
            reading.isWhole
            ? matchesOfWhole(reading.rest)
            : matches(reading.rest, reach, isWithoutPatronymic: isWithoutPatronymic)
        return found.filter { match in
            (!reading.isOfPerson || Self.mayBePerson(match.entry.kind))
                && (!reading.isOfThing || match.entry.kind != .individual)
                && (!reading.isOfShip || Self.mayBeShip(match.entry.kind))
        }.map { match in
            NameMatch(
                entry: match.entry, name: match.name,
                reasons: match.reasons.leavingOut(reading.left))
        }
    }

    /// The people whose names are those of a Korean or Chinese name in another way of writing.
    private func matchesOfEastAsian(_ words: SoughtName) -> [NameMatch] {
        matches(words, .spelling).filter { Self.mayBePerson($0.entry.kind) }.map { match in
            NameMatch(
                entry: match.entry, name: match.name, reasons: match.reasons.transliterated)
        }
    }

    /// Whether entries of a kind may be people: those of a kind that is not known may.
    static func mayBePerson(_ kind: DesignationKind) -> Bool {
        switch kind {
        case .individual, .other: true
        case .entity, .vessel, .aircraft: false
        }
    }

    /// Whether entries of a kind may be ships: those of a kind that is not known may.
    private static func mayBeShip(_ kind: DesignationKind) -> Bool {
        switch kind {
        case .vessel, .other: true
        case .individual, .entity, .aircraft: false
        }
    }
}
