import UnderstudyDiagnostics
import UnderstudyModel

/// Tells why a request has no place in a plan, or none in time.
///
/// Facts are added one after the other, in the order in which authors think: who may host it, when
/// people are at work, what must come first, limits, cover, and at last everything else that the plan
/// holds. The first with which no place is left is the reason.
struct ReasonFinder {
  private var state: PlanState
  let ground: Ground
  var problem: PlanningProblem { ground.problem }

  /// Whether the plan is looked at as it stands, so that something may be missing for no reason but
  /// that nobody has planned it.
  let isStanding: Bool

  init(_ state: PlanState, isStanding: Bool = false) {
    self.state = state
    self.isStanding = isStanding
    ground = state.ground
  }

  /// Why a demand stands nowhere.
  mutating func reasonUnplaced(_ number: Int) -> Reason {
    let search = Search(demand: number, end: nil)
    return search.reason(&self) ?? search.noRoom(self)
  }

  /// Why a demand that stands somewhere does not stand early enough to be in time.
  mutating func reasonLate(_ number: Int, due: Day) -> Reason {
    let visit = state.visits[number]
    let mark = state.mark
    if ground.demands[number].fixed == nil || isStanding { state.remove(number) }
    defer { state.rollBack(to: mark) }
    let search = Search(demand: number, end: due, visit: visit)
    if ground.demands[number].fixed != nil, !isStanding { return search.standsAlready(self) }
    if ground.demands[number].isAnchored { return search.isPinned(self) }
    return search.reason(&self) ?? search.preferred(self)
  }

  // MARK: Asking

  /// Whether some host has a place for a demand when only some facts count.
  mutating func exists(
    _ number: Int, _ layers: FactLayers, from: Int, to: Int, skipping hosts: [Int] = []
  ) -> Bool {
    guard from < to else { return false }
    state.free.layers = layers
    defer { state.free.layers = .all }
    let bounds = StartBounds(from: from, to: to, tooNear: state.tooNear(number))
    for option in ground.demands[number].options where !hosts.contains(option.host) {
      state.lookForTime(of: number, option.cover, from: bounds.from)
      state.lookForTime(with: option, from: bounds.from)
      // Facts may have changed since the last host was asked about.
      state.free.baseKnown = bounds.from >> 6
      if state.earliestVisit(number, option, bounds) != nil { return true }
    }
    return false
  }

  /// The bounds of a demand as the plan has them; `nil` where what it waits for has no place.
  func bounds(of number: Int) -> StartBounds? { state.bounds(of: number) }

  func hostsOfOthers(_ number: Int) -> [Int] { state.hostsOfOthers(number) }

  func instant(of moment: Moment) -> Instant? { state.instant(of: moment) }

  func visit(of number: Int) -> Visit? { state.visits[number] }
}
