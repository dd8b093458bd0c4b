import Testing

@testable import Pipeline

/// The shapes say a second time which keys there are. One that they lack could not be given, and one
/// that no type reads would be passed over without a word.
@Suite struct ReadKeysTests {
    @Test func aConfigurationReadsTheKeysOfItsShape() throws {
        #expect(
            try differences(
                Configuration.self, CompleteDocuments.configuration, .configuration) == [])
    }

    @Test func aLedgerReadsTheKeysOfItsShape() throws {
        #expect(try differences(ClaimLedger.self, CompleteDocuments.ledger, .ledger) == [])
    }

    @Test func aScorecardReadsTheKeysOfItsShape() throws {
        #expect(
            try differences(
                ScorecardSpecification.self, CompleteDocuments.scorecard, .scorecard) == [])
    }

    private struct Outer: Decodable {
        let inner: [Inner]
        let other: Inner?

        struct Inner: Decodable {
            let read: String
            let alsoRead: Int?
        }
    }

    /// Keys of either side that the other lacks, a mapping where the shape has a scalar, and one that is
    /// not reached.
    @Test func differencesAreTold() throws {
        let shape = ConfigurationShape.keys([
            "inner": .list(.scalarOr(.values("read", "unread"))), "other": .value,
            "far": .named(.values("away")),
        ])
        #expect(
            try differences(Outer.self, "{inner: [{read: a}], other: {read: b}}", shape) == [
                "far.*: nothing reads away", "inner.*: nothing reads unread",
                "inner.*: the shape lacks alsoRead", "other: the shape lacks alsoRead",
                "other: the shape lacks read", "the file: nothing reads far",
            ])
    }

    /// Where what a type reads of a document and the keys of a shape are not the same.
    private func differences<Value: Decodable>(
        _: Value.Type, _ yaml: String, _ shape: ConfigurationShape
    ) throws -> [String] {
        let read = try KeyRecorder.keys(of: Value.self, in: yaml, shape)
        let known = shape.keysByPlace()
        return Set(read.keys).union(known.keys).flatMap { place -> [String] in
            let (asked, given) = (read[place] ?? [], known[place] ?? [])
            let name = place.isEmpty ? "the file" : place.joined(separator: ".")
            return given.subtracting(asked).map { "\(name): nothing reads \($0)" }
                + asked.subtracting(given).map { "\(name): the shape lacks \($0)" }
        }.sorted()
    }
}

extension ConfigurationShape {
    /// The keys of each mapping whose keys are not the user's own, by its place as ``KeyRecorder`` names
    /// it.
    fileprivate func keysByPlace(at place: [String] = []) -> [[String]: Set<String>] {
        switch self {
        case .value, .number: return [:]
        case .part(_, let inner), .scalarOr(let inner): return inner.keysByPlace(at: place)
        case .named(let inner), .list(let inner): return inner.keysByPlace(at: place + ["*"])
        case .keys(let members):
            var places = [place: Set(members.keys)]
            for (key, inner) in members {
                places.merge(inner.keysByPlace(at: place + [key])) { first, _ in first }
            }
            return places
        }
    }
}
