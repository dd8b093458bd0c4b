public import ArgumentParser

/// The values of an enumeration, as users write them: its raw values. The defaults of ArgumentParser
/// are the same, but come by way of key paths and string interpolation, several times before a command
/// runs.
extension ExpressibleByArgument where Self: CaseIterable & RawRepresentable, RawValue == String {
    /// All that may be written.
    public static var allValueStrings: [String] { allCases.map { $0.rawValue } }

    /// None: the values speak for themselves. One that explains them has to list them here too.
    public static var allValueDescriptions: [String: String] { [:] }

    /// What is written for a value.
    public var defaultValueDescription: String { rawValue }
}
