import Assessment
import Testing
import TradeModel

@Suite struct ConditionTests {
    private func state(
        _ text: String, _ readings: [String: Reading] = [:], _ standings: [String: Standing] = [:]
    ) throws -> Condition.State {
        let named = Dictionary(
            uniqueKeysWithValues: readings.map { (Reference($0.key), $0.value) })
        return try Condition(text).outcome(named, standings: standings).state
    }

    @Test(arguments: [
        ("<", [true, false, false]), ("<=", [true, true, false]), (">", [false, false, true]),
        (">=", [false, true, true]), ("=", [false, true, false]), ("!=", [true, false, true]),
    ])
    func compares(sign: String, expected: [Bool]) throws {
        for (value, isMet) in zip([96.99, 97, 97.01], expected) {
            let state = try state("a \(sign) 97", ["a": .known(value, .percent)])
            #expect(state == (isMet ? .met : .notMet))
        }
    }

    @Test func withoutAValueNothingIsKnown() throws {
        for sign in ["<", "<=", ">", ">=", "=", "!="] {
            #expect(try state("a \(sign) 0", ["a": .unknown("why")]) == .unknown)
            #expect(try state("a \(sign) 0", ["a": .known(.nan, nil)]) == .unknown)
            #expect(try state("a \(sign) 0") == .unknown)
        }
    }

    /// Binary fractions: 0.1 + 0.2 is more than 0.3 by 5.6e-17.
    @Test(arguments: [
        ("=", true), ("!=", false), ("<=", true), (">=", true), ("<", false), (">", false),
    ])
    func noiseOfBinaryFractionsIsNoDifference(sign: String, isMet: Bool) throws {
        #expect(0.1 + 0.2 != 0.3)
        let sum: [String: Reading] = ["a": .known(0.1, nil), "b": .known(0.2, nil)]
        #expect(try state("a + b \(sign) 0.3", sum) == (isMet ? .met : .notMet))
        #expect(try state("a + b within 0 of 0.3", sum) == .met)
        #expect(try state("a + b = 0.3000000001", sum) == .notMet)
    }

