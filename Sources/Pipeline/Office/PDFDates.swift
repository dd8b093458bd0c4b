import TradeModel

/// The dates that a PDF says it was made and changed on. Chromium takes them from the clock alone.
enum PDFDates {
    /// The same file with a day in place of both; of the same length, so that its table of contents
    /// still holds (ISO 32000-1, 7.5.4 and 7.9.4).
    static func stamped(_ pdf: [UInt8], _ day: Day) -> [UInt8] {
        let stamp = Array(day.description.utf8.filter { $0 != UInt8(ascii: "-") })
        let time = stamp + Array("000000".utf8)
        var result = pdf
        for key in ["/CreationDate (D:", "/ModDate (D:"] {
            guard let place = pdf.firstRange(of: Array(key.utf8))?.upperBound,
                place + time.count <= pdf.count
            else { continue }
            result.replaceSubrange(place..<place + time.count, with: time)
        }
        return result
    }
}
