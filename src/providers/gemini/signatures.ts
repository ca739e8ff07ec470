/** Accepted in place of a signature for calls that another model made. */
export const UNSIGNED = 'skip_thought_signature_validator';

/** Marks reasoning as Gemini's own in `reasoning_details`: another provider's signature would be refused. */
export const REASONING_FORMAT = 'google-gemini-v1';

type ExtraContent = Readonly<Record<string, unknown>> | null | undefined;

/** The signature that a client brought back in `extra_content.google.thought_signature`. */
export function signatureIn(extra: ExtraContent): string | undefined {
  const google = extra?.google;
  if (typeof google !== 'object' || google === null || !('thought_signature' in google)) return undefined;
  return typeof google.thought_signature === 'string' ? google.thought_signature : undefined;
}

/** `extra_content` as Google's own OpenAI endpoint writes it. */
export const signed = (signature: string): Record<string, unknown> => ({
  google: { thought_signature: signature },
});
