import UnderstudyPlanning

/// Writes what was asked for, the plan, and the proof of how good it is, each as a file of its own.
///
/// - Parameters:
///   - plan: with its certificate.
///   - folder: where to; made where it is missing.
/// - Throws: ``CompilerFailure`` when a file cannot be written, or nothing can be proved of the plan.
func writeCertificate(of plan: PlanOutcome, into folder: String) throws(CompilerFailure) {
  guard let certificate = plan.certificate else {
    throw CompilerFailure(
      .unwritable, "nothing can be proved of this plan, so no certificate is written")
  }
  let files = [
    ("problem.json", certificate.problemText), ("plan.json", certificate.planText),
    ("certificate.json", certificate.text),
  ]
  for (name, text) in files { try replaceFile(at: "\(folder)/\(name)", with: Array(text.utf8)) }
}
