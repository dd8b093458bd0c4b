import TradeModel

extension Inquiry {
    /// The goods that are asked about: beginnings of codes, sections, or both together.
    func goods() throws(Refusal) -> GoodsSelection {
        var prefixes: [HSCode] = []
        for text in list(.hs) {
            guard let code = HSCode(text), code != .total else {
                throw .usage(
                    "expected the first 2, 4, 6, 8 or 10 digits of goods, such as 27 or 2701, for"
                        + " --hs, saw “\(text)”")
            }
            prefixes.append(code)
        }
        for text in list(.section) {
            guard let section = HSSection(text) else {
                throw .usage(
                    "expected sections of the Harmonized System from I to XXI for --section, saw"
                        + " “\(text)”")
            }
            prefixes += section.chapters
        }
        guard let revision = self[.revision] else { return GoodsSelection(prefixes) }
        return GoodsSelection(prefixes, revisions: try RevisionChoice.requested(revision))
    }

    /// The parts of an answer that is a list; none where none was given.
    private func list(_ parameter: Indicator.Parameter) -> [String] {
        guard let text = self[parameter] else { return [] }
        return text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            String(part.drop(while: { $0 == " " }).reversed().drop(while: { $0 == " " }).reversed())
        }
    }
}
