import UnderstudyModel

extension ServiceExtract {
  /// The part as GraphML, with names, kinds and departments of nodes, and what each service promises.
  package var graphML: String {
    var markup = Markup()
    markup.open("graphml", [("xmlns", "http://graphml.graphdrawing.org/xmlns")])
    for key in Self.keys {
      markup.empty(
        "key",
        [
          ("id", key.name), ("for", key.element), ("attr.name", key.name),
          ("attr.type", "string"),
        ])
    }
    markup.open("graph", [("id", "services"), ("edgedefault", "directed")])
    for node in nodes {
      markup.open("node", [("id", node.key)])
      data("label", label(of: node), to: &markup)
      data("kind", kind(of: node), to: &markup)
      data("department", graph.department(of: node)?.rawValue, to: &markup)
      markup.close("node")
    }
    for link in links {
      markup.open(
        "edge",
        [("id", link.id.rawValue), ("source", link.supplier.key), ("target", link.receiver.key)])
      data("what", link.service.what, to: &markup)
      data("within", link.service.promptnessWords, to: &markup)
      data("criticality", link.criticality.rawValue, to: &markup)
      markup.close("edge")
    }
    markup.close("graph")
    markup.close("graphml")
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(markup.text)\n"
  }

  private static let keys: [(name: String, element: String)] = [
    ("label", "node"), ("kind", "node"), ("department", "node"), ("what", "edge"),
    ("within", "edge"), ("criticality", "edge"),
  ]

  private func data(_ key: String, _ text: String?, to markup: inout Markup) {
    guard let text, !text.isEmpty else { return }
    markup.element("data", [("key", key)], text)
  }
}
