import UnderstudyModel
import UnderstudyRelations

/// A map as a plain list, for narrow screens: who gives, what, how fast.
struct SpineView: View {
  struct Entry: View {
    var other: Markup
    var isCustomer: Bool
    var tag: String
    var pins: [PinView]
    /// `complete orders, 2 hours`.
    var services: [Service]
    /// `and 3 more`; empty where all are shown.
    var rest: String
  }

  struct Service: View {
    var what: String
    var howFast: String
  }

  /// How many more there are; empty where all are shown.
  var rest: String
  var entries: [Entry]
}

extension PageWriter {
  /// Neighbours on a map as a list, customers at its end.
  func spine(_ neighbours: [Neighbour]) -> SpineView {
    let inside = neighbours.filter { $0.node.customer == nil }
    let outside = neighbours.filter { $0.node.customer != nil }
    let all = inside + outside
    // The customer stays, whoever has to go.
    let shown =
      all.count <= mostNeighbours
      ? all : Array(inside.prefix(mostNeighbours)) + Array(outside.prefix(mostNeighbours))
    let rest = all.count - shown.count
    return SpineView(
      rest: rest > 0 ? "and \(count(rest, "more role")), in the tables below" : "",
      entries: shown.map { neighbour in
        SpineView.Entry(
          other: node(neighbour.node), isCustomer: neighbour.node.customer != nil,
          tag: neighbour.links.map(\.criticality).max()?.tag ?? "",
          pins: neighbour.links.flatMap { pins(of: $0.service) },
          services: neighbour.links.prefix(mostServices).map {
            SpineView.Service(what: $0.service.what, howFast: $0.service.promptnessWords)
          },
          rest: neighbour.links.count > mostServices
            ? "and \(grouped(neighbour.links.count - mostServices)) more" : "")
      })
  }
}

/// A list for a narrow screen holds so many neighbours, and so many services of each.
private let mostNeighbours = 24
private let mostServices = 12
