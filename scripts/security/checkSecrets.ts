import { isoToday, readExceptions, settle } from "./exceptions.ts";
import { searchRepository } from "./searchRepository.ts";

// `npm run check:secrets`: no key, token, password or person's number in the tracked files or in the branch's history.

const { files, commits, findings } = searchRepository(process.cwd());
const { standing, accepted } = settle(findings, readExceptions("secrets"), isoToday());
for (const { rule, place, id } of standing) console.error(`${place}: ${rule} (fingerprint ${id})`);
console.info(`${files} files and ${commits} commits looked at: ${standing.length} found, ${accepted.length} accepted`);
if (files === 0 || commits === 0 || standing.length > 0) process.exitCode = 1;
