/// Where in a list of areas those stand that a system numbers.
///
/// The systems' numbers have three digits, so that an array holds them; others are looked up.
struct NumberIndex: Sendable {
    private static let limit = 4096
    private static let absent: Int32 = -1
    let system: Area.CodeSystem
    private var small: [Int32] = []
    private var others: [Int: Int] = [:]

    /// Of two areas with the same number the first is found.
    init(_ system: Area.CodeSystem, of areas: [Area]) {
        self.system = system
        for (index, area) in areas.enumerated() {
            for number in area.numbers where number.system == system { add(number.value, index) }
        }
    }

    private mutating func add(_ number: Int, _ index: Int) {
        guard 0..<Self.limit ~= number, let position = Int32(exactly: index) else {
            if others[number] == nil { others[number] = index }
            return
        }
        if number >= small.count {
            small += repeatElement(Self.absent, count: max(1000, number + 1) - small.count)
        }
        if small[number] == Self.absent { small[number] = position }
    }

    /// Where the area of a number stands.
    subscript(number: Int) -> Int? {
        if small.indices.contains(number), small[number] != Self.absent {
            return Int(small[number])
        }
        return others[number]
    }

    /// All numbers, in no order.
    var all: [(number: Int, index: Int)] {
        small.indices.filter { small[$0] != Self.absent }.map { ($0, Int(small[$0])) }
            + others.map { ($0.key, $0.value) }
    }
}
