import Testing

@testable import flywheel

@Suite struct ProgressMeterTests {
    @Test(arguments: [
        (1_200_000_000, 8_000_000_000, 0.2, "1.2 of 8.0 GB, 6.0 GB/s, 2 s left"),
        (8_000_000_000, 8_000_000_000, 2, "8.0 of 8.0 GB, 4.0 GB/s, 0 s left"),
        // Nothing was read yet; nobody waits for ever.
        (0, 1_000_000, 1, "0.0 of 0.0 GB, 0.0 GB/s, 1000000 s left"),
        // More than the file had when the reading began, and the time too short to tell a rate.
        (2_000_000_000, 1_000_000_000, 0, "2.0 of 1.0 GB, 2000.0 GB/s, 0 s left"),
        (1_000_000_000, nil, 4, "1.0 GB, 0.3 GB/s"),
    ])
    func saysHowFarTheReadingIs(bytes: Int, total: Int?, seconds: Double, text: String) {
        #expect(ProgressMeter.text(bytes, of: total, after: seconds) == text)
    }
}
