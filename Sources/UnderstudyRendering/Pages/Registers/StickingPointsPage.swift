import UnderstudyModel
import UnderstudyRelations

/// Every sticking point, the oldest and most harmful first.
struct StickingPointsPage: PageView {
  static let template = "sticking-points"

  var lead: String
  var open: [StickingPointView]
  var hasOpen: Bool
  var settled: [StickingPointView]
  var hasSettled: Bool
}

extension PageMaker {
  static let stickingPoints = PageMaker.single(.stickingPoints) { writer in
    let register = writer.handbook.connections.register
    let open = register.open
    let settled = register.entries.filter { $0.point.status == .done }
    return Page(
      "Sticking points",
      StickingPointsPage(
        lead: open.isEmpty
          ? "Nobody has written down a place where work regularly gets stuck."
          : "\(countInWords(open.count, "place").capitalisedFirst) where work regularly gets "
            + "stuck. The oldest and most harmful come first; the numbers are those on the maps.",
        open: open.map(writer.stickingPoint), hasOpen: !open.isEmpty,
        settled: settled.map(writer.stickingPoint), hasSettled: !settled.isEmpty))
  }
}
