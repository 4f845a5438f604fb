/// That somebody takes visitors, and how many they can bear.
package struct Hosting: Hashable, Sendable {
  /// Trainees at once; absent: the planning policy's number.
  package var guests: Int?
  /// Hosting in a week, every guest's minutes counted; absent: the policy's limit.
  package var perWeek: Length?
  /// Hosting in the whole window that is this person's fair part; absent: computed.
  package var fairShare: Length?
  package var declared: Declaration

  package init(declared: Declaration) { self.declared = declared }
}
