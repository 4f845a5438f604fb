import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

/// A slip in one file is told where it is, not wherever the file is missed.
@Suite struct UnreadFileTests {
  @Test func oneSlipInTheMarkupIsOneFinding() async throws {
    try await Project.withFolder { folder in
      let copy = folder.appending(path: "content", directoryHint: .isDirectory)
      try FileManager.default.copyItem(
        at: URL(filePath: Project.curriculum("bramble-finch")), to: copy)
      let file = copy.appending(path: "roles/order-desk-clerk.xml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacing("</role>", with: "").write(to: file, atomically: true, encoding: .utf8)
      let report = try checkContent(CompileOptions(folder: copy.path(percentEncoded: false)))
      let serious = report.diagnostics.filter { $0.severity > .note }
      #expect(serious.map(\.id) == ["xml-not-well-formed"])
    }
  }
}
