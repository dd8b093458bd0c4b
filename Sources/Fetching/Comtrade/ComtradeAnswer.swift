/// One answer of the interface: `{"elapsedTime":"0.1 secs","count":2,"data":[…],"error":""}`.
struct ComtradeAnswer {
    /// The records.
    var rows = ComtradeRows()
    /// How many records the server says there are.
    private(set) var count: Int?
    /// What the server says went wrong; empty when nothing did.
    private(set) var error = ""

    /// Reads an answer.
    init(_ bytes: UnsafeRawBufferPointer) throws(JSONReader.Fault) {
        var reader = JSONReader(bytes)
        var hasData = false
        try reader.object { (reader, name) throws(JSONReader.Fault) in
            switch name {
            case "data":
                hasData = true
                if reader.null() { return }
                try reader.array { (reader) throws(JSONReader.Fault) in try rows.read(&reader) }
            case "count": count = Int(try Self.text(&reader))
            case "error": error = try Self.text(&reader)
            default: try reader.ignore()
            }
        }
        try reader.end()
        guard hasData || !error.isEmpty else { throw reader.fault("data") }
    }

    /// Whether the server may have cut the answer off.
    func isCutOff(at limit: Int) -> Bool {
        rows.lines.count >= limit || count.map { $0 > rows.lines.count } == true
    }

    /// The words of a refusal, `{"statusCode":401,"message":"…"}`, or what else the server wrote, in one
    /// line.
    static func complaint(_ text: String) -> String {
        var message = ""
        var copy = text
        copy.withUTF8 { bytes in
            var reader = JSONReader(UnsafeRawBufferPointer(bytes))
            try? reader.object { (reader, name) throws(JSONReader.Fault) in
                guard ["message", "error", "errorMessage", "title"].contains(name) else {
                    return try reader.ignore()
                }
                let words = try Self.text(&reader)
                if message.isEmpty { message = words }
            }
        }
        let words = (message.isEmpty ? text : message).split(whereSeparator: \.isWhitespace)
        return String(words.joined(separator: " ").prefix(200))
    }

    private static func text(_ reader: inout JSONReader) throws(JSONReader.Fault) -> String {
        var text: [UInt8] = []
        try reader.scalar(into: &text)
        return String(decoding: text, as: UTF8.self)
    }
}
