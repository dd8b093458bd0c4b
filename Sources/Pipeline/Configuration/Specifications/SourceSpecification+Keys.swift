import Importers
import Tabular
import TradeModel

extension SourceSpecification: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case file, glob, url, comtrade
        case layout, encoding, flow, producer, licence, citation, rows, columns, rejected, shrink
        case factor
        case maxAge = "max-age"
        case schedule, timeout, largest, headers
    }

    private struct Rows: Decodable {
        let min: Int?
        let max: Int?
    }

    /// Reads a path, or the keys.
    public init(from decoder: any Decoder) throws {
        if let path = try? decoder.singleValueContainer().decode(String.self) {
            self.init(path)
            return
        }
        let keys = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            place: try Self.place(keys), layout: try keys.wordIfPresent(.layout),
            encoding: try Self.encoding(keys), flow: try keys.wordIfPresent(.flow),
            terms: Terms(
                producer: try keys.decodeIfPresent(String.self, forKey: .producer),
                licence: try keys.decodeIfPresent(String.self, forKey: .licence),
                citation: try keys.decodeIfPresent(String.self, forKey: .citation)),
            expectations: try Self.expectations(keys),
            maxAge: try keys.decodeIfPresent(Int.self, forKey: .maxAge),
            schedule: try keys.wordIfPresent(.schedule),
            asking: Asking(
                headers: try keys.decodeIfPresent([String: HeaderValue].self, forKey: .headers)
                    ?? [:],
                timeout: try keys.decodeIfPresent(Int.self, forKey: .timeout),
                largest: try keys.decodeIfPresent(Int.self, forKey: .largest)))
    }

    private static func place(_ keys: KeyedDecodingContainer<CodingKeys>) throws -> Place {
        let places: [CodingKeys] = [.file, .glob, .url, .comtrade]
        let named = places.filter(keys.contains)
        guard named.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: keys.codingPath,
                    debugDescription: "a source has one of file, glob, url, comtrade"))
        }
        return switch named[0] {
        case .file: .file(try keys.decode(String.self, forKey: .file))
        case .glob: .glob(try keys.decode(String.self, forKey: .glob))
        case .url: .url(try keys.decode(String.self, forKey: .url))
        default: .comtrade(try keys.decode(ComtradeSpecification.self, forKey: .comtrade))
        }
    }

    private static func encoding(
        _ keys: KeyedDecodingContainer<CodingKeys>
    ) throws -> TextEncoding? {
        guard let name = try keys.decodeIfPresent(String.self, forKey: .encoding) else {
            return nil
        }
        guard let encoding = TextEncoding(named: name) else {
            throw DecodingError.dataCorruptedError(
                forKey: .encoding, in: keys, debugDescription: "no encoding is called “\(name)”")
        }
        return encoding
    }

    private static func expectations(
        _ keys: KeyedDecodingContainer<CodingKeys>
    ) throws -> Expectations {
        let rows = try keys.decodeIfPresent(Rows.self, forKey: .rows)
        return Expectations(
            minRows: rows?.min, maxRows: rows?.max,
            columns: try keys.decodeIfPresent([String].self, forKey: .columns),
            rejected: try keys.decodeIfPresent(Int.self, forKey: .rejected) ?? 0,
            shrink: try keys.decodeIfPresent(Double.self, forKey: .shrink)
                ?? Expectations.usualShrink,
            factor: try keys.decodeIfPresent(Double.self, forKey: .factor))
    }

    private init(_ path: String) {
        self.init(
            place: .file(path), layout: nil, encoding: nil, flow: nil,
            terms: Terms(producer: nil, licence: nil, citation: nil),
            expectations: Expectations(
                minRows: nil, maxRows: nil, columns: nil, rejected: 0,
                shrink: Expectations.usualShrink, factor: nil),
            maxAge: nil, schedule: nil, asking: Asking(headers: [:], timeout: nil, largest: nil))
    }
}

extension SourceSpecification.Expectations {
    /// A tenth of the records may be gone before a new edition is held back.
    fileprivate static let usualShrink = 10.0
}

extension SourceSpecification.HeaderValue: Decodable {
    /// Reads a text, or where the secret is kept.
    public init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self = .text(text)
        } else {
            self = .secret(try SecretReference(from: decoder))
        }
    }
}
