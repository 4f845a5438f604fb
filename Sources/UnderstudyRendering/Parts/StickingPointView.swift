import UnderstudyModel

/// A sticking point in a few lines: what, since when, who is on it, what they try.
struct StickingPointView: View {
  var anchor: String
  var number: String
  var href: String?
  var title: Markup
  var age: String
  var isDone: Bool
  var about: Markup
  /// `Owner:` or `Owners:`, with names.
  var ownersLabel: String
  var owners: Markup
  /// What they do next, and when they look again.
  var next: String
}

extension PageWriter {
  /// A sticking point as its places show it.
  func stickingPoint(_ point: StickingPoint) -> StickingPointView {
    let (headline, rest) = point.about.headlineAndRest
    let owners = owners(point.owners)
    return StickingPointView(
      anchor: anchor(.stickingPoint(point.id)),
      number: handbook.connections.stickingNumbers[point.id].map(String.init) ?? "",
      href: href(.stickingPoint(point.id)),
      title: headline.isEmpty ? Markup(text: "Sticking point") : Markup(text: headline),
      age: point.ageInWords(on: today), isDone: point.status == .done,
      about: line(rest),
      ownersLabel: point.owners.count == 1 ? "Owner" : "Owners", owners: owners,
      next: point.nextInWords(on: today))
  }
}

extension StickingPoint {
  /// `open for 61 days`, `open`, `settled`.
  func ageInWords(on today: Day) -> String {
    if status == .done { return "settled" }
    guard let since else { return "open" }
    return since >= today ? "open since today" : "open for \(age(from: since, to: today))"
  }

  /// `Trying now: a second pair of hands. They look again on 4 December.`
  func nextInWords(on today: Day) -> String {
    var words: [String] = []
    if let next, !next.isEmpty, status != .done {
      let step = next.last == "." ? String(next.dropLast()) : next
      words.append("\(status == .trying ? "Trying now" : "Next step"): \(step.loweredFirst).")
    }
    if let review, status != .done {
      let day = "\(review.civil.day) \(review.monthWord)"
      words.append(
        review < today
          ? "It was to be looked at again on \(day)." : "To be looked at again on \(day).")
    }
    return words.joined(separator: " ")
  }
}
