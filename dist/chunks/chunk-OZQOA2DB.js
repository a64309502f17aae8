import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  InfrastructureError,
  InputError
} from "./chunk-MTL7CF67.js";

// src/local/files.ts
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync as readFileSync2,
  readSync,
  realpathSync as realpathSync2,
  renameSync,
  rmSync,
  statSync as statSync2,
  writeFileSync
} from "node:fs";
import { basename, dirname as dirname2, join as join2, relative as relative2, resolve as resolve2 } from "node:path";

// src/local/repository-place.ts
import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
function workspaceOf(env) {
  const folder = env["GITHUB_ACTIONS"] === "true" ? env["GITHUB_WORKSPACE"] ?? "" : "";
  return folder === "" ? void 0 : realPath(folder);
}
function rootAround(folder, env) {
  const { roots, workspace } = rootsAround(folder, env);
  return workspace === void 0 ? roots[0] : roots.at(-1) ?? workspace;
}
function innerRootAround(folder, env) {
  for (const path of [resolve(folder), realPath(folder)]) {
    const { roots, workspace } = rootsAround(path, env);
    if (workspace !== void 0 && roots.length > 1) return roots[0];
  }
  return void 0;
}
function repositoryAround(folder, env) {
  const root = rootAround(folder, env);
  const gitDir = root === void 0 ? void 0 : gitDirOf(root);
  return root === void 0 || gitDir === void 0 ? void 0 : { root, gitDir };
}
function rootsAround(folder, env) {
  const workspace = workspaceOf(env);
  const roots = [];
  for (let here = resolve(folder); ; here = dirname(here)) {
    if (kindOf(join(here, ".git")) !== void 0) roots.push(here);
    if (workspace !== void 0 && realPath(here) === workspace) return { roots, workspace: here };
    if (dirname(here) === here) return { roots, workspace: void 0 };
  }
}
function gitDirOf(root) {
  const entry = join(root, ".git");
  const kind = kindOf(entry);
  if (kind !== "file") return kind === "folder" ? entry : void 0;
  const target = /^gitdir: (.+?)\r?\n?$/s.exec(readFileSync(entry, "utf8").slice(0, MOST_OF_GIT_FILE))?.[1];
  if (target === void 0) return void 0;
  const gitDir = realPath(resolve(root, target));
  const isInTree = isInside(gitDir, realPath(root)) && !isInside(gitDir, join(realPath(root), ".git"));
  return kindOf(gitDir) === "folder" && !isInTree ? gitDir : void 0;
}
var MOST_OF_GIT_FILE = 8192;
function isInside(path, folder) {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
function kindOf(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  return info?.isDirectory() ? "folder" : info?.isFile() ? "file" : void 0;
}
function realPath(path) {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

// src/local/files.ts
var READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
var ON_DISK = {
  async readText(path, shown = path, root = void 0) {
    if (root !== void 0) refuseOutside(path, root, shown);
    let fd;
    try {
      fd = openSync(path, READ);
    } catch (error) {
      if (isAbsent(error)) return void 0;
      throw failureOf(error, shown);
    }
    try {
      refuseIrregular(fstatSync(fd), shown);
      return readFileSync2(fd, "utf8");
    } catch (error) {
      throw failureOf(error, shown);
    } finally {
      closeSync(fd);
    }
  },
  async open(path, { root, shown = path } = {}) {
    if (root !== void 0) refuseOutside(path, root, shown);
    return sourceOf(path, shown);
  },
  async writeText(path, text) {
    const temporary = join2(dirname2(path), `${temporaryPrefix(basename(path))}${process.pid}${TEMPORARY}`);
    try {
      mkdirSync(dirname2(path), { recursive: true });
      const fd = openSync(temporary, "w");
      try {
        for (const piece of typeof text === "string" ? [text] : text) writeFileSync(fd, piece);
      } finally {
        closeSync(fd);
      }
      renameSync(temporary, path);
    } catch (error) {
      removeQuietly(temporary);
      throw failureOf(error, path);
    }
  },
  async exists(path) {
    const info = statOf(path);
    return info === void 0 ? void 0 : info.isFile() ? "file" : info.isDirectory() ? "folder" : "other";
  },
  async list(folder) {
    try {
      return readdirSync(folder).sort();
    } catch (error) {
      if (isAbsent(error)) return [];
      throw failureOf(error, folder);
    }
  },
  async removeFiles(folder, names) {
    let there;
    try {
      there = readdirSync(folder);
    } catch (error) {
      if (isAbsent(error) && codeOf(error) !== "ENOTDIR") return;
      throw failureOf(error, folder);
    }
    const prefixes = names.map(temporaryPrefix);
    const left = there.filter(
      (name) => names.includes(name) || name.endsWith(TEMPORARY) && prefixes.some((prefix) => name.startsWith(prefix))
    );
    for (const name of left) {
      try {
        rmSync(join2(folder, name), { force: true });
      } catch (error) {
        throw failureOf(error, join2(folder, name));
      }
    }
  }
};
function filesAt(place) {
  const { cwd } = place;
  const at = (path) => resolve2(cwd, path);
  return {
    ...ON_DISK,
    absolute: at,
    async linkIn(path) {
      const { env } = place;
      const own = workspaceOf(env) ?? realpathSync2(rootAround(cwd, env) ?? cwd);
      const ways = [];
      for (let here = at(path); dirname2(here) !== here; here = dirname2(here)) ways.unshift(here);
      const from = ways.findIndex((way) => sameFolder(way, own));
      const link = from === -1 ? void 0 : ways.slice(from + 1).find(isLink);
      return link === void 0 ? void 0 : relative2(resolve2(cwd), link);
    }
  };
}
var localFiles = filesAt({
  get env() {
    return process.env;
  },
  cwd: "."
});
function sameFolder(path, real) {
  try {
    return realpathSync2(path) === real;
  } catch {
    return false;
  }
}
function isLink(path) {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch (error) {
    if (isAbsent(error)) return false;
    throw failureOf(error, path);
  }
}
var TEMPORARY = ".tmp";
function removeQuietly(path) {
  try {
    rmSync(path, { force: true });
  } catch {
  }
}
function statOf(path) {
  for (const look of [statSync2, lstatSync]) {
    try {
      return look(path);
    } catch {
    }
  }
  return void 0;
}
function temporaryPrefix(name) {
  return `.${name}.`;
}
function sourceOf(path, shown) {
  let fd;
  try {
    fd = openSync(path, READ);
  } catch (error) {
    if (isAbsent(error)) throw new InputError("there is no such file", { file: shown });
    throw failureOf(error, shown);
  }
  try {
    const info = fstatSync(fd);
    refuseIrregular(info, shown);
    return {
      name: shown,
      size: info.size,
      path,
      read: (offset, into) => readFully(fd, offset, into, shown),
      close: () => closeSync(fd)
    };
  } catch (error) {
    closeSync(fd);
    throw failureOf(error, shown);
  }
}
function readFully(fd, offset, into, shown) {
  try {
    let filled = 0;
    while (filled < into.length) {
      const read = readSync(fd, into, filled, into.length - filled, offset + filled);
      if (read === 0) break;
      filled += read;
    }
    return filled;
  } catch (error) {
    throw failureOf(error, shown);
  }
}
function refuseOutside(path, root, shown) {
  let inside = path;
  let from = root;
  try {
    inside = realpathSync2(path);
    from = realpathSync2(root);
  } catch (error) {
    if (!isAbsent(error)) throw failureOf(error, shown);
  }
  if (isInside(inside, from)) return;
  const isByLink = isInside(resolve2(path), resolve2(root));
  throw new InputError(`${isByLink ? "is or lies behind a link that " : ""}leads out of the repository`, {
    file: shown
  });
}
function refuseIrregular(info, shown) {
  if (!info.isFile())
    throw new InputError(`is ${info.isDirectory() ? "a folder" : "no regular file"}`, { file: shown });
}
function codeOf(error) {
  return error.code;
}
function isAbsent(error) {
  return ["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"].includes(codeOf(error) ?? "");
}
var WORDS = /* @__PURE__ */ new Map([
  ["EISDIR", { words: "is a folder", fault: "input" }],
  ["ERR_FS_EISDIR", { words: "is a folder", fault: "input" }],
  ["ENOTDIR", { words: "a part of this path is a file, not a folder", fault: "input" }],
  ["EEXIST", { words: "a part of this path is a file, not a folder", fault: "input" }],
  ["ENAMETOOLONG", { words: "the name is too long", fault: "input" }],
  ["ERR_INVALID_ARG_VALUE", { words: "no file can have this name", fault: "input" }],
  ["ELOOP", { words: "its links lead in a circle", fault: "input" }],
  ["ENXIO", { words: "is no regular file", fault: "input" }],
  ["EACCES", { words: "permission denied", fault: "infrastructure" }],
  ["EPERM", { words: "permission denied", fault: "infrastructure" }],
  ["EROFS", { words: "the disk can only be read", fault: "infrastructure" }],
  ["ENOSPC", { words: "the disk is full", fault: "infrastructure" }]
]);
function failureOf(error, shown) {
  const code = codeOf(error);
  if (code === void 0 || error instanceof InputError) return error;
  const known = WORDS.get(code);
  if (known?.fault === "input") return new InputError(known.words, { file: shown });
  return new InfrastructureError(`${shown}: ${known?.words ?? error.message}`, { cause: error });
}

export {
  rootAround,
  innerRootAround,
  repositoryAround,
  localFiles,
  sourceOf
};
