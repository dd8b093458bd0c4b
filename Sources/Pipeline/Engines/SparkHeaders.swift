#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The statements by which Spark tells the header of a table that only it sees.
enum SparkHeaders {
    /// The first line that is not blank, in hexadecimal digits.
    static func firstLine(_ path: String, _ number: Int) -> String {
        """
        SELECT concat_ws(',', '\(EngineOutput.mark)', '\(number)', hex(value))
        FROM text.\(SparkDialect().place(path)) WHERE trim(value) <> '' LIMIT 1
        """
    }

    /// The column names of a table in Parquet, in quotes and with commas between.
    static func columnNames(_ path: String, _ number: Int) -> String {
        """
        SELECT concat_ws(',', '\(EngineOutput.mark)', '\(number)', hex(array_join(transform(
          json_object_keys(to_json(struct(*), map('ignoreNullFields', 'false'))),
          name -> concat('"', replace(name, '"', '""'), '"')), ',')))
        FROM parquet.\(SparkDialect().place(path)) LIMIT 1
        """
    }
}

/// The files of a folder on this machine, but for hidden ones and marks such as `_SUCCESS`.
struct FolderListing {
    /// The paths, in the order of their names.
    let files: [String]

    /// Nil where the path is no folder.
    init?(_ path: String) {
        guard let folder = opendir(path) else { return nil }
        defer { closedir(folder) }
        var files: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix("."), !name.hasPrefix("_") { files.append("\(path)/\(name)") }
        }
        self.files = files.sorted()
    }

    /// The first of the files.
    var firstFile: String? { files.first }
}

/// The absolute path of what is on this machine; nil where nothing is.
func absolutePath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
}
