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
  let placeCount: Int
  let dayCount: Int
  let weekCount: Int
  let crossesDays: Bool
  let demands: Cells<PlainDemand>
  let options: Cells<PlainOption>
  let before: Cells<Int32>
  let after: Cells<Int32>
  let people: Cells<PlainPerson>
  /// Where each demand starts, and with which option; -1 where it stands nowhere.
  let starts: Cells<Int32>
  let choices: Cells<Int32>

  /// For each person, the places at which they are free; those at which they learn or host anybody;
  /// and those at which they learn or bear no further guest. Nobody does both at a time, so either is
  /// set and cleared by itself.
  let free: Cells<UInt64>
  let away: Cells<UInt64>
  let shut: Cells<UInt64>
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
  let dayStarts: Cells<Int32>
  let dayEnds: Cells<Int32>
  let weekStarts: Cells<Int32>
  let weekEnds: Cells<Int32>
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
    placeCount = ground.line.count
    dayCount = facts.dayCount
    weekCount = facts.weekCount
    crossesDays = facts.crossesDays
    demands = Cells(facts.demands)
    options = Cells(facts.options)
    before = Cells(facts.before)
    after = Cells(facts.after)
    people = Cells(facts.people)
    starts = Cells(repeating: -1, count: facts.demands.count)
    choices = Cells(repeating: -1, count: facts.demands.count)
    free = Cells(ground.free.words)
    away = Cells(zip(base.attending.words, base.hosting.words).map { $0 | $1 })
    shut = Cells(zip(base.attending.words, base.full.words).map { $0 | $1 })
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
    dayStarts = Cells(facts.dayStarts)
    dayEnds = Cells(facts.dayEnds)
    weekStarts = Cells(facts.weekStarts)
    weekEnds = Cells(facts.weekEnds)
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
    away.free()
    shut.free()
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
    dayStarts.free()
    dayEnds.free()
    weekStarts.free()
    weekEnds.free()
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
}
