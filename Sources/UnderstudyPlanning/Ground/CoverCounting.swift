import UnderstudyModel

/// Who counts for which cover rule, and how many may be away.
struct CoverCounting {
  private let problem: PlanningProblem
  private let working: WorkingTimes
  /// For each rule, the people who may count, by number and in order.
  private let members: [[Int]]
  /// For each person, the rules for which they may count.
  private let rules: [[Int]]
  private var departments: [Identifier<Role>: Identifier<Department>?] = [:]

  init(_ problem: PlanningProblem, _ working: WorkingTimes) {
    self.problem = problem
    self.working = working
    var rulesOf: [CoverRule.Subject: [Int]] = [:]
    for (number, rule) in problem.covers.enumerated() {
      rulesOf[rule.subject, default: []].append(number)
    }
    var members = [[Int]](repeating: [], count: problem.covers.count)
    rules = problem.people.people.enumerated().map { number, person in
      guard !rulesOf.isEmpty, person.countsForCover else { return [] }
      let home = person.homeDepartment(in: problem.organisation)
      let subjects =
        (home.map { [CoverRule.Subject.department($0)] } ?? [])
        + Set(person.holds.map { $0.role.id }).map { .role($0) }
      let found = subjects.flatMap { rulesOf[$0] ?? [] }.sorted()
      for rule in found { members[rule].append(number) }
      return found
    }
    self.members = members
  }

  /// Which rules notice that a trainee attends something; the host matters only where no role is
  /// followed.
  mutating func effects(
    trainee: Int, host: Int, role: Identifier<Role>?, isWorkshop: Bool, _ hostRows: inout HostRows
  ) -> [Demand.CoverEffect] {
    if rules[trainee].isEmpty { return [] }
    var effects: [Demand.CoverEffect] = []
    for number in rules[trainee] {
      let rule = problem.covers[number]
      guard isWorkshop || leaves(rule, for: role, host) else { continue }
      var memberRow: Int?
      if case .role(let held) = rule.subject {
        memberRow = hostRows.memberRow(of: trainee, in: held)
      }
      effects.append(Demand.CoverEffect(rule: number, memberRow: memberRow))
    }
    return effects
  }

  /// Whether a visit leads away from the people of a rule.
  private mutating func leaves(
    _ rule: CoverRule, for role: Identifier<Role>?, _ host: Int
  ) -> Bool {
    switch rule.subject {
    case .role(let own):
      role.map { $0 != own } ?? !problem.people[host].holds.contains { $0.role.id == own }
    case .department(let own):
      if let role {
        department(of: role) != own
      } else {
        problem.people[host].homeDepartment(in: problem.organisation) != own
      }
    }
  }

  private mutating func department(of role: Identifier<Role>) -> Identifier<Department>? {
    if let known = departments[role] { return known }
    let department = problem.organisation[role]?.department?.id
    departments[role] = .some(department)
    return department
  }

  /// How many more people may be away at each place; very many where the rule asks for nothing.
  func slack(of number: Int) -> [Int16] {
    let rule = problem.covers[number]
    let line = working.line
    var slack = [Int16](repeating: Int16(clamping: -rule.least), count: line.count)
    for member in members[number] {
      let stretches = working.stretches(of: member)
      switch rule.subject {
      case .department:
        for places in stretches { for place in places { slack[place] += 1 } }
      case .role(let role):
        let zone = problem.people[member].zone(in: problem.organisation)
        let held = problem.people[member].holds.filter { $0.role.id == role }
        for place in stretches.joined() {
          let day = zone.local(line.start(of: place)).day
          if held.contains(where: { $0.counts(on: day) }) { slack[place] += 1 }
        }
      }
    }
    if rule.window != nil {
      for place in 0..<line.count where !isAsked(rule, at: place) { slack[place] = .max / 2 }
    }
    return slack
  }

  /// Whether a rule asks for anything in the slot of a place, by the organisation's clock.
  private func isAsked(_ rule: CoverRule, at place: Int) -> Bool {
    guard let window = rule.window else { return true }
    guard working.line.numbers[place] >= 0 else { return false }
    let zone = problem.window.zone
    let from = zone.local(working.line.start(of: place)).time.minutes
    return (from..<from + problem.window.slot).contains { minute in
      let time = TimeOfDay(minutes: minute % 1_440)
      return window.from < window.to
        ? window.from <= time && time < window.to : window.from <= time || time < window.to
    }
  }
}
