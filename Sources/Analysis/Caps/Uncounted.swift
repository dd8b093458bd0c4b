import TradeModel

/// A delivery that was reported of a window and cannot be in its sum.
struct Uncounted {
    let delivery: Delivery
    let reason: Reason

    enum Reason: String {
        /// A part of it, nobody knows which, was delivered before the window or after it.
        case straddles = "reaches beyond the window"
        /// A part of it was delivered when the measure did not hold.
        case outlasts = "reaches beyond the measure's time"
        /// All of it was delivered when the measure did not hold.
        case outside = "outside the measure's time"
        /// It would take a factor to count it.
        case otherUnit = "in another unit"
    }

    /// Nil for a delivery that can be in the sum.
    ///
    /// - Parameter days: those of the window on which the measure holds.
    init?(
        _ delivery: Delivery, of days: ClosedRange<Day>, within window: ClosedRange<Day>,
        in unit: Unit, by conversion: Conversion
    ) {
        if !delivery.days.overlaps(days) {
            reason = .outside
        } else if delivery.converted(into: unit, by: conversion) == nil {
            reason = .otherUnit
        } else if delivery.within(window) == nil {
            reason = .straddles
        } else if delivery.within(days) == nil {
            reason = .outlasts
        } else {
            return nil
        }
        self.delivery = delivery
    }

    /// `CHN 2017-12: 43750 t (line 2) reaches beyond the window`.
    var text: String { "\(delivery.text) \(reason.rawValue)" }
}

extension Delivery {
    /// `CHN 2017-12: 43750 t (line 2)`.
    var text: String {
        "\(reporter) \(period): \(amount.value.plainDescription) \(amount.unit)"
            + " (line \(origins.map { "\($0.line)" }.joined(separator: " and ")))"
    }
}
