/// One answer to "how was this service?", from `feedback/*.csv`.
package struct FeedbackAnswer: Hashable, Sendable {
  package var day: Day
  package var from: Reference<Role>
  package var service: Reference<Service>
  /// 1 to 5.
  package var score: Int
  /// For managers only.
  package var comment: String

  package init(
    on day: Day, from: Reference<Role>, service: Reference<Service>, score: Int, comment: String
  ) {
    self.day = day
    self.from = from
    self.service = service
    self.score = score
    self.comment = comment
  }
}

/// How long one delivery of a service took, from `response-times/*.csv`.
package struct ResponseTime: Hashable, Sendable {
  package var day: Day
  package var service: Reference<Service>
  package var minutes: Int

  package init(on day: Day, service: Reference<Service>, minutes: Int) {
    self.day = day
    self.service = service
    self.minutes = minutes
  }
}
