import Foundation
import Testing

@testable import Reports

/// Contrast by WCAG 2.2; colour vision by Machado, Oliveira and Fernandes (2009), severity 1;
/// distances in CIELAB (CIE 1976).
@Suite struct ChartStyleTests {
    @Test(arguments: [true, false]) func textAndMarksStandOut(isLight: Bool) {
        let palette = isLight ? ChartStyle.light : ChartStyle.dark
        let ground = Colour(palette.page)
        for text in [palette.text, palette.quiet, palette.measure] {
            #expect(Colour(text).contrast(to: ground) >= 4.5, "\(text)")
        }
        for colour in palette.series {
            #expect(Colour(colour).contrast(to: ground) >= 3, "\(colour)")
        }
        #expect(palette.series.count == ChartStyle.seriesCount)
    }

    @Test(arguments: [true, false]) func seriesAreToldApartByEveryVision(isLight: Bool) {
        let series = (isLight ? ChartStyle.light : ChartStyle.dark).series.map { Colour($0) }
        for vision in Colour.visions {
            for (index, one) in series.enumerated() {
                for other in series[(index + 1)...] {
                    #expect(one.seen(by: vision).distance(to: other.seen(by: vision)) >= 14)
                }
            }
        }
    }

    @Test func theSheetHasNothingFromOutsideAndNothingThatPagesForbid() {
        for sheet in [SVGRenderer.sheet, ChartStyle.fileSheet] {
            #expect(!sheet.contains("url(") && !sheet.contains("@import") && !sheet.contains("<"))
            #expect(!sheet.contains("var("))
        }
    }
}

private struct Colour {
    let linear: [Double]

    init(_ hexadecimal: String) {
        linear = stride(from: 1, to: 7, by: 2).map { place in
            let start = hexadecimal.index(hexadecimal.startIndex, offsetBy: place)
            let digits = hexadecimal[start...].prefix(2)
            let value = Double(Int(digits, radix: 16) ?? 0) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
    }

    init(linear: [Double]) { self.linear = linear }

    static let visions: [[[Double]]] = [
        [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        [
            [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
        [
            [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
        [
            [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ]

    private var luminance: Double { 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] }

    func contrast(to other: Colour) -> Double {
        let (a, b) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (a + 0.05) / (b + 0.05)
    }

    func seen(by vision: [[Double]]) -> Colour {
        Colour(
            linear: vision.map { row in
                min(max(zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1)
            })
    }

    func distance(to other: Colour) -> Double {
        zip(lab, other.lab).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }

    private var lab: [Double] {
        let matrix = [
            [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
            [0.0193339, 0.1191920, 0.9503041],
        ]
        let white = [0.95047, 1, 1.08883]
        let f = zip(matrix, white).map { row, white -> Double in
            let value = zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 } / white
            return value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
        }
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }
}
