import UnderstudyDiagnostics
import UnderstudyModel

/// Things of one kind that point at others of the same kind by name.
struct Pointing {
  /// One thing: its name, where it stands, and what it points at.
  struct Thing {
    var name: String
    var arrows: [Mention]
  }

  var things: [Thing]

  /// One finding for each circle: the whole of it in the sentence, each further arrow in a note.
  ///
  /// - Parameters:
  ///   - id: the check's own word.
  ///   - severity: how much it matters.
  ///   - link: how two things are joined in words: `reports to`.
  ///   - relative: what joins the further ones: `, who reports to`.
  ///   - help: what to do.
  /// - Returns: findings in the order of the things.
  func circleFindings(
    _ id: Diagnostic.ID, _ severity: Severity, link: String, relative: String, help: String
  ) -> [Diagnostic] {
    let places = Dictionary(
      things.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let arrows = things.map { $0.arrows.compactMap { places[$0.name] } }
    return circles(arrows).map { circle in
      let names = circle.map { things[$0].name }
      let arrows = circle.indices.map { place in
        let target = names[(place + 1) % names.count]
        return things[circle[place]].arrows.first { $0.name == target }
      }
      let notes = zip(names, arrows).dropFirst().map { name, arrow in
        Diagnostic.Note("'\(name)' \(link) '\(arrow?.name ?? "")'", at: arrow?.range)
      }
      return Diagnostic(
        id, severity, sentence(names, link, relative), at: arrows.first??.range, help: help,
        notes: notes.shortened(outOf: notes.count))
    }
  }

  /// The circle in words, back to where it began; of a long one the middle is only counted.
  private func sentence(_ names: [String], _ link: String, _ relative: String) -> String {
    guard let first = names.first else { return "" }
    if names.count == 1 { return "'\(first)' \(link) itself" }
    var words = "'\(first)' \(link) "
    let shown = names.count > 8 ? Array(names[1...5]) : Array(names.dropFirst())
    words += shown.map { "'\($0)'" }.joined(separator: relative)
    if shown.count < names.count - 1 { words += " and \(names.count - 1 - shown.count) more" }
    return words + relative + "'\(first)' again"
  }
}
