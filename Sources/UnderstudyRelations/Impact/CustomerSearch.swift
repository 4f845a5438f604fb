/// When and by which way a fault reaches one customer.
///
/// The search of ``FaultSearch``, drawn towards the customer by ``Nearness``: P. E. Hart, N. J. Nilsson,
/// B. Raphael, "A formal basis for the heuristic determination of minimum cost paths", 1968. It finds the
/// same moment and the same way, equal ways included, and looks at little more than the ways that lead
/// there. One value serves many searches, so that nothing is laid out twice.
struct CustomerSearch {
  /// When a customer is reached, and by which links.
  struct Arrival: Sendable {
    var place: Int
    var moment: Int
    var steps: Int
    /// First to last.
    var way: [Int]
  }

  private struct Entry: Comparable {
    /// The least working minute of anybody in which the customer may be reached by this.
    var expected: Int
    var moment: Int
    var steps: Int
    var place: Int
    var link: Int
    var parent: Int?
    /// For a department or everyone: which member comes next.
    var group: (place: Int, member: Int)?

    static func < (left: Self, right: Self) -> Bool {
      if left.expected != right.expected { return left.expected < right.expected }
      if left.moment != right.moment { return left.moment < right.moment }
      if left.steps != right.steps { return left.steps < right.steps }
      if left.place != right.place { return left.place < right.place }
      return left.link < right.link
    }

    static func == (left: Self, right: Self) -> Bool { !(left < right) && !(right < left) }
  }

  private let ground: ImpactGround
  /// By node: the search in which it was last settled.
  private var settledIn: [Int]
  private var number = 0
  private var queue = Heap<Entry>()
  private var spread = FaultSpread()
  /// How many services were looked at, so that tests can see how it grows.
  private(set) var work = 0

  init(_ ground: ImpactGround) {
    self.ground = ground
    settledIn = Array(repeating: 0, count: ground.graph.nodes.count)
  }

  /// - Parameters:
  ///   - customer: as a place.
  ///   - nearness: of everybody to the customer.
  ///   - stopped: what is no longer given.
  ///   - window: when the stoppage begins to be felt, and when the work goes on.
  /// - Returns: `nil` where the fault does not get there in time.
  mutating func run(
    to customer: Int, by nearness: Nearness, from stopped: StoppedWork, in window: Range<Int>
  ) -> Arrival? {
    number += 1
    queue.removeAll()
    spread.arrivals.removeAll(keepingCapacity: true)
    if let supplier = stopped.supplier { settledIn[supplier] = number }
    for link in stopped.links {
      follow(link, from: nil, at: window.lowerBound, steps: 0, nearness, before: window.upperBound)
    }
    while let entry = queue.removeFirst() {
      if let group = entry.group {
        if group.member == 0 {
          guard settledIn[group.place] != number else { continue }
          if !stopped.isOwn(entry.link) { settledIn[group.place] = number }
        }
        enterNext(of: group, entry, nearness)
      }
      guard settledIn[entry.place] != number, !stopped.isOwn(entry.link, to: entry.place)
      else { continue }
      settledIn[entry.place] = number
      spread.arrivals.append(
        FaultSpread.Arrival(
          place: entry.place, link: entry.link, parent: entry.parent, moment: entry.moment,
          steps: entry.steps))
      let parent = spread.arrivals.count - 1
      if entry.place == customer {
        return Arrival(
          place: customer, moment: entry.moment, steps: entry.steps, way: spread.way(to: parent))
      }
      for link in ground.graph.outgoing[entry.place] {
        follow(
          link, from: parent, at: entry.moment, steps: entry.steps, nearness,
          before: window.upperBound)
      }
    }
    return nil
  }

  private mutating func follow(
    _ link: Int, from parent: Int?, at moment: Int, steps: Int, _ nearness: Nearness,
    before end: Int
  ) {
    work += 1
    let receiver = ground.graph.linkTable.receivers[link]
    guard let rest = nearness.minutes[receiver], settledIn[receiver] != number,
      let arrival = ground.end(of: link, from: moment), arrival < end
    else { return }
    let isStation = ground.graph.nodeTable.isStation[receiver]
    guard let place = isStation ? receiver : nearness.members[receiver]?.first else { return }
    queue.insert(
      Entry(
        expected: ground.anybody(before: arrival) + rest, moment: arrival, steps: steps + 1,
        place: place, link: link, parent: parent, group: isStation ? nil : (receiver, 0)))
  }

  /// Puts the next nearest member of a department or everyone into the queue.
  private mutating func enterNext(
    of group: (place: Int, member: Int), _ entry: Entry, _ nearness: Nearness
  ) {
    guard let members = nearness.members[group.place] else { return }
    var next = group.member + 1
    while next < members.count, settledIn[members[next]] == number { next += 1 }
    guard next < members.count, let rest = nearness.minutes[members[next]] else { return }
    var following = entry
    following.expected = ground.anybody(before: entry.moment) + rest
    following.place = members[next]
    following.group = (group.place, next)
    queue.insert(following)
  }
}
