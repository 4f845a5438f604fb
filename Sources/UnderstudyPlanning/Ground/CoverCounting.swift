import UnderstudyModel

/// Who counts for which cover rule, and how many may be away.
struct CoverCounting {
  private let problem: PlanningProblem
  private let people: [Person]
  private let working: WorkingTimes
  /// For each rule, the numbers of the people who may count.
  private let members: [Set<Int>]
  private var known: [Key: [Demand.CoverEffect]] = [:]

  init(_ problem: PlanningProblem, _ people: [Person], _ working: WorkingTimes) {
    self.problem = problem
    self.people = people
    self.working = working
    members = problem.covers.map { rule in
      Set(
        people.indices.filter { number in
          let person = people[number]
          guard person.countsForCover else { return false }
          switch rule.subject {
          case .department(let department):
            return person.homeDepartment(in: problem.organisation) == department
          case .role(let role): return person.holds.contains { $0.role.id == role }
          }
        })
    }
  }

  private struct Key: Hashable {
    var trainee: Int
    var role: Identifier<Role>?
    var host: Int?
    var isWorkshop: Bool
  }

  /// Which rules notice that a trainee attends something.
  mutating func effects(
    trainee: Int, host: Int, role: Identifier<Role>?, isWorkshop: Bool, _ hostRows: inout HostRows
  ) -> [Demand.CoverEffect] {
    if members.isEmpty { return [] }
    let key = Key(
      trainee: trainee, role: role, host: role == nil ? host : nil, isWorkshop: isWorkshop)
    if let effects = known[key] { return effects }
    var effects: [Demand.CoverEffect] = []
    for (number, rule) in problem.covers.enumerated() where members[number].contains(trainee) {
      guard isWorkshop || leaves(rule, for: role, host) else { continue }
      var memberRow: Int?
      if case .role(let held) = rule.subject {
        memberRow = hostRows.memberRow(of: trainee, in: held)
      }
      effects.append(Demand.CoverEffect(rule: number, memberRow: memberRow))
    }
    known[key] = effects
    return effects
  }

  /// Whether a visit leads away from the people of a rule.
  private func leaves(_ rule: CoverRule, for role: Identifier<Role>?, _ host: Int) -> Bool {
    switch rule.subject {
    case .role(let own):
      role.map { $0 != own } ?? !people[host].holds.contains { $0.role.id == own }
    case .department(let own):
      if let role {
        problem.organisation[role]?.department?.id != own
      } else {
        people[host].homeDepartment(in: problem.organisation) != own
      }
    }
  }

  /// How many more people may be away at each place; very many where the rule asks for nothing.
  func slack(of rule: CoverRule) -> [Int16] {
    guard let number = problem.covers.firstIndex(of: rule) else { return [] }
    let line = working.line
    var slack = [Int16](repeating: Int16(clamping: -rule.least), count: line.count)
    var hours = working.hours
    let slotCount = (line.numbers.max() ?? -1) + 1
    for member in members[number].sorted() {
      let zone = people[member].zone(in: problem.organisation)
      for slots in hours.slots(of: people[member], slotCount) {
        for slot in slots {
          guard let place = line.place(ofSlot: slot) else { continue }
          if case .role(let role) = rule.subject {
            let day = zone.local(line.start(of: place)).day
            let holds = people[member].holds.contains { $0.role.id == role && $0.counts(on: day) }
            if !holds { continue }
          }
          slack[place] += 1
        }
      }
    }
    for place in 0..<line.count where !isAsked(rule, at: place) { slack[place] = .max / 2 }
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
