import Dispatch
import Foundation

/// Ctrl-C while a plan is sought: the first asks the search to stop and keep its best plan, the
/// second ends the program at once.
///
/// `@unchecked` because the only thing in it is a dispatch source, which never changes hands and may
/// be asked and cancelled from any thread.
final class Interruption: @unchecked Sendable {
  /// Cancelled by the first Ctrl-C, and so its own record of whether there was one.
  private let source: any DispatchSourceSignal

  /// Begins to listen; until then, and after the first, Ctrl-C ends the program.
  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(
      signal: SIGINT, queue: DispatchQueue(label: "understudy.interruption"))
    source.setEventHandler { [weak self] in self?.end() }
    source.resume()
  }

  /// Whether there was a Ctrl-C.
  var hasCome: Bool { source.isCancelled }

  /// Listens no more.
  func end() {
    signal(SIGINT, SIG_DFL)
    source.cancel()
  }
}
