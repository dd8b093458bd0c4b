import TradeModel

extension OpenFile {
    /// Where its text ends: in front of the end-of-file bytes, where it has any.
    func textEnd(from start: Int) throws(Refusal) -> Int {
        var end = size
        var marked: Int?
        while end > start {
            let begin = max(start, end - 4096)
            let bytes = try bytes(begin..<end)
            if let mark = bytes[endOfText(bytes)...].firstIndex(of: 0x1A) { marked = begin + mark }
            guard bytes.allSatisfy({ $0 == 0x1A || isLineEnd($0) }) else { break }
            end = begin
        }
        return marked ?? size
    }
}
