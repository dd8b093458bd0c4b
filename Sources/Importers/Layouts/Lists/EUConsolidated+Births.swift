import Tabular
import TradeModel

extension EUConsolidated {
    /// A date of birth; none where the element tells a place alone. Of another calendar what its parts say is
    /// kept, and tells no span; `birthdate` beside them is the same day of the Gregorian one.
    static func births(_ element: XMLElement) -> [Designation.Particular] {
        let calendar = element.attribute("calendarType") ?? gregorian
        let isGregorian = calendar.uppercased() == gregorian
        var dates: [(text: String, span: TimeSpan?)] = []
        if let day = element.attribute("birthdate") { dates.append((day, TimeSpan(day))) }
        if !isGregorian || dates.isEmpty, let date = inParts(element) {
            let text = isGregorian ? date.text : "\(date.text) (\(calendar))"
            dates.append((text, isGregorian ? date.span : nil))
        }
        let isApproximate = element.attribute("circa")?.lowercased() == "true"
        return dates.map { date in
            .birth(ListedDate(date.text, span: date.span, isApproximate: isApproximate))
        }
    }

    private static let gregorian = "GREGORIAN"

    /// A day, a month or a year, or two years between which it lies. One of two years alone tells no span.
    private static func inParts(_ element: XMLElement) -> (text: String, span: TimeSpan?)? {
        let range = ["yearRangeFrom", "yearRangeTo"].map(element.attribute)
        guard range.allSatisfy({ $0 == nil }) else {
            let text = range.map { $0 ?? "" }.joined(separator: "..")
            return (text, range.contains(nil) ? nil : TimeSpan(text))
        }
        let parts = ["year", "monthOfYear", "dayOfMonth"].map(element.attribute)
            .prefix { $0 != nil }.compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        let text = parts.map { $0.count == 1 ? "0\($0)" : $0 }.joined(separator: "-")
        return (text, TimeSpan(text))
    }
}
