import Tabular

/// What a page lets the browser do: use the style and the script that it was written with, and nothing
/// else. It loads nothing, sends nothing, and runs no script that came in with the data.
///
/// By Content Security Policy Level 3 (W3C), section 6.7: the hashes are those of the elements' text.
enum HTMLPolicy {
    /// The value of the header `Content-Security-Policy`.
    static func value(script: String, style: String) -> String {
        [
            "default-src 'none'", "script-src '\(hash(script))'", "style-src '\(hash(style))'",
            "img-src data:", "base-uri 'none'", "form-action 'none'",
        ].joined(separator: "; ")
    }

    private static func hash(_ text: String) -> String {
        "sha256-" + sha256InBase64(Array(text.utf8))
    }
}
