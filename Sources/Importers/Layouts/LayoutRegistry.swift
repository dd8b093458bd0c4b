import Tabular
import TradeModel

/// Which layouts there are, and which of them a header belongs to.
enum LayoutRegistry {
    static var all: [any TableLayout.Type] {
        [
            ComtradeLegacy.self, Comtrade.self, BACI.self, BACICountries.self,
            GACC.self, COWNational.self, COWDyadic.self, IMFDOTS.self,
            CNSMissileTests.self, CSISProvocations.self, EventList.self, LaunchList.self,
            WinList.self, CountryList.self, ConfusionList.self, MeasureList.self, Tidy.self,
            OFACSDN.self, OpenSanctionsSimple.self, GSDB.self,
        ]
    }

    /// The lists that are XML documents and no tables.
    static var documents: [any ListDocument.Type] {
        [UNConsolidated.self, UKSanctionsList.self, EUConsolidated.self]
    }

    /// The list whose document begins as this one does; nil where none does.
    static func document(_ prolog: XMLProlog) -> (any ListDocument.Type)? {
        documents.first { list in
            list.root == prolog.root
                && (list.rootMark.isEmpty || prolog.rootTag.contains(list.rootMark))
        }
    }

    /// The list that a table holds which is read as a document only; nil where there is none.
    static func document(asTable header: Header) -> LayoutName? {
        documents.first { list in
            list.tableMarks.contains { mark in header.names.contains { $0.hasPrefix(mark) } }
        }?.name
    }

    /// A layout that fits a header, and why.
    struct Match {
        let layout: any TableLayout.Type
        let reason: String
        /// The columns, where the table does not name them.
        var columns: [String]?
    }

    /// What a header says.
    enum Recognition {
        case match(Match)
        /// Close to a layout, without columns that it needs.
        case incomplete(LayoutName, missing: [String])
        case unknown(Near)
    }

    /// The layout that a header has most of.
    struct Near {
        let layout: LayoutName
        /// How many of its columns the header has.
        let shared: Int
        /// Which of those that it needs the header has not.
        let missing: [String]
    }

    /// The layouts that a table may have: all, or the one asked for. Refuses, for a table, the layout
    /// of a document.
    static func layouts(
        named name: LayoutName?, path: String
    ) throws(Refusal) -> [any TableLayout.Type] {
        guard let name else { return all }
        guard let layout = all.first(where: { $0.name == name }) else {
            throw Refusal(
                Diagnostic(
                    .error, .unknownLayout, path: path,
                    message: "the layout \(name.rawValue) is an XML document, which this is not"))
        }
        return [layout]
    }

    /// The layout of a table without a header, told by its first records; nil where it has one, or
    /// is none that is known.
    static func recogniseHeaderless(
        _ records: [[String]], among layouts: [any TableLayout.Type]
    ) -> Recognition? {
        for layout in layouts {
            guard let columns = layout.columns(ofHeaderless: records) else { continue }
            let reason =
                "the content of its first records, as it has no header: \(columns.count) columns of"
                + " \(layout.name.rawValue)"
            return .match(Match(layout: layout, reason: reason, columns: columns))
        }
        return nil
    }

    /// The layout whose columns the header has most of, among those whose needs it meets.
    static func recognise(
        _ header: Header, among layouts: [any TableLayout.Type] = all
    ) -> Recognition {
        let candidates = layouts.flatMap { layout in
            layout.variants.map { Candidate(layout: layout, variant: $0, header: header) }
        }
        if let best = candidates.filter(\.missing.isEmpty).max(by: { $0.fit < $1.fit }) {
            let reason =
                "\(best.shared) of \(best.variant.columns.count) columns of \(best.layout.name.rawValue)"
            return .match(Match(layout: best.layout, reason: reason))
        }
        guard let near = candidates.max(by: { $0.fit < $1.fit }) else {
            preconditionFailure("there is no layout to recognise")
        }
        return near.fit >= 0.5
            ? .incomplete(near.layout.name, missing: near.missing)
            : .unknown(
                Near(layout: near.layout.name, shared: near.shared, missing: near.missing))
    }

    private struct Candidate {
        let layout: any TableLayout.Type
        let variant: LayoutVariant
        let shared: Int
        let missing: [String]
        /// Shared columns over all columns of both (Jaccard), 0 to 1.
        let fit: Double

        init(layout: any TableLayout.Type, variant: LayoutVariant, header: Header) {
            self.layout = layout
            self.variant = variant
            var shared = 0
            var missing: [String] = []
            for (column, isRequired) in zip(variant.columns, variant.areRequired) {
                if header.has(column) {
                    shared += 1
                } else if isRequired {
                    missing.append(column)
                }
            }
            self.shared = shared
            self.missing = missing
            fit = Double(shared) / Double(variant.columns.count + header.names.count - shared)
        }
    }
}
