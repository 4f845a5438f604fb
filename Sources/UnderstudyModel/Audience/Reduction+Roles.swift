extension Reduction {
  func reduce(_ role: Role) -> Role {
    var role = role
    role.department = keep(role.department, among: departments)
    role.reportsTo = keep(role.reportsTo, among: roles)
    role.owners = keep(role.owners)
    role.purpose = reduce(role.purpose)
    role.askWhen = reduce(role.askWhen)
    role.responsibilities = role.responsibilities.filter { sees($0.declared) }.map {
      var duty = $0
      duty.about = reduce(duty.about)
      return duty
    }
    role.uses = role.uses.filter { sees($0.declared) && systems.contains($0.system.id) }.map {
      var use = $0
      use.about = reduce(use.about)
      return use
    }
    role.standIns = role.standIns.filter { sees($0.declared) && roles.contains($0.role.id) }.map {
      var standIn = $0
      standIn.about = reduce(standIn.about)
      return standIn
    }
    role.services = reduce(role.services)
    role.stickingPoints = reduce(role.stickingPoints)
    role.noVisitors = reduce(role.noVisitors)
    return role
  }

  func reduce(_ services: [Service]) -> [Service] {
    services.filter { self.services.contains($0.id) && sees($0.declared) }.map { reduce($0) }
  }

  private func reduce(_ service: Service) -> Service {
    var service = service
    service.promise = keep(service.promise, among: promises)
    service.goal = keep(service.goal, among: goals)
    service.owners = keep(service.owners)
    service.about = reduce(service.about)
    service.completeWhen = reduce(service.completeWhen)
    service.cannotPromise = reduce(service.cannotPromise)
    service.targets = service.targets.filter { sees($0.declared) }
    service.breakdowns = service.breakdowns.filter { sees($0.declared) }.map { reduce($0) }
    service.stickingPoints = reduce(service.stickingPoints)
    return service
  }

  private func reduce(_ breakdown: Breakdown) -> Breakdown {
    var breakdown = breakdown
    breakdown.cause = reduce(breakdown.cause)
    breakdown.colleagueSees = reduce(breakdown.colleagueSees)
    breakdown.customerFeels = reduce(breakdown.customerFeels)
    breakdown.alternatives = breakdown.alternatives.map { reduce($0) }.filter { !$0.isEmpty }
    breakdown.resolvers = breakdown.resolvers.filter { sees($0.declared) }.map {
      var resolver = $0
      resolver.who = keep(resolver.who)
      resolver.about = reduce(resolver.about)
      return resolver
    }
    return breakdown
  }

  func reduce(_ points: [StickingPoint]) -> [StickingPoint] {
    points.filter { sees($0.declared) }.map {
      var point = $0
      point.owners = keep(point.owners)
      point.about = reduce(point.about)
      return point
    }
  }

  /// Days without visitors show to staff, their reason to whoever may read reasons of absence.
  func reduce(_ days: [NoVisitors]) -> [NoVisitors] {
    days.filter { sees($0.declared, usually: .staff) }
  }
}
