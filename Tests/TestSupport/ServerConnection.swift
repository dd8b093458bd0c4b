import Foundation

/// One connection to a ``LocalServer``, closed when it has been served.
struct ServerConnection: ~Copyable {
    private let descriptor: Int32
    private let server: ServerSocket
    /// After this nothing is waited for and nothing sent.
    private let end = ContinuousClock.now + .seconds(10)

    init(_ descriptor: Int32, _ server: ServerSocket) {
        self.descriptor = descriptor
        self.server = server
        var patience = timeval(tv_sec: 5, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    }

    deinit {
        shutdown(descriptor, Int32(SHUT_WR))
        close(descriptor)
    }

    /// Reads one request and answers it.
    func serve(_ answer: (ReceivedRequest) -> ScriptedAnswer) {
        guard let request = ReceivedRequest(head()) else { return }
        let answer = answer(request)
        wait(answer.delay)
        if let raw = answer.raw {
            _ = send(raw[...])
            return
        }
        guard send(Array(answer.head.utf8)[...]) else { return }
        repeat {
            guard sendBody(answer) else { return }
        } while answer.isEndless && isOpen
        if case .chunked = answer.framing { _ = send(Array("0\r\n\r\n".utf8)[...]) }
    }

    /// Sends the body as far as it is meant to come; false when the connection shall end there.
    private func sendBody(_ answer: ScriptedAnswer) -> Bool {
        let count = min(answer.cut ?? .max, answer.stall ?? .max, answer.body.count)
        let part = answer.body.prefix(count)
        let isSent: Bool
        if case .chunked = answer.framing, count > 0 {
            isSent = send(
                Array("\(String(count, radix: 16))\r\n".utf8) + part + Array("\r\n".utf8))
        } else {
            isSent = send(part)
        }
        if answer.stall != nil { wait(.infinity) }
        return isSent && answer.cut == nil && answer.stall == nil
    }

    private var isOpen: Bool {
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, Int32(MSG_DONTWAIT | MSG_PEEK))
        let isThere = count > 0 || count < 0 && errno == EAGAIN
        return isThere && !server.isStopped && ContinuousClock.now < end
    }

    /// Waits, but not for a client that has gone.
    private func wait(_ seconds: Double) {
        let until = seconds.isFinite ? min(end, .now + .seconds(seconds)) : end
        while ContinuousClock.now < until, isOpen { usleep(5000) }
    }

    private func head() -> String {
        var head: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 8192)
        while head.count < 1 << 20 {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            head += buffer[..<count]
            // Nothing that begins otherwise is a request; a client that speaks TLS is not kept waiting.
            if head.first != UInt8(ascii: "G") { break }
            if head.suffix(4) == Array("\r\n\r\n".utf8)[...] { break }
        }
        return String(decoding: head, as: UTF8.self)
    }

    private func send(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0, ContinuousClock.now < end else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private func send(_ bytes: [UInt8]) -> Bool { send(bytes[...]) }
}
