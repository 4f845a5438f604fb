import UnderstudyModel

extension ServiceExtract {
  /// The part as text: everybody who gives something, by department, with what they give to whom.
  package var text: String {
    let given = Dictionary(grouping: links, by: \.supplier)
    var lines: [String] = []
    for region in regions {
      let suppliers = region.nodes.filter { given[$0] != nil }
      guard !suppliers.isEmpty else { continue }
      let place = region.department.map { graph.name(of: .department($0)) } ?? "In no department"
      lines.append(place.onOneLine)
      for node in suppliers {
        lines.append("  \(label(of: node).onOneLine)")
        lines += (given[node] ?? []).sorted(by: ServiceLink.strongerFirst)
          .map { "    -> \(label(of: $0.receiver).onOneLine): \(words(for: $0))" }
      }
    }
    let receivers = Set(links.map(\.receiver))
    let silent = nodes.filter { $0.role != nil && given[$0] == nil && !receivers.contains($0) }
    if !silent.isEmpty {
      lines.append("Without any service")
      lines += silent.map { "  \(label(of: $0).onOneLine)" }
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private func words(for link: ServiceLink) -> String {
    label(of: link).onOneLine + (link.criticality == .high ? " (critical)" : "")
  }
}

extension String {
  /// Control characters, line breaks among them, become spaces, so that nobody's text can steer a
  /// terminal or break a line.
  package var onOneLine: String {
    var text = ""
    for scalar in unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      text.unicodeScalars.append(isControl ? " " : scalar)
    }
    return text
  }
}
