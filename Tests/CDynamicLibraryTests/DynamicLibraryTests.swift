import CDynamicLibrary
import Foundation
import Testing

/// What all libraries that are loaded at first use have in common.
@Suite struct DynamicLibraryTests {
    private static let mathematics = "libm.so.6"

    @Test func findsFunctions() throws {
        let library = Library(Self.mathematics, ["cos", "sqrt"])
        #expect(library.problem == nil)
        typealias Function = @convention(c) (Double) -> Double
        let addresses = try library.addresses.map { try #require($0) }
        let functions = addresses.map { unsafeBitCast($0, to: Function.self) }
        #expect(functions[0](0) == 1 && functions[1](9) == 3)
    }

    @Test func saysThatALibraryIsMissing() throws {
        let library = Library("libflywheel-of-nobody.so.1", ["cos"])
        let problem = try #require(library.problem)
        #expect(problem.hasPrefix("libflywheel-of-nobody.so.1: "), "\(problem)")
        #expect(library.problem == problem)
        #expect(library.addresses == [nil])
    }

    @Test func saysWhichFunctionIsMissing() {
        let library = Library(Self.mathematics, ["cos", "flywheel_of_nobody", "flywheel_too"])
        #expect(library.problem == "it has no flywheel_of_nobody")
    }

    @Test func saysThatALibraryCannotBeSetUp() {
        let library = Library(Self.mathematics, ["cos"], setUp: { false })
        #expect(library.problem == "it cannot be set up")
        #expect(library.problem == "it cannot be set up")
    }

    @Test func preparesNothingOfWhichAFunctionIsMissing() {
        let library = Library(Self.mathematics, ["flywheel_of_nobody"], setUp: { false })
        #expect(library.problem == "it has no flywheel_of_nobody")
    }

    /// The first thread is still preparing the library when the others ask.
    @Test func opensOnceForAllThreads() {
        let library = Library(
            Self.mathematics, ["cos"],
            setUp: {
                usleep(20_000)
                preparations += 1
                return true
            })
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            #expect(library.problem == nil)
            #expect(preparations == 1)
        }
    }
}

/// Written by one thread, under the library's lock.
nonisolated(unsafe) private var preparations = 0

/// A library as the program's C declares one, with the memory that it points to.
private final class Library: @unchecked Sendable {
    private let library = UnsafeMutablePointer<dynamic_library>.allocate(capacity: 1)
    private let names: [UnsafeMutablePointer<CChar>?]
    private let list: UnsafeMutableBufferPointer<UnsafePointer<CChar>?>
    private let table: UnsafeMutableBufferPointer<UnsafeRawPointer?>

    init(_ name: String, _ functions: [String], setUp: (@convention(c) () -> Bool)? = nil) {
        names = ([name] + functions).map { strdup($0) }
        list = .allocate(capacity: functions.count + 1)
        _ = list.initialize(from: names.dropFirst().map { UnsafePointer($0) } + [nil])
        table = .allocate(capacity: functions.count)
        table.initialize(repeating: nil)
        library.initialize(to: dynamic_library())
        library.pointee.name = UnsafePointer(names[0])
        library.pointee.functions = UnsafePointer(list.baseAddress)
        library.pointee.table = UnsafeMutableRawPointer(table.baseAddress)
        library.pointee.set_up = setUp
        pthread_mutex_init(&library.pointee.lock, nil)
    }

    deinit {
        library.deallocate()
        table.deallocate()
        list.deallocate()
        for name in names { free(name) }
    }

    var problem: String? { dynamic_library_problem(library).map { String(cString: $0) } }

    var addresses: [UnsafeRawPointer?] { Array(table) }
}
