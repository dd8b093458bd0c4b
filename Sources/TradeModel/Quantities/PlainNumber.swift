extension Double {
    /// The shortest text that reads back as the same number; whole numbers without `.0`.
    public var plainDescription: String {
        if let whole = Int(exactly: self), magnitude < 1e15 { return String(whole) }
        return description
    }
}
