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

    /// Whether decimals stand behind a comma for certain: `100,5` and `1.234,567`, but not `1,234`, whose
    /// comma may group thousands.
    var hasDecimalComma: Bool {
        let parts = split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
            parts[1].allSatisfy({ 0x30...0x39 ~= $0 })
        else { return false }
        let groups = parts[0].digitGroups(separatedBy: UInt8(ascii: "."))
        if groups ?? 1 > 1 { return true }
        let isWhole = parts[0].allSatisfy { 0x30...0x39 ~= $0 }
        return isWhole && (parts[1].count != 3 || groups == nil)
    }
}
