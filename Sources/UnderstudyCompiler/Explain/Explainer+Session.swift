import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyPlanning
import UnderstudyRelations
import UnderstudyRendering

extension Explainer {
  /// A session, workshop or check-in: what it teaches, who could host it, and when each trainee has
  /// it or why not. `nil` for an item that is none of these.
  func account(of written: WrittenItem) -> Account? {
    let item = written.item
    guard item.booking != nil else { return nil }
    return Account(
      kind: .session, id: item.id.rawValue, name: item.title, declared: item.declared,
      sections: [
        teachingSection(of: written), hostSection(of: item), traineeSection(of: item),
      ])
  }

  private func teachingSection(of written: WrittenItem) -> Account.Section {
    let lesson = Lesson(written.item, in: organisation)
    let curriculum = organisation[written.curriculum]?.title ?? written.curriculum.rawValue
    var lines = ["a \(written.item.kind) of \(curriculum)"]
    if let lesson {
      let time = minutesInWords(lesson.minutes)
      lines.append(
        "takes its trainee to '\(lesson.reaches.words)' in \(name(lesson.role)), \(time)")
    }
    return .init(
      heading: "What it is", key: "session", lines: lines,
      data: .object(of: [
        ("curriculum", .string(written.curriculum.rawValue)),
        ("role", lesson.map { .string($0.role.rawValue) }),
        ("level", lesson.map { .string($0.reaches.rawValue) }),
        ("minutes", lesson.map { .int($0.minutes) }),
      ]))
  }

  private func hostSection(of item: Item) -> Account.Section {
    guard let role = Lesson(item, in: organisation)?.role else {
      return .init(heading: "Who could host it", key: "hosts", lines: [], data: .array([]))
    }
    let hosts = coverage.levels.learners(of: role).filter {
      coverage.level(of: $0, in: role) >= .host
    }
    return .init(
      heading: "Who could host it", key: "hosts",
      lines: hosts.isEmpty ? ["nobody can host \(name(role)) today"] : hosts.map(name),
      data: people(hosts))
  }

  private func traineeSection(of item: Item) -> Account.Section {
    var lines: [String] = []
    var values: [JSONValue] = []
    for person in organisation.people {
      let step = organisation.paths(of: person).compactMap { $0.step(item.id) }.first
      guard let step else { continue }
      let (words, data) = state(of: step, for: person)
      lines.append("\(person.name): \(words)")
      values.append(
        .object([("trainee", .string(person.id.rawValue)), ("state", .string(data))]))
    }
    return .init(
      heading: "Who takes it", key: "trainees",
      lines: lines.isEmpty ? ["nobody is enrolled"] : lines, data: .array(values))
  }

  /// How far one trainee is with it, in words and in one word.
  private func state(of step: PathStep, for person: Person) -> (words: String, data: String) {
    let item = step.item.id
    if let omission = step.omission {
      return ("omitted: \(omission.reason ?? "no reason given")", "omitted")
    }
    if let done = record[person.id, item] { return ("done on \(done.day.short)", "done") }
    let placed = plan.placements.filter { $0.trainee == person.id && $0.item == item }
    if !placed.isEmpty {
      return (
        placed.map { "\($0.start.short) with \(name($0.host))" }.joined(separator: "; "), "placed"
      )
    }
    if let missing = plan.unplaced.first(where: { $0.trainee == person.id && $0.item == item }) {
      return ("not placed: \(missing.reason.sentence)", "unplaced")
    }
    return ("arranged by people", "open")
  }

  func words(for visit: Placement, asSeenBy person: Identifier<Person>) -> String {
    let title = organisation[visit.item]?.item.title ?? visit.item.rawValue
    return visit.trainee == person
      ? "\(span(from: visit.start, to: visit.end)): \(title) with \(name(visit.host))"
      : "\(span(from: visit.start, to: visit.end)): hosts \(name(visit.trainee)), \(title)"
  }

  func data(_ visit: Placement) -> JSONValue {
    .object([
      ("trainee", .string(visit.trainee.rawValue)), ("item", .string(visit.item.rawValue)),
      ("time", .int(visit.time ?? 1)), ("host", .string(visit.host.rawValue)),
      ("start", .string("\(visit.start)")), ("end", .string("\(visit.end)")),
    ])
  }
}
