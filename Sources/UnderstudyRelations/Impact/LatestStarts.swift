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

  /// By node; `nil` where it never reaches the goal in time.
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
    func offer(_ link: Int, at moment: Int, to moments: inout [Int?]) {
      let supplier = ground.suppliers[link]
      let line = ground.lines[ground.lineOf[supplier]]
      guard let start = ground.delays[link].latestStart(for: moment, on: line),
        start >= ground.start, start > moments[supplier] ?? .min
      else { return }
      moments[supplier] = start
      queue.insert(Entry(moment: start, place: supplier))
    }
    for link in links { offer(link, at: end - 1, to: &moments) }
    var isOpened: Set<Int> = []
    while let entry = queue.removeFirst() {
      guard !isSettled[entry.place] else { continue }
      isSettled[entry.place] = true
      for link in graph.incoming[entry.place] { offer(link, at: entry.moment, to: &moments) }
      guard graph.nodes[entry.place].role != nil else { continue }
      // Of a department only the role that comes out first, and so may stop latest, matters.
      for circle in graph.circles[entry.place] + graph.everyonePlaces
      where isOpened.insert(circle).inserted {
        for link in graph.incoming[circle] { offer(link, at: entry.moment, to: &moments) }
      }
    }
  }
}
