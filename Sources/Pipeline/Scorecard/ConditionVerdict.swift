import Assessment

/// What a condition comes to by what its parts come to, after Kleene: a part that is not known leaves
/// the whole unknown where it could decide.
struct ConditionVerdict {
    let standing: Standing
    /// What is not known.
    let reasons: [String]
    /// Whether it is at risk since definitions disagree.
    let isDefinitionDependent: Bool

    /// - Parameters:
    ///   - main: the condition; nil where nothing tells, for the reason `unknown`.
    ///   - atRisk: what puts it at risk where it is not met.
    ///   - applies: when it is about anything.
    ///   - withdrawn: whether something that it rests on was taken back.
    ///   - isSplit: whether definitions disagree.
    init(
        main: Condition.Outcome?, unknown: String?, atRisk: Condition.Outcome?,
        applies: Condition.Outcome?, withdrawn: Condition.Outcome?, isSplit: Bool
    ) {
        if let applies, applies.state != .met {
            self.init(
                applies.state == .notMet ? .notApplicable : .unknown, applies.reasons)
            return
        }
        guard let main else {
            self.init(.unknown, [unknown].compactMap { $0 })
            return
        }
        if isSplit {
            self.init(.atRisk, [], isDefinitionDependent: true)
            return
        }
        // What is met is at risk by withdrawal only; what is not, also by its own condition.
        let risks = [withdrawn] + (main.state == .met ? [] : [atRisk])
        if risks.contains(where: { $0?.state == .met }) {
            self.init(.atRisk, [])
            return
        }
        let open = risks.compactMap { $0 }.filter { $0.state == .unknown }
            .flatMap(\.reasons).map { "whether it is at risk: \($0)" }
        switch main.state {
        case .unknown: self.init(.unknown, main.reasons)
        case .met where open.isEmpty: self.init(.met, [])
        case .notMet where open.isEmpty: self.init(.notMet, [])
        case .met, .notMet: self.init(.unknown, open)
        }
    }

    private init(
        _ standing: Standing, _ reasons: [String], isDefinitionDependent: Bool = false
    ) {
        self.standing = standing
        self.reasons = reasons
        self.isDefinitionDependent = isDefinitionDependent
    }
}
