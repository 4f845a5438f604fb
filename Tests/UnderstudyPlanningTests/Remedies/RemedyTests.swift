import Testing
import UnderstudyDiagnostics
import UnderstudyModel

@testable import UnderstudyPlanning

/// Small changes that were tried: made in the files by hand, they must do what they promise.
@Suite struct RemedyTests {
  /// A shop of one host, into whose files a test writes what it is about.
  private func shop(
    session: String, limits: String = "", hosts: String = "<hosts/>", ben: String = "",
    planning: String = "", others: String = ""
  ) -> EditedFiles {
    EditedFiles([
      "shop.xml": """
      <organization id="shop" name="Shop" timezone="UTC">
        <calendar id="office" default="yes"><hours days="mon-fri" from="09:00" to="17:00"/></calendar>
        <department id="packing" name="Packing"/><department id="sales" name="Sales"/>
      </organization>
      """,
      "roles.xml": """
      <roles>
        <role id="packer" title="Packer" department="packing"/>
        <role id="clerk" title="Clerk" department="sales"/>
      </roles>
      """,
      "people.xml": """
      <people>
        <person id="ana" name="Ana" start="2026-01-01"><holds role="clerk"/>
          <enrolled curriculum="start" start="2026-12-01"/></person>
        <person id="ben" name="Ben"><holds role="packer"/>\(hosts)\(ben)</person>
        <person id="cai" name="Cai"><qualified role="packer" level="assisted"/></person>
        \(others)
      </people>
      """,
      "start.xml": """
      <curriculum id="start" title="Start"><phase id="all" title="All">
        <reading id="read" title="Read"/>
        \(session)
      </phase></curriculum>
      """,
      "planning.xml": """
      <planning from="2026-12-01" until="2026-12-18"><limits \(limits)/>\(planning)
        <aims>placed on-time early</aims></planning>
      """,
    ])
  }

  private static let cases: [(name: String, files: EditedFiles, words: String)] = {
    let tests = RemedyTests()
    let crowd = ["dot", "eve", "fay"].map {
      "<person id=\"\($0)\" name=\"\($0.capitalised)\"><holds role=\"clerk\"/>"
        + "<enrolled curriculum=\"start\" start=\"2026-12-01\"/></person>"
    }.joined()
    let pack = "<session id=\"pack\" title=\"Pack\" role=\"packer\" duration=\"2h\""
    return [
      ("nobody hosts", tests.shop(session: "\(pack)/>", hosts: ""), "name Cai as a host"),
      (
        "a host's week is too short",
        tests.shop(session: "\(pack)/>", hosts: "<hosts hours-per-week=\"1h\"/>"),
        "let Ben host 2h a week instead of 1h"
      ),
      (
        "a week is too short for all pieces",
        tests.shop(
          session:
            "<session id=\"pack\" title=\"Pack\" role=\"packer\" duration=\"25h\" parts=\"1h\"/>",
          limits: "trainee-per-week=\"16h\""), "let trainees learn up to 25h a week"
      ),
      (
        "no visitors",
        tests.shop(
          session: "\(pack) due=\"2d\"/>",
          ben: "<no-visitors from=\"2026-12-01\" to=\"2026-12-18\"/>"),
        "ask Ben to take a visitor"
      ),
      (
        "cover spares nobody",
        tests.shop(session: "\(pack)/>", planning: "<cover role=\"clerk\" least=\"1\"/>"),
        "ask for no minimum"
      ),
      (
        "hours that nobody works",
        tests.shop(session: "\(pack) window=\"06:00-08:00\"/>"), "at any hour"
      ),
      (
        "a pin to somebody who may not",
        tests.shop(
          session: "\(pack)/>", ben: "<away from=\"2026-12-01\" to=\"2026-12-18\"/>"),
        "name Cai as a host"
      ),
      (
        "kept apart",
        tests.shop(session: "\(pack)/>", planning: "<avoid trainee=\"ana\" host=\"ben\"/>"),
        "let Ana and Ben meet"
      ),
      (
        "a session needs its host alone",
        tests.shop(
          session: "\(pack) window=\"09:00-11:00\" days=\"mon\" exclusive=\"yes\"/>",
          hosts: "<hosts guests=\"3\"/>", others: crowd), "let others visit the host of 'Pack'"
      ),
      (
        "a session bears one visitor",
        tests.shop(
          session: "\(pack) window=\"09:00-11:00\" days=\"mon\" guests=\"1\"/>",
          hosts: "<hosts guests=\"3\"/>", others: crowd), "be held with 2 visitors at once"
      ),
      (
        "no piece fits into a day",
        tests.shop(
          session:
            "<session id=\"pack\" title=\"Pack\" role=\"packer\" duration=\"10h\" parts=\"4h\"/>",
          limits: "trainee-per-day=\"3h\""), "pieces of 2h"
      ),
      (
        "people are told too long ahead", tests.shop(session: "\(pack)/>", limits: "notice=\"4w\""),
        "let 2 weeks of notice be enough"
      ),
      (
        "a level has run out",
        tests.shop(
          session: "\(pack)/>", hosts: "",
          ben: "<qualified role=\"packer\" level=\"host\" expires=\"2026-11-20\"/>"),
        "let Ben stay a host for 'Packer' until 18 December 2026"
      ),
    ]
  }()

