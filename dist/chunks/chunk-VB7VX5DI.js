import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  emptyTriangle,
  stackTriangle,
  tallQr
} from "./chunk-IVA33MC3.js";
import {
  digestSource,
  readPart
} from "./chunk-KMA46NJP.js";
import {
  NAME_CAP,
  NO_NAME,
  SENTENCE_CAP,
  htmlText,
  markdownCode,
  markdownText,
  terminalText
} from "./chunk-B5SW6FEC.js";
import {
  profileTable
} from "./chunk-KPI6GZJ3.js";
import {
  arrangeRows,
  rowsBetween
} from "./chunk-GWS3S5EL.js";
import {
  setDigests
} from "./chunk-5A3AL3VQ.js";
import {
  findColumn,
  isShared,
  takeRows
} from "./chunk-3I4SUFWY.js";
import {
  DIGEST_WORDS,
  digestRows,
  numberOf
} from "./chunk-FW2C37VB.js";
import {
  CellColumn,
  MOST_CELLS,
  MOST_COLUMNS,
  checkHeader,
  checkName,
  otherDelimiter
} from "./chunk-5J4QIW4L.js";
import {
  MOMENTS,
  columnMoments,
  joinMoments
} from "./chunk-7LGCQMHM.js";
import {
  VERSION,
  closest,
  suggest
} from "./chunk-NXAMQJZ2.js";
import {
  InfrastructureError,
  InputError,
  InvariantError,
  failureOf
} from "./chunk-SDN6BCSO.js";
import {
  __commonJS,
  __export,
  __require,
  __toESM
} from "./chunk-OX56JKKQ.js";

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
    var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
    var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
    var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
    var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
    var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
    var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
    var isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
    var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
    var isMap2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
    var isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
    var isScalar2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
    var isSeq2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
    function isCollection(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return true;
        }
      return false;
    }
    function isNode(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return true;
        }
      return false;
    }
    var hasAnchor = (node) => (isScalar2(node) || isCollection(node)) && !!node.anchor;
    exports.ALIAS = ALIAS;
    exports.DOC = DOC;
    exports.MAP = MAP;
    exports.NODE_TYPE = NODE_TYPE;
    exports.PAIR = PAIR;
    exports.SCALAR = SCALAR;
    exports.SEQ = SEQ;
    exports.hasAnchor = hasAnchor;
    exports.isAlias = isAlias;
    exports.isCollection = isCollection;
    exports.isDocument = isDocument;
    exports.isMap = isMap2;
    exports.isNode = isNode;
    exports.isPair = isPair;
    exports.isScalar = isScalar2;
    exports.isSeq = isSeq2;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit2(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity3.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit2.BREAK = BREAK;
    visit2.SKIP = SKIP;
    visit2.REMOVE = REMOVE;
    function visit_(key, node, visitor, path2) {
      const ctrl = callVisitor(key, node, visitor, path2);
      if (identity3.isNode(ctrl) || identity3.isPair(ctrl)) {
        replaceNode(key, path2, ctrl);
        return visit_(key, ctrl, visitor, path2);
      }
      if (typeof ctrl !== "symbol") {
        if (identity3.isCollection(node)) {
          path2 = Object.freeze(path2.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path2);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity3.isPair(node)) {
          path2 = Object.freeze(path2.concat(node));
          const ck = visit_("key", node.key, visitor, path2);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path2);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity3.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path2) {
      const ctrl = await callVisitor(key, node, visitor, path2);
      if (identity3.isNode(ctrl) || identity3.isPair(ctrl)) {
        replaceNode(key, path2, ctrl);
        return visitAsync_(key, ctrl, visitor, path2);
      }
      if (typeof ctrl !== "symbol") {
        if (identity3.isCollection(node)) {
          path2 = Object.freeze(path2.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path2);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity3.isPair(node)) {
          path2 = Object.freeze(path2.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path2);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path2);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
          Alias: visitor.Node,
          Map: visitor.Node,
          Scalar: visitor.Node,
          Seq: visitor.Node
        }, visitor.Value && {
          Map: visitor.Value,
          Scalar: visitor.Value,
          Seq: visitor.Value
        }, visitor.Collection && {
          Map: visitor.Collection,
          Seq: visitor.Collection
        }, visitor);
      }
      return visitor;
    }
    function callVisitor(key, node, visitor, path2) {
      if (typeof visitor === "function")
        return visitor(key, node, path2);
      if (identity3.isMap(node))
        return visitor.Map?.(key, node, path2);
      if (identity3.isSeq(node))
        return visitor.Seq?.(key, node, path2);
      if (identity3.isPair(node))
        return visitor.Pair?.(key, node, path2);
      if (identity3.isScalar(node))
        return visitor.Scalar?.(key, node, path2);
      if (identity3.isAlias(node))
        return visitor.Alias?.(key, node, path2);
      return void 0;
    }
    function replaceNode(key, path2, node) {
      const parent = path2[path2.length - 1];
      if (identity3.isCollection(parent)) {
        parent.items[key] = node;
      } else if (identity3.isPair(parent)) {
        if (key === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity3.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity3.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports.visit = visit2;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var visit2 = require_visit();
    var escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    };
    var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
    var Directives = class _Directives {
      constructor(yaml, tags) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, _Directives.defaultTags, tags);
      }
      clone() {
        const copy = new _Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        const res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = true;
            break;
          case "1.2":
            this.atNextDocument = false;
            this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            };
            this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line2, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts = line2.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
          case "%TAG": {
            if (parts.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts.length < 2)
                return false;
            }
            const [handle, prefix] = parts;
            this.tags[handle] = prefix;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version2] = parts;
            if (version2 === "1.1" || version2 === "1.2") {
              this.yaml.version = version2;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version2);
              onError(6, `Unsupported YAML version ${version2}`, isValid);
              return false;
            }
          }
          default:
            onError(0, `Unknown directive ${name}`, true);
            return false;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!") {
          onError(`Not a valid tag: ${source}`);
          return null;
        }
        if (source[1] === "<") {
          const verbatim = source.slice(2, -1);
          if (verbatim === "!" || verbatim === "!!") {
            onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
            return null;
          }
          if (source[source.length - 1] !== ">")
            onError("Verbatim tags must end with a >");
          return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
          onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
          try {
            return prefix + decodeURIComponent(suffix);
          } catch (error) {
            onError(String(error));
            return null;
          }
        }
        if (handle === "!")
          return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
          if (tag.startsWith(prefix))
            return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity3.isNode(doc.contents)) {
          const tags = {};
          visit2.visit(doc.contents, (_key, node) => {
            if (identity3.isNode(node) && node.tag)
              tags[node.tag] = true;
          });
          tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (const [handle, prefix] of tagEntries) {
          if (handle === "!!" && prefix === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
            lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join("\n");
      }
    };
    Directives.defaultYaml = { explicit: false, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var visit2 = require_visit();
    function anchorIsValid(anchor) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
      }
      return true;
    }
    function anchorNames(root) {
      const anchors = /* @__PURE__ */ new Set();
      visit2.visit(root, {
        Value(_key, node) {
          if (node.anchor)
            anchors.add(node.anchor);
        }
      });
      return anchors;
    }
    function findNewAnchor(prefix, exclude) {
      for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
          return name;
      }
    }
    function createNodeAnchors(doc, prefix) {
      const aliasObjects = [];
      const sourceObjects = /* @__PURE__ */ new Map();
      let prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source);
          prevAnchors ?? (prevAnchors = anchorNames(doc));
          const anchor = findNewAnchor(prefix, prevAnchors);
          prevAnchors.add(anchor);
          return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (const source of aliasObjects) {
            const ref = sourceObjects.get(source);
            if (typeof ref === "object" && ref.anchor && (identity3.isScalar(ref.node) || identity3.isCollection(ref.node))) {
              ref.node.anchor = ref.anchor;
            } else {
              const error = new Error("Failed to resolve repeated object (this should not happen)");
              error.source = source;
              throw error;
            }
          }
        },
        sourceObjects
      };
    }
    exports.anchorIsValid = anchorIsValid;
    exports.anchorNames = anchorNames;
    exports.createNodeAnchors = createNodeAnchors;
    exports.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports) {
    "use strict";
    function applyReviver(reviver, obj, key, val) {
      if (val && typeof val === "object") {
        if (Array.isArray(val)) {
          for (let i = 0, len = val.length; i < len; ++i) {
            const v0 = val[i];
            const v1 = applyReviver(reviver, val, String(i), v0);
            if (v1 === void 0)
              delete val[i];
            else if (v1 !== v0)
              val[i] = v1;
          }
        } else if (val instanceof Map) {
          for (const k2 of Array.from(val.keys())) {
            const v0 = val.get(k2);
            const v1 = applyReviver(reviver, val, k2, v0);
            if (v1 === void 0)
              val.delete(k2);
            else if (v1 !== v0)
              val.set(k2, v1);
          }
        } else if (val instanceof Set) {
          for (const v0 of Array.from(val)) {
            const v1 = applyReviver(reviver, val, v0, v0);
            if (v1 === void 0)
              val.delete(v0);
            else if (v1 !== v0) {
              val.delete(v0);
              val.add(v1);
            }
          }
        } else {
          for (const [k2, v0] of Object.entries(val)) {
            const v1 = applyReviver(reviver, val, k2, v0);
            if (v1 === void 0)
              delete val[k2];
            else if (v1 !== v0)
              val[k2] = v1;
          }
        }
      }
      return reviver.call(obj, key, val);
    }
    exports.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    function toJS(value2, arg, ctx) {
      if (Array.isArray(value2))
        return value2.map((v, i) => toJS(v, String(i), ctx));
      if (value2 && typeof value2.toJSON === "function") {
        if (!ctx || !identity3.hasAnchor(value2))
          return value2.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value2, data);
        ctx.onCreate = (res2) => {
          data.res = res2;
          delete ctx.onCreate;
        };
        const res = value2.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value2 === "bigint" && !ctx?.keep)
        return Number(value2);
      return value2;
    }
    exports.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports) {
    "use strict";
    var applyReviver = require_applyReviver();
    var identity3 = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity3.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity3.isDocument(doc))
          throw new TypeError("A document argument is required");
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: true,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count3, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count3);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var visit2 = require_visit();
    var identity3 = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity3.ALIAS);
        this.source = source;
        Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        if (ctx?.aliasResolveCache) {
          nodes = ctx.aliasResolveCache;
        } else {
          nodes = [];
          visit2.visit(doc, {
            Node: (_key, node) => {
              if (identity3.isAlias(node) || identity3.hasAnchor(node))
                nodes.push(node);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes;
        }
        let found = void 0;
        for (const node of nodes) {
          if (node === this)
            break;
          if (node.anchor === this.source)
            found = node;
        }
        if (found && ctx) {
          const { anchors: anchors2, doc: doc2, maxAliasCount } = ctx;
          let data = anchors2.get(found);
          if (!data) {
            toJS.toJS(found, null, ctx);
            data = anchors2.get(found);
          }
          if (data?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data.count += 1;
            if (data.aliasCount === 0)
              data.aliasCount = getAliasCount(doc2, found, anchors2);
            if (data.count * data.aliasCount > maxAliasCount) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
          anchors.anchorIsValid(this.source);
          if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node, anchors2) {
      if (identity3.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity3.isCollection(node)) {
        let count3 = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count3)
            count3 = c;
        }
        return count3;
      } else if (identity3.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors2);
        const vc = getAliasCount(doc, node.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value2) => !value2 || typeof value2 !== "function" && typeof value2 !== "object";
    var Scalar = class extends Node.NodeBase {
      constructor(value2) {
        super(identity3.SCALAR);
        this.value = value2;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar.PLAIN = "PLAIN";
    Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports.Scalar = Scalar;
    exports.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity3 = require_identity();
    var Scalar = require_Scalar();
    var defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value2, tagName, tags) {
      if (tagName) {
        const match2 = tags.filter((t) => t.tag === tagName);
        const tagObj = match2.find((t) => !t.format) ?? match2[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags.find((t) => t.identify?.(value2) && !t.format);
    }
    function createNode(value2, tagName, ctx) {
      if (identity3.isDocument(value2))
        value2 = value2.contents;
      if (identity3.isNode(value2))
        return value2;
      if (identity3.isPair(value2)) {
        const map2 = ctx.schema[identity3.MAP].createNode?.(ctx.schema, null, ctx);
        map2.items.push(value2);
        return map2;
      }
      if (value2 instanceof String || value2 instanceof Number || value2 instanceof Boolean || typeof BigInt !== "undefined" && value2 instanceof BigInt) {
        value2 = value2.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref = void 0;
      if (aliasDuplicateObjects && value2 && typeof value2 === "object") {
        ref = sourceObjects.get(value2);
        if (ref) {
          ref.anchor ?? (ref.anchor = onAnchor(value2));
          return new Alias.Alias(ref.anchor);
        } else {
          ref = { anchor: null, node: null };
          sourceObjects.set(value2, ref);
        }
      }
      if (tagName?.startsWith("!!"))
        tagName = defaultTagPrefix + tagName.slice(2);
      let tagObj = findTagObject(value2, tagName, schema.tags);
      if (!tagObj) {
        if (value2 && typeof value2.toJSON === "function") {
          value2 = value2.toJSON();
        }
        if (!value2 || typeof value2 !== "object") {
          const node2 = new Scalar.Scalar(value2);
          if (ref)
            ref.node = node2;
          return node2;
        }
        tagObj = value2 instanceof Map ? schema[identity3.MAP] : Symbol.iterator in Object(value2) ? schema[identity3.SEQ] : schema[identity3.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value2, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value2, ctx) : new Scalar.Scalar(value2);
      if (tagName)
        node.tag = tagName;
      else if (!tagObj.default)
        node.tag = tagObj.tag;
      if (ref)
        ref.node = node;
      return node;
    }
    exports.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var identity3 = require_identity();
    var Node = require_Node();
    function collectionFromPath(schema, path2, value2) {
      let v = value2;
      for (let i = path2.length - 1; i >= 0; --i) {
        const k2 = path2[i];
        if (typeof k2 === "number" && Number.isInteger(k2) && k2 >= 0) {
          const a2 = [];
          a2[k2] = v;
          v = a2;
        } else {
          v = /* @__PURE__ */ new Map([[k2, v]]);
        }
      }
      return createNode.createNode(v, void 0, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path2) => path2 == null || typeof path2 === "object" && !!path2[Symbol.iterator]().next().done;
    var Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type);
        Object.defineProperty(this, "schema", {
          value: schema,
          configurable: true,
          enumerable: false,
          writable: true
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
          copy.schema = schema;
        copy.items = copy.items.map((it) => identity3.isNode(it) || identity3.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path2, value2) {
        if (isEmptyPath(path2))
          this.add(value2);
        else {
          const [key, ...rest] = path2;
          const node = this.get(key, true);
          if (identity3.isCollection(node))
            node.addIn(rest, value2);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value2));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path2) {
        const [key, ...rest] = path2;
        if (rest.length === 0)
          return this.delete(key);
        const node = this.get(key, true);
        if (identity3.isCollection(node))
          return node.deleteIn(rest);
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path2, keepScalar) {
        const [key, ...rest] = path2;
        const node = this.get(key, true);
        if (rest.length === 0)
          return !keepScalar && identity3.isScalar(node) ? node.value : node;
        else
          return identity3.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity3.isPair(node))
            return false;
          const n = node.value;
          return n == null || allowScalar && identity3.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path2) {
        const [key, ...rest] = path2;
        if (rest.length === 0)
          return this.has(key);
        const node = this.get(key, true);
        return identity3.isCollection(node) ? node.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path2, value2) {
        const [key, ...rest] = path2;
        if (rest.length === 0) {
          this.set(key, value2);
        } else {
          const node = this.get(key, true);
          if (identity3.isCollection(node))
            node.setIn(rest, value2);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value2));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
    };
    exports.Collection = Collection;
    exports.collectionFromPath = collectionFromPath;
    exports.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports) {
    "use strict";
    var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      if (/^\n+$/.test(comment))
        return comment.substring(1);
      return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
    exports.indentComment = indentComment;
    exports.lineComment = lineComment;
    exports.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports) {
    "use strict";
    var FOLD_FLOW = "flow";
    var FOLD_BLOCK = "block";
    var FOLD_QUOTED = "quoted";
    function foldFlowLines(text2, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text2;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text2.length <= endStep)
        return text2;
      const folds = [];
      const escapedFolds = {};
      let end = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end = lineWidth - indentAtStart;
      }
      let split = void 0;
      let prev = void 0;
      let overflow = false;
      let i = -1;
      let escStart = -1;
      let escEnd = -1;
      if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text2, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text2[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text2[i + 1]) {
            case "x":
              i += 3;
              break;
            case "u":
              i += 5;
              break;
            case "U":
              i += 9;
              break;
            default:
              i += 1;
          }
          escEnd = i;
        }
        if (ch === "\n") {
          if (mode === FOLD_BLOCK)
            i = consumeMoreIndentedLines(text2, i, indent.length);
          end = i + indent.length + endStep;
          split = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text2[i + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split = i;
          }
          if (i >= end) {
            if (split) {
              folds.push(split);
              end = split + endStep;
              split = void 0;
            } else if (mode === FOLD_QUOTED) {
              while (prev === " " || prev === "	") {
                prev = ch;
                ch = text2[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text2;
              folds.push(j);
              escapedFolds[j] = true;
              end = j + endStep;
              split = void 0;
            } else {
              overflow = true;
            }
          }
        }
        prev = ch;
      }
      if (overflow && onOverflow)
        onOverflow();
      if (folds.length === 0)
        return text2;
      if (onFold)
        onFold();
      let res = text2.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end2 = folds[i2 + 1] || text2.length;
        if (fold === 0)
          res = `
${indent}${text2.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text2[fold]}\\`;
          res += `
${indent}${text2.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text2, i, indent) {
      let end = i;
      let start = i + 1;
      let ch = text2[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text2[++i];
        } else {
          do {
            ch = text2[++i];
          } while (ch && ch !== "\n");
          end = i;
          start = i + 1;
          ch = text2[start];
        }
      }
      return end;
    }
    exports.FOLD_BLOCK = FOLD_BLOCK;
    exports.FOLD_FLOW = FOLD_FLOW;
    exports.FOLD_QUOTED = FOLD_QUOTED;
    exports.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var foldFlowLines = require_foldFlowLines();
    var getFoldOptions = (ctx, isBlock) => ({
      indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    });
    var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    function lineLengthOverLimit(str, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return false;
      const limit = lineWidth - indentLength;
      const strLen = str.length;
      if (strLen <= limit)
        return false;
      for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === "\n") {
          if (i - start > limit)
            return true;
          start = i + 1;
          if (strLen - start <= limit)
            return false;
        }
      }
      return true;
    }
    function doubleQuotedString(value2, ctx) {
      const json = JSON.stringify(value2);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value2) ? "  " : "");
      let str = "";
      let start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
          str += json.slice(start, i) + "\\ ";
          i += 1;
          start = i;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str += json.slice(start, i);
                const code2 = json.substr(i + 2, 4);
                switch (code2) {
                  case "0000":
                    str += "\\0";
                    break;
                  case "0007":
                    str += "\\a";
                    break;
                  case "000b":
                    str += "\\v";
                    break;
                  case "001b":
                    str += "\\e";
                    break;
                  case "0085":
                    str += "\\N";
                    break;
                  case "00a0":
                    str += "\\_";
                    break;
                  case "2028":
                    str += "\\L";
                    break;
                  case "2029":
                    str += "\\P";
                    break;
                  default:
                    if (code2.substr(0, 2) === "00")
                      str += "\\x" + code2.substr(2);
                    else
                      str += json.substr(i, 6);
                }
                i += 5;
                start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
                i += 1;
              } else {
                str += json.slice(start, i) + "\n\n";
                while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                  str += "\n";
                  i += 2;
                }
                str += indent;
                if (json[i + 2] === " ")
                  str += "\\";
                i += 1;
                start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      }
      str = start ? str + json.slice(start) : json;
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
    }
    function singleQuotedString(value2, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value2.includes("\n") || /[ \t]\n|\n[ \t]/.test(value2))
        return doubleQuotedString(value2, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value2) ? "  " : "");
      const res = "'" + value2.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value2, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value2.includes('"');
        const hasSingle = value2.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value2, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value: value2 }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value2)) {
        return quotedString(value2, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value2) ? "  " : "");
      const literal2 = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value2, lineWidth, indent.length);
      if (!value2)
        return literal2 ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value2.length; endStart > 0; --endStart) {
        const ch = value2[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end = value2.substring(endStart);
      const endNlPos = end.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value2 === end || endNlPos !== end.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end) {
        value2 = value2.slice(0, -end.length);
        if (end[end.length - 1] === "\n")
          end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value2.length; ++startEnd) {
        const ch = value2[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start = value2.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value2 = value2.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header2 = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header2 += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal2) {
        const foldedValue = value2.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header2}
${indent}${body}`;
      }
      value2 = value2.replace(/\n+/g, `$&${indent}`);
      return `|${header2}
${indent}${start}${value2}${end}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type, value: value2 } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value2.includes("\n") || inFlow && /[[\]{},]/.test(value2)) {
        return quotedString(value2, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value2)) {
        return implicitKey || inFlow || !value2.includes("\n") ? quotedString(value2, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value2.includes("\n")) {
        return blockString(item, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value2)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value2, ctx);
        }
      }
      const str = value2.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
          return quotedString(value2, ctx);
      }
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function stringifyString(item, ctx, onComment, onChompKeep) {
      const { implicitKey, inFlow } = ctx;
      const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
      let { type } = item;
      if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type = Scalar.Scalar.QUOTE_DOUBLE;
      }
      const _stringify = (_type) => {
        switch (_type) {
          case Scalar.Scalar.BLOCK_FOLDED:
          case Scalar.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar.Scalar.PLAIN:
            return plainString(ss, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      };
      let res = _stringify(type);
      if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = implicitKey && defaultKeyType || defaultStringType;
        res = _stringify(t);
        if (res === null)
          throw new Error(`Unsupported default string type ${t}`);
      }
      return res;
    }
    exports.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var identity3 = require_identity();
    var stringifyComment = require_stringifyComment();
    var stringifyString = require_stringifyString();
    function createStringifyContext(doc, options) {
      const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: "true",
        verifyAliasOrder: true
      }, doc.schema.toStringOptions, options);
      let inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = false;
          break;
        case "flow":
          inFlow = true;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags, item) {
      if (item.tag) {
        const match2 = tags.filter((t) => t.tag === item.tag);
        if (match2.length > 0)
          return match2.find((t) => t.format === item.format) ?? match2[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity3.isScalar(item)) {
        obj = item.value;
        let match2 = tags.filter((t) => t.identify?.(obj));
        if (match2.length > 1) {
          const testMatch = match2.filter((t) => t.test);
          if (testMatch.length > 0)
            match2 = testMatch;
        }
        tagObj = match2.find((t) => t.format === item.format) ?? match2.find((t) => !t.format);
      } else {
        obj = item;
        tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
      }
      if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
      }
      return tagObj;
    }
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      const props = [];
      const anchor = (identity3.isScalar(node) || identity3.isCollection(node)) && node.anchor;
      if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
      }
      const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
      if (tag)
        props.push(doc.directives.tagString(tag));
      return props.join(" ");
    }
    function stringify(item, ctx, onComment, onChompKeep) {
      if (identity3.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity3.isAlias(item)) {
        if (ctx.doc.directives)
          return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
          throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        } else {
          if (ctx.resolvedAliases)
            ctx.resolvedAliases.add(item);
          else
            ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
          item = item.resolve(ctx.doc);
        }
      }
      let tagObj = void 0;
      const node = identity3.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity3.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity3.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
    }
    exports.createStringifyContext = createStringifyContext;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var Scalar = require_Scalar();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value: value2 }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity3.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity3.isCollection(key) || !identity3.isNode(key) && typeof key === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value2 == null && !ctx.inFlow || identity3.isCollection(key) || (identity3.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
      if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = true;
      }
      if (ctx.inFlow) {
        if (allNullValues || value2 == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str === "" ? "?" : explicitKey ? `? ${str}` : str;
        }
      } else if (allNullValues && !simpleKeys || value2 == null && explicitKey) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        } else if (chompKeep && onChompKeep)
          onChompKeep();
        return str;
      }
      if (keyCommentDone)
        keyComment = null;
      if (explicitKey) {
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}
${indent}:`;
      } else {
        str = `${str}:`;
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
      }
      let vsb, vcb, valueComment;
      if (identity3.isNode(value2)) {
        vsb = !!value2.spaceBefore;
        vcb = value2.commentBefore;
        valueComment = value2.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value2 && typeof value2 === "object")
          value2 = doc.createNode(value2);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity3.isScalar(value2))
        ctx.indentAtStart = str.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity3.isSeq(value2) && !value2.flow && !value2.tag && !value2.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify.stringify(value2, ctx, () => valueCommentDone = true, () => chompKeep = true);
      let ws = " ";
      if (keyComment || vsb || vcb) {
        ws = vsb ? "\n" : "";
        if (vcb) {
          const cs = commentString(vcb);
          ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === "" && !ctx.inFlow) {
          if (ws === "\n" && valueComment)
            ws = "\n\n";
        } else {
          ws += `
${ctx.indent}`;
        }
      } else if (!explicitKey && identity3.isCollection(value2)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value2.flow ?? value2.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = false;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
              sp0 = valueStr.indexOf(" ", sp0 + 1);
            }
            if (sp0 === -1 || nl0 < sp0)
              hasPropsLine = true;
          }
          if (!hasPropsLine)
            ws = `
${ctx.indent}`;
        }
      } else if (valueStr === "" || valueStr[0] === "\n") {
        ws = "";
      }
      str += ws + valueStr;
      if (ctx.inFlow) {
        if (valueCommentDone && onComment)
          onComment();
      } else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
      } else if (chompKeep && onChompKeep) {
        onChompKeep();
      }
      return str;
    }
    exports.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports) {
    "use strict";
    var node_process = __require("process");
    function debug(logLevel, ...messages) {
      if (logLevel === "debug")
        console.log(...messages);
    }
    function warn(logLevel, warning) {
      if (logLevel === "debug" || logLevel === "warn") {
        if (typeof node_process.emitWarning === "function")
          node_process.emitWarning(warning);
        else
          console.warn(warning);
      }
    }
    exports.debug = debug;
    exports.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var Scalar = require_Scalar();
    var MERGE_KEY = "<<";
    var merge2 = {
      identify: (value2) => value2 === MERGE_KEY || typeof value2 === "symbol" && value2.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey = (ctx, key) => (merge2.identify(key) || identity3.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge2.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge2.tag && tag.default);
    function addMergeToJSMap(ctx, map2, value2) {
      const source = resolveAliasValue(ctx, value2);
      if (identity3.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map2, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map2, it);
      else
        mergeValue(ctx, map2, source);
    }
    function mergeValue(ctx, map2, value2) {
      const source = resolveAliasValue(ctx, value2);
      if (!identity3.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key, value3] of srcMap) {
        if (map2 instanceof Map) {
          if (!map2.has(key))
            map2.set(key, value3);
        } else if (map2 instanceof Set) {
          map2.add(key);
        } else if (!Object.prototype.hasOwnProperty.call(map2, key)) {
          Object.defineProperty(map2, key, {
            value: value3,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map2;
    }
    function resolveAliasValue(ctx, value2) {
      return ctx && identity3.isAlias(value2) ? value2.resolve(ctx.doc, ctx) : value2;
    }
    exports.addMergeToJSMap = addMergeToJSMap;
    exports.isMergeKey = isMergeKey;
    exports.merge = merge2;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports) {
    "use strict";
    var log = require_log();
    var merge2 = require_merge();
    var stringify = require_stringify();
    var identity3 = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map2, { key, value: value2 }) {
      if (identity3.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map2, value2);
      else if (merge2.isMergeKey(ctx, key))
        merge2.addMergeToJSMap(ctx, map2, value2);
      else {
        const jsKey = toJS.toJS(key, "", ctx);
        if (map2 instanceof Map) {
          map2.set(jsKey, toJS.toJS(value2, jsKey, ctx));
        } else if (map2 instanceof Set) {
          map2.add(jsKey);
        } else {
          const stringKey = stringifyKey(key, jsKey, ctx);
          const jsValue = toJS.toJS(value2, stringKey, ctx);
          if (stringKey in map2)
            Object.defineProperty(map2, stringKey, {
              value: jsValue,
              writable: true,
              enumerable: true,
              configurable: true
            });
          else
            map2[stringKey] = jsValue;
        }
      }
      return map2;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey !== "object")
        return String(jsKey);
      if (identity3.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (const node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          if (jsonStr.length > 40)
            jsonStr = jsonStr.substring(0, 36) + '..."';
          log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
          ctx.mapKeyWarned = true;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyPair = require_stringifyPair();
    var addPairToJSMap = require_addPairToJSMap();
    var identity3 = require_identity();
    function createPair(key, value2, ctx) {
      const k2 = createNode.createNode(key, void 0, ctx);
      const v = createNode.createNode(value2, void 0, ctx);
      return new Pair(k2, v);
    }
    var Pair = class _Pair {
      constructor(key, value2 = null) {
        Object.defineProperty(this, identity3.NODE_TYPE, { value: identity3.PAIR });
        this.key = key;
        this.value = value2;
      }
      clone(schema) {
        let { key, value: value2 } = this;
        if (identity3.isNode(key))
          key = key.clone(schema);
        if (identity3.isNode(value2))
          value2 = value2.clone(schema);
        return new _Pair(key, value2);
      }
      toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports.Pair = Pair;
    exports.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify2 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify2(collection, ctx, options);
    }
    function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment2 = null;
        if (identity3.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity3.isPair(item)) {
          const ik = identity3.isNode(item.key) ? item.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str2 = stringify.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines.push(blockItemPrefix + str2);
      }
      let str;
      if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
      } else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
          const line2 = lines[i];
          str += line2 ? `
${indent}${line2}` : "\n";
        }
      }
      if (comment) {
        str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
          onComment();
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
      });
      let reqNewline = false;
      let linesAtValue = 0;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity3.isNode(item)) {
          if (item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity3.isPair(item)) {
          const ik = identity3.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity3.isNode(item.value) ? item.value : null;
          if (iv) {
            if (iv.comment)
              comment = iv.comment;
            if (iv.commentBefore)
              reqNewline = true;
          } else if (item.value == null && ik?.comment) {
            comment = ik.comment;
          }
        }
        if (comment)
          reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
        if (i < items.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum2, line2) => sum2 + line2.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str += ",";
          }
        }
        if (comment)
          str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
      }
      const { start, end } = flowChars;
      if (lines.length === 0) {
        return start + end;
      } else {
        if (!reqNewline) {
          const len = lines.reduce((sum2, line2) => sum2 + line2.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line2 of lines)
            str += line2 ? `
${indentStep}${indent}${line2}` : "\n";
          return `${str}
${indent}${end}`;
        } else {
          return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
        }
      }
    }
    function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
      if (comment && chompKeep)
        comment = comment.replace(/^\n+/, "");
      if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
      }
    }
    exports.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports) {
    "use strict";
    var stringifyCollection = require_stringifyCollection();
    var addPairToJSMap = require_addPairToJSMap();
    var Collection = require_Collection();
    var identity3 = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    function findPair(items, key) {
      const k2 = identity3.isScalar(key) ? key.value : key;
      for (const it of items) {
        if (identity3.isPair(it)) {
          if (it.key === key || it.key === k2)
            return it;
          if (identity3.isScalar(it.key) && it.key.value === k2)
            return it;
        }
      }
      return void 0;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity3.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map2 = new this(schema);
        const add = (key, value2) => {
          if (typeof replacer === "function")
            value2 = replacer.call(obj, key, value2);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value2 !== void 0 || keepUndefined)
            map2.items.push(Pair.createPair(key, value2, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value2] of obj)
            add(key, value2);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === "function") {
          map2.items.sort(schema.sortMapEntries);
        }
        return map2;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        if (identity3.isPair(pair))
          _pair = pair;
        else if (!pair || typeof pair !== "object" || !("key" in pair)) {
          _pair = new Pair.Pair(pair, pair?.value);
        } else
          _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          if (identity3.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
            prev.value.value = _pair.value;
          else
            prev.value = _pair.value;
        } else if (sortEntries) {
          const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          if (i === -1)
            this.items.push(_pair);
          else
            this.items.splice(i, 0, _pair);
        } else {
          this.items.push(_pair);
        }
      }
      delete(key) {
        const it = findPair(this.items, key);
        if (!it)
          return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity3.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value2) {
        this.add(new Pair.Pair(key, value2), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map2 = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map2);
        for (const item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map2, item);
        return map2;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!identity3.isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
          ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports.YAMLMap = YAMLMap;
    exports.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var YAMLMap = require_YAMLMap();
    var map2 = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map3, onError) {
        if (!identity3.isMap(map3))
          onError("Expected a mapping for this tag");
        return map3;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports.map = map2;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyCollection = require_stringifyCollection();
    var Collection = require_Collection();
    var identity3 = require_identity();
    var Scalar = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity3.SEQ, schema);
        this.items = [];
      }
      add(value2) {
        this.items.push(value2);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return void 0;
        const it = this.items[idx];
        return !keepScalar && identity3.isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        const idx = asItemIndex(key);
        return typeof idx === "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value2) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity3.isScalar(prev) && Scalar.isScalarValue(value2))
          prev.value = value2;
        else
          this.items[idx] = value2;
      }
      toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
          seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        });
      }
      static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it of obj) {
            if (typeof replacer === "function") {
              const key = obj instanceof Set ? it : String(i++);
              it = replacer.call(obj, key, it);
            }
            seq.items.push(createNode.createNode(it, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key) {
      let idx = identity3.isScalar(key) ? key.value : key;
      if (idx && typeof idx === "string")
        idx = Number(idx);
      return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity3.isSeq(seq2))
          onError("Expected a sequence for this tag");
        return seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports) {
    "use strict";
    var stringifyString = require_stringifyString();
    var string4 = {
      identify: (value2) => typeof value2 === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports.string = string4;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var nullTag = {
      identify: (value2) => value2 == null,
      createNode: () => new Scalar.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar.Scalar(null),
      stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var boolTag = {
      identify: (value2) => typeof value2 === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value: value2 }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value2 === sv)
            return source;
        }
        return value2 ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format: format2, minFractionDigits, tag, value: value2 }) {
      if (typeof value2 === "bigint")
        return String(value2);
      const num = typeof value2 === "number" ? value2 : Number(value2);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value2, -0) ? "-0" : JSON.stringify(value2);
      if (!format2 && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
        let i = n.indexOf(".");
        if (i < 0) {
          i = n.length;
          n += ".";
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
          n += "0";
      }
      return n;
    }
    exports.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value2) => typeof value2 === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value2) => typeof value2 === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value2) => typeof value2 === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot3 = str.indexOf(".");
        if (dot3 !== -1 && str[str.length - 1] === "0")
          node.minFractionDigits = str.length - dot3 - 1;
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value2) => typeof value2 === "bigint" || Number.isInteger(value2);
    var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node, radix, prefix) {
      const { value: value2 } = node;
      if (intIdentify(value2) && value2 >= 0)
        return prefix + value2.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value2) => intIdentify(value2) && value2 >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    var int2 = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value2) => intIdentify(value2) && value2 >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int2;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports) {
    "use strict";
    var map2 = require_map();
    var _null3 = require_null();
    var seq = require_seq();
    var string4 = require_string();
    var bool = require_bool();
    var float = require_float();
    var int2 = require_int();
    var schema = [
      map2.map,
      seq.seq,
      string4.string,
      _null3.nullTag,
      bool.boolTag,
      int2.intOct,
      int2.int,
      int2.intHex,
      float.floatNaN,
      float.floatExp,
      float.float
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var map2 = require_map();
    var seq = require_seq();
    function intIdentify(value2) {
      return typeof value2 === "bigint" || Number.isInteger(value2);
    }
    var stringifyJSON = ({ value: value2 }) => JSON.stringify(value2);
    var jsonScalars = [
      {
        identify: (value2) => typeof value2 === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value2) => value2 == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value2) => typeof value2 === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value: value2 }) => intIdentify(value2) ? value2.toString() : JSON.stringify(value2)
      },
      {
        identify: (value2) => typeof value2 === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ];
    var jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
      }
    };
    var schema = [map2.map, seq.seq].concat(jsonScalars, jsonError);
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports) {
    "use strict";
    var node_buffer = __require("buffer");
    var Scalar = require_Scalar();
    var stringifyString = require_stringifyString();
    var binary = {
      identify: (value2) => value2 instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: false,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer === "function") {
          return node_buffer.Buffer.from(src, "base64");
        } else if (typeof atob === "function") {
          const str = atob(src.replace(/[\n\r]/g, ""));
          const buffer = new Uint8Array(str.length);
          for (let i = 0; i < str.length; ++i)
            buffer[i] = str.charCodeAt(i);
          return buffer;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value: value2 }, ctx, onComment, onChompKeep) {
        if (!value2)
          return "";
        const buf = value2;
        let str;
        if (typeof node_buffer.Buffer === "function") {
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s2 = "";
          for (let i = 0; i < buf.length; ++i)
            s2 += String.fromCharCode(buf[i]);
          str = btoa(s2);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str.length / lineWidth);
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str.substr(o, lineWidth);
          }
          str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
    exports.binary = binary;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity3.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (identity3.isPair(item))
            continue;
          else if (identity3.isMap(item)) {
            if (item.items.length > 1)
              onError("Each pair must have its own sequence indicator");
            const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
            if (item.commentBefore)
              pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
            if (item.comment) {
              const cn = pair.value ?? pair.key;
              cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
            }
            item = pair;
          }
          seq.items[i] = identity3.isPair(item) ? item : new Pair.Pair(item);
        }
      } else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      const { replacer } = ctx;
      const pairs2 = new YAMLSeq.YAMLSeq(schema);
      pairs2.tag = "tag:yaml.org,2002:pairs";
      let i = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
          if (typeof replacer === "function")
            it = replacer.call(iterable, String(i++), it);
          let key, value2;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key = it[0];
              value2 = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys = Object.keys(it);
            if (keys.length === 1) {
              key = keys[0];
              value2 = it[key];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
            }
          } else {
            key = it;
          }
          pairs2.items.push(Pair.createPair(key, value2, ctx));
        }
      return pairs2;
    }
    var pairs = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports.createPairs = createPairs;
    exports.pairs = pairs;
    exports.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var toJS = require_toJS();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var pairs = require_pairs();
    var YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        const map2 = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map2);
        for (const pair of this.items) {
          let key, value2;
          if (identity3.isPair(pair)) {
            key = toJS.toJS(pair.key, "", ctx);
            value2 = toJS.toJS(pair.value, key, ctx);
          } else {
            key = toJS.toJS(pair, "", ctx);
          }
          if (map2.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map2.set(key, value2);
        }
        return map2;
      }
      static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap2 = new this();
        omap2.items = pairs$1.items;
        return omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value2) => value2 instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
          if (identity3.isScalar(key)) {
            if (seenKeys.includes(key.value)) {
              onError(`Ordered maps must not include duplicate keys: ${key.value}`);
            } else {
              seenKeys.push(key.value);
            }
          }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports.YAMLOMap = YAMLOMap;
    exports.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function boolStringify({ value: value2, source }, ctx) {
      const boolObj = value2 ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value2 ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value2) => value2 === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value2) => value2 === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar.Scalar(false),
      stringify: boolStringify
    };
    exports.falseTag = falseTag;
    exports.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value2) => typeof value2 === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value2) => typeof value2 === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value2) => typeof value2 === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
        const dot3 = str.indexOf(".");
        if (dot3 !== -1) {
          const f = str.substring(dot3 + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node.minFractionDigits = f.length;
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value2) => typeof value2 === "bigint" || Number.isInteger(value2);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      const sign2 = str[0];
      if (sign2 === "-" || sign2 === "+")
        offset += 1;
      str = str.substring(offset).replace(/_/g, "");
      if (intAsBigInt) {
        switch (radix) {
          case 2:
            str = `0b${str}`;
            break;
          case 8:
            str = `0o${str}`;
            break;
          case 16:
            str = `0x${str}`;
            break;
        }
        const n2 = BigInt(str);
        return sign2 === "-" ? BigInt(-1) * n2 : n2;
      }
      const n = parseInt(str, radix);
      return sign2 === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix) {
      const { value: value2 } = node;
      if (intIdentify(value2)) {
        const str = value2.toString(radix);
        return value2 < 0 ? "-" + prefix + str.substr(1) : prefix + str;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    };
    var int2 = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int2;
    exports.intBin = intBin;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        if (identity3.isPair(key))
          pair = key;
        else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
          pair = new Pair.Pair(key.key, null);
        else
          pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
          this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity3.isPair(pair) ? identity3.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value2) {
        if (typeof value2 !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value2}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value2) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value2) {
          this.items.push(new Pair.Pair(key));
        }
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(true))
          return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
          throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set2 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value2 of iterable) {
            if (typeof replacer === "function")
              value2 = replacer.call(iterable, value2, value2);
            set2.items.push(Pair.createPair(value2, null, ctx));
          }
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set = {
      collection: "map",
      identify: (value2) => value2 instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map2, onError) {
        if (identity3.isMap(map2)) {
          if (map2.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map2);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map2;
      }
    };
    exports.YAMLSet = YAMLSet;
    exports.set = set;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str, asBigInt) {
      const sign2 = str[0];
      const parts = sign2 === "-" || sign2 === "+" ? str.substring(1) : str;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign2 === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value: value2 } = node;
      let num = (n) => n;
      if (typeof value2 === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value2) || !isFinite(value2))
        return stringifyNumber.stringifyNumber(node);
      let sign2 = "";
      if (value2 < 0) {
        sign2 = "-";
        value2 *= num(-1);
      }
      const _60 = num(60);
      const parts = [value2 % _60];
      if (value2 < 60) {
        parts.unshift(0);
      } else {
        value2 = (value2 - parts[0]) / _60;
        parts.unshift(value2 % _60);
        if (value2 >= 60) {
          value2 = (value2 - parts[0]) / _60;
          parts.unshift(value2);
        }
      }
      return sign2 + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value2) => typeof value2 === "bigint" || Number.isInteger(value2),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value2) => typeof value2 === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value2) => value2 instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        const match2 = str.match(timestamp.test);
        if (!match2)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day, hour, minute, second] = match2.map(Number);
        const millisec = match2[7] ? Number((match2[7] + "00").substr(1, 3)) : 0;
        let date3 = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match2[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date3 -= 6e4 * d;
        }
        return new Date(date3);
      },
      stringify: ({ value: value2 }) => value2?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports.floatTime = floatTime;
    exports.intTime = intTime;
    exports.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports) {
    "use strict";
    var map2 = require_map();
    var _null3 = require_null();
    var seq = require_seq();
    var string4 = require_string();
    var binary = require_binary();
    var bool = require_bool2();
    var float = require_float2();
    var int2 = require_int2();
    var merge2 = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var set = require_set();
    var timestamp = require_timestamp();
    var schema = [
      map2.map,
      seq.seq,
      string4.string,
      _null3.nullTag,
      bool.trueTag,
      bool.falseTag,
      int2.intBin,
      int2.intOct,
      int2.int,
      int2.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge2.merge,
      omap.omap,
      pairs.pairs,
      set.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports) {
    "use strict";
    var map2 = require_map();
    var _null3 = require_null();
    var seq = require_seq();
    var string4 = require_string();
    var bool = require_bool();
    var float = require_float();
    var int2 = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary = require_binary();
    var merge2 = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var schema$2 = require_schema3();
    var set = require_set();
    var timestamp = require_timestamp();
    var schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map2.map, seq.seq, string4.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]);
    var tagsByName = {
      binary: binary.binary,
      bool: bool.boolTag,
      float: float.float,
      floatExp: float.floatExp,
      floatNaN: float.floatNaN,
      floatTime: timestamp.floatTime,
      int: int2.int,
      intHex: int2.intHex,
      intOct: int2.intOct,
      intTime: timestamp.intTime,
      map: map2.map,
      merge: merge2.merge,
      null: _null3.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge2.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      const schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge2.merge) ? schemaTags.concat(merge2.merge) : schemaTags.slice();
      }
      let tags = schemaTags;
      if (!tags) {
        if (Array.isArray(customTags))
          tags = [];
        else {
          const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
      }
      if (Array.isArray(customTags)) {
        for (const tag of customTags)
          tags = tags.concat(tag);
      } else if (typeof customTags === "function") {
        tags = customTags(tags.slice());
      }
      if (addMergeTag)
        tags = tags.concat(merge2.merge);
      return tags.reduce((tags2, tag) => {
        const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
        if (!tagObj) {
          const tagName = JSON.stringify(tag);
          const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags2.includes(tagObj))
          tags2.push(tagObj);
        return tags2;
      }, []);
    }
    exports.coreKnownTags = coreKnownTags;
    exports.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var map2 = require_map();
    var seq = require_seq();
    var string4 = require_string();
    var tags = require_tags();
    var sortMapEntriesByKey = (a2, b) => a2.key < b.key ? -1 : a2.key > b.key ? 1 : 0;
    var Schema = class _Schema {
      constructor({ compat, customTags, merge: merge2, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
        this.name = typeof schema === "string" && schema || "core";
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge2);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity3.MAP, { value: map2.map });
        Object.defineProperty(this, identity3.SCALAR, { value: string4.string });
        Object.defineProperty(this, identity3.SEQ, { value: seq.seq });
        this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
      }
      clone() {
        const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
      }
    };
    exports.Schema = Schema;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options) {
      const lines = [];
      let hasDirectives = options.directives === true;
      if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
          lines.push(dir);
          hasDirectives = true;
        } else if (doc.directives.docStart)
          hasDirectives = true;
      }
      if (hasDirectives)
        lines.push("---");
      const ctx = stringify.createStringifyContext(doc, options);
      const { commentString } = ctx.options;
      if (doc.commentBefore) {
        if (lines.length !== 1)
          lines.unshift("");
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = false;
      let contentComment = null;
      if (doc.contents) {
        if (identity3.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives)
            lines.push("");
          if (doc.contents.commentBefore) {
            const cs = commentString(doc.contents.commentBefore);
            lines.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment;
          contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
        let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body += stringifyComment.lineComment(body, "", commentString(contentComment));
        if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body}`;
        } else
          lines.push(body);
      } else {
        lines.push(stringify.stringify(doc.contents, ctx));
      }
      if (doc.directives?.docEnd) {
        if (doc.comment) {
          const cs = commentString(doc.comment);
          if (cs.includes("\n")) {
            lines.push("...");
            lines.push(stringifyComment.indentComment(cs, ""));
          } else {
            lines.push(`... ${cs}`);
          }
        } else {
          lines.push("...");
        }
      } else {
        let dc = doc.comment;
        if (dc && chompKeep)
          dc = dc.replace(/^\n+/, "");
        if (dc) {
          if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
            lines.push("");
          lines.push(stringifyComment.indentComment(commentString(dc), ""));
        }
      }
      return lines.join("\n") + "\n";
    }
    exports.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var Collection = require_Collection();
    var identity3 = require_identity();
    var Pair = require_Pair();
    var toJS = require_toJS();
    var Schema = require_Schema();
    var stringifyDocument = require_stringifyDocument();
    var anchors = require_anchors();
    var applyReviver = require_applyReviver();
    var createNode = require_createNode();
    var directives = require_directives();
    var Document = class _Document {
      constructor(value2, replacer, options) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, identity3.NODE_TYPE, { value: identity3.DOC });
        let _replacer = null;
        if (typeof replacer === "function" || Array.isArray(replacer)) {
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const opt = Object.assign({
          intAsBigInt: false,
          keepSourceTokens: false,
          logLevel: "warn",
          prettyErrors: true,
          strict: true,
          stringKeys: false,
          uniqueKeys: true,
          version: "1.2"
        }, options);
        this.options = opt;
        let { version: version2 } = opt;
        if (options?._directives) {
          this.directives = options._directives.atDocument();
          if (this.directives.yaml.explicit)
            version2 = this.directives.yaml.version;
        } else
          this.directives = new directives.Directives({ version: version2 });
        this.setSchema(version2, options);
        this.contents = value2 === void 0 ? null : this.createNode(value2, _replacer, options);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy = Object.create(_Document.prototype, {
          [identity3.NODE_TYPE]: { value: identity3.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity3.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value2) {
        if (assertCollection(this.contents))
          this.contents.add(value2);
      }
      /** Adds a value to the document. */
      addIn(path2, value2) {
        if (assertCollection(this.contents))
          this.contents.addIn(path2, value2);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name) {
        if (!node.anchor) {
          const prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
        }
        return new Alias.Alias(node.anchor);
      }
      createNode(value2, replacer, options) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value2 = replacer.call({ "": value2 }, "", value2);
          _replacer = replacer;
        } else if (Array.isArray(replacer)) {
          const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
          const asStr = replacer.filter(keyToStr).map(String);
          if (asStr.length > 0)
            replacer = replacer.concat(asStr);
          _replacer = replacer;
        } else if (options === void 0 && replacer) {
          options = replacer;
          replacer = void 0;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        );
        const ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? true,
          keepUndefined: keepUndefined ?? false,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        };
        const node = createNode.createNode(value2, tag, ctx);
        if (flow && identity3.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value2, options = {}) {
        const k2 = this.createNode(key, null, options);
        const v = this.createNode(value2, null, options);
        return new Pair.Pair(k2, v);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path2) {
        if (Collection.isEmptyPath(path2)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path2) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity3.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path2, keepScalar) {
        if (Collection.isEmptyPath(path2))
          return !keepScalar && identity3.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity3.isCollection(this.contents) ? this.contents.getIn(path2, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity3.isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path2) {
        if (Collection.isEmptyPath(path2))
          return this.contents !== void 0;
        return identity3.isCollection(this.contents) ? this.contents.hasIn(path2) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value2) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key], value2);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key, value2);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path2, value2) {
        if (Collection.isEmptyPath(path2)) {
          this.contents = value2;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path2), value2);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path2, value2);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version2, options = {}) {
        if (typeof version2 === "number")
          version2 = String(version2);
        let opt;
        switch (version2) {
          case "1.1":
            if (this.directives)
              this.directives.yaml.version = "1.1";
            else
              this.directives = new directives.Directives({ version: "1.1" });
            opt = { resolveKnownTags: false, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            if (this.directives)
              this.directives.yaml.version = version2;
            else
              this.directives = new directives.Directives({ version: version2 });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version2);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options.schema instanceof Object)
          this.schema = options.schema;
        else if (opt)
          this.schema = new Schema.Schema(Object.assign(opt, options));
        else
          throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count3, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count3);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
          const s2 = JSON.stringify(options.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s2}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
      }
    };
    function assertCollection(contents) {
      if (identity3.isCollection(contents))
        return true;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name, pos, code2, message) {
        super();
        this.name = name;
        this.code = code2;
        this.message = message;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code2, message) {
        super("YAMLParseError", pos, code2, message);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code2, message) {
        super("YAMLWarning", pos, code2, message);
      }
    };
    var prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      const { line: line2, col } = error.linePos[0];
      error.message += ` at line ${line2}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line2 - 1], lc.lineStarts[line2]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "…" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "…";
      if (line2 > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line2 - 2], lc.lineStarts[line2 - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "…\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count3 = 1;
        const end = error.linePos[1];
        if (end?.line === line2 && end.col > col) {
          count3 = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count3);
        error.message += `:

${lineStr}
${pointer}
`;
      }
    };
    exports.YAMLError = YAMLError;
    exports.YAMLParseError = YAMLParseError;
    exports.YAMLWarning = YAMLWarning;
    exports.prettifyError = prettifyError;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = false;
      let atNewline = startOnNewline;
      let hasSpace = startOnNewline;
      let comment = "";
      let commentSep = "";
      let hasNewline = false;
      let reqSpace = false;
      let tab = null;
      let anchor = null;
      let tag = null;
      let newlineAfterProp = null;
      let comma = null;
      let found = null;
      let start = null;
      for (const token of tokens) {
        if (reqSpace) {
          if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
            onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
          reqSpace = false;
        }
        if (tab) {
          if (atNewline && token.type !== "comment" && token.type !== "newline") {
            onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
          }
          tab = null;
        }
        switch (token.type) {
          case "space":
            if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
              tab = token;
            }
            hasSpace = true;
            break;
          case "comment": {
            if (!hasSpace)
              onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            const cb = token.source.substring(1) || " ";
            if (!comment)
              comment = cb;
            else
              comment += commentSep + cb;
            commentSep = "";
            atNewline = false;
            break;
          }
          case "newline":
            if (atNewline) {
              if (comment)
                comment += token.source;
              else if (!found || indicator !== "seq-item-ind")
                spaceBefore = true;
            } else
              commentSep += token.source;
            atNewline = true;
            hasNewline = true;
            if (anchor || tag)
              newlineAfterProp = token;
            hasSpace = true;
            break;
          case "anchor":
            if (anchor)
              onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
            if (token.source.endsWith(":"))
              onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
            anchor = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          case "tag": {
            if (tag)
              onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
            tag = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          }
          case indicator:
            if (anchor || tag)
              onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
            if (found)
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
            found = token;
            atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
            hasSpace = false;
            break;
          case "comma":
            if (flow) {
              if (comma)
                onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
              comma = token;
              atNewline = false;
              hasSpace = false;
              break;
            }
          // else fallthrough
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
            atNewline = false;
            hasSpace = false;
        }
      }
      const last = tokens[tokens.length - 1];
      const end = last ? last.offset + last.source.length : offset;
      if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
        onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      }
      if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
      };
    }
    exports.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports) {
    "use strict";
    function containsNewline(key) {
      if (!key)
        return null;
      switch (key.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key.source.includes("\n"))
            return true;
          if (key.end) {
            for (const st of key.end)
              if (st.type === "newline")
                return true;
          }
          return false;
        case "flow-collection":
          for (const it of key.items) {
            for (const st of it.start)
              if (st.type === "newline")
                return true;
            if (it.sep) {
              for (const st of it.sep)
                if (st.type === "newline")
                  return true;
            }
            if (containsNewline(it.key) || containsNewline(it.value))
              return true;
          }
          return false;
        default:
          return true;
      }
    }
    exports.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        const end = fc.end[0];
        if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) {
          const msg = "Flow end indicator should be more indented than parent";
          onError(end, "BAD_INDENT", msg, true);
        }
      }
    }
    exports.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a2, b) => a2 === b || identity3.isScalar(a2) && identity3.isScalar(b) && a2.value === b.value;
      return items.some((pair) => isEqual(pair.key, search));
    }
    exports.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports) {
    "use strict";
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    var utilMapIncludes = require_util_map_includes();
    var startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
      const map2 = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      let offset = bm.offset;
      let commentEnd = null;
      for (const collItem of bm.items) {
        const { start, key, sep, value: value2 } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key) {
            if (key.type === "block-seq")
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
            else if ("indent" in key && key.indent !== bm.indent)
              onError(offset, "BAD_INDENT", startColMsg);
          }
          if (!keyProps.anchor && !keyProps.tag && !sep) {
            commentEnd = keyProps.end;
            if (keyProps.comment) {
              if (map2.comment)
                map2.comment += "\n" + keyProps.comment;
              else
                map2.comment = keyProps.comment;
            }
            continue;
          }
          if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
            onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          }
        } else if (keyProps.found?.indent !== bm.indent) {
          onError(offset, "BAD_INDENT", startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map2.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        const valueProps = resolveProps.resolveProps(sep ?? [], {
          indicator: "map-value-ind",
          next: value2,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value2?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value2 ? composeNode(ctx, value2, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value2, onError);
          offset = valueNode.range[2];
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map2.items.push(pair);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map2.items.push(pair);
        }
      }
      if (commentEnd && commentEnd < offset)
        onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
      map2.range = [bm.offset, offset, commentEnd ?? offset];
      return map2;
    }
    exports.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports) {
    "use strict";
    var YAMLSeq = require_YAMLSeq();
    var resolveProps = require_resolve_props();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
      const seq = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = bs.offset;
      let commentEnd = null;
      for (const { start, value: value2 } of bs.items) {
        const props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value2,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value2) {
            if (value2?.type === "block-seq")
              onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
            else
              onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          } else {
            commentEnd = props.end;
            if (props.comment)
              seq.comment = props.comment;
            continue;
          }
        }
        const node = value2 ? composeNode(ctx, value2, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value2, onError);
        offset = node.range[2];
        seq.items.push(node);
      }
      seq.range = [bs.offset, offset, commentEnd ?? offset];
      return seq;
    }
    exports.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports) {
    "use strict";
    function resolveEnd(end, offset, reqSpace, onError) {
      let comment = "";
      if (end) {
        let hasSpace = false;
        let sep = "";
        for (const token of end) {
          const { source, type } = token;
          switch (type) {
            case "space":
              hasSpace = true;
              break;
            case "comment": {
              if (reqSpace && !hasSpace)
                onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              const cb = source.substring(1) || " ";
              if (!comment)
                comment = cb;
              else
                comment += sep + cb;
              sep = "";
              break;
            }
            case "newline":
              if (comment)
                sep += source;
              hasSpace = true;
              break;
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment, offset };
    }
    exports.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilMapIncludes = require_util_map_includes();
    var blockMsg = "Block collections are not allowed within flow collections";
    var isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
      const isMap2 = fc.start.source === "{";
      const fcName = isMap2 ? "flow map" : "flow sequence";
      const NodeClass = tag?.nodeClass ?? (isMap2 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
      const coll = new NodeClass(ctx.schema);
      coll.flow = true;
      const atRoot = ctx.atRoot;
      if (atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = fc.offset + fc.start.source.length;
      for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value: value2 } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep && !value2) {
            if (i === 0 && props.comma)
              onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
            else if (i < fc.items.length - 1)
              onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
            if (props.comment) {
              if (coll.comment)
                coll.comment += "\n" + props.comment;
              else
                coll.comment = props.comment;
            }
            offset = props.end;
            continue;
          }
          if (!isMap2 && ctx.options.strict && utilContainsNewline.containsNewline(key))
            onError(
              key,
              // checked by containsNewline()
              "MULTILINE_IMPLICIT_KEY",
              "Implicit keys of flow sequence pairs need to be on a single line"
            );
        }
        if (i === 0) {
          if (props.comma)
            onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        } else {
          if (!props.comma)
            onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
          if (props.comment) {
            let prevItemComment = "";
            loop: for (const st of start) {
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            }
            if (prevItemComment) {
              let prev = coll.items[coll.items.length - 1];
              if (identity3.isPair(prev))
                prev = prev.value ?? prev.key;
              if (prev.comment)
                prev.comment += "\n" + prevItemComment;
              else
                prev.comment = prevItemComment;
              props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
        }
        if (!isMap2 && !sep && !props.found) {
          const valueNode = value2 ? composeNode(ctx, value2, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock(value2))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          if (isBlock(key))
            onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
          ctx.atKey = false;
          const valueProps = resolveProps.resolveProps(sep ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value2,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap2 && !props.found && ctx.options.strict) {
              if (sep)
                for (const st of sep) {
                  if (st === valueProps.found)
                    break;
                  if (st.type === "newline") {
                    onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              if (props.start < valueProps.found.offset - 1024)
                onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else if (value2) {
            if ("source" in value2 && value2.source?.[0] === ":")
              onError(value2, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value2 ? composeNode(ctx, value2, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock(value2))
              onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          if (isMap2) {
            const map2 = coll;
            if (utilMapIncludes.mapIncludes(ctx, map2.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map2.items.push(pair);
          } else {
            const map2 = new YAMLMap.YAMLMap(ctx.schema);
            map2.flow = true;
            map2.items.push(pair);
            const endRange = (valueNode ?? keyNode).range;
            map2.range = [keyNode.range[0], endRange[1], endRange[2]];
            coll.items.push(map2);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      const expectedEnd = isMap2 ? "}" : "]";
      const [ce, ...ee] = fc.end;
      let cePos = offset;
      if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
      else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
        if (ce && ce.source.length !== 1)
          ee.unshift(ce);
      }
      if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
          if (coll.comment)
            coll.comment += "\n" + end.comment;
          else
            coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
      } else {
        coll.range = [fc.offset, cePos, cePos];
      }
      return coll;
    }
    exports.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveBlockMap = require_resolve_block_map();
    var resolveBlockSeq = require_resolve_block_seq();
    var resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token, onError, tagName, tag) {
      const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
      const Coll = coll.constructor;
      if (tagName === "!" || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
      }
      if (tagName)
        coll.tag = tagName;
      return coll;
    }
    function composeCollection(CN, ctx, token, props, onError) {
      const tagToken = props.tag;
      const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
      if (token.type === "block-seq") {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
          const message = "Missing newline after block sequence props";
          onError(lastProp, "MISSING_CHAR", message);
        }
      }
      const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") {
        return resolveCollection(CN, ctx, token, onError, tagName);
      }
      let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
      if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
          ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
          tag = kt;
        } else {
          if (kt) {
            onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
          } else {
            onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
          }
          return resolveCollection(CN, ctx, token, onError, tagName);
        }
      }
      const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
      const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
      const node = identity3.isNode(res) ? res : new Scalar.Scalar(res);
      node.range = coll.range;
      node.tag = tagName;
      if (tag?.format)
        node.format = tag.format;
      return node;
    }
    exports.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function resolveBlockScalar(ctx, scalar, onError) {
      const start = scalar.offset;
      const header2 = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header2)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header2.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
      const lines = scalar.source ? splitLines(scalar.source) : [];
      let chompStart = lines.length;
      for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        const value3 = header2.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end2 = start + header2.length;
        if (scalar.source)
          end2 += scalar.source.length;
        return { value: value3, type, comment: header2.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar.indent + header2.indent;
      let offset = scalar.offset + header2.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === "" || content === "\r") {
          if (header2.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message);
          }
          if (header2.indent === 0)
            trimIndent = indent.length;
          contentStart = i;
          if (trimIndent === 0 && !ctx.atRoot) {
            const message = "Block scalar values in collections must be indented";
            onError(offset, "BAD_INDENT", message);
          }
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
          chompStart = i + 1;
      }
      let value2 = "";
      let sep = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value2 += lines[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header2.indent ? "explicit indentation indicator" : "first line";
          const message = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
          indent = "";
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
          value2 += sep + indent.slice(trimIndent) + content;
          sep = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep === " ")
            sep = "\n";
          else if (!prevMoreIndented && sep === "\n")
            sep = "\n\n";
          value2 += sep + indent.slice(trimIndent) + content;
          sep = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep === "\n")
            value2 += "\n";
          else
            sep = "\n";
        } else {
          value2 += sep + content;
          sep = " ";
          prevMoreIndented = false;
        }
      }
      switch (header2.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value2 += "\n" + lines[i][0].slice(trimIndent);
          if (value2[value2.length - 1] !== "\n")
            value2 += "\n";
          break;
        default:
          value2 += "\n";
      }
      const end = start + header2.length + scalar.source.length;
      return { value: value2, type, comment: header2.comment, range: [start, end, end] };
    }
    function parseBlockScalarHeader({ offset, props }, strict, onError) {
      if (props[0].type !== "block-scalar-header") {
        onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
        return null;
      }
      const { source } = props[0];
      const mode = source[0];
      let indent = 0;
      let chomp = "";
      let error = -1;
      for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          const n = Number(ch);
          if (!indent && n)
            indent = n;
          else if (error === -1)
            error = offset + i;
        }
      }
      if (error !== -1)
        onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = false;
      let comment = "";
      let length = source.length;
      for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
          case "space":
            hasSpace = true;
          // fallthrough
          case "newline":
            length += token.source.length;
            break;
          case "comment":
            if (strict && !hasSpace) {
              const message = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message);
            }
            length += token.source.length;
            comment = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message);
            length += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            const message = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      const split = source.split(/\n( *)/);
      const first = split[0];
      const m = first.match(/^( *)/);
      const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
      const lines = [line0];
      for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
      return lines;
    }
    exports.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar, strict, onError) {
      const { offset, type, source, end } = scalar;
      let _type;
      let value2;
      const _onError = (rel, code2, msg) => onError(offset + rel, code2, msg);
      switch (type) {
        case "scalar":
          _type = Scalar.Scalar.PLAIN;
          value2 = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_SINGLE;
          value2 = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_DOUBLE;
          value2 = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
          return {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      const valueEnd = offset + source.length;
      const re2 = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
      return {
        value: value2,
        type: _type,
        comment: re2.comment,
        range: [offset, valueEnd, re2.offset]
      };
    }
    function plainValue(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      if (badChar)
        onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
      return unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
      return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      const line2 = /(.*?)\r?\n/sy;
      let match2 = line2.exec(source);
      if (!match2)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$");
        trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match2[1].replace(trimEnd, "");
      let sep = " ";
      let pos = line2.lastIndex;
      while (match2 = line2.exec(source)) {
        const lm = match2[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep === "\n")
            res += sep;
          else
            sep = "\n";
        } else {
          res += sep + lm;
          sep = " ";
        }
        pos = line2.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match2 = last.exec(source);
      return res + sep + (match2?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === "\r" && source[i + 1] === "\n")
          continue;
        if (ch === "\n") {
          const { fold, offset } = foldNewline(source, i);
          res += fold;
          i = offset;
        } else if (ch === "\\") {
          let next = source[++i];
          const cc = escapeCodes[next];
          if (cc)
            res += cc;
          else if (next === "\n") {
            next = source[i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "\r" && source[i + 1] === "\n") {
            next = source[++i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "x" || next === "u" || next === "U") {
            const length = next === "x" ? 2 : next === "u" ? 4 : 8;
            res += parseCharCode(source, i + 1, length, onError);
            i += length;
          } else {
            const raw = source.substr(i - 1, 2);
            onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
            res += raw;
          }
        } else if (ch === " " || ch === "	") {
          const wsStart = i;
          let next = source[i + 1];
          while (next === " " || next === "	")
            next = source[++i + 1];
          if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n"))
            res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        } else {
          res += ch;
        }
      }
      if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
      return res;
    }
    function foldNewline(source, offset) {
      let fold = "";
      let ch = source[offset + 1];
      while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
        if (ch === "\r" && source[offset + 2] !== "\n")
          break;
        if (ch === "\n")
          fold += "\n";
        offset += 1;
        ch = source[offset + 1];
      }
      if (!fold)
        fold = " ";
      return { fold, offset };
    }
    var escapeCodes = {
      "0": "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: "\n",
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "",
      // Unicode next line
      _: " ",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length, onError) {
      const cc = source.substr(offset, length);
      const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
      const code2 = ok ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code2);
      } catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        return raw;
      }
    }
    exports.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports) {
    "use strict";
    var identity3 = require_identity();
    var Scalar = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value: value2, type, comment, range: range2 } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity3.SCALAR];
      } else if (tagName)
        tag = findScalarTagByName(ctx.schema, value2, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value2, token, onError);
      else
        tag = ctx.schema[identity3.SCALAR];
      let scalar;
      try {
        const res = tag.resolve(value2, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar = identity3.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar = new Scalar.Scalar(value2);
      }
      scalar.range = range2;
      scalar.source = value2;
      if (type)
        scalar.type = type;
      if (tagName)
        scalar.tag = tagName;
      if (tag.format)
        scalar.format = tag.format;
      if (comment)
        scalar.comment = comment;
      return scalar;
    }
    function findScalarTagByName(schema, value2, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity3.SCALAR];
      const matchWithTest = [];
      for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
          if (tag.default && tag.test)
            matchWithTest.push(tag);
          else
            return tag;
        }
      }
      for (const tag of matchWithTest)
        if (tag.test?.test(value2))
          return tag;
      const kt = schema.knownTags[tagName];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
      return schema[identity3.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value2, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value2)) || schema[identity3.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value2)) ?? schema[identity3.SCALAR];
        if (tag.tag !== compat.tag) {
          const ts = directives.tagString(tag.tag);
          const cs = directives.tagString(compat.tag);
          const msg = `Value may be parsed as either ${ts} or ${cs}`;
          onError(token, "TAG_RESOLVE_FAILED", msg, true);
        }
      }
      return tag;
    }
    exports.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
          let st = before[i];
          switch (st.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st.source.length;
              continue;
          }
          st = before[++i];
          while (st?.type === "space") {
            offset += st.source.length;
            st = before[++i];
          }
          break;
        }
      }
      return offset;
    }
    exports.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity3 = require_identity();
    var composeCollection = require_compose_collection();
    var composeScalar = require_compose_scalar();
    var resolveEnd = require_resolve_end();
    var utilEmptyScalarPosition = require_util_empty_scalar_position();
    var CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token, props, onError) {
      const atKey = ctx.atKey;
      const { spaceBefore, comment, anchor, tag } = props;
      let node;
      let isSrcToken = true;
      switch (token.type) {
        case "alias":
          node = composeAlias(ctx, token, onError);
          if (anchor || tag)
            onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token, tag, onError);
          if (anchor)
            node.anchor = anchor.source.substring(1);
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token, props, onError);
            if (anchor)
              node.anchor = anchor.source.substring(1);
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            onError(token, "RESOURCE_EXHAUSTION", message);
          }
          break;
        default: {
          const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message);
          isSrcToken = false;
        }
      }
      node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
      if (anchor && node.anchor === "")
        onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      if (atKey && ctx.options.stringKeys && (!identity3.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
        const msg = "With stringKeys, all keys must be strings";
        onError(tag ?? token, "NON_STRING_KEY", msg);
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        if (token.type === "scalar" && token.source === "")
          node.comment = comment;
        else
          node.commentBefore = comment;
      }
      if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
      return node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
      const token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      };
      const node = composeScalar.composeScalar(ctx, token, tag, onError);
      if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === "")
          onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        node.comment = comment;
        node.range[2] = end;
      }
      return node;
    }
    function composeAlias({ options }, { offset, source, end }, onError) {
      const alias = new Alias.Alias(source.substring(1));
      if (alias.source === "")
        onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
      if (alias.source.endsWith(":"))
        onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
      const valueEnd = offset + source.length;
      const re2 = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
      alias.range = [offset, valueEnd, re2.offset];
      if (re2.comment)
        alias.comment = re2.comment;
      return alias;
    }
    exports.composeEmptyNode = composeEmptyNode;
    exports.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports) {
    "use strict";
    var Document = require_Document();
    var composeNode = require_compose_node();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    function composeDoc(options, directives, { offset, start, value: value2, end }, onError) {
      const opts = Object.assign({ _directives: directives }, options);
      const doc = new Document.Document(void 0, opts);
      const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      };
      const props = resolveProps.resolveProps(start, {
        indicator: "doc-start",
        next: value2 ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value2 && (value2.type === "block-map" || value2.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value2 ? composeNode.composeNode(ctx, value2, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      const contentEnd = doc.contents.range[2];
      const re2 = resolveEnd.resolveEnd(end, contentEnd, false, onError);
      if (re2.comment)
        doc.comment = re2.comment;
      doc.range = [offset, contentEnd, re2.offset];
      return doc;
    }
    exports.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var directives = require_directives();
    var Document = require_Document();
    var errors = require_errors();
    var identity3 = require_identity();
    var composeDoc = require_compose_doc();
    var resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src === "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      const { offset, source } = src;
      return [offset, offset + (typeof source === "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment = "";
      let atComment = false;
      let afterEmptyLine = false;
      for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
          case "#":
            comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
            atComment = true;
            afterEmptyLine = false;
            break;
          case "%":
            if (prelude[i + 1]?.[0] !== "#")
              i += 1;
            atComment = false;
            break;
          default:
            if (!atComment)
              afterEmptyLine = true;
            atComment = false;
        }
      }
      return { comment, afterEmptyLine };
    }
    var Composer = class {
      constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code2, message, warning) => {
          const pos = getErrorPos(source);
          if (warning)
            this.warnings.push(new errors.YAMLWarning(pos, code2, message));
          else
            this.errors.push(new errors.YAMLParseError(pos, code2, message));
        };
        this.directives = new directives.Directives({ version: options.version || "1.2" });
        this.options = options;
      }
      decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          const dc = doc.contents;
          if (afterDoc) {
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          } else if (afterEmptyLine || doc.directives.docStart || !dc) {
            doc.commentBefore = comment;
          } else if (identity3.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity3.isPair(it))
              it = it.key;
            const cb = it.commentBefore;
            it.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            const cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else {
          doc.errors = this.errors;
          doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        if (node_process.env.LOG_STREAM)
          console.dir(token, { depth: null });
        switch (token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message, warning) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message, warning);
            });
            this.prelude.push(token.source);
            this.atDirectives = true;
            break;
          case "document": {
            const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
            if (this.atDirectives && !doc.directives.docStart)
              this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
            this.decorate(doc, false);
            if (this.doc)
              yield this.doc;
            this.doc = doc;
            this.atDirectives = false;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
            const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error);
            else
              this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              const msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = true;
            const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
          this.decorate(this.doc, true);
          yield this.doc;
          this.doc = null;
        } else if (forceDoc) {
          const opts = Object.assign({ _directives: this.directives }, this.options);
          const doc = new Document.Document(void 0, opts);
          if (this.atDirectives)
            this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
          doc.range = [0, endOffset, endOffset];
          this.decorate(doc, false);
          yield doc;
        }
      }
    };
    exports.Composer = Composer;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    var errors = require_errors();
    var stringifyString = require_stringifyString();
    function resolveAsScalar(token, strict = true, onError) {
      if (token) {
        const _onError = (pos, code2, message) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code2, message);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code2, message);
        };
        switch (token.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value2, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value: value2 }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      const end = context.end ?? [
        { type: "newline", offset: -1, indent, source: "\n" }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          const he = source.indexOf("\n");
          const head = source.substring(0, he);
          const body = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          if (!addEndtoBlockProps(props, end))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token, value2, context = {}) {
      let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
      let indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent === "number")
        indent += 2;
      if (!type)
        switch (token.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            const header2 = token.props[0];
            if (header2.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header2.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value: value2 }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token, source);
          break;
        case '"':
          setFlowScalarValue(token, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token, source, "scalar");
      }
    }
    function setBlockScalarValue(token, source) {
      const he = source.indexOf("\n");
      const head = source.substring(0, he);
      const body = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header2 = token.props[0];
        if (header2.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header2.source = head;
        token.source = body;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0))
          props.push({ type: "newline", offset: -1, indent, source: "\n" });
        for (const key of Object.keys(token))
          if (key !== "type" && key !== "offset")
            delete token[key];
        Object.assign(token, { type: "block-scalar", indent, props, source: body });
      }
    }
    function addEndtoBlockProps(props, end) {
      if (end)
        for (const st of end)
          switch (st.type) {
            case "space":
            case "comment":
              props.push(st);
              break;
            case "newline":
              props.push(st);
              return true;
          }
      return false;
    }
    function setFlowScalarValue(token, source, type) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type;
          token.source = source;
          break;
        case "block-scalar": {
          const end = token.props.slice(1);
          let oa = source.length;
          if (token.props[0].type === "block-scalar-header")
            oa -= token.props[0].source.length;
          for (const tok of end)
            tok.offset += oa;
          delete token.props;
          Object.assign(token, { type, source, end });
          break;
        }
        case "block-map":
        case "block-seq": {
          const offset = token.offset + source.length;
          const nl = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type, source, end: [nl] });
          break;
        }
        default: {
          const indent = "indent" in token ? token.indent : -1;
          const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (const key of Object.keys(token))
            if (key !== "type" && key !== "offset")
              delete token[key];
          Object.assign(token, { type, indent, source, end });
        }
      }
    }
    exports.createScalarToken = createScalarToken;
    exports.resolveAsScalar = resolveAsScalar;
    exports.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports) {
    "use strict";
    var stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token) {
      switch (token.type) {
        case "block-scalar": {
          let res = "";
          for (const tok of token.props)
            res += stringifyToken(tok);
          return res + token.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (const item of token.items)
            res += stringifyItem(item);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (const item of token.items)
            res += stringifyItem(item);
          for (const st of token.end)
            res += st.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token);
          if (token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
        default: {
          let res = token.source;
          if ("end" in token && token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
      }
    }
    function stringifyItem({ start, key, sep, value: value2 }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep)
        for (const st of sep)
          res += st.source;
      if (value2)
        res += stringifyToken(value2);
      return res;
    }
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports) {
    "use strict";
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit2(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit2.BREAK = BREAK;
    visit2.SKIP = SKIP;
    visit2.REMOVE = REMOVE;
    visit2.itemAtPath = (cst, path2) => {
      let item = cst;
      for (const [field, index] of path2) {
        const tok = item?.[field];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit2.parentCollection = (cst, path2) => {
      const parent = visit2.itemAtPath(cst, path2.slice(0, -1));
      const field = path2[path2.length - 1][0];
      const coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path2, item, visitor) {
      let ctrl = visitor(item, path2);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field of ["key", "value"]) {
        const token = item[field];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path2.concat([[field, i]])), token.items[i], visitor);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              token.items.splice(i, 1);
              i -= 1;
            }
          }
          if (typeof ctrl === "function" && field === "key")
            ctrl = ctrl(item, path2);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path2) : ctrl;
    }
    exports.visit = visit2;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports) {
    "use strict";
    var cstScalar = require_cst_scalar();
    var cstStringify = require_cst_stringify();
    var cstVisit = require_cst_visit();
    var BOM = "\uFEFF";
    var DOCUMENT = "";
    var FLOW_END = "";
    var SCALAR = "";
    var isCollection = (token) => !!token && "items" in token;
    var isScalar2 = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
    function prettyToken(token) {
      switch (token) {
        case BOM:
          return "<BOM>";
        case DOCUMENT:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case "\n":
        case "\r\n":
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports.createScalarToken = cstScalar.createScalarToken;
    exports.resolveAsScalar = cstScalar.resolveAsScalar;
    exports.setScalarValue = cstScalar.setScalarValue;
    exports.stringify = cstStringify.stringify;
    exports.visit = cstVisit.visit;
    exports.BOM = BOM;
    exports.DOCUMENT = DOCUMENT;
    exports.FLOW_END = FLOW_END;
    exports.SCALAR = SCALAR;
    exports.isCollection = isCollection;
    exports.isScalar = isScalar2;
    exports.prettyToken = prettyToken;
    exports.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports) {
    "use strict";
    var cst = require_cst();
    function isEmpty2(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case "\n":
        case "\r":
        case "	":
          return true;
        default:
          return false;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef");
    var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
    var flowIndicatorChars = new Set(",[]{}");
    var invalidAnchorChars = new Set(" ,[]{}\n\r	");
    var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
    var Lexer = class {
      constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = "";
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = false) {
        if (source) {
          if (typeof source !== "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source;
          this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? "stream";
        while (next && (incomplete || this.hasChars(1)))
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === " " || ch === "	")
          ch = this.buffer[++i];
        if (!ch || ch === "#" || ch === "\n")
          return true;
        if (ch === "\r")
          return this.buffer[i + 1] === "\n";
        return false;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          while (ch === " ")
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            const next = this.buffer[indent + offset + 1];
            if (next === "\n" || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          const dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty2(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        if (typeof end !== "number" || end !== -1 && end < this.pos) {
          end = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end;
        }
        if (end === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === "\r")
          end -= 1;
        return this.buffer.substring(this.pos, end);
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line2 = this.getLine();
        if (line2 === null)
          return this.setNext("stream");
        if (line2[0] === cst.BOM) {
          yield* this.pushCount(1);
          line2 = line2.substring(1);
        }
        if (line2[0] === "%") {
          let dirEnd = line2.length;
          let cs = line2.indexOf("#");
          while (cs !== -1) {
            const ch = line2[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line2.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line2[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line2.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line2.length - sp);
          yield* this.pushNewline();
          return "stream";
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
      }
      *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          const s2 = this.peek(3);
          if ((s2 === "---" || s2 === "...") && isEmpty2(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s2 === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty2(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty2(ch1)) {
          const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line2 = this.getLine();
        if (line2 === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line2[n]) {
          case "#":
            yield* this.pushCount(line2.length - n);
          // fallthrough
          case void 0:
            yield* this.pushNewline();
            return yield* this.parseLineStart();
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel = 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            return "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            n += yield* this.parseBlockScalarHeader();
            n += yield* this.pushSpaces(true);
            yield* this.pushCount(line2.length - n);
            yield* this.pushNewline();
            return yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
          nl = yield* this.pushNewline();
          if (nl > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line2 = this.getLine();
        if (line2 === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line2[0] !== "#" || indent === 0 && (line2.startsWith("---") || line2.startsWith("...")) && isEmpty2(line2[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line2[0] === "]" || line2[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line2[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line2[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line2.length - n);
            return "flow";
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel += 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            this.flowKey = true;
            this.flowLevel -= 1;
            return this.flowLevel ? "flow" : "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "flow";
          case '"':
          case "'":
            this.flowKey = true;
            return yield* this.parseQuotedScalar();
          case ":": {
            const next = this.charAt(1);
            if (this.flowKey || isEmpty2(next) || next === ",") {
              this.flowKey = false;
              yield* this.pushCount(1);
              yield* this.pushSpaces(true);
              return "flow";
            }
          }
          // fallthrough
          default:
            this.flowKey = false;
            return yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        const quote2 = this.charAt(0);
        let end = this.buffer.indexOf(quote2, this.pos + 1);
        if (quote2 === "'") {
          while (end !== -1 && this.buffer[end + 1] === "'")
            end = this.buffer.indexOf("'", end + 2);
        } else {
          while (end !== -1) {
            let n = 0;
            while (this.buffer[end - 1 - n] === "\\")
              n += 1;
            if (n % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        }
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf("\n", this.pos);
        if (nl !== -1) {
          while (nl !== -1) {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf("\n", cs);
          }
          if (nl !== -1) {
            end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
          }
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
          const ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = true;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty2(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl = i2;
              indent = 0;
              break;
            case "\r": {
              const next = this.buffer[i2 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === "\n")
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          if (this.blockScalarIndent === -1)
            this.indentNext = indent;
          else {
            this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          }
          do {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = this.buffer.indexOf("\n", cs);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === " ")
          ch = this.buffer[++i];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i2 = nl - 1;
            let ch2 = this.buffer[i2];
            if (ch2 === "\r")
              ch2 = this.buffer[--i2];
            const lastChar = i2;
            while (ch2 === " ")
              ch2 = this.buffer[--i2];
            if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i]) {
          if (ch === ":") {
            const next = this.buffer[i + 1];
            if (isEmpty2(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty2(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r") {
              if (next === "\n") {
                i += 1;
                ch = "\n";
                next = this.buffer[i + 1];
              } else
                end = i;
            }
            if (next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === "\n") {
              const cs = this.continueScalar(i + 1);
              if (cs === -1)
                break;
              i = Math.max(i, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? "flow" : "doc";
      }
      *pushCount(n) {
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos += n;
          return n;
        }
        return 0;
      }
      *pushToIndex(i, allowEmpty) {
        const s2 = this.buffer.slice(this.pos, i);
        if (s2) {
          yield s2;
          this.pos += s2.length;
          return s2.length;
        } else if (allowEmpty)
          yield "";
        return 0;
      }
      *pushIndicators() {
        let n = 0;
        loop: while (true) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag();
              n += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar);
              n += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty2(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n += yield* this.pushCount(1);
                n += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2;
          let ch = this.buffer[i];
          while (!isEmpty2(ch) && ch !== ">")
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
        } else {
          let i = this.pos + 1;
          let ch = this.buffer[i];
          while (ch) {
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
              ch = this.buffer[i += 3];
            } else
              break;
          }
          return yield* this.pushToIndex(i, false);
        }
      }
      *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === "\n")
          return yield* this.pushCount(1);
        else if (ch === "\r" && this.charAt(1) === "\n")
          return yield* this.pushCount(2);
        else
          return 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
          ch = this.buffer[++i];
        } while (ch === " " || allowTabs && ch === "	");
        const n = i - this.pos;
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos = i;
        }
        return n;
      }
      *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
      }
    };
    exports.Lexer = Lexer;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports) {
    "use strict";
    var LineCounter2 = class {
      constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
          let low = 0;
          let high = this.lineStarts.length;
          while (low < high) {
            const mid = low + high >> 1;
            if (this.lineStarts[mid] < offset)
              low = mid + 1;
            else
              high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          const start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
        };
      }
    };
    exports.LineCounter = LineCounter2;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var cst = require_cst();
    var lexer = require_lexer();
    function includesToken(list, type) {
      for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list) {
      for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i;
        }
      }
      return -1;
    }
    function isFlowToken(token) {
      switch (token?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return true;
        default:
          return false;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          const it = parent.items[parent.items.length - 1];
          return it.sep ?? it.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i = prev.length;
      loop: while (--i >= 0) {
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      }
      while (prev[++i]?.type === "space") {
      }
      return prev.splice(i, prev.length);
    }
    function arrayPushArray(target, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
      else
        for (let i = 0; i < source.length; ++i)
          target.push(source[i]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start") {
        for (const it of fc.items) {
          if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
            if (it.key)
              it.value = it.key;
            delete it.key;
            if (isFlowToken(it.value)) {
              if (it.value.end)
                arrayPushArray(it.value.end, it.sep);
              else
                it.value.end = it.sep;
            } else
              arrayPushArray(it.start, it.sep);
            delete it.sep;
          }
        }
      }
    }
    var Parser = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = "";
        this.type = "";
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
          this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        if (!incomplete)
          yield* this.end();
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
          console.log("|", cst.prettyToken(source));
        if (this.atScalar) {
          this.atScalar = false;
          yield* this.step();
          this.offset += source.length;
          return;
        }
        const type = cst.tokenType(source);
        if (!type) {
          const message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source });
          this.offset += source.length;
        } else if (type === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type;
          yield* this.step();
          switch (type) {
            case "newline":
              this.atNewLine = true;
              this.indent = 0;
              if (this.onNewLine)
                this.onNewLine(this.offset + source.length);
              break;
            case "space":
              if (this.atNewLine && source[0] === " ")
                this.indent += source.length;
              break;
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
              if (this.atNewLine)
                this.indent += source.length;
              break;
            case "doc-mode":
            case "flow-error-end":
              return;
            default:
              this.atNewLine = false;
          }
          this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        while (this.stack.length > 0)
          yield* this.pop();
      }
      get sourceToken() {
        const st = {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
        return st;
      }
      *step() {
        const top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          while (this.stack.length > 0)
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
          const message = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message };
        } else if (this.stack.length === 0) {
          yield token;
        } else {
          const top = this.peek(1);
          if (token.type === "block-scalar") {
            token.indent = "indent" in top ? top.indent : 0;
          } else if (token.type === "flow-collection" && top.type === "document") {
            token.indent = 0;
          }
          if (token.type === "flow-collection")
            fixFlowSeqItems(token);
          switch (top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              const it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] });
                this.onKeyLine = true;
                return;
              } else if (it.sep) {
                it.value = token;
              } else {
                Object.assign(it, { key: token, sep: [] });
                this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              const it = top.items[top.items.length - 1];
              if (it.value)
                top.items.push({ start: [], value: token });
              else
                it.value = token;
              break;
            }
            case "flow-collection": {
              const it = top.items[top.items.length - 1];
              if (!it || it.value)
                top.items.push({ start: [], key: token, sep: [] });
              else if (it.sep)
                it.value = token;
              else
                Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop();
              yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            const last = token.items[token.items.length - 1];
            if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
              if (top.type === "document")
                top.end = last.start;
              else
                top.items.push({ start: last.start });
              token.items.splice(-1, 1);
            }
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            const doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            if (this.type === "doc-start")
              doc.start.push(this.sourceToken);
            this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            if (findNonEmptyIndex(doc.start) !== -1) {
              yield* this.pop();
              yield* this.step();
            } else
              doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
          this.stack.push(bv);
        else {
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
      }
      *scalar(scalar) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep;
          if (scalar.end) {
            sep = scalar.end;
            sep.push(this.sourceToken);
            delete scalar.end;
          } else
            sep = [this.sourceToken];
          const map2 = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start, key: scalar, sep }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map2;
        } else
          yield* this.lineEnd(scalar);
      }
      *blockScalar(scalar) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar.source = this.source;
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine) {
              let nl = this.source.indexOf("\n") + 1;
              while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf("\n", nl) + 1;
              }
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop();
            yield* this.step();
        }
      }
      *blockMap(map2) {
        const it = map2.items[map2.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                map2.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map2.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map2.indent)) {
                const prev = map2.items[map2.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  map2.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map2.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map2.indent;
          const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
          let start = [];
          if (atNextItem && it.sep && !it.value) {
            const nl = [];
            for (let i = 0; i < it.sep.length; ++i) {
              const st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map2.indent)
                    nl.length = 0;
                  break;
                default:
                  nl.length = 0;
              }
            }
            if (nl.length >= 2)
              start = it.sep.splice(nl[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map2.items.push({ start });
                this.onKeyLine = true;
              } else if (it.sep) {
                it.sep.push(this.sourceToken);
              } else {
                it.start.push(this.sourceToken);
              }
              return;
            case "explicit-key-ind":
              if (!it.sep && !it.explicitKey) {
                it.start.push(this.sourceToken);
                it.explicitKey = true;
              } else if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map2.items.push({ start, explicitKey: true });
              } else {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: true }]
                });
              }
              this.onKeyLine = true;
              return;
            case "map-value-ind":
              if (it.explicitKey) {
                if (!it.sep) {
                  if (includesToken(it.start, "newline")) {
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  } else {
                    const start2 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map2.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start2 = getFirstKeyStartProps(it.start);
                  const key = it.key;
                  const sep = it.sep;
                  sep.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep }]
                  });
                } else if (start.length > 0) {
                  it.sep = it.sep.concat(start, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map2.items.push({ start, key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  });
                } else {
                  it.sep.push(this.sourceToken);
                }
              }
              this.onKeyLine = true;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (atNextItem || it.value) {
                map2.items.push({ start, key: fs, sep: [] });
                this.onKeyLine = true;
              } else if (it.sep) {
                this.stack.push(fs);
              } else {
                Object.assign(it, { key: fs, sep: [] });
                this.onKeyLine = true;
              }
              return;
            }
            default: {
              const bv = this.startBlockValue(map2);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else if (atMapIndent) {
                  map2.items.push({ start });
                }
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                seq.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq.indent)) {
                const prev = seq.items[seq.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  seq.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            if (it.value || includesToken(it.start, "seq-item-ind"))
              seq.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          const bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do {
            yield* this.pop();
            top = this.peek(1);
          } while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              if (!it || it.sep)
                fc.items.push({ start: [this.sourceToken] });
              else
                it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              if (!it || it.value)
                fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              if (!it || it.value)
                fc.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (!it || it.value)
                fc.items.push({ start: [], key: fs, sep: [] });
              else if (it.sep)
                this.stack.push(fs);
              else
                Object.assign(it, { key: fs, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(fc);
          if (bv)
            this.stack.push(bv);
          else {
            yield* this.pop();
            yield* this.step();
          }
        } else {
          const parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
            yield* this.pop();
            yield* this.step();
          } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep = fc.end.splice(1, fc.end.length);
            sep.push(this.sourceToken);
            const map2 = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map2;
          } else {
            yield* this.lineEnd(fc);
          }
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            start.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        if (this.type !== "doc-mode") {
          if (docEnd.end)
            docEnd.end.push(this.sourceToken);
          else
            docEnd.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
        }
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop();
            yield* this.step();
            break;
          case "newline":
            this.onKeyLine = false;
          // fallthrough
          case "space":
          case "comment":
          default:
            if (token.end)
              token.end.push(this.sourceToken);
            else
              token.end = [this.sourceToken];
            if (this.type === "newline")
              yield* this.pop();
        }
      }
    };
    exports.Parser = Parser;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var errors = require_errors();
    var log = require_log();
    var identity3 = require_identity();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    function parseOptions(options) {
      const prettyErrors = options.prettyErrors !== false;
      const lineCounter$1 = options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null;
      return { lineCounter: lineCounter$1, prettyErrors };
    }
    function parseAllDocuments(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      const docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (const doc of docs) {
          doc.errors.forEach(errors.prettifyError(source, lineCounter2));
          doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
        }
      if (docs.length > 0)
        return docs;
      return Object.assign([], { empty: true }, composer$1.streamInfo());
    }
    function parseDocument2(source, options = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options);
      let doc = null;
      for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      }
      if (prettyErrors && lineCounter2) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter2));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
      }
      return doc;
    }
    function parse2(src, reviver, options) {
      let _reviver = void 0;
      if (typeof reviver === "function") {
        _reviver = reviver;
      } else if (options === void 0 && reviver && typeof reviver === "object") {
        options = reviver;
      }
      const doc = parseDocument2(src, options);
      if (!doc)
        return null;
      doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
      if (doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        else
          doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options));
    }
    function stringify(value2, replacer, options) {
      let _replacer = null;
      if (typeof replacer === "function" || Array.isArray(replacer)) {
        _replacer = replacer;
      } else if (options === void 0 && replacer) {
        options = replacer;
      }
      if (typeof options === "string")
        options = options.length;
      if (typeof options === "number") {
        const indent = Math.round(options);
        options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value2 === void 0) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity3.isDocument(value2) && !_replacer)
        return value2.toString(options);
      return new Document.Document(value2, _replacer, options).toString(options);
    }
    exports.parse = parse2;
    exports.parseAllDocuments = parseAllDocuments;
    exports.parseDocument = parseDocument2;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var Schema = require_Schema();
    var errors = require_errors();
    var Alias = require_Alias();
    var identity3 = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var cst = require_cst();
    var lexer = require_lexer();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    var publicApi = require_public_api();
    var visit2 = require_visit();
    exports.Composer = composer.Composer;
    exports.Document = Document.Document;
    exports.Schema = Schema.Schema;
    exports.YAMLError = errors.YAMLError;
    exports.YAMLParseError = errors.YAMLParseError;
    exports.YAMLWarning = errors.YAMLWarning;
    exports.Alias = Alias.Alias;
    exports.isAlias = identity3.isAlias;
    exports.isCollection = identity3.isCollection;
    exports.isDocument = identity3.isDocument;
    exports.isMap = identity3.isMap;
    exports.isNode = identity3.isNode;
    exports.isPair = identity3.isPair;
    exports.isScalar = identity3.isScalar;
    exports.isSeq = identity3.isSeq;
    exports.Pair = Pair.Pair;
    exports.Scalar = Scalar.Scalar;
    exports.YAMLMap = YAMLMap.YAMLMap;
    exports.YAMLSeq = YAMLSeq.YAMLSeq;
    exports.CST = cst;
    exports.Lexer = lexer.Lexer;
    exports.LineCounter = lineCounter.LineCounter;
    exports.Parser = parser.Parser;
    exports.parse = publicApi.parse;
    exports.parseAllDocuments = publicApi.parseAllDocuments;
    exports.parseDocument = publicApi.parseDocument;
    exports.stringify = publicApi.stringify;
    exports.visit = visit2.visit;
    exports.visitAsync = visit2.visitAsync;
  }
});

// src/documents/canonical.ts
import { createHash } from "node:crypto";
function encodeCanonical(value2) {
  const out = [];
  write(value2, "", out, "$");
  out.push("\n");
  return out.join("");
}
function sha256(bytes) {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
function write(value2, indent, out, path2) {
  if (value2 === null || value2 === true || value2 === false) {
    out.push(String(value2));
  } else if (typeof value2 === "number") {
    out.push(encodeNumber(value2, path2));
  } else if (typeof value2 === "string") {
    out.push(JSON.stringify(value2));
  } else if (Array.isArray(value2) || value2 instanceof Float64Array || value2 instanceof Int32Array) {
    writeArray(value2, indent, out, path2);
  } else if (isPlainObject(value2)) {
    writeObject(value2, indent, out, path2);
  } else {
    throw new InvariantError(`cannot encode ${Object.prototype.toString.call(value2)} at ${path2}`);
  }
}
function isPlainObject(value2) {
  if (typeof value2 !== "object" || value2 === null) return false;
  const prototype = Object.getPrototypeOf(value2);
  return prototype === Object.prototype || prototype === null;
}
function encodeNumber(value2, path2) {
  if (!Number.isFinite(value2))
    throw new InvariantError(`cannot encode ${value2} at ${path2}: documents hold finite numbers`);
  return value2 === 0 ? "0" : String(value2);
}
function writeArray(items, indent, out, path2) {
  if (items.length === 0) {
    out.push("[]");
    return;
  }
  if (typeof items[0] === "number") {
    out.push("[");
    for (let i = 0; i < items.length; i++) {
      if (i > 0) out.push(", ");
      write(items[i], indent, out, `${path2}[${i}]`);
    }
    out.push("]");
    return;
  }
  const inner = `${indent}  `;
  out.push("[");
  for (let i = 0; i < items.length; i++) {
    out.push(i > 0 ? ",\n" : "\n", inner);
    write(items[i], inner, out, `${path2}[${i}]`);
  }
  out.push("\n", indent, "]");
}
function writeObject(record2, indent, out, path2) {
  const keys = Object.keys(record2).filter((key) => record2[key] !== void 0).sort();
  if (keys.length === 0) {
    out.push("{}");
    return;
  }
  const inner = `${indent}  `;
  out.push("{");
  keys.forEach((key, i) => {
    out.push(i > 0 ? ",\n" : "\n", inner, JSON.stringify(key), ": ");
    write(record2[key], inner, out, `${path2}.${key}`);
  });
  out.push("\n", indent, "}");
}

// src/steps/request.ts
import { basename, dirname, resolve as resolve2 } from "node:path";

// src/documents/config.ts
var import_yaml = __toESM(require_dist(), 1);

// src/documents/zod.ts
var zod_exports = {};
__export(zod_exports, {
  _default: () => _default,
  array: () => array,
  boolean: () => boolean2,
  discriminatedUnion: () => discriminatedUnion,
  enum: () => _enum,
  gt: () => _gt,
  gte: () => _gte,
  int: () => int,
  length: () => _length,
  literal: () => literal,
  looseObject: () => looseObject,
  lt: () => _lt,
  lte: () => _lte,
  maxLength: () => _maxLength,
  maximum: () => _lte,
  minLength: () => _minLength,
  minimum: () => _gte,
  nullable: () => nullable,
  number: () => number2,
  optional: () => optional,
  record: () => record,
  refine: () => refine,
  regex: () => _regex,
  strictObject: () => strictObject,
  string: () => string2,
  tuple: () => tuple,
  union: () => union,
  unknown: () => unknown
});

// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k2, _]) => numericValues.indexOf(+k2) === -1).map(([_, v]) => v);
  return values;
}
function jsonStringifyReplacer(_, value2) {
  if (typeof value2 === "bigint")
    return value2.toString();
  return value2;
}
var Cached = class {
  constructor(getter) {
    this._getter = getter;
    this._value = void 0;
  }
  get value() {
    const getter = this._getter;
    if (getter !== void 0) {
      this._value = getter();
      this._getter = void 0;
    }
    return this._value;
  }
};
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input === null || input === void 0;
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
function assignProp(target, prop, value2) {
  Object.defineProperty(target, prop, {
    value: value2,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
function isObject(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject2(o) {
  if (isObject(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
function shallowClone(o) {
  if (isPlainObject2(o))
    return { ...o };
  if (Array.isArray(o))
    return [...o];
  if (o instanceof Map)
    return new Map(o);
  if (o instanceof Set)
    return new Set(o);
  return o;
}
var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k2) => {
    return shape[k2]._zod.optin !== void 0 && shape[k2]._zod.optout === "optional";
  });
}
var NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  float32: [-34028234663852886e22, 34028234663852886e22],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
function aborted(x2, startIndex = 0) {
  if (x2.aborted === true)
    return true;
  for (let i = startIndex; i < x2.issues.length; i++) {
    if (x2.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x2, startIndex = 0) {
  if (x2.aborted === true)
    return true;
  for (let i = startIndex; i < x2.issues.length; i++) {
    if (x2.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path2, issues) {
  return issues.map((iss) => {
    var _a2;
    (_a2 = iss).path ?? (_a2.path = []);
    iss.path.unshift(path2);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a2;
  for (let i = start; i < issues.length; i++) {
    (_a2 = issues[i]).schema ?? (_a2.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a2;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a2 = iss).schema ?? (_a2.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k2 of Object.keys(iss)) {
    if (k2 === "inst" || k2 === "schema" || k2 === "continue" || k2 === "input" || k2 === "__proto__")
      continue;
    full[k2] = iss[k2];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
var highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
  const units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count3 = units;
  for (let i = 0; i < units - 1; i++) {
    if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
      count3--;
      i++;
    }
  }
  return count3;
}
function getLengthableOrigin(input) {
  if (Array.isArray(input))
    return "array";
  if (typeof input === "string")
    return "string";
  return "unknown";
}
function issue(...args) {
  const [iss, input, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input,
      inst
    };
  }
  return { ...iss };
}
function members(proto, table) {
  for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value2, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value: value2 });
  return value2;
}
function hide(inst, key, value2) {
  return own(inst, key, value2, false);
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value2) {
      own(this, key, value2);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
var installing;
var broke = false;
var breaker = {
  configurable: true,
  get() {
    broke = true;
    return void 0;
  }
};
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value2 = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value: value2 });
        broke = broke || outer;
        return value2;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value2) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value: value2 });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value2) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value: value2 });
    }
  });
}

// node_modules/zod/v4/core/core.js
var _a;
var _zodDesc = { value: void 0, enumerable: false };
var _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
  const E2 = _E;
  if (E2) {
    const saved = E2.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E2.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E2.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer2, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name)) {
      return;
    }
    inst._zod.traits.add(name);
    initializer2(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k2 in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k2))
        continue;
      if (!(k2 in inst)) {
        inst[k2] = proto2[k2].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name);
    }
  });
  Object.defineProperty(_, "name", { value: name });
  return _;
}
var $ZodAsyncError = class extends Error {
  constructor() {
    super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
  }
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value2) {
  this._zod.message = value2;
}
var _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: true,
  configurable: true
};
var _issuesDesc = { value: void 0, enumerable: false };
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer = (inst, def) => {
  inst.name = "$ZodError";
  _issuesDesc.value = def;
  Object.defineProperty(inst, "issues", _issuesDesc);
  _issuesDesc.value = void 0;
  Object.defineProperty(inst, "message", _messageDesc);
  const proto = Object.getPrototypeOf(inst);
  if (!_installedToString.has(proto)) {
    _installedToString.add(proto);
    Object.defineProperty(proto, "toString", {
      configurable: true,
      enumerable: false,
      get() {
        const value2 = () => this.message;
        Object.defineProperty(this, "toString", { value: value2, configurable: true, writable: true });
        return value2;
      },
      set(value2) {
        Object.defineProperty(this, "toString", { value: value2, configurable: true, writable: true });
      }
    });
  }
};
var $ZodError = $constructor("$ZodError", initializer);
var $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});

// node_modules/zod/v4/core/parse.js
var _parse = (_Err) => {
  const fn = (schema, value2, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value: value2, issues: [] }, ctx);
    if (result instanceof Promise) {
      throw new $ZodAsyncError();
    }
    if (result.issues.length) {
      const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, _params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var parse = /* @__PURE__ */ _parse($ZodRealError);
var _parseAsync = (_Err) => {
  const fn = async (schema, value2, _ctx, params) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value: value2, issues: [] }, ctx);
    if (result instanceof Promise)
      result = await result;
    if (result.issues.length) {
      const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
var _safeParse = (_Err) => (schema, value2, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
  const result = schema._zod.run({ value: value2, issues: [] }, ctx);
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
  let error;
  return {
    success: false,
    get error() {
      if (!error) {
        error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error;
    },
    set error(e) {
      error = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _safeParseAsync = (_Err) => async (schema, value2, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
  let result = schema._zod.run({ value: value2, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);

// node_modules/zod/v4/core/regexes.js
var anyString = /^[\s\S]{0,}$/;
var number = /^-?\d+(?:\.\d+)?$/;
var boolean = /^(?:true|false)$/i;

// node_modules/zod/v4/core/checks.js
var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a2;
  inst._zod ?? (inst._zod = {});
  inst._zod.def = def;
  (_a2 = inst._zod).onattach ?? (_a2.onattach = []);
});
var _whenHasLength = (payload) => {
  const val = payload.value;
  return !nullish(val) && val.length !== void 0;
};
var numericOriginMap = {
  number: "number",
  bigint: "bigint",
  object: "date"
};
var $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_big",
      maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_small",
      minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
  $ZodCheck.init(inst, def);
  def.format = def.format || "float64";
  const isInt = def.format?.includes("int");
  const origin = isInt ? "int" : "number";
  const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
  inst._zod.check = (payload) => {
    const input = payload.value;
    if (isInt) {
      if (!Number.isInteger(input)) {
        payload.issues.push({
          expected: origin,
          format: def.format,
          code: "invalid_type",
          continue: false,
          input,
          inst
        });
        return;
      }
      if (!Number.isSafeInteger(input)) {
        if (input > 0) {
          payload.issues.push({
            input,
            code: "too_big",
            maximum: Number.MAX_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        } else {
          payload.issues.push({
            input,
            code: "too_small",
            minimum: Number.MIN_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        }
        return;
      }
    }
    if (input < minimum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_small",
        minimum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
    if (input > maximum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_big",
        maximum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
  var _a2;
  $ZodCheck.init(inst, def);
  (_a2 = inst._zod.def).when ?? (_a2.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
    if (length <= def.maximum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_big",
      maximum: def.maximum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
  var _a2;
  $ZodCheck.init(inst, def);
  (_a2 = inst._zod.def).when ?? (_a2.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units;
    if (length >= def.minimum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_small",
      minimum: def.minimum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckLengthEquals = /* @__PURE__ */ $constructor("$ZodCheckLengthEquals", (inst, def) => {
  var _a2;
  $ZodCheck.init(inst, def);
  (_a2 = inst._zod.def).when ?? (_a2.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
    if (length === def.length)
      return;
    const origin = getLengthableOrigin(input);
    const tooBig = length > def.length;
    payload.issues.push({
      origin,
      ...tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length },
      inclusive: true,
      exact: true,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
  var _a2, _b;
  $ZodCheck.init(inst, def);
  if (def.pattern)
    (_a2 = inst._zod).check ?? (_a2.check = (payload) => {
      def.pattern.lastIndex = 0;
      if (def.pattern.test(payload.value))
        return;
      payload.issues.push({
        origin: "string",
        code: "invalid_format",
        format: def.format,
        input: payload.value,
        ...def.pattern ? { pattern: def.pattern.toString() } : {},
        inst,
        continue: !def.abort
      });
    });
  else
    (_b = inst._zod).check ?? (_b.check = () => {
    });
});
var $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    def.pattern.lastIndex = 0;
    if (def.pattern.test(payload.value))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "regex",
      input: payload.value,
      pattern: def.pattern.toString(),
      inst,
      continue: !def.abort
    });
  };
});

// node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a2;
  inst ?? (inst = {});
  inst._zod.def = def;
  inst._zod.bag = inst._zod.bag || {};
  inst._zod.version = version;
  const defChecks = inst._zod.def.checks;
  const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
  for (const ch of checks) {
    for (const fn of ch._zod.onattach) {
      fn(inst);
    }
  }
  if (checks.length === 0) {
    (_a2 = inst._zod).deferred ?? (_a2.deferred = []);
    inst._zod.deferred?.push(() => {
      inst._zod.run = inst._zod.parse;
    });
  } else {
    const runChecks = (payload, checks2, ctx) => {
      if (payload.memo)
        return payload;
      let isAborted = aborted(payload);
      let asyncResult;
      for (const ch of checks2) {
        if (ch._zod.def.when) {
          if (explicitlyAborted(payload))
            continue;
          const shouldRun = ch._zod.def.when(payload);
          if (!shouldRun)
            continue;
        } else if (isAborted) {
          continue;
        }
        const currLen = payload.issues.length;
        const _ = ch._zod.check(payload);
        if (_ instanceof Promise && ctx?.async === false) {
          throw new $ZodAsyncError();
        }
        if (asyncResult || _ instanceof Promise) {
          asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
            await _;
            const nextLen = payload.issues.length;
            if (nextLen === currLen)
              return;
            attachSchema(payload.issues, currLen, inst);
            if (!isAborted)
              isAborted = aborted(payload, currLen);
          });
        } else {
          const nextLen = payload.issues.length;
          if (nextLen === currLen)
            continue;
          attachSchema(payload.issues, currLen, inst);
          if (!isAborted)
            isAborted = aborted(payload, currLen);
        }
      }
      if (asyncResult) {
        return asyncResult.then(() => {
          return payload;
        });
      }
      return payload;
    };
    const handleCanaryResult = (canary, payload, ctx) => {
      if (aborted(canary)) {
        canary.aborted = true;
        return canary;
      }
      const checkResult = runChecks(payload, checks, ctx);
      if (checkResult instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
      }
      return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
      if (ctx.skipChecks) {
        return inst._zod.parse(payload, ctx);
      }
      if (ctx.direction === "backward") {
        const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
        if (canary instanceof Promise) {
          return canary.then((canary2) => {
            return handleCanaryResult(canary2, payload, ctx);
          });
        }
        return handleCanaryResult(canary, payload, ctx);
      }
      const result = inst._zod.parse(payload, ctx);
      if (result instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return result.then((result2) => runChecks(result2, checks, ctx));
      }
      return runChecks(result, checks, ctx);
    };
  }
}, {
  // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
  get "~standard"() {
    return hide(this, "~standard", standardProps(this));
  },
  set "~standard"(value2) {
    own(this, "~standard", value2);
  }
});
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value2) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value: value2, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value2) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value: value2, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync(inst, value2);
    },
    vendor: "zod",
    version: 1
  };
}
var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = def.pattern ?? anyString;
  inst._zod.parse = (payload, _) => {
    if (def.coerce)
      try {
        payload.value = String(payload.value);
      } catch (_2) {
      }
    if (typeof payload.value === "string")
      return payload;
    payload.issues.push({
      expected: "string",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
var $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = number;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Number(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
      return payload;
    }
    const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
    payload.issues.push({
      expected: "number",
      code: "invalid_type",
      input,
      inst,
      ...received ? { received } : {}
    });
    return payload;
  };
});
var $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
  $ZodCheckNumberFormat.init(inst, def);
  $ZodNumber.init(inst, def);
});
var $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = boolean;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Boolean(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "boolean")
      return payload;
    payload.issues.push({
      expected: "boolean",
      code: "invalid_type",
      input,
      inst
    });
    return payload;
  };
});
var $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload) => payload;
});
var $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _ctx) => {
    payload.issues.push({
      expected: "never",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse2 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          attachSchema(payload.issues, start, inst);
          return payload;
        }
      }
    }
    return parse2(payload, ctx);
  };
}
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
  $ZodType.init(inst, def);
  const memo = globalConfig.memoizer;
  memo?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
      payload.issues.push({
        expected: "array",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
    const proms = [];
    const abortEarly = ctx?.abortEarly;
    for (let i = 0; i < input.length; i++) {
      const item = input[i];
      const result = def.element._zod.run({
        value: item,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
      } else {
        handleArrayResult(result, payload, i);
        if (abortEarly && result.issues.length !== 0 && aborted(result))
          break;
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
  capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
var NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k2 of allKeys) {
    if (!def.shape?.[k2]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k2)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r3) => handlePropertyResult(r3, payload, key, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
  $ZodType.init(inst, def);
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  const sh = desc?.get ? desc.get.raw : def.shape ?? {};
  if (sh) {
    const get = () => {
      const newSh = { ...sh };
      Object.defineProperty(def, "shape", { value: newSh });
      get.raw = newSh;
      return newSh;
    };
    get.raw = sh;
    Object.defineProperty(def, "shape", { get });
  }
  const _normalized = cached(() => normalizeDef(def));
  defineLazyInternal(inst, "propValues", (zod) => {
    const shape = zod.def.shape;
    const propValues = {};
    for (const key in shape) {
      const field = shape[key]._zod;
      if (field.values) {
        if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
          assignProp(propValues, key, /* @__PURE__ */ new Set());
        }
        for (const v of field.values)
          propValues[key].add(v);
        if (field.optin !== void 0)
          propValues[key].add(void 0);
      }
    }
    return propValues;
  });
  const isObject2 = isObject;
  const catchall = def.catchall;
  let value2;
  const memo = globalConfig.memoizer;
  memo?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    value2 ?? (value2 = _normalized.value);
    const input = payload.value;
    if (!isObject2(input)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
    const proms = [];
    const shape = value2.shape;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value2.allKeys) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      if (key === "__proto__")
        continue;
      const el = shape[key];
      const optin = el._zod.optin;
      const optout = el._zod.optout;
      const r = el._zod.run({ value: input[key], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((r3) => handlePropertyResult(r3, payload, key, input, optin, optout)));
      } else {
        handlePropertyResult(r, payload, key, input, optin, optout);
      }
    }
    if (!catchall) {
      return proms.length ? Promise.all(proms).then(() => payload) : payload;
    }
    return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
  };
});
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results) {
    if (result.issues.length === 0) {
      final.value = result.value;
      return final;
    }
  }
  const nonaborted = results.filter((r) => !aborted(r));
  if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
  }
  final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
var $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
  defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
  defineLazyInternal(inst, "values", (zod) => {
    if (zod.def.options.every((o) => o._zod.values)) {
      return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
    }
    return void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    if (zod.def.options.every((o) => o._zod.pattern)) {
      const patterns = zod.def.options.map((o) => o._zod.pattern);
      return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
    }
    return void 0;
  });
  const first = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first) {
      return first(payload, ctx);
    }
    let async = false;
    const results = [];
    for (const option of def.options) {
      const result = option._zod.run({
        value: payload.value,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        results.push(result);
        async = true;
      } else {
        if (result.issues.length === 0)
          return result;
        results.push(result);
      }
    }
    if (!async)
      return handleUnionResults(results, payload, inst, ctx);
    return Promise.all(results).then((results2) => {
      return handleUnionResults(results2, payload, inst, ctx);
    });
  };
});
function discriminatorMap(def) {
  const map2 = /* @__PURE__ */ new Map();
  for (const option of def.options) {
    const values = option._zod.propValues?.[def.discriminator];
    if (!values || values.size === 0)
      throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
    for (const value2 of values) {
      if (map2.has(value2)) {
        if (value2 !== void 0)
          throw new Error(`Duplicate discriminator value "${String(value2)}"`);
        map2.set(value2, null);
      } else {
        map2.set(value2, option);
      }
    }
  }
  return map2;
}
var $ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
  def.inclusive = false;
  $ZodUnion.init(inst, def);
  const _super = inst._zod.parse;
  defineLazyInternal(inst, "propValues", (zod) => {
    const propValues = {};
    let undefinedCount = 0;
    for (const option of zod.def.options) {
      const pv = option._zod.propValues;
      if (!pv || Object.keys(pv).length === 0)
        throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
      if (pv[zod.def.discriminator]?.has(void 0))
        undefinedCount++;
      for (const [k2, v] of Object.entries(pv)) {
        if (!Object.prototype.hasOwnProperty.call(propValues, k2)) {
          assignProp(propValues, k2, /* @__PURE__ */ new Set());
        }
        for (const val of v) {
          propValues[k2].add(val);
        }
      }
    }
    if (!zod.def.unionFallback && undefinedCount > 1)
      propValues[zod.def.discriminator]?.delete(void 0);
    return propValues;
  });
  def.options.forEach((option, i) => {
    const propShape = rawShape(option._zod.def);
    if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
      throw new Error(`Invalid discriminated union option at index "${i}"`);
    }
  });
  const disc = cached(() => discriminatorMap(def));
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!isObject(input)) {
      payload.issues.push({
        code: "invalid_type",
        expected: "object",
        input,
        inst
      });
      return payload;
    }
    const value2 = input?.[def.discriminator];
    const opt = disc.value.get(value2);
    if (opt && (value2 !== void 0 || ctx.direction !== "backward")) {
      return opt._zod.run(payload, ctx);
    }
    if (def.unionFallback || ctx.direction === "backward") {
      return _super(payload, ctx);
    }
    payload.issues.push({
      code: "invalid_union",
      errors: [],
      note: "No matching discriminator",
      discriminator: def.discriminator,
      options: Array.from(disc.value.keys()).filter((value3) => disc.value.get(value3) !== null),
      input,
      path: [def.discriminator],
      inst
    });
    return payload;
  };
});
var $ZodTuple = /* @__PURE__ */ $constructor("$ZodTuple", (inst, def) => {
  $ZodType.init(inst, def);
  const items = def.items;
  const memo = globalConfig.memoizer;
  memo?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
      payload.issues.push({
        input,
        inst,
        expected: "tuple",
        code: "invalid_type"
      });
      return payload;
    }
    payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
    const proms = [];
    const optinStart = getTupleOptStart(items, "optin");
    const optoutStart = getTupleOptStart(items, "optout");
    if (!def.rest) {
      if (input.length < optinStart) {
        payload.issues.push({
          code: "too_small",
          minimum: optinStart,
          inclusive: true,
          input,
          inst,
          origin: "array"
        });
        return payload;
      }
      if (input.length > items.length) {
        payload.issues.push({
          code: "too_big",
          maximum: items.length,
          inclusive: true,
          input,
          inst,
          origin: "array"
        });
      }
    }
    const itemResults = new Array(items.length);
    const abortEarly = def.rest ? ctx?.abortEarly : void 0;
    let itemAborted = false;
    for (let i = 0; i < items.length; i++) {
      const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((rr) => {
          itemResults[i] = rr;
        }));
      } else {
        itemResults[i] = r;
        if (abortEarly && !itemAborted && r.issues.length)
          itemAborted = aborted(r);
      }
    }
    if (def.rest && !itemAborted) {
      let i = items.length - 1;
      const rest = input.slice(items.length);
      let seen = payload.issues.length;
      for (const el of rest) {
        if (abortEarly && payload.issues.length !== seen) {
          if (aborted(payload, seen))
            break;
          seen = payload.issues.length;
        }
        i++;
        const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((r) => handleTupleResult(r, payload, i)));
        } else {
          handleTupleResult(result, payload, i);
        }
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
    }
    return handleTupleResults(itemResults, payload, items, input, optoutStart);
  };
});
function getTupleOptStart(items, key) {
  for (let i = items.length - 1; i >= 0; i--) {
    const omittable = key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional";
    if (!omittable)
      return i + 1;
  }
  return 0;
}
function handleTupleResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
  for (let i = 0; i < items.length; i++) {
    const r = itemResults[i];
    const isPresent = i < input.length;
    if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
      final.value.length = i;
      break;
    }
    if (r.issues.length) {
      if (!isPresent && i >= optoutStart) {
        final.value.length = i;
        break;
      }
      final.issues.push(...prefixIssues(i, r.issues));
    }
    final.value[i] = r.value;
  }
  for (let i = final.value.length - 1; i >= input.length; i--) {
    if (items[i]._zod.optout === "optional" && final.value[i] === void 0) {
      final.value.length = i;
    } else {
      break;
    }
  }
  return final;
}
var $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
  $ZodType.init(inst, def);
  const memo = globalConfig.memoizer;
  memo?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!isPlainObject2(input)) {
      payload.issues.push({
        expected: "record",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    const proms = [];
    const values = def.keyType._zod.values;
    if (values && !def.partial) {
      payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
      const recordKeys = /* @__PURE__ */ new Set();
      for (const key of values) {
        if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
          recordKeys.add(typeof key === "number" ? key.toString() : key);
          if (key === "__proto__")
            continue;
          const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
          if (keyResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (keyResult.issues.length) {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
            continue;
          }
          const outKey = keyResult.value;
          if (outKey === "__proto__")
            continue;
          const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => {
              if (result2.issues.length) {
                payload.issues.push(...prefixIssues(key, result2.issues));
              }
              payload.value[outKey] = result2.value;
            }));
          } else {
            if (result.issues.length) {
              payload.issues.push(...prefixIssues(key, result.issues));
            }
            payload.value[outKey] = result.value;
          }
        }
      }
      let unrecognized;
      for (const key in input) {
        if (!recordKeys.has(key)) {
          if (def.mode === "loose") {
            if (key === "__proto__")
              continue;
            payload.value[key] = input[key];
          } else {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          }
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    } else {
      payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
      let unrecognized;
      for (const key of Reflect.ownKeys(input)) {
        if (key === "__proto__")
          continue;
        if (!Object.prototype.propertyIsEnumerable.call(input, key))
          continue;
        let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
        if (keyResult instanceof Promise) {
          throw new Error("Async schemas not supported in object keys currently");
        }
        const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
        if (checkNumericKey) {
          const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
          if (retryResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (retryResult.issues.length === 0) {
            keyResult = retryResult;
          }
        }
        if (keyResult.issues.length) {
          if (def.mode === "loose") {
            payload.value[key] = input[key];
          } else if (values) {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          } else {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
          }
          continue;
        }
        const outKey = keyResult.value;
        if (outKey === "__proto__")
          continue;
        const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((result2) => {
            if (result2.issues.length) {
              payload.issues.push(...prefixIssues(key, result2.issues));
            }
            payload.value[outKey] = result2.value;
          }));
        } else {
          if (result.issues.length) {
            payload.issues.push(...prefixIssues(key, result.issues));
          }
          payload.value[outKey] = result.value;
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
});
var $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
  $ZodType.init(inst, def);
  const values = getEnumValues(def.entries);
  const valuesSet = new Set(values);
  inst._zod.values = valuesSet;
  defineLazyInternal(inst, "pattern", (zod) => {
    const patternValues = getEnumValues(zod.def.entries).filter((k2) => propertyKeyTypes.has(typeof k2));
    return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (valuesSet.has(input)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values,
      input,
      inst
    });
    return payload;
  };
});
var $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
  $ZodType.init(inst, def);
  const values = new Set(def.values);
  inst._zod.values = values;
  defineLazyInternal(inst, "pattern", (zod) => {
    const vals = zod.def.values;
    return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (values.has(input)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values: def.values,
      input,
      inst
    });
    return payload;
  };
});
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
var $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  inst._zod.optout = "optional";
  defineLazyInternal(inst, "values", (zod) => {
    const values = zod.def.innerType._zod.values;
    return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
      if (def.innerType._zod.optin !== "defaulted")
        return payload;
      const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
      if (result instanceof Promise)
        return result.then((result2) => handleOptionalResult(payload, result2));
      return handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
  });
  defineLazyInternal(inst, "values", (zod) => {
    return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === null)
      return payload;
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
      return payload;
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleDefaultResult(result2, def));
    }
    return handleDefaultResult(result, def);
  };
});
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
var $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
  $ZodCheck.init(inst, def);
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _) => {
    return payload;
  };
  inst._zod.check = (payload) => {
    const input = payload.value;
    const r = def.fn(input);
    if (r instanceof Promise) {
      return r.then((r3) => handleRefineResult(r3, payload, input, inst));
    }
    handleRefineResult(r, payload, input, inst);
    return;
  };
});
function handleRefineResult(result, payload, input, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    if (inst._zod.def.params)
      _iss.params = inst._zod.def.params;
    payload.issues.push(issue(_iss));
  }
}

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
  return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
  return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
  return new Class({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
  return new Class({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
  return new Class({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
  return new Class({
    type: "never",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lt(value2, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value: value2,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _lte(value2, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value: value2,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _gt(value2, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value: value2,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value2, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value: value2,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
  const ch = new $ZodCheckMaxLength({
    check: "max_length",
    ...normalizeParams(params),
    maximum
  });
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
  return new $ZodCheckLengthEquals({
    check: "length_equals",
    ...normalizeParams(params),
    length
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
  const schema = new Class({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema;
}

// node_modules/zod/v4/mini/schemas.js
var ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
  if (!inst._zod)
    throw new Error("Uninitialized schema in ZodMiniType.");
  $ZodType.init(inst, def);
  inst.def = def;
  inst.type = def.type;
}, {
  // `with` is an alias for `check`: the same function object, not a wrapper.
  get with() {
    return this.check;
  },
  set with(value2) {
    own(this, "with", value2);
  },
  parse(data, params) {
    return parse(this, data, params, { callee: this.parse });
  },
  parseAsync(data, params) {
    return parseAsync(this, data, params, { callee: this.parseAsync });
  },
  safeParse(data, params) {
    return safeParse(this, data, params);
  },
  safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
  },
  check(...checks) {
    const def = this.def;
    return this.clone({
      ...def,
      checks: [
        ...def.checks ?? [],
        ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }, { parent: true });
  },
  clone(_def, params) {
    return clone(this, _def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta2) {
    reg.add(this, meta2);
    return this;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  }
});
var ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
  $ZodString.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string2(params) {
  return _string(ZodMiniString, params);
}
var ZodMiniNumber = /* @__PURE__ */ $constructor("ZodMiniNumber", (inst, def) => {
  $ZodNumber.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number2(params) {
  return _number(ZodMiniNumber, params);
}
var ZodMiniNumberFormat = /* @__PURE__ */ $constructor("ZodMiniNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def);
  ZodMiniNumber.init(inst, def);
});
function int(params) {
  return _int(ZodMiniNumberFormat, params);
}
var ZodMiniBoolean = /* @__PURE__ */ $constructor("ZodMiniBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function boolean2(params) {
  return _boolean(ZodMiniBoolean, params);
}
var ZodMiniUnknown = /* @__PURE__ */ $constructor("ZodMiniUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
  return _unknown(ZodMiniUnknown);
}
var ZodMiniNever = /* @__PURE__ */ $constructor("ZodMiniNever", (inst, def) => {
  $ZodNever.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function never(params) {
  return _never(ZodMiniNever, params);
}
var ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
  $ZodArray.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
  return new ZodMiniArray({
    type: "array",
    element,
    ...normalizeParams(params)
  });
}
var ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
  $ZodObject.init(inst, def);
  ZodMiniType.init(inst, def);
  installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
  return new ZodMiniObject({
    type: "object",
    shape,
    catchall: /* @__PURE__ */ never(),
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
  return new ZodMiniObject({
    type: "object",
    shape,
    catchall: /* @__PURE__ */ unknown(),
    ...normalizeParams(params)
  });
}
var ZodMiniUnion = /* @__PURE__ */ $constructor("ZodMiniUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
  return new ZodMiniUnion({
    type: "union",
    options,
    ...normalizeParams(params)
  });
}
var ZodMiniDiscriminatedUnion = /* @__PURE__ */ $constructor("ZodMiniDiscriminatedUnion", (inst, def) => {
  $ZodDiscriminatedUnion.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function discriminatedUnion(discriminator, options, params) {
  return new ZodMiniDiscriminatedUnion({
    type: "union",
    options,
    discriminator,
    ...normalizeParams(params)
  });
}
var ZodMiniTuple = /* @__PURE__ */ $constructor("ZodMiniTuple", (inst, def) => {
  $ZodTuple.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function tuple(items, _paramsOrRest, _params) {
  const hasRest = _paramsOrRest instanceof $ZodType;
  const params = hasRest ? _params : _paramsOrRest;
  const rest = hasRest ? _paramsOrRest : null;
  return new ZodMiniTuple({
    type: "tuple",
    items,
    rest,
    ...normalizeParams(params)
  });
}
var ZodMiniRecord = /* @__PURE__ */ $constructor("ZodMiniRecord", (inst, def) => {
  $ZodRecord.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodMiniRecord({
      type: "record",
      keyType: /* @__PURE__ */ string2(),
      valueType: keyType,
      ...normalizeParams(valueType)
    });
  }
  return new ZodMiniRecord({
    type: "record",
    keyType,
    valueType,
    ...normalizeParams(params)
  });
}
var ZodMiniEnum = /* @__PURE__ */ $constructor("ZodMiniEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodMiniType.init(inst, def);
  inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodMiniEnum({
    type: "enum",
    entries,
    ...normalizeParams(params)
  });
}
var ZodMiniLiteral = /* @__PURE__ */ $constructor("ZodMiniLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value2, params) {
  return new ZodMiniLiteral({
    type: "literal",
    values: Array.isArray(value2) ? value2 : [value2],
    ...normalizeParams(params)
  });
}
var ZodMiniOptional = /* @__PURE__ */ $constructor("ZodMiniOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
  return new ZodMiniOptional({
    type: "optional",
    innerType
  });
}
var ZodMiniNullable = /* @__PURE__ */ $constructor("ZodMiniNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
  return new ZodMiniNullable({
    type: "nullable",
    innerType
  });
}
var ZodMiniDefault = /* @__PURE__ */ $constructor("ZodMiniDefault", (inst, def) => {
  $ZodDefault.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _default(innerType, defaultValue) {
  return new ZodMiniDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
    }
  });
}
var ZodMiniCustom = /* @__PURE__ */ $constructor("ZodMiniCustom", (inst, def) => {
  $ZodCustom.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
  return _refine(ZodMiniCustom, fn, _params);
}

// src/documents/shape.ts
var FINITE = number2();
var COUNT = int().check(_gte(0));
var DIGEST = string2().check(_regex(/^sha256:[0-9a-f]{64}$/, { error: 'must be "sha256:" and 64 hexadecimal digits' }));
var finite = () => FINITE;
var count = () => COUNT;
var digest = () => DIGEST;
var TASKS = ["regression", "binary", "multiclass"];

// src/documents/config-shape.ts
var COLUMN_KINDS = ["numeric", "categorical", "boolean", "date", "ignore"];
var MODEL_NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;
var MODEL_NAME_RULE = 'a model name has at most 64 lower-case letters, digits, "-" and "_", and begins with a letter or a digit';
var text = () => zod_exports.string().check(zod_exports.minLength(1));
var seed = () => zod_exports.int().check(zod_exports.minimum(0), zod_exports.maximum(4294967295));
var testSize = () => zod_exports.number().check(
  zod_exports.refine((v) => v > 0 && (v < 1 || Number.isInteger(v)), {
    error: "must be a share between 0 and 1 or a whole number of rows"
  })
);
var margin = () => zod_exports.number().check(zod_exports.minimum(0));
var DataSchema = zod_exports.strictObject({
  path: text(),
  target: text(),
  id: zod_exports.optional(zod_exports.nullable(text())),
  exclude: zod_exports.optional(zod_exports.array(text())),
  columns: zod_exports.optional(zod_exports.record(zod_exports.string(), zod_exports.enum(COLUMN_KINDS))),
  delimiter: zod_exports.optional(zod_exports.string().check(zod_exports.length(1))),
  na_values: zod_exports.optional(zod_exports.array(zod_exports.string()))
});
var SplitSchema = zod_exports.discriminatedUnion("method", [
  zod_exports.strictObject({
    method: zod_exports.literal("hash"),
    test_size: zod_exports._default(testSize(), 0.2),
    random_state: zod_exports._default(seed(), 42)
  }),
  zod_exports.strictObject({
    method: zod_exports.literal("sklearn"),
    test_size: zod_exports._default(testSize(), 0.25),
    random_state: zod_exports._default(seed(), 42),
    stratify: zod_exports.optional(text())
  }),
  zod_exports.strictObject({ method: zod_exports.literal("time"), column: text(), test_size: zod_exports._default(testSize(), 0.2) }),
  zod_exports.strictObject({
    method: zod_exports.literal("group"),
    column: text(),
    test_size: zod_exports._default(testSize(), 0.2),
    random_state: zod_exports._default(seed(), 42)
  }),
  zod_exports.strictObject({ method: zod_exports.literal("column"), column: text(), test_value: zod_exports._default(zod_exports.string(), "test") }),
  zod_exports.strictObject({ method: zod_exports.literal("files"), test_path: text() })
]);
var TrainSchema = zod_exports.strictObject({
  /** Default: `linear` for regression, `logistic` for classification. */
  model: zod_exports.optional(text()),
  params: zod_exports._default(zod_exports.record(zod_exports.string(), zod_exports.unknown()), {})
});
var EvaluateSchema = zod_exports.strictObject({
  metrics: zod_exports.optional(zod_exports.array(text()).check(zod_exports.minLength(1))),
  slices: zod_exports.optional(
    zod_exports.array(
      zod_exports.strictObject({
        columns: zod_exports.array(text()).check(zod_exports.minLength(1)),
        min_rows: zod_exports._default(zod_exports.int().check(zod_exports.minimum(1)), 100)
      })
    )
  ),
  positive: zod_exports.optional(zod_exports.union([zod_exports.string(), zod_exports.number(), zod_exports.boolean()])),
  threshold: zod_exports.optional(zod_exports.number().check(zod_exports.minimum(0), zod_exports.maximum(1)))
});
var GateMetricSchema = zod_exports.strictObject({
  name: text(),
  require: zod_exports.optional(zod_exports.enum(["no_worse", "better"])),
  threshold: zod_exports.optional(finite()),
  max_absolute_regression: zod_exports.optional(margin()),
  max_relative_regression: zod_exports.optional(margin()),
  min_absolute_change: zod_exports.optional(margin()),
  min_relative_change: zod_exports.optional(margin())
});
var onInconclusive = () => zod_exports.enum(["fail", "warn", "pass"]);
var GateSchema = zod_exports.strictObject({
  metrics: zod_exports.array(GateMetricSchema).check(zod_exports.minLength(1)),
  on_inconclusive: zod_exports.optional(
    zod_exports.strictObject({
      pull_request: zod_exports._default(onInconclusive(), "warn"),
      release: zod_exports._default(onInconclusive(), "fail")
    })
  ),
  first_run: zod_exports.optional(zod_exports.enum(["rubber_stamp", "fail"]))
});
var ModelConfigSchema = zod_exports.strictObject({
  task: zod_exports.enum(TASKS),
  data: DataSchema,
  split: zod_exports._default(SplitSchema, { method: "hash", test_size: 0.2, random_state: 42 }),
  train: zod_exports._default(TrainSchema, { params: {} }),
  evaluate: zod_exports._default(EvaluateSchema, {}),
  gate: zod_exports.optional(GateSchema)
});
var ConfigSchema = zod_exports.strictObject({
  version: zod_exports.literal(1),
  models: zod_exports.record(zod_exports.string().check(zod_exports.regex(MODEL_NAME, { error: MODEL_NAME_RULE })), ModelConfigSchema)
});

// src/documents/render.ts
var LONGEST_SHOWN = 60;
function renderValue(value2) {
  if (value2 === void 0) return "nothing";
  if (typeof value2 === "string") {
    return `the text ${JSON.stringify(value2.length > LONGEST_SHOWN ? `${value2.slice(0, LONGEST_SHOWN)}…` : value2)}`;
  }
  if (Array.isArray(value2)) return "a list";
  if (typeof value2 === "object" && value2 !== null) return "keys and values";
  return String(value2);
}
function renderPath(path2) {
  if (path2.length === 0) return void 0;
  let out = "";
  for (const step of path2)
    out += typeof step === "number" ? `[${step}]` : `${out === "" ? "" : "."}${renderKey(String(step))}`;
  return out;
}
function renderKey(key) {
  const short = key.length > LONGEST_SHOWN ? `${key.slice(0, LONGEST_SHOWN)}…` : key;
  return /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(short) ? short : JSON.stringify(short);
}

// src/documents/explain.ts
var UNWORDED = "Invalid input";
function explain(schema, issues, value2) {
  const all = issues.flatMap(resolveUnion);
  const first = all[0];
  const unknown2 = valueAt(value2, first.path) === void 0 ? all.find((issue3) => unknownBeside(issue3, first)) : void 0;
  const issue2 = unknown2 ?? first;
  if (issue2.code === "unrecognized_keys") {
    const key = issue2.keys[0];
    const known = keysAt(schema, issue2.path, value2);
    return {
      path: [...issue2.path, key],
      rule: known.length > 0 ? `unknown key; ${suggest(key, known)}` : "unknown key"
    };
  }
  if (issue2.code === "invalid_key") {
    return { path: issue2.path, rule: ruleOf(issue2.issues[0], issue2.path.at(-1)) };
  }
  return { path: issue2.path, rule: ruleOf(issue2, valueAt(value2, issue2.path)) };
}
function unknownBeside(issue2, missing2) {
  return issue2.code === "unrecognized_keys" && issue2.path.length === missing2.path.length - 1;
}
function resolveUnion(issue2) {
  if (issue2.code !== "invalid_union" || issue2.errors.length === 0) return [issue2];
  const branches = issue2.errors.map(
    (branch) => branch.flatMap((inner) => resolveUnion({ ...inner, path: [...issue2.path, ...inner.path] }))
  );
  if (branches.every(([first]) => first?.code === "invalid_type" && first.path.length === issue2.path.length))
    return [issue2];
  return branches.reduce((best, branch) => branch.length < best.length ? branch : best);
}
function definitionOf(schema) {
  let here = schema?._zod?.def;
  while (here?.innerType !== void 0) here = here.innerType._zod.def;
  return here ?? {};
}
function keysAt(schema, path2, value2) {
  const { shape, element, valueType, options } = definitionOf(schema);
  if (options !== void 0) {
    const meant = options.filter((option) => bearsLiterals(option, value2));
    return [...new Set(meant.flatMap((option) => keysAt(option, path2, value2)))];
  }
  const [step, ...rest] = path2;
  if (step === void 0) return Object.keys(shape ?? {});
  const next = shape === void 0 ? element ?? valueType : shape[String(step)];
  return next === void 0 ? [] : keysAt(next, rest, valueAt(value2, [step]));
}
function bearsLiterals(option, value2) {
  return Object.entries(definitionOf(option).shape ?? {}).every(([key, schema]) => {
    const { values } = definitionOf(schema);
    return values === void 0 || values.includes(valueAt(value2, [key]));
  });
}
function ruleOf(issue2, value2) {
  const got = `got ${renderValue(value2)}`;
  if (issue2.message !== UNWORDED && issue2.message !== "") return `${issue2.message}, ${got}`;
  switch (issue2.code) {
    case "invalid_type":
      return value2 === void 0 ? `missing: ${wordFor(issue2.expected)} belongs here` : typeRule(issue2.expected, value2);
    case "invalid_value":
      return choiceRule(issue2.values, value2);
    case "invalid_union":
      return "options" in issue2 && Array.isArray(issue2.options) ? choiceRule(issue2.options, value2) : `expected ${unionWords(issue2).join(" or ")}, ${got}`;
    case "too_small":
    case "too_big":
      return `must ${boundOf(issue2)}, ${got}`;
    case "invalid_format":
      return `does not have the form ${issue2.pattern ?? issue2.format}, ${got}`;
    default:
      return `not allowed here, ${got}`;
  }
}
function typeRule(expected, value2) {
  const unquoted = expected === "string" && (typeof value2 === "number" || typeof value2 === "boolean");
  return `expected ${wordFor(expected)}, got ${renderValue(value2)}${unquoted ? "; put it in quotes" : ""}`;
}
function choiceRule(choices, value2) {
  const words = choices.map((choice2) => JSON.stringify(choice2));
  const choice = `${words.length > 1 ? "one of " : ""}${words.join(", ")}`;
  if (value2 === void 0) return `missing: ${choice} belongs here`;
  const near = typeof value2 === "string" ? closest(value2, choices.map(String)) : void 0;
  const hint = near === void 0 ? "" : `; did you mean "${near}"?`;
  return `expected ${choice}, got ${renderValue(value2)}${hint}`;
}
function unionWords(issue2) {
  const words = issue2.errors.flatMap(([first]) => first?.code === "invalid_type" ? [wordFor(first.expected)] : []);
  return [...new Set(words)];
}
function boundOf(issue2) {
  const [limit, side2] = issue2.code === "too_small" ? [Number(issue2.minimum), issue2.inclusive === false ? "greater than" : "at least"] : [Number(issue2.maximum), issue2.inclusive === false ? "less than" : "at most"];
  if (issue2.origin !== "string" && issue2.origin !== "array") return `be ${side2} ${limit}`;
  if (issue2.exact !== true && issue2.code === "too_small" && limit === 1) return "not be empty";
  const unit2 = issue2.origin === "string" ? "character" : "entr";
  const plural2 = issue2.origin === "string" ? limit === 1 ? "" : "s" : limit === 1 ? "y" : "ies";
  return `have ${issue2.exact === true ? "exactly" : side2} ${limit} ${unit2}${plural2}`;
}
var WORDS = /* @__PURE__ */ new Map([
  ["int", "a whole number"],
  ["number", "a number"],
  ["array", "a list"],
  ["object", "keys and values"],
  ["record", "keys and values"],
  ["boolean", "true or false"],
  ["string", "text"]
]);
function wordFor(expected) {
  return WORDS.get(expected) ?? expected;
}
function valueAt(value2, path2) {
  let here = value2;
  for (const step of path2) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return void 0;
    here = here[step];
  }
  return here;
}

// src/documents/strict.ts
var MAX_CHARACTERS = 64 * 1024 * 1024;
var MAX_DEPTH = 64;
var MAX_NODES = 5e6;
var FORBIDDEN_KEYS = /* @__PURE__ */ new Set(["__proto__", "constructor", "prototype"]);
function parseJson(text2, file, what) {
  if (text2.length > MAX_CHARACTERS) {
    throw new InputError(`${text2.length} characters long, at most ${MAX_CHARACTERS} are read`, { file });
  }
  if (text2.trim() === "") throw new InputError(`not ${what}: the file is empty`, { file });
  let value2;
  try {
    value2 = JSON.parse(text2);
  } catch {
    throw new InputError(`not ${what}: it does not parse as JSON; is the file cut off?`, { file });
  }
  refuseHostile(value2, file);
  return value2;
}
function refuseHostile(root, file, lineOf) {
  const fault = (rule, frame, key) => {
    const path2 = [...pathOf(frame), key];
    return new InputError(rule, { file, line: lineOf?.(path2), field: renderPath(path2) });
  };
  if (typeof root === "number" && !Number.isFinite(root)) throw new InputError(notFinite(root), { file });
  if (typeof root !== "object" || root === null) return;
  const stack = [{ value: root, depth: 1, key: "", parent: void 0 }];
  let nodes = 0;
  for (let frame = stack.pop(); frame !== void 0; frame = stack.pop()) {
    const { value: value2, depth } = frame;
    if (depth > MAX_DEPTH) throw new InputError(`nested deeper than ${MAX_DEPTH} levels`, { file });
    const list = isList(value2) ? value2 : void 0;
    const keys = list === void 0 ? Object.keys(value2) : void 0;
    const size = list?.length ?? keys.length;
    nodes += size;
    if (nodes > MAX_NODES) throw new InputError(`more than ${MAX_NODES} values`, { file });
    for (let i = 0; i < size; i++) {
      const key = keys?.[i] ?? i;
      if (typeof key === "string" && FORBIDDEN_KEYS.has(key)) throw fault(`the key "${key}" is refused`, frame, key);
      const child = list === void 0 ? value2[key] : list[i];
      if (typeof child === "number") {
        if (!Number.isFinite(child)) throw fault(notFinite(child), frame, key);
      } else if (typeof child === "object" && child !== null) {
        stack.push({ value: child, depth: depth + 1, key, parent: frame });
      }
    }
  }
}
function notFinite(value2) {
  return `expected a finite number, got ${value2}`;
}
function isList(value2) {
  return Array.isArray(value2) || ArrayBuffer.isView(value2) && !(value2 instanceof DataView);
}
function pathOf(frame) {
  const path2 = [];
  for (let here = frame; here.parent !== void 0; here = here.parent) path2.unshift(here.key);
  return path2;
}
function checkShape(schema, value2, file, lineOf) {
  const result = schema.safeParse(value2);
  if (result.success) return result.data;
  const { path: path2, rule } = explain(schema, result.error.issues, value2);
  throw new InputError(rule, { file, line: lineOf?.(path2), field: renderPath(path2) });
}

// src/documents/config.ts
var CONFIG_VERSION = 1;
var MAX_ALIASES = 32;
var MAX_CONFIG_CHARACTERS = 1024 * 1024;
function decodeConfig(source, file, prepare = (raw) => raw) {
  if (source.length > MAX_CONFIG_CHARACTERS) {
    throw new InputError(`${source.length} characters long, at most ${MAX_CONFIG_CHARACTERS} are read`, { file });
  }
  const { value: value2, root, lines } = parseYaml(source, file);
  const lineOf = (path2) => lineOfNode(root, path2, lines);
  if (value2 === null || value2 === void 0) {
    throw new InputError("the file is empty; `assay init FILE` writes one", { file });
  }
  refuseHostile(value2, file, lineOf);
  return { config: checkConfig(prepare(value2), file, lineOf), lineOf };
}
function checkConfig(raw, file, lineOf) {
  refuseHostile(raw, file, lineOf);
  const version2 = typeof raw === "object" && raw !== null && "version" in raw ? raw.version : void 0;
  if (typeof version2 === "number" && Number.isInteger(version2) && version2 > CONFIG_VERSION) {
    throw new InputError(`made for a newer version of Assay: ${version2}, this one reads ${CONFIG_VERSION}`, {
      file,
      line: lineOf?.(["version"]),
      field: "version"
    });
  }
  const config2 = checkShape(ConfigSchema, raw, file, lineOf);
  if (Object.keys(config2.models).length === 0) {
    throw new InputError("names no model", { file, line: lineOf?.(["models"]), field: "models" });
  }
  return config2;
}
function parseValue(text2, field) {
  const document2 = (0, import_yaml.parseDocument)(text2, { prettyErrors: false, logLevel: "error" });
  const problem = document2.errors[0] ?? document2.warnings[0];
  if (problem !== void 0) throw new InputError(`${plainWords(problem)}, got "${text2}"`, { field });
  let value2;
  try {
    value2 = document2.toJS({ maxAliasCount: 0 });
  } catch {
    throw new InputError(`aliases are refused, got "${text2}"`, { field });
  }
  refuseHostile(value2, field);
  return value2;
}
function parseYaml(source, file) {
  const lines = new import_yaml.LineCounter();
  const document2 = (0, import_yaml.parseDocument)(source, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: "error"
  });
  const problem = document2.errors[0] ?? document2.warnings[0];
  if (problem !== void 0) {
    const { line: line2, col } = lines.linePos(problem.pos[0]);
    throw new InputError(plainWords(problem), { file, line: line2, column: col });
  }
  if (document2.directives?.yaml.version === "1.1") throw new InputError("%YAML 1.1 is refused; leave it out", { file });
  refuseAtNode(document2, (rule, offset) => {
    const { line: line2, col } = lines.linePos(offset);
    return new InputError(rule, { file, line: line2, column: col });
  });
  try {
    return { value: document2.toJS({ maxAliasCount: MAX_ALIASES }), root: document2.contents, lines };
  } catch {
    throw new InputError(`its aliases repeat too much, at most ${MAX_ALIASES} in all`, { file });
  }
}
function refuseAtNode(document2, fault) {
  let aliases = 0;
  (0, import_yaml.visit)(document2, {
    Alias(_key, node) {
      if (++aliases > MAX_ALIASES) throw fault(`more than ${MAX_ALIASES} aliases`, startOf(node) ?? 0);
    },
    Map(_key, node) {
      const seen = /* @__PURE__ */ new Set();
      for (const { key } of node.items) {
        if (!(0, import_yaml.isScalar)(key)) throw fault("a list or a map cannot be a key", startOf(key) ?? startOf(node) ?? 0);
        const name = String(key.value);
        if (seen.has(name)) throw fault(`the key ${JSON.stringify(name)} stands twice; keep one`, startOf(key) ?? 0);
        seen.add(name);
      }
    }
  });
}
function plainWords(problem) {
  switch (problem.code) {
    case "TAB_AS_INDENT":
      return "indented by a tab; use spaces";
    case "MULTIPLE_DOCS":
      return "a second document begins here (`---`); keep one";
    case "TAG_RESOLVE_FAILED":
      return `${problem.message}; write the value without a tag`;
    default:
      return problem.message.startsWith("Maximum call stack") ? "nested too deep" : problem.message;
  }
}
function lineOfNode(root, path2, lines) {
  let here = root;
  let offset;
  for (const step of path2) {
    if ((0, import_yaml.isMap)(here)) {
      const pair = here.items.find((item) => String(item.key.value) === String(step));
      if (pair === void 0) break;
      offset = startOf(pair.key) ?? offset;
      here = pair.value;
    } else if ((0, import_yaml.isSeq)(here) && typeof step === "number") {
      here = here.items[step];
      offset = startOf(here) ?? offset;
    } else break;
  }
  return offset === void 0 ? void 0 : lines.linePos(offset).line;
}
function startOf(node) {
  return node?.range?.[0];
}

// src/data/csv-fast.ts
var SCAN_JOB = "scanPart";
var HEAD = 256 * 1024;
var PARALLEL_FROM = 4 * 1024 * 1024;
var RANGE = 8 * 1024 * 1024;
var SLACK = 1.04;
var LF = 10;
async function readFast(source, request, workers) {
  const head = new Uint8Array(Math.min(HEAD, source.size));
  const length = source.read(0, head);
  const header2 = readHeader(head.subarray(0, length), request.delimiter, source.name);
  if (header2 === void 0 || header2.names.some((name) => request.textColumns.has(name))) return void 0;
  const { names, start } = header2;
  if (start >= source.size) return void 0;
  const parallel = workers.count > 1 && source.path !== void 0 && source.size >= (request.parallelFrom ?? PARALLEL_FROM);
  if (parallel) workers.start();
  const { cuts, densities } = parallel ? cutAtLineEnds(source, start) : { cuts: [start, source.size], densities: [linesPerByte(head.subarray(start, length))] };
  const most = 1 / names.length;
  for (const slack of [SLACK, Infinity]) {
    const capacities = densities.map((density, i) => {
      return Math.ceil((cuts[i + 1] - cuts[i]) * Math.min(most, density * slack)) + 2;
    });
    const starts = runningSum(capacities);
    const all = names.map(() => new Float64Array(new SharedArrayBuffer(8 * starts.at(-1))));
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const ranges = capacities.map(
      (_, i) => ({
        part: "range",
        emptyIsMissing: request.emptyIsMissing,
        delimiter: request.delimiter.charCodeAt(0),
        stop,
        from: cuts[i],
        to: cuts[i + 1],
        columns: all.map((column) => column.subarray(starts[i], starts[i + 1]))
      })
    );
    const [sha2562, ...ends] = await readAll(source, ranges, parallel ? workers : void 0, request.progress);
    if (ends.includes("full")) continue;
    if (ends.includes("refused")) return void 0;
    const rows = joinRanges(all, starts, ends);
    if (rows === 0) return void 0;
    return { names, rows, columns: all.map((column) => column.subarray(0, rows)), sha256: sha2562 };
  }
  return void 0;
}
async function readAll(source, ranges, workers, progress) {
  const read = (part) => {
    const result = readPart(source, part);
    if (part.part === "range") progress?.(part.to, source.size);
    return result;
  };
  const parts = [{ part: "digest" }, ...ranges].map((part) => ({ ...part, path: source.path ?? "" }));
  return workers === void 0 ? parts.map(read) : workers.run(SCAN_JOB, read, parts);
}
function joinRanges(columns, starts, counts) {
  let rows = 0;
  counts.forEach((count3, i) => {
    if (rows !== starts[i]) for (const column of columns) column.copyWithin(rows, starts[i], starts[i] + count3);
    rows += count3;
  });
  return rows;
}
function readHeader(head, delimiter, file) {
  const bom = head[0] === 239 && head[1] === 187 && head[2] === 191 ? 3 : 0;
  const end = head.indexOf(LF);
  if (end < 0) return void 0;
  const line2 = head.subarray(bom, end > bom && head[end - 1] === 13 ? end - 1 : end);
  let text2;
  try {
    text2 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(line2);
  } catch {
    return void 0;
  }
  const names = text2.split(delimiter);
  if (names.length < 2 || /["\r\0\uFEFF]/.test(text2) || names.includes("")) return void 0;
  checkHeader(names, file);
  return { names, start: end + 1 };
}
function cutAtLineEnds(source, start) {
  const cuts = [start];
  const piece = new Uint8Array(64 * 1024);
  const densities = [linesPerByte(piece.subarray(0, source.read(start, piece)))];
  for (let wanted = start + RANGE; wanted < source.size; ) {
    const read = source.read(wanted, piece);
    if (read === 0) break;
    const found = piece.subarray(0, read).indexOf(LF);
    if (found < 0) {
      wanted += read;
      continue;
    }
    const cut = wanted + found + 1;
    if (cut >= source.size) break;
    cuts.push(cut);
    densities.push(linesPerByte(piece.subarray(0, read)));
    wanted = cut + RANGE;
  }
  return { cuts: [...cuts, source.size], densities };
}
function runningSum(counts) {
  const sums = [0];
  for (const count3 of counts) sums.push(sums.at(-1) + count3);
  return sums;
}
function linesPerByte(sample) {
  let lines = 0;
  for (let i = 0; i < sample.length; i++) if (sample[i] === LF) lines += 1;
  return (lines + 1) / Math.max(1, sample.length);
}

// src/data/text-fault.ts
import { isUtf8 } from "node:buffer";
var TextChecker = class {
  #file;
  #offset = 0;
  #line = 1;
  /** Bytes since the last line end. */
  #column = 0;
  /** Bytes of a character that the last piece cut. */
  #cut = new Uint8Array(0);
  constructor(file) {
    this.#file = file;
  }
  /** Throws InputError for UTF-16, a NUL byte and what is no UTF-8. `last`: no more pieces follow. */
  check(piece, last) {
    if (this.#offset === 0) refuseUtf16(piece, this.#file);
    const bytes = this.#cut.length === 0 ? piece : concat(this.#cut, piece);
    const whole = last ? bytes.length : bytes.length - cutCharacter(bytes);
    const text2 = bytes.subarray(0, whole);
    const nul = text2.indexOf(0);
    if (nul >= 0) this.#fail(text2, nul, "a NUL byte: this is no text file, or its encoding is not UTF-8");
    if (!isUtf8(text2)) this.#fail(text2, firstFault(text2), "not valid UTF-8; save the file as UTF-8");
    this.#advance(text2, text2.length);
    this.#cut = bytes.slice(whole);
  }
  #fail(text2, at, rule) {
    const byte = this.#offset + at;
    this.#advance(text2, at);
    throw new InputError(rule, { file: this.#file, line: this.#line, column: this.#column + 1, byte });
  }
  #advance(text2, to) {
    let start = 0;
    for (let at = text2.indexOf(10); at >= 0 && at < to; at = text2.indexOf(10, at + 1)) {
      this.#line += 1;
      this.#column = 0;
      start = at + 1;
    }
    this.#column += to - start;
    this.#offset += to;
  }
};
function refuseUtf16(piece, file) {
  const [a2, b] = piece;
  const name = a2 === 255 && b === 254 ? "UTF-16 (little endian)" : a2 === 254 && b === 255 ? "UTF-16 (big endian)" : void 0;
  if (name !== void 0)
    throw new InputError(`encoded as ${name}; save the file as UTF-8`, { file, line: 1, column: 1, byte: 0 });
}
function cutCharacter(bytes) {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 128) return 0;
    if (byte >= 192) return (byte >= 240 ? 4 : byte >= 224 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}
function firstFault(text2) {
  let good = 0;
  let bad = text2.length;
  while (bad - good > 1) {
    const middle2 = good + bad >> 1;
    const whole = middle2 - cutCharacter(text2.subarray(0, middle2));
    if (isUtf8(text2.subarray(0, whole))) good = middle2;
    else bad = middle2;
  }
  const cut = cutCharacter(text2.subarray(0, good));
  return good - cut;
}
function concat(a2, b) {
  const out = new Uint8Array(a2.length + b.length);
  out.set(a2);
  out.set(b, a2.length);
  return out;
}

// src/data/csv-strict.ts
var PIECE = 1024 * 1024;
var LONGEST_RECORD = 16 * 1024 * 1024;
async function readStrict(source, request) {
  const { parse: parse2 } = await import("./lib-4XGLJU3M.js");
  const checker = new TextChecker(source.name);
  const parser = parse2(optionsOf(request.delimiter));
  let columns;
  let blank = 0;
  let endsLine = false;
  const take3 = (record2) => {
    if (columns === void 0) {
      checkHeader(record2, source.name);
      columns = record2.map((name) => new CellColumn(name));
      return;
    }
    record2.forEach((cell, i) => {
      columns[i].push(request.missing.has(cell) ? void 0 : cell);
    });
  };
  const finished = new Promise((done, fail) => {
    parser.on("readable", () => {
      try {
        for (let record2 = parser.read(); record2 !== null; record2 = parser.read())
          take3(record2);
      } catch (error) {
        fail(error);
      }
    });
    parser.on("error", fail);
    parser.on("end", done);
  });
  finished.catch(() => {
  });
  try {
    for (let offset = 0; offset < source.size; ) {
      const piece = new Uint8Array(Math.min(PIECE, source.size - offset));
      const read = source.read(offset, piece);
      if (read === 0) break;
      offset += read;
      const bytes = piece.subarray(0, read);
      checker.check(bytes, offset >= source.size);
      endsLine = bytes[read - 1] === 10 || bytes[read - 1] === 13;
      if (!parser.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) {
        await Promise.race([finished, new Promise((ready) => parser.once("drain", ready))]);
      }
      request.progress(offset, source.size);
    }
    parser.end();
    await finished;
    blank = parser.info.empty_lines - (endsLine ? 1 : 0);
  } catch (error) {
    parser.destroy();
    throw toInputError(error, source);
  }
  if (columns === void 0) throw new InputError("no header: the file is empty", { file: source.name });
  const rows = columns[0].length;
  if (rows === 0) throw new InputError("no rows: the file holds a header only", { file: source.name });
  if (columns.length === 1 && blank > 0) {
    throw new InputError(
      `${blank} empty ${blank === 1 ? "line" : "lines"} in a file of one column: a missing cell and an empty line look the same; remove the lines or write a value`,
      {
        file: source.name
      }
    );
  }
  return { columns, rows, lineOf: (row) => lineOfRow(source, request.delimiter, row, parse2) };
}
function optionsOf(delimiter) {
  return {
    bom: true,
    skip_empty_lines: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    delimiter,
    max_record_size: LONGEST_RECORD
  };
}
function lineOfRow(source, delimiter, row, parse2) {
  const parser = parse2({ ...optionsOf(delimiter), info: true });
  let seen = -2;
  let line2;
  for (let offset = 0; offset < source.size && line2 === void 0; ) {
    const piece = Buffer.alloc(Math.min(64 * 1024, source.size - offset));
    const read = source.read(offset, piece);
    if (read === 0) break;
    offset += read;
    parser.write(piece.subarray(0, read));
    if (offset >= source.size) parser.end();
    for (let got = parser.read(); got !== null; got = parser.read()) {
      seen += 1;
      if (seen === row) line2 = got.info.lines;
    }
  }
  parser.on("error", () => {
  });
  parser.destroy();
  return line2;
}
function firstLine(source) {
  const head = new Uint8Array(Math.min(64 * 1024, source.size));
  const [line2 = ""] = new TextDecoder().decode(head.subarray(0, source.read(0, head))).split(/[\r\n]/, 1);
  return line2;
}
function toInputError(error, source) {
  const { code: code2, lines, column, message } = error;
  if (code2 === void 0 || error instanceof InputError) return error;
  const file = source.name;
  const at = { file, line: lines };
  switch (code2) {
    case "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH": {
      const [, wanted = "?", got = "?"] = /expect (\d+), got (\d+)/.exec(message) ?? [];
      const hint = wanted === "1" ? otherDelimiter([firstLine(source)]) : "";
      return new InputError(`${got} ${got === "1" ? "cell" : "cells"} where the header has ${wanted}${hint}`, at);
    }
    case "CSV_QUOTE_NOT_CLOSED":
    case "CSV_MAX_RECORD_SIZE": {
      const line2 = lineOfOpenQuote(source);
      if (line2 !== void 0) return new InputError("a quote opens here and is never closed", { file, line: line2 });
      return new InputError(`a line is longer than ${LONGEST_RECORD} characters`, at);
    }
    case "CSV_INVALID_CLOSING_QUOTE":
    case "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE":
      return new InputError("text after a closing quote; write a quote inside a quoted cell twice", {
        ...at,
        column: numberOrNone(column)
      });
    case "INVALID_OPENING_QUOTE":
      return new InputError(
        "a quote inside a cell that is not quoted; quote the whole cell and write the quote twice",
        { ...at, column: numberOrNone(column) }
      );
    default:
      return new InputError(`cannot be read as CSV (${String(code2).toLowerCase()})`, at);
  }
}
function numberOrNone(column) {
  return typeof column === "number" ? column + 1 : void 0;
}
function lineOfOpenQuote(source) {
  const piece = new Uint8Array(PIECE);
  let line2 = 1;
  let open = false;
  let opened = 1;
  for (let offset = 0; offset < source.size; ) {
    const read = source.read(offset, piece);
    if (read === 0) break;
    for (let i = 0; i < read; i++) {
      if (piece[i] === 34) {
        open = !open;
        if (open) opened = line2;
      } else if (piece[i] === 10) line2 += 1;
    }
    offset += read;
  }
  return open ? opened : void 0;
}

// src/data/csv.ts
async function readCsv(source, request) {
  if (source.size === 0) throw new InputError("no header: the file is empty", { file: source.name });
  const { missing: missing2, delimiter, textColumns, workers, progress } = request;
  if (/["\r\n\0]/.test(delimiter)) {
    throw new InputError("a quote, a line end or NUL cannot stand between cells", { field: "data.delimiter" });
  }
  const plain = /^[^0-9eE.+-]$/.test(delimiter) && delimiter < "" && [...missing2].every((text2) => Number.isNaN(numberOf(text2)));
  const fast = plain ? await readFast(source, { delimiter, emptyIsMissing: missing2.has(""), textColumns, progress }, workers) : void 0;
  if (fast === void 0) return readStrict(source, { delimiter, missing: missing2, progress });
  const { names, columns, rows, sha256: sha2562 } = fast;
  return {
    rows,
    columns: names.map((name, i) => ({ name, values: columns[i] })),
    sha256: sha2562,
    lineOf: () => void 0
  };
}

// src/data/infer.ts
var BOOLEAN_PAIRS = [
  ["false", "true"],
  ["no", "yes"]
];
var BOOLEAN_CELL = /^(?:true|false|yes|no|TRUE|FALSE|YES|NO|True|False|Yes|No)$/;
var DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
var NUMBER_LIKE = /^\s*[+-]?(?:0[xXoObB][0-9a-fA-F]+|\d[\d_]*(?:\.\d*)?|\d+,\d+|nan|NaN|NAN|inf|Inf|infinity|Infinity|\d+(?:\.\d+)?[eE][+-]?\d+)\s*$/;
function inferColumn(cells, request) {
  const { file, pin } = request;
  const field = cells.name;
  const numbers = cells.texts.map(numberOf);
  const isNumber = numbers.map((value2) => !Number.isNaN(value2));
  const allNumbers = isNumber.every(Boolean);
  const odd = () => cells.firstRow((_, code2) => !isNumber[code2]);
  if ((request.mustBeNumber || pin === "numeric") && !allNumbers) {
    const row = odd();
    const text2 = cells.texts[cells.codes[row]];
    const rule = request.mustBeNumber ? "the target of a regression" : "pinned numeric";
    throw new InputError(`"${shorten(text2)}" is no number, and the column is ${rule}`, {
      file,
      line: request.lineOf(row),
      field
    });
  }
  if (pin === "numeric" || allNumbers && cells.texts.length > 0 && !request.asText && (pin === void 0 || pin === "ignore")) {
    const values = new Float64Array(new SharedArrayBuffer(8 * cells.length));
    const { codes } = cells;
    for (let row = 0; row < values.length; row++) values[row] = codes[row] < 0 ? Number.NaN : numbers[codes[row]];
    return { column: { name: field, kind: pin ?? "numeric", storage: "float64", values }, findings: [] };
  }
  const kind = pin ?? kindOf(cells, request.asText);
  const findings = pin === void 0 && !request.asText ? textFindings(cells, kind, isNumber, request) : [];
  return { column: textColumn(cells, kind), findings };
}
function kindOf({ texts }, asText) {
  if (texts.length === 0) return "ignore";
  if (asText) return "categorical";
  const words = new Set(texts.map((text2) => BOOLEAN_CELL.test(text2) ? text2.toLowerCase() : ""));
  if (BOOLEAN_PAIRS.some((pair) => [...words].every((word) => pair.includes(word))))
    return "boolean";
  return texts.every((text2) => DATE.test(text2)) ? "date" : "categorical";
}
function textColumn(cells, kind) {
  const categories = [...cells.texts].sort();
  const position = new Map(categories.map((text2, code2) => [text2, code2]));
  const map2 = Int32Array.from(cells.texts, (text2) => position.get(text2));
  const codes = Int32Array.from(cells.codes, (code2) => code2 < 0 ? -1 : map2[code2]);
  return { name: cells.name, kind, storage: "text", codes, categories };
}
function textFindings(cells, kind, isNumber, request) {
  const findings = [];
  const column = cells.name;
  const at = (row) => {
    const line2 = request.lineOf(row);
    return line2 === void 0 ? { column } : { column, line: line2 };
  };
  if (kind === "ignore") {
    findings.push({
      severity: "warning",
      rule: "all_missing",
      message: `"${column}" holds no value and is left out`,
      column
    });
  }
  if (kind === "date") {
    findings.push({
      severity: "info",
      rule: "date_ignored",
      message: `"${column}" holds dates, which are not used as a feature`,
      column
    });
  }
  const like = cells.texts.map((text2, i) => !isNumber[i] && NUMBER_LIKE.test(text2));
  if (kind === "categorical" && (isNumber.some(Boolean) || like.some(Boolean)) && cells.texts.every((_, i) => isNumber[i] || like[i])) {
    const row = cells.firstRow((_, code2) => like[code2] === true);
    const text2 = cells.texts[cells.codes[row]];
    const message = `"${column}" is text because of cells such as "${shorten(text2)}", which is no number here; clean it, add it to data.na_values, or pin the column`;
    findings.push({ severity: "warning", rule: "not_a_number", message, ...at(row) });
  }
  const padded = cells.firstRow((text2) => text2 !== text2.trim());
  if (padded >= 0) {
    const message = `"${column}" has cells with leading or trailing spaces, which are kept`;
    findings.push({ severity: "warning", rule: "spaces_kept", message, ...at(padded) });
  }
  return findings;
}
function shorten(text2) {
  return text2.length > 60 ? `${text2.slice(0, 60)}…` : text2;
}

// src/data/inflate.ts
import { gunzipSync } from "node:zlib";
var MOST_INFLATED_BYTES = 2147483648;
var CHUNK = 262144;
function inflateSource(source, limit = MOST_INFLATED_BYTES) {
  const file = source.name;
  if (source.size > limit) throw tooLarge(file, limit);
  const packed = readAll2(source);
  if (packed[0] !== 31 || packed[1] !== 139)
    throw new InputError("not a gzip file, though its name ends in .gz", { file });
  const bytes = inflate(packed, file, limit);
  return {
    name: file,
    size: bytes.length,
    read(offset, into) {
      const piece = bytes.subarray(offset, offset + into.length);
      into.set(piece);
      return piece.length;
    },
    close: () => source.close()
  };
}
function readAll2(source) {
  const bytes = new Uint8Array(source.size);
  let offset = 0;
  while (offset < bytes.length) {
    const read = source.read(offset, bytes.subarray(offset));
    if (read === 0) break;
    offset += read;
  }
  return bytes.subarray(0, offset);
}
function inflate(packed, file, limit) {
  try {
    return gunzipSync(packed, { maxOutputLength: limit, chunkSize: CHUNK });
  } catch (error) {
    const { code: code2, message } = error;
    if (code2 === "ERR_BUFFER_TOO_LARGE") throw tooLarge(file, limit);
    if (code2 === "Z_BUF_ERROR") throw new InputError("a gzip file that is cut short", { file });
    if (code2 === "Z_DATA_ERROR") {
      throw new InputError(`a gzip file that is damaged or has other bytes after its end (${message})`, { file });
    }
    throw error;
  }
}
function tooLarge(file, limit) {
  return new InputError(`larger than ${limit} bytes when inflated, which is the limit for a compressed file`, { file });
}

// src/data/flat-json.ts
var FlatJsonError = class extends Error {
  column;
  constructor(rule, at) {
    super(rule);
    this.column = at + 1;
  }
};
var SPACE = /[ \t\r\n]*/y;
var NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
var WORD = /[A-Za-z_]+/y;
var ESCAPED = /[\p{Cc}\\]/u;
var LONE_SURROGATE = new RegExp("\\p{Surrogate}", "u");
var WORDS2 = /* @__PURE__ */ new Map([
  ["true", "true"],
  ["false", "false"],
  ["null", void 0]
]);
function readFlatObject(line2, take3) {
  const skip = (from) => match(SPACE, line2, from).length + from;
  let at = skip(0);
  if (line2[at] !== "{") throw new FlatJsonError(`${kindAt(line2, at)} where each line is one JSON object`, at);
  at = skip(at + 1);
  let more = line2[at] !== "}";
  while (more) {
    if (line2[at] !== '"') throw new FlatJsonError("not valid JSON: a key in double quotes is expected", at);
    const keyAt = at;
    const key = readString(line2, at);
    at = skip(key.end);
    if (line2[at] !== ":") throw new FlatJsonError('not valid JSON: ":" is expected', at);
    const value2 = readValue(line2, skip(at + 1), key.text);
    take3(key.text, value2.text, keyAt);
    at = skip(value2.end);
    more = line2[at] === ",";
    if (!more && line2[at] !== "}") throw new FlatJsonError('not valid JSON: "," or "}" is expected', at);
    if (more) at = skip(at + 1);
  }
  expectEnd(line2, skip(at + 1));
}
function readValue(line2, at, key) {
  const first = line2[at];
  if (first === '"') return readString(line2, at);
  if (first === "{" || first === "[") {
    throw new FlatJsonError(`${kindAt(line2, at)} in "${key}"; only plain values can be read`, at);
  }
  const number5 = match(NUMBER, line2, at);
  if (number5 !== "") {
    const value2 = Number(number5);
    if (!Number.isFinite(value2)) throw new FlatJsonError(`${number5} in "${key}" is beyond the range of numbers`, at);
    return { text: String(value2 + 0), end: at + number5.length };
  }
  const word = match(WORD, line2, at);
  if (!WORDS2.has(word)) throw new FlatJsonError(`not valid JSON: a value is expected for "${key}"`, at);
  return { text: WORDS2.get(word), end: at + word.length };
}
function readString(line2, at) {
  let end = line2.indexOf('"', at + 1);
  while (end >= 0 && isEscaped(line2, end)) end = line2.indexOf('"', end + 1);
  if (end < 0) throw new FlatJsonError("not valid JSON: a text opens here and is never closed", at);
  const inner = line2.slice(at + 1, end);
  if (!ESCAPED.test(inner)) return { text: inner, end: end + 1 };
  let text2;
  try {
    text2 = JSON.parse(line2.slice(at, end + 1));
  } catch {
    throw new FlatJsonError("not valid JSON: a text with a bad escape or a control character", at);
  }
  if (LONE_SURROGATE.test(text2)) throw new FlatJsonError("half of a character (a lone surrogate) in a text", at);
  return { text: text2, end: end + 1 };
}
function isEscaped(line2, quote2) {
  let at = quote2;
  while (line2[at - 1] === "\\") at -= 1;
  return (quote2 - at) % 2 === 1;
}
function expectEnd(line2, at) {
  if (at < line2.length) throw new FlatJsonError("more text after the object; write one object a line", at);
}
function match(pattern, line2, at) {
  pattern.lastIndex = at;
  return pattern.exec(line2)?.[0] ?? "";
}
function kindAt(line2, at) {
  if (line2[at] === "[") return "an array";
  if (line2[at] === "{") return "an object";
  return "a value that is no object";
}

// src/data/jsonl.ts
var PIECE2 = 1024 * 1024;
var LONGEST_LINE = 16 * 1024 * 1024;
async function readJsonl(source, request) {
  const file = source.name;
  const rows = new JsonlRows(file, request.missing);
  const checker = new TextChecker(file);
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for (let offset = 0; offset < source.size; ) {
    const piece = new Uint8Array(Math.min(PIECE2, source.size - offset));
    const read = source.read(offset, piece);
    if (read === 0) break;
    offset += read;
    const bytes = piece.subarray(0, read);
    checker.check(bytes, offset >= source.size);
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop();
    for (const line2 of lines) rows.take(line2);
    if (rest.length > LONGEST_LINE) rows.take(rest);
    request.progress(offset, source.size);
  }
  if (rest !== "") rows.take(rest);
  if (rows.rows === 0) throw new InputError("no rows: the file holds no JSON object", { file });
  const columns = [...rows.columns.values()];
  if (columns.length === 0) throw new InputError("no columns: every object is empty", { file });
  return { columns, rows: rows.rows, lineOf: (row) => rows.lineOf(row) };
}
var JsonlRows = class {
  columns = /* @__PURE__ */ new Map();
  rows = 0;
  #file;
  #missing;
  #line = 0;
  /** Rows from which on the distance between row and line is another one, and that distance. */
  #shiftRows = [];
  #shifts = [];
  constructor(file, missing2) {
    this.#file = file;
    this.#missing = missing2;
  }
  take(line2) {
    this.#line += 1;
    const place = { file: this.#file, line: this.#line };
    if (line2.length > LONGEST_LINE) throw new InputError(`a line is longer than ${LONGEST_LINE} characters`, place);
    if (line2.trim() === "") return;
    const shift = this.#line - this.rows;
    if (this.#shifts.at(-1) !== shift) {
      this.#shiftRows.push(this.rows);
      this.#shifts.push(shift);
    }
    try {
      readFlatObject(line2, (key, text2, at) => this.#put(key, text2, at));
    } catch (error) {
      if (error instanceof FlatJsonError) throw new InputError(error.message, { ...place, column: error.column });
      throw error;
    }
    this.rows += 1;
    if (this.rows * this.columns.size > MOST_CELLS) {
      throw new InputError(`more than ${MOST_CELLS} cells (rows × columns), which is the limit`, place);
    }
    for (const column of this.columns.values()) if (column.length < this.rows) column.push(void 0);
  }
  lineOf(row) {
    if (row < 0 || row >= this.rows) return void 0;
    let low = 0;
    let high = this.#shiftRows.length - 1;
    while (low < high) {
      const middle2 = low + high + 1 >> 1;
      if (this.#shiftRows[middle2] <= row) low = middle2;
      else high = middle2 - 1;
    }
    return row + this.#shifts[low];
  }
  #put(key, text2, at) {
    const column = this.columns.get(key) ?? this.#add(key, at);
    if (column.length > this.rows) throw new FlatJsonError(`the key "${key}" stands twice in one object`, at);
    column.push(text2 === void 0 || this.#missing.has(text2) ? void 0 : text2);
  }
  #add(name, at) {
    const place = { file: this.#file, line: this.#line, column: at + 1 };
    checkName(name, place);
    if (this.columns.size === MOST_COLUMNS) throw new InputError(`more than ${MOST_COLUMNS} columns`, place);
    if (this.rows * (this.columns.size + 1) > MOST_CELLS) {
      throw new InputError(`more than ${MOST_CELLS} cells (rows × columns), which is the limit`, place);
    }
    const column = new CellColumn(name);
    for (let row = 0; row < this.rows; row++) column.push(void 0);
    this.columns.set(name, column);
    return column;
  }
};

// src/data/read.ts
var MOST_BYTES = 4 * 1024 * 1024 * 1024;
var FORMATS = {
  csv: readCsv,
  tsv: readCsv,
  jsonl: readJsonl,
  parquet: async (source, request) => (await import("./read-parquet-HSLRE7FP.js")).readParquet(source, request)
};
async function readTable(source, options, workers, progress = () => {
}) {
  const file = source.name;
  if (source.size > MOST_BYTES) throw new InputError(`${source.size} bytes, at most ${MOST_BYTES} are read`, { file });
  const format2 = formatOf(file);
  const zipped = file.toLowerCase().endsWith(".gz");
  const plain = zipped ? inflateSource(source) : source;
  const read = await FORMATS[format2](plain, {
    delimiter: options.delimiter ?? (format2 === "tsv" ? "	" : ","),
    missing: new Set(options.naValues ?? [""]),
    textColumns: textColumnsOf(options),
    workers,
    progress
  });
  refuseUnknownPins(read, options, file);
  const findings = [...read.findings ?? []];
  const columns = read.columns.map((raw) => {
    const inferred = infer(raw, {
      file,
      pin: pinOf(options, raw.name),
      asText: options.textColumns?.includes(raw.name) === true,
      mustBeNumber: raw.name === options.numericTarget,
      lineOf: read.lineOf
    });
    findings.push(...inferred.findings);
    return inferred.column;
  });
  return {
    table: { rows: read.rows, columns },
    sha256: zipped ? digestSource(source) : read.sha256 ?? digestSource(source),
    bytes: source.size,
    findings
  };
}
function infer(raw, request) {
  if (raw instanceof CellColumn) return inferColumn(raw, request);
  const { pin, asText } = request;
  const stays = !asText && (pin === void 0 || pin === "numeric" || pin === "ignore");
  if (!stays || raw.values.every(Number.isNaN)) return inferColumn(cellsOf(raw), request);
  return { column: { name: raw.name, kind: pin ?? "numeric", storage: "float64", values: raw.values }, findings: [] };
}
function pinOf({ columns = {} }, name) {
  return Object.hasOwn(columns, name) ? columns[name] : void 0;
}
function cellsOf({ name, values }) {
  const cells = new CellColumn(name);
  for (const value2 of values) cells.push(Number.isNaN(value2) ? void 0 : String(value2 + 0));
  return cells;
}
function textColumnsOf({ columns, textColumns }) {
  const pinned = Object.entries(columns ?? {}).filter(([, kind]) => kind !== "numeric" && kind !== "ignore");
  return /* @__PURE__ */ new Set([...pinned.map(([name]) => name), ...textColumns ?? []]);
}
function refuseUnknownPins(read, { columns }, file) {
  const names = read.columns.map(({ name }) => name);
  for (const name of Object.keys(columns ?? {})) {
    if (names.includes(name)) continue;
    throw new InputError(`data.columns pins "${name}", which is no column; ${suggest(name, names)}`, { file });
  }
}
function formatOf(file) {
  const ending = /\.([a-z0-9]+)(?:\.gz)?$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  if (Object.hasOwn(FORMATS, ending)) return ending;
  const known = Object.keys(FORMATS).map((name) => `.${name}`);
  throw new InputError(`the name must end in ${known.join(", ")}, each optionally followed by .gz`, { file });
}

// src/steps/open-table.ts
async function openTable(path2, options, ports) {
  const source = await ports.files.open(path2.absolute, { shown: path2.shown, root: path2.root });
  try {
    return await readTable(
      source,
      options,
      ports.workers,
      (done, total) => ports.log.progress(`reading ${path2.shown}`, done, total)
    );
  } finally {
    source.close();
  }
}

// src/steps/guess-task.ts
var MOST_CLASS_CODES = 10;
async function guessTask(path2, request, ports) {
  const { table } = await openTable({ shown: request.data, absolute: path2 }, {}, ports);
  const column = findColumn(table, request.target);
  if (column === void 0) {
    const names = table.columns.map(({ name }) => name);
    throw new InputError(`no column "${request.target}"; ${suggest(request.target, names)}${otherDelimiter(names)}`, {
      file: request.data,
      field: "--target"
    });
  }
  const task = taskOf(column);
  ports.log.info(`task: ${task} (told by the values of "${request.target}"; --task says otherwise)`);
  return task;
}
function taskOf(column) {
  if (column.storage === "text") return column.categories.length === 2 ? "binary" : "multiclass";
  const seen = /* @__PURE__ */ new Set();
  for (const value2 of column.values) {
    if (!Number.isNaN(value2)) seen.add(value2);
    if (seen.size > MOST_CLASS_CODES) return "regression";
  }
  if (seen.size === 2) return "binary";
  const sorted = [...seen].sort((a2, b) => a2 - b);
  const first = sorted[0];
  const coded = (first === 0 || first === 1) && sorted.every((value2, i) => value2 === first + i);
  return coded && seen.size > 2 ? "multiclass" : "regression";
}

// src/steps/recipe.ts
import { isAbsolute, resolve } from "node:path";

// src/numbers.ts
var Sum = class {
  total = 0;
  lost = 0;
  add(term) {
    const next = this.total + term;
    if (Math.abs(this.total) >= Math.abs(term)) this.lost += this.total - next + term;
    else this.lost += term - next + this.total;
    this.total = next;
  }
  get value() {
    return Number.isFinite(this.total) ? this.total + this.lost : this.total;
  }
};
function sum(values) {
  const total = new Sum();
  for (let i = 0; i < values.length; i++) total.add(values[i]);
  return total.value;
}
function mean(values) {
  if (values.length === 0) throw new RangeError("mean requires at least 1 data point");
  return sum(values) / values.length;
}
function sumOfSquaredDeviations(values) {
  const center = mean(values);
  const squares = new Sum();
  const deviations = new Sum();
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i] - center;
    squares.add(deviation * deviation);
    deviations.add(deviation);
  }
  return Math.max(0, squares.value - deviations.value * deviations.value / values.length);
}
function firstNonFinite(values) {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return i;
  return -1;
}
function isConstant(values) {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}

// src/metrics/define.ts
function undefinedBecause(reason) {
  return { undefined: reason };
}
function regressionMetric(spec) {
  const { formula, ...described } = spec;
  return {
    ...described,
    tasks: ["regression"],
    reads: "labels",
    compute(input) {
      if (input.task !== "regression") throw wrongTask(spec.name, input);
      return settle(formula(input));
    }
  };
}
function labelMetric(spec) {
  const { formula, ...described } = spec;
  return {
    ...described,
    reads: "labels",
    compute(input) {
      if (input.task === "regression" || !spec.tasks.includes(input.task)) throw wrongTask(spec.name, input);
      return settle(formula(input));
    }
  };
}
function scoreMetric(spec) {
  const { formula, ...described } = spec;
  return {
    ...described,
    reads: "scores",
    compute(input) {
      if (input.task === "regression" || !spec.tasks.includes(input.task)) throw wrongTask(spec.name, input);
      if (input.probabilities === void 0) return { undefined: "it reads probabilities and there are none" };
      return settle(formula(input, input.probabilities));
    }
  };
}
function settle(answer) {
  if (typeof answer !== "number") return answer;
  if (!Number.isFinite(answer)) return { undefined: "the numbers are too large for double precision" };
  return { value: answer };
}
function wrongTask(name, input) {
  return new InvariantError(`metric ${name} was asked about the task ${input.task}`);
}

// src/metrics/select-ranks.ts
var BINS = 65536;
function selectRanks(values, ranks) {
  for (const rank of ranks) {
    if (!(Number.isInteger(rank) && rank >= 0 && rank < values.length)) {
      throw new RangeError(`selectRanks requires ranks from 0 to ${values.length - 1}, got ${rank}`);
    }
  }
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const high = highWord();
  const counts = new Uint32Array(BINS);
  for (let i = high; i < words.length; i += 2) counts[binOf(words[i])]++;
  const sorted = /* @__PURE__ */ new Map();
  return ranks.map((rank) => {
    let bin = 0;
    let before = 0;
    while (before + counts[bin] <= rank) before += counts[bin++];
    let members2 = sorted.get(bin);
    if (members2 === void 0) {
      members2 = gather(values, words, high, bin, counts[bin]).sort();
      sorted.set(bin, members2);
    }
    return members2[rank - before];
  });
}
function gather(values, words, high, bin, count3) {
  const members2 = new Float64Array(count3);
  let filled = 0;
  for (let i = 0; i < values.length; i++) if (binOf(words[2 * i + high]) === bin) members2[filled++] = values[i];
  return members2;
}
function binOf(word) {
  return (word & 2147483648) !== 0 ? ~word >>> 16 : (word | 2147483648) >>> 16;
}
function highWord() {
  return new Uint32Array(new Float64Array([-1]).buffer)[0] === 0 ? 1 : 0;
}

// src/metrics/absolute-errors.ts
var SMALLEST_TRUTH = 1e-9;
var mae = regressionMetric({
  name: "mae",
  aliases: ["mean_absolute_error", "neg_mean_absolute_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Mean of |truth − prediction|, in the target’s unit (scikit-learn mean_absolute_error).",
  formula({ truth, prediction }) {
    const errors = new Sum();
    for (let i = 0; i < truth.length; i++) errors.add(Math.abs(truth[i] - prediction[i]));
    return errors.value / truth.length;
  }
});
var medianAbsoluteError = regressionMetric({
  name: "median_absolute_error",
  aliases: ["medae", "neg_median_absolute_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Median of |truth − prediction|; of an even count the mean of the middle two (scikit-learn).",
  formula: (input) => {
    const errors = absoluteErrors(input);
    const middle2 = errors.length >> 1;
    if (errors.length % 2 === 1) return selectRanks(errors, [middle2])[0];
    const [below, above] = selectRanks(errors, [middle2 - 1, middle2]);
    return (below + above) / 2;
  }
});
var maxError = regressionMetric({
  name: "max_error",
  aliases: ["neg_max_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Largest |truth − prediction|, in the target’s unit (scikit-learn max_error).",
  formula({ truth, prediction }) {
    let largest = 0;
    for (let i = 0; i < truth.length; i++) largest = Math.max(largest, Math.abs(truth[i] - prediction[i]));
    return largest;
  }
});
var mape = regressionMetric({
  name: "mape",
  aliases: ["mean_absolute_percentage_error", "neg_mean_absolute_percentage_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Mean of |truth − prediction| / |truth|, a fraction and no percentage (scikit-learn); undefined near a truth of 0.",
  formula({ truth, prediction }) {
    const shares2 = new Sum();
    for (let i = 0; i < truth.length; i++) {
      const size = Math.abs(truth[i]);
      if (size < SMALLEST_TRUTH)
        return undefinedBecause("a truth is 0 or nearly 0 (below 1e-9), so it has no percentage");
      shares2.add(Math.abs(truth[i] - prediction[i]) / size);
    }
    return shares2.value / truth.length;
  }
});
function absoluteErrors({ truth, prediction }) {
  const errors = new Float64Array(truth.length);
  for (let i = 0; i < errors.length; i++) errors[i] = Math.abs(truth[i] - prediction[i]);
  return errors;
}

// src/metrics/label-counts.ts
var counted = /* @__PURE__ */ new WeakMap();
function labelCounts(input) {
  const known = counted.get(input);
  if (known !== void 0) return known;
  const counts = count2(input);
  counted.set(input, counts);
  return counts;
}
function count2({ truth, prediction, classes }) {
  const inTruth = new Float64Array(classes.length);
  const predicted = new Float64Array(classes.length);
  const hits = new Float64Array(classes.length);
  let correct = 0;
  for (let i = 0; i < truth.length; i++) {
    const t = truth[i];
    const p = prediction[i];
    inTruth[t]++;
    predicted[p]++;
    if (t === p) {
      hits[t]++;
      correct++;
    }
  }
  return { rows: truth.length, correct, truth: inTruth, predicted, hits };
}

// src/metrics/accuracy.ts
var accuracy = labelMetric({
  name: "accuracy",
  aliases: ["accuracy_score"],
  tasks: ["binary", "multiclass"],
  direction: "higher",
  range: [0, 1],
  summary: "Share of rows whose predicted class is the true one (scikit-learn accuracy_score).",
  formula(input) {
    const counts = labelCounts(input);
    return counts.correct / counts.rows;
  }
});
var balancedAccuracy = labelMetric({
  name: "balanced_accuracy",
  aliases: ["balanced_accuracy_score"],
  tasks: ["binary", "multiclass"],
  direction: "higher",
  range: [0, 1],
  summary: "Mean recall over the classes that occur in the truth (scikit-learn balanced_accuracy_score).",
  formula(input) {
    const { truth, hits } = labelCounts(input);
    const recalls = new Sum();
    let classes = 0;
    for (let c = 0; c < truth.length; c++) {
      if (truth[c] === 0) continue;
      recalls.add(hits[c] / truth[c]);
      classes++;
    }
    return recalls.value / classes;
  }
});

// src/metrics/agreement.ts
var mcc = labelMetric({
  name: "mcc",
  aliases: ["matthews_corrcoef"],
  tasks: ["binary", "multiclass"],
  direction: "higher",
  range: [-1, 1],
  summary: "Correlation of true and predicted class, Matthews and Gorodkin (scikit-learn matthews_corrcoef).",
  formula(input) {
    const { rows, correct, truth, predicted } = labelCounts(input);
    const chance = dot(truth, predicted);
    const ofTruth = rows * rows - dot(truth, truth);
    const ofPrediction = rows * rows - dot(predicted, predicted);
    if (ofTruth === 0) return undefinedBecause("the truth has only one class");
    if (ofPrediction === 0) return undefinedBecause("every row is predicted as the same class");
    return clamp((correct * rows - chance) / (Math.sqrt(ofTruth) * Math.sqrt(ofPrediction)));
  }
});
var cohenKappa = labelMetric({
  name: "cohen_kappa",
  aliases: ["kappa", "cohen_kappa_score"],
  tasks: ["binary", "multiclass"],
  direction: "higher",
  range: [-1, 1],
  summary: "Agreement of true and predicted class above what their frequencies give (scikit-learn cohen_kappa_score).",
  formula(input) {
    const { rows, correct, truth, predicted } = labelCounts(input);
    const chance = dot(truth, predicted);
    if (rows * rows === chance) return undefinedBecause("truth and prediction have only one class, the same");
    return clamp((correct * rows - chance) / (rows * rows - chance));
  }
});
function dot(a2, b) {
  let total = 0;
  for (let c = 0; c < a2.length; c++) total += a2[c] * b[c];
  return total;
}
function clamp(value2) {
  return Math.min(1, Math.max(-1, value2));
}

// src/metrics/sorted-scores.ts
var ranked = /* @__PURE__ */ new WeakMap();
function sortByTruth(truth, classes, scores) {
  const ends = new Uint32Array(classes + 1);
  for (let i = 0; i < truth.length; i++) ends[truth[i] + 1]++;
  for (let c = 0; c < classes; c++) ends[c + 1] += ends[c];
  const next = ends.slice(0, classes);
  const grouped = new Float64Array(truth.length);
  for (let i = 0; i < truth.length; i++) grouped[next[truth[i]]++] = scores[i];
  return Array.from({ length: classes }, (_, c) => grouped.subarray(ends[c], ends[c + 1]).sort());
}
function rankScores({ truth }, code2, scores) {
  const known = ranked.get(scores);
  if (known !== void 0 && known.truth === truth && known.code === code2) return known.scores;
  const sides = new Int32Array(truth.length);
  for (let i = 0; i < truth.length; i++) sides[i] = truth[i] === code2 ? 1 : 0;
  const [negatives, positives] = sortByTruth(sides, 2, scores);
  const result = { positives, negatives };
  ranked.set(scores, { truth, code: code2, scores: result });
  return result;
}
function doubledWins(positives, negatives) {
  let below = 0;
  let upTo = 0;
  let wins = 0;
  for (let i = 0; i < positives.length; i++) {
    const score = positives[i];
    while (below < negatives.length && negatives[below] < score) below++;
    if (upTo < below) upTo = below;
    while (upTo < negatives.length && negatives[upTo] <= score) upTo++;
    wins += below + upTo;
  }
  return wins;
}

// src/metrics/average-precision.ts
var averagePrecision = scoreMetric({
  name: "average_precision",
  aliases: ["average_precision_score", "precision_recall_auc"],
  tasks: ["binary"],
  direction: "higher",
  range: [0, 1],
  summary: "Σ (recall gained at a threshold) × (precision there), ties are one threshold (scikit-learn average_precision_score).",
  formula(input, probabilities2) {
    const { positives, negatives } = rankScores(input, input.positive, probabilities2[input.positive]);
    if (positives.length === 0) return undefinedBecause("the truth has no row of the positive class");
    const terms = new Sum();
    let truePositives = 0;
    let falsePositives = 0;
    for (let i = positives.length - 1; i >= 0; ) {
      const threshold = positives[i];
      let gained = 0;
      for (; i >= 0 && positives[i] === threshold; i--) gained++;
      truePositives += gained;
      while (falsePositives < negatives.length && negatives[negatives.length - 1 - falsePositives] >= threshold)
        falsePositives++;
      terms.add(gained * truePositives / (truePositives + falsePositives));
    }
    return terms.value / positives.length;
  }
});

// src/metrics/brier.ts
var brier = scoreMetric({
  name: "brier",
  aliases: ["brier_score_loss", "brier_score", "neg_brier_score", "neg_brier_score_loss"],
  tasks: ["binary", "multiclass"],
  direction: "lower",
  range: [0, 2],
  summary: "Mean of (probability − outcome)²: of the positive class for two classes (at most 1), summed over the classes for more (at most 2; scikit-learn brier_score_loss).",
  formula: (input, probabilities2) => input.task === "binary" ? ofPositive(input, probabilities2[input.positive]) : overClasses(input, probabilities2)
});
function ofPositive({ truth, positive }, column) {
  const squares = new Sum();
  for (let i = 0; i < truth.length; i++) {
    const error = column[i] - (truth[i] === positive ? 1 : 0);
    squares.add(error * error);
  }
  return squares.value / truth.length;
}
function overClasses({ truth }, probabilities2) {
  const squares = new Sum();
  for (let c = 0; c < probabilities2.length; c++) {
    const column = probabilities2[c];
    for (let i = 0; i < truth.length; i++) {
      const error = column[i] - (truth[i] === c ? 1 : 0);
      squares.add(error * error);
    }
  }
  return squares.value / truth.length;
}

// src/metrics/calibration.ts
var BINS2 = 10;
function calibrationBins(input, probabilities2) {
  const rows = new Float64Array(BINS2);
  const right = new Float64Array(BINS2);
  const confidence = Array.from({ length: BINS2 }, () => new Sum());
  const positive = input.task === "binary" ? input.positive : void 0;
  for (let i = 0; i < input.truth.length; i++) {
    const c = positive ?? topClass(probabilities2, i);
    const p = probabilities2[c][i];
    const bin = Math.min(Math.floor(p * BINS2), BINS2 - 1);
    rows[bin]++;
    if (input.truth[i] === c) right[bin]++;
    confidence[bin].add(p);
  }
  return confidence.map((total, bin) => ({
    from: bin / BINS2,
    to: (bin + 1) / BINS2,
    rows: rows[bin],
    confidence: rows[bin] === 0 ? 0 : total.value / rows[bin],
    accuracy: rows[bin] === 0 ? 0 : right[bin] / rows[bin]
  }));
}
function topClass(probabilities2, row) {
  let top = 0;
  for (let c = 1; c < probabilities2.length; c++) if (probabilities2[c][row] > probabilities2[top][row]) top = c;
  return top;
}
var ece = scoreMetric({
  name: "ece",
  aliases: ["expected_calibration_error"],
  tasks: ["binary", "multiclass"],
  direction: "lower",
  range: [0, 1],
  summary: "Mean over rows of |share that came true − mean probability| in ten bins of equal width (not in scikit-learn).",
  formula(input, probabilities2) {
    const gaps = new Sum();
    for (const bin of calibrationBins(input, probabilities2)) {
      gaps.add(bin.rows / input.truth.length * Math.abs(bin.accuracy - bin.confidence));
    }
    return gaps.value;
  }
});

// src/metrics/explained-variance.ts
var r2 = regressionMetric({
  name: "r2",
  aliases: ["r2_score"],
  direction: "higher",
  range: [-Infinity, 1],
  summary: "1 − Σ(truth − prediction)² / Σ(truth − mean)² (scikit-learn r2_score); undefined where the truth does not vary.",
  formula: (input) => unexplained(input, squaredErrors)
});
var explainedVariance = regressionMetric({
  name: "explained_variance",
  aliases: ["explained_variance_score"],
  direction: "higher",
  range: [-Infinity, 1],
  summary: "1 − var(truth − prediction) / var(truth) (scikit-learn explained_variance_score): r2 that forgives a constant shift.",
  formula: (input) => unexplained(input, squaredDeviationsOfErrors)
});
function unexplained(input, left) {
  if (input.truth.length < 2) return undefinedBecause("it needs at least 2 rows");
  if (isConstant(input.truth)) return undefinedBecause("the truth is the same in every row");
  const total = sumOfSquaredDeviations(input.truth);
  if (total === 0) return undefinedBecause("the truth varies too little for double precision");
  return 1 - left(input) / total;
}
function squaredErrors({ truth, prediction }) {
  const squares = new Sum();
  for (let i = 0; i < truth.length; i++) {
    const error = truth[i] - prediction[i];
    squares.add(error * error);
  }
  return squares.value;
}
function squaredDeviationsOfErrors({ truth, prediction }) {
  const errors = new Float64Array(truth.length);
  for (let i = 0; i < errors.length; i++) errors[i] = truth[i] - prediction[i];
  return sumOfSquaredDeviations(errors);
}

// src/metrics/log-errors.ts
var msle = regressionMetric({
  name: "msle",
  aliases: ["mean_squared_log_error", "neg_mean_squared_log_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Mean of (ln(1 + truth) − ln(1 + prediction))² (scikit-learn mean_squared_log_error); undefined from −1 down.",
  formula: meanSquaredLogError
});
var rmsle = regressionMetric({
  name: "rmsle",
  aliases: ["root_mean_squared_log_error", "neg_root_mean_squared_log_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Square root of the mean squared logarithmic error (scikit-learn root_mean_squared_log_error).",
  formula(input) {
    const answer = meanSquaredLogError(input);
    return typeof answer === "number" ? Math.sqrt(answer) : answer;
  }
});
function meanSquaredLogError({ truth, prediction }) {
  const squares = new Sum();
  for (let i = 0; i < truth.length; i++) {
    const y2 = truth[i];
    const p = prediction[i];
    if (y2 <= -1) return undefinedBecause("a truth is −1 or less, which has no logarithm");
    if (p <= -1) return undefinedBecause("a prediction is −1 or less, which has no logarithm");
    const error = Math.log1p(y2) - Math.log1p(p);
    squares.add(error * error);
  }
  return squares.value / truth.length;
}

// src/metrics/log-loss.ts
var EPSILON = 2220446049250313e-31;
var logLoss = scoreMetric({
  name: "log_loss",
  aliases: ["neg_log_loss"],
  tasks: ["binary", "multiclass"],
  direction: "lower",
  range: [0, 36.04365338911715],
  summary: "Mean of −ln(probability of the true class), clipped at 2.22e-16 (scikit-learn log_loss); natural logarithm.",
  formula({ truth }, probabilities2) {
    const losses = new Sum();
    for (let i = 0; i < truth.length; i++) {
      const p = probabilities2[truth[i]][i];
      losses.add(-Math.log(Math.min(1 - EPSILON, Math.max(EPSILON, p))));
    }
    return losses.value / truth.length;
  }
});

// src/metrics/precision-recall.ts
var FRACTIONS = {
  precision: ({ hits, predicted }, c) => ({ over: hits[c], under: predicted[c] }),
  recall: ({ hits, truth }, c) => ({ over: hits[c], under: truth[c] }),
  f1: ({ hits, truth, predicted }, c) => ({ over: 2 * hits[c], under: truth[c] + predicted[c] })
};
var EMPTY = {
  precision: "no row is predicted as the positive class",
  recall: "the truth has no row of the positive class",
  f1: "the positive class is neither in the truth nor in the prediction"
};
var MEANINGS = {
  precision: "share of the rows predicted as the class that are of it",
  recall: "share of the rows of the class that are predicted as it",
  f1: "harmonic mean of precision and recall"
};
function positiveClassMetric(kind) {
  return labelMetric({
    name: kind,
    aliases: [`${kind}_score`],
    tasks: ["binary"],
    direction: "higher",
    range: [0, 1],
    summary: `Positive class: ${MEANINGS[kind]} (scikit-learn ${kind}_score).`,
    formula(input) {
      const { over, under } = FRACTIONS[kind](labelCounts(input), input.positive);
      return under === 0 ? undefinedBecause(EMPTY[kind]) : over / under;
    }
  });
}
var AVERAGES = {
  macro: "mean over the classes",
  micro: "over all classes together",
  weighted: "mean over the classes, weighted by their true rows"
};
function averagedMetric(kind, average) {
  return labelMetric({
    name: `${kind}_${average}`,
    aliases: [],
    tasks: ["multiclass"],
    direction: "higher",
    range: [0, 1],
    summary: `${AVERAGES[average]}: ${MEANINGS[kind]} (scikit-learn ${kind}_score, average="${average}").`,
    formula: (input) => averageOf(input, kind, average)
  });
}
function averageOf(input, kind, average) {
  const counts = labelCounts(input);
  if (average === "micro") return counts.correct / counts.rows;
  const values = new Sum();
  let weights = 0;
  for (let c = 0; c < counts.truth.length; c++) {
    if (counts.truth[c] === 0 && counts.predicted[c] === 0) continue;
    const { over, under } = FRACTIONS[kind](counts, c);
    const weight = average === "macro" ? 1 : counts.truth[c];
    values.add(under === 0 ? 0 : weight * over / under);
    weights += weight;
  }
  return values.value / weights;
}
function classesWithoutDenominator(input) {
  const { truth, predicted } = labelCounts(input);
  return input.classes.filter((_, c) => truth[c] === 0 !== (predicted[c] === 0));
}

// src/metrics/roc-auc.ts
var rocAuc = scoreMetric({
  name: "roc_auc",
  aliases: ["roc_auc_score"],
  tasks: ["binary"],
  direction: "higher",
  range: [0, 1],
  summary: "P(score of a positive > score of a negative), ties half (scikit-learn roc_auc_score); undefined with one class.",
  formula(input, probabilities2) {
    const { positives, negatives } = rankScores(input, input.positive, probabilities2[input.positive]);
    if (positives.length === 0) return undefinedBecause("the truth has no row of the positive class");
    if (negatives.length === 0) return undefinedBecause("every row of the truth is of the positive class");
    return doubledWins(positives, negatives) / (2 * positives.length * negatives.length);
  }
});
var rocAucOvr = scoreMetric({
  name: "roc_auc_ovr",
  aliases: [],
  tasks: ["multiclass"],
  direction: "higher",
  range: [0, 1],
  summary: 'Mean over the classes of the ROC AUC of one class against the rest (scikit-learn, multi_class="ovr").',
  formula: (input) => averageOverClasses(input, () => 1)
});
var rocAucOvrWeighted = scoreMetric({
  name: "roc_auc_ovr_weighted",
  aliases: [],
  tasks: ["multiclass"],
  direction: "higher",
  range: [0, 1],
  summary: 'The same, classes weighted by their true rows (scikit-learn, multi_class="ovr", average="weighted").',
  formula: (input) => averageOverClasses(input, (rows) => rows)
});
var rocAucOvo = scoreMetric({
  name: "roc_auc_ovo",
  aliases: [],
  tasks: ["multiclass"],
  direction: "higher",
  range: [0, 1],
  summary: 'Mean over all pairs of classes of the ROC AUC between the two, both ways (scikit-learn, multi_class="ovo").',
  formula(input) {
    const counts = pairCounts(input);
    if (!(counts instanceof PairCounts)) return counts;
    const areas = new Sum();
    const { rows } = counts;
    for (let c = 0; c < rows.length; c++) {
      for (let other = 0; other < rows.length; other++) {
        if (other !== c) areas.add(counts.wins(c, other) / (2 * rows[c] * rows[other]));
      }
    }
    return areas.value / (rows.length * (rows.length - 1));
  }
});
function averageOverClasses(input, weightOf) {
  const counts = pairCounts(input);
  if (!(counts instanceof PairCounts)) return counts;
  const areas = new Sum();
  let weights = 0;
  const { rows } = counts;
  for (let c = 0; c < rows.length; c++) {
    let wins = 0;
    for (let other = 0; other < rows.length; other++) if (other !== c) wins += counts.wins(c, other);
    const weight = weightOf(rows[c]);
    areas.add(weight * wins / (2 * rows[c] * (input.truth.length - rows[c])));
    weights += weight;
  }
  return areas.value / weights;
}
var PairCounts = class {
  rows;
  doubled;
  constructor(rows, doubled) {
    this.rows = rows;
    this.doubled = doubled;
  }
  wins(c, other) {
    return this.doubled[c * this.rows.length + other];
  }
};
var counted2 = /* @__PURE__ */ new WeakMap();
function pairCounts(input) {
  const known = counted2.get(input);
  if (known !== void 0) return known;
  const { truth, classes, probabilities: probabilities2 } = input;
  const rows = new Array(classes.length).fill(0);
  for (let i = 0; i < truth.length; i++) rows[truth[i]]++;
  const absent = rows.indexOf(0);
  if (absent >= 0) return { undefined: `class "${classes[absent]}" does not occur in the truth` };
  if (classes.length < 2) return { undefined: "the truth has only one class" };
  const doubled = new Float64Array(classes.length * classes.length);
  probabilities2.forEach((column, c) => {
    const groups = sortByTruth(truth, classes.length, column);
    groups.forEach((group, other) => {
      if (other !== c) doubled[c * classes.length + other] = doubledWins(groups[c], group);
    });
  });
  const counts = new PairCounts(rows, doubled);
  counted2.set(input, counts);
  return counts;
}

// src/metrics/squared-errors.ts
function meanSquaredError({ truth, prediction }) {
  const squares = new Sum();
  for (let i = 0; i < truth.length; i++) {
    const error = truth[i] - prediction[i];
    squares.add(error * error);
  }
  return squares.value / truth.length;
}
var mse = regressionMetric({
  name: "mse",
  aliases: ["mean_squared_error", "neg_mean_squared_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Mean of (truth − prediction)², in the target’s unit squared (scikit-learn mean_squared_error).",
  formula: meanSquaredError
});
var rmse = regressionMetric({
  name: "rmse",
  aliases: ["root_mean_squared_error", "neg_root_mean_squared_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Square root of the mean squared error, in the target’s unit (scikit-learn root_mean_squared_error).",
  formula: (input) => Math.sqrt(meanSquaredError(input))
});

// src/metrics/top-k-accuracy.ts
var K = 2;
var topKAccuracy = scoreMetric({
  name: "top_k_accuracy",
  aliases: ["top_k_accuracy_score"],
  tasks: ["multiclass"],
  direction: "higher",
  range: [0, 1],
  summary: "Share of rows whose true class is among the 2 likeliest; of equal ones the later class (scikit-learn, k=2).",
  formula({ truth, classes }, probabilities2) {
    if (classes.length <= K)
      return undefinedBecause(`with ${classes.length} classes every row is among the ${K} likeliest`);
    let hits = 0;
    for (let i = 0; i < truth.length; i++) {
      const code2 = truth[i];
      const p = probabilities2[code2][i];
      let ahead = 0;
      for (let c = 0; c < probabilities2.length; c++) {
        const other = probabilities2[c][i];
        if (other > p || other === p && c > code2) ahead++;
      }
      if (ahead < K) hits++;
    }
    return hits / truth.length;
  }
});

// src/metrics/table.ts
var METRICS = [
  rmse,
  mse,
  mae,
  medianAbsoluteError,
  maxError,
  r2,
  explainedVariance,
  mape,
  msle,
  rmsle,
  rocAuc,
  accuracy,
  balancedAccuracy,
  positiveClassMetric("precision"),
  positiveClassMetric("recall"),
  positiveClassMetric("f1"),
  averagedMetric("precision", "macro"),
  averagedMetric("precision", "micro"),
  averagedMetric("precision", "weighted"),
  averagedMetric("recall", "macro"),
  averagedMetric("recall", "micro"),
  averagedMetric("recall", "weighted"),
  averagedMetric("f1", "macro"),
  averagedMetric("f1", "micro"),
  averagedMetric("f1", "weighted"),
  rocAucOvr,
  rocAucOvrWeighted,
  rocAucOvo,
  averagePrecision,
  topKAccuracy,
  logLoss,
  brier,
  mcc,
  cohenKappa,
  ece
];
var BY_NAME = new Map(
  METRICS.flatMap((metric) => [metric.name, ...metric.aliases].map((name) => [name, metric]))
);
function defaultMetrics(task) {
  return METRICS.filter((metric) => metric.tasks.includes(task)).map((metric) => metric.name);
}
function resolveMetric(name, task, place = {}) {
  const metric = BY_NAME.get(name);
  if (metric === void 0) {
    const near = closest(name, [...BY_NAME.keys()]);
    const hint = near === void 0 ? `those of ${task} are ${defaultMetrics(task).join(", ")}` : `did you mean "${near}"?`;
    throw new InputError(`no metric is called "${name}"; ${hint}`, place);
  }
  if (!metric.tasks.includes(task)) {
    throw new InputError(
      `"${name}" is a metric of ${metric.tasks.join(" and ")}, this task is ${task}; its metrics are ${defaultMetrics(task).join(", ")}`,
      place
    );
  }
  return metric;
}
function findMetric(name) {
  return BY_NAME.get(name);
}
function rangeOf(metric, task) {
  return metric === brier && task === "binary" ? [0, 1] : metric.range;
}

// src/compare/policy.ts
var DEFAULTS = {
  regression: { name: "rmse", max_relative_regression: 0.05 },
  binary: { name: "roc_auc", max_absolute_regression: 0.02 },
  multiclass: { name: "accuracy", max_absolute_regression: 0.02 }
};
function resolvePolicy(config2, task, at = {}) {
  const metrics = config2?.metrics ?? [DEFAULTS[task]];
  const gates = metrics.map((metric, i) => resolveGate(metric, task, (key) => placeOf(at, i, key)));
  const names = gates.map(({ metric }) => metric.name);
  names.forEach((name, i) => {
    if (names.indexOf(name) < i) throw new InputError(`"${name}" is gated twice`, placeOf(at, i, "name"));
  });
  const [first, ...rest] = gates;
  if (first === void 0)
    throw new InputError("gates no metric", { file: at.file, field: `${at.field}.gate.metrics` });
  return {
    metrics: [first, ...rest],
    onInconclusive: {
      pullRequest: config2?.on_inconclusive?.pull_request ?? "warn",
      release: config2?.on_inconclusive?.release ?? "fail"
    },
    firstRun: config2?.first_run ?? "rubber_stamp"
  };
}
function placeOf(at, i, key) {
  if (at.optionOf !== void 0) return { field: at.optionOf(key) };
  const path2 = [...at.field === void 0 ? [] : at.field.split("."), "gate", "metrics", i, key];
  const field = `${at.field === void 0 ? "" : `${at.field}.`}gate.metrics[${i}].${key}`;
  return { file: at.file, line: at.lineOf?.(path2), field };
}
function resolveGate(config2, task, place) {
  const metric = resolveMetric(config2.name, task, place("name"));
  const { threshold } = config2;
  if (threshold !== void 0) {
    const [low, high] = rangeOf(metric, task);
    if (!(Number.isFinite(threshold) && threshold >= low && threshold <= high)) {
      throw new InputError(
        `must lie in the range of ${metric.name}, ${low} to ${high}, got ${threshold}`,
        place("threshold")
      );
    }
  }
  const margins = ["max_absolute_regression", "max_relative_regression"];
  const changes = ["min_absolute_change", "min_relative_change"];
  for (const key of [...margins, ...changes]) {
    const value2 = config2[key];
    if (value2 !== void 0 && !(Number.isFinite(value2) && value2 >= 0))
      throw new InputError(`must be at least 0, got ${value2}`, place(key));
  }
  const hasMargin = margins.some((key) => config2[key] !== void 0);
  const hasChange = changes.some((key) => config2[key] !== void 0);
  const require2 = config2.require ?? (hasChange ? "better" : "no_worse");
  for (const key of margins) {
    if (config2[key] === 0 && require2 === "no_worse") {
      throw new InputError(
        "a margin of 0 passes only what is better; write `require: better`, or allow a margin",
        place(key)
      );
    }
  }
  if (hasChange && require2 === "no_worse") {
    throw new InputError(
      "a required change goes with `require: better`",
      place(changes.find((key) => config2[key] !== void 0))
    );
  }
  const thresholdOnly = !hasMargin && !hasChange && require2 === "no_worse";
  if (thresholdOnly && threshold === void 0) {
    throw new InputError(
      "gates nothing: give max_absolute_regression, max_relative_regression, `require: better` or a threshold",
      place("name")
    );
  }
  return {
    metric,
    require: require2,
    threshold,
    maxAbsoluteRegression: config2.max_absolute_regression,
    maxRelativeRegression: config2.max_relative_regression,
    minAbsoluteChange: config2.min_absolute_change,
    minRelativeChange: config2.min_relative_change,
    thresholdOnly
  };
}

// src/models/median.ts
function medianOf(values) {
  const sorted = Float64Array.from(values).sort();
  const middle2 = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle2] : (sorted[middle2 - 1] + sorted[middle2]) / 2;
}

// src/models/target.ts
function numbersOfTarget(target, name) {
  if (target.type !== "double") throw new InvariantError("a regression wants numbers");
  const bad = firstNonFinite(target.values);
  if (bad >= 0) {
    throw new InputError(`the target holds a cell that is no finite number, got ${target.values[bad]}`, {
      field: name
    });
  }
  return target.values;
}
function requireRows(kind, rows, least, why, advice) {
  if (rows >= least) return;
  throw new InputError(`${kind} requires at least ${least} training rows ${why}, got ${rows}: ${advice}`);
}

// src/models/dummy.ts
var REGRESSION = ["mean", "median"];
var CLASSIFICATION = ["prior", "most_frequent"];
var ParamsSchema = zod_exports.strictObject({
  /** Default: `mean` for regression, `prior` (the shares of the classes) for classification. */
  strategy: zod_exports.optional(zod_exports.enum([...REGRESSION, ...CLASSIFICATION]))
});
var EstimatorSchema = zod_exports.strictObject({
  type: zod_exports.literal("dummy"),
  /** Regression: the answer. */
  value: zod_exports.optional(finite()),
  /** Classification: one for each class. */
  probabilities: zod_exports.optional(zod_exports.array(zod_exports.number().check(zod_exports.minimum(0), zod_exports.maximum(1))))
});
var dummy = {
  name: "dummy",
  tasks: ["regression", "binary", "multiclass"],
  summary: "ignores the features: strategy mean or median (regression), prior or most_frequent (classes)",
  params: ParamsSchema,
  estimator: EstimatorSchema,
  encoding: { standardize: () => false, dropReference: () => false, withoutFeatures: true },
  unsuited({ strategy }, task) {
    const known = task === "regression" ? REGRESSION : CLASSIFICATION;
    if (strategy === void 0 || known.includes(strategy)) return void 0;
    return { key: "strategy", rule: `"${strategy}" is not for task ${task}: use ${known.join(" or ")}` };
  },
  async fit(design, target, params) {
    requireRows("dummy", design.rows, 1, "to average", "add data");
    const answer = target.type === "double" ? { value: middle(target.values, params) } : { probabilities: shares(target, params) };
    return { estimator: { type: "dummy", ...answer }, findings: [] };
  },
  check(estimator, _designColumns, classes, file) {
    const { value: value2, probabilities: probabilities2 } = estimator;
    if (classes === 0) {
      if (value2 === void 0 || probabilities2 !== void 0)
        throw new InputError("a regression wants one value", { file, field: "estimator" });
      return;
    }
    const field = "estimator.probabilities";
    if (value2 !== void 0 || probabilities2?.length !== classes)
      throw new InputError(`one probability for each of ${classes} classes`, { file, field });
    const sum2 = probabilities2.reduce((total, p) => total + p, 0);
    if (!(Math.abs(sum2 - 1) < 1e-9)) throw new InputError(`must sum to 1, got ${sum2}`, { file, field });
  },
  predict({ value: value2, probabilities: probabilities2 }, design) {
    if (probabilities2 !== void 0) {
      return { type: "probabilities", columns: probabilities2.map((p) => new Float64Array(design.rows).fill(p)) };
    }
    if (value2 === void 0) throw new InvariantError("a dummy without an answer");
    return { type: "double", values: new Float64Array(design.rows).fill(value2) };
  }
};
function middle(values, { strategy }) {
  if (strategy === "median") return medianOf(values);
  return columnMoments({ columns: [values], from: 0, to: values.length })[0] / values.length;
}
function shares(target, { strategy }) {
  const counts = target.classes.map(() => 0);
  for (const code2 of target.codes) counts[code2] = counts[code2] + 1;
  if (strategy !== "most_frequent") return counts.map((count3) => count3 / target.codes.length);
  const best = counts.indexOf(Math.max(...counts));
  return counts.map((_, c) => c === best ? 1 : 0);
}

// src/models/log-error-finding.ts
function logErrorFinding(kind) {
  const message = `${kind} minimises the squared error of log(y), so relative errors count and the mean of y is underestimated`;
  return { severity: "info", rule: "log_error_minimised", message };
}

// src/models/single-feature.ts
function singleColumn(kind, design) {
  const [column] = design.columns;
  if (column === void 0 || design.columns.length !== 1) throw new InvariantError(`${kind} takes one column`);
  requireRows(kind, design.rows, 2, "to find a curve", "add data");
  if (column.every((value2) => value2 === column[0])) {
    throw new InputError(`${kind} requires two distinct values, all ${column.length} training rows have ${column[0]}`, {
      field: design.names[0]
    });
  }
  return column;
}
function requirePositive(kind, values, what, field) {
  let bad = 0;
  let least = Infinity;
  for (const value2 of values) {
    if (!(value2 > 0)) bad += 1;
    if (value2 < least) least = value2;
  }
  if (bad === 0) return;
  const rule = `${kind} requires ${what} above 0, ${bad} of ${values.length} rows are not (the least is ${least})`;
  throw new InputError(`${rule}; use linear, or exclude those rows`, { field });
}
function requireFiniteFit(kind, parameters) {
  for (const [name, value2] of Object.entries(parameters)) {
    if (!Number.isFinite(value2))
      throw new InputError(`${kind} found no finite ${name} (${value2}) for these rows: use linear`);
  }
}

// src/models/exponential.ts
var ParamsSchema2 = zod_exports.strictObject({});
var EstimatorSchema2 = zod_exports.strictObject({
  type: zod_exports.literal("exponential"),
  /** Training mean of x. Without it Unix seconds as x give level 0. */
  center: finite(),
  rate: finite(),
  level: zod_exports.number().check(zod_exports.gt(0))
});
var exponential = {
  name: "exponential",
  tasks: ["regression"],
  summary: "y = B·exp(A·x) of one numeric feature, by least squares of log y (y above 0)",
  params: ParamsSchema2,
  estimator: EstimatorSchema2,
  encoding: { standardize: () => false, dropReference: () => true, singleFeature: true },
  async fit(design, target, _params, options) {
    const y2 = numbersOfTarget(target, options.target);
    const x2 = singleColumn("exponential", design);
    requirePositive("exponential", y2, "a target", options.target);
    const center = mean(x2);
    const { default: regressions } = await import("./lib-EHTLKQWV.js");
    const { A: rate, B: level } = new regressions.ExponentialRegression(
      x2.map((value2) => value2 - center),
      y2
    );
    requireFiniteFit("exponential", { center, rate, level });
    return { estimator: { type: "exponential", center, rate, level }, findings: [logErrorFinding("exponential")] };
  },
  check() {
  },
  predict({ center, rate, level }, design) {
    return { type: "double", values: design.columns[0].map((x2) => level * Math.exp(rate * (x2 - center))) };
  },
  coefficients: ({ center, rate, level }, names) => ({
    headings: ["coefficient"],
    linearRows: false,
    rows: [
      { name: `level at ${names[0]} = ${center}`, values: [level] },
      { name: `rate of ${names[0]}`, values: [rate] }
    ]
  })
};

// src/models/triangle-solve.ts
var DEPENDENT = 1e-10;
var NAMED = 1e-6;
function rankTriangle(triangle) {
  const { size, width } = triangle;
  const t = Float64Array.from(triangle.values);
  const lengths = columnLengths(triangle);
  const kept = [];
  const dropped = [];
  for (let j = 0; j < size; j++) {
    const top = kept.length;
    let squares = 0;
    for (let row = top; row <= j; row++) squares += t[row * width + j] * t[row * width + j];
    if (!(lengths[j] > 0 && Math.sqrt(squares) >= DEPENDENT * lengths[j])) {
      dropped.push(j);
      continue;
    }
    if (top < j) reflect(t, width, size, top, j, Math.sqrt(squares));
    kept.push(j);
  }
  const rank = kept.length;
  const r = new Float64Array(rank * rank);
  for (let row = 0; row < rank; row++) {
    for (let c = row; c < rank; c++) r[row * rank + c] = t[row * width + kept[c]];
  }
  const rhs = Float64Array.from({ length: rank }, (_, row) => t[row * width + size]);
  return { kept, dropped: dropped.map((column) => ({ column, dependsOn: explain2(column) })), r, rhs };
  function explain2(j) {
    const before = kept.filter((k2) => k2 < j).length;
    const share = Float64Array.from({ length: rank }, (_, row) => row < before ? t[row * width + j] : 0);
    solveUpper(r, rank, share);
    return kept.filter((k2, c) => c < before && Math.abs(share[c]) * lengths[k2] > NAMED * lengths[j]);
  }
}
function columnLengths({ size, width, values }) {
  return Float64Array.from({ length: size }, (_, j) => {
    let squares = 0;
    for (let row = 0; row <= j; row++) squares += values[row * width + j] * values[row * width + j];
    return Math.sqrt(squares);
  });
}
function reflect(t, width, size, top, j, norm) {
  const alpha = t[top * width + j];
  const beta = alpha > 0 ? -norm : norm;
  const head = alpha - beta;
  const tau3 = 1 / (norm * (norm + Math.abs(alpha)));
  for (let k2 = j + 1; k2 <= size; k2++) {
    let onto = head * t[top * width + k2];
    for (let row = top + 1; row <= j; row++) onto += t[row * width + j] * t[row * width + k2];
    onto *= tau3;
    t[top * width + k2] = t[top * width + k2] - onto * head;
    for (let row = top + 1; row <= j; row++) t[row * width + k2] = t[row * width + k2] - onto * t[row * width + j];
  }
  t[top * width + j] = beta;
}
function solveUpper(r, size, b) {
  for (let row = size - 1; row >= 0; row--) {
    let sum2 = b[row];
    for (let c = row + 1; c < size; c++) sum2 -= r[row * size + c] * b[c];
    b[row] = sum2 / r[row * size + row];
  }
}
function solveUpperTransposed(r, size, b) {
  for (let row = 0; row < size; row++) {
    let sum2 = b[row];
    for (let c = 0; c < row; c++) sum2 -= r[c * size + row] * b[c];
    b[row] = sum2 / r[row * size + row];
  }
}

// src/models/refinement.ts
var MAX_STEPS = 3;
function refine2(problem, ranked2, start) {
  let best = start;
  let step = correction(problem, ranked2, best);
  for (let n = 0; n < MAX_STEPS && Number.isFinite(step.length) && step.length > 0; n++) {
    const next = step.to;
    const after = correction(problem, ranked2, next);
    if (!(after.length < step.length)) break;
    best = next;
    if (!(after.length < step.length / 2)) break;
    step = after;
  }
  return best;
}
function correction(problem, ranked2, at) {
  const { kept, r } = ranked2;
  const gradient = exactGradient(problem, kept, at);
  const step = new Float64Array(kept.length);
  kept.forEach((column, k2) => {
    step[k2] = gradient.columns[k2] * problem.factors[column];
  });
  solveUpperTransposed(r, kept.length, step);
  let squares = 0;
  for (const value2 of step) squares += value2 * value2;
  solveUpper(r, kept.length, step);
  const coefficients = Float64Array.from(at.coefficients);
  let shift = gradient.mean;
  kept.forEach((column, k2) => {
    const change = step[k2] * problem.factors[column];
    coefficients[column] = coefficients[column] + change;
    shift -= change * problem.centers[column];
  });
  const intercept = problem.intercept ? at.intercept + shift : 0;
  const length = Math.sqrt(squares + (problem.intercept ? gradient.mean * gradient.mean * problem.y.length : 0));
  return { to: { intercept, coefficients }, length };
}
function exactGradient({ columns, y: y2, intercept, penalty, centers }, kept, at) {
  const used = kept.map((column) => columns[column]);
  const weights = kept.map((column) => at.coefficients[column]);
  const sum2 = new DoubleDouble();
  const residual = new DoubleDouble();
  const gradients = kept.map(() => new DoubleDouble());
  for (let i = 0; i < y2.length; i++) {
    residual.set(y2[i]);
    residual.add(-at.intercept);
    for (let k2 = 0; k2 < used.length; k2++) residual.addProduct(-weights[k2], used[k2][i]);
    sum2.add(residual.high);
    sum2.add(residual.low);
    for (let k2 = 0; k2 < used.length; k2++) {
      const x2 = used[k2][i];
      const gradient = gradients[k2];
      gradient.addProduct(x2, residual.high);
      gradient.add(x2 * residual.low);
    }
  }
  gradients.forEach((gradient, k2) => {
    if (intercept) {
      gradient.addProduct(-centers[kept[k2]], sum2.high);
      gradient.add(-centers[kept[k2]] * sum2.low);
    }
    gradient.addProduct(-penalty, weights[k2]);
  });
  return { mean: (sum2.high + sum2.low) / y2.length, columns: Float64Array.from(gradients, (g) => g.high + g.low) };
}
var SPLITTER = 134217729;
var DoubleDouble = class {
  high = 0;
  low = 0;
  set(value2) {
    this.high = value2;
    this.low = 0;
  }
  add(value2) {
    const sum2 = this.high + value2;
    const part = sum2 - this.high;
    const error = this.high - (sum2 - part) + (value2 - part) + this.low;
    this.high = sum2 + error;
    this.low = error - (this.high - sum2);
  }
  addProduct(a2, b) {
    const product = a2 * b;
    const aLarge = SPLITTER * a2;
    const aHigh = aLarge - (aLarge - a2);
    const aLow = a2 - aHigh;
    const bLarge = SPLITTER * b;
    const bHigh = bLarge - (bLarge - b);
    const bLow = b - bHigh;
    const error = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    this.add(product);
    this.add(error);
  }
};

// src/models/least-squares.ts
var CHUNK_ROWS = 32768;
var PARALLEL_ROWS = 2 * CHUNK_ROWS;
var REFINED_CELLS = 65536;
var MAX_COLUMNS = 4096;
async function leastSquares(columns, y2, options = {}) {
  const { intercept = true, penalty = 0 } = options;
  for (const column of columns) if (column.length !== y2.length) throw new InvariantError("columns of unequal length");
  if (y2.length === 0) throw new InputError("least squares requires at least 1 row, got 0");
  if (columns.length > MAX_COLUMNS) {
    throw new InputError(`${columns.length} columns after encoding, at most ${MAX_COLUMNS}: exclude some features`);
  }
  const moments = await momentsOf([...columns, y2], options);
  const centers = new Float64Array(columns.length + 1);
  const factors = new Float64Array(columns.length + 1);
  for (let k2 = 0; k2 <= columns.length; k2++) {
    const sum2 = moments[k2 * MOMENTS];
    const spread = moments[k2 * MOMENTS + 1];
    if (!Number.isFinite(sum2) || !Number.isFinite(spread)) throw notFinite2(k2 === columns.length);
    const first = k2 === columns.length ? y2[0] : columns[k2][0];
    const constant3 = spread === 0;
    centers[k2] = intercept ? constant3 ? first : sum2 / y2.length : 0;
    factors[k2] = intercept && constant3 ? 0 : 1 / powerOfTwoBelow(constant3 ? Math.abs(first) : spread / y2.length);
  }
  const varying = columns.map((_, k2) => k2).filter((k2) => factors[k2] !== 0);
  const active = [...varying, columns.length];
  const problem = {
    columns: varying.map((k2) => columns[k2]),
    y: y2,
    intercept,
    penalty,
    centers: Float64Array.from(active, (k2) => centers[k2]),
    factors: Float64Array.from(active, (k2) => factors[k2])
  };
  const triangle = await triangleOf([...problem.columns, y2], problem.centers, problem.factors, options);
  if (penalty > 0) stackPenalty(triangle, penalty, problem.factors);
  const ranked2 = rankTriangle(triangle);
  const rough = solve(ranked2, problem.centers, problem.factors, intercept);
  const exact = y2.length * columns.length <= REFINED_CELLS ? refine2(problem, ranked2, rough) : rough;
  const coefficients = new Float64Array(columns.length);
  varying.forEach((k2, c) => {
    coefficients[k2] = exact.coefficients[c];
  });
  const dropped = [
    ...columns.flatMap((_, k2) => factors[k2] === 0 ? [{ column: k2, dependsOn: [] }] : []),
    ...ranked2.dropped.map((d) => ({ column: varying[d.column], dependsOn: d.dependsOn.map((c) => varying[c]) }))
  ].sort((a2, b) => a2.column - b.column);
  return { intercept: exact.intercept, coefficients, dropped };
}
function notFinite2(inTarget) {
  return new InputError(
    `least squares requires finite values, ${inTarget ? "the target" : "a feature"} has a cell that is not`
  );
}
function solve(ranked2, centers, factors, intercept) {
  const size = centers.length - 1;
  const solution = Float64Array.from(ranked2.rhs);
  solveUpper(ranked2.r, solution.length, solution);
  const coefficients = new Float64Array(size);
  let constant3 = centers[size];
  ranked2.kept.forEach((column, k2) => {
    if (factors[size] !== 0) coefficients[column] = solution[k2] * factors[column] / factors[size];
    constant3 -= coefficients[column] * centers[column];
  });
  return { intercept: intercept ? constant3 : 0, coefficients };
}
function stackPenalty(triangle, penalty, factors) {
  const rows = emptyTriangle(triangle.size);
  for (let j = 0; j < rows.size; j++) rows.values[j * rows.width + j] = Math.sqrt(penalty) * factors[j];
  stackTriangle(triangle, rows.values);
}
function powerOfTwoBelow(value2) {
  if (value2 === 0) return 1;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.max(value2, 1e-300));
  view.setUint32(0, view.getUint32(0) & 2146435072);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}
async function momentsOf(columns, { workers }) {
  const inputs = chunksOf(columns[0].length).map(([from, to]) => ({ columns, from, to }));
  return joinMoments(await inChunks("columnMoments", columnMoments, inputs, columns, workers));
}
async function triangleOf(columns, centers, factors, { workers, progress }) {
  const inputs = chunksOf(columns[0].length).map(
    ([from, to]) => ({ columns, centers, factors, from, to })
  );
  const parts = await inChunks("tallQr", tallQr, inputs, columns, workers);
  const triangle = emptyTriangle(columns.length - 1);
  triangle.values.set(parts[0]);
  for (const part of parts.slice(1)) stackTriangle(triangle, part);
  progress?.(columns[0].length, columns[0].length);
  return triangle;
}
function chunksOf(rows) {
  const chunks = [];
  for (let from = 0; from < rows; from += CHUNK_ROWS) chunks.push([from, Math.min(rows, from + CHUNK_ROWS)]);
  return chunks;
}
async function inChunks(job, run, inputs, columns, workers) {
  const shared = columns.every((column) => column.buffer instanceof SharedArrayBuffer);
  if (workers === void 0 || workers.count < 2 || columns[0].length < PARALLEL_ROWS || !shared)
    return inputs.map(run);
  return workers.run(job, run, inputs);
}

// src/models/linear-predictor.ts
function linearPredictor(intercept, coefficients, design) {
  const out = new Float64Array(design.rows).fill(intercept);
  for (let k2 = 0; k2 < design.columns.length; k2++) {
    const weight = coefficients[k2];
    if (weight === 0) continue;
    const column = design.columns[k2];
    for (let i = 0; i < out.length; i++) out[i] = out[i] + weight * column[i];
  }
  return out;
}
function checkCoefficientCount(count3, designColumns, file) {
  if (count3 === designColumns) return;
  throw new InputError(`${count3} coefficients for ${designColumns} columns of features`, {
    file,
    field: "estimator.coefficients"
  });
}

// src/models/rank-findings.ts
var SHOWN = 5;
function rankFindings(dropped, names) {
  return dropped.filter(({ dependsOn }) => dependsOn.length > 0).map(({ column, dependsOn }) => {
    const name = names[column];
    return {
      severity: "warning",
      rule: "rank_deficient",
      message: `"${name}" follows from ${listOf(dependsOn.map((k2) => names[k2]))} in the training rows: its coefficient is 0`,
      column: name
    };
  });
}
function listOf(names) {
  const shown = names.slice(0, SHOWN).map((name) => `"${name}"`);
  if (names.length > SHOWN) return `${shown.join(", ")} and ${names.length - SHOWN} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
function saturationFindings(rows, coefficients) {
  if (rows > coefficients) return [];
  const message = `${coefficients} coefficients from ${rows} training rows: the model repeats them and has learned nothing about others`;
  return [{ severity: "warning", rule: "saturated_fit", message, numbers: { coefficients, rows } }];
}

// src/models/linear.ts
var ParamsSchema3 = zod_exports.strictObject({});
var EstimatorSchema3 = zod_exports.strictObject({
  type: zod_exports.literal("linear"),
  intercept: finite(),
  /** One for each column of the design. */
  coefficients: zod_exports.array(finite())
});
var linear = {
  name: "linear",
  tasks: ["regression"],
  summary: "ordinary least squares (blocked Householder QR)",
  params: ParamsSchema3,
  estimator: EstimatorSchema3,
  encoding: { standardize: () => false, dropReference: () => true },
  async fit(design, target, _params, options) {
    const y2 = numbersOfTarget(target, options.target);
    const least = design.columns.length + 1;
    requireRows("linear", design.rows, least, `for ${design.columns.length} columns`, "use ridge, or exclude features");
    const fit = await leastSquares(design.columns, y2, options);
    return {
      estimator: { type: "linear", intercept: fit.intercept, coefficients: [...fit.coefficients] },
      findings: [
        ...rankFindings(fit.dropped, design.names),
        ...saturationFindings(design.rows, least - fit.dropped.length)
      ]
    };
  },
  check(estimator, designColumns, _classes, file) {
    checkCoefficientCount(estimator.coefficients.length, designColumns, file);
  },
  predict: (estimator, design) => ({
    type: "double",
    values: linearPredictor(estimator.intercept, estimator.coefficients, design)
  }),
  coefficients: (estimator, names) => ({
    headings: ["coefficient"],
    linearRows: true,
    rows: [
      { name: "intercept", values: [estimator.intercept] },
      ...names.map((name, k2) => ({ name, values: [estimator.coefficients[k2]] }))
    ]
  })
};

// src/models/cholesky.ts
function solveCholesky(matrix, right) {
  const n = right.length;
  let lost = 0;
  for (let j = 0; j < n; j++) {
    const row = j * n;
    const before = matrix[row + j];
    let pivot = before;
    for (let k2 = 0; k2 < j; k2++) pivot -= matrix[row + k2] * matrix[row + k2];
    if (!(pivot > before * 1e-14) || !(pivot > 0)) {
      pivot = 1e300;
      lost += 1;
    }
    const root = Math.sqrt(pivot);
    matrix[row + j] = root;
    for (let i = j + 1; i < n; i++) {
      const other = i * n;
      let value2 = matrix[other + j];
      for (let k2 = 0; k2 < j; k2++) value2 -= matrix[other + k2] * matrix[row + k2];
      matrix[other + j] = value2 / root;
    }
  }
  for (let i = 0; i < n; i++) {
    let value2 = right[i];
    for (let k2 = 0; k2 < i; k2++) value2 -= matrix[i * n + k2] * right[k2];
    right[i] = value2 / matrix[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    let value2 = right[i];
    for (let k2 = i + 1; k2 < n; k2++) value2 -= matrix[k2 * n + i] * right[k2];
    right[i] = value2 / matrix[i * n + i];
  }
  return lost;
}

// src/models/logistic-solver.ts
var SEPARATED_LOSS = 1e-6;
var FLAT_DECREMENT = 1e-10;
var ENDLESS_STEP = 0.5;
var HALVINGS = 50;
function solveLogistic(problem) {
  const scaled = scaleColumns(problem.columns);
  const width = scaled.columns.length + 1;
  const free = problem.classes === 2 ? 1 : problem.classes;
  const penalties = Float64Array.from(scaled.scales, (scale2) => problem.penalty / (scale2 * scale2));
  let weights = new Float64Array(free * width);
  const state = { problem, columns: scaled.columns, width, free, penalties };
  let value2 = objective(state, weights);
  let iterations = 0;
  let converged = false;
  let separated = false;
  let endless = 0;
  while (iterations < problem.maxIterations && !converged && !separated) {
    const { gradient, hessian } = derivatives(state, weights);
    const step = Float64Array.from(gradient);
    solveCholesky(hessian, step);
    const decrement = dot2(gradient, step);
    const relative3 = decrement / Math.max(Math.abs(value2), 1e-300);
    iterations += 1;
    const far = problem.penalty === 0 && relative3 <= FLAT_DECREMENT && largestMove(state, step) > ENDLESS_STEP;
    endless = far ? endless + 1 : 0;
    converged = !far && relative3 <= problem.tolerance;
    const moved = lineSearch(state, weights, step, value2, decrement);
    if (moved === void 0) {
      separated = far;
      converged = !far && relative3 <= Math.max(problem.tolerance, FLAT_DECREMENT);
      break;
    }
    weights = moved.weights;
    value2 = moved.value;
    separated = problem.penalty === 0 && (endless === 2 || value2 / problem.codes.length < SEPARATED_LOSS);
    problem.progress(iterations, problem.maxIterations);
  }
  return {
    ...unscale(weights, scaled, width, free, problem.columns.length),
    iterations,
    converged: converged && !separated,
    separated
  };
}
function scaleColumns(columns) {
  const scaled = { columns: [], kept: [], means: [], scales: [] };
  columns.forEach((column, index) => {
    const n = column.length;
    let total = 0;
    for (let i = 0; i < n; i++) total += column[i];
    const mean2 = total / n;
    let squares = 0;
    let rest = 0;
    let largest = 0;
    for (let i = 0; i < n; i++) {
      const deviation = column[i] - mean2;
      rest += deviation;
      squares += deviation * deviation;
      largest = Math.max(largest, Math.abs(column[i]));
    }
    const center = mean2 + rest / n;
    const scale2 = Math.sqrt(Math.max(0, squares - rest * rest / n) / n);
    if (!(scale2 > largest * 1e-14)) return;
    const out = new Float64Array(n);
    for (let i = 0; i < n; i++) out[i] = (column[i] - center) / scale2;
    scaled.columns.push(out);
    scaled.kept.push(index);
    scaled.means.push(center);
    scaled.scales.push(scale2);
  });
  return scaled;
}
function predictors({ columns, width, free, problem }, weights) {
  return Array.from({ length: free }, (_, f) => {
    const eta = new Float64Array(problem.codes.length).fill(weights[f * width + width - 1]);
    for (let j = 0; j < columns.length; j++) {
      const weight = weights[f * width + j];
      const column = columns[j];
      for (let i = 0; i < eta.length; i++) eta[i] = eta[i] + weight * column[i];
    }
    return eta;
  });
}
function objective(state, weights) {
  const { problem, width, free, penalties } = state;
  const { codes, classWeights: classWeights2 } = problem;
  const etas = predictors(state, weights);
  let loss = 0;
  for (let i = 0; i < codes.length; i++) loss += classWeights2[codes[i]] * rowLoss(etas, free, codes[i], i);
  let penalty = 0;
  for (let f = 0; f < free; f++) {
    for (let j = 0; j < penalties.length; j++)
      penalty += penalties[j] * weights[f * width + j] * weights[f * width + j];
  }
  return loss + penalty / 2;
}
function rowLoss(etas, free, code2, i) {
  if (free === 1) {
    const signed = code2 === 1 ? etas[0][i] : -etas[0][i];
    return Math.log1p(Math.exp(-Math.abs(signed))) + Math.max(0, -signed);
  }
  let largest = -Infinity;
  for (let f = 0; f < free; f++) largest = Math.max(largest, etas[f][i]);
  let total = 0;
  for (let f = 0; f < free; f++) total += Math.exp(etas[f][i] - largest);
  return Math.log(total) + largest - etas[code2][i];
}
function probabilities(etas) {
  const n = etas[0].length;
  if (etas.length === 1) {
    const eta = etas[0];
    for (let i = 0; i < n; i++) eta[i] = sigmoid(eta[i]);
    return etas;
  }
  for (let i = 0; i < n; i++) {
    let largest = -Infinity;
    for (const eta of etas) largest = Math.max(largest, eta[i]);
    let total = 0;
    for (const eta of etas) total += Math.exp(eta[i] - largest);
    for (const eta of etas) eta[i] = Math.exp(eta[i] - largest) / total;
  }
  return etas;
}
function sigmoid(z) {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}
function derivatives(state, weights) {
  const { problem, columns, width, free, penalties } = state;
  const { codes, classWeights: classWeights2 } = problem;
  const n = codes.length;
  const p = probabilities(predictors(state, weights));
  const size = free * width;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const weighted = new Float64Array(n);
  const product = new Float64Array(n);
  const ones = new Float64Array(n).fill(1);
  const all = [...columns, ones];
  for (let f = 0; f < free; f++) {
    const target = free === 1 ? 1 : f;
    for (let i = 0; i < n; i++) weighted[i] = classWeights2[codes[i]] * (p[f][i] - (codes[i] === target ? 1 : 0));
    for (let j = 0; j < width; j++) gradient[f * width + j] = dot2(all[j], weighted);
    for (let g = 0; g <= f; g++) {
      for (let i = 0; i < n; i++) weighted[i] = classWeights2[codes[i]] * p[f][i] * ((f === g ? 1 : 0) - p[g][i]);
      for (let j = 0; j < width; j++) {
        const column = all[j];
        for (let i = 0; i < n; i++) product[i] = column[i] * weighted[i];
        const last = f === g ? j : width - 1;
        for (let k2 = 0; k2 <= last; k2++) {
          const value2 = dot2(product, all[k2]);
          hessian[(f * width + j) * size + g * width + k2] = value2;
          hessian[(g * width + k2) * size + f * width + j] = value2;
        }
      }
    }
  }
  for (let f = 0; f < free; f++) {
    for (let j = 0; j < penalties.length; j++) {
      const at = f * width + j;
      gradient[at] = gradient[at] + penalties[j] * weights[at];
      hessian[at * size + at] = hessian[at * size + at] + penalties[j];
    }
  }
  if (free > 1) {
    for (let j = 0; j < width; j++) {
      for (let f = 0; f < free; f++) {
        for (let g = 0; g < free; g++) {
          const at = (f * width + j) * size + g * width + j;
          hessian[at] = hessian[at] + 1;
        }
      }
    }
  }
  return { gradient, hessian };
}
function dot2(a2, b) {
  let total = 0;
  for (let i = 0; i < a2.length; i++) total += a2[i] * b[i];
  return total;
}
function lineSearch(state, weights, step, value2, decrement) {
  let share = 1;
  for (let halving = 0; halving < HALVINGS; halving++, share /= 2) {
    const moved = new Float64Array(weights.length);
    for (let i = 0; i < moved.length; i++) moved[i] = weights[i] - share * step[i];
    const next = objective(state, moved);
    if (Number.isFinite(next) && next <= value2 - 1e-4 * share * decrement) return { weights: moved, value: next };
    if (halving === 0 && Number.isFinite(next) && decrement <= 1e-10 * Math.abs(value2) && next <= value2 + 1e-14 * Math.abs(value2)) {
      return { weights: moved, value: next };
    }
  }
  return void 0;
}
function largestMove(state, step) {
  let largest = 0;
  for (const move of predictors(state, step)) {
    for (let i = 0; i < move.length; i++) largest = Math.max(largest, Math.abs(move[i]));
  }
  return largest;
}
function unscale(weights, scaled, width, free, columns) {
  const coefficients = [];
  const intercepts = new Float64Array(free);
  for (let f = 0; f < free; f++) {
    const row = new Float64Array(columns);
    let intercept = weights[f * width + width - 1];
    scaled.kept.forEach((index, j) => {
      const weight = weights[f * width + j] / scaled.scales[j];
      row[index] = weight;
      intercept -= weight * scaled.means[j];
    });
    coefficients.push(row);
    intercepts[f] = intercept;
  }
  return { coefficients, intercepts };
}

// src/models/logistic.ts
var ParamsSchema4 = zod_exports.strictObject({
  /** Inverse weight of the penalty; smaller is simpler. */
  C: zod_exports._default(zod_exports.number().check(zod_exports.gt(0)), 1),
  penalty: zod_exports._default(zod_exports.enum(["l2", "none"]), "l2"),
  /** `balanced`: each class weighs n / (classes × its rows). */
  class_weight: zod_exports.optional(zod_exports.enum(["balanced"])),
  /** Newton steps at most. */
  max_iter: zod_exports._default(zod_exports.int().check(zod_exports.minimum(1)), 100),
  /** Newton's decrement relative to the objective below which the fit has converged. */
  tol: zod_exports._default(zod_exports.number().check(zod_exports.gt(0)), 1e-13),
  /** Standardise numeric features first, as a StandardScaler pipeline does. */
  standardize: zod_exports._default(zod_exports.boolean(), false)
});
var EstimatorSchema4 = zod_exports.strictObject({
  type: zod_exports.literal("logistic"),
  /** One row for two classes (log odds of the second), else one a class; one weight a column of the design. */
  coefficients: zod_exports.array(zod_exports.array(finite())).check(zod_exports.minLength(1)),
  intercepts: zod_exports.array(finite()).check(zod_exports.minLength(1))
});
var logistic = {
  name: "logistic",
  tasks: ["binary", "multiclass"],
  summary: "logistic regression, L2 by default: C (1), penalty, class_weight, standardize, max_iter, tol",
  params: ParamsSchema4,
  estimator: EstimatorSchema4,
  encoding: { standardize: (params) => params.standardize, dropReference: (params) => params.penalty === "none" },
  async fit(design, target, params, options) {
    if (target.type !== "label") throw new InvariantError("a classification wants classes");
    requireRows("logistic", design.rows, 2, "to tell classes apart", "add data");
    const rows = rowsOfClasses(target);
    const held = target.classes.filter((_, code2) => rows[code2] > 0);
    if (held.length < 2) {
      throw new InputError(`the training rows hold one class, "${held[0]}": there is nothing to tell apart`, {
        field: options.target
      });
    }
    if (held.length < rows.length) throw new InvariantError("a class without training rows has no finite weights");
    const solution = solveLogistic({
      columns: design.columns,
      codes: target.codes,
      classes: rows.length,
      classWeights: classWeights(rows, design.rows, params),
      penalty: params.penalty === "none" ? 0 : 1 / params.C,
      maxIterations: params.max_iter,
      tolerance: params.tol,
      progress: options.progress
    });
    return {
      estimator: {
        type: "logistic",
        coefficients: solution.coefficients.map((row) => [...row]),
        intercepts: [...solution.intercepts]
      },
      findings: findingsOf(solution, params)
    };
  },
  check({ coefficients, intercepts }, designColumns, classes, file) {
    const rows = classes === 2 ? 1 : classes;
    if (coefficients.length !== rows || intercepts.length !== rows) {
      throw new InputError(
        `${coefficients.length} rows of coefficients and ${intercepts.length} intercepts for ${classes} classes`,
        { file, field: "estimator.coefficients" }
      );
    }
    coefficients.forEach((row, i) => {
      if (row.length !== designColumns) {
        throw new InputError(`${row.length} coefficients for ${designColumns} columns of features`, {
          file,
          field: `estimator.coefficients[${i}]`
        });
      }
    });
  },
  predict({ coefficients, intercepts }, design) {
    const etas = coefficients.map((row, k2) => linearPredictor(intercepts[k2], row, design));
    return { type: "probabilities", columns: etas.length === 1 ? twoClasses(etas[0]) : softmax(etas) };
  },
  coefficients({ coefficients, intercepts }, names, classes) {
    const headings = coefficients.length === 1 ? [`log odds of ${classes.at(-1)}`] : [...classes];
    return {
      headings,
      linearRows: true,
      rows: [
        { name: "intercept", values: [...intercepts] },
        ...names.map((name, k2) => ({ name, values: coefficients.map((row) => row[k2]) }))
      ]
    };
  }
};
function rowsOfClasses({ codes, classes }) {
  const rows = new Float64Array(classes.length);
  for (const code2 of codes) rows[code2] = rows[code2] + 1;
  return rows;
}
function classWeights(rows, total, { class_weight }) {
  return rows.map((count3) => class_weight === "balanced" ? total / (rows.length * count3) : 1);
}
function findingsOf({ separated, converged, iterations }, params) {
  if (separated) {
    const message = `the classes can be separated exactly, so without a penalty the weights grow without end; the fit was stopped after ${iterations} steps. Use penalty: l2`;
    return [{ severity: "warning", rule: "separation", message, numbers: { iterations } }];
  }
  if (!converged) {
    const message = `the fit has not converged after ${iterations} steps; raise max_iter (${params.max_iter}) or set standardize: true`;
    return [{ severity: "warning", rule: "not_converged", message, numbers: { iterations } }];
  }
  return [];
}
function twoClasses(eta) {
  return [eta.map((z) => sigmoid(-z)), eta.map(sigmoid)];
}
function softmax(etas) {
  const rows = etas[0].length;
  for (let i = 0; i < rows; i++) {
    let largest = -Infinity;
    for (const eta of etas) largest = Math.max(largest, eta[i]);
    let total = 0;
    for (const eta of etas) {
      eta[i] = Math.exp(eta[i] - largest);
      total += eta[i];
    }
    for (const eta of etas) eta[i] = eta[i] / total;
  }
  return etas;
}

// src/models/raw-powers.ts
function rawPowers({ center, scale: scale2, coefficients }) {
  let raw = [0];
  for (let p = coefficients.length - 1; p >= 0; p--) {
    raw[0] = raw[0] + coefficients[p];
    const next = new Array(raw.length + 1).fill(0);
    raw.forEach((value2, k2) => {
      next[k2] = next[k2] - value2 * center / scale2;
      next[k2 + 1] = next[k2 + 1] + value2 / scale2;
    });
    raw = next;
  }
  return raw;
}

// src/models/polynomial.ts
var MAX_DEGREE = 20;
var ParamsSchema5 = zod_exports.strictObject({ degree: zod_exports._default(zod_exports.int().check(zod_exports.minimum(1), zod_exports.maximum(MAX_DEGREE)), 2) });
var TermSchema = zod_exports.strictObject({
  center: finite(),
  scale: zod_exports.number().check(zod_exports.gt(0)),
  /** Of t, t², t³… with t = (x − center) / scale. */
  coefficients: zod_exports.array(finite()).check(zod_exports.minLength(1), zod_exports.maxLength(MAX_DEGREE))
});
var EstimatorSchema5 = zod_exports.strictObject({
  type: zod_exports.literal("polynomial"),
  intercept: finite(),
  /** One for each column of the design. */
  terms: zod_exports.array(TermSchema)
});
var polynomial = {
  name: "polynomial",
  tasks: ["regression"],
  summary: "least squares on the powers up to degree (2) of each numeric feature, without interactions",
  params: ParamsSchema5,
  estimator: EstimatorSchema5,
  encoding: { standardize: () => false, dropReference: () => true },
  async fit(design, target, params, options) {
    const y2 = numbersOfTarget(target, options.target);
    const bases = design.columns.map((column) => basisOf(column, params.degree));
    const names = bases.flatMap((basis2, k2) => basis2.powers.map((_, p) => powerName(design.names[k2], p + 1)));
    const least = names.length + 1;
    requireRows(
      "polynomial",
      design.rows,
      least,
      `for ${names.length} powers`,
      "lower the degree, or exclude features"
    );
    const fit = await leastSquares(
      bases.flatMap((basis2) => basis2.powers),
      y2,
      options
    );
    let next = 0;
    const terms = bases.map(({ center, scale: scale2, powers }) => {
      const coefficients = [...fit.coefficients.subarray(next, next + powers.length)];
      next += powers.length;
      return { center, scale: scale2, coefficients };
    });
    return {
      estimator: { type: "polynomial", intercept: fit.intercept, terms },
      findings: [...rankFindings(fit.dropped, names), ...saturationFindings(design.rows, least - fit.dropped.length)]
    };
  },
  check(estimator, designColumns, _classes, file) {
    if (estimator.terms.length === designColumns) return;
    throw new InputError(`${estimator.terms.length} terms for ${designColumns} columns of features`, {
      file,
      field: "estimator.terms"
    });
  },
  predict: (estimator, design) => ({ type: "double", values: evaluate(estimator, design) }),
  coefficients(estimator, names) {
    const raw = estimator.terms.map(rawPowers);
    const intercept = raw.reduce((sum2, powers) => sum2 + powers[0], estimator.intercept);
    return {
      headings: ["coefficient"],
      linearRows: false,
      rows: [
        { name: "intercept", values: [intercept] },
        ...raw.flatMap(
          (powers, k2) => powers.slice(1).map((value2, p) => ({ name: powerName(names[k2], p + 1), values: [value2] }))
        )
      ]
    };
  }
};
function powerName(name, power2) {
  return power2 === 1 ? name : `${name}^${power2}`;
}
function basisOf(column, degree) {
  let least = Infinity;
  let greatest = -Infinity;
  for (const value2 of column) {
    if (value2 < least) least = value2;
    if (value2 > greatest) greatest = value2;
  }
  const center = least / 2 + greatest / 2;
  const half = greatest / 2 - least / 2;
  const scale2 = half > 0 ? half : 1;
  const mapped = column.map((value2) => (value2 - center) / scale2);
  const powers = [mapped];
  const twoValued = column.every((value2) => value2 === least || value2 === greatest);
  for (let p = 2; p <= degree && !twoValued; p++) {
    const below = powers.at(-1);
    powers.push(below.map((value2, i) => value2 * mapped[i]));
  }
  return { center, scale: scale2, powers };
}
function evaluate(estimator, design) {
  const out = new Float64Array(design.rows).fill(estimator.intercept);
  estimator.terms.forEach(({ center, scale: scale2, coefficients }, k2) => {
    const column = design.columns[k2];
    for (let i = 0; i < out.length; i++) {
      const t = (column[i] - center) / scale2;
      let sum2 = 0;
      for (let p = coefficients.length - 1; p >= 0; p--) sum2 = (sum2 + coefficients[p]) * t;
      out[i] = out[i] + sum2;
    }
  });
  return out;
}

// src/models/power.ts
var ParamsSchema6 = zod_exports.strictObject({});
var EstimatorSchema6 = zod_exports.strictObject({
  type: zod_exports.literal("power"),
  /** Geometric mean of x in training: keeps `level` in range whatever the unit of x. */
  center: zod_exports.number().check(zod_exports.gt(0)),
  exponent: finite(),
  level: zod_exports.number().check(zod_exports.gt(0))
});
var power = {
  name: "power",
  tasks: ["regression"],
  summary: "y = A·x^B of one numeric feature, by least squares of log y on log x (both above 0)",
  params: ParamsSchema6,
  estimator: EstimatorSchema6,
  encoding: { standardize: () => false, dropReference: () => true, singleFeature: true },
  async fit(design, target, _params, options) {
    const y2 = numbersOfTarget(target, options.target);
    const x2 = singleColumn("power", design);
    requirePositive("power", x2, "a feature", design.names[0]);
    requirePositive("power", y2, "a target", options.target);
    const center = Math.exp(mean(x2.map(Math.log)));
    const { default: regressions } = await import("./lib-EHTLKQWV.js");
    const { A: level, B: exponent2 } = new regressions.PowerRegression(
      x2.map((value2) => value2 / center),
      y2
    );
    requireFiniteFit("power", { center, exponent: exponent2, level });
    return { estimator: { type: "power", center, exponent: exponent2, level }, findings: [logErrorFinding("power")] };
  },
  check() {
  },
  predict({ center, exponent: exponent2, level }, design) {
    const x2 = design.columns[0];
    requirePositive("power", x2, "a feature", design.names[0]);
    return { type: "double", values: x2.map((value2) => level * Math.exp(exponent2 * Math.log(value2 / center))) };
  },
  coefficients: ({ center, exponent: exponent2, level }, names) => ({
    headings: ["coefficient"],
    linearRows: false,
    rows: [
      { name: `level at ${names[0]} = ${center}`, values: [level] },
      { name: `exponent of ${names[0]}`, values: [exponent2] }
    ]
  })
};

// src/models/ridge.ts
var ParamsSchema7 = zod_exports.strictObject({
  /** Weight of the penalty on the raw coefficients; the intercept is free. */
  alpha: zod_exports._default(zod_exports.number().check(zod_exports.minimum(0)), 1)
});
var EstimatorSchema7 = zod_exports.strictObject({
  type: zod_exports.literal("ridge"),
  intercept: finite(),
  /** One for each column of the design. */
  coefficients: zod_exports.array(finite())
});
var ridge = {
  name: "ridge",
  tasks: ["regression"],
  summary: "least squares with an L2 penalty; alpha (1) is its weight",
  params: ParamsSchema7,
  estimator: EstimatorSchema7,
  encoding: { standardize: () => false, dropReference: () => false },
  async fit(design, target, params, options) {
    const y2 = numbersOfTarget(target, options.target);
    requireRows("ridge", design.rows, 2, "to find a slope", "add data");
    const fit = await leastSquares(design.columns, y2, { ...options, penalty: params.alpha });
    return {
      estimator: { type: "ridge", intercept: fit.intercept, coefficients: [...fit.coefficients] },
      findings: rankFindings(fit.dropped, design.names)
    };
  },
  check(estimator, designColumns, _classes, file) {
    checkCoefficientCount(estimator.coefficients.length, designColumns, file);
  },
  predict: (estimator, design) => ({
    type: "double",
    values: linearPredictor(estimator.intercept, estimator.coefficients, design)
  }),
  coefficients: (estimator, names) => ({
    headings: ["coefficient"],
    linearRows: true,
    rows: [
      { name: "intercept", values: [estimator.intercept] },
      ...names.map((name, k2) => ({ name, values: [estimator.coefficients[k2]] }))
    ]
  })
};

// src/models/theil-sen.ts
var MAX_ROWS = 2e3;
var ParamsSchema8 = zod_exports.strictObject({});
var EstimatorSchema8 = zod_exports.strictObject({ type: zod_exports.literal("theil_sen"), intercept: finite(), slope: finite() });
var theilSen = {
  name: "theil_sen",
  tasks: ["regression"],
  summary: "y = intercept + slope·x of one numeric feature, slope the median over all pairs: outliers count little",
  params: ParamsSchema8,
  estimator: EstimatorSchema8,
  encoding: { standardize: () => false, dropReference: () => true, singleFeature: true },
  async fit(design, target, _params, options) {
    const y2 = numbersOfTarget(target, options.target);
    const x2 = singleColumn("theil_sen", design);
    if (x2.length > MAX_ROWS) {
      throw new InputError(
        `theil_sen compares every pair of rows and takes at most ${MAX_ROWS} training rows, got ${x2.length}: use linear`
      );
    }
    const slope = medianOf(pairSlopes(x2, y2));
    const intercept = medianOf(y2) - slope * medianOf(x2);
    requireFiniteFit("theil_sen", { intercept, slope });
    return { estimator: { type: "theil_sen", intercept, slope }, findings: [] };
  },
  check() {
  },
  predict: ({ intercept, slope }, design) => ({ type: "double", values: linearPredictor(intercept, [slope], design) }),
  coefficients: ({ intercept, slope }, names) => ({
    headings: ["coefficient"],
    linearRows: true,
    rows: [
      { name: "intercept", values: [intercept] },
      { name: names[0], values: [slope] }
    ]
  })
};
function pairSlopes(x2, y2) {
  const slopes = new Float64Array(x2.length * (x2.length - 1) / 2);
  let count3 = 0;
  for (let i = 0; i < x2.length; i++) {
    for (let j = i + 1; j < x2.length; j++) {
      if (x2[i] !== x2[j]) slopes[count3++] = (y2[j] - y2[i]) / (x2[j] - x2[i]);
    }
  }
  return slopes.subarray(0, count3);
}

// src/models/kinds.ts
var KINDS = [linear, ridge, polynomial, exponential, power, theilSen, logistic, dummy];
function findKind(name) {
  return KINDS.find((kind) => kind.name === name);
}
function kindsOfTask(task) {
  return KINDS.filter((kind) => kind.tasks.includes(task)).map((kind) => kind.name);
}
function checkParams(name, raw, task, at) {
  const model = [...at.field === void 0 ? [] : at.field.split("."), "train"];
  const refuse = (rule, keys) => {
    const path2 = [...model, ...keys];
    return new InputError(rule, { file: at.file, line: at.lineOf?.(path2), field: path2.join(".") });
  };
  const kind = findKind(name);
  if (kind === void 0) throw refuse(unknownKind(name, kindsOfTask(task)), ["model"]);
  if (!kind.tasks.includes(task)) {
    throw refuse(`${name} does not do task ${task}; these do: ${kindsOfTask(task).join(", ")}`, ["model"]);
  }
  const params = checkAt(kind.params, raw, [...model, "params"].join("."), at);
  const unsuited = kind.unsuited?.(params, task);
  if (unsuited !== void 0) throw refuse(unsuited.rule, ["params", unsuited.key]);
  return params;
}
function unknownKind(name, known = KINDS.map((kind) => kind.name)) {
  const near = closest(name, known);
  const hint = near === void 0 ? `known: ${known.join(", ")}` : `did you mean "${near}"?`;
  return `no model kind "${name.slice(0, 60)}"; ${hint}`;
}
function checkAt(schema, value2, field, at) {
  const wrapper = zod_exports.strictObject({ [field]: schema });
  const lineOf = at.lineOf && ((path2) => at.lineOf?.([...field.split("."), ...path2.slice(1)]));
  return checkShape(wrapper, { [field]: value2 }, at.file, lineOf)[field];
}

// src/steps/recipe.ts
var DEFAULT_THRESHOLD = 0.5;
function selectRecipes(config2, names, place) {
  for (const name of names ?? []) {
    if (!Object.hasOwn(config2.models, name)) {
      const file = place.file ?? "the recipe";
      throw new InputError(`no model "${name}"; ${suggest(name, Object.keys(config2.models))}`, { file });
    }
  }
  const wanted = names === void 0 ? Object.keys(config2.models) : [...new Set(names)];
  return wanted.map((name) => placeRecipe(name, config2.models[name], place));
}
function placeRecipe(name, config2, place) {
  const at = { file: place.file, field: `models.${name}` };
  const kind = config2.train.model ?? (config2.task === "regression" ? "linear" : "logistic");
  const params = checkParams(kind, config2.train.params, config2.task, at);
  const { data, evaluate: evaluate3, split } = config2;
  checkTaskKeys(config2.task, evaluate3, at);
  checkTarget(config2, { ...place, name });
  return {
    name,
    folder: place.folder,
    task: config2.task,
    data: {
      file: locate(data.path, place),
      target: data.target,
      id: data.id ?? void 0,
      exclude: data.exclude ?? [],
      columns: data.columns ?? {},
      delimiter: data.delimiter,
      naValues: data.na_values
    },
    split,
    testFile: split.method === "files" ? locate(split.test_path, place) : void 0,
    train: { kind, params },
    evaluate: {
      metrics: evaluate3.metrics?.map((metric, i) => {
        const field = `${at.field}.evaluate.metrics[${i}]`;
        return resolveMetric(metric, config2.task, { file: at.file, field }).name;
      }) ?? defaultMetrics(config2.task),
      slices: evaluate3.slices ?? [],
      positive: evaluate3.positive === void 0 ? void 0 : String(evaluate3.positive),
      threshold: evaluate3.threshold ?? DEFAULT_THRESHOLD
    },
    policy: resolvePolicy(config2.gate, config2.task, { ...at, lineOf: place.lineOf }),
    config: { path: place.file, digest: sha256(encodeCanonical({ [name]: config2 })) },
    origin: { config: config2, place }
  };
}
function checkTaskKeys(task, evaluate3, at) {
  for (const key of ["positive", "threshold"]) {
    if (evaluate3[key] !== void 0 && task !== "binary") {
      throw new InputError(`is for task binary, this one is ${task}`, {
        file: at.file,
        field: `${at.field}.evaluate.${key}`
      });
    }
  }
}
function checkTarget({ task, data }, { file, lineOf, name }) {
  const fault = (rule, ...keys) => {
    const path2 = ["models", name, "data", ...keys];
    return new InputError(rule, { file, line: lineOf?.(path2), field: renderPath(path2) });
  };
  const { target } = data;
  if (data.id === target) throw fault(`"${target}" is the target; who a row is must not depend on it`, "id");
  if (data.exclude?.includes(target)) throw fault(`holds "${target}", which is the target`, "exclude");
  const pin = data.columns !== void 0 && Object.hasOwn(data.columns, target) ? data.columns[target] : void 0;
  if (task === "regression" && pin !== void 0 && pin !== "numeric" && pin !== "ignore") {
    throw fault(`the target of a regression is numeric, not ${pin}`, "columns", target);
  }
}
function locate(path2, place) {
  const absolute = isAbsolute(path2) ? path2 : resolve(place.folder, path2);
  return { shown: path2, absolute, root: place.root };
}

// src/steps/request.ts
var DEFAULT_CONFIG = "assay.yml";
async function readRecipes(request, ports) {
  return request.table === void 0 ? fromConfig(request, ports) : fromTable(request, request.table, ports);
}
async function fromConfig(request, ports) {
  const file = request.config ?? DEFAULT_CONFIG;
  const path2 = resolve2(request.folder, file);
  const text2 = await ports.files.readText(path2, file);
  if (text2 === void 0) {
    throw new InputError("there is no such file; `assay init FILE.csv` writes one for a table", { file });
  }
  const decoded = decodeConfig(text2, file, (raw) => override(raw, request));
  const folder = dirname(path2);
  const root = await ports.git.rootOf(folder) ?? folder;
  return selectRecipes(decoded.config, request.models, { folder, root, file, lineOf: decoded.lineOf });
}
async function fromTable(request, table, ports) {
  const name = nameOf(table.data);
  const task = table.task ?? await guessTask(resolve2(request.folder, table.data), table, ports);
  const raw = {
    version: 1,
    models: {
      [name]: {
        task,
        data: { path: table.data, target: table.target },
        ...table.train === void 0 ? {} : { train: { model: table.train } }
      }
    }
  };
  const config2 = checkConfig(override(raw, request), "the command line");
  return selectRecipes(config2, request.models, { folder: request.folder, root: void 0, file: void 0 });
}
function nameOf(path2) {
  const stem = basename(path2).replace(/(\.(csv|tsv|jsonl|parquet|gz))+$/i, "");
  const name = stem.toLowerCase().replace(/[^a-z0-9_-]+/g, "-").replace(/^[^a-z0-9]+|-+$/g, "").slice(0, 64);
  return MODEL_NAME.test(name) ? name : "model";
}
function override(raw, request) {
  if (request.overrides === void 0 || request.overrides.length === 0) return raw;
  const models = raw?.models;
  if (typeof models !== "object" || models === null) return raw;
  const names = request.models ?? Object.keys(models);
  for (const text2 of request.overrides) {
    const { path: path2, value: value2 } = readOverride(text2);
    for (const name of names) if (Object.hasOwn(models, name)) setKey(models[name], path2, value2, text2);
  }
  return raw;
}
function readOverride(text2) {
  const equals = text2.indexOf("=");
  const path2 = text2.slice(0, equals).split(".");
  if (equals < 1 || path2.some((key) => key === "" || key === "__proto__" || key === "constructor" || key === "prototype")) {
    throw new InputError(`must read KEY=VALUE as in train.params.alpha=1, got "${text2}"`, { field: "--set" });
  }
  return { path: path2, value: parseValue(text2.slice(equals + 1), "--set") };
}
function setKey(model, path2, value2, text2) {
  let here = model;
  for (const key of path2.slice(0, -1)) {
    if (typeof here !== "object" || here === null) break;
    const record2 = here;
    if (!Object.hasOwn(record2, key)) record2[key] = {};
    here = record2[key];
  }
  if (typeof here !== "object" || here === null || Array.isArray(here)) {
    throw new InputError(`"${text2}" leads through something that holds no keys`, { field: "--set" });
  }
  here[path2.at(-1)] = value2;
}

// src/documents/document.ts
function defineDocument(file, what, schema, kind, schemaVersion) {
  return {
    file,
    kind,
    schemaVersion,
    schema,
    encode(value2) {
      const text2 = encodeCanonical(ownShape(schema, value2, file));
      refuseHostile(value2, file);
      return text2;
    },
    decode(text2, path2) {
      const value2 = parseJson(text2, path2, what);
      checkEnvelope(value2, path2, what, kind, schemaVersion);
      return checkShape(schema, value2, path2);
    }
  };
}
function ownShape(schema, value2, file) {
  try {
    return checkShape(schema, value2, file);
  } catch (thrown) {
    throw thrown instanceof InputError ? new InvariantError(`cannot encode ${thrown.message}`) : thrown;
  }
}
function checkEnvelope(value2, file, what, kind, newest) {
  if (typeof value2 !== "object" || value2 === null || Array.isArray(value2)) {
    throw new InputError(`not ${what}: the file holds no keys`, { file });
  }
  const record2 = value2;
  if (record2["kind"] !== kind) throw new InputError(`not ${what}: its kind must be "${kind}"`, { file, field: "kind" });
  const version2 = record2["schemaVersion"];
  if (typeof version2 !== "number" || !Number.isInteger(version2) || version2 < 1) {
    throw new InputError("must be a whole number from 1", { file, field: "schemaVersion" });
  }
  if (version2 > newest) {
    throw new InputError(`made by a newer version of Assay (${version2}, this one reads up to ${newest})`, {
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

// src/documents/data-check.ts
var ColumnProfileSchema = zod_exports.strictObject({
  name: zod_exports.string(),
  kind: zod_exports.enum(COLUMN_KINDS),
  role: zod_exports.enum(["feature", "target", "id", "excluded", "split"]),
  rows: count(),
  missing: count(),
  /** Distinct values; of a numeric column counted on the quantile sample, so a lower bound in large tables. */
  distinct: count(),
  /** Numeric columns: moments over all rows, quantiles over a fixed sample of at most 100,000 rows. */
  numeric: zod_exports.optional(
    zod_exports.strictObject({
      min: finite(),
      max: finite(),
      mean: finite(),
      standardDeviation: finite(),
      zeros: count(),
      quantiles: zod_exports.strictObject({ p5: finite(), p25: finite(), p50: finite(), p75: finite(), p95: finite() }),
      /** Ten equal-width bins from min to max over all rows. */
      histogram: zod_exports.array(count())
    })
  ),
  /** Text columns: the most frequent categories, most frequent first, ties by name. At most 20. */
  categories: zod_exports.optional(zod_exports.array(zod_exports.strictObject({ value: zod_exports.string(), rows: count() })))
});
var DataCheckSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.data-check"),
  schemaVersion: zod_exports.literal(1),
  rows: count(),
  /** Rows left out because the target is missing. */
  droppedRows: count(),
  trainRows: count(),
  testRows: count(),
  /** Digest of the canonical rows: unchanged by line endings, BOM and row order. */
  dataDigest: digest(),
  target: zod_exports.string(),
  columns: zod_exports.array(ColumnProfileSchema),
  findings: zod_exports.array(FindingSchema)
});
var dataCheckDocument = defineDocument(
  "data-check.json",
  "a data check",
  DataCheckSchema,
  "assay.data-check",
  1
);

// src/data/hex-ids.ts
var BLOCK_ROWS = 4096;
var BYTES = 8;
var DIGITS = 2 * BYTES;
function hexIds({ keys: { words, stride }, occurrences, rows }) {
  const bytes = Buffer.alloc(rows.length * BYTES);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let i = 0; i < rows.length; i++) {
    const at = rows[i] * stride;
    view.setUint32(i * BYTES, words[at]);
    view.setUint32(i * BYTES + 4, words[at + 1]);
  }
  const repeats = occurrences && Uint32Array.from(rows, (row) => occurrences[row]);
  let block = -1;
  let digits = "";
  return {
    length: rows.length,
    text(i) {
      const wanted = Math.floor(i / BLOCK_ROWS);
      if (wanted !== block) {
        block = wanted;
        digits = bytes.toString("hex", wanted * BLOCK_ROWS * BYTES, (wanted + 1) * BLOCK_ROWS * BYTES);
      }
      const at = (i - block * BLOCK_ROWS) * DIGITS;
      const id = digits.slice(at, at + DIGITS);
      const repeat = repeats?.[i] ?? 1;
      return repeat > 1 ? `${id}-${repeat}` : id;
    }
  };
}

// src/data/sort-rows.ts
var MOST_BUCKETS = 65536;
var LONGEST_INSERTION = 64;
function sortRows({ length: rows, words, stride }, target) {
  const bits = Math.max(1, Math.min(Math.log2(MOST_BUCKETS), Math.ceil(Math.log2(rows + 1))));
  const buckets = 1 << bits;
  const shift = 32 - bits;
  const ends = new Uint32Array(buckets + 1);
  const heads = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    heads[row] = words[row * stride];
    ends[(heads[row] >>> shift) + 1] += 1;
  }
  for (let bucket = 0; bucket < buckets; bucket++) ends[bucket + 1] += ends[bucket];
  const next = ends.slice(0, buckets);
  const order = new Uint32Array(new SharedArrayBuffer(4 * rows));
  for (let row = 0; row < rows; row++) order[next[heads[row] >>> shift]++] = row;
  const compareTargets = targetComparison(target);
  const compare2 = (a2, b) => heads[a2] - heads[b] || words[a2 * stride + 1] - words[b * stride + 1] || compareTargets(a2, b) || a2 - b;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = ends[bucket];
    const to = ends[bucket + 1];
    if (to - from < 2) continue;
    if (to - from > LONGEST_INSERTION) order.subarray(from, to).sort(compare2);
    else insertionSort(order, from, to, compare2);
  }
  return order;
}
function insertionSort(order, from, to, compare2) {
  for (let i = from + 1; i < to; i++) {
    const row = order[i];
    let at = i;
    while (at > from && compare2(order[at - 1], row) > 0) {
      order[at] = order[at - 1];
      at -= 1;
    }
    order[at] = row;
  }
}
function targetComparison(target) {
  if (target === void 0) return () => 0;
  if (target.storage === "text") return (a2, b) => target.codes[a2] - target.codes[b];
  const { values } = target;
  return (a2, b) => values[a2] < values[b] ? -1 : values[a2] > values[b] ? 1 : 0;
}

// src/data/identity.ts
var CHUNK_ROWS2 = 32768;
var PARALLEL_ROWS2 = 2 * CHUNK_ROWS2;
async function identifyRows(table, request, workers) {
  const content = table.columns.filter(({ name }) => name !== request.target).sort((a2, b) => a2.name < b.name ? -1 : 1);
  const digests = await digestsOf(content, table.rows, workers);
  const contentKeys = keysOf(digests);
  const byContent = sortRows(contentKeys, findColumn(table, request.target));
  const base = { digests, byContent, contentKeys };
  return request.id === void 0 ? { ...base, ...defaultIds(contentKeys, byContent), idColumns: content.map(({ name }) => name) } : { ...base, ...await declaredIds(table, request.id, workers), idColumns: [request.id] };
}
async function contentKeysOf(table, apart, workers) {
  const content = table.columns.filter(({ name }) => !apart.has(name)).sort((a2, b) => a2.name < b.name ? -1 : 1);
  return keysOf(await digestsOf(content, table.rows, workers));
}
async function digestsOf(columns, rows, workers) {
  const into = new Uint32Array(new SharedArrayBuffer(4 * DIGEST_WORDS * rows));
  const shared = columns.every(isShared);
  if (rows < PARALLEL_ROWS2 || !shared || workers.count < 2) {
    digestRows({ columns, from: 0, to: rows, into });
    return into;
  }
  const parts = [];
  for (let from = 0; from < rows; from += CHUNK_ROWS2) {
    parts.push({ columns, from, to: Math.min(rows, from + CHUNK_ROWS2), into });
  }
  await workers.run("digestRows", digestRows, parts);
  return into;
}
function keysOf(digests) {
  return { length: digests.length / DIGEST_WORDS, words: digests, stride: DIGEST_WORDS };
}
function defaultIds(keys, byContent) {
  const occurrences = occurrencesOf(keys, byContent);
  return {
    idsOf: (rows) => hexIds({ keys, occurrences, rows }),
    keys,
    sorted(rows) {
      const member = membersOf(rows, keys.length);
      return byContent.filter((row) => member[row] === 1);
    }
  };
}
function occurrencesOf({ words, stride }, byContent) {
  let occurrences;
  for (let i = 1; i < byContent.length; i++) {
    const row = byContent[i];
    const before = byContent[i - 1];
    const [a2, b] = [row * stride, before * stride];
    if (words[a2] !== words[b] || words[a2 + 1] !== words[b + 1]) continue;
    occurrences ??= new Uint32Array(byContent.length).fill(1);
    occurrences[row] = occurrences[before] + 1;
  }
  return occurrences;
}
async function declaredIds(table, id, workers) {
  const column = findColumn(table, id);
  if (column === void 0) throw new InputError(`data.id names "${id}", which is no column`, { field: id });
  const texts = textsOf(column);
  const keys = keysOf(await digestsOf([column], table.rows, workers));
  const order = (rows) => Uint32Array.from(rows).sort((a2, b) => texts[a2] < texts[b] ? -1 : texts[a2] > texts[b] ? 1 : a2 - b);
  refuseRepeats(texts, id);
  return {
    idsOf: (rows) => ({ length: rows.length, text: (i) => texts[rows[i]] }),
    keys,
    sorted: order
  };
}
function textsOf(column) {
  const texts = column.storage === "text" ? Array.from(column.codes, (code2) => column.categories[code2]) : Array.from(column.values, (value2) => Number.isNaN(value2) ? void 0 : String(value2));
  const missing2 = texts.indexOf(void 0);
  if (missing2 >= 0) {
    throw new InputError(`data row ${missing2 + 1} has no id; every row needs one`, { field: column.name });
  }
  return texts;
}
function refuseRepeats(texts, id) {
  const first = /* @__PURE__ */ new Map();
  texts.forEach((text2, row) => {
    const before = first.get(text2);
    if (before !== void 0) {
      throw new InputError(`the id "${text2}" stands in data rows ${before + 1} and ${row + 1}; ids must be unique`, {
        field: id
      });
    }
    first.set(text2, row);
  });
}
function membersOf(rows, total) {
  const member = new Uint8Array(new SharedArrayBuffer(total));
  for (const row of rows) member[row] = 1;
  return member;
}

// src/data/split/leak.ts
function leakFindings(keys, sides) {
  const rows = countLeaked(keys, sides);
  if (rows === 0) return [];
  const message = `${rows} of ${sides.test.length} test rows also occur in the train rows; the split \`hash\` keeps equal rows together`;
  return [{ severity: "warning", rule: "leak", message, numbers: { rows, testRows: sides.test.length } }];
}
function countLeaked({ words, stride }, { train: train2, test }) {
  let slots = 16;
  while (slots < 2 * test.length) slots *= 2;
  const rowAt = new Int32Array(slots).fill(-1);
  const counts = new Uint32Array(slots);
  const isSame = (a2, b) => words[a2 * stride] === words[b * stride] && words[a2 * stride + 1] === words[b * stride + 1];
  const slotOf = (row) => {
    let slot = words[row * stride + 1] & slots - 1;
    for (; ; ) {
      const other = rowAt[slot];
      if (other < 0 || isSame(other, row)) return slot;
      slot = slot + 1 & slots - 1;
    }
  };
  for (let i = 0; i < test.length; i++) {
    const slot = slotOf(test[i]);
    if (rowAt[slot] < 0) rowAt[slot] = test[i];
    counts[slot]++;
  }
  let leaked = 0;
  for (let i = 0; i < train2.length; i++) {
    const slot = slotOf(train2[i]);
    leaked += counts[slot];
    counts[slot] = 0;
  }
  return leaked;
}

// src/data/split/sides.ts
function sidesOf(inTest) {
  let count3 = 0;
  for (let row = 0; row < inTest.length; row++) count3 += inTest[row];
  const test = new Uint32Array(count3);
  const train2 = new Uint32Array(inTest.length - count3);
  for (let row = 0, a2 = 0, b = 0; row < inTest.length; row++) {
    if (inTest[row] === 1) test[a2++] = row;
    else train2[b++] = row;
  }
  return { train: train2, test };
}
function sidesAt(testFrom, rows) {
  return {
    train: Uint32Array.from({ length: testFrom }, (_, i) => i),
    test: Uint32Array.from({ length: rows - testFrom }, (_, i) => testFrom + i)
  };
}
function testRowsOf(testSize2, rows, at) {
  const wanted = testSize2 < 1 ? Math.ceil(testSize2 * rows) : testSize2;
  if (wanted >= rows) {
    throw new InputError(
      `${testSize2} takes ${wanted} of ${rows} rows for the test side, no train row is left; lower it`,
      {
        ...at,
        field: `${at.field}.test_size`
      }
    );
  }
  return wanted;
}
function refuseEmptySide({ train: train2, test }, testSize2, also, at) {
  if (train2.length > 0 && test.length > 0) return;
  const [side2, way] = test.length === 0 ? ["test", "raise"] : ["train", "lower"];
  const rows = train2.length + test.length;
  throw new InputError(`${testSize2} leaves the ${side2} side of ${rows} rows empty; ${way} it${also}`, {
    ...at,
    field: `${at.field}.test_size`
  });
}
function moreThanAsked(taken, wanted, what) {
  if (taken === wanted) return [];
  const message = `the test side has ${taken} rows, not the ${wanted} of test_size, because ${what} stay together`;
  return [{ severity: "info", rule: "test_size_exceeded", message, numbers: { taken, wanted } }];
}

// src/data/split/split-column.ts
function splitColumn(table, name, key, at) {
  const column = findColumn(table, name);
  if (column !== void 0) return column;
  const names = table.columns.map((one2) => one2.name);
  throw new InputError(`no column "${name}"; ${suggest(name, names)}`, { ...at, field: `${at.field}.${key}` });
}
function refuseMissing(column, key, at) {
  let missing2 = 0;
  if (column.storage === "text") for (const code2 of column.codes) missing2 += code2 < 0 ? 1 : 0;
  else for (const value2 of column.values) missing2 += Number.isNaN(value2) ? 1 : 0;
  if (missing2 === 0) return;
  throw new InputError(
    `"${column.name}" is missing in ${missing2} ${missing2 === 1 ? "row" : "rows"}; fill it or drop them`,
    {
      ...at,
      field: `${at.field}.${key}`
    }
  );
}

// src/data/split/value-text.ts
function valueText(text2) {
  const value2 = numberOf(text2);
  return Number.isNaN(value2) ? text2 : String(value2);
}
function valuesOf(column) {
  const texts = [];
  const known = /* @__PURE__ */ new Map();
  const codeOf = (value2) => {
    const code2 = known.get(value2);
    if (code2 !== void 0) return code2;
    known.set(value2, texts.length);
    return texts.push(String(value2)) - 1;
  };
  if (column.storage === "float64") {
    const codes = Int32Array.from(column.values, (value2) => Number.isNaN(value2) ? -1 : codeOf(value2));
    return { texts, codes };
  }
  const map2 = column.categories.map((text2) => codeOf(valueText(text2)));
  return { texts, codes: Int32Array.from(column.codes, (code2) => code2 < 0 ? -1 : map2[code2]) };
}

// src/data/split/column.ts
var NAMED2 = 5;
var splitByColumn = (table, { column: name, test_value }, _keys, at) => {
  const { texts, codes } = valuesOf(splitColumn(table, name, "column", at));
  const wanted = texts.indexOf(valueText(test_value));
  const sides = sidesOf(Uint8Array.from(codes, (code2) => code2 === wanted && code2 >= 0 ? 1 : 0));
  if (sides.test.length === 0 || sides.train.length === 0) {
    const held = new Set(codes);
    const present = texts.filter((_, code2) => held.has(code2)).sort();
    const more = present.length > NAMED2 ? ` and ${present.length - NAMED2} more` : "";
    const values = present.slice(0, NAMED2).map((text2) => `"${text2}"`);
    const shown = values.length === 0 ? "no value" : `${values.join(", ")}${more}`;
    const rows = sides.test.length === 0 ? "no row" : "every row";
    throw new InputError(`${rows} of "${name}" is "${test_value}"; the column holds ${shown}`, {
      ...at,
      field: `${at.field}.test_value`
    });
  }
  return { ...sides, findings: missingCells(name, codes) };
};
function missingCells(column, codes) {
  let missing2 = 0;
  for (const code2 of codes) missing2 += code2 < 0 ? 1 : 0;
  if (missing2 === 0) return [];
  const message = `"${column}" is missing in ${missing2} ${missing2 === 1 ? "row" : "rows"}, which the split counts as train rows`;
  return [{ severity: "warning", rule: "split_value_missing", message, column, numbers: { rows: missing2 } }];
}

// src/data/split/murmur.ts
function hashWords(high, low, seed2) {
  return finish(mix(mix(seed2 | 0, high), low), 8);
}
function hashText(text2, seed2) {
  const bytes = Buffer.from(text2, "utf8");
  const whole = bytes.length & ~3;
  let hash = seed2 | 0;
  for (let i = 0; i < whole; i += 4) hash = mix(hash, bytes.readInt32LE(i));
  let tail = 0;
  for (let i = bytes.length - 1; i >= whole; i--) tail = tail << 8 | bytes[i];
  return finish(hash ^ scramble(tail), bytes.length);
}
function scramble(word) {
  const k2 = Math.imul(word, 3432918353);
  return Math.imul(k2 << 15 | k2 >>> 17, 461845907);
}
function mix(hash, word) {
  const h = hash ^ scramble(word);
  return Math.imul(h << 13 | h >>> 19, 5) + 3864292196 | 0;
}
function finish(hash, length) {
  let h = hash ^ length;
  h = Math.imul(h ^ h >>> 16, 2246822507);
  h = Math.imul(h ^ h >>> 13, 3266489909);
  return (h ^ h >>> 16) >>> 0;
}

// src/data/split/group.ts
var RANGE2 = 4294967296;
var splitByGroup = (table, config2, _keys, at) => {
  const column = splitColumn(table, config2.column, "column", at);
  refuseMissing(column, "column", at);
  const { texts, codes } = valuesOf(column);
  const sizes = new Uint32Array(texts.length);
  for (const code2 of codes) sizes[code2]++;
  const held = sizes.reduce((count3, size) => count3 + (size > 0 ? 1 : 0), 0);
  if (held === 1) {
    throw new InputError(`"${config2.column}" has one group, a split needs two`, { ...at, field: `${at.field}.column` });
  }
  const hashes = Uint32Array.from(texts, (text2) => hashText(text2, config2.random_state));
  const wanted = config2.test_size < 1 ? void 0 : testRowsOf(config2.test_size, table.rows, at);
  const limit = wanted === void 0 ? config2.test_size * RANGE2 : limitOf(hashes, sizes, wanted);
  const sides = sidesOf(Uint8Array.from(codes, (code2) => hashes[code2] < limit ? 1 : 0));
  refuseEmptySide(sides, config2.test_size, " or change random_state: whole groups go to one side", at);
  const findings = wanted === void 0 ? [] : moreThanAsked(sides.test.length, wanted, `rows of one "${config2.column}"`);
  return { ...sides, findings };
};
function limitOf(hashes, sizes, wanted) {
  const order = Uint32Array.from(hashes, (_, group) => group).sort((a2, b) => hashes[a2] - hashes[b]);
  let rows = 0;
  for (const group of order) {
    rows += sizes[group];
    if (rows >= wanted) return hashes[group] + 1;
  }
  return RANGE2;
}

// src/data/split/hash.ts
var RANGE3 = 4294967296;
var splitByHash = (_table, { test_size, random_state }, keys, at) => {
  const hashes = hashesOf(keys, random_state);
  const wanted = test_size < 1 ? void 0 : testRowsOf(test_size, keys.length, at);
  const limit = wanted === void 0 ? test_size * RANGE3 : nthSmallest(hashes, wanted) + 1;
  const inTest = new Uint8Array(keys.length);
  for (let row = 0; row < inTest.length; row++) if (hashes[row] < limit) inTest[row] = 1;
  const sides = sidesOf(inTest);
  refuseEmptySide(sides, test_size, " or change random_state", at);
  const findings = wanted === void 0 ? [] : moreThanAsked(sides.test.length, wanted, "equal rows");
  return { ...sides, findings };
};
function hashesOf({ length, words, stride }, seed2) {
  const hashes = new Uint32Array(length);
  for (let row = 0; row < length; row++) hashes[row] = hashWords(words[row * stride], words[row * stride + 1], seed2);
  return hashes;
}
function nthSmallest(values, n) {
  const counts = new Uint32Array(65536);
  for (let i = 0; i < values.length; i++) counts[values[i] >>> 16]++;
  let upper = 0;
  let below = 0;
  while (below + counts[upper] < n) below += counts[upper++];
  const near = values.filter((value2) => value2 >>> 16 === upper).sort();
  return near[n - 1 - below];
}

// src/data/mt19937.ts
var N = 624;
var M = 397;
var MersenneTwister = class {
  #state = new Uint32Array(N);
  #next = N;
  /** `seed` is a whole number from 0 to 2³²−1. */
  constructor(seed2) {
    const state = this.#state;
    state[0] = seed2 >>> 0;
    for (let i = 1; i < N; i++) {
      const previous = state[i - 1] ^ state[i - 1] >>> 30;
      state[i] = Math.imul(1812433253, previous) + i;
    }
  }
  /** 32 random bits. */
  next() {
    if (this.#next === N) this.#twist();
    let y2 = this.#state[this.#next++];
    y2 ^= y2 >>> 11;
    y2 ^= y2 << 7 & 2636928640;
    y2 ^= y2 << 15 & 4022730752;
    return (y2 ^ y2 >>> 18) >>> 0;
  }
  /** A whole number from 0 to `max`, both included, below 2³². */
  interval(max) {
    if (max === 0) return 0;
    const mask = 4294967295 >>> Math.clz32(max);
    for (; ; ) {
      const value2 = (this.next() & mask) >>> 0;
      if (value2 <= max) return value2;
    }
  }
  /** `permutation(n)`. */
  permutation(n) {
    const order = new Uint32Array(n);
    for (let i = 0; i < n; i++) order[i] = i;
    for (let i = n - 1; i > 0; i--) {
      const j = this.interval(i);
      const swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return order;
  }
  #twist() {
    const state = this.#state;
    for (let i = 0; i < N; i++) {
      const y2 = state[i] & 2147483648 | state[(i + 1) % N] & 2147483647;
      state[i] = state[(i + M) % N] ^ y2 >>> 1 ^ (y2 & 1 ? 2567483615 : 0);
    }
    this.#next = 0;
  }
};

// src/data/split/stratified.ts
var NAMED3 = 5;
function stratifiedSides(table, name, testRows2, random, at) {
  const column = splitColumn(table, name, "stratify", at);
  refuseMissing(column, "stratify", at);
  const values = valuesOf(column);
  const { names, rows } = classesOf(values);
  const trainRows = table.rows - testRows2;
  refuseSmall(name, names, rows, { train: trainRows, test: testRows2 }, at);
  const sizes = rows.map((members2) => members2.length);
  const toTrain = deal(sizes, trainRows, random);
  const toTest = deal(
    sizes.map((size, c) => size - toTrain[c]),
    testRows2,
    random
  );
  const train2 = [];
  const test = [];
  rows.forEach((members2, c) => {
    const order = random.permutation(members2.length);
    const end = Math.min(members2.length, toTrain[c] + toTest[c]);
    for (let i = 0; i < end; i++) (i < toTrain[c] ? train2 : test).push(members2[order[i]]);
  });
  return { train: shuffled(train2, random), test: shuffled(test, random) };
}
function classesOf({ texts, codes }) {
  const numbers = texts.map(numberOf);
  const numeric = !numbers.some(Number.isNaN);
  const sorted = texts.map((_, code2) => code2).sort((a2, b) => numeric ? numbers[a2] - numbers[b] : compareCodePoints(texts[a2], texts[b]));
  const sizes = new Uint32Array(texts.length);
  for (const code2 of codes) sizes[code2]++;
  const held = sorted.filter((code2) => sizes[code2] > 0);
  const byCode = Array.from(sizes, (size) => new Uint32Array(size));
  const next = new Uint32Array(texts.length);
  codes.forEach((code2, row) => {
    byCode[code2][next[code2]++] = row;
  });
  return { names: held.map((code2) => texts[code2]), rows: held.map((code2) => byCode[code2]) };
}
function compareCodePoints(a2, b) {
  return Buffer.compare(Buffer.from(a2, "utf8"), Buffer.from(b, "utf8"));
}
function deal(sizes, draws, random) {
  const total = sizes.reduce((sum2, size) => sum2 + size, 0);
  const exact = sizes.map((size) => size / total * draws);
  const dealt = exact.map(Math.floor);
  const remainders = exact.map((share, c) => share - dealt[c]);
  let left = draws - dealt.reduce((sum2, n) => sum2 + n, 0);
  const descending2 = [...new Set(remainders)].sort((a2, b) => b - a2);
  for (const value2 of descending2) {
    if (left <= 0) break;
    const tied = remainders.flatMap((remainder, c) => remainder === value2 ? [c] : []);
    const lots = random.permutation(tied.length).subarray(0, left);
    for (const lot of lots) dealt[tied[lot]]++;
    left -= lots.length;
  }
  return dealt;
}
function shuffled(rows, random) {
  return random.permutation(rows.length).map((i) => rows[i]);
}
function refuseSmall(name, classes, rows, sides, at) {
  const single = classes.filter((_, c) => rows[c].length < 2);
  if (single.length > 0) {
    const named2 = single.slice(0, NAMED3).map((one2) => `"${one2}"`);
    const more = single.length > NAMED3 ? ` and ${single.length - NAMED3} more` : "";
    throw new InputError(`every class of "${name}" needs two rows, there is one of ${named2.join(", ")}${more}`, {
      ...at,
      field: `${at.field}.stratify`
    });
  }
  for (const side2 of ["train", "test"]) {
    if (sides[side2] >= classes.length) continue;
    const way = side2 === "test" ? "raise" : "lower";
    const rule = `${sides[side2]} ${side2} rows cannot hold the ${classes.length} classes of "${name}"; ${way} it`;
    throw new InputError(rule, { ...at, field: `${at.field}.test_size` });
  }
}

// src/data/split/sklearn.ts
var splitLikeSklearn = (table, config2, _keys, at) => {
  const testRows2 = testRowsOf(config2.test_size, table.rows, at);
  const random = new MersenneTwister(config2.random_state);
  if (config2.stratify !== void 0) {
    return { ...stratifiedSides(table, config2.stratify, testRows2, random, at), findings: [] };
  }
  const order = random.permutation(table.rows);
  const sides = { train: order.slice(testRows2), test: order.slice(0, testRows2) };
  refuseEmptySide(sides, config2.test_size, "", at);
  return { ...sides, findings: [] };
};

// src/data/split/instant.ts
var ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d{1,9})?))?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/;
function parseInstant(text2) {
  const match2 = ISO.exec(text2);
  if (match2 === null) return void 0;
  const [, day, hour = "0", minute = "0", second = "0", zone] = match2;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return void 0;
  const minutes = Number(hour) * 60 + Number(minute) - offsetOf(zone);
  return { milliseconds: midnight + minutes * 6e4 + Number(second) * 1e3, zoned: zone !== void 0 };
}
function offsetOf(zone) {
  if (zone === void 0 || zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith("-") ? -minutes : minutes;
}

// src/data/split/time.ts
var splitByTime = (table, { column: name, test_size }, _keys, at) => {
  const column = splitColumn(table, name, "column", at);
  refuseMissing(column, "column", at);
  const times = timesOf(column, at);
  const wanted = testRowsOf(test_size, table.rows, at);
  const first = Float64Array.from(times).sort()[times.length - wanted];
  const inTest = new Uint8Array(times.length);
  for (let row = 0; row < inTest.length; row++) if (times[row] >= first) inTest[row] = 1;
  const sides = sidesOf(inTest);
  refuseEmptySide(sides, test_size, `: rows of the same "${name}" stay together`, at);
  return { ...sides, findings: moreThanAsked(sides.test.length, wanted, `rows of the same "${name}"`) };
};
function timesOf(column, at) {
  if (column.storage === "float64") return column.values;
  const held = new Uint8Array(column.categories.length);
  for (const code2 of column.codes) held[code2] = 1;
  const texts = column.categories.filter((_, code2) => held[code2] === 1);
  const numbers = texts.map(numberOf);
  const values = numbers.some(Number.isNaN) ? instantsOf(column.name, texts, at) : numbers;
  const byText = new Map(texts.map((text2, i) => [text2, values[i]]));
  const byCode = column.categories.map((text2) => byText.get(text2) ?? Number.NaN);
  return Float64Array.from(column.codes, (code2) => byCode[code2]);
}
function instantsOf(name, texts, at) {
  const field = `${at.field}.column`;
  const instants = texts.map((text2) => {
    const instant = parseInstant(text2);
    if (instant !== void 0) return instant;
    throw new InputError(
      `"${name}" cannot be put in order: "${text2.slice(0, 60)}" is no ISO 8601 date (2024-01-31, 2024-01-31T12:00:00Z), and not every cell is a number`,
      { ...at, field }
    );
  });
  const zoned = instants.findIndex((instant) => instant.zoned);
  const local = instants.findIndex((instant) => !instant.zoned);
  if (zoned >= 0 && local >= 0) {
    const rule = `"${name}" has times with a zone ("${texts[zoned]}") and without ("${texts[local]}"), which cannot be compared`;
    throw new InputError(rule, { ...at, field });
  }
  return instants.map((instant) => instant.milliseconds);
}

// src/data/split/split.ts
var METHODS = {
  hash: splitByHash,
  sklearn: splitLikeSklearn,
  time: splitByTime,
  group: splitByGroup,
  column: splitByColumn
};
function splitRows(table, split, identity3, at) {
  const method = METHODS[split.method];
  return method(table, split, identity3.keys, at);
}

// src/data/join-tables.ts
function joinTables(first, second) {
  refuseUnknown(first, second);
  refuseUnknown(second, first);
  const rows = first.table.rows + second.table.rows;
  const columns = first.table.columns.map((column) => {
    const other = findColumn(second.table, column.name);
    return joinColumns(column, other, { first: first.file, second: second.file });
  });
  return { rows, columns };
}
function refuseUnknown(having, lacking) {
  const names = lacking.table.columns.map((column) => column.name);
  for (const { name } of having.table.columns) {
    if (findColumn(lacking.table, name) !== void 0) continue;
    throw new InputError(`no column "${name}", which ${having.file} has; ${suggest(name, names)}`, {
      file: lacking.file,
      field: name
    });
  }
}
function joinColumns(a2, b, files) {
  const { name } = a2;
  if (a2.storage === "float64" && b.storage === "float64") return joinNumbers(name, a2.kind, a2.values, b.values);
  if (a2.storage === "float64" && isEmpty(b)) return joinNumbers(name, a2.kind, a2.values, blanks(b));
  if (b.storage === "float64" && isEmpty(a2)) return joinNumbers(name, b.kind, blanks(a2), b.values);
  const kind = a2.storage === b.storage ? jointKind(a2, b) : void 0;
  if (kind === void 0) {
    throw new InputError(
      `"${name}" is ${typeOf(b)} here and ${typeOf(a2)} in ${files.first}; mend the cells or pin it in data.columns`,
      { file: files.second, field: name }
    );
  }
  return joinTexts(name, kind, a2, b);
}
function joinNumbers(name, kind, a2, b) {
  const values = new Float64Array(new SharedArrayBuffer(8 * (a2.length + b.length)));
  values.set(a2);
  values.set(b, a2.length);
  return { name, kind, storage: "float64", values };
}
function joinTexts(name, kind, a2, b) {
  const categories = [.../* @__PURE__ */ new Set([...a2.categories, ...b.categories])].sort();
  const position = new Map(categories.map((text2, code2) => [text2, code2]));
  const codes = new Int32Array(a2.codes.length + b.codes.length);
  let row = 0;
  for (const side2 of [a2, b]) {
    const map2 = Int32Array.from(side2.categories, (text2) => position.get(text2));
    for (const code2 of side2.codes) codes[row++] = code2 < 0 ? -1 : map2[code2];
  }
  return { name, kind, storage: "text", codes, categories };
}
function jointKind(a2, b) {
  if (a2.kind === b.kind || isEmpty(b)) return a2.kind;
  if (isEmpty(a2)) return b.kind;
  const kinds = [a2.kind, b.kind];
  return kinds.includes("boolean") && kinds.includes("categorical") ? "categorical" : void 0;
}
function isEmpty(column) {
  return column.storage === "text" && column.codes.every((code2) => code2 < 0);
}
function blanks({ codes }) {
  return new Float64Array(codes.length).fill(Number.NaN);
}
function typeOf(column) {
  return column.storage === "float64" ? "numeric" : column.kind;
}

// src/data/target-rows.ts
function refuseConstantTarget(table, target, at = {}) {
  const column = findColumn(table, target);
  const cells = column.storage === "text" ? column.codes : column.values;
  const first = cells[0];
  for (let row = 1; row < cells.length; row++) if (cells[row] !== first) return;
  const value2 = column.storage === "text" ? column.categories[first] : first;
  throw new InputError(`every row has the same target, ${value2}: there is nothing to learn`, { ...at, field: target });
}
function dropMissingTarget(table, target, at = {}) {
  const column = findColumn(table, target);
  if (column === void 0) {
    const names = table.columns.map((one2) => one2.name);
    throw new InputError(`no column "${target}"; ${suggest(target, names)}${otherDelimiter(names)}`, at);
  }
  const kept = new Uint32Array(table.rows);
  let count3 = 0;
  for (let row = 0; row < table.rows; row++) {
    const missing2 = column.storage === "text" ? column.codes[row] < 0 : Number.isNaN(column.values[row]);
    if (!missing2) kept[count3++] = row;
  }
  if (count3 === table.rows) return { table, dropped: 0 };
  if (count3 === 0) throw new InputError(`every row misses its target "${target}"`, at);
  return { table: takeRows(table, kept.subarray(0, count3)), dropped: table.rows - count3 };
}

// src/steps/open-source.ts
async function openSource(recipe, ports) {
  const source = await openFiles(recipe, ports);
  refuseUnknownExcluded(source.table, recipe);
  refuseConstantTarget(source.table, recipe.data.target, { file: recipe.data.file.shown });
  return source;
}
function refuseUnknownExcluded(table, { name, config: config2, data }) {
  const names = table.columns.map((column) => column.name);
  data.exclude.forEach((excluded, i) => {
    if (names.includes(excluded)) return;
    const field = `models.${name}.data.exclude[${i}]`;
    throw new InputError(`"${excluded}" is no column of ${data.file.shown}; ${suggest(excluded, names)}`, {
      file: config2.path,
      field
    });
  });
}
async function openFiles(recipe, ports) {
  const first = await openFile(recipe.data.file, "data", recipe, ports);
  if (recipe.testFile === void 0) return { ...first, testFrom: first.table.rows };
  const second = await openFile(recipe.testFile, "test", recipe, ports);
  return {
    table: joinTables(
      { table: first.table, file: recipe.data.file.shown },
      { table: second.table, file: recipe.testFile.shown }
    ),
    testFrom: first.table.rows,
    dropped: first.dropped + second.dropped,
    files: [...first.files, ...second.files],
    findings: [...first.findings, ...second.findings]
  };
}
async function openFile(file, role, { data, task }, ports) {
  const options = {
    delimiter: data.delimiter,
    naValues: data.naValues,
    columns: data.columns,
    numericTarget: task === "regression" ? data.target : void 0
  };
  const { table, sha256: sha2562, bytes, findings } = await openTable(file, options, ports);
  const { rows, columns } = table;
  return {
    ...dropMissingTarget(table, data.target, { file: file.shown }),
    files: [{ role, path: file.shown, sha256: sha2562, bytes, rows, columns: columns.length }],
    findings
  };
}

// src/documents/positive-class.ts
var SAYS_YES = /^(1|true|yes)$/i;
function defaultPositive(classes) {
  return classes.find((name) => SAYS_YES.test(name)) ?? classes.at(-1);
}
function saysYes(name) {
  return SAYS_YES.test(name);
}

// src/steps/truth.ts
var MOST_CLASSES = 1e3;
function truthOf(table, { data, task, name, config: config2 }) {
  const column = findColumn(table, data.target);
  if (task === "regression") return { type: "double", values: column.values };
  if (column.storage === "text") return { type: "label", codes: column.codes, classes: column.categories };
  const codeOf = /* @__PURE__ */ new Map();
  for (const value2 of column.values) {
    codeOf.set(value2, 0);
    if (codeOf.size > MOST_CLASSES) {
      throw new InputError(
        `more than ${MOST_CLASSES} different numbers in "${data.target}" are no classes; use task: regression`,
        { file: config2.path, field: `models.${name}.task` }
      );
    }
  }
  const sorted = [...codeOf.keys()].map((value2) => ({ value: value2, text: String(value2) }));
  sorted.sort((a2, b) => a2.text < b.text ? -1 : 1);
  for (const [code2, { value: value2 }] of sorted.entries()) codeOf.set(value2, code2);
  const codes = new Int32Array(column.values.length);
  for (let row = 0; row < codes.length; row++) codes[row] = codeOf.get(column.values[row]);
  return { type: "label", codes, classes: sorted.map(({ text: text2 }) => text2) };
}
function withoutAbsentClasses(truth) {
  if (truth.type === "double") return truth;
  const seen = new Uint8Array(truth.classes.length);
  for (const code2 of truth.codes) seen[code2] = 1;
  const classes = truth.classes.filter((_, code2) => seen[code2] === 1);
  if (classes.length === truth.classes.length) return truth;
  const map2 = Int32Array.from(truth.classes, (name) => classes.indexOf(name));
  return { type: "label", codes: truth.codes.map((code2) => map2[code2]), classes };
}
function positiveClassOf(truth, recipe) {
  if (truth.type === "double") return void 0;
  const { positive } = recipe.evaluate;
  const { classes } = truth;
  const at = { file: recipe.config.path, field: `models.${recipe.name}` };
  if (classes.length !== 2) {
    const some = classes.slice(0, 5).join(", ");
    throw new InputError(`task binary wants two classes, "${recipe.data.target}" has ${classes.length}: ${some}`, {
      ...at,
      field: `${at.field}.task`
    });
  }
  if (positive !== void 0 && !classes.includes(positive)) {
    throw new InputError(`"${positive}" is none of the classes ${classes.join(", ")}`, {
      ...at,
      field: `${at.field}.evaluate.positive`
    });
  }
  return positive ?? defaultPositive(truth.classes);
}

// src/steps/dataset.ts
async function datasetOf(session) {
  session.held.dataset ??= await openDataset(session.recipe, session.ports);
  return session.held.dataset;
}
async function openDataset(recipe, ports) {
  const { data, split } = recipe;
  const source = await openSource(recipe, ports);
  const { table } = source;
  const identity3 = await identifyRows(table, { id: data.id, target: data.target }, ports.workers);
  const at = { file: recipe.config.path, field: `models.${recipe.name}.split` };
  const sides = split.method === "files" ? { ...sidesAt(source.testFrom, table.rows), findings: [] } : splitRows(table, split, identity3, at);
  const leaks = leakFindings(await contentKeysOfRecipe(table, recipe, identity3, ports.workers), sides);
  const test = identity3.sorted(sides.test);
  const [dataDigest = "", trainDigest = "", testDigest = ""] = await setDigests(
    [void 0, sides.train, test].map((rows) => ({
      digests: identity3.digests,
      byContent: identity3.byContent,
      target: findColumn(table, data.target),
      member: rows && membersOf(rows, table.rows)
    })),
    ports.workers
  );
  const testIds = identity3.idsOf(test);
  await arrangeRows(table, joinRows(sides.train, test), ports.workers);
  const trainRows = sides.train.length;
  const side2 = (from, to) => {
    const part = rowsBetween(table, from, to);
    return { rows: to - from, table: part, features: featuresOf(part, recipe), truth: truthOf(part, recipe) };
  };
  const train2 = side2(0, trainRows);
  return {
    droppedRows: source.dropped,
    table,
    train: { ...train2, truth: withoutAbsentClasses(train2.truth) },
    test: side2(trainRows, table.rows),
    testIds,
    testDigest,
    dataDigest,
    positive: recipe.task === "binary" ? positiveClassOf(side2(0, table.rows).truth, recipe) : void 0,
    training: { rows: trainRows, trainDigest, split, idColumns: [...identity3.idColumns] },
    files: source.files.map((file) => {
      const digests = { data: trainDigest, test: testDigest };
      return { ...file, dataDigest: source.files.length === 1 ? dataDigest : digests[file.role] };
    }),
    findings: [...source.findings, ...sides.findings, ...leaks]
  };
}
async function contentKeysOfRecipe(table, { data, split }, identity3, workers) {
  const apart = [data.id, split.method === "column" ? split.column : void 0].filter((name) => name !== void 0);
  return apart.length === 0 ? identity3.contentKeys : contentKeysOf(table, /* @__PURE__ */ new Set([data.target, ...apart]), workers);
}
function featuresOf(table, { data, split }) {
  const others = /* @__PURE__ */ new Set([data.target, data.id, ...data.exclude]);
  if (split.method === "column" || split.method === "group") others.add(split.column);
  return table.columns.filter(({ name, kind }) => !others.has(name) && kind !== "ignore" && kind !== "date");
}
function joinRows(first, second) {
  const rows = new Uint32Array(new SharedArrayBuffer(4 * (first.length + second.length)));
  rows.set(first);
  rows.set(second, first.length);
  return rows;
}

// src/steps/check-data.ts
async function checkData(session) {
  const { recipe, ports, folder, held } = session;
  const dataset = await datasetOf(session);
  const check = {
    kind: "assay.data-check",
    schemaVersion: 1,
    rows: dataset.table.rows,
    droppedRows: dataset.droppedRows,
    trainRows: dataset.train.rows,
    testRows: dataset.test.rows,
    dataDigest: dataset.dataDigest,
    target: recipe.data.target,
    columns: await profileTable(dataset.table, (name) => roleOf(name, recipe), ports.workers),
    findings: [...dataset.findings]
  };
  held.dataCheck = check;
  await ports.files.writeText(`${folder}/${dataCheckDocument.file}`, dataCheckDocument.encode(check));
}
function roleOf(name, { data, split }) {
  if (name === data.target) return "target";
  if (name === data.id) return "id";
  if (data.exclude.includes(name)) return "excluded";
  return "column" in split && split.method !== "time" && split.column === name ? "split" : "feature";
}

// src/metrics/input.ts
var ROW_SUM_TOLERANCE = 1e-6;
function checkInput(input, place = {}) {
  const rows = input.truth.length;
  if (rows === 0) throw new InputError("there are no rows; a metric needs at least one", place);
  checkLength("prediction", input.prediction.length, rows, place);
  if (input.task === "regression") {
    checkFinite("truth", input.truth, place);
    checkFinite("prediction", input.prediction, place);
    return;
  }
  checkCodes("truth", input.truth, input.classes.length, place);
  checkCodes("prediction", input.prediction, input.classes.length, place);
  if (input.task === "binary" && input.classes.length > 2) {
    const classes = input.classes.slice(0, 5).join(", ");
    throw new InputError(`a binary task has two classes, there are ${input.classes.length}: ${classes}`, place);
  }
  if (input.task === "binary" && !(input.positive >= 0 && input.positive < input.classes.length)) {
    throw new InputError("the positive class is not among the classes", place);
  }
  checkProbabilities(input, rows, place);
}
function checkLength(what, length, rows, place) {
  if (length === rows) return;
  throw new InputError(`${what} has ${length} rows and truth has ${rows}; they must be the same rows`, place);
}
function checkFinite(what, values, place) {
  const row = firstNonFinite(values);
  if (row >= 0) throw new InputError(`${what} of row ${row + 1} is ${values[row]}; it must be a finite number`, place);
}
function checkCodes(what, codes, classes, place) {
  for (let i = 0; i < codes.length; i++) {
    const code2 = codes[i];
    if (code2 >= 0 && code2 < classes) continue;
    throw new InputError(
      `${what} of row ${i + 1} is class number ${code2}; there are ${classes} classes, from 0`,
      place
    );
  }
}
function checkProbabilities(input, rows, place) {
  const { classes, probabilities: probabilities2 } = input;
  if (probabilities2 === void 0) return;
  if (probabilities2.length !== classes.length) {
    throw new InputError(`${probabilities2.length} probability columns for ${classes.length} classes`, place);
  }
  const sums = new Float64Array(rows);
  probabilities2.forEach((column, c) => {
    checkLength(`the probability of class "${classes[c]}"`, column.length, rows, place);
    for (let i = 0; i < rows; i++) {
      const p = column[i];
      if (!(p >= 0 && p <= 1)) {
        throw new InputError(
          `the probability of class "${classes[c]}" in row ${i + 1} is ${p}; it must be from 0 to 1`,
          place
        );
      }
      sums[i] += p;
    }
  });
  for (let i = 0; i < rows; i++) {
    if (Math.abs(sums[i] - 1) <= ROW_SUM_TOLERANCE) continue;
    throw new InputError(`the probabilities of row ${i + 1} sum to ${sums[i]}; they must sum to 1 within 1e-6`, place);
  }
}

// src/metrics/evaluate.ts
function evaluateMetrics(input, names, place = {}) {
  const metrics = names.map((name) => resolveMetric(name, input.task, place));
  checkInput(input, place);
  return Object.fromEntries(metrics.map((metric) => [metric.name, metric.compute(input)]));
}

// src/compare/decide.ts
var BY_WORD = { fail: "rejected", warn: "pending", pass: "approved" };
function decide({ gates, policy, event, firstRun }) {
  const end = (decision, reasons) => ({
    decision,
    reasons: [...new Set(reasons.filter((reason) => reason !== void 0))],
    rubberStamp: firstRun && decision !== "rejected"
  });
  const thresholdOnly = (gate) => policy.metrics.some(({ metric, thresholdOnly: only }) => only && metric.name === gate.metric);
  const failed = gates.filter(
    (gate) => !gate.passed && (gate.outcome !== "inconclusive" || gate.reason === "undefined_metric" || gate.thresholdHeld === false)
  );
  if (gates.length === 0) return end("rejected", ["metric_missing"]);
  if (failed.length > 0) return end("rejected", failed.map(reasonOf));
  if (firstRun && policy.firstRun === "fail") return end("rejected", ["no_baseline"]);
  const open = gates.filter((gate) => gate.outcome === "inconclusive" && !thresholdOnly(gate));
  if (open.length > 0)
    return end(
      BY_WORD[policy.onInconclusive[event]],
      open.map((gate) => gate.reason)
    );
  if (firstRun && gates.every((gate) => gate.threshold === void 0))
    return end("pending", ["no_baseline", "no_thresholds"]);
  return end(
    "approved",
    firstRun ? ["no_baseline"] : gates.map((gate) => gate.reason === "identical_model" ? gate.reason : void 0)
  );
}
function reasonOf(gate) {
  return gate.thresholdHeld === false ? "threshold_missed" : gate.reason;
}

// src/compare/point.ts
function pointDifference({ candidate, baseline, direction }) {
  const improvement = direction === "higher" ? candidate.value - baseline.value : baseline.value - candidate.value;
  return { improvement, lower: improvement, upper: improvement, method: "point" };
}

// src/compare/method.ts
var METHODS2 = /* @__PURE__ */ new Map();
function methodOf(metric) {
  return METHODS2.get(metric) ?? pointDifference;
}

// src/compare/outcome.ts
var ZERO_BASELINE = 1e-12;
function outcomeOf(input) {
  const { improvement, lower, upper, margin: margin2, requiredImprovement } = input;
  if (![improvement, lower, upper, margin2, requiredImprovement].every(Number.isFinite)) {
    return { outcome: "error", reason: "prediction_not_finite" };
  }
  if (input.identicalPredictions) return { outcome: "no_worse", reason: "identical_predictions" };
  if (lower > requiredImprovement) return { outcome: "better" };
  if (lower > -margin2) return upper < 0 ? { outcome: "no_worse", degraded: true } : { outcome: "no_worse" };
  if (upper < 0) return { outcome: "worse" };
  return { outcome: "inconclusive", reason: "wide_interval" };
}
function marginOf(absolute, relative3, baseline) {
  const scaled = scale(relative3, baseline);
  if (scaled === "relative_to_zero") return scaled;
  const given = [absolute, scaled].filter((value2) => value2 !== void 0);
  return given.length === 0 ? 0 : Math.min(...given);
}
function requiredImprovementOf(absolute, relative3, baseline) {
  const scaled = scale(relative3, baseline);
  return scaled === "relative_to_zero" ? scaled : Math.max(0, absolute ?? 0, scaled ?? 0);
}
function scale(share, baseline) {
  if (share === void 0) return void 0;
  return Math.abs(baseline) >= ZERO_BASELINE ? share * Math.abs(baseline) : "relative_to_zero";
}

// src/compare/gate.ts
function judgeGate(gate, candidate, baseline, facts) {
  const own2 = ownNumbers(gate, candidate.value);
  const finish2 = (rest) => {
    const result = { ...own2, n: facts.n, ...rest };
    const reason = result.reason ?? (result.thresholdHeld === false ? "threshold_missed" : void 0);
    const passed = passes(gate, result);
    const shown = reason ?? (passed || gate.require !== "better" || result.outcome !== "no_worse" ? void 0 : "required_better");
    return { ...result, ...shown === void 0 ? {} : { reason: shown }, passed };
  };
  const absent = problemOf(candidate.value);
  if (absent !== void 0)
    return finish2({ outcome: absent === "metric_missing" ? "error" : "inconclusive", reason: absent });
  if (facts.identicalModel) {
    if (isRelativeToZero(gate, own2.candidate)) return finish2({ outcome: "error", reason: "relative_to_zero" });
    return finish2({ outcome: "unchanged", reason: "identical_model", ...sameNumbers(own2.candidate) });
  }
  if (baseline === "none") return finish2({ outcome: "not_compared", reason: "no_baseline" });
  if (baseline === "not_comparable") return finish2({ outcome: "inconclusive", reason: "not_comparable" });
  const absentBaseline = problemOf(baseline.value);
  if (absentBaseline !== void 0) {
    return finish2({ outcome: absentBaseline === "metric_missing" ? "error" : "inconclusive", reason: absentBaseline });
  }
  const values = {
    candidate: candidate.value.value,
    baseline: baseline.value.value
  };
  const margin2 = marginOf(gate.maxAbsoluteRegression, gate.maxRelativeRegression, values.baseline);
  const required2 = requiredImprovementOf(gate.minAbsoluteChange, gate.minRelativeChange, values.baseline);
  if (margin2 === "relative_to_zero" || required2 === "relative_to_zero") {
    return finish2({ outcome: "error", reason: "relative_to_zero", baseline: values.baseline });
  }
  const difference = methodOf(gate.metric.name)({
    candidate: { value: values.candidate, input: candidate.input },
    baseline: { value: values.baseline, input: baseline.input },
    direction: gate.metric.direction
  });
  const judged = outcomeOf({
    ...difference,
    margin: margin2,
    requiredImprovement: required2,
    identicalPredictions: facts.identical[gate.metric.reads]
  });
  return finish2({
    ...judged,
    baseline: values.baseline,
    ...difference,
    ...gate.maxAbsoluteRegression === void 0 && gate.maxRelativeRegression === void 0 ? {} : { margin: margin2 },
    ...required2 > 0 ? { requiredImprovement: required2 } : {}
  });
}
function ownNumbers(gate, value2) {
  const { metric, require: require2, threshold } = gate;
  const own2 = value2 !== void 0 && "value" in value2 ? value2.value : void 0;
  return {
    metric: metric.name,
    direction: metric.direction,
    require: require2,
    ...own2 === void 0 ? {} : { candidate: own2 },
    ...threshold === void 0 ? {} : { threshold, thresholdHeld: own2 !== void 0 && holds(own2, threshold, metric.direction) }
  };
}
function holds(value2, threshold, direction) {
  return Number.isFinite(value2) && (direction === "higher" ? value2 >= threshold : value2 <= threshold);
}
function problemOf(value2) {
  if (value2 === void 0) return "metric_missing";
  return "value" in value2 && Number.isFinite(value2.value) ? void 0 : "undefined_metric";
}
function isRelativeToZero(gate, value2) {
  return value2 !== void 0 && (marginOf(void 0, gate.maxRelativeRegression, value2) === "relative_to_zero" || requiredImprovementOf(void 0, gate.minRelativeChange, value2) === "relative_to_zero");
}
function sameNumbers(value2) {
  return value2 === void 0 ? {} : { baseline: value2, improvement: 0, lower: 0, upper: 0, method: "point" };
}
function passes(gate, result) {
  if (result.thresholdHeld === false) return false;
  if (result.outcome === "error" || result.reason === "undefined_metric") return false;
  if (result.outcome === "not_compared") return true;
  if (gate.thresholdOnly) return result.thresholdHeld === true;
  const taken = gate.require === "better" ? ["better", "unchanged"] : ["better", "no_worse", "unchanged"];
  return taken.includes(result.outcome);
}

// src/compare/metric-input.ts
function metricInput(predictions) {
  if (predictions.task === "regression") {
    const { truth: truth2, prediction: prediction2 } = predictions;
    return { task: "regression", truth: truth2, prediction: prediction2 };
  }
  const { task, classes, positive, truth, prediction, probabilities: probabilities2 } = predictions;
  const index = positive === void 0 ? classes.length - 1 : classes.indexOf(positive);
  return { task, classes, positive: index, truth, prediction, probabilities: probabilities2 };
}
function takePredictions(predictions, rows) {
  const ids = { length: rows.length, text: (row) => predictions.ids.text(rows[row]) };
  const slices = new Map(
    [...predictions.slices].map(([name, { codes, values }]) => [name, { codes: takeCodes(codes, rows), values }])
  );
  if (predictions.task === "regression") {
    const truth = takeNumbers(predictions.truth, rows);
    return { ...predictions, ids, slices, truth, prediction: takeNumbers(predictions.prediction, rows) };
  }
  const probabilities2 = predictions.probabilities?.map((column) => takeNumbers(column, rows));
  return {
    ...predictions,
    ids,
    slices,
    truth: takeCodes(predictions.truth, rows),
    prediction: takeCodes(predictions.prediction, rows),
    ...probabilities2 === void 0 ? {} : { probabilities: probabilities2 }
  };
}
function takeNumbers(values, rows) {
  const out = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = values[rows[i]];
  return out;
}
function takeCodes(codes, rows) {
  const out = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = codes[rows[i]];
  return out;
}

// src/compare/pair.ts
function pairRows(candidate, baseline, exact) {
  const positions = /* @__PURE__ */ new Map();
  for (let row = 0; row < baseline.ids.length; row++) positions.set(baseline.ids.text(row), row);
  const left = [];
  const right = [];
  for (let row = 0; row < candidate.ids.length; row++) {
    const other = positions.get(candidate.ids.text(row));
    if (other === void 0) continue;
    left.push(row);
    right.push(other);
  }
  if (exact && (left.length !== candidate.ids.length || left.length !== baseline.ids.length)) {
    return {
      problem: "ids_mismatch",
      why: `${candidate.ids.length} rows of the candidate, ${baseline.ids.length} of the baseline, ${left.length} ids in both`
    };
  }
  for (let i = 0; i < left.length; i++) {
    if (!sameTruth(candidate, left[i], baseline, right[i])) {
      return { problem: "truth_differs", why: `the truth of row ${candidate.ids.text(left[i])} differs` };
    }
  }
  return {
    pairs: {
      candidate: Uint32Array.from(left),
      baseline: Uint32Array.from(right),
      dropped: candidate.ids.length - left.length
    }
  };
}
function sameTruth(a2, i, b, k2) {
  if (a2.task === "regression" || b.task === "regression") {
    return a2.task === b.task && a2.truth[i] === b.truth[k2];
  }
  return a2.classes[a2.truth[i]] === b.classes[b.truth[k2]];
}

// src/compare/verdict.ts
function compareModels(request) {
  const { candidate, policy } = request;
  const names = policy.metrics.map(({ metric }) => metric.name);
  const whole = evaluateMetrics(metricInput(candidate.predictions), names);
  const sides = pairSides(request);
  const identicalModel = candidate.digest !== void 0 && candidate.digest === request.baseline?.digest;
  const paired = sides.candidate;
  const values = paired === void 0 ? whole : evaluateMetrics(metricInput(paired), names);
  const input = metricInput(paired ?? candidate.predictions);
  const facts = {
    n: (paired ?? candidate.predictions).ids.length,
    identicalModel,
    identical: {
      labels: paired !== void 0 && sides.baseline !== void 0 && sameLabels(paired, sides.baseline),
      scores: paired !== void 0 && sides.baseline !== void 0 && sameScores(paired, sides.baseline)
    }
  };
  const baselineValues = sides.baseline && evaluateMetrics(metricInput(sides.baseline), names);
  const gates = policy.metrics.map((gate) => {
    const name = gate.metric.name;
    if (sides.problem === "ids_mismatch" || sides.problem === "truth_differs") {
      return {
        ...judgeGate(gate, { value: whole[name], input }, "not_comparable", { ...facts, identicalModel: false }),
        outcome: "error",
        reason: sides.problem,
        passed: false
      };
    }
    const other = request.baseline === void 0 ? "none" : sides.baseline === void 0 || baselineValues === void 0 ? "not_comparable" : { value: baselineValues[name], input: metricInput(sides.baseline) };
    return judgeGate(gate, { value: values[name], input }, other, facts);
  });
  const decided = decide({ gates, policy, event: request.event, firstRun: request.baseline === void 0 });
  const verdict = {
    kind: "assay.verdict",
    schemaVersion: 1,
    model: request.model,
    ...decided,
    baseline: sides.why === void 0 ? request.found : { ...request.found, problem: sides.why },
    candidate: candidate.digest === void 0 ? {} : { digest: candidate.digest },
    gates,
    slices: compareSlices(request, paired, sides.baseline),
    ...request.testDigest === void 0 ? {} : { testDigest: request.testDigest },
    rows: {
      paired: paired?.ids.length ?? 0,
      dropped: sides.dropped,
      ...paired === void 0 || sides.baseline === void 0 ? {} : countChanges(paired, sides.baseline)
    },
    findings: [...request.findings]
  };
  return { verdict, baseline: sides.baseline };
}
function pairSides({ candidate, baseline }) {
  if (baseline?.predictions === void 0) return { dropped: 0 };
  const paired = pairRows(candidate.predictions, baseline.predictions, baseline.exact);
  if ("problem" in paired) return { dropped: 0, problem: paired.problem, why: paired.why };
  const { pairs } = paired;
  if (pairs.candidate.length === 0)
    return { dropped: pairs.dropped, problem: "not_comparable", why: "no row is in both test sets" };
  return {
    candidate: takePredictions(candidate.predictions, pairs.candidate),
    baseline: takePredictions(baseline.predictions, pairs.baseline),
    dropped: pairs.dropped
  };
}
function sameLabels(a2, b) {
  if (a2.task === "regression" || b.task === "regression") {
    return a2.task === b.task && a2.prediction.every((value2, i) => value2 === b.prediction[i]);
  }
  return a2.prediction.every((code2, i) => a2.classes[code2] === b.classes[b.prediction[i]]);
}
function sameScores(a2, b) {
  if (a2.task === "regression" || b.task === "regression") return sameLabels(a2, b);
  if (a2.probabilities === void 0 || b.probabilities === void 0 || a2.classes.join("\0") !== b.classes.join("\0")) {
    return false;
  }
  return a2.probabilities.every((column, c) => column.every((p, i) => p === b.probabilities?.[c]?.[i]));
}
function countChanges(a2, b) {
  let improved = 0;
  let worsened = 0;
  for (let i = 0; i < a2.ids.length; i++) {
    const change = errorOf(b, i) - errorOf(a2, i);
    if (change > 0) improved += 1;
    else if (change < 0) worsened += 1;
  }
  return { improved, worsened };
}
function errorOf(predictions, row) {
  if (predictions.task === "regression") return Math.abs(predictions.truth[row] - predictions.prediction[row]);
  return predictions.classes[predictions.truth[row]] === predictions.classes[predictions.prediction[row]] ? 0 : 1;
}
function compareSlices(request, candidate, baseline) {
  const shown = candidate ?? request.candidate.predictions;
  return request.slices(shown).map(({ where, missing: missing2, minRows, rows }) => {
    const ours = evaluateMetrics(metricInput(takePredictions(shown, rows)), request.sliceMetrics);
    const theirs = baseline && evaluateMetrics(metricInput(takePredictions(baseline, rows)), request.sliceMetrics);
    const metrics = request.sliceMetrics.map((name) => {
      const [left, right] = [ours[name], theirs?.[name]];
      return [
        name,
        {
          ...left !== void 0 && "value" in left ? { candidate: left.value } : {},
          ...right !== void 0 && "value" in right ? { baseline: right.value } : {}
        }
      ];
    });
    return {
      where,
      ...missing2.length === 0 ? {} : { missing: [...missing2] },
      rows: rows.length,
      minRows,
      metrics: Object.fromEntries(metrics)
    };
  });
}

// src/documents/model.ts
var InputColumnSchema = zod_exports.strictObject({
  name: zod_exports.string(),
  type: zod_exports.enum(["double", "string", "boolean"])
});
var FeatureSchema = zod_exports.discriminatedUnion("type", [
  zod_exports.strictObject({
    type: zod_exports.literal("numeric"),
    name: zod_exports.string(),
    fill: zod_exports.optional(finite()),
    center: finite(),
    scale: zod_exports.number().check(zod_exports.gt(0))
  }),
  zod_exports.strictObject({ type: zod_exports.literal("boolean"), name: zod_exports.string(), fill: zod_exports.optional(finite()) }),
  zod_exports.strictObject({
    type: zod_exports.literal("categorical"),
    name: zod_exports.string(),
    categories: zod_exports.array(zod_exports.string()),
    /** The category left out because the intercept carries it (unpenalised linear kinds). */
    reference: zod_exports.optional(zod_exports.string()),
    missing: zod_exports.boolean()
  })
]);
var SignatureSchema = zod_exports.strictObject({
  inputs: zod_exports.array(InputColumnSchema),
  output: zod_exports.discriminatedUnion("type", [
    zod_exports.strictObject({ type: zod_exports.literal("double") }),
    zod_exports.strictObject({
      type: zod_exports.literal("label"),
      /** Sorted; probabilities come in this order. */
      classes: zod_exports.array(zod_exports.string()).check(zod_exports.minLength(2)),
      /** Binary only. */
      positive: zod_exports.optional(zod_exports.string()),
      /** Binary only: probability from which a row is called positive. */
      threshold: zod_exports.optional(finite())
    })
  ])
});
var TrainingSchema = zod_exports.strictObject({
  rows: count(),
  /** Canonical digest of the training rows. */
  trainDigest: digest(),
  split: SplitSchema,
  /** The columns a row's id is made of: the declared `data.id`, or every source column but the target, sorted. */
  idColumns: zod_exports.array(zod_exports.string())
});
var ModelSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.model"),
  schemaVersion: zod_exports.literal(1),
  task: zod_exports.enum(TASKS),
  target: zod_exports.string(),
  signature: SignatureSchema,
  preprocessing: zod_exports.array(FeatureSchema),
  estimator: zod_exports.looseObject({ type: zod_exports.string() }),
  params: zod_exports.record(zod_exports.string(), zod_exports.unknown()),
  training: TrainingSchema,
  /** Named warnings of the fit: rank deficiency, separation, not converged. Never silent. */
  findings: zod_exports.array(FindingSchema)
});
var modelDocument = defineDocument("model.json", "a model", ModelSchema, "assay.model", 1);

// src/documents/predictions.ts
var PREDICTIONS_FILE = "predictions.csv";
var ROW_ID_COLUMN = "assay_row_id";
var PROBABILITY_PREFIX = "probability_";
var POSITIVE_PROBABILITY = "probability";
var SLICE_PREFIX = "slice_";
var FORMULA = /^'*[=+\-@\t\r\0]/;
var PLAIN_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
var HARMLESS = /^[0-9A-Za-z_][0-9A-Za-z_.:-]*$/;
function writeTextCell(text2) {
  if (HARMLESS.test(text2)) return text2;
  const safe = FORMULA.test(text2) && !PLAIN_NUMBER.test(text2) ? `'${text2}` : text2;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
function readTextCell(cell) {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
var ROWS_A_CHUNK = 8192;
function* encodePredictions(predictions) {
  const rows = predictions.ids.length;
  const writers = cellWriters(predictions);
  yield `${writers.map((w) => writeTextCell(w.header)).join(",")}
`;
  for (let start = 0; start < rows; start += ROWS_A_CHUNK) {
    let piece = "";
    const end = Math.min(rows, start + ROWS_A_CHUNK);
    for (let row = start; row < end; row++) {
      for (let c = 0; c < writers.length; c++) piece += c === 0 ? writers[c].cell(row) : `,${writers[c].cell(row)}`;
      piece += "\n";
    }
    yield piece;
  }
}
function cellWriters(predictions) {
  const writers = [{ header: ROW_ID_COLUMN, cell: (row) => writeTextCell(predictions.ids.text(row)) }];
  if (predictions.task === "regression") {
    writers.push(numberWriter("truth", predictions.truth), numberWriter("prediction", predictions.prediction));
  } else {
    const labels = predictions.classes.map(writeTextCell);
    writers.push(
      labelWriter("truth", predictions.truth, labels),
      labelWriter("prediction", predictions.prediction, labels)
    );
    predictions.probabilities?.forEach((column, c) => {
      writers.push(numberWriter(`${PROBABILITY_PREFIX}${predictions.classes[c]}`, column));
    });
  }
  for (const [name, { codes, values }] of predictions.slices) {
    const written = labelWriter(`${SLICE_PREFIX}${name}`, codes, values.map(writeTextCell));
    writers.push({ header: written.header, cell: (row) => codes[row] < 0 ? "" : written.cell(row) });
  }
  return writers;
}
function labelWriter(header2, codes, labels) {
  return {
    header: header2,
    cell(row) {
      const label = labels[codes[row]];
      if (label === void 0) throw new InvariantError(`${PREDICTIONS_FILE}: ${header2} of row ${row} has no label`);
      return label;
    }
  };
}
function numberWriter(header2, values) {
  return {
    header: header2,
    cell(row) {
      const value2 = values[row];
      if (!Number.isFinite(value2)) throw new InvariantError(`${PREDICTIONS_FILE}: ${header2} of row ${row} is ${value2}`);
      return value2 === 0 ? "0" : String(value2);
    }
  };
}

// src/documents/run.ts
var DataFileSchema = zod_exports.strictObject({
  role: zod_exports.enum(["data", "test"]),
  path: zod_exports.string(),
  /** Over the file's bytes. */
  sha256: digest(),
  bytes: count(),
  rows: count(),
  columns: count(),
  /** Over the canonical rows. */
  dataDigest: digest()
});
var RunSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.run"),
  schemaVersion: zod_exports.literal(1),
  model: zod_exports.string(),
  /** Absent outside a git work tree. */
  code: zod_exports.optional(
    zod_exports.strictObject({
      commit: zod_exports.string(),
      tree: zod_exports.string(),
      dirty: zod_exports.boolean(),
      headCommit: zod_exports.optional(zod_exports.string()),
      repository: zod_exports.optional(zod_exports.string()),
      workflow: zod_exports.optional(zod_exports.string()),
      runId: zod_exports.optional(zod_exports.string()),
      runAttempt: zod_exports.optional(count())
    })
  ),
  config: zod_exports.strictObject({ path: zod_exports.optional(zod_exports.string()), digest: digest() }),
  data: zod_exports.array(DataFileSchema),
  train: zod_exports.strictObject({ model: zod_exports.string(), params: zod_exports.record(zod_exports.string(), zod_exports.unknown()), seed: zod_exports.optional(count()) }),
  modelDigest: digest(),
  environment: zod_exports.strictObject({ os: zod_exports.string(), arch: zod_exports.string(), runtime: zod_exports.string(), assay: zod_exports.string() }),
  /** ISO 8601, UTC. */
  started: zod_exports.string(),
  finished: zod_exports.string(),
  /** Wall seconds by verb, in the order of the chain. */
  seconds: zod_exports.record(zod_exports.string(), finite()),
  /** Largest resident set of the process, in bytes. */
  peakMemory: zod_exports.optional(count())
});
var runDocument = defineDocument("run.json", "a run record", RunSchema, "assay.run", 1);

// src/documents/verdict.ts
var DECISIONS = ["approved", "pending", "rejected"];
var OUTCOMES = ["better", "no_worse", "worse", "inconclusive", "error", "unchanged", "not_compared"];
var REASONS = [
  "identical_model",
  "identical_predictions",
  "too_few_rows",
  "undefined_metric",
  "wide_interval",
  "not_comparable",
  "metric_missing",
  "slice_missing",
  "ids_mismatch",
  "truth_differs",
  "prediction_not_finite",
  "relative_to_zero",
  "threshold_missed",
  "budget_spent",
  "anchor_unavailable",
  "ledger_exhausted",
  "no_baseline",
  "no_thresholds",
  "not_paired",
  "model_missing",
  "required_better"
];
var GateResultSchema = zod_exports.strictObject({
  metric: zod_exports.string(),
  direction: zod_exports.enum(["higher", "lower"]),
  require: zod_exports.enum(["no_worse", "better"]),
  outcome: zod_exports.enum(OUTCOMES),
  reason: zod_exports.optional(zod_exports.enum(REASONS)),
  /** Whether the gate passes: threshold held and outcome satisfies `require`. */
  passed: zod_exports.boolean(),
  candidate: zod_exports.optional(finite()),
  baseline: zod_exports.optional(finite()),
  /** Oriented: positive is better. */
  improvement: zod_exports.optional(finite()),
  lower: zod_exports.optional(finite()),
  upper: zod_exports.optional(finite()),
  level: zod_exports.optional(finite()),
  method: zod_exports.optional(zod_exports.string()),
  n: zod_exports.optional(count()),
  margin: zod_exports.optional(finite()),
  /** K of section 1.1: the improvement that `better` asks for. */
  requiredImprovement: zod_exports.optional(finite()),
  threshold: zod_exports.optional(finite()),
  thresholdHeld: zod_exports.optional(zod_exports.boolean()),
  degraded: zod_exports.optional(zod_exports.boolean()),
  rowsNeeded: zod_exports.optional(count()),
  smallestMargin: zod_exports.optional(finite())
});
var SliceResultSchema = zod_exports.strictObject({
  where: zod_exports.record(zod_exports.string(), zod_exports.string()),
  missing: zod_exports.optional(zod_exports.array(zod_exports.string())),
  rows: count(),
  minRows: count(),
  metrics: zod_exports.record(
    zod_exports.string(),
    zod_exports.strictObject({
      candidate: zod_exports.optional(finite()),
      baseline: zod_exports.optional(finite()),
      outcome: zod_exports.optional(zod_exports.enum(OUTCOMES))
    })
  )
});
var VerdictSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.verdict"),
  schemaVersion: zod_exports.literal(1),
  model: zod_exports.string(),
  decision: zod_exports.enum(DECISIONS),
  /** Why, most important first. Empty for a plain approval. */
  reasons: zod_exports.array(zod_exports.enum(REASONS)),
  /** True on a first run: thresholds were checked, change was not. */
  rubberStamp: zod_exports.boolean(),
  baseline: zod_exports.strictObject({
    found: zod_exports.enum(["explicit", "start_commit", "ancestor", "release", "none"]),
    /** Commits between the start commit and the baseline; absent where it does not apply. */
    distance: zod_exports.optional(count()),
    /** Digest of the baseline's `model.json`. */
    digest: zod_exports.optional(digest()),
    /** How its predictions came about. */
    scored: zod_exports.optional(zod_exports.enum(["rescored", "paired_by_id"])),
    /** Folder or git ref, as the user named it; `run 428 of main`, a release's tag. */
    source: zod_exports.optional(zod_exports.string()),
    /** The baseline's commit, where the platform proved it. */
    commit: zod_exports.optional(zod_exports.string()),
    /** Candidates that were passed over, and why. */
    notes: zod_exports.optional(zod_exports.array(zod_exports.string())),
    /** Of `none`: `never`, nothing ever qualified; `lost`, what did is expired or gone. */
    absence: zod_exports.optional(zod_exports.enum(["never", "lost"])),
    /** Why it could not be compared, in a sentence. */
    problem: zod_exports.optional(zod_exports.string())
  }),
  candidate: zod_exports.strictObject({ digest: zod_exports.optional(digest()) }),
  /** Whose policy judged; absent on a laptop. Without `sha`: the candidate's own, since the base has none for this model. */
  policy: zod_exports.optional(
    zod_exports.strictObject({
      sha: zod_exports.optional(zod_exports.string()),
      branch: zod_exports.optional(zod_exports.string()),
      /** Keys of the policy that the candidate's commit changes: `gate.metrics[0].threshold`. */
      changed: zod_exports.array(zod_exports.string()),
      /** Held-out rows of the base's question that the change would take away. */
      rowsRemoved: zod_exports.optional(count())
    })
  ),
  gates: zod_exports.array(GateResultSchema),
  slices: zod_exports.array(SliceResultSchema),
  testDigest: zod_exports.optional(digest()),
  rows: zod_exports.strictObject({
    paired: count(),
    /** Candidate's test rows left out because the baseline was trained on them or has no prediction for them. */
    dropped: count(),
    improved: zod_exports.optional(count()),
    worsened: zod_exports.optional(count())
  }),
  findings: zod_exports.array(FindingSchema)
});
var verdictDocument = defineDocument("verdict.json", "a verdict", VerdictSchema, "assay.verdict", 1);

// src/steps/baseline.ts
import { isAbsolute as isAbsolute2, relative as relative2, resolve as resolve4 } from "node:path";

// src/documents/evaluation.ts
var MetricValueSchema = zod_exports.union([
  zod_exports.strictObject({ value: finite(), lower: zod_exports.optional(finite()), upper: zod_exports.optional(finite()) }),
  zod_exports.strictObject({ undefined: zod_exports.string() })
]);
var SliceEvaluationSchema = zod_exports.strictObject({
  /** Column → value, as text; a missing cell is absent here and named in `missing`. */
  where: zod_exports.record(zod_exports.string(), zod_exports.string()),
  missing: zod_exports.optional(zod_exports.array(zod_exports.string())),
  rows: count(),
  minRows: count(),
  metrics: zod_exports.record(zod_exports.string(), MetricValueSchema)
});
var EvaluationSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.evaluation"),
  schemaVersion: zod_exports.literal(1),
  task: zod_exports.enum(TASKS),
  rows: count(),
  /** Absent when a predictions file of unknown origin was evaluated. */
  trainRows: zod_exports.optional(count()),
  /** Digest of the test rows (ids, features, truth) in id order. */
  testDigest: digest(),
  /** Digest of `model.json`; absent when a predictions file was evaluated. */
  modelDigest: zod_exports.optional(digest()),
  predictionsDigest: digest(),
  split: zod_exports.optional(SplitSchema),
  classes: zod_exports.optional(zod_exports.array(zod_exports.string())),
  positive: zod_exports.optional(zod_exports.string()),
  threshold: zod_exports.optional(finite()),
  /** Rows of each class in the truth, in the order of `classes`. */
  classRows: zod_exports.optional(zod_exports.array(count())),
  metrics: zod_exports.record(zod_exports.string(), MetricValueSchema),
  /** The same metrics of the `dummy` kind (mean, or class prior) fitted on the same training rows. */
  dummy: zod_exports.optional(zod_exports.record(zod_exports.string(), MetricValueSchema)),
  slices: zod_exports.array(SliceEvaluationSchema),
  findings: zod_exports.array(FindingSchema)
});
var evaluationDocument = defineDocument(
  "evaluation.json",
  "an evaluation",
  EvaluationSchema,
  "assay.evaluation",
  1
);
var METRICS_FILE = "metrics.json";
var MetricsSchema = zod_exports.record(zod_exports.string(), finite());
function encodeMetrics(metrics) {
  const flat = {};
  for (const [name, metric] of Object.entries(metrics)) if ("value" in metric) flat[name] = metric.value;
  return encodeCanonical(flat);
}

// src/models/feature-cells.ts
var BOOLEAN_WORDS = new Map([
  ...["true", "t", "yes", "y", "1"].map((word) => [word, 1]),
  ...["false", "f", "no", "n", "0"].map((word) => [word, 0])
]);
function isAllMissing(column) {
  return column.storage === "float64" ? column.values.every(Number.isNaN) : column.codes.every((code2) => code2 < 0);
}
function booleansOf(column) {
  if (column.storage === "float64") {
    return column.values.every((value2) => value2 === 0 || value2 === 1 || Number.isNaN(value2)) ? column.values : void 0;
  }
  const meanings = column.categories.map((word) => BOOLEAN_WORDS.get(word.toLowerCase()));
  const values = new Float64Array(column.codes.length);
  for (let i = 0; i < values.length; i++) {
    const code2 = column.codes[i];
    const meaning = code2 < 0 ? NaN : meanings[code2];
    if (meaning === void 0) return void 0;
    values[i] = meaning;
  }
  return values;
}
function textOf(column) {
  if (column.storage === "text") return column;
  const codeOf = /* @__PURE__ */ new Map();
  const codes = new Int32Array(column.values.length);
  for (let i = 0; i < codes.length; i++) {
    const value2 = column.values[i];
    if (!Number.isNaN(value2) && !codeOf.has(value2)) codeOf.set(value2, codeOf.size);
    codes[i] = Number.isNaN(value2) ? -1 : codeOf.get(value2);
  }
  return { codes, categories: [...codeOf.keys()].map((value2) => value2 === 0 ? "0" : String(value2)) };
}

// src/models/encoder.ts
var SHARED_ROWS = 65536;
function createEncoder(encodings, columns, complete = /* @__PURE__ */ new Set()) {
  if (encodings.length !== columns.length) throw new InvariantError("one column for each encoding");
  const features = encodings.map((encoding, i) => featureEncoder(encoding, columns[i], complete.has(encoding.name)));
  const names = features.flatMap((feature) => feature.names);
  return {
    names,
    encode: (from, to) => ({
      rows: to - from,
      names,
      columns: features.flatMap((feature) => feature.encode(from, to))
    }),
    counts: () => features.map(({ missing: missing2, unseen }) => ({ missing: missing2, unseen }))
  };
}
function designNames(encodings) {
  return encodings.flatMap((encoding) => {
    if (encoding.type !== "categorical") return [encoding.name];
    const names = encoding.categories.map((category) => `${encoding.name}=${category}`);
    return encoding.missing ? [...names, `${encoding.name}=(missing)`] : names;
  });
}
function featureEncoder(encoding, column, complete) {
  if (encoding.type === "categorical") return categoricalEncoder(encoding, column);
  if (encoding.type === "boolean") {
    const values = booleansOf(column);
    if (values === void 0)
      throw new InputError("holds a cell that is neither true nor false", { field: column.name });
    return numberEncoder(encoding.name, values, encoding.fill, 0, 1, complete);
  }
  if (column.storage !== "float64") throw new InputError("holds text where numbers belong", { field: column.name });
  return numberEncoder(encoding.name, column.values, encoding.fill, encoding.center, encoding.scale, complete);
}
function numberEncoder(name, values, fill, center, scale2, complete) {
  return {
    names: [name],
    missing: 0,
    unseen: 0,
    encode(from, to) {
      const cells = values.subarray(from, to);
      let missing2 = 0;
      for (let i = 0; i < cells.length && !complete; i++) if (Number.isNaN(cells[i])) missing2 += 1;
      this.missing += missing2;
      if (missing2 === 0 && center === 0 && scale2 === 1) return [cells];
      if (missing2 > 0 && fill === void 0)
        throw new InputError("a cell is missing and the model knows nothing to fill it with", { field: name });
      const out = allocate(cells.length);
      for (let i = 0; i < cells.length; i++) {
        const value2 = cells[i];
        out[i] = ((Number.isNaN(value2) ? fill : value2) - center) / scale2;
      }
      return [out];
    }
  };
}
function categoricalEncoder(encoding, column) {
  const cells = textOf(column);
  const columnOf = new Map(encoding.categories.map((category, position) => [category, position]));
  const width = encoding.categories.length + (encoding.missing ? 1 : 0);
  const positions = Int32Array.from(cells.categories, (category) => {
    if (category === encoding.reference) return REFERENCE;
    return columnOf.get(category) ?? UNSEEN;
  });
  return {
    names: designNames([encoding]),
    missing: 0,
    unseen: 0,
    encode(from, to) {
      const out = Array.from({ length: width }, () => allocate(to - from));
      for (let i = from; i < to; i++) {
        const code2 = cells.codes[i];
        if (code2 < 0) {
          this.missing += 1;
          if (encoding.missing) out[width - 1][i - from] = 1;
          continue;
        }
        const position = positions[code2];
        if (position >= 0) out[position][i - from] = 1;
        else if (position === UNSEEN) this.unseen += 1;
      }
      return out;
    }
  };
}
var REFERENCE = -1;
var UNSEEN = -2;
function allocate(rows) {
  return new Float64Array(rows < SHARED_ROWS ? new ArrayBuffer(rows * 8) : new SharedArrayBuffer(rows * 8));
}

// src/models/preprocessing.ts
var MAX_CATEGORIES = 200;
var IDENTIFIER_CATEGORIES = 20;
function learnFeatures(columns, rules) {
  const inputs = [];
  const encodings = [];
  const notes = { findings: [], complete: /* @__PURE__ */ new Set() };
  const sorted = [...columns].sort((a2, b) => a2.name < b.name ? -1 : 1);
  for (const column of sorted) {
    const encoding = learnFeature(column, rules, notes);
    if (encoding === void 0) continue;
    inputs.push({ name: column.name, type: INPUT_TYPES[encoding.type] });
    encodings.push(encoding);
  }
  if (encodings.length === 0)
    throw new InputError("no feature is left to train on: every column is excluded, ignored or empty");
  return { inputs, encodings, ...notes };
}
var INPUT_TYPES = { numeric: "double", boolean: "boolean", categorical: "string" };
function learnFeature(column, rules, notes) {
  switch (column.kind) {
    case "numeric":
      if (column.storage !== "float64") throw new InvariantError(`numeric column ${column.name} is stored as text`);
      return learnNumeric(column.name, column.values, rules, notes);
    case "boolean": {
      const values = booleansOf(column);
      if (values === void 0)
        throw new InputError("a boolean feature holds a cell that is neither true nor false", { field: column.name });
      const { mean: mean2, missing: missing2 } = summaryOf(column.name, values, notes);
      if (missing2 === values.length) return void 0;
      return { type: "boolean", name: column.name, fill: mean2 };
    }
    case "categorical":
      return learnCategorical(column, rules, notes);
    default:
      throw new InvariantError(`a ${column.kind} column is no feature: ${column.name}`);
  }
}
function learnNumeric(name, values, rules, notes) {
  const { mean: mean2, missing: missing2, present, constant: constant3 } = summaryOf(name, values, notes);
  if (missing2 === values.length) return void 0;
  if (!rules.standardize) return { type: "numeric", name, fill: mean2, center: 0, scale: 1 };
  const deviation = constant3 ? 0 : Math.sqrt(sumOfSquaredDeviations(present) / values.length);
  return { type: "numeric", name, fill: mean2, center: mean2, scale: deviation > 0 ? deviation : 1 };
}
function summaryOf(name, values, { findings, complete }) {
  let present = values;
  let moments = columnMoments({ columns: [values], from: 0, to: values.length });
  if (Number.isNaN(moments[0])) {
    present = values.filter((value2) => !Number.isNaN(value2));
    moments = columnMoments({ columns: [present], from: 0, to: present.length });
  }
  const missing2 = values.length - present.length;
  if (missing2 === values.length) {
    findings.push(allMissing(name));
    return { mean: 0, missing: missing2, present, constant: true };
  }
  const constant3 = moments[1] === 0;
  const mean2 = constant3 ? present[0] : moments[0] / present.length;
  if (!Number.isFinite(mean2)) throw new InputError("its cells are too large to have a mean", { field: name });
  if (constant3) findings.push(constantFeature(name));
  if (missing2 === 0) complete.add(name);
  if (missing2 > 0) {
    const share = `${missing2} of ${values.length}`;
    findings.push({
      severity: "info",
      rule: "missing_filled",
      message: `${share} training cells of "${name}" are missing and filled with the mean of the others, ${mean2}`,
      column: name,
      numbers: { missing: missing2, rows: values.length, fill: mean2 }
    });
  }
  return { mean: mean2, missing: missing2, present, constant: constant3 };
}
function learnCategorical(column, rules, notes) {
  const { name } = column;
  const cells = textOf(column);
  const counts = new Uint32Array(cells.categories.length);
  let missing2 = 0;
  for (const code2 of cells.codes) {
    if (code2 < 0) missing2 += 1;
    else counts[code2] = counts[code2] + 1;
  }
  const rows = cells.codes.length;
  const categories = cells.categories.filter((_, code2) => counts[code2] > 0).sort();
  if (categories.length === 0) {
    notes.findings.push(allMissing(name));
    return void 0;
  }
  refuseIdentifier(name, categories, rows - missing2);
  if (categories.length === 1 && missing2 === 0) notes.findings.push(constantFeature(name));
  if (missing2 > 0) {
    notes.findings.push({
      severity: "info",
      rule: "missing_category",
      message: `${missing2} of ${rows} training cells of "${name}" are missing and make a category of their own`,
      column: name,
      numbers: { missing: missing2, rows }
    });
  }
  const encoding = { type: "categorical", name, missing: missing2 > 0 };
  if (!rules.dropReference) return { ...encoding, categories };
  return { ...encoding, categories: categories.slice(1), reference: categories[0] };
}
function refuseIdentifier(name, texts, cells) {
  const categories = texts.length;
  const identifier = categories > IDENTIFIER_CATEGORIES && categories > cells / 2;
  if (!identifier && categories <= MAX_CATEGORIES) return;
  const others = texts.filter((text2) => Number.isNaN(numberOf(text2)));
  if (others.length > 0 && others.length < categories / 10) {
    const what2 = `a column of numbers but for ${JSON.stringify(others[0].slice(0, 40))}`;
    const advice2 = "if that means missing, put it in data.na_values";
    throw new InputError(`${categories} different texts in ${cells} training rows, ${what2}; ${advice2}`, {
      field: name
    });
  }
  const what = identifier ? "it looks like an identifier" : `at most ${MAX_CATEGORIES} become columns`;
  const advice = "put it in data.exclude, or pin it to ignore in data.columns";
  throw new InputError(`${categories} different texts in ${cells} training rows: ${what}; ${advice}`, { field: name });
}
function allMissing(name) {
  const message = `"${name}" has no value in any training row and is left out of the model`;
  return { severity: "warning", rule: "all_missing_feature", message, column: name };
}
function constantFeature(name) {
  const message = `"${name}" has the same value in every training row: it carries no information`;
  return { severity: "warning", rule: "constant_feature", message, column: name };
}

// src/models/signature.ts
function checkSignature(model, table, file) {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  return model.signature.inputs.map(({ name, type }) => {
    const column = byName.get(name);
    if (column === void 0) throw new InputError(missing(name, [...byName.keys()]), { file, field: name });
    if (!fits(column, type) && !isAllMissing(column)) {
      const has = column.storage === "text" ? "text" : "numbers";
      const rule = `the model was trained on a column of type ${type}, the data's column holds ${has}`;
      throw new InputError(`${rule}; pin it in data.columns to ${KIND_OF_TYPE[type]}`, { file, field: name });
    }
    return isAllMissing(column) ? emptyColumn(column, type, table.rows) : column;
  });
}
var KIND_OF_TYPE = { double: "numeric", boolean: "boolean", string: "categorical" };
function fits(column, type) {
  if (type === "double") return column.storage === "float64";
  if (type === "boolean") return booleansOf(column) !== void 0;
  return column.storage === "text" || column.kind === "categorical";
}
function emptyColumn(column, type, rows) {
  const { name } = column;
  return type === "string" ? { name, kind: "categorical", storage: "text", codes: new Int32Array(rows).fill(-1), categories: [] } : { name, kind: KIND_OF_TYPE[type], storage: "float64", values: new Float64Array(rows).fill(NaN) };
}
function missing(name, names) {
  const near = closest(name, names);
  const hint = near === void 0 ? "" : `; did you rename it to "${near}"?`;
  return `the model was trained on the column "${name}", which the data do not have${hint}`;
}

// src/models/model-file.ts
function decodeModel(text2, file) {
  const model = modelDocument.decode(text2, file);
  checkModel(model, file);
  return model;
}
function checkModel(model, file) {
  const { type } = model.estimator;
  const kind = findKind(type);
  if (kind === void 0) {
    throw new InputError(`${unknownKind(type)}; was the file made by a newer version of Assay?`, {
      file,
      field: "estimator.type"
    });
  }
  if (!kind.tasks.includes(model.task))
    throw new InputError(`${type} does not do task ${model.task}`, { file, field: "task" });
  const classes = checkOutput(model, file);
  checkInputs(model, file);
  const estimator = checkAt(kind.estimator, model.estimator, "estimator", { file });
  const params = checkAt(kind.params, model.params, "params", { file });
  const unsuited = kind.unsuited?.(params, model.task);
  if (unsuited !== void 0) throw new InputError(unsuited.rule, { file, field: `params.${unsuited.key}` });
  const columns = designNames(model.preprocessing).length;
  if (kind.encoding.singleFeature && columns !== 1) {
    throw new InputError(`${type} takes one column, got ${columns}`, { file, field: "preprocessing" });
  }
  kind.check(estimator, columns, classes, file);
}
function checkOutput(model, file) {
  const { output } = model.signature;
  const field = "signature.output";
  if (output.type === "double" !== (model.task === "regression")) {
    throw new InputError(`a ${model.task} model does not answer with a ${output.type}`, { file, field });
  }
  if (output.type === "double") return 0;
  const { classes, positive, threshold } = output;
  if (classes.some((name, i) => i > 0 && !(classes[i - 1] < name))) {
    throw new InputError("must be sorted, each class once", { file, field: `${field}.classes` });
  }
  if (model.task === "multiclass") {
    if (positive !== void 0 || threshold !== void 0)
      throw new InputError("positive and threshold are for task binary", { file, field });
    return classes.length;
  }
  if (classes.length !== 2)
    throw new InputError(`a binary model has 2 classes, got ${classes.length}`, { file, field: `${field}.classes` });
  if (positive !== void 0 && !classes.includes(positive)) {
    throw new InputError(`"${positive}" is none of the classes`, { file, field: `${field}.positive` });
  }
  if (threshold !== void 0 && !(threshold >= 0 && threshold <= 1)) {
    throw new InputError(`must be from 0 to 1, got ${threshold}`, { file, field: `${field}.threshold` });
  }
  return classes.length;
}
function checkInputs({ signature, preprocessing }, file) {
  if (signature.inputs.length !== preprocessing.length) {
    throw new InputError(`${preprocessing.length} encodings for ${signature.inputs.length} inputs`, {
      file,
      field: "preprocessing"
    });
  }
  const names = /* @__PURE__ */ new Set();
  preprocessing.forEach((encoding, i) => {
    const field = `preprocessing[${i}]`;
    const input = signature.inputs[i];
    if (input.name !== encoding.name || input.type !== INPUT_TYPES[encoding.type]) {
      throw new InputError(
        `encodes "${encoding.name}" as ${encoding.type}, the signature has "${input.name}" as ${input.type}`,
        { file, field }
      );
    }
    if (names.has(encoding.name)) throw new InputError(`"${encoding.name}" stands here twice`, { file, field });
    names.add(encoding.name);
    if (encoding.type !== "categorical") return;
    const categories = encoding.reference === void 0 ? encoding.categories : [...encoding.categories, encoding.reference];
    if (new Set(categories).size !== categories.length)
      throw new InputError("holds a category twice", { file, field: `${field}.categories` });
  });
}

// src/models/pipeline.ts
async function fitModel(request, options) {
  const { task, target, truth, training } = request;
  const params = checkParams(request.kind, request.params, task, {});
  const kind = findKind(request.kind);
  if (truth.type === "double" !== (task === "regression"))
    throw new InvariantError(`the target of a ${task} is no ${truth.type}`);
  const rows = truth.type === "double" ? truth.values.length : truth.codes.length;
  if (rows === 0) throw new InputError("no training row");
  const learned = learn(kind, request, params);
  const columns = new Map(request.features.map((column) => [column.name, column]));
  const encoder = createEncoder(
    learned.encodings,
    learned.encodings.map(({ name }) => columns.get(name)),
    learned.complete
  );
  const design = { ...encoder.encode(0, rows), rows };
  if (design.columns.some((column) => column.length !== rows))
    throw new InvariantError("features and target differ in rows");
  const fitted = await kind.fit(design, truth, params, { ...options, target });
  return {
    kind: "assay.model",
    schemaVersion: 1,
    task,
    target,
    signature: { inputs: [...learned.inputs], output: outputOf(request) },
    preprocessing: [...learned.encodings],
    estimator: fitted.estimator,
    params: { ...params },
    training,
    findings: [...learned.findings, ...absentClasses(truth), ...fitted.findings]
  };
}
function learn(kind, request, params) {
  const { encoding, name } = kind;
  if (encoding.withoutFeatures) return { inputs: [], encodings: [], findings: [], complete: /* @__PURE__ */ new Set() };
  const { features } = request;
  if (encoding.singleFeature && (features.length !== 1 || features[0].kind !== "numeric")) {
    const names = features.map((column) => column.name).sort();
    const got = names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
    throw new InputError(
      `${name} takes exactly one numeric feature, got ${got || "none"}; put the others in data.exclude, or use linear`
    );
  }
  return learnFeatures(features, {
    standardize: encoding.standardize(params),
    dropReference: encoding.dropReference(params)
  });
}
function outputOf({ task, truth, positive, threshold }) {
  if (truth.type === "double") return { type: "double" };
  const classes = [...truth.classes];
  if (task !== "binary") return { type: "label", classes };
  return {
    type: "label",
    classes,
    ...positive === void 0 ? {} : { positive },
    ...threshold === void 0 ? {} : { threshold }
  };
}
function absentClasses(truth) {
  if (truth.type === "double") return [];
  const seen = new Uint8Array(truth.classes.length);
  for (const code2 of truth.codes) seen[code2] = 1;
  return truth.classes.filter((_, code2) => seen[code2] === 0).map((name) => ({ severity: "warning", rule: "absent_class", message: `no training row has the class "${name}"` }));
}
var BLOCK_ROWS2 = 16384;
function predictModel(model, table, file) {
  const kind = findKind(model.estimator.type);
  if (kind === void 0) throw new InvariantError(`no kind ${model.estimator.type}`);
  const encoder = createEncoder(model.preprocessing, checkSignature(model, table, file));
  const { output } = model.signature;
  const width = output.type === "double" ? 1 : output.classes.length;
  const columns = Array.from({ length: width }, () => new Float64Array(table.rows));
  for (let from = 0; from < table.rows; from += BLOCK_ROWS2) {
    const to = Math.min(table.rows, from + BLOCK_ROWS2);
    const scores2 = kind.predict(model.estimator, encoder.encode(from, to));
    const parts = scores2.type === "double" ? [scores2.values] : scores2.columns;
    parts.forEach((part, c) => {
      refuseNonFinite(part, from, file);
      columns[c].set(part, from);
    });
  }
  const scores = output.type === "double" ? { type: "double", values: columns[0] } : { type: "probabilities", columns };
  return { scores, findings: encodingFindings(model, encoder, table.rows) };
}
function refuseNonFinite(values, from, file) {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) {
      throw new InputError(
        `predicts ${values[i]} for row ${from + i + 1} of the data: its features are far outside the training rows`,
        { file }
      );
    }
  }
}
function encodingFindings(model, encoder, rows) {
  const findings = [];
  encoder.counts().forEach(({ missing: missing2, unseen }, i) => {
    const encoding = model.preprocessing[i];
    const { name } = encoding;
    if (missing2 > 0) findings.push(missingFinding(encoding, missing2, rows));
    if (unseen > 0) {
      const message = `${unseen} of ${rows} cells of "${name}" hold a category that no training row has: they count as none of the known ones`;
      findings.push({ severity: "warning", rule: "unseen_category", message, column: name, numbers: { unseen, rows } });
    }
  });
  return findings;
}
function missingFinding(encoding, missing2, rows) {
  const { name } = encoding;
  const cells = `${missing2} of ${rows} cells of "${name}" are missing`;
  const about = { column: name, numbers: { missing: missing2, rows } };
  if (encoding.type !== "categorical") {
    return {
      severity: "info",
      rule: "missing_filled",
      message: `${cells} and filled with the training mean`,
      ...about
    };
  }
  if (encoding.missing)
    return { severity: "info", rule: "missing_category", message: `${cells}, as some were in training`, ...about };
  const message = `${cells}, and none was in training: they count as none of the known categories`;
  return { severity: "warning", rule: "unseen_missing", message, ...about };
}

// src/data/predictions.ts
var SUM_TOLERANCE = 1e-6;
var FIRST_LINE = 2;
function decodePredictions(table, request) {
  const { file, task } = request;
  const id = request.id ?? ROW_ID_COLUMN;
  const idTexts = textsOf2(need(table, id, file), file);
  const order = orderOf(idTexts, file, id);
  const ids = { length: table.rows, text: (row) => idTexts[order[row]] };
  const truth = need(table, "truth", file);
  const prediction = need(table, "prediction", file);
  const slices = slicesOf(table, order);
  if (task === "regression") {
    const [actual, predicted] = [truth, prediction].map((column) => numbersOf(column, file));
    return { task, ids, slices, truth: take(actual, order), prediction: take(predicted, order) };
  }
  return { ids, slices, ...classesOf2({ table, request, task, order }, truth, prediction) };
}
function classesOf2({ table, request, task, order }, truth, prediction) {
  const { file } = request;
  const truths = textsOf2(truth, file);
  const labels = textsOf2(prediction, file);
  const named2 = new Map(
    table.columns.filter(({ name }) => name.startsWith(PROBABILITY_PREFIX)).map((column) => [column.name.slice(PROBABILITY_PREFIX.length), numbersOf(column, file)])
  );
  const single = task === "binary" && named2.size === 0 ? findColumn(table, POSITIVE_PROBABILITY) : void 0;
  const seen = [.../* @__PURE__ */ new Set([...truths, ...labels, ...named2.keys()])].sort();
  const { classes, positive } = task === "binary" ? binaryClasses(seen, request) : { classes: seen, positive: void 0 };
  if (single !== void 0 && positive !== void 0) {
    const values = numbersOf(single, file);
    checkRange(values, single.name, file);
    for (const name of classes) named2.set(name, name === positive ? values : values.map((p) => 1 - p));
  } else checkProbabilities2(named2, table.rows, file);
  const codes = new Map(classes.map((name, i) => [name, i]));
  const none2 = new Float64Array(table.rows);
  const probabilities2 = named2.size === 0 ? void 0 : classes.map((name) => take(named2.get(name) ?? none2, order));
  return {
    task,
    classes,
    ...positive === void 0 ? {} : { positive },
    truth: Int32Array.from(order, (row) => codes.get(truths[row])),
    prediction: Int32Array.from(order, (row) => codes.get(labels[row])),
    ...probabilities2 === void 0 ? {} : { probabilities: probabilities2 }
  };
}
function binaryClasses(seen, { file, positive }) {
  const classes = positive === void 0 || seen.includes(positive) ? seen : [...seen, positive].sort();
  if (classes.length > 2) {
    const known = seen.slice(0, 5).join(", ");
    throw new InputError(
      seen.length > 2 ? `task binary wants two classes, the file has ${seen.length}: ${known}` : `the positive class "${positive}" is none of the classes ${known}`,
      { file }
    );
  }
  const [only] = classes;
  if (classes.length < 2 && positive === void 0 && !(only !== void 0 && saysYes(only))) {
    throw new InputError(
      `holds the class "${only}" only; say which is the positive one (--positive, evaluate.positive)`,
      { file }
    );
  }
  return { classes, positive: positive ?? defaultPositive(classes) };
}
function checkProbabilities2(named2, rows, file) {
  if (named2.size === 0) return;
  for (const [name, values] of named2) checkRange(values, `${PROBABILITY_PREFIX}${name}`, file);
  const totals = new Float64Array(rows);
  for (const values of named2.values()) for (let row2 = 0; row2 < rows; row2++) totals[row2] += values[row2];
  const row = totals.findIndex((total) => Math.abs(total - 1) > SUM_TOLERANCE);
  if (row >= 0) {
    throw new InputError(`the probabilities sum to ${totals[row]}, not 1`, { file, line: row + FIRST_LINE });
  }
}
function checkRange(values, name, file) {
  const row = values.findIndex((p) => p < 0 || p > 1);
  if (row >= 0) {
    throw new InputError(`${values[row]} is no probability, it must lie between 0 and 1`, {
      file,
      line: row + FIRST_LINE,
      field: name
    });
  }
}
function orderOf(ids, file, field) {
  const lines = /* @__PURE__ */ new Map();
  ids.forEach((id, row) => {
    const before = lines.get(id);
    if (before !== void 0) {
      const line2 = row + FIRST_LINE;
      throw new InputError(`"${id}" stands twice, first in line ${before}; every row once`, { file, line: line2, field });
    }
    lines.set(id, row + FIRST_LINE);
  });
  const keys = ids.map(sortKey);
  return Uint32Array.from(ids.keys()).sort((a2, b) => keys[a2] < keys[b] ? -1 : 1);
}
var REPEATED = /^([0-9a-f]{16})-(\d{1,9})$/;
function sortKey(id) {
  const [, digest2, occurrence] = REPEATED.exec(id) ?? [];
  return digest2 === void 0 ? id : `${digest2}-${occurrence.padStart(9, "0")}`;
}
function slicesOf(table, order) {
  const slices = /* @__PURE__ */ new Map();
  for (const column of table.columns) {
    if (!column.name.startsWith(SLICE_PREFIX)) continue;
    const cells = cellsOf2(column);
    const values = [...new Set(cells.filter((cell) => cell !== void 0))].sort();
    const index = new Map(values.map((value2, i) => [value2, i]));
    const codes = Int32Array.from(order, (row) => index.get(cells[row]) ?? -1);
    slices.set(column.name.slice(SLICE_PREFIX.length), { codes, values });
  }
  return slices;
}
function need(table, name, file) {
  const column = findColumn(table, name);
  if (column !== void 0) return column;
  const names = table.columns.map((known) => known.name);
  throw new InputError(`no column "${name}"; ${suggest(name, names)}`, { file });
}
function cellsOf2(column) {
  if (column.storage === "float64") {
    return Array.from(column.values, (value2) => Number.isNaN(value2) ? void 0 : String(value2));
  }
  const texts = column.categories.map(readTextCell);
  return Array.from(column.codes, (code2) => texts[code2]);
}
function textsOf2(column, file) {
  const cells = cellsOf2(column);
  const row = cells.indexOf(void 0);
  if (row >= 0) throw new InputError("is missing", { file, line: row + FIRST_LINE, field: column.name });
  return cells;
}
function numbersOf(column, file) {
  const values = column.storage === "float64" ? column.values : numbersOfTexts(column.codes, column.categories.map(numberOf));
  const row = values.findIndex((value2) => !Number.isFinite(value2));
  if (row < 0) return values;
  const cell = column.storage === "text" ? column.categories[column.codes[row]] : void 0;
  throw new InputError(cell === void 0 ? "is missing" : `"${cell}" is no number`, {
    file,
    line: row + FIRST_LINE,
    field: column.name
  });
}
function numbersOfTexts(codes, numbers) {
  return Float64Array.from(codes, (code2) => numbers[code2] ?? Number.NaN);
}
function take(values, order) {
  const out = new Float64Array(order.length);
  for (let i = 0; i < out.length; i++) out[i] = values[order[i]];
  return out;
}

// src/steps/open-predictions.ts
async function openPredictions(path2, request, ports) {
  const id = request.id ?? ROW_ID_COLUMN;
  const textColumns = request.task === "regression" ? [id] : [id, "truth", "prediction"];
  const { table, sha256: sha2562 } = await openTable(path2, { textColumns }, ports);
  return { predictions: decodePredictions(table, { ...request, file: path2.shown }), sha256: sha2562 };
}

// src/steps/baseline-folder.ts
async function readFolder(session, folder, shown) {
  const { files } = session.ports;
  const text2 = await files.readText(`${folder}/${modelDocument.file}`, `${shown}/${modelDocument.file}`);
  if (text2 === void 0) return void 0;
  const file = `${shown}/${modelDocument.file}`;
  const model = { document: decodeModel(text2, file), digest: sha256(text2) };
  const run = await readOptional(
    session.ports,
    `${folder}/${runDocument.file}`,
    (t) => runDocument.decode(t, `${shown}/run.json`)
  );
  const evaluation = await readOptional(
    session.ports,
    `${folder}/${evaluationDocument.file}`,
    (t) => evaluationDocument.decode(t, `${shown}/evaluation.json`)
  );
  for (const [expected, by] of [
    [run?.modelDigest, "run.json"],
    [evaluation?.modelDigest, "evaluation.json"]
  ]) {
    if (expected !== void 0 && expected !== model.digest) {
      throw new InputError(`its digest is ${model.digest}, ${by} beside it expects ${expected}`, { file });
    }
  }
  const stored = {
    absolute: `${folder}/${PREDICTIONS_FILE}`,
    shown: `${shown}/${PREDICTIONS_FILE}`
  };
  const there = await checkStored(session.ports, stored, evaluation);
  const predictions = async () => there ? readStored(session, stored, evaluation) : void 0;
  return { model, file, run, evaluation, predictions };
}
async function checkStored(ports, stored, evaluation) {
  if (await ports.files.exists(stored.absolute) !== "file") return false;
  const source = await ports.files.open(stored.absolute, { shown: stored.shown });
  try {
    const actual = digestSource(source);
    const expected = evaluation?.predictionsDigest;
    if (expected !== void 0 && expected !== actual) {
      const rule = `its digest is ${actual}, evaluation.json beside it expects ${expected}`;
      throw new InputError(rule, { file: stored.shown });
    }
    return true;
  } finally {
    source.close();
  }
}
async function readStored({ ports, recipe }, stored, evaluation) {
  const request = { task: recipe.task, positive: evaluation?.positive ?? recipe.evaluate.positive };
  return (await openPredictions(stored, request, ports)).predictions;
}
async function readOptional(ports, path2, decode2) {
  const text2 = await ports.files.readText(path2);
  return text2 === void 0 ? void 0 : decode2(text2);
}

// src/metrics/label-findings.ts
var MOST_NAMED = 5;
function labelFindings(input) {
  const classes = input.task === "multiclass" ? classesWithoutDenominator(input) : [];
  if (classes.length === 0) return [];
  const named2 = classes.slice(0, MOST_NAMED).map((name) => `"${name}"`);
  const more = classes.length > MOST_NAMED ? ` and ${classes.length - MOST_NAMED} more` : "";
  return [
    {
      severity: "info",
      rule: "zero_in_average",
      message: `precision or recall of ${named2.join(", ")}${more} has no value, since no row is of the class or none is predicted as it; it counts as 0 in averages`,
      numbers: { classes: classes.length }
    }
  ];
}

// src/steps/digested-pieces.ts
import { createHash as createHash2 } from "node:crypto";
var DigestedPieces = class {
  #pieces;
  #hash = createHash2("sha256");
  constructor(pieces) {
    this.#pieces = pieces;
  }
  *[Symbol.iterator]() {
    for (const piece of this.#pieces) {
      this.#hash.update(piece);
      yield piece;
    }
  }
  /** Of all that has passed; ask once, at the end. */
  digest() {
    return `sha256:${this.#hash.digest("hex")}`;
  }
};

// src/models/labels.ts
function labelsOf(probabilities2, classes, positive, threshold = 0.5) {
  if (probabilities2.length !== classes.length) throw new InvariantError("one column of probabilities for each class");
  const rows = probabilities2[0]?.length ?? 0;
  const labels = new Int32Array(rows);
  if (positive !== void 0 && classes.length === 2) {
    const code2 = classes.indexOf(positive);
    if (code2 < 0) throw new InvariantError(`the positive class ${positive} is none of the classes`);
    const column = probabilities2[code2];
    for (let i = 0; i < rows; i++) labels[i] = column[i] >= threshold ? code2 : 1 - code2;
    return labels;
  }
  for (let c = 1; c < probabilities2.length; c++) {
    const column = probabilities2[c];
    for (let i = 0; i < rows; i++) if (column[i] > probabilities2[labels[i]][i]) labels[i] = c;
  }
  return labels;
}

// src/steps/score.ts
function scoreRows(model, rows, file) {
  const { scores, findings } = predictModel(model, rows.table, file);
  const { ids, slices, truth } = rows;
  if (scores.type === "double" || truth.type === "double" || model.task === "regression") {
    const values = scores.type === "double" ? scores.values : new Float64Array();
    const actual = truth.type === "double" ? truth.values : new Float64Array();
    return { predictions: { task: "regression", ids, slices, truth: actual, prediction: values }, findings };
  }
  const known = model.signature.output.type === "label" ? model.signature.output.classes : [];
  const classes = [.../* @__PURE__ */ new Set([...known, ...truth.classes])].sort();
  const none2 = new Float64Array(ids.length);
  const probabilities2 = classes.map((name) => scores.columns[known.indexOf(name)] ?? none2);
  const positive = rows.positive;
  return {
    predictions: {
      task: model.task,
      ids,
      slices,
      classes,
      ...positive === void 0 ? {} : { positive },
      truth: recode(truth.codes, truth.classes, classes),
      prediction: recode(labelsOf(scores.columns, known, positive, rows.threshold), known, classes),
      probabilities: probabilities2
    },
    findings: [...findings, ...unknownClasses(known, truth)]
  };
}
function recode(codes, from, to) {
  const map2 = Int32Array.from(from, (name) => to.indexOf(name));
  const out = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) out[i] = map2[codes[i]];
  return out;
}
function unknownClasses(known, truth) {
  const rows = /* @__PURE__ */ new Map();
  for (const code2 of truth.codes) {
    const name = truth.classes[code2];
    if (!known.includes(name)) rows.set(name, (rows.get(name) ?? 0) + 1);
  }
  return [...rows].sort().map(([name, count3]) => ({
    severity: "warning",
    rule: "unseen_label",
    message: `class "${name}" stands in ${count3} test rows and in no training row: its predicted probability is 0`,
    numbers: { rows: count3 }
  }));
}

// src/documents/failure.ts
var FailureSchema = zod_exports.strictObject({
  kind: zod_exports.literal("assay.failure"),
  schemaVersion: zod_exports.literal(1),
  /** The verb that broke. */
  verb: zod_exports.string(),
  /** 2: the user can fix it. 3: infrastructure. */
  exitCode: zod_exports.literal([2, 3]),
  message: zod_exports.string()
});
var failureDocument = defineDocument(
  "failure.json",
  "a failure record",
  FailureSchema,
  "assay.failure",
  1
);

// src/steps/written-by.ts
var BASELINE_FILES = {
  model: "baseline-model.json",
  run: "baseline-run.json",
  predictions: "baseline-predictions.csv"
};
var CHAIN = ["check-data", "train", "evaluate", "compare", "report"];
var FILES_OF = {
  "check-data": ["data-check.json"],
  train: ["model.json", "run.json"],
  evaluate: [PREDICTIONS_FILE, "evaluation.json", METRICS_FILE],
  compare: ["verdict.json", ...Object.values(BASELINE_FILES)],
  report: ["report.md", "report.html", "summary.md"]
};
var WRITTEN_BY = new Map(
  CHAIN.flatMap((verb) => FILES_OF[verb].map((file) => [file, verb]))
);
function staleFiles(verb) {
  return [failureDocument.file, ...CHAIN.slice(CHAIN.indexOf(verb)).flatMap((later) => FILES_OF[later])];
}

// src/steps/session.ts
function openSession(recipe, out, ports) {
  return { recipe, folder: `${out}/${recipe.name}`, ports, held: {}, started: ports.clock.now(), seconds: {} };
}
function forget({ held }) {
  for (const key of Object.keys(held)) if (key !== "code") delete held[key];
}
var dataCheckOf = (session) => take2(session, "dataCheck", dataCheckDocument);
var runOf = (session) => take2(session, "run", runDocument);
var evaluationOf = (session) => take2(session, "evaluation", evaluationDocument);
var verdictOf = (session) => take2(session, "verdict", verdictDocument);
async function take2(session, key, kind) {
  const held = session.held[key];
  if (held !== void 0) return held;
  const value2 = kind.decode(await readDocument(session, kind.file), `${session.folder}/${kind.file}`);
  session.held[key] = value2;
  return value2;
}
async function modelOf(session) {
  if (session.held.model !== void 0) return session.held.model;
  const path2 = `${session.folder}/${modelDocument.file}`;
  const text2 = await readDocument(session, modelDocument.file);
  const digest2 = sha256(text2);
  const { modelDigest } = await runOf(session);
  if (digest2 !== modelDigest) {
    throw new InputError(`its digest is ${digest2}, run.json beside it expects ${modelDigest}`, { file: path2 });
  }
  session.held.model = { document: decodeModel(text2, path2), digest: digest2 };
  return session.held.model;
}
async function predictionsOf(session) {
  if (session.held.predictions !== void 0) return session.held.predictions;
  const { recipe, folder, ports } = session;
  const path2 = `${folder}/${PREDICTIONS_FILE}`;
  if (await ports.files.exists(path2) === void 0) await readDocument(session, PREDICTIONS_FILE);
  const evaluation = await evaluationOf(session);
  const request = { task: recipe.task, positive: evaluation.positive };
  const { predictions, sha256: digest2 } = await openPredictions({ shown: path2, absolute: path2 }, request, ports);
  if (digest2 !== evaluation.predictionsDigest) {
    throw new InputError(`its digest is ${digest2}, evaluation.json beside it expects ${evaluation.predictionsDigest}`, {
      file: path2
    });
  }
  session.held.predictions = predictions;
  return predictions;
}
async function readDocument(session, file) {
  const path2 = `${session.folder}/${file}`;
  const text2 = await session.ports.files.readText(path2);
  if (text2 === void 0) {
    throw new InputError(`is missing; \`assay ${WRITTEN_BY.get(file) ?? "run"}\` writes it`, { file: path2 });
  }
  return text2;
}
async function timed(session, verb, work) {
  const { clock } = session.ports;
  const before = clock.now();
  const result = await work();
  session.seconds[verb] = (clock.now() - before) / 1e3;
  return result;
}

// src/steps/slices.ts
var MOST_SLICES = 200;
function sliceCodes(recipe, table) {
  const codes = /* @__PURE__ */ new Map();
  recipe.evaluate.slices.forEach(({ columns }, i) => {
    columns.forEach((name, k2) => {
      if (codes.has(name)) return;
      const field = `models.${recipe.name}.evaluate.slices[${i}].columns[${k2}]`;
      const column = findColumn(table, name);
      if (column === void 0) {
        const names = table.columns.map((known) => known.name);
        throw new InputError(`no column "${name}"; ${suggest(name, names)}`, { file: recipe.config.path, field });
      }
      const coded = codesOf(column);
      if (coded.values.length > MOST_SLICES) {
        throw new InputError(`"${name}" has ${coded.values.length} values, at most ${MOST_SLICES} make slices`, {
          file: recipe.config.path,
          field
        });
      }
      codes.set(name, coded);
    });
  });
  return codes;
}
function codesOf(column) {
  if (column.storage === "text") return { codes: column.codes, values: column.categories };
  const seen = /* @__PURE__ */ new Set();
  for (const value2 of column.values) if (!Number.isNaN(value2) && seen.size <= MOST_SLICES) seen.add(value2);
  const sorted = [...seen].sort((a2, b) => a2 - b);
  const index = new Map(sorted.map((value2, i) => [value2, i]));
  const codes = new Int32Array(column.values.length);
  for (let i = 0; i < codes.length; i++) codes[i] = index.get(column.values[i]) ?? -1;
  return { codes, values: sorted.map(String) };
}
function groupSlices(recipe, codes, count3) {
  return recipe.evaluate.slices.flatMap(({ columns, min_rows }) => {
    const parts = columns.map((name) => ({ name, ...codes.get(name) }));
    const groups = /* @__PURE__ */ new Map();
    for (let row = 0; row < count3; row++) {
      const key = parts.map((part) => String(part.codes[row] + 1).padStart(6, "0")).join(" ");
      const rows = groups.get(key);
      if (rows === void 0) groups.set(key, [row]);
      else rows.push(row);
    }
    return [...groups].sort(([a2], [b]) => a2 < b ? -1 : 1).map(([, rows]) => {
      const first = rows[0];
      const where = {};
      const missing2 = [];
      for (const { name, codes: column, values } of parts) {
        const code2 = column[first];
        if (code2 < 0) missing2.push(name);
        else where[name] = values[code2];
      }
      return { where, missing: missing2, minRows: min_rows, rows: Uint32Array.from(rows) };
    });
  });
}

// src/steps/evaluate.ts
async function evaluate2(session) {
  const { recipe, ports, folder, held } = session;
  const dataset = await datasetOf(session);
  const model = await modelOf(session);
  const rows = testRows(recipe, dataset);
  const { predictions, findings } = scoreRows(model.document, rows, "model.json");
  const pieces = new DigestedPieces(encodePredictions(predictions));
  await ports.files.writeText(`${folder}/${PREDICTIONS_FILE}`, pieces);
  const dummy2 = await scoreDummy(session, dataset, rows);
  const all = defaultMetrics(recipe.task);
  const evaluation = {
    kind: "assay.evaluation",
    schemaVersion: 1,
    task: recipe.task,
    rows: dataset.test.rows,
    trainRows: dataset.train.rows,
    testDigest: dataset.testDigest,
    modelDigest: model.digest,
    predictionsDigest: pieces.digest(),
    split: recipe.split,
    ...classFacts(predictions, recipe),
    metrics: evaluateMetrics(metricInput(predictions), all),
    dummy: evaluateMetrics(metricInput(dummy2), recipe.evaluate.metrics),
    slices: evaluateSlices(recipe, predictions),
    findings: [...findings, ...labelFindings(metricInput(predictions))]
  };
  held.predictions = predictions;
  held.evaluation = evaluation;
  await ports.files.writeText(`${folder}/${evaluationDocument.file}`, evaluationDocument.encode(evaluation));
  await ports.files.writeText(`${folder}/${METRICS_FILE}`, encodeMetrics(evaluation.metrics));
}
function testRows(recipe, dataset) {
  return {
    table: dataset.test.table,
    truth: dataset.test.truth,
    ids: dataset.testIds,
    slices: sliceCodes(recipe, dataset.test.table),
    positive: dataset.positive,
    threshold: recipe.evaluate.threshold
  };
}
async function scoreDummy(session, dataset, rows) {
  const { recipe, ports } = session;
  const model = await fitModel(
    {
      task: recipe.task,
      target: recipe.data.target,
      kind: "dummy",
      params: {},
      features: [],
      truth: dataset.train.truth,
      positive: dataset.positive,
      threshold: rows.threshold,
      training: dataset.training
    },
    { workers: ports.workers, progress: () => {
    } }
  );
  return scoreRows(model, rows, "dummy").predictions;
}
function classFacts(predictions, recipe) {
  if (predictions.task === "regression") return {};
  const { classes, positive, truth } = predictions;
  const classRows = new Array(classes.length).fill(0);
  for (const code2 of truth) classRows[code2] += 1;
  return {
    classes: [...classes],
    classRows,
    ...positive === void 0 ? {} : { positive, threshold: recipe.evaluate.threshold }
  };
}
function evaluateSlices(recipe, predictions) {
  return groupSlices(recipe, predictions.slices, predictions.ids.length).map(({ where, missing: missing2, minRows, rows }) => ({
    where,
    ...missing2.length === 0 ? {} : { missing: [...missing2] },
    rows: rows.length,
    minRows,
    metrics: evaluateMetrics(metricInput(takePredictions(predictions, rows)), recipe.evaluate.metrics)
  }));
}

// src/steps/memory-files.ts
import { basename as basename2 } from "node:path";
function memoryFiles(documents, disk) {
  return {
    ...disk,
    readText: async (path2) => documents.get(basename2(path2))?.toString("utf8"),
    async open(path2, { shown = path2 } = {}) {
      const bytes = documents.get(basename2(path2));
      if (bytes === void 0) throw new InputError("there is no such file", { file: shown });
      return sourceOf(bytes, shown);
    },
    exists: async (path2) => documents.has(basename2(path2)) ? "file" : void 0,
    list: async () => [...documents.keys()].sort()
  };
}
function sourceOf(bytes, name) {
  return {
    name,
    size: bytes.length,
    read(offset, into) {
      const part = bytes.subarray(offset, offset + into.length);
      into.set(part);
      return part.length;
    },
    close: () => {
    }
  };
}

// src/steps/run-record.ts
import { basename as basename3, relative, resolve as resolve3 } from "node:path";
function createRun(session, { code: code2, data, modelDigest }) {
  const { recipe, ports } = session;
  const { os, arch, runtime } = ports.machine;
  return {
    kind: "assay.run",
    schemaVersion: 1,
    model: recipe.name,
    ...code2 === void 0 ? {} : { code: code2 },
    config: { ...configPath(recipe), digest: recipe.config.digest },
    data,
    train: { model: recipe.train.kind, params: { ...recipe.train.params } },
    modelDigest,
    environment: { os, arch, runtime, assay: VERSION },
    ...timesOf2(session)
  };
}
function configPath({ config: config2, origin: { place } }) {
  if (config2.path === void 0) return {};
  if (place.root === void 0) return { path: config2.path };
  return { path: relative(place.root, resolve3(place.folder, basename3(config2.path))).replaceAll("\\", "/") };
}
function noteProgress(session) {
  if (session.held.run !== void 0) session.held.run = { ...session.held.run, ...timesOf2(session) };
}
async function writeRun(session, run) {
  session.held.run = run;
  await session.ports.files.writeText(`${session.folder}/${runDocument.file}`, runDocument.encode(run));
}
function timesOf2({ ports, started, seconds }) {
  return {
    started: new Date(started).toISOString(),
    finished: new Date(ports.clock.now()).toISOString(),
    seconds: { ...seconds },
    peakMemory: ports.machine.peakMemory()
  };
}

// src/steps/train.ts
function runFacts({ workflow }) {
  if (workflow === void 0) return {};
  const headCommit = workflow.pullRequest?.headSha ?? workflow.mergeGroup?.headSha;
  return {
    ...headCommit === void 0 ? {} : { headCommit },
    repository: workflow.repository.fullName,
    workflow: workflow.workflow,
    runId: String(workflow.runId),
    runAttempt: workflow.runAttempt
  };
}
async function train(session) {
  const { recipe, ports, folder, held } = session;
  held.code ??= ports.git.describe(recipe.folder);
  const dataset = await datasetOf(session);
  const document2 = await fitModel(
    {
      task: recipe.task,
      target: recipe.data.target,
      kind: recipe.train.kind,
      params: recipe.train.params,
      features: dataset.train.features,
      truth: dataset.train.truth,
      positive: dataset.positive,
      threshold: recipe.task === "binary" ? recipe.evaluate.threshold : void 0,
      training: dataset.training
    },
    { workers: ports.workers, progress: (done, total) => ports.log.progress(`training ${recipe.name}`, done, total) }
  );
  const text2 = modelDocument.encode(document2);
  held.model = { document: document2, digest: sha256(text2) };
  await ports.files.writeText(`${folder}/${modelDocument.file}`, text2);
  const git2 = await held.code;
  const code2 = git2 === void 0 ? void 0 : { commit: git2.commit, tree: git2.tree, dirty: git2.dirty, ...runFacts(ports) };
  await writeRun(session, createRun(session, { code: code2, data: [...dataset.files], modelDigest: held.model.digest }));
}

// src/steps/baseline.ts
async function findBaseline(session, options) {
  if (options.search !== void 0) return fromPlatform(session, options, options.search.runId);
  if (options.baseline === void 0) return { found: "none" };
  const path2 = resolve4(options.folder, options.baseline);
  const kind = await session.ports.files.exists(path2);
  if (kind === "file") {
    throw new InputError("is a file; a baseline is a folder that holds <model>/model.json, or a git ref", {
      file: options.baseline
    });
  }
  return kind === "folder" ? fromFolder(session, options, path2) : fromRef(session, options, options.baseline);
}
async function fromPlatform(session, { judge }, runId) {
  const { ports, recipe } = session;
  const start = judge?.start.baseline;
  if (ports.platform === void 0 || start === void 0) return { found: "none", absence: "never" };
  const stored = await ports.platform.baselines.find({ model: recipe.name, start, runId });
  if (stored.found === "none") return stored;
  const { found, source, distance, commit, notes, documents } = stored;
  const memory = { ...session, ports: { ...ports, files: memoryFiles(documents, ports.files) } };
  const read = await readFolder(memory, source, source);
  if (read === void 0) throw new InputError(`holds no ${modelDocument.file}`, { file: source });
  return { ...read, found, source, distance, commit, notes };
}
async function fromFolder(session, options, path2) {
  const { name } = session.recipe;
  const source = options.baseline;
  const base = source.replace(/(?<=.)\/+$/, "");
  const places = [[`${path2}/${name}`, `${base}/${name}`]];
  if (options.soleModel === true) places.push([path2, base]);
  for (const [folder, shown] of places) {
    const read = await readFolder(session, folder, shown);
    if (read !== void 0) return { ...read, found: "explicit", source };
  }
  const missing2 = options.soleModel === true ? `${name}/model.json and no model.json` : `${name}/model.json`;
  throw new InputError(`holds no ${missing2}; leave --baseline out for a first run`, { file: source });
}
async function fromRef(session, options, ref) {
  const { ports, recipe } = session;
  const root = await ports.git.rootOf(recipe.folder);
  if (root === void 0) {
    throw new InputError(`"${ref}" is no folder, and ${recipe.folder} lies in no git repository`, {
      field: "--baseline"
    });
  }
  const checkout = await ports.git.checkout(root, ref);
  try {
    ports.log.info(`training the baseline ${ref} (${checkout.commit.slice(0, 7)})`);
    const trained = await trainAt(session, options, { root, folder: checkout.folder }).catch((thrown) => {
      throw thrown instanceof InputError ? new InputError(`baseline ${ref}: ${thrown.message}`) : thrown;
    });
    const { run, evaluation, predictions } = trained.held;
    const model = await modelOf(trained);
    const head = await ports.git.describe(root);
    const distance = head === void 0 ? void 0 : await ports.git.distance(root, checkout.commit, head.commit);
    return {
      found: "explicit",
      source: ref,
      distance,
      model,
      file: `baseline ${ref}`,
      run,
      evaluation,
      predictions: async () => predictions
    };
  } finally {
    await checkout.dispose();
  }
}
async function trainAt({ recipe, ports }, options, tree) {
  const { table } = options.recipes;
  const request = {
    ...options.recipes,
    folder: resolve4(tree.folder, relative2(tree.root, resolve4(recipe.folder))),
    models: [recipe.name],
    overrides: void 0,
    config: relative2(recipe.folder, resolve4(options.folder, options.recipes.config ?? DEFAULT_CONFIG)),
    // The table as it was then, not as it is now.
    table: table && { ...table, data: insideRepository(resolve4(recipe.folder, table.data), recipe.folder, tree.root) }
  };
  const [baselineRecipe] = await readRecipes(request, ports);
  if (baselineRecipe === void 0) throw new InputError(`has no model "${recipe.name}"`);
  const session = openSession(baselineRecipe, `${tree.folder}-out`, ports);
  await train(session);
  await evaluate2(session);
  return session;
}
function insideRepository(path2, folder, root) {
  const way = relative2(root, path2);
  if (way.startsWith("..") || isAbsolute2(way)) {
    throw new InputError("lies outside the repository, so no commit holds it", { file: path2 });
  }
  return relative2(resolve4(folder), path2);
}

// src/steps/rescore.ts
async function scoreBaseline(baseline, candidate, dataset, rows) {
  const { document: document2 } = baseline.model;
  if (document2.task !== candidate.task)
    return none(`the baseline's task is ${document2.task}, the candidate's ${candidate.task}`);
  if (document2.target !== candidate.target)
    return none(`the baseline predicts "${document2.target}", the candidate "${candidate.target}"`);
  const mismatch = signatureProblem(document2, rows, baseline.file);
  if (mismatch !== void 0) {
    const stored2 = await baseline.predictions();
    return stored2 === void 0 ? none(`${mismatch}, and it left no predictions to pair by id`) : { scored: "paired_by_id", predictions: stored2 };
  }
  const { predictions } = scoreRows(document2, rows, baseline.file);
  if (testRowsAreUnseen(document2, candidate, dataset)) return { scored: "rescored", predictions };
  const stored = await baseline.predictions();
  if (stored === void 0) {
    return none(
      "the baseline was split otherwise and left no predictions, so nobody can tell which of these rows it was trained on"
    );
  }
  const own2 = rowsOfBoth(predictions.ids, stored.ids);
  if (own2.length === 0) return none("no test row of the candidate is a test row of the baseline");
  return { scored: "rescored", predictions: takePredictions(predictions, own2) };
}
function none(problem) {
  return { scored: void 0, problem };
}
function signatureProblem(model, rows, file) {
  try {
    checkSignature(model, rows.table, file);
    return void 0;
  } catch (thrown) {
    if (thrown instanceof InputError) return thrown.message;
    throw thrown;
  }
}
var BY_ROW = /* @__PURE__ */ new Set(["hash", "group", "column"]);
function testRowsAreUnseen(baseline, candidate, dataset) {
  const [a2, b] = [baseline.training, candidate.training];
  if (a2.trainDigest === b.trainDigest && dataset.training.trainDigest === b.trainDigest) return true;
  if (!BY_ROW.has(a2.split.method)) return false;
  if ("test_size" in a2.split && a2.split.test_size >= 1) return false;
  const [left, right] = [Object.entries(a2.split).sort(), Object.entries(b.split).sort()];
  return JSON.stringify(left) === JSON.stringify(right) && JSON.stringify(a2.idColumns) === JSON.stringify(b.idColumns);
}
function rowsOfBoth(ids, others) {
  const known = /* @__PURE__ */ new Set();
  for (let i = 0; i < others.length; i++) known.add(others.text(i));
  const rows = [];
  for (let i = 0; i < ids.length; i++) if (known.has(ids.text(i))) rows.push(i);
  return Uint32Array.from(rows);
}

// src/steps/compare.ts
async function compare(session, options) {
  const { ports, folder, held } = session;
  const answer = await findBaseline(session, options);
  const found = answer.found === "none" ? void 0 : answer;
  const policy = await judgeByBase(session, options, found);
  const { recipe } = session;
  const model = await modelOf(session);
  const evaluation = await evaluationOf(session);
  const predictions = await predictionsOf(session);
  const scores = found && await scoresOf(session, found);
  const isLost = answer.found === "none" && answer.absence === "lost";
  const compared = compareModels({
    model: recipe.name,
    policy: recipe.policy,
    event: options.event ?? "pullRequest",
    candidate: { predictions, digest: model.digest },
    baseline: found === void 0 || scores === void 0 ? isLost ? { exact: false } : void 0 : {
      predictions: "predictions" in scores ? scores.predictions : void 0,
      digest: found.model.digest,
      exact: false
    },
    found: describe2(answer, scores),
    testDigest: evaluation.testDigest,
    slices: (rows) => groupSlices(recipe, rows.slices, rows.ids.length),
    sliceMetrics: [.../* @__PURE__ */ new Set([...recipe.policy.metrics.map(({ metric }) => metric.name), ...recipe.evaluate.metrics])],
    findings: []
  });
  const verdict = policy === void 0 ? compared.verdict : { ...compared.verdict, policy };
  held.verdict = verdict;
  await ports.files.writeText(`${folder}/${verdictDocument.file}`, verdictDocument.encode(verdict));
  if (found !== void 0) await keepBaseline(session, found, compared);
}
async function judgeByBase(session, { judge }, found) {
  if (judge === void 0) return void 0;
  const { recipe, policy, isOtherQuestion } = await judge.judge(session.recipe, found?.run?.config.path);
  const sameIds = session.recipe.data.id === recipe.data.id;
  session.recipe = recipe;
  if (!isOtherQuestion) return policy;
  session.ports.log.info(
    `${recipe.name}: the question changed, so it is answered as ${policy.branch ?? "the base"} asks it`
  );
  const before = sameIds ? await heldOutIds(session) : void 0;
  forget(session);
  await checkData(session);
  await train(session);
  await evaluate2(session);
  if (before === void 0) return policy;
  const asked = await heldOutIds(session);
  return { ...policy, rowsRemoved: [...asked].filter((id) => !before.has(id)).length };
}
async function heldOutIds(session) {
  const { ids } = await predictionsOf(session);
  return new Set(Array.from({ length: ids.length }, (_, row) => ids.text(row)));
}
async function scoresOf(session, found) {
  const dataset = await datasetOf(session);
  return scoreBaseline(found, (await modelOf(session)).document, dataset, testRows(session.recipe, dataset));
}
function describe2(answer, scores) {
  const notes = answer.notes === void 0 || answer.notes.length === 0 ? {} : { notes: [...answer.notes] };
  if (answer.found === "none") {
    const { absence, reason } = answer;
    return {
      found: "none",
      ...absence === void 0 ? {} : { absence },
      ...absence === "lost" && reason !== void 0 ? { problem: reason } : {},
      ...notes
    };
  }
  const problem = scores?.scored === void 0 ? scores?.problem : void 0;
  return {
    found: answer.found,
    ...answer.distance === void 0 ? {} : { distance: answer.distance },
    ...answer.commit === void 0 ? {} : { commit: answer.commit },
    digest: answer.model.digest,
    source: answer.source,
    ...scores?.scored === void 0 ? {} : { scored: scores.scored },
    ...problem === void 0 ? {} : { problem },
    ...notes
  };
}
async function keepBaseline(session, found, { baseline }) {
  const { ports, folder, held } = session;
  const { run, evaluation } = found;
  const model = found.model.document;
  held.baseline = { model, run, evaluation, predictions: baseline };
  await ports.files.writeText(`${folder}/${BASELINE_FILES.model}`, modelDocument.encode(model));
  if (run !== void 0) await ports.files.writeText(`${folder}/${BASELINE_FILES.run}`, runDocument.encode(run));
  if (baseline !== void 0)
    await ports.files.writeText(`${folder}/${BASELINE_FILES.predictions}`, encodePredictions(baseline));
}

// src/steps/failure-record.ts
async function writeFailure(folder, verb, failure2, files) {
  const { exitCode, message } = failure2;
  const text2 = failureDocument.encode({ kind: "assay.failure", schemaVersion: 1, verb, exitCode, message });
  await files.writeText(`${folder}/${failureDocument.file}`, text2).catch(() => {
  });
}
async function rethrowEarlierFailure(folder, verb, files) {
  const path2 = `${folder}/${failureDocument.file}`;
  const text2 = await files.readText(path2);
  if (text2 === void 0) return;
  const { verb: broken, exitCode, message } = failureDocument.decode(text2, path2);
  if (CHAIN.indexOf(broken) >= CHAIN.indexOf(verb)) return;
  throw exitCode === 2 ? new InputError(message) : new InfrastructureError(message);
}

// src/steps/own-folder.ts
import { resolve as resolve5 } from "node:path";
function refuseOwnFolder(session, options) {
  const { baseline, folder } = options;
  if (baseline === void 0) return;
  const own2 = resolve5(session.folder);
  const path2 = resolve5(folder, baseline);
  if (path2 === own2 || resolve5(path2, session.recipe.name) === own2) {
    throw new InputError("is where this run writes; give another --out, or copy the baseline first", {
      field: `--baseline ${baseline}`
    });
  }
}

// src/models/coefficients.ts
function coefficientsOf(model) {
  const { output } = model.signature;
  const names = designNames(model.preprocessing);
  const classes = output.type === "label" ? output.classes : [];
  const table = findKind(model.estimator.type)?.coefficients?.(model.estimator, names, classes);
  return table?.linearRows === true ? unstandardized(table, model.preprocessing) : table;
}
function unstandardized(table, preprocessing) {
  const maps = preprocessing.flatMap((encoding) => {
    if (encoding.type === "numeric") return [encoding];
    return designNames([encoding]).map(() => ({ center: 0, scale: 1 }));
  });
  const [intercept, ...rest] = table.rows;
  const constants2 = [...intercept.values];
  const rows = rest.map(({ name, values }, k2) => {
    const { center, scale: scale2 } = maps[k2];
    const raw = values.map((value2) => value2 / scale2);
    raw.forEach((value2, c) => {
      constants2[c] = constants2[c] - value2 * center;
    });
    return { name, values: raw };
  });
  return { ...table, rows: [{ name: intercept.name, values: constants2 }, ...rows] };
}

// src/report/gate-order.ts
function stateOf(gate) {
  if (gate.outcome === "error") return "error";
  if (gate.reason === "undefined_metric" || gate.reason === "metric_missing") return "undefined";
  if (gate.thresholdHeld === false || gate.outcome === "worse") return "failed";
  if (gate.outcome === "inconclusive") return "inconclusive";
  if (!gate.passed) return "failed";
  if (gate.degraded === true) return "degraded";
  return gate.outcome === "not_compared" ? "not_compared" : "passed";
}
var RANK = {
  error: 0,
  undefined: 1,
  failed: 2,
  inconclusive: 3,
  degraded: 4,
  not_compared: 5,
  passed: 6
};
function worstFirst(gates) {
  return gates.map((gate, position) => ({ gate, position, rank: RANK[stateOf(gate)], size: improvementInMargins(gate) })).sort((a2, b) => a2.rank - b.rank || compareNumbers(a2.size, b.size) || a2.position - b.position).map((entry) => entry.gate);
}
function improvementInMargins(gate) {
  if (gate.improvement === void 0) return 0;
  const scale2 = gate.margin !== void 0 && gate.margin > 0 ? gate.margin : Math.abs(gate.baseline ?? 1) || 1;
  return gate.improvement / scale2;
}
function compareNumbers(a2, b) {
  return a2 < b ? -1 : a2 > b ? 1 : 0;
}

// src/report/phrase.ts
function say(words, ...pieces) {
  const out = [];
  words.forEach((word, i) => {
    if (word !== "") out.push(word);
    const piece = pieces[i];
    if (piece === void 0 || piece === "") return;
    if (Array.isArray(piece)) out.push(...piece);
    else out.push(piece);
  });
  return out;
}
var code = (name) => ({ code: name });
var quote = (sentence) => ({ quote: sentence });
var strong = (words) => ({ strong: words });
var toned = (tone, text2, marked = false) => ({ tone, text: text2, marked });
function listOf2(items) {
  return items.flatMap((item, i) => i === 0 ? item : [i === items.length - 1 ? " and " : ", ", ...item]);
}
function plural(count3, one2, many = `${one2}s`) {
  return `${groupThousands(count3)} ${count3 === 1 ? one2 : many}`;
}
function groupThousands(count3) {
  return String(count3).replace(/\B(?=(\d{3})+$)/g, ",");
}
var BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
function sparkline(counts) {
  const highest = Math.max(...counts, 1);
  return counts.map((count3) => BARS[Math.round(count3 / highest * (BARS.length - 1))]).join("");
}

// src/report/number-text.ts
var DIGITS2 = 4;
var HUGE = 1e15;
var TINY = 1e-6;
var ROUNDING = 1e-10;
var EXTRA_DECIMALS = 4;
function formatNumber(value2, digits = DIGITS2) {
  if (!Number.isFinite(value2)) return "not finite";
  if (Number.isInteger(value2) && Math.abs(value2) < HUGE) return formatFixed(value2, 0);
  if (isExtreme(value2)) return scientific(value2, digits);
  return formatFixed(value2, decimalsFor(value2, digits));
}
function formatExact(value2) {
  if (!Number.isFinite(value2)) return "not finite";
  if (value2 !== 0 && (Math.abs(value2) >= HUGE || Math.abs(value2) < TINY)) return scientific(value2, void 0);
  const [whole, fraction] = String(Math.abs(value2)).split(".");
  return `${value2 < 0 ? "−" : ""}${groupThousands(Number(whole))}${fraction === void 0 ? "" : `.${fraction}`}`;
}
function formatTogether(values, digits = DIGITS2) {
  const largest = values.reduce((most, value2) => Math.max(most, Math.abs(value2)), 0);
  if (values.some((value2) => !Number.isFinite(value2)) || isExtreme(largest))
    return values.map((v) => formatNumber(v, digits));
  if (values.every((value2) => Number.isInteger(value2))) return values.map((value2) => formatFixed(value2, 0));
  const start = decimalsFor(largest, digits);
  const different = new Set(values.map((value2) => Number(value2.toPrecision(12)))).size;
  for (let decimals = start; decimals < start + EXTRA_DECIMALS; decimals++) {
    const texts = values.map((value2) => formatFixed(value2, decimals));
    if (new Set(texts).size === different) return texts;
  }
  return values.map((value2) => formatFixed(value2, start));
}
function formatChange(value2, scale2, digits = 3) {
  return formatChanges([value2], scale2, digits)[0];
}
function formatChanges(values, scale2, digits = 3) {
  const settled = values.map((value2) => Math.abs(value2) <= Math.abs(scale2) * ROUNDING ? 0 : value2);
  return formatTogether(settled, digits).map((text2, i) => settled[i] > 0 ? `+${text2}` : text2);
}
function formatPercent(share, digits = 3) {
  const value2 = share * 100;
  return Number.isFinite(value2) ? `${formatNumber(Number(value2.toPrecision(digits)), digits)} %` : "not finite";
}
function formatSeconds(seconds) {
  if (seconds < 1) return `${Math.round(seconds * 1e3)} ms`;
  if (seconds < 60) return `${seconds.toFixed(2)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${groupThousands(Math.floor(whole / 3600))} h ${Math.floor(whole % 3600 / 60)} min`;
}
var UNITS = ["bytes", "KiB", "MiB", "GiB", "TiB"];
function formatBytes(bytes) {
  let value2 = bytes;
  let unit2 = 0;
  while (value2 >= 1024 && unit2 < UNITS.length - 1) {
    value2 /= 1024;
    unit2++;
  }
  return `${unit2 === 0 || value2 >= 100 ? groupThousands(Math.round(value2)) : value2.toFixed(1)} ${UNITS[unit2]}`;
}
function shortDigest(digest2) {
  return digest2.startsWith("sha256:") ? `${digest2.slice(0, 13)}…` : `${digest2.slice(0, 7)}…`;
}
function shortCommit(commit) {
  return commit.slice(0, 7);
}
function formatFixed(value2, decimals) {
  const text2 = Math.abs(value2).toFixed(decimals);
  const point2 = text2.indexOf(".");
  const whole = point2 < 0 ? text2 : text2.slice(0, point2);
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const isZero = Number(text2) === 0;
  return `${value2 < 0 && !isZero ? "−" : ""}${grouped}${point2 < 0 ? "" : text2.slice(point2)}`;
}
function decimalsFor(value2, digits) {
  if (value2 === 0) return 0;
  const [, exponent2] = Math.abs(value2).toExponential(digits - 1).split("e");
  return Math.min(20, Math.max(0, digits - 1 - Number(exponent2)));
}
function isExtreme(value2) {
  const size = Math.abs(value2);
  return size !== 0 && (size >= HUGE || size < TINY);
}
var SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
function scientific(value2, digits) {
  const size = Math.abs(value2);
  const [mantissa, exponent2] = (digits === void 0 ? size.toExponential() : size.toExponential(digits - 1)).split(
    "e"
  );
  return `${value2 < 0 ? "−" : ""}${mantissa} × ${powerOfTen(Number(exponent2))}`;
}
function powerOfTen(exponent2) {
  const raised = [...String(Math.abs(exponent2))].map((digit) => SUPERSCRIPTS[Number(digit)]).join("");
  return `10${exponent2 < 0 ? "⁻" : ""}${raised}`;
}

// src/report/metric-rows.ts
function directionOf(metric) {
  return findMetric(metric)?.direction ?? "higher";
}
function numberOf2(metric) {
  return metric !== void 0 && "value" in metric ? metric.value : void 0;
}
function metricRows(report2) {
  const { evaluation, verdict } = report2;
  const gated = worstFirst(verdict.gates).map((gate) => gate.metric);
  const names = [.../* @__PURE__ */ new Set([...gated, ...Object.keys(evaluation?.metrics ?? {}).sort()])];
  return names.map((metric) => {
    const gate = verdict.gates.find((candidate2) => candidate2.metric === metric);
    const direction = gate?.direction ?? directionOf(metric);
    const own2 = evaluation?.metrics[metric];
    const isPaired = gate?.baseline !== void 0 && numberOf2(own2) !== void 0;
    const candidate = (isPaired ? asValue(gate.candidate) : own2) ?? own2 ?? asValue(gate?.candidate);
    const baseline = asValue(gate?.baseline) ?? report2.baseline?.metrics?.[metric];
    const a2 = numberOf2(candidate);
    const b = numberOf2(baseline);
    const improvement = a2 === void 0 || b === void 0 ? void 0 : direction === "higher" ? a2 - b : b - a2;
    const dummy2 = evaluation?.dummy?.[metric];
    return { metric, direction, gated: gate !== void 0, candidate, baseline, dummy: dummy2, improvement };
  });
}
function asValue(value2) {
  return value2 === void 0 ? void 0 : { value: value2 };
}
function metricTable(rows) {
  const hasBaseline = rows.some((row) => row.baseline !== void 0);
  const hasDummy = rows.some((row) => row.dummy !== void 0);
  const columns = [{ title: "Metric", align: "left" }];
  const right = (title) => ({ title, align: "right" });
  return {
    columns: [
      ...columns,
      ...hasBaseline ? [right("Baseline")] : [],
      right("Candidate"),
      ...hasDummy ? [right("Dummy")] : []
    ],
    rows: rows.map((row) => {
      const [baseline, candidate, dummy2] = cellTexts(row);
      return [
        say`${code(row.metric)} ${row.direction === "higher" ? "↑" : "↓"}`,
        ...hasBaseline ? [baseline] : [],
        improvementTone(row, candidate),
        ...hasDummy ? [dummy2] : []
      ];
    })
  };
}
function improvementTone(row, text2) {
  const scale2 = Math.abs(numberOf2(row.baseline) ?? 0);
  if (row.improvement === void 0 || Math.abs(row.improvement) <= scale2 * 1e-6) return text2;
  const [words] = text2;
  return typeof words === "string" ? [toned(row.improvement > 0 ? "good" : "bad", words)] : text2;
}
function cellTexts(row) {
  const [baseline, candidate, dummy2] = [numberOf2(row.baseline), numberOf2(row.candidate), numberOf2(row.dummy)];
  const pair = formatTogether([baseline, candidate].filter((value2) => value2 !== void 0));
  const text2 = (metric, words) => {
    return [metric === void 0 ? "" : "undefined" in metric ? "undefined" : words];
  };
  return [
    text2(row.baseline, pair[0]),
    text2(row.candidate, pair.at(-1)),
    text2(row.dummy, formatTogether(dummy2 === void 0 ? [] : [withoutRounding(dummy2, candidate)])[0])
  ];
}
function withoutRounding(value2, beside) {
  return Math.abs(value2) <= Math.abs(beside ?? 0) * 1e-12 ? 0 : value2;
}
function undefinedNotes(rows) {
  return rows.flatMap(
    ({ metric, candidate }) => candidate !== void 0 && "undefined" in candidate ? [say`${code(metric)} is undefined: ${quote(candidate.undefined)}.`] : []
  );
}

// src/report/compared.ts
function comparedWords(report2) {
  const { verdict } = report2;
  if (isOfFiles(verdict))
    return say`Candidate ${code(verdict.model)} against baseline ${code(verdict.baseline.source ?? "")}. ${rowsWords(report2)}`;
  const candidate = say`Candidate ${sideName(report2, verdict.candidate.digest)}${dirtyNote(report2)}`;
  const rows = rowsWords(report2);
  if (verdict.baseline.found === "none") return say`${candidate}; there is no baseline. ${rows}`;
  const baseline = sideName(report2.baseline ?? {}, verdict.baseline.digest);
  return say`${candidate} against baseline ${baseline}${foundWords(verdict)}. ${rows}`;
}
function isOfFiles(verdict) {
  const { source, digest: digest2 } = verdict.baseline;
  return verdict.candidate.digest === void 0 && digest2 === void 0 && source !== void 0;
}
function sideName(side2, digest2) {
  const commit = side2.run?.code?.commit;
  if (commit !== void 0) return [code(shortCommit(commit))];
  return digest2 === void 0 ? ["(unnamed)"] : [code(shortDigest(digest2))];
}
function dirtyNote(side2) {
  return side2.run?.code?.dirty === true ? " with uncommitted changes" : "";
}
function foundWords(verdict) {
  const { found, distance, source } = verdict.baseline;
  const away = distance === void 0 ? "" : distance === 0 ? ", the same commit" : `, ${plural(distance, "commit")} before`;
  switch (found) {
    case "explicit":
      return source === void 0 ? say` (named${away})` : say` (named: ${code(source)}${away})`;
    case "start_commit":
      return [" (the run of the commit this change starts from)"];
    case "ancestor":
      return [` (the nearest ancestor with a run${away})`];
    case "release":
      return source === void 0 ? [" (the newest release)"] : say` (the newest release, ${code(source)})`;
    case "none":
      return [];
  }
}
function rowsWords(report2) {
  const { verdict, evaluation } = report2;
  const compared = verdict.baseline.found !== "none" && verdict.rows.paired > 0;
  const rows = compared ? verdict.rows.paired : evaluation?.rows ?? verdict.rows.paired;
  const testDigest = verdict.testDigest ?? evaluation?.testDigest;
  const set = testDigest === void 0 ? [] : say` (test set ${code(shortDigest(testDigest))})`;
  const which = compared ? "Both on the same" : "Judged on";
  const dropped = verdict.rows.dropped > 0 ? ` ${plural(verdict.rows.dropped, "row")} left out: the baseline was trained on ${verdict.rows.dropped === 1 ? "it" : "them"} or has no prediction for ${verdict.rows.dropped === 1 ? "it" : "them"}.` : "";
  return say`${which} ${plural(rows, "held-out row")}${set}${pairedBy(verdict)}.${dropped}`;
}
function pairedBy(verdict) {
  if (verdict.baseline.scored === "rescored") return ", the baseline scored anew";
  return verdict.baseline.scored === "paired_by_id" ? ", paired by id" : "";
}
function dummyWords(report2) {
  const { evaluation, verdict } = report2;
  if (evaluation?.dummy === void 0) return void 0;
  const { dummy: dummy2, metrics, task } = evaluation;
  const gate = verdict.gates.find(
    ({ metric }) => numberOf2(dummy2[metric]) !== void 0 && numberOf2(metrics[metric]) !== void 0
  );
  const always = task === "regression" ? "the training mean" : "the class shares of the training rows";
  if (gate === void 0) {
    return {
      answer: "unknown",
      text: say`Better than ${code("dummy")}? Not known: no gated metric is defined for both.`
    };
  }
  const value2 = numberOf2(metrics[gate.metric]);
  const other = numberOf2(dummy2[gate.metric]);
  const [mine = "", dummys = ""] = formatTogether([value2, other]);
  const isBetter = gate.direction === "higher" ? value2 > other : value2 < other;
  const answer = isBetter ? "yes" : "no";
  return {
    answer,
    text: say`Better than ${code("dummy")}? ${isBetter ? "Yes" : "No"}: ${code(gate.metric)} ${mine} against ${dummys} of a model that always answers ${always}.`
  };
}

// src/report/contract.ts
function isFailed(report2) {
  return "failure" in report2;
}
function nameOf2(report2) {
  return isFailed(report2) ? report2.model : report2.verdict.model;
}

// src/report/words.ts
var DECISION_MARKS = {
  approved: "✅",
  pending: "❔",
  rejected: "❌",
  failed: "❌"
};
var DECISION_TONES = {
  approved: "good",
  pending: "warn",
  rejected: "bad",
  failed: "bad"
};
var OUTCOME_WORDS = {
  better: "better",
  no_worse: "no worse",
  worse: "worse",
  inconclusive: "inconclusive",
  error: "error",
  unchanged: "unchanged",
  not_compared: "not compared"
};
var ARROWS = { higher: "↑", lower: "↓" };
function hasInterval(gate) {
  return gate.improvement !== void 0 && gate.lower !== void 0 && gate.upper !== void 0 && gate.lower < gate.upper;
}
function intervalWords(level) {
  return level === void 0 ? "interval" : `${formatPercent(level)} interval`;
}
function whyGate(gate) {
  const metric = code(gate.metric);
  if (gate.reason !== void 0) {
    const special = REASON_SENTENCES[gate.reason];
    if (special !== void 0) return special(gate);
  }
  if (gate.thresholdHeld === false && gate.candidate !== void 0 && gate.threshold !== void 0)
    return thresholdMissed(gate);
  if (gate.outcome === "not_compared")
    return say`${metric} is ${valueText2(gate)}; there is nothing to compare it with yet.`;
  if (gate.outcome === "unchanged") return say`${metric} is ${valueText2(gate)}, as before: it is the same model.`;
  return movement(gate);
}
function movement(gate) {
  const metric = code(gate.metric);
  if (gate.candidate === void 0 || gate.baseline === void 0 || gate.improvement === void 0) {
    return say`${metric} is ${valueText2(gate)}.`;
  }
  const [baseline, candidate] = formatTogether([gate.baseline, gate.candidate]);
  if (gate.improvement === 0) return say`${metric} stays at ${candidate}.`;
  const went = say`${metric} went from ${baseline} to ${candidate}`;
  if (hasInterval(gate)) return say`${went}. ${intervalStory(gate)}`;
  const size = formatChange(Math.abs(gate.improvement), gate.baseline).replace("+", "");
  if (size === "0") return say`${metric} stays at ${candidate}.`;
  const direction = gate.improvement > 0 ? "better" : "worse";
  const margin2 = gate.margin === void 0 ? "" : `, and the margin is ${formatExact(Number(gate.margin.toPrecision(3)))}`;
  return say`${went}: ${size} ${direction}${gate.improvement < 0 ? margin2 : ""}.`;
}
function intervalStory(gate) {
  const interval = `The ${intervalWords(gate.level)} of the improvement`;
  switch (gate.outcome) {
    case "better":
      return `${interval} lies above ${gate.requiredImprovement ? "the improvement asked for" : "zero"}.`;
    case "worse":
      return `${interval} lies below zero and reaches past the margin.`;
    case "no_worse":
      return gate.degraded === true ? `${interval} lies below zero but inside the margin: worse, and allowed.` : `${interval} stays inside the margin.`;
    default:
      return `${interval} reaches from inside the margin to beyond it: these rows cannot tell.`;
  }
}
function thresholdMissed(gate) {
  const sign2 = gate.direction === "lower" ? "at most" : "at least";
  return say`${code(gate.metric)} is ${valueText2(gate)}; the policy asks for ${sign2} ${formatExact(gate.threshold)}.`;
}
function valueText2(gate) {
  return gate.candidate === void 0 ? "undefined" : formatNumber(gate.candidate);
}
var REASON_SENTENCES = {
  threshold_missed: thresholdMissed,
  wide_interval: (gate) => {
    const story = hasInterval(gate) ? intervalOf(gate) : "";
    return say`${code(gate.metric)}: wide interval${story}. ${settles(gate)}`;
  },
  too_few_rows: (gate) => say`${code(gate.metric)}: too few rows${gate.n === void 0 ? "" : ` (${gate.n})`} to judge a change. ${settles(gate)}`,
  undefined_metric: (gate) => say`${code(gate.metric)} is undefined on these rows. Undefined is never a pass.`,
  metric_missing: (gate) => say`${code(gate.metric)} was not computed. A missing metric is never a pass.`,
  not_comparable: (gate) => say`${code(gate.metric)}: the baseline cannot be judged on these rows, so its change is not known.`,
  ids_mismatch: (gate) => say`${code(gate.metric)}: candidate and baseline do not hold the same rows, so no difference was taken.`,
  truth_differs: (gate) => say`${code(gate.metric)}: the same row has two different truths in candidate and baseline.`,
  prediction_not_finite: (gate) => say`${code(gate.metric)}: a prediction is missing or not finite.`,
  relative_to_zero: (gate) => say`${code(gate.metric)}: the baseline is zero, so a relative margin has no size. Give an absolute one.`,
  identical_predictions: (gate) => say`${code(gate.metric)} is ${valueText2(gate)}, as before: every prediction is the same.`,
  identical_model: (gate) => say`${code(gate.metric)} is ${valueText2(gate)}, as before: it is the same model.`,
  required_better: (gate) => say`${movement(gate)} The policy asks for a model that is provably better.`,
  not_paired: (gate) => say`${movement(gate)} The numbers carry no rows, so they are not paired.`
};
function intervalOf(gate) {
  const [lower, upper] = formatChanges([gate.lower, gate.upper], gate.baseline ?? 0);
  return ` (${lower} … ${upper})`;
}
function settles(gate) {
  const parts = [];
  if (gate.rowsNeeded !== void 0) parts.push(`About ${plural(gate.rowsNeeded, "held-out row")} would settle it.`);
  if (gate.smallestMargin !== void 0)
    parts.push(`This test set can settle a margin of ${formatNumber(gate.smallestMargin, 2)} or more.`);
  return parts.join(" ");
}

// src/report/gate-table.ts
function gateTable(verdict) {
  const gates = worstFirst(verdict.gates);
  const compared = gates.some((gate) => gate.baseline !== void 0 || gate.improvement !== void 0);
  const margins = gates.some((gate) => gate.margin !== void 0);
  const thresholds = gates.some((gate) => gate.threshold !== void 0);
  const withInterval = gates.find(hasInterval);
  const improvement = withInterval === void 0 ? "Improvement" : `Improvement (${intervalWords(withInterval.level)})`;
  const right = (title) => ({ title, align: "right" });
  return {
    columns: [
      { title: "Gate", align: "left" },
      ...compared ? [right("Baseline")] : [],
      right("Candidate"),
      ...compared ? [right(improvement)] : [],
      ...margins ? [right("Margin")] : [],
      ...thresholds ? [right("Threshold")] : [],
      { title: "Outcome", align: "left" }
    ],
    rows: gates.map((gate) => {
      const [baseline, candidate] = sideTexts(gate);
      return [
        say`${code(gate.metric)} ${ARROWS[gate.direction]}`,
        ...compared ? [[baseline]] : [],
        [candidate],
        ...compared ? [[improvementText(gate)]] : [],
        ...margins ? [[gate.margin === void 0 ? "none" : formatExact(Number(gate.margin.toPrecision(3)))]] : [],
        ...thresholds ? [thresholdCell(gate)] : [],
        [outcomeCell(gate)]
      ];
    })
  };
}
function sideTexts(gate) {
  const numbers = [gate.baseline, gate.candidate].filter((value2) => value2 !== void 0);
  const texts = formatTogether(numbers);
  const baseline = gate.baseline === void 0 ? "" : texts[0];
  const missing2 = stateOf(gate) === "undefined" ? "undefined" : "";
  return [baseline, gate.candidate === void 0 ? missing2 : texts[numbers.length - 1]];
}
function improvementText(gate) {
  if (gate.improvement === void 0) return "";
  const scale2 = Math.max(Math.abs(gate.baseline ?? 0), Math.abs(gate.candidate ?? 0));
  if (!hasInterval(gate)) return formatChanges([gate.improvement], scale2)[0];
  const [improvement, lower, upper] = formatChanges([gate.improvement, gate.lower, gate.upper], scale2);
  return `${improvement} (${lower} … ${upper})`;
}
function thresholdCell(gate) {
  if (gate.threshold === void 0) return ["none"];
  const limit = `${gate.direction === "lower" ? "≤" : "≥"} ${formatExact(gate.threshold)}`;
  if (gate.thresholdHeld === void 0) return [limit];
  return gate.thresholdHeld ? [`${limit} held`] : [toned("bad", `${limit} missed`)];
}
var OUTCOME_TONES = {
  error: "bad",
  undefined: "bad",
  failed: "bad",
  inconclusive: "warn",
  degraded: "warn",
  not_compared: "quiet",
  passed: "good"
};
function outcomeCell(gate) {
  const state = stateOf(gate);
  const tone = OUTCOME_TONES[state];
  const word = state === "undefined" ? "undefined" : OUTCOME_WORDS[gate.outcome];
  const missed = gate.thresholdHeld === false && gate.outcome !== "worse" ? ", threshold missed" : "";
  const required2 = !gate.passed && gate.require === "better" && gate.outcome === "no_worse" ? ", better required" : "";
  const degraded = gate.degraded === true && gate.passed ? ", degraded" : "";
  return { tone, text: `${word}${missed}${required2}${degraded}`, marked: tone !== "quiet" };
}
function gateNotes(verdict, told) {
  const needsNote = (gate) => {
    const state = stateOf(gate);
    return state !== "passed" && state !== "not_compared" && (state !== "failed" || gate.reason !== void 0);
  };
  return worstFirst(verdict.gates).filter((gate) => needsNote(gate) && !told.includes(gate)).map(whyGate);
}

// src/report/headline.ts
var EXPLAINED = 2;
function headlineOf(verdict) {
  const gates = worstFirst(verdict.gates);
  const deciding = decidingGates(verdict, gates);
  const told = (deciding.length > 0 ? deciding : approvedExamples(verdict, gates)).slice(0, EXPLAINED);
  return {
    verdict: verdictWords(verdict, deciding),
    why: whyWords(verdict, told),
    next: nextWords(verdict, deciding),
    told
  };
}
function decidingGates(verdict, gates) {
  if (verdict.decision === "approved") return [];
  const failing = gates.filter((gate) => !gate.passed && stateOf(gate) !== "inconclusive");
  return failing.length > 0 ? failing : gates.filter((gate) => !gate.passed);
}
function verdictWords(verdict, deciding) {
  const { decision, gates, rubberStamp } = verdict;
  if (decision === "approved") {
    if (rubberStamp) return ["approved on its first run (rubber stamp)"];
    if (gates.length > 0 && gates.every((gate) => gate.outcome === "unchanged")) return ["approved, unchanged"];
    const inconclusive = gates.filter((gate) => gate.outcome === "inconclusive");
    if (inconclusive.length > 0) return say`approved, though ${code(inconclusive[0].metric)} is inconclusive`;
    const better = gates.filter((gate) => gate.outcome === "better");
    if (better.length > 0) return say`approved, ${code(better[0].metric)} is better`;
    return [gates.length === 0 ? "approved, nothing to gate" : "approved, no gate is worse"];
  }
  const [first] = deciding;
  if (first === void 0) return say`${decision}, ${reasonWords(verdict.reasons[0])}`;
  if (deciding.every((gate) => gate.reason === "not_comparable"))
    return say`${decision}, ${reasonWords("not_comparable")}`;
  const rest = deciding.length - 1;
  return say`${decision}, ${code(first.metric)} ${stateWords(first)}${rest === 0 ? "" : ` (and ${plural(rest, "more gate")})`}`;
}
function stateWords(gate) {
  switch (stateOf(gate)) {
    case "error":
      return "could not be judged";
    case "undefined":
      return "is undefined";
    case "inconclusive":
      return "is inconclusive";
    default:
      if (gate.outcome === "worse") return "is worse";
      if (gate.thresholdHeld === false) return "misses its threshold";
      return gate.require === "better" ? "is not better" : `is ${OUTCOME_WORDS[gate.outcome]}`;
  }
}
function reasonWords(reason) {
  switch (reason) {
    case "no_thresholds":
      return "a first run without thresholds";
    case "no_baseline":
      return "there is no baseline";
    case "model_missing":
      return "there is no model";
    case "not_comparable":
      return "the baseline is not comparable";
    case void 0:
      return "no reason given";
    default:
      return reason.replaceAll("_", " ");
  }
}
function whyWords(verdict, told) {
  const why = [];
  if (verdict.rubberStamp) why.push(rubberStampWords(verdict));
  if (verdict.baseline.problem !== void 0)
    why.push(say`The baseline could not be used: ${quote(verdict.baseline.problem)}.`);
  const isTold = (gate) => verdict.baseline.problem !== void 0 && gate.reason === "not_comparable";
  for (const gate of told) if (!isTold(gate)) why.push(whyGate(gate));
  if (why.length === 0)
    why.push([verdict.gates.length === 0 ? "The policy names no gate for this model." : "Every gate passes."]);
  return why;
}
function approvedExamples(verdict, gates) {
  if (verdict.decision !== "approved" || verdict.rubberStamp) return [];
  const better = verdict.gates.filter((gate) => gate.outcome === "better").slice(0, 1);
  const degraded = gates.filter((gate) => gate.degraded === true || gate.outcome === "inconclusive").slice(0, 1);
  const told = [...better, ...degraded];
  return told.length > 0 ? told : gates.slice(0, 1);
}
function rubberStampWords(verdict) {
  const thresholds = verdict.gates.filter((gate) => gate.threshold !== void 0).length;
  const checked = thresholds === 0 ? "no threshold was set" : `only ${plural(thresholds, "threshold")} could be checked`;
  return say`First run: no earlier model qualifies as a baseline, so change was not checked and ${checked} (a rubber stamp).`;
}
function nextWords(verdict, deciding) {
  const { decision, reasons } = verdict;
  if (decision === "approved") {
    if (verdict.rubberStamp) return say`merge it to make it the baseline; the next run compares with it.`;
    if (verdict.gates.some((gate) => gate.outcome === "inconclusive"))
      return say`merge if an undecided gate is acceptable; the policy lets it pass.`;
    if (verdict.gates.length > 0 && verdict.gates.every((gate) => gate.outcome === "unchanged"))
      return say`nothing to release; merging changes no model.`;
    return say`nothing stands in the way of a merge.`;
  }
  if (reasons.includes("no_thresholds")) {
    return say`add a ${code("threshold")} to a gate in ${code("assay.yml")}, so that a first run has something to hold to, or have an owner accept this model.`;
  }
  const states = new Set(deciding.map(stateOf));
  const gateReasons = /* @__PURE__ */ new Set([...reasons, ...deciding.map((gate) => gate.reason)]);
  if (gateReasons.has("undefined_metric") || gateReasons.has("metric_missing")) {
    return say`see why the metric is undefined under ${strong("All metrics")}; a larger or stratified test set, or another metric, decides.`;
  }
  if (gateReasons.has("ids_mismatch") || gateReasons.has("truth_differs")) {
    return say`give candidate and baseline the same held-out rows, each with one truth, and run again.`;
  }
  if (states.has("error")) return say`repair what the gate's note names and run again; an error is never a pass.`;
  if (gateReasons.has("not_comparable"))
    return say`train a baseline on the same columns and rows, or have an owner accept the new data as a first run.`;
  if (gateReasons.has("required_better"))
    return say`improve the model, or have an owner change ${code("require")} on the main branch.`;
  if (states.has("inconclusive") && !states.has("failed")) {
    const most = Math.max(0, ...deciding.map((gate) => gate.rowsNeeded ?? 0));
    const rows = most > 0 ? `hold out about ${plural(most, "row")}` : "hold out more rows";
    return decision === "pending" ? say`${rows}, widen the margin, or have an owner decide; a pending model may merge but is not released.` : say`${rows}, or have an owner widen the margin on the main branch.`;
  }
  if (isOfFiles(verdict)) return say`keep the baseline, or allow more by a wider margin or another threshold.`;
  return say`find the cause under ${strong("What changed")}, or have an owner change the ${deciding.some((gate) => gate.outcome === "worse") ? "margin" : "threshold"} on the main branch.`;
}

// src/report/lineage.ts
function costWords(run) {
  if (run === void 0) return "";
  const seconds = Object.values(run.seconds).reduce((sum2, value2) => sum2 + value2, 0);
  const memory = run.peakMemory === void 0 ? "" : `, ${formatBytes(run.peakMemory)} of memory at most`;
  return `${formatSeconds(seconds)}${memory}`;
}
var CHAIN2 = ["check-data", "train", "evaluate", "compare", "report"];
function costTable(report2) {
  const { run } = report2;
  if (run === void 0) return void 0;
  const before = report2.baseline?.run;
  const right = (title) => ({ title, align: "right" });
  const seconds = (of, verb) => of?.seconds[verb] === void 0 ? "" : formatSeconds(of.seconds[verb]);
  const known = /* @__PURE__ */ new Set([...Object.keys(run.seconds), ...Object.keys(before?.seconds ?? {})]);
  const verbs = [...CHAIN2.filter((verb) => known.delete(verb)), ...known];
  const total = (of) => formatSeconds(Object.values(of.seconds).reduce((sum2, value2) => sum2 + value2, 0));
  const memory = (of) => of.peakMemory === void 0 ? "" : formatBytes(of.peakMemory);
  const row = (title, mine, theirs) => [
    title,
    ...before === void 0 ? [] : [[theirs]],
    [mine]
  ];
  return {
    columns: [
      { title: "Step", align: "left" },
      ...before === void 0 ? [] : [right("Baseline")],
      right("Candidate")
    ],
    rows: [
      ...verbs.map((verb) => row([code(verb)], seconds(run, verb), seconds(before, verb))),
      row(["together"], total(run), before === void 0 ? "" : total(before)),
      row(["most memory"], memory(run), before === void 0 ? "" : memory(before))
    ]
  };
}
function costSection(report2) {
  const table = costTable(report2);
  return table === void 0 ? void 0 : { id: "cost", title: [`Cost: ${costWords(report2.run)}`], blocks: [{ type: "table", table }] };
}
function lineageTable(report2) {
  const rows = [];
  const { run, evaluation, verdict, dataCheck } = report2;
  const add = (name, value2) => {
    if (value2 !== void 0) rows.push([name, value2]);
  };
  const digest2 = (text2) => text2 === void 0 ? void 0 : [code(text2)];
  add("model", digest2(verdict.candidate.digest ?? run?.modelDigest));
  add("baseline model", digest2(verdict.baseline.digest));
  add("test set", digest2(verdict.testDigest ?? evaluation?.testDigest));
  add("predictions", digest2(evaluation?.predictionsDigest));
  add("data", digest2(dataCheck?.dataDigest));
  if (run !== void 0) {
    add(
      "recipe",
      say`${code(run.config.digest)}${run.config.path === void 0 ? "" : say` (${code(run.config.path)})`}`
    );
    if (run.code !== void 0) {
      add("commit", say`${code(run.code.commit)}${run.code.dirty ? " with uncommitted changes" : ""}`);
      add("tree", [code(run.code.tree)]);
    }
    if (run.train.seed !== void 0) add("seed", [String(run.train.seed)]);
    add(
      "made with",
      say`Assay ${code(run.environment.assay)} on ${code(run.environment.runtime)}, ${code(`${run.environment.os} ${run.environment.arch}`)}`
    );
    add("started", [code(run.started)]);
  }
  return {
    columns: [
      { title: "Of", align: "left" },
      { title: "Value", align: "left" }
    ],
    rows: rows.map(([name, value2]) => [[name], value2])
  };
}
function reproduceWords(report2, command) {
  const commit = report2.run?.code?.commit;
  const at = commit === void 0 ? "" : say` at ${code(shortCommit(commit))}`;
  const dirty = report2.run?.code?.dirty === true ? " with its uncommitted changes" : "";
  return say`${{ code: `assay ${command}`, long: true }}${at}${dirty}`;
}

// src/report/markdown.ts
var TONE_MARKS = { good: "✅ ", bad: "❌ ", warn: "❔ ", quiet: "" };
function phraseToMarkdown(phrase) {
  let out = "";
  for (const piece of phrase) out += pieceToMarkdown(piece);
  return out;
}
function pieceToMarkdown(piece) {
  if (typeof piece === "string") return piece;
  if ("code" in piece) return markdownCode(piece.code, piece.long === true ? SENTENCE_CAP : void 0);
  if ("quote" in piece) return markdownText(piece.quote);
  if ("strong" in piece) return `**${piece.strong}**`;
  if ("histogram" in piece) return sparkline(piece.histogram);
  return piece.marked === true ? `${TONE_MARKS[piece.tone]}${piece.text}` : piece.text;
}
function tableToMarkdown(table) {
  const header2 = table.columns.map((column) => column.isName === true ? markdownCode(column.title) : column.title);
  const rule = table.columns.map((column) => column.align === "right" ? "--:" : "---");
  const lines = [`| ${header2.join(" | ")} |`, `|${rule.join("|")}|`];
  for (const row of table.rows) lines.push(`| ${row.map(phraseToMarkdown).join(" | ")} |`);
  return lines.join("\n");
}
function blockToMarkdown(block) {
  switch (block.type) {
    case "paragraph":
      return phraseToMarkdown(block.text);
    case "list":
      return block.items.map((item) => `- ${phraseToMarkdown(item)}`).join("\n");
    case "table":
      return tableToMarkdown(block.table);
  }
}
function sectionToMarkdown(section) {
  const body = section.blocks.map(blockToMarkdown).join("\n\n");
  return `<details><summary>${summaryText(section.title)}</summary>

${body}

</details>`;
}
function summaryText(title) {
  return title.map((piece) => typeof piece === "object" && "code" in piece ? markdownText(piece.code) : pieceToMarkdown(piece)).join("");
}

// src/report/overview.ts
var SHOWN2 = 200;
var RANK2 = { failed: 0, rejected: 1, pending: 2, approved: 3 };
function endingOf(report2) {
  return isFailed(report2) ? "failed" : report2.verdict.decision;
}
function orderReports(reports) {
  return reports.map((report2, position) => ({ report: report2, position, rank: RANK2[endingOf(report2)] })).sort((a2, b) => a2.rank - b.rank || a2.position - b.position).map(({ report: report2 }) => report2);
}
function overviewTable(reports) {
  const right = (title) => ({ title, align: "right" });
  return {
    columns: [
      { title: "Model", align: "left" },
      { title: "Verdict", align: "left" },
      { title: "Gate", align: "left" },
      right("Baseline"),
      right("Candidate")
    ],
    rows: orderReports(reports).slice(0, SHOWN2).map(overviewRow)
  };
}
function overviewRow(report2) {
  const ending = endingOf(report2);
  const verdict = toned(DECISION_TONES[ending], ending, true);
  if (isFailed(report2)) return [[code(report2.model)], [verdict], [""], [""], [""]];
  const [gate] = worstFirst(report2.verdict.gates);
  if (gate === void 0) return [[code(nameOf2(report2))], [verdict], [""], [""], [""]];
  const numbers = [gate.baseline, gate.candidate].filter((value2) => value2 !== void 0);
  const texts = formatTogether(numbers);
  const baseline = gate.baseline === void 0 ? "none" : texts[0];
  const candidate = gate.candidate === void 0 ? "undefined" : texts[numbers.length - 1];
  return [[code(nameOf2(report2))], [verdict], [code(gate.metric)], [baseline], [candidate]];
}
function overviewTitle(reports) {
  const endings = reports.map(endingOf);
  const parts = Object.keys(RANK2).map((ending) => ({ ending, count: endings.filter((other) => other === ending).length })).filter(({ count: count3 }) => count3 > 0).map(({ ending, count: count3 }) => `${count3} ${ending}`);
  return say`${plural(reports.length, "model")}: ${parts.join(", ")}`;
}

// src/report/changes.ts
var SHOWN3 = 60;
var ABSENT = ["none"];
function changesOf(report2) {
  const { model, run, baseline } = report2;
  const changes = [];
  if (model !== void 0 && baseline?.model !== void 0) {
    changes.push(
      ...recipeChanges(baseline.model, model),
      ...featureChanges(baseline.model, model),
      ...trainingChanges(baseline.model, model)
    );
  }
  if (run !== void 0 && baseline?.run !== void 0)
    changes.push(...dataChanges(baseline.run, run), ...codeChanges(baseline.run, run));
  return changes;
}
function changesSection(report2) {
  if (report2.verdict.baseline.found === "none") return void 0;
  if (report2.baseline?.model === void 0 && report2.baseline?.run === void 0) return void 0;
  const changes = changesOf(report2);
  const title = say`What changed: ${changesSummary(changes)}`;
  if (changes.length === 0) {
    return {
      id: "changes",
      title,
      blocks: [{ type: "paragraph", text: ["Recipe, features and training rows are those of the baseline."] }]
    };
  }
  const columns = ["What", "Baseline", "Candidate"].map((name) => ({ title: name, align: "left" }));
  const rows = changes.slice(0, SHOWN3).map((change) => [change.what, change.baseline, change.candidate]);
  const more = changes.length - rows.length;
  return {
    id: "changes",
    title,
    blocks: [
      { type: "table", table: { columns, rows } },
      ...more > 0 ? [{ type: "paragraph", text: [`${plural(more, "more difference")} in the documents.`] }] : []
    ]
  };
}
var GROUP_WORDS = {
  recipe: (count3) => count3 === 1 ? "1 setting of the recipe" : `${count3} settings of the recipe`,
  feature: (count3) => plural(count3, "feature"),
  data: () => "data",
  code: () => "code"
};
function changesSummary(changes) {
  if (changes.length === 0) return ["nothing"];
  const groups = ["recipe", "feature", "data", "code"].map((group) => ({ group, count: changes.filter((change) => change.group === group).length })).filter(({ count: count3 }) => count3 > 0);
  return listOf2(groups.map(({ group, count: count3 }) => [GROUP_WORDS[group](count3)]));
}
function recipeChanges(before, after) {
  const settings = (model) => {
    const { output } = model.signature;
    const flat = {
      task: model.task,
      target: model.target,
      "train.model": model.estimator.type
    };
    for (const [key, value2] of Object.entries(model.params)) flat[`train.params.${key}`] = value2;
    for (const [key, value2] of Object.entries(model.training.split)) flat[`split.${key}`] = value2;
    if (output.type === "label") {
      flat["classes"] = output.classes;
      flat["positive"] = output.positive;
      flat["threshold"] = output.threshold;
    }
    return flat;
  };
  const [a2, b] = [settings(before), settings(after)];
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(a2), ...Object.keys(b)])];
  return keys.filter((key) => JSON.stringify(a2[key]) !== JSON.stringify(b[key])).map((key) => ({
    group: "recipe",
    what: [code(key)],
    baseline: settingText(a2[key]),
    candidate: settingText(b[key])
  }));
}
function settingText(value2) {
  if (value2 === void 0 || value2 === null) return ABSENT;
  if (typeof value2 === "number") return [formatExact(value2)];
  if (typeof value2 === "string" || typeof value2 === "boolean") return [code(String(value2))];
  return [code(JSON.stringify(value2))];
}
var TYPE_WORDS = {
  double: "numeric",
  string: "categorical",
  boolean: "boolean"
};
function featureChanges(before, after) {
  const types = (model) => new Map(model.signature.inputs.map((input) => [input.name, input.type]));
  const [a2, b] = [types(before), types(after)];
  const names = [.../* @__PURE__ */ new Set([...a2.keys(), ...b.keys()])].sort();
  const changes = names.filter((name) => a2.get(name) !== b.get(name)).map((name) => {
    const text2 = (type) => [type === void 0 ? "not used" : TYPE_WORDS[type]];
    return {
      group: "feature",
      what: say`feature ${code(name)}`,
      baseline: text2(a2.get(name)),
      candidate: text2(b.get(name))
    };
  });
  const categories = (model) => new Map(
    model.preprocessing.flatMap(
      (feature) => feature.type === "categorical" ? [[feature.name, feature.categories]] : []
    )
  );
  const [old, now] = [categories(before), categories(after)];
  for (const [name, list] of now) {
    const known = old.get(name);
    if (known === void 0 || known.join("\0") === list.join("\0")) continue;
    const gone = known.filter((category) => !list.includes(category));
    const added = list.filter((category) => !known.includes(category));
    changes.push({
      group: "feature",
      what: say`categories of ${code(name)}`,
      baseline: namesText(gone, "only here"),
      candidate: namesText(added, "only here")
    });
  }
  return changes;
}
function namesText(names, where) {
  if (names.length === 0) return ABSENT;
  const shown = names.slice(0, 5).map((name) => [code(name)]);
  const more = names.length - shown.length;
  return say`${where}: ${listOf2(more > 0 ? [...shown, [`${more} more`]] : shown)}`;
}
function trainingChanges(before, after) {
  const [a2, b] = [before.training, after.training];
  if (a2.trainDigest === b.trainDigest) return [];
  const text2 = (training) => say`${plural(training.rows, "row")}, ${code(shortDigest(training.trainDigest))}`;
  return [{ group: "data", what: ["training rows"], baseline: text2(a2), candidate: text2(b) }];
}
function dataChanges(before, after) {
  const changes = [];
  for (const role of ["data", "test"]) {
    const a2 = before.data.find((file) => file.role === role);
    const b = after.data.find((file) => file.role === role);
    if (a2?.dataDigest === b?.dataDigest && a2?.columns === b?.columns) continue;
    const text2 = (file) => file === void 0 ? ABSENT : say`${plural(file.rows, "row")} × ${plural(file.columns, "column")}, ${code(shortDigest(file.sha256))}`;
    changes.push({ group: "data", what: [code((b ?? a2).path)], baseline: text2(a2), candidate: text2(b) });
  }
  return changes;
}
function codeChanges(before, after) {
  const changes = [];
  const commit = (run) => run.code === void 0 ? ABSENT : say`${code(shortCommit(run.code.commit))}${run.code.dirty ? " with uncommitted changes" : ""}`;
  if (before.code?.commit !== after.code?.commit) {
    changes.push({ group: "code", what: ["commit"], baseline: commit(before), candidate: commit(after) });
  }
  for (const key of ["assay", "runtime"]) {
    const [a2, b] = [before.environment[key], after.environment[key]];
    if (a2 !== b)
      changes.push({
        group: "code",
        what: [key === "assay" ? "Assay" : "runtime"],
        baseline: [code(a2)],
        candidate: [code(b)]
      });
  }
  return changes;
}

// src/report/coefficient-changes.ts
function coefficientRows(report2) {
  const candidate = report2.coefficients;
  if (candidate === void 0) return [];
  const baseline = comparableCoefficients(report2);
  const scales = featureScales(report2.dataCheck, report2.model);
  const many = candidate.headings.length > 1;
  const before = /* @__PURE__ */ new Map();
  for (const row of baseline?.rows ?? []) {
    row.values.forEach((value2, i) => {
      before.set(keyOf(row.name, many ? baseline.headings[i] : ""), value2);
    });
  }
  const rows = [];
  for (const row of candidate.rows) {
    row.values.forEach((value2, i) => {
      const heading = many ? candidate.headings[i] : void 0;
      const key = keyOf(row.name, heading ?? "");
      rows.push(makeRow(row.name, heading, value2, before.get(key), scales.get(row.name), baseline !== void 0));
      before.delete(key);
    });
  }
  for (const [key, value2] of before) {
    const [name = "", heading = ""] = key.split("\0");
    rows.push(makeRow(name, many ? heading : void 0, void 0, value2, scales.get(name), true));
  }
  const size = (row) => Math.abs((baseline === void 0 ? row.effect : row.change) ?? 0);
  return rows.map((row, position) => ({ row, position, size: size(row) })).sort((a2, b) => a2.size < b.size ? 1 : a2.size > b.size ? -1 : a2.position - b.position).map(({ row }) => row);
}
function comparableCoefficients({ model, baseline }) {
  const before = baseline?.model;
  if (model !== void 0 && before !== void 0 && (before.target !== model.target || before.task !== model.task))
    return void 0;
  return baseline?.coefficients;
}
function keyOf(name, heading) {
  return `${name}\0${heading}`;
}
function makeRow(name, heading, candidate, baseline, scale2, compared) {
  const change = scale2 === void 0 || !compared ? void 0 : ((candidate ?? 0) - (baseline ?? 0)) * scale2;
  const effect = scale2 === void 0 || candidate === void 0 ? void 0 : candidate * scale2;
  return { name, heading, candidate, baseline, change, effect };
}
function featureScales(dataCheck, model) {
  const scales = /* @__PURE__ */ new Map();
  for (const column of dataCheck?.columns ?? []) {
    if (column.role !== "feature") continue;
    if (column.numeric !== void 0) scales.set(column.name, column.numeric.standardDeviation);
    const rows = column.rows;
    for (const { value: value2, rows: count3 } of column.categories ?? []) {
      const share = rows > 0 ? count3 / rows : 0;
      scales.set(`${column.name}=${value2}`, Math.sqrt(share * (1 - share)));
      if (column.kind === "boolean") scales.set(column.name, Math.sqrt(share * (1 - share)));
    }
  }
  for (const feature of model?.preprocessing ?? []) {
    if (feature.type === "numeric" && !scales.has(feature.name) && feature.scale !== 1)
      scales.set(feature.name, feature.scale);
  }
  return scales;
}
function coefficientTable(rows, compared) {
  const right = (title) => ({ title, align: "right" });
  const many = rows.some((row) => row.heading !== void 0);
  const sizeOf = (row) => compared ? row.change : row.effect;
  const isStandard = rows.some((row) => sizeOf(row) !== void 0);
  return {
    columns: [
      { title: "Feature", align: "left" },
      ...many ? [{ title: "Class", align: "left" }] : [],
      ...compared ? [right("Baseline")] : [],
      right("Candidate"),
      ...isStandard ? [right(compared ? "Change, in standard units" : "Effect, in standard units")] : []
    ],
    rows: rows.map((row) => {
      const [baseline, candidate] = sideTexts2(row);
      const size = sizeOf(row);
      const scale2 = Math.abs(row.effect ?? 0);
      return [
        [code(row.name)],
        ...many ? [row.heading === void 0 ? [""] : [code(row.heading)]] : [],
        ...compared ? [[baseline]] : [],
        [candidate],
        ...isStandard ? [[size === void 0 ? "" : formatChange(size, compared ? scale2 : 0)]] : []
      ];
    })
  };
}
function sideTexts2(row) {
  const numbers = [row.baseline, row.candidate].filter((value2) => value2 !== void 0);
  const texts = formatTogether(numbers);
  return [
    row.baseline === void 0 ? "none" : texts[0],
    row.candidate === void 0 ? "none" : texts[numbers.length - 1]
  ];
}
function movedSummary(rows, compared) {
  if (!compared) return say`Coefficients: ${String(rows.length)}`;
  const moved = rows.filter(isMoved).length;
  return say`Coefficients: ${moved === 0 ? "none" : String(moved)} of ${String(rows.length)} moved`;
}
function isMoved(row) {
  if (row.candidate === void 0 || row.baseline === void 0) return true;
  return Math.abs(row.candidate - row.baseline) > 1e-6 * Math.max(Math.abs(row.candidate), Math.abs(row.baseline));
}

// src/report/data-section.ts
var FINDINGS_SHOWN = 20;
var COLUMNS_SHOWN = 100;
var SEVERITY_RANK = { error: 0, warning: 1, info: 2 };
function findingsOf2(report2) {
  const all = [
    ...report2.dataCheck?.findings ?? [],
    ...report2.model?.findings ?? [],
    ...report2.evaluation?.findings ?? [],
    ...report2.verdict.findings
  ];
  const seen = /* @__PURE__ */ new Set();
  const once = all.filter((finding) => {
    const key = `${finding.rule}\0${finding.column ?? ""}\0${finding.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return once.map((finding, position) => ({ finding, position })).sort((a2, b) => SEVERITY_RANK[a2.finding.severity] - SEVERITY_RANK[b.finding.severity] || a2.position - b.position).map(({ finding }) => finding);
}
function findingsSummary(findings) {
  const count3 = (severity) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    { count: count3("error"), word: "error" },
    { count: count3("warning"), word: "warning" },
    { count: count3("info"), word: "note" }
  ].filter((part) => part.count > 0);
  return parts.length === 0 ? "nothing found" : parts.map((part) => plural(part.count, part.word)).join(", ");
}
function severityTone(findings) {
  if (findings.some((finding) => finding.severity === "error")) return "bad";
  return findings.some((finding) => finding.severity === "warning") ? "warn" : "good";
}
function findingPhrase(finding) {
  const tone = finding.severity === "error" ? "bad" : finding.severity === "warning" ? "warn" : "quiet";
  const where = finding.line === void 0 ? "" : ` (line ${finding.line})`;
  const word = finding.severity === "info" ? "note" : finding.severity;
  return say`${toned(tone, `${word}:`)} ${quote(finding.message)}${where} (${code(finding.rule)})`;
}
function dataSection(report2) {
  const findings = findingsOf2(report2);
  if (report2.dataCheck === void 0 && findings.length === 0) return void 0;
  const blocks = [];
  const facts = dataFacts(report2);
  if (facts.length > 0) blocks.push({ type: "paragraph", text: facts });
  if (findings.length > 0) blocks.push({ type: "list", items: findings.slice(0, FINDINGS_SHOWN).map(findingPhrase) });
  const more = findings.length - FINDINGS_SHOWN;
  if (more > 0) blocks.push({ type: "paragraph", text: [`${plural(more, "more finding")} in the documents.`] });
  return { id: "data", title: [`Data: ${rowsWords2(report2)}${findingsSummary(findings)}`], blocks };
}
function rowsWords2(report2) {
  const rows = report2.dataCheck?.rows;
  return rows === void 0 ? "" : `${plural(rows, "row")}, `;
}
function dataFacts(report2) {
  const check = report2.dataCheck;
  if (check === void 0) return [];
  const dropped = check.droppedRows === 0 ? "" : `, ${plural(check.droppedRows, "row")} without a target left out`;
  const features = check.columns.filter((column) => column.role === "feature").length;
  return say`${plural(check.trainRows, "row")} to train, ${groupThousands(check.testRows)} held out${dropped}; ${plural(features, "feature")}, target ${code(check.target)}. Data ${code(shortDigest(check.dataDigest))}.`;
}
function profileTable2(columns) {
  const right = (title) => ({ title, align: "right" });
  const left = (title) => ({ title, align: "left" });
  return {
    columns: [
      left("Column"),
      left("Kind"),
      left("Shape"),
      right("Missing"),
      right("Distinct"),
      right("Mean"),
      right("Deviation"),
      right("Min"),
      right("Median"),
      right("Max")
    ],
    rows: columns.slice(0, COLUMNS_SHOWN).map((column) => [
      [code(column.name)],
      [column.role === "feature" ? column.kind : `${column.kind}, ${column.role}`],
      shapeOf(column),
      [
        column.missing === 0 ? "0" : `${formatNumber(column.missing)} (${formatPercent(column.missing / Math.max(1, column.rows), 2)})`
      ],
      [formatNumber(column.distinct)],
      ...numbersOf2(column)
    ])
  };
}
function shapeOf(column) {
  if (column.numeric !== void 0) return [{ histogram: column.numeric.histogram }];
  const [first] = column.categories ?? [];
  if (first === void 0) return [""];
  return say`${code(first.value)} ${formatPercent(first.rows / Math.max(1, column.rows), 2)}`;
}
function numbersOf2(column) {
  if (column.numeric === void 0) return [[""], [""], [""], [""], [""]];
  const { mean: mean2, standardDeviation, min, max, quantiles } = column.numeric;
  return [mean2, standardDeviation, min, quantiles.p50, max].map((value2) => [formatNumber(value2)]);
}
function dataFileTable(report2) {
  const files = report2.run?.data ?? [];
  if (files.length === 0) return void 0;
  const right = (title) => ({ title, align: "right" });
  return {
    columns: [
      { title: "File", align: "left" },
      right("Rows"),
      right("Columns"),
      right("Size"),
      { title: "Bytes", align: "left" },
      { title: "Canonical rows", align: "left" }
    ],
    rows: files.map((file) => {
      const [rows, columns] = formatTogether([file.rows, file.columns]);
      return [
        [code(file.path)],
        [rows],
        [columns],
        [formatBytes(file.bytes)],
        [code(shortDigest(file.sha256))],
        [code(shortDigest(file.dataDigest))]
      ];
    })
  };
}

// src/report/slices-section.ts
var METRIC_COLUMNS = 3;
var SLICE_ROWS = 40;
function slicesSection(report2) {
  const slices = slicesOf2(report2);
  if (slices.length === 0) return void 0;
  const metrics = metricsOf(report2, slices);
  const isCompared = slices.some(
    (slice3) => Object.values(slice3.metrics).some((metric) => metric.outcome !== void 0)
  );
  const shown = slices.map((slice3, position) => ({ slice: slice3, position, rank: RANK3[worstOutcome(slice3)] })).sort((a2, b) => a2.rank - b.rank || a2.position - b.position).slice(0, SLICE_ROWS);
  const rows = shown.map(({ slice: slice3 }) => [
    sliceName(slice3),
    [formatNumber(slice3.rows)],
    ...metrics.map((metric) => metricCell(slice3, metric)),
    ...isCompared || slices.some(isSmall) ? [[outcomePiece(slice3)]] : []
  ]);
  const columns = [
    { title: "Slice", align: "left" },
    { title: "Rows", align: "right" },
    ...metrics.map((metric) => ({ title: metric, align: "right", isName: true })),
    ...isCompared || slices.some(isSmall) ? [{ title: "Outcome", align: "left" }] : []
  ];
  const more = slices.length - shown.length;
  return {
    id: "slices",
    title: [slicesSummary(slices)],
    blocks: [
      { type: "table", table: { columns, rows } },
      ...more > 0 ? [{ type: "paragraph", text: [`${plural(more, "more slice")} in the documents.`] }] : []
    ]
  };
}
function slicesSummary(slices) {
  const worse = slices.filter((slice3) => worstOutcome(slice3) === "worse").length;
  if (worse > 0) return `Slices: ${worse} of ${slices.length} ${worse === 1 ? "is" : "are"} worse`;
  const small = slices.filter(isSmall).length;
  const judged = slices.some((slice3) => Object.values(slice3.metrics).some((metric) => metric.outcome !== void 0));
  const note = small > 0 ? `, ${small} of them too small to judge` : "";
  return judged ? `Slices: none of ${slices.length} is worse${note}` : `Slices: ${slices.length}${note}`;
}
function slicesOf2(report2) {
  if (report2.verdict.slices.length > 0 || report2.evaluation === void 0) return report2.verdict.slices;
  return report2.evaluation.slices.map((slice3) => ({
    ...slice3,
    metrics: Object.fromEntries(
      Object.entries(slice3.metrics).map(([name, metric]) => [
        name,
        "value" in metric ? { candidate: metric.value } : {}
      ])
    )
  }));
}
var RANK3 = {
  error: 0,
  worse: 1,
  inconclusive: 2,
  none: 3,
  not_compared: 3,
  no_worse: 4,
  unchanged: 5,
  better: 6
};
function worstOutcome(slice3) {
  if (isSmall(slice3)) return "inconclusive";
  let worst = "better";
  let known = false;
  for (const { outcome } of Object.values(slice3.metrics)) {
    if (outcome === void 0) continue;
    known = true;
    if (RANK3[outcome] < RANK3[worst]) worst = outcome;
  }
  return known ? worst : "none";
}
function isSmall(slice3) {
  return slice3.rows < slice3.minRows;
}
function outcomePiece(slice3) {
  if (isSmall(slice3)) return toned("warn", `too few rows (${groupThousands(slice3.minRows)} needed)`, true);
  const outcome = worstOutcome(slice3);
  if (outcome === "none") return "";
  const tone = outcome === "worse" || outcome === "error" ? "bad" : outcome === "inconclusive" ? "warn" : "good";
  return outcome === "not_compared" ? OUTCOME_WORDS[outcome] : toned(tone, OUTCOME_WORDS[outcome], true);
}
function metricsOf(report2, slices) {
  const known = new Set(slices.flatMap((slice3) => Object.keys(slice3.metrics)));
  const gated = report2.verdict.gates.map((gate) => gate.metric).filter((metric) => known.has(metric));
  return [.../* @__PURE__ */ new Set([...gated, ...[...known].sort()])].slice(0, METRIC_COLUMNS);
}
function sliceName(slice3) {
  const named2 = Object.keys(slice3.where).sort().map((column) => say`${code(column)} = ${code(slice3.where[column])}`);
  const missing2 = (slice3.missing ?? []).map((column) => say`${code(column)} missing`);
  return listOf2([...named2, ...missing2]);
}
function metricCell(slice3, metric) {
  const numbers = slice3.metrics[metric];
  if (numbers === void 0 || isSmall(slice3) && numbers.candidate === void 0) return [""];
  const { candidate, baseline } = numbers;
  if (candidate === void 0) return ["undefined"];
  if (baseline === void 0) return [formatNumber(candidate)];
  const [before, after] = formatTogether([baseline, candidate]);
  return [before === after ? after : `${before} → ${after}`];
}

// src/report/sections.ts
var COEFFICIENTS_SHOWN = 12;
function commentSections(report2) {
  const sections = [
    slicesSection(report2),
    changesSection(report2),
    metricsSection(report2),
    coefficientsSection(report2, COEFFICIENTS_SHOWN, true),
    dataSection(report2),
    costSection(report2)
  ];
  return sections.filter((section) => section !== void 0);
}
function metricsSection(report2) {
  const rows = metricRows(report2);
  if (rows.length === 0 || report2.evaluation === void 0) return void 0;
  const notes = undefinedNotes(rows).map((text2) => ({ type: "paragraph", text: text2 }));
  return {
    id: "metrics",
    title: [`All metrics: ${rows.length}`],
    blocks: [{ type: "table", table: metricTable(rows) }, ...notes]
  };
}
function coefficientsSection(report2, shown, onlyMoved) {
  const compared = comparableCoefficients(report2) !== void 0;
  const all = coefficientRows(report2);
  const rows = compared && onlyMoved ? all.filter(isMoved) : all;
  if (rows.length === 0) return void 0;
  const table = coefficientTable(rows.slice(0, shown), compared);
  const more = rows.length > shown ? `${plural(rows.length - shown, "more coefficient")} in model.json. ` : "";
  const unit2 = rows.some((row) => row.effect !== void 0) ? "In standard units: times the deviation of the feature." : "";
  const note = `${more}${unit2}`.trim();
  return {
    id: "coefficients",
    title: movedSummary(all, compared),
    blocks: [{ type: "table", table }, ...note === "" ? [] : [{ type: "paragraph", text: [note] }]]
  };
}

// src/report/size-limit.ts
var DROP_ORDER = ["section", "notes", "table", "headline", "overview"];
var NAMES = {
  section: ["folded section", "folded sections"],
  notes: ["note", "notes"],
  table: ["gate table", "gate tables"],
  headline: ["model", "models"],
  overview: ["overview", "overviews"]
};
var NOTE_BYTES = 250;
function keepWithin(parts, maxBytes) {
  const sizes = parts.map((part) => Buffer.byteLength(part.text) + 2);
  let total = sizes.reduce((sum2, size) => sum2 + size, 0);
  if (total <= maxBytes) return join(parts);
  const kept = parts.map(() => true);
  const dropped = /* @__PURE__ */ new Map();
  for (const kind of DROP_ORDER) {
    for (let i = parts.length - 1; i >= 0 && total > maxBytes - NOTE_BYTES; i--) {
      if (parts[i].kind !== kind) continue;
      kept[i] = false;
      total -= sizes[i];
      dropped.set(kind, (dropped.get(kind) ?? 0) + 1);
    }
  }
  return join([...parts.filter((_, i) => kept[i]), { kind: "fixed", text: droppedNote(dropped) }]);
}
function droppedNote(dropped) {
  const words = [...dropped].map(([kind, count3]) => plural(count3, NAMES[kind][0], NAMES[kind][1]));
  return `Left out for length: ${words.join(", ")}. The full report is \`report.html\`.`;
}
function join(parts) {
  let out = "";
  parts.forEach((part, i) => {
    out += part.text;
    out += i === parts.length - 1 || part.tight === true ? "\n" : "\n\n";
  });
  return out;
}

// src/report/comment.ts
var COMMENT_BYTES = 6e4;
var SUMMARY_BYTES = 1024 * 1024 - 4096;
function renderComment(reports, options) {
  const parts = [];
  if (options.marker !== void 0) parts.push({ kind: "fixed", text: options.marker, tight: true });
  const ordered = orderReports(reports);
  for (const report2 of ordered)
    parts.push(...isFailed(report2) ? failedParts(report2) : modelParts(report2, options.command));
  if (ordered.length > 1) {
    const text2 = `## ${phraseToMarkdown(overviewTitle(reports))}

${tableToMarkdown(overviewTable(reports))}`;
    parts.push({ kind: "overview", text: text2 });
  }
  return keepWithin(parts, options.maxBytes ?? COMMENT_BYTES);
}
function renderSummary(reports, options) {
  return renderComment(reports, { ...options, marker: void 0, maxBytes: options.maxBytes ?? SUMMARY_BYTES });
}
function failedParts(report2) {
  const text2 = [
    `## ${DECISION_MARKS.failed} ${markdownText(report2.model)}: failed, no verdict`,
    markdownText(report2.failure),
    "**Next:** repair this and run again. No verdict is never a pass."
  ];
  return [{ kind: "headline", text: text2.join("\n\n") }];
}
function modelParts(report2, command) {
  const { verdict } = report2;
  const headline = headlineOf(verdict);
  const why = headline.why.map(phraseToMarkdown).join(" ");
  const parts = [
    {
      kind: "headline",
      text: [
        `## ${DECISION_MARKS[verdict.decision]} ${markdownText(nameOf2(report2))}: ${phraseToMarkdown(headline.verdict)}`,
        `${why}
**Next:** ${phraseToMarkdown(headline.next)}`,
        phraseToMarkdown(comparedWords(report2))
      ].join("\n\n")
    }
  ];
  if (verdict.gates.length > 0) parts.push({ kind: "table", text: tableToMarkdown(gateTable(verdict)) });
  const notes = gateNotes(verdict, headline.told).map(phraseToMarkdown);
  if (notes.length > 0) parts.push({ kind: "notes", text: notes.join("\n\n") });
  const dummy2 = dummyWords(report2);
  if (dummy2 !== void 0) parts.push({ kind: "notes", text: phraseToMarkdown(dummy2.text) });
  for (const section of commentSections(report2)) parts.push({ kind: "section", text: sectionToMarkdown(section) });
  parts.push({ kind: "notes", text: `Again: ${phraseToMarkdown(reproduceWords(report2, command))}` });
  return parts;
}

// src/report/html.ts
import { createHash as createHash3 } from "node:crypto";

// node_modules/d3-array/dist/d3-array.mjs
function ascending(a2, b) {
  return a2 == null || b == null ? NaN : a2 < b ? -1 : a2 > b ? 1 : a2 >= b ? 0 : NaN;
}
function descending(a2, b) {
  return a2 == null || b == null ? NaN : b < a2 ? -1 : b > a2 ? 1 : b >= a2 ? 0 : NaN;
}
function bisector(f) {
  let compare1, compare2, delta;
  if (f.length !== 2) {
    compare1 = ascending;
    compare2 = (d, x2) => ascending(f(d), x2);
    delta = (d, x2) => f(d) - x2;
  } else {
    compare1 = f === ascending || f === descending ? f : zero;
    compare2 = f;
    delta = f;
  }
  function left(a2, x2, lo = 0, hi = a2.length) {
    if (lo < hi) {
      if (compare1(x2, x2) !== 0) return hi;
      do {
        const mid = lo + hi >>> 1;
        if (compare2(a2[mid], x2) < 0) lo = mid + 1;
        else hi = mid;
      } while (lo < hi);
    }
    return lo;
  }
  function right(a2, x2, lo = 0, hi = a2.length) {
    if (lo < hi) {
      if (compare1(x2, x2) !== 0) return hi;
      do {
        const mid = lo + hi >>> 1;
        if (compare2(a2[mid], x2) <= 0) lo = mid + 1;
        else hi = mid;
      } while (lo < hi);
    }
    return lo;
  }
  function center(a2, x2, lo = 0, hi = a2.length) {
    const i = left(a2, x2, lo, hi - 1);
    return i > lo && delta(a2[i - 1], x2) > -delta(a2[i], x2) ? i - 1 : i;
  }
  return { left, center, right };
}
function zero() {
  return 0;
}
function number3(x2) {
  return x2 === null ? NaN : +x2;
}
var ascendingBisect = bisector(ascending);
var bisectRight = ascendingBisect.right;
var bisectLeft = ascendingBisect.left;
var bisectCenter = bisector(number3).center;
var blur2 = Blur2(blurf);
var blurImage = Blur2(blurfImage);
function Blur2(blur) {
  return function(data, rx, ry = rx) {
    if (!((rx = +rx) >= 0)) throw new RangeError("invalid rx");
    if (!((ry = +ry) >= 0)) throw new RangeError("invalid ry");
    let { data: values, width, height } = data;
    if (!((width = Math.floor(width)) >= 0)) throw new RangeError("invalid width");
    if (!((height = Math.floor(height !== void 0 ? height : values.length / width)) >= 0)) throw new RangeError("invalid height");
    if (!width || !height || !rx && !ry) return data;
    const blurx = rx && blur(rx);
    const blury = ry && blur(ry);
    const temp = values.slice();
    if (blurx && blury) {
      blurh(blurx, temp, values, width, height);
      blurh(blurx, values, temp, width, height);
      blurh(blurx, temp, values, width, height);
      blurv(blury, values, temp, width, height);
      blurv(blury, temp, values, width, height);
      blurv(blury, values, temp, width, height);
    } else if (blurx) {
      blurh(blurx, values, temp, width, height);
      blurh(blurx, temp, values, width, height);
      blurh(blurx, values, temp, width, height);
    } else if (blury) {
      blurv(blury, values, temp, width, height);
      blurv(blury, temp, values, width, height);
      blurv(blury, values, temp, width, height);
    }
    return data;
  };
}
function blurh(blur, T, S, w, h) {
  for (let y2 = 0, n = w * h; y2 < n; ) {
    blur(T, S, y2, y2 += w, 1);
  }
}
function blurv(blur, T, S, w, h) {
  for (let x2 = 0, n = w * h; x2 < w; ++x2) {
    blur(T, S, x2, x2 + n, w);
  }
}
function blurfImage(radius) {
  const blur = blurf(radius);
  return (T, S, start, stop, step) => {
    start <<= 2, stop <<= 2, step <<= 2;
    blur(T, S, start + 0, stop + 0, step);
    blur(T, S, start + 1, stop + 1, step);
    blur(T, S, start + 2, stop + 2, step);
    blur(T, S, start + 3, stop + 3, step);
  };
}
function blurf(radius) {
  const radius0 = Math.floor(radius);
  if (radius0 === radius) return bluri(radius);
  const t = radius - radius0;
  const w = 2 * radius + 1;
  return (T, S, start, stop, step) => {
    if (!((stop -= step) >= start)) return;
    let sum2 = radius0 * S[start];
    const s0 = step * radius0;
    const s1 = s0 + step;
    for (let i = start, j = start + s0; i < j; i += step) {
      sum2 += S[Math.min(stop, i)];
    }
    for (let i = start, j = stop; i <= j; i += step) {
      sum2 += S[Math.min(stop, i + s0)];
      T[i] = (sum2 + t * (S[Math.max(start, i - s1)] + S[Math.min(stop, i + s1)])) / w;
      sum2 -= S[Math.max(start, i - s0)];
    }
  };
}
function bluri(radius) {
  const w = 2 * radius + 1;
  return (T, S, start, stop, step) => {
    if (!((stop -= step) >= start)) return;
    let sum2 = radius * S[start];
    const s2 = step * radius;
    for (let i = start, j = start + s2; i < j; i += step) {
      sum2 += S[Math.min(stop, i)];
    }
    for (let i = start, j = stop; i <= j; i += step) {
      sum2 += S[Math.min(stop, i + s2)];
      T[i] = sum2 / w;
      sum2 -= S[Math.max(start, i - s2)];
    }
  };
}
var array2 = Array.prototype;
var slice = array2.slice;
var e10 = Math.sqrt(50);
var e5 = Math.sqrt(10);
var e2 = Math.sqrt(2);
function tickSpec(start, stop, count3) {
  const step = (stop - start) / Math.max(0, count3), power2 = Math.floor(Math.log10(step)), error = step / Math.pow(10, power2), factor = error >= e10 ? 10 : error >= e5 ? 5 : error >= e2 ? 2 : 1;
  let i1, i2, inc;
  if (power2 < 0) {
    inc = Math.pow(10, -power2) / factor;
    i1 = Math.round(start * inc);
    i2 = Math.round(stop * inc);
    if (i1 / inc < start) ++i1;
    if (i2 / inc > stop) --i2;
    inc = -inc;
  } else {
    inc = Math.pow(10, power2) * factor;
    i1 = Math.round(start / inc);
    i2 = Math.round(stop / inc);
    if (i1 * inc < start) ++i1;
    if (i2 * inc > stop) --i2;
  }
  if (i2 < i1 && 0.5 <= count3 && count3 < 2) return tickSpec(start, stop, count3 * 2);
  return [i1, i2, inc];
}
function ticks(start, stop, count3) {
  stop = +stop, start = +start, count3 = +count3;
  if (!(count3 > 0)) return [];
  if (start === stop) return [start];
  const reverse = stop < start, [i1, i2, inc] = reverse ? tickSpec(stop, start, count3) : tickSpec(start, stop, count3);
  if (!(i2 >= i1)) return [];
  const n = i2 - i1 + 1, ticks2 = new Array(n);
  if (reverse) {
    if (inc < 0) for (let i = 0; i < n; ++i) ticks2[i] = (i2 - i) / -inc;
    else for (let i = 0; i < n; ++i) ticks2[i] = (i2 - i) * inc;
  } else {
    if (inc < 0) for (let i = 0; i < n; ++i) ticks2[i] = (i1 + i) / -inc;
    else for (let i = 0; i < n; ++i) ticks2[i] = (i1 + i) * inc;
  }
  return ticks2;
}
function tickIncrement(start, stop, count3) {
  stop = +stop, start = +start, count3 = +count3;
  return tickSpec(start, stop, count3)[2];
}
function tickStep(start, stop, count3) {
  stop = +stop, start = +start, count3 = +count3;
  const reverse = stop < start, inc = reverse ? tickIncrement(stop, start, count3) : tickIncrement(start, stop, count3);
  return (reverse ? -1 : 1) * (inc < 0 ? 1 / -inc : inc);
}
var shuffle = shuffler(Math.random);
function shuffler(random) {
  return function shuffle2(array4, i0 = 0, i1 = array4.length) {
    let m = i1 - (i0 = +i0);
    while (m) {
      const i = random() * m-- | 0, t = array4[m + i0];
      array4[m + i0] = array4[i + i0];
      array4[i + i0] = t;
    }
    return array4;
  };
}

// node_modules/d3-color/dist/d3-color.mjs
function define(constructor, factory, prototype) {
  constructor.prototype = factory.prototype = prototype;
  prototype.constructor = constructor;
}
function extend2(parent, definition) {
  var prototype = Object.create(parent.prototype);
  for (var key in definition) prototype[key] = definition[key];
  return prototype;
}
function Color() {
}
var darker = 0.7;
var brighter = 1 / darker;
var reI = "\\s*([+-]?\\d+)\\s*";
var reN = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*";
var reP = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*";
var reHex = /^#([0-9a-f]{3,8})$/;
var reRgbInteger = new RegExp(`^rgb\\(${reI},${reI},${reI}\\)$`);
var reRgbPercent = new RegExp(`^rgb\\(${reP},${reP},${reP}\\)$`);
var reRgbaInteger = new RegExp(`^rgba\\(${reI},${reI},${reI},${reN}\\)$`);
var reRgbaPercent = new RegExp(`^rgba\\(${reP},${reP},${reP},${reN}\\)$`);
var reHslPercent = new RegExp(`^hsl\\(${reN},${reP},${reP}\\)$`);
var reHslaPercent = new RegExp(`^hsla\\(${reN},${reP},${reP},${reN}\\)$`);
var named = {
  aliceblue: 15792383,
  antiquewhite: 16444375,
  aqua: 65535,
  aquamarine: 8388564,
  azure: 15794175,
  beige: 16119260,
  bisque: 16770244,
  black: 0,
  blanchedalmond: 16772045,
  blue: 255,
  blueviolet: 9055202,
  brown: 10824234,
  burlywood: 14596231,
  cadetblue: 6266528,
  chartreuse: 8388352,
  chocolate: 13789470,
  coral: 16744272,
  cornflowerblue: 6591981,
  cornsilk: 16775388,
  crimson: 14423100,
  cyan: 65535,
  darkblue: 139,
  darkcyan: 35723,
  darkgoldenrod: 12092939,
  darkgray: 11119017,
  darkgreen: 25600,
  darkgrey: 11119017,
  darkkhaki: 12433259,
  darkmagenta: 9109643,
  darkolivegreen: 5597999,
  darkorange: 16747520,
  darkorchid: 10040012,
  darkred: 9109504,
  darksalmon: 15308410,
  darkseagreen: 9419919,
  darkslateblue: 4734347,
  darkslategray: 3100495,
  darkslategrey: 3100495,
  darkturquoise: 52945,
  darkviolet: 9699539,
  deeppink: 16716947,
  deepskyblue: 49151,
  dimgray: 6908265,
  dimgrey: 6908265,
  dodgerblue: 2003199,
  firebrick: 11674146,
  floralwhite: 16775920,
  forestgreen: 2263842,
  fuchsia: 16711935,
  gainsboro: 14474460,
  ghostwhite: 16316671,
  gold: 16766720,
  goldenrod: 14329120,
  gray: 8421504,
  green: 32768,
  greenyellow: 11403055,
  grey: 8421504,
  honeydew: 15794160,
  hotpink: 16738740,
  indianred: 13458524,
  indigo: 4915330,
  ivory: 16777200,
  khaki: 15787660,
  lavender: 15132410,
  lavenderblush: 16773365,
  lawngreen: 8190976,
  lemonchiffon: 16775885,
  lightblue: 11393254,
  lightcoral: 15761536,
  lightcyan: 14745599,
  lightgoldenrodyellow: 16448210,
  lightgray: 13882323,
  lightgreen: 9498256,
  lightgrey: 13882323,
  lightpink: 16758465,
  lightsalmon: 16752762,
  lightseagreen: 2142890,
  lightskyblue: 8900346,
  lightslategray: 7833753,
  lightslategrey: 7833753,
  lightsteelblue: 11584734,
  lightyellow: 16777184,
  lime: 65280,
  limegreen: 3329330,
  linen: 16445670,
  magenta: 16711935,
  maroon: 8388608,
  mediumaquamarine: 6737322,
  mediumblue: 205,
  mediumorchid: 12211667,
  mediumpurple: 9662683,
  mediumseagreen: 3978097,
  mediumslateblue: 8087790,
  mediumspringgreen: 64154,
  mediumturquoise: 4772300,
  mediumvioletred: 13047173,
  midnightblue: 1644912,
  mintcream: 16121850,
  mistyrose: 16770273,
  moccasin: 16770229,
  navajowhite: 16768685,
  navy: 128,
  oldlace: 16643558,
  olive: 8421376,
  olivedrab: 7048739,
  orange: 16753920,
  orangered: 16729344,
  orchid: 14315734,
  palegoldenrod: 15657130,
  palegreen: 10025880,
  paleturquoise: 11529966,
  palevioletred: 14381203,
  papayawhip: 16773077,
  peachpuff: 16767673,
  peru: 13468991,
  pink: 16761035,
  plum: 14524637,
  powderblue: 11591910,
  purple: 8388736,
  rebeccapurple: 6697881,
  red: 16711680,
  rosybrown: 12357519,
  royalblue: 4286945,
  saddlebrown: 9127187,
  salmon: 16416882,
  sandybrown: 16032864,
  seagreen: 3050327,
  seashell: 16774638,
  sienna: 10506797,
  silver: 12632256,
  skyblue: 8900331,
  slateblue: 6970061,
  slategray: 7372944,
  slategrey: 7372944,
  snow: 16775930,
  springgreen: 65407,
  steelblue: 4620980,
  tan: 13808780,
  teal: 32896,
  thistle: 14204888,
  tomato: 16737095,
  turquoise: 4251856,
  violet: 15631086,
  wheat: 16113331,
  white: 16777215,
  whitesmoke: 16119285,
  yellow: 16776960,
  yellowgreen: 10145074
};
define(Color, color, {
  copy(channels) {
    return Object.assign(new this.constructor(), this, channels);
  },
  displayable() {
    return this.rgb().displayable();
  },
  hex: color_formatHex,
  // Deprecated! Use color.formatHex.
  formatHex: color_formatHex,
  formatHex8: color_formatHex8,
  formatHsl: color_formatHsl,
  formatRgb: color_formatRgb,
  toString: color_formatRgb
});
function color_formatHex() {
  return this.rgb().formatHex();
}
function color_formatHex8() {
  return this.rgb().formatHex8();
}
function color_formatHsl() {
  return hslConvert(this).formatHsl();
}
function color_formatRgb() {
  return this.rgb().formatRgb();
}
function color(format2) {
  var m, l;
  format2 = (format2 + "").trim().toLowerCase();
  return (m = reHex.exec(format2)) ? (l = m[1].length, m = parseInt(m[1], 16), l === 6 ? rgbn(m) : l === 3 ? new Rgb(m >> 8 & 15 | m >> 4 & 240, m >> 4 & 15 | m & 240, (m & 15) << 4 | m & 15, 1) : l === 8 ? rgba(m >> 24 & 255, m >> 16 & 255, m >> 8 & 255, (m & 255) / 255) : l === 4 ? rgba(m >> 12 & 15 | m >> 8 & 240, m >> 8 & 15 | m >> 4 & 240, m >> 4 & 15 | m & 240, ((m & 15) << 4 | m & 15) / 255) : null) : (m = reRgbInteger.exec(format2)) ? new Rgb(m[1], m[2], m[3], 1) : (m = reRgbPercent.exec(format2)) ? new Rgb(m[1] * 255 / 100, m[2] * 255 / 100, m[3] * 255 / 100, 1) : (m = reRgbaInteger.exec(format2)) ? rgba(m[1], m[2], m[3], m[4]) : (m = reRgbaPercent.exec(format2)) ? rgba(m[1] * 255 / 100, m[2] * 255 / 100, m[3] * 255 / 100, m[4]) : (m = reHslPercent.exec(format2)) ? hsla(m[1], m[2] / 100, m[3] / 100, 1) : (m = reHslaPercent.exec(format2)) ? hsla(m[1], m[2] / 100, m[3] / 100, m[4]) : named.hasOwnProperty(format2) ? rgbn(named[format2]) : format2 === "transparent" ? new Rgb(NaN, NaN, NaN, 0) : null;
}
function rgbn(n) {
  return new Rgb(n >> 16 & 255, n >> 8 & 255, n & 255, 1);
}
function rgba(r, g, b, a2) {
  if (a2 <= 0) r = g = b = NaN;
  return new Rgb(r, g, b, a2);
}
function rgbConvert(o) {
  if (!(o instanceof Color)) o = color(o);
  if (!o) return new Rgb();
  o = o.rgb();
  return new Rgb(o.r, o.g, o.b, o.opacity);
}
function rgb(r, g, b, opacity) {
  return arguments.length === 1 ? rgbConvert(r) : new Rgb(r, g, b, opacity == null ? 1 : opacity);
}
function Rgb(r, g, b, opacity) {
  this.r = +r;
  this.g = +g;
  this.b = +b;
  this.opacity = +opacity;
}
define(Rgb, rgb, extend2(Color, {
  brighter(k2) {
    k2 = k2 == null ? brighter : Math.pow(brighter, k2);
    return new Rgb(this.r * k2, this.g * k2, this.b * k2, this.opacity);
  },
  darker(k2) {
    k2 = k2 == null ? darker : Math.pow(darker, k2);
    return new Rgb(this.r * k2, this.g * k2, this.b * k2, this.opacity);
  },
  rgb() {
    return this;
  },
  clamp() {
    return new Rgb(clampi(this.r), clampi(this.g), clampi(this.b), clampa(this.opacity));
  },
  displayable() {
    return -0.5 <= this.r && this.r < 255.5 && (-0.5 <= this.g && this.g < 255.5) && (-0.5 <= this.b && this.b < 255.5) && (0 <= this.opacity && this.opacity <= 1);
  },
  hex: rgb_formatHex,
  // Deprecated! Use color.formatHex.
  formatHex: rgb_formatHex,
  formatHex8: rgb_formatHex8,
  formatRgb: rgb_formatRgb,
  toString: rgb_formatRgb
}));
function rgb_formatHex() {
  return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}`;
}
function rgb_formatHex8() {
  return `#${hex(this.r)}${hex(this.g)}${hex(this.b)}${hex((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function rgb_formatRgb() {
  const a2 = clampa(this.opacity);
  return `${a2 === 1 ? "rgb(" : "rgba("}${clampi(this.r)}, ${clampi(this.g)}, ${clampi(this.b)}${a2 === 1 ? ")" : `, ${a2})`}`;
}
function clampa(opacity) {
  return isNaN(opacity) ? 1 : Math.max(0, Math.min(1, opacity));
}
function clampi(value2) {
  return Math.max(0, Math.min(255, Math.round(value2) || 0));
}
function hex(value2) {
  value2 = clampi(value2);
  return (value2 < 16 ? "0" : "") + value2.toString(16);
}
function hsla(h, s2, l, a2) {
  if (a2 <= 0) h = s2 = l = NaN;
  else if (l <= 0 || l >= 1) h = s2 = NaN;
  else if (s2 <= 0) h = NaN;
  return new Hsl(h, s2, l, a2);
}
function hslConvert(o) {
  if (o instanceof Hsl) return new Hsl(o.h, o.s, o.l, o.opacity);
  if (!(o instanceof Color)) o = color(o);
  if (!o) return new Hsl();
  if (o instanceof Hsl) return o;
  o = o.rgb();
  var r = o.r / 255, g = o.g / 255, b = o.b / 255, min = Math.min(r, g, b), max = Math.max(r, g, b), h = NaN, s2 = max - min, l = (max + min) / 2;
  if (s2) {
    if (r === max) h = (g - b) / s2 + (g < b) * 6;
    else if (g === max) h = (b - r) / s2 + 2;
    else h = (r - g) / s2 + 4;
    s2 /= l < 0.5 ? max + min : 2 - max - min;
    h *= 60;
  } else {
    s2 = l > 0 && l < 1 ? 0 : h;
  }
  return new Hsl(h, s2, l, o.opacity);
}
function hsl(h, s2, l, opacity) {
  return arguments.length === 1 ? hslConvert(h) : new Hsl(h, s2, l, opacity == null ? 1 : opacity);
}
function Hsl(h, s2, l, opacity) {
  this.h = +h;
  this.s = +s2;
  this.l = +l;
  this.opacity = +opacity;
}
define(Hsl, hsl, extend2(Color, {
  brighter(k2) {
    k2 = k2 == null ? brighter : Math.pow(brighter, k2);
    return new Hsl(this.h, this.s, this.l * k2, this.opacity);
  },
  darker(k2) {
    k2 = k2 == null ? darker : Math.pow(darker, k2);
    return new Hsl(this.h, this.s, this.l * k2, this.opacity);
  },
  rgb() {
    var h = this.h % 360 + (this.h < 0) * 360, s2 = isNaN(h) || isNaN(this.s) ? 0 : this.s, l = this.l, m2 = l + (l < 0.5 ? l : 1 - l) * s2, m1 = 2 * l - m2;
    return new Rgb(
      hsl2rgb(h >= 240 ? h - 240 : h + 120, m1, m2),
      hsl2rgb(h, m1, m2),
      hsl2rgb(h < 120 ? h + 240 : h - 120, m1, m2),
      this.opacity
    );
  },
  clamp() {
    return new Hsl(clamph(this.h), clampt(this.s), clampt(this.l), clampa(this.opacity));
  },
  displayable() {
    return (0 <= this.s && this.s <= 1 || isNaN(this.s)) && (0 <= this.l && this.l <= 1) && (0 <= this.opacity && this.opacity <= 1);
  },
  formatHsl() {
    const a2 = clampa(this.opacity);
    return `${a2 === 1 ? "hsl(" : "hsla("}${clamph(this.h)}, ${clampt(this.s) * 100}%, ${clampt(this.l) * 100}%${a2 === 1 ? ")" : `, ${a2})`}`;
  }
}));
function clamph(value2) {
  value2 = (value2 || 0) % 360;
  return value2 < 0 ? value2 + 360 : value2;
}
function clampt(value2) {
  return Math.max(0, Math.min(1, value2 || 0));
}
function hsl2rgb(h, m1, m2) {
  return (h < 60 ? m1 + (m2 - m1) * h / 60 : h < 180 ? m2 : h < 240 ? m1 + (m2 - m1) * (240 - h) / 60 : m1) * 255;
}
var radians = Math.PI / 180;
var degrees = 180 / Math.PI;
var K2 = 18;
var Xn = 0.96422;
var Yn = 1;
var Zn = 0.82521;
var t0 = 4 / 29;
var t1 = 6 / 29;
var t2 = 3 * t1 * t1;
var t3 = t1 * t1 * t1;
function labConvert(o) {
  if (o instanceof Lab) return new Lab(o.l, o.a, o.b, o.opacity);
  if (o instanceof Hcl) return hcl2lab(o);
  if (!(o instanceof Rgb)) o = rgbConvert(o);
  var r = rgb2lrgb(o.r), g = rgb2lrgb(o.g), b = rgb2lrgb(o.b), y2 = xyz2lab((0.2225045 * r + 0.7168786 * g + 0.0606169 * b) / Yn), x2, z;
  if (r === g && g === b) x2 = z = y2;
  else {
    x2 = xyz2lab((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / Xn);
    z = xyz2lab((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / Zn);
  }
  return new Lab(116 * y2 - 16, 500 * (x2 - y2), 200 * (y2 - z), o.opacity);
}
function lab(l, a2, b, opacity) {
  return arguments.length === 1 ? labConvert(l) : new Lab(l, a2, b, opacity == null ? 1 : opacity);
}
function Lab(l, a2, b, opacity) {
  this.l = +l;
  this.a = +a2;
  this.b = +b;
  this.opacity = +opacity;
}
define(Lab, lab, extend2(Color, {
  brighter(k2) {
    return new Lab(this.l + K2 * (k2 == null ? 1 : k2), this.a, this.b, this.opacity);
  },
  darker(k2) {
    return new Lab(this.l - K2 * (k2 == null ? 1 : k2), this.a, this.b, this.opacity);
  },
  rgb() {
    var y2 = (this.l + 16) / 116, x2 = isNaN(this.a) ? y2 : y2 + this.a / 500, z = isNaN(this.b) ? y2 : y2 - this.b / 200;
    x2 = Xn * lab2xyz(x2);
    y2 = Yn * lab2xyz(y2);
    z = Zn * lab2xyz(z);
    return new Rgb(
      lrgb2rgb(3.1338561 * x2 - 1.6168667 * y2 - 0.4906146 * z),
      lrgb2rgb(-0.9787684 * x2 + 1.9161415 * y2 + 0.033454 * z),
      lrgb2rgb(0.0719453 * x2 - 0.2289914 * y2 + 1.4052427 * z),
      this.opacity
    );
  }
}));
function xyz2lab(t) {
  return t > t3 ? Math.pow(t, 1 / 3) : t / t2 + t0;
}
function lab2xyz(t) {
  return t > t1 ? t * t * t : t2 * (t - t0);
}
function lrgb2rgb(x2) {
  return 255 * (x2 <= 31308e-7 ? 12.92 * x2 : 1.055 * Math.pow(x2, 1 / 2.4) - 0.055);
}
function rgb2lrgb(x2) {
  return (x2 /= 255) <= 0.04045 ? x2 / 12.92 : Math.pow((x2 + 0.055) / 1.055, 2.4);
}
function hclConvert(o) {
  if (o instanceof Hcl) return new Hcl(o.h, o.c, o.l, o.opacity);
  if (!(o instanceof Lab)) o = labConvert(o);
  if (o.a === 0 && o.b === 0) return new Hcl(NaN, 0 < o.l && o.l < 100 ? 0 : NaN, o.l, o.opacity);
  var h = Math.atan2(o.b, o.a) * degrees;
  return new Hcl(h < 0 ? h + 360 : h, Math.sqrt(o.a * o.a + o.b * o.b), o.l, o.opacity);
}
function hcl(h, c, l, opacity) {
  return arguments.length === 1 ? hclConvert(h) : new Hcl(h, c, l, opacity == null ? 1 : opacity);
}
function Hcl(h, c, l, opacity) {
  this.h = +h;
  this.c = +c;
  this.l = +l;
  this.opacity = +opacity;
}
function hcl2lab(o) {
  if (isNaN(o.h)) return new Lab(o.l, 0, 0, o.opacity);
  var h = o.h * radians;
  return new Lab(o.l, Math.cos(h) * o.c, Math.sin(h) * o.c, o.opacity);
}
define(Hcl, hcl, extend2(Color, {
  brighter(k2) {
    return new Hcl(this.h, this.c, this.l + K2 * (k2 == null ? 1 : k2), this.opacity);
  },
  darker(k2) {
    return new Hcl(this.h, this.c, this.l - K2 * (k2 == null ? 1 : k2), this.opacity);
  },
  rgb() {
    return hcl2lab(this).rgb();
  }
}));
var A = -0.14861;
var B = 1.78277;
var C = -0.29227;
var D = -0.90649;
var E = 1.97294;
var ED = E * D;
var EB = E * B;
var BC_DA = B * C - D * A;
function cubehelixConvert(o) {
  if (o instanceof Cubehelix) return new Cubehelix(o.h, o.s, o.l, o.opacity);
  if (!(o instanceof Rgb)) o = rgbConvert(o);
  var r = o.r / 255, g = o.g / 255, b = o.b / 255, l = (BC_DA * b + ED * r - EB * g) / (BC_DA + ED - EB), bl = b - l, k2 = (E * (g - l) - C * bl) / D, s2 = Math.sqrt(k2 * k2 + bl * bl) / (E * l * (1 - l)), h = s2 ? Math.atan2(k2, bl) * degrees - 120 : NaN;
  return new Cubehelix(h < 0 ? h + 360 : h, s2, l, o.opacity);
}
function cubehelix(h, s2, l, opacity) {
  return arguments.length === 1 ? cubehelixConvert(h) : new Cubehelix(h, s2, l, opacity == null ? 1 : opacity);
}
function Cubehelix(h, s2, l, opacity) {
  this.h = +h;
  this.s = +s2;
  this.l = +l;
  this.opacity = +opacity;
}
define(Cubehelix, cubehelix, extend2(Color, {
  brighter(k2) {
    k2 = k2 == null ? brighter : Math.pow(brighter, k2);
    return new Cubehelix(this.h, this.s, this.l * k2, this.opacity);
  },
  darker(k2) {
    k2 = k2 == null ? darker : Math.pow(darker, k2);
    return new Cubehelix(this.h, this.s, this.l * k2, this.opacity);
  },
  rgb() {
    var h = isNaN(this.h) ? 0 : (this.h + 120) * radians, l = +this.l, a2 = isNaN(this.s) ? 0 : this.s * l * (1 - l), cosh2 = Math.cos(h), sinh2 = Math.sin(h);
    return new Rgb(
      255 * (l + a2 * (A * cosh2 + B * sinh2)),
      255 * (l + a2 * (C * cosh2 + D * sinh2)),
      255 * (l + a2 * (E * cosh2)),
      this.opacity
    );
  }
}));

// node_modules/d3-interpolate/dist/d3-interpolate.mjs
function basis(t12, v0, v1, v2, v3) {
  var t22 = t12 * t12, t32 = t22 * t12;
  return ((1 - 3 * t12 + 3 * t22 - t32) * v0 + (4 - 6 * t22 + 3 * t32) * v1 + (1 + 3 * t12 + 3 * t22 - 3 * t32) * v2 + t32 * v3) / 6;
}
function basis$1(values) {
  var n = values.length - 1;
  return function(t) {
    var i = t <= 0 ? t = 0 : t >= 1 ? (t = 1, n - 1) : Math.floor(t * n), v1 = values[i], v2 = values[i + 1], v0 = i > 0 ? values[i - 1] : 2 * v1 - v2, v3 = i < n - 1 ? values[i + 2] : 2 * v2 - v1;
    return basis((t - i / n) * n, v0, v1, v2, v3);
  };
}
function basisClosed(values) {
  var n = values.length;
  return function(t) {
    var i = Math.floor(((t %= 1) < 0 ? ++t : t) * n), v0 = values[(i + n - 1) % n], v1 = values[i % n], v2 = values[(i + 1) % n], v3 = values[(i + 2) % n];
    return basis((t - i / n) * n, v0, v1, v2, v3);
  };
}
var constant = (x2) => () => x2;
function linear2(a2, d) {
  return function(t) {
    return a2 + t * d;
  };
}
function exponential2(a2, b, y2) {
  return a2 = Math.pow(a2, y2), b = Math.pow(b, y2) - a2, y2 = 1 / y2, function(t) {
    return Math.pow(a2 + t * b, y2);
  };
}
function hue$1(a2, b) {
  var d = b - a2;
  return d ? linear2(a2, d > 180 || d < -180 ? d - 360 * Math.round(d / 360) : d) : constant(isNaN(a2) ? b : a2);
}
function gamma(y2) {
  return (y2 = +y2) === 1 ? nogamma : function(a2, b) {
    return b - a2 ? exponential2(a2, b, y2) : constant(isNaN(a2) ? b : a2);
  };
}
function nogamma(a2, b) {
  var d = b - a2;
  return d ? linear2(a2, d) : constant(isNaN(a2) ? b : a2);
}
var rgb2 = (function rgbGamma(y2) {
  var color2 = gamma(y2);
  function rgb3(start, end) {
    var r = color2((start = rgb(start)).r, (end = rgb(end)).r), g = color2(start.g, end.g), b = color2(start.b, end.b), opacity = nogamma(start.opacity, end.opacity);
    return function(t) {
      start.r = r(t);
      start.g = g(t);
      start.b = b(t);
      start.opacity = opacity(t);
      return start + "";
    };
  }
  rgb3.gamma = rgbGamma;
  return rgb3;
})(1);
function rgbSpline(spline) {
  return function(colors) {
    var n = colors.length, r = new Array(n), g = new Array(n), b = new Array(n), i, color2;
    for (i = 0; i < n; ++i) {
      color2 = rgb(colors[i]);
      r[i] = color2.r || 0;
      g[i] = color2.g || 0;
      b[i] = color2.b || 0;
    }
    r = spline(r);
    g = spline(g);
    b = spline(b);
    color2.opacity = 1;
    return function(t) {
      color2.r = r(t);
      color2.g = g(t);
      color2.b = b(t);
      return color2 + "";
    };
  };
}
var rgbBasis = rgbSpline(basis$1);
var rgbBasisClosed = rgbSpline(basisClosed);
function numberArray(a2, b) {
  if (!b) b = [];
  var n = a2 ? Math.min(b.length, a2.length) : 0, c = b.slice(), i;
  return function(t) {
    for (i = 0; i < n; ++i) c[i] = a2[i] * (1 - t) + b[i] * t;
    return c;
  };
}
function isNumberArray(x2) {
  return ArrayBuffer.isView(x2) && !(x2 instanceof DataView);
}
function genericArray(a2, b) {
  var nb = b ? b.length : 0, na = a2 ? Math.min(nb, a2.length) : 0, x2 = new Array(na), c = new Array(nb), i;
  for (i = 0; i < na; ++i) x2[i] = value(a2[i], b[i]);
  for (; i < nb; ++i) c[i] = b[i];
  return function(t) {
    for (i = 0; i < na; ++i) c[i] = x2[i](t);
    return c;
  };
}
function date2(a2, b) {
  var d = /* @__PURE__ */ new Date();
  return a2 = +a2, b = +b, function(t) {
    return d.setTime(a2 * (1 - t) + b * t), d;
  };
}
function number4(a2, b) {
  return a2 = +a2, b = +b, function(t) {
    return a2 * (1 - t) + b * t;
  };
}
function object(a2, b) {
  var i = {}, c = {}, k2;
  if (a2 === null || typeof a2 !== "object") a2 = {};
  if (b === null || typeof b !== "object") b = {};
  for (k2 in b) {
    if (k2 in a2) {
      i[k2] = value(a2[k2], b[k2]);
    } else {
      c[k2] = b[k2];
    }
  }
  return function(t) {
    for (k2 in i) c[k2] = i[k2](t);
    return c;
  };
}
var reA = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g;
var reB = new RegExp(reA.source, "g");
function zero2(b) {
  return function() {
    return b;
  };
}
function one(b) {
  return function(t) {
    return b(t) + "";
  };
}
function string3(a2, b) {
  var bi = reA.lastIndex = reB.lastIndex = 0, am, bm, bs, i = -1, s2 = [], q = [];
  a2 = a2 + "", b = b + "";
  while ((am = reA.exec(a2)) && (bm = reB.exec(b))) {
    if ((bs = bm.index) > bi) {
      bs = b.slice(bi, bs);
      if (s2[i]) s2[i] += bs;
      else s2[++i] = bs;
    }
    if ((am = am[0]) === (bm = bm[0])) {
      if (s2[i]) s2[i] += bm;
      else s2[++i] = bm;
    } else {
      s2[++i] = null;
      q.push({ i, x: number4(am, bm) });
    }
    bi = reB.lastIndex;
  }
  if (bi < b.length) {
    bs = b.slice(bi);
    if (s2[i]) s2[i] += bs;
    else s2[++i] = bs;
  }
  return s2.length < 2 ? q[0] ? one(q[0].x) : zero2(b) : (b = q.length, function(t) {
    for (var i2 = 0, o; i2 < b; ++i2) s2[(o = q[i2]).i] = o.x(t);
    return s2.join("");
  });
}
function value(a2, b) {
  var t = typeof b, c;
  return b == null || t === "boolean" ? constant(b) : (t === "number" ? number4 : t === "string" ? (c = color(b)) ? (b = c, rgb2) : string3 : b instanceof color ? rgb2 : b instanceof Date ? date2 : isNumberArray(b) ? numberArray : Array.isArray(b) ? genericArray : typeof b.valueOf !== "function" && typeof b.toString !== "function" || isNaN(b) ? object : number4)(a2, b);
}
function round(a2, b) {
  return a2 = +a2, b = +b, function(t) {
    return Math.round(a2 * (1 - t) + b * t);
  };
}
var degrees2 = 180 / Math.PI;
var identity = {
  translateX: 0,
  translateY: 0,
  rotate: 0,
  skewX: 0,
  scaleX: 1,
  scaleY: 1
};
function decompose(a2, b, c, d, e, f) {
  var scaleX, scaleY, skewX;
  if (scaleX = Math.sqrt(a2 * a2 + b * b)) a2 /= scaleX, b /= scaleX;
  if (skewX = a2 * c + b * d) c -= a2 * skewX, d -= b * skewX;
  if (scaleY = Math.sqrt(c * c + d * d)) c /= scaleY, d /= scaleY, skewX /= scaleY;
  if (a2 * d < b * c) a2 = -a2, b = -b, skewX = -skewX, scaleX = -scaleX;
  return {
    translateX: e,
    translateY: f,
    rotate: Math.atan2(b, a2) * degrees2,
    skewX: Math.atan(skewX) * degrees2,
    scaleX,
    scaleY
  };
}
var svgNode;
function parseCss(value2) {
  const m = new (typeof DOMMatrix === "function" ? DOMMatrix : WebKitCSSMatrix)(value2 + "");
  return m.isIdentity ? identity : decompose(m.a, m.b, m.c, m.d, m.e, m.f);
}
function parseSvg(value2) {
  if (value2 == null) return identity;
  if (!svgNode) svgNode = document.createElementNS("http://www.w3.org/2000/svg", "g");
  svgNode.setAttribute("transform", value2);
  if (!(value2 = svgNode.transform.baseVal.consolidate())) return identity;
  value2 = value2.matrix;
  return decompose(value2.a, value2.b, value2.c, value2.d, value2.e, value2.f);
}
function interpolateTransform(parse2, pxComma, pxParen, degParen) {
  function pop(s2) {
    return s2.length ? s2.pop() + " " : "";
  }
  function translate(xa, ya, xb, yb, s2, q) {
    if (xa !== xb || ya !== yb) {
      var i = s2.push("translate(", null, pxComma, null, pxParen);
      q.push({ i: i - 4, x: number4(xa, xb) }, { i: i - 2, x: number4(ya, yb) });
    } else if (xb || yb) {
      s2.push("translate(" + xb + pxComma + yb + pxParen);
    }
  }
  function rotate(a2, b, s2, q) {
    if (a2 !== b) {
      if (a2 - b > 180) b += 360;
      else if (b - a2 > 180) a2 += 360;
      q.push({ i: s2.push(pop(s2) + "rotate(", null, degParen) - 2, x: number4(a2, b) });
    } else if (b) {
      s2.push(pop(s2) + "rotate(" + b + degParen);
    }
  }
  function skewX(a2, b, s2, q) {
    if (a2 !== b) {
      q.push({ i: s2.push(pop(s2) + "skewX(", null, degParen) - 2, x: number4(a2, b) });
    } else if (b) {
      s2.push(pop(s2) + "skewX(" + b + degParen);
    }
  }
  function scale2(xa, ya, xb, yb, s2, q) {
    if (xa !== xb || ya !== yb) {
      var i = s2.push(pop(s2) + "scale(", null, ",", null, ")");
      q.push({ i: i - 4, x: number4(xa, xb) }, { i: i - 2, x: number4(ya, yb) });
    } else if (xb !== 1 || yb !== 1) {
      s2.push(pop(s2) + "scale(" + xb + "," + yb + ")");
    }
  }
  return function(a2, b) {
    var s2 = [], q = [];
    a2 = parse2(a2), b = parse2(b);
    translate(a2.translateX, a2.translateY, b.translateX, b.translateY, s2, q);
    rotate(a2.rotate, b.rotate, s2, q);
    skewX(a2.skewX, b.skewX, s2, q);
    scale2(a2.scaleX, a2.scaleY, b.scaleX, b.scaleY, s2, q);
    a2 = b = null;
    return function(t) {
      var i = -1, n = q.length, o;
      while (++i < n) s2[(o = q[i]).i] = o.x(t);
      return s2.join("");
    };
  };
}
var interpolateTransformCss = interpolateTransform(parseCss, "px, ", "px)", "deg)");
var interpolateTransformSvg = interpolateTransform(parseSvg, ", ", ")", ")");
var epsilon2 = 1e-12;
function cosh(x2) {
  return ((x2 = Math.exp(x2)) + 1 / x2) / 2;
}
function sinh(x2) {
  return ((x2 = Math.exp(x2)) - 1 / x2) / 2;
}
function tanh(x2) {
  return ((x2 = Math.exp(2 * x2)) - 1) / (x2 + 1);
}
var zoom = (function zoomRho(rho, rho2, rho4) {
  function zoom2(p0, p1) {
    var ux0 = p0[0], uy0 = p0[1], w0 = p0[2], ux1 = p1[0], uy1 = p1[1], w1 = p1[2], dx = ux1 - ux0, dy = uy1 - uy0, d2 = dx * dx + dy * dy, i, S;
    if (d2 < epsilon2) {
      S = Math.log(w1 / w0) / rho;
      i = function(t) {
        return [
          ux0 + t * dx,
          uy0 + t * dy,
          w0 * Math.exp(rho * t * S)
        ];
      };
    } else {
      var d1 = Math.sqrt(d2), b0 = (w1 * w1 - w0 * w0 + rho4 * d2) / (2 * w0 * rho2 * d1), b1 = (w1 * w1 - w0 * w0 - rho4 * d2) / (2 * w1 * rho2 * d1), r0 = Math.log(Math.sqrt(b0 * b0 + 1) - b0), r1 = Math.log(Math.sqrt(b1 * b1 + 1) - b1);
      S = (r1 - r0) / rho;
      i = function(t) {
        var s2 = t * S, coshr0 = cosh(r0), u = w0 / (rho2 * d1) * (coshr0 * tanh(rho * s2 + r0) - sinh(r0));
        return [
          ux0 + u * dx,
          uy0 + u * dy,
          w0 * coshr0 / cosh(rho * s2 + r0)
        ];
      };
    }
    i.duration = Math.abs(S) * 1e3 * rho / Math.SQRT2;
    return i;
  }
  zoom2.rho = function(_) {
    var _1 = Math.max(1e-3, +_), _2 = _1 * _1, _4 = _2 * _2;
    return zoomRho(_1, _2, _4);
  };
  return zoom2;
})(Math.SQRT2, 2, 4);
function hsl2(hue) {
  return function(start, end) {
    var h = hue((start = hsl(start)).h, (end = hsl(end)).h), s2 = nogamma(start.s, end.s), l = nogamma(start.l, end.l), opacity = nogamma(start.opacity, end.opacity);
    return function(t) {
      start.h = h(t);
      start.s = s2(t);
      start.l = l(t);
      start.opacity = opacity(t);
      return start + "";
    };
  };
}
var hsl_default = hsl2(hue$1);
var hslLong = hsl2(nogamma);
function hcl2(hue) {
  return function(start, end) {
    var h = hue((start = hcl(start)).h, (end = hcl(end)).h), c = nogamma(start.c, end.c), l = nogamma(start.l, end.l), opacity = nogamma(start.opacity, end.opacity);
    return function(t) {
      start.h = h(t);
      start.c = c(t);
      start.l = l(t);
      start.opacity = opacity(t);
      return start + "";
    };
  };
}
var hcl_default = hcl2(hue$1);
var hclLong = hcl2(nogamma);
function cubehelix2(hue) {
  return (function cubehelixGamma(y2) {
    y2 = +y2;
    function cubehelix3(start, end) {
      var h = hue((start = cubehelix(start)).h, (end = cubehelix(end)).h), s2 = nogamma(start.s, end.s), l = nogamma(start.l, end.l), opacity = nogamma(start.opacity, end.opacity);
      return function(t) {
        start.h = h(t);
        start.s = s2(t);
        start.l = l(Math.pow(t, y2));
        start.opacity = opacity(t);
        return start + "";
      };
    }
    cubehelix3.gamma = cubehelixGamma;
    return cubehelix3;
  })(1);
}
var cubehelix_default = cubehelix2(hue$1);
var cubehelixLong = cubehelix2(nogamma);

// node_modules/d3-format/dist/d3-format.mjs
function formatDecimal(x2) {
  return Math.abs(x2 = Math.round(x2)) >= 1e21 ? x2.toLocaleString("en").replace(/,/g, "") : x2.toString(10);
}
function formatDecimalParts(x2, p) {
  if (!isFinite(x2) || x2 === 0) return null;
  var i = (x2 = p ? x2.toExponential(p - 1) : x2.toExponential()).indexOf("e"), coefficient = x2.slice(0, i);
  return [
    coefficient.length > 1 ? coefficient[0] + coefficient.slice(2) : coefficient,
    +x2.slice(i + 1)
  ];
}
function exponent(x2) {
  return x2 = formatDecimalParts(Math.abs(x2)), x2 ? x2[1] : NaN;
}
function formatGroup(grouping, thousands) {
  return function(value2, width) {
    var i = value2.length, t = [], j = 0, g = grouping[0], length = 0;
    while (i > 0 && g > 0) {
      if (length + g + 1 > width) g = Math.max(1, width - length);
      t.push(value2.substring(i -= g, i + g));
      if ((length += g + 1) > width) break;
      g = grouping[j = (j + 1) % grouping.length];
    }
    return t.reverse().join(thousands);
  };
}
function formatNumerals(numerals) {
  return function(value2) {
    return value2.replace(/[0-9]/g, function(i) {
      return numerals[+i];
    });
  };
}
var re = /^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;
function formatSpecifier(specifier) {
  if (!(match2 = re.exec(specifier))) throw new Error("invalid format: " + specifier);
  var match2;
  return new FormatSpecifier({
    fill: match2[1],
    align: match2[2],
    sign: match2[3],
    symbol: match2[4],
    zero: match2[5],
    width: match2[6],
    comma: match2[7],
    precision: match2[8] && match2[8].slice(1),
    trim: match2[9],
    type: match2[10]
  });
}
formatSpecifier.prototype = FormatSpecifier.prototype;
function FormatSpecifier(specifier) {
  this.fill = specifier.fill === void 0 ? " " : specifier.fill + "";
  this.align = specifier.align === void 0 ? ">" : specifier.align + "";
  this.sign = specifier.sign === void 0 ? "-" : specifier.sign + "";
  this.symbol = specifier.symbol === void 0 ? "" : specifier.symbol + "";
  this.zero = !!specifier.zero;
  this.width = specifier.width === void 0 ? void 0 : +specifier.width;
  this.comma = !!specifier.comma;
  this.precision = specifier.precision === void 0 ? void 0 : +specifier.precision;
  this.trim = !!specifier.trim;
  this.type = specifier.type === void 0 ? "" : specifier.type + "";
}
FormatSpecifier.prototype.toString = function() {
  return this.fill + this.align + this.sign + this.symbol + (this.zero ? "0" : "") + (this.width === void 0 ? "" : Math.max(1, this.width | 0)) + (this.comma ? "," : "") + (this.precision === void 0 ? "" : "." + Math.max(0, this.precision | 0)) + (this.trim ? "~" : "") + this.type;
};
function formatTrim(s2) {
  out: for (var n = s2.length, i = 1, i0 = -1, i1; i < n; ++i) {
    switch (s2[i]) {
      case ".":
        i0 = i1 = i;
        break;
      case "0":
        if (i0 === 0) i0 = i;
        i1 = i;
        break;
      default:
        if (!+s2[i]) break out;
        if (i0 > 0) i0 = 0;
        break;
    }
  }
  return i0 > 0 ? s2.slice(0, i0) + s2.slice(i1 + 1) : s2;
}
var prefixExponent;
function formatPrefixAuto(x2, p) {
  var d = formatDecimalParts(x2, p);
  if (!d) return prefixExponent = void 0, x2.toPrecision(p);
  var coefficient = d[0], exponent2 = d[1], i = exponent2 - (prefixExponent = Math.max(-8, Math.min(8, Math.floor(exponent2 / 3))) * 3) + 1, n = coefficient.length;
  return i === n ? coefficient : i > n ? coefficient + new Array(i - n + 1).join("0") : i > 0 ? coefficient.slice(0, i) + "." + coefficient.slice(i) : "0." + new Array(1 - i).join("0") + formatDecimalParts(x2, Math.max(0, p + i - 1))[0];
}
function formatRounded(x2, p) {
  var d = formatDecimalParts(x2, p);
  if (!d) return x2 + "";
  var coefficient = d[0], exponent2 = d[1];
  return exponent2 < 0 ? "0." + new Array(-exponent2).join("0") + coefficient : coefficient.length > exponent2 + 1 ? coefficient.slice(0, exponent2 + 1) + "." + coefficient.slice(exponent2 + 1) : coefficient + new Array(exponent2 - coefficient.length + 2).join("0");
}
var formatTypes = {
  "%": (x2, p) => (x2 * 100).toFixed(p),
  "b": (x2) => Math.round(x2).toString(2),
  "c": (x2) => x2 + "",
  "d": formatDecimal,
  "e": (x2, p) => x2.toExponential(p),
  "f": (x2, p) => x2.toFixed(p),
  "g": (x2, p) => x2.toPrecision(p),
  "o": (x2) => Math.round(x2).toString(8),
  "p": (x2, p) => formatRounded(x2 * 100, p),
  "r": formatRounded,
  "s": formatPrefixAuto,
  "X": (x2) => Math.round(x2).toString(16).toUpperCase(),
  "x": (x2) => Math.round(x2).toString(16)
};
function identity2(x2) {
  return x2;
}
var map = Array.prototype.map;
var prefixes = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"];
function formatLocale(locale2) {
  var group = locale2.grouping === void 0 || locale2.thousands === void 0 ? identity2 : formatGroup(map.call(locale2.grouping, Number), locale2.thousands + ""), currencyPrefix = locale2.currency === void 0 ? "" : locale2.currency[0] + "", currencySuffix = locale2.currency === void 0 ? "" : locale2.currency[1] + "", decimal = locale2.decimal === void 0 ? "." : locale2.decimal + "", numerals = locale2.numerals === void 0 ? identity2 : formatNumerals(map.call(locale2.numerals, String)), percent = locale2.percent === void 0 ? "%" : locale2.percent + "", minus = locale2.minus === void 0 ? "−" : locale2.minus + "", nan = locale2.nan === void 0 ? "NaN" : locale2.nan + "";
  function newFormat(specifier, options) {
    specifier = formatSpecifier(specifier);
    var fill = specifier.fill, align = specifier.align, sign2 = specifier.sign, symbol = specifier.symbol, zero3 = specifier.zero, width = specifier.width, comma = specifier.comma, precision = specifier.precision, trim = specifier.trim, type = specifier.type;
    if (type === "n") comma = true, type = "g";
    else if (!formatTypes[type]) precision === void 0 && (precision = 12), trim = true, type = "g";
    if (zero3 || fill === "0" && align === "=") zero3 = true, fill = "0", align = "=";
    var prefix = (options && options.prefix !== void 0 ? options.prefix : "") + (symbol === "$" ? currencyPrefix : symbol === "#" && /[boxX]/.test(type) ? "0" + type.toLowerCase() : ""), suffix = (symbol === "$" ? currencySuffix : /[%p]/.test(type) ? percent : "") + (options && options.suffix !== void 0 ? options.suffix : "");
    var formatType = formatTypes[type], maybeSuffix = /[defgprs%]/.test(type);
    precision = precision === void 0 ? 6 : /[gprs]/.test(type) ? Math.max(1, Math.min(21, precision)) : Math.max(0, Math.min(20, precision));
    function format2(value2) {
      var valuePrefix = prefix, valueSuffix = suffix, i, n, c;
      if (type === "c") {
        valueSuffix = formatType(value2) + valueSuffix;
        value2 = "";
      } else {
        value2 = +value2;
        var valueNegative = value2 < 0 || 1 / value2 < 0;
        value2 = isNaN(value2) ? nan : formatType(Math.abs(value2), precision);
        if (trim) value2 = formatTrim(value2);
        if (valueNegative && +value2 === 0 && sign2 !== "+") valueNegative = false;
        valuePrefix = (valueNegative ? sign2 === "(" ? sign2 : minus : sign2 === "-" || sign2 === "(" ? "" : sign2) + valuePrefix;
        valueSuffix = (type === "s" && !isNaN(value2) && prefixExponent !== void 0 ? prefixes[8 + prefixExponent / 3] : "") + valueSuffix + (valueNegative && sign2 === "(" ? ")" : "");
        if (maybeSuffix) {
          i = -1, n = value2.length;
          while (++i < n) {
            if (c = value2.charCodeAt(i), 48 > c || c > 57) {
              valueSuffix = (c === 46 ? decimal + value2.slice(i + 1) : value2.slice(i)) + valueSuffix;
              value2 = value2.slice(0, i);
              break;
            }
          }
        }
      }
      if (comma && !zero3) value2 = group(value2, Infinity);
      var length = valuePrefix.length + value2.length + valueSuffix.length, padding = length < width ? new Array(width - length + 1).join(fill) : "";
      if (comma && zero3) value2 = group(padding + value2, padding.length ? width - valueSuffix.length : Infinity), padding = "";
      switch (align) {
        case "<":
          value2 = valuePrefix + value2 + valueSuffix + padding;
          break;
        case "=":
          value2 = valuePrefix + padding + value2 + valueSuffix;
          break;
        case "^":
          value2 = padding.slice(0, length = padding.length >> 1) + valuePrefix + value2 + valueSuffix + padding.slice(length);
          break;
        default:
          value2 = padding + valuePrefix + value2 + valueSuffix;
          break;
      }
      return numerals(value2);
    }
    format2.toString = function() {
      return specifier + "";
    };
    return format2;
  }
  function formatPrefix2(specifier, value2) {
    var e = Math.max(-8, Math.min(8, Math.floor(exponent(value2) / 3))) * 3, k2 = Math.pow(10, -e), f = newFormat((specifier = formatSpecifier(specifier), specifier.type = "f", specifier), { suffix: prefixes[8 + e / 3] });
    return function(value3) {
      return f(k2 * value3);
    };
  }
  return {
    format: newFormat,
    formatPrefix: formatPrefix2
  };
}
var locale;
var format;
var formatPrefix;
defaultLocale({
  thousands: ",",
  grouping: [3],
  currency: ["$", ""]
});
function defaultLocale(definition) {
  locale = formatLocale(definition);
  format = locale.format;
  formatPrefix = locale.formatPrefix;
  return locale;
}
function precisionFixed(step) {
  return Math.max(0, -exponent(Math.abs(step)));
}
function precisionPrefix(step, value2) {
  return Math.max(0, Math.max(-8, Math.min(8, Math.floor(exponent(value2) / 3))) * 3 - exponent(Math.abs(step)));
}
function precisionRound(step, max) {
  step = Math.abs(step), max = Math.abs(max) - step;
  return Math.max(0, exponent(max) - exponent(step)) + 1;
}

// node_modules/d3-scale/dist/d3-scale.mjs
function initRange(domain, range2) {
  switch (arguments.length) {
    case 0:
      break;
    case 1:
      this.range(domain);
      break;
    default:
      this.range(range2).domain(domain);
      break;
  }
  return this;
}
function constants(x2) {
  return function() {
    return x2;
  };
}
function number$1(x2) {
  return +x2;
}
var unit = [0, 1];
function identity$1(x2) {
  return x2;
}
function normalize(a2, b) {
  return (b -= a2 = +a2) ? function(x2) {
    return (x2 - a2) / b;
  } : constants(isNaN(b) ? NaN : 0.5);
}
function clamper(a2, b) {
  var t;
  if (a2 > b) t = a2, a2 = b, b = t;
  return function(x2) {
    return Math.max(a2, Math.min(b, x2));
  };
}
function bimap(domain, range2, interpolate) {
  var d0 = domain[0], d1 = domain[1], r0 = range2[0], r1 = range2[1];
  if (d1 < d0) d0 = normalize(d1, d0), r0 = interpolate(r1, r0);
  else d0 = normalize(d0, d1), r0 = interpolate(r0, r1);
  return function(x2) {
    return r0(d0(x2));
  };
}
function polymap(domain, range2, interpolate) {
  var j = Math.min(domain.length, range2.length) - 1, d = new Array(j), r = new Array(j), i = -1;
  if (domain[j] < domain[0]) {
    domain = domain.slice().reverse();
    range2 = range2.slice().reverse();
  }
  while (++i < j) {
    d[i] = normalize(domain[i], domain[i + 1]);
    r[i] = interpolate(range2[i], range2[i + 1]);
  }
  return function(x2) {
    var i2 = bisectRight(domain, x2, 1, j) - 1;
    return r[i2](d[i2](x2));
  };
}
function copy$1(source, target) {
  return target.domain(source.domain()).range(source.range()).interpolate(source.interpolate()).clamp(source.clamp()).unknown(source.unknown());
}
function transformer$2() {
  var domain = unit, range2 = unit, interpolate$1 = value, transform, untransform, unknown2, clamp2 = identity$1, piecewise2, output, input;
  function rescale() {
    var n = Math.min(domain.length, range2.length);
    if (clamp2 !== identity$1) clamp2 = clamper(domain[0], domain[n - 1]);
    piecewise2 = n > 2 ? polymap : bimap;
    output = input = null;
    return scale2;
  }
  function scale2(x2) {
    return x2 == null || isNaN(x2 = +x2) ? unknown2 : (output || (output = piecewise2(domain.map(transform), range2, interpolate$1)))(transform(clamp2(x2)));
  }
  scale2.invert = function(y2) {
    return clamp2(untransform((input || (input = piecewise2(range2, domain.map(transform), number4)))(y2)));
  };
  scale2.domain = function(_) {
    return arguments.length ? (domain = Array.from(_, number$1), rescale()) : domain.slice();
  };
  scale2.range = function(_) {
    return arguments.length ? (range2 = Array.from(_), rescale()) : range2.slice();
  };
  scale2.rangeRound = function(_) {
    return range2 = Array.from(_), interpolate$1 = round, rescale();
  };
  scale2.clamp = function(_) {
    return arguments.length ? (clamp2 = _ ? true : identity$1, rescale()) : clamp2 !== identity$1;
  };
  scale2.interpolate = function(_) {
    return arguments.length ? (interpolate$1 = _, rescale()) : interpolate$1;
  };
  scale2.unknown = function(_) {
    return arguments.length ? (unknown2 = _, scale2) : unknown2;
  };
  return function(t, u) {
    transform = t, untransform = u;
    return rescale();
  };
}
function continuous() {
  return transformer$2()(identity$1, identity$1);
}
function tickFormat(start, stop, count3, specifier) {
  var step = tickStep(start, stop, count3), precision;
  specifier = formatSpecifier(specifier == null ? ",f" : specifier);
  switch (specifier.type) {
    case "s": {
      var value2 = Math.max(Math.abs(start), Math.abs(stop));
      if (specifier.precision == null && !isNaN(precision = precisionPrefix(step, value2))) specifier.precision = precision;
      return formatPrefix(specifier, value2);
    }
    case "":
    case "e":
    case "g":
    case "p":
    case "r": {
      if (specifier.precision == null && !isNaN(precision = precisionRound(step, Math.max(Math.abs(start), Math.abs(stop))))) specifier.precision = precision - (specifier.type === "e");
      break;
    }
    case "f":
    case "%": {
      if (specifier.precision == null && !isNaN(precision = precisionFixed(step))) specifier.precision = precision - (specifier.type === "%") * 2;
      break;
    }
  }
  return format(specifier);
}
function linearish(scale2) {
  var domain = scale2.domain;
  scale2.ticks = function(count3) {
    var d = domain();
    return ticks(d[0], d[d.length - 1], count3 == null ? 10 : count3);
  };
  scale2.tickFormat = function(count3, specifier) {
    var d = domain();
    return tickFormat(d[0], d[d.length - 1], count3 == null ? 10 : count3, specifier);
  };
  scale2.nice = function(count3) {
    if (count3 == null) count3 = 10;
    var d = domain();
    var i0 = 0;
    var i1 = d.length - 1;
    var start = d[i0];
    var stop = d[i1];
    var prestep;
    var step;
    var maxIter = 10;
    if (stop < start) {
      step = start, start = stop, stop = step;
      step = i0, i0 = i1, i1 = step;
    }
    while (maxIter-- > 0) {
      step = tickIncrement(start, stop, count3);
      if (step === prestep) {
        d[i0] = start;
        d[i1] = stop;
        return domain(d);
      } else if (step > 0) {
        start = Math.floor(start / step) * step;
        stop = Math.ceil(stop / step) * step;
      } else if (step < 0) {
        start = Math.ceil(start * step) / step;
        stop = Math.floor(stop * step) / step;
      } else {
        break;
      }
      prestep = step;
    }
    return scale2;
  };
  return scale2;
}
function linear3() {
  var scale2 = continuous();
  scale2.copy = function() {
    return copy$1(scale2, linear3());
  };
  initRange.apply(scale2, arguments);
  return linearish(scale2);
}

// src/report/charts/frame.ts
var WIDTH = 360;
var HEIGHT = 280;
var MARGIN = { top: 10, right: 14, bottom: 42, left: 50 };
var TICKS = 5;
var CHARACTER = 6.4;
var BESIDE_TICKS = 26;
var MOST_LEFT = 130;
var LABEL_CAP = 28;
function makeAxes(horizontal, vertical) {
  const [right, top, bottom] = [WIDTH - MARGIN.right, MARGIN.top, HEIGHT - MARGIN.bottom];
  const y2 = makeScale(vertical, [bottom, top]);
  const yTicks = y2.ticks(TICKS);
  const { texts: yTexts, unit: yUnit } = tickTexts(yTicks);
  const left = Math.min(MOST_LEFT, Math.max(MARGIN.left, BESIDE_TICKS + widest(yTexts)));
  const x2 = makeScale(horizontal, [left, right]);
  const xTicks = x2.ticks(TICKS);
  const { texts: xTexts, unit: xUnit } = tickTexts(xTicks);
  const every = Math.max(1, Math.ceil(xTexts.length * (widest(xTexts) + CHARACTER) / (right - left)));
  let svg = "";
  let grid = "";
  for (const tick of xTicks) grid += `M${round2(x2(tick))} ${top}V${bottom}`;
  for (const tick of yTicks) grid += `M${left} ${round2(y2(tick))}H${right}`;
  svg += `<path class="grid" d="${grid}"/>`;
  xTicks.forEach((tick, i) => {
    if (i % every === 0)
      svg += `<text class="tick" text-anchor="middle" x="${round2(x2(tick))}" y="${bottom + 15}">${xTexts[i]}</text>`;
  });
  yTicks.forEach((tick, i) => {
    svg += `<text class="tick" text-anchor="end" x="${left - 6}" y="${round2(y2(tick) + 3.5)}">${yTexts[i]}</text>`;
  });
  const middle2 = round2((top + bottom) / 2);
  svg += `<text class="axis" text-anchor="middle" x="${(left + right) / 2}" y="${HEIGHT - 6}">${htmlText(horizontal.label, LABEL_CAP)}${xUnit}</text>`;
  svg += `<text class="axis" text-anchor="middle" transform="translate(12 ${middle2}) rotate(-90)">${htmlText(vertical.label, LABEL_CAP)}${yUnit}</text>`;
  return { x: x2, y: y2, svg, left, right, top, bottom };
}
function makeScale(range2, pixels) {
  const scale2 = linear3().domain(widen(range2)).range(pixels).clamp(true);
  return range2.exact === true ? scale2 : scale2.nice(TICKS);
}
function widest(texts) {
  return texts.reduce((most, text2) => Math.max(most, Math.ceil(text2.length * CHARACTER)), 0);
}
function makeFigure({ title, caption, description }, inside, height = HEIGHT) {
  const svg = `<svg role="img" viewBox="0 0 ${WIDTH} ${height}"><title>${htmlText(title)}</title><desc>${htmlText(description ?? caption)}</desc>${inside}</svg>`;
  return { title, caption, svg };
}
function round2(value2) {
  return Math.round(value2 * 10) / 10;
}
function extent(...columns) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const value2 = column[i];
      if (!Number.isFinite(value2)) continue;
      if (value2 < low) low = value2;
      if (value2 > high) high = value2;
    }
  }
  return low <= high ? [low, high] : [0, 1];
}
var FARTHEST = Number.MAX_VALUE / 8;
var NARROWEST = 1e-300;
function widen(range2) {
  const [from, to] = [Math.max(-FARTHEST, range2.from), Math.min(FARTHEST, range2.to)];
  if (to - from > NARROWEST) return [from, to];
  const room = Math.abs(from) > NARROWEST ? Math.abs(from) * 0.1 : 1;
  return [from - room, to + room];
}
var LARGE = 1e6;
var SMALL = 1e-3;
function tickTexts(ticks2) {
  const largest = ticks2.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
  const isPlain = largest === 0 || largest < LARGE && largest >= SMALL;
  const power2 = isPlain ? 0 : 3 * Math.floor(Number(largest.toExponential().split("e")[1]) / 3);
  const clean = ticks2.map((tick) => {
    const [digits2, exponent2] = tick.toExponential(11).split("e");
    return Number(`${digits2}e${Number(exponent2) - power2}`);
  });
  const top = clean.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
  const step = clean.length > 1 ? Math.abs(clean[1] - clean[0]) : 1;
  const digits = Math.max(1, Math.ceil(Math.log10(Math.max(top, step) / step) + 1e-9) + 1);
  const texts = formatTogether(clean, Math.min(8, digits)).map(trimZeros);
  return { texts, unit: power2 === 0 ? "" : ` (× ${powerOfTen(power2)})` };
}
function trimZeros(text2) {
  return text2.includes(".") ? text2.replace(/0+$/, "").replace(/\.$/, "") : text2;
}

// src/report/charts/confusion.ts
var MOST_CLASSES2 = 24;
var NUMBERED = 12;
var STRONG = 0.78;
var HALF = 0.5;
function countConfusion({ classes, truth, prediction }) {
  const counts = new Uint32Array(classes.length * classes.length);
  for (let i = 0; i < truth.length; i++) counts[truth[i] * classes.length + prediction[i]] += 1;
  return counts;
}
function confusionFigure(predictions, side2) {
  const { classes } = predictions;
  if (classes.length > MOST_CLASSES2) return void 0;
  const counts = countConfusion(predictions);
  const labelRoom = Math.min(
    96,
    14 + 6.2 * classes.reduce((longest, name) => Math.max(longest, Math.min(14, name.length)), 0)
  );
  const left = 16 + labelRoom;
  const cell = Math.min(96, (WIDTH - left - 4) / classes.length);
  const top = 8;
  const end = top + cell * classes.length;
  const tilt = classes.some((name) => Math.min(14, name.length) * 6.2 > cell - 4);
  const height = Math.ceil(end + (tilt ? 12 + labelRoom * 0.75 : 18) + 18);
  let inside = "";
  classes.forEach((name, row) => {
    let total = 0;
    for (let c = 0; c < classes.length; c++) total += counts[row * classes.length + c];
    for (let c = 0; c < classes.length; c++)
      inside += cellSvg(
        counts[row * classes.length + c],
        total,
        row === c,
        left + c * cell,
        top + row * cell,
        cell,
        classes.length
      );
    inside += `<text class="tick" text-anchor="end" x="${round2(left - 6)}" y="${round2(top + (row + 0.5) * cell + 3.5)}">${htmlText(name, 14)}</text>`;
    const x2 = round2(left + (row + 0.5) * cell);
    inside += tilt ? `<text class="tick" text-anchor="end" transform="translate(${x2 + 3} ${round2(end + 10)}) rotate(-45)">${htmlText(name, 14)}</text>` : `<text class="tick" text-anchor="middle" x="${x2}" y="${round2(end + 15)}">${htmlText(name, 14)}</text>`;
  });
  inside += `<text class="axis" text-anchor="middle" transform="translate(11 ${round2((top + end) / 2)}) rotate(-90)">actual</text>`;
  inside += `<text class="axis" text-anchor="middle" x="${round2(left + cell * classes.length / 2)}" y="${height - 5}">predicted</text>`;
  const caption = "On the diagonal the model is right. The stronger, the larger the share of the row.";
  const right = classes.reduce((sum2, _, i) => sum2 + counts[i * classes.length + i], 0);
  const description = `Rows are what is true, columns what was predicted. ${formatNumber(right)} of ${plural(predictions.truth.length, "row")} on the diagonal.`;
  return makeFigure({ title: `Confusion matrix: ${side2.toLowerCase()}`, caption, description }, inside, height);
}
function cellSvg(count3, total, isRight, x2, y2, size, classes) {
  const share = total > 0 ? count3 / total : 0;
  const opacity = count3 === 0 ? 0.04 : 0.12 + 0.88 * share;
  const rect = `<rect class="${isRight ? "c" : "m"}" fill-opacity="${Math.round(opacity * 100) / 100}" x="${round2(x2 + 1)}" y="${round2(y2 + 1)}" width="${round2(size - 2)}" height="${round2(size - 2)}" rx="2"/>`;
  if (classes > NUMBERED) return rect;
  const shade = count3 === 0 ? " none" : share > STRONG ? " on" : share > HALF ? " half" : "";
  return `${rect}<text class="cell${shade}" text-anchor="middle" x="${round2(x2 + size / 2)}" y="${round2(y2 + size / 2 + 4)}">${formatNumber(count3)}</text>`;
}
function classTable(candidate, baseline) {
  const right = (title) => ({ title, align: "right" });
  const mine = classScores(candidate);
  const theirs = baseline === void 0 ? void 0 : classScores(baseline);
  return {
    columns: [
      { title: "Class", align: "left" },
      right("Rows"),
      right("Predicted"),
      right("Precision"),
      right("Recall"),
      right("F1")
    ],
    rows: candidate.classes.map((name, i) => {
      const [now, before] = [mine[i], theirs?.[baseline.classes.indexOf(name)]];
      const text2 = (key) => [changeText(before?.[key], now[key])];
      return [
        [code(name)],
        [formatNumber(now.rows)],
        [formatNumber(now.predicted)],
        text2("precision"),
        text2("recall"),
        text2("f1")
      ];
    })
  };
}
function classScores(predictions) {
  const counts = countConfusion(predictions);
  const size = predictions.classes.length;
  return predictions.classes.map((_, i) => {
    let [rows, predicted] = [0, 0];
    for (let k2 = 0; k2 < size; k2++) {
      rows += counts[i * size + k2];
      predicted += counts[k2 * size + i];
    }
    const right = counts[i * size + i];
    const share = (of) => of === 0 ? void 0 : right / of;
    return { rows, predicted, precision: share(predicted), recall: share(rows), f1: share((rows + predicted) / 2) };
  });
}
function changeText(before, now) {
  if (now === void 0) return "undefined";
  if (before === void 0) return formatTogether([now], 3)[0];
  const [old, current] = formatTogether([before, now], 3);
  return old === current ? current : `${old} → ${current}`;
}

// node_modules/d3-path/dist/d3-path.mjs
var pi = Math.PI;
var tau = 2 * pi;
var epsilon = 1e-6;
var tauEpsilon = tau - epsilon;
function append(strings) {
  this._ += strings[0];
  for (let i = 1, n = strings.length; i < n; ++i) {
    this._ += arguments[i] + strings[i];
  }
}
function appendRound(digits) {
  let d = Math.floor(digits);
  if (!(d >= 0)) throw new Error(`invalid digits: ${digits}`);
  if (d > 15) return append;
  const k2 = 10 ** d;
  return function(strings) {
    this._ += strings[0];
    for (let i = 1, n = strings.length; i < n; ++i) {
      this._ += Math.round(arguments[i] * k2) / k2 + strings[i];
    }
  };
}
function equal(x0, y0, x1, y1) {
  return x0 === x1 && y0 === y1;
}
function equalRound(digits) {
  const d = Math.floor(digits);
  if (!(d <= 15)) return equal;
  const k2 = 10 ** d;
  const r = function(value2) {
    return Math.round(value2 * k2);
  };
  return function(x0, y0, x1, y1) {
    return r(x0) === r(x1) && r(y0) === r(y1);
  };
}
var Path = class {
  constructor(digits) {
    this._x0 = this._y0 = // start of current subpath
    this._x1 = this._y1 = null;
    this._ = "";
    this._append = digits == null ? append : appendRound(digits);
    this._equal = digits == null ? equal : equalRound(digits);
  }
  moveTo(x2, y2) {
    this._append`M${this._x0 = this._x1 = +x2},${this._y0 = this._y1 = +y2}`;
  }
  closePath() {
    if (this._x1 !== null) {
      this._x1 = this._x0, this._y1 = this._y0;
      this._append`Z`;
    }
  }
  lineTo(x2, y2) {
    this._append`L${this._x1 = +x2},${this._y1 = +y2}`;
  }
  quadraticCurveTo(x1, y1, x2, y2) {
    this._append`Q${+x1},${+y1},${this._x1 = +x2},${this._y1 = +y2}`;
  }
  bezierCurveTo(x1, y1, x2, y2, x3, y3) {
    this._append`C${+x1},${+y1},${+x2},${+y2},${this._x1 = +x3},${this._y1 = +y3}`;
  }
  arcTo(x1, y1, x2, y2, r) {
    x1 = +x1, y1 = +y1, x2 = +x2, y2 = +y2, r = +r;
    if (r < 0) throw new Error(`negative radius: ${r}`);
    let x0 = this._x1, y0 = this._y1, x21 = x2 - x1, y21 = y2 - y1, x01 = x0 - x1, y01 = y0 - y1, l01_2 = x01 * x01 + y01 * y01;
    if (this._x1 === null) {
      this._append`M${this._x1 = x1},${this._y1 = y1}`;
    } else if (!(l01_2 > epsilon)) ;
    else if (!(Math.abs(y01 * x21 - y21 * x01) > epsilon) || !r) {
      this._append`L${this._x1 = x1},${this._y1 = y1}`;
    } else {
      let x20 = x2 - x0, y20 = y2 - y0, l21_2 = x21 * x21 + y21 * y21, l20_2 = x20 * x20 + y20 * y20, l21 = Math.sqrt(l21_2), l01 = Math.sqrt(l01_2), l = r * Math.tan((pi - Math.acos((l21_2 + l01_2 - l20_2) / (2 * l21 * l01))) / 2), t01 = l / l01, t21 = l / l21;
      if (Math.abs(t01 - 1) > epsilon) {
        this._append`L${x1 + t01 * x01},${y1 + t01 * y01}`;
      }
      this._append`A${r},${r},0,0,${+(y01 * x20 > x01 * y20)},${this._x1 = x1 + t21 * x21},${this._y1 = y1 + t21 * y21}`;
    }
  }
  arc(x2, y2, r, a0, a1, ccw) {
    x2 = +x2, y2 = +y2, r = +r, ccw = !!ccw;
    if (r < 0) throw new Error(`negative radius: ${r}`);
    let dx = r * Math.cos(a0), dy = r * Math.sin(a0), x0 = x2 + dx, y0 = y2 + dy, cw = 1 ^ ccw, da = ccw ? a0 - a1 : a1 - a0;
    if (this._x1 === null) {
      this._append`M${x0},${y0}`;
    } else if (Math.abs(this._x1 - x0) > epsilon || Math.abs(this._y1 - y0) > epsilon) {
      this._append`L${x0},${y0}`;
    }
    if (!r) return;
    if (da < 0) da = da % tau + tau;
    if (da > tauEpsilon) {
      this._append`A${r},${r},0,1,${cw},${x2 - dx},${y2 - dy}A${r},${r},0,1,${cw},${this._x1 = x0},${this._y1 = y0}`;
    } else if (da > epsilon) {
      const x1 = x2 + r * Math.cos(a1);
      const y1 = y2 + r * Math.sin(a1);
      if (da >= pi && this._equal(x0, y0, x1, y1)) {
        da /= 2;
        let a00 = a0 + da;
        this._append`A${r},${r},0,${+(da >= pi)},${cw},${x2 + r * Math.cos(a00)},${y2 + r * Math.sin(a00)}`;
      }
      this._append`A${r},${r},0,${+(da >= pi)},${cw},${this._x1 = x1},${this._y1 = y1}`;
    }
  }
  rect(x2, y2, w, h) {
    this._append`M${this._x0 = this._x1 = +x2},${this._y0 = this._y1 = +y2}h${w = +w}v${+h}h${-w}Z`;
  }
  toString() {
    return this._;
  }
};
function path() {
  return new Path();
}
path.prototype = Path.prototype;

// node_modules/d3-shape/dist/d3-shape.mjs
function constant2(x2) {
  return function constant3() {
    return x2;
  };
}
var cos = Math.cos;
var sin = Math.sin;
var sqrt = Math.sqrt;
var epsilon3 = 1e-12;
var pi2 = Math.PI;
var halfPi = pi2 / 2;
var tau2 = 2 * pi2;
function withPath(shape) {
  let digits = 3;
  shape.digits = function(_) {
    if (!arguments.length) return digits;
    if (_ == null) {
      digits = null;
    } else {
      const d = Math.floor(_);
      if (!(d >= 0)) throw new RangeError(`invalid digits: ${_}`);
      digits = d;
    }
    return shape;
  };
  return () => new Path(digits);
}
var slice2 = Array.prototype.slice;
function array3(x2) {
  return typeof x2 === "object" && "length" in x2 ? x2 : Array.from(x2);
}
function Linear(context) {
  this._context = context;
}
Linear.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
      // falls through
      default:
        this._context.lineTo(x2, y2);
        break;
    }
  }
};
function curveLinear(context) {
  return new Linear(context);
}
function x(p) {
  return p[0];
}
function y(p) {
  return p[1];
}
function line(x$1, y$1) {
  var defined = constant2(true), context = null, curve = curveLinear, output = null, path2 = withPath(line2);
  x$1 = typeof x$1 === "function" ? x$1 : x$1 === void 0 ? x : constant2(x$1);
  y$1 = typeof y$1 === "function" ? y$1 : y$1 === void 0 ? y : constant2(y$1);
  function line2(data) {
    var i, n = (data = array3(data)).length, d, defined0 = false, buffer;
    if (context == null) output = curve(buffer = path2());
    for (i = 0; i <= n; ++i) {
      if (!(i < n && defined(d = data[i], i, data)) === defined0) {
        if (defined0 = !defined0) output.lineStart();
        else output.lineEnd();
      }
      if (defined0) output.point(+x$1(d, i, data), +y$1(d, i, data));
    }
    if (buffer) return output = null, buffer + "" || null;
  }
  line2.x = function(_) {
    return arguments.length ? (x$1 = typeof _ === "function" ? _ : constant2(+_), line2) : x$1;
  };
  line2.y = function(_) {
    return arguments.length ? (y$1 = typeof _ === "function" ? _ : constant2(+_), line2) : y$1;
  };
  line2.defined = function(_) {
    return arguments.length ? (defined = typeof _ === "function" ? _ : constant2(!!_), line2) : defined;
  };
  line2.curve = function(_) {
    return arguments.length ? (curve = _, context != null && (output = curve(context)), line2) : curve;
  };
  line2.context = function(_) {
    return arguments.length ? (_ == null ? context = output = null : output = curve(context = _), line2) : context;
  };
  return line2;
}
var curveRadialLinear = curveRadial(curveLinear);
function Radial(curve) {
  this._curve = curve;
}
Radial.prototype = {
  areaStart: function() {
    this._curve.areaStart();
  },
  areaEnd: function() {
    this._curve.areaEnd();
  },
  lineStart: function() {
    this._curve.lineStart();
  },
  lineEnd: function() {
    this._curve.lineEnd();
  },
  point: function(a2, r) {
    this._curve.point(r * Math.sin(a2), r * -Math.cos(a2));
  }
};
function curveRadial(curve) {
  function radial(context) {
    return new Radial(curve(context));
  }
  radial._curve = curve;
  return radial;
}
var sqrt3$2 = sqrt(3);
var tan30 = sqrt(1 / 3);
var tan30_2 = tan30 * 2;
var kr = sin(pi2 / 10) / sin(7 * pi2 / 10);
var kx = sin(tau2 / 10) * kr;
var ky = -cos(tau2 / 10) * kr;
var sqrt3$1 = sqrt(3);
var sqrt3 = sqrt(3);
var s = sqrt(3) / 2;
var k = 1 / sqrt(12);
var a = (k / 2 + 1) * 3;
function noop() {
}
function point$3(that, x2, y2) {
  that._context.bezierCurveTo(
    (2 * that._x0 + that._x1) / 3,
    (2 * that._y0 + that._y1) / 3,
    (that._x0 + 2 * that._x1) / 3,
    (that._y0 + 2 * that._y1) / 3,
    (that._x0 + 4 * that._x1 + x2) / 6,
    (that._y0 + 4 * that._y1 + y2) / 6
  );
}
function Basis(context) {
  this._context = context;
}
Basis.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._y0 = this._y1 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 3:
        point$3(this, this._x1, this._y1);
      // falls through
      case 2:
        this._context.lineTo(this._x1, this._y1);
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        this._context.lineTo((5 * this._x0 + this._x1) / 6, (5 * this._y0 + this._y1) / 6);
      // falls through
      default:
        point$3(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = x2;
    this._y0 = this._y1, this._y1 = y2;
  }
};
function BasisClosed(context) {
  this._context = context;
}
BasisClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 1: {
        this._context.moveTo(this._x2, this._y2);
        this._context.closePath();
        break;
      }
      case 2: {
        this._context.moveTo((this._x2 + 2 * this._x3) / 3, (this._y2 + 2 * this._y3) / 3);
        this._context.lineTo((this._x3 + 2 * this._x2) / 3, (this._y3 + 2 * this._y2) / 3);
        this._context.closePath();
        break;
      }
      case 3: {
        this.point(this._x2, this._y2);
        this.point(this._x3, this._y3);
        this.point(this._x4, this._y4);
        break;
      }
    }
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._x2 = x2, this._y2 = y2;
        break;
      case 1:
        this._point = 2;
        this._x3 = x2, this._y3 = y2;
        break;
      case 2:
        this._point = 3;
        this._x4 = x2, this._y4 = y2;
        this._context.moveTo((this._x0 + 4 * this._x1 + x2) / 6, (this._y0 + 4 * this._y1 + y2) / 6);
        break;
      default:
        point$3(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = x2;
    this._y0 = this._y1, this._y1 = y2;
  }
};
function BasisOpen(context) {
  this._context = context;
}
BasisOpen.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._y0 = this._y1 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 3) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        var x0 = (this._x0 + 4 * this._x1 + x2) / 6, y0 = (this._y0 + 4 * this._y1 + y2) / 6;
        this._line ? this._context.lineTo(x0, y0) : this._context.moveTo(x0, y0);
        break;
      case 3:
        this._point = 4;
      // falls through
      default:
        point$3(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = x2;
    this._y0 = this._y1, this._y1 = y2;
  }
};
function Bundle(context, beta) {
  this._basis = new Basis(context);
  this._beta = beta;
}
Bundle.prototype = {
  lineStart: function() {
    this._x = [];
    this._y = [];
    this._basis.lineStart();
  },
  lineEnd: function() {
    var x2 = this._x, y2 = this._y, j = x2.length - 1;
    if (j > 0) {
      var x0 = x2[0], y0 = y2[0], dx = x2[j] - x0, dy = y2[j] - y0, i = -1, t;
      while (++i <= j) {
        t = i / j;
        this._basis.point(
          this._beta * x2[i] + (1 - this._beta) * (x0 + t * dx),
          this._beta * y2[i] + (1 - this._beta) * (y0 + t * dy)
        );
      }
    }
    this._x = this._y = null;
    this._basis.lineEnd();
  },
  point: function(x2, y2) {
    this._x.push(+x2);
    this._y.push(+y2);
  }
};
var bundle = (function custom(beta) {
  function bundle2(context) {
    return beta === 1 ? new Basis(context) : new Bundle(context, beta);
  }
  bundle2.beta = function(beta2) {
    return custom(+beta2);
  };
  return bundle2;
})(0.85);
function point$2(that, x2, y2) {
  that._context.bezierCurveTo(
    that._x1 + that._k * (that._x2 - that._x0),
    that._y1 + that._k * (that._y2 - that._y0),
    that._x2 + that._k * (that._x1 - x2),
    that._y2 + that._k * (that._y1 - y2),
    that._x2,
    that._y2
  );
}
function Cardinal(context, tension) {
  this._context = context;
  this._k = (1 - tension) / 6;
}
Cardinal.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 2:
        this._context.lineTo(this._x2, this._y2);
        break;
      case 3:
        point$2(this, this._x1, this._y1);
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
        this._x1 = x2, this._y1 = y2;
        break;
      case 2:
        this._point = 3;
      // falls through
      default:
        point$2(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var cardinal = (function custom2(tension) {
  function cardinal2(context) {
    return new Cardinal(context, tension);
  }
  cardinal2.tension = function(tension2) {
    return custom2(+tension2);
  };
  return cardinal2;
})(0);
function CardinalClosed(context, tension) {
  this._context = context;
  this._k = (1 - tension) / 6;
}
CardinalClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._x5 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = this._y5 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 1: {
        this._context.moveTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 2: {
        this._context.lineTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 3: {
        this.point(this._x3, this._y3);
        this.point(this._x4, this._y4);
        this.point(this._x5, this._y5);
        break;
      }
    }
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._x3 = x2, this._y3 = y2;
        break;
      case 1:
        this._point = 2;
        this._context.moveTo(this._x4 = x2, this._y4 = y2);
        break;
      case 2:
        this._point = 3;
        this._x5 = x2, this._y5 = y2;
        break;
      default:
        point$2(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var cardinalClosed = (function custom3(tension) {
  function cardinal2(context) {
    return new CardinalClosed(context, tension);
  }
  cardinal2.tension = function(tension2) {
    return custom3(+tension2);
  };
  return cardinal2;
})(0);
function CardinalOpen(context, tension) {
  this._context = context;
  this._k = (1 - tension) / 6;
}
CardinalOpen.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 3) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2);
        break;
      case 3:
        this._point = 4;
      // falls through
      default:
        point$2(this, x2, y2);
        break;
    }
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var cardinalOpen = (function custom4(tension) {
  function cardinal2(context) {
    return new CardinalOpen(context, tension);
  }
  cardinal2.tension = function(tension2) {
    return custom4(+tension2);
  };
  return cardinal2;
})(0);
function point$1(that, x2, y2) {
  var x1 = that._x1, y1 = that._y1, x22 = that._x2, y22 = that._y2;
  if (that._l01_a > epsilon3) {
    var a2 = 2 * that._l01_2a + 3 * that._l01_a * that._l12_a + that._l12_2a, n = 3 * that._l01_a * (that._l01_a + that._l12_a);
    x1 = (x1 * a2 - that._x0 * that._l12_2a + that._x2 * that._l01_2a) / n;
    y1 = (y1 * a2 - that._y0 * that._l12_2a + that._y2 * that._l01_2a) / n;
  }
  if (that._l23_a > epsilon3) {
    var b = 2 * that._l23_2a + 3 * that._l23_a * that._l12_a + that._l12_2a, m = 3 * that._l23_a * (that._l23_a + that._l12_a);
    x22 = (x22 * b + that._x1 * that._l23_2a - x2 * that._l12_2a) / m;
    y22 = (y22 * b + that._y1 * that._l23_2a - y2 * that._l12_2a) / m;
  }
  that._context.bezierCurveTo(x1, y1, x22, y22, that._x2, that._y2);
}
function CatmullRom(context, alpha) {
  this._context = context;
  this._alpha = alpha;
}
CatmullRom.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 2:
        this._context.lineTo(this._x2, this._y2);
        break;
      case 3:
        this.point(this._x2, this._y2);
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    if (this._point) {
      var x23 = this._x2 - x2, y23 = this._y2 - y2;
      this._l23_a = Math.sqrt(this._l23_2a = Math.pow(x23 * x23 + y23 * y23, this._alpha));
    }
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
      // falls through
      default:
        point$1(this, x2, y2);
        break;
    }
    this._l01_a = this._l12_a, this._l12_a = this._l23_a;
    this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a;
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var catmullRom = (function custom5(alpha) {
  function catmullRom2(context) {
    return alpha ? new CatmullRom(context, alpha) : new Cardinal(context, 0);
  }
  catmullRom2.alpha = function(alpha2) {
    return custom5(+alpha2);
  };
  return catmullRom2;
})(0.5);
function CatmullRomClosed(context, alpha) {
  this._context = context;
  this._alpha = alpha;
}
CatmullRomClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._x3 = this._x4 = this._x5 = this._y0 = this._y1 = this._y2 = this._y3 = this._y4 = this._y5 = NaN;
    this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 1: {
        this._context.moveTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 2: {
        this._context.lineTo(this._x3, this._y3);
        this._context.closePath();
        break;
      }
      case 3: {
        this.point(this._x3, this._y3);
        this.point(this._x4, this._y4);
        this.point(this._x5, this._y5);
        break;
      }
    }
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    if (this._point) {
      var x23 = this._x2 - x2, y23 = this._y2 - y2;
      this._l23_a = Math.sqrt(this._l23_2a = Math.pow(x23 * x23 + y23 * y23, this._alpha));
    }
    switch (this._point) {
      case 0:
        this._point = 1;
        this._x3 = x2, this._y3 = y2;
        break;
      case 1:
        this._point = 2;
        this._context.moveTo(this._x4 = x2, this._y4 = y2);
        break;
      case 2:
        this._point = 3;
        this._x5 = x2, this._y5 = y2;
        break;
      default:
        point$1(this, x2, y2);
        break;
    }
    this._l01_a = this._l12_a, this._l12_a = this._l23_a;
    this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a;
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var catmullRomClosed = (function custom6(alpha) {
  function catmullRom2(context) {
    return alpha ? new CatmullRomClosed(context, alpha) : new CardinalClosed(context, 0);
  }
  catmullRom2.alpha = function(alpha2) {
    return custom6(+alpha2);
  };
  return catmullRom2;
})(0.5);
function CatmullRomOpen(context, alpha) {
  this._context = context;
  this._alpha = alpha;
}
CatmullRomOpen.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._x2 = this._y0 = this._y1 = this._y2 = NaN;
    this._l01_a = this._l12_a = this._l23_a = this._l01_2a = this._l12_2a = this._l23_2a = this._point = 0;
  },
  lineEnd: function() {
    if (this._line || this._line !== 0 && this._point === 3) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    if (this._point) {
      var x23 = this._x2 - x2, y23 = this._y2 - y2;
      this._l23_a = Math.sqrt(this._l23_2a = Math.pow(x23 * x23 + y23 * y23, this._alpha));
    }
    switch (this._point) {
      case 0:
        this._point = 1;
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        this._line ? this._context.lineTo(this._x2, this._y2) : this._context.moveTo(this._x2, this._y2);
        break;
      case 3:
        this._point = 4;
      // falls through
      default:
        point$1(this, x2, y2);
        break;
    }
    this._l01_a = this._l12_a, this._l12_a = this._l23_a;
    this._l01_2a = this._l12_2a, this._l12_2a = this._l23_2a;
    this._x0 = this._x1, this._x1 = this._x2, this._x2 = x2;
    this._y0 = this._y1, this._y1 = this._y2, this._y2 = y2;
  }
};
var catmullRomOpen = (function custom7(alpha) {
  function catmullRom2(context) {
    return alpha ? new CatmullRomOpen(context, alpha) : new CardinalOpen(context, 0);
  }
  catmullRom2.alpha = function(alpha2) {
    return custom7(+alpha2);
  };
  return catmullRom2;
})(0.5);
function LinearClosed(context) {
  this._context = context;
}
LinearClosed.prototype = {
  areaStart: noop,
  areaEnd: noop,
  lineStart: function() {
    this._point = 0;
  },
  lineEnd: function() {
    if (this._point) this._context.closePath();
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    if (this._point) this._context.lineTo(x2, y2);
    else this._point = 1, this._context.moveTo(x2, y2);
  }
};
function sign(x2) {
  return x2 < 0 ? -1 : 1;
}
function slope3(that, x2, y2) {
  var h0 = that._x1 - that._x0, h1 = x2 - that._x1, s0 = (that._y1 - that._y0) / (h0 || h1 < 0 && -0), s1 = (y2 - that._y1) / (h1 || h0 < 0 && -0), p = (s0 * h1 + s1 * h0) / (h0 + h1);
  return (sign(s0) + sign(s1)) * Math.min(Math.abs(s0), Math.abs(s1), 0.5 * Math.abs(p)) || 0;
}
function slope2(that, t) {
  var h = that._x1 - that._x0;
  return h ? (3 * (that._y1 - that._y0) / h - t) / 2 : t;
}
function point(that, t02, t12) {
  var x0 = that._x0, y0 = that._y0, x1 = that._x1, y1 = that._y1, dx = (x1 - x0) / 3;
  that._context.bezierCurveTo(x0 + dx, y0 + dx * t02, x1 - dx, y1 - dx * t12, x1, y1);
}
function MonotoneX(context) {
  this._context = context;
}
MonotoneX.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x0 = this._x1 = this._y0 = this._y1 = this._t0 = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    switch (this._point) {
      case 2:
        this._context.lineTo(this._x1, this._y1);
        break;
      case 3:
        point(this, this._t0, slope2(this, this._t0));
        break;
    }
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    var t12 = NaN;
    x2 = +x2, y2 = +y2;
    if (x2 === this._x1 && y2 === this._y1) return;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
        break;
      case 2:
        this._point = 3;
        point(this, slope2(this, t12 = slope3(this, x2, y2)), t12);
        break;
      default:
        point(this, this._t0, t12 = slope3(this, x2, y2));
        break;
    }
    this._x0 = this._x1, this._x1 = x2;
    this._y0 = this._y1, this._y1 = y2;
    this._t0 = t12;
  }
};
function MonotoneY(context) {
  this._context = new ReflectContext(context);
}
(MonotoneY.prototype = Object.create(MonotoneX.prototype)).point = function(x2, y2) {
  MonotoneX.prototype.point.call(this, y2, x2);
};
function ReflectContext(context) {
  this._context = context;
}
ReflectContext.prototype = {
  moveTo: function(x2, y2) {
    this._context.moveTo(y2, x2);
  },
  closePath: function() {
    this._context.closePath();
  },
  lineTo: function(x2, y2) {
    this._context.lineTo(y2, x2);
  },
  bezierCurveTo: function(x1, y1, x2, y2, x3, y3) {
    this._context.bezierCurveTo(y1, x1, y2, x2, y3, x3);
  }
};
function Natural(context) {
  this._context = context;
}
Natural.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x = [];
    this._y = [];
  },
  lineEnd: function() {
    var x2 = this._x, y2 = this._y, n = x2.length;
    if (n) {
      this._line ? this._context.lineTo(x2[0], y2[0]) : this._context.moveTo(x2[0], y2[0]);
      if (n === 2) {
        this._context.lineTo(x2[1], y2[1]);
      } else {
        var px = controlPoints(x2), py = controlPoints(y2);
        for (var i0 = 0, i1 = 1; i1 < n; ++i0, ++i1) {
          this._context.bezierCurveTo(px[0][i0], py[0][i0], px[1][i0], py[1][i0], x2[i1], y2[i1]);
        }
      }
    }
    if (this._line || this._line !== 0 && n === 1) this._context.closePath();
    this._line = 1 - this._line;
    this._x = this._y = null;
  },
  point: function(x2, y2) {
    this._x.push(+x2);
    this._y.push(+y2);
  }
};
function controlPoints(x2) {
  var i, n = x2.length - 1, m, a2 = new Array(n), b = new Array(n), r = new Array(n);
  a2[0] = 0, b[0] = 2, r[0] = x2[0] + 2 * x2[1];
  for (i = 1; i < n - 1; ++i) a2[i] = 1, b[i] = 4, r[i] = 4 * x2[i] + 2 * x2[i + 1];
  a2[n - 1] = 2, b[n - 1] = 7, r[n - 1] = 8 * x2[n - 1] + x2[n];
  for (i = 1; i < n; ++i) m = a2[i] / b[i - 1], b[i] -= m, r[i] -= m * r[i - 1];
  a2[n - 1] = r[n - 1] / b[n - 1];
  for (i = n - 2; i >= 0; --i) a2[i] = (r[i] - a2[i + 1]) / b[i];
  b[n - 1] = (x2[n] + a2[n - 1]) / 2;
  for (i = 0; i < n - 1; ++i) b[i] = 2 * x2[i + 1] - a2[i + 1];
  return [a2, b];
}
function Step(context, t) {
  this._context = context;
  this._t = t;
}
Step.prototype = {
  areaStart: function() {
    this._line = 0;
  },
  areaEnd: function() {
    this._line = NaN;
  },
  lineStart: function() {
    this._x = this._y = NaN;
    this._point = 0;
  },
  lineEnd: function() {
    if (0 < this._t && this._t < 1 && this._point === 2) this._context.lineTo(this._x, this._y);
    if (this._line || this._line !== 0 && this._point === 1) this._context.closePath();
    if (this._line >= 0) this._t = 1 - this._t, this._line = 1 - this._line;
  },
  point: function(x2, y2) {
    x2 = +x2, y2 = +y2;
    switch (this._point) {
      case 0:
        this._point = 1;
        this._line ? this._context.lineTo(x2, y2) : this._context.moveTo(x2, y2);
        break;
      case 1:
        this._point = 2;
      // falls through
      default: {
        if (this._t <= 0) {
          this._context.lineTo(this._x, y2);
          this._context.lineTo(x2, y2);
        } else {
          var x1 = this._x * (1 - this._t) + x2 * this._t;
          this._context.lineTo(x1, this._y);
          this._context.lineTo(x1, y2);
        }
        break;
      }
    }
    this._x = x2, this._y = y2;
  }
};
function stepBefore(context) {
  return new Step(context, 0);
}

// src/report/charts/score-curves.ts
function rankScores2(scores, isPositive) {
  const order = new Uint32Array(scores.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  order.sort((a2, b) => scores[b] - scores[a2]);
  const truePositives = [];
  const falsePositives = [];
  let [positives, negatives] = [0, 0];
  for (let i = 0; i < order.length; i++) {
    const row = order[i];
    if (isPositive[row] === 1) positives++;
    else negatives++;
    const isLastOfTie = i === order.length - 1 || scores[order[i + 1]] !== scores[row];
    if (!isLastOfTie) continue;
    truePositives.push(positives);
    falsePositives.push(negatives);
  }
  return { truePositives, falsePositives };
}
function rocPoints({ truePositives, falsePositives }) {
  const [positives, negatives] = [truePositives.at(-1) ?? 0, falsePositives.at(-1) ?? 0];
  if (positives === 0 || negatives === 0) return [];
  const points = [{ x: 0, y: 0 }];
  truePositives.forEach((count3, i) => {
    points.push({ x: falsePositives[i] / negatives, y: count3 / positives });
  });
  return thin(withoutCollinear(points));
}
function precisionRecallPoints({ truePositives, falsePositives }) {
  const positives = truePositives.at(-1) ?? 0;
  if (positives === 0) return [];
  const points = truePositives.map((count3, i) => ({ x: count3 / positives, y: count3 / (count3 + falsePositives[i]) }));
  return thin([{ x: 0, y: points[0].y }, ...points]);
}
var CALIBRATION_BINS = 10;
function calibrationBins2(scores, isPositive) {
  const rows = new Float64Array(CALIBRATION_BINS);
  const sums = new Float64Array(CALIBRATION_BINS);
  const positives = new Float64Array(CALIBRATION_BINS);
  for (let i = 0; i < scores.length; i++) {
    const bin = Math.min(CALIBRATION_BINS - 1, Math.floor(scores[i] * CALIBRATION_BINS));
    rows[bin] += 1;
    sums[bin] += scores[i];
    positives[bin] += isPositive[i];
  }
  const bins = [];
  for (let bin = 0; bin < CALIBRATION_BINS; bin++) {
    const count3 = rows[bin];
    if (count3 > 0) bins.push({ x: sums[bin] / count3, y: positives[bin] / count3, rows: count3 });
  }
  return bins;
}
function withoutCollinear(points) {
  return points.filter((point2, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (before === void 0 || after === void 0) return true;
    return !(before.x === point2.x && point2.x === after.x || before.y === point2.y && point2.y === after.y);
  });
}
var MAX_CORNERS = 600;
function thin(points) {
  if (points.length <= MAX_CORNERS) return [...points];
  const step = Math.ceil(points.length / MAX_CORNERS);
  return points.filter((_, i) => i % step === 0 || i === points.length - 1);
}

// src/report/charts/binary.ts
function positiveScores(predictions, positive) {
  if (predictions?.probabilities === void 0) return void 0;
  const name = predictions.positive ?? positive ?? predictions.classes.at(-1);
  const index = predictions.classes.indexOf(name);
  const scores = predictions.probabilities[index];
  if (scores === void 0) return void 0;
  const isPositive = new Uint8Array(predictions.truth.length);
  for (let i = 0; i < isPositive.length; i++) isPositive[i] = predictions.truth[i] === index ? 1 : 0;
  return { scores, isPositive, positive: name };
}
var UNIT = { from: 0, to: 1, exact: true };
function binaryCurves(candidate, baseline) {
  const mine = rankScores2(candidate.scores, candidate.isPositive);
  const theirs = baseline && rankScores2(baseline.scores, baseline.isPositive);
  const figures = [];
  const roc = rocPoints(mine);
  if (roc.length > 0) figures.push(rocFigure(roc, theirs && rocPoints(theirs)));
  const recall = precisionRecallPoints(mine);
  if (recall.length > 0)
    figures.push(precisionRecallFigure(recall, theirs && precisionRecallPoints(theirs), shareOf(candidate.isPositive)));
  figures.push(calibrationFigure(candidate, baseline));
  return figures;
}
function rocFigure(candidate, baseline) {
  const axes = makeAxes({ label: "false positive rate", ...UNIT }, { label: "true positive rate", ...UNIT });
  const inside = axes.svg + diagonal(axes) + curves(axes, candidate, baseline, false);
  const caption = "The higher and the further left, the better the ranking. The diagonal is chance.";
  return makeFigure({ title: "ROC", caption }, inside);
}
function precisionRecallFigure(candidate, baseline, share) {
  const axes = makeAxes({ label: "recall", ...UNIT }, { label: "precision", ...UNIT });
  const level = `<path class="reference" d="M${axes.left} ${round2(axes.y(share))}H${axes.right}"/>`;
  const inside = axes.svg + level + curves(axes, candidate, baseline, true);
  const caption = "The further up and right, the better. The line is the share of positive rows: chance.";
  return makeFigure({ title: "Precision against recall", caption }, inside);
}
function calibrationFigure(candidate, baseline) {
  const axes = makeAxes(
    { label: "mean score in the bin", ...UNIT },
    { label: `share of ${candidate.positive}`, ...UNIT }
  );
  const bins = calibrationBins2(candidate.scores, candidate.isPositive);
  const others = baseline && calibrationBins2(baseline.scores, baseline.isPositive);
  const most = bins.reduce((highest, bin) => Math.max(highest, bin.rows), 1);
  let circles = "";
  for (const bin of bins) {
    const radius = round2(2.5 + 5 * Math.sqrt(bin.rows / most));
    circles += `<circle class="dot c" cx="${round2(axes.x(bin.x))}" cy="${round2(axes.y(bin.y))}" r="${radius}"><title>${plural(bin.rows, "row")}</title></circle>`;
  }
  const inside = axes.svg + diagonal(axes) + curves(axes, bins, others, false) + circles;
  const caption = "On the diagonal a score of 0.8 is right in 8 of 10 rows. Larger circles hold more rows.";
  return makeFigure({ title: "Calibration", caption }, inside);
}
function curves(axes, candidate, baseline, isStep) {
  const draw = line().x((point2) => axes.x(point2.x)).y((point2) => axes.y(point2.y)).curve(isStep ? stepBefore : curveLinear).digits(1);
  const behind = baseline === void 0 || baseline.length === 0 ? "" : `<path class="line b" d="${draw([...baseline]) ?? ""}"/>`;
  return `${behind}<path class="line c" d="${draw([...candidate]) ?? ""}"/>`;
}
function diagonal(axes) {
  return `<path class="reference" d="M${axes.left} ${axes.bottom}L${axes.right} ${axes.top}"/>`;
}
function shareOf(flags) {
  let count3 = 0;
  for (const flag of flags) count3 += flag;
  return flags.length === 0 ? 0 : count3 / flags.length;
}

// src/report/charts/scatter.ts
var MAX_POINTS = 1500;
function predictedAgainstActual(candidate, baseline, target) {
  const columns = [
    candidate.truth,
    candidate.prediction,
    ...baseline === void 0 ? [] : [baseline.truth, baseline.prediction]
  ];
  const [from, to] = extent(...columns);
  const axes = makeAxes({ label: `actual ${target}`, from, to }, { label: `predicted ${target}`, from, to });
  const ideal = `<path class="reference" d="M${axes.left} ${axes.bottom}L${axes.right} ${axes.top}"/>`;
  const caption = `Each point is a held-out row; on the diagonal the prediction is right. ${countWords(candidate.truth.length)}`;
  const inside = axes.svg + ideal + clouds(axes, side(candidate, "truth"), baseline && side(baseline, "truth"));
  return makeFigure({ title: "Predicted against actual", caption }, inside);
}
function residualsAgainstPredicted(candidate, baseline, target) {
  const mine = side(candidate, "residual");
  const theirs = baseline && side(baseline, "residual");
  const [fromX, toX] = extent(mine.x, theirs?.x ?? []);
  const [fromY, toY] = extent(mine.y, theirs?.y ?? [], [0]);
  const axes = makeAxes(
    { label: `predicted ${target}`, from: fromX, to: toX },
    { label: "actual − predicted", from: fromY, to: toY }
  );
  const zero3 = `<path class="reference" d="M${axes.left} ${round2(axes.y(0))}H${axes.right}"/>`;
  const caption = `A shapeless band around zero is what a good model leaves. ${countWords(candidate.truth.length)}`;
  return makeFigure({ title: "Residuals against predicted", caption }, axes.svg + zero3 + clouds(axes, mine, theirs));
}
function side(predictions, what) {
  const { truth, prediction } = predictions;
  if (what === "truth") return { x: truth, y: prediction };
  return { x: prediction, y: residuals(predictions) };
}
function residuals({ truth, prediction }) {
  return truth.map((value2, i) => value2 - prediction[i]);
}
function clouds(axes, candidate, baseline) {
  const behind = baseline === void 0 ? "" : `<path class="dots b" d="${dots(axes, baseline)}"/>`;
  return `${behind}<path class="dots c" d="${dots(axes, candidate)}"/>`;
}
function dots(axes, cloud) {
  const rows = cloud.x.length;
  const step = Math.max(1, Math.ceil(rows / MAX_POINTS));
  let path2 = "";
  for (let row = 0; row < rows; row += step)
    path2 += `M${round2(axes.x(cloud.x[row]))} ${round2(axes.y(cloud.y[row]))}h0`;
  return path2;
}
function countWords(rows) {
  const step = Math.max(1, Math.ceil(rows / MAX_POINTS));
  return step === 1 ? `${plural(rows, "row")}.` : `One in ${step} of ${plural(rows, "row")}.`;
}

// src/report/charts/histogram.ts
var RESIDUAL_BINS = 24;
var SCORE_BINS = 20;
function residualHistogram(candidate, baseline) {
  const mine = residuals(candidate);
  const theirs = baseline === void 0 ? void 0 : residuals(baseline);
  const [from, to] = extent(mine, theirs ?? []);
  const counts = countBins(mine, from, to, RESIDUAL_BINS);
  const others = theirs === void 0 ? void 0 : countBins(theirs, from, to, RESIDUAL_BINS);
  const axes = makeAxes(
    { label: "actual − predicted", from, to },
    { label: "rows", from: 0, to: Math.max(...counts, ...others ?? []) }
  );
  let inside = `${axes.svg}<path class="bars c" d="${bars(axes, counts, from, to)}"/>`;
  if (others !== void 0) inside += `<path class="line b" d="${steps(axes, others, from, to)}"/>`;
  if (from < 0 && to > 0) inside += `<path class="reference" d="M${round2(axes.x(0))} ${axes.top}V${axes.bottom}"/>`;
  const lines = others === void 0 ? "." : ": bars for the candidate, a line for the baseline.";
  return makeFigure({ title: "Residuals", caption: `How often the model misses by how much${lines}` }, inside);
}
function scoreHistogram(scores, isPositive, positive, threshold) {
  const apart = (wanted) => countBins(
    scores.filter((_, i) => isPositive[i] === wanted),
    0,
    1,
    SCORE_BINS
  );
  const [negatives, positives] = [apart(0), apart(1)];
  const highest = Math.max(...negatives, ...positives);
  const axes = makeAxes(
    { label: `probability of ${positive}`, from: 0, to: 1, exact: true },
    { label: "rows", from: 0, to: highest }
  );
  const inside = axes.svg + `<path class="bars o" d="${bars(axes, negatives, 0, 1)}"/><path class="bars c" d="${bars(axes, positives, 0, 1)}"/><path class="reference" d="M${round2(axes.x(threshold))} ${axes.top}V${axes.bottom}"/>`;
  const caption = `Candidate only. Coloured: rows that are ${positive}; grey: the others. The line is the threshold ${threshold}.`;
  return makeFigure({ title: "Scores by class", caption }, inside);
}
function countBins(values, from, to, bins) {
  const counts = new Array(bins).fill(0);
  const width = to - from;
  for (const value2 of values) {
    const bin = width > 0 ? Math.floor((value2 - from) / width * bins) : 0;
    counts[Math.min(bins - 1, Math.max(0, bin))] += 1;
  }
  return counts;
}
function bars(axes, counts, from, to) {
  let path2 = "";
  const width = (to - from) / counts.length;
  counts.forEach((count3, i) => {
    if (count3 === 0) return;
    const [left, right] = [axes.x(from + i * width) + 0.5, axes.x(from + (i + 1) * width) - 0.5];
    path2 += `M${round2(left)} ${axes.bottom}V${round2(axes.y(count3))}H${round2(Math.max(right, left + 1))}V${axes.bottom}z`;
  });
  return path2;
}
function steps(axes, counts, from, to) {
  const width = (to - from) / counts.length;
  let path2 = `M${round2(axes.x(from))} ${axes.bottom}`;
  counts.forEach((count3, i) => {
    path2 += `V${round2(axes.y(count3))}H${round2(axes.x(from + (i + 1) * width))}`;
  });
  return `${path2}V${axes.bottom}`;
}

// src/report/charts/figures.ts
var DEFAULT_THRESHOLD2 = 0.5;
function figuresOf(report2) {
  return taskFigures(report2).filter((figure) => figure !== void 0);
}
function taskFigures(report2) {
  const { predictions, model, evaluation } = report2;
  if (predictions === void 0 || predictions.truth.length === 0) return [];
  const baseline = report2.baseline?.predictions;
  if (predictions.task === "regression") {
    const other2 = baseline?.task === "regression" && baseline.truth.length > 0 ? baseline : void 0;
    const target = model?.target ?? "value";
    return [
      predictedAgainstActual(predictions, other2, target),
      residualsAgainstPredicted(predictions, other2, target),
      residualHistogram(predictions, other2)
    ];
  }
  const other = baseline !== void 0 && baseline.task !== "regression" && baseline.truth.length > 0 ? baseline : void 0;
  const matrices = [confusionFigure(predictions, "Candidate"), other && confusionFigure(other, "Baseline")];
  if (predictions.task === "multiclass") return matrices;
  const output = model?.signature.output;
  const positive = evaluation?.positive ?? (output?.type === "label" ? output.positive : void 0);
  const mine = positiveScores(predictions, positive);
  if (mine === void 0) return matrices;
  const threshold = evaluation?.threshold ?? (output?.type === "label" ? output.threshold : void 0) ?? DEFAULT_THRESHOLD2;
  return [
    ...binaryCurves(mine, positiveScores(other, positive)),
    scoreHistogram(mine.scores, mine.isPositive, mine.positive, threshold),
    ...matrices
  ];
}

// src/report/charts/improvement.ts
var ROW = 24;
var TOP = 8;
var LEFT = 136;
var RIGHT = 62;
var SHOWN4 = 8;
var TICKS2 = 3;
var LEAST_REACH = 5e-3;
var FARTHEST2 = 10;
function improvementFigure(rows, gates) {
  const bars2 = rows.flatMap((row) => barOf(row, gates)).slice(0, SHOWN4);
  if (bars2.length === 0) return void 0;
  const ends = bars2.flatMap((bar) => [bar.share, ...bar.interval ?? [], -(bar.margin ?? 0)]);
  const reach = Math.max(LEAST_REACH, ...ends.map(Math.abs));
  const from = Math.max(-FARTHEST2, Math.min(-reach * 0.15, ...ends));
  const to = Math.min(FARTHEST2, Math.max(reach * 0.15, ...ends));
  const x2 = linear3().domain([from, to]).nice(TICKS2).range([LEFT, WIDTH - RIGHT]).clamp(true);
  const bottom = TOP + bars2.length * ROW;
  let inside = "";
  for (const tick of x2.ticks(TICKS2)) {
    inside += `<path class="grid" d="M${round2(x2(tick))} ${TOP}V${bottom}"/>`;
    inside += `<text class="tick" text-anchor="middle" x="${round2(x2(tick))}" y="${bottom + 15}">${shareText(Number(tick.toPrecision(12)))}</text>`;
  }
  bars2.forEach((bar, i) => {
    inside += barSvg(bar, TOP + i * ROW, x2);
  });
  inside += `<path class="zero" d="M${round2(x2(0))} ${TOP}V${bottom}"/>`;
  inside += `<text class="axis" text-anchor="middle" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${bottom + 34}">worse ← improvement → better</text>`;
  const numbers = bars2.map((bar) => `${bar.metric} ${shareText(bar.share)}`).join(", ");
  const caption = ["In per cent of the baseline."];
  if (bars2.some((bar) => bar.margin !== void 0 && bar.margin > 0)) caption.push("Grey: the margin.");
  if (bars2.some((bar) => bar.interval !== void 0)) caption.push("Whisker: the interval.");
  return makeFigure(
    { title: "Candidate over baseline", caption: caption.join(" "), description: `Improvement: ${numbers}.` },
    inside,
    bottom + 40
  );
}
function shareText(share) {
  return `${share > 0 ? "+" : ""}${formatPercent(share, 2)}`;
}
function barOf(row, gates) {
  const baseline = numberOf2(row.baseline);
  if (row.improvement === void 0 || baseline === void 0 || Math.abs(baseline) < 1e-12) return [];
  const scale2 = Math.abs(baseline);
  const gate = gates.find((candidate) => candidate.metric === row.metric);
  const { lower, upper, margin: margin2 } = gate ?? {};
  const interval = lower !== void 0 && upper !== void 0 && lower < upper ? [lower / scale2, upper / scale2] : void 0;
  const share = Math.abs(row.improvement) <= scale2 * 1e-9 ? 0 : row.improvement / scale2;
  return [{ metric: row.metric, share, interval, margin: margin2 === void 0 ? void 0 : margin2 / scale2 }];
}
function barSvg(bar, top, x2) {
  const middle2 = top + ROW / 2;
  const zero3 = x2(0);
  let svg = `<text class="tick" text-anchor="end" x="${LEFT - 8}" y="${round2(middle2 + 3.5)}">${htmlText(bar.metric, 22)}</text>`;
  if (bar.margin !== void 0 && bar.margin > 0) {
    const left = round2(x2(-bar.margin));
    svg += `<rect class="margin" x="${left}" y="${top + 3}" width="${round2(zero3 - left)}" height="${ROW - 6}"/>`;
  }
  svg += `<text class="tick" text-anchor="end" x="${WIDTH - 2}" y="${round2(middle2 + 3.5)}">${shareText(bar.share)}</text>`;
  const end = x2(bar.share);
  const [from, to] = bar.share < 0 ? [end, zero3] : [zero3, end];
  svg += `<rect class="${bar.share < 0 ? "worse" : "better"}" x="${round2(from)}" y="${top + 7}" width="${round2(Math.max(1.5, to - from))}" height="${ROW - 14}" rx="1.5"/>`;
  if (bar.interval !== void 0) {
    const [low, high] = [round2(x2(bar.interval[0])), round2(x2(bar.interval[1]))];
    svg += `<path class="whisker" d="M${low} ${middle2}H${high}M${low} ${middle2 - 4}v8M${high} ${middle2 - 4}v8"/>`;
  }
  return svg;
}

// src/report/html-text.ts
var TONE_SIGNS = { good: "✔", bad: "✖", warn: "?", quiet: "·" };
function phraseToHtml(phrase) {
  let out = "";
  for (const piece of phrase) out += pieceToHtml(piece);
  return out;
}
function pieceToHtml(piece) {
  if (typeof piece === "string") return ownText(piece);
  if ("code" in piece)
    return `<code>${htmlText(piece.code, piece.long === true ? SENTENCE_CAP : NAME_CAP).trim() || NO_NAME}</code>`;
  if ("quote" in piece) return `<bdi>${htmlText(piece.quote)}</bdi>`;
  if ("strong" in piece) return `<strong>${ownText(piece.strong)}</strong>`;
  if ("histogram" in piece) return tinyHistogram(piece.histogram);
  const sign2 = piece.marked === true ? `<span aria-hidden="true">${TONE_SIGNS[piece.tone]}</span> ` : "";
  return `<span class="${piece.tone}">${sign2}${ownText(piece.text)}</span>`;
}
function ownText(text2) {
  return /[&<>"]/.test(text2) ? text2.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;") : text2;
}
function tableToHtml(table, label) {
  const sides = table.columns.map((column) => column.align === "right" ? ' class="n"' : "");
  const heads = table.columns.map((column, i) => {
    const title = column.isName === true ? `<code>${htmlText(column.title, NAME_CAP)}</code>` : ownText(column.title);
    return `<th scope="col"${sides[i]}>${title}</th>`;
  });
  let body = "";
  for (const row of table.rows) {
    body += "<tr>";
    for (let i = 0; i < row.length; i++) {
      body += i === 0 ? `<th scope="row"${sides[i]}>${phraseToHtml(row[i])}</th>` : `<td${sides[i]}>${phraseToHtml(row[i])}</td>`;
    }
    body += "</tr>\n";
  }
  return `<div class="scroll" role="region" tabindex="0" aria-label="${ownText(label)}"><table>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${body}</tbody></table></div>
`;
}
function blockToHtml(block, label) {
  switch (block.type) {
    case "paragraph":
      return `<p>${phraseToHtml(block.text)}</p>
`;
    case "list":
      return `<ul>
${block.items.map((item) => `<li>${phraseToHtml(item)}</li>`).join("\n")}
</ul>
`;
    case "table":
      return tableToHtml(block.table, label);
  }
}
var BAR = 6;
var HEIGHT2 = 20;
function tinyHistogram(counts) {
  const highest = Math.max(...counts, 1);
  const width = counts.length * BAR;
  let path2 = "";
  counts.forEach((count3, i) => {
    const height = Math.round(count3 / highest * (HEIGHT2 - 1) * 10) / 10;
    if (height > 0) path2 += `M${i * BAR} ${HEIGHT2}v-${height}h${BAR - 1}v${height}z`;
  });
  return `<svg class="tiny" role="img" aria-label="histogram of ${plural(counts.length, "bin")}: ${counts.join(", ")}" viewBox="0 0 ${width} ${HEIGHT2}" width="${width}" height="${HEIGHT2}"><path d="${path2}"/></svg>`;
}

// src/report/style.ts
var STYLE = `
:root{color-scheme:light dark;--ground:#f6f7f9;--card:#fff;--ink:#1c2128;--quiet:#59636e;--line:#d5dae1;--soft:#eef1f4;
--c:#0b66c3;--b:#c4570a;--o:#8a939e;--good:#1a7f37;--bad:#c62431;--warn:#8a5a00;--on:#fff;--half:#1c2128;--shade:#1c212833}
@media (prefers-color-scheme:dark){:root{--ground:#0f1318;--card:#171c23;--ink:#e4e9ef;--quiet:#9aa5b1;--line:#303842;--soft:#20262e;
--c:#5fb0ff;--b:#f4a259;--o:#7d8793;--good:#4cc267;--bad:#ff7f78;--warn:#e0b04a;--on:#0f1318;--half:#0f1318;--shade:#00000099}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Helvetica,Arial,sans-serif}
.page{max-width:1240px;margin:0 auto;padding:20px 16px 48px}
header,section{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:18px 20px;margin:0 0 16px;min-width:0}
header{border-top:4px solid var(--quiet)}
header.good{border-top-color:var(--good)}header.bad{border-top-color:var(--bad)}header.warn{border-top-color:var(--warn)}
.brand{margin:0 0 2px;color:var(--quiet);font-size:12px;letter-spacing:.08em;text-transform:uppercase}
h1{font-size:26px;line-height:1.2;margin:0 0 8px;overflow-wrap:anywhere}
h2{font-size:17px;margin:0 0 10px;overflow-wrap:anywhere}
h3{font-size:14px;margin:18px 0 6px}
p{margin:0 0 8px;overflow-wrap:anywhere;max-width:78ch}
section>:last-child,header>:last-child{margin-bottom:0}
.decision{font-size:18px;font-weight:600}
.compared,.note{color:var(--quiet);font-size:14px}
nav{display:flex;flex-wrap:wrap;gap:4px 14px;margin:0 0 16px;padding:0 4px;font-size:14px}
a{color:var(--c);text-underline-offset:2px}
a:focus-visible,.scroll:focus-visible{outline:2px solid var(--c);outline-offset:2px}
code{font:0.92em ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere;unicode-bidi:isolate}
p code,li code{background:var(--soft);border-radius:4px;padding:1px 4px}
ul{margin:0 0 8px;padding-left:20px}li{overflow-wrap:anywhere;margin:2px 0}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}.quiet{color:var(--quiet)}
header.good,header.bad,header.warn{color:var(--ink)}
td .good,td .bad,td .warn{font-weight:600}
.scroll{overflow-x:auto;margin:0 0 10px;max-width:100%;background:linear-gradient(90deg,var(--card) 30%,transparent) 0 0/40px 100% no-repeat local,linear-gradient(270deg,var(--card) 30%,transparent) 100% 0/40px 100% no-repeat local,
linear-gradient(90deg,var(--shade),transparent) 0 0/10px 100% no-repeat scroll,linear-gradient(270deg,var(--shade),transparent) 100% 0/10px 100% no-repeat scroll}
table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:5px 14px 5px 0;border-bottom:1px solid var(--line);vertical-align:middle;font-weight:400;white-space:nowrap}
th:last-child,td:last-child{padding-right:2px}
thead th{color:var(--quiet);font-size:13px;vertical-align:bottom}
tbody tr:last-child>*{border-bottom:0}
tbody th{max-width:34ch;overflow:hidden;text-overflow:ellipsis}
.n{text-align:right}
#recipe td,#lineage td,#changes td{white-space:normal;min-width:9em}
.key{display:inline-block;width:11px;height:11px;border-radius:50%;margin:0 4px 0 10px;vertical-align:-1px}
.key:first-child{margin-left:0}.key.c{background:var(--c)}.key.b{background:var(--b)}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,320px),1fr));gap:22px 26px}
.beside{display:grid;grid-template-columns:minmax(0,1fr);gap:0 16px}
@media (min-width:960px){.beside{grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:start}section .beside{grid-template-columns:minmax(0,1fr) minmax(0,390px);gap:0 32px}}
.beside>figure{max-width:470px}
figure{margin:0;min-width:0}
figcaption{margin:0 0 4px}figcaption b{font-size:14px;display:block}figcaption span{color:var(--quiet);font-size:13px;line-height:1.35;display:block}
svg{display:block;width:100%;height:auto;overflow:hidden}
svg text{font:11px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;fill:var(--quiet)}
svg .axis{font-size:11.5px;fill:var(--ink)}
svg .cell{font-size:12px;fill:var(--ink)}svg .cell.on{fill:var(--on)}svg .cell.half{fill:var(--half)}svg .cell.none{fill:var(--quiet)}
.grid{stroke:var(--line);stroke-width:.6;fill:none}
.reference{stroke:var(--quiet);stroke-width:1;stroke-dasharray:4 3;fill:none}
.zero{stroke:var(--ink);stroke-width:1}
.dots{fill:none;stroke-linecap:round;stroke-width:4.6;stroke-opacity:.62}
.dots.c{stroke:var(--c)}.dots.b{stroke:var(--b);stroke-opacity:.5}
.line{fill:none;stroke-width:2;stroke-linejoin:round}.line.c{stroke:var(--c)}.line.b{stroke:var(--b);stroke-width:1.6;stroke-dasharray:5 3}
.dot.c{fill:var(--c);fill-opacity:.75;stroke:var(--card)}
.bars.c{fill:var(--c);fill-opacity:.6}.bars.o{fill:var(--o);fill-opacity:.7}
rect.c{fill:var(--c)}rect.m{fill:var(--bad)}
rect.better{fill:var(--c)}rect.worse{fill:var(--bad)}rect.margin{fill:var(--o);fill-opacity:.28}
.whisker{stroke:var(--ink);stroke-width:1.2;fill:none}
svg.tiny{display:inline-block;width:auto;height:20px;vertical-align:middle}svg.tiny path{fill:var(--c);fill-opacity:.75}
details{margin:0 0 8px}summary{cursor:pointer;color:var(--quiet);font-size:14px}
footer{color:var(--quiet);font-size:13px;padding:0 4px}
@media (max-width:560px){.page{padding:10px 8px 32px}header,section{padding:14px 12px}h1{font-size:22px}}
@media print{body{background:#fff}header,section{break-inside:avoid;border-color:#bbb}nav{display:none}}
`;

// src/report/html.ts
var COEFFICIENTS_SHOWN2 = 100;
var SIGNS = { good: "✔", bad: "✖", warn: "?", quiet: "" };
var PAIRS = [
  [["changes", "classes"], ["metrics"]],
  [["coefficients"], ["recipe", "cost"]]
];
function renderHtml(report2, options) {
  const title = `${nameOf2(report2)}: ${isFailed(report2) ? "failed" : report2.verdict.decision}`;
  const parts = isFailed(report2) ? [] : partsOf(report2, options);
  const contents = parts.map((part) => `<a href="#${part.id}">${part.short}</a>`).join("\n");
  const nav = parts.length === 0 ? "" : `<nav aria-label="Contents">
${contents}
</nav>
`;
  const body = layOut(parts);
  const style = createHash3("sha256").update(STYLE).digest("base64");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${htmlText(title, NAME_CAP)}</title>
<style>${STYLE}</style>
</head>
<body>
<div class="page">
${isFailed(report2) ? failedHeader(report2.model, report2.failure) : header(report2)}${nav}<main>
${body}</main>
<footer>${footerText(report2)}</footer>
</div>
</body>
</html>
`;
}
function header(report2) {
  const { verdict } = report2;
  const headline = headlineOf(verdict);
  const tone = DECISION_TONES[verdict.decision];
  return `<header class="${tone}">
<p class="brand">Assay report</p>
<h1><bdi>${htmlText(verdict.model, NAME_CAP)}</bdi></h1>
<p class="decision ${tone}"><span aria-hidden="true">${SIGNS[tone]}</span> ${capitalised(phraseToHtml(headline.verdict))}</p>
<p>${headline.why.map(phraseToHtml).join(" ")}</p>
<p><strong>Next:</strong> ${phraseToHtml(headline.next)}</p>
<p class="compared">${phraseToHtml(comparedWords(report2))}</p>
</header>
`;
}
function failedHeader(model, failure2) {
  return `<header class="bad">
<p class="brand">Assay report</p>
<h1><bdi>${htmlText(model, NAME_CAP)}</bdi></h1>
<p class="decision bad"><span aria-hidden="true">✖</span> Failed, no verdict</p>
<p><bdi>${htmlText(failure2)}</bdi></p>
<p><strong>Next:</strong> repair this and run again. No verdict is never a pass.</p>
</header>
`;
}
function capitalised(html) {
  return html.slice(0, 1).toUpperCase() + html.slice(1);
}
function partsOf(report2, options) {
  const parts = [
    gatesPart(report2),
    chartsPart(report2),
    sectionPart(slicesSection(report2), "Slices"),
    sectionPart(changesSection(report2), "What changed"),
    classesPart(report2),
    sectionPart(metricsSection(report2), "Metrics"),
    sectionPart(coefficientsSection(report2, COEFFICIENTS_SHOWN2, false), "Coefficients"),
    recipePart(report2),
    costPart(report2),
    dataPart(report2),
    lineagePart(report2, options)
  ];
  return parts.filter((part) => part !== void 0);
}
function layOut(parts) {
  let html = "";
  const rest = new Set(parts);
  for (const part of parts) {
    if (!rest.has(part)) continue;
    const pair = PAIRS.find((columns) => columns.flat().includes(part.id)) ?? [[part.id], []];
    const stacks = pair.map((ids) => {
      const column = parts.filter(({ id }) => ids.includes(id));
      for (const one2 of column) rest.delete(one2);
      return column.map(sectionHtml).join("");
    });
    html += stacks.includes("") ? stacks.join("") : `<div class="beside">
${stacks.map((stack) => `<div>
${stack}</div>
`).join("")}</div>
`;
  }
  return html;
}
function sectionHtml({ id, html }) {
  return `<section id="${id}">
${html}</section>
`;
}
function makePart(id, short, title, inside) {
  return { id, short, html: `<h2>${phraseToHtml(title)}</h2>
${inside}` };
}
function sectionPart(section, short) {
  if (section === void 0) return void 0;
  return makePart(section.id, short, section.title, section.blocks.map((block) => blockToHtml(block, short)).join(""));
}
function gatesPart(report2) {
  const { verdict } = report2;
  const notes = gateNotes(verdict, headlineOf(verdict).told);
  const dummy2 = dummyWords(report2);
  const movement2 = improvementFigure(metricRows(report2), verdict.gates);
  if (verdict.gates.length === 0 && dummy2 === void 0 && movement2 === void 0) return void 0;
  let inside = verdict.gates.length === 0 ? "" : tableToHtml(outcomeSecond(gateTable(verdict)), "Gates");
  for (const note of notes) inside += `<p>${phraseToHtml(note)}</p>
`;
  if (dummy2 !== void 0)
    inside += `<p${dummy2.answer === "no" ? ' class="warn"' : ""}>${phraseToHtml(dummy2.text)}</p>
`;
  if (movement2 !== void 0) inside = `<div class="beside">
<div>
${inside}</div>
${figureHtml(movement2)}</div>
`;
  return makePart("gates", "Gates", ["Gates"], inside);
}
function outcomeSecond({ columns, rows }) {
  const move = (items) => [items[0], items.at(-1), ...items.slice(1, -1)];
  return { columns: move(columns), rows: rows.map(move) };
}
function chartsPart(report2) {
  const figures = figuresOf(report2);
  if (figures.length === 0) return void 0;
  const compared = report2.baseline?.predictions !== void 0;
  const key = report2.predictions?.task === "multiclass" ? "" : `<p class="note"><span class="key c"></span>candidate${compared ? '<span class="key b"></span>baseline' : ""}</p>
`;
  const drawn = figures.map(figureHtml).join("");
  return makePart("charts", "Charts", ["Charts"], `${key}<div class="figures">
${drawn}</div>
`);
}
function figureHtml({ title, caption, svg }) {
  return `<figure>
<figcaption><b>${htmlText(title)}</b><span>${htmlText(caption)}</span></figcaption>
${svg}
</figure>
`;
}
function classesPart(report2) {
  const { predictions } = report2;
  if (predictions === void 0 || predictions.task === "regression") return void 0;
  const other = report2.baseline?.predictions;
  const table = classTable(predictions, other === void 0 || other.task === "regression" ? void 0 : other);
  return makePart("classes", "Classes", ["Classes"], tableToHtml(table, "Classes"));
}
function dataPart(report2) {
  const findings = findingsOf2(report2);
  const { dataCheck } = report2;
  if (dataCheck === void 0 && findings.length === 0) return void 0;
  let inside = dataCheck === void 0 ? "" : `<p>${phraseToHtml(dataFacts(report2))}</p>
`;
  if (findings.length > 0) inside += blockToHtml({ type: "list", items: findings.map(findingPhrase) }, "Findings");
  if (dataCheck !== void 0) inside += tableToHtml(profileTable2(dataCheck.columns), "Profile of the columns");
  return makePart("data", "Data", [`Data: ${findingsSummary(findings)}`], inside);
}
function recipePart(report2) {
  const { model } = report2;
  if (model === void 0) return void 0;
  const settings = [
    ["task", model.task],
    ["target", model.target],
    ["train.model", model.estimator.type],
    ...Object.keys(model.params).sort().map((key) => [`train.params.${key}`, model.params[key]]),
    ...Object.entries(model.training.split).map(([key, value2]) => [`split.${key}`, value2])
  ];
  const table = {
    columns: [
      { title: "Setting", align: "left" },
      { title: "Value", align: "left" }
    ],
    rows: settings.map(([name, value2]) => [[code(name)], settingText(value2)])
  };
  return makePart("recipe", "Recipe", ["Recipe"], tableToHtml(table, "Recipe"));
}
function costPart(report2) {
  const table = costTable(report2);
  return table && makePart("cost", "Cost", [`Cost: ${costWords(report2.run)}`], tableToHtml(table, "Cost"));
}
function lineagePart(report2, options) {
  const files = dataFileTable(report2);
  const again = `<p>Again: ${phraseToHtml(reproduceWords(report2, options.command))}</p>
`;
  const inside = `${again}${tableToHtml(lineageTable(report2), "Lineage")}${files === void 0 ? "" : tableToHtml(files, "Data files")}`;
  return makePart("lineage", "Lineage", ["Lineage"], inside);
}
function footerText(report2) {
  const finished = isFailed(report2) ? void 0 : report2.run?.finished;
  return finished === void 0 ? "Made by Assay." : phraseToHtml(say`Made by Assay, ${code(finished)}.`);
}

// src/steps/report.ts
async function report(session, options) {
  const { ports, folder } = session;
  const facts = await gatherReport(session);
  const { command } = options;
  const summary = renderSummary([facts], { command });
  const fits2 = Buffer.byteLength(summary) <= COMMENT_BYTES;
  await ports.files.writeText(`${folder}/report.md`, fits2 ? summary : renderComment([facts], { command }));
  await ports.files.writeText(`${folder}/summary.md`, summary);
  await ports.files.writeText(`${folder}/report.html`, renderHtml(facts, { command }));
  session.held.report = facts;
}
async function gatherReport(session) {
  const verdict = await verdictOf(session);
  const evaluation = await evaluationOf(session);
  const model = (await modelOf(session)).document;
  const baseline = await baselineOf(session);
  return {
    verdict,
    evaluation,
    model,
    run: await runOf(session),
    dataCheck: await dataCheckOf(session),
    predictions: await predictionsOf(session),
    coefficients: coefficientsOf(model),
    ...baseline === void 0 ? {} : { baseline: sideOf(baseline, evaluation) }
  };
}
function sideOf({ model, run, predictions }, evaluation) {
  const isOnSameRows = predictions !== void 0 && predictions.ids.length === evaluation.rows;
  return {
    model,
    run,
    predictions,
    // Never its stored evaluation: that may be of other rows.
    metrics: isOnSameRows ? evaluateMetrics(metricInput(predictions), defaultMetrics(evaluation.task)) : void 0,
    coefficients: model === void 0 ? void 0 : coefficientsOf(model)
  };
}
async function baselineOf(session) {
  const { held, folder, ports, recipe } = session;
  if (held.baseline !== void 0) return held.baseline;
  const path2 = (file) => `${folder}/${file}`;
  const modelText = await ports.files.readText(path2(BASELINE_FILES.model));
  if (modelText === void 0) return void 0;
  const runText = await ports.files.readText(path2(BASELINE_FILES.run));
  const stored = path2(BASELINE_FILES.predictions);
  const request = { task: recipe.task, positive: (await evaluationOf(session)).positive };
  return {
    model: decodeModel(modelText, path2(BASELINE_FILES.model)),
    run: runText === void 0 ? void 0 : runDocument.decode(runText, path2(BASELINE_FILES.run)),
    predictions: await ports.files.exists(stored) === "file" ? (await openPredictions({ shown: stored, absolute: stored }, request, ports)).predictions : void 0
  };
}

// src/steps/chain.ts
var STEPS = { "check-data": checkData, train, evaluate: evaluate2, compare, report };
async function runChain(verbs, recipes, options, ports) {
  const outcomes = [];
  const own2 = { ...options, soleModel: recipes.length === 1 };
  for (const recipe of recipes) outcomes.push(await runModel(verbs, recipe, own2, ports));
  return outcomes;
}
async function runModel(verbs, recipe, options, ports) {
  const session = openSession(recipe, options.out, ports);
  let failure2;
  let running = verbs[0];
  if (verbs.includes("train")) {
    session.held.code = ports.git.describe(recipe.folder);
    session.held.code.catch(() => {
    });
  }
  try {
    refuseOwnFolder(session, options);
    if (ports.workflow !== void 0) await rethrowEarlierFailure(session.folder, verbs[0], ports.files);
    await ports.files.removeFiles(session.folder, staleFiles(verbs[0]));
    for (const verb of verbs) {
      running = verb;
      await timed(session, verb, () => STEPS[verb](session, options));
      noteProgress(session);
    }
    if (session.held.run !== void 0) await writeRun(session, session.held.run);
  } catch (thrown) {
    failure2 = failureOf(thrown);
    if (ports.workflow !== void 0) await writeFailure(session.folder, running, failure2, ports.files);
  }
  const verdict = session.held.verdict;
  const rejected = verbs.includes("compare") && verdict?.decision === "rejected";
  return { name: recipe.name, session, verdict, failure: failure2, exitCode: failure2?.exitCode ?? (rejected ? 1 : 0) };
}
function worstExitCode(outcomes) {
  return outcomes.reduce((worst, outcome) => Math.max(worst, outcome.exitCode), 0);
}

// src/report/terminal-text.ts
var CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39]
};
var TONE_STYLES = { good: "green", bad: "red", warn: "yellow", quiet: "dim" };
var TONE_SIGNS2 = { good: "✔", bad: "✖", warn: "?", quiet: "·" };
function paint(text2, style, colour) {
  if (!colour || style === void 0 || text2 === "") return text2;
  const [on, off] = CODES[Object.hasOwn(TONE_STYLES, style) ? TONE_STYLES[style] : style];
  return `\x1B[${on}m${text2}\x1B[${off}m`;
}
function spanOf(piece) {
  if (typeof piece === "string") return { text: piece, style: void 0 };
  if ("code" in piece) {
    return {
      text: terminalText(piece.code, piece.long === true ? SENTENCE_CAP : NAME_CAP).trim() || NO_NAME,
      style: "cyan"
    };
  }
  if ("quote" in piece) return { text: terminalText(piece.quote), style: void 0 };
  if ("strong" in piece) return { text: piece.strong, style: "bold" };
  if ("histogram" in piece) return { text: sparkline(piece.histogram), style: "cyan" };
  return { text: piece.marked === true ? `${TONE_SIGNS2[piece.tone]} ${piece.text}` : piece.text, style: piece.tone };
}
function phraseToTerminal(phrase, colour) {
  return phrase.map(spanOf).map((span) => paint(span.text, span.style, colour)).join("");
}
function displayWidth(text2) {
  let width = 0;
  for (const character of text2) {
    const point2 = character.codePointAt(0);
    if (point2 < 768) width += 1;
    else if (point2 >= 768 && point2 <= 879 || point2 === 8203 || point2 >= 65024 && point2 <= 65039) width += 0;
    else width += isWide(point2) ? 2 : 1;
  }
  return width;
}
function isWide(point2) {
  return point2 >= 4352 && point2 <= 4447 || point2 >= 11904 && point2 <= 42191 || point2 >= 44032 && point2 <= 55203 || point2 >= 63744 && point2 <= 64255 || point2 >= 65072 && point2 <= 65135 || point2 >= 65280 && point2 <= 65376 || point2 >= 127744 && point2 <= 129791 || point2 >= 131072 && point2 <= 262141;
}
function wrap(phrase, width, colour) {
  const lines = [];
  let line2 = "";
  let used = 0;
  for (const { word, style, glued } of wordsOf(phrase)) {
    const size = displayWidth(word);
    const space = glued || used === 0 ? 0 : 1;
    if (used > 0 && used + space + size > width && !glued) {
      lines.push(line2);
      line2 = "";
      used = 0;
    } else if (space === 1) {
      line2 += " ";
      used += 1;
    }
    line2 += paint(word, style, colour);
    used += size;
  }
  if (line2 !== "") lines.push(line2);
  return lines;
}
function wordsOf(phrase) {
  const words = [];
  let spaceBefore = true;
  for (const { text: text2, style } of phrase.map(spanOf)) {
    for (const part of text2.split(/( +)/)) {
      if (part === "") continue;
      if (part.startsWith(" ")) {
        spaceBefore = true;
        continue;
      }
      words.push({ word: part, style, glued: !spaceBefore });
      spaceBefore = false;
    }
  }
  return words;
}
var GAP = 2;
var NARROWEST2 = 10;
function tableToTerminal(table, width, colour, spare = []) {
  let columns = table.columns.map((column, index) => {
    const title = column.isName === true ? terminalText(column.title, NAME_CAP) : column.title;
    const cells = table.rows.map((row) => row[index] ?? [""]);
    const widths = cells.map((cell) => displayWidth(phraseToTerminal(cell, false)));
    return { ...column, title, cells, widths, width: Math.max(displayWidth(title), ...widths) };
  });
  const total = () => columns.reduce((sum2, column) => sum2 + column.width, 0) + GAP * (columns.length - 1);
  for (const title of spare) {
    if (total() <= width) break;
    columns = columns.filter((column) => column.title !== title);
  }
  while (total() > width) {
    const widest2 = columns.filter((column) => column.align === "left").sort((a2, b) => b.width - a2.width)[0];
    if (widest2 === void 0 || widest2.width <= NARROWEST2) break;
    widest2.width = Math.max(NARROWEST2, widest2.width - (total() - width));
  }
  const pad = (text2, size, align, room, isLast) => {
    const blanks2 = " ".repeat(Math.max(0, room - size));
    return align === "right" ? blanks2 + text2 : isLast ? text2 : text2 + blanks2;
  };
  const gap = " ".repeat(GAP);
  const last = columns.length - 1;
  const header2 = columns.map(
    (column, i) => pad(column.title, displayWidth(column.title), column.align, column.width, i === last)
  );
  const lines = [paint(header2.join(gap), "dim", colour)];
  for (let row = 0; row < table.rows.length; row++) {
    const cells = columns.map((column, i) => {
      const size = column.widths[row];
      if (size <= column.width)
        return pad(phraseToTerminal(column.cells[row], colour), size, column.align, column.width, i === last);
      const short = cutTo(phraseToTerminal(column.cells[row], false), column.width);
      return pad(short, displayWidth(short), column.align, column.width, i === last);
    });
    lines.push(cells.join(gap).trimEnd());
  }
  return lines;
}
function cutTo(text2, width) {
  let out = "";
  let used = 0;
  for (const character of text2) {
    const size = displayWidth(character);
    if (used + size > width - 1) break;
    out += character;
    used += size;
  }
  return `${out}…`;
}

// src/local/git.ts
import { execFile, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname as dirname2, join as join2, resolve as resolve6 } from "node:path";
var REF = /^(?!.*\.\.)[^-\s\p{Cc}:?*[\\][^\s\p{Cc}:?*[\\]{0,250}$/u;
var localGit = {
  async rootOf(folder) {
    for (let here = resolve6(folder); ; here = dirname2(here)) {
      const entry = await stat(join2(here, ".git")).catch(() => void 0);
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
    if (!REF.test(ref)) throw new InputError(`"${ref}" is neither a folder nor a git ref`, { field: "--baseline" });
    const found = await git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    const commit = found.out.trim();
    if (found.code !== 0 || commit === "") throw await unknownRef(folder, ref, found);
    const place = await mkdtemp(join2(tmpdir(), "assay-baseline-"));
    const tree = join2(place, "tree");
    const forget2 = ["worktree", "remove", "--force", tree];
    const remove = () => {
      spawnSync("git", argumentsOf(folder, forget2), { env: environment(), stdio: "ignore" });
      rmSync(place, { recursive: true, force: true });
    };
    const stopListening = onInterrupt(remove);
    const added = await git(folder, ["worktree", "add", "--detach", "--force", tree, commit]);
    const dispose = async () => {
      stopListening();
      await git(folder, forget2);
      await rm(place, { recursive: true, force: true });
    };
    if (added.code !== 0) {
      await dispose();
      throw new InfrastructureError(`git could not check out ${ref}: ${added.err.trim()}`);
    }
    return { folder: tree, commit, dispose };
  },
  async distance(folder, ancestor, commit) {
    const isAncestor = await git(folder, ["merge-base", "--is-ancestor", ancestor, commit]);
    if (isAncestor.code !== 0) return void 0;
    const counted3 = await git(folder, ["rev-list", "--count", "--first-parent", `${ancestor}..${commit}`]);
    const distance = Number(counted3.out.trim());
    return counted3.code === 0 && Number.isInteger(distance) ? distance : void 0;
  }
};
async function unknownRef(folder, ref, { code: code2, err }) {
  const at = { field: "--baseline" };
  if (code2 === NOT_RUN)
    return new InfrastructureError(`--baseline: "${ref}" is no folder, and git cannot be run: ${err}`);
  const rule = `"${ref}" is neither a folder nor a git ref of this repository`;
  if (/^fatal: (?!ambiguous|bad revision|Needed|log for)/.test(err)) {
    return new InputError(`${rule}: ${err.split("\n")[0]}`, at);
  }
  const remote = await git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `origin/${ref}^{commit}`]);
  if (remote.code === 0) return new InputError(`${rule}; did you mean "origin/${ref}"?`, at);
  const shallow = await git(folder, ["rev-parse", "--is-shallow-repository"]);
  return new InputError(
    shallow.out.trim() === "true" ? `${rule}; this clone holds the newest commits only: fetch the others (actions/checkout: fetch-depth: 0)` : rule,
    at
  );
}
function onInterrupt(clean) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const listeners = signals.map((signal) => {
    const listener = () => {
      stop();
      clean();
      process.kill(process.pid, signal);
    };
    process.once(signal, listener);
    return [signal, listener];
  });
  const stop = () => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
  };
  return stop;
}
var NOT_RUN = 127;
function argumentsOf(folder, args) {
  return ["-C", folder, "-c", "core.hooksPath=/dev/null", ...args];
}
function environment() {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" };
  for (const name of ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"]) delete env[name];
  return env;
}
function git(folder, args) {
  return new Promise((done) => {
    execFile(
      "git",
      argumentsOf(folder, args),
      { env: environment(), maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => {
        const code2 = error === null ? 0 : typeof error.code === "number" ? error.code : NOT_RUN;
        done({ code: code2, out, err: code2 === NOT_RUN ? error?.message ?? err : err });
      }
    );
  });
}

// src/local/machine.ts
import { readFileSync } from "node:fs";
var localClock = { now: () => Date.now() };
var localMachine = {
  os: process.platform,
  arch: process.arch,
  runtime: `node ${process.versions.node}`,
  peakMemory: () => (highWaterMark() ?? process.resourceUsage().maxRSS) * 1024
};
function highWaterMark() {
  if (process.platform !== "linux") return void 0;
  try {
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
    return found === null ? void 0 : Number(found[1]);
  } catch {
    return void 0;
  }
}

// src/local/workers.ts
import { Worker } from "node:worker_threads";
var MOST_THREADS = 7;
function localWorkers(entry, count3) {
  const wanted = Math.max(1, Math.min(count3, MOST_THREADS + 1));
  const threads = [];
  return {
    count: wanted,
    start() {
      while (threads.length < wanted - 1) {
        const thread = new Worker(entry);
        thread.unref();
        thread.setMaxListeners(0);
        threads.push(thread);
      }
    },
    async run(job, work, inputs) {
      const outputs = new Array(inputs.length);
      const taken = new Int32Array(new SharedArrayBuffer(4));
      const next = () => Atomics.add(taken, 0, 1);
      if (inputs.length > 1) this.start();
      const helpers = inputs.length > 1 ? threads : [];
      const answers = helpers.map((thread) => ask(thread, { job, inputs, taken }));
      try {
        for (let i = next(); i < inputs.length; i = next()) outputs[i] = work(inputs[i]);
      } catch (thrown) {
        Atomics.store(taken, 0, inputs.length);
        await Promise.allSettled(answers);
        throw thrown;
      }
      for (const answer of await Promise.all(answers)) for (const [i, output] of answer) outputs[i] = output;
      return outputs;
    },
    async close() {
      await Promise.all(threads.splice(0).map((thread) => thread.terminate()));
    }
  };
}
function ask(thread, task) {
  return new Promise((resolve7, reject) => {
    const settle2 = (end) => {
      thread.off("message", onMessage).off("error", onError).off("exit", onExit);
      thread.unref();
      end();
    };
    const onMessage = (done) => settle2(() => "failure" in done ? reject(new InvariantError(done.failure)) : resolve7(done.outputs));
    const onError = (error) => settle2(() => reject(new InfrastructureError(`a worker thread failed: ${error.message}`, { cause: error })));
    const onExit = (code2) => settle2(() => reject(new InfrastructureError(`a worker thread ended with ${code2}; is memory short?`)));
    thread.ref();
    thread.on("message", onMessage).on("error", onError).on("exit", onExit);
    thread.postMessage(task);
  });
}

export {
  encodeCanonical,
  TASKS,
  identifyRows,
  openTable,
  defaultMetrics,
  resolveMetric,
  findMetric,
  evaluateMetrics,
  metricInput,
  compareModels,
  ROW_ID_COLUMN,
  PROBABILITY_PREFIX,
  writeTextCell,
  evaluationDocument,
  METRICS_FILE,
  encodeMetrics,
  decodeModel,
  predictModel,
  openPredictions,
  labelFindings,
  labelsOf,
  taskOf,
  resolvePolicy,
  readRecipes,
  say,
  code,
  quote,
  listOf2 as listOf,
  plural,
  groupThousands,
  formatNumber,
  formatTogether,
  shortDigest,
  numberOf2 as numberOf,
  metricRows,
  metricTable,
  undefinedNotes,
  comparedWords,
  dummyWords,
  isFailed,
  DECISION_TONES,
  gateTable,
  gateNotes,
  headlineOf,
  costWords,
  reproduceWords,
  orderReports,
  overviewTable,
  overviewTitle,
  changesOf,
  changesSummary,
  settingText,
  coefficientRows,
  comparableCoefficients,
  coefficientTable,
  isMoved,
  findingsOf2 as findingsOf,
  findingsSummary,
  severityTone,
  findingPhrase,
  dataFacts,
  profileTable2 as profileTable,
  slicesSection,
  slicesSummary,
  slicesOf2 as slicesOf,
  runChain,
  worstExitCode,
  TONE_SIGNS2 as TONE_SIGNS,
  paint,
  phraseToTerminal,
  displayWidth,
  wrap,
  tableToTerminal,
  localGit,
  localClock,
  localMachine,
  localWorkers
};
