import type {
  Alias,
  Document,
  LineCounter,
  Node,
  Pair,
  Scalar,
  YAMLMap,
  YAMLParseError,
  YAMLSeq,
} from 'yaml';
import { type ConfigPath, pointer } from './config-path.ts';
import type { Findings } from './findings.ts';
import { substitute } from './substitute.ts';

// A configuration is written by people: what is larger is a mistake, or an anchor that repeats itself.
const MAX_DEPTH = 32;
const MAX_NODES = 200_000;
/** One wrong bracket can make hundreds of errors; the first ones say where. */
const MAX_ERRORS = 3;

export interface YamlFile {
  /** Plain data with variables put in; undefined when it could not be read at all. */
  readonly value: unknown;
  /** Pointers of the texts that hold variables: such a text may stand for a number or a boolean. */
  readonly substituted: ReadonlySet<string>;
  /** The texts that could not be told, by pointer. Their values are null. */
  readonly unset: ReadonlyMap<string, UnsetText>;
}

export interface UnsetText {
  readonly at: ConfigPath;
  /** The variable that is not set; null when the text is no reference, of which `findings` was told. */
  readonly variable: string | null;
}

/**
 * Reads the text of a configuration file. Problems of syntax, duplicate keys, and `${…}` that is no reference are
 * told to `findings`, which can then tell lines. Never throws. YAML's library is imported here, and so only when
 * there is a file.
 */
export async function readYaml(
  text: string,
  variables: Readonly<Record<string, string | undefined>>,
  findings: Findings,
): Promise<YamlFile> {
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const document = parse(yaml, text, lines, findings);
  const substituted = new Set<string>();
  const unset = new Map<string, UnsetText>();
  if (!document) return { value: undefined, substituted, unset };

  const offsets = new Map<string, { key: number; value: number }>();
  findings.locate({ find: (at, on) => find(offsets, lines, at, on) });
  let nodes = 0;

  const read = (node: unknown, path: ConfigPath, keyAt: number): unknown => {
    nodes += 1;
    if (nodes > MAX_NODES || path.length > MAX_DEPTH) throw new TooLarge();
    const start = (node as Node | null)?.range?.[0] ?? keyAt;
    offsets.set(pointer(path), { key: keyAt, value: start });
    if (yaml.isAlias(node)) return read((node as Alias).resolve(document), path, start);
    if (yaml.isMap(node)) return readMap(node, path);
    if (yaml.isSeq(node)) {
      return (node as YAMLSeq).items.map((item, at) => read(item, [...path, at], offsetOf(item, start)));
    }
    return yaml.isScalar(node) ? readScalar(node, path) : null;
  };

  const readMap = (map: YAMLMap, path: ConfigPath): Record<string, unknown> => {
    const entries = new Map<string, unknown>();
    for (const { key, value } of map.items as Pair[]) {
      const at = offsetOf(key, map.range?.[0] ?? 0);
      if (!yaml.isScalar(key)) {
        findings.problem(path, 'a key must be plain text');
        continue;
      }
      const name = String(key.value);
      const here = [...path, name];
      if (entries.has(name)) {
        const first = find(offsets, lines, here, 'key');
        const { line, col } = lines.linePos(at);
        findings.duplicate(line, col, here, first.line);
      } else {
        entries.set(name, read(value, here, at));
      }
    }
    // Own properties whatever their names: a key called __proto__ is then an unknown key like any other.
    return Object.fromEntries(entries);
  };

  const readScalar = ({ value }: Scalar, path: ConfigPath): unknown => {
    if (typeof value === 'bigint') return Number(value);
    if (typeof value !== 'string') return value ?? null;
    const result = substitute(value, variables);
    if (result.kind === 'text') {
      if (result.changed) substituted.add(pointer(path));
      return result.text;
    }
    unset.set(pointer(path), { at: path, variable: result.kind === 'unset' ? result.variable : null });
    if (result.kind === 'malformed') {
      findings.problem(
        path,
        `"${result.part}" is neither \${NAME} nor \${NAME:-default}; write $\${ for a plain \${`,
      );
    }
    return null;
  };

  try {
    return { value: read(document.contents, [], 0), substituted, unset };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    findings.syntax(
      null,
      null,
      `is nested deeper than ${MAX_DEPTH} levels, or has more than ${MAX_NODES} values`,
    );
    return { value: undefined, substituted, unset };
  }
}

class TooLarge extends Error {}

const offsetOf = (node: unknown, otherwise: number): number => (node as Node | null)?.range?.[0] ?? otherwise;

function parse(
  yaml: typeof import('yaml'),
  text: string,
  lines: LineCounter,
  findings: Findings,
): Document | undefined {
  try {
    // Duplicates are looked for above, where their paths are known.
    const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const unquoted = document.errors.filter(({ pos }) => text.slice(pos[0] - 1, pos[0] + 1) === '${');
    // One unquoted reference makes three errors, of which the others say nothing.
    for (const error of (unquoted.length > 0 ? unquoted : document.errors).slice(0, MAX_ERRORS)) {
      const { line, col } = lines.linePos(error.pos[0]);
      findings.syntax(line, col, unquoted.length > 0 ? UNQUOTED : syntaxMessage(error));
    }
    return document.errors.length === 0 ? document : undefined;
  } catch {
    // The parser is recursive: thousands of open brackets end its stack.
    findings.syntax(null, null, 'is not YAML that can be read: it is nested too deeply');
    return undefined;
  }
}

/** Within `{ }` and `[ ]` the brace of a reference begins a map. */
const UNQUOTED = `is not YAML: within { } and [ ] a variable stands in quotes, as in "\${NAME}"`;

const syntaxMessage = ({ code, message }: YAMLParseError): string =>
  code === 'MULTIPLE_DOCS'
    ? 'holds more than one document; write all into one, without ---'
    : `is not YAML: ${message}`;

function find(
  offsets: ReadonlyMap<string, { key: number; value: number }>,
  lines: LineCounter,
  at: ConfigPath,
  on: 'key' | 'value',
): { line: number; column: number } {
  for (let length = at.length; length >= 0; length--) {
    const known = offsets.get(pointer(at.slice(0, length)));
    if (!known) continue;
    // Something missing is told at the key of what it is missing from.
    const { line, col } = lines.linePos(length === at.length ? known[on] : known.key);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
  return { line: 1, column: 1 };
}
