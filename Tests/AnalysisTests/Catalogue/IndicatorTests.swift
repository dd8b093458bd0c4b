import Testing
import TradeModel

@testable import Analysis

@Suite struct IndicatorTests {
    @Test func idsAreUniqueAndInKebabCase() {
        let ids = Catalogue.indicators.map(\.id)
        #expect(Set(ids).count == ids.count)
        for id in ids {
            #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
            #expect(Catalogue.indicator(id)?.id == id)
        }
        #expect(Catalogue.indicator("no-such") == nil)
    }

    @Test(arguments: Catalogue.indicators)
    func everyEntryIsComplete(_ indicator: Indicator) {
        let texts = [
            indicator.title, indicator.unit, indicator.formula, indicator.inputs,
            indicator.pitfalls, indicator.authority,
        ]
        #expect(texts.allSatisfy { !$0.isEmpty && $0.trimmed == $0 })
        #expect(!indicator.codes.isEmpty)
        #expect(indicator.codes.allSatisfy { $0.wholeMatch(of: /[TCSDF]\d\d/) != nil })
        #expect(!indicator.parameters.isEmpty)
    }

    /// An answer is checked by the parser of the computation that takes it.
    @Test(
        arguments: [
            (.before, "two weeks", "14"), (.seed, "-1", "7"), (.years, "7.5", "7"),
            (.trimming, "some", "0.2"), (.penalty, "dear", "12.5"), (.minimumQuantity, "-1", "0"),
            (.estimates, "all", "use"), (.link, "loose", "chain"), (.placing, "random", "years"),
            (.group, "colour", "kind"), (.method, "magic", "pelt"), (.cost, "l3", "poisson"),
            (.model, "probit", "quasi-poisson"), (.transform, "root", "log"), (.scale, "0", "1000"),
            (.combined, "add", "split"), (.robust, "maybe", "no"),
        ] as [(Indicator.Parameter, String, String)])
    func answersAreChecked(_ parameter: Indicator.Parameter, wrong: String, right: String) throws {
        #expect(throws: Refusal.self) { try parameter.check(wrong) }
        try parameter.check(right)
    }

    /// A code belongs to one entry, but where a second takes the first apart: the change of a share,
    /// and the share without what a score excludes.
    @Test func noCodeBelongsToTwoEntries() {
        let codes = Dictionary(grouping: Catalogue.indicators.flatMap(\.codes)) { $0 }
        #expect(codes.filter { $0.value.count > 1 }.keys.sorted() == ["T01", "T27"])
        #expect(codes.values.allSatisfy { $0.count <= 2 })
    }

    /// Every code of the domain's catalogue is computed, or it is said which data it wants. S19, the
    /// episodes of sanctions, goes on from it.
    @Test func everyCodeIsComputedOrWantsData() {
        let codes = (Catalogue.indicators + Catalogue.wanting).flatMap(\.codes)
        let counts = [("T", 30), ("C", 22), ("S", 18), ("D", 11), ("F", 7)]
        let all = counts.flatMap { letter, count in
            (1...count).map { letter + ($0 < 10 ? "0" : "") + "\($0)" }
        }
        #expect(Set(codes).sorted() == (all + ["S19"]).sorted())
        let wanted = Set(Catalogue.wanting.flatMap(\.codes))
        #expect(wanted.isDisjoint(with: Catalogue.indicators.flatMap(\.codes)))
        #expect(Set(Catalogue.indicators.flatMap(\.codes)).count >= 60)
    }

    @Test func whatWantsDataSaysWhich() {
        for entry in Catalogue.wanting {
            #expect(Catalogue.indicator(entry.id) == nil)
            #expect(!entry.inputs.isEmpty && !entry.formula.isEmpty)
            #expect(Catalogue.entries(named: entry.codes[0]) == [entry])
        }
    }

    @Test func aCodeMayBeInSmallLetters() {
        #expect(Catalogue.entries(named: "t09").map(\.id) == ["year-on-year"])
        #expect(Catalogue.entries(named: "Year-On-Year").map(\.id) == ["year-on-year"])
        #expect(Catalogue.entries(named: "t0").isEmpty)
    }

    /// Every entry is computed from the bundled data and gives a value. What points have beside it is
    /// declared with its kind, and all that is declared is given by some point, in that order.
    @Test(arguments: Catalogue.indicators.map(\.id))
    func everyEntryIsComputable(_ id: String) throws {
        let result = try Example.result(of: id)
        #expect(result.indicator == Catalogue.indicator(id))
        #expect(result.points.contains { $0.value != nil })
        #expect(!result.definition.isEmpty)
        #expect(!result.sources.isEmpty)
        let declared = result.blankFields.map(\.written)
        let given = result.points.flatMap { $0.fields.map(\.written) }
        #expect(Set(given).subtracting(declared).isEmpty)
        let widest = try #require(result.points.max { $0.fields.count < $1.fields.count })
        #expect(widest.fields.map(\.written) == declared)
    }

    /// Breaks have other fields by each method, and ratios by each way of counting.
    @Test func blankFieldsAreThoseOfTheQuestion() {
        func names(_ indicator: Indicator, _ name: String, _ answer: String) -> [String] {
            IndicatorResult(
                indicator, parameters: [(name, answer)], unit: "", definition: "", points: [],
                findings: []
            ).blankFields.map(\.name)
        }
        #expect(
            names(Breaks.indicator, "method", "pelt")
                == ["periods", "last_before_break", "penalty"])
        #expect(!names(Breaks.indicator, "method", "segments").contains("penalty"))
        let ratio = names(LaunchRateRatio.indicator, "count", "days")
        #expect(ratio.contains("base_days") && !ratio.contains("base_events"))
    }

    /// What only one method or one way of counting gives is declared as it is given.
    @Test(
        arguments: [
            ("breaks", .method, "pelt"), ("rate-ratio", .count, "launches"),
            ("rate-ratio", .count, "days"), ("rate-ratio", .count, "events"),
        ] as [(String, Indicator.Parameter, String)])
    func fieldsOfOneAnswerAreGiven(
        _ id: String, _ parameter: Indicator.Parameter, _ answer: String
    ) throws {
        var example = try #require(Example.all[id])
        example.answers[parameter] = answer
        let computable = try #require(Catalogue.computable(id))
        let result = try computable.result(example.inquiry(), from: example.facts())
        let point = try #require(result.points.first)
        #expect(result.blankFields.map(\.written) == point.fields.map(\.written))
    }

    /// Each name once, and nothing that depends on what cannot be asked.
    @Test(arguments: Catalogue.indicators)
    func fieldsAreDeclaredOnce(_ indicator: Indicator) {
        let fields = indicator.fields.map(\.name)
        #expect(Set(fields).count == fields.count)
        #expect(!fields.contains("period") && !fields.contains("value"))
        let conditions = indicator.fields.compactMap(\.condition)
        #expect(conditions.allSatisfy { indicator.parameters.contains($0.parameter) })
    }
}

extension IndicatorResult.Field {
    /// Its name and kind.
    fileprivate var written: String {
        switch value {
        case .number: name
        case .count: "\(name):count"
        case .text: "\(name):text"
        case .interval: "\(name):interval"
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
