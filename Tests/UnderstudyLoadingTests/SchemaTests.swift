import Foundation
import Testing

@testable import UnderstudyLoading

/// The schema is held against another program's reading of it.
@Suite(.enabled("needs xmllint") { XMLLint.path != nil })
struct SchemaTests {
  @Test func acceptsEveryRightSampleAndRefusesEveryWrongOneThatItCan() throws {
    var samples: [String: (text: String, isRight: Bool)] = [:]
    for kind in Vocabulary.kinds {
      let one = kind.declaration
      samples["\(one.key)-right"] = (standing(one.right, one), true)
      if one.wrong.isSeenBySchema {
        samples["\(one.key)-wrong"] = (standing(one.wrong.text, one), false)
      }
    }
    for plural in TopLevel.all.compactMap({ $0.plural?.declaration }) {
      samples["\(plural.key)-right"] = (plural.right, true)
      samples["\(plural.key)-wrong"] = (plural.wrong.text, false)
    }
    try expectVerdicts(samples)
  }

  @Test func knowsRightAndWrongValuesOfEveryAttribute() throws {
    var samples: [String: (text: String, isRight: Bool)] = [:]
    for one in AttributeCase.all {
      let (element, name) = (one.kind.declaration, one.attribute.name)
      samples["\(element.key)-\(name)-right"] = (
        standing(try one.sample(with: one.attribute.right), element), true
      )
      samples["\(element.key)-\(name)-wrong"] = (
        standing(try one.sample(with: one.attribute.wrong), element), false
      )
    }
    try expectVerdicts(samples)
  }

  @Test(arguments: ["bramble-finch", "corner-bakery"])
  func acceptsTheShippedOrganisations(name: String) throws {
    let folder = SharedFolder.packageRoot.appending(path: "curricula/\(name)").path
    let source = ContentSource.folder(folder)
    let files = try source.listing().documents.map { "\(folder)/\($0.path)" }
    #expect(try XMLLint.refused(files, by: schemaDocument()) == [])
  }

  /// A sample where the schema knows it: what has one meaning in one place stands in that place.
  private func standing(_ sample: String, _ declaration: ElementDeclaration) -> String {
    declaration.key == "facet@person" ? "<person id=\"p\" name=\"P\">\(sample)</person>" : sample
  }

  private func expectVerdicts(_ samples: [String: (text: String, isRight: Bool)]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { removeOrReport(folder) }
    var files: [String: String] = [:]
    for (name, sample) in samples {
      let file = folder.appending(path: "\(name).xml")
      try Data(sample.text.utf8).write(to: file)
      files[file.path] = name
    }
    let refused = try XMLLint.refused(files.keys.sorted(), by: schemaDocument())
    let names = Set(refused.compactMap { files[$0] })
    for (name, sample) in samples.sorted(by: { $0.key < $1.key }) {
      #expect(names.contains(name) == !sample.isRight, "\(name): \(sample.text)")
    }
  }
}

/// The program that other people check XML with.
private enum XMLLint {
  static let path = ["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Those of some files that a schema refuses.
  static func refused(_ files: [String], by schema: String) throws -> [String] {
    let schemaFile = FileManager.default.temporaryDirectory
      .appending(path: "\(UUID().uuidString).xsd")
    try Data(schema.utf8).write(to: schemaFile)
    defer { removeOrReport(schemaFile) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = ["--noout", "--schema", schemaFile.path] + files
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let output = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    let told = lines.filter { $0.hasSuffix(" validates") || $0.hasSuffix(" fails to validate") }
    #expect(told.count == files.count, "\(lines.prefix(20).joined(separator: "\n"))")
    return told.filter { $0.hasSuffix(" fails to validate") }
      .map { String($0.dropLast(" fails to validate".count)) }
  }
}

private func removeOrReport(_ file: URL) {
  do { try FileManager.default.removeItem(at: file) } catch { Issue.record(error) }
}
