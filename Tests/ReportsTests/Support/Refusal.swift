import Testing

@testable import Reports

/// Expects that the body is refused with the code.
func expectRefusal<Result>(
    _ code: ReportError.Code, at location: SourceLocation = #_sourceLocation,
    _ body: () throws -> Result
) {
    let error = #expect(throws: ReportError.self, sourceLocation: location) { _ = try body() }
    #expect(error?.code == code, "\(String(describing: error))", sourceLocation: location)
}
