import UnderstudyModel

/// What a timetable needs to know and never changes: plain demands, people and rows, and everything
/// that stands already and is not the timetable's to move.
struct TimetableFacts: Sendable {
  /// The plan without the plain demands.
  let ground: Ground
  let demands: [PlainDemand]
  let options: [PlainOption]
  /// The plain demands before, and after, each.
  let before: [Int32]
  let after: [Int32]
  /// The cover rules that notice an option, each with the row of the slots in which its trainee is a
  /// member, or -1; and where those of each set begin.
  let covers: [CoverNotice]
  let coverSets: [Range<Int>]
  let people: [PlainPerson]
  let unitCount: Int
  /// The plain demands of each trainee, by person.
  let byTrainee: [[Int32]]
  /// The days on which each trainee learns already, whatever the timetable does.
  let takenDays: [[Int32]]
  let hasTakenDays: Bool
  /// Rows of where something of a length may start, one for each length.
  let startRows: [[UInt64]]
  let width: Int
  let dayCount: Int
  let weekCount: Int
  let dayOf: [Int32]
  let weekOf: [Int32]
  let dayStarts: [Int32]
  let dayEnds: [Int32]
  let weekEnds: [Int32]
  let weekStarts: [Int32]
  /// Whether something may run from one day into the next.
  let crossesDays: Bool
  let base: PlanState

  struct CoverNotice: BitwiseCopyable, Sendable {
    var rule: Int32
    var memberRow: Int32
  }

  /// - Parameters:
  ///   - base: a plan in which no plain demand stands.
  ///   - numbers: the plain demands, by number.
  ///   - urgency: how urgent demands are.
  init(_ base: PlanState, plain numbers: [Int], _ urgency: Urgency) {
    let ground = base.ground
    let line = ground.line
    self.ground = ground
    self.base = base
    width = ground.free.width
    dayCount = base.dayCount
    weekCount = base.weekCount
    dayOf = line.days.map(Int32.init)
    weekOf = line.days.map { Int32(line.week(ofDay: $0)) }
    dayStarts = line.placesOfDay.map { Int32($0.lowerBound) }
    dayEnds = line.placesOfDay.map { Int32($0.upperBound) }
    weekStarts = line.placesOfWeek.map { Int32($0.lowerBound) }
    weekEnds = line.placesOfWeek.map { Int32($0.upperBound) }
    crossesDays = line.days.indices.dropFirst().contains {
      line.days[$0] != line.days[$0 - 1] && line.numbers[$0] >= 0
        && line.numbers[$0] == line.numbers[$0 - 1] + 1
    }
    var reading = PlainReading(base, numbers, urgency)
    reading.read()
    demands = reading.demands
    options = reading.options
    before = reading.before
    after = reading.after
    covers = reading.covers
    coverSets = reading.coverSets
    startRows = reading.startRows
    var unitCount = 0
    people = ground.limits.enumerated().map { number, limits in
      var person = PlainPerson(
        learningPerDay: Int32(clamping: limits.learningPerDay ?? .max),
        learningPerWeek: Int32(clamping: limits.learningPerWeek ?? .max),
        hostingPerWeek: Int32(clamping: limits.hostingPerWeek ?? .max),
        guests: Int32(clamping: min(limits.guests, 60_000)),
        share: Int32(clamping: ground.fairShares[number]), firstUnit: -1)
      if limits.guests > 1, reading.isHost[number] {
        person.firstUnit = Int32(unitCount)
        unitCount += line.count
      }
      return person
    }
    self.unitCount = unitCount
    var byTrainee = [[Int32]](repeating: [], count: ground.people.count)
    for (place, demand) in reading.demands.enumerated() {
      byTrainee[Int(demand.trainee)].append(Int32(place))
    }
    self.byTrainee = byTrainee
    let days = base.dayCount
    let takenDays = ground.people.indices.map { person -> [Int32] in
      if byTrainee[person].isEmpty { return [] }
      return (0..<days).filter { base.dayLoad[person * days + $0] > 0 }.map(Int32.init)
    }
    self.takenDays = takenDays
    hasTakenDays = takenDays.contains { !$0.isEmpty }
  }
}

extension TimetableFacts {
  /// How much each term of the aims may vary at most.
  var spans: AimTerms {
    var spans = AimTerms()
    let days = Int(ground.aimDays.max() ?? 0) + 1
    let trainees = byTrainee.count { !$0.isEmpty }
    for demand in demands {
      spans.placed += demand.weight
      spans.onTime += demand.weight * days
      spans.fair += Int(demand.slots)
    }
    spans.early = trainees * days
    spans.finish = days
    spans.makespan = ground.line.count
    spans.continuous = demands.count
    spans.sameHost = demands.count
    spans.sameStart = demands.count
    spans.unchanged = demands.count
    return spans
  }
}
