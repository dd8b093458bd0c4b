internal import Store

extension SourceUpdate {
    /// Whether the program would read the last good edition otherwise now than when it was read. Whether
    /// that is for one country depends on its size, which is the same.
    var isOutdated: Bool {
        guard let last else { return false }
        return [false, true].allSatisfy {
            last.method != method(layouts: last.layout ?? "", isOfOneCountry: $0)
        }
    }

    /// How an edition was read, beside the last good one.
    func comparedReading(of read: ImportedSource) -> SourceGate.Reading {
        let layouts = layouts(of: read)
        let method = method(layouts: layouts, isOfOneCountry: read.isOfOneCountry)
        guard let last, last.method != method else { return .alike }
        let reading = reading(layouts: layouts, isOfOneCountry: read.isOfOneCountry)
        return last.method.hasPrefix("\(reading), flywheel ") ? .byAnotherVersion : .otherwise
    }

    /// The layouts of an edition's files.
    func layouts(of read: ImportedSource) -> String {
        Set(read.files.map(\.layout.rawValue)).sorted().joined(separator: "+")
    }

    /// By what an edition is read: the program, and all that the configuration says of reading.
    func method(layouts: String, isOfOneCountry: Bool) -> String {
        "\(reading(layouts: layouts, isOfOneCountry: isOfOneCountry)), \(ProgramVersion.named)"
    }

    /// How an edition is read, whatever the version of the program; whose trade was read where that of
    /// others was passed over.
    private func reading(layouts: String, isOfOneCountry: Bool) -> String {
        let asked = [
            specification.layout.map { "layout \($0.rawValue)" },
            specification.encoding.map { "encoding \($0.name)" },
            specification.flow.map { "flow \($0.rawValue)" },
        ].compactMap { $0 }
        let choice = asked.isEmpty ? "" : " as asked (\(asked.joined(separator: ", ")))"
        let part = isOfOneCountry ? ", big files for \(subject)" : ""
        return "import \(layouts)\(choice)\(part)"
    }
}
