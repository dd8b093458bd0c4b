import Reports

extension OutputSpecification {
    /// Configured indicators as datasets for other programs.
    public struct Export: Sendable {
        /// The indicators' names; nil for all.
        let chosen: [String]?
        /// The format.
        let format: ExportFormat
        /// Where the data of specifications lie; nil where they stand in them.
        let dataAddress: String?

        /// The indicators' names, in the order in which they are written.
        func names(in configuration: Configuration) -> [String] {
            chosen ?? configuration.indicators.keys.sorted()
        }
    }

    /// The paths of the files that the output consists of. Several datasets in a format of one file
    /// each make a folder.
    func files(in configuration: Configuration) -> [String] {
        guard case .export(let export) = content else { return [path] }
        return files(of: export.names(in: configuration), export)
    }

    /// The paths of the files that some of an export's datasets make.
    func files(of names: [String], _ export: Export) -> [String] {
        export.format.paths(
            of: names, at: path,
            isFolder: !export.format.isJoint && export.chosen?.count != 1)
    }
}
