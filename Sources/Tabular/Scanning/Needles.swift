internal import CByteScan

/// Literals that are looked for, each of one to eight ASCII bytes.
package struct Needles: ~Copyable {
    let list: UnsafeMutablePointer<byte_scan_needle>
    /// How many there are.
    package let count: Int

    /// Whether there is none.
    package var isEmpty: Bool { count == 0 }

    /// Takes texts; none of them when one is empty or too long, or there are more than
    /// ``ByteScan/mostNeedles``.
    package init(_ texts: [String]) {
        let fits =
            texts.count <= ByteScan.mostNeedles
            && texts.allSatisfy({ 1...8 ~= $0.utf8.count })
        let texts = fits ? texts : []
        count = texts.count
        list = .allocate(capacity: texts.count)
        for (index, text) in texts.enumerated() {
            var needle = byte_scan_needle()
            needle.count = text.utf8.count
            withUnsafeMutableBytes(of: &needle.bytes) { $0.copyBytes(from: text.utf8) }
            (list + index).initialize(to: needle)
        }
    }

    deinit {
        list.deinitialize(count: count)
        list.deallocate()
    }
}
