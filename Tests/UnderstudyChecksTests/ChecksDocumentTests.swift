import Foundation
import Testing
import UnderstudyDiagnostics

@testable import UnderstudyChecks

/// The page that stands in the repository is the one that the program would write.
///
/// `UNDERSTUDY_RECORD=1 swift test --filter ChecksDocumentTests` writes it anew, and fails, so that
/// nobody takes a recording for a pass.
@Suite struct ChecksDocumentTests {
  @Test func theCommittedPageIsCurrent() throws {
    let text = checksDocument()
    let path = "Documentation/checks.md"
    let file = SharedFolder.packageRoot.appending(path: path)
    if ProcessInfo.processInfo.environment["UNDERSTUDY_RECORD"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("wrote \(path); run again without UNDERSTUDY_RECORD")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test(arguments: standardChecks.map { type(of: $0) })
  func everyCheckAsksAWholeQuestionInItsSection(_ check: any Check.Type) {
    #expect(check.question.hasSuffix("?"))
    #expect(checksDocument().contains("### \(check.id.rawValue)\n\n\(check.question)"))
  }
}
