/// The names of lists. Most have that of their layout; where tables of one layout hold many lists, as
/// those of a collector do, the list's own name stands behind it: `layout: list`.
public enum ListName {
    private static let mark = ": "

    /// The name of the layout of a list.
    public static func layout(of list: String) -> String {
        guard let range = list.firstRange(of: mark) else { return list }
        return String(list[..<range.lowerBound])
    }

    /// The name of one list among those of a layout.
    fileprivate static func name(of collection: String, in layout: String) -> String {
        "\(layout)\(mark)\(collection)"
    }
}

extension Designation {
    /// Says that the entry is of one list of a collector, and of no other one that its layout holds.
    public mutating func place(onListOf collection: String) {
        list = ListName.name(of: collection, in: ListName.layout(of: list))
    }
}
