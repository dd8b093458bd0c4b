internal import GRDB
public import TradeModel

extension VintageStore {
    /// Records a vintage of a source, in one transaction: all of it or nothing.
    ///
    /// Stored is only what changed against what is known of each series of the source. Periods and
    /// whole series that the vintage does not speak of are withdrawn; what returns later is new.
    ///
    /// In a source's first vintage, a value whose day of publication is told is known from the end
    /// of that day, so that an earlier as-of query gives it, and values of one period with different
    /// days of publication become its history. In later vintages everything is known from
    /// ``Vintage/knownFrom``, so that the answer for a past day never changes once it could have
    /// been given; of several editions of a period the last published counts.
    ///
    /// Takes time in proportion to the values and to what is stored of their series, and memory for
    /// one series at a time. The sequence is gone through once and must not use the store.
    /// - Returns: The counts of what changed, and the vintage with its number.
    /// - Throws: A refusal; nothing is written then. `clock-set-back` where a vintage of any source
    ///   is known from a later moment already (the same second is allowed), `conflict` where a
    ///   series, or a period with one day of publication, comes twice, `bad-number` for a value that
    ///   is not finite, `bad-parameter` for a series of another source or an input that is no
    ///   vintage, `output-not-writable`, `store-locked`, `store-unusable`.
    @discardableResult
    public func record(
        _ vintage: Vintage, _ series: some Sequence<VintageSeries>
    ) throws(Refusal) -> VintageChange {
        try writing { database in
            var recorder = try Recorder(database, vintage, path: path)
            for one in series { try recorder.add(one) }
            return try recorder.finish()
        }
    }
}
