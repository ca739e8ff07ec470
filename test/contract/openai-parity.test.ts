import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { contract } from './contract.ts';

const sdk = path.dirname(createRequire(import.meta.url).resolve('openai'));

/** The members of an interface of the SDK, found by its path (`ChatCompletion.Choice`). */
function members(file: string, wanted: string): string[] {
  const text = readFileSync(path.join(sdk, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node, prefix: string): void => {
    if (ts.isModuleDeclaration(node)) {
      node.body?.forEachChild((child) => visit(child, `${prefix}${node.name.text}.`));
    } else if (ts.isInterfaceDeclaration(node) && `${prefix}${node.name.text}` === wanted) {
      for (const { name } of node.members) if (name && ts.isIdentifier(name)) found.push(name.text);
    }
  };
  source.forEachChild((node) => visit(node, ''));
  return found;
}

const chat = 'resources/chat/completions/completions.d.ts';
const usage = 'resources/completions.d.ts';

describe('every field of the OpenAI SDK is in the contract', () => {
  it.each([
    ['CreateChatCompletionRequest', chat, 'ChatCompletionCreateParamsBase'],
    ['AssistantMessage', chat, 'ChatCompletionAssistantMessageParam'],
    ['UserMessage', chat, 'ChatCompletionUserMessageParam'],
    ['FunctionDefinition', 'resources/shared.d.ts', 'FunctionDefinition'],
    ['JsonSchemaFormat', 'resources/shared.d.ts', 'ResponseFormatJSONSchema.JSONSchema'],
    ['StreamOptions', chat, 'ChatCompletionStreamOptions'],
    ['WebSearchOptions', chat, 'ChatCompletionCreateParams.WebSearchOptions'],
    ['PromptCacheOptions', chat, 'ChatCompletionCreateParams.PromptCacheOptions'],
    ['ModerationOptions', chat, 'ChatCompletionCreateParams.Moderation'],
    ['TextPart', chat, 'ChatCompletionContentPartText'],
    ['ImageUrl', chat, 'ChatCompletionContentPartImage.ImageURL'],
    ['FileReference', chat, 'ChatCompletionContentPart.File.File'],
    ['ChatCompletionChoice', chat, 'ChatCompletion.Choice'],
    ['ChatCompletionMessage', chat, 'ChatCompletionMessage'],
    ['ChatCompletionChunk', chat, 'ChatCompletionChunk'],
    ['ChunkChoice', chat, 'ChatCompletionChunk.Choice'],
    ['ChunkDelta', chat, 'ChatCompletionChunk.Choice.Delta'],
    ['ChunkToolCall', chat, 'ChatCompletionChunk.Choice.Delta.ToolCall'],
    ['TokenLogprob', chat, 'ChatCompletionTokenLogprob'],
    ['Usage', usage, 'CompletionUsage'],
    ['PromptTokensDetails', usage, 'CompletionUsage.PromptTokensDetails'],
    ['CompletionTokensDetails', usage, 'CompletionUsage.CompletionTokensDetails'],
  ])('%s', (schema, file, name) => {
    const fields = members(file, name);
    expect(fields).not.toHaveLength(0);
    expect(Object.keys(contract.components.schemas[schema]?.properties ?? {})).toEqual(
      expect.arrayContaining(fields),
    );
  });
});
