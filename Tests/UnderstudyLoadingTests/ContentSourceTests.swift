import Foundation
import Testing
import UnderstudyDiagnostics
import UnderstudyLoading
import UnderstudyModel

/// What of a folder is content.
@Suite struct ContentSourceTests {
  @Test func filesComeInOrderOfTheirPathsAndHiddenOnesNot() throws {
    let folder = try TemporaryFolder([
      "b.xml": "", "a.xml": "", "a/z.xml": "", "a-b.xml": "", "B.xml": "", ".git/x.xml": "",
      ".hidden.xml": "", "deep/er/c.XML": "", "files/x.pdf": "", "notes.txt": "",
    ])
    let listing = try ContentSource.folder(folder.path).listing()
    #expect(
      listing.files.map(\.path) == [
        "B.xml", "a-b.xml", "a.xml", "a/z.xml", "b.xml", "deep/er/c.XML", "files/x.pdf",
        "notes.txt",
      ])
  }

  @Test func theOutputIsNoContentWhereverItLies() throws {
    let folder = try TemporaryFolder(["a.xml": "", "site/x.xml": "", "sites/y.xml": ""])
    let source = ContentSource.folder(folder.path, output: folder.path + "/sub/../site/")
    #expect(try source.listing().files.map(\.path) == ["a.xml", "sites/y.xml"])
  }

  @Test func linksThatLeaveTheFolderAreNotFollowed() throws {
    let outside = try TemporaryFolder(["secret.xml": "<role id='secret' title='S'/>"])
    let folder = try TemporaryFolder(["a.xml": "<organization id='o' name='O'/>"])
    try folder.link("out", to: outside.path)
    try folder.link("one.xml", to: outside.path + "/secret.xml")
    try folder.link("nowhere.xml", to: folder.path + "/gone.xml")
    let loaded = try loadOrganisation(from: .folder(folder.path))
    #expect(loaded.value.content.roles.isEmpty)
    #expect(
      loaded.diagnostics.map(line) == [
        "- note leaving-link: the link 'one.xml' leads out of the folder and is not followed",
        "- note leaving-link: the link 'out' leads out of the folder and is not followed",
      ])
  }

  @Test func aFolderWhoseNameBeginsLikeTheContentFolderIsOutside() throws {
    let folder = try TemporaryFolder(["content/a.xml": "", "content-2/b.xml": ""])
    try folder.link("content/link", to: folder.path + "/content-2")
    let listing = try ContentSource.folder(folder.path + "/content").listing()
    #expect(listing.files.map(\.path) == ["a.xml"])
    #expect(listing.leavingLinks == ["link"])
  }

  @Test func linksInsideAreReadOnceAndTrapNobody() throws {
    let folder = try TemporaryFolder([
      "real/a.xml": "", ".store/b.xml": "", "files/x.pdf": "",
    ])
    try folder.link("again", to: folder.path + "/real")
    try folder.link("real/loop", to: folder.path)
    try folder.link("b.xml", to: folder.path + "/.store/b.xml")
    try folder.link("files/y.pdf", to: folder.path + "/files/x.pdf")
    let listing = try ContentSource.folder(folder.path).listing()
    #expect(
      listing.files.map(\.path).filter { $0.hasSuffix(".xml") } == ["b.xml", "real/a.xml"])
    #expect(listing.files.map(\.path).contains("files/y.pdf"))
  }

  @Test func nothingButFilesIsRead() throws {
    let folder = try TemporaryFolder(["a.xml": ""])
    #expect(mkfifo(folder.path + "/pipe.xml", 0o600) == 0)
    #expect(try ContentSource.folder(folder.path).listing().files.map(\.path) == ["a.xml"])
  }

  @Test(arguments: ["nowhere", "a.xml"])
  func whatIsNoFolderIsAFailureAndNoFinding(name: String) throws {
    let folder = try TemporaryFolder(["a.xml": ""])
    let path = folder.path + "/" + name
    #expect(throws: LoadFailure.self) { try loadOrganisation(from: .folder(path)) }
  }

  @Test func aFileThatGoesAwayIsAFailureThatNamesIt() throws {
    let source = ContentSource {
      ContentSource.Listing(files: [.init(path: "gone.xml", byteCount: 3)])
    } read: { (path) throws(LoadFailure) in
      throw LoadFailure(path: path, reason: "there is no such file or folder")
    }
    let failure = #expect(throws: LoadFailure.self) { try loadOrganisation(from: source) }
    #expect(failure?.description == "cannot open 'gone.xml': there is no such file or folder")
  }

  @Test func aFileBeyondTheLimitIsNotEvenOpened() throws {
    let source = ContentSource {
      ContentSource.Listing(files: [.init(path: "huge.xml", byteCount: 1 << 40)])
    } read: { (path) throws(LoadFailure) in
      throw LoadFailure(path: path, reason: "it was opened")
    }
    let found = try loadOrganisation(from: source).diagnostics
    #expect(found.map(\.id.rawValue) == ["missing-organization", "file-too-large"])
  }

  @Test func theSameContentGivesTheSameFindingsWhereverItStands() throws {
    let files = ["a.xml": "<role id='R'/>", "deep/b.xml": "<rolle/>", "c.xml": "<p"]
    let one = try TemporaryFolder(files)
    let other = try TemporaryFolder(files)
    let inMemory = try load(files).diagnostics
    #expect(try loadOrganisation(from: .folder(one.path)).diagnostics == inMemory)
    #expect(try loadOrganisation(from: .folder(other.path + "/")).diagnostics == inMemory)
  }

  @Test func whatLiesBelowFilesIsNoContent() throws {
    let loaded = try loadBeside(["files/sample.xml": "<role id='r' title='R'/>"])
    #expect(loaded.value.content.roles.isEmpty && loaded.diagnostics.isEmpty)
    #expect(loaded.value.content.attachments == ["files/sample.xml"])
  }

  @Test func progressFilesAreHandedOutAsTheyAre() throws {
    let source = ContentSource.memory([
      "progress/b.jsonl": "{}\n", "progress/a.jsonl": "", "progress/c.txt": "", "x.jsonl": "",
    ])
    #expect(
      try source.progressFiles() == [
        RawFile(path: "progress/a.jsonl", bytes: []),
        RawFile(path: "progress/b.jsonl", bytes: Array("{}\n".utf8)),
      ])
  }
}

/// A folder on disk that goes away with the test.
private final class TemporaryFolder {
  let path: String

  init(_ files: [String: String]) throws {
    let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: UUID().uuidString)
    path = root.path
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      Issue.record(error)
    }
  }
}
