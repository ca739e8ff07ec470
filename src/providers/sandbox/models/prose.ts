import type { Random } from '../random.ts';
import * as words from './prose-words.ts';

/** The cast of one story; it stays the same from the first sentence to the last. */
interface Scene {
  readonly random: Random;
  readonly hero: words.Person;
  readonly friend: words.Person;
  readonly town: string;
  readonly treasure: string;
}

type Sentence = (scene: Scene) => string;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const OPENINGS: readonly Sentence[] = [
  ({ random, town }) => `In ${random.pick(words.SEASONS)}, ${town} smelled of ${random.pick(words.SMELLS)}.`,
  ({ random, hero }) =>
    `${capital(random.pick(words.HOURS))}, ${hero.name} set out for ${random.pick(words.PLACES)}.`,
  ({ random, town }) => `Nobody in ${town} was surprised to hear ${random.pick(words.SOUNDS)}.`,
  ({ random, hero, friend }) =>
    `${hero.name} found ${friend.name} in ${random.pick(['good', 'high', 'uncertain'])} spirits, carrying ${random.pick(words.THINGS)}.`,
  ({ random, town }) =>
    `It rained on ${town} for three days, and on the fourth the air smelled of ${random.pick(words.SMELLS)}.`,
];

const EVENTS: readonly Sentence[] = [
  ({ random, hero }) =>
    `From ${random.pick(words.PLACES)} came the sound of ${random.pick(words.SOUNDS)}, and ${hero.name} stopped to listen.`,
  ({ random, friend }) => `${friend.name} had brought ${random.pick(words.THINGS)}, and would not say why.`,
  ({ random, hero, treasure }) =>
    `Under the ${random.pick(['counter', 'floorboards', 'old sign', 'third step'])} lay ${treasure}, and ${hero.they} lifted it out with both hands.`,
  ({ random, hero, friend }) =>
    `They walked to ${random.pick(words.PLACES)}, ${hero.name} a step ahead and ${friend.name} counting the windows.`,
  ({ random, hero }) =>
    `A stranger asked the way to ${random.pick(words.PLACES)} and left ${hero.name} ${random.pick(words.THINGS)} in thanks.`,
  ({ random, friend }) =>
    `${capital(random.pick(words.HOURS))} ${friend.name} came back, smelling of ${random.pick(words.SMELLS)}.`,
  ({ random, hero }) =>
    `${hero.name} tried the door once, then again, and felt ${random.pick(words.FEELINGS)}.`,
  ({ random, town }) => `Half of ${town} had gathered by then, if only to hear ${random.pick(words.SOUNDS)}.`,
  ({ random, hero }) =>
    `There was ${random.pick(words.THINGS)} at ${random.pick(words.PLACES)}, exactly where ${hero.they} had not left it.`,
];

const TALK: readonly Sentence[] = [
  ({ random, friend }) => `“You know,” said ${friend.name}, “${random.pick(words.TRUTHS)}.”`,
  ({ hero, friend }) => `“Is it far?” asked ${friend.name}. “Only the first time,” said ${hero.name}.`,
  ({ random, hero }) =>
    `“I have been ${hero.trade} all my life,” ${hero.name} said, “and I have never seen ${random.pick(words.THINGS)} there before.”`,
  ({ random, friend }) => `“Listen,” whispered ${friend.name}; it was ${random.pick(words.SOUNDS)}.`,
  ({ random, hero, friend }) =>
    `${friend.name} wanted to know how ${hero.they} felt. “${capital(random.pick(words.FEELINGS))},” said ${hero.name}.`,
];

const THOUGHTS: readonly Sentence[] = [
  ({ random, hero }) => `${capital(hero.trade)} learns early that ${random.pick(words.TRUTHS)}.`,
  ({ random, hero }) => `For a while ${hero.name} said nothing and was ${random.pick(words.FEELINGS)}.`,
  ({ random, hero }) =>
    `${capital(hero.they)} wrote it down in ${hero.their} notebook: ${random.pick(words.TRUTHS)}.`,
  ({ random, friend }) =>
    `It was the kind of evening on which ${friend.name} believed that ${random.pick(words.TRUTHS)}.`,
  ({ random }) => `Somewhere behind them there was ${random.pick(words.SOUNDS)}, and then there was not.`,
];

const PARAGRAPH: readonly (readonly Sentence[])[] = [OPENINGS, EVENTS, TALK, EVENTS, THOUGHTS];

/**
 * A story, sentence by sentence: the same `random` gives the same one. Each piece ends where a token ends.
 * @param paragraphs after so many it comes to its end; with Infinity it never does
 */
export function* story(random: Random, paragraphs: number): Generator<string, void> {
  const hero = random.pick(words.PEOPLE);
  const friend = random.pick(words.PEOPLE.filter((other) => other !== hero));
  const scene: Scene = {
    random,
    hero,
    friend,
    town: random.pick(words.TOWNS),
    treasure: random.pick(words.TREASURES),
  };
  yield `${hero.name} was ${hero.trade} in ${scene.town}, and ${hero.their} one secret was ${scene.treasure}.`;
  const recent: Sentence[] = [];
  for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
    for (const [at, kinds] of PARAGRAPH.entries()) {
      // Told again too soon, a sentence is noticed.
      const fresh = kinds.filter((sentence) => !recent.includes(sentence));
      const sentence = random.pick(fresh.length > 0 ? fresh : kinds);
      if (recent.push(sentence) > 8) recent.shift();
      const gap = at > 0 || paragraph === 0 ? ' ' : '\n\n';
      yield `${gap}${sentence(scene)}`;
    }
  }
  yield ` And that, they say in ${scene.town}, is how ${hero.name} and ${friend.name} learned that ${random.pick(words.TRUTHS)}.`;
}
