import UnderstudyModel

/// Everything that the content names by its identifier, and every text, gathered in one walk.
struct Mentions {
  var roles: [Reference<Role>] = []
  var people: [Reference<Person>] = []
  var departments: [Reference<Department>] = []
  var services: [Reference<Service>] = []
  var items: [Reference<Item>] = []
  var curricula: [Reference<Curriculum>] = []
  var sites: [Reference<Site>] = []
  var rooms: [Reference<Room>] = []
  var calendars: [Reference<WorkCalendar>] = []
  var customers: [Reference<Customer>] = []
  var promises: [Reference<Promise>] = []
  var partners: [Reference<Partner>] = []
  var goals: [Reference<Goal>] = []
  var systems: [Reference<System>] = []
  var terms: [Reference<Term>] = []
  /// Words that each trainee gives their meaning: whom an item concerns.
  var owners: [Owner] = []
  /// Words that must have a meaning without any trainee: who keeps a page true.
  var keepers: [Owner] = []
  /// Who puts a breakdown right: a partner may.
  var resolvers: [Owner] = []
  /// What people answer to the organisation's facets.
  var answers: [FacetValue] = []
  var clauses: [Condition.Clause] = []
  /// Every text that is not empty.
  var texts: [Prose] = []

  /// Walks all of an organisation's content.
  init(in organisation: Organisation) {
    let content = organisation.content
    gatherHouse(content)
    for role in content.roles { gather(role) }
    for curriculum in content.curricula { gather(curriculum) }
    for person in content.people { gather(person) }
    if let planning = content.planning { gather(planning) }
    for text in texts { gatherMentions(of: text) }
  }

  /// Notes a text; what it mentions is gathered at the end.
  mutating func gather(_ text: Prose) {
    if !text.isEmpty { texts.append(text) }
  }

  mutating func gather(_ point: StickingPoint) {
    keepers += point.owners
    gather(point.about)
  }

  mutating func gather(_ condition: Condition) {
    clauses += condition.onlyFor
    clauses += condition.notFor
  }

  mutating func gather(_ offset: Offset?) {
    if case .item(let item) = offset?.origin { items.append(item) }
  }
}
