package import UnderstudyModel
package import UnderstudyPlanning
package import UnderstudyTemplates

/// Everything that a site is made from.
package struct SiteInput: Sendable {
  /// Already reduced to what the audience may read: whatever is in here may be printed.
  package let organisation: Organisation
  /// For whom the site is built.
  package let audience: Audience
  /// The day that counts as today on every page.
  package let today: Day
  package let record: LearningRecord
  package let templates: TemplateSet
  /// The plan, without what concerns people or items that the audience does not see.
  package let plan: PlanOutcome
  /// The plan's visits with their people and paths, worked out once for all pages.
  package let visits: VisitBook

  /// The organisation comes reduced to the audience, the plan made from the whole content. Without a
  /// plan the content's own schedule counts.
  package init(
    _ organisation: Organisation, audience: Audience = .staff, today: Day,
    record: LearningRecord = LearningRecord(), plan: PlanOutcome? = nil,
    templates: TemplateSet = .embedded
  ) {
    self.organisation = organisation
    self.audience = audience
    self.today = today
    self.record = record
    self.templates = templates
    let plan = plan ?? PlanOutcome(placements: organisation.schedule ?? [])
    self.plan = plan.visible(in: organisation)
    visits = VisitBook(organisation, plan: self.plan)
  }
}

extension SiteInput {
  /// The last day that calendars look ahead to: the planning window's, else 26 weeks from now.
  package var horizon: Day {
    let policy = organisation.planning
    return policy?.until ?? max(policy?.from ?? today, today) + 26 * 7
  }
}
