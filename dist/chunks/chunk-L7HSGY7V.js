import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  InfrastructureError,
  InputError
} from "./chunk-SDN6BCSO.js";

// src/local/files.ts
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { mkdir, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
var localFiles = {
  async readText(path) {
    try {
      return await readFile(path, "utf8");
    } catch (error) {
      if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return void 0;
      throw failure(error, path);
    }
  },
  async open(path, { root, shown = path } = {}) {
    const info = await stat(path).catch((error) => {
      if (codeOf(error) === "ENOENT") throw new InputError("there is no such file", { file: shown });
      throw failure(error, path);
    });
    if (!info.isFile())
      throw new InputError(`is ${info.isDirectory() ? "a folder" : "no regular file"}`, { file: shown });
    if (root !== void 0) {
      const inside = relative(await realpath(root), await realpath(path));
      if (inside.startsWith("..") || isAbsolute(inside))
        throw new InputError("leads out of the repository", { file: shown });
    }
    const fd = openSync(path, "r");
    const source = {
      name: shown,
      size: fstatSync(fd).size,
      path,
      read: (offset, into) => readSync(fd, into, 0, into.length, offset),
      close: () => closeSync(fd)
    };
    return source;
  },
  async writeText(path, text) {
    await mkdir(dirname(path), { recursive: true });
    const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    try {
      const file = await open(temporary, "w");
      try {
        if (typeof text === "string") await file.writeFile(text);
        else for (const piece of text) await file.write(piece);
      } finally {
        await file.close();
      }
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw failure(error, path);
    }
  },
  async exists(path) {
    const info = await stat(path).catch(() => void 0);
    return info === void 0 ? void 0 : info.isFile() ? "file" : info.isDirectory() ? "folder" : "other";
  },
  async removeFiles(folder, names) {
    for (const name of names) await rm(join(folder, name), { force: true });
  }
};
function codeOf(error) {
  return error.code;
}
function failure(error, path) {
  return error instanceof InputError ? error : new InfrastructureError(`${path}: ${error.message}`);
}

// src/local/git.ts
import { execFile } from "node:child_process";
import { mkdtemp, rm as rm2, stat as stat2 } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname as dirname2, join as join2, resolve } from "node:path";
var REF = /^[A-Za-z0-9_][A-Za-z0-9._/@{}~^+-]{0,250}$/;
var localGit = {
  async rootOf(folder) {
    for (let here = resolve(folder); ; here = dirname2(here)) {
      const entry = await stat2(join2(here, ".git")).catch(() => void 0);
      if (entry !== void 0) return here;
      if (dirname2(here) === here) return void 0;
    }
  },
  async describe(folder) {
    const [ids, status] = await Promise.all([
      git(folder, ["rev-parse", "--show-toplevel", "HEAD", "HEAD^{tree}"]),
      git(folder, ["status", "--porcelain", "--untracked-files=no"])
    ]);
    if (ids.code !== 0 || status.code !== 0) return void 0;
    const [root = "", commit = "", tree = ""] = ids.out.trim().split("\n");
    return { root, commit, tree, dirty: status.out !== "" };
  },
  async checkout(folder, ref) {
    if (!REF.test(ref) || ref.includes(".."))
      throw new InputError(`"${ref}" is neither a folder nor a git ref`, { field: "--baseline" });
    const found = await git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    const commit = found.out.trim();
    if (found.code !== 0 || commit === "") {
      throw new InputError(`"${ref}" is neither a folder nor a git ref of this repository`, { field: "--baseline" });
    }
    const place = await mkdtemp(join2(tmpdir(), "assay-baseline-"));
    const tree = join2(place, "tree");
    const added = await git(folder, ["worktree", "add", "--detach", "--force", tree, commit]);
    if (added.code !== 0) {
      await rm2(place, { recursive: true, force: true });
      throw new InfrastructureError(`git could not check out ${ref}: ${added.err.trim()}`);
    }
    return {
      folder: tree,
      commit,
      async dispose() {
        await git(folder, ["worktree", "remove", "--force", tree]);
        await rm2(place, { recursive: true, force: true });
      }
    };
  },
  async distance(folder, ancestor, commit) {
    const isAncestor = await git(folder, ["merge-base", "--is-ancestor", ancestor, commit]);
    if (isAncestor.code !== 0) return void 0;
    const counted = await git(folder, ["rev-list", "--count", "--first-parent", `${ancestor}..${commit}`]);
    const distance = Number(counted.out.trim());
    return counted.code === 0 && Number.isInteger(distance) ? distance : void 0;
  }
};
function git(folder, args) {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" };
  return new Promise((done) => {
    execFile(
      "git",
      ["-C", folder, "-c", "core.hooksPath=/dev/null", ...args],
      { env, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => {
        const code = error === null ? 0 : typeof error.code === "number" ? error.code : 127;
        done({ code, out, err });
      }
    );
  });
}

// src/local/machine.ts
var localClock = { now: () => Date.now() };
var localMachine = {
  os: process.platform,
  arch: process.arch,
  runtime: `node ${process.versions.node}`,
  /** `maxRSS` is in kilobytes on every system. */
  peakMemory: () => process.resourceUsage().maxRSS * 1024
};

// src/local/workers.ts
function localWorkers(_entry, _count) {
  return {
    count: 1,
    run: async () => {
      throw new Error("no worker");
    },
    close: async () => {
    }
  };
}

export {
  localFiles,
  localGit,
  localClock,
  localMachine,
  localWorkers
};
