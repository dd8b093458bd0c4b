extension Indicator {
    /// A figure or a text that points have beside their values. Declared once, in the entry that stands
    /// beside the computation: the order and the columns of tables, units, and what tells points apart
    /// follow from it.
    public struct Field: Sendable, Hashable {
        /// Its name in outputs.
        public let name: String
        /// What it holds.
        public let kind: Kind
        /// What it is in; nil where it is a text, a count of what its own name says, or a number in no
        /// unit, such as a logarithm.
        public let unit: FieldUnit?
        /// Whether it tells points of one period apart, such as the class of a share.
        public private(set) var isKey = false
        /// Whether it rests on other rows than the value and is as sure as these, such as imports
        /// beside a total that their source publishes too.
        public private(set) var isAttestedApart = false
        /// The answer without which points do not have it; nil where they have it whatever is asked.
        private(set) var condition: Condition?

        /// What a field can hold.
        public enum Kind: Sendable, Hashable {
            case number, count, text, interval
        }

        /// An answer to a parameter.
        struct Condition: Sendable, Hashable {
            let parameter: Parameter
            let answer: String
        }

        private init(_ name: String, _ kind: Kind, in unit: FieldUnit? = nil) {
            self.name = name
            self.kind = kind
            self.unit = unit
        }
    }
}

extension Indicator.Field {
    /// A number; nil of one in no unit is said, so that no unit is forgotten.
    public static func number(_ name: String, in unit: FieldUnit?) -> Self {
        Self(name, .number, in: unit)
    }

    /// How many there are of what the name says, or of a unit such as days.
    public static func count(_ name: String, in unit: FieldUnit? = nil) -> Self {
        Self(name, .count, in: unit)
    }

    /// A text, or a time.
    public static func text(_ name: String) -> Self { Self(name, .text) }

    /// Two numbers between which another lies.
    public static func interval(_ name: String, in unit: FieldUnit?) -> Self {
        Self(name, .interval, in: unit)
    }

    /// A text that tells points of one period apart.
    public static func key(_ name: String) -> Self {
        var field = text(name)
        field.isKey = true
        return field
    }

    /// The same where it rests on rows of its own.
    public func attestedApart() -> Self {
        var field = self
        field.isAttestedApart = true
        return field
    }

    /// The same where points have it only with one answer to a parameter.
    public func only(where parameter: Indicator.Parameter, is answer: String) -> Self {
        var field = self
        field.condition = Condition(parameter: parameter, answer: answer)
        return field
    }

    /// Whether it says how many of something there are, such as launches or entries. It is in no
    /// unit, since tables and charts call what is counted by its own name; days that are counted are in
    /// days.
    public var isCount: Bool { kind == .count && unit == nil }

    /// The same as points have it, without a value.
    var blank: IndicatorResult.Field {
        let value: IndicatorResult.FieldValue =
            switch kind {
            case .number: .number(nil)
            case .count: .count(nil)
            case .text: .text("")
            case .interval: .interval(nil)
            }
        return IndicatorResult.Field(name, value)
    }
}
