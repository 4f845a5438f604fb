package import UnderstudyModel

/// A service as a line from whoever gives it to whoever it is for.
package struct ServiceLink: Hashable, Sendable, Identifiable {
  package var supplier: Node
  /// As the author addressed it: a role, a department, everyone, a partner or a customer.
  package var receiver: Node
  package var service: Service
  /// How long the promise may take on the clock on the wall; `nil` where no figure is promised.
  package var time: PassingTime?

  package init(supplier: Node, receiver: Node, service: Service, time: PassingTime?) {
    self.supplier = supplier
    self.receiver = receiver
    self.service = service
    self.time = time
  }

  package var id: Identifier<Service> { service.id }

  package var criticality: Service.Criticality { service.criticality }

  /// Minutes for comparing chains: one day where no figure is promised, so that a missing figure
  /// neither wins nor loses by itself.
  package var assumedMinutes: Int { time?.minutes ?? PassingTime.day.minutes }

  /// Stronger services first: by criticality, then by time, then by identifier.
  package static func strongerFirst(_ left: Self, _ right: Self) -> Bool {
    if left.criticality != right.criticality { return left.criticality > right.criticality }
    if left.assumedMinutes != right.assumedMinutes {
      return left.assumedMinutes < right.assumedMinutes
    }
    return left.id < right.id
  }
}
