/// Takes the secrets of one request out of texts that others wrote, such as a server's complaint.
struct Redaction {
    private let secrets: [String]

    /// The secrets of a request and of its address. Very short ones are left out: they stand in any
    /// text by chance, and where they are sent is hidden by its place.
    init(_ request: FetchRequest, _ address: WebAddress) {
        let headers = request.headers.filter(\.isSecret).flatMap { header in
            // `Bearer abc` is two words, the second of which is the secret; of `a=b; session=abc` the last.
            [header.value] + header.value.split { " ;,=".contains($0) }.map { String($0) }
        }
        secrets = (headers + address.secrets).filter { $0.utf8.count >= 4 }
            .sorted { $0.utf8.count > $1.utf8.count }
    }

    /// The text without secrets.
    func cleaned(_ text: String) -> String {
        secrets.reduce(text) { $0.replacing($1, with: Secret.shown) }
    }

    /// The text, or nil where it holds a secret.
    func harmless(_ text: String?) -> String? {
        guard let text, !secrets.contains(where: text.contains) else { return nil }
        return text
    }
}
