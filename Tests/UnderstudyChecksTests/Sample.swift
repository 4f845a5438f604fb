import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

/// A sample of a check, ready to be loaded: its files without marks, and where the marks were.
struct Sample {
  private(set) var files: [String: String] = [:]
  private(set) var marks: [SourceRange] = []

  /// Reads a sample as a check writes it.
  ///
  /// - Parameters:
  ///   - text: elements of one organisation, then other files after lines such as `--- schedule.xml`.
  ///   - prefix: what stands before the elements on their first line.
  init(_ text: String, behind prefix: String = "") {
    var path = "sample.xml"
    var lines: [Substring] = []
    func wrapped() -> String {
      let content = lines.joined(separator: "\n")
      return path == "sample.xml"
        ? "<organization id=\"sample\" name=\"Sample\">\(prefix)\(content)</organization>\n"
        : content + "\n"
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("--- ") {
        add(wrapped(), at: path)
        path = String(line.dropFirst(4))
        lines = []
      } else {
        lines.append(line)
      }
    }
    add(wrapped(), at: path)
  }

  private mutating func add(_ marked: String, at path: String) {
    var text = ""
    var position = SourcePosition(line: 1, column: 1)
    var opened: SourcePosition?
    for character in marked {
      switch character {
      case "‹": opened = position
      case "›":
        if let start = opened { marks.append(.init(file: path, start: start, end: position)) }
        opened = nil
      default:
        text.append(character)
        position.column += String(character).utf8.count
        if character == "\n" { position = SourcePosition(line: position.line + 1, column: 1) }
      }
    }
    files[path] = text
  }

  /// What the sample says, and what Loading has to say about it.
  func load() throws -> Diagnosed<Organisation> {
    try loadOrganisation(from: .memory(files))
  }
}

/// The day on which samples are read.
func sampleDay() throws -> Day { try #require(Day(parsing: "2026-12-01")) }
