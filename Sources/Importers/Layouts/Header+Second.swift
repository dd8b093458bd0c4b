import Tabular
import TradeModel

/// A record that names columns in place of holding values, as where files were joined into one.
extension Header {
    /// What is wrong with a record that holds the column names once more.
    static let repeated = FieldFault(
        .repeatedHeader, column: nil,
        "this record repeats the header, as where files were joined; take the line out")

    /// The fault of a rejected record that is a header itself, in whatever letters; nil where it is none.
    ///
    /// Where it names other columns of the layout, or the same in another order, the records below it
    /// would be read under the wrong names, US dollars as renminbi: that concerns the file.
    func secondHeader(
        _ record: borrowing Record, in layout: any TableLayout.Type
    ) -> FieldFault? {
        // Of most records the first field tells that they are none.
        guard has(Self.unmarked(record.text(Int?.some(0)))) else { return nil }
        let other = Header(record)
        let (mine, theirs) = (names.map(Self.folded), other.names.map(Self.folded))
        guard mine != theirs else { return Self.repeated }
        guard case .match = LayoutRegistry.recognise(other, among: [layout]) else { return nil }
        let place = zip(mine, theirs).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        let difference =
            place.map { "“\(other.names[$0])” in place of “\(names[$0])”" }
            ?? "\(other.names.count) of them and not \(names.count)"
        return FieldFault(
            .repeatedHeader, column: place,
            "this record names other columns than the header\(line.map { " (line \($0))" } ?? ""),"
                + " \(difference): what stands below is another table; part the two, and read each as"
                + " a file of its own",
            concernsFile: true)
    }
}
