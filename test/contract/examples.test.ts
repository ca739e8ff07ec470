import { describe, expect, it } from 'vitest';
import {
  validateChatCompletion,
  validateErrorEnvelope,
  validateHealth,
  validateModel,
  validateModelList,
  validateReadiness,
  validateRoutingExplanation,
} from '../../generated/validators/replies.js';
import { validateCreateChatCompletionRequest } from '../../generated/validators/request.js';
import { ERROR_CODES, type ErrorCode } from '../../src/kernel/errors.ts';
import { readEvents } from '../support/contract.ts';
import { contract, examples, operations, plainValidator } from './contract.ts';

const json = examples.filter(({ mediaType }) => mediaType === 'application/json');

const standalone: Readonly<Record<string, (value: unknown) => boolean>> = {
  CreateChatCompletionRequest: validateCreateChatCompletionRequest,
  ChatCompletion: validateChatCompletion,
  ErrorEnvelope: validateErrorEnvelope,
  Health: validateHealth,
  Model: validateModel,
  ModelList: validateModelList,
  Readiness: validateReadiness,
  RoutingExplanation: validateRoutingExplanation,
};

describe('examples', () => {
  it.each(json)('$operation $of $name fits its schema', ({ value, schema }) => {
    const validate = plainValidator(schema);
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each(json)('$operation $of $name is accepted by the standalone validator', ({ value, schema }) => {
    const name = (schema as { $ref?: string }).$ref?.split('/').pop();
    if (name === undefined) return;
    expect(standalone[name]?.(value)).toBe(true);
  });

  it.each(examples.filter(({ mediaType }) => mediaType === 'text/event-stream'))(
    'the stream $name is legal, event by event',
    ({ name, value }) => {
      const { chunks, error, done } = readEvents(value as string);
      expect(chunks[0]?.choices[0]?.delta.role).toBe('assistant');
      expect(new Set(chunks.map(({ id }) => id)).size).toBe(1);
      if (name === 'broken') {
        expect(error).toBeDefined();
        expect(done).toBe(false);
      } else {
        expect(chunks.at(-2)?.choices[0]?.finish_reason).toBeTypeOf('string');
        expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { cost: expect.any(Number) } });
        expect(done).toBe(true);
      }
    },
  );

  it.each(operations)(
    '$operation.operationId has one for its request and each of its replies',
    ({ operation }) => {
      const replies = Object.values(operation.responses);
      for (const { content } of [...replies, operation.requestBody ?? { content: {} }]) {
        for (const media of Object.values(content ?? {}))
          expect(Object.keys(media.examples ?? {})).not.toHaveLength(0);
      }
    },
  );
});

describe('errors', () => {
  const errors = examples
    .filter(({ of }) => /^[45]/.test(of) && of !== '503')
    .concat(examples.filter(({ operation, of }) => operation === 'createChatCompletion' && of === '503'));
  const codeOf = (value: unknown) => (value as { error: { code: ErrorCode } }).error.code;

  it.each(errors)('$operation $of $name has a known code with its status and type', ({ of, value }) => {
    const { status, type } = ERROR_CODES[codeOf(value)];
    expect({ status: String(status), type }).toEqual({ status: of, type: (value as ErrorValue).error.type });
  });

  it('every code is in the contract’s table of codes', () => {
    const code = (contract.components.schemas.ErrorObject as unknown as ErrorSchema).properties.code;
    const named = [...code.description.matchAll(/`(\w+)`/g)].map((match) => match[1]);
    expect(named.sort()).toEqual(Object.keys(ERROR_CODES).sort());
  });

  it('every code that chat can answer has an example', () => {
    const shown = new Set(errors.map(({ value }) => codeOf(value)));
    // Codes of single problems stand in `details`; the rest belongs to operations that are not built yet.
    const elsewhere = [
      'invalid_value',
      'invalid_type',
      'missing_required_parameter',
      'not_found',
      'conflict',
    ];
    const without = Object.keys(ERROR_CODES).filter((code) => !shown.has(code as ErrorCode));
    expect(without.sort()).toEqual(elsewhere.sort());
  });
});

interface ErrorValue {
  readonly error: { readonly type: string };
}

interface ErrorSchema {
  readonly properties: { readonly code: { readonly description: string } };
}

describe('replies', () => {
  it.each(operations)('$operation.operationId declares x-request-id on each', ({ operation }) => {
    for (const [status, reply] of Object.entries(operation.responses)) {
      // A request that never arrived whole has no id yet.
      if (status === '408') continue;
      expect(Object.keys(reply.headers ?? {})).toContain('x-request-id');
    }
  });

  it.each(operations)(
    '$operation.operationId asks for a key unless it is for operations',
    ({ path, operation }) => {
      const open = (operation.security ?? contract.security).length === 0;
      expect(open).toBe(!path.startsWith('/v1/'));
      expect(Object.keys(operation.responses).includes('401')).toBe(!open);
    },
  );
});
