import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  suggest
} from "./chunk-TNLCBS5Q.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";

// src/data/table.ts
function findColumn(table, name) {
  return table.columns.find((column) => column.name === name);
}
function takeColumn(column, rows) {
  if (column.storage === "float64") {
    const values = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]];
    return { ...column, values };
  }
  const codes = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) codes[i] = column.codes[rows[i]];
  return { ...column, codes };
}

// src/data/read.ts
import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
var NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
async function readTable(source, options, _workers, _progress) {
  const raw = new Uint8Array(source.size);
  source.read(0, raw);
  const sha256 = `sha256:${createHash("sha256").update(raw).digest("hex")}`;
  const bytes = source.name.endsWith(".gz") ? gunzipSync(raw) : raw;
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const { parse } = await import("./sync-ANJTVKCN.js");
  let records;
  try {
    records = parse(text, {
      bom: true,
      skip_empty_lines: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      delimiter: options.delimiter ?? (/\.tsv(\.gz)?$/.test(source.name) ? "	" : ",")
    });
  } catch (error) {
    throw new InputError(error.message, { file: source.name });
  }
  const header = records[0];
  if (header === void 0) throw new InputError("no header: the file is empty", { file: source.name });
  const rows = records.length - 1;
  if (rows === 0) throw new InputError("no rows", { file: source.name });
  for (const name of Object.keys(options.columns ?? {}))
    if (!header.includes(name))
      throw new InputError(`no column "${name}"; ${suggest(name, header)}`, { file: source.name });
  const na = new Set(options.naValues ?? [""]);
  const columns = header.map((name, c) => {
    const pin = options.columns?.[name];
    const cells = records.slice(1).map((r) => r[c]);
    const numeric = pin !== "categorical" && !(options.textColumns ?? []).includes(name) && cells.every((v) => na.has(v) || NUMBER.test(v) && Number.isFinite(Number(v)));
    if (name === options.numericTarget && !numeric) {
      const bad = cells.findIndex((v) => !na.has(v) && !(NUMBER.test(v) && Number.isFinite(Number(v))));
      throw new InputError(`"${cells[bad]}" is no number`, { file: source.name, line: bad + 2, field: name });
    }
    if (numeric && cells.some((v) => !na.has(v)))
      return {
        name,
        kind: pin ?? "numeric",
        storage: "float64",
        values: Float64Array.from(cells, (v) => na.has(v) ? NaN : Number(v))
      };
    const categories = [...new Set(cells.filter((v) => !na.has(v)))].sort();
    const index = new Map(categories.map((v, i) => [v, i]));
    return {
      name,
      kind: pin ?? (categories.length === 0 ? "ignore" : "categorical"),
      storage: "text",
      codes: Int32Array.from(cells, (v) => index.get(v) ?? -1),
      categories
    };
  });
  return { table: { rows, columns }, sha256, bytes: source.size, findings: [] };
}

// src/steps/open-table.ts
async function openTable(path, options, ports) {
  const source = await ports.files.open(path.absolute, { shown: path.shown, root: path.root });
  try {
    return await readTable(
      source,
      options,
      ports.workers,
      (done, total) => ports.log.progress(`reading ${path.shown}`, done, total)
    );
  } finally {
    source.close();
  }
}

export {
  findColumn,
  takeColumn,
  openTable
};
