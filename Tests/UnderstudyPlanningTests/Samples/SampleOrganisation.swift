import UnderstudyModel

@testable import UnderstudyPlanning

/// A small shop to which each test adds what it is about.
///
/// Ana learns from Ben, who packs, and from Eve, who packs as well where a test says so. They all
/// work from nine to five on weekdays, in UTC; the window is December 2026, which begins on a
/// Tuesday.
struct Shop {
  var content: OrganisationContent
  var policy = PlanningPolicy()

  init() {
    content = OrganisationContent("shop", name: "Shop")
    content.calendars = [.of("office", "mon-fri 09:00-17:00", isDefault: true)]
    var packing = Department("packing", name: "Packing", declared: .nowhere)
    packing.noVisitors = []
    content.departments = [packing, Department("sales", name: "Sales", declared: .nowhere)]
    content.roles = [.of("packer", in: "packing"), .of("clerk", in: "sales")]
    content.people = [
      .named("ana", holds: "clerk") { $0.enrol(in: "start", from: "2026-12-01") },
      .named("ben", holds: "packer", hosts: true),
    ]
    content.curricula = [.of("start", .of("all", []))]
    policy.from = .of("2026-12-01")
    policy.until = .of("2026-12-31")
  }

  /// Replaces what the curriculum asks for.
  mutating func ask(_ items: Item...) {
    content.curricula[0].phases[0].entries = items.map { .item($0) }
  }

  /// Changes a person; a test that misspells one fails for lack of the change.
  mutating func change(_ id: String, _ change: (inout Person) -> Void) {
    for place in content.people.indices where content.people[place].id == Identifier(id) {
      change(&content.people[place])
    }
  }

  var organisation: Organisation {
    var content = content
    content.planning = policy
    return Organisation(content)
  }

  func problem(today: String = "2026-12-01", done: [String: String] = [:]) -> PlanningProblem {
    var record = LearningRecord()
    for (item, day) in done {
      record.completions[.init("ana", Identifier(item))] = .init(on: .of(day))
    }
    return PlanningProblem(organisation, record: record, today: .of(today))
  }

  func plan(today: String = "2026-12-01", effort: Effort = .usual) -> PlanOutcome {
    planSeason(problem(today: today), effort: effort)
  }
}

extension Role {
  static func of(_ id: String, in department: String?) -> Role {
    var role = Role(Identifier(id), title: id.capitalised, declared: .nowhere)
    role.department = department.map { .to($0) }
    return role
  }
}

extension Placement {
  /// A placement for Ana with Ben, told by its times: `2026-12-03T09:00`, `2026-12-03T11:00`.
  static func of(
    _ item: String, _ start: String, _ end: String, host: String = "ben", trainee: String = "ana",
    time: Int? = nil, part: Int? = nil
  ) -> Placement {
    Placement(
      trainee: Identifier(trainee), item: Identifier(item), time: time, part: part,
      host: Identifier(host), start: .of(start), end: .of(end))
  }
}
