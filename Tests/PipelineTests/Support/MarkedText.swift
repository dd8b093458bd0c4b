import Testing
import TradeModel

/// A text with a mark, `⟨`, where a fault is expected, and perhaps one, `⟩`, where it ends.
struct MarkedText {
    /// The text without marks.
    let plain: String
    private let place: (line: Int, column: Int)?

    init(_ marked: String) {
        plain = marked.filter { !"⟨⟩".contains($0) }
        guard let mark = marked.firstIndex(of: "⟨") else {
            place = nil
            return
        }
        let lines = marked[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
        place = (lines.count, (lines.last?.count ?? 0) + 1)
    }

    /// Expects a finding where the mark is; nothing where there is none.
    func expectMark(
        at finding: Diagnostic?, location: SourceLocation = #_sourceLocation
    ) {
        guard let place else { return }
        let message = "\(finding?.message ?? "no finding")"
        #expect(finding?.line == place.line, "\(message)", sourceLocation: location)
        #expect(finding?.column == place.column, "\(message)", sourceLocation: location)
    }
}
