import Testing

@testable import Analysis

@Suite struct FieldCountTests {
    /// What is counted is called by its own name, but for days.
    @Test(arguments: Catalogue.indicators)
    func onlyDaysAreCountedInAUnit(_ indicator: Indicator) {
        let units = indicator.fields.filter { $0.kind == .count }.compactMap(\.unit)
        #expect(units.allSatisfy { $0 == .own("days") })
    }

    /// A field that no example has may be one all the same.
    @Test func countsAreKnownBeforeAnythingIsComputed() {
        for (field, id, isCount) in [
            ("launches", "test-frequency", true), ("rate_per_month", "test-frequency", false),
            ("days", "rate-ratio", false), ("base_events", "rate-ratio", true),
            ("days_inside", "event-clustering", false), ("individual", "designations", true),
            ("outcome_not_told", "sanction-episodes", true),
            ("objectives", "sanction-episodes", false), ("class", "class-share", false),
            ("no-such", "class-share", false), ("launches", "no-such", false),
        ] {
            let declared = Catalogue.indicator(id)?.field(field)?.isCount ?? false
            #expect(declared == isCount, "\(field) of \(id)")
        }
    }
}
