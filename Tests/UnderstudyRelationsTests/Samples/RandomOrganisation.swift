import UnderstudyModel

/// Organisations made by chance from a seed, the same for the same seed.
struct RandomOrganisation {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

  /// SplitMix64: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
  /// 2014.
  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }

  /// So many roles and services, in departments, with up to three customers and two partners.
  mutating func draft(roles: Int, services: Int) -> Draft {
    var draft = Draft()
    let departments = max(1, roles / (2 + next(below: 4)))
    for place in 0..<departments { draft.department("d\(place)", name(of: "Department", place)) }
    let customers = next(below: 4)
    for place in 0..<customers { draft.customer("c\(place)", name(of: "Customer", place)) }
    for place in 0..<next(below: 3) { draft.partner("p\(place)", name(of: "Partner", place)) }
    for place in 0..<roles {
      let hasDepartment = next(below: 12) > 0
      draft.role(
        "r\(place)", name(of: "Role", place),
        in: hasDepartment ? "d\(next(below: departments))" : nil)
    }
    for place in 0..<services { addService(place, &draft, roles, departments, customers) }
    return draft
  }

  private mutating func addService(
    _ place: Int, _ draft: inout Draft, _ roles: Int, _ departments: Int, _ customers: Int
  ) {
    let from = next(below: 15) == 0 ? "p\(next(below: 2))" : "r\(next(below: max(1, roles)))"
    let criticality = [Service.Criticality.low, .normal, .normal, .high][next(below: 4)]
    let receiver: Service.Receiver =
      switch next(below: 20) {
      case 0: .everyone
      case 1: .department("d\(next(below: departments))")
      case 2...4 where customers > 0: .customer("c\(next(below: customers))")
      default: .role("r\(next(below: max(1, roles)))")
      }
    let times = ["2h", "30min", "1d", "6w", "by noon on the last working day of the month", nil]
    draft.serve(
      from, name(of: "service", place), to: receiver, within: times[next(below: times.count)],
      criticality, id: "s\(place)")
    if next(below: 8) == 0 {
      draft.lastService(of: from) { service in
        var point = StickingPoint(Identifier("stuck-\(place)"), declared: .nowhere)
        point.since = Day.on("2026-01-01") + place
        service.stickingPoints.append(point)
      }
    }
  }

  private mutating func name(of kind: String, _ place: Int) -> String {
    switch next(below: 10) {
    case 0: "\(kind) \(place) with quite a long name that nobody would ever say aloud"
    case 1: "מנהל משלוחים \(place)"
    case 2: "配送計画担当者\(place)"
    case 3: "👩🏽‍🚒 \(kind) <b>\(place)</b> & \"co\""
    case 4: "Donaudampfschifffahrtsgesellschaftskapitän\(place)"
    default: "\(kind) number \(place)"
    }
  }
}
