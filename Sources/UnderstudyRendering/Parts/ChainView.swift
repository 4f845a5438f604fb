import UnderstudyModel
import UnderstudyRelations

/// The line from a supplier to the customer, as a list that is drawn as a row.
struct ChainView: View {
  struct Step: View {
    var name: String
    /// Absent on the page that is about this step.
    var href: String?
    /// The department, or what kind of thing it is.
    var note: String
    var isHere: Bool
    var isCustomer: Bool
    /// What this step gives to the next; absent at the end.
    var gives: String?
    var howFast: String
  }

  var label: String
  var steps: [Step]
  /// How long the promises take together; empty where nobody promised a time.
  var total: String
}

extension PageWriter {
  /// A chain as a row.
  ///
  /// - Parameters:
  ///   - chain: from its first supplier to the customer.
  ///   - here: whose page this is.
  ///   - label: what the row is called for those who hear it.
  /// - Returns: one step for each node of the chain.
  func chain(_ chain: Chain, here: Node? = nil, label: String) -> ChainView {
    let steps = chain.nodes.enumerated().map { place, node in
      let link = chain.links.indices.contains(place) ? chain.links[place] : nil
      let isHere = node == here
      return ChainView.Step(
        name: destination(of: node).map(name) ?? "everyone",
        href: isHere ? nil : destination(of: node).flatMap(href),
        note: isHere ? "you are here" : subtitle(of: node),
        isHere: isHere, isCustomer: node.customer != nil,
        gives: link?.service.what, howFast: link?.service.promptnessWords ?? "")
    }
    return ChainView(label: label, steps: steps, total: chain.total.words)
  }
}
