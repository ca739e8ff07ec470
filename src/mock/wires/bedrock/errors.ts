import type { Problem } from '../wire.ts';

const EXCEPTIONS: Readonly<Record<number, string>> = {
  401: 'UnrecognizedClientException',
  403: 'AccessDeniedException',
  404: 'ResourceNotFoundException',
  408: 'ModelTimeoutException',
  424: 'ModelErrorException',
  429: 'ThrottlingException',
  503: 'ServiceUnavailableException',
  504: 'ModelTimeoutException',
  529: 'ServiceUnavailableException',
};

/**
 * What went wrong is named in a header of the reply, or of the stream's event; the body has words only.
 * @see https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
 */
export const exceptionOf = ({ status }: Problem): string =>
  EXCEPTIONS[status] ?? (status < 500 ? 'ValidationException' : 'InternalServerException');

export const errorBody = ({ message }: Problem) => ({ message });