    /// Against every number between the bounds.
    @Test func boundsDecideWhatAllNumbersBetweenThemDo() throws {
        for sign in ["<", "<=", ">", ">=", "=", "!="] {
            for least in 0...4 {
                for most in least...5 {
                    for limit in 0...5 {
                        let each = try (least...most).map {
                            try state("a \(sign) \(limit)", ["a": .known(Double($0), nil)])
                        }
                        let range = Reading.range(
                            least: Double(least), most: Double(most), nil, reason: "partly")
                        let seen = try state("a \(sign) \(limit)", ["a": range])
                        #expect(
                            seen == (Set(each).count == 1 ? each[0] : .unknown),
                            "\(least)...\(most) \(sign) \(limit)")
                        #expect(
                            try state("\(limit) \(Self.mirrored[sign] ?? "") a", ["a": range])
                                == seen)
                    }
                }
            }
        }
    }

    /// So it is with what is made of such numbers, each named once.
    @Test(arguments: [
        "a + b", "a - b", "a * b", "2 - a", "abs(a - 3)", "min(a, b)", "max(a, b, 2)",
        "b / (a + 1)", "(a - 3) * b",
    ])
    func boundsGoThroughFormulas(formula: String) throws {
        let ranges = [0...0, 0...2, 1...4, 3...3]
        for (first, second) in ranges.flatMap({ a in ranges.map { (a, $0) } }) {
            for rule in [-4, 0, 1, 2, 5, 8].flatMap({ ["< \($0)", ">= \($0)"] }) {
                let each = try first.flatMap { a in
                    try second.map { b in
                        try state(
                            "\(formula) \(rule)",
                            ["a": .known(Double(a), nil), "b": .known(Double(b), nil)])
                    }
                }
                let seen = try state(
                    "\(formula) \(rule)", ["a": Self.range(first), "b": Self.range(second)])
                #expect(
                    seen == (Set(each).count == 1 ? each[0] : .unknown),
                    "\(formula) \(rule) of \(first) and \(second)")
            }
        }
    }

    @Test func boundsDecideWhatLiesWithin() throws {
        for least in 0...4 {
            for most in least...5 {
                for centre in 0...5 {
                    for tolerance in 0...2 {
                        let text = "a within \(tolerance) of \(centre)"
                        let each = try (least...most).map {
                            try state(text, ["a": .known(Double($0), nil)])
                        }
                        let seen = try state(text, ["a": Self.range(least...most)])
                        #expect(
                            seen == (Set(each).count == 1 ? each[0] : .unknown),
                            "\(least)...\(most): \(text)")
                    }
                }
            }
        }
    }

    private static func range(_ numbers: ClosedRange<Int>) -> Reading {
        .range(
            least: Double(numbers.lowerBound), most: Double(numbers.upperBound), nil,
            reason: "partly")
    }

    private static let mirrored = [
        "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!=",
    ]

    @Test func countWithoutAMostIsAtLeastSo() throws {
        let some: [String: Reading] = [
            "a": .range(least: 3, most: nil, Unit("count"), reason: "half is covered")
        ]
        #expect(try state("a >= 3", some) == .met)
        #expect(try state("a > 2 count", some) == .met)
        #expect(try state("a < 1", some) == .notMet)
        #expect(try state("a = 2", some) == .notMet)
        for met in ["a + 1 > 2", "a - 1 >= 2", "10 / a <= 4", "max(a, 1) >= 3", "-a <= -3"] {
            #expect(try state(met, some) == .met, "\(met)")
        }
        for notMet in ["a * 2 < 6", "a within 1 of 1", "min(a, 2) > 2", "1 - a > 0"] {
            #expect(try state(notMet, some) == .notMet, "\(notMet)")
        }
        for open in [
            "a >= 4", "a = 3", "a + 1 > 4", "a within 1 of 3", "a - a = 0", "1 / (a - 4) > 0",
        ] {
            let outcome = try Condition(open).outcome([Reference("a"): try #require(some["a"])])
            #expect(outcome.state == .unknown && outcome.reasons == ["a: half is covered"])
        }
    }

    /// Kleene's tables, with the reason where nothing is known.
    @Test func isThreeValued() throws {
        let values: [(String, Condition.State)] = [
            ("t > 0", .met), ("f > 0", .notMet), ("u > 0", .unknown),
        ]
        let readings: [String: Reading] = [
            "t": .known(1, nil), "f": .known(-1, nil), "u": .unknown("not read"),
        ]
        for (a, first) in values {
            let negated: [Condition.State: Condition.State] = [
                .met: .notMet, .notMet: .met, .unknown: .unknown,
            ]
            #expect(try state("not \(a)", readings) == negated[first])
            for (b, second) in values {
                let both: Condition.State =
                    first == .notMet || second == .notMet
                    ? .notMet : first == .unknown || second == .unknown ? .unknown : .met
                let either: Condition.State =
                    first == .met || second == .met
                    ? .met : first == .unknown || second == .unknown ? .unknown : .notMet
                #expect(try state("\(a) and \(b)", readings) == both)
                #expect(try state("\(a) or \(b)", readings) == either)
            }
        }
        let outcome = try Condition("u > 0 and u < 9").outcome([
            Reference("u"): .unknown("not read")
        ])
        #expect(outcome.reasons == ["u: not read"])
    }

    @Test(arguments: [
        ("a > 0.97", Condition.State.met), ("a > 97.5 percent", .met), ("a > 98.5", .notMet),
        ("a > 0.98 ratio", .notMet), ("a >= 0.98 ratio", .met), ("b > 1500 USD", .met),
        ("b > 1.5 USD million", .notMet), ("b / c > 2", .notMet), ("b / c = 50 percent", .met),
        ("a * c = 1.96 USD million", .met), ("b + c > 2999 USD thousand", .met),
        ("min(c, b) < 1000001 USD", .met), ("max(c, b) = 2 USD million", .met),
        ("b within 1 USD of 1000 USD thousand", .met), ("a within 0.5 of 97.5", .met),
        ("a within 0.49 of 97.5", .notMet), ("abs(b - c) = 1 USD million", .met),
        ("2 / a within 1e-9 of 2 / 98 percent", .met), ("b > a", .unknown),
        ("b / z > 1", .unknown), ("a + b > 1", .unknown), ("h * h > 1", .unknown),
    ])
    func converts(text: String, expected: Condition.State) throws {
        let readings: [String: Reading] = [
            "a": .known(98, .percent), "b": .known(1, Unit("USD million")),
            "c": .known(2_000, Unit("USD thousand")), "z": .known(0, nil),
            "h": .known(1e200, nil),
        ]
        #expect(try state(text, readings) == expected)
    }

    @Test func borderIsWithinWhateverTheBinaryFractions() throws {
        #expect(try state("a within 0.1 of 0.3", ["a": .known(0.4, nil)]) == .met)
        #expect(try state("a within 0.1 of 0.3", ["a": .known(0.2, nil)]) == .met)
        #expect(try state("a within 0.1 of 0.3", ["a": .known(0.400001, nil)]) == .notMet)
        #expect(try state("a within 0 of 0.3", ["a": .known(0.3, nil)]) == .met)
    }

    @Test func asksForStates() throws {
        for standing in Standing.allCases {
            let states: [String: Standing] = ["x": standing]
            for wanted in Standing.allCases {
                let expected: Condition.State =
                    standing == wanted
                    ? .met : standing == .unknown ? .unknown : .notMet
                #expect(try state("x is \(wanted.rawValue)", [:], states) == expected)
            }
        }
        #expect(try state("x is unknown", [:], ["x": .unknown]) == .met)
        #expect(try state("x is met") == .unknown)
    }

    /// The mark ⟨ stands before what does not fit.
    @Test(arguments: [
        "share > ⟨5 USD million", "trade > ⟨share", "trade + ⟨share > 1",
        "share within 1 of ⟨trade", "share within ⟨3 USD of 5", "max(share, 3, ⟨trade) > 1",
        "share * trade > ⟨share", "trade / trade > ⟨5 kg", "any + trade > ⟨5 days",
        "not (share > 1 or share < ⟨trade)", "1 / trade > ⟨trade",
    ])
    func unitsThatDoNotFitAreRefused(marked: String) throws {
        let condition = try Condition(marked.filter { $0 != "⟨" })
        let fault = #expect(throws: ConditionFault.self) {
            try condition.checkUnits([
                Reference("share"): .percent, Reference("trade"): .usDollars,
            ])
        }
        let before = marked.prefix { $0 != "⟨" }
        #expect(fault?.column == before.count + 1, "\(fault?.message ?? "")")
    }

    @Test(arguments: [
        "share > 97", "share > 0.5 ratio", "trade > 5 USD billion", "any > 5 kg", "any > share",
        "share * trade > 5 USD", "trade / trade > share", "trade * any > 5 kg", "any / trade > 1",
        "2 * trade + 1 > 3 USD", "1 / (1 / trade) > 5 USD", "x is met",
    ])
    func unitsThatFitAreNot(text: String) throws {
        try Condition(text).checkUnits([
            Reference("share"): .percent, Reference("trade"): .usDollars,
        ])
    }
}
