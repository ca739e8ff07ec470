import { describe, expect, it } from 'vitest';
import { EventBus } from '../../src/kernel/events.ts';

interface Events {
  told: { readonly value: number };
  other: { readonly text: string };
}

function setUp() {
  const errors: unknown[] = [];
  const heard: string[] = [];
  const bus = new EventBus<Events>((error) => errors.push(error));
  const listen = (name: string) => bus.on('told', ({ value }) => heard.push(`${name}${value}`));
  return { bus, errors, heard, listen };
}

describe('the event bus', () => {
  it('tells each listener of its event once, in the order in which they came', () => {
    const { bus, heard, listen } = setUp();
    listen('a');
    listen('b');
    bus.on('other', ({ text }) => heard.push(text));
    bus.emit('told', { value: 1 });
    bus.emit('other', { text: 'x' });
    expect(heard).toEqual(['a1', 'b1', 'x']);
  });

  it('takes an event that nobody listens to', () => {
    expect(() => setUp().bus.emit('told', { value: 1 })).not.toThrow();
  });

  it('keeps a listener’s error from who published and from the other listeners', () => {
    const { bus, errors, heard, listen } = setUp();
    const broken = new Error('a bug');
    bus.on('told', () => {
      throw broken;
    });
    listen('b');
    bus.emit('told', { value: 1 });
    expect(heard).toEqual(['b1']);
    expect(errors).toEqual([broken]);
  });

  it('tells a listener that has left nothing more, and leaving twice takes nobody else along', () => {
    const { bus, heard } = setUp();
    const same = ({ value }: Events['told']) => heard.push(`same${value}`);
    const leave = bus.on('told', same);
    bus.on('told', same);
    leave();
    leave();
    bus.emit('told', { value: 1 });
    expect(heard).toEqual(['same1']);
  });

  it('tells the next listener also when one leaves while it is told', () => {
    const { bus, heard, listen } = setUp();
    const leave = bus.on('told', () => leave());
    listen('b');
    bus.emit('told', { value: 1 });
    bus.emit('told', { value: 2 });
    expect(heard).toEqual(['b1', 'b2']);
  });

  it('tells who comes while others are told from the next event on', () => {
    const { bus, heard, listen } = setUp();
    const leave = bus.on('told', () => {
      leave();
      listen('late');
    });
    bus.emit('told', { value: 1 });
    bus.emit('told', { value: 2 });
    expect(heard).toEqual(['late2']);
  });
});
