/// The version of the program, which stands in outputs and in the method of every vintage.
public enum ProgramVersion {
    /// The version, after Semantic Versioning.
    public static let current = "0.1.0"
    /// The program and its version.
    static let named = "flywheel \(current)"
}
