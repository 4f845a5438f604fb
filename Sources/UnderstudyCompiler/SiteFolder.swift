import CFolderSwap
import Foundation
package import UnderstudyRendering

/// The folder that holds the finished site, replaced as a whole or not at all.
///
/// The new site is written beside the old one, under a hidden name, and then the two change places in
/// one step of the file system. A build that fails or is killed at any moment leaves the old site
/// whole; what it left behind is removed by the next one.
package struct SiteFolder {
  /// The mark by which we know a folder as ours, so that nobody's own files are ever replaced.
  static let mark = ".understudy-site"

  let site: URL

  package init(_ path: String) {
    site = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
  }

  private var parent: URL { site.deletingLastPathComponent() }

  private var hiddenPrefix: String { ".\(site.lastPathComponent).understudy-" }

  /// Puts these files in place of whatever site was there.
  ///
  /// - Throws: ``CompilerFailure`` when the folder is not ours to replace or cannot be written.
  package func replace(with files: [RenderedFile]) throws(CompilerFailure) {
    do {
      try refuseForeignFolder()
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try removeLeftovers()
      let fresh = parent.appending(
        path: hiddenPrefix + String(ProcessInfo.processInfo.processIdentifier),
        directoryHint: .isDirectory)
      do {
        try write(files, into: fresh)
        try putInPlace(fresh)
      } catch {
        try FileManager.default.removeItem(at: fresh)
        throw error
      }
    } catch let failure as CompilerFailure {
      throw failure
    } catch {
      throw CompilerFailure(
        .unwritable,
        "cannot write the site into '\(site.path(percentEncoded: false))': \(reason(of: error))")
    }
  }

  private func write(_ files: [RenderedFile], into folder: URL) throws {
    let manager = FileManager.default
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("This folder is written by Understudy and replaced as a whole.\n".utf8)
      .write(to: folder.appending(path: Self.mark))
    var made: Set<String> = []
    for file in files {
      let target = folder.appending(path: file.path.rawValue)
      let directory = target.deletingLastPathComponent()
      if made.insert(directory.path(percentEncoded: false)).inserted {
        try manager.createDirectory(at: directory, withIntermediateDirectories: true)
      }
      try Data(file.bytes).write(to: target)
    }
  }

  private func putInPlace(_ fresh: URL) throws {
    let manager = FileManager.default
    guard manager.fileExists(atPath: site.path(percentEncoded: false)) else {
      try manager.moveItem(at: fresh, to: site)
      return
    }
    let code = understudy_swap(trimmed(fresh), trimmed(site))
    if code == 0 {
      try manager.removeItem(at: fresh)
      return
    }
    // A file system that cannot swap: two renames, with the old site under a hidden name between
    // them. The next build takes it from there if this one dies in that instant.
    let old = parent.appending(path: hiddenPrefix + "old", directoryHint: .isDirectory)
    try manager.moveItem(at: site, to: old)
    try manager.moveItem(at: fresh, to: site)
    try manager.removeItem(at: old)
  }

  /// Refuses to replace a folder with somebody's own files in it, or a file.
  private func refuseForeignFolder() throws {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: site.path(percentEncoded: false), isDirectory: &isFolder)
    else { return }
    guard isFolder.boolValue else {
      throw CompilerFailure(
        .unwritable, "'\(site.path(percentEncoded: false))' is a file; name a folder for the site")
    }
    let names = try manager.contentsOfDirectory(atPath: site.path(percentEncoded: false))
    guard names.isEmpty || names.contains(Self.mark) else {
      throw CompilerFailure(
        .unwritable,
        "'\(site.path(percentEncoded: false))' holds files that Understudy did not write; name another folder, or empty it"
      )
    }
  }

  /// Removes what builds that were killed have left, unless their process still lives, and puts an
  /// old site back that lost its place half-way.
  private func removeLeftovers() throws {
    let manager = FileManager.default
    for name in try manager.contentsOfDirectory(atPath: parent.path(percentEncoded: false)).sorted()
    where name.hasPrefix(hiddenPrefix) {
      let folder = parent.appending(path: name, directoryHint: .isDirectory)
      let suffix = String(name.dropFirst(hiddenPrefix.count))
      if suffix == "old", !manager.fileExists(atPath: site.path(percentEncoded: false)) {
        try manager.moveItem(at: folder, to: site)
      } else if Int32(suffix).map({ !isAlive($0) }) ?? (suffix == "old") {
        try manager.removeItem(at: folder)
      }
    }
  }

  private func isAlive(_ process: Int32) -> Bool {
    process != ProcessInfo.processInfo.processIdentifier
      && (kill(process, 0) == 0 || errno == EPERM)
  }

  private func trimmed(_ folder: URL) -> String {
    let path = folder.path(percentEncoded: false)
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}

/// What the system says about a failure, in a few words.
func reason(of error: any Error) -> String {
  let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
  if let underlying, underlying.domain == NSPOSIXErrorDomain {
    return String(cString: strerror(Int32(underlying.code)))
  }
  return error.localizedDescription
}
