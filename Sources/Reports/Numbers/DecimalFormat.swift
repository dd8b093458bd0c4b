/// How numbers are rounded and written: the one rounding rule of all reports.
///
/// A value is rounded half away from zero on its shortest decimal representation, the digits
/// that `Double.description` prints. So 2.675 gives 2.68 with two decimals and 1.005 gives 1.01,
/// as a reader who sees these digits expects, although the binary values lie a little below.
/// The sign is U+2212 in what people read and a hyphen-minus in `RoundedNumber.plainText`; zero
/// has no sign. Files for machines carry unrounded values and do not use this type.
public struct DecimalFormat: Hashable, Sendable {
    /// The number of decimals, always all written.
    public let places: Int
    /// The power of ten that a value is multiplied by before it is rounded: 2 prints a ratio in
    /// percent, -6 prints dollars in millions. The decimal point moves, so no digit changes.
    public let powerOfTen: Int
    /// Whether what would be written as zero is written as less than the smallest number that is
    /// not: `< 0.0001`. A probability is never zero.
    public let isProbability: Bool

    /// Makes a format.
    ///
    /// - Precondition: `places` is 0 to 100 and `powerOfTen` is -100 to 100.
    public init(places: Int, powerOfTen: Int = 0, isProbability: Bool = false) {
        precondition((0...100).contains(places), "places: 0 to 100")
        precondition((-100...100).contains(powerOfTen), "powerOfTen: -100 to 100")
        self.places = places
        self.powerOfTen = powerOfTen
        self.isProbability = isProbability
    }

    /// Whole numbers with grouped thousands.
    public static let whole = DecimalFormat(places: 0)

    /// Probabilities, such as p-values: four decimals, and `< 0.0001`.
    public static let probability = DecimalFormat(places: 4, isProbability: true)

    /// The value rounded; `nil` where it is infinite or not a number.
    public func rounded(_ value: Double) -> RoundedNumber? {
        DecimalDigits(value).map(rounded)
    }

    /// The whole number, exact before it is rounded.
    public func rounded(_ value: some BinaryInteger) -> RoundedNumber {
        rounded(DecimalDigits(value))
    }

    private func rounded(_ number: DecimalDigits) -> RoundedNumber {
        RoundedNumber(number.shifted(by: powerOfTen).rounded(places: places), format: self)
    }
}
