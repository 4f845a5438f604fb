import Foundation
import PackagePlugin

/// Hands every file of `templates/`, and the starter organisation, to `embed-templates` as a build
/// step, so that editing one rebuilds the binary.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let folders = ["templates", "curricula/corner-bakery"]
    let inputs = try folders.flatMap { try files(below: root.appending(path: $0)) }
    return [
      .buildCommand(
        displayName: "Embedding the templates",
        executable: try context.tool(named: "embed-templates").url,
        arguments: [output.path(percentEncoded: false), root.path(percentEncoded: false)] + folders,
        inputFiles: inputs, outputFiles: [output])
    ]
  }

  private func files(below folder: URL) throws -> [URL] {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return paths.sorted().filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
      .map { folder.appending(path: $0) }.filter { !$0.hasDirectoryPath }
  }
}
