import UnderstudyModel

/// The links of a graph as numbers, by place: what searches look at millions of times.
///
/// A ``ServiceLink`` holds everything that authors wrote about a service; to copy one, or to look up its
/// ends by name, costs more than the step of a search that needs them.
struct LinkTable: Sendable {
  /// Who gives each link, as a place among the nodes.
  private(set) var suppliers: [Int] = []
  /// Whom each link is for.
  private(set) var receivers: [Int] = []
  /// See ``ServiceLink/assumedMinutes``.
  private(set) var minutes: [Int] = []
  private(set) var criticalities: [Service.Criticality] = []
  private(set) var isForEveryone: [Bool] = []

  init(_ links: [ServiceLink], among places: [Node: Int]) {
    for link in links {
      // Both ends exist: a graph leaves out links that miss one.
      suppliers.append(places[link.supplier] ?? 0)
      receivers.append(places[link.receiver] ?? 0)
      minutes.append(link.assumedMinutes)
      criticalities.append(link.criticality)
      isForEveryone.append(link.receiver == .everyone)
    }
  }
}
