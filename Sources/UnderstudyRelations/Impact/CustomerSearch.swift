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
    var fault: FaultEntry

    static func < (left: Self, right: Self) -> Bool {
      left.expected == right.expected
        ? left.fault < right.fault : left.expected < right.expected
    }
  }

  private let ground: ImpactGround
  /// By node: the search in which it was last settled.
  private var settledIn: [Int32]
  private var number: Int32 = 0
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
      let fault = entry.fault
      if let group = fault.group {
        if fault.member == 0 {
          guard settledIn[group] != number else { continue }
          if !stopped.isOwn(fault.link) { settledIn[group] = number }
        }
        enterNext(of: group, fault, nearness)
      }
      guard settledIn[fault.place] != number, !stopped.isOwn(fault.link, to: fault.place)
      else { continue }
      settledIn[fault.place] = number
      spread.arrivals.append(FaultSpread.Arrival(fault))
      let parent = spread.arrivals.count - 1
      if fault.place == customer {
        return Arrival(
          place: customer, moment: fault.moment, steps: fault.steps, way: spread.way(to: parent))
      }
      for link in ground.graph.outgoing[fault.place] {
        follow(
          link, from: parent, at: fault.moment, steps: fault.steps, nearness,
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
        expected: ground.anybody(before: arrival) + rest,
        fault: FaultEntry(
          at: arrival, steps: steps + 1, place: place, by: link, from: parent,
          group: isStation ? nil : receiver)))
  }

  /// Puts the next nearest member of a department or everyone into the queue.
  private mutating func enterNext(of group: Int, _ fault: FaultEntry, _ nearness: Nearness) {
    guard let members = nearness.members[group] else { return }
    var next = fault.member + 1
    while next < members.count, settledIn[members[next]] == number { next += 1 }
    guard next < members.count, let rest = nearness.minutes[members[next]] else { return }
    queue.insert(
      Entry(
        expected: ground.anybody(before: fault.moment) + rest,
        fault: fault.handed(to: members[next], member: next)))
  }
}
