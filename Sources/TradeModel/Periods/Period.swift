/// A stretch of calendar time of one fixed frequency, held as one integer.
///
/// Periods of one type are consecutive: `advanced(by: 1)` is the next one. They know no time zone
/// and no locale; the calendar is the proleptic Gregorian one. They parse and print strictly:
/// `2016`, `2016Q4`, `2016-11`, `2016-11-30`, and nothing else.
public protocol Period: Strideable, Hashable, Sendable, LosslessStringConvertible
where Stride == Int {
    /// The frequency that all values of the type share.
    static var frequency: Frequency { get }
    /// The position on the type's own time line.
    var ordinal: Int { get }
    /// The period at a position of the type's own time line.
    init(ordinal: Int)
    /// The first day of the period.
    var firstDay: Day { get }
    /// The period of this type that a day falls in.
    init(containing day: Day)
}

extension Period {
    /// The number of periods from this one to another.
    public func distance(to other: Self) -> Int { other.ordinal - ordinal }

    /// The period that lies `n` periods later.
    public func advanced(by n: Int) -> Self { Self(ordinal: ordinal + n) }

    /// Whether one period begins before another.
    public static func < (a: Self, b: Self) -> Bool { a.ordinal < b.ordinal }

    /// Whether two values are the same period.
    public static func == (a: Self, b: Self) -> Bool { a.ordinal == b.ordinal }

    /// The last day of the period.
    public var lastDay: Day { advanced(by: 1).firstDay.advanced(by: -1) }

    /// The calendar year in which the period begins.
    public var year: Year { Year(containing: firstDay) }
}
