import Reports

extension OutputSpecification: Decodable {
    private enum CodingKeys: String, CodingKey {
        case path, brief, indicator, export, chart, changes, format, to
        case dataAddress = "data-url"
    }

    /// Reads one of `brief`, `indicator`, `export`, `chart` and `changes`.
    public init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: CodingKeys.self)
        path = try keys.decode(String.self, forKey: .path)
        let kinds = keys.allKeys.filter { ![.path, .format, .to, .dataAddress].contains($0) }
        guard kinds.count == 1, let kind = kinds.first else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "an output is one of brief, indicator, export, chart, changes"
                ))
        }
        if kind != .export, keys.contains(.to) || keys.contains(.dataAddress) {
            throw DecodingError.dataCorruptedError(
                forKey: keys.contains(.to) ? .to : .dataAddress, in: keys,
                debugDescription: "“to” and “data-url” go with “export”")
        }
        switch kind {
        case .brief:
            content = .brief(try keys.word(.brief))
            if keys.contains(.format) {
                throw DecodingError.dataCorruptedError(
                    forKey: .format, in: keys,
                    debugDescription: "a briefing's format stands after “brief”")
            }
        case .export:
            if keys.contains(.format) {
                throw DecodingError.dataCorruptedError(
                    forKey: .format, in: keys,
                    debugDescription: "the format of an export stands under “to”")
            }
            content = .export(
                Export(
                    chosen: try Self.names(keys), format: try keys.word(.to),
                    dataAddress: try Self.dataAddress(keys)))
        case .indicator:
            content = .indicator(
                try keys.decode(String.self, forKey: .indicator), try keys.word(.format))
        case .chart:
            content = .chart(try keys.decode(String.self, forKey: .chart))
            if keys.contains(.format) {
                throw DecodingError.dataCorruptedError(
                    forKey: .format, in: keys, debugDescription: "a chart is always SVG")
            }
        default: content = .changes(try keys.word(.changes))
        }
    }

    /// The address under `data-url`; nil where there is none.
    private static func dataAddress(
        _ keys: KeyedDecodingContainer<CodingKeys>
    ) throws -> String? {
        guard let address = try keys.decodeIfPresent(String.self, forKey: .dataAddress) else {
            return nil
        }
        let format: ExportFormat = try keys.word(.to)
        guard format == .vegaLite else {
            throw DecodingError.dataCorruptedError(
                forKey: .dataAddress, in: keys,
                debugDescription: "“data-url” goes with “to: vega-lite”")
        }
        guard FeedExport.isFolderAddress(address) else {
            throw DecodingError.dataCorruptedError(
                forKey: .dataAddress, in: keys,
                debugDescription: "expected the address of a folder, without ? and #, saw"
                    + " “\(address)”")
        }
        return address
    }

    /// The names under `export`; nil for the word `all`.
    private static func names(
        _ keys: KeyedDecodingContainer<CodingKeys>
    ) throws -> [String]? {
        if let word = try? keys.decode(String.self, forKey: .export), word == "all" { return nil }
        let names = try keys.decode([String].self, forKey: .export)
        guard !names.isEmpty, Set(names).count == names.count else {
            throw DecodingError.dataCorruptedError(
                forKey: .export, in: keys,
                debugDescription: "expected “all”, or a list of indicators, each once")
        }
        return names
    }
}
