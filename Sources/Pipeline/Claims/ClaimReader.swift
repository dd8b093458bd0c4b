import Assessment
import TradeModel

/// Reads the expressions of claims and holds each claim against itself.
struct ClaimReader {
    let text: ConfigurationText
    let check: ReadingCheck
    /// The document's day.
    let published: Day

    /// Refuses a claim that lacks what decides it, and expressions that cannot be evaluated.
    func claim(
        _ claim: ClaimSpecification, at place: [ConfigurationKey]
    ) throws(Refusal) -> Claim {
        try checkVerdict(claim, at: place)
        var check = check
        let unit = claim.unit.flatMap { Unit($0) }
        for name in Claim.ownNames { check.own[name] = .some(unit) }
        var alternatives: [(label: String, value: Formula, unit: String)] = []
        for (index, other) in (claim.alternatives ?? []).enumerated() {
            let path = place + ["alternatives", .init(intValue: index)]
            try text.checkText(other.label, at: path + ["label"])
            let unit = other.unit ?? claim.unit ?? ""
            try check.checkUnit(unit, at: path + ["unit"])
            alternatives.append(
                (
                    other.label,
                    try self.check.formula(other.value, in: unit, at: path + ["value"]), unit
                ))
        }
        var causes: [(label: String, when: Condition)] = []
        for (index, cause) in (claim.causes ?? []).enumerated() {
            let path = place + ["causes", .init(intValue: index)]
            try text.checkText(cause.label, at: path + ["label"])
            causes.append((cause.label, try check.condition(cause.when, at: path + ["when"])))
        }
        let rule = claim.holds ?? (claim.value == nil ? nil : Claim.usualRule)
        var day = published
        if let written = claim.published {
            day = try Ledger.day(written, text, place + ["published"])
        }
        let read = Claim(
            specification: claim, published: day,
            value: try claim.value.map { written throws(Refusal) in
                try self.check.formula(written, in: claim.unit ?? "", at: place + ["value"])
            }, alternatives: alternatives,
            holds: try rule.map { written throws(Refusal) in
                try check.condition(written, at: place + ["holds"])
            },
            holdsPartly: try claim.holdsPartly.map { written throws(Refusal) in
                try check.condition(written, at: place + ["holds-partly"])
            }, causes: causes)
        guard read.value == nil || read.restsOnData else {
            throw text.fault(
                "no data decide this claim: name a reading, as it stands under “indicators”",
                at: place + ["value"])
        }
        return read
    }

    private func checkVerdict(
        _ claim: ClaimSpecification, at place: [ConfigurationKey]
    ) throws(Refusal) {
        try checkNumbers(claim, at: place)
        if let unit = claim.unit { try check.checkUnit(unit, at: place + ["unit"]) }
        if claim.judgement != nil {
            guard claim.value == nil, claim.holds == nil, claim.holdsPartly == nil else {
                throw text.fault(
                    "a claim has either a judgement or figures that decide",
                    at: place + ["judgement"])
            }
            guard claim.reason != nil else {
                throw text.fault("“reason” is missing beside the judgement", at: place)
            }
            return
        }
        guard claim.value != nil, claim.unit != nil else {
            throw text.fault(
                "a claim needs “value” and “unit”, or a judgement with its reason", at: place)
        }
        guard claim.holds != nil || claim.stated != nil else {
            throw text.fault("a claim needs “stated”, or “holds” to say what decides", at: place)
        }
    }

    private func checkNumbers(
        _ claim: ClaimSpecification, at place: [ConfigurationKey]
    ) throws(Refusal) {
        if let stated = claim.stated, !stated.isFinite {
            throw text.fault(
                "expected a finite number, saw \(stated.plainDescription)", at: place + ["stated"])
        }
        if let tolerance = claim.tolerance, tolerance < 0 || !tolerance.isFinite {
            throw text.fault(
                "expected a tolerance of 0 or more, saw \(tolerance.plainDescription)",
                at: place + ["tolerance"])
        }
        if let decimals = claim.decimals, !(0...15 ~= decimals) {
            throw text.fault(
                "expected 0 to 15 decimals, saw \(decimals)", at: place + ["decimals"])
        }
    }
}
