extension BidirectionalCollection where Element == UInt8 {
    /// How many groups of ASCII digits a text is made of: one to three digits, then groups of three,
    /// each behind a separator. Nil when it is no such text.
    public func digitGroups(separatedBy separator: UInt8) -> Int? {
        let groups = split(separator: separator, omittingEmptySubsequences: false)
        guard groups.joined().allSatisfy({ 0x30...0x39 ~= $0 }), 1...3 ~= groups[0].count,
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.count
    }
}
