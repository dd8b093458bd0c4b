/// The sheet that a document is set for.
public enum Paper: String, Sendable, CaseIterable {
    /// US Letter, 8.5 by 11 inches.
    case letter
    /// A4 of ISO 216, 210 by 297 millimetres.
    case a4

    /// Its name in a style sheet (CSS Paged Media, property `size`).
    var name: String {
        switch self {
        case .letter: "letter"
        case .a4: "A4"
        }
    }

    /// Its width and height in twentieths of a point.
    var size: (width: Int, height: Int) {
        switch self {
        case .letter: (12_240, 15_840)
        case .a4: (11_906, 16_838)
        }
    }
}
