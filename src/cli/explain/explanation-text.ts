import type { RoutingCandidate, RoutingExplanation } from '../../contract/chat.ts';
import { columns } from '../columns.ts';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';

/** A ranking for people: what it was made by, then a line for each target, those that would not be asked last. */
export function explanationText(
  { policy, prompt_characters: characters, bucket, candidates }: RoutingExplanation,
  style: Terminal['style'],
): string {
  const by = policy === 'given' ? "in the pool's order" : printable(policy);
  const head = [
    style('bold', by),
    `${whole.format(characters)} character${characters === 1 ? '' : 's'} (bucket ${printable(bucket)})`,
    'no call was made',
  ];
  const cells = candidates.map(cellsOf);
  const latencies = rightAligned(cells.map(({ latency }) => latency));
  const samples = rightAligned(cells.map(({ samples }) => samples));
  const rows = cells.map(({ rank, target, cost, availability, reasons }, at) => {
    const row = [rank, target, latencies[at] ?? '', cost, samples[at] ?? '', availability, reasons];
    return rank === NONE ? row.map((cell) => style('dim', cell)) : row;
  });
  return `${head.join(' · ')}\n${columns(rows, '  ')}`;
}

const NONE = '–';
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const small = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2, maximumFractionDigits: 12 });
const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function cellsOf({ rank, provider, model, reasons, evidence }: RoutingCandidate) {
  const { latency_ms: ms, expected_cost: usd, samples, availability } = evidence;
  return {
    rank: rank === null ? NONE : String(rank),
    // The base name: whose model it is, is not where it is asked.
    target: printable(`${provider}/${model.slice(model.indexOf('/') + 1)}`),
    latency: ms === null ? NONE : `${(ms < 10 ? tenths : whole).format(ms)} ms`,
    cost: usd === null ? NONE : `$${(usd < 1 ? small : cents).format(usd)}`,
    samples: `${whole.format(samples)} sample${samples === 1 ? ' ' : 's'}`,
    availability: availability === null ? NONE : `${tenths.format(availability * 100)} %`,
    reasons: printable(reasons.join('; ')),
  };
}

function rightAligned(texts: readonly string[]): string[] {
  const width = Math.max(0, ...texts.map(({ length }) => length));
  return texts.map((text) => text.padStart(width));
}
