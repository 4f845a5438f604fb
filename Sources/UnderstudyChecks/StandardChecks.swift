/// Every question that `understudy check` asks, in the order of the manual.
package let standardChecks: [any Check] = [
  // Names that nothing bears.
  UnknownRole(), UnknownPerson(), UnknownOwner(), UnknownDepartment(), UnknownService(),
  UnknownItem(), UnknownCurriculum(), UnknownSite(), UnknownRoom(), UnknownCalendar(),
  UnknownCustomer(), UnknownPromise(), UnknownPartner(), UnknownGoal(), UnknownSystem(),
  UnknownTerm(), UnknownFacet(), UnknownFacetValue(), UnknownDate(),
  UnknownInFigures(), OutdatedSchedule(),
  // Words that do not mean one thing.
  AmbiguousOwner(), RelationOutOfPlace(), UnresolvedRelation(), WaitsForAnotherCurriculum(),
  // Circles.
  ItemsWaitInACircle(), CurriculaIncludeInACircle(), RolesReportInACircle(),
  DepartmentsInACircle(), ManagersInACircle(), ItemsBlockEachOther(),
  // Nobody there.
  RoleNobodyHolds(), OwnerNobodyHolds(), SessionNobodyCanHost(), WorkshopWithoutFacilitator(),
  ServiceToNobody(), CurriculumForNobody(), CoverAboveHolders(),
  // What services and departments leave open.
  NoWayToACustomer(), ServiceWithoutPurpose(), ServiceWithoutTime(), DepartmentWithoutPurpose(),
  // Days and hours that cannot be.
  OverlappingDates(), EnrolledTwice(),
  EnrolledOutsideEmployment(), DueBeforeStart(), PhaseEndsBeforeItStarts(), PhaseAfterDue(),
  WindowTooNarrow(), LongerThanAnyStretch(),
  // Learning that cannot be finished.
  QuizNobodyCanPass(), QuestionWithoutRightAnswer(), ChoiceAboveAlternatives(), RoomTooSmall(),
  GateWithoutRequiredItems(),
  // What has grown old, and what is hard to read.
  ReviewOverdue(), StickingPointOverdue(), QualificationExpired(), HoldingsEnded(), HardToRead(),
]
