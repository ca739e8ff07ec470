// How much of a small container the heap may take. JavaScript: the launcher asks before anything else is loaded.

const MEGABYTE = 1024 * 1024;
/** Beside the old generation there are the young one, buffers, and Node itself. */
const SHARE = 0.4;
/** A limit up to this share of the memory leaves room for them. */
const MOST = 0.6;

/**
 * The old generation's limit in megabytes, where Node's own is more than the container can give: it never goes below
 * 260 MB, and in 157 the process was then killed without a word. undefined: Node's own fits.
 *
 * @param {number} memoryBytes what the container may use; a machine's own is never too little
 * @param {number} heapBytes Node's own limit
 */
export function smallerHeapMb(memoryBytes, heapBytes) {
  if (heapBytes <= memoryBytes * MOST) return undefined;
  return Math.max(16, Math.floor((memoryBytes * SHARE) / MEGABYTE));
}
