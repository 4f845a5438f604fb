import Foundation
import Testing
import UnderstudyDiagnostics
import UnderstudyLoading

/// The organisations that come with the program.
@Suite struct ShippedOrganisationTests {
  @Test(arguments: ["bramble-finch", "corner-bakery"])
  func loadWithoutAnError(name: String) throws {
    let path = SharedFolder.packageRoot.appending(path: "curricula/\(name)").path
    let loaded = try loadOrganisation(from: .folder(path))
    #expect(loaded.diagnostics.filter { $0.severity == .error }.map(line) == [])
  }
}
