import UnderstudyModel

/// From every node at once: how late it may stop and some goal is still missed before a stoppage ends.
///
/// The search of ``FaultSearch`` backwards in time, from the end: one run answers for all roles, where
/// forward searches would need one each. Right because later faults never arrive sooner.
struct LatestStarts {
  private struct Entry: Comparable {
    var moment: Int
    var place: Int

    /// Later moments come out first.
    static func < (left: Self, right: Self) -> Bool {
      (right.moment, left.place) < (left.moment, right.place)
    }
  }

  /// By node; `nil` where it never reaches the goal in time. Of a department and everyone the latest of
  /// their roles.
  private(set) var moments: [Int?]

  /// - Parameters:
  ///   - ground: the organisation, laid out.
  ///   - links: services of which one must be missed, as places.
  ///   - end: when the work goes on.
  init(_ ground: ImpactGround, missing links: [Int], before end: Int) {
    let graph = ground.graph
    moments = Array(repeating: nil, count: graph.nodes.count)
    var isSettled = Array(repeating: false, count: graph.nodes.count)
    var queue = Heap<Entry>()
    for link in links { offer(link, ground, at: end - 1, &queue) }
    while let entry = queue.removeFirst() {
      guard !isSettled[entry.place] else { continue }
      isSettled[entry.place] = true
      for link in graph.incoming[entry.place] { offer(link, ground, at: entry.moment, &queue) }
      guard graph.nodeTable.isRole[entry.place] else { continue }
      // Of a department only the role that comes out first, and so may stop latest, matters.
      for group in graph.groups[entry.place] where !isSettled[group] {
        isSettled[group] = true
        moments[group] = entry.moment
        for link in graph.incoming[group] { offer(link, ground, at: entry.moment, &queue) }
      }
    }
  }

  private mutating func offer(
    _ link: Int, _ ground: ImpactGround, at moment: Int, _ queue: inout Heap<Entry>
  ) {
    let supplier = ground.graph.linkTable.suppliers[link]
    guard let start = ground.latestStart(of: link, for: moment), start >= ground.start,
      start > moments[supplier] ?? .min
    else { return }
    moments[supplier] = start
    queue.insert(Entry(moment: start, place: supplier))
  }
}
