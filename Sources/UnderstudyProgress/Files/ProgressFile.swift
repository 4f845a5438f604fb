package import UnderstudyDiagnostics
package import UnderstudyModel

/// One file below `progress/`, as it was read.
package struct ProgressFile: Hashable, Sendable {
  /// One event, and where its words stand.
  package struct Line: Hashable, Sendable {
    package var event: ProgressEvent
    /// The whole line.
    package var range: SourceRange
    /// The places of the values that name something, without their quotation marks.
    package var places: [ProgressEvent.Key: SourceRange]

    /// Where a value stands; the whole line where the key was left out.
    package func place(of key: ProgressEvent.Key) -> SourceRange { places[key] ?? range }
  }

  /// The path below the content folder.
  package var path: String
  package var keeper: Keeper
  package var lines: [Line]

  package init(path: String, lines: [Line] = []) {
    self.path = path
    keeper = Keeper(path: path)
    self.lines = lines
  }
}

/// Whose file it is: whose own word its lines are.
package enum Keeper: Hashable, Sendable {
  /// Whoever keeps the content: `progress/_content-keeper.jsonl`.
  case contentKeeper
  /// `progress/p-104.jsonl` is the file of `p-104`.
  case person(Identifier<Person>)
  /// A file whose name is nobody's.
  case nobody(fileName: String)

  /// The file of whoever keeps the content; the line below can begin no identifier.
  package static let contentKeeperPath = "progress/_content-keeper.jsonl"

  /// The file of a person.
  package static func path(of person: Identifier<Person>) -> String {
    "progress/\(person).jsonl"
  }

  /// Whose a file is, by its name.
  package init(path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.hasSuffix(".jsonl") ? String(name.dropLast(6)) : name
    if path == Self.contentKeeperPath || name == "_content-keeper.jsonl" {
      self = .contentKeeper
    } else if Identifier<Person>.isWellFormed(stem) {
      self = .person(Identifier(stem))
    } else {
      self = .nobody(fileName: name)
    }
  }
}

extension Keeper: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.words < right.words }

  private var words: String {
    switch self {
    case .contentKeeper: "0"
    case .person(let person): "1\(person)"
    case .nobody(let fileName): "2\(fileName)"
    }
  }
}
