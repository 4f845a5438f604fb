import UnderstudyDiagnostics
import UnderstudyModel

/// What reading one file has brought so far.
///
/// A class, because every element of the file adds to it; it never leaves the call that reads the
/// file.
final class FileReading {
  /// An identifier that must be the only one of its kind.
  struct WrittenName {
    var kind: String
    var name: String
    var range: SourceRange
  }

  /// A word whose meaning another file may tell.
  struct OpenWord {
    var word: String
    var range: SourceRange
  }

  /// The same for all files of a load.
  let surroundings: Surroundings
  var content = LoadedParts()
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var names: [WrittenName] = []
  /// Kinds of employment that people have, to compare with those that the organisation knows.
  var employments: [OpenWord] = []
  private var localNames: [LocalName: SourceRange] = [:]
  private var scopes = 0

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// A number for an element, to keep apart what is unique only within it.
  func newScope() -> Int {
    scopes += 1
    return scopes
  }

  /// Notes an identifier that must be unique in the organisation.
  func note(_ kind: String, _ name: String, at range: SourceRange) {
    names.append(WrittenName(kind: kind, name: name, range: range))
  }

  /// Notes an identifier that must be unique within an element, and reports a second one.
  func noteLocal(_ kind: String, _ name: String, within scope: Int, at range: SourceRange) {
    let key = LocalName(kind: kind, name: name, scope: scope)
    if let first = localNames[key] {
      report(.duplicate(kind, name, at: range, first: first))
    } else {
      localNames[key] = range
    }
  }

  private struct LocalName: Hashable {
    var kind: String
    var name: String
    var scope: Int
  }
}

extension Diagnostic {
  static func duplicate(
    _ kind: String, _ name: String, at range: SourceRange, first: SourceRange
  ) -> Self {
    Self(
      .duplicateID, .error, "there is already \(article(kind)) '\(name)'", at: range,
      help: "give one of the two another id",
      notes: [.init("the first '\(name)' is here", at: first)])
  }
}

/// `a role`, `an item`.
func article(_ word: String) -> String {
  "aeiou".contains(word.prefix(1)) ? "an \(word)" : "a \(word)"
}
