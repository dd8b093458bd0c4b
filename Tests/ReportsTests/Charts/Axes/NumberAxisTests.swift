import TestSupport
import Testing

@testable import Reports

@Suite struct NumberAxisTests {
    @Test func ticksAreRound() {
        #expect(NumberAxis([3, 27], form: .bars).labels == ["0", "10", "20", "30"])
        #expect(
            NumberAxis([0.2, 0.7], form: .lines).labels == ["0.0", "0.2", "0.4", "0.6", "0.8"])
        #expect(NumberAxis([-40, 90], form: .lines).ticks == [-50, 0, 50, 100])
        #expect(NumberAxis([], form: .bars).ticks == [0, 0.2, 0.4, 0.6000000000000001, 0.8, 1])
        #expect(NumberAxis([0, 0], form: .bars).low == 0)
        #expect(NumberAxis([12], form: .shares).labels == ["0", "25", "50", "75", "100"])
    }

    @Test func wholeValuesHaveWholeSteps() {
        #expect(NumberAxis([0, 1], form: .bars).labels == ["0", "1"])
        #expect(NumberAxis([2], form: .bars).labels == ["0", "1", "2"])
        #expect(NumberAxis([0, 0], form: .lines).labels == ["0", "1"])
        #expect(NumberAxis([-1, 1], form: .lines).ticks == [-1, 0, 1])
        #expect(NumberAxis([97, 98], form: .lines).ticks == [97, 98])
        #expect(NumberAxis([0, 1.5], form: .bars).labels == ["0.0", "0.5", "1.0", "1.5"])
    }

    @Test func onlyLinesFarFromZeroLeaveIt() {
        #expect(!NumberAxis([96, 98], form: .lines).includesZero)
        #expect(NumberAxis([96, 98], form: .bars).includesZero)
        #expect(NumberAxis([60, 98], form: .lines).includesZero)
        #expect(NumberAxis([97, 97], form: .lines).includesZero)
        #expect(!NumberAxis([-98, -96], form: .lines).includesZero)
    }

    @Test func largeNumbersAreLabelledInMillions() {
        let axis = NumberAxis([0, 24_000_000], form: .lines)
        #expect(axis.magnitude == "million")
        #expect(axis.labels == ["0", "5", "10", "15", "20", "25"])
        #expect(NumberAxis([3e10], form: .bars).magnitude == "billion")
        // Not 4,000 billion.
        let trillions = NumberAxis([4e15], form: .bars)
        #expect(trillions.magnitude == "trillion")
        #expect(trillions.labels.last == "4,000")
        #expect(NumberAxis([4e12], form: .bars).magnitude == "billion")
        #expect(NumberAxis([900_000], form: .bars).labels.last == "1,000,000")
    }

    /// A unit that has a scale is not scaled twice.
    @Test(arguments: [
        ("USD", 2e7, ", in millions"), ("barrels", 2e10, ", in billions"), ("USD", 5.0, ""),
        ("USD million", 5.0, ""), ("USD million", 2e7, "; axis in USD trillion"),
        ("USD million", 2e10, "; axis in USD quadrillion"),
        ("KRW thousand", 2e7, "; axis in KRW billion"), ("million", 2e7, "; axis in trillion"),
        ("USD million/t", 2e7, "; axis in USD trillion/t"), ("USD/million", 2e7, ", in millions"),
        ("cases per million", 2e7, ", in millions"),
    ])
    func theScaleOfTheLabelsGoesWithThatOfTheUnit(unit: String, value: Double, note: String) {
        #expect(NumberAxis([value], form: .bars).note(on: unit) == note)
    }

    @Test func everyValueLiesOnItsAxis() {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<2000 {
            let scales: [Double] = [1e-6, 0.1, 1, 1e3, 1e9, 1e15]
            let scale = scales.randomElement(using: &generator) ?? 1
            let values = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                Double.random(in: -scale...scale, using: &generator)
            }
            let form: Chart.Form = Bool.random(using: &generator) ? .lines : .bars
            let axis = NumberAxis(values, form: form)
            #expect(values.allSatisfy { axis.low <= $0 && $0 <= axis.high }, "\(values)")
            #expect((2...8).contains(axis.ticks.count), "\(values)")
            #expect(Set(axis.labels).count == axis.labels.count, "\(values) \(axis.labels)")
        }
    }
}
