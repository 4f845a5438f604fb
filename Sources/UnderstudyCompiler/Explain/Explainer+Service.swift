import UnderstudyDiagnostics
import UnderstudyModel
import UnderstudyRelations
import UnderstudyRendering

extension Explainer {
  /// A service: what is promised, where it leads, what its failing comes to, how well it is kept.
  func account(of link: ServiceLink) -> Account {
    let name =
      "\(link.service.what): \(graph.name(of: link.supplier)) to \(graph.name(of: link.receiver))"
    return Account(
      kind: .service, id: link.id.rawValue, name: name, declared: link.service.declared,
      sections: [
        promiseSection(of: link), onwardSection(of: link), impactSection(of: .service(link.id)),
        measureSection(of: link), stickingSection(of: link),
      ])
  }

  private func promiseSection(of link: ServiceLink) -> Account.Section {
    let service = link.service
    let promise = service.promise.flatMap { organisation[$0.id] }
    let goal = service.goal.flatMap { organisation[$0.id] }
    let facts: [(String, String?)] = [
      ("within", service.promptnessWords), ("by", service.channel),
      ("complete when", service.completeWhen.plainText),
      ("cannot promise", service.cannotPromise.plainText),
      ("criticality", service.criticality.rawValue),
      ("protects the promise", promise?.text.plainText), ("works towards", goal?.name),
      ("kept by", organisation.words(for: service.owners)),
    ]
    let lines = facts.compactMap { what, words in
      words.flatMap { $0.isEmpty ? nil : "\(what): \($0)" }
    }
    return .init(
      heading: "What is promised", key: "promise", lines: lines,
      data: .object(of: [
        ("service", data(link)), ("channel", service.channel.map { .string($0) }),
        ("promise", promise.map { .string($0.id.rawValue) }),
        ("goal", goal.map { .string($0.id.rawValue) }),
      ]))
  }

  private func onwardSection(of link: ServiceLink) -> Account.Section {
    if let customer = link.receiver.customer {
      return .init(
        heading: "Where it leads", key: "chain",
        lines: ["it ends at \(graph.name(of: .customer(customer)))"], data: .array([]))
    }
    let onward = chains.strongest(from: link.receiver)
    let line = onward.map { "onwards by \(words(for: $0))" }
    return .init(
      heading: "Where it leads", key: "chain", lines: [line ?? "no line leads on to a customer"],
      data: onward.map { .array([data($0)]) } ?? .array([]))
  }

  private func measureSection(of link: ServiceLink) -> Account.Section {
    let feedback = measures.feedback(on: link.id)
    let response = measures.response(of: link.id)
    var lines: [String] = []
    if let feedback {
      let few =
        feedback.count < ServiceFeedback.least
        ? "fewer than three" : "fewer than three in months that are over"
      let withheld = "; \(few), so no score is told"
      let score = feedback.score.map { ", on average \(tenths($0.tenths)) of 5" }
      lines.append(
        "\(count(feedback.count, "answer"))\(score ?? withheld)"
      )
    }
    if let response, let kept = response.kept {
      lines.append("kept \(kept) of \(response.minutes.count) times")
    }
    return .init(
      heading: "How it goes", key: "measures", lines: lines,
      data: .object(of: [
        ("answers", feedback.map { .int($0.count) }),
        ("scoreTenths", feedback?.score.map { .int($0.tenths) }),
        ("deliveries", response.map { .int($0.minutes.count) }),
        ("kept", response?.kept.map { .int($0) }),
      ]))
  }

  private func stickingSection(of link: ServiceLink) -> Account.Section {
    let points = register.entries(of: link.id)
    let lines = points.map { entry in
      let age = entry.days.map { ", for \(count($0, "day"))" } ?? ""
      let place = entry.point.declared.place.map { " [\($0)]" } ?? ""
      return "\(entry.number): \(entry.point.id) (\(entry.point.status.rawValue)\(age))\(place)"
    }
    return .init(
      heading: "Where it sticks", key: "stickingPoints", lines: lines,
      data: .array(points.map { .string($0.point.id.rawValue) }))
  }
}

extension Spread {
  /// The mean in tenths.
  var tenths: Int { Int((mean * 10).rounded()) }
}
