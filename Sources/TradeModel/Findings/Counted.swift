/// A number of things in words: `1 record`, `2 records`. What is more than a noun with an s has its other
/// form named, and may go on: `counted(left, "launch is", "launches are")`.
package func counted(_ count: Int, _ one: String, _ several: String? = nil) -> String {
    "\(count) \(count == 1 ? one : several ?? one + "s")"
}
