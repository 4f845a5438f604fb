import UnderstudyModel

/// Something that content gives an identifier, and what people call its kind.
protocol NamedEntity: SendableMetatype {
  /// The kind in a sentence: "there is already a role 'picker'". One word for each namespace.
  static var kindName: String { get }
}

extension Organisation: NamedEntity { static var kindName: String { "organization" } }
extension WorkCalendar: NamedEntity { static var kindName: String { "calendar" } }
extension Site: NamedEntity { static var kindName: String { "site" } }
extension Room: NamedEntity { static var kindName: String { "room" } }
extension Facet: NamedEntity { static var kindName: String { "facet" } }
extension Customer: NamedEntity { static var kindName: String { "customer" } }
extension Promise: NamedEntity { static var kindName: String { "promise" } }
extension Partner: NamedEntity { static var kindName: String { "partner" } }
extension Goal: NamedEntity { static var kindName: String { "goal" } }
extension System: NamedEntity { static var kindName: String { "system" } }
extension Department: NamedEntity { static var kindName: String { "department" } }
extension Term: NamedEntity { static var kindName: String { "term" } }
extension Role: NamedEntity { static var kindName: String { "role" } }
extension Service: NamedEntity { static var kindName: String { "service" } }
extension StickingPoint: NamedEntity { static var kindName: String { "sticking point" } }
extension Curriculum: NamedEntity { static var kindName: String { "curriculum" } }
extension Item: NamedEntity { static var kindName: String { "item" } }
extension Person: NamedEntity { static var kindName: String { "person" } }
extension ImprovementAction: NamedEntity { static var kindName: String { "action" } }
