import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clientsView } from '../../scripts/contract/clients-view.ts';
import type { ContractDocument, Schema } from '../../scripts/contract/schema.ts';

const text = readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8');
const contract = JSON.parse(text) as ContractDocument;
const schemas: Readonly<Record<string, Schema>> = clientsView(contract).components.schemas;

describe('the view of the contract that clients are generated from', () => {
  it('has no union that holds a list: list items were lost and texts refused', () => {
    expect(schemas.UserContent).toEqual({});
    expect(schemas.CreateChatCompletionRequest?.properties?.stop).toEqual({
      description: expect.any(String),
    });
    expect(schemas.AssistantMessage?.properties?.content).toEqual({ description: expect.any(String) });
  });

  it('has no tagged union beside a text: the tag was looked for in the text', () => {
    expect(schemas.CreateChatCompletionRequest?.properties?.tool_choice?.oneOf).toBeUndefined();
  });

  it('keeps tagged unions of objects, and those that may be null', () => {
    expect(schemas.ChatMessage?.discriminator?.mapping).toHaveProperty('user');
    expect(schemas.CreateChatCompletionRequest?.properties?.response_format?.oneOf).toHaveLength(2);
  });

  it('lets a tag fill itself in', () => {
    expect(schemas.UserMessage?.properties?.role).toEqual({
      type: 'string',
      enum: ['user'],
      default: 'user',
    });
    expect(schemas.UserMessage?.required).toEqual(['content']);
    expect(schemas.AssistantMessage?.required).toBeUndefined();
  });

  it('leaves the contract as it is', () => {
    expect(contract).toEqual(JSON.parse(text));
  });
});
