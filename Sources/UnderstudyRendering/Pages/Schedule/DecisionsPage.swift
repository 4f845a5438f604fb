import UnderstudyModel
import UnderstudyPlanning

/// All sessions without a slot and all late ones, where there are too many for the schedule page.
struct DecisionsPage: PageView {
  static let template = "decisions"

  /// So many reasons stand on the schedule page itself.
  static let onSchedule = 40
  /// So many sessions stand on one page of their own.
  private static let onPage = 600

  static let path = SitePath("schedule/decisions.html")

  var title: String
  var back: Markup
  var decisions: [Decision]
  var parts: PageParts?

  /// The pages, in parts; none where the schedule page holds everything.
  static func files(_ input: SiteInput) -> [FileRequest] {
    let problems = input.problems
    let broken = input.plan.breaches.count { $0.rule != .request }
    guard problems.count + broken > onSchedule else { return [] }
    let found = problems.pieces(upTo: onPage, size: \.count)
    let pieces = found.isEmpty ? [[]] : found
    let names = stretches(pieces)
    return pieces.enumerated().map { place, piece in
      .page(at: path.part(place + 1)) { writer in
        Page(
          pieces.count == 1
            ? "Sessions to decide about" : "Sessions to decide about, \(names[place])",
          in: .schedule,
          DecisionsPage(
            title: pieces.count == 1
              ? "Every session that needs a decision"
              : "Sessions that need a decision, \(names[place])", back: writer.link(.schedule),
            decisions: (place == 0 ? writer.brokenDecisions : [])
              + piece.compactMap(writer.decision),
            parts: writer.links(to: names, at: { path.part($0) }, current: place + 1)))
      }
    }
  }
  /// What is in each part: `1 to 1,000`, `1,001 to 1,340`.
  private static func stretches(_ pieces: [[[Problem]]]) -> [String] {
    var before = 0
    return pieces.map { piece in
      let count = piece.reduce(0) { $0 + $1.count }
      before += count
      return "\(grouped(before - count + 1)) to \(grouped(before))"
    }
  }
}
