import UnderstudyDiagnostics
import UnderstudyModel

struct WaitsForAnotherCurriculum: Check {
  static let id: Diagnostic.ID = "waits-for-another-curriculum"
  static let severity = Severity.warning
  static let needsEveryFile = true
  static let question = "Does every item wait for items that its trainees meet on the same path?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <task id="badge" title="Fetch your badge" after="‹photo›" due="#‹photo›+2d"/>
      </phase>
    </curriculum>
    <curriculum id="welcome" title="Welcome">
      <phase id="week-1" title="Week one"><task id="photo" title="Your photo"/></phase>
    </curriculum>
    """
  ]

  static let right = [
    """
    <curriculum id="start" title="Start">
      <include curriculum="welcome"/>
      <phase id="week-1" title="Week one">
        <task id="badge" title="Fetch your badge" after="photo tea"/><task id="tea" title="Tea"/>
      </phase>
    </curriculum>
    <curriculum id="welcome" title="Welcome">
      <phase id="week-1" title="Week one"><task id="photo" title="Your photo"/></phase>
    </curriculum>
    """
  ]

  func findings(in organisation: Organisation, today: Day) -> [Diagnostic] {
    let crossing = organisation.items.flatMap { written in
      written.item.waits.compactMap { wait -> Crossing? in
        guard let other = organisation[wait.id], other.curriculum != written.curriculum
        else { return nil }
        return Crossing(wait: wait, from: written.curriculum, to: other)
      }
    }
    guard !crossing.isEmpty else { return [] }
    // For each curriculum, the programmes of which it is a part.
    var programmes: [Identifier<Curriculum>: Set<Identifier<Curriculum>>] = [:]
    for whole in organisation.curricula {
      for part in organisation.withIncludes(whole.id) {
        programmes[part.id, default: []].insert(whole.id)
      }
    }
    return crossing.filter { crossing in
      (programmes[crossing.from] ?? []).isDisjoint(with: programmes[crossing.to.curriculum] ?? [])
    }.map { crossing in
      Diagnostic(
        Self.id, Self.severity, elsewhere(crossing.to), at: crossing.wait.range,
        help: includeIt(crossing.to.curriculum),
        notes: [.init(writtenHere, at: crossing.to.item.declared.range)])
    }.grouped(elsewhere)
  }
}

/// A wait that leads from one curriculum into another.
private struct Crossing {
  var wait: Reference<Item>
  var from: Identifier<Curriculum>
  var to: WrittenItem
}

extension Item {
  /// The items from whose completion this one counts.
  fileprivate var waits: [Reference<Item>] {
    let offsets = [due, booking?.earliest].compactMap { offset -> Reference<Item>? in
      if case .item(let item) = offset?.origin { item } else { nil }
    }
    return after + offsets
  }
}

private func elsewhere(_ other: WrittenItem) -> String {
  "'\(other.item.id)' is an item of '\(other.curriculum)', which is not part of this curriculum, "
    + "so nobody waits for it"
}
private func elsewhere(_ count: Int) -> String {
  "\(count) items wait for items of curricula that are not part of their own, so nobody waits"
}
private func includeIt(_ curriculum: Identifier<Curriculum>) -> String {
  "include '\(curriculum)', or wait for an item of this curriculum"
}
private let writtenHere = "the item"
