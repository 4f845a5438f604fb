/// Finds circles among things that point at others: one for each group of things that all lead to
/// each other.
///
/// The groups are the strongly connected components (Tarjan, "Depth-first search and linear graph
/// algorithms", 1972), found without recursion, so that a chain of any length is safe. The circle
/// shown for a group is a shortest one through its first member. Time is linear in things and arrows.
///
/// - Parameter arrows: for each thing, which things it points at.
/// - Returns: each circle from its first member on, in order of first members; a thing that points
///   at itself is a circle of one.
func circles(_ arrows: [[Int]]) -> [[Int]] {
  var search = ComponentSearch(arrows)
  for start in arrows.indices { search.visit(from: start) }
  let component = search.component
  var sizes: [Int: Int] = [:]
  for place in component { sizes[place, default: 0] += 1 }
  var reported: Set<Int> = []
  return arrows.indices.compactMap { first in
    let own = component[first]
    guard sizes[own, default: 0] > 1 || arrows[first].contains(first),
      reported.insert(own).inserted
    else { return nil }
    return shortestCircle(through: first, arrows) { component[$0] == own }
  }
}

/// A shortest way from a thing back to itself, by breadth; `nil` where there is none.
private func shortestCircle(
  through first: Int, _ arrows: [[Int]], among allowed: (Int) -> Bool
) -> [Int]? {
  var origin: [Int: Int] = [:]
  var queue = [first]
  var place = 0
  while place < queue.count {
    let current = queue[place]
    place += 1
    for next in arrows[current] where allowed(next) {
      if next == first {
        var way = [current]
        while let last = way.last, last != first, let before = origin[last] { way.append(before) }
        return way.reversed()
      }
      if origin[next] == nil {
        origin[next] = current
        queue.append(next)
      }
    }
  }
  return nil
}

/// Tarjan's search, its stack of calls kept by hand.
private struct ComponentSearch {
  let arrows: [[Int]]
  /// Which group each thing belongs to.
  private(set) var component: [Int]
  private var order: [Int]
  private var low: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var calls: [(thing: Int, next: Int)] = []
  private var count = 0
  private var groups = 0

  init(_ arrows: [[Int]]) {
    self.arrows = arrows
    component = Array(repeating: -1, count: arrows.count)
    order = component
    low = component
    isOpen = Array(repeating: false, count: arrows.count)
  }

  mutating func visit(from start: Int) {
    guard order[start] < 0 else { return }
    enter(start)
    while let (thing, next) = calls.last {
      guard next < arrows[thing].count else {
        leave(thing)
        continue
      }
      calls[calls.count - 1].next += 1
      let target = arrows[thing][next]
      if order[target] < 0 {
        enter(target)
      } else if isOpen[target] {
        low[thing] = min(low[thing], order[target])
      }
    }
  }

  private mutating func enter(_ thing: Int) {
    order[thing] = count
    low[thing] = count
    count += 1
    open.append(thing)
    isOpen[thing] = true
    calls.append((thing, 0))
  }

  private mutating func leave(_ thing: Int) {
    calls.removeLast()
    if let caller = calls.last?.thing { low[caller] = min(low[caller], low[thing]) }
    guard low[thing] == order[thing] else { return }
    while let member = open.popLast() {
      isOpen[member] = false
      component[member] = groups
      if member == thing { break }
    }
    groups += 1
  }
}
