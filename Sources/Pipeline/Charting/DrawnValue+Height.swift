import Reports
import TradeModel

extension DrawnValue {
    /// Whether an axis reaches it and the ends of its interval, drawn at the height of one of so many
    /// equal parts.
    func isWithinReach(parts: Double) -> Bool {
        numbers.allSatisfy { ($0 / parts).magnitude <= Chart.largest }
    }

    /// That it is not drawn since no axis reaches it, for the picture.
    var omissionBeyondReach: Chart.Omission {
        Chart.Omission(span: span, reason: "too large for an axis, which ends at 10^15")
    }

    /// The same, for who has the picture drawn.
    func findingBeyondReach(of label: String) -> Diagnostic {
        let largest = numbers.max { $0.magnitude < $1.magnitude } ?? value
        return Diagnostic(
            .warning, .noPlaceInChart, period: span,
            message: "“\(label)” is not drawn for \(span): \(largest.plainDescription) is too large"
                + " for an axis, which ends at 10^15")
    }

    private var numbers: [Double] {
        [value] + (interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }
}
