/// Slanted lines that fill a rectangle, as lines and not as a pattern: programs draw them alike, and
/// they need no name in the page.
enum Hatching {
    /// Lines from the lower left to the upper right, 5 units apart along the edges. Their places do
    /// not depend on the rectangle, so that those of neighbours continue each other.
    static func lines(in box: ChartScene.Box, spacing: Double = 5) -> ChartScene.Path {
        // On each line x + y is the same.
        let first = ((box.x + box.y) / spacing).rounded(.up)
        let last = ((box.right + box.bottom) / spacing).rounded(.down)
        guard first <= last else { return ChartScene.Path(runs: []) }
        let runs = stride(from: first, through: last, by: 1).compactMap {
            number -> [ChartScene.Point]? in
            let sum = number * spacing
            let left = max(box.x, sum - box.bottom)
            let right = min(box.right, sum - box.y)
            guard right > left else { return nil }
            return [.init(left, sum - left), .init(right, sum - right)]
        }
        return ChartScene.Path(runs: runs)
    }
}
