import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

/// Before a file of the content is replaced by one that the program writes.
extension Compilation {
  /// Whether nothing is lost where a file is replaced: it is not there, or holds one thing only.
  ///
  /// - Parameters:
  ///   - path: below the content folder.
  ///   - isThat: whether bytes at a path hold that thing and nothing else.
  /// - Returns: whether it may be replaced.
  /// - Throws: ``CompilerFailure`` of kind `unreadable`.
  func holdsNothingElse(
    _ path: String, _ isThat: (_ bytes: [UInt8], _ path: String) -> Bool
  ) throws(CompilerFailure) -> Bool {
    do {
      guard try source.listing().files.contains(where: { $0.path == path }) else { return true }
      return isThat(try source.bytes(of: path), path)
    } catch {
      throw CompilerFailure(.unreadable, error.description)
    }
  }
}

extension Declaration? {
  /// The line on which something is written, as `:12` after its file; nothing for what is not.
  var lineMark: String { map { ":\($0.range.start.line)" } ?? "" }
}
