import UnderstudyModel

/// How a fault spreads: a search forward along services, soonest first.
///
/// E. W. Dijkstra's method (1959) with arrival times in place of lengths; it is right because a fault
/// that begins later never arrives sooner. A department or everyone hands on to its roles one by one,
/// so that a search which is told to stop early has not looked at all of them.
struct FaultSearch {
  private let ground: ImpactGround
  private let window: Range<Int>
  private let stopped: StoppedWork
  /// Of a department and everyone: whether a link has reached all of them.
  private var isSettled: [Bool]
  private var queue = Heap<FaultEntry>()
  private(set) var spread = FaultSpread()
  /// How many services were looked at, so that tests can see how it grows.
  private(set) var work = 0

  /// - Parameters:
  ///   - ground: the organisation, laid out.
  ///   - stopped: what is no longer given.
  ///   - window: when the stoppage begins to be felt, and when the work goes on.
  init(_ ground: ImpactGround, _ stopped: StoppedWork, in window: Range<Int>) {
    self.ground = ground
    self.window = window
    self.stopped = stopped
    isSettled = Array(repeating: false, count: ground.graph.nodes.count)
  }

  /// - Parameter most: after so many roles the search may stop early.
  mutating func run(most: Int = .max) {
    if let supplier = stopped.supplier { isSettled[supplier] = true }
    for link in stopped.links { follow(link, from: nil, at: window.lowerBound, steps: 0) }
    var roles = 0
    while let entry = queue.removeFirst() {
      if roles >= most {
        spread.known = entry.moment
        return
      }
      if let group = entry.group, !enter(group, entry) { continue }
      guard !isSettled[entry.place], !stopped.isOwn(entry.link, to: entry.place) else { continue }
      isSettled[entry.place] = true
      spread.arrivals.append(FaultSpread.Arrival(entry))
      if ground.graph.nodeTable.isRole[entry.place] { roles += 1 }
      let parent = spread.arrivals.count - 1
      for link in ground.graph.outgoing[entry.place] {
        follow(link, from: parent, at: entry.moment, steps: entry.steps)
      }
    }
  }

  /// Lets a link fail: whoever it is for is reached after its time, if that is within the stoppage.
  private mutating func follow(_ link: Int, from parent: Int?, at moment: Int, steps: Int) {
    work += 1
    let receiver = ground.graph.linkTable.receivers[link]
    guard !isSettled[receiver], let arrival = ground.end(of: link, from: moment),
      arrival < window.upperBound
    else { return }
    let isStation = ground.graph.nodeTable.isStation[receiver]
    guard let place = isStation ? receiver : ground.graph.members[receiver].first else { return }
    queue.insert(
      FaultEntry(
        at: arrival, steps: steps + 1, place: place, by: link, from: parent,
        group: isStation ? nil : receiver))
  }

  /// Puts the next member of a department or everyone into the queue; false where another link has
  /// reached all of them sooner.
  private mutating func enter(_ group: Int, _ entry: FaultEntry) -> Bool {
    if entry.member == 0 {
      guard !isSettled[group] else { return false }
      // Whoever is served last by what stopped may still be reached through others.
      if !stopped.isOwn(entry.link) { isSettled[group] = true }
      if ground.graph.nodes[group] == .everyone { spread.everyoneAt = entry.moment }
    }
    var next = entry.member + 1
    let count = ground.graph.members[group].count
    while next < count, isSettled[ground.graph.members[group][next]] { next += 1 }
    if next < count {
      queue.insert(entry.handed(to: ground.graph.members[group][next], member: next))
    }
    return true
  }

  /// The services that somebody misses, as places of links: those whose own promise has run out.
  var lostLinks: [Int] {
    let stops: [(links: [Int], at: Int)] =
      [(stopped.links, window.lowerBound)]
      + spread.arrivals.map { (ground.graph.outgoing[$0.place], $0.moment) }
    return stops.flatMap { links, moment in
      links.filter { link in
        ground.end(of: link, from: moment).map { $0 < window.upperBound } ?? false
      }
    }
  }
}
