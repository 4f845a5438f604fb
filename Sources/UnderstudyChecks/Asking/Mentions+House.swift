import UnderstudyModel

extension Mentions {
  /// What the organisation's own elements mention: sites, rooms, departments, goals and the like.
  mutating func gatherHouse(_ content: OrganisationContent) {
    gather(content.summary)
    for site in content.sites {
      calendars += site.calendar.map { [$0] } ?? []
      gather(site.address)
      gather(site.arrive)
    }
    for room in content.rooms { sites += room.site.map { [$0] } ?? [] }
    for customer in content.customers {
      gather(customer.about)
      for promise in customer.promises { gather(promise.text) }
    }
    for partner in content.partners {
      gather(partner.about)
      for service in partner.services { gather(service) }
    }
    for goal in content.goals {
      keepers += goal.owners
      gather(goal.about)
    }
    for system in content.systems {
      keepers += system.owners
      gather(system.about)
      for point in system.stickingPoints { gather(point) }
    }
    for department in content.departments {
      departments += department.parent.map { [$0] } ?? []
      keepers += department.leads
      gather(department.purpose)
    }
    for term in content.terms { gather(term.about) }
    for recognition in content.recognitions {
      people.append(recognition.to)
      people += recognition.from.map { [$0] } ?? []
      services += recognition.service.map { [$0] } ?? []
      gather(recognition.text)
    }
    for action in content.actions {
      services += action.service.map { [$0] } ?? []
      keepers += action.owners
      gather(action.about)
    }
  }
}
