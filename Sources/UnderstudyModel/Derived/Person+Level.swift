extension Person {
  /// How far the content says that the person has learnt a role, on a day.
  ///
  /// Holding a role implies `cover`, and `host` for somebody who takes visitors. What sessions have
  /// taught since is in ``LearningRecord``, not here.
  package func declaredLevel(for role: Identifier<Role>, on day: Day) -> Level {
    guard isEmployed(on: day) else { return .none }
    var level = Level.none
    if holds.contains(where: { $0.role.id == role && $0.counts(on: day) }) {
      level = hosting == nil ? .cover : .host
    }
    for qualification in qualified
    where qualification.role.id == role && qualification.counts(on: day) {
      level = max(level, qualification.level)
    }
    return level
  }
}
