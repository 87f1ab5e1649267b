// The rules that hold for the repository as a whole, one file each in tests/rules.
//
//     node tests/run_rules.mjs [--build=DIR]
import { Report } from "./support/report.mjs";
import { parseOptions } from "./support/toolchain.mjs";
import { checkDiagnostics } from "./rules/diagnostics.mjs";
import { checkLayers } from "./rules/layers.mjs";
import { reportLengths } from "./rules/lengths.mjs";
import { checkReadme } from "./rules/readme.mjs";
import { checkRuntimeApi } from "./rules/runtime_api.mjs";
import { checkWorkplace } from "./rules/workplace.mjs";

const options = parseOptions(process.argv.slice(2));
const report = new Report();
checkLayers(report);
checkDiagnostics(report);
checkWorkplace(report);
await checkRuntimeApi(report, options);
await checkReadme(report, options);
reportLengths();
report.finish();
