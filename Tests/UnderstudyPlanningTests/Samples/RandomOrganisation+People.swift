import UnderstudyModel

@testable import UnderstudyPlanning

extension RandomOrganisation {
  mutating func person(_ number: Int) -> Person {
    var person = Person.named("p-\(number)")
    person.site = pick([.to("mill"), .to("mill"), .to("harbour"), nil])
    person.employment = pick([nil, "permanent", "contractor", "temporary"])
    person.calendar = pick(
      [
        nil, nil, nil, nil, nil, .to("early"), .to("always"), .to("always"), .to("odd"),
        .to("night"),
      ])
    if dice.happens(1) { person.calendar = .to("never") }
    if dice.happens(20) {
      person.departments = [.to(pick(["sales", "stock"]))]
      if dice.happens(40) { person.departments.append(.to("stock")) }
    }
    learn(&person)
    if dice.happens(85) { host(&person) }
    if dice.happens(20) { person.start = day(10) }
    if dice.happens(15) { person.end = day(60) }
    person.countsForCover = !dice.happens(20)
    person.manager = number > 0 && dice.happens(70) ? .to("p-\(dice.below(number))") : nil
    person.buddy = number > 0 && dice.happens(50) ? .to("p-\(dice.below(number))") : nil
    beAway(&person)
    for curriculum in ["start", "more"] where dice.happens(45) { enrol(&person, curriculum) }
    if dice.happens(4) { enrol(&person, "start") }
    return person
  }

  private mutating func learn(_ person: inout Person) {
    for role in roles where dice.happens(55) {
      var holding = Holding(.to(role), declared: .nowhere)
      if dice.happens(10) { holding.since = day() }
      if dice.happens(15) { holding.until = day(60) }
      person.holds.append(holding)
    }
    if dice.happens(30) {
      var qualification = Qualification(.to(pick(roles)), level: .host, declared: .nowhere)
      qualification.since = pick([nil, nil, day()])
      qualification.expires = pick([nil, day()])
      person.qualified.append(qualification)
    }
  }

  private mutating func host(_ person: inout Person) {
    var hosting = Hosting(declared: .nowhere)
    hosting.guests = pick([nil, 1, 2, 3])
    hosting.perWeek = pick([nil, .of("6h"), .of("30h")])
    hosting.fairShare = pick([nil, nil, .of("4h"), Length(.minutes(0))])
    person.hosting = hosting
  }

  private mutating func beAway(_ person: inout Person) {
    for _ in 0..<dice.below(3) {
      let first = day()
      person.absences.append(
        Absence(from: first, to: first + dice.below(4), reason: nil, declared: .nowhere))
    }
    for _ in 0..<dice.below(3) {
      person.busy.append(
        Busy(
          pick([.weekly(.of("tue")), .weekly(.of("mon-fri")), .date(day())]), from: .of("10:00"),
          to: .of(pick(["10:30", "11:10"])), reason: nil, declared: .nowhere))
    }
    if dice.happens(10) { person.noVisitors = [closedDoor()] }
  }

  private mutating func enrol(_ person: inout Person, _ curriculum: String) {
    var enrolment = Enrolment(.to(curriculum), start: day(12), declared: .nowhere)
    enrolment.perDay = pick([nil, .of("3h"), .of("8h")])
    enrolment.perWeek = pick([nil, .of("10h"), .of("30h")])
    enrolment.due = pick([nil, day(40)])
    enrolment.priority = pick([1, 1, 3])
    if dice.happens(50) { enrolment.mentor = .to("p-\(dice.below(5))") }
    if dice.happens(60) {
      enrolment.dates = [.init("clearance", on: day(20), declared: .nowhere)]
    }
    if !items.isEmpty, dice.happens(20) {
      enrolment.omissions = [.init(Reference(pick(items), at: .here), declared: .nowhere)]
    }
    person.enrolments.append(enrolment)
  }
}
