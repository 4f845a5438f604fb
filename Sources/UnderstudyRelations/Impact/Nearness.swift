/// The least time in which a fault can get from every node to one customer.
///
/// Counted in minutes in which anybody works at all, so that nights on which nobody does cost nothing.
/// It never says more than the truth, whenever the fault sets out: that is what a search that follows it
/// needs in order to be exact (``CustomerSearch``). Where everybody works by one calendar and all promises
/// are in working time it says the truth itself.
struct Nearness: Sendable {
  /// By node; `nil` from where no fault gets to the customer.
  private(set) var minutes: [Int?]
  /// By department and everyone: the roles in it from which a fault gets there, nearest first.
  private(set) var members: [Int: [Int]] = [:]

  /// - Parameters:
  ///   - customer: as a place.
  ///   - ground: the organisation, laid out.
  init(to customer: Int, on ground: ImpactGround) {
    let graph = ground.graph
    minutes = Array(repeating: nil, count: graph.nodes.count)
    var isSettled = Array(repeating: false, count: graph.nodes.count)
    var queue = Heap<Entry>()
    minutes[customer] = 0
    queue.insert(Entry(minutes: 0, place: customer))
    while let entry = queue.removeFirst() {
      guard !isSettled[entry.place] else { continue }
      isSettled[entry.place] = true
      for link in graph.incoming[entry.place] {
        guard let least = ground.leastTimes[link] else { continue }
        let supplier = graph.linkTable.suppliers[link]
        let total = entry.minutes + least
        guard total < minutes[supplier] ?? .max else { continue }
        minutes[supplier] = total
        queue.insert(Entry(minutes: total, place: supplier))
      }
      guard graph.nodeTable.isRole[entry.place] else { continue }
      for group in graph.groups[entry.place] {
        // Roles come out nearest first; the first opens the group for those who serve it.
        members[group, default: []].append(entry.place)
        guard minutes[group] == nil else { continue }
        minutes[group] = entry.minutes
        queue.insert(Entry(minutes: entry.minutes, place: group))
      }
    }
  }

  private struct Entry: Comparable {
    var minutes: Int
    var place: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.minutes, left.place) < (right.minutes, right.place)
    }
  }
}
