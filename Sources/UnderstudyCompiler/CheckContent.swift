/// Reads and checks a content folder.
///
/// - Throws: ``CompilerFailure`` when the folder cannot be read or the day is none.
package func checkContent(_ options: CompileOptions) throws(CompilerFailure) -> ContentReport {
  try Compilation(options).report()
}
