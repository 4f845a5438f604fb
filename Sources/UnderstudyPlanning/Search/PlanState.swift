import UnderstudyModel

/// A plan in the making: what stands where, who is free, and how good it is.
///
/// Every fact that a placement touches is kept current, so that placing and taking back cost a few
/// words of memory each. A journal allows going back to any earlier state.
struct PlanState: Sendable {
  let ground: Ground
  let aims: Aims

  /// Where each demand stands; absent where it has no place.
  private(set) var visits: [Visit?]
  /// Whether each demand is to be placed at all: of a choice only some alternatives are.
  var isActive: [Bool]
  /// Whether it counts in `placed` when it has no place.
  private(set) var isCounted: [Bool]

  /// For each person, the places at which they learn, at which they host anybody, and at which no
  /// further guest may come.
  var attending: BitRows
  var hosting: BitRows
  var full: BitRows
  /// For each person and place, how many guests they have, and how many those bear.
  var guests: [UInt16]
  var bearable: [UInt16]
  /// For each cover rule and place, how many more people may be away; and where none may.
  var slack: [[Int16]]
  var coverBlocked: BitRows
  /// For each room and place, how many use it; and where anybody does.
  var roomUse: [UInt16]
  var roomTaken: BitRows
  /// Slots learnt by person and day, and by person and week; slots hosted by person and week.
  var dayLoad: [Int32]
  var weekLoad: [Int32]
  var hostWeekLoad: [Int32]
  let dayCount: Int
  let weekCount: Int
  /// The demands that stand with each host, and with each trainee.
  var hosted: [[Int]]
  var attended: [[Int]]

  var score: PlanScore
  /// How often a request was given a place anew to come to this plan.
  var steps = 0
  private var journal: [Entry] = []

  /// Free slots for one demand and host, worked out word by word; see `FreeTime`.
  var free = FreeTime()

  private enum Entry: Sendable {
    case placed(Int)
    case removed(Int, Visit)
  }

  init(_ ground: Ground) {
    self.ground = ground
    aims = ground.problem.policy.aims
    let (people, places) = (ground.people.count, ground.line.count)
    visits = Array(repeating: nil, count: ground.demands.count)
    isActive = ground.demands.map { $0.request != nil }
    isCounted = ground.demands.map { _ in false }
    attending = BitRows(rows: people, bits: places)
    hosting = attending
    full = attending
    guests = Array(repeating: 0, count: people * places)
    bearable = Array(repeating: .max, count: people * places)
    slack = ground.coverSlack
    coverBlocked = ground.coverBlocked
    roomUse = Array(repeating: 0, count: ground.roomCount * places)
    roomTaken = BitRows(rows: ground.roomCount, bits: places)
    dayCount = (ground.line.days.last ?? 0) + 1
    weekCount = ground.line.placesOfWeek.count
    dayLoad = Array(repeating: 0, count: people * dayCount)
    weekLoad = Array(repeating: 0, count: people * weekCount)
    hostWeekLoad = weekLoad
    hosted = Array(repeating: [], count: people)
    attended = hosted
    score = PlanScore(ground)
    for number in ground.demands.indices {
      if let request = ground.demands[number].request,
        ground.problem.requests[request].alternative == nil
      {
        setCounted(number, !ground.demands[number].isOptional)
      }
    }
    for number in ground.demands.indices {
      if let fixed = ground.demands[number].fixed { place(number, fixed) }
    }
    journal = []
  }

  // MARK: Placing and taking back

  /// Puts a demand somewhere. It must stand nowhere, and the place must be free.
  mutating func place(_ number: Int, _ visit: Visit) {
    occupy(number, visit)
    visits[number] = visit
    count(number, visit)
    journal.append(.placed(number))
  }

  /// Takes a demand out of the plan.
  mutating func remove(_ number: Int) {
    guard let visit = visits[number] else { return }
    visits[number] = nil
    vacate(number, visit)
    uncount(number, visit)
    journal.append(.removed(number, visit))
  }

  /// A point to which ``rollBack(to:)`` can return.
  var mark: Int { journal.count }

  /// Undoes everything since a mark, last first.
  mutating func rollBack(to mark: Int) {
    while journal.count > mark, let entry = journal.popLast() {
      switch entry {
      case .placed(let number): remove(number)
      case .removed(let number, let visit): place(number, visit)
      }
      journal.removeLast()
    }
  }

  /// Forgets how the plan came about; marks taken before are void.
  mutating func forgetHistory() { journal.removeAll(keepingCapacity: true) }

  /// Decides whether a demand counts when it has no place.
  mutating func setCounted(_ number: Int, _ counts: Bool) {
    guard isCounted[number] != counts else { return }
    isCounted[number] = counts
    if visits[number] == nil {
      score.terms.placed += (counts ? 1 : -1) * ground.demands[number].weight
    }
  }

  /// Whether a choice has as many alternatives placed as it needs.
  func isSatisfied(_ choice: Int) -> Bool {
    ground.choices[choice].alternatives.count { $0.allSatisfy { visits[$0] != nil } }
      >= ground.choices[choice].required
  }
}
