import { familyNamed } from '../../src/providers/bedrock/families.ts';

/** A model's id at Bedrock, taken apart. */
export interface BedrockName {
  /** The inference profile that the id asks for: `us`, `global` …; empty for the model itself. */
  readonly profile: string;
  /** The id without it. */
  readonly plain: string;
  readonly vendor: string;
  readonly base: string;
}

const PROFILE = /^(us-gov|us|eu|apac|global|jp|au|ca|in)\./;

/** Who makes the models, where Bedrock calls them otherwise than everybody does. */
const VENDORS: Readonly<Record<string, string>> = { moonshot: 'moonshotai' };

/** Names at Bedrock that nobody would guess. */
const BASES: Readonly<Record<string, string>> = {
  'deepseek.v3': 'deepseek-v3.1',
  'deepseek.v3.2': 'deepseek-v3.2',
};

/** `us.anthropic.claude-sonnet-4-5-20250929-v1:0` is Anthropic's `claude-sonnet-4-5`, asked within the United States. */
export function bedrockName(id: string): BedrockName {
  const profile = PROFILE.exec(id)?.[1] ?? '';
  const plain = id.slice(profile === '' ? 0 : profile.length + 1);
  const dot = plain.indexOf('.');
  const vendor = plain.slice(0, dot);
  const name = plain.slice(dot + 1).replace(/-v?\d+:\d+$/, '');
  return {
    profile,
    plain,
    vendor: VENDORS[vendor] ?? vendor,
    base: BASES[`${vendor}.${name}`] ?? baseOf(vendor, name),
  };
}

function baseOf(vendor: string, name: string): string {
  if (vendor === 'anthropic') return name.replace(/(-20\d{6})?(-v\d+)?$/, '');
  if (vendor === 'google') return `${name}-it`;
  if (vendor !== 'meta') return name;
  // `llama3-3-70b-instruct`, `llama4-scout-17b-instruct`
  const llama = name
    .replace(/-instruct$/, '')
    .replace(/^llama(\d)(?:-(\d)(?=-))?/, (_, major, minor) =>
      minor === undefined ? `llama-${major}` : `llama-${major}.${minor}`,
    );
  return llama.replace(/^(llama-4-[a-z]+)-\d+b$/, '$1');
}

/** What Bedrock's other models can be told, and this one can't: the adapter itself knows. */
export function bedrockLacks(id: string): string[] {
  const { stop, sampling, traits, extras, effort } = familyNamed(id);
  const samples = traits ? traits.sampling !== 'none' : sampling;
  return [
    ...(samples ? [] : ['sampling']),
    ...(stop ? [] : ['stop']),
    ...(traits || effort ? [] : ['reasoning']),
    ...((traits ? samples : 'top_k' in extras) ? [] : ['top_k']),
  ];
}

interface Listed {
  readonly id: string;
}

/**
 * One entry for what the source lists once for each inference profile: the model's own id, and the profiles through
 * which it can be asked.
 */
export function mergeProfiles<Model extends Listed>(
  models: readonly Model[],
): (Model & { profiles: string[] })[] {
  const groups = Map.groupBy(models, ({ id }) => {
    const { vendor, base } = bedrockName(id);
    return `${vendor}/${base}`;
  });
  return [...groups.values()].flatMap((same) => {
    // A few have a second id, without a version, at another endpoint.
    const ids = same.map(({ id }) => bedrockName(id).plain);
    const id = ids.find((plain) => plain.includes(':')) ?? ids[0] ?? '';
    const [first] = same;
    const profiles = same.map((model) => bedrockName(model.id)).filter(({ plain }) => plain === id);
    return first ? [{ ...first, id, profiles: profiles.map(({ profile }) => profile).sort() }] : [];
  });
}
