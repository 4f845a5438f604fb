import UnderstudyModel
import UnderstudyRelations

/// Somebody at the other end of some services, with those services.
struct NeighbourRow: View {
  struct Service: View {
    var what: Markup
    var between: Markup
    var howFast: String
    var tag: String
    var pins: [PinView]
  }

  var other: Markup
  var isCustomer: Bool
  var services: [Service]
  /// `and 30 more`, with the way to all of them; empty where all are shown.
  var rest: Markup
}

extension PageWriter {
  /// Neighbours of a department, each service with the two that it joins.
  func neighbourRows(_ neighbours: [Neighbour]) -> [NeighbourRow] {
    neighbours.map { neighbour in
      NeighbourRow(
        other: node(neighbour.node), isCustomer: neighbour.node.customer != nil,
        services: neighbour.links.prefix(mostServices).map { link in
          NeighbourRow.Service(
            what: self.link(.service(link.id), link.service.what),
            between: Markup(text: "from ") + nodeInSentence(link.supplier) + Markup(text: " to ")
              + nodeInSentence(link.receiver),
            howFast: link.service.promptnessWords, tag: link.service.criticality.tag,
            pins: pins(of: link.service))
        },
        rest: neighbour.links.count > mostServices
          ? Markup(text: "and ")
            + link(
              .responsibilities, "\(grouped(neighbour.links.count - mostServices)) more") : Markup()
      )
    }
  }
}

/// A row holds so many services of one neighbour.
private let mostServices = 24
