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
  private var stepsLeft = 5_000_000

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// Keeps a finding. After a thousand, one more says that the rest of the file is not told:
  /// whoever meets that many mends some and asks again.
  func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < Self.findingLimit {
      diagnostics.append(diagnostic)
    } else if diagnostics.count == Self.findingLimit {
      diagnostics.append(.tooMany(Self.findingLimit, at: diagnostic.range))
    }
  }

  private static let findingLimit = 1_000

  /// The names that a misspelt one may stand for, as long as the file has not asked for too much:
  /// a million names in a list and a million misspelt ones are content too.
  func near(to name: String, among candidates: [String]) -> [String] {
    let length = name.utf8.count
    // Comparing two names takes as many steps as one's length times the other's, which are alike.
    guard length <= 200, length * length * candidates.count <= stepsLeft else { return [] }
    stepsLeft -= length * length * candidates.count
    return nearNames(to: name, among: candidates)
  }

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
  fileprivate static func tooMany(_ limit: Int, at range: SourceRange?) -> Self {
    Self(
      .tooManyFindings, .error, "from here on this file's findings are not told any more",
      at: range, help: "mend some of the first \(limit) and check again")
  }

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
