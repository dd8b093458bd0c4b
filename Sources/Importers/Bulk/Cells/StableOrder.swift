/// Positions in the order of numbers that belong to them: of one list of numbers after the other, the
/// least important list first, since positions whose numbers are equal stay as they stand.
///
/// Sorts by digits, from the lowest on, without comparing numbers: the time grows with the positions
/// alone (D. E. Knuth, "The Art of Computer Programming", volume 3, 5.2.5).
struct StableOrder {
    private(set) var positions: [UInt32]
    private var moved: [UInt32]

    /// So many positions, in their own order.
    init(count: Int) {
        positions = Array(0..<UInt32(count))
        moved = positions
    }

    /// Sorts by numbers, of which each position has one.
    mutating func sort<Number: FixedWidthInteger & UnsignedInteger>(by numbers: [Number]) {
        guard let first = numbers.first else { return }
        // Digits that are the same in all numbers are passed over.
        var rest = numbers.reduce(0) { $0 | ($1 ^ first) }
        while rest != 0 {
            let shift = rest.trailingZeroBitCount
            sort(by: numbers, shift: Number(shift))
            rest &= ~(Number(Self.digit) << Number(shift))
        }
    }

    /// Eleven bits: the counters stay in a processor's first cache.
    private static var digit: UInt16 { 0x7FF }

    private mutating func sort<Number: FixedWidthInteger & UnsignedInteger>(
        by numbers: [Number], shift: Number
    ) {
        func digit(_ number: Number) -> Int {
            Int(truncatingIfNeeded: (number >> shift) & Number(Self.digit))
        }
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Int(Self.digit) + 1) { places in
            places.initialize(repeating: 0)
            for number in numbers { places[digit(number)] += 1 }
            var place: UInt32 = 0
            for index in places.indices {
                place += places[index]
                places[index] = place - places[index]
            }
            numbers.withUnsafeBufferPointer { numbers in
                moved.withUnsafeMutableBufferPointer { moved in
                    for position in positions {
                        let digit = digit(numbers[Int(position)])
                        moved[Int(places[digit])] = position
                        places[digit] += 1
                    }
                }
            }
        }
        swap(&positions, &moved)
    }
}
