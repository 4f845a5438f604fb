import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyDiagnostics

@Suite struct RealProgrammeTests {
  @Test(arguments: [("k8s-release-1.34", 614), ("18f-onboarding", 449)])
  func compilesAndShowsEveryItemOnItsCurriculum(name: String, items: Int) async throws {
    guard let content = Project.realProgramme(name) else {
      print("skipped: the programme \(name) is not beside this checkout")
      return
    }
    let site = try await BuiltSite.build(content)
    #expect(site.report.worst != .error)
    let shown = site.files.filter { $0.key.hasPrefix("curricula/") && $0.key.hasSuffix(".html") }
      .reduce(0) { sum, file in
        sum + PageMarkup(String(decoding: file.value, as: UTF8.self)).count(ofClass: "item")
      }
    #expect(shown == items)
    #expect(SiteLinks.faults(in: site.files) == [])
  }

  @Test(arguments: [("k8s-release-1.34", 305, 325), ("18f-onboarding", 3, 4)])
  func placesWhateverTheArithmeticAllowsAndTheVerifierAgrees(
    name: String, placed: Int, asked: Int
  ) async throws {
    guard let content = Project.realProgramme(name) else {
      print("skipped: the programme \(name) is not beside this checkout")
      return
    }
    try await Project.withFolder { folder in
      let copy = folder.appending(path: "content", directoryHint: .isDirectory)
      try Project.copy(content, to: copy)
      let options = CompileOptions(folder: copy.path(percentEncoded: false))
      let plan = try planContent(PlanOptions(options))
      #expect(plan.text.hasPrefix("\(placed) of \(asked) sessions placed"))
      let verified = try verifySchedule(options)
      #expect(verified.text.hasPrefix("schedule.xml keeps every rule"))
      #expect(verified.content.worst != .error)
    }
  }
}
