import Tabular
import TradeModel

extension Header {
    /// A remark on each column that is not read and whose name is nearly that of one which the layout
    /// knows and the table lacks: what can be done without would be lost unsaid.
    func misspelt(in layout: any TableLayout.Type) -> [FieldFault] {
        let known = Set(layout.variants.flatMap(\.columns).map(Self.folded))
        let others = names.indices.filter { column in
            !names[column].isEmpty && !known.contains(Self.folded(names[column]))
        }
        guard !others.isEmpty,
            let variant = layout.variants.max(by: { shared($0) < shared($1) })
        else { return [] }
        let lacking = variant.columns.filter { !has($0) }
        return others.compactMap { column in
            guard let meant = lacking.first(where: { Self.isNearly(names[column], $0) })
            else { return nil }
            return FieldFault(
                .missingColumn, column: column,
                "“\(names[column])” is not read, and there is no column “\(meant)”; if that is meant,"
                    + " rename it")
        }
    }

    /// How many columns of a variant the table has.
    private func shared(_ variant: LayoutVariant) -> Int { variant.columns.count(where: has) }

    /// Whether a name has the letters and digits of a column, or, where these are ASCII, the same digits
    /// and letters with a slip or two. In Chinese a sign more is another word.
    private static func isNearly(_ name: String, _ column: String) -> Bool {
        let written = signs(of: name)
        let meant = signs(of: column)
        if written == meant { return true }
        let areASCII = (written + meant).utf8.allSatisfy { $0 < 0x80 }
        guard areASCII, meant.utf8.count > 3,
            written.filter(\.isNumber) == meant.filter(\.isNumber)
        else { return false }
        return Spelling.isSlip(written, of: meant, changes: meant.utf8.count > 7 ? 2 : 1)
    }

    private static func signs(of name: String) -> String {
        folded(name).filter { $0.isLetter || $0.isNumber }
    }
}
