/// Keeps a spreadsheet from running a text cell as a formula.
///
/// A text that begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line end gets an
/// apostrophe in front, which spreadsheets take as "this is text". A text that already begins with
/// apostrophes before such a character gets one more, so that ``unguarded(_:)`` gives every text
/// back.
public enum FormulaGuard {
    /// The text as it is safe to write.
    public static func guarded(_ text: String) -> String {
        needsGuard(text) ? "'" + text : text
    }

    /// The text that was guarded.
    public static func unguarded(_ text: String) -> String {
        text.first == "'" && needsGuard(String(text.dropFirst())) ? String(text.dropFirst()) : text
    }

    private static func needsGuard(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    }
}
