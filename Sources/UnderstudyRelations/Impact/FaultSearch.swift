import UnderstudyModel

/// How a fault spreads: a search forward along services, soonest first.
///
/// E. W. Dijkstra's method (1959) with arrival times in place of lengths; it is right because a fault
/// that begins later never arrives sooner. A department or everyone hands on to its roles one by one,
/// so that a search which is told to stop early has not looked at all of them.
struct FaultSearch {
  private struct Entry: Comparable {
    var moment: Int
    var steps: Int
    var place: Int
    var link: Int
    var parent: Int?
    /// For a department or everyone: which member comes next.
    var group: (place: Int, member: Int)?

    static func < (left: Self, right: Self) -> Bool {
      if left.moment != right.moment { return left.moment < right.moment }
      if left.steps != right.steps { return left.steps < right.steps }
      if left.place != right.place { return left.place < right.place }
      return left.link < right.link
    }

    static func == (left: Self, right: Self) -> Bool { !(left < right) && !(right < left) }
  }

  private let ground: ImpactGround
  private let window: Range<Int>
  private let stopped: StoppedWork
  private var isSettled: [Bool]
  private var isOpened: Set<Int> = []
  private var queue = Heap<Entry>()
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
      spread.arrivals.append(
        FaultSpread.Arrival(
          place: entry.place, link: entry.link, parent: entry.parent, moment: entry.moment,
          steps: entry.steps))
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
    guard let arrival = ground.end(of: link, from: moment), arrival < window.upperBound
    else { return }
    let receiver = ground.graph.linkTable.receivers[link]
    var entry = Entry(
      moment: arrival, steps: steps + 1, place: receiver, link: link, parent: parent, group: nil)
    if ground.graph.nodeTable.isStation[receiver] {
      if isSettled[receiver] { return }
    } else {
      guard !isOpened.contains(receiver), let first = ground.graph.members[receiver].first
      else { return }
      entry.place = first
      entry.group = (receiver, 0)
    }
    queue.insert(entry)
  }

  /// Puts the next member of a department or everyone into the queue; false where another link has
  /// reached all of them sooner.
  private mutating func enter(_ group: (place: Int, member: Int), _ entry: Entry) -> Bool {
    if group.member == 0 {
      guard !isOpened.contains(group.place) else { return false }
      // Whoever is served last by what stopped may still be reached through others.
      if !stopped.isOwn(entry.link) { isOpened.insert(group.place) }
      if ground.graph.nodes[group.place] == .everyone { spread.everyoneAt = entry.moment }
    }
    var next = group.member + 1
    let count = ground.graph.members[group.place].count
    while next < count, isSettled[ground.graph.members[group.place][next]] { next += 1 }
    if next < count {
      var following = entry
      following.place = ground.graph.members[group.place][next]
      following.group = (group.place, next)
      queue.insert(following)
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
