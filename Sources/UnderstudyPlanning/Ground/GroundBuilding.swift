import UnderstudyModel

extension Ground {
  /// Lays out a problem, with what is committed already.
  init(_ problem: PlanningProblem, _ commitments: Commitments) {
    let organisation = problem.organisation
    let people = firstOfEach(organisation.people)
    let numbers = Dictionary(
      people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let working = WorkingTimes(problem, people, committed: commitments, numbers)
    let line = working.line
    var builder = DemandBuilding(
      problem: problem, commitments: commitments, people: people, numbers: numbers,
      working: working)
    builder.build()
    let shares = FairShares(problem)
    let days = AimDays(problem)

    self.problem = problem
    self.commitments = commitments
    self.line = line
    self.people = people
    demands = builder.demands
    free = working.free
    rows = builder.rows
    starts = Self.starts(on: line)
    coverSlack = problem.covers.map { builder.slack(of: $0) }
    var blocked = BitRows(rows: coverSlack.count, bits: line.count)
    for rule in coverSlack.indices {
      for place in 0..<line.count where coverSlack[rule][place] <= 0 {
        blocked.set(place, in: rule)
      }
    }
    coverBlocked = blocked
    limits = people.map { problem.limits(of: $0) }
    roomCount = builder.rooms.count
    blockCount = builder.blocks.count
    self.shares = shares
    fairShares = people.map { shares.shares[$0.id] ?? 0 }
    self.days = days
    let before = problem.window.first - 1
    aimDays = (0..<line.count).map { place in
      line.numbers[place] < 0
        ? 0 : days.days(after: before, through: problem.window.endDay(of: line.end(of: place)))
    }
    workingDays = builder.workingDays
    choices = problem.choices
    firstPlace = line.firstPlace(from: problem.window.opens)
    lost = builder.lost
  }

  /// Where something may start: on the grid, inside the window, with notice, and at a time that can
  /// be written down.
  private static func starts(on line: SlotLine) -> BitRows {
    let window = line.window
    var row = BitRows(rows: 1, bits: line.count)
    for place in 0..<line.count where line.numbers[place] >= 0 {
      let start = line.start(of: place)
      guard start >= window.newFrom, start >= window.opens, start < window.closes,
        window.canBeWritten(start)
      else { continue }
      if let step = window.startStep, window.zone.local(start).time.minutes % step != 0 { continue }
      row.set(place, in: 0)
    }
    return row
  }
}

/// Everybody once: a later person of the same name is a fault that a check reports.
private func firstOfEach(_ people: [Person]) -> [Person] {
  var seen: Set<Identifier<Person>> = []
  return people.filter { seen.insert($0.id).inserted }
}
