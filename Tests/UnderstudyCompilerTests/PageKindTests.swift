import Foundation
import Testing

/// Each kind of page that the site promises, with a fact that stands in no one file: the pipeline
/// must have joined roles, services, people, calendars, progress and plan to know it.
@Suite struct PageKindTests {
  static let kinds: [(page: String, fact: String)] = [
    // Counted from the content: people who have started, roles and services.
    ("index.html", "24 people, 18 roles"),
    ("departments/sales.html", "Order desk clerk"),
    // The chain runs over three roles' files and ends at the customer.
    ("roles/fulfilment-lead.html", "Online shopper"),
    ("roles/order-desk-clerk.html", "Grace Okafor"),
    ("customers/shopper.html", "Dispatch planner"),
    ("goals/on-time.html", "complete orders"),
    ("systems/finch-orders.html", "Order desk clerk"),
    ("map.html", "shipped orders"),
    ("curricula/voice-of-the-customer.html", "Priya Raman"),
    // Days of the plan, on the calendars of two people.
    ("schedule/index.html", "Today 23"),
    ("schedule/hosts.html", "Tomasz Zielinski"),
    ("schedule/trainees.html", "Bea Thornton"),
    ("schedule/2026-W49.html", "St Andrew’s Day"),
    ("trainees/priya-raman.html", "Kirsty Munro"),
    // 13 of 25: ticks, signatures of others, and items of the curriculum.
    ("trackers/priya-raman.html", "13 of 25"),
    ("hosts/callum-reid.html", "Bea Thornton"),
    ("coverage.html", "Three roles rest on one person"),
    ("sticking-points.html", "61 days"),
    ("feedback.html", "complete orders"),
    ("recognitions.html", "Kirsty Munro"),
    ("glossary.html", "Cut-off"),
    ("packets/jonah-fraser--order-to-door.html", "Monday 7 December 2026"),
    ("search.html", "Dispatch planner"),
  ]

  @Test func holdAFactThatOnlyThePipelineKnows() async throws {
    let site = try await BuiltSite.draft(Project.curriculum("bramble-finch"))
    for kind in Self.kinds {
      let text = try site.text(of: kind.page)
      #expect(text.contains(kind.fact), "\(kind.page) does not say '\(kind.fact)'")
    }
  }

  @Test func calendarsHoldTheVisitsThatThePagesShow() async throws {
    let site = try await BuiltSite.draft(Project.curriculum("bramble-finch"))
    let feed = try #require(site.files.first { $0.key.hasSuffix("priya-raman.ics") }?.value)
    let text = String(decoding: feed, as: UTF8.self).replacing("\r\n ", with: "")
    // Tomorrow 09:30 to 12:00 on the tracker; London is on UTC in November.
    #expect(text.contains("DTSTART:20261124T093000Z\r\nDTEND:20261124T120000Z"))
    #expect(try site.text(of: "trackers/priya-raman.html").contains("Tomorrow, 09:30 to 12:00"))
  }

  @Test func dataHoldsWhatThePagesShow() async throws {
    let site = try await BuiltSite.draft(Project.curriculum("bramble-finch"))
    let documents = site.files.filter { $0.key.hasPrefix("data/") && $0.key.hasSuffix(".json") }
    #expect(documents.count >= 10)
    for (path, bytes) in documents {
      #expect(throws: Never.self, "\(path) is no JSON") {
        try JSONSerialization.jsonObject(with: bytes)
      }
    }
  }
}
