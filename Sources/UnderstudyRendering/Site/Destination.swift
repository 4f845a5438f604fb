package import UnderstudyModel

/// Everything on the site that can be linked to.
package enum Destination: Hashable, Sendable {
  case home, map, coverage, stickingPoints, feedback, recognitions, glossary, search
  case roles, departments, customers, goals, systems, curricula, packets
  case schedule, scheduleByHost, scheduleByTrainee
  /// Who does, answers for, is asked and is told: everywhere, and in one department.
  case responsibilities, responsibilitiesOf(Identifier<Department>)
  /// What the plan costs in hours, and in money where that may be told.
  case cost
  /// What the map brings up that nobody may have asked.
  case balance
  /// The week that begins on this Monday.
  case scheduleWeek(Day)
  case role(Identifier<Role>)
  case department(Identifier<Department>)
  case customer(Identifier<Customer>)
  case goal(Identifier<Goal>)
  case system(Identifier<System>)
  case curriculum(Identifier<Curriculum>)
  /// A trainee's own page, and the tracker that they tick.
  case trainee(Identifier<Person>), tracker(Identifier<Person>)
  case host(Identifier<Person>)
  case packet(Identifier<Person>, Identifier<Curriculum>)
  /// The calendar feed of a person as trainee, and as host.
  case traineeCalendar(Identifier<Person>), hostCalendar(Identifier<Person>)
  /// The calendar feed of everything.
  case calendar
  /// A file below `data/`, by name without its ending.
  case data(String)
  case styleSheet, script, searchIndex

  // Parts of pages.
  case service(Identifier<Service>)
  case partner(Identifier<Partner>)
  case promise(Identifier<Promise>)
  case term(Identifier<Term>)
  case item(Identifier<Item>)
  case stickingPoint(Identifier<StickingPoint>)
  case action(Identifier<ImprovementAction>)
}
