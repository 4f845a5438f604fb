import UnderstudyModel

/// A plan of plain demands in the making: rows of bits for who is taken when, counts for limits, and
/// the aims, all kept current. Placing and taking back cost some words of memory each and allocate
/// nothing.
///
/// A class, because it owns the memory that its cells are made of. It is used by one thread at a
/// time.
final class Timetable {
  let facts: TimetableFacts
  let guide: GuideWeights
  let width: Int
  let demands: Cells<PlainDemand>
  let options: Cells<PlainOption>
  let before: Cells<Int32>
  let after: Cells<Int32>
  let people: Cells<PlainPerson>
  /// Where each demand starts, and with which option; -1 where it stands nowhere.
  let starts: Cells<Int32>
  let choices: Cells<Int32>

  /// For each person, the places at which they are free, learn, host anybody, and bear no further
  /// guest.
  let free: Cells<UInt64>
  let attending: Cells<UInt64>
  let hosting: Cells<UInt64>
  let full: Cells<UInt64>
  let hostRows: Cells<UInt64>
  let startRows: Cells<UInt64>
  /// How much of their room for guests hosts with several have given away, by place.
  let units: Cells<UInt16>
  /// For each cover rule and place, how many more may be away; and where none may.
  let slack: Cells<Int16>
  let blocked: Cells<UInt64>
  let roomTaken: Cells<UInt64>
  let dayLoad: Cells<Int32>
  let weekLoad: Cells<Int32>
  let hostWeekLoad: Cells<Int32>
  let dayOf: Cells<Int32>
  let weekOf: Cells<Int32>
  let endPosition: Cells<Int32>
  let aimDay: Cells<Int32>
  /// The trainee's free places while one demand is looked at; one word more than a row.
  let open: Cells<UInt64>

  /// The demands that stand with each host, in no order: where those of each begin, how many there
  /// are, and where each demand is among them.
  let hosted: Cells<Int32>
  let firstHosted: Cells<Int32>
  let hostedCount: Cells<Int32>
  let hostedPlace: Cells<Int32>

  let score: TimetableScore
  /// The demands of each trainee, one after the other, and where those of each begin.
  let byTrainee: Cells<Int32>
  let firstOfTrainee: Cells<Int32>
  /// The cover rules of each set, and where those of each begin.
  let covers: Cells<TimetableFacts.CoverNotice>
  let firstOfCover: Cells<Int32>

  init(_ facts: TimetableFacts, _ guide: GuideWeights) {
    let ground = facts.ground
    let base = facts.base
    self.facts = facts
    self.guide = guide
    width = facts.width
    demands = Cells(facts.demands)
    options = Cells(facts.options)
    before = Cells(facts.before)
    after = Cells(facts.after)
    people = Cells(facts.people)
    starts = Cells(repeating: -1, count: facts.demands.count)
    choices = Cells(repeating: -1, count: facts.demands.count)
    free = Cells(ground.free.words)
    attending = Cells(base.attending.words)
    hosting = Cells(base.hosting.words)
    full = Cells(base.full.words)
    hostRows = Cells(ground.rows.words)
    startRows = Cells(facts.startRows.flatMap { $0 })
    units = Cells(repeating: 0, count: facts.unitCount)
    slack = Cells(base.slack.flatMap { $0 })
    blocked = Cells(base.coverBlocked.words)
    roomTaken = Cells(base.roomTaken.words)
    dayLoad = Cells(base.dayLoad)
    weekLoad = Cells(base.weekLoad)
    hostWeekLoad = Cells(base.hostWeekLoad)
    dayOf = Cells(facts.dayOf)
    weekOf = Cells(facts.weekOf)
    endPosition = Cells(ground.endPositions.map { Int32(clamping: $0) })
    aimDay = Cells(ground.aimDays.map { Int32(clamping: $0) })
    open = Cells(repeating: 0, count: facts.width + 2)
    var possible = [Int](repeating: 0, count: facts.people.count)
    for option in facts.options { possible[Int(option.host)] += 1 }
    hosted = Cells(repeating: -1, count: facts.options.count)
    firstHosted = Cells(Self.firsts(possible))
    hostedCount = Cells(repeating: 0, count: facts.people.count)
    hostedPlace = Cells(repeating: -1, count: facts.demands.count)
    byTrainee = Cells(facts.byTrainee.flatMap { $0 })
    firstOfTrainee = Cells(Self.firsts(facts.byTrainee.map(\.count)))
    covers = Cells(facts.covers)
    firstOfCover = Cells(Self.firsts(facts.coverSets.map(\.count)))
    score = TimetableScore(facts, guide)
    countGuests()
  }

  /// Where each of some groups begins when they stand one after the other, and where the last ends.
  private static func firsts(_ counts: [Int]) -> [Int32] {
    var firsts: [Int32] = [0]
    for count in counts { firsts.append((firsts.last ?? 0) + Int32(count)) }
    return firsts
  }

  /// Who hosts a demand that stands.
  @inline(__always)
  func host(of demand: Int) -> Int { Int(options[Int(choices[demand])].host) }

  /// The demands of a trainee, as places in `byTrainee`.
  @inline(__always)
  func demands(of trainee: Int) -> Range<Int> {
    Int(firstOfTrainee[trainee])..<Int(firstOfTrainee[trainee + 1])
  }

  /// The demands that stand with a host, as places in `hosted`.
  @inline(__always)
  func visitors(of host: Int) -> Range<Int> {
    Int(firstHosted[host])..<Int(firstHosted[host] + hostedCount[host])
  }

  /// What notices an option's cover set, as places in `covers`.
  @inline(__always)
  func notices(_ set: Int) -> Range<Int> {
    Int(firstOfCover[set])..<Int(firstOfCover[set + 1])
  }

