import TradeModel

extension Measure {
    /// The paragraph with its instrument.
    var place: String {
        law.paragraph.isEmpty ? law.instrument : "\(law.instrument), \(law.paragraph)"
    }

    /// The headings with how much of them is meant.
    var headings: String {
        guard let extent = scope.extent else { return "no heading" }
        let codes = scope.prefixes.map(\.description).joined(separator: " ")
        return extent == .part ? "part of \(codes)" : codes
    }

    /// The amounts of a cap.
    var amounts: String {
        (cap?.amounts ?? []).map { "\($0.value.plainDescription) \($0.unit)" }
            .joined(separator: " or ")
    }
}
