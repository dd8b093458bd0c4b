import Reports

/// A file that a refresh publishes.
public struct OutputSpecification: Sendable {
    /// What the file holds.
    public enum Content: Sendable {
        /// The briefing.
        case brief(BriefFormat)
        /// A configured indicator.
        case indicator(String, FeedFormat)
        /// Configured indicators as datasets for other programs.
        case export(Export)
        /// A configured chart, as SVG.
        case chart(String)
        /// What the refresh before last and the last one changed.
        case changes(FeedFormat)
    }

    /// How a briefing is written.
    public enum BriefFormat: String, Sendable, CaseIterable {
        case markdown, html
    }

    /// How an indicator is written.
    public enum FeedFormat: String, Sendable, CaseIterable {
        case markdown, csv, json
    }

    /// The file's path in the published folder.
    public let path: String
    /// What it holds.
    public let content: Content
}

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

extension KeyedDecodingContainer {
    /// A word of a fixed vocabulary; the error names all of it.
    func word<Word: RawRepresentable & CaseIterable>(_ key: Key) throws -> Word
    where Word.RawValue == String {
        let text = try decode(String.self, forKey: key)
        guard let word = Word(rawValue: text) else {
            let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "expected \(known), saw “\(text)”")
        }
        return word
    }
}
