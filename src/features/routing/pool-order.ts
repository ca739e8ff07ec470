export const POOL_POLICIES = ['weighted', 'least_busy', 'round_robin', 'random'] as const;
export type PoolPolicy = (typeof POOL_POLICIES)[number];

export interface PoolMember {
  /** How often it is the first, compared with the others; 0: only when all others have failed. */
  readonly weight: number;
}

/** What an order depends on besides the members. */
export interface PoolState<Member> {
  /** From 0 up to, not including, 1. */
  random(): number;
  /** How many requests this pool has had before, for `round_robin`. */
  readonly turn: number;
  /** Calls of a member that have not ended, for `least_busy`. */
  running(member: Member): number;
}

type Order = <Member extends PoolMember>(members: readonly Member[], state: PoolState<Member>) => Member[];

/** The members in the order in which they are asked: the first is the policy's choice, a failed one hands over. */
export const orderMembers = <Member extends PoolMember>(
  policy: PoolPolicy,
  members: readonly Member[],
  state: PoolState<Member>,
): Member[] => ORDERS[policy](members, state);

const ORDERS: Readonly<Record<PoolPolicy, Order>> = {
  weighted: (members, { random }) => byKey(members, ({ weight }) => weightedKey(weight, random)),
  // Between equally busy ones chance decides: an idle pool would ask its first member only.
  least_busy: (members, { running, random }) => byKey(shuffled(members, random), (member) => running(member)),
  round_robin: (members, { turn }) => {
    const first = members.length === 0 ? 0 : turn % members.length;
    return [...members.slice(first), ...members.slice(0, first)];
  },
  random: (members, { random }) => shuffled(members, random),
};

/**
 * Sorting by −ln(u) ÷ weight draws without replacement with the weights' odds, also for second and later places.
 *
 * @see Efraimidis, Spirakis: Weighted random sampling with a reservoir (2006)
 */
function weightedKey(weight: number, random: () => number): number {
  const drawn = -Math.log(1 - random());
  return weight > 0 ? drawn / weight : Number.POSITIVE_INFINITY;
}

const shuffled = <Member>(members: readonly Member[], random: () => number): Member[] =>
  byKey(members, () => random());

/** Lowest key first; equal ones keep their order. */
function byKey<Member>(members: readonly Member[], keyOf: (member: Member) => number): Member[] {
  return members
    .map((member) => ({ member, key: keyOf(member) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1))
    .map(({ member }) => member);
}
