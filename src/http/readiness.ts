import type { ReadinessReport } from './handlers/operations.ts';

/** One part that must work, such as the database; rejects while it does not. */
export interface ReadinessCheck {
  readonly name: string;
  check(): Promise<void>;
}

/** Whether requests are taken: not before the start is complete, not while draining, not without what they need. */
export class Readiness {
  readonly #checks: readonly ReadinessCheck[];
  #phase: 'starting' | 'ready' | 'draining' = 'starting';

  constructor(checks: readonly ReadinessCheck[]) {
    this.#checks = checks;
  }

  started(): void {
    if (this.#phase === 'starting') this.#phase = 'ready';
  }

  draining(): void {
    this.#phase = 'draining';
  }

  async report(): Promise<ReadinessReport> {
    const checks = await Promise.all(
      this.#checks.map(async ({ name, check }) => ({
        name,
        status: await check().then(
          () => 'ok' as const,
          () => 'failed' as const,
        ),
      })),
    );
    const works = checks.every(({ status }) => status === 'ok');
    return { status: this.#phase === 'ready' && !works ? 'failing' : this.#phase, checks };
  }
}
