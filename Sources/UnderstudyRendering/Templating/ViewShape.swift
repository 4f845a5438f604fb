/// The names that a kind of view offers to templates, and what kind of part each one is.
struct ViewShape: Sendable, Equatable {
  indirect enum Part: Sendable, Equatable {
    /// Text or markup: printed with `{{name}}`.
    case text
    case flag
    case list(Part)
    /// Another kind of view, by its type's name.
    case view(String)
    /// A type that cannot be printed.
    case unprintable(String)
  }

  /// The type's name of the view that was asked about.
  let root: String
  /// The parts of each kind of view that can be reached from the root.
  let views: [String: [String: Part]]

  /// Finds the shape of a kind of view without having one, by letting it decode from a probe.
  init(of type: any View.Type) {
    let found = ViewShapeProbe.Findings()
    root = ViewShapeProbe.explore(type, into: found)
    views = found.views
  }
}
