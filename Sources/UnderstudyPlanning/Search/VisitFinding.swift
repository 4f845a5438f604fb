import UnderstudyModel

extension PlanState {
  /// The best place for a demand as the plan stands.
  ///
  /// With each host only the earliest place is looked at, for no aim gets better with time, and the
  /// place that the earlier plan had. Equal ones are decided by the earlier end, then by who hosts
  /// less, then by the order of the content.
  ///
  /// - Parameters:
  ///   - number: a demand that stands nowhere.
  ///   - skips: says of an option whether to pass it over, so that a search may vary.
  /// - Returns: `nil` where there is none.
  mutating func bestVisit(
    for number: Int, skips: (Int) -> Bool = { _ in false }
  ) -> Visit? {
    guard let bounds = bounds(of: number), let first = ground.demands[number].options.first
    else { return nil }
    lookForTime(of: number, first.cover, from: bounds.from)
    let others = hostsOfOthers(number)
    var best: (visit: Visit, change: AimTerms)?
    for place in ground.demands[number].options.indices {
      let option = ground.demands[number].options[place]
      if others.contains(option.host) || skips(place) { continue }
      lookForTime(with: option, from: bounds.from)
      for visit in candidates(number, option, bounds) {
        let change = change(number, visit)
        if let best, !isBetter(visit, change, than: best) { continue }
        best = (visit, change)
      }
    }
    return best?.visit
  }

  private func isBetter(
    _ visit: Visit, _ change: AimTerms, than best: (visit: Visit, change: AimTerms)
  ) -> Bool {
    if aims.isBetter(change, than: best.change) { return true }
    if aims.isBetter(best.change, than: change) { return false }
    if visit.end != best.visit.end { return visit.end < best.visit.end }
    return score.load[visit.host] < score.load[best.visit.host]
  }

  /// The places worth considering for a demand with one host.
  private mutating func candidates(
    _ number: Int, _ option: Demand.Option, _ bounds: StartBounds
  ) -> [Visit] {
    var found: [Visit] = []
    if ground.demands[number].workshop != nil { found += runs(number, option, bounds) }
    if let visit = earliestVisit(number, option, bounds) { found.append(visit) }
    if let previous = ground.demands[number].previous?.visit, previous.host == option.host,
      found.first?.segments != previous.segments, keepsPins(number, previous),
      mayStand(number, previous, bounds)
    {
      found.append(
        Visit(option, previous.segments, start: previous.start, end: previous.end))
    }
    return found
  }

  mutating func earliestVisit(
    _ number: Int, _ option: Demand.Option, _ bounds: StartBounds
  ) -> Visit? {
    if ground.demands[number].wholeDays != nil { return wholeDays(number, option, bounds) }
    if ground.demands[number].shortestPart != nil { return pieces(number, option, bounds) }
    return oneStretch(number, option, bounds)
  }

  /// Whether a visit starts where people have decided.
  func keepsPins(_ number: Int, _ visit: Visit) -> Bool {
    // Of whole days, each is a segment, but people decide about the first.
    let begins =
      ground.demands[number].shortestPart == nil
      ? visit.segments.prefix(1).map(\.start) : visit.segments.map(\.start)
    return ground.demands[number].pinnedPieces.allSatisfy { begins.contains($0.place) }
  }

  // MARK: In one stretch

  private mutating func oneStretch(
    _ number: Int, _ option: Demand.Option, _ bounds: StartBounds
  ) -> Visit? {
    let slots = ground.demands[number].slots
    if let pinned = ground.demands[number].pinnedPieces.first {
      let visit = Visit(option, [Segment(start: pinned.place, count: slots)], on: ground.line)
      return mayStand(number, visit, bounds) ? visit : nil
    }
    var place = bounds.from
    while let run = nextRun(from: place, to: bounds.to) {
      var start = run.lowerBound
      while start + slots <= run.upperBound {
        let allowed = nextStart(from: start, bounds)
        if allowed != start {
          start = allowed
          continue
        }
        let segment = Segment(start: start, count: slots)
        if let next = nextAfterLimit(number, option.host, segment) {
          start = next
        } else if canEnd(segment) {
          return Visit(option, [segment], on: ground.line)
        } else {
          start += 1
        }
      }
      place = max(run.upperBound, start)
    }
    return nil
  }

