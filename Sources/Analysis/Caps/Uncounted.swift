import TradeModel

/// A delivery that was reported of a window and cannot be in its sum.
struct Uncounted {
    let delivery: Delivery
    let reason: Reason

    enum Reason: String {
        /// A part of it, nobody knows which, was delivered before the window or after it.
        case straddles = "reaches beyond the window"
        /// It would take a factor to count it.
        case otherUnit = "in another unit"
    }

    /// Nil for a delivery that can be in the sum.
    init?(
        _ delivery: Delivery, of window: ClosedRange<Day>, in unit: Unit, by conversion: Conversion
    ) {
        if delivery.converted(into: unit, by: conversion) == nil {
            reason = .otherUnit
        } else if delivery.within(window) == nil {
            reason = .straddles
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
            + " (line \(origin.line))"
    }
}
