import Tabular
import TradeModel

extension EUConsolidated {
    /// A date of birth; none where the element tells a place alone. Of another calendar what its parts say is
    /// kept, and tells no span; `birthdate` beside them is the same day of the Gregorian one.
    static func births(_ element: XMLElement) -> [Designation.Particular] {
        let calendar = element.attribute("calendarType") ?? gregorian
        let isGregorian = calendar.uppercased() == gregorian
        let isApproximate = element.attribute("circa")?.lowercased() == "true"
        var dates: [ListedDate] = []
        if let day = element.attribute("birthdate") {
            dates.append(ListedDate(day, span: TimeSpan(day), isApproximate: isApproximate))
        }
        if !isGregorian || dates.isEmpty,
            let date = inParts(element, isApproximate: isApproximate)
        {
            let foreign = ListedDate(
                "\(date.text) (\(calendar))", span: nil, isApproximate: isApproximate)
            dates.append(isGregorian ? date : foreign)
        }
        return dates.map { .birth($0) }
    }

    private static let gregorian = "GREGORIAN"

    /// Two years between which it lies, or a day, a month or a year.
    private static func inParts(_ element: XMLElement, isApproximate: Bool) -> ListedDate? {
        if let range = ListedDate(
            fromYear: element.attribute("yearRangeFrom"),
            toYear: element.attribute("yearRangeTo"), isApproximate: isApproximate)
        {
            return range
        }
        let parts = ["year", "monthOfYear", "dayOfMonth"].map(element.attribute)
            .prefix { $0 != nil }.compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        let text = parts.map { $0.count == 1 ? "0\($0)" : $0 }.joined(separator: "-")
        return ListedDate(text, span: TimeSpan(text), isApproximate: isApproximate)
    }
}
