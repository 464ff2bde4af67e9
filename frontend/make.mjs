// Called by Maven: installs the packages when the lock file has changed, then bundles; for a folder that is named, such as
// `checker`, it installs only. Says in one line what is missing. Uses nothing that is not in Node itself.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 20;
const here = dirname(fileURLToPath(import.meta.url));
const other = process.argv[2];
const folder = other ? join(here, other) : here;

if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
  console.error(`Vitrine's front end needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

// The npm that came with this Node, where the build has installed one, else the machine's; both then find this Node first.
const ownNpm = join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js");
const env = { ...process.env, PATH: dirname(process.execPath) + delimiter + process.env.PATH };
const windows = process.platform === "win32";
const npm = (...args) =>
  existsSync(ownNpm)
    ? execFileSync(process.execPath, [ownNpm, ...args], { cwd: folder, env, stdio: "inherit" })
    : execFileSync(windows ? "npm.cmd" : "npm", args, { cwd: folder, env, stdio: "inherit", shell: windows });

const lock = createHash("sha256").update(readFileSync(join(folder, "package-lock.json"))).digest("hex");
const stamp = join(folder, "node_modules", ".vitrine-lock");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  npm("ci", "--no-audit", "--no-fund", ...(other ? ["--ignore-scripts"] : []));
  writeFileSync(stamp, lock);
}
if (!other) {
  npm("run", "--silent", "build");
}
