import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

/// Two programmes that nobody here wrote must load as they are.
@Suite struct RealProgrammeTests {
  @Test(
    .enabled("needs the folder 'shared' beside the package") { SharedFolder.path("real") != nil },
    arguments: [
      ("k8s-release-1.34", roles: 18, people: 32, services: 36, curricula: 14, items: 614),
      ("18f-onboarding", roles: 30, people: 20, services: 78, curricula: 26, items: 449),
    ])
  func loadsWithoutAFindingAndCompletely(
    programme: (name: String, roles: Int, people: Int, services: Int, curricula: Int, items: Int)
  ) throws {
    let path = try #require(SharedFolder.path("real/\(programme.name)"))
    let loaded = try loadOrganisation(from: .folder(path))
    #expect(loaded.diagnostics.map(line) == [])
    #expect(loaded.value.content.roles.count == programme.roles)
    #expect(loaded.value.people.count == programme.people)
    #expect(loaded.value.services.count == programme.services)
    #expect(loaded.value.curricula.count == programme.curricula)
    #expect(loaded.value.items.count == programme.items)
  }
}
