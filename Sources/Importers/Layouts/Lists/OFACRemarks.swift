import TradeModel

/// The remarks of an OFAC entry, taken apart where a part has one of OFAC's regular forms:
/// `DOB 07 Jan 1930`, `alt. Passport 927220230 (Korea, North) expires 11 May 2022`,
/// `a.k.a. 'KOMID'`, `Vessel Registration Identification IMO 9078191`.
struct OFACRemarks {
    /// What the parts say, in order; those without a regular form as they are.
    private(set) var particulars: [Designation.Particular] = []

    /// Takes a remark apart at its semicolons. Takes time in proportion to its length.
    init(_ text: String, _ places: inout PlaceResolver) {
        let whole = text.hasSuffix(".") ? text.dropLast() : text[...]
        for part in Self.parts(of: whole) { particulars += Self.particulars(part, &places) }
    }

    /// The parts between semicolons that no quote encloses.
    private static func parts(of text: Substring) -> [Substring] {
        var parts: [Substring] = []
        var start = text.startIndex
        for range in text.ranges(of: "; ") where !isQuoteOpen(text[start..<range.lowerBound]) {
            parts.append(text[start..<range.lowerBound])
            start = range.upperBound
        }
        parts.append(text[start...])
        return parts.filter { !$0.isEmpty }
    }

    /// Whether a part begins a quoted name and does not end it: `a.k.a. 'A; B'`.
    private static func isQuoteOpen(_ part: Substring) -> Bool {
        guard let name = part.after("a.k.a. '") ?? part.after("f.k.a. '") ?? part.after("n.k.a. '")
        else { return false }
        return name.utf8.count < 200 && !name.hasSuffix("'")
    }

    /// What a part says; of a number of which not all is told by its form the whole part too.
    private static func particulars(
        _ part: Substring, _ places: inout PlaceResolver
    ) -> [Designation.Particular] {
        let body = part.hasPrefix("alt. ") ? part.dropFirst(5) : part
        for (prefix, role) in [
            ("a.k.a. ", ListedName.Role.alias), ("f.k.a. ", .former), ("n.k.a. ", .current),
        ] where body.hasPrefix(prefix) {
            if let name = quoted(body.dropFirst(prefix.count)) {
                return [.name(ListedName(name, role, isWeak: role == .alias))]
            }
        }
        if let rest = body.after("DOB ") { return [.birth(date(rest))] }
        if let rest = body.after("POB ") { return [.birthPlace(String(rest))] }
        if let rest = body.after("nationality ") ?? body.after("citizen ")
            ?? body.after("Nationality of Registration ")
        {
            return [.country(places.place(String(rest)))]
        }
        if let rest = body.after("Linked To: ") { return [.link(String(rest))] }
        guard let found = OFACIdentifier(body, &places) else { return [.remark(String(part))] }
        return [Designation.Particular.identifier(found.identifier)]
            + (found.isWhole ? [] : [.remark(String(part))])
    }

    /// The name between two quotes that enclose all of a text.
    private static func quoted(_ text: Substring) -> String? {
        guard text.count > 2, text.first == "'", text.last == "'" else { return nil }
        return String(text.dropFirst().dropLast())
    }

    /// `07 Jan 1930`, `Jan 1930`, `1930`, `circa 1930`, or two of them with ` to ` between.
    static func date(_ text: Substring) -> ListedDate {
        let body = text.after("circa ") ?? text.after("approximately ") ?? text
        let isApproximate = body.startIndex != text.startIndex
        let ends = body.components(around: " to ").map(EnglishDate.init)
        let span: TimeSpan? =
            switch (ends.first, ends.count > 1 ? ends[1] : ends.first) {
            case (let first??, let last??): first.span(through: last)
            default: nil
            }
        return ListedDate(String(text), span: span, isApproximate: isApproximate)
    }
}

extension Substring {
    /// What follows a prefix; nil where the text does not begin with it.
    func after(_ prefix: String) -> Substring? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }

    /// The texts before and behind the first occurrence of a mark; the whole where it has none.
    func components(around mark: String) -> [Substring] {
        guard let range = firstRange(of: mark) else { return [self] }
        return [self[..<range.lowerBound], self[range.upperBound...]]
    }
}
