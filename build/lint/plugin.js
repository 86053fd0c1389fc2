import { dirname, join, relative, sep } from 'node:path/posix';
import { BOUNDARIES, FEATURE_MESSAGE } from './boundaries.js';
import { mainSafety, preloadSafety } from './shell-safety.js';

/** The repository path of the file that is linted, with forward slashes. */
function pathOf(context) {
  const root = context.cwd ?? process.cwd();
  return relative(root.split('\\').join(sep), context.filename.split('\\').join(sep));
}

/** `npm:<name>` for a package, the repository path without its ending for a file. */
export function targetOf(from, source) {
  return source.startsWith('.') ? join(dirname(from), source).replace(/\.(tsx?|js)$/, '') : `npm:${source}`;
}

export function boundaryMessage(from, source, typeOnly = false) {
  const target = targetOf(from, source);
  const feature = /^renderer\/features\/([^/]+)\//;
  const mine = feature.exec(from)?.[1];
  const theirs = feature.exec(target)?.[1];
  if (mine && theirs && mine !== theirs) return FEATURE_MESSAGE;
  const broken = BOUNDARIES.find(
    (b) => b.from.test(from) && !b.except?.test(from) && !(typeOnly && b.typesAllowed) && b.forbids(target),
  );
  return broken?.message ?? null;
}

const boundaries = {
  create(context) {
    const from = pathOf(context);
    const check = (node) => {
      if (!node.source) return;
      const message = boundaryMessage(from, node.source.value, node.importKind === 'type');
      // Tests of shared code may use test helpers and Node.
      if (message && !/\.test\.tsx?$/.test(from)) context.report({ node, message });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

const isMember = (node, object, property) =>
  node.type === 'MemberExpression' && node.object.name === object && node.property.name === property;

/** Time and dice come in as arguments; one file reads the real clock and one draws real randomness. */
const noClockOrDice = {
  create(context) {
    const message =
      'Take Clock or Randomness as an argument: the same input must give the same result, in tests and on every machine.';
    return {
      MemberExpression(node) {
        const forbidden = [
          ['Date', 'now'],
          ['Math', 'random'],
          ['performance', 'now'],
          ['crypto', 'getRandomValues'],
          ['crypto', 'randomUUID'],
        ];
        if (forbidden.some(([object, property]) => isMember(node, object, property))) context.report({ node, message });
      },
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) context.report({ node, message });
      },
    };
  },
};

/** Chromium has no Tibetan data: Intl with `bo` silently gives English. */
const noIntlByLanguage = {
  create(context) {
    const message = "Chromium has no Tibetan data: use useFormat(), or name the locale literally ('zh-CN').";
    const literal = (node) => node?.type === 'Literal' && node.value === 'zh-CN';
    return {
      NewExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.object.name !== 'Intl' || callee.property.name === 'Segmenter')
          return;
        if (!literal(node.arguments[0])) context.report({ node, message });
      },
      CallExpression(node) {
        const name = node.callee.type === 'MemberExpression' ? node.callee.property.name : undefined;
        if (typeof name !== 'string') return;
        if (/^toLocale(Date|Time)?String$/.test(name) || name === 'localeCompare') {
          if (!node.arguments.some(literal)) context.report({ node, message });
        }
      },
    };
  },
};

const SPOKEN = /[\p{Script=Han}\p{Script=Tibetan}]|[A-Za-z]{2,}/u;
const SPOKEN_ATTRIBUTES = new Set([
  'title',
  'placeholder',
  'aria-label',
  'label',
  'alt',
  'description',
  'okText',
  'cancelText',
  'extra',
  'help',
]);

/** What a person reads comes from locales/, in both languages. */
const noRawText = {
  create(context) {
    const message = "Text that people read comes from locales/: use t('area.subject.element').";
    return {
      JSXText(node) {
        if (SPOKEN.test(node.value)) context.report({ node, message });
      },
      JSXAttribute(node) {
        const { name, value } = node;
        if (!SPOKEN_ATTRIBUTES.has(name.name) || value?.type !== 'Literal') return;
        if (typeof value.value === 'string' && SPOKEN.test(value.value)) context.report({ node, message });
      },
      Literal(node) {
        if (typeof node.value === 'string' && /[\p{Script=Han}\p{Script=Tibetan}]/u.test(node.value))
          context.report({ node, message });
      },
    };
  },
};

/** A suppression says why on its own line. */
const reasonedSuppression = {
  create(context) {
    return {
      Program(node) {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!/(oxlint|eslint)-disable|@ts-(expect-error|ignore|nocheck)/.test(comment.value)) continue;
          if (!/(--|:)\s*\S{3,}/.test(comment.value)) {
            context.report({ node, loc: comment.loc, message: 'Say why on the same line: `… -- reason`.' });
          }
        }
      },
    };
  },
};

/** Every transaction is to be strict; a native one would be flushed late. */
const noNativeIndexedDb = {
  create(context) {
    return {
      CallExpression(node) {
        if (isMember(node.callee, 'indexedDB', 'open')) {
          context.report({
            node,
            message: 'Open the database through renderer/data/database.ts: native transactions are flushed late.',
          });
        }
      },
    };
  },
};

export default {
  meta: { name: 'nyamdrel' },
  rules: {
    boundaries,
    'no-clock-or-dice': noClockOrDice,
    'no-intl-by-language': noIntlByLanguage,
    'no-raw-text': noRawText,
    'no-native-indexeddb': noNativeIndexedDb,
    'reasoned-suppression': reasonedSuppression,
    'preload-safety': preloadSafety,
    'main-safety': mainSafety,
  },
};
