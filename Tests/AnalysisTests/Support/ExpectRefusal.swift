import Testing
import TradeModel

/// Expects that the body is refused with a finding of a code.
func expectRefusal<Result>(
    _ code: DiagnosticCode, _ cause: Refusal.Cause? = nil, saying text: String = "",
    at location: SourceLocation = #_sourceLocation, _ body: () throws -> Result
) {
    let refusal = #expect(throws: Refusal.self, sourceLocation: location) { _ = try body() }
    let finding = refusal?.diagnostics.first
    #expect(cause == nil || refusal?.cause == cause, sourceLocation: location)
    #expect(finding?.code == code, sourceLocation: location)
    #expect(
        text.isEmpty || finding?.message.contains(text) == true,
        "\(finding?.message ?? "no message")", sourceLocation: location)
}
