import UnderstudyModel

extension PlanState {
  /// Counts a visit that has just been placed.
  mutating func count(_ number: Int, _ visit: Visit) {
    let demand = Entry(number, visit, ground)
    if isCounted[number] { score.terms.placed -= demand.weight }
    let before = max(0, score.load[visit.host] - demand.share)
    score.load[visit.host] += demand.slots
    score.terms.fair += max(0, score.load[visit.host] - demand.share) - before
    if let block = demand.block { score.join(block, visit.host) }
    let changes = ground.changes(of: number, visit)
    let none = ground.changes(of: number, nil)
    score.apply(changes, 1)
    score.apply(none, -1)
    let trainee = demand.trainee
    if visit.end > score.lastEnd[trainee] {
      score.lastEnd[trainee] = visit.end
      score.setLastDay(of: trainee, demand.day)
    }
    if score.usesFinish { score.terms.finish = max(score.terms.finish, score.lastDay[trainee]) }
    if score.usesMakespan { score.terms.makespan = max(score.terms.makespan, demand.endSlot) }
    refreshLateness(number)
  }

  /// Counts a visit no more that has just been taken back.
  mutating func uncount(_ number: Int, _ visit: Visit) {
    let demand = Entry(number, visit, ground)
    if isCounted[number] { score.terms.placed += demand.weight }
    let before = max(0, score.load[visit.host] - demand.share)
    score.load[visit.host] -= demand.slots
    score.terms.fair += max(0, score.load[visit.host] - demand.share) - before
    if let block = demand.block { score.leave(block, visit.host) }
    score.apply(ground.changes(of: number, visit), -1)
    score.apply(ground.changes(of: number, nil), 1)
    let trainee = demand.trainee
    if visit.end == score.lastEnd[trainee] {
      let wasLast = score.lastDay[trainee]
      score.lastEnd[trainee] = .distantPast
      var day = 0
      for other in attended[trainee] {
        guard let visit = visits[other], visit.end > score.lastEnd[trainee] else { continue }
        score.lastEnd[trainee] = visit.end
        day = ground.aimDay(of: visit)
      }
      score.setLastDay(of: trainee, day)
      if score.usesFinish, wasLast == score.terms.finish {
        score.terms.finish = score.lastDay.max() ?? 0
      }
      if score.usesMakespan {
        let end = score.lastEnd.max() ?? .distantPast
        score.terms.makespan = ground.endSlot(of: end)
      }
    }
    refreshLateness(number)
  }

  /// What placing a demand somewhere would change, without doing it; `placed` left out.
  func change(_ number: Int, _ visit: Visit) -> AimTerms {
    let demand = Entry(number, visit, ground)
    var change = AimTerms()
    let load = score.load[visit.host]
    change.fair = max(0, load + demand.slots - demand.share) - max(0, load - demand.share)
    if let block = demand.block, !score.blockHosts[block].isEmpty,
      !score.blockHosts[block].contains(where: { $0.host == visit.host })
    {
      change.continuous = 1
    }
    change.early = max(0, demand.day - score.lastDay[demand.trainee])
    if score.usesFinish { change.finish = max(0, demand.day - score.terms.finish) }
    if score.usesMakespan { change.makespan = max(0, demand.endSlot - score.terms.makespan) }
    if ground.demands[number].previous != nil {
      let changes = ground.changes(of: number, visit)
      change.sameHost = changes.host
      change.sameStart = changes.start
      change.unchanged = changes.either
    }
    change.onTime = demand.weight * daysLate(number, visit)
    return change
  }

  /// What the score needs to know of a demand that stands somewhere.
  private struct Entry {
    let trainee: Int
    let weight: Int
    let block: Int?
    let slots: Int
    let share: Int
    let day: Int
    let endSlot: Int

    init(_ number: Int, _ visit: Visit, _ ground: Ground) {
      trainee = ground.demands[number].trainee
      weight = ground.demands[number].weight
      block = ground.demands[number].block
      share = ground.fairShares[visit.host]
      day = ground.aimDay(of: visit)
      endSlot = ground.endSlot(of: visit.end)
      slots = visit.segments.reduce(0) {
        $0 + max(0, $1.end - max($1.start, ground.firstPlace))
      }
    }
  }

  /// Works out anew how late a demand is, and those whose due days hang on it.
  private mutating func refreshLateness(_ number: Int) {
    setLateness(number)
    for other in ground.demands[number].dueAfter where other != number {
      setLateness(other)
    }
  }

  private mutating func setLateness(_ number: Int) {
    let now =
      visits[number].map {
        ground.demands[number].weight * daysLate(number, $0)
      } ?? 0
    score.terms.onTime += now - score.lateness[number]
    score.lateness[number] = now
  }
}
