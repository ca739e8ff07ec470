const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8',
};

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown error';

/** Why a file could not be read, in words; never its path or content. */
export const reasonOf = (error: unknown): string => REASONS[codeOf(error)] ?? codeOf(error);

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';
