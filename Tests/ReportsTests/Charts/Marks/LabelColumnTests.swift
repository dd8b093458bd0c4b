import TestSupport
import Testing

@testable import Reports

@Suite struct LabelColumnTests {
    @Test func labelsStandWhereTheyBelongWhenTheyCan() {
        #expect(
            LabelColumn.places([(30, 10), (80, 10)], within: 0...100) == [30, 80])
        // Two that want one place share the way.
        #expect(LabelColumn.places([(50, 10), (50, 10)], within: 0...100) == [45, 55])
        #expect(LabelColumn.places([(-20, 10), (200, 10)], within: 0...100) == [5, 95])
        #expect(LabelColumn.places([(1, 60), (2, 60)], within: 0...100) == nil)
        #expect(LabelColumn.places([], within: 0...100) == [])
    }

    @Test func labelsNeverOverlapAndKeepTheirOrder() {
        var generator = SeededGenerator(seed: 77)
        for _ in 0..<2000 {
            let wishes = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                (
                    middle: Double.random(in: -20...220, using: &generator),
                    height: Double.random(in: 5...30, using: &generator)
                )
            }
            let total = wishes.reduce(0) { $0 + $1.height }
            guard let places = LabelColumn.places(wishes, within: 0...200) else {
                #expect(total > 200)
                continue
            }
            let order = wishes.indices.sorted { wishes[$0].middle < wishes[$1].middle }
            var edge = 0.0
            for index in order {
                let top = places[index] - wishes[index].height / 2
                #expect(top >= edge - 1e-9)
                edge = top + wishes[index].height
            }
            #expect(edge <= 200 + 1e-9)
        }
    }
}
