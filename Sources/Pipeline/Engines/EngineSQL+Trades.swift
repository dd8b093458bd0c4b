import Importers
import TradeModel

/// What the statement knows of a record before it is judged.
extension EngineSQL {
    /// What the sides are to the selection, the direction, the goods and the amount.
    var tradeColumns: [String] {
        let places = query.places
        let sides = ["reporter", "partner"].flatMap { side in
            [
                "\(isOne(side, of: places.subject)) AS \(side)_is_subject",
                "\(isOne(side, of: places.partner)) AS \(side)_is_partner",
                "\(isOne(side, of: places.groups)) AS \(side)_is_group",
                "\(isOne(side, of: places.world)) AS \(side)_is_world",
            ]
        }
        return sides + [
            "\(direction) AS direction", "\(digits) AS digits",
            "\(amount) AS amount",
        ]
    }

    /// The exact value. Most fit sixty-four bits, which are read many times faster.
    private var amount: String {
        """
        CASE
              WHEN \(dialect.matches("value", "^[0-9]{1,15}([.][0-9]{1,3})?$"))
                THEN CAST(TRY_CAST(value AS DECIMAL(18, 3)) AS DECIMAL(38, 12))
              WHEN \(dialect.matches("value", Self.number))
                THEN TRY_CAST(value AS DECIMAL(38, 12)) END
        """
    }

    /// A plain decimal number, as ``DecimalLiteral`` has it.
    private static let number = "^-?([0-9]+([.][0-9]+)?|[.][0-9]+)([eE][+-]?[0-9]{1,4})?$"

    /// Whether a side is one of some places: by its number, or where no table knows that by its ISO
    /// code.
    private func isOne(_ side: String, of codes: EnginePlaces.Codes) -> String {
        let numbers = codes.numbers.map(String.init).joined(separator: ", ")
        let number = numbers.isEmpty ? "FALSE" : "coalesce(\(side)_code IN (\(numbers)), FALSE)"
        guard query.table.fields[side == "reporter" ? .reporterISO : .partnerISO] != nil,
            !codes.texts.isEmpty
        else { return number }
        return "CASE WHEN \(side)_listed THEN \(number)"
            + " ELSE \(side)_iso IN (\(dialect.list(codes.texts))) END"
    }

    private var direction: String {
        let rules = query.table.rules
        guard let imports = rules.imports, let exports = rules.exports else { return "'export'" }
        return "CASE flow WHEN \(dialect.literal(imports)) THEN 'import'"
            + " WHEN \(dialect.literal(exports)) THEN 'export' END"
    }

    /// The digits of the goods, none for all goods; null where they are no code.
    private var digits: String {
        switch query.table.rules.goods {
        case .subheadings:
            "CASE WHEN \(dialect.matches("goods", "^[0-9]{5,6}$")) THEN lpad(goods, 6, '0') END"
        case .anyLevel:
            "CASE WHEN goods = 'TOTAL' THEN ''"
                + " WHEN \(dialect.matches("goods", "^([0-9][0-9]){1,5}$")) THEN goods END"
        }
    }

    /// Whether a record's edition of the goods' code is one of the Harmonized System.
    var hasEdition: String {
        "classification IN (\(dialect.list(HSRevision.allCases.map(\.rawValue))))"
    }

    /// Whether a record is one of those asked for, whatever its value.
    var isSelected: String {
        let selection = query.selection
        var conditions: [String] = []
        if let from = selection.from { conditions.append("substr(period, 1, 4) >= '\(from)'") }
        if let to = selection.to { conditions.append("substr(period, 1, 4) <= '\(to)'") }
        if let flow = query.flow { conditions.append("direction = '\(flow.rawValue)'") }
        if selection.partner != nil {
            // With a subject the partner is on the other side.
            conditions.append(
                query.hasSubject
                    ? "CASE WHEN reporter_is_subject THEN partner_is_partner"
                        + " ELSE reporter_is_partner END"
                    : "(reporter_is_partner OR partner_is_partner)")
        }
        if !selection.goods.isEmpty {
            let prefixes = selection.goods.map { "digits LIKE '\($0)%'" }
            conditions.append("(\(prefixes.joined(separator: " OR ")))")
        }
        return conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")
    }
}
