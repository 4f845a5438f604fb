import UnderstudyModel

/// Turns those demands that are plain into numbers side by side.
struct PlainReading {
  private let base: PlanState
  private let ground: Ground
  private let numbers: [Int]
  private let urgency: Urgency
  private let line: SlotLine
  /// For each demand of the ground, its place among the plain ones; -1 for the others.
  private let places: [Int32]
  private(set) var demands: [PlainDemand] = []
  private(set) var options: [PlainOption] = []
  private(set) var before: [Int32] = []
  private(set) var after: [Int32] = []
  private(set) var covers: [TimetableFacts.CoverNotice] = []
  private(set) var coverSets: [Range<Int>] = []
  private(set) var startRows: [[UInt64]] = []
  private(set) var isHost: [Bool]
  private var rowsByLength: [Int: Int32] = [:]
  private var setsByEffects: [[Demand.CoverEffect]: Int32] = [:]
  /// The set that was asked for last: all options of most demands have the same.
  private var lastEffects: [Demand.CoverEffect]?
  private var lastSet: Int32 = -1

  init(_ base: PlanState, _ numbers: [Int], _ urgency: Urgency) {
    self.base = base
    self.numbers = numbers
    self.urgency = urgency
    ground = base.ground
    line = base.ground.line
    var places = [Int32](repeating: -1, count: ground.demands.count)
    for (place, number) in numbers.enumerated() { places[number] = Int32(place) }
    self.places = places
    isHost = Array(repeating: false, count: ground.people.count)
  }

  mutating func read() {
    demands.reserveCapacity(numbers.count)
    for number in numbers { demands.append(demand(number)) }
  }

  private mutating func demand(_ number: Int) -> PlainDemand {
    // Field by field, for whole demands are large to copy.
    let all = ground.demands
    var opens = all[number].opens
    let firstBefore = before.count
    for other in all[number].before where other != number {
      if places[other] >= 0 {
        before.append(places[other])
      } else if let visit = base.visits[other] {
        opens = max(opens, line.firstPlace(from: visit.end))
      } else {
        // What it waits for has no place, and is not the timetable's to find one for.
        opens = line.count
      }
    }
    var closes = line.firstPlace(notOverAt: ground.window.closes)
    var mustStand = all[number].pinnedHost != nil
    let firstAfter = after.count
    for other in all[number].after where other != number {
      if places[other] >= 0 {
        after.append(places[other])
      } else if let visit = base.visits[other] {
        closes = min(closes, line.firstPlace(notOverAt: visit.start))
        mustStand = true
      }
    }
    let firstOption = options.count
    for option in all[number].options { add(option) }
    let previous = all[number].previous?.pieces.first
    let previousPlace = previous.flatMap { piece -> Int? in
      let place = line.firstPlace(from: piece.start)
      return place < line.count && line.numbers[place] >= 0 && line.start(of: place) == piece.start
        ? place : nil
    }
    return PlainDemand(
      number: Int32(number), trainee: Int32(all[number].trainee), slots: Int32(all[number].slots),
      opens: Int32(opens), closes: Int32(closes),
      due: all[number].due.map { Int32(clamping: $0) } ?? PlainDemand.never,
      urgency: Int32(clamping: urgency.due[number]), weight: all[number].weight,
      firstOption: Int32(firstOption), optionCount: Int32(options.count - firstOption),
      firstBefore: Int32(firstBefore), beforeCount: Int32(before.count - firstBefore),
      firstAfter: Int32(firstAfter), afterCount: Int32(after.count - firstAfter),
      block: Int32(all[number].block ?? -1), room: Int32(all[number].room ?? -1),
      previousHost: Int32(previous?.host ?? -1), previousPlace: Int32(previousPlace ?? -1),
      isKnown: previous != nil, isCounted: base.isCounted[number], mustStand: mustStand,
      startRow: startRow(all[number].slots))
  }

  private mutating func add(_ option: Demand.Option) {
    isHost[option.host] = true
    let guests = ground.limits[option.host].guests
    options.append(
      PlainOption(
        host: Int32(option.host), row: Int32(option.row),
        units: Int32(clamping: option.guests == 1 ? min(guests, 60_000) : 1),
        cover: coverSet(option.cover)))
  }

  private mutating func coverSet(_ effects: [Demand.CoverEffect]) -> Int32 {
    if effects == lastEffects { return lastSet }
    let set = setsByEffects[effects] ?? newCoverSet(effects)
    (lastEffects, lastSet) = (effects, set)
    return set
  }

  private mutating func newCoverSet(_ effects: [Demand.CoverEffect]) -> Int32 {
    let first = covers.count
    for effect in effects {
      covers.append(
        TimetableFacts.CoverNotice(
          rule: Int32(effect.rule), memberRow: Int32(effect.memberRow ?? -1)))
    }
    let set = Int32(coverSets.count)
    coverSets.append(first..<covers.count)
    setsByEffects[effects] = set
    return set
  }

  /// The row of where something so long may start: on the grid, and so that it can end.
  private mutating func startRow(_ slots: Int) -> Int32 {
    if let row = rowsByLength[slots] { return row }
    var words = ground.starts.words
    for place in 0..<line.count where ground.starts.isSet(place, in: 0) {
      let last = place + slots - 1
      if last >= line.count || !ground.ends.isSet(last, in: 0) {
        words[place >> 6] &= ~(1 << UInt64(place & 63))
      }
    }
    let row = Int32(startRows.count)
    startRows.append(words)
    rowsByLength[slots] = row
    return row
  }
}
