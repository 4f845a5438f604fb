import Testing
import UnderstudyDiagnostics
import UnderstudyModel

/// Values that several suites build their cases from.
enum Sample {
  static let place = SourceRange(file: "sample.xml")

  static func ref<Entity>(_ name: String) -> Reference<Entity> {
    Reference(Identifier(name), at: place)
  }

  static func day(_ text: String) throws -> Day { try #require(Day(parsing: text)) }

  static func offset(_ text: String) throws -> Offset {
    try #require(Offset(parsing: text, at: place))
  }

  static func task(_ id: String, after: [String] = [], optional: Bool = false) -> Item {
    var item = Item(Identifier(id), title: id, .task(service: nil), declared: .nowhere)
    item.after = after.map { ref($0) }
    item.isOptional = optional
    return item
  }

  static func phase(_ id: String, _ items: [Item], gate: Bool = false) -> Phase {
    var phase = Phase(id, title: id, declared: .nowhere)
    phase.entries = items.map { .item($0) }
    phase.isGate = gate
    return phase
  }

  static func curriculum(_ id: String, _ phases: [Phase]) -> Curriculum {
    var curriculum = Curriculum(Identifier(id), title: id, declared: .nowhere)
    curriculum.phases = phases
    return curriculum
  }

  /// One trainee, enrolled in the last of these curricula from Monday 23 November 2026.
  static func organisation(_ curricula: [Curriculum]) throws -> (Organisation, Person) {
    var content = OrganisationContent("sample", name: "Sample")
    content.curricula = curricula
    var trainee = Person("anya", name: "Anya Petrova", declared: .nowhere)
    if let last = curricula.last {
      trainee.enrolments = [
        Enrolment(
          Reference(last.id, at: place), start: try day("2026-11-23"), declared: .nowhere)
      ]
    }
    content.people = [trainee]
    return (Organisation(content), trainee)
  }

  static func path(_ curricula: [Curriculum]) throws -> LearningPath {
    let (organisation, trainee) = try organisation(curricula)
    return try #require(organisation.paths(of: trainee).first)
  }
}
