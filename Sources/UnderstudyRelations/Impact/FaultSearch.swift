import UnderstudyModel

/// How a fault spreads: a search forward along services, soonest first.
///
/// E. W. Dijkstra's method (1959) with arrival times in place of lengths; it is right because a fault
/// that begins later never arrives sooner. A department or everyone hands on to its roles one by one,
/// so that a search which is told to stop early has not looked at all of them.
struct FaultSearch {
  private struct Arrival {
    var place: Int
    var link: Int
    var parent: Int?
    var moment: Int
    var steps: Int
  }

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
  private let supplier: Int?
  private let links: [Int]
  private var isSettled: [Bool]
  private var isOpened: Set<Int> = []
  private var arrivals: [Arrival] = []
  private var queue = Heap<Entry>()
  /// When everyone was reached, with all roles that had not been.
  private var everyoneAt: Int?
  /// The last moment up to which everything is known.
  private var known = Int.max
  /// How many services were looked at, so that tests can see how it grows.
  private(set) var work = 0

  /// - Parameters:
  ///   - ground: the organisation, laid out.
  ///   - supplier: who stops, and is not reached again.
  ///   - links: what they no longer give.
  ///   - window: when the stoppage begins to be felt, and when the work goes on.
  init(_ ground: ImpactGround, supplier: Int?, links: [Int], in window: Range<Int>) {
    self.ground = ground
    self.window = window
    self.supplier = supplier
    self.links = links
    isSettled = Array(repeating: false, count: ground.graph.nodes.count)
  }

  /// - Parameters:
  ///   - most: after so many roles the search may stop early.
  ///   - customers: how many customers it has to reach before it may.
  mutating func run(most: Int = .max, customers: Int = .max) {
    if let supplier { isSettled[supplier] = true }
    for link in links { follow(link, from: nil, at: window.lowerBound, steps: 0) }
    var (roles, reachedCustomers) = (0, 0)
    while let entry = queue.removeFirst() {
      if roles >= most, reachedCustomers >= customers {
        known = entry.moment
        return
      }
      if let group = entry.group, !enter(group, entry) { continue }
      guard !isSettled[entry.place] else { continue }
      isSettled[entry.place] = true
      arrivals.append(
        Arrival(
          place: entry.place, link: entry.link, parent: entry.parent, moment: entry.moment,
          steps: entry.steps))
      if ground.graph.nodes[entry.place].role != nil { roles += 1 }
      if ground.graph.nodes[entry.place].customer != nil { reachedCustomers += 1 }
      let parent = arrivals.count - 1
      for link in ground.graph.outgoing[entry.place] {
        follow(link, from: parent, at: entry.moment, steps: entry.steps)
      }
    }
  }

  /// Lets a link fail: whoever it is for is reached after its time, if that is within the stoppage.
  private mutating func follow(_ link: Int, from parent: Int?, at moment: Int, steps: Int) {
    work += 1
    let line = ground.lines[ground.lineOf[ground.suppliers[link]]]
    guard let arrival = ground.delays[link].end(from: moment, on: line), arrival < window.upperBound
    else { return }
    let receiver = ground.receivers[link]
    let isStation = ground.graph.isStation(receiver)
    if isStation, isSettled[receiver] { return }
    let members = isStation ? [] : ground.graph.members[receiver]
    guard isStation || (!isOpened.contains(receiver) && !members.isEmpty) else { return }
    queue.insert(
      Entry(
        moment: arrival, steps: steps + 1, place: isStation ? receiver : members[0], link: link,
        parent: parent, group: isStation ? nil : (receiver, 0)))
  }

  /// Puts the next member of a department or everyone into the queue; false where another link has
  /// reached all of them sooner.
  private mutating func enter(_ group: (place: Int, member: Int), _ entry: Entry) -> Bool {
    if group.member == 0 {
      guard isOpened.insert(group.place).inserted else { return false }
      if ground.graph.nodes[group.place] == .everyone { everyoneAt = entry.moment }
    }
    let members = ground.graph.members[group.place]
    var next = group.member + 1
    while next < members.count, isSettled[members[next]] { next += 1 }
    if next < members.count {
      var following = entry
      following.place = members[next]
      following.group = (group.place, next)
      queue.insert(following)
    }
    return true
  }

  /// Everybody known to be reached before a moment, soonest first.
  func reached(before moment: Int) -> [Impact.Reach] {
    arrivals.indices.filter { arrivals[$0].moment < moment }.map { place in
      let arrival = arrivals[place]
      return Impact.Reach(
        node: ground.graph.nodes[arrival.place], way: way(to: place),
        at: ground.local(arrival.moment),
        delay: PassingTime(minutes: arrival.moment - window.lowerBound))
    }
  }

  /// How many roles are reached before a moment, and whether there may be more.
  func roleCount(before moment: Int) -> (roles: Int, isCut: Bool) {
    let nodes = ground.graph.nodes
    if let everyoneAt, everyoneAt < moment {
      let isRole = supplier.map { nodes[$0].role != nil } ?? false
      return (nodes.count { $0.role != nil } - (isRole ? 1 : 0), false)
    }
    let found = arrivals.count { $0.moment < moment && nodes[$0.place].role != nil }
    return (found, known < moment)
  }

  /// The services that somebody misses, as places of links: those whose own promise has run out.
  var lostLinks: [Int] {
    let stopped: [(links: [Int], at: Int)] =
      [(links, window.lowerBound)]
      + arrivals.map { (ground.graph.outgoing[$0.place], $0.moment) }
    return stopped.flatMap { links, moment in
      links.filter { link in
        let line = ground.lines[ground.lineOf[ground.suppliers[link]]]
        return ground.delays[link].end(from: moment, on: line).map { $0 < window.upperBound }
          ?? false
      }
    }
  }

  private func way(to arrival: Int) -> [ServiceLink] {
    sequence(first: arrivals[arrival]) { $0.parent.map { arrivals[$0] } }
      .map { ground.graph.links[$0.link] }.reversed()
  }
}
