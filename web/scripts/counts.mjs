// Turns the counts of both runners into the line that ./test adds up. A report that is missing is a failure.
import { existsSync, readFileSync } from "node:fs";

const [unit, browser] = process.argv.slice(2).map((path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null));
const counts = { passed: 0, failed: 0, skipped: 0 };
const add = (passed, failed, skipped) => {
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
};
if (unit) add(unit.numPassedTests, unit.numFailedTests, unit.numPendingTests);
else add(0, 1, 0);
if (browser) add(browser.stats.expected + browser.stats.flaky, browser.stats.unexpected + browser.errors.length, browser.stats.skipped);
else add(0, 1, 0);
const executed = counts.passed + counts.failed;
console.log(`<Counters passed="${counts.passed}" failed="${counts.failed}" total="${executed + counts.skipped}" executed="${executed}"/>`);
