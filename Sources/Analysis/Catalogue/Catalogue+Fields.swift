import TradeModel

extension Catalogue {
    /// The names of all fields that the points of an indicator can have, whatever is asked and found;
    /// nil of an id that is none.
    public static func fields(of id: String) -> [String]? {
        written[id] == nil ? nil : blankFields(of: id).map(\.name)
    }

    /// All fields that the points of an indicator can have, without values and in the order of a
    /// point's; none of an id that is none.
    static func blankFields(of id: String) -> [IndicatorResult.Field] {
        (written[id] ?? "").split(separator: " ").flatMap { word in
            word == "*" ? listed(id) : [blank(word)]
        }
    }

    private static func blank(_ word: Substring) -> IndicatorResult.Field {
        let parts = word.split(separator: ":").map(String.init)
        let value: IndicatorResult.FieldValue =
            switch parts.dropFirst().first {
            case "text": .text("")
            case "count": .count(nil)
            case "interval": .interval(nil)
            default: .number(nil)
            }
        return IndicatorResult.Field(parts[0], value)
    }

    /// Those of which there is one for each of some words.
    private static func listed(_ id: String) -> [IndicatorResult.Field] {
        switch id {
        case "cap-use": CapUse.marks.map { .init("reached_\($0)", .text("")) }
        case "cap-projection":
            CapUse.marks.flatMap { mark -> [IndicatorResult.Field] in
                ["reached_\(mark)", "expected_\(mark)", "expected_\(mark)_spread"].map {
                    .init($0, .text(""))
                }
            }
        case "confusion-score":
            ConfusionSignal.allCases.flatMap { signal -> [IndicatorResult.Field] in
                [.init(signal.rawValue, .number(nil)), .init(signal.measure, .number(nil))]
            }
        case "rate-ratio":
            TestFrequency.Count.allCases.flatMap { count -> [IndicatorResult.Field] in
                [.init(count.rawValue, .count(nil)), .init("base_\(count.rawValue)", .count(nil))]
            }
        case "sanctioned-trade", "sanctioned-share", "pre-measure-footprint":
            MeasureHit.Doubt.allCases.map { .init($0.field, .number(nil)) }
        case "designations", "designation-stock":
            counts(DesignationKind.allCases.map(\.rawValue))
        case "sanction-episodes":
            counts(SanctionEpisode.Measure.allCases.map(\.rawValue))
                + counts(SanctionEpisode.TradeScope.allCases.map(\.rawValue))
                + [IndicatorResult.Field("objectives", .text(""))]
                + counts(SanctionEpisode.Outcome.allCases.map(\.rawValue) + ["outcome_not_told"])
        default: []
        }
    }

    private static func counts(_ names: [String]) -> [IndicatorResult.Field] {
        names.map { .init($0, .count(nil)) }
    }
}
