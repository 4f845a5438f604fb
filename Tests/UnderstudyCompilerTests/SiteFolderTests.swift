import Foundation
import Testing
import UnderstudyCompiler
import UnderstudyRendering

@Suite struct SiteFolderTests {
  private func file(_ path: String, _ text: String) -> RenderedFile {
    RenderedFile(SitePath(path), text: text)
  }

  @Test func replacesTheWholeSiteAndLeavesNothingStale() async throws {
    try await Project.withFolder { folder in
      let site = SiteFolder(folder.appending(path: "site").path(percentEncoded: false))
      try site.replace(with: [file("index.html", "one"), file("roles/old.html", "old")])
      try site.replace(with: [file("index.html", "two")])
      let files = try Project.files(below: folder)
      #expect(files.keys.sorted() == ["site/.understudy-site", "site/index.html"])
      #expect(files["site/index.html"] == Data("two".utf8))
    }
  }

  @Test func leavesAFolderWithSomebodysOwnFilesAlone() async throws {
    try await Project.withFolder { folder in
      let own = folder.appending(path: "thesis.txt")
      try Data("years of work".utf8).write(to: own)
      let site = SiteFolder(folder.path(percentEncoded: false))
      #expect(throws: CompilerFailure.self) {
        try site.replace(with: [file("index.html", "one")])
      }
      #expect(try Data(contentsOf: own) == Data("years of work".utf8))
      #expect(try Project.files(below: folder).count == 1)
    }
  }

  @Test func refusesAFileInPlaceOfAFolder() async throws {
    try await Project.withFolder { folder in
      let path = folder.appending(path: "site")
      try Data("a file".utf8).write(to: path)
      let site = SiteFolder(path.path(percentEncoded: false))
      #expect(throws: CompilerFailure.self) {
        try site.replace(with: [file("index.html", "one")])
      }
      #expect(try Data(contentsOf: path) == Data("a file".utf8))
    }
  }

  @Test func fillsAnEmptyFolderAndMakesMissingOnes() async throws {
    try await Project.withFolder { folder in
      let path = folder.appending(path: "deep/er/site").path(percentEncoded: false)
      try SiteFolder(path).replace(with: [file("index.html", "one")])
      try SiteFolder(folder.appending(path: "deep").path(percentEncoded: false) + "/empty")
        .replace(with: [file("a.html", "a")])
      #expect(try Project.files(below: folder).count == 4)
    }
  }

  @Test func removesWhatAKilledBuildLeft() async throws {
    try await Project.withFolder { folder in
      // No process has this number: it is above every system's limit.
      let litter = folder.appending(path: ".site.understudy-99999999")
      try FileManager.default.createDirectory(at: litter, withIntermediateDirectories: true)
      try Data("half".utf8).write(to: litter.appending(path: "index.html"))
      let path = folder.appending(path: "site").path(percentEncoded: false)
      try SiteFolder(path).replace(with: [file("index.html", "one")])
      #expect(
        try Project.files(below: folder).keys.sorted() == [
          "site/.understudy-site", "site/index.html",
        ])
    }
  }
}
