/// The vertical axis: from one round number to another, with ticks at steps of 1, 2 or 5 times a
/// power of ten.
struct NumberAxis: Hashable {
    /// The values of the ticks, from the lowest up; the first and the last are the axis's ends.
    let ticks: [Double]
    /// The ticks as they are read.
    let labels: [String]
    /// `million`, `billion` or `trillion` where the labels are in these; empty where they are plain.
    let magnitude: String

    /// Whether zero lies on the axis.
    var includesZero: Bool { low <= 0 && high >= 0 }

    var low: Double { ticks[0] }
    var high: Double { ticks[ticks.count - 1] }

    /// An axis for values.
    ///
    /// Where all values are whole its steps are too: there are no halves of launches, say.
    ///
    /// - Parameter form: Bars and shares always begin at zero. Lines do too unless all values lie
    ///   within an eighth of their size, far from it.
    init(_ values: [Double], form: Chart.Form) {
        guard form != .shares else {
            self.init(low: 0, high: 100, step: 25)
            return
        }
        let least = values.min() ?? 0
        let most = values.max() ?? 1
        let size = max(least.magnitude, most.magnitude)
        let isFar = form == .lines && least * most > 0 && most - least < size / 8 && most > least
        let low = isFar ? least : min(0, least)
        let high = isFar ? most : max(0, most)
        let span = high > low ? high - low : 1
        let areWhole = !values.isEmpty && values.allSatisfy { $0.rounded() == $0 }
        let step = max(Self.niceStep(atLeast: span / 5), areWhole ? 1 : 0)
        self.init(
            low: (low / step).rounded(.down) * step,
            high: max((high / step).rounded(.up), (low / step).rounded(.down) + 1) * step,
            step: step)
    }

    private init(low: Double, high: Double, step: Double) {
        let count = Int(((high - low) / step).rounded())
        ticks = (0...count).map { low + Double($0) * step }
        let size = max(low.magnitude, high.magnitude)
        let power = size >= 1e13 ? 12 : size >= 1e10 ? 9 : size >= 1e7 ? 6 : 0
        magnitude = [6: "million", 9: "billion", 12: "trillion"][power] ?? ""
        var places = 0
        var unit = step
        for _ in 0..<power { unit /= 10 }
        // Steps of 1, 2 and 5 times a power of ten have one digit.
        while unit < 0.999, places < 15 {
            unit *= 10
            places += 1
        }
        let format = DecimalFormat(places: places, powerOfTen: -power)
        labels = ticks.map { format.rounded($0)?.text ?? "" }
    }

    /// The smallest of 1, 2, 5 times a power of ten that is not below a positive number.
    static func niceStep(atLeast least: Double) -> Double {
        var power = 1.0
        while power > least { power /= 10 }
        while power * 10 <= least { power *= 10 }
        return [1, 2, 5, 10].lazy.map { $0 * power }.first { $0 >= least } ?? power * 10
    }
}
