extension Measure {
    /// Whom and which goods a measure concerns.
    public struct Scope: Hashable, Sendable {
        /// The country, or former country, whose trade it limits.
        public let subject: Country
        /// Which way the goods go, seen from the subject.
        public let direction: Direction
        /// The goods, in words.
        public let goods: String
        /// The chapters, headings and subheadings that stand for them; none where the goods have no
        /// place of their own in the Harmonized System.
        public let prefixes: [HSCode]
        /// Whether all goods of these headings are meant; nil where there are none.
        public let extent: Extent?
        /// The headings among these of which it is disputed whether they are meant.
        public let disputed: [HSCode]
        /// The edition of the Harmonized System in which the headings are written.
        public let revision: HSRevision?
        /// How sure it is that these headings stand for the goods; nil where there are none.
        public let mapping: Confidence?

        /// The goods of a row.
        public init(
            subject: Country, direction: Direction, goods: String, prefixes: [HSCode],
            extent: Extent?, disputed: [HSCode], revision: HSRevision?, mapping: Confidence?
        ) {
            self.subject = subject
            self.direction = direction
            self.goods = goods
            self.prefixes = prefixes
            self.extent = extent
            self.disputed = disputed
            self.revision = revision
            self.mapping = mapping
        }
    }

    /// Which way the goods of a measure go, seen from its subject.
    public enum Direction: String, Sendable, Hashable, CaseIterable {
        case `import`, export, both

        /// The flows that it covers.
        public var flows: [Flow] {
            switch self {
            case .import: [.import]
            case .export: [.export]
            case .both: [.import, .export]
            }
        }
    }

    /// How much of its headings a measure means.
    public enum Extent: String, Sendable, Hashable, CaseIterable {
        /// All goods of the headings.
        case whole
        /// Some of them, which the headings do not tell apart from the others.
        case part
    }

    /// How a goods code lies to the headings of a measure.
    public enum Match: String, Sendable, Hashable, CaseIterable {
        /// Everything under the code is under one of the headings.
        case covered
        /// The code is coarser than a heading: what is under it may be the measure's goods or others.
        case mayInclude = "may-include"
    }
}

extension Measure.Scope {
    /// How a code lies to the headings; nil where they have nothing in common.
    ///
    /// - Parameter parts: goods of the code that are not among those asked about: of what chapter 26
    ///   holds beside 2611 none is under a heading within 2611.
    public func match(_ code: HSCode, without parts: [HSCode] = []) -> Measure.Match? {
        if prefixes.contains(where: code.isPart(of:)) { return .covered }
        return prefixes.contains { $0.isIncluded(in: code, without: parts) } ? .mayInclude : nil
    }

    /// Whether a code is under a disputed heading, or holds one: of chapter 72 with a disputed 7202 it
    /// cannot be told how much is in dispute, unless 7202 is one of the parts that it is without.
    public func isDisputed(_ code: HSCode, without parts: [HSCode] = []) -> Bool {
        disputed.contains { code.isPart(of: $0) || $0.isIncluded(in: code, without: parts) }
    }
}

extension HSCode {
    /// Whether all goods of this code are goods of another.
    public func isPart(of other: HSCode) -> Bool { digits.hasPrefix(other.digits) }

    /// Whether goods of this code may be among those of a coarser one that is without some parts.
    fileprivate func isIncluded(in whole: HSCode, without parts: [HSCode]) -> Bool {
        isPart(of: whole) && !parts.contains { isPart(of: $0) }
    }
}
