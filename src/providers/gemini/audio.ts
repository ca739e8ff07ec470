const HEADER_BYTES = 44;
const BYTES_PER_SAMPLE = 2;
const DEFAULT_RATE = 24_000;

/**
 * Bare samples (16 bits, mono, little-endian) as a WAV file, both in Base64.
 * @param mimeType `audio/L16;codec=pcm;rate=24000`
 */
export function wavOf(samples: Buffer, mimeType: string): string {
  const rate = Number(/rate=(\d+)/.exec(mimeType)?.[1] ?? DEFAULT_RATE);
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0);
  header.writeUInt32LE(HEADER_BYTES - 8 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * BYTES_PER_SAMPLE, 28);
  header.writeUInt16LE(BYTES_PER_SAMPLE, 32);
  header.writeUInt16LE(BYTES_PER_SAMPLE * 8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]).toString('base64');
}

/** Whether a type means samples without a container. */
export const isBareSamples = (mimeType: string): boolean => /^audio\/(l16|pcm)/i.test(mimeType);
