/** The parts of a body as one; nothing is copied where there is one part, as with most. @param size of all of them */
export function joinBytes(parts: readonly Buffer[], size: number): Buffer {
  const [only] = parts;
  return parts.length === 1 && only ? only : Buffer.concat(parts, size);
}
