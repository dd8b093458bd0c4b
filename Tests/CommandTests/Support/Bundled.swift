import Foundation
import Testing

/// What the program says of the bundled data.
enum Bundled {
    private static let printed = Result { try freshBrief() }

    /// The briefing on a day that does not change; it takes seconds, and is printed once for all.
    static func brief() throws -> String { try printed.get() }

    /// The briefing on that day, printed anew.
    static func freshBrief(_ arguments: String...) throws -> String {
        let outcome = try Program.run(
            ["brief", "--as-of", "2026-11-21"] + arguments, in: Program.repository)
        #expect(outcome.status == 0)
        #expect(outcome.stderr == "")
        return outcome.text
    }

    /// How many tables the bundled configuration asks for, with those of two ledgers, of the
    /// scorecard, of the measures and of the files.
    static func tableCount() throws -> Int {
        let file = Program.repository.appendingPathComponent("Data/flywheel.yaml")
        let kinds = ["figures:", "series:", "indicator:", "events:"].map { "- " + $0 }
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .count { kinds.contains($0.trimmingCharacters(in: .whitespaces)) } + 5
    }
}
