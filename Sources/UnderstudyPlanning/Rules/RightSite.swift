import UnderstudyModel

/// Trainee and host belong to the site that the session wants.
struct RightSite: HardRule {
  let name = PlanningRule.site

  func breaches(in plan: ExaminedPlan) -> [Breach] {
    plan.entries.filter { !$0.isHistory }.compactMap { entry in
      let (mine, theirs) = (entry.trainee.site?.id, entry.host.site?.id)
      switch entry.item.booking?.site {
      case nil: return nil
      case .same: return mine != nil && mine == theirs ? nil : breach(apart(entry), by: [entry])
      case .at(let site):
        guard mine != site.id || theirs != site.id else { return nil }
        let place = plan.problem.organisation[site.id]?.name ?? site.id.rawValue
        return breach(elsewhere(entry, place), by: [entry])
      }
    }
  }
}

private func apart(_ entry: ExaminedPlan.Entry) -> String {
  "\(entry.trainee.name) and \(entry.host.name) do not belong to one site, as \(entry.what) asks"
}

private func elsewhere(_ entry: ExaminedPlan.Entry, _ site: String) -> String {
  "\(entry.trainee.name) and \(entry.host.name) do not both belong to \(site), "
    + "as \(entry.what) asks"
}
