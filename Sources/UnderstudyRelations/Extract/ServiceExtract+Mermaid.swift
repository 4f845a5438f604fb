import UnderstudyModel

extension ServiceExtract {
  /// The part as a Mermaid flowchart: one subgraph a department, thick lines for critical services,
  /// dotted ones for those of low criticality.
  package var mermaid: String {
    var lines = ["flowchart LR"]
    for region in regions {
      guard let department = region.department else {
        lines += region.nodes.map { "  \(node($0))" }
        continue
      }
      let name = graph.name(of: .department(department))
      let id = department.rawValue.replacingHyphens
      lines.append("  subgraph in_\(id)[\"\(name.escapedForMermaid)\"]")
      lines += region.nodes.map { "    \(node($0))" }
      lines.append("  end")
    }
    lines += links.map { link in
      let arrow =
        switch link.criticality {
        case .high: "==>"
        case .normal: "-->"
        case .low: "-.->"
        }
      return "  \(name(link.supplier)) \(arrow)|\"\(label(of: link).escapedForMermaid)\"| "
        + name(link.receiver)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func node(_ node: Node) -> String {
    let text = "\"\(label(of: node).escapedForMermaid)\""
    return switch node {
    case .customer: "\(name(node))([\(text)])"
    case .partner: "\(name(node))[[\(text)]]"
    case .role, .department, .everyone: "\(name(node))[\(text)]"
    }
  }

  /// A name that Mermaid does not take for a word of its own. Identifiers hold no underscore, so no
  /// two nodes share one.
  private func name(_ node: Node) -> String {
    node == .everyone ? "everyone_" : "\(kind(of: node))_\(node.name.replacingHyphens)"
  }
}

extension String {
  fileprivate var replacingHyphens: String { replacing("-", with: "_") }

  /// Safe inside quotation marks of Mermaid: its own entity codes for whatever it could read as a
  /// sign, spaces for control characters.
  fileprivate var escapedForMermaid: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "#", "<", ">", "&", "`", "\\", ";": text += "#\(scalar.value);"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