  /// The first place from one on at which the grid and the repetitions let something start.
  private func nextStart(from place: Int, _ bounds: StartBounds) -> Int {
    var place = place
    while place < bounds.to {
      let allowed = bounds.firstAllowed(from: place)
      if allowed >= bounds.to { return allowed }
      if ground.starts.isSet(allowed, in: 0) { return allowed }
      place = allowed + 1
    }
    return place
  }

  /// Whether a segment ends at a moment that can be written down.
  func canEnd(_ segment: Segment) -> Bool {
    ground.ends.isSet(segment.end - 1, in: 0)
  }

  /// Whether a demand may stand exactly here.
  mutating func mayStand(_ number: Int, _ visit: Visit, _ bounds: StartBounds) -> Bool {
    guard let first = visit.segments.first, let last = visit.segments.last,
      bounds.allows(first.start), last.end <= bounds.to
    else { return false }
    let isWhole = ground.demands[number].wholeDays != nil
    for (place, segment) in visit.segments.enumerated() {
      let isPiece = !isWhole || place == 0
      if isPiece, !ground.starts.isSet(segment.start, in: 0) { return false }
      if !canEnd(segment) { return false }
    }
    let total = visit.slots
    if !isWhole, total != ground.demands[number].slots { return false }
    return isUsable(visit.segments) && fits(number, visit)
  }

  // MARK: Whole days

  private mutating func wholeDays(
    _ number: Int, _ option: Demand.Option, _ bounds: StartBounds
  ) -> Visit? {
    guard let count = ground.demands[number].wholeDays,
      let days = ground.workingDays[option.host], days.count >= count
    else { return nil }
    // How many usable working days have come in a row.
    var inARow = 0
    for (place, day) in days.enumerated() {
      let isUsable =
        day.segments.first.map { $0.start >= bounds.from } ?? false && isUsable(day.segments)
      inARow = isUsable ? inARow + 1 : 0
      guard inARow >= count else { continue }
      let taken = days[place - count + 1...place]
      let visit = Visit(option, taken.flatMap(\.segments), on: ground.line)
      if keepsPins(number, visit), mayStand(number, visit, bounds) { return visit }
    }
    return nil
  }

  // MARK: Workshops

  /// The runs of a workshop with one host that still have room.
  private mutating func runs(
    _ number: Int, _ option: Demand.Option, _ bounds: StartBounds
  ) -> [Visit] {
    let workshop = ground.demands[number].workshop
    let trainee = ground.demands[number].trainee
    var found: [Visit] = []
    for other in hosted[option.host] where ground.demands[other].workshop == workshop {
      guard let run = visits[other], ground.demands[other].trainee != trainee,
        !found.contains(where: { $0.segments == run.segments })
      else { continue }
      let again = Visit(option, run.segments, on: ground.line)
      if keepsPins(number, again), mayJoinRun(number, again, bounds) { found.append(again) }
    }
    return found
  }

  /// Whether a demand may join a run of its workshop that stands exactly here and has room.
  func mayJoinRun(_ number: Int, _ run: Visit, _ bounds: StartBounds) -> Bool {
    guard let workshop = ground.demands[number].workshop, let first = run.segments.first,
      let last = run.segments.last
    else { return false }
    let size = hosted[run.host].count {
      ground.demands[$0].workshop == workshop && visits[$0]?.segments == run.segments
    }
    return size > 0 && size < ground.demands[number].capacity && bounds.allows(first.start)
      && last.end <= bounds.to
      && (run.slots == ground.demands[number].slots || ground.demands[number].wholeDays != nil)
      && mayJoin(number, run, run.option) && fits(number, run)
  }

  /// Whether trainee and host could be at a run; the host is taken by it already.
  private func mayJoin(_ number: Int, _ run: Visit, _ option: Demand.Option) -> Bool {
    let trainee = ground.demands[number].trainee
    guard let first = run.segments.first, ground.starts.isSet(first.start, in: 0) else {
      return false
    }
    for segment in run.segments {
      for place in segment.range {
        guard ground.free.isSet(place, in: trainee), !attending.isSet(place, in: trainee),
          !hosting.isSet(place, in: trainee), ground.rows.isSet(place, in: option.row)
        else { return false }
        for effect in option.cover where coverBlocked.isSet(place, in: effect.rule) {
          guard let row = effect.memberRow, !ground.rows.isSet(place, in: row) else { return false }
        }
      }
    }
    return true
  }
}
