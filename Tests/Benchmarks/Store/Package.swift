// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "StoreBenchmarks",
    dependencies: [.package(name: "Flywheel", path: "../../..")],
    targets: [
        .executableTarget(
            name: "bench-store", dependencies: [.product(name: "Flywheel", package: "Flywheel")])
    ],
    swiftLanguageModes: [.v6]
)
