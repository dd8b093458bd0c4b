import TradeModel

extension ComtradeBulkReader {
    /// What the fields of a record before its goods say.
    struct Trade {
        let opening: Opening
        /// For all goods together.
        let key: CellKey
        let isOfGroup, isWithWorld, isOther, isSelected: Bool
        let edition: Edition

        /// The edition of the goods' code.
        struct Edition {
            /// The number by which a cell's key names it; 0 for none of the Harmonized System.
            let revision: Int
            /// Whether it has two bytes, as all that there are.
            let isNamed: Bool

            @inline(__always)
            init(_ field: RawField) {
                isNamed = field.count == 2
                guard isNamed, field.start[0] == UInt8(ascii: "H") else {
                    revision = 0
                    return
                }
                let digit = Int(field.start[1]) - 0x30
                revision = 0...6 ~= digit ? digit + 1 : 0
            }
        }
    }

    /// The bytes of a record's fields before its goods, in the block that is read.
    struct Opening {
        private let start: UnsafePointer<UInt8>
        /// 0 where there are too few.
        private let length: Int
        private let count: Int

        init(_ fields: RawFields, count: Int) {
            let (start, end) = fields.range(through: max(0, count - 1))
            self.start = start
            self.count = count
            length = count > 0 && end - start >= 8 ? end - start : 0
        }

        /// Whether a record begins with the same bytes; then its fields up to there are the same too.
        @inline(__always)
        func isOpening(of fields: RawFields) -> Bool {
            guard length > 0 else { return false }
            let (other, end) = fields.range(through: count &- 1)
            guard end - other == length else { return false }
            func difference(_ place: Int) -> UInt64 {
                UnsafeRawPointer(start + place).loadUnaligned(as: UInt64.self)
                    ^ UnsafeRawPointer(other + place).loadUnaligned(as: UInt64.self)
            }
            // The last eight bytes tell most trades apart.
            guard difference(length &- 8) == 0 else { return false }
            var differences: UInt64 = 0
            var place = 0
            while place &+ 8 < length {
                differences |= difference(place)
                place &+= 8
            }
            return differences == 0
        }
    }

    /// What the fields before the goods came to.
    enum Beginning {
        /// Nothing that stands behind them can change it.
        case settled(PlainVerdict)
        case trade(Trade)
    }

    @inline(__always)
    func trade(_ fields: RawFields, _ filter: RecordFilter) -> Beginning {
        guard let (reporter, reporterMarks) = filter.places.marks(fields[columns.reporter]),
            let (partner, partnerMarks) = filter.places.marks(fields[columns.partner])
        else { return .settled(.unclear) }
        let isOther = filter.isOther(reporterMarks, partnerMarks)
        if isOther, filter.passesOthers { return .settled(.excluded(.otherCountry)) }
        if let type, !fields[type].equals("C") {
            return .settled(fields[type].equals("S") ? .excluded(.services) : .unclear)
        }
        guard let (year, month) = time(fields[period]), let direction = direction(fields[flow])
        else { return .settled(.unclear) }
        if let column = columns.secondPartner, !isTotal(fields[column]) {
            return .settled(part(fields[column], .secondPartner))
        }
        let both = reporterMarks.union(partnerMarks)
        return .trade(
            Trade(
                opening: Opening(fields, count: openingCount),
                key: filter.key(
                    reporter: reporter, reporterMarks, partner: partner, flow: direction,
                    year: year, month: month),
                isOfGroup: both.contains(.group) || reporterMarks.contains(.world),
                isWithWorld: partnerMarks.contains(.world),
                isOther: isOther,
                isSelected: filter.selects(
                    reporterMarks, partnerMarks, flow: direction, year: year),
                edition: Trade.Edition(fields[classification])))
    }

    /// A year, or a month of one; the month is 0 for the whole year.
    @inline(__always)
    private func time(_ field: RawField) -> (year: Int, month: Int)? {
        guard let time = field.digits else { return nil }
        let isMonth = field.count == 6
        guard isMonth || field.count == 4 else { return nil }
        let (year, month) = isMonth ? (time / 100, time % 100) : (time, 0)
        return year > 0 && (!isMonth || 1...12 ~= month) ? (year, month) : nil
    }

    /// An import or an export; nil for other flows and for what is no flow.
    @inline(__always)
    private func direction(_ field: RawField) -> Flow? {
        guard field.count == 1 else { return nil }
        return field.start[0] == importCode ? .import : field.start[0] == exportCode ? .export : nil
    }
}
