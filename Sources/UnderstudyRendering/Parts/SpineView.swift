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
  }

  struct Service: View {
    var what: String
    var howFast: String
  }

  var entries: [Entry]
}

extension PageWriter {
  /// Neighbours on a map as a list, customers at its end.
  func spine(_ neighbours: [Neighbour]) -> SpineView {
    let inside = neighbours.filter { $0.node.customer == nil }
    let outside = neighbours.filter { $0.node.customer != nil }
    return SpineView(
      entries: (inside + outside).map { neighbour in
        SpineView.Entry(
          other: node(neighbour.node), isCustomer: neighbour.node.customer != nil,
          tag: neighbour.links.map(\.criticality).max()?.tag ?? "",
          pins: neighbour.links.flatMap { pins(of: $0.service) },
          services: neighbour.links.map {
            SpineView.Service(what: $0.service.what, howFast: $0.service.promptnessWords)
          })
      })
  }
}