  @Test(arguments: cases.indices)
  func whatIsProposedWorksWhenItIsWrittenIntoTheFiles(number: Int) throws {
    let (name, files, words) = Self.cases[number]
    let problem = try files.problem()
    let outcome = withRemedies(planSeason(problem, effort: .none), of: problem)
    #expect(!outcome.unplaced.isEmpty, "\(name)")
    #expect(
      outcome.remedies.contains { $0.words.contains(words) },
      "\(name): \(outcome.remedies.map(\.words)) \(outcome.unplaced.map(\.reason.sentence))")
    try expectAllWork(outcome, files)
  }

  /// A level that ran out is renewed where it is written, not given a second time.
  @Test func aLevelThatRanOutIsRenewed() throws {
    let files = shop(
      session: "<session id=\"pack\" title=\"Pack\" role=\"packer\" duration=\"2h\"/>", hosts: "",
      ben: "<qualified role=\"packer\" level=\"host\" expires=\"2026-11-20\"/>")
    let problem = try files.problem()
    let outcome = withRemedies(planSeason(problem, effort: .none), of: problem)
    #expect(
      outcome.remedies.first?.edits.map(\.text) == ["expires=\"2026-11-20\" -> \"2026-12-18\""])
    #expect(outcome.unplaced.first?.reason.sentence.contains("ran out on 20 November") == true)
    #expect(
      outcome.unplaced.first?.reason.facts.first?.range.start.line
        == outcome.remedies.first?.edits.first?.range.start.line)
  }

  @Test func aLaterDueDayIsTheCheapestForWhatIsLate() throws {
    let files = shop(
      session: "<session id=\"pack\" title=\"Pack\" role=\"packer\" duration=\"2h\" due=\"1d\"/>",
      ben: "<away from=\"2026-12-01\" to=\"2026-12-04\"/>")
    let problem = try files.problem()
    let outcome = withRemedies(planSeason(problem, effort: .none), of: problem)
    #expect(outcome.late.map(\.days) == [3])
    #expect(outcome.remedies.first?.words.hasPrefix("move the due day of 'Pack'") == true)
    #expect(outcome.late.first?.reason.remedy?.contains("saves 3 late days") == true)
    try expectAllWork(outcome, files)
  }

  /// Writes each remedy into the files, plans again from the plan that stands, and looks.
  private func expectAllWork(_ outcome: PlanOutcome, _ files: EditedFiles) throws {
    #expect(outcome.remedies.allSatisfy { !$0.mended.isEmpty })
    for remedy in outcome.remedies + outcome.bottlenecks.map(\.remedy) {
      var edited = files
      for edit in remedy.edits { edited.make(edit) }
      #expect(edited.files != files.files, "\(remedy.words)")
      let again = planSeason(try edited.problem(after: outcome.placements), effort: .none)
      let open = Set(
        again.unplaced.map { PlacementKey($0.trainee, $0.item, $0.time) }
          + again.late.map { PlacementKey($0.trainee, $0.item, $0.time) })
      for key in remedy.mended { #expect(!open.contains(key), "\(remedy.words): \(key)") }
    }
  }

  @Test(arguments: ["k8s-release-1.34", "18f-onboarding"])
  func everyRealSessionWithoutAPlaceHasARemedyThatWorks(name: String) throws {
    guard let files = EditedFiles(folder: "../shared/real/\(name)") else { return }
    let problem = try files.problem()
    let outcome = withRemedies(planSeason(problem, effort: .none), of: problem)
    for unplaced in outcome.unplaced {
      let key = PlacementKey(unplaced.trainee, unplaced.item, unplaced.time)
      #expect(unplaced.reason.isMinimal)
      #expect(!outcome.remedies(for: key).isEmpty, "\(key)")
    }
    try expectAllWork(outcome, files)
  }

  @Test func bottlenecksTellWhatGainsMostFirst() throws {
    let others = ["dot", "eve", "fay", "gil"].map {
      "<person id=\"\($0)\" name=\"\($0.capitalised)\"><holds role=\"clerk\"/>"
        + "<enrolled curriculum=\"start\" start=\"2026-12-01\"/></person>"
    }
    let files = shop(
      session: "<session id=\"pack\" title=\"Pack\" role=\"packer\" duration=\"4h\"/>",
      hosts: "<hosts hours-per-week=\"4h\"/>", others: others.joined())
    let problem = try files.problem()
    let outcome = withRemedies(planSeason(problem, effort: .none), of: problem)
    #expect(outcome.unplaced.count == 2)
    #expect(outcome.bottlenecks.first?.name == "hours a week that Ben hosts")
    #expect(outcome.bottlenecks.contains { $0.name == "hosts for 'Packer'" })
    #expect(outcome.bottlenecks.first?.remedy.effect.placed == 2)
    let gains = outcome.bottlenecks.map(\.remedy.effect)
    #expect(zip(gains, gains.dropFirst()).allSatisfy { !$1.isMore(than: $0) })
    try expectAllWork(outcome, files)
  }

  @Test(arguments: 0..<12)
  func randomOrganisationsGainWhatATrialPromises(seed: Int) {
    var random = RandomOrganisation(seed: UInt64(seed))
    let (content, today) = random.make()
    let problem = PlanningProblem(Organisation(content), today: today)
    let plan = planSeason(problem, effort: .none)
    var trial = Trial(plan.placements, of: problem, RemedyEffort(steps: 4_000, stepsEach: 20))
    let candidates = LooseningCandidates(plan, of: problem)
    for trouble in Trouble.all(plan, of: problem).prefix(4) {
      for loosenings in candidates.candidates(for: [trouble]).prefix(2) {
        guard let result = trial.result(of: loosenings) else { continue }
        #expect(result.effect.isGain)
        var loosened = content.loosened(loosenings, covers: problem.covers)
        loosened.schedule = plan.placements
        loosened.planning?.aims = Aims(levels: [[.init(.placed)], [.init(.onTime)]])
        let again = planSeason(
          PlanningProblem(Organisation(loosened), today: today), effort: Effort(steps: 40))
        #expect(again.breaches.isEmpty)
        #expect(
          again.unplaced.count { !$0.isOptional } <= plan.unplaced.count { !$0.isOptional })
      }
    }
  }

  @Test func theSameIsTriedEveryTime() throws {
    let files = Self.cases[2].files
    let problem = try files.problem()
    let plan = planSeason(problem, effort: .none)
    let (one, two) = (withRemedies(plan, of: problem), withRemedies(plan, of: problem))
    #expect(one.remedies == two.remedies)
    #expect(one.bottlenecks == two.bottlenecks)
    #expect(withRemedies(plan, of: problem, effort: .none).remedies.isEmpty)
  }

  @Test func whoeverHasNoTimeOrSaysStopIsToldNoRemedies() throws {
    let problem = try Self.cases[1].files.problem()
    let plan = planSeason(problem, effort: .none)
    let noTime = RemedyEffort(steps: 60_000, seconds: 0)
    let enough = RemedyEffort(steps: 60_000, seconds: 1e6)
    #expect(withRemedies(plan, of: problem, effort: noTime).remedies.isEmpty)
    let stopped = withRemedies(plan, of: problem, shouldStop: { true })
    #expect(stopped.remedies.isEmpty)
    let told = withRemedies(plan, of: problem, effort: enough, shouldStop: { false })
    #expect(!told.remedies.isEmpty)
  }
}
