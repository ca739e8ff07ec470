// Generated from spec/config.yaml by `npm run generate`; never edited.
import type { ErrorObject } from 'ajv';

/** Whether a file's data fits spec/config.yaml; if not, `errors` (until the next call) has all that is wrong. */
export declare const validateConfigFile: {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
};
