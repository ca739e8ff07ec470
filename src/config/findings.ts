import { type ConfigPath, formatPath } from './config-path.ts';

/** Something wrong with what the gateway was told: it will not start. */
export interface ConfigProblem {
  /** The file, `environment` or `flags`. */
  readonly source: string;
  /** From 1; null outside of files. */
  readonly line: number | null;
  readonly column: number | null;
  /** `providers.openai.models.gpt-4o.price.input`, `keys[0].name`, `PORT`, `--port`; `(file)` for the whole file. */
  readonly path: string;
  /** What is wrong and what would be right. Never holds a value that may be secret. */
  readonly message: string;
}

/** Something that the operator should know: the gateway starts all the same. */
export interface ConfigWarning {
  readonly path: string;
  /** Reads on from the path: `is off: MISTRAL_API_KEY is not set`. */
  readonly message: string;
}

/** Where each key and value of a file stands. */
export interface Positions {
  /** Line and column, from 1, of a place or of the nearest one around it. */
  find(at: ConfigPath, on: 'key' | 'value'): { line: number; column: number };
}

/** Collects every problem and warning of one load, so that all are told at once. */
export class Findings {
  readonly warnings: ConfigWarning[] = [];
  readonly #problems: ConfigProblem[] = [];
  readonly #file: string;
  #positions: Positions | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** From now on problems of the file are told with line and column. */
  locate(positions: Positions): void {
    this.#positions = positions;
  }

  /** @param on whether the key of a pair is wrong, or its value */
  problem(at: ConfigPath, message: string, on: 'key' | 'value' = 'value'): void {
    const where = this.#positions?.find(at, on) ?? { line: null, column: null };
    this.#problems.push({ source: this.#file, ...where, path: formatPath(at), message });
  }

  /** A problem of something that is not in the file: a variable, a flag. */
  outside(source: 'environment' | 'flags', path: string, message: string): void {
    this.#problems.push({ source, line: null, column: null, path, message });
  }

  /** A key that stands in its map for the second time; only the first is looked at. */
  duplicate(line: number, column: number, at: ConfigPath, firstLine: number): void {
    const message = `is here twice, first in line ${firstLine}`;
    this.#problems.push({ source: this.#file, line, column, path: formatPath(at), message });
  }

  /** A problem at a place that a parser named. */
  syntax(line: number | null, column: number | null, message: string): void {
    this.#problems.push({ source: this.#file, line, column, path: '(file)', message });
  }

  warning(at: ConfigPath | string, message: string): void {
    this.warnings.push({ path: typeof at === 'string' ? at : formatPath(at), message });
  }

  /** In the order of the file; what is outside of it comes last. */
  get problems(): readonly ConfigProblem[] {
    const order = ({ source, line }: ConfigProblem) =>
      source === this.#file ? (line ?? 0) : Number.MAX_SAFE_INTEGER;
    return this.#problems.toSorted((a, b) => order(a) - order(b) || (a.column ?? 0) - (b.column ?? 0));
  }
}
