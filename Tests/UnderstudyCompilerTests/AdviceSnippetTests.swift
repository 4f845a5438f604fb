import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

/// What the coverage page offers for pasting is pasted, and must be sound.
@Suite struct AdviceSnippetTests {
  @Test(arguments: ["bramble-finch", "corner-bakery"])
  func leavesTheSampleWithoutErrors(sample: String) async throws {
    try await Project.withFolder { folder in
      let content = folder.appending(path: "content", directoryHint: .isDirectory)
      try Project.copy(Project.curriculum(sample), to: content)
      let path = content.path(percentEncoded: false)
      let built = try await BuiltSite.draft(path)
      #expect(built.report.diagnostics.allSatisfy { $0.severity != .error })
      let advice = try JSONSerialization.jsonObject(
        with: try #require(built.files["data/advice.json"]))
      let data = try #require((advice as? [String: Any])?["data"] as? [String: Any])
      let proposals = try #require(data["proposals"] as? [[String: Any]])
      let drafts = try #require(data["drafts"] as? [[String: Any]])
      #expect(!proposals.isEmpty || !drafts.isEmpty)

      for entry in proposals + drafts {
        if let enrolled = entry["enrolled"] as? String, let person = entry["person"] as? String {
          try paste(enrolled, into: person, below: content)
        }
      }
      for (number, draft) in drafts.enumerated() {
        let xml = try #require(draft["curriculum"] as? String)
        try Data(xml.utf8).write(to: content.appending(path: "draft-\(number).xml"))
      }
      let checked = try checkContent(CompileOptions(folder: path))
      for diagnostic in checked.diagnostics where diagnostic.severity == .error {
        Issue.record("\(diagnostic.id.rawValue): \(diagnostic.message)")
      }
    }
  }

  /// Puts a line right after a person's start tag, wherever the person is written.
  private func paste(_ line: String, into person: String, below folder: URL) throws {
    for (path, bytes) in try Project.files(below: folder) where path.hasSuffix(".xml") {
      let text = String(decoding: bytes, as: UTF8.self)
      guard let tag = text.range(of: "<person id=\"\(person)\""),
        let end = text[tag.upperBound...].firstIndex(of: ">")
      else { continue }
      let isEmpty = text[text.index(before: end)] == "/"
      let head = isEmpty ? text[..<text.index(before: end)] + ">" : text[...end]
      let rest = text[text.index(after: end)...]
      let pasted = head + line + (isEmpty ? "</person>" : "") + rest
      try Data(pasted.utf8).write(to: folder.appending(path: path))
      return
    }
    Issue.record("\(person) is written nowhere")
  }
}
