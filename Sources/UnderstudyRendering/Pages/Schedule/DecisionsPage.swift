import UnderstudyModel

/// All sessions without a slot and all late ones, where there are too many for the schedule page.
struct DecisionsPage: PageView {
  static let template = "decisions"

  /// So many reasons stand on the schedule page itself.
  static let onSchedule = 40
  /// So many sessions stand on one page of their own.
  private static let onPage = 1_000

  static let path = SitePath("schedule/decisions.html")

  var title: String
  var back: Markup
  var decisions: [Decision]
  var parts: PageParts?

  /// The pages, in parts; none where the schedule page holds everything.
  static func files(_ input: SiteInput) -> [FileRequest] {
    let problems = input.problems
    guard problems.count > onSchedule else { return [] }
    let pieces = problems.pieces(upTo: onPage, size: \.count)
    return pieces.enumerated().map { place, piece in
      .page(at: path.part(place + 1)) { writer in
        Page(
          "Sessions to decide about", in: .schedule,
          DecisionsPage(
            title: "Every session that needs a decision", back: writer.link(.schedule),
            decisions: piece.compactMap(writer.decision),
            parts: writer.links(toParts: pieces.count, of: path, current: place + 1)))
      }
    }
  }
}
