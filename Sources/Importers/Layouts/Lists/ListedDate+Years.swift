import TradeModel

extension ListedDate {
    /// A date between two years; nil where neither is told. One year after or before which it lies, with no
    /// other, tells no span.
    init?(fromYear: String?, toYear: String?, isApproximate: Bool) {
        guard fromYear != nil || toYear != nil else { return nil }
        let text = "\(fromYear ?? "")..\(toYear ?? "")"
        let isOpen = fromYear == nil || toYear == nil
        self.init(text, span: isOpen ? nil : TimeSpan(text), isApproximate: isApproximate)
    }
}
