import Testing
import UnderstudyDiagnostics

@Suite struct DiagnosticPlacesTests {
  @Test(arguments: [
    ("", "a.xml"), (".", "a.xml"), ("./", "a.xml"), ("./content/", "content/a.xml"),
    ("content//", "content/a.xml"), ("..", "../a.xml"), ("/", "/a.xml"), ("/x/", "/x/a.xml"),
    ("././.", "a.xml"),
  ])
  func pathsStandBelowTheFolderAsItWasTyped(folder: String, path: String) {
    #expect(DiagnosticPlaces(folder: folder, texts: noTexts).path(of: "a.xml") == path)
  }
}
