/** The words that stories are made of. Every list can be lengthened; doing so changes the stories. */

export interface Person {
  readonly name: string;
  readonly they: 'she' | 'he';
  readonly their: 'her' | 'his';
  /** With its article: `a baker`. */
  readonly trade: string;
}

const person = (name: string, they: 'she' | 'he', trade: string): Person => ({
  name,
  they,
  their: they === 'she' ? 'her' : 'his',
  trade,
});

export const PEOPLE: readonly Person[] = [
  person('Mara', 'she', 'a clockmaker'),
  person('Ilya', 'he', 'a ferryman'),
  person('Noor', 'she', 'a mapmaker'),
  person('Tomas', 'he', 'a baker'),
  person('Wren', 'she', 'a lamplighter'),
  person('Odell', 'he', 'a gardener'),
  person('Sefa', 'she', 'a bookbinder'),
  person('Anders', 'he', 'a beekeeper'),
  person('Linh', 'she', 'a kite maker'),
  person('Bastien', 'he', 'a piano tuner'),
  person('Yuki', 'she', 'a glassblower'),
  person('Kwame', 'he', 'an astronomer'),
];

export const TOWNS = [
  'Hallow Bay',
  'Lower Finch',
  'Saltmere',
  'Orchard Hill',
  'the old port',
  'Winterbourne',
  'Quillon',
  'the village above the weir',
  'Marrow Lane',
  'Eastwick',
] as const;

export const TREASURES = [
  'a compass that pointed at whatever had been forgotten',
  'a letter without an address',
  'a music box with one note missing',
  'a key of green glass',
  'a jar of last summer’s light',
  'a map drawn in two different hands',
  'a seed nobody could name',
  'a bell that had never been rung',
] as const;

export const SEASONS = [
  'early spring',
  'late summer',
  'the first week of autumn',
  'the quiet part of winter',
] as const;
export const HOURS = [
  'at first light',
  'just before noon',
  'when the lamps were lit',
  'long after supper',
  'between two showers',
] as const;
export const SMELLS = [
  'rain',
  'fresh bread',
  'cut grass',
  'woodsmoke',
  'sea salt',
  'oranges',
  'warm dust',
] as const;
export const SOUNDS = [
  'a gate creaking',
  'somebody practising the violin',
  'the river under the bridge',
  'pigeons on the roof',
  'a kettle beginning to sing',
  'children counting to a hundred',
] as const;
export const PLACES = [
  'the lighthouse stairs',
  'the market square',
  'the empty theatre',
  'the railway bridge',
  'the walled garden',
  'the library cellar',
  'the far end of the pier',
  'the room above the bakery',
] as const;
export const THINGS = [
  'a blue umbrella',
  'two cups of tea',
  'a ladder',
  'a paper lantern',
  'an armful of maps',
  'a sleeping cat',
  'a basket of pears',
  'a bicycle with one brake',
] as const;
export const FEELINGS = [
  'patient',
  'a little braver',
  'oddly calm',
  'curious',
  'lighter than before',
  'wide awake',
] as const;
export const TRUTHS = [
  'most doors open if one knocks twice',
  'nothing is lost as long as somebody is looking for it',
  'the long way round is sometimes the only way there',
  'a good question keeps better than a quick answer',
  'small things hold the large ones up',
  'every story is a road somebody has walked before',
] as const;
