import TradeModel

/// The remarks that stand beside entries in their rows, before they are taken apart.
struct OwnRemarks {
    private var texts: [Origin: String] = [:]

    init(_ supplements: [ListSupplement]) {
        for supplement in supplements {
            if case .remarks(let text) = supplement.content { texts[supplement.origin] = text }
        }
    }

    /// In which fields some records of one entry differ, with the values where they are short; none where
    /// they say the same, whatever the order of a field's values.
    func differences(of records: [Designation]) -> [String] {
        guard let first = records.first,
            !records.dropFirst().allSatisfy({ $0.says(asMuchAs: first) && text($0) == text(first) })
        else { return [] }
        let told = records.map { record in
            record.fields.map { Told(field: $0.name, text: Self.text($0.values)) }
                + [Told(field: "remarks", text: text(record))]
        }
        return told[0].indices.compactMap { index -> String? in
            let texts = told.map { $0[index].text }.uniqued()
            guard texts.count > 1 else { return nil }
            let isShort = texts.allSatisfy { $0.count <= 60 }
            let shown = texts.map { $0.isEmpty ? "nothing" : "“\($0)”" }
            let field = told[0][index].field
            return isShort ? "\(field) \(shown.joined(separator: " and "))" : field
        }
    }

    private func text(_ record: Designation) -> String { texts[record.origin] ?? "" }

    private static func text(_ values: [String]) -> String {
        values.uniqued().sorted().joined(separator: "; ")
    }

    /// What a record says in a field.
    private struct Told {
        let field: String
        let text: String
    }
}
