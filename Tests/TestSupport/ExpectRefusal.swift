public import Testing
public import TradeModel

/// Expects that the body is refused for a cause, first with a finding of this code whose message holds
/// this text, and gives the finding.
@discardableResult
public func expectRefusal<Result>(
    _ code: DiagnosticCode, _ cause: Refusal.Cause = .data, saying text: String = "",
    at location: SourceLocation = #_sourceLocation, _ body: () throws -> Result
) -> Diagnostic? {
    let refusal = #expect(throws: Refusal.self, sourceLocation: location) { _ = try body() }
    let finding = refusal?.diagnostics.first
    #expect(refusal?.cause == cause, sourceLocation: location)
    #expect(finding?.code == code, sourceLocation: location)
    #expect(
        text.isEmpty || finding?.message.contains(text) == true,
        "\(finding?.message ?? "no message")", sourceLocation: location)
    return finding
}
