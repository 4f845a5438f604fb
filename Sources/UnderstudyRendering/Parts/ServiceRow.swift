import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyRelations

/// One service in a table of expectations.
struct ServiceRow: View {
  /// Its id on the page of whoever owes it; empty where the page is the receiver's.
  var anchor: String
  /// Who is at the other end.
  var other: Markup
  var isCustomer: Bool
  var tag: String
  var pins: [PinView]
  var what: Markup
  var howFast: String
  var targets: [String]
  var measured: MeasuredView?
  /// When it counts as complete.
  var good: Markup
  /// What the supplier cannot promise.
  var cannot: Markup
  /// Workable alternatives for the receiver when it is late.
  var meanwhile: [Markup]
  var channel: String
  /// The customer promise and the goal that it carries.
  var carries: Markup
  /// Whether there is something to unfold besides.
  var hasMore: Bool
  /// Where its author wrote it: `roles/dispatch.xml:12`; empty where no file holds it.
  var source: String
}

extension PageWriter {
  /// A service as its supplier reads it.
  func given(_ link: ServiceLink) -> ServiceRow {
    var row = row(link, other: link.receiver)
    row.anchor = anchor(.service(link.id))
    return row
  }

  /// A service as its receiver reads it.
  func received(_ link: ServiceLink) -> ServiceRow { row(link, other: link.supplier) }

  private func row(_ link: ServiceLink, other: Node) -> ServiceRow {
    let service = link.service
    return ServiceRow(
      anchor: "", other: node(other), isCustomer: other.customer != nil,
      tag: service.criticality.tag, pins: pins(of: service),
      what: Markup(text: service.what),
      howFast: service.promptnessWords, targets: service.targetsInWords,
      measured: measured(link.id),
      good: line(service.completeWhen), cannot: line(service.cannotPromise),
      meanwhile: service.breakdowns.flatMap(\.alternatives).map { line($0) },
      channel: service.channel ?? "", carries: carries(service),
      hasMore: !service.cannotPromise.isEmpty || service.promise != nil || service.goal != nil,
      source: service.declared.range.file.isEmpty
        ? "" : "\(service.declared.range.file):\(service.declared.range.start.line)")
  }

  /// `protects “…” and carries …`: the promise to the customer and the goal behind a service.
  private func carries(_ service: Service) -> Markup {
    let promise = service.promise.flatMap { organisation[$0.id] }.map { promise in
      Markup(text: "our promise to ")
        + (organisation.customer(of: promise.id).map { self.link(.customer($0.id)) } ?? Markup())
        + Markup(text: " “") + self.link(.promise(promise.id)) + Markup(text: "”")
    }
    let goal = service.goal.flatMap { organisation[$0.id] }.map { self.link(.goal($0.id)) }
    return joinedInWords([promise, goal].compactMap { $0 })
  }
}
