export interface BundleStamp {
  readonly files: readonly (readonly [name: string, bytes: number, modifiedMs: number])[];
  /** SHA-256 */
  readonly contents: string;
}

export declare function stampOf(root: string, names: readonly string[]): BundleStamp;
export declare function isBundleFresh(root: string): boolean;
