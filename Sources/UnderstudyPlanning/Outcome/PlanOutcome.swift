package import UnderstudyDiagnostics
package import UnderstudyModel

/// A plan, and everything that people should know about it.
package struct PlanOutcome: Sendable {
  /// Who follows whom, and when; in the order of `schedule.xml`. History is part of it.
  package var placements: [Placement]
  /// What was asked for and has no place, in the order of people and of their paths.
  package var unplaced: [Unplaced]
  /// What is placed after its due day, in the order of people and of their paths.
  package var late: [Late]
  /// The value of every term that the aims name, level by level.
  package var quality: [AimValue]
  /// Everybody who hosts or could, in the order of the content.
  package var hostLoads: [HostLoad]
  /// How often a request was given a place anew to come to this plan; 0 where nothing was sought.
  package var steps = 0
  /// How many requests have a place, told apart by whether they are required.
  package var counts = PlacedCounts()
  /// What the verifier said against placements of a new plan, which were then taken out of it: a fault
  /// of the planner. Always empty, as far as anybody knows.
  package var withdrawn: [Breach] = []
  /// What the verifier says against the plan. The planner's own plans have none.
  package var breaches: [Breach]
  /// Pins and earlier placements that could not be kept, and warnings for what is unplaced or
  /// late, equal ones told together.
  package var diagnostics: [Diagnostic]
  /// How far the plan is from the best at most; absent where nobody has asked, or nothing can be said.
  package var certificate: PlanCertificate?
  /// What no plan can undercut, level by level; empty where there is no certificate.
  package var bounds: [LevelBound] { certificate?.bounds ?? [] }
  /// Small changes that were tried and mend something; those for what matters most first, and of
  /// those for one thing what people mind least. Empty where nothing was tried.
  package var remedies: [Remedy] = []
  /// What holds most up: the hosts, roles and rules whose loosening by one gains most.
  package var bottlenecks: [Bottleneck] = []

  package init(
    placements: [Placement], unplaced: [Unplaced] = [], late: [Late] = [],
    quality: [AimValue] = [], hostLoads: [HostLoad] = [], breaches: [Breach] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.placements = placements
    self.unplaced = unplaced
    self.late = late
    self.quality = quality
    self.hostLoads = hostLoads
    self.breaches = breaches
    self.diagnostics = diagnostics
  }

  /// The remedies that mend a request, the cheapest first.
  package func remedies(for request: PlacementKey) -> [Remedy] {
    remedies.filter { $0.mended.contains(request) }
  }

  /// Whether the verifier accepts the plan.
  package var isVerified: Bool { breaches.isEmpty }
}
