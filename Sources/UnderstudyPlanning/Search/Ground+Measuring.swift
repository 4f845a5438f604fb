import UnderstudyModel

extension Ground {
  /// How many earlier placements of a demand differ from now.
  struct Changes: Hashable, Sendable {
    var host = 0
    var start = 0
    var either = 0
  }

  /// Compares a demand with the earlier plan, piece by piece; without a visit all pieces differ.
  func changes(of number: Int, _ visit: Visit?) -> Changes {
    guard let previous = demands[number].previous else { return Changes() }
    let count = previous.pieces.count
    guard demands[number].fixed == nil, let visit else {
      return Changes(host: count, start: count, either: count)
    }
    var changes = Changes()
    let pieces = pieces(of: number, visit)
    for piece in previous.pieces {
      let now = pieces.first { $0.part == piece.part }
      let hasHost = now != nil && piece.host == visit.host
      let hasStart = now?.start == piece.start
      if !hasHost { changes.host += 1 }
      if !hasStart { changes.start += 1 }
      if !hasHost || !hasStart { changes.either += 1 }
    }
    return changes
  }

  /// A piece of a visit as the schedule will name it.
  struct Piece: Hashable, Sendable {
    /// From 1.
    var part: Int
    var start: Instant
    var end: Instant
  }

  /// The pieces of a visit with their numbers: pinned pieces keep theirs, the others follow in order
  /// of time with the numbers that are left.
  func pieces(of number: Int, _ visit: Visit) -> [Piece] {
    let demand = demands[number]
    guard demand.wholeDays == nil, demand.shortestPart != nil else {
      return [Piece(part: 1, start: visit.start, end: visit.end)]
    }
    var taken = demand.keptParts
    var parts = [Int?](repeating: nil, count: visit.segments.count)
    for pinned in demand.pinnedPieces {
      guard let part = pinned.part,
        let place = visit.segments.firstIndex(where: { $0.start == pinned.place })
      else { continue }
      parts[place] = part
      taken.insert(part)
    }
    var next = 1
    return visit.segments.indices.map { place in
      let segment = visit.segments[place]
      let part: Int
      if let pinned = parts[place] {
        part = pinned
      } else {
        while taken.contains(next) { next += 1 }
        part = next
        next += 1
      }
      return Piece(
        part: part, start: line.start(of: segment.start), end: line.end(of: segment.end - 1))
    }
  }

  /// The days of the aims from the window's first to the visit's last, both included.
  func aimDay(of visit: Visit) -> Int {
    visit.segments.last.map { aimDays[$0.end - 1] } ?? 0
  }

  /// Slots from the window's start to a moment, begun ones counted; 0 before it.
  func endSlot(of end: Instant) -> Int {
    return end <= window.opens ? 0 : (end - window.opens + window.slot - 1) / window.slot
  }
}

extension PlanState {
  /// How many days of the aims a demand would end after its due day, standing somewhere.
  func daysLate(_ number: Int, _ visit: Visit) -> Int {
    var due = ground.demands[number].due
    if !ground.demands[number].movingDues.isEmpty {
      for moving in ground.demands[number].movingDues {
        guard let base = instant(of: moving.moment), base != .distantPast,
          let day = moving.distance.day(from: ground.window.endDay(of: base))
        else { continue }
        due = min(due ?? .max, ground.days.position(of: day))
      }
    }
    guard let due else { return 0 }
    let end =
      visit.segments.last.map { ground.endPositions[$0.end - 1] }
      ?? ground.days.position(of: ground.window.endDay(of: visit.end))
    return max(0, end - due)
  }

  /// When a moment is, as far as the plan says.
  func instant(of moment: Moment) -> Instant? {
    moment.instant(ended: { visits[$0]?.end }, satisfied: { isSatisfied($0) })
  }
}
