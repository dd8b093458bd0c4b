import Store
import TradeModel

// bench-store FOLDER [MILLIONS...]: fills a store with each number of observations and measures it.

let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first else { fatalError("usage: bench-store FOLDER [MILLIONS...]") }
let sizes = arguments.dropFirst().compactMap(Int.init)
var results: [Measurement] = []
for millions in sizes.isEmpty ? [1, 10] : sizes {
    results.append(try Measurement(millions: millions, path: "\(folder)/\(millions)m.sqlite"))
}
print(Report(results).text)
