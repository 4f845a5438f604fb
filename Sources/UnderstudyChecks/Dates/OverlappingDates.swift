import UnderstudyDiagnostics
import UnderstudyModel

struct OverlappingDates: Check {
  static let id: Diagnostic.ID = "overlapping-dates"
  static let severity = Severity.note
  static let question = "Is every role held, and every absence entered, once at a time?"

  static let wrong = [
    """
    <role id="picker" title="Picker"/>
    <person id="p-1" name="Ada Marsh">
      <holds role="picker" since="2026-01-01"/>
      <‹holds› role="picker" since="2026-06-01"/>
      <away from="2026-12-21" to="2027-01-02"/>
      <‹away› from="2026-12-28" to="2026-12-28"/>
    </person>
    """
  ]

  static let right = [
    """
    <role id="picker" title="Picker"/><role id="packer" title="Packer"/>
    <person id="p-1" name="Ada Marsh">
      <holds role="picker" until="2026-05-31"/>
      <holds role="picker" since="2026-06-01"/><holds role="packer"/>
      <away from="2026-12-28" to="2027-01-02"/><away from="2026-12-21" to="2026-12-27"/>
    </person>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    organisation.people.flatMap { person -> [Diagnostic] in
      let holdings = Dictionary(grouping: person.holds, by: \.role.id).values.flatMap { held in
        overlaps(
          held.map { Span($0.since, $0.until, $0.declared) }, heldTwice(person.name))
      }
      let absences = overlaps(
        person.absences.map { Span($0.from, $0.to, $0.declared) }, awayTwice(person.name))
      return holdings + absences
    }.inFileOrder().grouped(overlapping)
  }

  /// Spans that begin before an earlier one has ended.
  private func overlaps(_ spans: [Span], _ message: String) -> [Diagnostic] {
    let sorted = spans.enumerated().sorted {
      ($0.element.first, $0.offset) < ($1.element.first, $1.offset)
    }.map(\.element)
    var found: [Diagnostic] = []
    var longest: Span?
    for span in sorted {
      if let before = longest, span.first <= before.last {
        found.append(
          Diagnostic(
            Self.id, Self.severity, message, at: span.declared.range,
            notes: [.init(theOther, at: before.declared.range)]))
      }
      if longest.map({ $0.last < span.last }) ?? true { longest = span }
    }
    return found
  }
}

/// Days from a first to a last; open ends reach as far as days go.
private struct Span {
  var first: Int
  var last: Int
  var declared: Declaration

  init(_ first: Day?, _ last: Day?, _ declared: Declaration) {
    self.first = first?.number ?? .min
    self.last = last?.number ?? .max
    self.declared = declared
  }
}

private func heldTwice(_ person: String) -> String {
  "\(person) holds this role twice at the same time"
}
private func awayTwice(_ person: String) -> String {
  "\(person) is already away on some of these days"
}
private func overlapping(_ count: Int) -> String {
  "\(count) holdings or absences overlap others of the same person"
}
private let theOther = "the other"
