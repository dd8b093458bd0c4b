/// |a − b| as a fraction of the larger magnitude; 0 for equal values.
func relativeDifference(_ a: Double, _ b: Double) -> Double {
    a == b ? 0 : abs(a - b) / max(abs(a), abs(b))
}