  deinit {
    byTrainee.free()
    firstOfTrainee.free()
    covers.free()
    firstOfCover.free()
    demands.free()
    options.free()
    before.free()
    after.free()
    people.free()
    starts.free()
    choices.free()
    free.free()
    attending.free()
    hosting.free()
    full.free()
    hostRows.free()
    startRows.free()
    units.free()
    slack.free()
    blocked.free()
    roomTaken.free()
    dayLoad.free()
    weekLoad.free()
    hostWeekLoad.free()
    dayOf.free()
    weekOf.free()
    endPosition.free()
    aimDay.free()
    open.free()
    hosted.free()
    firstHosted.free()
    hostedCount.free()
    hostedPlace.free()
  }

  /// Takes over what hosts with several guests have given away to what stands already.
  private func countGuests() {
    let base = facts.base
    let places = facts.ground.line.count
    for host in 0..<people.count where people[host].firstUnit >= 0 {
      let most = Int(people[host].guests)
      for place in 0..<places where base.guests[host * places + place] > 0 {
        let guests = Int(base.guests[host * places + place])
        let bears = min(most, Int(base.bearable[host * places + place]))
        // A guest who bears few others leaves as much room as those others may take.
        units[Int(people[host].firstUnit) + place] = UInt16(clamping: most - max(0, bears - guests))
      }
    }
  }

  // MARK: Placing and taking back

  /// Puts a demand somewhere. It must stand nowhere, and the place must be free.
  func place(_ demand: Int, at start: Int, _ option: Int) {
    starts[demand] = Int32(start)
    choices[demand] = Int32(option)
    let slots = Int(demands[demand].slots)
    let trainee = Int(demands[demand].trainee)
    let host = Int(options[option].host)
    attending.set(start, start + slots, row: trainee * width)
    let firstUnit = Int(people[host].firstUnit)
    hosting.set(start, start + slots, row: host * width)
    if firstUnit < 0 {
      full.set(start, start + slots, row: host * width)
    } else {
      let taken = UInt16(truncatingIfNeeded: options[option].units)
      let most = UInt16(truncatingIfNeeded: people[host].guests)
      for place in start..<start + slots {
        let now = units[firstUnit + place] + taken
        units[firstUnit + place] = now
        if now >= most { full.set(place, place + 1, row: host * width) }
      }
    }
    load(trainee, host, start, slots, 1)
    leave(Int(options[option].cover), start, slots, 1)
    let room = Int(demands[demand].room)
    if room >= 0 { roomTaken.set(start, start + slots, row: room * width) }
    let end = firstHosted[host] + hostedCount[host]
    hosted[Int(end)] = Int32(demand)
    hostedPlace[demand] = end
    hostedCount[host] += 1
    score.count(demand, demands[demand], start, host, self)
  }

  /// Takes a demand out of the plan; it must stand.
  func remove(_ demand: Int) {
    let start = Int(starts[demand])
    let option = Int(choices[demand])
    starts[demand] = -1
    choices[demand] = -1
    let slots = Int(demands[demand].slots)
    let trainee = Int(demands[demand].trainee)
    let host = Int(options[option].host)
    attending.clear(start, start + slots, row: trainee * width)
    let firstUnit = Int(people[host].firstUnit)
    if firstUnit < 0 {
      full.clear(start, start + slots, row: host * width)
      hosting.clear(start, start + slots, row: host * width)
    } else {
      let taken = UInt16(truncatingIfNeeded: options[option].units)
      let most = UInt16(truncatingIfNeeded: people[host].guests)
      for place in start..<start + slots {
        let now = units[firstUnit + place] - taken
        units[firstUnit + place] = now
        if now < most { full.clear(place, place + 1, row: host * width) }
        if now == 0 { hosting.clear(place, place + 1, row: host * width) }
      }
    }
    load(trainee, host, start, slots, -1)
    leave(Int(options[option].cover), start, slots, -1)
    let room = Int(demands[demand].room)
    if room >= 0 { roomTaken.clear(start, start + slots, row: room * width) }
    hostedCount[host] -= 1
    let last = hosted[Int(firstHosted[host] + hostedCount[host])]
    hosted[Int(hostedPlace[demand])] = last
    hostedPlace[Int(last)] = hostedPlace[demand]
    score.uncount(demand, demands[demand], start, host, self)
  }

  private func load(_ trainee: Int, _ host: Int, _ start: Int, _ slots: Int, _ sign: Int32) {
    let day = Int(dayOf[start])
    if Int(dayOf[start + slots - 1]) == day {
      let week = Int(weekOf[start])
      let count = sign * Int32(slots)
      dayLoad[trainee * facts.dayCount + day] += count
      weekLoad[trainee * facts.weekCount + week] += count
      hostWeekLoad[host * facts.weekCount + week] += count
      return
    }
    for place in start..<start + slots {
      dayLoad[trainee * facts.dayCount + Int(dayOf[place])] += sign
      weekLoad[trainee * facts.weekCount + Int(weekOf[place])] += sign
      hostWeekLoad[host * facts.weekCount + Int(weekOf[place])] += sign
    }
  }

  private func leave(_ set: Int, _ start: Int, _ slots: Int, _ sign: Int16) {
    for notice in notices(set) {
      let rule = Int(covers[notice].rule)
      let member = Int(covers[notice].memberRow)
      let first = rule * facts.ground.line.count
      for place in start..<start + slots {
        if member >= 0 {
          let word = hostRows[member * width + place >> 6]
          if word & (1 << UInt64(place & 63)) == 0 { continue }
        }
        let now = slack[first + place] - sign
        slack[first + place] = now
        if now <= 0 {
          blocked.set(place, place + 1, row: rule * width)
        } else {
          blocked.clear(place, place + 1, row: rule * width)
        }
      }
    }
  }
}
