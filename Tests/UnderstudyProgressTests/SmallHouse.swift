import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyProgress

/// A small organisation in which one trainee learns from a few colleagues.
struct SmallHouse {
  var content: OrganisationContent

  /// Ada (`p-1`) takes `start`; Ben (`p-2`) manages, Chloe (`p-3`) is her mentor, Dan (`p-4`) picks.
  init(items: [Item] = []) {
    content = OrganisationContent("house", name: "House")
    content.roles = [
      Role("picker", title: "Picker", declared: .nowhere),
      Role("clerk", title: "Clerk", declared: .nowhere),
    ]
    var phase = Phase("week-1", title: "Week one", declared: .nowhere)
    phase.entries = items.map(Entry.item)
    var curriculum = Curriculum("start", title: "Start", declared: .nowhere)
    curriculum.phases = [phase]
    content.curricula = [curriculum]
    var ada = Person("p-1", name: "Ada Marsh", declared: .nowhere)
    ada.manager = Reference("p-2", at: SourceRange(file: ""))
    var enrolment = Enrolment(
      Reference("start", at: SourceRange(file: "")), start: day("2026-11-02"), declared: .nowhere)
    enrolment.mentor = Reference("p-3", at: SourceRange(file: ""))
    ada.enrolments = [enrolment]
    var dan = Person("p-4", name: "Dan Weiss", declared: .nowhere)
    dan.holds = [Holding(Reference("picker", at: SourceRange(file: "")), declared: .nowhere)]
    content.people = [
      ada, Person("p-2", name: "Ben Okoro", declared: .nowhere),
      Person("p-3", name: "Chloe Diaz", declared: .nowhere), dan,
    ]
  }

  var organisation: Organisation { Organisation(content) }

  /// Ada's path.
  func path() -> LearningPath? { organisation.paths.first }
}

/// A day that a test writes; a slip in it is the test's own fault.
func day(_ text: String) -> Day { Day(parsing: text) ?? Day(number: .min) }

/// A moment that a test writes.
func moment(_ text: String) -> Timestamp {
  Timestamp(parsing: text) ?? Timestamp(milliseconds: .min)
}

/// A task of this id, and who signs it.
func task(_ id: String, signOff: [Owner.Word] = []) -> Item {
  var item = Item(Identifier(id), title: id, .task(service: nil), declared: .nowhere)
  item.signOff = signOff.map { Owner($0, at: SourceRange(file: "")) }
  return item
}

/// A session with a picker.
func visit(_ id: String, signOff: [Owner.Word] = []) -> Item {
  var item = task(id, signOff: signOff)
  item.content = .session(Session(host: .role(Reference("picker", at: SourceRange(file: "")))))
  return item
}

extension Progress.Entry {
  /// An event about Ada in somebody's file; without a file in that of whoever speaks.
  init(
    _ what: ProgressEvent.What, _ item: String, by: String = "p-1", at when: String,
    in keeper: Keeper? = nil, note: String? = nil
  ) {
    var event = ProgressEvent(
      what, person: "p-1", item: Identifier(item), when: moment(when), by: Identifier(by))
    event.note = note
    self.init(event, in: keeper ?? .person(Identifier(by)))
  }
}
