import UnderstudyModel
import UnderstudySyntax

/// What may stand in a phase, a group or a choice: items, and groups and choices of them.
enum Entries {
  static let children: [ElementDeclaration.Child] = names.map { .many($0) }

  private static let names = [
    "task", "reading", "session", "workshop", "event", "quiz", "reflection", "check-in",
    "milestone", "group", "choose",
  ]
}

extension ElementReader {
  /// The entries in this element, in written order.
  var entries: [Entry] {
    nodes.compactMap { node in
      guard case .element(let child) = node else { return nil }
      func read<Kind: DeclaredElement>(_ kind: Kind.Type) -> Kind.Value? {
        kind.decode(reader(for: child, kind.declaration))
      }
      switch child.name {
      case "task": return read(TaskElement.self).map { .item($0) }
      case "reading": return read(ReadingElement.self).map { .item($0) }
      case "session": return read(SessionElement.self).map { .item($0) }
      case "workshop": return read(WorkshopElement.self).map { .item($0) }
      case "event": return read(EventElement.self).map { .item($0) }
      case "quiz": return read(QuizElement.self).map { .item($0) }
      case "reflection": return read(ReflectionElement.self).map { .item($0) }
      case "check-in": return read(CheckInElement.self).map { .item($0) }
      case "milestone": return read(MilestoneElement.self).map { .item($0) }
      case "group": return read(GroupElement.self).map { .group($0) }
      case "choose": return read(ChooseElement.self).map { .choice($0) }
      default: return nil
      }
    }
  }
}
