import Foundation
import Synchronization

/// A socket on the loopback that takes connections until it is stopped. As long as nobody accepts them
/// they are open and silent.
public final class ServerSocket: Sendable {
    /// The port, which the system chose.
    public let port: Int
    private let descriptor: Int32
    private let stopped = Atomic<Bool>(false)

    /// Listens.
    public init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let size = length
        let descriptor = descriptor
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, $0, &length) == 0
            }
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        guard isListening else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    deinit { close(descriptor) }

    var isStopped: Bool { stopped.load(ordering: .relaxed) }

    /// The next connection; nil once the socket is stopped.
    func accept() -> Int32? {
        while !isStopped {
            let connection = Foundation.accept(descriptor, nil, nil)
            if connection >= 0 {
                // A program that a test starts meanwhile must not hold the connection open.
                _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
                return connection
            }
            guard errno == EINTR || errno == ECONNABORTED else { return nil }
        }
        return nil
    }

    func stop() {
        stopped.store(true, ordering: .relaxed)
        shutdown(descriptor, Int32(SHUT_RDWR))
    }
}
