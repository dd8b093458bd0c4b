import Tabular
import TradeModel

/// Flywheel's own country table, `Data/Reference/countries.csv`.
struct CountryList: TableLayout {
    static let name = LayoutName.countries
    static let encodings: [TextEncoding] = []
    static let variants = [
        LayoutVariant(
            "code*,kind*,name*,alpha2,numeric,comtrade,baci,gacc,cow,imf,former_codes,aliases,"
                + "valid_from,valid_to,successors,note")
    ]

    private let code, kind, name: Int
    private let alpha2, formerCodes, aliases: Int?
    private let systems: [(Area.CodeSystem, Int)]

    init(_ header: Header, _ context: ImportContext) {
        code = header.required("code")
        kind = header.required("kind")
        name = header.required("name")
        alpha2 = header.position("alpha2")
        formerCodes = header.position("former_codes")
        aliases = header.position("aliases")
        systems = Area.CodeSystem.allCases.compactMap { system in
            header.position(system.rawValue).map { (system, $0) }
        }
    }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        guard let kind = Area.Kind(rawValue: record.text(kind)) else {
            throw FieldFault(
                .badWord, column: self.kind,
                "expected one of \(Area.Kind.allCases.map(\.rawValue).joined(separator: ", ")),"
                    + " saw “\(record.shown(self.kind))”")
        }
        var numbers: [Area.Number] = []
        numbers.reserveCapacity(systems.count)
        for (system, column) in systems {
            // Most fields hold one code, and need not be texts.
            if let number = try? record.integer(column) {
                numbers.append(Area.Number(system, number))
                continue
            }
            for text in list(record, column, ";") {
                guard let number = wholeNumber(text) else {
                    throw FieldFault(.badNumber, column: column, "expected a code, saw “\(text)”")
                }
                numbers.append(Area.Number(system, number))
            }
        }
        let area = Area(
            code: record.text(code), kind: kind, name: record.text(name),
            alpha2: record.text(alpha2), numbers: numbers,
            formerCodes: list(record, formerCodes, ";"), aliases: list(record, aliases, "|"))
        guard area.partner != nil else {
            throw FieldFault(
                .badCode, column: code,
                "expected a code of three capital letters, saw “\(record.shown(code))”")
        }
        facts.areas.append(area)
        return .used
    }

    private func list(
        _ record: borrowing Record, _ column: Int?, _ separator: Unicode.Scalar
    ) -> [String] {
        guard let column else { return [] }
        // The field's bytes are split, not its text: each command that names a country reads them all.
        var rest = record.bytes(column)
        var items: [String] = []
        while let start = rest.firstIndex(where: { $0 != UInt8(ascii: separator) }) {
            rest = rest[start...]
            let end = rest.firstIndex(of: UInt8(ascii: separator)) ?? rest.endIndex
            items.append(trimmed(String(decoding: rest[..<end], as: UTF8.self)))
            rest = rest[end...]
        }
        return items
    }
}
