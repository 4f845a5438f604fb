import UnderstudyModel

extension Mentions {
  mutating func gather(_ person: Person) {
    sites += person.site.map { [$0] } ?? []
    departments += person.departments
    calendars += person.calendar.map { [$0] } ?? []
    people += [person.manager, person.buddy].compactMap { $0 }
    roles += person.holds.map(\.role)
    roles += person.qualified.map(\.role)
    answers += person.facets
    gather(person.about)
    for enrolment in person.enrolments {
      curricula.append(enrolment.curriculum)
      people += enrolment.mentor.map { [$0] } ?? []
      for omission in enrolment.omissions {
        items.append(omission.item)
        people += omission.by.map { [$0] } ?? []
      }
    }
  }

  mutating func gather(_ planning: PlanningPolicy) {
    for cover in planning.covers {
      switch cover.subject {
      case .role(let role): roles.append(role)
      case .department(let department): departments.append(department)
      }
    }
    for pin in planning.pins {
      people.append(pin.trainee)
      items.append(pin.item)
      people += pin.host.map { [$0] } ?? []
    }
    for avoid in planning.avoids {
      people += [avoid.trainee, avoid.host]
      items += avoid.item.map { [$0] } ?? []
    }
    departments += planning.rates.compactMap(\.department)
  }
}
