import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyPlanning

/// A plan as it stands, looked at and left alone.
@Suite struct AssessTests {
  @Test func refusesWhatTheContentDoesNotKnow() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2h"), .session("wrap", role: "packer", "2h"))
    let standing = [
      Placement.of("pack", "2026-12-03T09:00", "2026-12-03T11:00", host: "nobody"),
      Placement.of("sing", "2026-12-03T11:00", "2026-12-03T13:00"),
      Placement.of("wrap", "2026-12-03T13:00", "2026-12-03T15:00"),
      Placement.of("wrap", "2026-12-03T15:00", "2026-12-03T17:00", trainee: "anna"),
    ]
    shop.content.schedule = standing
    let outcome = assess(standing, of: shop.problem())
    #expect(outcome.breaches.map(\.rule) == [.request, .request, .request])
    #expect(outcome.breaches.first?.message.hasSuffix("the content knows no host 'nobody'") == true)
    #expect((outcome.counts.placed, outcome.counts.asked) == (1, 2))
  }

  @Test func looksAtAPlanWithoutMovingAnything() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2h"), .session("wrap", role: "packer", "2h"))
    let standing = [Placement.of("pack", "2026-12-05T10:00", "2026-12-05T12:00")]
    shop.content.schedule = standing
    let outcome = assess(standing, of: shop.problem())
    #expect(outcome.placements == standing)
    // A Saturday, on which neither of the two is at work.
    #expect(outcome.breaches.map(\.rule) == [.presence, .presence])
    #expect(outcome.unplaced.map(\.item) == ["wrap"])
    #expect(outcome.unplaced.first?.reason.remedy == "run 'understudy plan'")
  }

  @Test func findsNothingToSayAboutItsOwnPlan() {
    var shop = Shop()
    shop.ask(.session("pack", role: "packer", "2h") { $0.times = 3 })
    let planned = shop.plan()
    shop.content.schedule = planned.placements
    let outcome = assess(planned.placements, of: shop.problem())
    #expect(outcome.isSound && outcome.unplaced.isEmpty && outcome.diagnostics.isEmpty)
  }
}
