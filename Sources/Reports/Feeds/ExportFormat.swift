/// A format in which feeds are written.
public enum ExportFormat: String, Sendable, CaseIterable {
    /// A tidy table with a metadata sidecar.
    case csv
    /// One table of all feeds, a period a row, a series a column, with a metadata sidecar.
    case wideCSV = "csv-wide"
    /// Records with their metadata.
    case json
    /// A specification of a chart.
    case vegaLite = "vega-lite"
    /// One workbook of all feeds, with notes.
    case xlsx
    /// One table of all feeds by the standard of statistical offices, with its structure.
    case sdmxCSV = "sdmx-csv"
    /// A folder of tables that describes itself.
    case datapackage

    /// Whether all feeds go into one document, however many there are.
    public var isJoint: Bool {
        switch self {
        case .csv, .json, .vegaLite: false
        case .wideCSV, .xlsx, .sdmxCSV, .datapackage: true
        }
    }

    /// The paths of the files that feeds make: in a folder, or, of one document, the document's own
    /// path with its companions beside it. A data package is always a folder.
    ///
    /// The order is that of ``FeedSet/contents(_:named:)``; what describes a table comes behind it.
    public func paths(of names: [String], at path: String, isFolder: Bool) -> [String] {
        if self == .datapackage || isFolder {
            let files =
                isJoint
                ? companions(of: joinedName, names)
                : names.flatMap { companions(of: "\($0).\(fileExtension)", []) }
            return files.map { "\(path)/\($0)" }
        }
        return companions(of: path, names)
    }

    /// A document and what goes with it.
    private func companions(of document: String, _ names: [String]) -> [String] {
        switch self {
        case .csv, .wideCSV: [document, document + "-metadata.json"]
        case .sdmxCSV: [document, document + "-structure.xml"]
        case .datapackage: names.map { "\($0).csv" } + [document]
        case .json, .vegaLite, .xlsx: [document]
        }
    }

    /// How names of files end.
    private var fileExtension: String {
        switch self {
        case .csv, .wideCSV, .sdmxCSV: "csv"
        case .json, .datapackage: "json"
        case .vegaLite: "vl.json"
        case .xlsx: "xlsx"
        }
    }

    /// The name of the document of all feeds in a folder.
    private var joinedName: String {
        self == .datapackage ? "datapackage.json" : "feeds.\(fileExtension)"
    }
}
