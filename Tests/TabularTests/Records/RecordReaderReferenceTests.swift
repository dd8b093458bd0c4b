import Foundation
import Testing

@testable import Tabular

/// The committed results of Tests/References/csv_cases.py.
@Suite struct RecordReaderReferenceTests {
    private struct Case: Decodable {
        let text, delimiter: String
        let records: [[String]]
        let isRefused: Bool
    }

    @Test func agreesWithPython() throws {
        let file = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "References/csv_cases.json")
        let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
        #expect(cases.count == 600)
        for reference in cases {
            let delimiter = try #require(
                Delimiter.allCases.first { $0.character == reference.delimiter })
            let read = records(of: reference.text, delimiter: delimiter, isWholeFile: false)
            #expect(read.records == reference.records, "\(reference)")
            #expect((read.refusal != nil) == reference.isRefused, "\(reference)")
        }
    }
}
