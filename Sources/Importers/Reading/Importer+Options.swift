public import Tabular
public import TradeModel

extension Importer {
    /// What the user may fix instead of leaving it to the file's content.
    public struct Options: Sendable {
        /// The layout of all files.
        public var layout: LayoutName?
        /// The encoding of all files.
        public var encoding: TextEncoding?
        /// The direction of tables that do not tell it: one for all files, or one for each in order.
        public var flows: [StatedFlow] = []
        /// What is wanted of trade files that are big.
        public var bigFiles = BigFiles.whole
        /// From how many bytes on a file is big: 64 MiB, as it lies on the disk.
        public var bigSize = 64 << 20
        /// How many threads read a big file.
        public var threads = 1

        /// Leaves everything to the content unless told otherwise.
        public init(layout: LayoutName? = nil, encoding: TextEncoding? = nil) {
            self.layout = layout
            self.encoding = encoding
        }

        /// The direction that is told of one of the files.
        func flow(ofFile index: Int) -> StatedFlow? {
            if flows.count == 1 { return flows[0] }
            return flows.indices.contains(index) ? flows[index] : nil
        }
    }

    /// What is wanted of a trade file too big to be held in memory.
    public enum BigFiles: Sendable {
        /// All records, whatever memory they take.
        case whole
        /// Those of one country; the others are passed over and not validated.
        case country(Country)
        /// The account of all records; none is kept.
        case account
    }
}
