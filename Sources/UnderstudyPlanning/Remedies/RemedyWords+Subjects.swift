import UnderstudyModel

extension RemedyWords {
  /// Whom and what the words mention.
  func subjects(_ loosenings: [Loosening]) -> [Subject] {
    loosenings.flatMap { loosening -> [Subject] in
      switch loosening {
      case .host(let role, let person), .renewed(let role, let person, _):
        return [.role(role), .person(person)]
      case .relation(_, let trainee, let person): return [.person(trainee), .person(person)]
      case .hostHours(let person, _), .guests(let person, _), .openDoor(let person, _):
        return [.person(person)]
      case .perDay(_, let person), .perWeek(_, let person):
        return person.map { [.person($0)] } ?? []
      case .shared(let item, _), .parts(let item, _), .duration(let item, _), .due(let item, _),
        .withoutHours(let item), .withoutSite(let item), .withoutDistinctHosts(let item),
        .withoutDistance(let item):
        return [.item(item)]
      case .withoutOrder(let item, let other): return [.item(item), .item(other)]
      case .cover(let number, _):
        switch problem.covers[number].subject {
        case .role(let role): return [.role(role)]
        case .department(let department): return [.department(department)]
        }
      case .withoutAvoid(let place):
        let avoid = problem.policy.avoids[place]
        return [.person(avoid.trainee.id), .person(avoid.host.id)]
      case .withoutPin(let place):
        let pin = problem.policy.pins[place]
        return [.person(pin.trainee.id), .item(pin.item.id)]
      case .until, .notice: return []
      }
    }
  }
}
