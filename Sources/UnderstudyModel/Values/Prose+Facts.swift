extension Prose {
  /// What `<value of="…"/>` may ask for, in alphabetical order.
  ///
  /// `organisation.…` is the same for every reader; the others are the reader's own, and show
  /// nothing on a page that has no single reader.
  package static let facts = [
    "curriculum.title", "enrolment.due", "enrolment.start", "organisation.name",
    "trainee.buddy", "trainee.department", "trainee.manager", "trainee.mentor", "trainee.name",
    "trainee.role", "trainee.site",
  ]
}
