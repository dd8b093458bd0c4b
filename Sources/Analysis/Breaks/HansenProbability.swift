/// The upper tail of sup F for one parameter, by Hansen's approximation.
///
/// B. E. Hansen, "Approximate asymptotic p values for structural-change tests", Journal of Business and
/// Economic Statistics 15 (1997) 60-67: for each share π₀ that is trimmed at both ends, sup F is such
/// that θ₀ + θ₁·sup F has about a χ² distribution of η degrees of freedom. The coefficients are those
/// that he published for one parameter, for π₀ = 0.49, 0.47, …, 0.03, 0.01; between them the
/// probability is interpolated.
enum HansenProbability {
    /// The probability of a statistic above `x` where a share `trimming` is left out at both ends.
    ///
    /// - Precondition: `x` is not negative, `trimming` lies in 0...½.
    /// - Complexity: O(1).
    static func upperTail(_ x: Double, trimming: Double) -> Double {
        precondition(x >= 0 && trimming >= 0 && trimming <= 0.5, "outside of the approximation")
        let known = ChiSquared(degreesOfFreedom: 1).upperTail(x)
        if trimming >= 0.49 {
            let share = (0.5 - trimming) / 0.01
            return share * tail(x, rows[0]) + (1 - share) * known
        }
        let place = min((0.49 - trimming) / 0.02, Double(rows.count - 1))
        let row = min(Int(place), rows.count - 2)
        let share = place - Double(row)
        return (1 - share) * tail(x, rows[row]) + share * tail(x, rows[row + 1])
    }

    private typealias Row = (constant: Double, slope: Double, degrees: Double)

    private static func tail(_ x: Double, _ row: Row) -> Double {
        ChiSquared(degreesOfFreedom: row.degrees).upperTail(max(0, row.constant + row.slope * x))
    }

    private static let rows: [Row] = [
        (-0.06484670, 0.99671156, 1.25732410), (-0.15305667, 0.96757645, 1.43651315),
        (-0.23071675, 0.95825013, 1.56531261), (-0.29247661, 0.95715782, 1.68851898),
        (-0.35706588, 0.95237505, 1.77889686), (-0.40514715, 0.96055795, 1.89761322),
        (-0.45248386, 0.95810999, 1.98370422), (-0.50458517, 0.96149538, 2.07086519),
        (-0.55009159, 0.96684273, 2.17244338), (-0.60241623, 0.96518399, 2.23509053),
        (-0.64308746, 0.97354902, 2.33722161), (-0.68833676, 0.97829106, 2.42776524),
        (-0.73136161, 0.98206870, 2.50833918), (-0.78078198, 0.99475319, 2.62095510),
        (-0.82894221, 1.00023473, 2.70286643), (-0.88430133, 1.00162529, 2.77835798),
        (-0.94992650, 1.00384268, 2.84325795), (-0.98828874, 1.01604712, 2.96752918),
        (-1.04892713, 1.02570939, 3.08442682), (-1.11527783, 1.03526033, 3.19770394),
        (-1.14992644, 1.06643436, 3.44739573), (-1.24010871, 1.06929468, 3.54993605),
        (-1.38522113, 1.06808543, 3.61667211), (-1.48296473, 1.12839690, 4.07202473),
        (-1.78738608, 1.17220925, 4.47267010),
    ]
}
