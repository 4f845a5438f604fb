import UnderstudyModel

/// What a stoppage may make fall: ``LatestStarts`` for every customer, promise and goal, by the end of the
/// stoppage. There are few ends: the usual ones, and beginnings of days on which somebody steps in.
struct ImpactTargets: Sendable {
  private struct Tables: Sendable {
    var customers: [LatestStarts]
    var promises: [LatestStarts]
    var goals: [LatestStarts]
  }

  /// The customers, as places.
  let customers: [Int]
  private let promises: [Identifier<Promise>]
  private let goals: [Identifier<Goal>]
  private var tables: [Int: Tables] = [:]

  /// - Parameters:
  ///   - ground: the organisation, laid out.
  ///   - ends: every moment at which a stoppage may end.
  init(_ ground: ImpactGround, ends: Set<Int>) {
    let graph = ground.graph
    let customers = graph.nodes.indices.filter { graph.nodeTable.isCustomer[$0] }
    var promises: [Identifier<Promise>: [Int]] = [:]
    var goals: [Identifier<Goal>: [Int]] = [:]
    for (place, link) in graph.links.enumerated() {
      if let id = link.service.promise?.id, graph.organisation[id] != nil {
        promises[id, default: []].append(place)
      }
      if let id = link.service.goal?.id, graph.organisation[id] != nil {
        goals[id, default: []].append(place)
      }
    }
    self.customers = customers
    self.promises = promises.keys.sorted()
    self.goals = goals.keys.sorted()
    for end in ends {
      func starts(_ links: [Int]?) -> LatestStarts {
        LatestStarts(ground, missing: links ?? [], before: end)
      }
      tables[end] = Tables(
        customers: customers.map { starts(graph.incoming[$0]) },
        promises: self.promises.map { starts(promises[$0]) },
        goals: self.goals.map { starts(goals[$0]) })
    }
  }

  /// The customers who miss something, as places in ``customers``.
  func customersMissed(
    when stopped: StoppedWork, in window: Range<Int>, on ground: ImpactGround
  ) -> [Int] {
    guard let table = tables[window.upperBound] else { return [] }
    return missed(table.customers, when: stopped, in: window, on: ground)
  }

  /// The promises and goals that fall.
  func missed(
    when stopped: StoppedWork, in window: Range<Int>, on ground: ImpactGround
  ) -> (promises: [Identifier<Promise>], goals: [Identifier<Goal>]) {
    guard let table = tables[window.upperBound] else { return ([], []) }
    return (
      missed(table.promises, when: stopped, in: window, on: ground).map { promises[$0] },
      missed(table.goals, when: stopped, in: window, on: ground).map { goals[$0] }
    )
  }

  private func missed(
    _ all: [LatestStarts], when stopped: StoppedWork, in window: Range<Int>,
    on ground: ImpactGround
  ) -> [Int] {
    all.indices.filter {
      all[$0].isMissed(
        when: stopped, at: window.lowerBound, on: ground, before: window.upperBound)
    }
  }
}
