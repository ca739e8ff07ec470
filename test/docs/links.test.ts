import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Page, pageNamed, pages, proseOf, root } from './pages.ts';

interface Link {
  readonly page: string;
  /** From the project's folder. */
  readonly file: string;
  readonly anchor: string;
}

const linksOf = (page: Page): Link[] =>
  [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', anchor = ''] = target.split('#');
      const place = file === '' ? page.name : path.posix.join(path.posix.dirname(page.name), file);
      return { page: page.name, file: place.replace(/\/$/, ''), anchor };
    });

const links = pages.flatMap(linksOf);
const told = ({ page, file, anchor }: Link): string => `${page} → ${file}${anchor && `#${anchor}`}`;

/** As GitHub makes anchors of headings. */
const anchorsOf = ({ text }: Page): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

test('there are links to check', () => {
  expect(links.length).toBeGreaterThan(60);
});

test('every link inside the repository leads somewhere', () => {
  expect(links.filter(({ file }) => !existsSync(path.join(root, file))).map(told)).toEqual([]);
});

test('every anchor names a heading', () => {
  const wrong = links.filter(
    ({ file, anchor }) =>
      anchor !== '' && file.endsWith('.md') && !anchorsOf(pageNamed(file)).includes(anchor),
  );
  expect(wrong.map(told)).toEqual([]);
});

test('every page of docs/ is on a shelf', () => {
  const shelved = new Set(linksOf(pageNamed('docs/README.md')).map(({ file }) => file));
  const decisions = linksOf(pageNamed('docs/decisions/README.md')).map(({ file }) => file);
  for (const file of decisions) shelved.add(file);
  const lost = pages
    .filter(({ name }) => name.startsWith('docs/') && !shelved.has(name))
    .map(({ name }) => name);
  expect(lost).toEqual(['docs/README.md']);
});

test('files that are named in the text are there', () => {
  const missing = pages.flatMap((page) =>
    [...proseOf(page).matchAll(/`((?:src|test|spec|docs|scripts|bench|generated)\/[\w./-]*)`/g)]
      .filter(([, name = '']) => !existsSync(path.join(root, name)))
      .map(([, name]) => `${page.name}: ${name}`),
  );
  expect(missing).toEqual([]);
});
