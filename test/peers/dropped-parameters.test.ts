import { describe, expect, test } from 'vitest';
import { CAPABILITY_NAMES } from '../providers/conformance/capabilities.ts';
import { isLacking } from '../providers/conformance/types.ts';
import { completionOf, errorOf } from '../support/contract.ts';
import { json } from '../support/upstream.ts';
import { capabilityBody, fixtureOf, useWires, WIRES } from './wires.ts';

const stage = useWires();

describe.each(WIRES)('of what $name lacks', (wire) => {
  const lacking = CAPABILITY_NAMES.flatMap((name) => {
    const fixture = wire.fixtures[name];
    const supports = isLacking(fixture) ? undefined : fixture.supports;
    const dropped = fixture.dropped ?? [];
    return dropped.length > 0 && supports === undefined ? [[name, dropped] as const] : [];
  });

  test.each(lacking)('%s is said to be dropped: %j', async (name, dropped) => {
    stage.upstream.answer(json(fixtureOf(wire, 'text').reply));
    const response = await stage.gateway.chat(capabilityBody(wire, name));
    await completionOf(response);
    const said = response.headers.get('x-parley-dropped-params') ?? '';
    expect(said.split(',').sort()).toEqual([...dropped].sort());
  });

  test.each(lacking)(
    '%s is refused with strict_params, by %j, and nobody is called',
    async (name, dropped) => {
      const body = capabilityBody(wire, name, { strict_params: true });
      const error = await errorOf(await stage.gateway.chat(body), 'unsupported_parameter');
      expect(error.details?.map(({ param }) => param).sort()).toEqual([...dropped].sort());
      expect(stage.upstream.seen).toHaveLength(0);
    },
  );
});
