import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  flattened,
  foreignProblems,
  keyProblems,
  LANGUAGES,
  placeholderProblems,
  tibetanProblems,
  usageProblems,
  usedKeys,
  type Language,
  type Texts,
} from './locale-rules';
import { ROOT } from './project';

/** Checks the texts of the screens against their rules and against the sources. Exit 1 with one line for each problem. */
const areas = readdirSync(join(ROOT, 'locales/zh-CN'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));
const texts = { 'zh-CN': textsOf('zh-CN'), bo: textsOf('bo'), en: textsOf('en') };
const sources = ['renderer', 'shared', 'electron', 'server'].flatMap(sourcesUnder);
const problems = [
  ...fileProblems(),
  ...keyProblems(texts),
  ...placeholderProblems(texts),
  ...tibetanProblems(texts.bo),
  ...foreignProblems(texts),
  ...usageProblems(texts['zh-CN'], usedKeys(sources, areas)),
];
for (const problem of problems) console.log(problem);
console.log(`${texts['zh-CN'].size} texts in ${LANGUAGES.length} languages, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

function textsOf(language: Language): Texts {
  return new Map(areas.flatMap((area) => flattened(area, readArea(language, area))));
}

function readArea(language: Language, area: string): unknown {
  try {
    return JSON.parse(readFileSync(join(ROOT, 'locales', language, `${area}.json`), 'utf8'));
  } catch (error) {
    throw new Error(`locales/${language}/${area}.json cannot be read`, { cause: error });
  }
}

/** Areas that a language has and the source has not. */
function fileProblems(): readonly string[] {
  return LANGUAGES.flatMap((language) =>
    readdirSync(join(ROOT, 'locales', language))
      .filter((name) => name.endsWith('.json') && !areas.includes(name.slice(0, -'.json'.length)))
      .map((name) => `locales/${language}/${name} has no zh-CN source`),
  );
}

function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$/.test(path))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'));
}
