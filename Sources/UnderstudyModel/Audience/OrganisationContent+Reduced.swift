extension OrganisationContent {
  /// The content that a build for an audience may hold; the rest is not in the value at all.
  ///
  /// Plan and check with the whole content, then reduce, then render.
  package func reduced(to audience: Audience) -> OrganisationContent {
    let reduction = Reduction(self, for: audience)
    var content = self
    content.summary = reduction.reduce(summary)
    content.reduceOrganisation(reduction)
    content.roles = roles.filter { reduction.roles.contains($0.id) }.map { reduction.reduce($0) }
    content.curricula = curricula.filter { reduction.curricula.contains($0.id) }
      .map { reduction.reduce($0) }
    content.people = people.filter { reduction.people.contains($0.id) }
      .map { reduction.reduce($0) }
    content.schedule = schedule.map { $0.filter { reduction.sees($0) } }
    content.map = map.map { reduction.reduce($0) }
    content.reducePolicy(reduction)
    content.reduceMeasurements(reduction)
    return content
  }

  private mutating func reduceOrganisation(_ reduction: Reduction) {
    sites = sites.filter { reduction.sees($0.declared) }.map {
      var site = $0
      site.address = reduction.reduce(site.address)
      site.arrive = reduction.reduce(site.arrive)
      return site
    }
    rooms = rooms.filter { reduction.sees($0.declared) }
    facets = facets.filter { reduction.sees($0.declared) }
    customers = customers.filter { reduction.customers.contains($0.id) }.map {
      var customer = $0
      customer.about = reduction.reduce(customer.about)
      customer.promises = customer.promises.filter { reduction.promises.contains($0.id) }.map {
        Promise($0.id, text: reduction.reduce($0.text), declared: $0.declared)
      }
      return customer
    }
    partners = partners.filter { reduction.partners.contains($0.id) }.map {
      var partner = $0
      partner.about = reduction.reduce(partner.about)
      partner.services = reduction.reduce(partner.services)
      return partner
    }
    goals = goals.filter { reduction.goals.contains($0.id) }.map {
      var goal = $0
      goal.owners = reduction.keep(goal.owners)
      goal.about = reduction.reduce(goal.about)
      return goal
    }
    systems = systems.filter { reduction.systems.contains($0.id) }.map {
      var system = $0
      system.owners = reduction.keep(system.owners)
      system.about = reduction.reduce(system.about)
      system.stickingPoints = reduction.reduce(system.stickingPoints)
      return system
    }
    departments = departments.filter { reduction.departments.contains($0.id) }.map {
      var department = $0
      department.parent = reduction.keep(department.parent, among: reduction.departments)
      department.leads = reduction.keep(department.leads)
      department.purpose = reduction.reduce(department.purpose)
      department.noVisitors = reduction.reduce(department.noVisitors)
      return department
    }
    terms = terms.filter { reduction.terms.contains($0.id) }.map {
      var term = $0
      term.about = reduction.reduce(term.about)
      return term
    }
  }

  private mutating func reducePolicy(_ reduction: Reduction) {
    guard var policy = planning else { return }
    policy.pins = policy.pins.filter {
      reduction.people.contains($0.trainee.id) && reduction.items.contains($0.item.id)
    }
    policy.avoids = policy.avoids.filter { reduction.sees($0.declared, usually: .managers) }
    policy.rates = policy.rates.filter { reduction.sees($0.declared, usually: .hr) }
    planning = policy
  }

  private mutating func reduceMeasurements(_ reduction: Reduction) {
    recognitions =
      recognitions
      .filter {
        reduction.sees($0.declared, usually: .staff) && reduction.people.contains($0.to.id)
      }
      .map {
        var thanks = $0
        thanks.from = reduction.keep(thanks.from, among: reduction.people)
        thanks.service = reduction.keep(thanks.service, among: reduction.services)
        thanks.text = reduction.reduce(thanks.text)
        return thanks
      }
    actions = actions.filter { reduction.sees($0.declared) }.map {
      var action = $0
      action.owners = reduction.keep(action.owners)
      action.service = reduction.keep(action.service, among: reduction.services)
      action.about = reduction.reduce(action.about)
      return action
    }
    feedback =
      feedback
      .filter {
        reduction.services.contains($0.service.id) && reduction.roles.contains($0.from.id)
      }
      .map {
        var answer = $0
        if !reduction.audience.mayRead(.managers) { answer.comment = "" }
        return answer
      }
    responseTimes = responseTimes.filter { reduction.services.contains($0.service.id) }
  }
}

extension Reduction {
  /// The places of boxes that the audience may see.
  fileprivate func reduce(_ map: KeptMap) -> KeptMap {
    var map = map
    for region in map.regions.indices {
      map.regions[region].spots.removeAll { spot in
        switch spot.box {
        case .role(let id): !roles.contains(id)
        case .partner(let id): !partners.contains(id)
        case .department(let id): !departments.contains(id)
        }
      }
    }
    map.regions.removeAll { $0.spots.isEmpty }
    return map
  }

  /// Whether a placement may be seen: the schedule is for staff, and for no hidden person or item.
  func sees(_ placement: Placement) -> Bool {
    audience.mayRead(.staff) && people.contains(placement.trainee)
      && people.contains(placement.host) && items.contains(placement.item)
  }
}

extension OrganisationContent {
  /// The placements that a build of this content may show. Call it on reduced content.
  package func visible(_ placements: [Placement]) -> [Placement] {
    let names = Set(people.map(\.id))
    let written = Set(curricula.flatMap(\.items).map(\.id))
    return placements.filter {
      names.contains($0.trainee) && names.contains($0.host) && written.contains($0.item)
    }
  }
}
