/// Closes what prices leave of a gap, or makes it smaller: branch and bound (Land and Doig 1960) with
/// prices of its own for each node.
///
/// The node with the smallest bound is looked at next. It is cut in two where the cheapest choices at
/// its prices disagree most: some of them give a request one host, or an early start, and some not.
struct BranchSearch: Sendable {
  /// One end of the tree so far.
  private struct Node: Sendable {
    var branches: [Branch] = []
    var found: PriceSearch.Found
    var lasts: LastShares
    var solutions: [CaseSolution]
    var habits: Habits
    /// Where it was cut, and into which nodes; absent: not yet.
    var cut: (request: Int, decision: Decision, yes: Int, no: Int)?
    /// Whether its prices were sought for longer than those of others.
    var isPolished = false
  }

  private let level: PricedLevel
  private var nodes: [Node]
  private(set) var steps = 0

  /// - Parameters:
  ///   - level: what is bounded.
  ///   - root: the prices found for the whole.
  init(_ level: PricedLevel, root: PriceSearch) {
    self.level = level
    nodes = [
      Node(
        found: root.best, lasts: root.bestLasts, solutions: root.solutions, habits: root.habits)
    ]
  }

  /// How often prices are changed in one node.
  static let rounds = 40
  /// How large the first of them are.
  private static let pace = 0.3
  /// Trees are no deeper, so that every program can read them.
  private static let depth = 200

  /// Cuts nodes until every end meets the plan's value, or nodes or steps are used up.
  mutating func run(nodes most: Int, steps limit: Int) {
    while nodes.count + 1 < most, steps < limit, !level.limit.isReached, let next = weakest {
      if level.units(nodes[next].found.total) >= level.values[level.level] { return }
      if nodes[next].branches.count >= Self.depth { return }
      var cut = decision(for: nodes[next])
      // All choices agreed: prices have not moved far enough yet, or never will.
      if cut == nil, !nodes[next].isPolished {
        polish(next)
        continue
      }
      cut = cut ?? open(in: nodes[next])
      guard let (request, decision) = cut else { return }
      let (yes, no) = (nodes.count, nodes.count + 1)
      let sides = searches(nodes[next], request, decision)
      // A side that ran out of time proves nothing, so the node stays as it was.
      guard sides.allSatisfy({ $0.search.best.total > .min }) else { return }
      for side in sides { add(side) }
      nodes[next].cut = (request, decision, yes, no)
      nodes[next].solutions = []
      nodes[next].habits = Habits()
    }
  }

  /// The bound: no end of the tree has a smaller one.
  var total: Int { weakest.map { nodes[$0].found.total } ?? .min }

  /// The tree.
  func proof() -> LevelProof { proof(of: 0) }

  private func proof(of number: Int) -> LevelProof {
    let node = nodes[number]
    if let cut = node.cut {
      return .either(request: cut.request, cut.decision, proof(of: cut.yes), proof(of: cut.no))
    }
    return node.found.proof(level.cases)
  }

  /// The end with the smallest bound, the first of them.
  private var weakest: Int? {
    var weakest: Int?
    for number in nodes.indices where nodes[number].cut == nil {
      if let known = weakest, nodes[known].found.total <= nodes[number].found.total { continue }
      weakest = number
    }
    return weakest
  }

  /// One side of a decision, with the search for its prices.
  private struct SideSearch: Sendable {
    var branches: [Branch]
    var search: PriceSearch
  }

  /// The searches for both sides of a decision, which work at once.
  private func searches(_ parent: Node, _ request: Int, _ decision: Decision) -> [SideSearch] {
    var sides = [decision.yes, decision.no].map { side in
      var level = level
      // Each side has a thread of its own.
      level.threads = 1
      let branches = parent.branches + [Branch(request: request, side: side)]
      level.narrow(branches)
      return SideSearch(
        branches: branches,
        search: PriceSearch(
          level, from: parent.found.prices, lasts: parent.lasts, hints: parent.solutions,
          pace: Self.pace))
    }
    SideBySide(threads: level.threads).each(&sides) { side in
      side.search.run(steps: .max, rounds: Self.rounds)
    }
    return sides
  }

  /// Seeks a node's prices for longer, and with larger steps.
  private mutating func polish(_ number: Int) {
    let node = nodes[number]
    var level = level
    level.narrow(node.branches)
    var search = PriceSearch(
      level, from: node.found.prices, lasts: node.lasts, hints: node.solutions, pace: Self.pace)
    search.run(steps: .max, rounds: Self.rounds * 3)
    steps += search.steps
    nodes[number].isPolished = true
    nodes[number].habits = search.habits
    nodes[number].solutions = search.solutions
    guard search.best.total > node.found.total else { return }
    nodes[number].found = search.best
    nodes[number].lasts = search.bestLasts
  }

  private mutating func add(_ side: SideSearch) {
    let (branches, search) = (side.branches, side.search)
    steps += search.steps
    nodes.append(
      Node(
        branches: branches, found: search.best, lasts: search.bestLasts,
        solutions: search.solutions, habits: search.habits))
  }

  /// A decision about the longest visit of the cheapest choices that is still open.
  private func open(in node: Node) -> (request: Int, decision: Decision)? {
    var level = level
    level.narrow(node.branches)
    let prices = node.found.prices
    let (weights, sums) = (level.weights(prices), PriceSums(prices, level.problem))
    var best: (request: Int, decision: Decision)?
    for placed in node.solutions.flatMap(\.placed) {
      let size = level.problem.requests[placed.request].slots
      if let best, level.problem.requests[best.request].slots >= size { continue }
      guard let place = placed.place,
        let choice = level.bestOption(placed.request, place, prices, weights, sums)
      else { continue }
      let host = level.problem.requests[placed.request].options[choice.option].host
      let ways = level.ways[placed.request] ?? RequestWays()
      if let decision = ways.open(host: host, place: place) {
        best = (placed.request, decision)
      }
    }
    return best
  }

  /// Where the cheapest choices disagree most; `nil` where they agree in everything.
  private func decision(for node: Node) -> (request: Int, decision: Decision)? {
    var best: (request: Int, decision: Decision, worth: Int)?
    for request in node.habits.hosts.keys.sorted() {
      let size = level.problem.requests[request].slots
      for (decision, some) in node.habits.splits(of: request) {
        let worth = min(some, node.habits.rounds - some) * size
        if worth > best?.worth ?? 0 { best = (request, decision, worth) }
      }
    }
    return best.map { ($0.request, $0.decision) }
  }
}

extension PricedLevel {
  /// Leaves only plans on these sides.
  fileprivate mutating func narrow(_ branches: [Branch]) {
    for branch in branches {
      ways[branch.request, default: RequestWays()].narrow(branch.side)
    }
  }
}

extension Habits {
  /// The decisions that could be made about a request, and how often the cheapest choices said yes.
  fileprivate func splits(of request: Int) -> [(decision: Decision, count: Int)] {
    var found: [(decision: Decision, count: Int)] = []
    let hosts = hosts[request] ?? [:]
    for host in hosts.keys.sorted() { found.append((.host(host), hosts[host] ?? 0)) }
    let starts = starts[request] ?? [:]
    var before = 0
    for place in starts.keys.sorted() {
      found.append((.place(place), before))
      before += starts[place] ?? 0
    }
    return found
  }
}
