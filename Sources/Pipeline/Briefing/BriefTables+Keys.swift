import Analysis
import TradeModel

extension BriefTables {
    /// The one of some points of a period that a key means. Refuses several: the first of them would
    /// pass for the only one.
    static func single(
        _ points: [IndicatorResult.Point], _ key: [String: String], in result: IndicatorResult
    ) throws(Refusal) -> IndicatorResult.Point? {
        let chosen = points.filter { $0.matches(key) }
        guard chosen.count > 1 else {
            return chosen.first ?? result.pointWithoutLaunch(key, among: points)
        }
        let known = result.indicator.keysTellingApart(chosen)
        throw .usage(
            "\(result.indicator.id) has \(chosen.count) values for \(chosen[0].period); choose one"
                + " under “key” by \(known.isEmpty ? "period" : known.joined(separator: " and "))")
    }
}

extension Indicator {
    /// The fields by which some points of one period are told apart, each with its words:
    /// `class (ICBM, SRBM)`.
    func keysTellingApart(_ points: [IndicatorResult.Point]) -> [String] {
        keys.compactMap { name in
            let words = Set(points.compactMap { $0[name]?.word }).sorted()
            return words.count > 1 ? "\(name) (\(words.joined(separator: ", ")))" : nil
        }
    }
}

extension IndicatorResult {
    /// The points that a key means.
    func points(of key: [String: String]) -> [Point] {
        let chosen = points.filter { $0.matches(key) }
        guard chosen.isEmpty, let none = pointWithoutLaunch(key, among: points) else {
            return chosen
        }
        return [none]
    }

    /// Where a key names a class of which a period has no launch, the point that says so; nil of other
    /// keys and indicators.
    func pointWithoutLaunch(_ key: [String: String], among points: [Point]) -> Point? {
        guard indicator.id == ClassShare.indicator.id, key.count == 1,
            let weaponClass = key["class"].flatMap({ WeaponClass(rawValue: $0) })
        else { return nil }
        return ClassShare.point(withoutLaunchOf: weaponClass, among: points)
    }
}

extension IndicatorResult.Point {
    /// Whether its fields are those that a key names.
    func matches(_ key: [String: String]) -> Bool {
        key.allSatisfy { name, value in self[name]?.word == value }
    }
}

extension IndicatorResult.FieldValue {
    /// The word by which a key or a chart names the field's value; nil of what is measured.
    var word: String? {
        switch self {
        case .text(let text): text
        case .count(let count): count.map { "\($0)" }
        case .number, .interval: nil
        }
    }
}
