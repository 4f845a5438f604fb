import UnderstudyModel
import UnderstudyPlanning
import UnderstudyRendering

/// Says to trainees and hosts what changes for them.
struct ChangeWords {
  let organisation: Organisation

  func name(_ person: Identifier<Person>) -> String {
    organisation[person]?.name ?? person.rawValue
  }

  /// `“Walk one order through picking”`, with its number where it is held more than once.
  private func title(_ placement: Placement) -> String {
    let title = organisation[placement.item]?.item.title ?? placement.item.rawValue
    let time = placement.time.map { " (time \($0))" } ?? ""
    let part = placement.part.map { " (part \($0))" } ?? ""
    return "“\(title)”\(time)\(part)"
  }

  func change(_ move: PlanComparison.Move, for person: Identifier<Person>) -> ToldPerson.Change {
    ToldPerson.Change(
      kind: .moved, before: move.before, after: move.after, words: words(move, for: person))
  }

  private func words(_ move: PlanComparison.Move, for person: Identifier<Person>) -> String {
    let (before, after) = (move.before, move.after)
    let title = title(after)
    let isSameTime = before.start == after.start && before.end == after.end
    if person == after.trainee {
      let old = "\(spoken(before.start)) with \(name(before.host))"
      if isSameTime {
        return "\(title) on \(spoken(after.start)) is with \(name(after.host)) now, not with "
          + name(before.host)
      }
      let with = move.changesHost ? " with \(name(after.host))" : ", still with \(name(after.host))"
      return "\(title) moves from \(old) to \(spoken(after.start))\(with)"
    }
    let trainee = name(after.trainee)
    if !move.changesHost {
      return "\(title) with \(trainee) moves from \(spoken(before.start)) to "
        + spoken(after.start)
    }
    if person == before.host {
      return "\(title) with \(trainee) on \(spoken(before.start)) goes to \(name(after.host))"
    }
    let place = isSameTime ? "" : ", instead of \(spoken(before.start))"
    return "you host \(title) for \(trainee) on \(spoken(after.start))\(place), instead of "
      + name(before.host)
  }

  func new(_ placement: Placement, for person: Identifier<Person>) -> ToldPerson.Change {
    let words =
      person == placement.trainee
      ? "\(title(placement)) is new: \(spoken(placement.start)) with \(name(placement.host))"
      : "you host \(title(placement)) for \(name(placement.trainee)) on \(spoken(placement.start))"
    return ToldPerson.Change(kind: .new, before: nil, after: placement, words: words)
  }

  func gone(_ placement: Placement, for person: Identifier<Person>) -> ToldPerson.Change {
    let other = person == placement.trainee ? placement.host : placement.trainee
    return ToldPerson.Change(
      kind: .gone, before: placement, after: nil,
      words: "\(title(placement)) with \(name(other)) on \(spoken(placement.start)) is off")
  }

  /// `Thursday 3 December, 10:00`.
  func spoken(_ moment: LocalTime) -> String { "\(moment.day.spoken), \(moment.time)" }
}

extension Day {
  /// `Thursday 3 December`.
  var spoken: String { "\(weekday.word) \(civil.day) \(monthWord)" }
}
