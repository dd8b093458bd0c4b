internal import GRDB
import TradeModel

/// What went wrong with the file of a store, in the words and with the cause that a caller needs.
struct StoreFault {
    let path: String
    let isReadOnly: Bool

    /// Runs a body, and turns whatever it throws into a refusal.
    func translating<Answer>(_ body: () throws -> Answer) throws(Refusal) -> Answer {
        do {
            return try body()
        } catch let refusal as Refusal {
            throw refusal
        } catch let error as DatabaseError {
            throw refusal(of: error)
        } catch {
            throw unusable("\(error)")
        }
    }

    private func refusal(of error: DatabaseError) -> Refusal {
        // Of the step at which a copy fails neither of the two connections has a message.
        let told =
            error.message == Self.noError
            ? DatabaseError(resultCode: error.extendedResultCode) : error
        let reason = told.message ?? error.resultCode.description
        return switch error.extendedResultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: locked
        case .SQLITE_NOTADB: unusable("this is no SQLite database, or its first page is damaged")
        case .SQLITE_CORRUPT, .SQLITE_IOERR_SHORT_READ:
            unusable("this file is damaged (\(reason)); put back a backup")
        case .SQLITE_CANTOPEN: cannotOpen(reason)
        // A folder can be opened to be read, and then not read.
        case .SQLITE_IOERR_READ where FileKind(path) == .folder: isFolder
        case .SQLITE_IOERR_READ: unusable(reason)
        case .SQLITE_READONLY where isReadOnly: notReadable(reason)
        case .SQLITE_IOERR: notWritable("\(reason); the disk may be full")
        case .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_PERM: notWritable(reason)
        default: unusable(reason)
        }
    }

    /// What SQLite says where the last call on a connection went well.
    private static let noError = "not an error"

    private func cannotOpen(_ reason: String) -> Refusal {
        switch FileKind(path) {
        case .folder: isFolder
        case .absent where isReadOnly: missing
        case .absent where FileKind(FileReplacement.folder(of: path)) == .absent:
            notWritable("there is no folder \(FileReplacement.folder(of: path))")
        case .absent: notWritable(reason)
        case .file where isReadOnly: notReadable(reason)
        case .file: notWritable(reason)
        }
    }
}

extension StoreFault {
    private var isFolder: Refusal { unusable("this is a folder") }

    /// Readers write too: to the list of readers beside the log.
    private func notReadable(_ reason: String) -> Refusal {
        unusable("\(reason); where its folder may not be written to, read a backup of it")
    }

    func unusable(_ reason: String) -> Refusal {
        refusal(.storeUnusable, "cannot use this store: \(reason)", .data)
    }

    var newer: Refusal {
        refusal(
            .storeNewer, "this store was written by a newer program; update Flywheel to read it",
            .data)
    }

    var locked: Refusal {
        refusal(
            .storeLocked, "another process is writing to this store; try again when it is done",
            .busy)
    }

    var missing: Refusal {
        refusal(
            .inputMissing, "there is no store here; the first refresh makes one", .inputMissing)
    }

    func notWritable(_ reason: String) -> Refusal {
        refusal(.outputNotWritable, "cannot write to this store: \(reason)", .outputNotWritable)
    }

    /// A refusal of another file, said of this one.
    func notWritable(_ other: Refusal) -> Refusal {
        Refusal(
            other.diagnostics.map { finding in
                Diagnostic(.error, .outputNotWritable, path: path, message: finding.message)
            }, cause: .outputNotWritable)
    }

    var openedForReading: Refusal { notWritable("it was opened for reading only") }

    func refusal(_ code: DiagnosticCode, _ message: String, _ cause: Refusal.Cause) -> Refusal {
        Refusal(Diagnostic(.error, code, path: path, message: message), cause: cause)
    }
}
