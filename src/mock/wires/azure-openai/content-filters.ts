const CATEGORIES = ['hate', 'self_harm', 'sexual', 'violence'] as const;
const SAFE = Object.fromEntries(CATEGORIES.map((name) => [name, { filtered: false, severity: 'safe' }]));
const UNDETECTED = { filtered: false, detected: false };

/** Nothing was found in an answer. */
export const answerFilters = {
  content_filter_results: { ...SAFE, protected_material_text: UNDETECTED },
};

/** Nor in the prompt. */
export const promptFilters = {
  prompt_filter_results: [{ prompt_index: 0, content_filter_results: { ...SAFE, jailbreak: UNDETECTED } }],
};

/** Something was, and the request is refused. */
export const blockedPrompt = {
  code: 'ResponsibleAIPolicyViolation',
  content_filter_result: {
    ...SAFE,
    jailbreak: UNDETECTED,
    violence: { filtered: true, severity: 'medium' },
  },
};
