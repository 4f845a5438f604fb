/// The identifiers of a generated organisation, known before anything is written, so that
/// everything may refer to everything.
struct GeneratedNames {
  let calendars: [String]
  let sites: [String]
  let rooms: [String]
  let customers: [String]
  let promises: [String]
  let partners: [String]
  let goals: [String]
  let systems: [String]
  let departments: [String]
  let terms: [String]
  let roles: [String]
  let services: [String]
  let curricula: [String]
  let items: [String]
  let people: [String]
  let facets: [String]

  init(_ random: inout SplitMix64) {
    // Names that a site or an operating system uses itself are as legal as any.
    let strange = ["index", "con", "aux", "all", "hosts", "a", "nul", "data", "prn"]
    func make(_ stem: String, _ most: Int) -> [String] {
      let count = Int.random(in: 0...most, using: &random)
      return (0..<count).map {
        $0 < strange.count && $0.isMultiple(of: 3) ? strange[$0] : "\(stem)-\($0)"
      }
    }
    calendars = make("calendar", 3)
    sites = make("site", 3)
    rooms = make("room", 3)
    customers = make("customer", 3)
    promises = customers.isEmpty ? [] : make("promise", 4)
    partners = make("partner", 2)
    goals = make("goal", 3)
    systems = make("system", 3)
    departments = make("department", 5)
    terms = make("term", 3)
    roles = make("role", 8)
    services = roles.isEmpty ? [] : make("service", 14)
    curricula = make("curriculum", 4)
    items = curricula.isEmpty ? [] : make("item", 24)
    people = make("person", 9)
    facets = make("facet", 2)
  }
}
