import Testing

@testable import Analysis

@Suite struct FieldCountTests {
    /// The catalogue says of exactly the fields that are counted whether they are counts, but for days,
    /// which are in a unit.
    @Test(arguments: Catalogue.indicators.map(\.id))
    func countsAreCounted(_ id: String) throws {
        let computable = try #require(Catalogue.computable(id))
        let example = try #require(Example.all[id])
        let result = try computable.result(example.inquiry(), from: example.facts())
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

    @Test(arguments: Catalogue.indicators.map(\.id))
    func countsAreFields(_ id: String) throws {
        let fields = try #require(Catalogue.fields(of: id))
        #expect(Set(Catalogue.counts(of: id)).isSubset(of: fields))
    }
}
