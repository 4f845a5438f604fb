import UnderstudyDiagnostics
import UnderstudyModel

/// One kind of page (or of other file): which ones a site has, and how each is made.
///
/// Every kind stands in ``pageMakers``; whoever adds one adds a file and an entry there.
struct PageMaker: Sendable {
  /// The views that it fills templates with, so that templates can be checked without rendering.
  var views: [any PageView.Type] = []
  /// The files of this kind, in the order in which readers would expect them.
  var files: @Sendable (SiteMap, SiteInput) -> [FileRequest]
}

/// One file that the site will have, and how to make it once all its neighbours are known.
struct FileRequest: Sendable {
  var path: SitePath
  var make: @Sendable (PageWriter) throws -> Diagnosed<RenderedFile>

  init(
    at path: SitePath, make: @escaping @Sendable (PageWriter) throws -> Diagnosed<RenderedFile>
  ) {
    self.path = path
    self.make = make
  }

  /// A page in the handbook's frame.
  static func page<Body: PageView>(
    at path: SitePath, _ page: @escaping @Sendable (PageWriter) -> Page<Body>
  ) -> FileRequest {
    FileRequest(at: path) { writer in
      let html = try writer.framed(page(writer))
      return Diagnosed(RenderedFile(path, text: html.html), html.diagnostics)
    }
  }

  /// A file of text that no template is needed for: data, calendars, scripts.
  static func text(
    at path: SitePath, _ text: @escaping @Sendable (PageWriter) -> String
  ) -> FileRequest {
    FileRequest(at: path) { Diagnosed(RenderedFile(path, text: text($0))) }
  }
}

extension PageMaker {
  /// A kind of which a site has one page.
  static func single<Body: PageView>(
    _ destination: Destination, _ page: @escaping @Sendable (PageWriter) -> Page<Body>
  ) -> PageMaker {
    PageMaker(views: [Body.self]) { map, _ in [.page(at: map.path(of: destination), page)] }
  }

  /// A kind of which a site has one page for each of something.
  static func each<Thing: Sendable, Body: PageView>(
    _ things: @escaping @Sendable (SiteInput) -> [Thing],
    at destination: @escaping @Sendable (Thing) -> Destination,
    _ page: @escaping @Sendable (Thing, PageWriter) -> Page<Body>
  ) -> PageMaker {
    PageMaker(views: [Body.self]) { map, input in
      things(input).map { thing in
        .page(at: map.path(of: destination(thing))) { page(thing, $0) }
      }
    }
  }
}
