import Assessment
import Testing
import TradeModel

@Suite struct FormulaTests {
    private let readings: [Reference: Reading] = [
        Reference("before"): .known(2789.02, Unit("USD million")),
        Reference("after"): .known(539.059, Unit("USD million")),
        Reference("none"): .unknown("there is no point"), Reference("zero"): .known(0, nil),
        Reference("count"): .known(6, nil), Reference("large"): .known(1e308, nil),
        Reference("part"): .range(least: 2, most: 5, nil, reason: "half is covered"),
    ]

    @Test func growthIsGivenInTheUnitAskedFor() throws {
        let formula = try Formula("after / before - 1")
        guard case .known(let percent, let unit) = formula.value(readings, in: .percent) else {
            Issue.record("no value")
            return
        }
        #expect(unit == .percent)
        #expect(abs(percent + 80.67209987737628) < 1e-10)
        guard case .known(let ratio, _) = formula.value(readings) else {
            Issue.record("no value")
            return
        }
        #expect(abs(ratio + 0.8067209987737628) < 1e-12)
    }

    @Test(arguments: [
        ("count + 1", Reading.known(7, nil)), ("-count", .known(-6, nil)),
        ("abs(1 - count)", .known(5, nil)), ("count * count", .known(36, nil)),
        ("count / zero", .unknown("there is a division by zero")),
        ("none + count", .unknown("none: there is no point")),
        ("other", .unknown("other was not read")),
        ("none + other", .unknown("none: there is no point; other was not read")),
        ("after + 1 kg", .unknown("USD million and kg do not compare")),
        ("after - 39.059", .known(500, Unit("USD million"))),
        ("part + count", .range(least: 8, most: 11, nil, reason: "part: half is covered")),
        ("count / part", .range(least: 1.2, most: 3, nil, reason: "part: half is covered")),
        ("-part", .range(least: -5, most: -2, nil, reason: "part: half is covered")),
        ("max(part, count)", .known(6, nil)),
        ("count * large", .unknown("a number is too large")),
        ("count / (part - 3)", .unknown("part: half is covered")),
        ("none + part", .unknown("none: there is no point; part: half is covered")),
    ])
    func valueOrReason(text: String, expected: Reading) throws {
        #expect(try Formula(text).value(readings) == expected)
    }

    @Test func anotherKindOfUnitIsUnknown() throws {
        #expect(
            try Formula("after").value(readings, in: .percent)
                == .unknown("USD million is not percent"))
        #expect(try Formula("count").value(readings, in: .percent) == .known(6, .percent))
        #expect(
            try Formula("after").value(readings, in: .usDollars) == .known(539_059_000, .usDollars))
    }
}
