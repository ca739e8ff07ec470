/** A test that fails when a claim is no longer true: its file, and words of its title. */
export type Proof = readonly [file: string, title: string];

const HTTP = 'test/http/createChatCompletion';

/** What README.md says Parley does, by the feature table's first column. */
export const CLAIMS: Readonly<Record<string, readonly Proof[]>> = {
  'Chat completions': [
    ['test/contract/openai-parity.test.ts', 'every field of the OpenAI SDK'],
    [`${HTTP}/200.test.ts`, 'carries the same answer, usage once, and [DONE]'],
    [`${HTTP}/400.test.ts`, 'has every problem named with its path'],
    ['test/sdk/openai-answers.test.ts', 'of the bare iterator says the same as the whole answer'],
  ],
  Providers: [
    ['test/providers/openai.test.ts', 'describeConformance'],
    ['test/providers/anthropic.test.ts', 'describeConformance'],
    ['test/providers/gemini.test.ts', 'describeConformance'],
    ['test/docs/capabilities.test.ts', 'a test that fails takes its cell away'],
    ['test/providers/openai-responses.test.ts', 'describeConformance'],
    ['test/providers/openai-requests.test.ts', 'go to OpenRouter as they are'],
    ['test/catalogue/names.test.ts', 'a server whose models nobody lists is reached by provider/name'],
  ],
  Routing: [
    ['test/features/routing/router.test.ts', 'are ranked by the latency of their own size and kind'],
    ['test/features/routing/policies.test.ts', 'asks the fastest first'],
    ['test/http/explainRouting/200.test.ts', 'is what the next request does, whatever happened before'],
    ['test/http/explainRouting/200.test.ts', 'asks nobody, and counts nothing'],
  ],
  Failover: [
    [`${HTTP}/failover.test.ts`, 'a provider that fails before it has said anything hands over to the next'],
    [`${HTTP}/failover.test.ts`, 'a stream that has begun: its failure is an event'],
    [`${HTTP}/failover.test.ts`, 'is not asked before, and the client is told when'],
    [`${HTTP}/failover.test.ts`, 'at least 99.9 % of requests end well'],
  ],
  'Several models': [
    [`${HTTP}/several.test.ts`, 'each with its provider, model and usage, which add up'],
    ['test/pipeline/several-stream.test.ts', 'each answer is what the model says alone'],
    ['test/peers/several-models.test.ts', 'also of those that have not begun to answer'],
    [`${HTTP}/integrity.test.ts`, 'five votes in one call, and the majority’s answer given'],
    [`${HTTP}/integrity.test.ts`, 'what an answer says does not steer a judge'],
    [`${HTTP}/integrity.test.ts`, 'the winner is streamed after the vote'],
    ['test/features/integrity/ballot.test.ts', 'in every order and whatever the answers say'],
    [`${HTTP}/mixture.test.ts`, 'asked at the same time, and its aggregator give the answer'],
    [`${HTTP}/mixture.test.ts`, 'begins its stream with the aggregator’s first token'],
    [`${HTTP}/tools-model.test.ts`, 'the request goes on as it is, and both are billed'],
  ],
  Receipts: [
    [`${HTTP}/failover.test.ts`, 'as often as max_attempts allows'],
    [`${HTTP}/integrity.test.ts`, 'tokens, characters and cost are the sums of the receipt’s'],
    [`${HTTP}/tools-model.test.ts`, 'leaves the request to the model, and the receipt says so'],
  ],
  Tools: [
    ['test/peers/tool-calls.test.ts', 'keep their own index in streams'],
    ['test/sdk/openai-tools.test.ts', 'a call, its result, and the answer made of it'],
    ['test/providers/anthropic-stream.test.ts', 'of free-text tools give the text'],
    ['test/providers/gemini-reply.test.ts', 'are told in the older form to who asked in it'],
  ],
  'Structured output': [
    ['test/peers/structured-outputs.test.ts', 'that comes back as prose is an error'],
    ['test/providers/openai-answer-schema.test.ts', 'passes what fits, and refuses prose'],
  ],
  Reasoning: [
    ['test/http/createChatCompletion/responses.test.ts', 'are a chat completion to the client'],
    ['test/providers/openai-responses-reasoning.test.ts', 'survives a round trip through the client'],
    ['test/providers/anthropic-thinking.test.ts', 'thinking survives a round trip through the client'],
    ['test/providers/gemini-signatures.test.ts', 'come back with the parts that they came with'],
    ['test/providers/anthropic-models.test.ts', 'reasoning_effort'],
  ],
  'Images, audio, files': [
    ['test/providers/conformance/capabilities.ts', 'an image by URL'],
    ['test/providers/gemini-media.test.ts', 'from inside the operator’s network are refused'],
    ['test/kernel/public-fetch.test.ts', 'connects to the address that was checked'],
  ],
  'Usage and cost': [
    ['test/peers/billing.test.ts', 'costs null where nobody knows the price, never 0'],
    ['test/peers/billing.test.ts', 'is the same in a stream'],
    ['test/providers/golden-invoices.test.ts', 'golden invoices'],
    ['test/kernel/money.test.ts', 'is exact for every price of up to twelve decimals'],
  ],
  Errors: [
    ['test/docs/errors.test.ts', 'every error code with its status and type'],
    [`${HTTP}/upstream.test.ts`, 'Retry-After reaches the client'],
    ['test/peers/provider-errors.test.ts', 'of credentials is loud in the log, without them'],
  ],
  Cancellation: [['test/peers/leaving-clients.test.ts', 'in the middle of a whole reply']],
  Models: [
    ['test/catalogue/names.test.ts', 'a base name, a qualified name and the provider’s own name'],
    ['test/catalogue/rows.test.ts', 'every row fits the contract'],
    ['test/http/operations/operations.test.ts', 'a name that only the star catches'],
  ],
  Keys: [
    ['test/features/keys/manage-keys.test.ts', 'stores only its hash'],
    ['test/cli/keys.test.ts', 'create prints the key alone'],
    [`${HTTP}/refused.test.ts`, 'a model that the key may not use is refused'],
  ],
  Configuration: [
    ['test/config/problems.test.ts', 'all are told at once, with line, column and path'],
    ['test/config/layers.test.ts', 'environment over file, flag over environment'],
  ],
  Store: [
    ['test/stores/conformance.ts', 'made once when several processes start together'],
    ['test/services/postgres.test.ts', 'heal by themselves'],
  ],
  Operations: [
    ['test/http/operations/operations.test.ts', 'health and readiness keep the contract'],
    ['test/http/operations/operations.test.ts', 'CORS is given to configured origins only'],
    ['test/http/operations/operations.test.ts', 'each exchange has one line in the log'],
    [
      'test/process/drain.test.ts',
      'SIGTERM takes no more connections, lets what runs come to its proper end',
    ],
  ],
  'The mock': [
    ['test/mock/server.test.ts', 'words, whole and in a stream'],
    ['test/mock/faults.test.ts', 'a rate spares as many requests as it says'],
    ['test/mock/server.test.ts', 'tells what was asked, without the keys'],
  ],
  Contract: [
    ['test/contract/prism.test.ts', 'Prism serves the contract'],
    ['test/contract/prism-proxy.test.ts', 'Prism finds the gateway true to the contract'],
    ['test/http/operations/operations.test.ts', 'the contract is served as JSON, as YAML'],
    ['test/clients/client-suite.ts', 'corpus'],
  ],
};
