import Foundation
import Testing

@testable import Pipeline

@Suite struct WorkshopTests {
    @Test func theFolderIsThereWhileItIsOwned() throws {
        var path = ""
        do {
            let workshop = try Workshop()
            path = workshop.path
            try OutputFile.create("x", at: "\(path)/a.txt")
            #expect(FileManager.default.fileExists(atPath: "\(path)/a.txt"))
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func addressesAreThoseOfAnotherWriter() {
        for path in ["/tmp/a.html", "/tmp/a b/ü#1%?.html", "/tmp/~x/'\"<>.pdf"] {
            let address = Workshop.address(of: path)
            #expect(URL(string: address)?.path == path)
            #expect(address.hasPrefix("file:///tmp/"))
        }
    }
}
