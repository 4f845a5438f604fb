import UnderstudyModel

/// How two plans differ in one term of the aims, as people say it.
struct AimTrade {
  var term: Aims.Term
  /// In the term's own unit; more is worse.
  var change: Int
  /// Minutes of a slot.
  var slot: Int

  var words: String {
    let size = abs(change)
    let isMore = change > 0
    let more = isMore ? "more" : "fewer"
    switch term {
    case .placed: return "\(size) \(isMore ? "more" : "less") of weight without a place"
    case .onTime: return "\(size) \(more) late \(size == 1 ? "day" : "days")"
    case .early:
      return
        "trainees are through \(counted(size, "day", "days")) \(isMore ? "later" : "earlier"), "
        + "all together"
    case .finish:
      return "the last trainee is through \(counted(size, "day", "days")) "
        + (isMore ? "later" : "earlier")
    case .makespan:
      return "everything is over \(Length.Amount.minutes(size * slot)) "
        + (isMore ? "later" : "earlier")
    case .fair:
      return "hosting is \(Length.Amount.minutes(size * slot)) \(isMore ? "less" : "more") even"
    case .continuous:
      return "\(size) \(more) \(size == 1 ? "change" : "changes") of host in blocks"
    case .sameHost: return "\(size) \(more) \(placements(size)) with another host than before"
    case .sameStart: return "\(size) \(more) \(placements(size)) at another time than before"
    case .unchanged: return "\(size) \(more) \(placements(size)) changed from before"
    }
  }

  private func placements(_ number: Int) -> String { number == 1 ? "placement" : "placements" }

  private func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
