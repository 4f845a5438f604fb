import Foundation
import Testing

@testable import UnderstudyLoading

/// The page that stands in the repository is the one that the program would write.
///
/// `UNDERSTUDY_RECORD=1 swift test --filter VocabularyDocumentTests` writes it anew, and fails, so
/// that nobody takes a recording for a pass.
@Suite struct VocabularyDocumentTests {
  @Test func theCommittedPageIsCurrent() throws {
    let text = vocabularyDocument()
    let path = "Documentation/vocabulary.md"
    let file = SharedFolder.packageRoot.appending(path: path)
    if ProcessInfo.processInfo.environment["UNDERSTUDY_RECORD"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("wrote \(path); run again without UNDERSTUDY_RECORD")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test func everyElementAndAttributeIsTold() {
    let lines = Set(vocabularyDocument().split(separator: "\n").map(String.init))
    for kind in Vocabulary.kinds where !kind.declaration.key.contains("@") {
      #expect(lines.contains("### `<\(kind.declaration.name)>`"))
    }
    let text = vocabularyDocument()
    for one in AttributeCase.all {
      #expect(text.contains("| `\(one.attribute.name)` |"), "\(one.testDescription)")
    }
  }
}
