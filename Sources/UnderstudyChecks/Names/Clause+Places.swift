import UnderstudyDiagnostics
import UnderstudyModel

extension Condition.Clause {
  /// The clause as authors write it.
  var text: String { "\(facet):\(values.joined(separator: "|"))" }

  /// Where the facet's name stands.
  var facetRange: SourceRange { part(at: 0, facet) }

  /// Where one of the values stands.
  func range(ofValue place: Int) -> SourceRange {
    let before = values.prefix(place).reduce(facet.utf8.count + 1) { $0 + $1.utf8.count + 1 }
    return part(at: before, values[place])
  }

  /// A part of the clause; the whole clause where the text was written another way.
  private func part(at offset: Int, _ part: String) -> SourceRange {
    guard range.holds(text) else { return range }
    var found = range
    found.start.column += offset
    found.end.column = found.start.column + part.utf8.count
    return found
  }
}
