// Generated from spec/ by `npm run generate`; never edited.
var __getOwnPropNames=Object.getOwnPropertyNames;var __commonJS=(cb,mod)=>function __require(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).
exports,mod),mod.exports}catch(e){throw mod=0,e}};var require_ucs2length=__commonJS({"node_modules/ajv/dist/runtime/ucs2length.js"(exports){"use strict";Object.
defineProperty(exports,"__esModule",{value:true});function ucs2length(str){const len=str.length;let length=0;let pos=0;
let value;while(pos<len){length++;value=str.charCodeAt(pos++);if(value>=55296&&value<=56319&&pos<len){value=str.
charCodeAt(pos);if((value&64512)===56320)pos++}}return length}exports.default=ucs2length;ucs2length.code='requ\
ire("ajv/dist/runtime/ucs2length").default'}});var checkCreateChatCompletionRequest=validate53;var schema20={"type":"object","required":["messages"],"propert\
ies":{"messages":{"type":"array","minItems":1,"maxItems":1e4,"items":{"$ref":"#/components/schemas/ChatMessage"}},
"model":{"type":["string","null"],"minLength":1,"maxLength":1024},"temperature":{"type":["number","null"],"min\
imum":0,"maximum":2},"top_p":{"type":["number","null"],"minimum":0,"maximum":1},"presence_penalty":{"type":["n\
umber","null"],"minimum":-2,"maximum":2},"frequency_penalty":{"type":["number","null"],"minimum":-2,"maximum":2},
"logit_bias":{"type":["object","null"],"maxProperties":1024,"additionalProperties":{"type":"number","minimum":-100,
"maximum":100}},"seed":{"type":["integer","null"]},"stop":{"minItems":1,"maxItems":4,"items":{"type":"string"},
"type":["string","array","null"]},"n":{"type":["integer","null"],"minimum":1,"maximum":128},"max_completion_to\
kens":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"max_tokens":{"type":["integer","null"],"mi\
nimum":1,"maximum":2147483647},"logprobs":{"type":["boolean","null"]},"top_logprobs":{"type":["integer","null"],
"minimum":0,"maximum":20},"tools":{"type":["array","null"],"maxItems":128,"items":{"$ref":"#/components/schema\
s/Tool"}},"tool_choice":{"if":{"type":"string"},"then":{"enum":["none","auto","required"]},"oneOf":[{"$ref":"#\
/components/schemas/FunctionToolChoice"},{"$ref":"#/components/schemas/CustomToolChoice"},{"$ref":"#/component\
s/schemas/AllowedToolsChoice"}],"discriminator":{"propertyName":"type"},"type":["string","object","null"],"req\
uired":["type"],"properties":{"type":{"enum":["function","custom","allowed_tools"]}}},"parallel_tool_calls":{"\
type":["boolean","null"]},"functions":{"type":["array","null"],"minItems":1,"maxItems":128,"items":{"$ref":"#/\
components/schemas/LegacyFunction"}},"function_call":{"if":{"type":"string"},"then":{"enum":["none","auto"]},"\
required":["name"],"properties":{"name":{"$ref":"#/components/schemas/FunctionName"}},"type":["string","object",
"null"]},"response_format":{"oneOf":[{"$ref":"#/components/schemas/TextResponseFormat"},{"$ref":"#/components/\
schemas/JsonObjectResponseFormat"},{"$ref":"#/components/schemas/JsonSchemaResponseFormat"}],"discriminator":{
"propertyName":"type"},"type":["object","null"],"required":["type"],"properties":{"type":{"enum":["text","json\
_object","json_schema"]}}},"modalities":{"type":["array","null"],"minItems":1,"maxItems":2,"items":{"$ref":"#/\
components/schemas/Modality"}},"audio":{"required":["format","voice"],"properties":{"format":{"type":"string",
"enum":["wav","aac","mp3","flac","opus","pcm16"]},"voice":{"$ref":"#/components/schemas/Voice"}},"type":["obje\
ct","null"]},"prediction":{"required":["type","content"],"properties":{"type":{"type":"string","const":"conten\
t"},"content":{"$ref":"#/components/schemas/TextContent"}},"type":["object","null"]},"reasoning_effort":{"if":{
"type":"string"},"then":{"enum":["none","minimal","low","medium","high","xhigh","max"]},"type":["string","null"]},
"verbosity":{"if":{"type":"string"},"then":{"enum":["low","medium","high"]},"type":["string","null"]},"stream":{
"type":["boolean","null"]},"stream_options":{"properties":{"include_usage":{"type":["boolean","null"]},"includ\
e_obfuscation":{"type":["boolean","null"]}},"type":["object","null"]},"service_tier":{"if":{"type":"string"},"\
then":{"enum":["auto","default","flex","scale","priority","fast"]},"type":["string","null"]},"store":{"type":[
"boolean","null"]},"metadata":{"type":["object","null"],"maxProperties":16,"propertyNames":{"maxLength":64},"a\
dditionalProperties":{"type":"string","maxLength":512}},"moderation":{"required":["model"],"properties":{"mode\
l":{"type":"string","minLength":1,"maxLength":256},"policy":{"properties":{"input":{"required":["mode"],"prope\
rties":{"mode":{"type":"string","enum":["score","block"]}},"type":["object","null"]},"output":{"required":["mo\
de"],"properties":{"mode":{"type":"string","enum":["score","block"]}},"type":["object","null"]}},"type":["obje\
ct","null"]}},"type":["object","null"]},"prompt_cache_key":{"type":["string","null"],"maxLength":1024},"prompt\
_cache_options":{"properties":{"mode":{"if":{"type":"string"},"then":{"enum":["implicit","explicit"]},"type":[
"string","null"]},"ttl":{"type":["string","null"],"maxLength":32}},"type":["object","null"]},"prompt_cache_ret\
ention":{"if":{"type":"string"},"then":{"enum":["in_memory","24h"]},"type":["string","null"]},"safety_identifi\
er":{"type":["string","null"],"maxLength":128},"user":{"type":["string","null"],"maxLength":1024},"web_search_\
options":{"properties":{"search_context_size":{"if":{"type":"string"},"then":{"enum":["low","medium","high"]},
"type":["string","null"]},"user_location":{"required":["type","approximate"],"properties":{"type":{"type":"str\
ing","const":"approximate"},"approximate":{"$ref":"#/components/schemas/ApproximateLocation"}},"type":["object",
"null"]}},"type":["object","null"]},"provider":{"type":["string","null"],"minLength":1,"maxLength":256},"routi\
ng":{"if":{"type":"string"},"then":{"enum":["perf","price","perf_avg","perf-avg"]},"type":["string","null"]},"\
fallback":{"required":["models"],"properties":{"models":{"type":"array","minItems":1,"maxItems":5,"items":{"ty\
pe":"string","minLength":1,"maxLength":1024}},"timeout_ms":{"type":["integer","null"],"minimum":1,"maximum":36e5}},
"type":["object","null"]},"integrity":{"type":["integer","null"],"minimum":11,"maximum":13},"integrity_model":{
"type":["string","null"],"minLength":1,"maxLength":1024},"tools_model":{"type":["string","null"],"minLength":1,
"maxLength":1024},"receipt":{"type":["boolean","null"]},"strict_params":{"type":["boolean","null"]},"top_k":{"\
type":["integer","null"],"minimum":0,"maximum":2147483647},"min_p":{"type":["number","null"],"minimum":0,"maxi\
mum":1},"repetition_penalty":{"type":["number","null"],"minimum":0,"maximum":2},"beam_size":{"type":["integer",
"null"],"minimum":1,"maximum":5}}};var schema21={"type":"object","oneOf":[{"$ref":"#/components/schemas/Develo\
perMessage"},{"$ref":"#/components/schemas/SystemMessage"},{"$ref":"#/components/schemas/UserMessage"},{"$ref":"\
#/components/schemas/AssistantMessage"},{"$ref":"#/components/schemas/ToolMessage"},{"$ref":"#/components/sche\
mas/FunctionMessage"}],"discriminator":{"propertyName":"role"},"required":["role"],"properties":{"role":{"enum":[
"developer","system","user","assistant","tool","function"]}}};var schema22={"type":"object","required":["role",
"content"],"properties":{"role":{"type":"string","const":"developer"},"content":{"$ref":"#/components/schemas/\
TextContent"},"name":{"type":["string","null"],"maxLength":256}}};var schema23={"minItems":1,"maxItems":1e3,"i\
tems":{"$ref":"#/components/schemas/TextPart"},"type":["string","array"]};var schema24={"type":"object","requi\
red":["type","text"],"properties":{"type":{"type":"string","const":"text"},"text":{"type":"string"},"cache_con\
trol":{"type":["object","null"],"additionalProperties":true},"prompt_cache_breakpoint":{"required":["mode"],"p\
roperties":{"mode":{"type":"string","const":"explicit"},"ttl":{"type":["string","null"],"maxLength":32}},"type":[
"object","null"]}}};var func1=require_ucs2length().default;function validate57(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate57.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"type"},message:"must have required property 'type'"};if(vErrors===
null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.text===void 0){const err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"text"},message:"must have required property 'text'"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.type!==void 0){let data0=data.type;if(typeof data0!==
"string"){const err2={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{
type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if("\
text"!==data0){const err3={instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"con\
st",params:{allowedValue:"text"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err3]}else{vErrors.
push(err3)}errors++}}if(data.text!==void 0){if(typeof data.text!=="string"){const err4={instancePath:instancePath+
"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}if(data.cache_control!==void 0){let data2=data.cache_control;
if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))&&data2!==null){const err5={instancePath:instancePath+
"/cache_control",schemaPath:"#/properties/cache_control/type",keyword:"type",params:{type:schema24.properties.
cache_control.type},message:"must be object,null"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}
if(data.prompt_cache_breakpoint!==void 0){let data3=data.prompt_cache_breakpoint;if(!(data3&&typeof data3=="ob\
ject"&&!Array.isArray(data3))&&data3!==null){const err6={instancePath:instancePath+"/prompt_cache_breakpoint",
schemaPath:"#/properties/prompt_cache_breakpoint/type",keyword:"type",params:{type:schema24.properties.prompt_cache_breakpoint.
type},message:"must be object,null"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(data3&&
typeof data3=="object"&&!Array.isArray(data3)){if(data3.mode===void 0){const err7={instancePath:instancePath+"\
/prompt_cache_breakpoint",schemaPath:"#/properties/prompt_cache_breakpoint/required",keyword:"required",params:{
missingProperty:"mode"},message:"must have required property 'mode'"};if(vErrors===null){vErrors=[err7]}else{vErrors.
push(err7)}errors++}if(data3.mode!==void 0){let data4=data3.mode;if(typeof data4!=="string"){const err8={instancePath:instancePath+
"/prompt_cache_breakpoint/mode",schemaPath:"#/properties/prompt_cache_breakpoint/properties/mode/type",keyword:"\
type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}
errors++}if("explicit"!==data4){const err9={instancePath:instancePath+"/prompt_cache_breakpoint/mode",schemaPath:"\
#/properties/prompt_cache_breakpoint/properties/mode/const",keyword:"const",params:{allowedValue:"explicit"},message:"\
must be equal to constant"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}}if(data3.ttl!==
void 0){let data5=data3.ttl;if(typeof data5!=="string"&&data5!==null){const err10={instancePath:instancePath+"\
/prompt_cache_breakpoint/ttl",schemaPath:"#/properties/prompt_cache_breakpoint/properties/ttl/type",keyword:"t\
ype",params:{type:schema24.properties.prompt_cache_breakpoint.properties.ttl.type},message:"must be string,nul\
l"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}if(typeof data5==="string"){if(func1(
data5)>32){const err11={instancePath:instancePath+"/prompt_cache_breakpoint/ttl",schemaPath:"#/properties/prom\
pt_cache_breakpoint/properties/ttl/maxLength",keyword:"maxLength",params:{limit:32},message:"must NOT have mor\
e than 32 characters"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}}}}}}else{const err12={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err12]}else{vErrors.push(err12)}errors++}validate57.errors=vErrors;return errors===0}validate57.
evaluated={"props":{"type":true,"text":true,"cache_control":true,"prompt_cache_breakpoint":true},"dynamicProps":false,
"dynamicItems":false};function validate56(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate56.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(typeof data!=="string"&&!Array.isArray(data)){const err0={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:schema23.type},message:"must be string,array"};if(vErrors===
null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(Array.isArray(data)){if(data.length>1e3){const err1={
instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit:1e3},message:"must NOT have more than 10\
00 items"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.length<1){const err2={instancePath,
schemaPath:"#/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};if(vErrors===
null){vErrors=[err2]}else{vErrors.push(err2)}errors++}const len0=data.length;for(let i0=0;i0<len0&&errors<100;i0++){
if(!validate57(data[i0],{instancePath:instancePath+"/"+i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors})){
vErrors=vErrors===null?validate57.errors:vErrors.concat(validate57.errors);errors=vErrors.length}}}validate56.
errors=vErrors;return errors===0}validate56.evaluated={"items":true,"dynamicProps":false,"dynamicItems":false};
function validate55(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;
let errors=0;const evaluated0=validate55.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.
dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.role===void 0){
const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"role"},message:"m\
ust have required property 'role'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.
content===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
content"},message:"must have required property 'content'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(
err1)}errors++}if(data.role!==void 0){let data0=data.role;if(typeof data0!=="string"){const err2={instancePath:instancePath+
"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if("developer"!==data0){const err3={instancePath:instancePath+
"/role",schemaPath:"#/properties/role/const",keyword:"const",params:{allowedValue:"developer"},message:"must b\
e equal to constant"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.content!==void 0){
if(!validate56(data.content,{instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",
rootData,dynamicAnchors})){vErrors=vErrors===null?validate56.errors:vErrors.concat(validate56.errors);errors=vErrors.
length}}if(data.name!==void 0){let data2=data.name;if(typeof data2!=="string"&&data2!==null){const err4={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:schema22.properties.name.type},message:"\
must be string,null"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(typeof data2==="st\
ring"){if(func1(data2)>256){const err5={instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLen\
gth",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters"};if(vErrors===null){
vErrors=[err5]}else{vErrors.push(err5)}errors++}}}}else{const err6={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}
errors++}validate55.errors=vErrors;return errors===0}validate55.evaluated={"props":{"role":true,"content":true,
"name":true},"dynamicProps":false,"dynamicItems":false};var schema25={"type":"object","required":["role","cont\
ent"],"properties":{"role":{"type":"string","const":"system"},"content":{"$ref":"#/components/schemas/TextCont\
ent"},"name":{"type":["string","null"],"maxLength":256}}};function validate60(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate60.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.role===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"role"},message:"must have required property 'role'"};if(vErrors===
null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.content===void 0){const err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"content"},message:"must have required property 'conten\
t'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.role!==void 0){let data0=data.
role;if(typeof data0!=="string"){const err2={instancePath:instancePath+"/role",schemaPath:"#/properties/role/t\
ype",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err2]}else{vErrors.
push(err2)}errors++}if("system"!==data0){const err3={instancePath:instancePath+"/role",schemaPath:"#/propertie\
s/role/const",keyword:"const",params:{allowedValue:"system"},message:"must be equal to constant"};if(vErrors===
null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.content!==void 0){if(!validate56(data.content,{
instancePath:instancePath+"/content",parentData:data,parentDataProperty:"content",rootData,dynamicAnchors})){vErrors=
vErrors===null?validate56.errors:vErrors.concat(validate56.errors);errors=vErrors.length}}if(data.name!==void 0){
let data2=data.name;if(typeof data2!=="string"&&data2!==null){const err4={instancePath:instancePath+"/name",schemaPath:"\
#/properties/name/type",keyword:"type",params:{type:schema25.properties.name.type},message:"must be string,nul\
l"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(typeof data2==="string"){if(func1(data2)>
256){const err5={instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",
params:{limit:256},message:"must NOT have more than 256 characters"};if(vErrors===null){vErrors=[err5]}else{vErrors.
push(err5)}errors++}}}}else{const err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},
message:"must be object"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}validate60.errors=
vErrors;return errors===0}validate60.evaluated={"props":{"role":true,"content":true,"name":true},"dynamicProps":false,
"dynamicItems":false};var schema26={"type":"object","required":["role","content"],"properties":{"role":{"type":"\
string","const":"user"},"content":{"$ref":"#/components/schemas/UserContent"},"name":{"type":["string","null"],
"maxLength":256}}};var schema27={"minItems":1,"maxItems":1e3,"items":{"$ref":"#/components/schemas/UserContent\
Part"},"type":["string","array"]};var schema28={"type":"object","oneOf":[{"$ref":"#/components/schemas/TextPar\
t"},{"$ref":"#/components/schemas/ImagePart"},{"$ref":"#/components/schemas/InputAudioPart"},{"$ref":"#/compon\
ents/schemas/FilePart"}],"discriminator":{"propertyName":"type"},"required":["type"],"properties":{"type":{"en\
um":["text","image_url","input_audio","file"]}}};var schema29={"type":"object","required":["type","image_url"],
"properties":{"type":{"type":"string","const":"image_url"},"image_url":{"$ref":"#/components/schemas/ImageUrl"},
"cache_control":{"type":["object","null"],"additionalProperties":true},"prompt_cache_breakpoint":{"required":[
"mode"],"properties":{"mode":{"type":"string","const":"explicit"},"ttl":{"type":["string","null"],"maxLength":32}},
"type":["object","null"]}}};var schema30={"type":"object","required":["url"],"properties":{"url":{"type":"stri\
ng","pattern":"^([Hh][Tt][Tt][Pp][Ss]?://|[Dd][Aa][Tt][Aa]:)"},"detail":{"if":{"type":"string"},"then":{"enum":[
"auto","low","high","original"]},"type":["string","null"]}}};var pattern3=new RegExp("^([Hh][Tt][Tt][Pp][Ss]?:\
//|[Dd][Aa][Tt][Aa]:)","u");function validate66(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate66.evaluated;if(evaluated0.dynamicProps){
evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.
isArray(data)){if(data.url===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"url"},message:"must have required property 'url'"};if(vErrors===null){vErrors=[err0]}else{vErrors.
push(err0)}errors++}if(data.url!==void 0){let data0=data.url;if(typeof data0==="string"){if(!pattern3.test(data0)){
const err1={instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern:"\
^([Hh][Tt][Tt][Pp][Ss]?://|[Dd][Aa][Tt][Aa]:)"},message:'must match pattern "^([Hh][Tt][Tt][Pp][Ss]?://|[Dd][A\
a][Tt][Aa]:)"'};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}}else{const err2={instancePath:instancePath+
"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}if(data.detail!==void 0){let data1=data.detail;if(typeof data1!==
"string"&&data1!==null){const err3={instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",
keyword:"type",params:{type:schema30.properties.detail.type},message:"must be string,null"};if(vErrors===null){
vErrors=[err3]}else{vErrors.push(err3)}errors++}const _errs5=errors;let valid1=true;const _errs6=errors;if(typeof data1!==
"string"){const err4={};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}var _valid0=_errs6===
errors;errors=_errs5;if(vErrors!==null){if(_errs5){vErrors.length=_errs5}else{vErrors=null}}if(_valid0){const _errs8=errors;
if(!(data1==="auto"||data1==="low"||data1==="high"||data1==="original")){const err5={instancePath:instancePath+
"/detail",schemaPath:"#/properties/detail/then/enum",keyword:"enum",params:{allowedValues:schema30.properties.
detail.then.enum},message:"must be equal to one of the allowed values"};if(vErrors===null){vErrors=[err5]}else{
vErrors.push(err5)}errors++}var _valid0=_errs8===errors;valid1=_valid0}if(!valid1){const err6={instancePath:instancePath+
"/detail",schemaPath:"#/properties/detail/if",keyword:"if",params:{failingKeyword:"then"},message:'must match \
"then" schema'};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}}}else{const err7={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=
[err7]}else{vErrors.push(err7)}errors++}validate66.errors=vErrors;return errors===0}validate66.evaluated={"pro\
ps":{"url":true,"detail":true},"dynamicProps":false,"dynamicItems":false};function validate65(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate65.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"type"},message:"must have required property 'type'"};if(vErrors===
null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.image_url===void 0){const err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"image_url"},message:"must have required property 'imag\
e_url'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.type!==void 0){let data0=data.
type;if(typeof data0!=="string"){const err2={instancePath:instancePath+"/type",schemaPath:"#/properties/type/t\
ype",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err2]}else{vErrors.
push(err2)}errors++}if("image_url"!==data0){const err3={instancePath:instancePath+"/type",schemaPath:"#/proper\
ties/type/const",keyword:"const",params:{allowedValue:"image_url"},message:"must be equal to constant"};if(vErrors===
null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.image_url!==void 0){if(!validate66(data.image_url,
{instancePath:instancePath+"/image_url",parentData:data,parentDataProperty:"image_url",rootData,dynamicAnchors})){
vErrors=vErrors===null?validate66.errors:vErrors.concat(validate66.errors);errors=vErrors.length}}if(data.cache_control!==
void 0){let data2=data.cache_control;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))&&data2!==null){
const err4={instancePath:instancePath+"/cache_control",schemaPath:"#/properties/cache_control/type",keyword:"t\
ype",params:{type:schema29.properties.cache_control.type},message:"must be object,null"};if(vErrors===null){vErrors=
[err4]}else{vErrors.push(err4)}errors++}}if(data.prompt_cache_breakpoint!==void 0){let data3=data.prompt_cache_breakpoint;
if(!(data3&&typeof data3=="object"&&!Array.isArray(data3))&&data3!==null){const err5={instancePath:instancePath+
"/prompt_cache_breakpoint",schemaPath:"#/properties/prompt_cache_breakpoint/type",keyword:"type",params:{type:schema29.
properties.prompt_cache_breakpoint.type},message:"must be object,null"};if(vErrors===null){vErrors=[err5]}else{
vErrors.push(err5)}errors++}if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3.mode===void 0){const err6={
instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/properties/prompt_cache_breakpoint/required",
keyword:"required",params:{missingProperty:"mode"},message:"must have required property 'mode'"};if(vErrors===
null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(data3.mode!==void 0){let data4=data3.mode;if(typeof data4!==
"string"){const err7={instancePath:instancePath+"/prompt_cache_breakpoint/mode",schemaPath:"#/properties/promp\
t_cache_breakpoint/properties/mode/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err7]}else{vErrors.push(err7)}errors++}if("explicit"!==data4){const err8={instancePath:instancePath+
"/prompt_cache_breakpoint/mode",schemaPath:"#/properties/prompt_cache_breakpoint/properties/mode/const",keyword:"\
const",params:{allowedValue:"explicit"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err8]}else{
vErrors.push(err8)}errors++}}if(data3.ttl!==void 0){let data5=data3.ttl;if(typeof data5!=="string"&&data5!==null){
const err9={instancePath:instancePath+"/prompt_cache_breakpoint/ttl",schemaPath:"#/properties/prompt_cache_bre\
akpoint/properties/ttl/type",keyword:"type",params:{type:schema29.properties.prompt_cache_breakpoint.properties.
ttl.type},message:"must be string,null"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}if(typeof data5===
"string"){if(func1(data5)>32){const err10={instancePath:instancePath+"/prompt_cache_breakpoint/ttl",schemaPath:"\
#/properties/prompt_cache_breakpoint/properties/ttl/maxLength",keyword:"maxLength",params:{limit:32},message:"\
must NOT have more than 32 characters"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}}}}}}else{
const err11={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};
if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}validate65.errors=vErrors;return errors===
0}validate65.evaluated={"props":{"type":true,"image_url":true,"cache_control":true,"prompt_cache_breakpoint":true},
"dynamicProps":false,"dynamicItems":false};var schema31={"type":"object","required":["type","input_audio"],"pr\
operties":{"type":{"type":"string","const":"input_audio"},"input_audio":{"$ref":"#/components/schemas/InputAud\
io"},"cache_control":{"type":["object","null"],"additionalProperties":true},"prompt_cache_breakpoint":{"requir\
ed":["mode"],"properties":{"mode":{"type":"string","const":"explicit"},"ttl":{"type":["string","null"],"maxLen\
gth":32}},"type":["object","null"]}}};var schema32={"type":"object","required":["data","format"],"properties":{
"data":{"type":"string","minLength":1},"format":{"type":"string","enum":["wav","mp3"]}}};function validate69(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;
const evaluated0=validate69.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){
evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.data===void 0){const err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"data"},message:"must have req\
uired property 'data'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.format===void 0){
const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"format"},message:"\
must have required property 'format'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.
data!==void 0){let data0=data.data;if(typeof data0==="string"){if(func1(data0)<1){const err2={instancePath:instancePath+
"/data",schemaPath:"#/properties/data/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have f\
ewer than 1 characters"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}else{const err3={
instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type:"string"},message:"\
must be string"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.format!==void 0){
let data1=data.format;if(typeof data1!=="string"){const err4={instancePath:instancePath+"/format",schemaPath:"\
#/properties/format/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=
[err4]}else{vErrors.push(err4)}errors++}if(!(data1==="wav"||data1==="mp3")){const err5={instancePath:instancePath+
"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues:schema32.properties.format.
enum},message:"must be equal to one of the allowed values"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(
err5)}errors++}}}else{const err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}validate69.errors=vErrors;
return errors===0}validate69.evaluated={"props":{"data":true,"format":true},"dynamicProps":false,"dynamicItems":false};
function validate68(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;
let errors=0;const evaluated0=validate68.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.
dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){
const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"type"},message:"m\
ust have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.
input_audio===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
input_audio"},message:"must have required property 'input_audio'"};if(vErrors===null){vErrors=[err1]}else{vErrors.
push(err1)}errors++}if(data.type!==void 0){let data0=data.type;if(typeof data0!=="string"){const err2={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if("input_audio"!==data0){const err3={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue:"input_audio"},message:"must\
 be equal to constant"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.input_audio!==
void 0){if(!validate69(data.input_audio,{instancePath:instancePath+"/input_audio",parentData:data,parentDataProperty:"\
input_audio",rootData,dynamicAnchors})){vErrors=vErrors===null?validate69.errors:vErrors.concat(validate69.errors);
errors=vErrors.length}}if(data.cache_control!==void 0){let data2=data.cache_control;if(!(data2&&typeof data2==
"object"&&!Array.isArray(data2))&&data2!==null){const err4={instancePath:instancePath+"/cache_control",schemaPath:"\
#/properties/cache_control/type",keyword:"type",params:{type:schema31.properties.cache_control.type},message:"\
must be object,null"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}if(data.prompt_cache_breakpoint!==
void 0){let data3=data.prompt_cache_breakpoint;if(!(data3&&typeof data3=="object"&&!Array.isArray(data3))&&data3!==
null){const err5={instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/properties/prompt_cache_b\
reakpoint/type",keyword:"type",params:{type:schema31.properties.prompt_cache_breakpoint.type},message:"must be\
 object,null"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(data3&&typeof data3=="obj\
ect"&&!Array.isArray(data3)){if(data3.mode===void 0){const err6={instancePath:instancePath+"/prompt_cache_brea\
kpoint",schemaPath:"#/properties/prompt_cache_breakpoint/required",keyword:"required",params:{missingProperty:"\
mode"},message:"must have required property 'mode'"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}
errors++}if(data3.mode!==void 0){let data4=data3.mode;if(typeof data4!=="string"){const err7={instancePath:instancePath+
"/prompt_cache_breakpoint/mode",schemaPath:"#/properties/prompt_cache_breakpoint/properties/mode/type",keyword:"\
type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}
errors++}if("explicit"!==data4){const err8={instancePath:instancePath+"/prompt_cache_breakpoint/mode",schemaPath:"\
#/properties/prompt_cache_breakpoint/properties/mode/const",keyword:"const",params:{allowedValue:"explicit"},message:"\
must be equal to constant"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}if(data3.ttl!==
void 0){let data5=data3.ttl;if(typeof data5!=="string"&&data5!==null){const err9={instancePath:instancePath+"/\
prompt_cache_breakpoint/ttl",schemaPath:"#/properties/prompt_cache_breakpoint/properties/ttl/type",keyword:"ty\
pe",params:{type:schema31.properties.prompt_cache_breakpoint.properties.ttl.type},message:"must be string,null"};
if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}if(typeof data5==="string"){if(func1(data5)>
32){const err10={instancePath:instancePath+"/prompt_cache_breakpoint/ttl",schemaPath:"#/properties/prompt_cach\
e_breakpoint/properties/ttl/maxLength",keyword:"maxLength",params:{limit:32},message:"must NOT have more than \
32 characters"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}}}}}}else{const err11={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=
[err11]}else{vErrors.push(err11)}errors++}validate68.errors=vErrors;return errors===0}validate68.evaluated={"p\
rops":{"type":true,"input_audio":true,"cache_control":true,"prompt_cache_breakpoint":true},"dynamicProps":false,
"dynamicItems":false};var schema33={"type":"object","required":["type","file"],"properties":{"type":{"type":"s\
tring","const":"file"},"file":{"$ref":"#/components/schemas/FileReference"},"cache_control":{"type":["object",
"null"],"additionalProperties":true},"prompt_cache_breakpoint":{"required":["mode"],"properties":{"mode":{"typ\
e":"string","const":"explicit"},"ttl":{"type":["string","null"],"maxLength":32}},"type":["object","null"]}}};var schema34={
"type":"object","properties":{"file_data":{"type":["string","null"]},"file_id":{"type":["string","null"],"maxL\
ength":512},"filename":{"type":["string","null"],"maxLength":1024}}};function validate72(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate72.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.file_data!==void 0){let data0=data.file_data;if(typeof data0!==
"string"&&data0!==null){const err0={instancePath:instancePath+"/file_data",schemaPath:"#/properties/file_data/\
type",keyword:"type",params:{type:schema34.properties.file_data.type},message:"must be string,null"};if(vErrors===
null){vErrors=[err0]}else{vErrors.push(err0)}errors++}}if(data.file_id!==void 0){let data1=data.file_id;if(typeof data1!==
"string"&&data1!==null){const err1={instancePath:instancePath+"/file_id",schemaPath:"#/properties/file_id/type",
keyword:"type",params:{type:schema34.properties.file_id.type},message:"must be string,null"};if(vErrors===null){
vErrors=[err1]}else{vErrors.push(err1)}errors++}if(typeof data1==="string"){if(func1(data1)>512){const err2={instancePath:instancePath+
"/file_id",schemaPath:"#/properties/file_id/maxLength",keyword:"maxLength",params:{limit:512},message:"must NO\
T have more than 512 characters"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}}if(data.
filename!==void 0){let data2=data.filename;if(typeof data2!=="string"&&data2!==null){const err3={instancePath:instancePath+
"/filename",schemaPath:"#/properties/filename/type",keyword:"type",params:{type:schema34.properties.filename.type},
message:"must be string,null"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(typeof data2===
"string"){if(func1(data2)>1024){const err4={instancePath:instancePath+"/filename",schemaPath:"#/properties/fil\
ename/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters"};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}}}else{const err5={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}
errors++}validate72.errors=vErrors;return errors===0}validate72.evaluated={"props":{"file_data":true,"file_id":true,
"filename":true},"dynamicProps":false,"dynamicItems":false};function validate71(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate71.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"type"},message:"must have required property 'type'"};if(vErrors===
null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.file===void 0){const err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"file"},message:"must have required property 'file'"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.type!==void 0){let data0=data.type;if(typeof data0!==
"string"){const err2={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{
type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if("\
file"!==data0){const err3={instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"con\
st",params:{allowedValue:"file"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err3]}else{vErrors.
push(err3)}errors++}}if(data.file!==void 0){if(!validate72(data.file,{instancePath:instancePath+"/file",parentData:data,
parentDataProperty:"file",rootData,dynamicAnchors})){vErrors=vErrors===null?validate72.errors:vErrors.concat(validate72.
errors);errors=vErrors.length}}if(data.cache_control!==void 0){let data2=data.cache_control;if(!(data2&&typeof data2==
"object"&&!Array.isArray(data2))&&data2!==null){const err4={instancePath:instancePath+"/cache_control",schemaPath:"\
#/properties/cache_control/type",keyword:"type",params:{type:schema33.properties.cache_control.type},message:"\
must be object,null"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}if(data.prompt_cache_breakpoint!==
void 0){let data3=data.prompt_cache_breakpoint;if(!(data3&&typeof data3=="object"&&!Array.isArray(data3))&&data3!==
null){const err5={instancePath:instancePath+"/prompt_cache_breakpoint",schemaPath:"#/properties/prompt_cache_b\
reakpoint/type",keyword:"type",params:{type:schema33.properties.prompt_cache_breakpoint.type},message:"must be\
 object,null"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(data3&&typeof data3=="obj\
ect"&&!Array.isArray(data3)){if(data3.mode===void 0){const err6={instancePath:instancePath+"/prompt_cache_brea\
kpoint",schemaPath:"#/properties/prompt_cache_breakpoint/required",keyword:"required",params:{missingProperty:"\
mode"},message:"must have required property 'mode'"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}
errors++}if(data3.mode!==void 0){let data4=data3.mode;if(typeof data4!=="string"){const err7={instancePath:instancePath+
"/prompt_cache_breakpoint/mode",schemaPath:"#/properties/prompt_cache_breakpoint/properties/mode/type",keyword:"\
type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}
errors++}if("explicit"!==data4){const err8={instancePath:instancePath+"/prompt_cache_breakpoint/mode",schemaPath:"\
#/properties/prompt_cache_breakpoint/properties/mode/const",keyword:"const",params:{allowedValue:"explicit"},message:"\
must be equal to constant"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}if(data3.ttl!==
void 0){let data5=data3.ttl;if(typeof data5!=="string"&&data5!==null){const err9={instancePath:instancePath+"/\
prompt_cache_breakpoint/ttl",schemaPath:"#/properties/prompt_cache_breakpoint/properties/ttl/type",keyword:"ty\
pe",params:{type:schema33.properties.prompt_cache_breakpoint.properties.ttl.type},message:"must be string,null"};
if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}if(typeof data5==="string"){if(func1(data5)>
32){const err10={instancePath:instancePath+"/prompt_cache_breakpoint/ttl",schemaPath:"#/properties/prompt_cach\
e_breakpoint/properties/ttl/maxLength",keyword:"maxLength",params:{limit:32},message:"must NOT have more than \
32 characters"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}}}}}}else{const err11={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=
[err11]}else{vErrors.push(err11)}errors++}validate71.errors=vErrors;return errors===0}validate71.evaluated={"p\
rops":{"type":true,"file":true,"cache_control":true,"prompt_cache_breakpoint":true},"dynamicProps":false,"dyna\
micItems":false};function validate64(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate64.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.type!==void 0){let data0=data.type;if(!(data0==="text"||data0==="image_url"||data0==="input_a\
udio"||data0==="file")){const err1={instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"\
enum",params:{allowedValues:schema28.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}}const tag0=data.type;if(typeof tag0=="stri\
ng"){if(tag0==="text"){if(!validate57(data,{instancePath,parentData,parentDataProperty,rootData,dynamicAnchors})){
vErrors=vErrors===null?validate57.errors:vErrors.concat(validate57.errors);errors=vErrors.length}var props0={};
props0.type=true;props0.text=true;props0.cache_control=true;props0.prompt_cache_breakpoint=true}else if(tag0===
"image_url"){if(!validate65(data,{instancePath,parentData,parentDataProperty,rootData,dynamicAnchors})){vErrors=
vErrors===null?validate65.errors:vErrors.concat(validate65.errors);errors=vErrors.length}if(props0!==true){props0=
props0||{};props0.type=true;props0.image_url=true;props0.cache_control=true;props0.prompt_cache_breakpoint=true}}else if(tag0===
"input_audio"){if(!validate68(data,{instancePath,parentData,parentDataProperty,rootData,dynamicAnchors})){vErrors=
vErrors===null?validate68.errors:vErrors.concat(validate68.errors);errors=vErrors.length}if(props0!==true){props0=
props0||{};props0.type=true;props0.input_audio=true;props0.cache_control=true;props0.prompt_cache_breakpoint=true}}else if(tag0===
"file"){if(!validate71(data,{instancePath,parentData,parentDataProperty,rootData,dynamicAnchors})){vErrors=vErrors===
null?validate71.errors:vErrors.concat(validate71.errors);errors=vErrors.length}if(props0!==true){props0=props0||
{};props0.type=true;props0.file=true;props0.cache_control=true;props0.prompt_cache_breakpoint=true}}else{const err2={
instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"type",tagValue:tag0},
message:'value of tag "type" must be in oneOf'};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}else{
const err3={instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"tag",tag:"type",tagValue:tag0},
message:'tag "type" must be string'};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}else{
const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}validate64.errors=vErrors;evaluated0.props=props0;return errors===
0}validate64.evaluated={"dynamicProps":true,"dynamicItems":false};function validate63(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate63.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(typeof data!=="string"&&!Array.isArray(data)){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:schema27.type},message:"must be string,array"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(Array.isArray(data)){if(data.length>1e3){const err1={instancePath,schemaPath:"#/maxItems",keyword:"\
maxItems",params:{limit:1e3},message:"must NOT have more than 1000 items"};if(vErrors===null){vErrors=[err1]}else{
vErrors.push(err1)}errors++}if(data.length<1){const err2={instancePath,schemaPath:"#/minItems",keyword:"minIte\
ms",params:{limit:1},message:"must NOT have fewer than 1 items"};if(vErrors===null){vErrors=[err2]}else{vErrors.
push(err2)}errors++}const len0=data.length;for(let i0=0;i0<len0&&errors<100;i0++){if(!validate64(data[i0],{instancePath:instancePath+
"/"+i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors})){vErrors=vErrors===null?validate64.errors:
vErrors.concat(validate64.errors);errors=vErrors.length}}}validate63.errors=vErrors;return errors===0}validate63.
evaluated={"items":true,"dynamicProps":false,"dynamicItems":false};function validate62(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate62.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.role===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"role"},message:"must have required property 'role'"};if(vErrors===
null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.content===void 0){const err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"content"},message:"must have required property 'conten\
t'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.role!==void 0){let data0=data.
role;if(typeof data0!=="string"){const err2={instancePath:instancePath+"/role",schemaPath:"#/properties/role/t\
ype",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err2]}else{vErrors.
push(err2)}errors++}if("user"!==data0){const err3={instancePath:instancePath+"/role",schemaPath:"#/properties/\
role/const",keyword:"const",params:{allowedValue:"user"},message:"must be equal to constant"};if(vErrors===null){
vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.content!==void 0){if(!validate63(data.content,{instancePath:instancePath+
"/content",parentData:data,parentDataProperty:"content",rootData,dynamicAnchors})){vErrors=vErrors===null?validate63.
errors:vErrors.concat(validate63.errors);errors=vErrors.length}}if(data.name!==void 0){let data2=data.name;if(typeof data2!==
"string"&&data2!==null){const err4={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"\
type",params:{type:schema26.properties.name.type},message:"must be string,null"};if(vErrors===null){vErrors=[err4]}else{
vErrors.push(err4)}errors++}if(typeof data2==="string"){if(func1(data2)>256){const err5={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have\
 more than 256 characters"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}}}else{const err6={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err6]}else{vErrors.push(err6)}errors++}validate62.errors=vErrors;return errors===0}validate62.evaluated=
{"props":{"role":true,"content":true,"name":true},"dynamicProps":false,"dynamicItems":false};var schema35={"ty\
pe":"object","required":["role"],"properties":{"role":{"type":"string","const":"assistant"},"content":{"minIte\
ms":1,"maxItems":1e3,"items":{"$ref":"#/components/schemas/AssistantContentPart"},"type":["string","array","nu\
ll"]},"name":{"type":["string","null"],"maxLength":256},"refusal":{"type":["string","null"]},"tool_calls":{"ty\
pe":["array","null"],"maxItems":1e3,"items":{"$ref":"#/components/schemas/ToolCall"}},"function_call":{"requir\
ed":["name","arguments"],"properties":{"name":{"type":"string","minLength":1,"maxLength":256},"arguments":{"ty\
pe":"string"}},"type":["object","null"]},"audio":{"required":["id"],"properties":{"id":{"type":"string","minLe\
ngth":1,"maxLength":512}},"type":["object","null"]},"reasoning_content":{"type":["string","null"]},"reasoning_\
details":{"type":["array","null"],"maxItems":1e3,"items":{"$ref":"#/components/schemas/ReasoningDetail"}},"ext\
ra_content":{"type":["object","null"],"additionalProperties":true}}};var schema36={"type":"object","oneOf":[{"\
$ref":"#/components/schemas/TextPart"},{"$ref":"#/components/schemas/RefusalPart"}],"discriminator":{"property\
Name":"type"},"required":["type"],"properties":{"type":{"enum":["text","refusal"]}}};function validate82(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;
let errors=0;const evaluated0=validate82.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.
dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){
const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"type"},message:"m\
ust have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.
refusal===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
refusal"},message:"must have required property 'refusal'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(
err1)}errors++}if(data.type!==void 0){let data0=data.type;if(typeof data0!=="string"){const err2={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if("refusal"!==data0){const err3={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue:"refusal"},message:"must be \
equal to constant"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.refusal!==void 0){
if(typeof data.refusal!=="string"){const err4={instancePath:instancePath+"/refusal",schemaPath:"#/properties/r\
efusal/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err4]}else{
vErrors.push(err4)}errors++}}}else{const err5={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"o\
bject"},message:"must be object"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}validate82.
errors=vErrors;return errors===0}validate82.evaluated={"props":{"type":true,"refusal":true},"dynamicProps":false,
"dynamicItems":false};function validate81(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate81.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.type!==void 0){let data0=data.type;if(!(data0==="text"||data0==="refusal")){const err1={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues:schema36.properties.type.enum},
message:"must be equal to one of the allowed values"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}
errors++}}const tag0=data.type;if(typeof tag0=="string"){if(tag0==="text"){if(!validate57(data,{instancePath,parentData,
parentDataProperty,rootData,dynamicAnchors})){vErrors=vErrors===null?validate57.errors:vErrors.concat(validate57.
errors);errors=vErrors.length}var props0={};props0.type=true;props0.text=true;props0.cache_control=true;props0.
prompt_cache_breakpoint=true}else if(tag0==="refusal"){if(!validate82(data,{instancePath,parentData,parentDataProperty,
rootData,dynamicAnchors})){vErrors=vErrors===null?validate82.errors:vErrors.concat(validate82.errors);errors=vErrors.
length}if(props0!==true){props0=props0||{};props0.type=true;props0.refusal=true}}else{const err2={instancePath,
schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"type",tagValue:tag0},message:'\
value of tag "type" must be in oneOf'};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}else{
const err3={instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"tag",tag:"type",tagValue:tag0},
message:'tag "type" must be string'};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}else{
const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}validate81.errors=vErrors;evaluated0.props=props0;return errors===
0}validate81.evaluated={"dynamicProps":true,"dynamicItems":false};var schema38={"type":"object","oneOf":[{"$re\
f":"#/components/schemas/FunctionToolCall"},{"$ref":"#/components/schemas/CustomToolCall"}],"discriminator":{"\
propertyName":"type"},"required":["type"],"properties":{"type":{"enum":["function","custom"]}}};var schema39={
"type":"object","required":["id","type","function"],"properties":{"id":{"type":"string","minLength":1,"maxLeng\
th":512},"type":{"type":"string","const":"function"},"function":{"$ref":"#/components/schemas/FunctionCall"},"\
extra_content":{"type":["object","null"],"additionalProperties":true}}};function validate88(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;
let errors=0;const evaluated0=validate88.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.
dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){
const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},message:"m\
ust have required property 'name'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.
arguments===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
arguments"},message:"must have required property 'arguments'"};if(vErrors===null){vErrors=[err1]}else{vErrors.
push(err1)}errors++}if(data.name!==void 0){let data0=data.name;if(typeof data0==="string"){if(func1(data0)>256){
const err2={instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{
limit:256},message:"must NOT have more than 256 characters"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(
err2)}errors++}if(func1(data0)<1){const err3={instancePath:instancePath+"/name",schemaPath:"#/properties/name/\
minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};if(vErrors===
null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}else{const err4={instancePath:instancePath+"/name",schemaPath:"\
#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=
[err4]}else{vErrors.push(err4)}errors++}}if(data.arguments!==void 0){if(typeof data.arguments!=="string"){const err5={
instancePath:instancePath+"/arguments",schemaPath:"#/properties/arguments/type",keyword:"type",params:{type:"s\
tring"},message:"must be string"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}}else{const err6={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err6]}else{vErrors.push(err6)}errors++}validate88.errors=vErrors;return errors===0}validate88.evaluated=
{"props":{"name":true,"arguments":true},"dynamicProps":false,"dynamicItems":false};function validate87(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate87.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"id"},message:"must have required property 'id'"};if(vErrors===
null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.type===void 0){const err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"type"},message:"must have required property 'type'"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.function===void 0){const err2={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"function"},message:"must have required property 'funct\
ion'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.id!==void 0){let data0=data.
id;if(typeof data0==="string"){if(func1(data0)>512){const err3={instancePath:instancePath+"/id",schemaPath:"#/\
properties/id/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 character\
s"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(func1(data0)<1){const err4={instancePath:instancePath+
"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer\
 than 1 characters"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}else{const err5={instancePath:instancePath+
"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}if(data.type!==void 0){let data1=data.type;if(typeof data1!==
"string"){const err6={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{
type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if("\
function"!==data1){const err7={instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"\
const",params:{allowedValue:"function"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err7]}else{
vErrors.push(err7)}errors++}}if(data.function!==void 0){if(!validate88(data.function,{instancePath:instancePath+
"/function",parentData:data,parentDataProperty:"function",rootData,dynamicAnchors})){vErrors=vErrors===null?validate88.
errors:vErrors.concat(validate88.errors);errors=vErrors.length}}if(data.extra_content!==void 0){let data3=data.
extra_content;if(!(data3&&typeof data3=="object"&&!Array.isArray(data3))&&data3!==null){const err8={instancePath:instancePath+
"/extra_content",schemaPath:"#/properties/extra_content/type",keyword:"type",params:{type:schema39.properties.
extra_content.type},message:"must be object,null"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}}else{
const err9={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err9]}else{vErrors.push(err9)}errors++}validate87.errors=vErrors;return errors===0}validate87.evaluated=
{"props":{"id":true,"type":true,"function":true,"extra_content":true},"dynamicProps":false,"dynamicItems":false};
var schema41={"type":"object","required":["id","type","custom"],"properties":{"id":{"type":"string","minLength":1,
"maxLength":512},"type":{"type":"string","const":"custom"},"custom":{"$ref":"#/components/schemas/CustomCall"},
"extra_content":{"type":["object","null"],"additionalProperties":true}}};function validate91(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;
let errors=0;const evaluated0=validate91.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.
dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){
const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},message:"m\
ust have required property 'name'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.
input===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"i\
nput"},message:"must have required property 'input'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}
errors++}if(data.name!==void 0){let data0=data.name;if(typeof data0==="string"){if(func1(data0)>256){const err2={
instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:256},
message:"must NOT have more than 256 characters"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}
if(func1(data0)<1){const err3={instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};if(vErrors===null){vErrors=[err3]}else{
vErrors.push(err3)}errors++}}else{const err4={instancePath:instancePath+"/name",schemaPath:"#/properties/name/\
type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err4]}else{vErrors.
push(err4)}errors++}}if(data.input!==void 0){if(typeof data.input!=="string"){const err5={instancePath:instancePath+
"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type:"string"},message:"must be string"};
if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}}else{const err6={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err6]}else{
vErrors.push(err6)}errors++}validate91.errors=vErrors;return errors===0}validate91.evaluated={"props":{"name":true,
"input":true},"dynamicProps":false,"dynamicItems":false};function validate90(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate90.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"id"},message:"must have required property 'id'"};if(vErrors===
null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.type===void 0){const err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"type"},message:"must have required property 'type'"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.custom===void 0){const err2={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"custom"},message:"must have required property 'custom'"};
if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.id!==void 0){let data0=data.id;if(typeof data0===
"string"){if(func1(data0)>512){const err3={instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLeng\
th",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters"};if(vErrors===null){
vErrors=[err3]}else{vErrors.push(err3)}errors++}if(func1(data0)<1){const err4={instancePath:instancePath+"/id",
schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than \
1 characters"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}else{const err5={instancePath:instancePath+
"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}if(data.type!==void 0){let data1=data.type;if(typeof data1!==
"string"){const err6={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{
type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if("\
custom"!==data1){const err7={instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"c\
onst",params:{allowedValue:"custom"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err7]}else{
vErrors.push(err7)}errors++}}if(data.custom!==void 0){if(!validate91(data.custom,{instancePath:instancePath+"/\
custom",parentData:data,parentDataProperty:"custom",rootData,dynamicAnchors})){vErrors=vErrors===null?validate91.
errors:vErrors.concat(validate91.errors);errors=vErrors.length}}if(data.extra_content!==void 0){let data3=data.
extra_content;if(!(data3&&typeof data3=="object"&&!Array.isArray(data3))&&data3!==null){const err8={instancePath:instancePath+
"/extra_content",schemaPath:"#/properties/extra_content/type",keyword:"type",params:{type:schema41.properties.
extra_content.type},message:"must be object,null"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}}else{
const err9={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err9]}else{vErrors.push(err9)}errors++}validate90.errors=vErrors;return errors===0}validate90.evaluated=
{"props":{"id":true,"type":true,"custom":true,"extra_content":true},"dynamicProps":false,"dynamicItems":false};
function validate86(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;
let errors=0;const evaluated0=validate86.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.
dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){
const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"type"},message:"m\
ust have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.
type!==void 0){let data0=data.type;if(!(data0==="function"||data0==="custom")){const err1={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues:schema38.properties.type.enum},
message:"must be equal to one of the allowed values"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}
errors++}}const tag0=data.type;if(typeof tag0=="string"){if(tag0==="function"){if(!validate87(data,{instancePath,
parentData,parentDataProperty,rootData,dynamicAnchors})){vErrors=vErrors===null?validate87.errors:vErrors.concat(
validate87.errors);errors=vErrors.length}var props0={};props0.id=true;props0.type=true;props0.function=true;props0.
extra_content=true}else if(tag0==="custom"){if(!validate90(data,{instancePath,parentData,parentDataProperty,rootData,
dynamicAnchors})){vErrors=vErrors===null?validate90.errors:vErrors.concat(validate90.errors);errors=vErrors.length}
if(props0!==true){props0=props0||{};props0.id=true;props0.type=true;props0.custom=true;props0.extra_content=true}}else{
const err2={instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"typ\
e",tagValue:tag0},message:'value of tag "type" must be in oneOf'};if(vErrors===null){vErrors=[err2]}else{vErrors.
push(err2)}errors++}}else{const err3={instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{
error:"tag",tag:"type",tagValue:tag0},message:'tag "type" must be string'};if(vErrors===null){vErrors=[err3]}else{
vErrors.push(err3)}errors++}}else{const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"ob\
ject"},message:"must be object"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}validate86.
errors=vErrors;evaluated0.props=props0;return errors===0}validate86.evaluated={"dynamicProps":true,"dynamicIte\
ms":false};var schema43={"type":"object","required":["type"],"properties":{"type":{"type":"string"},"text":{"t\
ype":["string","null"]},"summary":{"type":["string","null"]},"signature":{"type":["string","null"]},"data":{"t\
ype":["string","null"]},"id":{"type":["string","null"]},"index":{"type":["integer","null"],"minimum":0,"maximu\
m":2147483647},"format":{"type":["string","null"]}}};function validate96(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate96.evaluated;if(evaluated0.
dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=
[err0]}else{vErrors.push(err0)}errors++}if(data.type!==void 0){if(typeof data.type!=="string"){const err1={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}}if(data.text!==void 0){let data1=data.text;if(typeof data1!==
"string"&&data1!==null){const err2={instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"\
type",params:{type:schema43.properties.text.type},message:"must be string,null"};if(vErrors===null){vErrors=[err2]}else{
vErrors.push(err2)}errors++}}if(data.summary!==void 0){let data2=data.summary;if(typeof data2!=="string"&&data2!==
null){const err3={instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{
type:schema43.properties.summary.type},message:"must be string,null"};if(vErrors===null){vErrors=[err3]}else{vErrors.
push(err3)}errors++}}if(data.signature!==void 0){let data3=data.signature;if(typeof data3!=="string"&&data3!==
null){const err4={instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/type",keyword:"typ\
e",params:{type:schema43.properties.signature.type},message:"must be string,null"};if(vErrors===null){vErrors=
[err4]}else{vErrors.push(err4)}errors++}}if(data.data!==void 0){let data4=data.data;if(typeof data4!=="string"&&
data4!==null){const err5={instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",
params:{type:schema43.properties.data.type},message:"must be string,null"};if(vErrors===null){vErrors=[err5]}else{
vErrors.push(err5)}errors++}}if(data.id!==void 0){let data5=data.id;if(typeof data5!=="string"&&data5!==null){
const err6={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:schema43.
properties.id.type},message:"must be string,null"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}}
if(data.index!==void 0){let data6=data.index;if(!(typeof data6=="number"&&(!(data6%1)&&!isNaN(data6))&&isFinite(
data6))&&data6!==null){const err7={instancePath:instancePath+"/index",schemaPath:"#/properties/index/type",keyword:"\
type",params:{type:schema43.properties.index.type},message:"must be integer,null"};if(vErrors===null){vErrors=
[err7]}else{vErrors.push(err7)}errors++}if(typeof data6=="number"&&isFinite(data6)){if(data6>2147483647||isNaN(
data6)){const err8={instancePath:instancePath+"/index",schemaPath:"#/properties/index/maximum",keyword:"maximu\
m",params:{comparison:"<=",limit:2147483647},message:"must be <= 2147483647"};if(vErrors===null){vErrors=[err8]}else{
vErrors.push(err8)}errors++}if(data6<0||isNaN(data6)){const err9={instancePath:instancePath+"/index",schemaPath:"\
#/properties/index/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err9]}else{vErrors.push(err9)}errors++}}}if(data.format!==void 0){let data7=data.format;if(typeof data7!==
"string"&&data7!==null){const err10={instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",
keyword:"type",params:{type:schema43.properties.format.type},message:"must be string,null"};if(vErrors===null){
vErrors=[err10]}else{vErrors.push(err10)}errors++}}}else{const err11={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}
errors++}validate96.errors=vErrors;return errors===0}validate96.evaluated={"props":{"type":true,"text":true,"s\
ummary":true,"signature":true,"data":true,"id":true,"index":true,"format":true},"dynamicProps":false,"dynamicI\
tems":false};function validate80(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate80.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.role===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
role"},message:"must have required property 'role'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.role!==void 0){let data0=data.role;if(typeof data0!=="string"){const err1={instancePath:instancePath+
"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if("assistant"!==data0){const err2={instancePath:instancePath+
"/role",schemaPath:"#/properties/role/const",keyword:"const",params:{allowedValue:"assistant"},message:"must b\
e equal to constant"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}if(data.content!==void 0){
let data1=data.content;if(typeof data1!=="string"&&!Array.isArray(data1)&&data1!==null){const err3={instancePath:instancePath+
"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type:schema35.properties.content.type},
message:"must be string,array,null"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(Array.
isArray(data1)){if(data1.length>1e3){const err4={instancePath:instancePath+"/content",schemaPath:"#/properties\
/content/maxItems",keyword:"maxItems",params:{limit:1e3},message:"must NOT have more than 1000 items"};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(data1.length<1){const err5={instancePath:instancePath+
"/content",schemaPath:"#/properties/content/minItems",keyword:"minItems",params:{limit:1},message:"must NOT ha\
ve fewer than 1 items"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}const len0=data1.length;
for(let i0=0;i0<len0&&errors<100;i0++){if(!validate81(data1[i0],{instancePath:instancePath+"/content/"+i0,parentData:data1,
parentDataProperty:i0,rootData,dynamicAnchors})){vErrors=vErrors===null?validate81.errors:vErrors.concat(validate81.
errors);errors=vErrors.length}}}}if(data.name!==void 0){let data3=data.name;if(typeof data3!=="string"&&data3!==
null){const err6={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{
type:schema35.properties.name.type},message:"must be string,null"};if(vErrors===null){vErrors=[err6]}else{vErrors.
push(err6)}errors++}if(typeof data3==="string"){if(func1(data3)>256){const err7={instancePath:instancePath+"/n\
ame",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have mo\
re than 256 characters"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}}}if(data.refusal!==
void 0){let data4=data.refusal;if(typeof data4!=="string"&&data4!==null){const err8={instancePath:instancePath+
"/refusal",schemaPath:"#/properties/refusal/type",keyword:"type",params:{type:schema35.properties.refusal.type},
message:"must be string,null"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}if(data.tool_calls!==
void 0){let data5=data.tool_calls;if(!Array.isArray(data5)&&data5!==null){const err9={instancePath:instancePath+
"/tool_calls",schemaPath:"#/properties/tool_calls/type",keyword:"type",params:{type:schema35.properties.tool_calls.
type},message:"must be array,null"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}if(Array.
isArray(data5)){if(data5.length>1e3){const err10={instancePath:instancePath+"/tool_calls",schemaPath:"#/proper\
ties/tool_calls/maxItems",keyword:"maxItems",params:{limit:1e3},message:"must NOT have more than 1000 items"};
if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}const len1=data5.length;for(let i1=0;i1<len1&&
errors<100;i1++){if(!validate86(data5[i1],{instancePath:instancePath+"/tool_calls/"+i1,parentData:data5,parentDataProperty:i1,
rootData,dynamicAnchors})){vErrors=vErrors===null?validate86.errors:vErrors.concat(validate86.errors);errors=vErrors.
length}}}}if(data.function_call!==void 0){let data7=data.function_call;if(!(data7&&typeof data7=="object"&&!Array.
isArray(data7))&&data7!==null){const err11={instancePath:instancePath+"/function_call",schemaPath:"#/propertie\
s/function_call/type",keyword:"type",params:{type:schema35.properties.function_call.type},message:"must be obj\
ect,null"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}if(data7&&typeof data7=="objec\
t"&&!Array.isArray(data7)){if(data7.name===void 0){const err12={instancePath:instancePath+"/function_call",schemaPath:"\
#/properties/function_call/required",keyword:"required",params:{missingProperty:"name"},message:"must have req\
uired property 'name'"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}if(data7.arguments===
void 0){const err13={instancePath:instancePath+"/function_call",schemaPath:"#/properties/function_call/require\
d",keyword:"required",params:{missingProperty:"arguments"},message:"must have required property 'arguments'"};
if(vErrors===null){vErrors=[err13]}else{vErrors.push(err13)}errors++}if(data7.name!==void 0){let data8=data7.name;
if(typeof data8==="string"){if(func1(data8)>256){const err14={instancePath:instancePath+"/function_call/name",
schemaPath:"#/properties/function_call/properties/name/maxLength",keyword:"maxLength",params:{limit:256},message:"\
must NOT have more than 256 characters"};if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}
if(func1(data8)<1){const err15={instancePath:instancePath+"/function_call/name",schemaPath:"#/properties/funct\
ion_call/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 c\
haracters"};if(vErrors===null){vErrors=[err15]}else{vErrors.push(err15)}errors++}}else{const err16={instancePath:instancePath+
"/function_call/name",schemaPath:"#/properties/function_call/properties/name/type",keyword:"type",params:{type:"\
string"},message:"must be string"};if(vErrors===null){vErrors=[err16]}else{vErrors.push(err16)}errors++}}if(data7.
arguments!==void 0){if(typeof data7.arguments!=="string"){const err17={instancePath:instancePath+"/function_ca\
ll/arguments",schemaPath:"#/properties/function_call/properties/arguments/type",keyword:"type",params:{type:"s\
tring"},message:"must be string"};if(vErrors===null){vErrors=[err17]}else{vErrors.push(err17)}errors++}}}}if(data.
audio!==void 0){let data10=data.audio;if(!(data10&&typeof data10=="object"&&!Array.isArray(data10))&&data10!==
null){const err18={instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/type",keyword:"type",params:{
type:schema35.properties.audio.type},message:"must be object,null"};if(vErrors===null){vErrors=[err18]}else{vErrors.
push(err18)}errors++}if(data10&&typeof data10=="object"&&!Array.isArray(data10)){if(data10.id===void 0){const err19={
instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/required",keyword:"required",params:{missingProperty:"\
id"},message:"must have required property 'id'"};if(vErrors===null){vErrors=[err19]}else{vErrors.push(err19)}errors++}
if(data10.id!==void 0){let data11=data10.id;if(typeof data11==="string"){if(func1(data11)>512){const err20={instancePath:instancePath+
"/audio/id",schemaPath:"#/properties/audio/properties/id/maxLength",keyword:"maxLength",params:{limit:512},message:"\
must NOT have more than 512 characters"};if(vErrors===null){vErrors=[err20]}else{vErrors.push(err20)}errors++}
if(func1(data11)<1){const err21={instancePath:instancePath+"/audio/id",schemaPath:"#/properties/audio/properti\
es/id/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};if(vErrors===
null){vErrors=[err21]}else{vErrors.push(err21)}errors++}}else{const err22={instancePath:instancePath+"/audio/i\
d",schemaPath:"#/properties/audio/properties/id/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"};if(vErrors===null){vErrors=[err22]}else{vErrors.push(err22)}errors++}}}}if(data.reasoning_content!==void 0){
let data12=data.reasoning_content;if(typeof data12!=="string"&&data12!==null){const err23={instancePath:instancePath+
"/reasoning_content",schemaPath:"#/properties/reasoning_content/type",keyword:"type",params:{type:schema35.properties.
reasoning_content.type},message:"must be string,null"};if(vErrors===null){vErrors=[err23]}else{vErrors.push(err23)}
errors++}}if(data.reasoning_details!==void 0){let data13=data.reasoning_details;if(!Array.isArray(data13)&&data13!==
null){const err24={instancePath:instancePath+"/reasoning_details",schemaPath:"#/properties/reasoning_details/t\
ype",keyword:"type",params:{type:schema35.properties.reasoning_details.type},message:"must be array,null"};if(vErrors===
null){vErrors=[err24]}else{vErrors.push(err24)}errors++}if(Array.isArray(data13)){if(data13.length>1e3){const err25={
instancePath:instancePath+"/reasoning_details",schemaPath:"#/properties/reasoning_details/maxItems",keyword:"m\
axItems",params:{limit:1e3},message:"must NOT have more than 1000 items"};if(vErrors===null){vErrors=[err25]}else{
vErrors.push(err25)}errors++}const len2=data13.length;for(let i2=0;i2<len2&&errors<100;i2++){if(!validate96(data13[i2],
{instancePath:instancePath+"/reasoning_details/"+i2,parentData:data13,parentDataProperty:i2,rootData,dynamicAnchors})){
vErrors=vErrors===null?validate96.errors:vErrors.concat(validate96.errors);errors=vErrors.length}}}}if(data.extra_content!==
void 0){let data15=data.extra_content;if(!(data15&&typeof data15=="object"&&!Array.isArray(data15))&&data15!==
null){const err26={instancePath:instancePath+"/extra_content",schemaPath:"#/properties/extra_content/type",keyword:"\
type",params:{type:schema35.properties.extra_content.type},message:"must be object,null"};if(vErrors===null){vErrors=
[err26]}else{vErrors.push(err26)}errors++}}}else{const err27={instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err27]}else{vErrors.push(err27)}errors++}
validate80.errors=vErrors;return errors===0}validate80.evaluated={"props":{"role":true,"content":true,"name":true,
"refusal":true,"tool_calls":true,"function_call":true,"audio":true,"reasoning_content":true,"reasoning_details":true,
"extra_content":true},"dynamicProps":false,"dynamicItems":false};var schema44={"type":"object","required":["ro\
le","content","tool_call_id"],"properties":{"role":{"type":"string","const":"tool"},"content":{"$ref":"#/compo\
nents/schemas/TextContent"},"tool_call_id":{"type":"string","minLength":1,"maxLength":512},"name":{"type":["st\
ring","null"],"maxLength":256}}};function validate98(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate98.evaluated;if(evaluated0.dynamicProps){
evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.
isArray(data)){if(data.role===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"role"},message:"must have required property 'role'"};if(vErrors===null){vErrors=[err0]}else{vErrors.
push(err0)}errors++}if(data.content===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"requir\
ed",params:{missingProperty:"content"},message:"must have required property 'content'"};if(vErrors===null){vErrors=
[err1]}else{vErrors.push(err1)}errors++}if(data.tool_call_id===void 0){const err2={instancePath,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"tool_call_id"},message:"must have required property 'too\
l_call_id'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.role!==void 0){let data0=data.
role;if(typeof data0!=="string"){const err3={instancePath:instancePath+"/role",schemaPath:"#/properties/role/t\
ype",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err3]}else{vErrors.
push(err3)}errors++}if("tool"!==data0){const err4={instancePath:instancePath+"/role",schemaPath:"#/properties/\
role/const",keyword:"const",params:{allowedValue:"tool"},message:"must be equal to constant"};if(vErrors===null){
vErrors=[err4]}else{vErrors.push(err4)}errors++}}if(data.content!==void 0){if(!validate56(data.content,{instancePath:instancePath+
"/content",parentData:data,parentDataProperty:"content",rootData,dynamicAnchors})){vErrors=vErrors===null?validate56.
errors:vErrors.concat(validate56.errors);errors=vErrors.length}}if(data.tool_call_id!==void 0){let data2=data.
tool_call_id;if(typeof data2==="string"){if(func1(data2)>512){const err5={instancePath:instancePath+"/tool_cal\
l_id",schemaPath:"#/properties/tool_call_id/maxLength",keyword:"maxLength",params:{limit:512},message:"must NO\
T have more than 512 characters"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(func1(
data2)<1){const err6={instancePath:instancePath+"/tool_call_id",schemaPath:"#/properties/tool_call_id/minLengt\
h",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};if(vErrors===null){vErrors=
[err6]}else{vErrors.push(err6)}errors++}}else{const err7={instancePath:instancePath+"/tool_call_id",schemaPath:"\
#/properties/tool_call_id/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){
vErrors=[err7]}else{vErrors.push(err7)}errors++}}if(data.name!==void 0){let data3=data.name;if(typeof data3!==
"string"&&data3!==null){const err8={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"\
type",params:{type:schema44.properties.name.type},message:"must be string,null"};if(vErrors===null){vErrors=[err8]}else{
vErrors.push(err8)}errors++}if(typeof data3==="string"){if(func1(data3)>256){const err9={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have\
 more than 256 characters"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}}}}else{const err10={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err10]}else{vErrors.push(err10)}errors++}validate98.errors=vErrors;return errors===0}validate98.
evaluated={"props":{"role":true,"content":true,"tool_call_id":true,"name":true},"dynamicProps":false,"dynamicI\
tems":false};var schema45={"type":"object","required":["role","name","content"],"properties":{"role":{"type":"\
string","const":"function"},"name":{"type":"string","minLength":1,"maxLength":256},"content":{"type":["string",
"null"]}}};function validate100(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate100.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.role===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
role"},message:"must have required property 'role'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.name===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
name"},message:"must have required property 'name'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}
errors++}if(data.content===void 0){const err2={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"content"},message:"must have required property 'content'"};if(vErrors===null){vErrors=[err2]}else{
vErrors.push(err2)}errors++}if(data.role!==void 0){let data0=data.role;if(typeof data0!=="string"){const err3={
instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type:"string"},message:"\
must be string"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if("function"!==data0){const err4={
instancePath:instancePath+"/role",schemaPath:"#/properties/role/const",keyword:"const",params:{allowedValue:"f\
unction"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}
if(data.name!==void 0){let data1=data.name;if(typeof data1==="string"){if(func1(data1)>256){const err5={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have\
 more than 256 characters"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(func1(data1)<
1){const err6={instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",
params:{limit:1},message:"must NOT have fewer than 1 characters"};if(vErrors===null){vErrors=[err6]}else{vErrors.
push(err6)}errors++}}else{const err7={instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"\
type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}
errors++}}if(data.content!==void 0){let data2=data.content;if(typeof data2!=="string"&&data2!==null){const err8={
instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{type:schema45.
properties.content.type},message:"must be string,null"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}
errors++}}}else{const err9={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"mu\
st be object"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}validate100.errors=vErrors;return errors===
0}validate100.evaluated={"props":{"role":true,"name":true,"content":true},"dynamicProps":false,"dynamicItems":false};
function validate54(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;
let errors=0;const evaluated0=validate54.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.
dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.role===void 0){
const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"role"},message:"m\
ust have required property 'role'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.
role!==void 0){let data0=data.role;if(!(data0==="developer"||data0==="system"||data0==="user"||data0==="assist\
ant"||data0==="tool"||data0==="function")){const err1={instancePath:instancePath+"/role",schemaPath:"#/propert\
ies/role/enum",keyword:"enum",params:{allowedValues:schema21.properties.role.enum},message:"must be equal to o\
ne of the allowed values"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}}const tag0=data.
role;if(typeof tag0=="string"){if(tag0==="developer"){if(!validate55(data,{instancePath,parentData,parentDataProperty,
rootData,dynamicAnchors})){vErrors=vErrors===null?validate55.errors:vErrors.concat(validate55.errors);errors=vErrors.
length}var props0={};props0.role=true;props0.content=true;props0.name=true}else if(tag0==="system"){if(!validate60(
data,{instancePath,parentData,parentDataProperty,rootData,dynamicAnchors})){vErrors=vErrors===null?validate60.
errors:vErrors.concat(validate60.errors);errors=vErrors.length}if(props0!==true){props0=props0||{};props0.role=
true;props0.content=true;props0.name=true}}else if(tag0==="user"){if(!validate62(data,{instancePath,parentData,
parentDataProperty,rootData,dynamicAnchors})){vErrors=vErrors===null?validate62.errors:vErrors.concat(validate62.
errors);errors=vErrors.length}if(props0!==true){props0=props0||{};props0.role=true;props0.content=true;props0.
name=true}}else if(tag0==="assistant"){if(!validate80(data,{instancePath,parentData,parentDataProperty,rootData,
dynamicAnchors})){vErrors=vErrors===null?validate80.errors:vErrors.concat(validate80.errors);errors=vErrors.length}
if(props0!==true){props0=props0||{};props0.role=true;props0.content=true;props0.name=true;props0.refusal=true;
props0.tool_calls=true;props0.function_call=true;props0.audio=true;props0.reasoning_content=true;props0.reasoning_details=
true;props0.extra_content=true}}else if(tag0==="tool"){if(!validate98(data,{instancePath,parentData,parentDataProperty,
rootData,dynamicAnchors})){vErrors=vErrors===null?validate98.errors:vErrors.concat(validate98.errors);errors=vErrors.
length}if(props0!==true){props0=props0||{};props0.role=true;props0.content=true;props0.tool_call_id=true;props0.
name=true}}else if(tag0==="function"){if(!validate100(data,{instancePath,parentData,parentDataProperty,rootData,
dynamicAnchors})){vErrors=vErrors===null?validate100.errors:vErrors.concat(validate100.errors);errors=vErrors.
length}if(props0!==true){props0=props0||{};props0.role=true;props0.name=true;props0.content=true}}else{const err2={
instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"role",tagValue:tag0},
message:'value of tag "role" must be in oneOf'};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}else{
const err3={instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"tag",tag:"role",tagValue:tag0},
message:'tag "role" must be string'};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}else{
const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}validate54.errors=vErrors;evaluated0.props=props0;return errors===
0}validate54.evaluated={"dynamicProps":true,"dynamicItems":false};var schema46={"type":"object","oneOf":[{"$re\
f":"#/components/schemas/FunctionTool"},{"$ref":"#/components/schemas/CustomTool"}],"discriminator":{"property\
Name":"type"},"required":["type"],"properties":{"type":{"enum":["function","custom"]}}};var schema47={"type":"\
object","required":["type","function"],"properties":{"type":{"type":"string","const":"function"},"function":{"\
$ref":"#/components/schemas/FunctionDefinition"},"cache_control":{"type":["object","null"],"additionalProperti\
es":true}}};var schema48={"type":"object","required":["name"],"properties":{"name":{"$ref":"#/components/schem\
as/FunctionName"},"description":{"type":["string","null"]},"parameters":{"type":["object","null"],"additionalP\
roperties":true},"strict":{"type":["boolean","null"]}}};var pattern4=new RegExp("^[a-zA-Z0-9_-]{1,64}$","u");function validate111(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate111.evaluated;if(evaluated0.
dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(typeof data==="st\
ring"){if(!pattern4.test(data)){const err0={instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern:"\
^[a-zA-Z0-9_-]{1,64}$"},message:'must match pattern "^[a-zA-Z0-9_-]{1,64}$"'};if(vErrors===null){vErrors=[err0]}else{
vErrors.push(err0)}errors++}}else{const err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"st\
ring"},message:"must be string"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}validate111.
errors=vErrors;return errors===0}validate111.evaluated={"dynamicProps":false,"dynamicItems":false};function validate110(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;
const evaluated0=validate110.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){
evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.name===void 0){const err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"name"},message:"must have req\
uired property 'name'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.name!==void 0){
if(!validate111(data.name,{instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,
dynamicAnchors})){vErrors=vErrors===null?validate111.errors:vErrors.concat(validate111.errors);errors=vErrors.
length}}if(data.description!==void 0){let data1=data.description;if(typeof data1!=="string"&&data1!==null){const err1={
instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type:schema48.
properties.description.type},message:"must be string,null"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(
err1)}errors++}}if(data.parameters!==void 0){let data2=data.parameters;if(!(data2&&typeof data2=="object"&&!Array.
isArray(data2))&&data2!==null){const err2={instancePath:instancePath+"/parameters",schemaPath:"#/properties/pa\
rameters/type",keyword:"type",params:{type:schema48.properties.parameters.type},message:"must be object,null"};
if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}if(data.strict!==void 0){let data3=data.strict;
if(typeof data3!=="boolean"&&data3!==null){const err3={instancePath:instancePath+"/strict",schemaPath:"#/prope\
rties/strict/type",keyword:"type",params:{type:schema48.properties.strict.type},message:"must be boolean,null"};
if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}}else{const err4={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err4]}else{
vErrors.push(err4)}errors++}validate110.errors=vErrors;return errors===0}validate110.evaluated={"props":{"name":true,
"description":true,"parameters":true,"strict":true},"dynamicProps":false,"dynamicItems":false};function validate109(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;
const evaluated0=validate109.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){
evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){const err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"type"},message:"must have req\
uired property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.function===
void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"function"},
message:"must have required property 'function'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}
if(data.type!==void 0){let data0=data.type;if(typeof data0!=="string"){const err2={instancePath:instancePath+"\
/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if("function"!==data0){const err3={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue:"function"},message:"must be\
 equal to constant"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.function!==void 0){
if(!validate110(data.function,{instancePath:instancePath+"/function",parentData:data,parentDataProperty:"funct\
ion",rootData,dynamicAnchors})){vErrors=vErrors===null?validate110.errors:vErrors.concat(validate110.errors);errors=
vErrors.length}}if(data.cache_control!==void 0){let data2=data.cache_control;if(!(data2&&typeof data2=="object"&&
!Array.isArray(data2))&&data2!==null){const err4={instancePath:instancePath+"/cache_control",schemaPath:"#/pro\
perties/cache_control/type",keyword:"type",params:{type:schema47.properties.cache_control.type},message:"must \
be object,null"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}}else{const err5={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=
[err5]}else{vErrors.push(err5)}errors++}validate109.errors=vErrors;return errors===0}validate109.evaluated={"p\
rops":{"type":true,"function":true,"cache_control":true},"dynamicProps":false,"dynamicItems":false};var schema51={"type":"object","required":["name"],"properties":{"name":{"$ref":"#/components/schemas/FunctionN\
ame"},"description":{"type":["string","null"]},"format":{"oneOf":[{"$ref":"#/components/schemas/CustomToolText\
Format"},{"$ref":"#/components/schemas/CustomToolGrammarFormat"}],"discriminator":{"propertyName":"type"},"typ\
e":["object","null"],"required":["type"],"properties":{"type":{"enum":["text","grammar"]}}}}};function validate117(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate117.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.type!==void 0){let data0=data.type;if(typeof data0!=="string"){const err1={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if("text"!==data0){const err2={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue:"text"},message:"must be equ\
al to constant"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}}else{const err3={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=
[err3]}else{vErrors.push(err3)}errors++}validate117.errors=vErrors;return errors===0}validate117.evaluated={"p\
rops":{"type":true},"dynamicProps":false,"dynamicItems":false};var schema54={"type":"object","required":["definition","syntax"],"properties":{"definition":{"type":"string","\
minLength":1},"syntax":{"type":"string","enum":["lark","regex"]}}};function validate119(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate119.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.definition===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"definition"},message:"must have required property 'def\
inition'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.syntax===void 0){const err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"syntax"},message:"must have r\
equired property 'syntax'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.definition!==
void 0){let data0=data.definition;if(typeof data0==="string"){if(func1(data0)<1){const err2={instancePath:instancePath+
"/definition",schemaPath:"#/properties/definition/minLength",keyword:"minLength",params:{limit:1},message:"mus\
t NOT have fewer than 1 characters"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}else{
const err3={instancePath:instancePath+"/definition",schemaPath:"#/properties/definition/type",keyword:"type",params:{
type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.
syntax!==void 0){let data1=data.syntax;if(typeof data1!=="string"){const err4={instancePath:instancePath+"/syn\
tax",schemaPath:"#/properties/syntax/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(!(data1==="lark"||data1==="regex")){const err5={instancePath:instancePath+
"/syntax",schemaPath:"#/properties/syntax/enum",keyword:"enum",params:{allowedValues:schema54.properties.syntax.
enum},message:"must be equal to one of the allowed values"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(
err5)}errors++}}}else{const err6={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}validate119.errors=vErrors;
return errors===0}validate119.evaluated={"props":{"definition":true,"syntax":true},"dynamicProps":false,"dynam\
icItems":false};function validate118(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate118.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.grammar===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"grammar"},message:"must have required property 'grammar'"};if(vErrors===null){vErrors=[err1]}else{
vErrors.push(err1)}errors++}if(data.type!==void 0){let data0=data.type;if(typeof data0!=="string"){const err2={
instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"\
must be string"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if("grammar"!==data0){const err3={
instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue:"g\
rammar"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}
if(data.grammar!==void 0){if(!validate119(data.grammar,{instancePath:instancePath+"/grammar",parentData:data,parentDataProperty:"\
grammar",rootData,dynamicAnchors})){vErrors=vErrors===null?validate119.errors:vErrors.concat(validate119.errors);
errors=vErrors.length}}}else{const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},
message:"must be object"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}validate118.errors=
vErrors;return errors===0}validate118.evaluated={"props":{"type":true,"grammar":true},"dynamicProps":false,"dy\
namicItems":false};function validate115(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate115.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.name===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
name"},message:"must have required property 'name'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.name!==void 0){if(!validate111(data.name,{instancePath:instancePath+"/name",parentData:data,parentDataProperty:"\
name",rootData,dynamicAnchors})){vErrors=vErrors===null?validate111.errors:vErrors.concat(validate111.errors);
errors=vErrors.length}}if(data.description!==void 0){let data1=data.description;if(typeof data1!=="string"&&data1!==
null){const err1={instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"\
type",params:{type:schema51.properties.description.type},message:"must be string,null"};if(vErrors===null){vErrors=
[err1]}else{vErrors.push(err1)}errors++}}if(data.format!==void 0){let data2=data.format;if(!(data2&&typeof data2==
"object"&&!Array.isArray(data2))&&data2!==null){const err2={instancePath:instancePath+"/format",schemaPath:"#/\
properties/format/type",keyword:"type",params:{type:schema51.properties.format.type},message:"must be object,n\
ull"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data2&&typeof data2=="object"&&!Array.
isArray(data2)){if(data2.type===void 0){const err3={instancePath:instancePath+"/format",schemaPath:"#/properti\
es/format/required",keyword:"required",params:{missingProperty:"type"},message:"must have required property 't\
ype'"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(data2.type!==void 0){let data3=data2.
type;if(!(data3==="text"||data3==="grammar")){const err4={instancePath:instancePath+"/format/type",schemaPath:"\
#/properties/format/properties/type/enum",keyword:"enum",params:{allowedValues:schema51.properties.format.properties.
type.enum},message:"must be equal to one of the allowed values"};if(vErrors===null){vErrors=[err4]}else{vErrors.
push(err4)}errors++}}const tag0=data2.type;if(typeof tag0=="string"){if(tag0==="text"){if(!validate117(data2,{
instancePath:instancePath+"/format",parentData:data,parentDataProperty:"format",rootData,dynamicAnchors})){vErrors=
vErrors===null?validate117.errors:vErrors.concat(validate117.errors);errors=vErrors.length}var props0={};props0.
type=true}else if(tag0==="grammar"){if(!validate118(data2,{instancePath:instancePath+"/format",parentData:data,
parentDataProperty:"format",rootData,dynamicAnchors})){vErrors=vErrors===null?validate118.errors:vErrors.concat(
validate118.errors);errors=vErrors.length}if(props0!==true){props0=props0||{};props0.type=true;props0.grammar=
true}}else{const err5={instancePath:instancePath+"/format",schemaPath:"#/properties/format/discriminator",keyword:"\
discriminator",params:{error:"mapping",tag:"type",tagValue:tag0},message:'value of tag "type" must be in oneOf'};
if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}else{const err6={instancePath:instancePath+
"/format",schemaPath:"#/properties/format/discriminator",keyword:"discriminator",params:{error:"tag",tag:"type",
tagValue:tag0},message:'tag "type" must be string'};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}
errors++}}}}else{const err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}validate115.errors=vErrors;
return errors===0}validate115.evaluated={"props":{"name":true,"description":true,"format":true},"dynamicProps":false,
"dynamicItems":false};function validate114(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate114.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.custom===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"custom"},message:"must have required property 'custom'"};if(vErrors===null){vErrors=[err1]}else{
vErrors.push(err1)}errors++}if(data.type!==void 0){let data0=data.type;if(typeof data0!=="string"){const err2={
instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"\
must be string"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if("custom"!==data0){const err3={
instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue:"c\
ustom"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}
if(data.custom!==void 0){if(!validate115(data.custom,{instancePath:instancePath+"/custom",parentData:data,parentDataProperty:"\
custom",rootData,dynamicAnchors})){vErrors=vErrors===null?validate115.errors:vErrors.concat(validate115.errors);
errors=vErrors.length}}}else{const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},
message:"must be object"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}validate114.errors=
vErrors;return errors===0}validate114.evaluated={"props":{"type":true,"custom":true},"dynamicProps":false,"dyn\
amicItems":false};function validate108(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate108.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.type!==void 0){let data0=data.type;if(!(data0==="function"||data0==="custom")){const err1={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues:schema46.properties.type.enum},
message:"must be equal to one of the allowed values"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}
errors++}}const tag0=data.type;if(typeof tag0=="string"){if(tag0==="function"){if(!validate109(data,{instancePath,
parentData,parentDataProperty,rootData,dynamicAnchors})){vErrors=vErrors===null?validate109.errors:vErrors.concat(
validate109.errors);errors=vErrors.length}var props0={};props0.type=true;props0.function=true;props0.cache_control=
true}else if(tag0==="custom"){if(!validate114(data,{instancePath,parentData,parentDataProperty,rootData,dynamicAnchors})){
vErrors=vErrors===null?validate114.errors:vErrors.concat(validate114.errors);errors=vErrors.length}if(props0!==
true){props0=props0||{};props0.type=true;props0.custom=true}}else{const err2={instancePath,schemaPath:"#/discr\
iminator",keyword:"discriminator",params:{error:"mapping",tag:"type",tagValue:tag0},message:'value of tag "typ\
e" must be in oneOf'};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}else{const err3={instancePath,
schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"tag",tag:"type",tagValue:tag0},message:'ta\
g "type" must be string'};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}else{const err4={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}validate108.errors=vErrors;evaluated0.props=props0;return errors===
0}validate108.evaluated={"dynamicProps":true,"dynamicItems":false};function validate128(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate128.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.name===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
name"},message:"must have required property 'name'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.name!==void 0){if(!validate111(data.name,{instancePath:instancePath+"/name",parentData:data,parentDataProperty:"\
name",rootData,dynamicAnchors})){vErrors=vErrors===null?validate111.errors:vErrors.concat(validate111.errors);
errors=vErrors.length}}}else{const err1={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},
message:"must be object"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}validate128.errors=
vErrors;return errors===0}validate128.evaluated={"props":{"name":true},"dynamicProps":false,"dynamicItems":false};
function validate127(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate127.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.function===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"function"},message:"must have required property 'function'"};if(vErrors===null){vErrors=[err1]}else{
vErrors.push(err1)}errors++}if(data.type!==void 0){let data0=data.type;if(typeof data0!=="string"){const err2={
instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"\
must be string"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if("function"!==data0){const err3={
instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue:"f\
unction"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}
if(data.function!==void 0){if(!validate128(data.function,{instancePath:instancePath+"/function",parentData:data,
parentDataProperty:"function",rootData,dynamicAnchors})){vErrors=vErrors===null?validate128.errors:vErrors.concat(
validate128.errors);errors=vErrors.length}}}else{const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}validate127.
errors=vErrors;return errors===0}validate127.evaluated={"props":{"type":true,"function":true},"dynamicProps":false,
"dynamicItems":false};function validate131(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate131.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.custom===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"custom"},message:"must have required property 'custom'"};if(vErrors===null){vErrors=[err1]}else{
vErrors.push(err1)}errors++}if(data.type!==void 0){let data0=data.type;if(typeof data0!=="string"){const err2={
instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"\
must be string"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if("custom"!==data0){const err3={
instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue:"c\
ustom"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}
if(data.custom!==void 0){if(!validate128(data.custom,{instancePath:instancePath+"/custom",parentData:data,parentDataProperty:"\
custom",rootData,dynamicAnchors})){vErrors=vErrors===null?validate128.errors:vErrors.concat(validate128.errors);
errors=vErrors.length}}}else{const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},
message:"must be object"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}validate131.errors=
vErrors;return errors===0}validate131.evaluated={"props":{"type":true,"custom":true},"dynamicProps":false,"dyn\
amicItems":false};var schema59={"type":"object","required":["mode","tools"],"properties":{"mode":{"type":"string","enum":["auto",
"required"]},"tools":{"type":"array","minItems":1,"maxItems":128,"items":{"type":"object","additionalPropertie\
s":true}}}};function validate134(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate134.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.mode===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
mode"},message:"must have required property 'mode'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.tools===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
tools"},message:"must have required property 'tools'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}
errors++}if(data.mode!==void 0){let data0=data.mode;if(typeof data0!=="string"){const err2={instancePath:instancePath+
"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(!(data0==="auto"||data0==="required")){const err3={instancePath:instancePath+
"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues:schema59.properties.mode.enum},
message:"must be equal to one of the allowed values"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}
errors++}}if(data.tools!==void 0){let data1=data.tools;if(Array.isArray(data1)){if(data1.length>128){const err4={
instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",keyword:"maxItems",params:{limit:128},
message:"must NOT have more than 128 items"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}
if(data1.length<1){const err5={instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/minItems",keyword:"\
minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};if(vErrors===null){vErrors=[err5]}else{
vErrors.push(err5)}errors++}const len0=data1.length;for(let i0=0;i0<len0&&errors<100;i0++){let data2=data1[i0];
if(data2&&typeof data2=="object"&&!Array.isArray(data2)){}else{const err6={instancePath:instancePath+"/tools/"+
i0,schemaPath:"#/properties/tools/items/type",keyword:"type",params:{type:"object"},message:"must be object"};
if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}}}else{const err7={instancePath:instancePath+
"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===
null){vErrors=[err7]}else{vErrors.push(err7)}errors++}}}else{const err8={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}
errors++}validate134.errors=vErrors;return errors===0}validate134.evaluated={"props":{"mode":true,"tools":true},
"dynamicProps":false,"dynamicItems":false};function validate133(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate133.evaluated;if(evaluated0.
dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=
[err0]}else{vErrors.push(err0)}errors++}if(data.allowed_tools===void 0){const err1={instancePath,schemaPath:"#\
/required",keyword:"required",params:{missingProperty:"allowed_tools"},message:"must have required property 'a\
llowed_tools'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.type!==void 0){let data0=data.
type;if(typeof data0!=="string"){const err2={instancePath:instancePath+"/type",schemaPath:"#/properties/type/t\
ype",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err2]}else{vErrors.
push(err2)}errors++}if("allowed_tools"!==data0){const err3={instancePath:instancePath+"/type",schemaPath:"#/pr\
operties/type/const",keyword:"const",params:{allowedValue:"allowed_tools"},message:"must be equal to constant"};
if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.allowed_tools!==void 0){if(!validate134(
data.allowed_tools,{instancePath:instancePath+"/allowed_tools",parentData:data,parentDataProperty:"allowed_too\
ls",rootData,dynamicAnchors})){vErrors=vErrors===null?validate134.errors:vErrors.concat(validate134.errors);errors=
vErrors.length}}}else{const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}validate133.errors=vErrors;
return errors===0}validate133.evaluated={"props":{"type":true,"allowed_tools":true},"dynamicProps":false,"dyna\
micItems":false};var schema60={"type":"object","required":["name"],"properties":{"name":{"$ref":"#/components/\
schemas/FunctionName"},"description":{"type":["string","null"]},"parameters":{"type":["object","null"],"additi\
onalProperties":true}}};function validate139(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate139.evaluated;if(evaluated0.dynamicProps){
evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.
isArray(data)){if(data.name===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"name"},message:"must have required property 'name'"};if(vErrors===null){vErrors=[err0]}else{vErrors.
push(err0)}errors++}if(data.name!==void 0){if(!validate111(data.name,{instancePath:instancePath+"/name",parentData:data,
parentDataProperty:"name",rootData,dynamicAnchors})){vErrors=vErrors===null?validate111.errors:vErrors.concat(
validate111.errors);errors=vErrors.length}}if(data.description!==void 0){let data1=data.description;if(typeof data1!==
"string"&&data1!==null){const err1={instancePath:instancePath+"/description",schemaPath:"#/properties/descript\
ion/type",keyword:"type",params:{type:schema60.properties.description.type},message:"must be string,null"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}}if(data.parameters!==void 0){let data2=data.parameters;
if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))&&data2!==null){const err2={instancePath:instancePath+
"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type:schema60.properties.parameters.
type},message:"must be object,null"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}}else{
const err3={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err3]}else{vErrors.push(err3)}errors++}validate139.errors=vErrors;return errors===0}validate139.
evaluated={"props":{"name":true,"description":true,"parameters":true},"dynamicProps":false,"dynamicItems":false};function validate143(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate143.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.type!==void 0){let data0=data.type;if(typeof data0!=="string"){const err1={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if("text"!==data0){const err2={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue:"text"},message:"must be equ\
al to constant"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}}else{const err3={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=
[err3]}else{vErrors.push(err3)}errors++}validate143.errors=vErrors;return errors===0}validate143.evaluated={"p\
rops":{"type":true},"dynamicProps":false,"dynamicItems":false};function validate144(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate144.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.type!==void 0){let data0=data.type;if(typeof data0!=="string"){const err1={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if("json_object"!==data0){const err2={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue:"json_object"},message:"must\
 be equal to constant"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}}else{const err3={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err3]}else{vErrors.push(err3)}errors++}validate144.errors=vErrors;return errors===0}validate144.
evaluated={"props":{"type":true},"dynamicProps":false,"dynamicItems":false};var schema64={"type":"object","required":["name"],"properties":{"name":{"type":"string","pattern":"^[a-zA-Z0-9\
_-]{1,64}$"},"description":{"type":["string","null"]},"schema":{"type":["object","null"],"additionalProperties":true},
"strict":{"type":["boolean","null"]}}};function validate146(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate146.evaluated;if(evaluated0.
dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.name===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"name"},message:"must have required property 'name'"};if(vErrors===null){vErrors=
[err0]}else{vErrors.push(err0)}errors++}if(data.name!==void 0){let data0=data.name;if(typeof data0==="string"){
if(!pattern4.test(data0)){const err1={instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",
keyword:"pattern",params:{pattern:"^[a-zA-Z0-9_-]{1,64}$"},message:'must match pattern "^[a-zA-Z0-9_-]{1,64}$"'};
if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}}else{const err2={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}if(data.description!==void 0){let data1=data.description;
if(typeof data1!=="string"&&data1!==null){const err3={instancePath:instancePath+"/description",schemaPath:"#/p\
roperties/description/type",keyword:"type",params:{type:schema64.properties.description.type},message:"must be\
 string,null"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.schema!==void 0){let data2=data.
schema;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))&&data2!==null){const err4={instancePath:instancePath+
"/schema",schemaPath:"#/properties/schema/type",keyword:"type",params:{type:schema64.properties.schema.type},message:"\
must be object,null"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}if(data.strict!==void 0){
let data3=data.strict;if(typeof data3!=="boolean"&&data3!==null){const err5={instancePath:instancePath+"/stric\
t",schemaPath:"#/properties/strict/type",keyword:"type",params:{type:schema64.properties.strict.type},message:"\
must be boolean,null"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}}else{const err6={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=
[err6]}else{vErrors.push(err6)}errors++}validate146.errors=vErrors;return errors===0}validate146.evaluated={"p\
rops":{"name":true,"description":true,"schema":true,"strict":true},"dynamicProps":false,"dynamicItems":false};
function validate145(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate145.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.json_schema===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"json_schema"},message:"must have required property 'json_schema'"};if(vErrors===null){vErrors=
[err1]}else{vErrors.push(err1)}errors++}if(data.type!==void 0){let data0=data.type;if(typeof data0!=="string"){
const err2={instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"\
string"},message:"must be string"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if("json\
_schema"!==data0){const err3={instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"\
const",params:{allowedValue:"json_schema"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err3]}else{
vErrors.push(err3)}errors++}}if(data.json_schema!==void 0){if(!validate146(data.json_schema,{instancePath:instancePath+
"/json_schema",parentData:data,parentDataProperty:"json_schema",rootData,dynamicAnchors})){vErrors=vErrors===null?
validate146.errors:vErrors.concat(validate146.errors);errors=vErrors.length}}}else{const err4={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err4]}else{
vErrors.push(err4)}errors++}validate145.errors=vErrors;return errors===0}validate145.evaluated={"props":{"type":true,
"json_schema":true},"dynamicProps":false,"dynamicItems":false};var schema65={"type":"string","enum":["text","a\
udio"]};function validate151(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate151.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(typeof data!=="string"){const err0={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=
[err0]}else{vErrors.push(err0)}errors++}if(!(data==="text"||data==="audio")){const err1={instancePath,schemaPath:"\
#/enum",keyword:"enum",params:{allowedValues:schema65.enum},message:"must be equal to one of the allowed value\
s"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}validate151.errors=vErrors;return errors===
0}validate151.evaluated={"dynamicProps":false,"dynamicItems":false};var schema66={"required":["id"],"propertie\
s":{"id":{"type":"string","minLength":1,"maxLength":512}},"type":["string","object"]};function validate153(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;
const evaluated0=validate153.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){
evaluated0.items=void 0}if(typeof data!=="string"&&!(data&&typeof data=="object"&&!Array.isArray(data))){const err0={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:schema66.type},message:"must be string,object"};if(vErrors===
null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.
id===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"},
message:"must have required property 'id'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}
if(data.id!==void 0){let data0=data.id;if(typeof data0==="string"){if(func1(data0)>512){const err2={instancePath:instancePath+
"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have mor\
e than 512 characters"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(func1(data0)<1){
const err3={instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(
err3)}errors++}}else{const err4={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}
errors++}}}validate153.errors=vErrors;return errors===0}validate153.evaluated={"props":{"id":true},"dynamicPro\
ps":false,"dynamicItems":false};var schema67={"type":"object","properties":{"city":{"type":["string","null"],"\
maxLength":256},"country":{"type":["string","null"],"maxLength":256},"region":{"type":["string","null"],"maxLe\
ngth":256},"timezone":{"type":["string","null"],"maxLength":256}}};function validate156(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate156.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.city!==void 0){let data0=data.city;if(typeof data0!==
"string"&&data0!==null){const err0={instancePath:instancePath+"/city",schemaPath:"#/properties/city/type",keyword:"\
type",params:{type:schema67.properties.city.type},message:"must be string,null"};if(vErrors===null){vErrors=[err0]}else{
vErrors.push(err0)}errors++}if(typeof data0==="string"){if(func1(data0)>256){const err1={instancePath:instancePath+
"/city",schemaPath:"#/properties/city/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have\
 more than 256 characters"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}}}if(data.country!==
void 0){let data1=data.country;if(typeof data1!=="string"&&data1!==null){const err2={instancePath:instancePath+
"/country",schemaPath:"#/properties/country/type",keyword:"type",params:{type:schema67.properties.country.type},
message:"must be string,null"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(typeof data1===
"string"){if(func1(data1)>256){const err3={instancePath:instancePath+"/country",schemaPath:"#/properties/count\
ry/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters"};if(vErrors===
null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}}if(data.region!==void 0){let data2=data.region;if(typeof data2!==
"string"&&data2!==null){const err4={instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",
keyword:"type",params:{type:schema67.properties.region.type},message:"must be string,null"};if(vErrors===null){
vErrors=[err4]}else{vErrors.push(err4)}errors++}if(typeof data2==="string"){if(func1(data2)>256){const err5={instancePath:instancePath+
"/region",schemaPath:"#/properties/region/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT \
have more than 256 characters"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}}if(data.timezone!==
void 0){let data3=data.timezone;if(typeof data3!=="string"&&data3!==null){const err6={instancePath:instancePath+
"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type:schema67.properties.timezone.type},
message:"must be string,null"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(typeof data3===
"string"){if(func1(data3)>256){const err7={instancePath:instancePath+"/timezone",schemaPath:"#/properties/time\
zone/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters"};if(vErrors===
null){vErrors=[err7]}else{vErrors.push(err7)}errors++}}}}else{const err8={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}
errors++}validate156.errors=vErrors;return errors===0}validate156.evaluated={"props":{"city":true,"country":true,
"region":true,"timezone":true},"dynamicProps":false,"dynamicItems":false};function validate53(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate53.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.messages===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"messages"},message:"must have required property 'messa\
ges'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.messages!==void 0){let data0=data.
messages;if(Array.isArray(data0)){if(data0.length>1e4){const err1={instancePath:instancePath+"/messages",schemaPath:"\
#/properties/messages/maxItems",keyword:"maxItems",params:{limit:1e4},message:"must NOT have more than 10000 i\
tems"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data0.length<1){const err2={instancePath:instancePath+
"/messages",schemaPath:"#/properties/messages/minItems",keyword:"minItems",params:{limit:1},message:"must NOT \
have fewer than 1 items"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}const len0=data0.
length;for(let i0=0;i0<len0&&errors<100;i0++){if(!validate54(data0[i0],{instancePath:instancePath+"/messages/"+
i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors})){vErrors=vErrors===null?validate54.errors:
vErrors.concat(validate54.errors);errors=vErrors.length}}}else{const err3={instancePath:instancePath+"/message\
s",schemaPath:"#/properties/messages/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===
null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.model!==void 0){let data2=data.model;if(typeof data2!==
"string"&&data2!==null){const err4={instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"\
type",params:{type:schema20.properties.model.type},message:"must be string,null"};if(vErrors===null){vErrors=[
err4]}else{vErrors.push(err4)}errors++}if(typeof data2==="string"){if(func1(data2)>1024){const err5={instancePath:instancePath+
"/model",schemaPath:"#/properties/model/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT h\
ave more than 1024 characters"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(func1(data2)<
1){const err6={instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",
params:{limit:1},message:"must NOT have fewer than 1 characters"};if(vErrors===null){vErrors=[err6]}else{vErrors.
push(err6)}errors++}}}if(data.temperature!==void 0){let data3=data.temperature;if(!(typeof data3=="number"&&isFinite(
data3))&&data3!==null){const err7={instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperatu\
re/type",keyword:"type",params:{type:schema20.properties.temperature.type},message:"must be number,null"};if(vErrors===
null){vErrors=[err7]}else{vErrors.push(err7)}errors++}if(typeof data3=="number"&&isFinite(data3)){if(data3>2||
isNaN(data3)){const err8={instancePath:instancePath+"/temperature",schemaPath:"#/properties/temperature/maximu\
m",keyword:"maximum",params:{comparison:"<=",limit:2},message:"must be <= 2"};if(vErrors===null){vErrors=[err8]}else{
vErrors.push(err8)}errors++}if(data3<0||isNaN(data3)){const err9={instancePath:instancePath+"/temperature",schemaPath:"\
#/properties/temperature/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err9]}else{vErrors.push(err9)}errors++}}}if(data.top_p!==void 0){let data4=data.top_p;if(!(typeof data4==
"number"&&isFinite(data4))&&data4!==null){const err10={instancePath:instancePath+"/top_p",schemaPath:"#/proper\
ties/top_p/type",keyword:"type",params:{type:schema20.properties.top_p.type},message:"must be number,null"};if(vErrors===
null){vErrors=[err10]}else{vErrors.push(err10)}errors++}if(typeof data4=="number"&&isFinite(data4)){if(data4>1||
isNaN(data4)){const err11={instancePath:instancePath+"/top_p",schemaPath:"#/properties/top_p/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:1},message:"must be <= 1"};if(vErrors===null){vErrors=[err11]}else{vErrors.
push(err11)}errors++}if(data4<0||isNaN(data4)){const err12={instancePath:instancePath+"/top_p",schemaPath:"#/p\
roperties/top_p/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err12]}else{vErrors.push(err12)}errors++}}}if(data.presence_penalty!==void 0){let data5=data.presence_penalty;
if(!(typeof data5=="number"&&isFinite(data5))&&data5!==null){const err13={instancePath:instancePath+"/presence\
_penalty",schemaPath:"#/properties/presence_penalty/type",keyword:"type",params:{type:schema20.properties.presence_penalty.
type},message:"must be number,null"};if(vErrors===null){vErrors=[err13]}else{vErrors.push(err13)}errors++}if(typeof data5==
"number"&&isFinite(data5)){if(data5>2||isNaN(data5)){const err14={instancePath:instancePath+"/presence_penalty",
schemaPath:"#/properties/presence_penalty/maximum",keyword:"maximum",params:{comparison:"<=",limit:2},message:"\
must be <= 2"};if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}if(data5<-2||isNaN(data5)){
const err15={instancePath:instancePath+"/presence_penalty",schemaPath:"#/properties/presence_penalty/minimum",
keyword:"minimum",params:{comparison:">=",limit:-2},message:"must be >= -2"};if(vErrors===null){vErrors=[err15]}else{
vErrors.push(err15)}errors++}}}if(data.frequency_penalty!==void 0){let data6=data.frequency_penalty;if(!(typeof data6==
"number"&&isFinite(data6))&&data6!==null){const err16={instancePath:instancePath+"/frequency_penalty",schemaPath:"\
#/properties/frequency_penalty/type",keyword:"type",params:{type:schema20.properties.frequency_penalty.type},message:"\
must be number,null"};if(vErrors===null){vErrors=[err16]}else{vErrors.push(err16)}errors++}if(typeof data6=="n\
umber"&&isFinite(data6)){if(data6>2||isNaN(data6)){const err17={instancePath:instancePath+"/frequency_penalty",
schemaPath:"#/properties/frequency_penalty/maximum",keyword:"maximum",params:{comparison:"<=",limit:2},message:"\
must be <= 2"};if(vErrors===null){vErrors=[err17]}else{vErrors.push(err17)}errors++}if(data6<-2||isNaN(data6)){
const err18={instancePath:instancePath+"/frequency_penalty",schemaPath:"#/properties/frequency_penalty/minimum",
keyword:"minimum",params:{comparison:">=",limit:-2},message:"must be >= -2"};if(vErrors===null){vErrors=[err18]}else{
vErrors.push(err18)}errors++}}}if(data.logit_bias!==void 0){let data7=data.logit_bias;if(!(data7&&typeof data7==
"object"&&!Array.isArray(data7))&&data7!==null){const err19={instancePath:instancePath+"/logit_bias",schemaPath:"\
#/properties/logit_bias/type",keyword:"type",params:{type:schema20.properties.logit_bias.type},message:"must b\
e object,null"};if(vErrors===null){vErrors=[err19]}else{vErrors.push(err19)}errors++}if(data7&&typeof data7=="\
object"&&!Array.isArray(data7)){if(Object.keys(data7).length>1024){const err20={instancePath:instancePath+"/lo\
git_bias",schemaPath:"#/properties/logit_bias/maxProperties",keyword:"maxProperties",params:{limit:1024},message:"\
must NOT have more than 1024 properties"};if(vErrors===null){vErrors=[err20]}else{vErrors.push(err20)}errors++}
for(const key0 in data7){if(errors>=100)break;let data8=data7[key0];if(typeof data8=="number"&&isFinite(data8)){
if(data8>100||isNaN(data8)){const err21={instancePath:instancePath+"/logit_bias/"+key0.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/logit_bias/additionalProperties/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:100},message:"must be <= 100"};if(vErrors===null){vErrors=[err21]}else{vErrors.push(err21)}errors++}
if(data8<-100||isNaN(data8)){const err22={instancePath:instancePath+"/logit_bias/"+key0.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/logit_bias/additionalProperties/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:-100},message:"must be >= -100"};if(vErrors===null){vErrors=[err22]}else{vErrors.push(err22)}errors++}}else{
const err23={instancePath:instancePath+"/logit_bias/"+key0.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/logit_bias/additionalProperties/type",keyword:"type",params:{type:"number"},message:"must be numb\
er"};if(vErrors===null){vErrors=[err23]}else{vErrors.push(err23)}errors++}}}}if(data.seed!==void 0){let data9=data.
seed;if(!(typeof data9=="number"&&(!(data9%1)&&!isNaN(data9))&&isFinite(data9))&&data9!==null){const err24={instancePath:instancePath+
"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type:schema20.properties.seed.type},message:"\
must be integer,null"};if(vErrors===null){vErrors=[err24]}else{vErrors.push(err24)}errors++}}if(data.stop!==void 0){
let data10=data.stop;if(typeof data10!=="string"&&!Array.isArray(data10)&&data10!==null){const err25={instancePath:instancePath+
"/stop",schemaPath:"#/properties/stop/type",keyword:"type",params:{type:schema20.properties.stop.type},message:"\
must be string,array,null"};if(vErrors===null){vErrors=[err25]}else{vErrors.push(err25)}errors++}if(Array.isArray(
data10)){if(data10.length>4){const err26={instancePath:instancePath+"/stop",schemaPath:"#/properties/stop/maxI\
tems",keyword:"maxItems",params:{limit:4},message:"must NOT have more than 4 items"};if(vErrors===null){vErrors=
[err26]}else{vErrors.push(err26)}errors++}if(data10.length<1){const err27={instancePath:instancePath+"/stop",schemaPath:"\
#/properties/stop/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};if(vErrors===
null){vErrors=[err27]}else{vErrors.push(err27)}errors++}const len1=data10.length;for(let i1=0;i1<len1&&errors<
100;i1++){if(typeof data10[i1]!=="string"){const err28={instancePath:instancePath+"/stop/"+i1,schemaPath:"#/pr\
operties/stop/items/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=
[err28]}else{vErrors.push(err28)}errors++}}}}if(data.n!==void 0){let data12=data.n;if(!(typeof data12=="number"&&
(!(data12%1)&&!isNaN(data12))&&isFinite(data12))&&data12!==null){const err29={instancePath:instancePath+"/n",schemaPath:"\
#/properties/n/type",keyword:"type",params:{type:schema20.properties.n.type},message:"must be integer,null"};if(vErrors===
null){vErrors=[err29]}else{vErrors.push(err29)}errors++}if(typeof data12=="number"&&isFinite(data12)){if(data12>
128||isNaN(data12)){const err30={instancePath:instancePath+"/n",schemaPath:"#/properties/n/maximum",keyword:"m\
aximum",params:{comparison:"<=",limit:128},message:"must be <= 128"};if(vErrors===null){vErrors=[err30]}else{vErrors.
push(err30)}errors++}if(data12<1||isNaN(data12)){const err31={instancePath:instancePath+"/n",schemaPath:"#/pro\
perties/n/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};if(vErrors===null){
vErrors=[err31]}else{vErrors.push(err31)}errors++}}}if(data.max_completion_tokens!==void 0){let data13=data.max_completion_tokens;
if(!(typeof data13=="number"&&(!(data13%1)&&!isNaN(data13))&&isFinite(data13))&&data13!==null){const err32={instancePath:instancePath+
"/max_completion_tokens",schemaPath:"#/properties/max_completion_tokens/type",keyword:"type",params:{type:schema20.
properties.max_completion_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err32]}else{
vErrors.push(err32)}errors++}if(typeof data13=="number"&&isFinite(data13)){if(data13>2147483647||isNaN(data13)){
const err33={instancePath:instancePath+"/max_completion_tokens",schemaPath:"#/properties/max_completion_tokens\
/maximum",keyword:"maximum",params:{comparison:"<=",limit:2147483647},message:"must be <= 2147483647"};if(vErrors===
null){vErrors=[err33]}else{vErrors.push(err33)}errors++}if(data13<1||isNaN(data13)){const err34={instancePath:instancePath+
"/max_completion_tokens",schemaPath:"#/properties/max_completion_tokens/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},message:"must be >= 1"};if(vErrors===null){vErrors=[err34]}else{vErrors.push(err34)}errors++}}}if(data.
max_tokens!==void 0){let data14=data.max_tokens;if(!(typeof data14=="number"&&(!(data14%1)&&!isNaN(data14))&&isFinite(
data14))&&data14!==null){const err35={instancePath:instancePath+"/max_tokens",schemaPath:"#/properties/max_tok\
ens/type",keyword:"type",params:{type:schema20.properties.max_tokens.type},message:"must be integer,null"};if(vErrors===
null){vErrors=[err35]}else{vErrors.push(err35)}errors++}if(typeof data14=="number"&&isFinite(data14)){if(data14>
2147483647||isNaN(data14)){const err36={instancePath:instancePath+"/max_tokens",schemaPath:"#/properties/max_t\
okens/maximum",keyword:"maximum",params:{comparison:"<=",limit:2147483647},message:"must be <= 2147483647"};if(vErrors===
null){vErrors=[err36]}else{vErrors.push(err36)}errors++}if(data14<1||isNaN(data14)){const err37={instancePath:instancePath+
"/max_tokens",schemaPath:"#/properties/max_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:1},
message:"must be >= 1"};if(vErrors===null){vErrors=[err37]}else{vErrors.push(err37)}errors++}}}if(data.logprobs!==
void 0){let data15=data.logprobs;if(typeof data15!=="boolean"&&data15!==null){const err38={instancePath:instancePath+
"/logprobs",schemaPath:"#/properties/logprobs/type",keyword:"type",params:{type:schema20.properties.logprobs.type},
message:"must be boolean,null"};if(vErrors===null){vErrors=[err38]}else{vErrors.push(err38)}errors++}}if(data.
top_logprobs!==void 0){let data16=data.top_logprobs;if(!(typeof data16=="number"&&(!(data16%1)&&!isNaN(data16))&&
isFinite(data16))&&data16!==null){const err39={instancePath:instancePath+"/top_logprobs",schemaPath:"#/propert\
ies/top_logprobs/type",keyword:"type",params:{type:schema20.properties.top_logprobs.type},message:"must be int\
eger,null"};if(vErrors===null){vErrors=[err39]}else{vErrors.push(err39)}errors++}if(typeof data16=="number"&&isFinite(
data16)){if(data16>20||isNaN(data16)){const err40={instancePath:instancePath+"/top_logprobs",schemaPath:"#/pro\
perties/top_logprobs/maximum",keyword:"maximum",params:{comparison:"<=",limit:20},message:"must be <= 20"};if(vErrors===
null){vErrors=[err40]}else{vErrors.push(err40)}errors++}if(data16<0||isNaN(data16)){const err41={instancePath:instancePath+
"/top_logprobs",schemaPath:"#/properties/top_logprobs/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"};if(vErrors===null){vErrors=[err41]}else{vErrors.push(err41)}errors++}}}if(data.tools!==
void 0){let data17=data.tools;if(!Array.isArray(data17)&&data17!==null){const err42={instancePath:instancePath+
"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type:schema20.properties.tools.type},message:"\
must be array,null"};if(vErrors===null){vErrors=[err42]}else{vErrors.push(err42)}errors++}if(Array.isArray(data17)){
if(data17.length>128){const err43={instancePath:instancePath+"/tools",schemaPath:"#/properties/tools/maxItems",
keyword:"maxItems",params:{limit:128},message:"must NOT have more than 128 items"};if(vErrors===null){vErrors=
[err43]}else{vErrors.push(err43)}errors++}const len2=data17.length;for(let i2=0;i2<len2&&errors<100;i2++){if(!validate108(
data17[i2],{instancePath:instancePath+"/tools/"+i2,parentData:data17,parentDataProperty:i2,rootData,dynamicAnchors})){
vErrors=vErrors===null?validate108.errors:vErrors.concat(validate108.errors);errors=vErrors.length}}}}if(data.
tool_choice!==void 0){let data19=data.tool_choice;if(typeof data19!=="string"&&!(data19&&typeof data19=="objec\
t"&&!Array.isArray(data19))&&data19!==null){const err44={instancePath:instancePath+"/tool_choice",schemaPath:"\
#/properties/tool_choice/type",keyword:"type",params:{type:schema20.properties.tool_choice.type},message:"must\
 be string,object,null"};if(vErrors===null){vErrors=[err44]}else{vErrors.push(err44)}errors++}const _errs41=errors;
let valid8=true;const _errs42=errors;if(typeof data19!=="string"){const err45={};if(vErrors===null){vErrors=[err45]}else{
vErrors.push(err45)}errors++}var _valid0=_errs42===errors;errors=_errs41;if(vErrors!==null){if(_errs41){vErrors.
length=_errs41}else{vErrors=null}}if(_valid0){const _errs44=errors;if(!(data19==="none"||data19==="auto"||data19===
"required")){const err46={instancePath:instancePath+"/tool_choice",schemaPath:"#/properties/tool_choice/then/e\
num",keyword:"enum",params:{allowedValues:schema20.properties.tool_choice.then.enum},message:"must be equal to\
 one of the allowed values"};if(vErrors===null){vErrors=[err46]}else{vErrors.push(err46)}errors++}var _valid0=_errs44===
errors;valid8=_valid0}if(!valid8){const err47={instancePath:instancePath+"/tool_choice",schemaPath:"#/properti\
es/tool_choice/if",keyword:"if",params:{failingKeyword:"then"},message:'must match "then" schema'};if(vErrors===
null){vErrors=[err47]}else{vErrors.push(err47)}errors++}if(data19&&typeof data19=="object"&&!Array.isArray(data19)){
if(data19.type===void 0){const err48={instancePath:instancePath+"/tool_choice",schemaPath:"#/properties/tool_c\
hoice/required",keyword:"required",params:{missingProperty:"type"},message:"must have required property 'type'"};
if(vErrors===null){vErrors=[err48]}else{vErrors.push(err48)}errors++}if(data19.type!==void 0){let data20=data19.
type;if(!(data20==="function"||data20==="custom"||data20==="allowed_tools")){const err49={instancePath:instancePath+
"/tool_choice/type",schemaPath:"#/properties/tool_choice/properties/type/enum",keyword:"enum",params:{allowedValues:schema20.
properties.tool_choice.properties.type.enum},message:"must be equal to one of the allowed values"};if(vErrors===
null){vErrors=[err49]}else{vErrors.push(err49)}errors++}}const tag0=data19.type;if(typeof tag0=="string"){if(tag0===
"function"){if(!validate127(data19,{instancePath:instancePath+"/tool_choice",parentData:data,parentDataProperty:"\
tool_choice",rootData,dynamicAnchors})){vErrors=vErrors===null?validate127.errors:vErrors.concat(validate127.errors);
errors=vErrors.length}var props2={};props2.type=true;props2.function=true}else if(tag0==="custom"){if(!validate131(
data19,{instancePath:instancePath+"/tool_choice",parentData:data,parentDataProperty:"tool_choice",rootData,dynamicAnchors})){
vErrors=vErrors===null?validate131.errors:vErrors.concat(validate131.errors);errors=vErrors.length}if(props2!==
true){props2=props2||{};props2.type=true;props2.custom=true}}else if(tag0==="allowed_tools"){if(!validate133(data19,
{instancePath:instancePath+"/tool_choice",parentData:data,parentDataProperty:"tool_choice",rootData,dynamicAnchors})){
vErrors=vErrors===null?validate133.errors:vErrors.concat(validate133.errors);errors=vErrors.length}if(props2!==
true){props2=props2||{};props2.type=true;props2.allowed_tools=true}}else{const err50={instancePath:instancePath+
"/tool_choice",schemaPath:"#/properties/tool_choice/discriminator",keyword:"discriminator",params:{error:"mapp\
ing",tag:"type",tagValue:tag0},message:'value of tag "type" must be in oneOf'};if(vErrors===null){vErrors=[err50]}else{
vErrors.push(err50)}errors++}}else{const err51={instancePath:instancePath+"/tool_choice",schemaPath:"#/propert\
ies/tool_choice/discriminator",keyword:"discriminator",params:{error:"tag",tag:"type",tagValue:tag0},message:'\
tag "type" must be string'};if(vErrors===null){vErrors=[err51]}else{vErrors.push(err51)}errors++}}}if(data.parallel_tool_calls!==
void 0){let data21=data.parallel_tool_calls;if(typeof data21!=="boolean"&&data21!==null){const err52={instancePath:instancePath+
"/parallel_tool_calls",schemaPath:"#/properties/parallel_tool_calls/type",keyword:"type",params:{type:schema20.
properties.parallel_tool_calls.type},message:"must be boolean,null"};if(vErrors===null){vErrors=[err52]}else{vErrors.
push(err52)}errors++}}if(data.functions!==void 0){let data22=data.functions;if(!Array.isArray(data22)&&data22!==
null){const err53={instancePath:instancePath+"/functions",schemaPath:"#/properties/functions/type",keyword:"ty\
pe",params:{type:schema20.properties.functions.type},message:"must be array,null"};if(vErrors===null){vErrors=
[err53]}else{vErrors.push(err53)}errors++}if(Array.isArray(data22)){if(data22.length>128){const err54={instancePath:instancePath+
"/functions",schemaPath:"#/properties/functions/maxItems",keyword:"maxItems",params:{limit:128},message:"must \
NOT have more than 128 items"};if(vErrors===null){vErrors=[err54]}else{vErrors.push(err54)}errors++}if(data22.
length<1){const err55={instancePath:instancePath+"/functions",schemaPath:"#/properties/functions/minItems",keyword:"\
minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};if(vErrors===null){vErrors=[err55]}else{
vErrors.push(err55)}errors++}const len3=data22.length;for(let i3=0;i3<len3&&errors<100;i3++){if(!validate139(data22[i3],
{instancePath:instancePath+"/functions/"+i3,parentData:data22,parentDataProperty:i3,rootData,dynamicAnchors})){
vErrors=vErrors===null?validate139.errors:vErrors.concat(validate139.errors);errors=vErrors.length}}}}if(data.
function_call!==void 0){let data24=data.function_call;if(typeof data24!=="string"&&!(data24&&typeof data24=="o\
bject"&&!Array.isArray(data24))&&data24!==null){const err56={instancePath:instancePath+"/function_call",schemaPath:"\
#/properties/function_call/type",keyword:"type",params:{type:schema20.properties.function_call.type},message:"\
must be string,object,null"};if(vErrors===null){vErrors=[err56]}else{vErrors.push(err56)}errors++}const _errs56=errors;
let valid16=true;const _errs57=errors;if(typeof data24!=="string"){const err57={};if(vErrors===null){vErrors=[
err57]}else{vErrors.push(err57)}errors++}var _valid1=_errs57===errors;errors=_errs56;if(vErrors!==null){if(_errs56){
vErrors.length=_errs56}else{vErrors=null}}if(_valid1){const _errs59=errors;if(!(data24==="none"||data24==="aut\
o")){const err58={instancePath:instancePath+"/function_call",schemaPath:"#/properties/function_call/then/enum",
keyword:"enum",params:{allowedValues:schema20.properties.function_call.then.enum},message:"must be equal to on\
e of the allowed values"};if(vErrors===null){vErrors=[err58]}else{vErrors.push(err58)}errors++}var _valid1=_errs59===
errors;valid16=_valid1}if(!valid16){const err59={instancePath:instancePath+"/function_call",schemaPath:"#/prop\
erties/function_call/if",keyword:"if",params:{failingKeyword:"then"},message:'must match "then" schema'};if(vErrors===
null){vErrors=[err59]}else{vErrors.push(err59)}errors++}if(data24&&typeof data24=="object"&&!Array.isArray(data24)){
if(data24.name===void 0){const err60={instancePath:instancePath+"/function_call",schemaPath:"#/properties/func\
tion_call/required",keyword:"required",params:{missingProperty:"name"},message:"must have required property 'n\
ame'"};if(vErrors===null){vErrors=[err60]}else{vErrors.push(err60)}errors++}if(data24.name!==void 0){if(!validate111(
data24.name,{instancePath:instancePath+"/function_call/name",parentData:data24,parentDataProperty:"name",rootData,
dynamicAnchors})){vErrors=vErrors===null?validate111.errors:vErrors.concat(validate111.errors);errors=vErrors.
length}}}}if(data.response_format!==void 0){let data26=data.response_format;if(!(data26&&typeof data26=="objec\
t"&&!Array.isArray(data26))&&data26!==null){const err61={instancePath:instancePath+"/response_format",schemaPath:"\
#/properties/response_format/type",keyword:"type",params:{type:schema20.properties.response_format.type},message:"\
must be object,null"};if(vErrors===null){vErrors=[err61]}else{vErrors.push(err61)}errors++}if(data26&&typeof data26==
"object"&&!Array.isArray(data26)){if(data26.type===void 0){const err62={instancePath:instancePath+"/response_f\
ormat",schemaPath:"#/properties/response_format/required",keyword:"required",params:{missingProperty:"type"},message:"\
must have required property 'type'"};if(vErrors===null){vErrors=[err62]}else{vErrors.push(err62)}errors++}if(data26.
type!==void 0){let data27=data26.type;if(!(data27==="text"||data27==="json_object"||data27==="json_schema")){const err63={
instancePath:instancePath+"/response_format/type",schemaPath:"#/properties/response_format/properties/type/enu\
m",keyword:"enum",params:{allowedValues:schema20.properties.response_format.properties.type.enum},message:"mus\
t be equal to one of the allowed values"};if(vErrors===null){vErrors=[err63]}else{vErrors.push(err63)}errors++}}
const tag1=data26.type;if(typeof tag1=="string"){if(tag1==="text"){if(!validate143(data26,{instancePath:instancePath+
"/response_format",parentData:data,parentDataProperty:"response_format",rootData,dynamicAnchors})){vErrors=vErrors===
null?validate143.errors:vErrors.concat(validate143.errors);errors=vErrors.length}var props3={};props3.type=true}else if(tag1===
"json_object"){if(!validate144(data26,{instancePath:instancePath+"/response_format",parentData:data,parentDataProperty:"\
response_format",rootData,dynamicAnchors})){vErrors=vErrors===null?validate144.errors:vErrors.concat(validate144.
errors);errors=vErrors.length}if(props3!==true){props3=props3||{};props3.type=true}}else if(tag1==="json_schem\
a"){if(!validate145(data26,{instancePath:instancePath+"/response_format",parentData:data,parentDataProperty:"r\
esponse_format",rootData,dynamicAnchors})){vErrors=vErrors===null?validate145.errors:vErrors.concat(validate145.
errors);errors=vErrors.length}if(props3!==true){props3=props3||{};props3.type=true;props3.json_schema=true}}else{
const err64={instancePath:instancePath+"/response_format",schemaPath:"#/properties/response_format/discriminat\
or",keyword:"discriminator",params:{error:"mapping",tag:"type",tagValue:tag1},message:'value of tag "type" mus\
t be in oneOf'};if(vErrors===null){vErrors=[err64]}else{vErrors.push(err64)}errors++}}else{const err65={instancePath:instancePath+
"/response_format",schemaPath:"#/properties/response_format/discriminator",keyword:"discriminator",params:{error:"\
tag",tag:"type",tagValue:tag1},message:'tag "type" must be string'};if(vErrors===null){vErrors=[err65]}else{vErrors.
push(err65)}errors++}}}if(data.modalities!==void 0){let data28=data.modalities;if(!Array.isArray(data28)&&data28!==
null){const err66={instancePath:instancePath+"/modalities",schemaPath:"#/properties/modalities/type",keyword:"\
type",params:{type:schema20.properties.modalities.type},message:"must be array,null"};if(vErrors===null){vErrors=
[err66]}else{vErrors.push(err66)}errors++}if(Array.isArray(data28)){if(data28.length>2){const err67={instancePath:instancePath+
"/modalities",schemaPath:"#/properties/modalities/maxItems",keyword:"maxItems",params:{limit:2},message:"must \
NOT have more than 2 items"};if(vErrors===null){vErrors=[err67]}else{vErrors.push(err67)}errors++}if(data28.length<
1){const err68={instancePath:instancePath+"/modalities",schemaPath:"#/properties/modalities/minItems",keyword:"\
minItems",params:{limit:1},message:"must NOT have fewer than 1 items"};if(vErrors===null){vErrors=[err68]}else{
vErrors.push(err68)}errors++}const len4=data28.length;for(let i4=0;i4<len4&&errors<100;i4++){if(!validate151(data28[i4],
{instancePath:instancePath+"/modalities/"+i4,parentData:data28,parentDataProperty:i4,rootData,dynamicAnchors})){
vErrors=vErrors===null?validate151.errors:vErrors.concat(validate151.errors);errors=vErrors.length}}}}if(data.
audio!==void 0){let data30=data.audio;if(!(data30&&typeof data30=="object"&&!Array.isArray(data30))&&data30!==
null){const err69={instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/type",keyword:"type",params:{
type:schema20.properties.audio.type},message:"must be object,null"};if(vErrors===null){vErrors=[err69]}else{vErrors.
push(err69)}errors++}if(data30&&typeof data30=="object"&&!Array.isArray(data30)){if(data30.format===void 0){const err70={
instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/required",keyword:"required",params:{missingProperty:"\
format"},message:"must have required property 'format'"};if(vErrors===null){vErrors=[err70]}else{vErrors.push(
err70)}errors++}if(data30.voice===void 0){const err71={instancePath:instancePath+"/audio",schemaPath:"#/proper\
ties/audio/required",keyword:"required",params:{missingProperty:"voice"},message:"must have required property \
'voice'"};if(vErrors===null){vErrors=[err71]}else{vErrors.push(err71)}errors++}if(data30.format!==void 0){let data31=data30.
format;if(typeof data31!=="string"){const err72={instancePath:instancePath+"/audio/format",schemaPath:"#/prope\
rties/audio/properties/format/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err72]}else{vErrors.push(err72)}errors++}if(!(data31==="wav"||data31==="aac"||data31==="mp3"||data31===
"flac"||data31==="opus"||data31==="pcm16")){const err73={instancePath:instancePath+"/audio/format",schemaPath:"\
#/properties/audio/properties/format/enum",keyword:"enum",params:{allowedValues:schema20.properties.audio.properties.
format.enum},message:"must be equal to one of the allowed values"};if(vErrors===null){vErrors=[err73]}else{vErrors.
push(err73)}errors++}}if(data30.voice!==void 0){if(!validate153(data30.voice,{instancePath:instancePath+"/audi\
o/voice",parentData:data30,parentDataProperty:"voice",rootData,dynamicAnchors})){vErrors=vErrors===null?validate153.
errors:vErrors.concat(validate153.errors);errors=vErrors.length}}}}if(data.prediction!==void 0){let data33=data.
prediction;if(!(data33&&typeof data33=="object"&&!Array.isArray(data33))&&data33!==null){const err74={instancePath:instancePath+
"/prediction",schemaPath:"#/properties/prediction/type",keyword:"type",params:{type:schema20.properties.prediction.
type},message:"must be object,null"};if(vErrors===null){vErrors=[err74]}else{vErrors.push(err74)}errors++}if(data33&&
typeof data33=="object"&&!Array.isArray(data33)){if(data33.type===void 0){const err75={instancePath:instancePath+
"/prediction",schemaPath:"#/properties/prediction/required",keyword:"required",params:{missingProperty:"type"},
message:"must have required property 'type'"};if(vErrors===null){vErrors=[err75]}else{vErrors.push(err75)}errors++}
if(data33.content===void 0){const err76={instancePath:instancePath+"/prediction",schemaPath:"#/properties/pred\
iction/required",keyword:"required",params:{missingProperty:"content"},message:"must have required property 'c\
ontent'"};if(vErrors===null){vErrors=[err76]}else{vErrors.push(err76)}errors++}if(data33.type!==void 0){let data34=data33.
type;if(typeof data34!=="string"){const err77={instancePath:instancePath+"/prediction/type",schemaPath:"#/prop\
erties/prediction/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err77]}else{vErrors.push(err77)}errors++}if("content"!==data34){const err78={instancePath:instancePath+
"/prediction/type",schemaPath:"#/properties/prediction/properties/type/const",keyword:"const",params:{allowedValue:"\
content"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err78]}else{vErrors.push(err78)}errors++}}
if(data33.content!==void 0){if(!validate56(data33.content,{instancePath:instancePath+"/prediction/content",parentData:data33,
parentDataProperty:"content",rootData,dynamicAnchors})){vErrors=vErrors===null?validate56.errors:vErrors.concat(
validate56.errors);errors=vErrors.length}}}}if(data.reasoning_effort!==void 0){let data36=data.reasoning_effort;
if(typeof data36!=="string"&&data36!==null){const err79={instancePath:instancePath+"/reasoning_effort",schemaPath:"\
#/properties/reasoning_effort/type",keyword:"type",params:{type:schema20.properties.reasoning_effort.type},message:"\
must be string,null"};if(vErrors===null){vErrors=[err79]}else{vErrors.push(err79)}errors++}const _errs83=errors;
let valid27=true;const _errs84=errors;if(typeof data36!=="string"){const err80={};if(vErrors===null){vErrors=[
err80]}else{vErrors.push(err80)}errors++}var _valid2=_errs84===errors;errors=_errs83;if(vErrors!==null){if(_errs83){
vErrors.length=_errs83}else{vErrors=null}}if(_valid2){const _errs86=errors;if(!(data36==="none"||data36==="min\
imal"||data36==="low"||data36==="medium"||data36==="high"||data36==="xhigh"||data36==="max")){const err81={instancePath:instancePath+
"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/then/enum",keyword:"enum",params:{allowedValues:schema20.
properties.reasoning_effort.then.enum},message:"must be equal to one of the allowed values"};if(vErrors===null){
vErrors=[err81]}else{vErrors.push(err81)}errors++}var _valid2=_errs86===errors;valid27=_valid2}if(!valid27){const err82={
instancePath:instancePath+"/reasoning_effort",schemaPath:"#/properties/reasoning_effort/if",keyword:"if",params:{
failingKeyword:"then"},message:'must match "then" schema'};if(vErrors===null){vErrors=[err82]}else{vErrors.push(
err82)}errors++}}if(data.verbosity!==void 0){let data37=data.verbosity;if(typeof data37!=="string"&&data37!==null){
const err83={instancePath:instancePath+"/verbosity",schemaPath:"#/properties/verbosity/type",keyword:"type",params:{
type:schema20.properties.verbosity.type},message:"must be string,null"};if(vErrors===null){vErrors=[err83]}else{
vErrors.push(err83)}errors++}const _errs89=errors;let valid28=true;const _errs90=errors;if(typeof data37!=="st\
ring"){const err84={};if(vErrors===null){vErrors=[err84]}else{vErrors.push(err84)}errors++}var _valid3=_errs90===
errors;errors=_errs89;if(vErrors!==null){if(_errs89){vErrors.length=_errs89}else{vErrors=null}}if(_valid3){const _errs92=errors;
if(!(data37==="low"||data37==="medium"||data37==="high")){const err85={instancePath:instancePath+"/verbosity",
schemaPath:"#/properties/verbosity/then/enum",keyword:"enum",params:{allowedValues:schema20.properties.verbosity.
then.enum},message:"must be equal to one of the allowed values"};if(vErrors===null){vErrors=[err85]}else{vErrors.
push(err85)}errors++}var _valid3=_errs92===errors;valid28=_valid3}if(!valid28){const err86={instancePath:instancePath+
"/verbosity",schemaPath:"#/properties/verbosity/if",keyword:"if",params:{failingKeyword:"then"},message:'must \
match "then" schema'};if(vErrors===null){vErrors=[err86]}else{vErrors.push(err86)}errors++}}if(data.stream!==void 0){
let data38=data.stream;if(typeof data38!=="boolean"&&data38!==null){const err87={instancePath:instancePath+"/s\
tream",schemaPath:"#/properties/stream/type",keyword:"type",params:{type:schema20.properties.stream.type},message:"\
must be boolean,null"};if(vErrors===null){vErrors=[err87]}else{vErrors.push(err87)}errors++}}if(data.stream_options!==
void 0){let data39=data.stream_options;if(!(data39&&typeof data39=="object"&&!Array.isArray(data39))&&data39!==
null){const err88={instancePath:instancePath+"/stream_options",schemaPath:"#/properties/stream_options/type",keyword:"\
type",params:{type:schema20.properties.stream_options.type},message:"must be object,null"};if(vErrors===null){
vErrors=[err88]}else{vErrors.push(err88)}errors++}if(data39&&typeof data39=="object"&&!Array.isArray(data39)){
if(data39.include_usage!==void 0){let data40=data39.include_usage;if(typeof data40!=="boolean"&&data40!==null){
const err89={instancePath:instancePath+"/stream_options/include_usage",schemaPath:"#/properties/stream_options\
/properties/include_usage/type",keyword:"type",params:{type:schema20.properties.stream_options.properties.include_usage.
type},message:"must be boolean,null"};if(vErrors===null){vErrors=[err89]}else{vErrors.push(err89)}errors++}}if(data39.
include_obfuscation!==void 0){let data41=data39.include_obfuscation;if(typeof data41!=="boolean"&&data41!==null){
const err90={instancePath:instancePath+"/stream_options/include_obfuscation",schemaPath:"#/properties/stream_o\
ptions/properties/include_obfuscation/type",keyword:"type",params:{type:schema20.properties.stream_options.properties.
include_obfuscation.type},message:"must be boolean,null"};if(vErrors===null){vErrors=[err90]}else{vErrors.push(
err90)}errors++}}}}if(data.service_tier!==void 0){let data42=data.service_tier;if(typeof data42!=="string"&&data42!==
null){const err91={instancePath:instancePath+"/service_tier",schemaPath:"#/properties/service_tier/type",keyword:"\
type",params:{type:schema20.properties.service_tier.type},message:"must be string,null"};if(vErrors===null){vErrors=
[err91]}else{vErrors.push(err91)}errors++}const _errs103=errors;let valid30=true;const _errs104=errors;if(typeof data42!==
"string"){const err92={};if(vErrors===null){vErrors=[err92]}else{vErrors.push(err92)}errors++}var _valid4=_errs104===
errors;errors=_errs103;if(vErrors!==null){if(_errs103){vErrors.length=_errs103}else{vErrors=null}}if(_valid4){
const _errs106=errors;if(!(data42==="auto"||data42==="default"||data42==="flex"||data42==="scale"||data42==="p\
riority"||data42==="fast")){const err93={instancePath:instancePath+"/service_tier",schemaPath:"#/properties/se\
rvice_tier/then/enum",keyword:"enum",params:{allowedValues:schema20.properties.service_tier.then.enum},message:"\
must be equal to one of the allowed values"};if(vErrors===null){vErrors=[err93]}else{vErrors.push(err93)}errors++}
var _valid4=_errs106===errors;valid30=_valid4}if(!valid30){const err94={instancePath:instancePath+"/service_ti\
er",schemaPath:"#/properties/service_tier/if",keyword:"if",params:{failingKeyword:"then"},message:'must match \
"then" schema'};if(vErrors===null){vErrors=[err94]}else{vErrors.push(err94)}errors++}}if(data.store!==void 0){
let data43=data.store;if(typeof data43!=="boolean"&&data43!==null){const err95={instancePath:instancePath+"/st\
ore",schemaPath:"#/properties/store/type",keyword:"type",params:{type:schema20.properties.store.type},message:"\
must be boolean,null"};if(vErrors===null){vErrors=[err95]}else{vErrors.push(err95)}errors++}}if(data.metadata!==
void 0){let data44=data.metadata;if(!(data44&&typeof data44=="object"&&!Array.isArray(data44))&&data44!==null){
const err96={instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{
type:schema20.properties.metadata.type},message:"must be object,null"};if(vErrors===null){vErrors=[err96]}else{
vErrors.push(err96)}errors++}if(data44&&typeof data44=="object"&&!Array.isArray(data44)){if(Object.keys(data44).
length>16){const err97={instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/maxProperties",
keyword:"maxProperties",params:{limit:16},message:"must NOT have more than 16 properties"};if(vErrors===null){
vErrors=[err97]}else{vErrors.push(err97)}errors++}for(const key1 in data44){if(errors>=100)break;const _errs111=errors;
if(typeof key1==="string"){if(func1(key1)>64){const err98={instancePath:instancePath+"/metadata",schemaPath:"#\
/properties/metadata/propertyNames/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have mor\
e than 64 characters",propertyName:key1};if(vErrors===null){vErrors=[err98]}else{vErrors.push(err98)}errors++}}
var valid31=_errs111===errors;if(!valid31){const err99={instancePath:instancePath+"/metadata",schemaPath:"#/pr\
operties/metadata/propertyNames",keyword:"propertyNames",params:{propertyName:key1},message:"property name mus\
t be valid"};if(vErrors===null){vErrors=[err99]}else{vErrors.push(err99)}errors++}}for(const key2 in data44){if(errors>=
100)break;let data45=data44[key2];if(typeof data45==="string"){if(func1(data45)>512){const err100={instancePath:instancePath+
"/metadata/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/metadata/additionalPropertie\
s/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters"};if(vErrors===
null){vErrors=[err100]}else{vErrors.push(err100)}errors++}}else{const err101={instancePath:instancePath+"/meta\
data/"+key2.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/metadata/additionalProperties/type",
keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err101]}else{vErrors.
push(err101)}errors++}}}}if(data.moderation!==void 0){let data46=data.moderation;if(!(data46&&typeof data46=="\
object"&&!Array.isArray(data46))&&data46!==null){const err102={instancePath:instancePath+"/moderation",schemaPath:"\
#/properties/moderation/type",keyword:"type",params:{type:schema20.properties.moderation.type},message:"must b\
e object,null"};if(vErrors===null){vErrors=[err102]}else{vErrors.push(err102)}errors++}if(data46&&typeof data46==
"object"&&!Array.isArray(data46)){if(data46.model===void 0){const err103={instancePath:instancePath+"/moderati\
on",schemaPath:"#/properties/moderation/required",keyword:"required",params:{missingProperty:"model"},message:"\
must have required property 'model'"};if(vErrors===null){vErrors=[err103]}else{vErrors.push(err103)}errors++}if(data46.
model!==void 0){let data47=data46.model;if(typeof data47==="string"){if(func1(data47)>256){const err104={instancePath:instancePath+
"/moderation/model",schemaPath:"#/properties/moderation/properties/model/maxLength",keyword:"maxLength",params:{
limit:256},message:"must NOT have more than 256 characters"};if(vErrors===null){vErrors=[err104]}else{vErrors.
push(err104)}errors++}if(func1(data47)<1){const err105={instancePath:instancePath+"/moderation/model",schemaPath:"\
#/properties/moderation/properties/model/minLength",keyword:"minLength",params:{limit:1},message:"must NOT hav\
e fewer than 1 characters"};if(vErrors===null){vErrors=[err105]}else{vErrors.push(err105)}errors++}}else{const err106={
instancePath:instancePath+"/moderation/model",schemaPath:"#/properties/moderation/properties/model/type",keyword:"\
type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err106]}else{vErrors.push(err106)}
errors++}}if(data46.policy!==void 0){let data48=data46.policy;if(!(data48&&typeof data48=="object"&&!Array.isArray(
data48))&&data48!==null){const err107={instancePath:instancePath+"/moderation/policy",schemaPath:"#/properties\
/moderation/properties/policy/type",keyword:"type",params:{type:schema20.properties.moderation.properties.policy.
type},message:"must be object,null"};if(vErrors===null){vErrors=[err107]}else{vErrors.push(err107)}errors++}if(data48&&
typeof data48=="object"&&!Array.isArray(data48)){if(data48.input!==void 0){let data49=data48.input;if(!(data49&&
typeof data49=="object"&&!Array.isArray(data49))&&data49!==null){const err108={instancePath:instancePath+"/mod\
eration/policy/input",schemaPath:"#/properties/moderation/properties/policy/properties/input/type",keyword:"ty\
pe",params:{type:schema20.properties.moderation.properties.policy.properties.input.type},message:"must be obje\
ct,null"};if(vErrors===null){vErrors=[err108]}else{vErrors.push(err108)}errors++}if(data49&&typeof data49=="ob\
ject"&&!Array.isArray(data49)){if(data49.mode===void 0){const err109={instancePath:instancePath+"/moderation/p\
olicy/input",schemaPath:"#/properties/moderation/properties/policy/properties/input/required",keyword:"require\
d",params:{missingProperty:"mode"},message:"must have required property 'mode'"};if(vErrors===null){vErrors=[err109]}else{
vErrors.push(err109)}errors++}if(data49.mode!==void 0){let data50=data49.mode;if(typeof data50!=="string"){const err110={
instancePath:instancePath+"/moderation/policy/input/mode",schemaPath:"#/properties/moderation/properties/polic\
y/properties/input/properties/mode/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err110]}else{vErrors.push(err110)}errors++}if(!(data50==="score"||data50==="block")){const err111={
instancePath:instancePath+"/moderation/policy/input/mode",schemaPath:"#/properties/moderation/properties/polic\
y/properties/input/properties/mode/enum",keyword:"enum",params:{allowedValues:schema20.properties.moderation.properties.
policy.properties.input.properties.mode.enum},message:"must be equal to one of the allowed values"};if(vErrors===
null){vErrors=[err111]}else{vErrors.push(err111)}errors++}}}}if(data48.output!==void 0){let data51=data48.output;
if(!(data51&&typeof data51=="object"&&!Array.isArray(data51))&&data51!==null){const err112={instancePath:instancePath+
"/moderation/policy/output",schemaPath:"#/properties/moderation/properties/policy/properties/output/type",keyword:"\
type",params:{type:schema20.properties.moderation.properties.policy.properties.output.type},message:"must be o\
bject,null"};if(vErrors===null){vErrors=[err112]}else{vErrors.push(err112)}errors++}if(data51&&typeof data51==
"object"&&!Array.isArray(data51)){if(data51.mode===void 0){const err113={instancePath:instancePath+"/moderatio\
n/policy/output",schemaPath:"#/properties/moderation/properties/policy/properties/output/required",keyword:"re\
quired",params:{missingProperty:"mode"},message:"must have required property 'mode'"};if(vErrors===null){vErrors=
[err113]}else{vErrors.push(err113)}errors++}if(data51.mode!==void 0){let data52=data51.mode;if(typeof data52!==
"string"){const err114={instancePath:instancePath+"/moderation/policy/output/mode",schemaPath:"#/properties/mo\
deration/properties/policy/properties/output/properties/mode/type",keyword:"type",params:{type:"string"},message:"\
must be string"};if(vErrors===null){vErrors=[err114]}else{vErrors.push(err114)}errors++}if(!(data52==="score"||
data52==="block")){const err115={instancePath:instancePath+"/moderation/policy/output/mode",schemaPath:"#/prop\
erties/moderation/properties/policy/properties/output/properties/mode/enum",keyword:"enum",params:{allowedValues:schema20.
properties.moderation.properties.policy.properties.output.properties.mode.enum},message:"must be equal to one \
of the allowed values"};if(vErrors===null){vErrors=[err115]}else{vErrors.push(err115)}errors++}}}}}}}}if(data.
prompt_cache_key!==void 0){let data53=data.prompt_cache_key;if(typeof data53!=="string"&&data53!==null){const err116={
instancePath:instancePath+"/prompt_cache_key",schemaPath:"#/properties/prompt_cache_key/type",keyword:"type",params:{
type:schema20.properties.prompt_cache_key.type},message:"must be string,null"};if(vErrors===null){vErrors=[err116]}else{
vErrors.push(err116)}errors++}if(typeof data53==="string"){if(func1(data53)>1024){const err117={instancePath:instancePath+
"/prompt_cache_key",schemaPath:"#/properties/prompt_cache_key/maxLength",keyword:"maxLength",params:{limit:1024},
message:"must NOT have more than 1024 characters"};if(vErrors===null){vErrors=[err117]}else{vErrors.push(err117)}
errors++}}}if(data.prompt_cache_options!==void 0){let data54=data.prompt_cache_options;if(!(data54&&typeof data54==
"object"&&!Array.isArray(data54))&&data54!==null){const err118={instancePath:instancePath+"/prompt_cache_optio\
ns",schemaPath:"#/properties/prompt_cache_options/type",keyword:"type",params:{type:schema20.properties.prompt_cache_options.
type},message:"must be object,null"};if(vErrors===null){vErrors=[err118]}else{vErrors.push(err118)}errors++}if(data54&&
typeof data54=="object"&&!Array.isArray(data54)){if(data54.mode!==void 0){let data55=data54.mode;if(typeof data55!==
"string"&&data55!==null){const err119={instancePath:instancePath+"/prompt_cache_options/mode",schemaPath:"#/pr\
operties/prompt_cache_options/properties/mode/type",keyword:"type",params:{type:schema20.properties.prompt_cache_options.
properties.mode.type},message:"must be string,null"};if(vErrors===null){vErrors=[err119]}else{vErrors.push(err119)}
errors++}const _errs135=errors;let valid38=true;const _errs136=errors;if(typeof data55!=="string"){const err120={};
if(vErrors===null){vErrors=[err120]}else{vErrors.push(err120)}errors++}var _valid5=_errs136===errors;errors=_errs135;
if(vErrors!==null){if(_errs135){vErrors.length=_errs135}else{vErrors=null}}if(_valid5){const _errs138=errors;if(!(data55===
"implicit"||data55==="explicit")){const err121={instancePath:instancePath+"/prompt_cache_options/mode",schemaPath:"\
#/properties/prompt_cache_options/properties/mode/then/enum",keyword:"enum",params:{allowedValues:schema20.properties.
prompt_cache_options.properties.mode.then.enum},message:"must be equal to one of the allowed values"};if(vErrors===
null){vErrors=[err121]}else{vErrors.push(err121)}errors++}var _valid5=_errs138===errors;valid38=_valid5}if(!valid38){
const err122={instancePath:instancePath+"/prompt_cache_options/mode",schemaPath:"#/properties/prompt_cache_opt\
ions/properties/mode/if",keyword:"if",params:{failingKeyword:"then"},message:'must match "then" schema'};if(vErrors===
null){vErrors=[err122]}else{vErrors.push(err122)}errors++}}if(data54.ttl!==void 0){let data56=data54.ttl;if(typeof data56!==
"string"&&data56!==null){const err123={instancePath:instancePath+"/prompt_cache_options/ttl",schemaPath:"#/pro\
perties/prompt_cache_options/properties/ttl/type",keyword:"type",params:{type:schema20.properties.prompt_cache_options.
properties.ttl.type},message:"must be string,null"};if(vErrors===null){vErrors=[err123]}else{vErrors.push(err123)}
errors++}if(typeof data56==="string"){if(func1(data56)>32){const err124={instancePath:instancePath+"/prompt_ca\
che_options/ttl",schemaPath:"#/properties/prompt_cache_options/properties/ttl/maxLength",keyword:"maxLength",params:{
limit:32},message:"must NOT have more than 32 characters"};if(vErrors===null){vErrors=[err124]}else{vErrors.push(
err124)}errors++}}}}}if(data.prompt_cache_retention!==void 0){let data57=data.prompt_cache_retention;if(typeof data57!==
"string"&&data57!==null){const err125={instancePath:instancePath+"/prompt_cache_retention",schemaPath:"#/prope\
rties/prompt_cache_retention/type",keyword:"type",params:{type:schema20.properties.prompt_cache_retention.type},
message:"must be string,null"};if(vErrors===null){vErrors=[err125]}else{vErrors.push(err125)}errors++}const _errs143=errors;
let valid39=true;const _errs144=errors;if(typeof data57!=="string"){const err126={};if(vErrors===null){vErrors=
[err126]}else{vErrors.push(err126)}errors++}var _valid6=_errs144===errors;errors=_errs143;if(vErrors!==null){if(_errs143){
vErrors.length=_errs143}else{vErrors=null}}if(_valid6){const _errs146=errors;if(!(data57==="in_memory"||data57===
"24h")){const err127={instancePath:instancePath+"/prompt_cache_retention",schemaPath:"#/properties/prompt_cach\
e_retention/then/enum",keyword:"enum",params:{allowedValues:schema20.properties.prompt_cache_retention.then.enum},
message:"must be equal to one of the allowed values"};if(vErrors===null){vErrors=[err127]}else{vErrors.push(err127)}
errors++}var _valid6=_errs146===errors;valid39=_valid6}if(!valid39){const err128={instancePath:instancePath+"/\
prompt_cache_retention",schemaPath:"#/properties/prompt_cache_retention/if",keyword:"if",params:{failingKeyword:"\
then"},message:'must match "then" schema'};if(vErrors===null){vErrors=[err128]}else{vErrors.push(err128)}errors++}}
if(data.safety_identifier!==void 0){let data58=data.safety_identifier;if(typeof data58!=="string"&&data58!==null){
const err129={instancePath:instancePath+"/safety_identifier",schemaPath:"#/properties/safety_identifier/type",
keyword:"type",params:{type:schema20.properties.safety_identifier.type},message:"must be string,null"};if(vErrors===
null){vErrors=[err129]}else{vErrors.push(err129)}errors++}if(typeof data58==="string"){if(func1(data58)>128){const err130={
instancePath:instancePath+"/safety_identifier",schemaPath:"#/properties/safety_identifier/maxLength",keyword:"\
maxLength",params:{limit:128},message:"must NOT have more than 128 characters"};if(vErrors===null){vErrors=[err130]}else{
vErrors.push(err130)}errors++}}}if(data.user!==void 0){let data59=data.user;if(typeof data59!=="string"&&data59!==
null){const err131={instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{
type:schema20.properties.user.type},message:"must be string,null"};if(vErrors===null){vErrors=[err131]}else{vErrors.
push(err131)}errors++}if(typeof data59==="string"){if(func1(data59)>1024){const err132={instancePath:instancePath+
"/user",schemaPath:"#/properties/user/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT hav\
e more than 1024 characters"};if(vErrors===null){vErrors=[err132]}else{vErrors.push(err132)}errors++}}}if(data.
web_search_options!==void 0){let data60=data.web_search_options;if(!(data60&&typeof data60=="object"&&!Array.isArray(
data60))&&data60!==null){const err133={instancePath:instancePath+"/web_search_options",schemaPath:"#/propertie\
s/web_search_options/type",keyword:"type",params:{type:schema20.properties.web_search_options.type},message:"m\
ust be object,null"};if(vErrors===null){vErrors=[err133]}else{vErrors.push(err133)}errors++}if(data60&&typeof data60==
"object"&&!Array.isArray(data60)){if(data60.search_context_size!==void 0){let data61=data60.search_context_size;
if(typeof data61!=="string"&&data61!==null){const err134={instancePath:instancePath+"/web_search_options/searc\
h_context_size",schemaPath:"#/properties/web_search_options/properties/search_context_size/type",keyword:"type",
params:{type:schema20.properties.web_search_options.properties.search_context_size.type},message:"must be stri\
ng,null"};if(vErrors===null){vErrors=[err134]}else{vErrors.push(err134)}errors++}const _errs155=errors;let valid41=true;
const _errs156=errors;if(typeof data61!=="string"){const err135={};if(vErrors===null){vErrors=[err135]}else{vErrors.
push(err135)}errors++}var _valid7=_errs156===errors;errors=_errs155;if(vErrors!==null){if(_errs155){vErrors.length=
_errs155}else{vErrors=null}}if(_valid7){const _errs158=errors;if(!(data61==="low"||data61==="medium"||data61===
"high")){const err136={instancePath:instancePath+"/web_search_options/search_context_size",schemaPath:"#/prope\
rties/web_search_options/properties/search_context_size/then/enum",keyword:"enum",params:{allowedValues:schema20.
properties.web_search_options.properties.search_context_size.then.enum},message:"must be equal to one of the a\
llowed values"};if(vErrors===null){vErrors=[err136]}else{vErrors.push(err136)}errors++}var _valid7=_errs158===
errors;valid41=_valid7}if(!valid41){const err137={instancePath:instancePath+"/web_search_options/search_contex\
t_size",schemaPath:"#/properties/web_search_options/properties/search_context_size/if",keyword:"if",params:{failingKeyword:"\
then"},message:'must match "then" schema'};if(vErrors===null){vErrors=[err137]}else{vErrors.push(err137)}errors++}}
if(data60.user_location!==void 0){let data62=data60.user_location;if(!(data62&&typeof data62=="object"&&!Array.
isArray(data62))&&data62!==null){const err138={instancePath:instancePath+"/web_search_options/user_location",schemaPath:"\
#/properties/web_search_options/properties/user_location/type",keyword:"type",params:{type:schema20.properties.
web_search_options.properties.user_location.type},message:"must be object,null"};if(vErrors===null){vErrors=[err138]}else{
vErrors.push(err138)}errors++}if(data62&&typeof data62=="object"&&!Array.isArray(data62)){if(data62.type===void 0){
const err139={instancePath:instancePath+"/web_search_options/user_location",schemaPath:"#/properties/web_searc\
h_options/properties/user_location/required",keyword:"required",params:{missingProperty:"type"},message:"must \
have required property 'type'"};if(vErrors===null){vErrors=[err139]}else{vErrors.push(err139)}errors++}if(data62.
approximate===void 0){const err140={instancePath:instancePath+"/web_search_options/user_location",schemaPath:"\
#/properties/web_search_options/properties/user_location/required",keyword:"required",params:{missingProperty:"\
approximate"},message:"must have required property 'approximate'"};if(vErrors===null){vErrors=[err140]}else{vErrors.
push(err140)}errors++}if(data62.type!==void 0){let data63=data62.type;if(typeof data63!=="string"){const err141={
instancePath:instancePath+"/web_search_options/user_location/type",schemaPath:"#/properties/web_search_options\
/properties/user_location/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};
if(vErrors===null){vErrors=[err141]}else{vErrors.push(err141)}errors++}if("approximate"!==data63){const err142={
instancePath:instancePath+"/web_search_options/user_location/type",schemaPath:"#/properties/web_search_options\
/properties/user_location/properties/type/const",keyword:"const",params:{allowedValue:"approximate"},message:"\
must be equal to constant"};if(vErrors===null){vErrors=[err142]}else{vErrors.push(err142)}errors++}}if(data62.
approximate!==void 0){if(!validate156(data62.approximate,{instancePath:instancePath+"/web_search_options/user_\
location/approximate",parentData:data62,parentDataProperty:"approximate",rootData,dynamicAnchors})){vErrors=vErrors===
null?validate156.errors:vErrors.concat(validate156.errors);errors=vErrors.length}}}}}}if(data.provider!==void 0){
let data65=data.provider;if(typeof data65!=="string"&&data65!==null){const err143={instancePath:instancePath+"\
/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type:schema20.properties.provider.type},
message:"must be string,null"};if(vErrors===null){vErrors=[err143]}else{vErrors.push(err143)}errors++}if(typeof data65===
"string"){if(func1(data65)>256){const err144={instancePath:instancePath+"/provider",schemaPath:"#/properties/p\
rovider/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 characters"};if(vErrors===
null){vErrors=[err144]}else{vErrors.push(err144)}errors++}if(func1(data65)<1){const err145={instancePath:instancePath+
"/provider",schemaPath:"#/properties/provider/minLength",keyword:"minLength",params:{limit:1},message:"must NO\
T have fewer than 1 characters"};if(vErrors===null){vErrors=[err145]}else{vErrors.push(err145)}errors++}}}if(data.
routing!==void 0){let data66=data.routing;if(typeof data66!=="string"&&data66!==null){const err146={instancePath:instancePath+
"/routing",schemaPath:"#/properties/routing/type",keyword:"type",params:{type:schema20.properties.routing.type},
message:"must be string,null"};if(vErrors===null){vErrors=[err146]}else{vErrors.push(err146)}errors++}const _errs168=errors;
let valid43=true;const _errs169=errors;if(typeof data66!=="string"){const err147={};if(vErrors===null){vErrors=
[err147]}else{vErrors.push(err147)}errors++}var _valid8=_errs169===errors;errors=_errs168;if(vErrors!==null){if(_errs168){
vErrors.length=_errs168}else{vErrors=null}}if(_valid8){const _errs171=errors;if(!(data66==="perf"||data66==="p\
rice"||data66==="perf_avg"||data66==="perf-avg")){const err148={instancePath:instancePath+"/routing",schemaPath:"\
#/properties/routing/then/enum",keyword:"enum",params:{allowedValues:schema20.properties.routing.then.enum},message:"\
must be equal to one of the allowed values"};if(vErrors===null){vErrors=[err148]}else{vErrors.push(err148)}errors++}
var _valid8=_errs171===errors;valid43=_valid8}if(!valid43){const err149={instancePath:instancePath+"/routing",
schemaPath:"#/properties/routing/if",keyword:"if",params:{failingKeyword:"then"},message:'must match "then" sc\
hema'};if(vErrors===null){vErrors=[err149]}else{vErrors.push(err149)}errors++}}if(data.fallback!==void 0){let data67=data.
fallback;if(!(data67&&typeof data67=="object"&&!Array.isArray(data67))&&data67!==null){const err150={instancePath:instancePath+
"/fallback",schemaPath:"#/properties/fallback/type",keyword:"type",params:{type:schema20.properties.fallback.type},
message:"must be object,null"};if(vErrors===null){vErrors=[err150]}else{vErrors.push(err150)}errors++}if(data67&&
typeof data67=="object"&&!Array.isArray(data67)){if(data67.models===void 0){const err151={instancePath:instancePath+
"/fallback",schemaPath:"#/properties/fallback/required",keyword:"required",params:{missingProperty:"models"},message:"\
must have required property 'models'"};if(vErrors===null){vErrors=[err151]}else{vErrors.push(err151)}errors++}
if(data67.models!==void 0){let data68=data67.models;if(Array.isArray(data68)){if(data68.length>5){const err152={
instancePath:instancePath+"/fallback/models",schemaPath:"#/properties/fallback/properties/models/maxItems",keyword:"\
maxItems",params:{limit:5},message:"must NOT have more than 5 items"};if(vErrors===null){vErrors=[err152]}else{
vErrors.push(err152)}errors++}if(data68.length<1){const err153={instancePath:instancePath+"/fallback/models",schemaPath:"\
#/properties/fallback/properties/models/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have f\
ewer than 1 items"};if(vErrors===null){vErrors=[err153]}else{vErrors.push(err153)}errors++}const len5=data68.length;
for(let i5=0;i5<len5&&errors<100;i5++){let data69=data68[i5];if(typeof data69==="string"){if(func1(data69)>1024){
const err154={instancePath:instancePath+"/fallback/models/"+i5,schemaPath:"#/properties/fallback/properties/mo\
dels/items/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters"};
if(vErrors===null){vErrors=[err154]}else{vErrors.push(err154)}errors++}if(func1(data69)<1){const err155={instancePath:instancePath+
"/fallback/models/"+i5,schemaPath:"#/properties/fallback/properties/models/items/minLength",keyword:"minLength",
params:{limit:1},message:"must NOT have fewer than 1 characters"};if(vErrors===null){vErrors=[err155]}else{vErrors.
push(err155)}errors++}}else{const err156={instancePath:instancePath+"/fallback/models/"+i5,schemaPath:"#/prope\
rties/fallback/properties/models/items/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err156]}else{vErrors.push(err156)}errors++}}}else{const err157={instancePath:instancePath+"/fal\
lback/models",schemaPath:"#/properties/fallback/properties/models/type",keyword:"type",params:{type:"array"},message:"\
must be array"};if(vErrors===null){vErrors=[err157]}else{vErrors.push(err157)}errors++}}if(data67.timeout_ms!==
void 0){let data70=data67.timeout_ms;if(!(typeof data70=="number"&&(!(data70%1)&&!isNaN(data70))&&isFinite(data70))&&
data70!==null){const err158={instancePath:instancePath+"/fallback/timeout_ms",schemaPath:"#/properties/fallbac\
k/properties/timeout_ms/type",keyword:"type",params:{type:schema20.properties.fallback.properties.timeout_ms.type},
message:"must be integer,null"};if(vErrors===null){vErrors=[err158]}else{vErrors.push(err158)}errors++}if(typeof data70==
"number"&&isFinite(data70)){if(data70>36e5||isNaN(data70)){const err159={instancePath:instancePath+"/fallback/\
timeout_ms",schemaPath:"#/properties/fallback/properties/timeout_ms/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:36e5},message:"must be <= 3600000"};if(vErrors===null){vErrors=[err159]}else{vErrors.push(err159)}errors++}
if(data70<1||isNaN(data70)){const err160={instancePath:instancePath+"/fallback/timeout_ms",schemaPath:"#/prope\
rties/fallback/properties/timeout_ms/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must\
 be >= 1"};if(vErrors===null){vErrors=[err160]}else{vErrors.push(err160)}errors++}}}}}if(data.integrity!==void 0){
let data71=data.integrity;if(!(typeof data71=="number"&&(!(data71%1)&&!isNaN(data71))&&isFinite(data71))&&data71!==
null){const err161={instancePath:instancePath+"/integrity",schemaPath:"#/properties/integrity/type",keyword:"t\
ype",params:{type:schema20.properties.integrity.type},message:"must be integer,null"};if(vErrors===null){vErrors=
[err161]}else{vErrors.push(err161)}errors++}if(typeof data71=="number"&&isFinite(data71)){if(data71>13||isNaN(
data71)){const err162={instancePath:instancePath+"/integrity",schemaPath:"#/properties/integrity/maximum",keyword:"\
maximum",params:{comparison:"<=",limit:13},message:"must be <= 13"};if(vErrors===null){vErrors=[err162]}else{vErrors.
push(err162)}errors++}if(data71<11||isNaN(data71)){const err163={instancePath:instancePath+"/integrity",schemaPath:"\
#/properties/integrity/minimum",keyword:"minimum",params:{comparison:">=",limit:11},message:"must be >= 11"};if(vErrors===
null){vErrors=[err163]}else{vErrors.push(err163)}errors++}}}if(data.integrity_model!==void 0){let data72=data.
integrity_model;if(typeof data72!=="string"&&data72!==null){const err164={instancePath:instancePath+"/integrit\
y_model",schemaPath:"#/properties/integrity_model/type",keyword:"type",params:{type:schema20.properties.integrity_model.
type},message:"must be string,null"};if(vErrors===null){vErrors=[err164]}else{vErrors.push(err164)}errors++}if(typeof data72===
"string"){if(func1(data72)>1024){const err165={instancePath:instancePath+"/integrity_model",schemaPath:"#/prop\
erties/integrity_model/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than 102\
4 characters"};if(vErrors===null){vErrors=[err165]}else{vErrors.push(err165)}errors++}if(func1(data72)<1){const err166={
instancePath:instancePath+"/integrity_model",schemaPath:"#/properties/integrity_model/minLength",keyword:"minL\
ength",params:{limit:1},message:"must NOT have fewer than 1 characters"};if(vErrors===null){vErrors=[err166]}else{
vErrors.push(err166)}errors++}}}if(data.tools_model!==void 0){let data73=data.tools_model;if(typeof data73!=="\
string"&&data73!==null){const err167={instancePath:instancePath+"/tools_model",schemaPath:"#/properties/tools_\
model/type",keyword:"type",params:{type:schema20.properties.tools_model.type},message:"must be string,null"};if(vErrors===
null){vErrors=[err167]}else{vErrors.push(err167)}errors++}if(typeof data73==="string"){if(func1(data73)>1024){
const err168={instancePath:instancePath+"/tools_model",schemaPath:"#/properties/tools_model/maxLength",keyword:"\
maxLength",params:{limit:1024},message:"must NOT have more than 1024 characters"};if(vErrors===null){vErrors=[
err168]}else{vErrors.push(err168)}errors++}if(func1(data73)<1){const err169={instancePath:instancePath+"/tools\
_model",schemaPath:"#/properties/tools_model/minLength",keyword:"minLength",params:{limit:1},message:"must NOT\
 have fewer than 1 characters"};if(vErrors===null){vErrors=[err169]}else{vErrors.push(err169)}errors++}}}if(data.
receipt!==void 0){let data74=data.receipt;if(typeof data74!=="boolean"&&data74!==null){const err170={instancePath:instancePath+
"/receipt",schemaPath:"#/properties/receipt/type",keyword:"type",params:{type:schema20.properties.receipt.type},
message:"must be boolean,null"};if(vErrors===null){vErrors=[err170]}else{vErrors.push(err170)}errors++}}if(data.
strict_params!==void 0){let data75=data.strict_params;if(typeof data75!=="boolean"&&data75!==null){const err171={
instancePath:instancePath+"/strict_params",schemaPath:"#/properties/strict_params/type",keyword:"type",params:{
type:schema20.properties.strict_params.type},message:"must be boolean,null"};if(vErrors===null){vErrors=[err171]}else{
vErrors.push(err171)}errors++}}if(data.top_k!==void 0){let data76=data.top_k;if(!(typeof data76=="number"&&(!(data76%
1)&&!isNaN(data76))&&isFinite(data76))&&data76!==null){const err172={instancePath:instancePath+"/top_k",schemaPath:"\
#/properties/top_k/type",keyword:"type",params:{type:schema20.properties.top_k.type},message:"must be integer,\
null"};if(vErrors===null){vErrors=[err172]}else{vErrors.push(err172)}errors++}if(typeof data76=="number"&&isFinite(
data76)){if(data76>2147483647||isNaN(data76)){const err173={instancePath:instancePath+"/top_k",schemaPath:"#/p\
roperties/top_k/maximum",keyword:"maximum",params:{comparison:"<=",limit:2147483647},message:"must be <= 21474\
83647"};if(vErrors===null){vErrors=[err173]}else{vErrors.push(err173)}errors++}if(data76<0||isNaN(data76)){const err174={
instancePath:instancePath+"/top_k",schemaPath:"#/properties/top_k/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err174]}else{vErrors.push(err174)}errors++}}}
if(data.min_p!==void 0){let data77=data.min_p;if(!(typeof data77=="number"&&isFinite(data77))&&data77!==null){
const err175={instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/type",keyword:"type",params:{type:schema20.
properties.min_p.type},message:"must be number,null"};if(vErrors===null){vErrors=[err175]}else{vErrors.push(err175)}
errors++}if(typeof data77=="number"&&isFinite(data77)){if(data77>1||isNaN(data77)){const err176={instancePath:instancePath+
"/min_p",schemaPath:"#/properties/min_p/maximum",keyword:"maximum",params:{comparison:"<=",limit:1},message:"m\
ust be <= 1"};if(vErrors===null){vErrors=[err176]}else{vErrors.push(err176)}errors++}if(data77<0||isNaN(data77)){
const err177={instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/minimum",keyword:"minimum",params:{
comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err177]}else{vErrors.push(err177)}
errors++}}}if(data.repetition_penalty!==void 0){let data78=data.repetition_penalty;if(!(typeof data78=="number"&&
isFinite(data78))&&data78!==null){const err178={instancePath:instancePath+"/repetition_penalty",schemaPath:"#/\
properties/repetition_penalty/type",keyword:"type",params:{type:schema20.properties.repetition_penalty.type},message:"\
must be number,null"};if(vErrors===null){vErrors=[err178]}else{vErrors.push(err178)}errors++}if(typeof data78==
"number"&&isFinite(data78)){if(data78>2||isNaN(data78)){const err179={instancePath:instancePath+"/repetition_p\
enalty",schemaPath:"#/properties/repetition_penalty/maximum",keyword:"maximum",params:{comparison:"<=",limit:2},
message:"must be <= 2"};if(vErrors===null){vErrors=[err179]}else{vErrors.push(err179)}errors++}if(data78<0||isNaN(
data78)){const err180={instancePath:instancePath+"/repetition_penalty",schemaPath:"#/properties/repetition_pen\
alty/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=
[err180]}else{vErrors.push(err180)}errors++}}}if(data.beam_size!==void 0){let data79=data.beam_size;if(!(typeof data79==
"number"&&(!(data79%1)&&!isNaN(data79))&&isFinite(data79))&&data79!==null){const err181={instancePath:instancePath+
"/beam_size",schemaPath:"#/properties/beam_size/type",keyword:"type",params:{type:schema20.properties.beam_size.
type},message:"must be integer,null"};if(vErrors===null){vErrors=[err181]}else{vErrors.push(err181)}errors++}if(typeof data79==
"number"&&isFinite(data79)){if(data79>5||isNaN(data79)){const err182={instancePath:instancePath+"/beam_size",schemaPath:"\
#/properties/beam_size/maximum",keyword:"maximum",params:{comparison:"<=",limit:5},message:"must be <= 5"};if(vErrors===
null){vErrors=[err182]}else{vErrors.push(err182)}errors++}if(data79<1||isNaN(data79)){const err183={instancePath:instancePath+
"/beam_size",schemaPath:"#/properties/beam_size/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"\
must be >= 1"};if(vErrors===null){vErrors=[err183]}else{vErrors.push(err183)}errors++}}}}else{const err184={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=
[err184]}else{vErrors.push(err184)}errors++}validate53.errors=vErrors;return errors===0}validate53.evaluated={
"props":{"messages":true,"model":true,"temperature":true,"top_p":true,"presence_penalty":true,"frequency_penal\
ty":true,"logit_bias":true,"seed":true,"stop":true,"n":true,"max_completion_tokens":true,"max_tokens":true,"lo\
gprobs":true,"top_logprobs":true,"tools":true,"tool_choice":true,"parallel_tool_calls":true,"functions":true,"\
function_call":true,"response_format":true,"modalities":true,"audio":true,"prediction":true,"reasoning_effort":true,
"verbosity":true,"stream":true,"stream_options":true,"service_tier":true,"store":true,"metadata":true,"moderat\
ion":true,"prompt_cache_key":true,"prompt_cache_options":true,"prompt_cache_retention":true,"safety_identifier":true,
"user":true,"web_search_options":true,"provider":true,"routing":true,"fallback":true,"integrity":true,"integri\
ty_model":true,"tools_model":true,"receipt":true,"strict_params":true,"top_k":true,"min_p":true,"repetition_pe\
nalty":true,"beam_size":true},"dynamicProps":false,"dynamicItems":false};function validateCreateChatCompletionRequest(data){
if(checkCreateChatCompletionRequest(data)){validateCreateChatCompletionRequest.errors=null;return true}validateCreateChatCompletionRequest.
errors=checkCreateChatCompletionRequest.errors.filter(error=>error.keyword!=="if"&&error.keyword!=="discrimina\
tor");return false}validateCreateChatCompletionRequest.errors=null;export{validateCreateChatCompletionRequest};
