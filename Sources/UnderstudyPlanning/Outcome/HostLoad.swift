package import UnderstudyModel

/// How much somebody hosts in the planning window.
package struct HostLoad: Hashable, Sendable {
  package var host: Identifier<Person>
  /// How many placements they host.
  package var visits: Int
  /// Minutes hosted, every guest's counted.
  package var minutes: Int
  /// Minutes that would be their fair part, by the content or computed.
  package var fairShare: Int

  package init(host: Identifier<Person>, visits: Int, minutes: Int, fairShare: Int) {
    self.host = host
    self.visits = visits
    self.minutes = minutes
    self.fairShare = fairShare
  }
}
