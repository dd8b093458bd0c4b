import TestSupport
import Testing

@testable import Reports

@Suite struct HatchingTests {
    @Test func linesStayInsideAndAreSlanted() {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<200 {
            let box = ChartScene.Box(
                x: Double.random(in: 0...600, using: &generator),
                y: Double.random(in: 0...300, using: &generator),
                width: Double.random(in: 0.5...60, using: &generator),
                height: Double.random(in: 0.5...200, using: &generator))
            for run in Hatching.lines(in: box).runs {
                #expect(run.count == 2)
                #expect(abs((run[0].x + run[0].y) - (run[1].x + run[1].y)) < 1e-9)
                for point in run {
                    #expect(point.x >= box.x - 1e-9 && point.x <= box.right + 1e-9)
                    #expect(point.y >= box.y - 1e-9 && point.y <= box.bottom + 1e-9)
                }
            }
        }
    }

    @Test func aLargeAreaHasALineEveryFiveUnits() {
        let box = ChartScene.Box(x: 0.5, y: 0.5, width: 100, height: 50)
        #expect(Hatching.lines(in: box).runs.count == 30)
    }
}
