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

    /// Whether points group digits for certain: `1.234.567` and `1.234,5`, but not `1.234`, which may be a
    /// decimal number.
    package var hasPointGroups: Bool {
        let point = UInt8(ascii: ".")
        if let groups = digitGroups(separatedBy: point) { return groups > 2 }
        let parts = split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, parts[1].allSatisfy({ 0x30...0x39 ~= $0 })
        else { return false }
        return parts[0].digitGroups(separatedBy: point) ?? 1 > 1
    }

    /// Whether decimals stand behind a comma for certain: `100,5`, `,5`, `0,084` and `1234,567`, but not
    /// `1,234`, whose comma may group thousands.
    package var hasDecimalComma: Bool {
        let parts = split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, parts[1].allSatisfy({ 0x30...0x39 ~= $0 })
        else { return false }
        let isWhole = parts[0].allSatisfy { 0x30...0x39 ~= $0 }
        let isGroup = 1...3 ~= parts[0].count && parts[0].first != UInt8(ascii: "0")
        return isWhole && (parts[1].count != 3 || !isGroup)
    }
}
