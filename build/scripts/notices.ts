import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './project';

/**
 * Writes NOTICES.md: every package that ends up in the app, its licence, its copyright lines, and each licence text once.
 * `npm run notices`, after a dependency changes.
 */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly copyright: readonly string[];
  readonly text: string | null;
}

const lock = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

const bundled = Object.entries(lock.packages).filter(
  ([path, { dev, devOptional, optional }]) => path.startsWith('node_modules/') && !dev && !devOptional && !optional,
);

async function noticeOf([path, { version = '', license = 'see text' }]: [string, LockedPackage]): Promise<Notice> {
  const folder = join(ROOT, path);
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
  const text = file ? await readFile(join(folder, file), 'utf8') : null;
  const copyright = [
    ...new Set((text ?? '').split('\n').filter((line) => /^\s*(\(c\)|copyright\b.*\d{4})/i.test(line))),
  ];
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return { name, version, license, copyright: copyright.map((line) => line.trim()), text };
}

const notices = (await Promise.all(bundled.map(noticeOf))).sort((a, b) => (a.name < b.name ? -1 : 1));
const licences = [...new Set(notices.map(({ license }) => license))].sort();

const rows = notices.map(
  ({ name, version, license, copyright }) =>
    `| ${name} | ${version} | ${license} | ${copyright.join('; ').replaceAll('|', '/')} |`,
);
const texts = licences.map((licence) => {
  const text = notices.find((notice) => notice.license === licence && notice.text)?.text ?? '';
  return `## ${licence}\n\n\`\`\`text\n${text.trim()}\n\`\`\`\n`;
});

await writeFile(
  join(ROOT, 'NOTICES.md'),
  `# What is bundled with Nyamdrel

Each package is under its own licence; the text of each licence follows once, with the copyright lines of the packages in the table.

| package | version | licence | copyright |
|---|---|---|---|
${rows.join('\n')}

${texts.join('\n')}`,
);
console.log(`NOTICES.md: ${notices.length} packages, ${licences.length} licences`);
