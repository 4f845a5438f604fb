// swift-tools-version: 6.1
import PackageDescription

/// What every target is built with: Swift 6, and the three features that are coming.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One stage of the pipeline, and the only targets that it may import.
func stage(
  _ name: String, _ imports: [Target.Dependency], plugins: [Target.PluginUsage] = []
) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: settings, plugins: plugins)
}

/// The tests of one stage. They may look at whatever the stage itself may look at.
func tests(
  _ name: String, _ imports: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + imports,
    exclude: exclude, swiftSettings: settings)
}

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "understudy",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "understudy", targets: ["understudy"]),
    .library(name: "UnderstudyCompiler", targets: ["UnderstudyCompiler"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // Each arrow stands in `Documentation/architecture.md`; Scripts/check-arrows compares the imports.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    // One call of the system that Swift does not show: two folders change places at once.
    .target(name: "CFolderSwap"),
    stage("UnderstudyDiagnostics", []),
    stage("UnderstudySyntax", ["CLibXML2", "UnderstudyDiagnostics"]),
    stage("UnderstudyModel", ["UnderstudyDiagnostics"]),
    stage(
      "UnderstudyLoading", ["UnderstudySyntax", "UnderstudyModel", "UnderstudyDiagnostics"]),
    stage("UnderstudyChecks", ["UnderstudyModel", "UnderstudyDiagnostics"]),
    stage("UnderstudyPlanning", ["UnderstudyModel", "UnderstudyDiagnostics"]),
    stage("UnderstudyRelations", ["UnderstudyModel"]),
    stage("UnderstudyProgress", ["UnderstudyModel", "UnderstudyDiagnostics"]),
    stage("UnderstudyTemplates", [], plugins: ["EmbedTemplates"]),
    stage(
      "UnderstudyRendering",
      [
        "UnderstudyModel", "UnderstudyPlanning", "UnderstudyRelations", "UnderstudyProgress",
        "UnderstudyTemplates", "UnderstudyDiagnostics", mustache,
      ]),
    stage(
      "UnderstudyCompiler",
      [
        "CFolderSwap", "UnderstudyDiagnostics", "UnderstudyModel", "UnderstudyLoading",
        "UnderstudyChecks",
        "UnderstudyPlanning", "UnderstudyRelations", "UnderstudyProgress",
        "UnderstudyTemplates", "UnderstudyRendering",
      ]),
    stage("UnderstudyCommands", ["UnderstudyCompiler", "UnderstudyDiagnostics", arguments]),
    .executableTarget(
      name: "understudy", dependencies: ["UnderstudyCommands"], swiftSettings: settings),

    // What Scripts/measure-relations runs; no product.
    .executableTarget(
      name: "measure-relations",
      dependencies: [
        "UnderstudyDiagnostics", "UnderstudyLoading", "UnderstudyModel", "UnderstudyRelations",
      ],
      swiftSettings: settings),

    // What Scripts/bench-planner runs for the first plan; no product.
    .executableTarget(
      name: "measure-planning",
      dependencies: [
        "UnderstudyDiagnostics", "UnderstudyLoading", "UnderstudyModel", "UnderstudyPlanning",
      ],
      swiftSettings: settings),

    // Turns the files of templates/ into Swift while building, so that the binary stands alone.
    .executableTarget(name: "embed-templates", swiftSettings: settings),
    .plugin(
      name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"]),

    tests("UnderstudyDiagnostics"),
    tests("UnderstudySyntax", ["UnderstudyDiagnostics"]),
    tests("UnderstudyModel", ["UnderstudyDiagnostics"]),
    tests(
      "UnderstudyLoading", ["UnderstudySyntax", "UnderstudyModel", "UnderstudyDiagnostics"]),
    tests(
      "UnderstudyChecks", ["UnderstudyModel", "UnderstudyLoading", "UnderstudyDiagnostics"]),
    tests(
      "UnderstudyPlanning", ["UnderstudyModel", "UnderstudyLoading", "UnderstudyDiagnostics"]),
    tests(
      "UnderstudyRelations", ["UnderstudyModel", "UnderstudyLoading", "UnderstudyDiagnostics"]),
    tests("UnderstudyProgress", ["UnderstudyModel", "UnderstudyDiagnostics"]),
    tests("UnderstudyTemplates"),
    tests(
      "UnderstudyRendering",
      [
        "UnderstudyModel", "UnderstudyLoading", "UnderstudyPlanning", "UnderstudyRelations",
        "UnderstudyProgress", "UnderstudyTemplates", "UnderstudyDiagnostics",
      ]),
    tests(
      "UnderstudyCompiler",
      ["UnderstudyModel", "UnderstudyPlanning", "UnderstudyRendering", "UnderstudyDiagnostics"],
      exclude: ["Golden"]),
    tests("UnderstudyCommands", ["UnderstudyCompiler", "UnderstudyDiagnostics", arguments]),
  ],
  swiftLanguageModes: [.v6]
)
