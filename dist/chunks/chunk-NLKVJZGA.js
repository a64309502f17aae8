import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  decodeConfig
} from "./chunk-Q3XRVOCM.js";

// src/steps/base-config.ts
function configsOf(repository, commit, name) {
  const known = /* @__PURE__ */ new Map();
  const read = async (path) => {
    if (commit === void 0 || path === "") return void 0;
    const text = await repository.readText(path, commit);
    if (text !== void 0) {
      const shown = `${path} of ${name}`;
      return { path, shown, models: decodeConfig(text, shown).config.models };
    }
    const there = await repository.findFile(path, commit);
    return there === void 0 || there === path ? void 0 : await at(there);
  };
  const at = (path) => {
    const asked = known.get(path) ?? read(path);
    known.set(path, asked);
    return asked;
  };
  return at;
}

export {
  configsOf
};
