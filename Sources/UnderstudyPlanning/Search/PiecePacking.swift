import UnderstudyModel

extension PlanState {
  /// The earliest week in which a demand fits in pieces with one host, packed from its first day on.
  mutating func pieces(
    _ number: Int, _ option: Demand.Option, _ bounds: StartBounds
  ) -> Visit? {
    let line = ground.line
    let slots = ground.demands[number].slots
    let trainee = ground.demands[number].trainee
    let weeks: Range<Int>
    if let begun = ground.demands[number].begun?.segments.first {
      let week = line.week(of: begun.start)
      weeks = week..<week + 1
    } else if let pinned = ground.demands[number].pinnedPieces.first {
      let week = line.week(of: pinned.place)
      weeks = week..<week + 1
    } else {
      weeks = line.week(of: bounds.from)..<weekCount
    }
    for week in weeks {
      let places = line.placesOfWeek[week]
      let end = min(places.upperBound, bounds.to)
      var from = max(places.lowerBound, bounds.from)
      guard from < end else { continue }
      guard roomInWeek(trainee, option.host, week) >= slots else { continue }
      // Where a repetition stands too near to the first piece, packing begins again behind it.
      while from < end {
        guard let packed = pack(number, from..<end), let first = packed.first else { break }
        if let begun = ground.demands[number].begun, let last = packed.last {
          return Visit(option, packed, start: begun.start, end: line.end(of: last.end - 1))
        }
        let allowed = bounds.firstAllowed(from: first.start)
        if allowed == first.start { return Visit(option, packed, on: line) }
        from = allowed
      }
    }
    return nil
  }

  /// Packs a demand into the usable slots of one week, as early as it goes; `nil` where it does not
  /// fit. Pinned pieces come first.
  private mutating func pack(_ number: Int, _ places: Range<Int>) -> [Segment]? {
    let line = ground.line
    let trainee = ground.demands[number].trainee
    let shortest = ground.demands[number].shortestPart ?? 1
    var left = ground.demands[number].slots
    var taken: [Segment] = []
    var room: [Int: Int] = [:]
    func roomLeft(_ day: Int) -> Int { room[day] ?? roomInDay(trainee, day) }
    let pins = ground.demands[number].pinnedPieces
    // A pinned second piece needs a first one.
    let stands = ground.demands[number].keptParts.count
    let least = (pins.compactMap(\.part).max() ?? 0) - stands
    let unpinned = max(0, least - pins.count) * shortest
    for (order, pinned) in pins.enumerated() {
      guard let run = nextRun(from: pinned.place, to: places.upperBound),
        run.lowerBound == pinned.place, ground.starts.isSet(pinned.place, in: 0)
      else { return nil }
      let day = line.days[pinned.place]
      // The pinned pieces that follow need their part, and their places.
      let later = pins[(order + 1)...]
      let kept = later.reduce(unpinned) { $0 + ($1.count ?? shortest) }
      let end = min(
        run.upperBound, line.placesOfDay[day].upperBound, later.first?.place ?? .max)
      let most = min(end - pinned.place, min(roomLeft(day), left - kept))
      guard let count = pinned.count ?? pieceLength(most, left, shortest), 0 < count,
        count <= most
      else { return nil }
      taken.append(Segment(start: pinned.place, count: count))
      room[day] = roomLeft(day) - count
      left -= count
    }
    let pinned = taken
    var place = places.lowerBound
    while left > 0, let run = nextRun(from: place, to: places.upperBound) {
      let start = nextOnGrid(from: run.lowerBound, to: run.upperBound)
      place = start
      guard start < run.upperBound else { continue }
      let day = line.days[start]
      var end = min(run.upperBound, line.placesOfDay[day].upperBound)
      if let other = pinned.first(where: { $0.start < end && start < $0.end }) {
        if other.start <= start {
          place = other.end
          continue
        }
        end = other.start
      }
      let most = min(end - start, min(roomLeft(day), left))
      if let count = pieceLength(most, left, shortest), canEnd(Segment(start: start, count: count))
      {
        taken.append(Segment(start: start, count: count))
        room[day] = roomLeft(day) - count
        left -= count
        place = start + count
      } else {
        // Nothing long enough begins here; a day without room is passed over at once.
        place = roomLeft(day) < min(shortest, left) ? line.placesOfDay[day].upperBound : start + 1
      }
    }
    guard left == 0, taken.count >= least else { return nil }
    return taken.sorted { $0.start < $1.start }
  }

  /// How long a piece becomes where so many slots would do: the rest must be nothing or long enough
  /// for pieces of its own.
  private func pieceLength(_ most: Int, _ left: Int, _ shortest: Int) -> Int? {
    if most >= left { return left }
    let count = left - most < shortest ? left - shortest : most
    return count >= shortest ? count : nil
  }

  private func nextOnGrid(from place: Int, to end: Int) -> Int {
    var place = place
    while place < end, !ground.starts.isSet(place, in: 0) { place += 1 }
    return place
  }
}
