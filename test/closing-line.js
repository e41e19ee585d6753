/** A jest reporter: the counts on one plain line at the end, for whoever reads only the last line. */
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.stdout.write(
      `${results.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`,
    );
    if (process.env.STOCKTAKE_OUTSIDE !== '1') {
      process.stdout.write('Left to .ci/run: test/outside (Chromium, LibreOffice, openpyxl).\n');
    }
  }
};
