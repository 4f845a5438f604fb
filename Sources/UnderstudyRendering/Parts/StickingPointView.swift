import UnderstudyModel
import UnderstudyRelations

/// A sticking point in a few lines: what, where, since when, who is on it, what they try.
struct StickingPointView: View {
  /// Its id; empty outside the register.
  var anchor: String
  var number: String
  var href: String?
  var title: Markup
  /// `open for 61 days`, `settled`.
  var age: String
  /// The same as a sentence of its own.
  var ageSentence: String
  var isDone: Bool
  /// The service, role or system in which it sits.
  var place: Markup
  var tag: String
  var about: Markup
  /// `Owner` or `Owners`.
  var ownersLabel: String
  var owners: Markup
  /// What they do next, and when they look again.
  var next: String
}

extension PageWriter {
  /// A sticking point as lists show it.
  func stickingPoint(_ entry: StickingPointEntry) -> StickingPointView {
    let point = entry.point
    let (headline, rest) = point.about.headlineAndRest
    let isRegister = path == handbook.map.path(of: .stickingPoints)
    return StickingPointView(
      anchor: isRegister ? anchor(.stickingPoint(point.id)) : "", number: String(entry.number),
      href: isRegister ? nil : href(.stickingPoint(point.id)),
      title: Markup(text: headline.isEmpty ? "Sticking point \(entry.number)" : headline),
      age: entry.ageInWords, ageSentence: entry.ageInWords.capitalisedFirst + ".",
      isDone: point.status == .done, place: place(of: entry), tag: entry.harm.tag,
      about: line(rest), ownersLabel: point.owners.count == 1 ? "Owner" : "Owners",
      owners: owners(point.owners), next: point.nextInWords(on: today))
  }

  /// `complete orders, from the order desk clerk to the fulfilment lead`.
  private func place(of entry: StickingPointEntry) -> Markup {
    switch entry.place {
    case .service(let id):
      guard let link = handbook.connections.graph[id] else { return self.link(.service(id)) }
      return self.link(.service(id), link.service.what.loweredFirst) + Markup(text: ", from ")
        + nodeInSentence(link.supplier) + Markup(text: " to ") + nodeInSentence(link.receiver)
    case .system(let id): return link(.system(id))
    case .role(let id): return link(.role(id))
    }
  }
}

extension StickingPointEntry {
  /// `open for 61 days`, `open`, `settled`.
  var ageInWords: String {
    if point.status == .done { return "settled" }
    guard let days else { return "open" }
    return days == 0 ? "open since today" : "open for \(count(days, "day"))"
  }
}

extension StickingPoint {
  /// `Trying now: a second pair of hands. To be looked at again on 4 December.`
  func nextInWords(on today: Day) -> String {
    guard status != .done else { return "" }
    var words: [String] = []
    if let next, !next.isEmpty {
      let step = next.last == "." ? String(next.dropLast()) : next
      words.append("\(status == .trying ? "Trying now" : "Next step"): \(step.loweredFirst).")
    }
    if let review {
      let day = "\(review.civil.day) \(review.monthWord)"
      words.append(
        review < today
          ? "It was to be looked at again on \(day)." : "To be looked at again on \(day).")
    }
    return words.joined(separator: " ")
  }
}
