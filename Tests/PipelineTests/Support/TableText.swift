import Reports

extension Table {
    /// The cells as plain text, `-` where one is missing.
    var texts: [[String]] {
        rows.map { row in
            row.map { cell in
                switch cell.content {
                case .text(let text): text
                case .number(let number): number.plainText
                case .missing: "-"
                }
            }
        }
    }
}
