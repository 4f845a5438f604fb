import UnderstudyModel

/// A request of which something stands that may not be moved: it was held, or people know of it.
struct BoundRequest {
  /// In schedule order.
  var placements: [Placement]
  /// Whether that is all of it.
  var isWhole: Bool
  /// Slots that are held already, where it is not.
  var heldSlots: Int

  /// By the request's number.
  static func all(_ problem: PlanningProblem, _ commitments: Commitments) -> [Int: BoundRequest] {
    let window = problem.window
    var standing: [Int: [Placement]] = [:]
    for placement in commitments.history + commitments.standing {
      if let number = problem.request(for: placement) {
        standing[number, default: []].append(placement)
      }
    }
    var found: [Int: BoundRequest] = [:]
    for (number, placements) in standing {
      let soon = placements.filter {
        commitments.isFinal || problem.sorting?.stays($0) == true
          || window.zone.instant($0.start) < window.newFrom
      }
      guard let first = soon.first else { continue }
      let asked: Int =
        if case .slots(let slots) = problem.requests[number].length { slots * window.slot } else {
          0
        }
      if minutes(of: placements, window) >= asked {
        found[number] = BoundRequest(
          placements: placements.sorted(by: Placement.inScheduleOrder), isWhole: true, heldSlots: 0)
        continue
      }
      // Some pieces are missing. They may still follow while the week lasts.
      let isOver =
        commitments.isFinal || problem.requests[number].booking.parts == nil
        || first.start.day.monday + 7 <= window.day(of: window.newFrom)
      let held = minutes(of: soon, window) / window.slot
      found[number] = BoundRequest(
        placements: soon.sorted(by: Placement.inScheduleOrder), isWhole: isOver, heldSlots: held)
    }
    return found
  }

  private static func minutes(of placements: [Placement], _ window: PlanningWindow) -> Int {
    placements.reduce(0) { $0 + (window.zone.instant($1.end) - window.zone.instant($1.start)) }
  }
}
