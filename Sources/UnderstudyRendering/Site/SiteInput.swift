package import UnderstudyModel
package import UnderstudyTemplates

/// Everything that a site is made from.
package struct SiteInput: Sendable {
  /// Already reduced to what the audience may read: whatever is in here may be printed.
  package var organisation: Organisation
  /// For whom the site is built.
  package var audience: Audience
  /// The day that counts as today on every page.
  package var today: Day
  package var record: LearningRecord
  package var templates: TemplateSet

  package init(
    _ organisation: Organisation, audience: Audience = .staff, today: Day,
    record: LearningRecord = LearningRecord(), templates: TemplateSet = .embedded
  ) {
    self.organisation = organisation
    self.audience = audience
    self.today = today
    self.record = record
    self.templates = templates
  }
}
