/// A request that a ``LocalServer`` received.
public struct ReceivedRequest: Sendable {
    /// The path, without the query.
    public let path: String
    /// The query as it came; empty where there is none.
    public let query: String
    private let headers: [String: String]

    /// Reads the head of a request; nil when it is none.
    init?(_ head: String) {
        let lines = head.split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3, words[0] == "GET" else { return nil }
        path = String(words[1].prefix { $0 != "?" })
        query = String(words[1].dropFirst(path.count + 1))
        let pairs = lines.dropFirst().map { line in
            let name = line.prefix { $0 != ":" }
            return (name.lowercased(), String(line.dropFirst(name.count + 2)))
        }
        headers = Dictionary(pairs) { $1 }
    }

    /// The value of a header, whose name is given in lower case.
    public subscript(name: String) -> String? { headers[name] }

    /// The query's parameters by name, as they came.
    public var parameters: [String: String] {
        let pairs = query.split(separator: "&").map { part in
            let name = part.prefix { $0 != "=" }
            return (String(name), String(part.dropFirst(name.count + 1)))
        }
        return Dictionary(pairs) { $1 }
    }
}
