extension Sequence where Element == Amount {
    /// The sum, zero of none; nil where it is too large to hold.
    public func sum() -> Amount? {
        var sum = Amount.zero
        for amount in self {
            guard let next = sum.adding(amount) else { return nil }
            sum = next
        }
        return sum
    }
}
