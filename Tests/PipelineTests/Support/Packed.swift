import Foundation
import TestSupport

/// Packed files as a careless or hostile server gives them, made by gzip.
enum Packed {
    /// A table that breaks off.
    static var truncated: [UInt8] {
        get throws {
            let packed = try gzip(
                Data((1...5000).map { "\($0),\($0 &* 7919 % 1009)\n" }.joined().utf8))
            return Array(packed.prefix(packed.count / 2))
        }
    }

    /// 320 MB of zeros, packed a thousand times smaller; 256 MB are read of any file.
    static var bomb: [UInt8] {
        get throws {
            // Members of a gzip file follow each other, so that no such number has to be packed.
            let member = try gzip(Data(count: 64 << 20))
            return (0..<5).flatMap { _ in member }
        }
    }

    private static func gzip(_ data: Data) throws -> Data {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("flywheel-\(UUID().uuidString)")
        try put(data, at: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-c", file.path]
        process.standardOutput = output
        try process.run()
        let packed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return packed
    }
}
