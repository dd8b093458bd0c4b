/// The values of one measure of a tidy file.
public struct ObservationRequest: Decodable, Sendable {
    /// The configured file.
    public let file: String
    /// The series.
    public let series: String
    /// What is measured.
    public let measure: String
    /// Whom it is about; any if left out.
    public let subject: String?
    /// The other side; any if left out.
    public let partner: String?
    /// The direction; any if left out.
    public let flow: String?
    /// The unit; any if left out.
    public let unit: String?
}
