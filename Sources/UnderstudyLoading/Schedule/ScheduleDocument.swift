package import UnderstudyModel

/// The text of `schedule.xml` for a plan: one `<placed/>` a line.
///
/// The same placements give the same bytes, in whatever order they come. Where each stands in a
/// file is not part of the text.
package func scheduleDocument(_ placements: [Placement]) -> String {
  guard !placements.isEmpty else { return "\(declarationLine)<schedule/>\n" }
  let lines = placements.sorted(by: Placement.inScheduleOrder).map { "  \(line($0))\n" }
  return "\(declarationLine)<schedule>\n\(lines.joined())</schedule>\n"
}

private func line(_ placement: Placement) -> String {
  var text = "<placed trainee=\"\(escaped(placement.trainee.rawValue))\""
  text += " item=\"\(escaped(placement.item.rawValue))\""
  if let time = placement.time { text += " time=\"\(time)\"" }
  if let part = placement.part { text += " part=\"\(part)\"" }
  text += " host=\"\(escaped(placement.host.rawValue))\""
  text += " start=\"\(placement.start)\" end=\"\(placement.end)\""
  if placement.isPinned { text += " pinned=\"yes\"" }
  return text + "/>"
}
