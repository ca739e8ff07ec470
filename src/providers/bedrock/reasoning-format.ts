/** Marks, in `reasoning_details`, what only a model at Bedrock besides Claude can read again. */
export const REASONING_FORMAT = 'amazon-bedrock-v1';
