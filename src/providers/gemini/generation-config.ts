import { thinkingConfig } from './thinking.ts';
import type { Translation } from './translation.ts';
import type { GenerationConfig } from './wire.ts';

/** The wire's seeds have 32 bits. */
const MAX_SEED = 0x7fff_ffff;

/** Everything that says how the answer is to be made; undefined when the request leaves it all open. */
export function toGenerationConfig(t: Translation): GenerationConfig | undefined {
  const config: GenerationConfig = { ...t.format.config };
  addSampling(config, t);
  addLimits(config, t);
  addSpeech(config, t);
  const { reasoning_effort: effort } = t.request;
  // A model that doesn't think can't be told to stop, either.
  if (effort && t.supports.reasoning) {
    const { config: thinking, exact } = thinkingConfig(effort, t.model);
    config.thinkingConfig = thinking;
    if (!exact) t.translated('reasoning_effort');
  }
  for (const _ in config) return config;
  return undefined;
}

function addSampling(config: GenerationConfig, { request, lacking, translated }: Translation): void {
  const { temperature, top_p, top_k, seed, presence_penalty, frequency_penalty } = request;
  if (temperature != null && !lacking.has('temperature')) config.temperature = temperature;
  if (top_p != null && !lacking.has('top_p')) config.topP = top_p;
  // 0 turns top_k off, and so does its absence.
  if (top_k && !lacking.has('top_k')) config.topK = top_k;
  if (presence_penalty && !lacking.has('presence_penalty')) config.presencePenalty = presence_penalty;
  if (frequency_penalty && !lacking.has('frequency_penalty')) config.frequencyPenalty = frequency_penalty;
  if (seed != null && !lacking.has('seed')) {
    config.seed = seed % MAX_SEED;
    if (config.seed !== seed) translated('seed');
  }
}

function addLimits(config: GenerationConfig, { request, lacking }: Translation): void {
  const { max_completion_tokens, max_tokens, stop, n, logprobs, top_logprobs } = request;
  const limit = max_completion_tokens ?? max_tokens;
  if (limit != null) config.maxOutputTokens = limit;
  if (stop != null && !lacking.has('stop')) config.stopSequences = typeof stop === 'string' ? [stop] : stop;
  if (n != null && n > 1) config.candidateCount = n;
  if (!logprobs || lacking.has('logprobs')) return;
  config.responseLogprobs = true;
  if (top_logprobs) config.logprobs = top_logprobs;
}

function addSpeech(config: GenerationConfig, { request, lacking }: Translation): void {
  if (!request.modalities?.includes('audio') || lacking.has('modalities')) return;
  // Models that speak do nothing else.
  config.responseModalities = ['AUDIO'];
  const voiceName = request.audio?.voice;
  if (typeof voiceName === 'string') {
    config.speechConfig = { voiceConfig: { prebuiltVoiceConfig: { voiceName } } };
  }
}
