import UnderstudyModel
import UnderstudyPlanning

extension PlanOutcome {
  /// The plan without what concerns people or items that reduced content does not have.
  ///
  /// Diagnostics are for whoever runs the program, not for pages: they go. Of a breach the message goes
  /// where it may mention what reduced content does not have.
  func visible(in organisation: Organisation) -> PlanOutcome {
    func sees(_ person: Identifier<Person>, _ item: Identifier<Item>) -> Bool {
      organisation[person] != nil && organisation[item] != nil
    }
    var plan = PlanOutcome(
      placements: placements.filter { sees($0.trainee, $0.item) && organisation[$0.host] != nil },
      unplaced: unplaced.filter { sees($0.trainee, $0.item) }.map {
        var unplaced = $0
        unplaced.reason = $0.reason.visible(in: organisation)
        return unplaced
      },
      late: late.filter { sees($0.trainee, $0.item) }.map {
        var late = $0
        late.reason = $0.reason.visible(in: organisation)
        return late
      },
      quality: organisation.people.isEmpty ? [] : quality,
      hostLoads: hostLoads.filter { organisation[$0.host] != nil },
      breaches: organisation.people.isEmpty ? [] : breaches.map { $0.visible(in: organisation) })
    plan.certificate = organisation.people.isEmpty ? nil : certificate
    plan.remedies = remedies.compactMap { $0.visible(in: organisation) }
    plan.bottlenecks = bottlenecks.compactMap { bottleneck in
      bottleneck.remedy.visible(in: organisation).map {
        Bottleneck(name: bottleneck.name, remedy: $0)
      }
    }
    return plan
  }
}

extension Remedy {
  /// The same remedy without requests that reduced content does not have; `nil` where it mentions
  /// something else of the kind.
  fileprivate func visible(in organisation: Organisation) -> Remedy? {
    guard subjects.allSatisfy({ $0.isKnown(in: organisation) }) else { return nil }
    var remedy = self
    remedy.mended = mended.filter {
      organisation[$0.trainee] != nil && organisation[$0.item] != nil
    }
    return remedy
  }
}

extension Breach {
  /// The same breach with the placements that reduced content has. Its message names the people and
  /// items of its placements, and for cover a role or department besides; it stays where all of them
  /// are there.
  fileprivate func visible(in organisation: Organisation) -> Breach {
    let seen = placements.filter {
      organisation[$0.trainee] != nil && organisation[$0.item] != nil
        && organisation[$0.host] != nil
    }
    let isWhole = seen.count == placements.count && !placements.isEmpty && rule != .cover
    return Breach(rule, isWhole ? message : "", placements: seen, at: nil)
  }
}

extension Reason {
  /// The same reason, or no more than its rule where it mentions what reduced content does not have.
  fileprivate func visible(in organisation: Organisation) -> Reason {
    subjects.allSatisfy { $0.isKnown(in: organisation) }
      ? self : Reason(rule, "what stands in its way is not for this edition to tell")
  }
}
