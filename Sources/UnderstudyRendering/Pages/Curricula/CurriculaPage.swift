import UnderstudyModel

/// Every curriculum, by kind.
struct CurriculaPage: PageView {
  static let template = "curricula"

  struct Kind: View {
    var anchor: String
    var title: String
    var curricula: [Entry]
  }

  struct Entry: View {
    var title: Markup
    var summary: Markup
    /// For whom, how large, how many take it.
    var facts: [Markup]
  }

  var size: String
  var kinds: [Kind]
  var isEmpty: Bool
}

extension PageMaker {
  static let curricula = PageMaker.single(.curricula) { writer in
    Page("Curricula", in: .curricula, writer.curriculaPage)
  }
}

extension PageWriter {
  fileprivate var curriculaPage: CurriculaPage {
    let kinds = Curriculum.Kind.allCases.compactMap { kind -> CurriculaPage.Kind? in
      let curricula = organisation.curricula.filter { $0.kind == kind }
      if curricula.isEmpty { return nil }
      return CurriculaPage.Kind(
        anchor: "kind-\(kind.rawValue)", title: kind.words, curricula: curricula.map(entry))
    }
    let items = organisation.curricula.reduce(0) { $0 + $1.items.count }
    return CurriculaPage(
      size: "\(count(organisation.curricula.count, "curriculum", "curricula")) with "
        + "\(count(items, "item")).",
      kinds: kinds, isEmpty: kinds.isEmpty)
  }

  private func entry(_ curriculum: Curriculum) -> CurriculaPage.Entry {
    var facts = [Markup(text: curriculum.sizeInWords)]
    if !curriculum.roles.isEmpty {
      facts.append(
        Markup(text: "for ")
          + joinedInWords(
            curriculum.roles.map { link(.role($0.id), name(of: .role($0.id)).loweredFirst) }))
    }
    let takers = organisation.people.filter { person in
      person.enrolments.contains { $0.curriculum.id == curriculum.id }
    }
    if !takers.isEmpty {
      facts.append(Markup(text: "taken by \(count(takers.count, "person", "people"))"))
    }
    return CurriculaPage.Entry(
      title: link(.curriculum(curriculum.id)), summary: prose(curriculum.summary), facts: facts)
  }
}
