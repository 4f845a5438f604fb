import UnderstudyModel

extension Mentions {
  mutating func gather(_ role: Role) {
    departments += role.department.map { [$0] } ?? []
    roles += role.reportsTo.map { [$0] } ?? []
    keepers += role.owners
    gather(role.purpose)
    gather(role.askWhen)
    for responsibility in role.responsibilities { gather(responsibility.about) }
    for use in role.uses {
      systems.append(use.system)
      gather(use.about)
    }
    for standIn in role.standIns {
      roles.append(standIn.role)
      gather(standIn.about)
    }
    for service in role.services { gather(service) }
    for point in role.stickingPoints { gather(point) }
  }

  mutating func gather(_ service: Service) {
    switch service.receiver {
    case .role(let role): roles.append(role)
    case .department(let department): departments.append(department)
    case .customer(let customer): customers.append(customer)
    case .partner(let partner): partners.append(partner)
    case .everyone: break
    }
    promises += service.promise.map { [$0] } ?? []
    goals += service.goal.map { [$0] } ?? []
    keepers += service.owners
    gather(service.about)
    gather(service.completeWhen)
    gather(service.cannotPromise)
    for breakdown in service.breakdowns { gather(breakdown) }
    for point in service.stickingPoints { gather(point) }
  }

  private mutating func gather(_ breakdown: Breakdown) {
    gather(breakdown.cause)
    gather(breakdown.colleagueSees)
    gather(breakdown.customerFeels)
    for alternative in breakdown.alternatives { gather(alternative) }
    for resolver in breakdown.resolvers {
      resolvers += resolver.who
      gather(resolver.about)
    }
  }
}
