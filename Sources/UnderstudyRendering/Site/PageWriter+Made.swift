import UnderstudyDiagnostics
import UnderstudyModel

extension PageWriter {
  /// From what a page was made, for which day, and whom to tell about a mistake.
  ///
  /// - Parameters:
  ///   - declared: where its author wrote it.
  ///   - owners: who keeps it true.
  ///   - reviewBy: by when somebody should read it again.
  /// - Returns: two or three sentences.
  func made(
    from declared: Declaration?, owners: [Owner], reviewBy: Day? = nil
  ) -> Markup {
    let source: Markup
    if let range = declared?.range, !range.file.isEmpty {
      source = Markup(
        html: "Made from <code>\(range.file.escapedForHTML)</code>, line \(range.start.line)")
    } else {
      source = Markup(text: "Made from \(count(organisation.sourceFiles.count, "XML file"))")
    }
    let day = Markup(text: ", as things stood on \(today.inFull). ")
    let mistake = contact(owners).map { "Spotted a mistake? Tell \($0)." }
    let review = reviewBy.map { day in
      day < today
        ? " It was to be read again by \(day.dateInFull)."
        : " To be read again by \(day.dateInFull)."
    }
    return source + day
      + Markup(text: (mistake ?? "Spotted a mistake? Mend it there.") + (review ?? ""))
  }

  /// The first owner who can be reached: `Grace Okafor on extension 120`.
  private func contact(_ owners: [Owner]) -> String? {
    for owner in organisation.resolve(owners) {
      switch owner {
      case .person(let id): return organisation[id].map(reach)
      case .role(let id, let holders):
        let here = holders.compactMap { organisation[$0] }.filter { $0.isEmployed(on: today) }
        return here.first.map(reach) ?? "the \(name(of: .role(id)).loweredFirst)"
      case .outside(let name): return name
      case .host, .unresolved: continue
      }
    }
    return nil
  }

  private func reach(_ person: Person) -> String {
    if let phone = person.phone { return "\(person.name) on extension \(phone)" }
    return person.email.map { "\(person.name) at \($0)" } ?? person.name
  }
}
