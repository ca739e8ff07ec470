import { randomUUID } from 'node:crypto';
import type { Problem, Wire } from '../wire.ts';
import { errorBody, exceptionOf } from './errors.ts';

export { converse } from './converse.ts';

/** Whose signature it is: `AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/bedrock/aws4_request, …`. */
const CREDENTIAL = /^AWS4-HMAC-SHA256 .*?Credential=([^/,\s]+)/;

/** Amazon Bedrock's runtime. */
export const bedrock: Wire = {
  // The mock has no secrets to check signatures with: the id of the access key counts.
  keyOf: ({ headers }) =>
    CREDENTIAL.exec(headers.authorization ?? '')?.[1] ?? headers.authorization?.replace(/^bearer\s+/i, ''),
  errorBody,
  headers: (problem?: Problem) => ({
    'x-amzn-requestid': randomUUID(),
    ...(problem && { 'x-amzn-errortype': exceptionOf(problem) }),
  }),
};
