internal import CCurl

/// One request by libcurl and the answer to it. The only place that hands pointers to C.
enum Transfer {
    /// Why libcurl cannot be used; nil when it can.
    static var libraryProblem: String? {
        curl_transfer_library_problem().map { String(cString: $0) }
    }

    /// Makes a transfer and waits for its end. Times are in seconds.
    static func run(
        _ url: String, headers: [String], avoidsProxy: Bool, connect: Double, stall: Double,
        total: Double, into reception: Reception
    ) -> (end: curl_transfer_end, words: String) {
        let lines = headers.map { strings($0) }
        defer { for line in lines { line.deallocate() } }
        let pointers = lines.map { UnsafePointer($0.baseAddress) }
        let receiver = curl_transfer_receiver(
            context: Unmanaged.passUnretained(reception).toOpaque(),
            header: { context, line, count in
                Transfer.reception(context)?.take(header: Transfer.text(line, count)) ?? false
            },
            body: { context, bytes, count in
                Transfer.reception(context)?.take(
                    body: UnsafeRawBufferPointer(start: bytes, count: count)) ?? false
            },
            goes_on: { Transfer.reception($0)?.goesOn ?? false },
            redirect: { context, url in
                Transfer.reception(context)?.redirect = url.map { String(cString: $0) }
            })
        let result = url.withCString { url in
            "flywheel".withCString { agent in
                pointers.withUnsafeBufferPointer { headers in
                    let request = curl_transfer_request(
                        url: url, headers: headers.baseAddress, header_count: headers.count,
                        user_agent: agent, avoids_proxy: avoidsProxy,
                        connect_milliseconds: milliseconds(connect),
                        stall_milliseconds: milliseconds(stall),
                        total_milliseconds: milliseconds(total))
                    return withExtendedLifetime(reception) {
                        withUnsafePointer(to: request) { request in
                            withUnsafePointer(to: receiver) { curl_transfer_run(request, $0) }
                        }
                    }
                }
            }
        }
        let words = withUnsafeBytes(of: result.message) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        return (result.end, words)
    }

    private static func reception(_ context: UnsafeMutableRawPointer?) -> Reception? {
        context.map { Unmanaged<Reception>.fromOpaque($0).takeUnretainedValue() }
    }

    /// A line without its line end.
    private static func text(_ line: UnsafePointer<CChar>?, _ count: Int) -> Substring {
        let bytes = UnsafeRawBufferPointer(start: line, count: count)
        let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
        let end = text.lastIndex { $0 != "\r" && $0 != "\n" }
        return Substring(end.map { text[...$0] } ?? text[text.endIndex...])
    }

    private static func strings(_ text: String) -> UnsafeMutableBufferPointer<CChar> {
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: text.utf8.count + 1)
        _ = copy.initialize(from: text.utf8CString)
        return copy
    }

    /// Zero would mean no limit to libcurl.
    private static func milliseconds(_ seconds: Double) -> Int {
        Int(max(1, min(seconds * 1000, 1e12)))
    }
}
