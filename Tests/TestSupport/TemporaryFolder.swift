public import Foundation

/// A new, empty folder that goes away with the value's last owner.
public final class TemporaryFolder: Sendable {
    /// The folder.
    public let url: URL
    /// The folder's path.
    public var path: String { url.path }

    /// Makes a folder.
    public init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("flywheel-test-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file, with the folders above it, and gives its path.
    @discardableResult
    public func write(_ text: String, to relative: String) throws -> String {
        let file = url.appendingPathComponent(relative)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try put(Data(text.utf8), at: file)
        return file.path
    }

    /// The files in the folder, at any depth, relative to it.
    public func files() throws -> Set<String> {
        Set(try FileManager.default.subpathsOfDirectory(atPath: path))
    }
}
