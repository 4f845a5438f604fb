import Foundation

/// A browser on this machine that can print without showing a window.
struct PDFPrinter {
  private let browser: URL

  /// The first of the usual browsers that is installed; `nil` where there is none.
  init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let names = [
      "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
    ]
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let applications = [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ]
    let places = names.flatMap { name in folders.map { "\($0)/\(name)" } } + applications
    guard let place = places.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      return nil
    }
    browser = URL(filePath: place)
  }

  /// Prints a page to a PDF file beside it. The browser keeps its own files in a folder that goes
  /// afterwards.
  ///
  /// - Throws: ``CompilerFailure`` when the browser fails or writes nothing.
  func print(_ page: String, to file: String) throws(CompilerFailure) {
    let profile = FileManager.default.temporaryDirectory
      .appending(path: "understudy-print-\(UUID().uuidString)", directoryHint: .isDirectory)
    let process = Process()
    process.executableURL = browser
    process.arguments = [
      "--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer",
      "--user-data-dir=\(profile.path(percentEncoded: false))",
      "--print-to-pdf=\(URL(filePath: file).path(percentEncoded: false))",
      URL(filePath: page).absoluteString,
    ]
    // A browser that runs as root refuses to start inside its own sandbox.
    if geteuid() == 0 { process.arguments?.insert("--no-sandbox", at: 0) }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      process.waitUntilExit()
      if FileManager.default.fileExists(atPath: profile.path(percentEncoded: false)) {
        try FileManager.default.removeItem(at: profile)
      }
    } catch {
      throw CompilerFailure(
        .unwritable,
        "cannot print '\(page)' with \(browser.lastPathComponent): \(reason(of: error))")
    }
    guard process.terminationStatus == 0, FileManager.default.fileExists(atPath: file) else {
      throw CompilerFailure(
        .unwritable, "\(browser.lastPathComponent) could not print '\(page)' as PDF")
    }
  }
}
