import Foundation
import Synchronization
import Testing
import UnderstudyCompiler

/// What whoever looks on is told while a plan is sought.
@Suite struct PlanWatchTests {
  /// Collects what is told, from any thread.
  private final class Listener: Sendable {
    let heard = Mutex<[PlanProgress]>([])
  }

  @Test func tellsABoundBesideTheValues() async throws {
    try await PackingHouse.with(schedule: nil) { house in
      let listener = Listener()
      var options = house.options
      options.watch.progress = { report in listener.heard.withLock { $0.append(report) } }
      _ = try planContent(options)
      let last = try #require(listener.heard.withLock { $0.last })
      let bound = try #require(last.bounds.first ?? nil)
      let value = try #require(last.values.first)
      #expect(bound <= value)
    }
  }
}
