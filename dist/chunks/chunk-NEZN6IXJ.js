import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  checkShape,
  count,
  finite,
  parseJson,
  refuseHostile,
  zod_exports
} from "./chunk-5YK34IE3.js";
import {
  encodeCanonical
} from "./chunk-S3QXKVJ4.js";
import {
  InputError,
  InvariantError
} from "./chunk-SDN6BCSO.js";

// src/documents/document.ts
function defineDocument(file, what, schema, kind, schemaVersion) {
  return {
    file,
    kind,
    schemaVersion,
    schema,
    encode(value) {
      const text = encodeCanonical(ownShape(schema, value, file));
      refuseHostile(value, file);
      return text;
    },
    decode(text, path) {
      const value = parseJson(text, path, what);
      checkEnvelope(value, path, what, kind, schemaVersion);
      return checkShape(schema, value, path);
    }
  };
}
function ownShape(schema, value, file) {
  try {
    return checkShape(schema, value, file);
  } catch (thrown) {
    throw thrown instanceof InputError ? new InvariantError(`cannot encode ${thrown.message}`) : thrown;
  }
}
function checkEnvelope(value, file, what, kind, newest) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InputError(`not ${what}: the file holds no keys`, { file });
  }
  const record = value;
  if (record["kind"] !== kind) throw new InputError(`not ${what}: its kind must be "${kind}"`, { file, field: "kind" });
  const version = record["schemaVersion"];
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    throw new InputError("must be a whole number from 1", { file, field: "schemaVersion" });
  }
  if (version > newest) {
    throw new InputError(`made by a newer version of Assay (${version}, this one reads up to ${newest})`, {
      file,
      field: "schemaVersion"
    });
  }
}

// src/documents/finding.ts
var FindingSchema = zod_exports.strictObject({
  severity: zod_exports.enum(["error", "warning", "info"]),
  /** snake_case, stable: other programs filter by it. TFDV's anomaly names in lower case where one fits. */
  rule: zod_exports.string().check(zod_exports.regex(/^[a-z][a-z0-9_]*$/)),
  /** One sentence, names not escaped: whoever shows it escapes. */
  message: zod_exports.string(),
  column: zod_exports.optional(zod_exports.string()),
  line: zod_exports.optional(count()),
  numbers: zod_exports.optional(zod_exports.record(zod_exports.string(), finite()))
});

export {
  defineDocument,
  FindingSchema
};
