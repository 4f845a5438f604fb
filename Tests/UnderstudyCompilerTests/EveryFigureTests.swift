import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

/// Every figure of the home, role, map and coverage pages, against the data beside them, which hold what was
/// computed, and against each other.
@Suite struct EveryFigureTests {
  typealias Record = [String: Any]

  @Test(arguments: AgreeingFiguresTests.contents)
  func agrees(content: AgreeingFiguresTests.Content) async throws {
    let site = try await content.site()
    try homeAndCoverageCountTheSamePeopleAndRoles(site)
    try theDayOnWhichAGapClosesIsTheSameEverywhere(site)
    try daysAheadAreThoseOfTheForecast(site)
    try aRolesNeighboursAndLinesAreThoseOfTheServices(site)
    try customersCountTheRolesThatReachThem(site)
    try impactTablesAreThoseOfTheData(site)
    try stickingPointsAndSessionsInTroubleAreCountedAlike(site)
  }

  private func homeAndCoverageCountTheSamePeopleAndRoles(_ site: BuiltSite) throws {
    let home = try site.text(of: "index.html")
    let page = try site.text(of: "coverage.html")
    let coverage = try records("coverage", in: site)
    let able = coverage.map { ($0["able"] as? [String] ?? []).count }

    if let people = page.firstMatch(of: #/([0-9,]+) (person|people), ([0-9,]+) roles?\./#) {
      #expect(Int(people.3.filter(\.isNumber)) == coverage.count)
      if let inOneLine = home.firstMatch(of: #/ in one line: ([0-9,]+) (person|people), /#) {
        #expect(inOneLine.1 == people.1)
      }
    }
    let safe = able.count { $0 > 1 }
    let unsafe = able.count { $0 == 1 }
    if let words = page.firstMatch(
      of: #/(\S+) could lose someone tomorrow and carry on\. (\S+) could/#)
    {
      #expect(number(words.1) == safe)
      #expect(number(words.2) == unsafe)
    }
    let title = page.firstMatch(of: #/(\S+) roles? rests? on one person/#)
    #expect(title.map { number($0.1) } ?? 0 == unsafe)
    let sign = home.firstMatch(of: #/([0-9,]+) roles? rests? on one person/#)
    #expect(sign.map { number($0.1) } == unsafe)
    #expect(page.matches(of: #/Nearest: /#).count == unsafe)
    // The last row of the table has each role's number once.
    let html = try html(of: "coverage.html", in: site)
    if let foot = html.firstMatch(of: #/(?s)<tfoot>(.*?)</tfoot>/#) {
      let sums = foot.1.matches(of: #/<td[^>]*>([0-9]+)</td>/#).compactMap { Int($0.1) }
      #expect(sums.sorted() == able.sorted())
    }
  }

  private func theDayOnWhichAGapClosesIsTheSameEverywhere(_ site: BuiltSite) throws {
    let coverage = try records("coverage", in: site)
    let ahead = try records("coverage-ahead", in: site)
    let page = try site.text(of: "coverage.html")
    var closing: [String] = []
    for (role, course) in zip(coverage, ahead) {
      let id = try #require(role["role"] as? String)
      try #require(course["role"] as? String == id)
      let text = try site.text(of: rolePage(id))
      guard role["alone"] is String, let day = course["secondPersonFrom"] as? String else {
        #expect(!text.contains("The gap closes on"))
        continue
      }
      let words = try inWords(day)
      #expect(text.contains("closes on \(words)"), "\(id)")
      #expect(page.contains("closes on \(words)"), "\(id)")
      closing.append(words)
    }
    #expect(page.matches(of: #/closes on/#).count == closing.count)
    let home = try site.text(of: "index.html")
    if let soon = home.firstMatch(of: #/can cover .{1,80}? from ([0-9]+ [A-Z][a-z]+)\./#) {
      #expect(closing.contains(String(soon.1)))
    } else {
      #expect(closing.isEmpty)
    }
  }

  private func daysAheadAreThoseOfTheForecast(_ site: BuiltSite) throws {
    let html = try html(of: "coverage.html", in: site)
    let ahead = try records("coverage-ahead", in: site)
    for course in ahead {
      let id = try #require(course["role"] as? String)
      let days = course["days"] as? [Record] ?? []
      let least = course["least"] as? Int ?? 0
      let isBelow = days.contains { ($0["onDuty"] as? Int ?? 0) < least }
      let number = course["daysBelowMinimum"] as? Int ?? 0
      #expect(isBelow == (number > 0), "\(id)")
      for day in days {
        let (able, atWork, onDuty) = (
          day["able"] as? Int ?? -1, day["atWork"] as? Int ?? -1, day["onDuty"] as? Int ?? -1
        )
        #expect(0 <= onDuty && onDuty <= atWork && atWork <= able, "\(id)")
      }
      let name = NSRegularExpression.escapedPattern(for: fileName(id))
      let told = try Regex("<li><a href=\"roles/\(name)\\.html\">[^<]*</a>: (\\S+) days? below")
      if let words = html.firstMatch(of: told), let text = words.output[1].substring {
        #expect(self.number(text) == number, "\(id)")
      } else {
        let onEvery = try Regex("<a href=\"roles/\(name)\\.html\">[^<]*</a>: below \\S+ on every")
        #expect(number == 0 || html.firstMatch(of: onEvery) != nil, "\(id)")
      }
    }
  }

  private func aRolesNeighboursAndLinesAreThoseOfTheServices(_ site: BuiltSite) throws {
    let services = try records("services", in: site)
    for chain in try records("chains", in: site) {
      let id = try #require(chain["role"] as? String)
      let text = try site.text(of: rolePage(id))
      let given = services.filter { $0["from"] as? String == "role:\(id)" }
      let receivers = Set(given.compactMap { $0["to"] as? String })
      let told = text.firstMatch(of: #/you serve (\S+?)\./#)
      #expect(told.map { number($0.1) } ?? 0 == receivers.count, "\(id)")
      let critical = given.count { $0["criticality"] as? String == "high" }
      if let words = text.firstMatch(of: #/(\S+) of your promises (is|are) critical/#) {
        #expect(number(words.1) == critical, "\(id)")
      } else {
        #expect(critical == 0, "\(id)")
      }
      let customers = chain["customers"] as? [String] ?? []
      let html = try html(of: rolePage(id), in: site)
      guard let lines = html.firstMatch(of: #/The (\S+) strongest lines, customer by customer/#),
        let fold = html.firstMatch(of: #/(?s)customer by customer</summary>(.*?)</details>/#)
      else { continue }
      #expect(fold.1.matches(of: #/<li>/#).count == number(lines.1), "\(id)")
      #expect(fold.1.matches(of: #/<h3 /#).count == customers.count, "\(id)")
      if let total = chain["total"] as? String, customers.count == 1 {
        #expect(fold.1.contains("(\(total) in all)"), "\(id)")
      }
    }
    let standing = try records("chains", in: site).count { $0["customer"] is String }
    let lead = try site.text(of: "customers/index.html")
    if let words = lead.firstMatch(of: #/([0-9,]+) of ([0-9,]+) roles stands? on a line/#) {
      #expect(number(words.1) == standing)
    }
  }

  private func customersCountTheRolesThatReachThem(_ site: BuiltSite) throws {
    let chains = try records("chains", in: site)
    for customer in try records("customers", in: site).compactMap({ $0["id"] as? String }) {
      let text = try site.text(of: "customers/\(fileName(customer)).html")
      let words = try #require(
        text.firstMatch(of: #/(\S+) roles? (has|have) a line of promises that ends here/#))
      let reaching = chains.count { ($0["customers"] as? [String] ?? []).contains(customer) }
      #expect(number(words.1) == reaching, "\(customer)")
    }
  }

  private func impactTablesAreThoseOfTheData(_ site: BuiltSite) throws {
    var services: [String: [Record]] = [:]
    for impact in try records("service-impacts", in: site) {
      services[try #require(impact["service"] as? String)] =
        try #require(impact["stoppages"] as? [Record])
    }
    for impact in try records("impacts", in: site) {
      let id = try #require(impact["role"] as? String)
      let stoppages = try #require(impact["stoppages"] as? [Record])
      let html = try html(of: rolePage(id), in: site)
      let rows = html.matches(of: #/<td data-is="Roles that feel it">(.*?)</td>/#)
      if !rows.isEmpty { try #require(rows.count == stoppages.count, "\(id)") }
      for (row, stoppage) in zip(rows, stoppages) {
        let count = stoppage["roles"] as? Int ?? -1
        let words = String(row.1).replacing(#/<[^>]*>/#, with: "")
        // One role is named and not counted.
        let told =
          words.hasPrefix("none")
          ? 0 : words.contains(", first ") ? number(words.prefix { $0 != "," && $0 != " " }) : 1
        #expect(told == count, "\(id): \(words)")
      }
      let cells = html.matches(
        of: #/#service-([a-z0-9-]+)">[^<]*</a></th>((?:<td data-is="[^"]*">.*?</td>)+)</tr>/#)
      for cell in cells {
        guard let told = services[String(cell.1)] else { continue }
        let texts = cell.2.matches(of: #/<td data-is="[^"]*">(.*?)</td>/#).map { String($0.1) }
        guard texts.count == told.count else { continue }
        for (text, stoppage) in zip(texts, told) {
          let roles = text.firstMatch(of: #/(\S+) roles?/#).map { number($0.1) } ?? 0
          let customers = text.firstMatch(of: #/(\S+) customers?/#).map { number($0.1) } ?? 0
          #expect(roles == stoppage["roles"] as? Int, "\(cell.1): \(text)")
          #expect(customers == (stoppage["customers"] as? [Any])?.count, "\(cell.1): \(text)")
        }
      }
    }
  }

  private func stickingPointsAndSessionsInTroubleAreCountedAlike(_ site: BuiltSite) throws {
    let home = try site.text(of: "index.html")
    let open = try records("sticking-points", in: site).count { $0["status"] as? String != "done" }
    let sign = home.firstMatch(of: #/([0-9,]+) sticking points? still open/#)
    #expect(sign.map { number($0.1) } == open)
    let map = try site.text(of: "map.html")
    if open > 0 {
      let title = map.firstMatch(of: #/(\S+) sticking points? Places where/#)
      #expect(title.map { number($0.1) } == open)
    }
    let trouble = home.firstMatch(of: #/([0-9,]+) sessions? late or without a slot/#)
    let late = home.firstMatch(of: #/(\S+) (is|are) placed after/#).map { number($0.1) } ?? 0
    let unplaced = home.firstMatch(of: #/(\S+) (has|have) no slot yet/#).map { number($0.1) } ?? 0
    #expect(trouble.map { number($0.1) } == late + unplaced)
  }
}

extension EveryFigureTests {
  private func records(_ name: String, in site: BuiltSite) throws -> [Record] {
    let bytes = try #require(site.files["data/\(name).json"])
    let object = try #require(JSONSerialization.jsonObject(with: bytes) as? Record)
    return try #require(object["data"] as? [Record])
  }

  private func html(of page: String, in site: BuiltSite) throws -> String {
    String(decoding: try #require(site.files[page]), as: UTF8.self)
  }

  /// Digits, or a number in words; -1 for anything else, which no count is.
  private func number(_ text: some StringProtocol) -> Int {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen", "twenty",
    ]
    let plain = text.lowercased()
    if plain == "nobody" || plain == "none" { return 0 }
    return words.firstIndex(of: plain) ?? Int(plain.filter(\.isNumber)) ?? -1
  }

  /// `2026-12-01` as `1 December`.
  private func inWords(_ day: String) throws -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let parts = day.split(separator: "-").compactMap { Int($0) }
    try #require(parts.count == 3)
    return "\(parts[2]) \(months[parts[1] - 1])"
  }

  private func rolePage(_ id: String) -> String { "roles/\(fileName(id)).html" }

  /// Identifiers that no file may be called by get an underscore.
  private func fileName(_ id: String) -> String {
    ["all", "index", "con", "prn", "aux", "nul"].contains(id) ? id + "_" : id
  }
}
