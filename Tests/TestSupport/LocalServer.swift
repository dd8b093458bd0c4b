import Foundation
import Synchronization

/// A small HTTP server on this machine that answers by a script, and goes away with its last owner.
///
/// Each connection has a thread of its own and one request. Nothing waits longer than ten seconds.
public final class LocalServer: Sendable {
    private let listener: ServerSocket
    private let log: RequestLog

    /// A server that answers each path with its answers in turn; the last one repeats. Other paths give
    /// 404.
    public convenience init(_ script: [String: [ScriptedAnswer]]) throws {
        let counts = Mutex<[String: Int]>([:])
        try self.init { request in
            let turn = counts.withLock { counts in
                counts[request.path, default: 0] += 1
                return counts[request.path, default: 1] - 1
            }
            let answers = script[request.path] ?? []
            return answers.isEmpty
                ? ScriptedAnswer("no such path", status: 404)
                : answers[min(turn, answers.count - 1)]
        }
    }

    /// A server that works out each answer from the request.
    public init(_ answer: @escaping @Sendable (ReceivedRequest) -> ScriptedAnswer) throws {
        let listener = try ServerSocket()
        let log = RequestLog()
        self.listener = listener
        self.log = log
        Thread.detachNewThread {
            while let connection = listener.accept() {
                Thread.detachNewThread {
                    ServerConnection(connection, listener).serve { request in
                        log.add(request)
                        return answer(request).adapted(to: request)
                    }
                }
            }
        }
    }

    deinit { listener.stop() }

    /// The address of a path, by this machine's number.
    public func url(_ path: String) -> String { "http://127.0.0.1:\(listener.port)\(path)" }

    /// The address of a path, by this machine's name: another host as far as clients can tell.
    public func namedURL(_ path: String) -> String { "http://localhost:\(listener.port)\(path)" }

    /// The requests so far, in the order in which they came.
    public var requests: [ReceivedRequest] { log.all }
}

/// The requests that a server received.
private final class RequestLog: Sendable {
    private let requests = Mutex<[ReceivedRequest]>([])

    func add(_ request: ReceivedRequest) { requests.withLock { $0.append(request) } }

    var all: [ReceivedRequest] { requests.withLock { $0 } }
}
