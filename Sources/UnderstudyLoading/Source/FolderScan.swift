private import Foundation

/// Walks a folder on disk and notes what of it is content.
struct FolderScan {
  /// A file and where it really lies, all links followed.
  private struct Found {
    var path: String
    var realPath: String
    var byteCount: Int
  }

  private let root: String
  private let realRoot: String
  private let realOutput: String?
  private var found: [Found] = []
  private var leavingLinks: [String] = []

  /// Prepares to walk a folder.
  init(root: String, output: String?) throws(LoadFailure) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder) else {
      throw LoadFailure(path: root, reason: "there is no such folder")
    }
    guard isFolder.boolValue else { throw LoadFailure(path: root, reason: "it is not a folder") }
    self.root = root
    realRoot = realPath(root)
    realOutput = output.map { realPath($0) }
  }

  /// Walks the whole folder.
  mutating func run() throws(LoadFailure) {
    try walk("", entered: [realRoot])
  }

  /// What was found. A file of content that is reached by several paths counts once, by its own
  /// path where that is among them; attachments keep every path, since pages link to each.
  func listing() -> ContentSource.Listing {
    var bestPath: [String: String] = [:]
    for file in found where !isAttachment(file.path) {
      let known = bestPath[file.realPath]
      let isItsOwn = realRoot + "/" + file.path == file.realPath
      if known == nil || isItsOwn { bestPath[file.realPath] = file.path }
    }
    let files = found.filter { isAttachment($0.path) || bestPath[$0.realPath] == $0.path }
    return ContentSource.Listing(
      files: files.map { .init(path: $0.path, byteCount: $0.byteCount) },
      leavingLinks: leavingLinks)
  }

  /// Notes what lies in a folder and below.
  ///
  /// - Parameters:
  ///   - folder: below the root, empty for the root itself.
  ///   - entered: the real paths of the folders around it, so that a link to one is no trap.
  /// - Throws: ``LoadFailure`` when a folder cannot be listed.
  private mutating func walk(_ folder: String, entered: Set<String>) throws(LoadFailure) {
    for name in try names(in: folder) where !name.hasPrefix(".") {
      let path = folder.isEmpty ? name : folder + "/" + name
      let real = realPath(root + "/" + path)
      guard real == realRoot || real.hasPrefix(realRoot + "/") else {
        leavingLinks.append(path)
        continue
      }
      guard real != realOutput, let attributes = attributes(of: real) else { continue }
      switch attributes.type {
      case .typeDirectory where !entered.contains(real):
        try walk(path, entered: entered.union([real]))
      case .typeRegular:
        found.append(Found(path: path, realPath: real, byteCount: attributes.byteCount))
      default: break
      }
    }
  }

  private func names(in folder: String) throws(LoadFailure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)
        .sorted(by: comesBefore)
    } catch {
      throw LoadFailure(path: folder.isEmpty ? root : folder, reason: plainReason(error))
    }
  }

  /// What stands at a path; `nil` for a link that leads nowhere.
  private func attributes(of path: String) -> (type: FileAttributeType?, byteCount: Int)? {
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (
        attributes[.type] as? FileAttributeType, (attributes[.size] as? NSNumber)?.intValue ?? 0
      )
    } catch {
      // A link to nothing, or a file that went away while we looked, is no content.
      return nil
    }
  }
}

private func realPath(_ path: String) -> String {
  URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
}
