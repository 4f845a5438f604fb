import UnderstudyDiagnostics
package import UnderstudyModel
import UnderstudySyntax

/// Whether a file keeps the map and holds nothing else: its root is `<map>`.
package func isKeptMapDocument(_ bytes: [UInt8], path: String) -> Bool {
  readDocument(bytes, file: path, limits: .standard).value?.name == "map"
}

/// The text of `map.xml`: one `<spot/>` a line.
///
/// The same places in the same order give the same bytes.
package func keptMapDocument(_ map: KeptMap) -> String {
  let start = "\(declarationLine)<map columns=\"\(map.columns)\""
  guard !map.regions.isEmpty else { return "\(start)/>\n" }
  return "\(start)>\n\(map.regions.map(text).joined())</map>\n"
}

private func text(_ region: KeptMap.Region) -> String {
  let rail = region.isBelowRail ? " below-rail=\"yes\"" : ""
  let spots = region.spots.map { spot in
    "    <spot \(attribute(spot.box)) column=\"\(spot.column)\" row=\"\(spot.row)\"/>\n"
  }
  return "  <region band=\"\(region.band)\"\(rail)>\n\(spots.joined())  </region>\n"
}

private func attribute(_ box: KeptMap.Box) -> String {
  switch box {
  case .role(let id): "role=\"\(escaped(id.rawValue))\""
  case .partner(let id): "partner=\"\(escaped(id.rawValue))\""
  case .department(let id): "department=\"\(escaped(id.rawValue))\""
  }
}
