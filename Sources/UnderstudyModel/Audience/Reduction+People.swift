extension Reduction {
  func reduce(_ person: Person) -> Person {
    var person = person
    person.departments = person.departments.filter { departments.contains($0.id) }
    person.manager = keep(person.manager, among: people)
    person.buddy = keep(person.buddy, among: people)
    person.holds = person.holds.filter { sees($0.declared) && roles.contains($0.role.id) }
    person.qualified = person.qualified.filter {
      sees($0.declared) && roles.contains($0.role.id)
    }
    person.hosting = person.hosting.flatMap { sees($0.declared) ? $0 : nil }
    // That somebody is away is part of the schedule; why is for managers.
    person.absences = person.absences.map {
      var absence = $0
      if !sees(absence.declared, usually: .managers) { absence.reason = nil }
      return absence
    }
    person.busy = person.busy.map {
      var busy = $0
      if !sees(busy.declared, usually: .managers) { busy.reason = nil }
      return busy
    }
    person.noVisitors = reduce(person.noVisitors)
    // Nothing prints facets, but what somebody learns depends on them.
    person.facets = person.facets.filter { sees($0.declared, usually: .staff) }
    person.about = reduce(person.about)
    person.enrolments = person.enrolments
      .filter { sees($0.declared) && curricula.contains($0.curriculum.id) }
      .map { reduce($0) }
    return person
  }

  private func reduce(_ enrolment: Enrolment) -> Enrolment {
    var enrolment = enrolment
    enrolment.mentor = keep(enrolment.mentor, among: people)
    enrolment.omissions = enrolment.omissions.filter { items.contains($0.item.id) }.map {
      var omission = $0
      if !sees(omission.declared, usually: .managers) {
        omission.reason = nil
        omission.by = nil
      }
      return omission
    }
    return enrolment
  }
}
