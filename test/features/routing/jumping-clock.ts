import { ManualClock } from '../../support/manual-clock.ts';

/** A clock whose date can be set, as operators and NTP do; what is measured with it goes on as ever. */
export class JumpingClock extends ManualClock {
  #offsetMs = 0;

  override wallMs(): number {
    return super.wallMs() + this.#offsetMs;
  }

  jump(ms: number): void {
    this.#offsetMs += ms;
  }
}
