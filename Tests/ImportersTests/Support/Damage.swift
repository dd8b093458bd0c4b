/// What may happen to a table on its way.
enum Damage: CaseIterable {
    case flippedBytes, droppedLines, blankedFields, cutOff, doubledLines, alteredDigits

    func done(to bytes: [UInt8], _ random: inout some RandomNumberGenerator) -> [UInt8] {
        switch self {
        case .flippedBytes:
            var bytes = bytes
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                bytes[index] = UInt8.random(in: 0...255, using: &random)
            }
            return bytes
        case .droppedLines:
            return lines(of: bytes).filter { _ in Int.random(in: 0..<5, using: &random) > 0 }
                .flatMap { $0 }
        case .doubledLines:
            return lines(of: bytes).flatMap { line in
                Int.random(in: 0..<3, using: &random) == 0 ? line + line : line
            }
        case .blankedFields:
            let fields = bytes.split(separator: 0x2C, omittingEmptySubsequences: false)
            return Array(
                fields.map { field in
                    Int.random(in: 0..<40, using: &random) == 0
                        ? field.filter { $0 == 0x0A || $0 == 0x0D || $0 == 0x22 } : Array(field)
                }.joined(separator: [0x2C]))
        case .cutOff:
            return Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
        case .alteredDigits:
            return bytes.map { byte in
                0x30...0x39 ~= byte && Int.random(in: 0..<30, using: &random) == 0
                    ? UInt8.random(in: 0x30...0x39, using: &random) : byte
            }
        }
    }

    private func lines(of bytes: [UInt8]) -> [[UInt8]] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0 + [0x0A] }
    }
}
