import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  InfrastructureError,
  InputError
} from "./chunk-AA6PEK5W.js";

// src/local/files.ts
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
var READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
var localFiles = {
  absolute: (path) => resolve(path),
  async readText(path, shown = path) {
    let fd;
    try {
      fd = openSync(path, READ);
    } catch (error) {
      if (isAbsent(error)) return void 0;
      throw failureOf(error, shown);
    }
    try {
      refuseIrregular(fstatSync(fd), shown);
      return readFileSync(fd, "utf8");
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
    const temporary = join(dirname(path), `${temporaryPrefix(basename(path))}${process.pid}${TEMPORARY}`);
    try {
      mkdirSync(dirname(path), { recursive: true });
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
        rmSync(join(folder, name), { force: true });
      } catch (error) {
        throw failureOf(error, join(folder, name));
      }
    }
  }
};
var TEMPORARY = ".tmp";
function removeQuietly(path) {
  try {
    rmSync(path, { force: true });
  } catch {
  }
}
function statOf(path) {
  for (const look of [statSync, lstatSync]) {
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
    inside = realpathSync(path);
    from = realpathSync(root);
  } catch (error) {
    if (!isAbsent(error)) throw failureOf(error, shown);
  }
  const way = relative(from, inside);
  if (way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw new InputError("leads out of the repository", { file: shown });
  }
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
  localFiles,
  sourceOf
};
