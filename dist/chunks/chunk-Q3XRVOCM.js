import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  TASKS,
  checkShape,
  count,
  digest,
  finite,
  parseJson,
  refuseHostile,
  zod_exports
} from "./chunk-U2S2S4CM.js";
import {
  innerRootAround,
  repositoryAround,
  rootAround
} from "./chunk-OZQOA2DB.js";
import {
  PREDICTIONS_FILE
} from "./chunk-DILNABZH.js";
import {
  childEnvironment
} from "./chunk-IBAK7LWP.js";
import {
  closest
} from "./chunk-UMBKYT47.js";
import {
  InfrastructureError,
  InputError,
  InvariantError
} from "./chunk-MTL7CF67.js";
import {
  __commonJS,
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
    var identity = require_identity();
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit2(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit2.BREAK = BREAK;
    visit2.SKIP = SKIP;
    visit2.REMOVE = REMOVE;
    function visit_(key, node, visitor, path) {
      const ctrl = callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = visit_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path);
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
      if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path) {
      const ctrl = await callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path);
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
    function callVisitor(key, node, visitor, path) {
      if (typeof visitor === "function")
        return visitor(key, node, path);
      if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
      if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
      if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
      if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
      return void 0;
    }
    function replaceNode(key, path, node) {
      const parent = path[path.length - 1];
      if (identity.isCollection(parent)) {
        parent.items[key] = node;
      } else if (identity.isPair(parent)) {
        if (key === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity.isAlias(parent) ? "alias" : "scalar";
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
    var identity = require_identity();
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
      add(line, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
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
            const [version] = parts;
            if (version === "1.1" || version === "1.2") {
              this.yaml.version = version;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version);
              onError(6, `Unsupported YAML version ${version}`, isValid);
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
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
          const tags = {};
          visit2.visit(doc.contents, (_key, node) => {
            if (identity.isNode(node) && node.tag)
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
    var identity = require_identity();
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
            if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
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
          for (const k of Array.from(val.keys())) {
            const v0 = val.get(k);
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              val.delete(k);
            else if (v1 !== v0)
              val.set(k, v1);
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
          for (const [k, v0] of Object.entries(val)) {
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              delete val[k];
            else if (v1 !== v0)
              val[k] = v1;
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
    var identity = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
      if (value && typeof value.toJSON === "function") {
        if (!ctx || !identity.hasAnchor(value))
          return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data);
        ctx.onCreate = (res2) => {
          data.res = res2;
          delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value === "bigint" && !ctx?.keep)
        return Number(value);
      return value;
    }
    exports.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports) {
    "use strict";
    var applyReviver = require_applyReviver();
    var identity = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
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
        if (!identity.isDocument(doc))
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
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
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
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity.ALIAS);
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
              if (identity.isAlias(node) || identity.hasAnchor(node))
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
      if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity.isCollection(node)) {
        let count2 = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count2)
            count2 = c;
        }
        return count2;
      } else if (identity.isPair(node)) {
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
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar = class extends Node.NodeBase {
      constructor(value) {
        super(identity.SCALAR);
        this.value = value;
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
    var identity = require_identity();
    var Scalar = require_Scalar();
    var defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName, tags) {
      if (tagName) {
        const match = tags.filter((t) => t.tag === tagName);
        const tagObj = match.find((t) => !t.format) ?? match[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags.find((t) => t.identify?.(value) && !t.format);
    }
    function createNode(value, tagName, ctx) {
      if (identity.isDocument(value))
        value = value.contents;
      if (identity.isNode(value))
        return value;
      if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
        value = value.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref = void 0;
      if (aliasDuplicateObjects && value && typeof value === "object") {
        ref = sourceObjects.get(value);
        if (ref) {
          ref.anchor ?? (ref.anchor = onAnchor(value));
          return new Alias.Alias(ref.anchor);
        } else {
          ref = { anchor: null, node: null };
          sourceObjects.set(value, ref);
        }
      }
      if (tagName?.startsWith("!!"))
        tagName = defaultTagPrefix + tagName.slice(2);
      let tagObj = findTagObject(value, tagName, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON === "function") {
          value = value.toJSON();
        }
        if (!value || typeof value !== "object") {
          const node2 = new Scalar.Scalar(value);
          if (ref)
            ref.node = node2;
          return node2;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
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
    var identity = require_identity();
    var Node = require_Node();
    function collectionFromPath(schema, path, value) {
      let v = value;
      for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
          const a = [];
          a[k] = v;
          v = a;
        } else {
          v = /* @__PURE__ */ new Map([[k, v]]);
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
    var isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
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
        copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path, value) {
        if (isEmptyPath(path))
          this.add(value);
        else {
          const [key, ...rest] = path;
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.addIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
          return node.deleteIn(rest);
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
          return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
          return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity.isPair(node))
            return false;
          const n = node.value;
          return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
          this.set(key, value);
        } else {
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.setIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
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
    function doubleQuotedString(value, ctx) {
      const json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
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
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
      const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end = value.substring(endStart);
      const endNlPos = end.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value === end || endNlPos !== end.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === "\n")
          end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal) {
        const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start}${value}${end}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type, value } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
        return quotedString(value, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) {
        return blockString(item, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value, ctx);
        }
      }
      const str = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
          return quotedString(value, ctx);
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
    var identity = require_identity();
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
        const match = tags.filter((t) => t.tag === item.tag);
        if (match.length > 0)
          return match.find((t) => t.format === item.format) ?? match[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter((t) => t.identify?.(obj));
        if (match.length > 1) {
          const testMatch = match.filter((t) => t.test);
          if (testMatch.length > 0)
            match = testMatch;
        }
        tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
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
      const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
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
      if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item)) {
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
      const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
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
    var identity = require_identity();
    var Scalar = require_Scalar();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
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
        if (allNullValues || value == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str === "" ? "?" : explicitKey ? `? ${str}` : str;
        }
      } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
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
      if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === "object")
          value = doc.createNode(value);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
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
      } else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
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
    var identity = require_identity();
    var Scalar = require_Scalar();
    var MERGE_KEY = "<<";
    var merge = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (identity.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map, it);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (!identity.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key, value2] of srcMap) {
        if (map instanceof Map) {
          if (!map.has(key))
            map.set(key, value2);
        } else if (map instanceof Set) {
          map.add(key);
        } else if (!Object.prototype.hasOwnProperty.call(map, key)) {
          Object.defineProperty(map, key, {
            value: value2,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports.addMergeToJSMap = addMergeToJSMap;
    exports.isMergeKey = isMergeKey;
    exports.merge = merge;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports) {
    "use strict";
    var log = require_log();
    var merge = require_merge();
    var stringify = require_stringify();
    var identity = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key, value }) {
      if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
      else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
      else {
        const jsKey = toJS.toJS(key, "", ctx);
        if (map instanceof Map) {
          map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        } else if (map instanceof Set) {
          map.add(jsKey);
        } else {
          const stringKey = stringifyKey(key, jsKey, ctx);
          const jsValue = toJS.toJS(value, stringKey, ctx);
          if (stringKey in map)
            Object.defineProperty(map, stringKey, {
              value: jsValue,
              writable: true,
              enumerable: true,
              configurable: true
            });
          else
            map[stringKey] = jsValue;
        }
      }
      return map;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey !== "object")
        return String(jsKey);
      if (identity.isNode(key) && ctx?.doc) {
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
    var identity = require_identity();
    function createPair(key, value, ctx) {
      const k = createNode.createNode(key, void 0, ctx);
      const v = createNode.createNode(value, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
          key = key.clone(schema);
        if (identity.isNode(value))
          value = value.clone(schema);
        return new _Pair(key, value);
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
    var identity = require_identity();
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
        if (identity.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
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
          const line = lines[i];
          str += line ? `
${indent}${line}` : "\n";
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
        if (identity.isNode(item)) {
          if (item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity.isNode(item.value) ? item.value : null;
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
            reqNewline || (reqNewline = lines.reduce((sum2, line) => sum2 + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
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
          const len = lines.reduce((sum2, line) => sum2 + line.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line of lines)
            str += line ? `
${indentStep}${indent}${line}` : "\n";
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
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    function findPair(items, key) {
      const k = identity.isScalar(key) ? key.value : key;
      for (const it of items) {
        if (identity.isPair(it)) {
          if (it.key === key || it.key === k)
            return it;
          if (identity.isScalar(it.key) && it.key.value === k)
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
        super(identity.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === "function") {
          map.items.sort(schema.sortMapEntries);
        }
        return map;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
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
          if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
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
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair.Pair(key, value), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!identity.isPair(item))
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
    var identity = require_identity();
    var YAMLMap = require_YAMLMap();
    var map = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        if (!identity.isMap(map2))
          onError("Expected a mapping for this tag");
        return map2;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports.map = map;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyCollection = require_stringifyCollection();
    var Collection = require_Collection();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
      }
      add(value) {
        this.items.push(value);
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
        return !keepScalar && identity.isScalar(it) ? it.value : it;
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
      set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
          prev.value = value;
        else
          this.items[idx] = value;
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
      let idx = identity.isScalar(key) ? key.value : key;
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
    var identity = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity.isSeq(seq2))
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
    var string = {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports.string = string;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var nullTag = {
      identify: (value) => value == null,
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
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format, minFractionDigits, tag, value }) {
      if (typeof value === "bigint")
        return String(value);
      const num = typeof value === "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
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
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
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
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot2 = str.indexOf(".");
        if (dot2 !== -1 && str[str.length - 1] === "0")
          node.minFractionDigits = str.length - dot2 - 1;
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
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.boolTag,
      int.intOct,
      int.int,
      int.intHex,
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
    var map = require_map();
    var seq = require_seq();
    function intIdentify(value) {
      return typeof value === "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value);
    var jsonScalars = [
      {
        identify: (value) => typeof value === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value === "boolean",
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
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value === "number",
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
    var schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
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
      identify: (value) => value instanceof Uint8Array,
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
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        const buf = value;
        let str;
        if (typeof node_buffer.Buffer === "function") {
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str = btoa(s);
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
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (identity.isPair(item))
            continue;
          else if (identity.isMap(item)) {
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
          seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
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
          let key, value;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key = it[0];
              value = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys = Object.keys(it);
            if (keys.length === 1) {
              key = keys[0];
              value = it[key];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
            }
          } else {
            key = it;
          }
          pairs2.items.push(Pair.createPair(key, value, ctx));
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
    var identity = require_identity();
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
        const map = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const pair of this.items) {
          let key, value;
          if (identity.isPair(pair)) {
            key = toJS.toJS(pair.key, "", ctx);
            value = toJS.toJS(pair.value, key, ctx);
          } else {
            key = toJS.toJS(pair, "", ctx);
          }
          if (map.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key, value);
        }
        return map;
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
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
          if (identity.isScalar(key)) {
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
    function boolStringify({ value, source }, ctx) {
      const boolObj = value ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value) => value === false,
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
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
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
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
        const dot2 = str.indexOf(".");
        if (dot2 !== -1) {
          const f = str.substring(dot2 + 1).replace(/_/g, "");
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
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      const sign = str[0];
      if (sign === "-" || sign === "+")
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
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      const n = parseInt(str, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
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
    var int = {
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
    exports.int = int;
    exports.intBin = intBin;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        if (identity.isPair(key))
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
        return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value) {
        if (typeof value !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value) {
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
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set2.items.push(Pair.createPair(value, null, ctx));
          }
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map, onError) {
        if (identity.isMap(map)) {
          if (map.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map;
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
      const sign = str[0];
      const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value } = node;
      let num = (n) => n;
      if (typeof value === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      if (value < 0) {
        sign = "-";
        value *= num(-1);
      }
      const _60 = num(60);
      const parts = [value % _60];
      if (value < 60) {
        parts.unshift(0);
      } else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts[0]) / _60;
          parts.unshift(value);
        }
      }
      return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value === "bigint" || Number.isInteger(value),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value) => value instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day2, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day2, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date -= 6e4 * d;
        }
        return new Date(date);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
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
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var binary = require_binary();
    var bool = require_bool2();
    var float = require_float2();
    var int = require_int2();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var set = require_set();
    var timestamp = require_timestamp();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int.intBin,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge.merge,
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
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary = require_binary();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var schema$2 = require_schema3();
    var set = require_set();
    var timestamp = require_timestamp();
    var schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map.map, seq.seq, string.string]],
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
      int: int.int,
      intHex: int.intHex,
      intOct: int.intOct,
      intTime: timestamp.intTime,
      map: map.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      const schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
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
        tags = tags.concat(merge.merge);
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
    var identity = require_identity();
    var map = require_map();
    var seq = require_seq();
    var string = require_string();
    var tags = require_tags();
    var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    var Schema = class _Schema {
      constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
        this.name = typeof schema === "string" && schema || "core";
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
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
    var identity = require_identity();
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
        if (identity.isNode(doc.contents)) {
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
    var identity = require_identity();
    var Pair = require_Pair();
    var toJS = require_toJS();
    var Schema = require_Schema();
    var stringifyDocument = require_stringifyDocument();
    var anchors = require_anchors();
    var applyReviver = require_applyReviver();
    var createNode = require_createNode();
    var directives = require_directives();
    var Document = class _Document {
      constructor(value, replacer, options) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
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
        let { version } = opt;
        if (options?._directives) {
          this.directives = options._directives.atDocument();
          if (this.directives.yaml.explicit)
            version = this.directives.yaml.version;
        } else
          this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy = Object.create(_Document.prototype, {
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path, value);
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
      createNode(value, replacer, options) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value = replacer.call({ "": value }, "", value);
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
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
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
      deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
          return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path) {
        if (Collection.isEmptyPath(path))
          return this.contents !== void 0;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key], value);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key, value);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path, value);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version, options = {}) {
        if (typeof version === "number")
          version = String(version);
        let opt;
        switch (version) {
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
              this.directives.yaml.version = version;
            else
              this.directives = new directives.Directives({ version });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version);
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
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
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
          const s = JSON.stringify(options.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
      }
    };
    function assertCollection(contents) {
      if (identity.isCollection(contents))
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
      const { line, col } = error.linePos[0];
      error.message += ` at line ${line}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "…" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "…";
      if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "…\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count2 = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
          count2 = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count2);
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
    var identity = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
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
      const map = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      let offset = bm.offset;
      let commentEnd = null;
      for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
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
              if (map.comment)
                map.comment += "\n" + keyProps.comment;
              else
                map.comment = keyProps.comment;
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
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        const valueProps = resolveProps.resolveProps(sep ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
          offset = valueNode.range[2];
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
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
          map.items.push(pair);
        }
      }
      if (commentEnd && commentEnd < offset)
        onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
      map.range = [bm.offset, offset, commentEnd ?? offset];
      return map;
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
      for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value) {
            if (value?.type === "block-seq")
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
        const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
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
    var identity = require_identity();
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
        const { start, key, sep, value } = collItem;
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
          if (!props.anchor && !props.tag && !sep && !value) {
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
              if (identity.isPair(prev))
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
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock(value))
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
            next: value,
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
          } else if (value) {
            if ("source" in value && value.source?.[0] === ":")
              onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock(value))
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
            const map = coll;
            if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map.items.push(pair);
          } else {
            const map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = true;
            map.items.push(pair);
            const endRange = (valueNode ?? keyNode).range;
            map.range = [keyNode.range[0], endRange[1], endRange[2]];
            coll.items.push(map);
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
    var identity = require_identity();
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
      const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
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
      const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
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
        const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end2 = start + header.length;
        if (scalar.source)
          end2 += scalar.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar.indent + header.indent;
      let offset = scalar.offset + header.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === "" || content === "\r") {
          if (header.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message);
          }
          if (header.indent === 0)
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
      let value = "";
      let sep = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header.indent ? "explicit indentation indicator" : "first line";
          const message = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
          indent = "";
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep === " ")
            sep = "\n";
          else if (!prevMoreIndented && sep === "\n")
            sep = "\n\n";
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep === "\n")
            value += "\n";
          else
            sep = "\n";
        } else {
          value += sep + content;
          sep = " ";
          prevMoreIndented = false;
        }
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value += "\n" + lines[i][0].slice(trimIndent);
          if (value[value.length - 1] !== "\n")
            value += "\n";
          break;
        default:
          value += "\n";
      }
      const end = start + header.length + scalar.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
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
      let value;
      const _onError = (rel, code2, msg) => onError(offset + rel, code2, msg);
      switch (type) {
        case "scalar":
          _type = Scalar.Scalar.PLAIN;
          value = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_SINGLE;
          value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_DOUBLE;
          value = doubleQuotedValue(source, _onError);
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
      const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
      return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
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
      const line = /(.*?)\r?\n/sy;
      let match = line.exec(source);
      if (!match)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$");
        trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match[1].replace(trimEnd, "");
      let sep = " ";
      let pos = line.lastIndex;
      while (match = line.exec(source)) {
        const lm = match[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep === "\n")
            res += sep;
          else
            sep = "\n";
        } else {
          res += sep + lm;
          sep = " ";
        }
        pos = line.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match = last.exec(source);
      return res + sep + (match?.[1] ?? "");
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
    var identity = require_identity();
    var Scalar = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
      } else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value, token, onError);
      else
        tag = ctx.schema[identity.SCALAR];
      let scalar;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar = new Scalar.Scalar(value);
      }
      scalar.range = range;
      scalar.source = value;
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
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity.SCALAR];
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
        if (tag.test?.test(value))
          return tag;
      const kt = schema.knownTags[tagName];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
      return schema[identity.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity.SCALAR];
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
    var identity = require_identity();
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
      if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
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
      const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
      alias.range = [offset, valueEnd, re.offset];
      if (re.comment)
        alias.comment = re.comment;
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
    function composeDoc(options, directives, { offset, start, value, end }, onError) {
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
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      const contentEnd = doc.contents.range[2];
      const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
      if (re.comment)
        doc.comment = re.comment;
      doc.range = [offset, contentEnd, re.offset];
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
    var identity = require_identity();
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
          } else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity.isPair(it))
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
    function createScalarToken(value, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value }, {
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
    function setScalarValue(token, value, context = {}) {
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
            const header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value }, {
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
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head;
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
    function stringifyItem({ start, key, sep, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep)
        for (const st of sep)
          res += st.source;
      if (value)
        res += stringifyToken(value);
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
    visit2.itemAtPath = (cst, path) => {
      let item = cst;
      for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit2.parentCollection = (cst, path) => {
      const parent = visit2.itemAtPath(cst, path.slice(0, -1));
      const field = path[path.length - 1][0];
      const coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path, item, visitor) {
      let ctrl = visitor(item, path);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field of ["key", "value"]) {
        const token = item[field];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
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
            ctrl = ctrl(item, path);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
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
    function isEmpty(ch) {
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
          if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
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
        let line = this.getLine();
        if (line === null)
          return this.setNext("stream");
        if (line[0] === cst.BOM) {
          yield* this.pushCount(1);
          line = line.substring(1);
        }
        if (line[0] === "%") {
          let dirEnd = line.length;
          let cs = line.indexOf("#");
          while (cs !== -1) {
            const ch = line[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line.length - sp);
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
          const s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
          const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line[n]) {
          case "#":
            yield* this.pushCount(line.length - n);
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
            yield* this.pushCount(line.length - n);
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
        const line = this.getLine();
        if (line === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line.length - n);
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
            if (this.flowKey || isEmpty(next) || next === ",") {
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
        return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
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
            if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty(ch)) {
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
        const s = this.buffer.slice(this.pos, i);
        if (s) {
          yield s;
          this.pos += s.length;
          return s.length;
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
              if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
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
          while (!isEmpty(ch) && ch !== ">")
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
          const map = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start, key: scalar, sep }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
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
      *blockMap(map) {
        const it = map.items[map.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map.indent)) {
                const prev = map.items[map.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  map.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map.indent;
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
                  if (st.indent > map.indent)
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
                map.items.push({ start });
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
                map.items.push({ start, explicitKey: true });
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
                  map.items.push({ start: [], key: null, sep: [this.sourceToken] });
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
                  map.items.push({ start, key: null, sep: [this.sourceToken] });
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
                map.items.push({ start, key: fs, sep: [] });
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
              const bv = this.startBlockValue(map);
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
                  map.items.push({ start });
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
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
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
    var identity = require_identity();
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
    function parse(src, reviver, options) {
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
    function stringify(value, replacer, options) {
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
      if (value === void 0) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
      return new Document.Document(value, _replacer, options).toString(options);
    }
    exports.parse = parse;
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
    var identity = require_identity();
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
    exports.isAlias = identity.isAlias;
    exports.isCollection = identity.isCollection;
    exports.isDocument = identity.isDocument;
    exports.isMap = identity.isMap;
    exports.isNode = identity.isNode;
    exports.isPair = identity.isPair;
    exports.isScalar = identity.isScalar;
    exports.isSeq = identity.isSeq;
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
function encodeCanonical(value) {
  const out = [];
  write(value, "", out, "$");
  out.push("\n");
  return out.join("");
}
function sha256(bytes) {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
function write(value, indent, out, path) {
  if (value === null || value === true || value === false) {
    out.push(String(value));
  } else if (typeof value === "number") {
    out.push(encodeNumber(value, path));
  } else if (typeof value === "string") {
    out.push(JSON.stringify(value));
  } else if (Array.isArray(value) || value instanceof Float64Array || value instanceof Int32Array) {
    writeArray(value, indent, out, path);
  } else if (isPlainObject(value)) {
    writeObject(value, indent, out, path);
  } else {
    throw new InvariantError(`cannot encode ${Object.prototype.toString.call(value)} at ${path}`);
  }
}
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
function encodeNumber(value, path) {
  if (!Number.isFinite(value))
    throw new InvariantError(`cannot encode ${value} at ${path}: documents hold finite numbers`);
  return value === 0 ? "0" : String(value);
}
function writeArray(items, indent, out, path) {
  if (items.length === 0) {
    out.push("[]");
    return;
  }
  if (typeof items[0] === "number") {
    out.push("[");
    for (let i = 0; i < items.length; i++) {
      if (i > 0) out.push(", ");
      write(items[i], indent, out, `${path}[${i}]`);
    }
    out.push("]");
    return;
  }
  const inner = `${indent}  `;
  out.push("[");
  for (let i = 0; i < items.length; i++) {
    out.push(i > 0 ? ",\n" : "\n", inner);
    write(items[i], inner, out, `${path}[${i}]`);
  }
  out.push("\n", indent, "]");
}
function writeObject(record, indent, out, path) {
  const keys = Object.keys(record).filter((key) => record[key] !== void 0).sort();
  if (keys.length === 0) {
    out.push("{}");
    return;
  }
  const inner = `${indent}  `;
  out.push("{");
  keys.forEach((key, i) => {
    out.push(i > 0 ? ",\n" : "\n", inner, JSON.stringify(key), ": ");
    write(record[key], inner, out, `${path}.${key}`);
  });
  out.push("\n", indent, "}");
}

// src/local/git-command.ts
import { execFile, spawnSync } from "node:child_process";
var NOT_RUN = 127;
var MOST_BYTES = 64 * 1024 * 1024;
var SETTINGS = [
  "safe.bareRepository=explicit",
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.attributesFile=/dev/null",
  "core.pager=cat",
  "core.askPass=",
  "core.sshCommand=false",
  "credential.helper=",
  "protocol.allow=never",
  "submodule.recurse=false",
  "gc.auto=0",
  "maintenance.auto=false"
];
var VARIABLES = {
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_ATTR_NOSYSTEM: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  // A clone without blobs would fetch what is missing: older versions of git know the second of these only.
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none"
};
function runGit(place, args, options = {}) {
  const { input = "", mostBytes = MOST_BYTES, filters = [] } = options;
  return new Promise((done) => {
    const child = execFile(
      "git",
      argumentsOf(place, args, filters),
      { env: environment(), cwd: place.gitDir, maxBuffer: mostBytes, encoding: "buffer" },
      (error, out, err) => {
        const code2 = error === null ? 0 : typeof error.code === "number" ? error.code : NOT_RUN;
        done({ code: code2, out, err: code2 === NOT_RUN ? error?.message ?? "" : err.toString("utf8") });
      }
    );
    child.stdin?.on("error", () => {
    });
    child.stdin?.end(input);
  });
}
function runGitNow(place, args) {
  spawnSync("git", argumentsOf(place, args, []), { env: environment(), cwd: place.gitDir, stdio: "ignore" });
}
async function filtersOf(place) {
  const { code: code2, out } = await runGit(place, ["config", "-z", "--name-only", "--get-regexp", "^filter[.]"]);
  if (code2 !== 0) return code2 === 1 ? [] : void 0;
  const keys = out.toString("utf8").split("\0").filter((key) => key !== "");
  const names = [...new Set(keys.map((key) => key.slice("filter.".length, key.lastIndexOf("."))))];
  return names.some((name) => /[=\n]/.test(name)) ? void 0 : names;
}
function argumentsOf({ root, gitDir }, args, filters) {
  const off = filters.flatMap(
    (name) => ["clean=", "smudge=", "process=", "required=false"].map((setting) => `filter.${name}.${setting}`)
  );
  const settings = [...SETTINGS, ...off].flatMap((setting) => ["-c", setting]);
  return [`--git-dir=${gitDir}`, `--work-tree=${root}`, "--no-pager", ...settings, ...args];
}
function environment() {
  return { ...childEnvironment(process.env), ...VARIABLES };
}

// src/documents/document.ts
function defineDocument(file, what, schema, kind, schemaVersion) {
  return {
    file,
    kind,
    schemaVersion,
    schema,
    encode(value) {
      const text2 = encodeCanonical(ownShape(schema, value, file));
      refuseHostile(value, file);
      return text2;
    },
    decode(text2, path) {
      const value = parseJson(text2, path, what);
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
  "baseline_unreachable",
  "baseline_shifted",
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
  "required_better",
  "slice_worse",
  "dummy_not_beaten",
  "suspicious_improvement",
  "waived"
];
var BASELINE_PROBLEMS = [
  "baseline_unreachable",
  "baseline_shifted",
  "not_comparable"
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
  smallestMargin: zod_exports.optional(finite()),
  /** Bootstrap only. */
  seed: zod_exports.optional(count()),
  resamples: zod_exports.optional(count()),
  /** The method's error rate is not near alpha at every size. */
  approximate: zod_exports.optional(zod_exports.boolean()),
  positives: zod_exports.optional(count()),
  negatives: zod_exports.optional(count()),
  groups: zod_exports.optional(count()),
  /** Of `too_few_rows`: what there is too little of. */
  shortage: zod_exports.optional(zod_exports.strictObject({ what: zod_exports.string(), has: count(), floor: count() })),
  /** Share of the rows on which the models do not say the same. */
  disagreement: zod_exports.optional(finite()),
  /** Shown, never decides. */
  pValue: zod_exports.optional(finite()),
  test: zod_exports.optional(zod_exports.string()),
  /** Trained with several seeds: the squared standard error that they add. */
  trainingVariance: zod_exports.optional(finite()),
  /** Why there is no number, in words. */
  note: zod_exports.optional(zod_exports.string()),
  /** Shown, never decides. */
  informational: zod_exports.optional(zod_exports.boolean()),
  /** A waiver counts: the outcome stays, the gate does not stop the model. */
  waived: zod_exports.optional(zod_exports.boolean())
});
var SliceResultSchema = zod_exports.strictObject({
  /** Column → value, as text; quartiles of a numeric column as `[1.5, 2.25)`. */
  where: zod_exports.record(zod_exports.string(), zod_exports.string()),
  missing: zod_exports.optional(zod_exports.array(zod_exports.string())),
  rows: count(),
  minRows: count(),
  /** `configured` when absent. */
  source: zod_exports.optional(zod_exports.enum(["configured", "found"])),
  /** `slice_worse` or `slice_missing`, where it fails. */
  reason: zod_exports.optional(zod_exports.enum(REASONS)),
  metrics: zod_exports.record(
    zod_exports.string(),
    zod_exports.strictObject({
      candidate: zod_exports.optional(finite()),
      baseline: zod_exports.optional(finite()),
      outcome: zod_exports.optional(zod_exports.enum(OUTCOMES)),
      improvement: zod_exports.optional(finite()),
      lower: zod_exports.optional(finite()),
      upper: zod_exports.optional(finite()),
      method: zod_exports.optional(zod_exports.string()),
      margin: zod_exports.optional(finite()),
      /** Of "no worse than the margin", by itself. */
      pValue: zod_exports.optional(finite()),
      /** The same, adjusted for the number of slices (Holm). */
      adjustedPValue: zod_exports.optional(finite())
    })
  )
});
var AnchorSchema = zod_exports.strictObject({
  /** Tag of the release: `boston-housing@v1.4.0`. */
  version: zod_exports.optional(zod_exports.string()),
  digest: zod_exports.optional(digest()),
  /** Sum of the accepted differences since the anchor was set, of the primary metric: below 0 where quality was given away. */
  accepted: zod_exports.optional(finite()),
  gate: zod_exports.optional(GateResultSchema),
  /** How its predictions came about. */
  scored: zod_exports.optional(zod_exports.enum(["rescored", "paired_by_id"])),
  /** Why there is none to compare with, in words. */
  problem: zod_exports.optional(zod_exports.string()),
  /** Moved on purpose. */
  reset: zod_exports.optional(zod_exports.strictObject({ version: zod_exports.string(), reason: zod_exports.string() })),
  /** Tag of the newest release that was looked at when it was chosen: later ones are still to be. */
  considered: zod_exports.optional(zod_exports.string())
});
var LedgerSchema = zod_exports.strictObject({
  testDigest: digest(),
  /** Distinct candidates that were evaluated on it, this one included. */
  evaluated: count(),
  max: count(),
  /** Digests of the candidates, sorted. */
  candidates: zod_exports.optional(zod_exports.array(digest()))
});
var WaiverSchema = zod_exports.strictObject({
  /** What it excuses: a gate by its metric, or a reason. */
  metric: zod_exports.optional(zod_exports.string()),
  reasonCode: zod_exports.optional(zod_exports.enum(BASELINE_PROBLEMS)),
  reason: zod_exports.string(),
  /** Last day it counts, UTC: `2026-12-31`. */
  expires: zod_exports.string(),
  counted: zod_exports.boolean(),
  /** What made it count. */
  by: zod_exports.optional(zod_exports.enum(["review", "label", "merged"])),
  /** Login of whoever allowed it. */
  allowedBy: zod_exports.optional(zod_exports.string()),
  /** Why it does not count, in words. */
  problem: zod_exports.optional(zod_exports.string())
});
var AttributionSchema = zod_exports.strictObject({
  metric: zod_exports.string(),
  data: finite(),
  recipe: finite(),
  interaction: finite()
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
    /**
     * Of `none`: `never`, nothing ever qualified; `unreachable`, there was or may be one, and it cannot be had. Earlier
     * versions wrote `lost` for it.
     */
    absence: zod_exports.optional(zod_exports.enum(["never", "unreachable", "lost"])),
    /** When its documents are deleted: ISO 8601, UTC; absent where nobody knows or nothing expires. */
    expiresAt: zod_exports.optional(zod_exports.string()),
    /** Why it could not be compared, in a sentence. */
    problem: zod_exports.optional(zod_exports.string()),
    /** Rows that it held out itself, and how many of them are held out today. Absent where it left no predictions. */
    heldOut: zod_exports.optional(zod_exports.strictObject({ rows: count(), found: count() })),
    /** Of `baseline_shifted`: what it measured at home and what it measures now, absent where undefined, and why, in words. */
    shift: zod_exports.optional(
      zod_exports.strictObject({
        metric: zod_exports.string(),
        home: zod_exports.optional(finite()),
        now: zod_exports.optional(finite()),
        rows: count(),
        cause: zod_exports.optional(zod_exports.string())
      })
    )
  }),
  candidate: zod_exports.strictObject({ digest: zod_exports.optional(digest()) }),
  /** Whose policy judged; absent on a laptop. Without `sha`: the candidate's own, since the base has none for this model. */
  policy: zod_exports.optional(
    zod_exports.strictObject({
      sha: zod_exports.optional(zod_exports.string()),
      branch: zod_exports.optional(zod_exports.string()),
      /** Keys of the policy that the candidate's commit changes: `gate.metrics[0].threshold`. */
      changed: zod_exports.array(zod_exports.string()),
      /** The default branch, where it gates the model and the base has no policy for it: the verdict is no pass there. */
      gatedBy: zod_exports.optional(zod_exports.string()),
      /** Held-out rows of the base's question that the change would take away. */
      rowsRemoved: zod_exports.optional(count())
    })
  ),
  /** The workflow run that it was decided in; absent outside the platform. */
  run: zod_exports.optional(
    zod_exports.strictObject({
      /** Whose words of `gate` hold: `release` on the default branch. */
      event: zod_exports.enum(["pull_request", "release"]),
      /** What is approved may be released. */
      mayRelease: zod_exports.boolean(),
      /** A run on it renews the baseline. */
      defaultBranch: zod_exports.string(),
      /** Path of the workflow file. */
      workflow: zod_exports.string()
    })
  ),
  gates: zod_exports.array(GateResultSchema),
  /** The primary metric against the model that looks at no feature: it must be beaten. */
  dummy: zod_exports.optional(GateResultSchema),
  slices: zod_exports.array(SliceResultSchema),
  /** Found slices that were judged: told of them are those that are worse, and a few more. */
  slicesSearched: zod_exports.optional(count()),
  anchor: zod_exports.optional(AnchorSchema),
  ledger: zod_exports.optional(LedgerSchema),
  waivers: zod_exports.optional(zod_exports.array(WaiverSchema)),
  attribution: zod_exports.optional(zod_exports.array(AttributionSchema)),
  /** The policy is shown and stops nothing (`gate.informational`). */
  informational: zod_exports.optional(zod_exports.boolean()),
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
function isUnreachable({ baseline }) {
  return baseline.found === "none" && (baseline.absence === "unreachable" || baseline.absence === "lost");
}

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
var errorRate = () => zod_exports.number().check(zod_exports.refine((v) => v > 0 && v < 0.5, { error: "must lie above 0 and below 0.5" }));
var day = () => zod_exports.string().check(zod_exports.regex(/^\d{4}-\d{2}-\d{2}$/, { error: "must be a day, as in 2026-12-31 (UTC)" }));
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
  params: zod_exports._default(zod_exports.record(zod_exports.string(), zod_exports.unknown()), {}),
  seeds: zod_exports.optional(zod_exports.int().check(zod_exports.minimum(1), zod_exports.maximum(100)))
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
  find_slices: zod_exports.optional(zod_exports.boolean()),
  group_column: zod_exports.optional(text()),
  weight_column: zod_exports.optional(text()),
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
  min_relative_change: zod_exports.optional(margin()),
  alpha: zod_exports.optional(errorRate()),
  informational: zod_exports.optional(zod_exports.boolean()),
  /** MLflow's; it must say what the metric says of itself. */
  greater_is_better: zod_exports.optional(zod_exports.boolean()),
  /** TFMA's names for a threshold and for a margin. */
  value_threshold: zod_exports.optional(zod_exports.strictObject({ lower_bound: zod_exports.optional(finite()), upper_bound: zod_exports.optional(finite()) })),
  change_threshold: zod_exports.optional(
    zod_exports.strictObject({
      absolute: zod_exports.optional(finite()),
      relative: zod_exports.optional(finite()),
      direction: zod_exports.optional(zod_exports.enum(["HIGHER_IS_BETTER", "LOWER_IS_BETTER"]))
    })
  )
});
var byEvent = (words) => zod_exports.optional(zod_exports.strictObject({ pull_request: zod_exports.optional(zod_exports.enum(words)), release: zod_exports.optional(zod_exports.enum(words)) }));
var STOP_WORDS = ["fail", "warn"];
var WaiveSchema = zod_exports.strictObject({
  metric: zod_exports.optional(text()),
  reason_code: zod_exports.optional(zod_exports.enum(BASELINE_PROBLEMS)),
  reason: text(),
  expires: day()
});
var GateSchema = zod_exports.strictObject({
  metrics: zod_exports.array(GateMetricSchema).check(zod_exports.minLength(1)),
  on_inconclusive: byEvent(["fail", "warn", "pass"]),
  on_unreachable: byEvent(STOP_WORDS),
  on_shifted: byEvent(STOP_WORDS),
  on_not_comparable: byEvent(STOP_WORDS),
  first_run: zod_exports.optional(zod_exports.enum(["rubber_stamp", "fail"])),
  informational: zod_exports.optional(zod_exports.boolean()),
  anchor: zod_exports.optional(zod_exports.enum(["best", "off"])),
  cumulative_budget: zod_exports.optional(margin()),
  anchor_reset: zod_exports.optional(zod_exports.strictObject({ version: text(), reason: text() })),
  max_improvement: zod_exports.optional(margin()),
  max_evaluations: zod_exports.optional(zod_exports.int().check(zod_exports.minimum(1))),
  on_exhausted: zod_exports.optional(zod_exports.enum(["warn", "fail"])),
  waive: zod_exports.optional(zod_exports.array(WaiveSchema))
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

// src/documents/evaluation.ts
var MetricValueSchema = zod_exports.union([
  zod_exports.strictObject({ value: finite(), lower: zod_exports.optional(finite()), upper: zod_exports.optional(finite()) }),
  zod_exports.strictObject({ undefined: zod_exports.string() })
]);
var SliceEvaluationSchema = zod_exports.strictObject({
  /** Column (as `columnKey` writes it) → value, as text; a missing cell is absent here and named in `missing`. */
  where: zod_exports.record(zod_exports.string(), zod_exports.string()),
  missing: zod_exports.optional(zod_exports.array(zod_exports.string())),
  rows: count(),
  minRows: count(),
  metrics: zod_exports.record(zod_exports.string(), MetricValueSchema)
});
var SeedSpreadSchema = zod_exports.strictObject({
  /** Trainings, the shipped one included. */
  count: zod_exports.int().check(zod_exports.minimum(2)),
  /** Variance of one training (ddof 1), in the metric's unit squared. Metrics that every seed gives a value for. */
  variance: zod_exports.record(zod_exports.string(), zod_exports.number().check(zod_exports.minimum(0)))
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
  /** Texts of missing cells that its rows and truths were read by, where those were not the recipe's own. */
  rowsAs: zod_exports.optional(zod_exports.strictObject({ naValues: zod_exports.array(zod_exports.string()) })),
  classes: zod_exports.optional(zod_exports.array(zod_exports.string())),
  positive: zod_exports.optional(zod_exports.string()),
  threshold: zod_exports.optional(finite()),
  /** Rows of each class in the truth, in the order of `classes`. */
  classRows: zod_exports.optional(zod_exports.array(count())),
  metrics: zod_exports.record(zod_exports.string(), MetricValueSchema),
  /** Metrics that are named by the config, else gated, of the `dummy` kind (mean, or class prior) fitted on the same training rows. */
  dummy: zod_exports.optional(zod_exports.record(zod_exports.string(), MetricValueSchema)),
  /** What it answers for every row: a number, or a class and the probabilities in the order of `classes`. */
  dummyAnswer: zod_exports.optional(
    zod_exports.union([
      zod_exports.strictObject({ value: finite() }),
      zod_exports.strictObject({ label: zod_exports.string(), probabilities: zod_exports.array(finite()) })
    ])
  ),
  slices: zod_exports.array(SliceEvaluationSchema),
  /** Of a seeded trainer that was run several times (`train.seeds`). */
  seeds: zod_exports.optional(SeedSpreadSchema),
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
  /** Absent outside a git work tree and a workflow run. */
  code: zod_exports.optional(
    zod_exports.strictObject({
      commit: zod_exports.string(),
      /** This and the next are absent where git could not be asked. */
      tree: zod_exports.optional(zod_exports.string()),
      dirty: zod_exports.optional(zod_exports.boolean()),
      headCommit: zod_exports.optional(zod_exports.string()),
      repository: zod_exports.optional(zod_exports.string()),
      workflow: zod_exports.optional(zod_exports.string()),
      runId: zod_exports.optional(zod_exports.string()),
      runAttempt: zod_exports.optional(count())
    })
  ),
  config: zod_exports.strictObject({
    path: zod_exports.optional(zod_exports.string()),
    digest: digest(),
    /** Over what of the recipe training depends on. Absent in records of versions that never took a model over. */
    trainingDigest: zod_exports.optional(digest())
  }),
  data: zod_exports.array(DataFileSchema),
  train: zod_exports.strictObject({
    model: zod_exports.string(),
    params: zod_exports.record(zod_exports.string(), zod_exports.unknown()),
    seed: zod_exports.optional(count()),
    /** Present where nothing was fitted: the run that made the model, of the same data, recipe and Assay. */
    reused: zod_exports.optional(zod_exports.strictObject({ source: zod_exports.string(), commit: zod_exports.string() }))
  }),
  modelDigest: digest(),
  environment: zod_exports.strictObject({ os: zod_exports.string(), arch: zod_exports.string(), runtime: zod_exports.string(), assay: zod_exports.string() }),
  /** ISO 8601, UTC. */
  started: zod_exports.string(),
  finished: zod_exports.string(),
  /** Wall seconds by verb, in the order of the chain. */
  seconds: zod_exports.record(zod_exports.string(), finite()),
  /** Written last by `compare` in a workflow: without it there is no verdict, whatever lies beside this. */
  compared: zod_exports.optional(
    zod_exports.strictObject({
      runId: zod_exports.string(),
      runAttempt: count(),
      /** Models that the base gates and this run of `compare` was not asked for. */
      missing: zod_exports.optional(zod_exports.array(zod_exports.string()))
    })
  ),
  /** Largest resident set of the process, in bytes. */
  peakMemory: zod_exports.optional(count())
});
var runDocument = defineDocument("run.json", "a run record", RunSchema, "assay.run", 1);

// src/documents/all.ts
var DOCUMENTS = [
  dataCheckDocument,
  modelDocument,
  runDocument,
  evaluationDocument,
  verdictDocument,
  failureDocument
];

// src/documents/files.ts
var SUMS_FILE = "SHA256SUMS";
var PAGES = ["report.md", "summary.md", "report.html"];
var BASELINE_FILES = {
  model: `baseline-${modelDocument.file}`,
  run: `baseline-${runDocument.file}`,
  predictions: `baseline-${PREDICTIONS_FILE}`
};
var ANCHOR_FILES = {
  model: `anchor-${modelDocument.file}`,
  predictions: `anchor-${PREDICTIONS_FILE}`
};
var DOCUMENT_FILES = /* @__PURE__ */ new Set([
  ...DOCUMENTS.map(({ file }) => file),
  METRICS_FILE,
  PREDICTIONS_FILE,
  ...Object.values(BASELINE_FILES),
  ...Object.values(ANCHOR_FILES),
  ...PAGES
]);

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
function variance(values, ddof) {
  if (values.length <= ddof)
    throw new RangeError(`variance with ddof ${ddof} requires at least ${ddof + 1} data points`);
  return sumOfSquaredDeviations(values) / (values.length - ddof);
}
function firstNonFinite(values) {
  let dust = 0;
  for (let i = 0; i < values.length; i++) dust += values[i] - values[i];
  if (dust === 0) return -1;
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return i;
  return -1;
}
function isConstant(values) {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}

// src/metrics/remembered.ts
function remembered(make) {
  const made = /* @__PURE__ */ new WeakMap();
  return (from) => {
    const known = made.get(from);
    if (known !== void 0) return known.answer;
    const answer = make(from);
    made.set(from, { answer });
    return answer;
  };
}

// src/metrics/label-table.ts
var MOST_DENSE_CELLS = 4194304;
var countedLabels = remembered((input) => labelTable(input));
function labelTable({ truth, prediction, classes }, weights) {
  const count2 = classes.length;
  return count2 * count2 <= MOST_DENSE_CELLS ? denseTable(truth, prediction, count2, weights) : sparseTable(truth, prediction, count2, weights);
}
function denseTable(truth, prediction, count2, weights) {
  const rows = new Uint32Array(count2 * count2);
  for (let i = 0; i < truth.length; i++) rows[truth[i] * count2 + prediction[i]] += 1;
  const places = [];
  const cells = new Int32Array(count2 * count2);
  rows.forEach((held, place) => {
    if (held === 0) return;
    cells[place] = places.length;
    places.push(place);
  });
  const masses = Float64Array.from(places, (place) => weights === void 0 ? rows[place] : 0);
  if (weights !== void 0) {
    for (let i = 0; i < truth.length; i++) masses[cells[truth[i] * count2 + prediction[i]]] += weights[i];
  }
  return { ...codesOf(places, count2), masses, cellAt: (place) => cells[place], classes: count2 };
}
function sparseTable(truth, prediction, count2, weights) {
  const held = /* @__PURE__ */ new Map();
  for (let i = 0; i < truth.length; i++) {
    const place = truth[i] * count2 + prediction[i];
    held.set(place, (held.get(place) ?? 0) + (weights?.[i] ?? 1));
  }
  const places = [...held.keys()].sort((a, b) => a - b);
  const cells = new Map(places.map((place, cell) => [place, cell]));
  const masses = Float64Array.from(places, (place) => held.get(place));
  return { ...codesOf(places, count2), masses, cellAt: (place) => cells.get(place), classes: count2 };
}
function codesOf(places, count2) {
  return {
    truths: places.map((place) => Math.floor(place / count2)),
    predictions: places.map((place) => place % count2)
  };
}

// src/metrics/label-counts.ts
var labelCounts = remembered((input) => {
  const { truths, predictions, masses } = countedLabels(input);
  const classes = input.classes.length;
  const inTruth = new Float64Array(classes);
  const predicted = new Float64Array(classes);
  const hits = new Float64Array(classes);
  let correct = 0;
  masses.forEach((rows, cell) => {
    const truth = truths[cell];
    inTruth[truth] += rows;
    predicted[predictions[cell]] += rows;
    if (truth !== predictions[cell]) return;
    hits[truth] += rows;
    correct += rows;
  });
  return { rows: input.truth.length, correct, truth: inTruth, predicted, hits };
});

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
  const fromCounts = (counts, positive) => settle(formula(counts, positive));
  return {
    ...described,
    reads: "labels",
    fromCounts,
    compute(input) {
      if (input.task === "regression" || !spec.tasks.includes(input.task)) throw wrongTask(spec.name, input);
      return fromCounts(labelCounts(input), input.positive);
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
    let members = sorted.get(bin);
    if (members === void 0) {
      members = gather(values, words, high, bin, counts[bin]).sort();
      sorted.set(bin, members);
    }
    return members[rank - before];
  });
}
function gather(values, words, high, bin, count2) {
  const members = new Float64Array(count2);
  let filled = 0;
  for (let i = 0; i < values.length; i++) if (binOf(words[2 * i + high]) === bin) members[filled++] = values[i];
  return members;
}
function binOf(word) {
  return (word & 2147483648) !== 0 ? ~word >>> 16 : (word | 2147483648) >>> 16;
}
function highWord() {
  return new Uint32Array(new Float64Array([-1]).buffer)[0] === 0 ? 1 : 0;
}

// src/metrics/absolute-errors.ts
var SMALLEST_TRUTH = 1e-9;
var absoluteErrors = remembered(({ truth, prediction }) => {
  const rows = new Float64Array(truth.length);
  const errors = new Sum();
  for (let i = 0; i < rows.length; i++) {
    const error = Math.abs(truth[i] - prediction[i]);
    rows[i] = error;
    errors.add(error);
  }
  return { rows, total: errors.value };
});
var absoluteShares = remembered(({ truth, prediction }) => {
  const rows = new Float64Array(truth.length);
  const shares = new Sum();
  for (let i = 0; i < rows.length; i++) {
    const share = Math.abs(truth[i] - prediction[i]) / Math.abs(truth[i]);
    rows[i] = share;
    shares.add(share);
  }
  return { rows, total: shares.value };
});
var mae = regressionMetric({
  name: "mae",
  aliases: ["mean_absolute_error", "neg_mean_absolute_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Mean of |truth − prediction|, in the target’s unit (scikit-learn mean_absolute_error).",
  formula: (input) => absoluteErrors(input).total / input.truth.length
});
var medianAbsoluteError = regressionMetric({
  name: "median_absolute_error",
  aliases: ["medae", "neg_median_absolute_error"],
  direction: "lower",
  range: [0, Infinity],
  summary: "Median of |truth − prediction|; of an even count the mean of the middle two (scikit-learn).",
  formula: (input) => {
    const errors = absoluteErrors(input).rows;
    const middle = errors.length >> 1;
    if (errors.length % 2 === 1) return selectRanks(errors, [middle])[0];
    const [below, above] = selectRanks(errors, [middle - 1, middle]);
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
  formula(input) {
    for (let i = 0; i < input.truth.length; i++) {
      if (Math.abs(input.truth[i]) < SMALLEST_TRUTH)
        return undefinedBecause("a truth is 0 or nearly 0 (below 1e-9), so it has no percentage");
    }
    return absoluteShares(input).total / input.truth.length;
  }
});

// src/metrics/accuracy.ts
var accuracy = labelMetric({
  name: "accuracy",
  aliases: ["accuracy_score"],
  tasks: ["binary", "multiclass"],
  direction: "higher",
  range: [0, 1],
  summary: "Share of rows whose predicted class is the true one (scikit-learn accuracy_score).",
  formula: ({ correct, rows }) => correct / rows
});
var balancedAccuracy = labelMetric({
  name: "balanced_accuracy",
  aliases: ["balanced_accuracy_score"],
  tasks: ["binary", "multiclass"],
  direction: "higher",
  range: [0, 1],
  summary: "Mean recall over the classes that occur in the truth (scikit-learn balanced_accuracy_score).",
  formula({ truth, hits }) {
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
  formula({ rows, correct, truth, predicted }) {
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
  formula({ rows, correct, truth, predicted }) {
    const chance = dot(truth, predicted);
    if (rows * rows === chance) return undefinedBecause("truth and prediction have only one class, the same");
    return clamp((correct * rows - chance) / (rows * rows - chance));
  }
});
function dot(a, b) {
  let total = 0;
  for (let c = 0; c < a.length; c++) total += a[c] * b[c];
  return total;
}
function clamp(value) {
  return Math.min(1, Math.max(-1, value));
}

// src/numbers/order-numbers.ts
var PER_CELL = 256;
var MOST_CELLS = 4096;
var LONGEST_INSERTION = 24;
var MOST_DEALS = 4;
function orderNumbers(values, tags) {
  const count2 = values.length;
  const given = { sorted: values, tags };
  const { min, max } = rangeOf(values, 0, count2);
  const cells = Math.min(MOST_CELLS, Math.ceil(count2 / PER_CELL));
  const perWidth = (cells - 1) / (max - min);
  const dealer = new Dealer();
  if (count2 <= LONGEST_INSERTION || !(perWidth > 0 && perWidth < Infinity)) {
    const copy = { sorted: values.slice(), tags: tags.slice() };
    dealer.order(copy, 0, count2, 1);
    return copy;
  }
  const result = { sorted: new Float64Array(count2), tags: new Uint32Array(count2) };
  const dealt = scratchFor(count2);
  const ends = new Uint32Array(cells + 1);
  deal(given, 0, count2, dealt, 0, { min, perWidth, shift: 0, ends });
  for (let cell = 0, start = 0; cell < cells; cell++) {
    const end = ends[cell];
    const fine = { min, perWidth, shift: cell, ends: dealer.endsAt(0, end - start + 1) };
    if (end > start) dealer.settle(dealt, start, end, result, fine, 1);
    start = end;
  }
  return result;
}
var scratch;
function scratchFor(count2) {
  if (scratch === void 0 || scratch.sorted.length < count2) {
    scratch = { sorted: new Float64Array(count2), tags: new Uint32Array(count2) };
  }
  return scratch;
}
function deal({ sorted, tags }, from, to, target, at, { min, perWidth, shift, ends }, times = 1) {
  const dealt = target.sorted;
  const dealtTags = target.tags;
  for (let i = from; i < to; i++) ends[(((sorted[i] - min) * perWidth - shift) * times | 0) + 1] += 1;
  ends[0] = at;
  for (let cell = 1; cell < ends.length; cell++) ends[cell] += ends[cell - 1];
  for (let i = from; i < to; i++) {
    const value = sorted[i];
    const place = ends[((value - min) * perWidth - shift) * times | 0]++;
    dealt[place] = value;
    dealtTags[place] = tags[i];
  }
}
var Dealer = class {
  /** By depth, kept from lot to lot. */
  #ends = [];
  /** Puts `from` to `to` of `lot` in order. */
  order(lot, from, to, depth) {
    const { sorted, tags } = lot;
    if (to - from <= LONGEST_INSERTION) {
      insertionSort(sorted, tags, from, to);
      return;
    }
    const { min, max } = rangeOf(sorted, from, to);
    if (min === max) return;
    const perWidth = (to - from - 1) / (max - min);
    if (depth > MOST_DEALS || !(perWidth > 0 && perWidth < Infinity)) {
      engineSort(lot, from, to);
      return;
    }
    const own = { sorted: sorted.slice(from, to), tags: tags.slice(from, to) };
    const ends = this.endsAt(depth, to - from);
    deal(own, 0, to - from, lot, from, { min, perWidth, shift: 0, ends });
    this.#finish(lot, from, to, ends, depth);
  }
  /** Deals a lot of `source` to the same places of `target`, in order. Rounding may fill one cell more than there are numbers. */
  settle(source, from, to, target, cells, depth) {
    deal(source, from, to, target, from, cells, to - from);
    this.#finish(target, from, to, cells.ends, depth);
  }
  /** All 0. */
  endsAt(depth, cells) {
    let kept = this.#ends[depth];
    if (kept === void 0 || kept.length <= cells) {
      kept = new Uint32Array(2 * cells + 1);
      this.#ends[depth] = kept;
    }
    const ends = kept.subarray(0, cells + 1);
    ends.fill(0);
    return ends;
  }
  /** Cells are in order: what is left to do within them is short, but for clumps. */
  #finish(lot, from, to, ends, depth) {
    let start = from;
    for (let cell = 0; start < to; cell++) {
      const end = ends[cell];
      if (end - start > LONGEST_INSERTION) this.order(lot, start, end, depth + 1);
      start = end;
    }
    insertionSort(lot.sorted, lot.tags, from, to);
  }
};
function rangeOf(values, from, to) {
  let min = Infinity;
  let max = -Infinity;
  for (let i = from; i < to; i++) {
    const value = values[i];
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
function insertionSort(sorted, tags, from, to) {
  if (from >= to) return;
  let before = sorted[from];
  for (let i = from + 1; i < to; i++) {
    const value = sorted[i];
    if (!(before > value)) {
      before = value;
      continue;
    }
    const tag = tags[i];
    let at = i;
    for (; at > from && sorted[at - 1] > value; at--) {
      sorted[at] = sorted[at - 1];
      tags[at] = tags[at - 1];
    }
    sorted[at] = value;
    tags[at] = tag;
  }
}
function engineSort({ sorted, tags }, from, to) {
  const values = sorted.slice(from, to);
  const own = tags.slice(from, to);
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b);
  for (let k = 0; k < order.length; k++) {
    sorted[from + k] = values[order[k]];
    tags[from + k] = own[order[k]];
  }
}

// src/metrics/sorted-scores.ts
var RankedRows = class {
  sorted;
  /** 2 × the row, and 1 more where it is of the class. */
  rows;
  /** Rows of the class. */
  count;
  #sides;
  constructor(sorted, rows, count2) {
    this.sorted = sorted;
    this.rows = rows;
    this.count = count2;
  }
  /** The ascending scores of the class. */
  get positives() {
    return this.#apart()[0];
  }
  /** The ascending scores of all other rows. */
  get negatives() {
    return this.#apart()[1];
  }
  #apart() {
    if (this.#sides !== void 0) return this.#sides;
    const { sorted, rows, count: count2 } = this;
    const positives = new Float64Array(count2 + 1);
    const negatives = new Float64Array(rows.length - count2 + 1);
    let below = 0;
    for (let k = 0; k < sorted.length; k++) {
      positives[below] = sorted[k];
      negatives[k - below] = sorted[k];
      below += rows[k] & 1;
    }
    this.#sides = [positives.subarray(0, -1), negatives.subarray(0, -1)];
    return this.#sides;
  }
};
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
  if (known !== void 0 && known.truth === truth && known.code === code2) return known.rows;
  const tags = new Uint32Array(truth.length);
  let count2 = 0;
  for (let i = 0; i < tags.length; i++) {
    const isOfClass = truth[i] === code2 ? 1 : 0;
    tags[i] = 2 * i + isOfClass;
    count2 += isOfClass;
  }
  const { sorted, tags: rows } = orderNumbers(scores, tags);
  const result = new RankedRows(sorted, rows, count2);
  ranked.set(scores, { truth, code: code2, rows: result });
  return result;
}
function doubledWins({ sorted, rows }) {
  const n = sorted.length;
  let below = 0;
  let wins = 0;
  for (let from = 0; from < n; ) {
    const score = sorted[from];
    let tied = rows[from] & 1;
    let to = from + 1;
    for (; to < n && sorted[to] === score; to++) tied += rows[to] & 1;
    wins += tied * (2 * (from - below) + (to - from - tied));
    below += tied;
    from = to;
  }
  return wins;
}
function doubledWinsOf(positives, negatives) {
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
  formula(input, probabilities) {
    const { positives, negatives } = rankScores(input, input.positive, probabilities[input.positive]);
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
  formula: (input, probabilities) => input.task === "binary" ? ofPositive(input, probabilities[input.positive]) : overClasses(input, probabilities)
});
function ofPositive({ truth, positive }, column) {
  const squares = new Sum();
  for (let i = 0; i < truth.length; i++) {
    const error = column[i] - (truth[i] === positive ? 1 : 0);
    squares.add(error * error);
  }
  return squares.value / truth.length;
}
function overClasses({ truth }, probabilities) {
  const squares = new Sum();
  for (let c = 0; c < probabilities.length; c++) {
    const column = probabilities[c];
    for (let i = 0; i < truth.length; i++) {
      const error = column[i] - (truth[i] === c ? 1 : 0);
      squares.add(error * error);
    }
  }
  return squares.value / truth.length;
}

// src/metrics/calibration.ts
var CALIBRATION_BINS = 10;
function calibrationBins(input, probabilities) {
  const rows = new Float64Array(CALIBRATION_BINS);
  const right = new Float64Array(CALIBRATION_BINS);
  const confidence = Array.from({ length: CALIBRATION_BINS }, () => new Sum());
  for (let i = 0; i < input.truth.length; i++) {
    const c = calibratedClass(input, probabilities, i);
    const p = probabilities[c][i];
    const bin = calibrationBin(p);
    rows[bin]++;
    if (input.truth[i] === c) right[bin]++;
    confidence[bin].add(p);
  }
  return confidence.map((total, bin) => ({
    from: bin / CALIBRATION_BINS,
    to: (bin + 1) / CALIBRATION_BINS,
    rows: rows[bin],
    confidence: rows[bin] === 0 ? 0 : total.value / rows[bin],
    accuracy: rows[bin] === 0 ? 0 : right[bin] / rows[bin]
  }));
}
function calibratedClass(input, probabilities, row) {
  return input.task === "binary" ? input.positive : topClass(probabilities, row);
}
function calibrationBin(p) {
  return Math.min(Math.floor(p * CALIBRATION_BINS), CALIBRATION_BINS - 1);
}
function topClass(probabilities, row) {
  let top = 0;
  for (let c = 1; c < probabilities.length; c++) if (probabilities[c][row] > probabilities[top][row]) top = c;
  return top;
}
var ece = scoreMetric({
  name: "ece",
  aliases: ["expected_calibration_error"],
  tasks: ["binary", "multiclass"],
  direction: "lower",
  range: [0, 1],
  summary: "Mean over rows of |share that came true − mean probability| in ten bins of equal width (not in scikit-learn).",
  formula(input, probabilities) {
    const gaps = new Sum();
    for (const bin of calibrationBins(input, probabilities)) {
      gaps.add(bin.rows / input.truth.length * Math.abs(bin.accuracy - bin.confidence));
    }
    return gaps.value;
  }
});

// src/metrics/squared-errors.ts
function meanSquaredError(input) {
  return sumOfSquaredErrors(input) / input.truth.length;
}
function sumOfSquaredErrors(input) {
  return squaredErrors(input).total;
}
var squaredErrors = remembered(({ truth, prediction }) => {
  const rows = new Float64Array(truth.length);
  const squares = new Sum();
  for (let i = 0; i < rows.length; i++) {
    const error = truth[i] - prediction[i];
    rows[i] = error * error;
    squares.add(error * error);
  }
  return { rows, total: squares.value };
});
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

// src/metrics/explained-variance.ts
var r2 = regressionMetric({
  name: "r2",
  aliases: ["r2_score"],
  direction: "higher",
  range: [-Infinity, 1],
  summary: "1 − Σ(truth − prediction)² / Σ(truth − mean)² (scikit-learn r2_score); undefined where the truth does not vary.",
  formula: (input) => unexplained(input, sumOfSquaredErrors)
});
var explainedVariance = regressionMetric({
  name: "explained_variance",
  aliases: ["explained_variance_score"],
  direction: "higher",
  range: [-Infinity, 1],
  summary: "1 − var(truth − prediction) / var(truth) (scikit-learn explained_variance_score): r2 that forgives a constant shift.",
  formula: (input) => unexplained(input, squaredDeviationsOfErrors)
});
var spreadOf = remembered((truth) => sumOfSquaredDeviations(truth));
function unexplained(input, left) {
  if (input.truth.length < 2) return undefinedBecause("it needs at least 2 rows");
  if (isConstant(input.truth)) return undefinedBecause("the truth is the same in every row");
  const total = spreadOf(input.truth);
  if (total === 0) return undefinedBecause("the truth varies too little for double precision");
  return 1 - left(input) / total;
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
function meanSquaredLogError(input) {
  const answer = squaredLogErrors(input);
  return "total" in answer ? answer.total / input.truth.length : answer;
}
var squaredLogErrors = remembered(({ truth, prediction }) => {
  const rows = new Float64Array(truth.length);
  const squares = new Sum();
  for (let i = 0; i < rows.length; i++) {
    const y = truth[i];
    const p = prediction[i];
    if (y <= -1) return undefinedBecause("a truth is −1 or less, which has no logarithm");
    if (p <= -1) return undefinedBecause("a prediction is −1 or less, which has no logarithm");
    const error = Math.log1p(y) - Math.log1p(p);
    rows[i] = error * error;
    squares.add(error * error);
  }
  return { rows, total: squares.value };
});

// src/metrics/log-loss.ts
var EPSILON = 2220446049250313e-31;
function lossOfProbability(p) {
  return -Math.log(Math.min(1 - EPSILON, Math.max(EPSILON, p)));
}
var logLoss = scoreMetric({
  name: "log_loss",
  aliases: ["neg_log_loss"],
  tasks: ["binary", "multiclass"],
  direction: "lower",
  range: [0, 36.04365338911715],
  summary: "Mean of −ln(probability of the true class), clipped at 2.22e-16 (scikit-learn log_loss); natural logarithm.",
  formula({ truth }, probabilities) {
    const losses = new Sum();
    for (let i = 0; i < truth.length; i++) {
      losses.add(lossOfProbability(probabilities[truth[i]][i]));
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
    formula(counts, positive) {
      const { over, under } = FRACTIONS[kind](counts, positive);
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
    formula: (counts) => averageOf(counts, kind, average)
  });
}
function averageOf(counts, kind, average) {
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
  formula(input, probabilities) {
    const ranked2 = rankScores(input, input.positive, probabilities[input.positive]);
    const others = ranked2.rows.length - ranked2.count;
    if (ranked2.count === 0) return undefinedBecause("the truth has no row of the positive class");
    if (others === 0) return undefinedBecause("every row of the truth is of the positive class");
    return doubledWins(ranked2) / (2 * ranked2.count * others);
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
var counted = /* @__PURE__ */ new WeakMap();
function pairCounts(input) {
  const known = counted.get(input);
  if (known !== void 0) return known;
  const { truth, classes, probabilities } = input;
  const rows = new Array(classes.length).fill(0);
  for (let i = 0; i < truth.length; i++) rows[truth[i]]++;
  const absent = rows.indexOf(0);
  if (absent >= 0) return { undefined: `class "${classes[absent]}" does not occur in the truth` };
  if (classes.length < 2) return { undefined: "the truth has only one class" };
  const doubled = new Float64Array(classes.length * classes.length);
  probabilities.forEach((column, c) => {
    const groups = sortByTruth(truth, classes.length, column);
    groups.forEach((group, other) => {
      if (other !== c) doubled[c * classes.length + other] = doubledWinsOf(groups[c], group);
    });
  });
  const counts = new PairCounts(rows, doubled);
  counted.set(input, counts);
  return counts;
}

// src/metrics/top-k-accuracy.ts
var K = 2;
function isAmongLikeliest(probabilities, code2, row) {
  const p = probabilities[code2][row];
  let ahead = 0;
  for (let c = 0; c < probabilities.length; c++) {
    const other = probabilities[c][row];
    if (other > p || other === p && c > code2) ahead++;
  }
  return ahead < K;
}
var topKAccuracy = scoreMetric({
  name: "top_k_accuracy",
  aliases: ["top_k_accuracy_score"],
  tasks: ["multiclass"],
  direction: "higher",
  range: [0, 1],
  summary: "Share of rows whose true class is among the 2 likeliest; of equal ones the later class (scikit-learn, k=2).",
  formula({ truth, classes }, probabilities) {
    if (classes.length <= K)
      return undefinedBecause(`with ${classes.length} classes every row is among the ${K} likeliest`);
    let hits = 0;
    for (let i = 0; i < truth.length; i++) if (isAmongLikeliest(probabilities, truth[i], i)) hits++;
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
function rangeOf2(metric, task) {
  return metric === brier && task === "binary" ? [0, 1] : metric.range;
}

// src/documents/config.ts
var import_yaml = __toESM(require_dist(), 1);

// src/documents/column-key.ts
var RESERVED = /^=*(?:__proto__|constructor|prototype)$/;
function columnKey(column) {
  return RESERVED.test(column) ? `=${column}` : column;
}
function columnOf(key) {
  return key.startsWith("=") && RESERVED.test(key) ? key.slice(1) : key;
}

// src/documents/config.ts
var CONFIG_VERSION = 1;
var MAX_ALIASES = 32;
var MAX_CONFIG_CHARACTERS = 1024 * 1024;
function decodeConfig(source, file, prepare = (raw) => raw) {
  if (source.length > MAX_CONFIG_CHARACTERS) {
    throw new InputError(`${source.length} characters long, at most ${MAX_CONFIG_CHARACTERS} are read`, { file });
  }
  const { value, root, lines } = parseYaml(source, file);
  const lineOf = (path) => lineOfNode(root, path, lines);
  if (value === null || value === void 0) {
    throw new InputError("the file is empty; `assay init FILE` writes one", { file });
  }
  keyColumns(value);
  refuseHostile(value, file, lineOf);
  return { config: checkConfig(prepare(value), file, lineOf), lineOf };
}
function keyColumns(raw) {
  const done = /* @__PURE__ */ new Set();
  for (const model of Object.values(mapIn(raw, "models") ?? {})) {
    const data = mapIn(model, "data");
    const columns = mapIn(data, "columns");
    if (data === void 0 || columns === void 0 || done.has(data)) continue;
    done.add(data);
    data["columns"] = Object.fromEntries(Object.entries(columns).map(([name, kind]) => [columnKey(name), kind]));
  }
}
function mapIn(value, key) {
  const found = typeof value === "object" && value !== null && Object.hasOwn(value, key) && value[key];
  return typeof found === "object" && found !== null && !Array.isArray(found) ? found : void 0;
}
function checkConfig(raw, file, lineOf) {
  refuseHostile(raw, file, lineOf);
  const version = typeof raw === "object" && raw !== null && "version" in raw ? raw.version : void 0;
  if (typeof version === "number" && Number.isInteger(version) && version > CONFIG_VERSION) {
    throw new InputError(`made for a newer version of Assay: ${version}, this one reads ${CONFIG_VERSION}`, {
      file,
      line: lineOf?.(["version"]),
      field: "version"
    });
  }
  const config = checkShape(ConfigSchema, raw, file, lineOf);
  if (Object.keys(config.models).length === 0) {
    throw new InputError("names no model", { file, line: lineOf?.(["models"]), field: "models" });
  }
  return config;
}
function parseValue(text2, field) {
  const document = (0, import_yaml.parseDocument)(text2, { prettyErrors: false, logLevel: "error" });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== void 0) throw new InputError(`${plainWords(problem)}, got "${text2}"`, { field });
  let value;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new InputError(`aliases are refused, got "${text2}"`, { field });
  }
  refuseHostile(value, field);
  return value;
}
function parseYaml(source, file) {
  const lines = new import_yaml.LineCounter();
  const document = (0, import_yaml.parseDocument)(source, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: "error"
  });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== void 0) {
    const { line, col } = lines.linePos(problem.pos[0]);
    throw new InputError(plainWords(problem), { file, line, column: col });
  }
  if (document.directives?.yaml.version === "1.1") throw new InputError("%YAML 1.1 is refused; leave it out", { file });
  refuseAtNode(document, (rule, offset) => {
    const { line, col } = lines.linePos(offset);
    return new InputError(rule, { file, line, column: col });
  });
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), root: document.contents, lines };
  } catch {
    throw new InputError(`its aliases repeat too much, at most ${MAX_ALIASES} in all`, { file });
  }
}
function refuseAtNode(document, fault) {
  let aliases = 0;
  (0, import_yaml.visit)(document, {
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
function lineOfNode(root, path, lines) {
  let here = root;
  let offset;
  for (const step of path) {
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

// src/local/machine.ts
import { readFileSync } from "node:fs";
var localClock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((over) => setTimeout(over, milliseconds))
};
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

// src/local/git.ts
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
var REF = /^(?!.*\.\.)[^-\s\p{Cc}:?*[\\][^\s\p{Cc}:?*[\\]{0,250}$/u;
var COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
var localGit = {
  rootOf: async (folder) => rootAround(folder, process.env),
  innerRootOf: async (folder) => innerRootAround(folder, process.env),
  async branches(folder) {
    const place = repositoryAround(folder, process.env);
    if (place === void 0) return void 0;
    const [refs, origin, head, configured] = await Promise.all([
      runGit(place, ["for-each-ref", "--format=%(refname)", "refs/heads", "refs/remotes/origin"]),
      runGit(place, ["symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"]),
      runGit(place, ["symbolic-ref", "--quiet", "HEAD"]),
      runGit(place, ["config", "--get", "init.defaultBranch"])
    ]);
    if (refs.code !== 0) return void 0;
    const names = textOf(refs).split("\n").map(branchOf);
    return {
      remoteDefault: branchOf(textOf(origin)),
      current: branchOf(textOf(head)),
      all: [...new Set(names.filter((name) => name !== void 0))].sort(),
      configured: textOf(configured) || void 0
    };
  },
  async describe(folder) {
    const place = repositoryAround(folder, process.env);
    if (place === void 0) return void 0;
    const [ids, dirty] = await Promise.all([runGit(place, ["rev-parse", "HEAD", "HEAD^{tree}"]), isDirty(place)]);
    if (ids.code !== 0) return void 0;
    const [commit = "", tree = ""] = textOf(ids).split("\n");
    return { root: place.root, commit, tree, dirty };
  },
  async checkout(folder, ref) {
    if (!REF.test(ref)) throw new InputError(`"${ref}" is neither a folder nor a git ref`, { field: "--baseline" });
    const place = repositoryAround(folder, process.env);
    if (place === void 0) {
      throw new InputError(`"${ref}" is no folder, and ${folder} lies in no git repository`, { field: "--baseline" });
    }
    const found = await runGit(place, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    const commit = textOf(found);
    if (found.code !== 0 || commit === "") throw await unknownRef(place, ref, found);
    return { commit, ...await addWorkTree(place, ref, commit) };
  },
  async distance(folder, ancestor, commit) {
    const place = repositoryAround(folder, process.env);
    if (place === void 0) return void 0;
    const isAncestor = await runGit(place, ["merge-base", "--is-ancestor", ancestor, commit]);
    if (isAncestor.code !== 0) return void 0;
    const counted2 = await runGit(place, ["rev-list", "--count", "--first-parent", `${ancestor}..${commit}`]);
    const distance = Number(textOf(counted2));
    return counted2.code === 0 && Number.isInteger(distance) ? distance : void 0;
  },
  async readFile(folder, commit, path, maxBytes) {
    const place = repositoryAround(folder, process.env);
    if (place === void 0 || !COMMIT.test(commit) || path.includes("\0")) return void 0;
    const { code: code2, out } = await runGit(place, ["cat-file", "blob", `${commit}:${path}`], { mostBytes: maxBytes });
    return code2 === 0 ? out : void 0;
  }
};
function textOf({ out }) {
  return out.toString("utf8").trim();
}
async function isDirty(place) {
  const filters = await filtersOf(place);
  if (filters === void 0) return void 0;
  const args = ["status", "--porcelain", "-z", "--no-renames", "--untracked-files=no", "--ignore-submodules=dirty"];
  const status = await runGit(place, args, { filters });
  if (status.code !== 0) return void 0;
  const changed = status.out.toString("utf8").split("\0").filter((entry) => entry !== "");
  if (changed.length === 0) return false;
  if (filters.length === 0 || changed.some((entry) => !entry.startsWith(" M "))) return true;
  const paths = changed.map((entry) => entry.slice(" M ".length));
  const asked = await runGit(place, ["check-attr", "-z", "--stdin", "filter"], { input: `${paths.join("\0")}\0` });
  const facts = asked.out.toString("utf8").split("\0");
  const isFiltered = paths.every((_, i) => filters.includes(facts[3 * i + 2] ?? ""));
  return asked.code === 0 && isFiltered ? void 0 : true;
}
async function addWorkTree(place, ref, commit) {
  const filters = await filtersOf(place);
  if (filters === void 0) {
    throw new InputError("this clone's configuration names a filter with `=` in its name", { field: "--baseline" });
  }
  const home = await mkdtemp(join(tmpdir(), "assay-baseline-"));
  const folder = join(home, "tree");
  const forget = ["worktree", "remove", "--force", folder];
  const stopListening = onInterrupt(() => {
    runGitNow(place, forget);
    rmSync(home, { recursive: true, force: true });
  });
  const added = await runGit(place, ["worktree", "add", "--detach", "--force", folder, commit], { filters });
  const dispose = async () => {
    stopListening();
    await runGit(place, forget);
    await rm(home, { recursive: true, force: true });
  };
  if (added.code !== 0) {
    await dispose();
    throw new InfrastructureError(`git could not check out ${ref}: ${added.err.trim()}`);
  }
  return { folder, dispose };
}
function branchOf(ref) {
  const name = /^refs\/(?:heads|remotes\/origin)\/(.+)$/.exec(ref)?.[1];
  return ref === "refs/remotes/origin/HEAD" ? void 0 : name;
}
async function unknownRef(place, ref, { code: code2, err }) {
  const at = { field: "--baseline" };
  if (code2 === NOT_RUN)
    return new InfrastructureError(`--baseline: "${ref}" is no folder, and git cannot be run: ${err}`);
  const rule = `"${ref}" is neither a folder nor a git ref of this repository`;
  if (/^fatal: (?!ambiguous|bad revision|Needed|log for)/.test(err)) {
    return new InputError(`${rule}: ${err.split("\n")[0]}`, at);
  }
  const remote = await runGit(place, [
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `origin/${ref}^{commit}`
  ]);
  if (remote.code === 0) return new InputError(`${rule}; did you mean "origin/${ref}"?`, at);
  const shallow = await runGit(place, ["rev-parse", "--is-shallow-repository"]);
  return new InputError(
    textOf(shallow) === "true" ? `${rule}; this clone holds the newest commits only: fetch the others (actions/checkout: fetch-depth: 0)` : rule,
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
var strong = (words) => ({ strong: words });
var toned = (tone, text2, marked = false) => ({ tone, text: text2, marked });
var TAKEN_APART = 600;
function quote(sentence) {
  if (sentence.length > TAKEN_APART || !sentence.includes("`")) return [{ quote: sentence }];
  return sentence.split(/`([^`\s](?:[^`]*[^`\s])?)`/).map((part, i) => i % 2 === 0 ? { quote: part } : { code: part, long: true }).filter((piece) => !(typeof piece === "object" && "quote" in piece && piece.quote === ""));
}
function listOf(items) {
  return items.flatMap((item, i) => i === 0 ? item : [i === items.length - 1 ? " and " : ", ", ...item]);
}
function plural(count2, one, many = `${one}s`) {
  return `${groupThousands(count2)} ${count2 === 1 ? one : many}`;
}
function groupThousands(count2) {
  return String(count2).replace(/\B(?=(\d{3})+$)/g, ",");
}
var BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
function sparkline(counts) {
  const highest = Math.max(...counts, 1);
  return counts.map((count2) => BARS[Math.round(count2 / highest * (BARS.length - 1))]).join("");
}

// src/report/number-text.ts
var DIGITS = 4;
var HUGE = 1e15;
var TINY = 1e-6;
var ROUNDING = 1e-10;
var EXTRA_DECIMALS = 4;
function formatNumber(value, digits = DIGITS) {
  if (!Number.isFinite(value)) return "not finite";
  if (Number.isInteger(value) && Math.abs(value) < HUGE) return formatFixed(value, 0);
  if (isExtreme(value)) return scientific(value, digits);
  return formatFixed(value, decimalsFor(value, digits));
}
function formatExact(value) {
  if (!Number.isFinite(value)) return "not finite";
  if (value !== 0 && (Math.abs(value) >= HUGE || Math.abs(value) < TINY)) return scientific(value, void 0);
  const [whole, fraction] = String(Math.abs(value)).split(".");
  return `${value < 0 ? "−" : ""}${groupThousands(Number(whole))}${fraction === void 0 ? "" : `.${fraction}`}`;
}
function formatTogether(values, digits = DIGITS) {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (values.some((value) => !Number.isFinite(value)) || isExtreme(largest))
    return values.map((v) => formatNumber(v, digits));
  if (values.every((value) => Number.isInteger(value))) return values.map((value) => formatFixed(value, 0));
  const start = decimalsFor(largest, digits);
  const different = new Set(values.map((value) => Number(value.toPrecision(12)))).size;
  for (let decimals = start; decimals < start + EXTRA_DECIMALS; decimals++) {
    const texts = values.map((value) => formatFixed(value, decimals));
    if (new Set(texts).size === different) return texts;
  }
  return values.map((value) => formatFixed(value, start));
}
function formatDecimals(values, decimals) {
  if (decimals >= 0) return values.map((value) => formatFixed(value, Math.min(20, decimals)));
  const unit = Number(`1e${-decimals}`);
  return values.map((value) => formatFixed(Math.round(value / unit) * unit, 0));
}
function decimalsForError(standardError) {
  const [mantissa, exponent] = standardError.toExponential(2).split("e");
  return Number(mantissa) < 3.55 ? 1 - Number(exponent) : -Number(exponent);
}
function formatChange(value, scale, digits = 3) {
  return formatChanges([value], scale, digits)[0];
}
function formatChanges(values, scale, digits = 3) {
  const settled = values.map((value) => Math.abs(value) <= Math.abs(scale) * ROUNDING ? 0 : value);
  return formatTogether(settled, digits).map((text2, i) => settled[i] > 0 ? `+${text2}` : text2);
}
function formatPercent(share, digits = 3) {
  const value = share * 100;
  return Number.isFinite(value) ? `${formatNumber(Number(value.toPrecision(digits)), digits)} %` : "not finite";
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
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 || value >= 100 ? groupThousands(Math.round(value)) : value.toFixed(1)} ${UNITS[unit]}`;
}
function shortDigest(digest2) {
  return digest2.startsWith("sha256:") ? `${digest2.slice(0, 13)}…` : `${digest2.slice(0, 7)}…`;
}
function shortCommit(commit) {
  return commit.slice(0, 7);
}
function formatFixed(value, decimals) {
  const text2 = Math.abs(value).toFixed(decimals);
  const point = text2.indexOf(".");
  const whole = point < 0 ? text2 : text2.slice(0, point);
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const isZero = Number(text2) === 0;
  return `${value < 0 && !isZero ? "−" : ""}${grouped}${point < 0 ? "" : text2.slice(point)}`;
}
function decimalsFor(value, digits) {
  if (value === 0) return 0;
  const [, exponent] = Math.abs(value).toExponential(digits - 1).split("e");
  return Math.min(20, Math.max(0, digits - 1 - Number(exponent)));
}
function isExtreme(value) {
  const size = Math.abs(value);
  return size !== 0 && (size >= HUGE || size < TINY);
}
var SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
function scientific(value, digits) {
  const size = Math.abs(value);
  const [mantissa, exponent] = (digits === void 0 ? size.toExponential() : size.toExponential(digits - 1)).split(
    "e"
  );
  return `${value < 0 ? "−" : ""}${mantissa} × ${powerOfTen(Number(exponent))}`;
}
function powerOfTen(exponent) {
  const raised = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]).join("");
  return `10${exponent < 0 ? "⁻" : ""}${raised}`;
}

// src/report/contract.ts
function isFailed(report) {
  return "failure" in report;
}
function nameOf(report) {
  return isFailed(report) ? report.model : report.verdict.model;
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
var BASELINE_WORDS = {
  baseline_unreachable: "the baseline is out of reach",
  baseline_shifted: "the baseline has shifted",
  not_comparable: "the baseline is not comparable"
};

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
var LAST = 10;
function worstFirst(gates) {
  return gates.map((gate, position) => ({
    gate,
    position,
    rank: RANK[stateOf(gate)] + (gate.informational === true ? LAST : 0),
    size: improvementInMargins(gate)
  })).sort((a, b) => a.rank - b.rank || compareNumbers(a.size, b.size) || a.position - b.position).map((entry) => entry.gate);
}
function improvementInMargins(gate) {
  if (gate.improvement === void 0) return 0;
  const scale = gate.margin !== void 0 && gate.margin > 0 ? gate.margin : Math.abs(gate.baseline ?? 1) || 1;
  return gate.improvement / scale;
}
function compareNumbers(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/report/overview.ts
var SHOWN = 200;
var RANK2 = { failed: 0, rejected: 1, pending: 2, approved: 3 };
function endingOf(report) {
  if (isFailed(report)) return report.isUnjudged === true ? "pending" : "failed";
  return report.verdict.decision;
}
function orderReports(reports) {
  return reports.map((report, position) => ({ report, position, rank: RANK2[endingOf(report)] })).sort((a, b) => a.rank - b.rank || a.position - b.position).map(({ report }) => report);
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
    rows: orderReports(reports).slice(0, SHOWN).map(overviewRow)
  };
}
function overviewRow(report) {
  const ending = endingOf(report);
  const verdict = toned(DECISION_TONES[ending], ending, true);
  if (isFailed(report)) return [[code(report.model)], [verdict], [""], [""], [""]];
  const [gate] = worstFirst(report.verdict.gates);
  if (gate === void 0) return [[code(nameOf(report))], [verdict], [""], [""], [""]];
  const numbers = [gate.baseline, gate.candidate].filter((value) => value !== void 0);
  const texts = formatTogether(numbers);
  const baseline = gate.baseline === void 0 ? "none" : texts[0];
  const candidate = gate.candidate === void 0 ? "undefined" : texts[numbers.length - 1];
  return [[code(nameOf(report))], [verdict], [code(gate.metric)], [baseline], [candidate]];
}
function overviewTitle(reports) {
  const endings = reports.map(endingOf);
  const parts = Object.keys(RANK2).map((ending) => ({ ending, count: endings.filter((other) => other === ending).length })).filter(({ count: count2 }) => count2 > 0).map(({ ending, count: count2 }) => `${count2} ${ending}`);
  return say`${plural(reports.length, "model")}: ${parts.join(", ")}`;
}

// src/report/changes.ts
var SHOWN2 = 60;
var ABSENT = ["none"];
function changesOf(report) {
  const { model, run, baseline } = report;
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
function changesSection(report) {
  if (report.verdict.baseline.found === "none") return void 0;
  if (report.baseline?.model === void 0 && report.baseline?.run === void 0) return void 0;
  const changes = changesOf(report);
  const title = say`What changed: ${changesSummary(changes)}`;
  if (changes.length === 0) {
    return {
      id: "changes",
      title,
      blocks: [{ type: "paragraph", text: ["Recipe, features and training rows are those of the baseline."] }]
    };
  }
  const columns = ["What", "Baseline", "Candidate"].map((name) => ({ title: name, align: "left" }));
  const rows = changes.slice(0, SHOWN2).map((change) => [change.what, change.baseline, change.candidate]);
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
  recipe: (count2) => count2 === 1 ? "1 setting of the recipe" : `${count2} settings of the recipe`,
  feature: (count2) => plural(count2, "feature"),
  data: () => "data",
  code: () => "code"
};
function changesSummary(changes) {
  if (changes.length === 0) return ["nothing"];
  const groups = ["recipe", "feature", "data", "code"].map((group) => ({ group, count: changes.filter((change) => change.group === group).length })).filter(({ count: count2 }) => count2 > 0);
  return listOf(groups.map(({ group, count: count2 }) => [GROUP_WORDS[group](count2)]));
}
function recipeChanges(before, after) {
  const settings = (model) => {
    const { output } = model.signature;
    const flat = {
      task: model.task,
      target: model.target,
      "train.model": model.estimator.type
    };
    for (const [key, value] of Object.entries(model.params)) flat[`train.params.${key}`] = value;
    for (const [key, value] of Object.entries(model.training.split)) flat[`split.${key}`] = value;
    if (output.type === "label") {
      flat["classes"] = output.classes;
      flat["positive"] = output.positive;
      flat["threshold"] = output.threshold;
    }
    return flat;
  };
  const [a, b] = [settings(before), settings(after)];
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key])).map((key) => ({
    group: "recipe",
    what: [code(key)],
    baseline: settingText(a[key]),
    candidate: settingText(b[key])
  }));
}
function settingText(value) {
  if (value === void 0 || value === null) return ABSENT;
  if (typeof value === "number") return [formatExact(value)];
  if (typeof value === "string" || typeof value === "boolean") return [code(String(value))];
  return [code(JSON.stringify(value))];
}
var TYPE_WORDS = {
  double: "numeric",
  string: "categorical",
  boolean: "boolean"
};
function featureChanges(before, after) {
  const types = (model) => new Map(model.signature.inputs.map((input) => [input.name, input.type]));
  const [a, b] = [types(before), types(after)];
  const names = [.../* @__PURE__ */ new Set([...a.keys(), ...b.keys()])].sort();
  const changes = names.filter((name) => a.get(name) !== b.get(name)).map((name) => {
    const text2 = (type) => [type === void 0 ? "not used" : TYPE_WORDS[type]];
    return {
      group: "feature",
      what: say`feature ${code(name)}`,
      baseline: text2(a.get(name)),
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
  return say`${where}: ${listOf(more > 0 ? [...shown, [`${more} more`]] : shown)}`;
}
function trainingChanges(before, after) {
  const [a, b] = [before.training, after.training];
  if (a.trainDigest === b.trainDigest) return [];
  const text2 = (training) => say`${plural(training.rows, "row")}, ${code(shortDigest(training.trainDigest))}`;
  return [{ group: "data", what: ["training rows"], baseline: text2(a), candidate: text2(b) }];
}
function dataChanges(before, after) {
  const changes = [];
  for (const role of ["data", "test"]) {
    const a = before.data.find((file) => file.role === role);
    const b = after.data.find((file) => file.role === role);
    if (a?.dataDigest === b?.dataDigest && a?.columns === b?.columns) continue;
    const text2 = (file) => file === void 0 ? ABSENT : say`${plural(file.rows, "row")} × ${plural(file.columns, "column")}, ${code(shortDigest(file.sha256))}`;
    changes.push({ group: "data", what: [code((b ?? a).path)], baseline: text2(a), candidate: text2(b) });
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
    const [a, b] = [before.environment[key], after.environment[key]];
    if (a !== b)
      changes.push({
        group: "code",
        what: [key === "assay" ? "Assay" : "runtime"],
        baseline: [code(a)],
        candidate: [code(b)]
      });
  }
  return changes;
}

// src/documents/release-tag.ts
var NUMBER = "(0|[1-9][0-9]{0,8})";
var VERSION = new RegExp(`^v${NUMBER}\\.${NUMBER}\\.${NUMBER}$`);
var ARTIFACT = /^[a-zA-Z0-9](?:[a-zA-Z0-9_-]*[a-zA-Z0-9])?$/;
function parseVersion(text2) {
  const [, major, minor, patch] = VERSION.exec(text2) ?? [];
  if (major === void 0) return void 0;
  return { major: Number(major), minor: Number(minor), patch: Number(patch) };
}
function formatVersion({ major, minor, patch }) {
  return `v${major}.${minor}.${patch}`;
}
function compareVersions(a, b) {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}
function tagPrefix(model) {
  if (!ARTIFACT.test(model)) {
    throw new InputError(
      'a released model needs a name of letters, digits, "-" and "_" that ends in a letter or digit',
      {
        field: `models.${model}`
      }
    );
  }
  return `${model}@`;
}
function versionOfTag(model, tag) {
  const prefix = tagPrefix(model);
  if (!tag.startsWith(prefix)) return void 0;
  const version = tag.slice(prefix.length);
  return parseVersion(version) === void 0 ? void 0 : version;
}
function newestFirst(versions) {
  return versions.flatMap((text2) => {
    const version = parseVersion(text2);
    return version === void 0 ? [] : [{ text: text2, version }];
  }).sort((a, b) => compareVersions(b.version, a.version)).map(({ text: text2 }) => text2);
}

export {
  encodeCanonical,
  sha256,
  runGit,
  defineDocument,
  DECISIONS,
  BASELINE_PROBLEMS,
  verdictDocument,
  isUnreachable,
  MODEL_NAME,
  dataCheckDocument,
  evaluationDocument,
  METRICS_FILE,
  encodeMetrics,
  failureDocument,
  modelDocument,
  runDocument,
  SUMS_FILE,
  PAGES,
  BASELINE_FILES,
  ANCHOR_FILES,
  DOCUMENT_FILES,
  columnKey,
  columnOf,
  remembered,
  countedLabels,
  labelTable,
  Sum,
  sum,
  mean,
  sumOfSquaredDeviations,
  variance,
  firstNonFinite,
  absoluteErrors,
  absoluteShares,
  rankScores,
  CALIBRATION_BINS,
  calibratedClass,
  calibrationBin,
  squaredErrors,
  spreadOf,
  squaredLogErrors,
  lossOfProbability,
  classesWithoutDenominator,
  isAmongLikeliest,
  defaultMetrics,
  resolveMetric,
  findMetric,
  rangeOf2 as rangeOf,
  parseVersion,
  formatVersion,
  tagPrefix,
  versionOfTag,
  newestFirst,
  say,
  code,
  strong,
  toned,
  quote,
  listOf,
  plural,
  groupThousands,
  sparkline,
  formatNumber,
  formatExact,
  formatTogether,
  formatDecimals,
  decimalsForError,
  formatChange,
  formatChanges,
  formatPercent,
  formatSeconds,
  formatBytes,
  shortDigest,
  shortCommit,
  powerOfTen,
  require_dist,
  decodeConfig,
  checkConfig,
  parseValue,
  parseYaml,
  stateOf,
  worstFirst,
  isFailed,
  nameOf,
  DECISION_MARKS,
  DECISION_TONES,
  OUTCOME_WORDS,
  ARROWS,
  BASELINE_WORDS,
  endingOf,
  orderReports,
  overviewTable,
  overviewTitle,
  changesOf,
  changesSection,
  changesSummary,
  settingText,
  localClock,
  localMachine,
  localGit
};
