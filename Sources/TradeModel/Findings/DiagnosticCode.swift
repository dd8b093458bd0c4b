/// The stable codes of findings. Each is explained in the document `Diagnostics`.
public enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
    // A file that cannot be read as a table.
    case inputMissing = "input-missing"
    case emptyFile = "empty-file"
    case noRecords = "no-records"
    case binaryFile = "binary-file"
    case damagedArchive = "damaged-archive"
    case emptyArchive = "empty-archive"
    case badEncoding = "bad-encoding"
    case unknownLayout = "unknown-layout"
    case missingColumn = "missing-column"
    case openQuote = "open-quote"
    case strayQuote = "stray-quote"
    case truncatedFile = "truncated-file"
    case fileName = "file-name"
    case noUsableRecord = "no-usable-record"
    case mixedSources = "mixed-sources"
    case memberSkipped = "member-skipped"
    case recordTooLong = "record-too-long"
    case changedFile = "changed-file"
    case sameTable = "same-table"
    case sumTooLarge = "sum-too-large"

    // A request or a configuration.
    case badParameter = "bad-parameter"
    case badConfiguration = "bad-configuration"
    case outputNotWritable = "output-not-writable"
    case notPresentable = "not-presentable"

    // An engine that runs beside the program.
    case engineMissing = "engine-missing"
    case engineUnreachable = "engine-unreachable"
    case engineFailed = "engine-failed"

    // A source that is fetched.
    case unreachable
    case untrustedHost = "untrusted-host"
    case timedOut = "timed-out"
    case truncatedDownload = "truncated-download"
    case httpStatus = "http-status"
    case tooManyRedirects = "too-many-redirects"
    case insecureRedirect = "insecure-redirect"
    case tooLarge = "too-large"
    case badAddress = "bad-address"
    case secretMissing = "secret-missing"
    case apiRefused = "api-refused"
    case apiTruncated = "api-truncated"
    case libraryMissing = "library-missing"
    case fetchUnderWay = "fetch-under-way"
    case fetchCancelled = "fetch-cancelled"

    // A source that is refreshed.
    case webPage = "web-page"
    case changedColumns = "changed-columns"
    case shrunkSource = "shrunk-source"
    case failedExpectation = "failed-expectation"
    case staleSource = "stale-source"
    case outputKept = "output-kept"
    case anotherRun = "another-run"
    case alertMet = "alert-met"
    case alertCommandFailed = "alert-command-failed"

    // The store.
    case storeUnusable = "store-unusable"
    case storeNewer = "store-newer"
    case storeLocked = "store-locked"
    case storeInconsistent = "store-inconsistent"
    case orphanRow = "orphan-row"
    case damagedCopy = "damaged-copy"
    case clockSetBack = "clock-set-back"
    case unknownSeries = "unknown-series"

    // A record that cannot be used.
    case raggedRow = "ragged-row"
    case repeatedHeader = "repeated-header"
    case badNumber = "bad-number"
    case negativeValue = "negative-value"
    case missingValue = "missing-value"
    case badPeriod = "bad-period"
    case badDate = "bad-date"
    case badTime = "bad-time"
    case badCode = "bad-code"
    case badWord = "bad-word"
    case unknownUnit = "unknown-unit"
    case conflict = "conflict"

    // A record that was used, and a reader should know of it.
    case unitTypo = "unit-typo"
    case unreadableLength = "unreadable-length"
    case timeContradictsDate = "time-contradicts-date"
    case unlistedCountry = "unlisted-country"
    case quotedLineEnd = "quoted-line-end"

    // A set of records.
    case duplicateRecords = "duplicate-records"
    case notCompared = "not-compared"
    case notValidated = "not-validated"
    case noSubjectRows = "no-subject-rows"
    case partnersNotWorld = "partners-not-world"
    case partsNotTotal = "parts-not-total"
    case incompleteTotal = "incomplete-total"
    case singleReporter = "single-reporter"
    case goodsOnly = "goods-only"
    case flowNotReported = "flow-not-reported"
    case unconfirmedValues = "unconfirmed-values"
    case undatedLaunches = "undated-launches"
    case undatedEvents = "undated-events"
    case overdispersed
    case fallingLevel = "falling-level"
    case undefinedStatistic = "undefined-statistic"
    case listEndsEarlier = "list-ends-earlier"
    case notYetKnown = "not-yet-known"
}
