package import UnderstudyModel

/// One sticking point with where it sits and how much it matters.
package struct StickingPointEntry: Hashable, Sendable {
  /// Where something regularly goes wrong.
  package enum Place: Hashable, Comparable, Sendable {
    case service(Identifier<Service>)
    case system(Identifier<System>)
    case role(Identifier<Role>)
  }

  package var point: StickingPoint
  package var place: Place
  /// Its number on maps and lists, from 1; the worst is 1.
  package var number = 0
  /// The criticality of its service; for a system the highest of the roles that use it, for a role
  /// the highest of the services it gives.
  package var harm: Service.Criticality
  /// Days since it came up; `nil` where nobody wrote down when.
  package var days: Int?
  /// Who is on it, in words: names and titles as people say them.
  package var owners: String

  init(
    _ point: StickingPoint, at place: Place, harm: Service.Criticality, days: Int?,
    in organisation: Organisation
  ) {
    self.point = point
    self.place = place
    self.harm = harm
    self.days = days
    owners = organisation.words(for: point.owners)
  }

  /// Days times one, two or three by harm: a critical point overtakes a harmless one that is up to
  /// three times as old. A point without a first day counts as new.
  package var weight: Int {
    let factor =
      switch harm {
      case .low: 1
      case .normal: 2
      case .high: 3
      }
    return ((days ?? 0) + 1) * factor
  }

  /// The order of the register.
  static func worstFirst(_ left: Self, _ right: Self) -> Bool {
    let isDone = (left.point.status == .done, right.point.status == .done)
    if isDone.0 != isDone.1 { return isDone.1 }
    if left.weight != right.weight { return left.weight > right.weight }
    if left.harm != right.harm { return left.harm > right.harm }
    if left.point.id != right.point.id { return left.point.id < right.point.id }
    return left.place < right.place
  }
}

extension Organisation {
  /// Owners as people say them: a person's name, a role's title, a relation in plain words.
  package func words(for owners: [Owner]) -> String {
    owners.map { owner in
      switch owner.word {
      case .relation(.trainee): "the trainee"
      case .relation(.manager): "the manager"
      case .relation(.buddy): "the buddy"
      case .relation(.mentor): "the mentor"
      case .relation(.host): "the host"
      case .named(let name):
        self[Identifier<Role>(name)]?.title ?? self[Identifier<Person>(name)]?.name ?? name
      }
    }.joined(separator: ", ")
  }
}
