/// Text ready to print, in the shape in which a template asks for it.
///
/// A view holds `String`, `Bool`, ``Markup``, other views, and arrays and optionals of these; never
/// a value of the model. `Codable` lets the compiler tell us the names of its parts: reading a view
/// encodes it, and linting a template decodes a probe, so neither can miss a name.
package protocol View: Codable, Sendable {}

/// A view that fills the main part of a page.
package protocol PageView: View {
  /// The template that prints it, without `.mustache`.
  static var template: String { get }
}
