import type { Route } from '../../providers/route.ts';
import type { Ledger } from '../ledger.ts';
import type { OpenStream } from '../model-calls.ts';
import { headOf, type StreamOptions, type StreamReply } from '../reply.ts';
import { failureOfAll, type Lane, together } from './lane.ts';
import { SeveralStream } from './several-stream.ts';

export interface SeveralStreamOptions extends Omit<StreamOptions, 'choices'> {
  /** What a target does not get of the request: those that are still being opened have not said it yet. */
  lacks(route: Route): readonly string[];
}

/**
 * Several models' streams as one, each under its own index and as fast as it comes. Rejects as long as all have failed
 * before they had anything to say, with the first one's error.
 */
export async function severalStream(
  lanes: readonly Lane[],
  opening: readonly Promise<OpenStream>[],
  ledger: Ledger,
  { lacks, includeUsage, receipt }: SeveralStreamOptions,
): Promise<StreamReply> {
  try {
    await Promise.any(opening);
  } catch (error) {
    lanes.forEach((lane, place) => {
      lane.failed((error as AggregateError).errors[place]);
    });
    throw failureOfAll(lanes, ledger);
  }
  ledger.answerer = together(lanes);
  const head = headOf(ledger);
  const dropped = new Set(head.dropped);
  for (const { target } of lanes) if (target) for (const param of lacks(target)) dropped.add(param);
  // Made elsewhere: what stays of a stream must not stay together with what is in reach here.
  return new SeveralStream(lanes, opening, {
    head: { ...head, dropped: [...dropped] },
    ledger,
    includeUsage,
    receipt,
  });
}
