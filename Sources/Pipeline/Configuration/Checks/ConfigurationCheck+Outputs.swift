import TradeModel

extension ConfigurationCheck {
    /// That outputs lie in the published folder, each at a place of its own, and hold what is configured.
    func checkOutputs(_ faults: inout FoundFaults) {
        var paths = Dictionary(
            uniqueKeysWithValues: Generation.ownNames.map { ($0.lowercased(), $0) })
        for (index, output) in configuration.outputs.enumerated() {
            let place: [ConfigurationKey] = ["outputs", .init(intValue: index)]
            faults.look { () throws(Refusal) in try checkPath(of: output, at: place, &paths) }
            faults.look { () throws(Refusal) in try checkContent(of: output, at: place) }
        }
    }

    private func checkPath(
        of output: OutputSpecification, at place: [ConfigurationKey],
        _ paths: inout [String: String]
    ) throws(Refusal) {
        let parts = output.path.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
            throw text.fault(
                "expected a path inside the published folder, saw “\(output.path)”",
                at: place + ["path"])
        }
        for file in output.files(in: configuration) {
            guard file.split(separator: "/").allSatisfy(\.isNameOfFile) else {
                throw text.fault(
                    "expected names of files and folders of at most 255 bytes that are not blank and"
                        + " hold no control characters, saw “\(output.path)”", at: place + ["path"])
            }
            // Disks that do not tell case apart would keep one of two files.
            let folded = file.lowercased()
            if let own = Generation.ownNames.first(where: { $0.lowercased() == folded }) {
                throw text.fault(
                    "a refresh writes “\(own)” itself"
                        + (own == file ? "" : ", and some disks take “\(file)” for it")
                        + "; name another path", at: place + ["path"])
            }
            if let other = paths.updateValue(file, forKey: folded) {
                throw text.fault(
                    other == file
                        ? "“\(file)” is written twice"
                        : "“\(file)” and “\(other)” differ by case alone, and some disks take them for"
                            + " one; rename one", at: place + ["path"])
            }
            let nested = paths.keys.filter {
                $0.hasPrefix(folded + "/") || folded.hasPrefix($0 + "/")
            }
            if let folder = nested.min().flatMap({ paths[$0] }) {
                throw text.fault(
                    "“\(file)” and “\(folder)” cannot both be: one would be a folder",
                    at: place + ["path"])
            }
        }
    }

    private func checkContent(
        of output: OutputSpecification, at place: [ConfigurationKey]
    ) throws(Refusal) {
        switch output.content {
        case .indicator(let name, _):
            try checkIndicatorName(name, at: place + ["indicator"])
        case .export(let export):
            for (number, name) in (export.chosen ?? []).enumerated() {
                try checkIndicatorName(name, at: place + ["export", .init(intValue: number)])
            }
        case .chart(let name): try checkChartName(name, at: place + ["chart"])
        case .brief where configuration.brief == nil && text.unread["brief"] == nil:
            throw text.fault(
                "this configuration describes no briefing, under “brief”", at: place)
        case .brief, .changes: return
        }
    }

    private func checkIndicatorName(
        _ name: String, at path: [ConfigurationKey]
    ) throws(Refusal) {
        guard configuration.indicators[name] == nil, !text.isUnread(name, of: "indicators") else {
            return
        }
        throw unknown(name, "indicator", configuration.indicators.keys, at: path)
    }
}

extension Substring {
    /// Whether file systems take it for a name, and readers see it as one.
    fileprivate var isNameOfFile: Bool {
        utf8.count <= 255 && !allSatisfy(\.isWhitespace)
            && !unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
