import UnderstudyModel
import UnderstudyRelations

/// A service as one line of a list: who gives what to whom, and how fast.
struct PromiseLine: View {
  /// Its id, where this list is the place at which the service stands.
  var anchor: String
  var supplier: Markup
  var what: Markup
  /// `the`, `everyone in`, with the blank behind it.
  var article: String
  var receiver: Markup
  var isCustomer: Bool
  var howFast: String
  var tag: String
  var pins: [PinView]
  /// Whether the drawing beside the list leaves it out.
  var isLeftOut: Bool
}

extension PageWriter {
  /// A service as one line.
  func promiseLine(_ link: ServiceLink, isLeftOut: Bool = false) -> PromiseLine {
    let place = handbook.map.place(of: .service(link.id))
    let what = Markup(text: link.service.what.loweredFirst)
    return PromiseLine(
      anchor: place.path == path ? place.anchor ?? "" : "", supplier: node(link.supplier),
      what: place.path == path
        ? what : self.link(.service(link.id), link.service.what.loweredFirst),
      article: article(of: link.receiver), receiver: nameInSentence(of: link.receiver),
      isCustomer: link.receiver.customer != nil,
      howFast: link.service.promptnessInSentence, tag: link.service.criticality.tag,
      pins: pins(of: link.service), isLeftOut: isLeftOut)
  }
}
