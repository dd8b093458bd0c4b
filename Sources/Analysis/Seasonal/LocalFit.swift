/// Loess at evenly spaced places: a weighted straight line, or a weighted mean, through the nearest
/// observations, in the variant that STL is defined with.
///
/// W. S. Cleveland, "Robust locally weighted regression and smoothing scatterplots", Journal of the
/// American Statistical Association 74 (1979) 829-836. Places without an observation are left out of
/// every fit, and get a value from the nearest that have one.
struct LocalFit {
    /// The places that have an observation, in order.
    let places: [Double]
    /// Their values.
    let values: [Double]
    /// Their weights, 0...1.
    let weights: [Double]
    /// q, the number of observations of a fit; more than there are makes fits flatter.
    let span: Int
    /// 0 for a mean, 1 for a line.
    let degree: Int

    /// The value at a place; nil where all weight around it is zero.
    func value(at place: Double) -> Double? {
        let window = nearest(min(span, places.count), to: place)
        var distance = max(
            place - places[window.lowerBound], places[window.upperBound - 1] - place)
        if span > places.count { distance += Double((span - places.count) / 2) }
        var kernel = window.map { index in
            tricube(abs(places[index] - place), within: distance) * weights[index]
        }
        let total = kernel.reduce(0, +)
        guard total > 0 else { return nil }
        for index in kernel.indices { kernel[index] /= total }
        if degree > 0 { tilt(&kernel, window, towards: place) }
        return zip(kernel, values[window]).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The observations that are nearest; on both sides alike where there is room.
    private func nearest(_ count: Int, to place: Double) -> Range<Int> {
        var low = 0
        var high = places.count - count
        // The window moves right as long as the next observation is nearer than the first.
        while low < high {
            let middle = (low + high) / 2
            if place - places[middle] > places[middle + count] - place {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low..<(low + count)
    }

    /// (1 − (r/h)³)³, 1 very near and 0 at the edge.
    private func tricube(_ r: Double, within h: Double) -> Double {
        guard r <= 0.999 * h else { return 0 }
        guard r > 0.001 * h else { return 1 }
        let ratio = r / h
        let rest = 1 - ratio * ratio * ratio
        return rest * rest * rest
    }

    /// Turns the weights of a mean into those of a line at `place`, unless they rest on one place.
    private func tilt(_ kernel: inout [Double], _ window: Range<Int>, towards place: Double) {
        let center = zip(kernel, places[window]).reduce(0) { $0 + $1.0 * $1.1 }
        let spread = zip(kernel, places[window]).reduce(0) {
            $0 + $1.0 * ($1.1 - center) * ($1.1 - center)
        }
        guard spread.squareRoot() > 0.001 * (places[places.count - 1] - places[0]) else { return }
        let slope = (place - center) / spread
        for (index, other) in window.enumerated() {
            kernel[index] *= slope * (places[other] - center) + 1
        }
    }
}

extension LocalFit {
    /// The values at the places 1...count, computed at every `jump`th and at the last, with straight
    /// lines between them. A place around which all weight is zero keeps the nearest observation.
    func smooth(count: Int, jump: Int) -> [Double] {
        var smooth = [Double](repeating: 0, count: count)
        var known = Array(stride(from: 0, to: count, by: max(1, min(jump, count - 1))))
        if known[known.count - 1] != count - 1 { known.append(count - 1) }
        for index in known {
            let place = Double(index + 1)
            smooth[index] = value(at: place) ?? values[nearest(1, to: place).lowerBound]
        }
        for (left, right) in zip(known, known.dropFirst()) where right - left > 1 {
            let slope = (smooth[right] - smooth[left]) / Double(right - left)
            for index in (left + 1)..<right {
                smooth[index] = smooth[left] + slope * Double(index - left)
            }
        }
        return smooth
    }
}
