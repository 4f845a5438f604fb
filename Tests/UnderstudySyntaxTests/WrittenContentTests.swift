import Foundation
import Testing
import UnderstudyDiagnostics
import UnderstudySyntax

/// Files that people wrote: those that we ship, and programmes of others where they lie beside us.
@Suite struct WrittenContentTests {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let shipped = package.appending(path: "curricula")
  private static let others = package.appending(path: "../shared/real")

  @Test func everyShippedFileIsReadAndItsNamesStandWhereTheySay() throws {
    #expect(try namesInPlace(below: Self.shipped) > 0)
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: others.path),
      "there is no folder ../shared/real with programmes of others"))
  func programmesOfOthersAreReadAndTheirNamesStandWhereTheySay() throws {
    #expect(try namesInPlace(below: Self.others) > 1000)
  }

  /// Reads all XML below a folder, and returns how many names were found where they should stand.
  private func namesInPlace(below folder: URL) throws -> Int {
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "xml" {
      let content = [UInt8](try Data(contentsOf: file))
      let result = readDocument(content, file: file.lastPathComponent)
      #expect(result.diagnostics.isEmpty, "\(file.lastPathComponent)")
      for element in all(try #require(result.value)) {
        #expect(bytes(at: element.nameRange, in: content) == Array(element.name.utf8))
        count += 1
      }
    }
    return count
  }
}
