/// The pseudo-random numbers of resampling: the same seed gives the same result on every machine and
/// with every version of the language.
///
/// SplitMix64 of G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014. Numbers below a bound follow D. Lemire, "Fast random integer generation
/// in an interval", ACM Transactions on Modeling and Computer Simulation 29 (2019): the upper half of
/// the 128-bit product with the bound, where lower halves below 2⁶⁴ mod bound are drawn again.
public struct SplitMix64: Sendable {
    private var state: UInt64

    /// The sequence that belongs to a seed.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// The next whole number from 0 up to, but not including, `bound`, each equally likely.
    ///
    /// - Precondition: `bound` is positive.
    public mutating func next(below bound: Int) -> Int {
        precondition(bound > 0, "a bound must be positive")
        let bound = UInt64(bound)
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let threshold = (0 &- bound) % bound
            while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }
}
