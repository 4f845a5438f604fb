import UnderstudyModel

extension PlanningProblem {
  /// How far somebody has learnt a role on a day, as far as it matters for hosting: by content, and
  /// by the word of those who may say so in progress.
  func level(of person: Person, for role: Identifier<Role>, on day: Day) -> Level {
    var level = person.declaredLevel(for: role, on: day)
    guard person.isEmployed(on: day) else { return level }
    for given in record.qualifications[person.id] ?? [] where given.role == role {
      if given.day <= day { level = max(level, given.level) }
    }
    return level
  }
}
