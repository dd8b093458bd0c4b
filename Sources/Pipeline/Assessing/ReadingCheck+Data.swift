import TradeModel

extension ReadingCheck {
    /// Refuses readings that their sources cannot answer: a source of another layout, a kind, an actor
    /// or a measure that it does not have. Silence about a misspelt name would be taken for none.
    ///
    /// A source that cannot be read says nothing of names; what rests on it is not known.
    func checkData(_ library: SourceLibrary, at path: [ConfigurationKey]) throws(Refusal) {
        for (name, reading) in specifications.sorted(by: { $0.key < $1.key }) {
            guard let file = reading.files.first, let facts = try? library.facts(file) else {
                continue
            }
            let place = path + [ConfigurationKey(stringValue: name)]
            switch reading {
            case .indicator: continue
            case .launches(let request):
                try checkPresence(
                    of: facts.launches, "launches", facts, at: place + ["launches", "file"])
                try check(request.source, facts, at: place + ["launches", "source"])
            case .around(let request):
                try checkPresence(
                    of: facts.launches, "launches", facts, at: place + ["around", "launches"])
                try check(request.source, facts, at: place + ["around", "source"])
                guard let ledger = try? library.facts(request.wins) else { continue }
                try check(request.winRequest, ledger, at: place + ["around"], key: "wins")
            case .observation(let request):
                try check(request, facts, at: place + ["observation"])
            case .yearToDate(let request):
                try check(request, facts, at: place + ["year-to-date"])
            case .twelveMonths(let request):
                try check(request, facts, at: place + ["twelve-months"])
            case .events(let request): try check(request, facts, at: place + ["events"])
            case .wins(let request): try check(request, facts, at: place + ["wins"])
            }
        }
    }

    /// Whose launches are counted.
    private func check(
        _ source: String?, _ facts: Dataset, at place: [ConfigurationKey]
    ) throws(Refusal) {
        try check(
            source.map { [$0] }, "launches of", among: facts.launches.map(\.source), at: place,
            isList: false)
    }

    private func check(
        _ request: EventRequest, _ facts: Dataset, at place: [ConfigurationKey]
    ) throws(Refusal) {
        try checkPresence(of: facts.events, "events", facts, at: place + ["file"])
        let kinds = facts.events.map(\.kind) + facts.sources.flatMap(\.kinds)
        try check(request.kinds, "kind of event", among: kinds, at: place + ["kinds"])
        let actors = facts.events.flatMap(\.actors) + facts.sources.flatMap(\.actors)
        try check(request.actors, "actor", among: actors, at: place + ["actors"])
    }

    private func check(
        _ request: WinRequest, _ facts: Dataset, at place: [ConfigurationKey],
        key: ConfigurationKey = "file"
    ) throws(Refusal) {
        try checkPresence(of: facts.wins, "wins", facts, at: place + [key])
        let sides =
            facts.wins.flatMap { [$0.giver, $0.receiver] } + facts.sources.flatMap(\.actors)
        try check(request.givers, "side", among: sides, at: place + ["givers"])
        try check(request.receivers, "side", among: sides, at: place + ["receivers"])
    }

    /// A measure is looked for by one answer after the other, so that the one that fits nothing is told.
    private func check(
        _ request: ObservationRequest, _ facts: Dataset,
        at place: [ConfigurationKey]
    ) throws(Refusal) {
        try checkPresence(of: facts.observations, "observations", facts, at: place + ["file"])
        var rows = facts.observations
        for (key, wanted, held) in [
            ("series", request.series, { $0.series }), ("measure", request.measure, { $0.measure }),
            ("subject", request.subject, { $0.subject }),
            ("partner", request.partner, { $0.partner }),
            ("flow", request.flow, { $0.direction?.rawValue ?? "" }),
            ("unit", request.unit, { $0.unit.code }),
        ] as [(String, String?, (Observation.Cell) -> String)] {
            guard let wanted else { continue }
            try check(
                [wanted], key, among: rows.map { held($0.cell) },
                at: place + [ConfigurationKey(stringValue: key)], isList: false)
            rows.removeAll { held($0.cell) != wanted }
        }
    }

    private func checkPresence(
        of rows: some Collection, _ wanted: String, _ facts: Dataset, at place: [ConfigurationKey]
    ) throws(Refusal) {
        guard rows.isEmpty else { return }
        throw text.fault("expected a source of \(wanted); \(facts.inventory)", at: place)
    }

    private func check(
        _ names: [String]?, _ what: String, among known: [String], at place: [ConfigurationKey],
        isList: Bool = true
    ) throws(Refusal) {
        let known = Set(known.filter { !$0.isEmpty })
        for (index, name) in (names ?? []).enumerated() where !known.contains(name) {
            throw text.fault(
                "the source has no \(what) “\(name)”" + Spelling.advice(for: name, among: known),
                at: isList ? place + [ConfigurationKey(intValue: index)] : place)
        }
    }
}
