import UnderstudyDiagnostics
import UnderstudyModel

struct UnresolvedRelation: PathCheck {
  static let id: Diagnostic.ID = "unresolved-relation"
  static let severity = Severity.warning
  static let needsEveryFile = true
  static let question = "Has every trainee the manager, buddy or mentor whom their items name?"

  static let wrong = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <task id="goals" title="Agree on goals" owner="@self ‹@manager›"/>
        <task id="tour" title="Tour" owner="‹@buddy›" sign-off="‹@mentor›"/>
        <session id="sit" title="Sit in" host="@manager" duration="1h"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><enrolled curriculum="start" start="2026-12-07"/></person>
    """,
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one"><‹check-in› id="talk" title="How was it?"/></phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh"><enrolled curriculum="start" start="2026-12-07"/></person>
    """,
  ]

  static let right = [
    """
    <curriculum id="start" title="Start">
      <phase id="week-1" title="Week one">
        <task id="goals" title="Agree on goals" owner="@self @manager"/>
        <task id="tour" title="Tour" owner="@buddy" sign-off="@mentor"/>
        <check-in id="talk" title="How was it?"/>
      </phase>
    </curriculum>
    <person id="p-1" name="Ada Marsh" manager-name="The board" buddy="p-2">
      <enrolled curriculum="start" start="2026-12-07" mentor="p-2"/>
    </person>
    <person id="p-2" name="Ben Okoro"/>
    """
  ]

  func faults(on walked: WalkedPath) -> [PathFault] {
    let (path, person, organisation) = (walked.path, walked.person, walked.organisation)
    let words = path.steps.filter { $0.omission == nil }.flatMap { $0.item.people }
    return words.compactMap { word, place in
      let owner = Owner(.relation(word), at: place)
      let meant = organisation.resolve([owner], for: person, enrolment: path.enrolment)
      guard meant == [.unresolved(owner)] else { return nil }
      let isMentor = word == .mentor
      return PathFault(
        at: place, about: word.rawValue,
        note: .init(
          hasNone(person.name, word),
          at: isMentor ? path.enrolment.declared.range : person.declared.range),
        topic: "\(word.rawValue) \(path.curriculum)")
    }
  }

  func sentence(_ fault: PathFault, trainees: Int) -> String {
    meansNobody(fault.subject, trainees)
  }

  func help(_ fault: PathFault) -> String { whereToWrite(fault.subject) }

  func summary(places: Int) -> String { meanNobody(places) }
}

extension Item {
  /// Every relation by which the item names somebody, and where.
  fileprivate var people: [(Owner.Relation, SourceRange)] {
    var words = owners + signOff
    switch content {
    case .session(let session):
      if case .named(let hosts) = session.host { words += hosts }
    case .workshop(let workshop):
      if case .named(let hosts) = workshop.facilitator { words += hosts }
    case .checkIn(let checkIn):
      // Without a name a check-in is with the manager.
      if checkIn.with.isEmpty { return relations(words) + [(.manager, declared.range)] }
      words += checkIn.with
    default: break
    }
    return relations(words)
  }

  private func relations(_ words: [Owner]) -> [(Owner.Relation, SourceRange)] {
    words.compactMap { owner in
      guard case .relation(let relation) = owner.word else { return nil }
      return (relation, owner.range)
    }
  }
}

private func hasNone(_ person: String, _ relation: Owner.Relation) -> String {
  "\(person) has no \(relation.rawValue.dropFirst())"
}
private func meansNobody(_ word: String, _ trainees: Int) -> String {
  "'\(word)' means nobody for \(counted(trainees, "trainee", "trainees")) of this curriculum"
}
private func meanNobody(_ places: Int) -> String {
  "words such as '@manager' mean nobody for some trainees of \(places) curricula"
}
private func whereToWrite(_ word: String) -> String {
  switch word {
  case "@manager": "write 'manager' or 'manager-name' on the person"
  case "@buddy": "write 'buddy' on the person"
  default: "write 'mentor' on the enrolment"
  }
}
