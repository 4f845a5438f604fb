import UnderstudyModel

extension ServiceExtract {
  /// The part in the language of Graphviz: one cluster a department, arrows towards the customer.
  package var dot: String {
    var lines = [
      "digraph \(title.quotedForDOT) {", "  rankdir=LR;",
      "  node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"sans-serif\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
    ]
    for region in regions {
      guard let department = region.department else {
        lines += region.nodes.map { "  \(node($0))" }
        continue
      }
      let name = graph.name(of: .department(department))
      lines.append("  subgraph \("cluster_\(department)".quotedForDOT) {")
      lines.append("    label=\(name.quotedForDOT);")
      lines += region.nodes.map { "    \(node($0))" }
      lines.append("  }")
    }
    lines += links.map { "  \(edge($0))" }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private func node(_ node: Node) -> String {
    let shape =
      switch node {
      case .customer: ", shape=ellipse, fillcolor=\"#ffd45e\""
      case .partner: ", style=\"rounded,dashed\""
      case .department, .everyone: ", shape=plaintext"
      case .role: ""
      }
    return "\(node.key.quotedForDOT) [label=\(label(of: node).quotedForDOT)\(shape)];"
  }

  private func edge(_ link: ServiceLink) -> String {
    let look =
      switch link.criticality {
      case .high: ", penwidth=3"
      case .normal: ""
      case .low: ", style=dotted"
      }
    return "\(link.supplier.key.quotedForDOT) -> \(link.receiver.key.quotedForDOT) "
      + "[id=\(link.id.rawValue.quotedForDOT), label=\(label(of: link).quotedForDOT)\(look)];"
  }
}

extension String {
  /// In quotation marks, as Graphviz reads it; control characters become spaces.
  fileprivate var quotedForDOT: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
