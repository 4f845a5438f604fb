/// What is no longer given: everything of somebody, or a single service.
struct StoppedWork {
  /// Whose work it is, and who may have stand-ins; `nil` for a name that does not exist.
  var giver: Int?
  /// Who stops altogether, and so is not reached again. Whoever only stops one service still can be.
  var supplier: Int?
  /// As places.
  var links: [Int]

  init(_ failure: Impact.Failure, in graph: ServiceGraph) {
    switch failure {
    case .node(let node):
      supplier = graph.places[node]
      giver = supplier
      links = supplier.map { graph.outgoing[$0] } ?? []
    case .service(let id):
      links = graph.place(of: id).map { [$0] } ?? []
      supplier = nil
      giver = links.first.map { graph.linkTable.suppliers[$0] }
    }
  }
  /// Whether a link is the one service that stopped. Its giver does not miss it.
  func isOwn(_ link: Int) -> Bool { supplier == nil && links.first == link }

  /// Whether a place would be reached by what it no longer gives itself, as a service for everyone would.
  func isOwn(_ link: Int, to place: Int) -> Bool { isOwn(link) && place == giver }
}
