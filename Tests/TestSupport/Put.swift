public import Foundation

/// Writes bytes to a file, into the same file where there is one.
///
/// Foundation would wait for the disk, some milliseconds for each of more than a hundred thousand files,
/// none of which need outlive the machine.
public func put(_ bytes: Data, at file: URL) throws {
    let descriptor = open(file.path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    defer { close(descriptor) }
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
