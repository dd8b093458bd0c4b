// swift-tools-version: 6.1
import PackageDescription

let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "Flywheel",
    products: [
        .executable(name: "flywheel", targets: ["flywheel"]),
        .library(
            name: "Flywheel",
            targets: [
                "TradeModel", "Tabular", "Fetching", "Store", "Importers", "Analysis", "Assessment",
                "Reports", "Pipeline",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(
            url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // Module maps of system libraries, nothing else.
        .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CIconv"),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CXattr"),
        .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),

        // Our own C: many bytes at once, with vector instructions where the processor has them.
        .target(name: "CByteScan"),
        // Our own C: pages of files that are lost while they are read.
        .target(name: "CPageGuard"),

        // Our own C: libraries that are loaded when they are first used, not linked, and one target
        // for each of them: transfers by libcurl, least squares by LAPACK, workbooks by libxlsxwriter,
        // the functions of libarchive and of libxml2. Headers are those of libcurl4-openssl-dev,
        // libxlsxwriter-dev and libarchive-dev.
        .target(name: "CDynamicLibrary"),
        .target(name: "CCurl", dependencies: ["CDynamicLibrary"]),
        .target(name: "CLapack", dependencies: ["CDynamicLibrary"]),
        .target(name: "CXlsxWriter", dependencies: ["CDynamicLibrary"]),
        .target(name: "CLibArchive", dependencies: ["CDynamicLibrary"]),
        .target(name: "CLibXML2", dependencies: ["CDynamicLibrary"]),

        // The layers; imports only go down.
        .target(name: "TradeModel", swiftSettings: swiftSettings),
        .target(
            name: "Tabular",
            dependencies: [
                "TradeModel", "CByteScan", "CPageGuard", "CLibCSV", "CLibArchive", "CLibXML2",
                "CZlib", "CIconv", "CNettle",
            ],
            swiftSettings: swiftSettings),
        .target(
            name: "Store",
            dependencies: ["TradeModel", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: swiftSettings),
        .target(
            name: "Importers", dependencies: ["TradeModel", "Tabular"],
            swiftSettings: swiftSettings),
        .target(
            name: "Analysis",
            dependencies: [
                "TradeModel", "CLapack",
                .product(name: "RealModule", package: "swift-numerics"),
            ],
            swiftSettings: swiftSettings),
        .target(
            name: "Fetching", dependencies: ["TradeModel", "CCurl"], swiftSettings: swiftSettings),
        .target(
            name: "Reports",
            dependencies: ["TradeModel", "Tabular", "Importers", "Analysis", "CXlsxWriter"],
            swiftSettings: swiftSettings),
        .target(name: "Assessment", dependencies: ["TradeModel"], swiftSettings: swiftSettings),
        .target(
            name: "Pipeline",
            dependencies: [
                "TradeModel", "Tabular", "Fetching", "Store", "Importers", "Analysis",
                "Assessment", "Reports", "CXattr",
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: swiftSettings),
        .executableTarget(
            name: "flywheel",
            dependencies: [
                "TradeModel", "Tabular", "Importers", "Analysis", "Reports", "Pipeline", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swiftSettings),

        // Tests mirror Sources.
        .target(
            name: "TestSupport", dependencies: ["TradeModel"], path: "Tests/TestSupport",
            swiftSettings: swiftSettings),
        .testTarget(
            name: "CDynamicLibraryTests", dependencies: ["CDynamicLibrary"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "TradeModelTests", dependencies: ["TradeModel", "TestSupport"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "TabularTests", dependencies: ["TradeModel", "Tabular", "TestSupport"],
            exclude: ["Fixtures"], swiftSettings: swiftSettings),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "TradeModel", "Store", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "ImportersTests",
            dependencies: ["TradeModel", "Tabular", "Importers", "TestSupport"],
            exclude: ["Fixtures"], swiftSettings: swiftSettings),
        .testTarget(
            name: "AnalysisTests",
            dependencies: ["TradeModel", "Importers", "Analysis", "TestSupport"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "AssessmentTests", dependencies: ["TradeModel", "Assessment", "TestSupport"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "FetchingTests",
            dependencies: ["TradeModel", "Importers", "Fetching", "TestSupport"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "TradeModel", "Tabular", "Importers", "Analysis", "Reports", "TestSupport",
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "TradeModel", "Tabular", "Store", "Importers", "Analysis", "Assessment", "Reports",
                "Pipeline", "TestSupport",
                .product(name: "Yams", package: "Yams"),
            ],
            exclude: ["Engines/Statements"], swiftSettings: swiftSettings),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "flywheel", "Tabular", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Cases", "feeds-interface.txt"], swiftSettings: swiftSettings),
    ],
    swiftLanguageModes: [.v6]
)
