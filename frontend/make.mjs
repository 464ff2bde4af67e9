// Called by Maven: installs the packages when the lock file has changed, then bundles.
// Says in one line what is missing. Uses nothing that is not in Node itself.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 20;
const here = dirname(fileURLToPath(import.meta.url));

if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
  console.error(`Vitrine's front end needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const npm = (...args) =>
  execFileSync(process.platform === "win32" ? "npm.cmd" : "npm", args, {
    cwd: here,
    stdio: "inherit",
    shell: process.platform === "win32",
  });

const lock = createHash("sha256").update(readFileSync(join(here, "package-lock.json"))).digest("hex");
const stamp = join(here, "node_modules", ".vitrine-lock");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  npm("ci", "--no-audit", "--no-fund");
  writeFileSync(stamp, lock);
}
npm("run", "--silent", "build");
