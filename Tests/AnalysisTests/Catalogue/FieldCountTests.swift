import Testing

@testable import Analysis

@Suite struct FieldCountTests {
    /// The catalogue says of exactly the fields that are counted whether they are counts, but for days,
    /// which are in a unit.
    @Test(arguments: Catalogue.indicators.map(\.id))
    func countsAreCounted(_ id: String) throws {
        let result = try Example.result(of: id)
        for field in result.points.flatMap(\.fields) {
            let isCount = Catalogue.isCount(field.name, of: id)
            if case .count = field.value {
                let isDays = Catalogue.unit(ofField: field.name, of: id) == .own("days")
                #expect(isCount != isDays, "\(field.name)")
            } else {
                #expect(!isCount, "\(field.name)")
            }
        }
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
            #expect(Catalogue.isCount(field, of: id) == isCount, "\(field) of \(id)")
        }
    }
}
