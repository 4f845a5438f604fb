import UnderstudyModel

/// Improves a timetable by taking some of it out and putting it in again in another order ("ruin and
/// recreate", Schrimpf and others 2000; neighbourhoods whose share follows their success after Ropke
/// and Pisinger 2006), a little worse being accepted early on, less and less so (annealing).
///
/// Its timetable is its own: a copy would share it, so nobody copies a search.
struct TimetableSearch {
  let table: Timetable
  let aims: Aims
  var dice: SplitMix64
  /// The best plan so far.
  private(set) var bestStarts: [Int32]
  private(set) var bestChoices: [Int32]
  private(set) var bestTerms: AimTerms
  /// How often a demand has been given a place anew.
  private(set) var steps = 0
  private let memory: SearchMemory
  /// Demands that differ from the best plan since it was noted; some may be named twice.
  private var unsaved: Pile<Int32>

  /// What has changed since the last plan that was accepted, to go back.
  private(set) var journal: Pile<Change>
  struct Change: BitwiseCopyable {
    var demand: Int32
    /// Where it stood; -1 where it stood nowhere.
    var start: Int32
    var option: Int32
  }

  /// The demands that stand nowhere, in no order, and where each is among them.
  private(set) var missing: Pile<Int32>
  private let missingPlace: Cells<Int32>
  /// The trainees who have anything to be moved.
  let trainees: [Int32]
  /// Scratch: what is taken out, what is to be put in, and marks for both.
  var out: Pile<Int32>
  var pending: Pile<Pending>
  let marks: Cells<UInt8>
  struct Pending: BitwiseCopyable {
    var key: Double
    var demand: Int32
  }
  /// How much worse trials came out while the search was being sampled.
  private(set) var losses: [Loss] = []
  private var isSampling = false
  struct Loss: BitwiseCopyable {
    /// The first level that got worse.
    var level: Int
    var change: Double
  }
  var shares = NeighbourhoodShares()

  init(_ facts: TimetableFacts, _ guide: GuideWeights, _ aims: Aims, seed: UInt64) {
    table = Timetable(facts, guide)
    self.aims = aims
    dice = SplitMix64(seed: seed)
    let count = facts.demands.count
    bestStarts = Array(repeating: -1, count: count)
    bestChoices = bestStarts
    bestTerms = table.score.terms
    memory = SearchMemory(demands: count)
    unsaved = Pile(in: memory.unsaved)
    journal = Pile(in: memory.journal)
    missing = Pile(in: memory.missing)
    missingPlace = memory.missingPlace
    out = Pile(in: memory.out)
    pending = Pile(in: memory.pending)
    marks = memory.marks
    trainees = facts.byTrainee.indices.filter { !facts.byTrainee[$0].isEmpty }.map(Int32.init)
    for demand in 0..<count { missing.append(Int32(demand)) }
  }

  // MARK: Changes that can be taken back

  mutating func place(_ demand: Int, _ found: PlainPlace) {
    journal.append(Change(demand: Int32(demand), start: -1, option: -1))
    put(demand, found.start, found.option)
  }

  mutating func remove(_ demand: Int) {
    journal.append(
      Change(
        demand: Int32(demand), start: table.starts[demand], option: table.choices[demand]))
    take(demand)
  }

  mutating func rollBack() {
    while !journal.isEmpty {
      let change = journal.removeLast()
      let demand = Int(change.demand)
      if change.start < 0 {
        take(demand)
      } else {
        put(demand, Int(change.start), Int(change.option))
      }
    }
  }

  private mutating func put(_ demand: Int, _ start: Int, _ option: Int) {
    table.place(demand, at: start, option)
    let place = Int(missingPlace[demand])
    let last = missing.removeLast()
    if Int(last) != demand {
      missing[place] = last
      missingPlace[Int(last)] = Int32(place)
    }
    missingPlace[demand] = -1
  }

  private mutating func take(_ demand: Int) {
    table.remove(demand)
    missingPlace[demand] = Int32(missing.count)
    missing.append(Int32(demand))
  }

  /// Keeps what has changed; notes it where the plan is the best so far.
  mutating func keep() {
    for place in 0..<journal.count { unsaved.append(journal[place].demand) }
    journal.removeAll()
    if aims.isBetter(table.score.terms, than: bestTerms) {
      note()
    } else if unsaved.count > 4 * marks.count {
      compactUnsaved()
    }
  }

  private mutating func note() {
    bestTerms = table.score.terms
    for place in 0..<unsaved.count {
      let demand = Int(unsaved[place])
      bestStarts[demand] = table.starts[demand]
      bestChoices[demand] = table.choices[demand]
    }
    unsaved.removeAll()
  }

  private mutating func compactUnsaved() {
    unsaved.removeAll()
    for demand in 0..<marks.count
    where bestStarts[demand] != table.starts[demand]
      || bestChoices[demand] != table.choices[demand]
    {
      unsaved.append(Int32(demand))
    }
  }

  /// Makes another plan the present one, which becomes the best so far if it is.
  mutating func adopt(_ starts: [Int32], _ choices: [Int32]) {
    for demand in starts.indices
    where table.starts[demand] >= 0
      && (table.starts[demand] != starts[demand] || table.choices[demand] != choices[demand])
    {
      remove(demand)
    }
    for demand in starts.indices where starts[demand] >= 0 && table.starts[demand] < 0 {
      place(
        demand,
        PlainPlace(start: Int(starts[demand]), option: Int(choices[demand]), cost: 0))
    }
    keep()
  }

  // MARK: The loop

  /// Tries until so many steps are taken altogether, or until somebody says stop.
  ///
  /// - Parameters:
  ///   - limit: how many steps, those before included.
  ///   - warmth: how much worse a plan may be to stay, by steps taken, in the guide's weights.
  ///   - isOver: asked now and then.
  mutating func run(until limit: Int, warmth: (Int) -> Double, isOver: () -> Bool) {
    var rounds = 0
    while steps < limit {
      rounds += 1
      if rounds & 63 == 0, isOver() { return }
      tryOnce(warmth(steps))
    }
  }

  /// Tries so many times, accepting nothing that is worse, and notes how much worse trials are.
  mutating func sample(_ trials: Int) {
    isSampling = true
    for _ in 0..<trials { tryOnce(0) }
    isSampling = false
  }

  private mutating func tryOnce(_ warmth: Double) {
    let before = table.score.terms
    let kind = shares.next(&dice)
    ruin(kind)
    if out.isEmpty, missing.isEmpty {
      steps += 1
      return
    }
    let taken = max(1, recreate(noise: Disorder.noisePerWarmth * warmth))
    steps += taken
    let after = table.score.terms
    let change = table.guide.change(from: before, to: after)
    let stands = isWhole()
    if change > 0, isSampling {
      losses.append(Loss(level: aims.level(before, after), change: change))
    }
    if stands, change <= 0 || change < warmth * dice.waitingTime() {
      shares.reward(kind, change < 0, taken)
      keep()
    } else {
      shares.reward(kind, false, taken)
      rollBack()
    }
  }

  /// Whether everything still stands that must.
  private func isWhole() -> Bool {
    for place in 0..<journal.count where journal[place].start >= 0 {
      let demand = Int(journal[place].demand)
      if table.starts[demand] < 0, table.demands[demand].mustStand { return false }
    }
    return true
  }
}
