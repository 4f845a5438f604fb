import UnderstudyModel
import UnderstudyPlanning

extension PlanOutcome {
  /// The plan without what concerns people or items that reduced content does not have.
  ///
  /// Diagnostics are for whoever runs the program, not for pages: they go. Of breaches pages tell the
  /// rule only, never the message.
  func visible(in organisation: Organisation) -> PlanOutcome {
    func sees(_ person: Identifier<Person>, _ item: Identifier<Item>) -> Bool {
      organisation[person] != nil && organisation[item] != nil
    }
    return PlanOutcome(
      placements: placements.filter { sees($0.trainee, $0.item) && organisation[$0.host] != nil },
      unplaced: unplaced.filter { sees($0.trainee, $0.item) },
      late: late.filter { sees($0.trainee, $0.item) },
      quality: organisation.people.isEmpty ? [] : quality,
      hostLoads: hostLoads.filter { organisation[$0.host] != nil },
      breaches: organisation.people.isEmpty ? [] : breaches)
  }
}
