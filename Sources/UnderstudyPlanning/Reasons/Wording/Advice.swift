import UnderstudyModel

/// What somebody could do about a reason, before anything has been tried.
struct Advice {
  private let words: FactWords

  init(_ words: FactWords) { self.words = words }

  /// A command without a full stop; absent where nobody can do anything.
  func words(for cause: Obstacle.Cause, lateBy isLate: Bool) -> String? {
    let later = isLate ? "give it a later due day" : "let the planning window end later"
    let subject = words.subject
    switch cause {
    case .due: return "give it a later due day"
    case .window: return "let the planning window end later"
    case .hosts: return noHost
    case .pinnedHost, .pinnedStart: return "take the pin out"
    case .begun: return nil
    case .notHost, .otherTime: return "name one more host for \(subject)"
    case .avoid: return "name one more host for \(subject)"
    case .site: return "name a host at that site, or let it be held at any site"
    case .apart: return "name a host with other hours, or make it shorter"
    case .tooLong: return "make it shorter, or let it be split into pieces"
    case .employment, .absence, .closing, .busy, .event, .noVisitors:
      return "name one more host for \(subject), or \(later)"
    case .hours: return "widen its hours or days"
    case .notice: return "give it a later due day, or say that it is done"
    case .wait(let number): return wait(words.request.waits[number], later)
    case .follower(let other):
      return "let \(words.title(words.scene.request(other).item.id)) stand later"
    case .spacing: return "let the times follow one another sooner, or take fewer"
    case .cover: return "ask for less cover, or let one more person learn to cover"
    case .coverUse: return "ask for less cover, or \(later)"
    case .traineeDay, .traineeWeek:
      return words.demand.shortestPart != nil || words.demand.wholeDays != nil
        ? "make it shorter, or raise the limit"
        : "let it be split into pieces, make it shorter, or raise the limit"
    case .hostWeek:
      return "let a host take visitors for more hours a week, or make it shorter"
    case .hostWeekFull:
      return
        "find one more host for \(subject), or let the host take visitors for more hours a week"
    case .guests, .hostLearns, .runFull: return "name one more host for \(subject)"
    case .ownGuests, .othersGuests:
      return "name one more host for \(subject), or let more visitors come at once"
    case .pieces: return "let it be split into shorter pieces"
    case .traineeVisits: return "name one more host for \(subject), or \(later)"
    case .traineeDayFull, .traineeWeekFull: return "raise the limit, or \(later)"
    case .room: return "use another room"
    }
  }

  private var noHost: String {
    guard let role = words.request.hosts.role else { return "name somebody who is in the content" }
    if !words.able.isEmpty { return "name one more host for \(words.subject)" }
    let near = words.nearHosts(role)
    return !near.isEmpty && near.allSatisfy { $0.state == .closed }
      ? "let one of them take visitors" : "name somebody as a host for \(words.subject)"
  }

  private func wait(_ wait: Wait, _ later: String) -> String {
    let name = wait.item.map { words.title($0) }
    if words.scene.instant(of: wait.moment) == nil {
      return words.isCircle
        ? "take one link of the circle out"
        : name.map { "find \($0) a place first" } ?? "find a place first for what it waits for"
    }
    guard let name, case .after = wait.cause else { return "let it begin earlier, or \(later)" }
    return "let \(name) stand earlier, or \(later)"
  }
}
