import Store
import TradeModel

/// A source of monthly series of 250 values, of which each vintage revises the last of every series
/// and brings one more month.
struct MadeUpSource {
    static let months = 250
    static let laterVintages = 12

    let seriesCount: Int

    /// As many series as make a number of observations with all vintages.
    init(observations: Int) {
        seriesCount = observations / (Self.months + 2 * Self.laterVintages)
    }

    func name(_ number: Int) -> SeriesName {
        SeriesName(source: "customs", id: "trade-value.\(number).import", unit: "USD")
    }

    func vintage(_ number: Int) -> Vintage {
        Vintage(
            source: "customs", knownFrom: Timestamp(seconds: 1_700_000_000 + number * 2_592_000),
            method: "bench 1")
    }

    /// One series after the other, so that no vintage is in memory as a whole.
    func series(of vintage: Int) -> some Sequence<VintageSeries> {
        (0..<seriesCount).lazy.map { number in
            VintageSeries(
                name(number), (0..<Self.months + vintage).map { value($0, number, vintage) })
        }
    }

    private func value(_ index: Int, _ series: Int, _ vintage: Int) -> VintageValue {
        let isLast = index == Self.months + vintage - 1
        let amount = (series &* 7919 &+ index &* 104_729) % 90_000_000 + (isLast ? 0 : 1)
        return VintageValue(
            period: .month(Month(ordinal: 2000 * 12 + index)), value: Double(amount) / 4,
            line: series * Self.months + index + 2)
    }
}
