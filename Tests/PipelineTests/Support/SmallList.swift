/// A sanctions list of made-up entries in the form of the United Nations'.
enum SmallList {
    /// The list.
    static func text(_ entries: [String]) -> String {
        "<CONSOLIDATED_LIST><ENTITIES>\(entries.joined())</ENTITIES></CONSOLIDATED_LIST>\n"
    }

    /// An entry of a number, which was taken off again where a day of it is told.
    static func entry(_ id: String, listed: String, delisted: String? = nil) -> String {
        let end = delisted.map { "<DELISTED_ON>\($0)</DELISTED_ON>" } ?? ""
        return "<ENTITY><FIRST_NAME>HOUSE \(id)</FIRST_NAME>"
            + "<REFERENCE_NUMBER>\(id)</REFERENCE_NUMBER><LISTED_ON>\(listed)</LISTED_ON>\(end)"
            + "</ENTITY>"
    }
}
