// Generated from spec/ by `npm run generate`; never edited.
var __getOwnPropNames=Object.getOwnPropertyNames;var __commonJS=(cb,mod)=>function __require(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).
exports,mod),mod.exports}catch(e){throw mod=0,e}};var require_ucs2length=__commonJS({"node_modules/ajv/dist/runtime/ucs2length.js"(exports){"use strict";Object.
defineProperty(exports,"__esModule",{value:true});function ucs2length(str){const len=str.length;let length=0;let pos=0;
let value;while(pos<len){length++;value=str.charCodeAt(pos++);if(value>=55296&&value<=56319&&pos<len){value=str.
charCodeAt(pos);if((value&64512)===56320)pos++}}return length}exports.default=ucs2length;ucs2length.code='requ\
ire("ajv/dist/runtime/ucs2length").default'}});var checkChatCompletion=validate53;var schema20={"type":"object","required":["id","object","created","model","\
provider","system_fingerprint","choices","usage"],"properties":{"id":{"type":"string","pattern":"^chatcmpl-[0-\
9a-f]{32}$"},"object":{"type":"string","const":"chat.completion"},"created":{"type":"integer","minimum":0},"mo\
del":{"type":"string"},"provider":{"type":"string"},"service_tier":{"type":["string","null"]},"system_fingerpr\
int":{"type":["string","null"]},"choices":{"type":"array","minItems":1,"items":{"$ref":"#/components/schemas/C\
hatCompletionChoice"}},"usage":{"$ref":"#/components/schemas/Usage"},"moderation":{"type":["object","null"],"a\
dditionalProperties":true},"receipt":{"required":["request_id","routing","attempts","dropped","translated","to\
ols","mixtures","integrity","prices","calls"],"properties":{"request_id":{"type":"string"},"routing":{"type":"\
array","items":{"$ref":"#/components/schemas/ReceiptRanking"}},"attempts":{"type":"array","items":{"$ref":"#/c\
omponents/schemas/Attempt"}},"dropped":{"type":"array","items":{"type":"string"}},"translated":{"type":"array",
"items":{"type":"string"}},"tools":{"required":["model","outcome","error"],"properties":{"model":{"type":"stri\
ng"},"outcome":{"type":"string"},"error":{"type":["string","null"]}},"type":["object","null"]},"mixtures":{"ty\
pe":"array","items":{"$ref":"#/components/schemas/ReceiptMixture"}},"integrity":{"required":["candidates","jud\
ge","votes","winner","decided_by"],"properties":{"candidates":{"type":"array","items":{"$ref":"#/components/sc\
hemas/ReceiptCandidate"}},"judge":{"type":"string"},"votes":{"type":"array","items":{"type":["integer","null"]}},
"winner":{"type":"integer","minimum":0},"decided_by":{"type":"string"}},"type":["object","null"]},"prices":{"t\
ype":"array","items":{"$ref":"#/components/schemas/ReceiptPrice"}},"calls":{"type":"array","items":{"$ref":"#/\
components/schemas/ReceiptCall"}}},"type":["object","null"]}}};var pattern3=new RegExp("^chatcmpl-[0-9a-f]{32}\
$","u");var schema21={"type":"object","required":["index","message","logprobs","finish_reason"],"properties":{
"index":{"type":"integer","minimum":0},"message":{"$ref":"#/components/schemas/ChatCompletionMessage"},"logpro\
bs":{"required":["content","refusal"],"properties":{"content":{"type":["array","null"],"items":{"$ref":"#/comp\
onents/schemas/TokenLogprob"}},"refusal":{"type":["array","null"],"items":{"$ref":"#/components/schemas/TokenL\
ogprob"}}},"type":["object","null"]},"finish_reason":{"$ref":"#/components/schemas/FinishReason"},"content_fil\
ter_results":{"type":["object","null"],"additionalProperties":true},"provider":{"type":["string","null"]},"mod\
el":{"type":["string","null"]},"usage":{"required":["prompt_tokens","completion_tokens","total_tokens","prompt\
_characters","response_characters","cost","latency_ms"],"properties":{"prompt_tokens":{"type":"integer","minim\
um":0},"completion_tokens":{"type":"integer","minimum":0},"total_tokens":{"type":"integer","minimum":0},"promp\
t_characters":{"type":"integer","minimum":0},"response_characters":{"type":"integer","minimum":0},"cost":{"typ\
e":["number","null"],"minimum":0},"latency_ms":{"type":"number","minimum":0},"estimated":{"type":["boolean","n\
ull"]},"prompt_cache_hit_tokens":{"type":["integer","null"],"minimum":0},"prompt_cache_miss_tokens":{"type":["\
integer","null"],"minimum":0},"prompt_tokens_details":{"properties":{"cached_tokens":{"type":["integer","null"],
"minimum":0},"cache_write_tokens":{"type":["integer","null"],"minimum":0},"text_tokens":{"type":["integer","nu\
ll"],"minimum":0},"audio_tokens":{"type":["integer","null"],"minimum":0},"image_tokens":{"type":["integer","nu\
ll"],"minimum":0}},"type":["object","null"]},"completion_tokens_details":{"properties":{"reasoning_tokens":{"t\
ype":["integer","null"],"minimum":0},"text_tokens":{"type":["integer","null"],"minimum":0},"audio_tokens":{"ty\
pe":["integer","null"],"minimum":0},"accepted_prediction_tokens":{"type":["integer","null"],"minimum":0},"reje\
cted_prediction_tokens":{"type":["integer","null"],"minimum":0}},"type":["object","null"]}},"type":["object","\
null"]},"error":{"required":["message","type","param","code"],"properties":{"message":{"type":"string"},"type":{
"type":"string"},"param":{"type":["string","null"]},"code":{"type":["string","null"]},"details":{"type":["arra\
y","null"],"items":{"$ref":"#/components/schemas/ErrorDetail"}}},"type":["object","null"]}}};var schema22={"ty\
pe":"object","required":["role","content","refusal"],"properties":{"role":{"type":"string","const":"assistant"},
"content":{"type":["string","null"]},"refusal":{"type":["string","null"]},"reasoning_content":{"type":["string",
"null"]},"reasoning_details":{"type":["array","null"],"items":{"$ref":"#/components/schemas/ReasoningDetail"}},
"annotations":{"type":["array","null"],"items":{"$ref":"#/components/schemas/Annotation"}},"audio":{"required":[
"id","data","expires_at","transcript"],"properties":{"id":{"type":"string"},"data":{"type":"string"},"expires_\
at":{"type":"integer"},"transcript":{"type":"string"}},"type":["object","null"]},"tool_calls":{"type":["array",
"null"],"items":{"$ref":"#/components/schemas/ToolCall"}},"function_call":{"required":["name","arguments"],"pr\
operties":{"name":{"type":"string","minLength":1,"maxLength":256},"arguments":{"type":"string"}},"type":["obje\
ct","null"]},"extra_content":{"type":["object","null"],"additionalProperties":true}}};var schema23={"type":"ob\
ject","required":["type"],"properties":{"type":{"type":"string"},"text":{"type":["string","null"]},"summary":{
"type":["string","null"]},"signature":{"type":["string","null"]},"data":{"type":["string","null"]},"id":{"type":[
"string","null"]},"index":{"type":["integer","null"],"minimum":0,"maximum":2147483647},"format":{"type":["stri\
ng","null"]}}};function validate56(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate56.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.type!==void 0){if(typeof data.type!=="string"){const err1={instancePath:instancePath+"/type",
schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}}if(data.text!==void 0){let data1=data.text;if(typeof data1!==
"string"&&data1!==null){const err2={instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"\
type",params:{type:schema23.properties.text.type},message:"must be string,null"};if(vErrors===null){vErrors=[err2]}else{
vErrors.push(err2)}errors++}}if(data.summary!==void 0){let data2=data.summary;if(typeof data2!=="string"&&data2!==
null){const err3={instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{
type:schema23.properties.summary.type},message:"must be string,null"};if(vErrors===null){vErrors=[err3]}else{vErrors.
push(err3)}errors++}}if(data.signature!==void 0){let data3=data.signature;if(typeof data3!=="string"&&data3!==
null){const err4={instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/type",keyword:"typ\
e",params:{type:schema23.properties.signature.type},message:"must be string,null"};if(vErrors===null){vErrors=
[err4]}else{vErrors.push(err4)}errors++}}if(data.data!==void 0){let data4=data.data;if(typeof data4!=="string"&&
data4!==null){const err5={instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",
params:{type:schema23.properties.data.type},message:"must be string,null"};if(vErrors===null){vErrors=[err5]}else{
vErrors.push(err5)}errors++}}if(data.id!==void 0){let data5=data.id;if(typeof data5!=="string"&&data5!==null){
const err6={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:schema23.
properties.id.type},message:"must be string,null"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}}
if(data.index!==void 0){let data6=data.index;if(!(typeof data6=="number"&&(!(data6%1)&&!isNaN(data6))&&isFinite(
data6))&&data6!==null){const err7={instancePath:instancePath+"/index",schemaPath:"#/properties/index/type",keyword:"\
type",params:{type:schema23.properties.index.type},message:"must be integer,null"};if(vErrors===null){vErrors=
[err7]}else{vErrors.push(err7)}errors++}if(typeof data6=="number"&&isFinite(data6)){if(data6>2147483647||isNaN(
data6)){const err8={instancePath:instancePath+"/index",schemaPath:"#/properties/index/maximum",keyword:"maximu\
m",params:{comparison:"<=",limit:2147483647},message:"must be <= 2147483647"};if(vErrors===null){vErrors=[err8]}else{
vErrors.push(err8)}errors++}if(data6<0||isNaN(data6)){const err9={instancePath:instancePath+"/index",schemaPath:"\
#/properties/index/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err9]}else{vErrors.push(err9)}errors++}}}if(data.format!==void 0){let data7=data.format;if(typeof data7!==
"string"&&data7!==null){const err10={instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",
keyword:"type",params:{type:schema23.properties.format.type},message:"must be string,null"};if(vErrors===null){
vErrors=[err10]}else{vErrors.push(err10)}errors++}}}else{const err11={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}
errors++}validate56.errors=vErrors;return errors===0}validate56.evaluated={"props":{"type":true,"text":true,"s\
ummary":true,"signature":true,"data":true,"id":true,"index":true,"format":true},"dynamicProps":false,"dynamicI\
tems":false};var schema24={"type":"object","required":["type"],"properties":{"type":{"type":"string"},"url_cit\
ation":{"required":["start_index","end_index","url","title"],"properties":{"start_index":{"type":"integer","mi\
nimum":0},"end_index":{"type":"integer","minimum":0},"url":{"type":"string"},"title":{"type":"string"}},"type":[
"object","null"]}}};function validate58(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate58.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.type===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.type!==void 0){if(typeof data.type!=="string"){const err1={instancePath:instancePath+"/type",
schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}}if(data.url_citation!==void 0){let data1=data.url_citation;
if(!(data1&&typeof data1=="object"&&!Array.isArray(data1))&&data1!==null){const err2={instancePath:instancePath+
"/url_citation",schemaPath:"#/properties/url_citation/type",keyword:"type",params:{type:schema24.properties.url_citation.
type},message:"must be object,null"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data1&&
typeof data1=="object"&&!Array.isArray(data1)){if(data1.start_index===void 0){const err3={instancePath:instancePath+
"/url_citation",schemaPath:"#/properties/url_citation/required",keyword:"required",params:{missingProperty:"st\
art_index"},message:"must have required property 'start_index'"};if(vErrors===null){vErrors=[err3]}else{vErrors.
push(err3)}errors++}if(data1.end_index===void 0){const err4={instancePath:instancePath+"/url_citation",schemaPath:"\
#/properties/url_citation/required",keyword:"required",params:{missingProperty:"end_index"},message:"must have\
 required property 'end_index'"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(data1.url===
void 0){const err5={instancePath:instancePath+"/url_citation",schemaPath:"#/properties/url_citation/required",
keyword:"required",params:{missingProperty:"url"},message:"must have required property 'url'"};if(vErrors===null){
vErrors=[err5]}else{vErrors.push(err5)}errors++}if(data1.title===void 0){const err6={instancePath:instancePath+
"/url_citation",schemaPath:"#/properties/url_citation/required",keyword:"required",params:{missingProperty:"ti\
tle"},message:"must have required property 'title'"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}
errors++}if(data1.start_index!==void 0){let data2=data1.start_index;if(!(typeof data2=="number"&&(!(data2%1)&&
!isNaN(data2))&&isFinite(data2))){const err7={instancePath:instancePath+"/url_citation/start_index",schemaPath:"\
#/properties/url_citation/properties/start_index/type",keyword:"type",params:{type:"integer"},message:"must be\
 integer"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}if(typeof data2=="number"&&isFinite(
data2)){if(data2<0||isNaN(data2)){const err8={instancePath:instancePath+"/url_citation/start_index",schemaPath:"\
#/properties/url_citation/properties/start_index/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"\
must be >= 0"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}}if(data1.end_index!==void 0){
let data3=data1.end_index;if(!(typeof data3=="number"&&(!(data3%1)&&!isNaN(data3))&&isFinite(data3))){const err9={
instancePath:instancePath+"/url_citation/end_index",schemaPath:"#/properties/url_citation/properties/end_index\
/type",keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===null){vErrors=[err9]}else{
vErrors.push(err9)}errors++}if(typeof data3=="number"&&isFinite(data3)){if(data3<0||isNaN(data3)){const err10={
instancePath:instancePath+"/url_citation/end_index",schemaPath:"#/properties/url_citation/properties/end_index\
/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=
[err10]}else{vErrors.push(err10)}errors++}}}if(data1.url!==void 0){if(typeof data1.url!=="string"){const err11={
instancePath:instancePath+"/url_citation/url",schemaPath:"#/properties/url_citation/properties/url/type",keyword:"\
type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}
errors++}}if(data1.title!==void 0){if(typeof data1.title!=="string"){const err12={instancePath:instancePath+"/\
url_citation/title",schemaPath:"#/properties/url_citation/properties/title/type",keyword:"type",params:{type:"\
string"},message:"must be string"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}}}}}else{
const err13={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};
if(vErrors===null){vErrors=[err13]}else{vErrors.push(err13)}errors++}validate58.errors=vErrors;return errors===
0}validate58.evaluated={"props":{"type":true,"url_citation":true},"dynamicProps":false,"dynamicItems":false};var schema25={
"type":"object","oneOf":[{"$ref":"#/components/schemas/FunctionToolCall"},{"$ref":"#/components/schemas/Custom\
ToolCall"}],"discriminator":{"propertyName":"type"},"required":["type"],"properties":{"type":{"enum":["functio\
n","custom"]}}};var schema26={"type":"object","required":["id","type","function"],"properties":{"id":{"type":"\
string","minLength":1,"maxLength":512},"type":{"type":"string","const":"function"},"function":{"$ref":"#/compo\
nents/schemas/FunctionCall"},"extra_content":{"type":["object","null"],"additionalProperties":true}}};var func1=require_ucs2length().
default;function validate62(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;
let errors=0;const evaluated0=validate62.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.
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
null){vErrors=[err6]}else{vErrors.push(err6)}errors++}validate62.errors=vErrors;return errors===0}validate62.evaluated=
{"props":{"name":true,"arguments":true},"dynamicProps":false,"dynamicItems":false};function validate61(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate61.
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
vErrors.push(err7)}errors++}}if(data.function!==void 0){if(!validate62(data.function,{instancePath:instancePath+
"/function",parentData:data,parentDataProperty:"function",rootData,dynamicAnchors})){vErrors=vErrors===null?validate62.
errors:vErrors.concat(validate62.errors);errors=vErrors.length}}if(data.extra_content!==void 0){let data3=data.
extra_content;if(!(data3&&typeof data3=="object"&&!Array.isArray(data3))&&data3!==null){const err8={instancePath:instancePath+
"/extra_content",schemaPath:"#/properties/extra_content/type",keyword:"type",params:{type:schema26.properties.
extra_content.type},message:"must be object,null"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}}else{
const err9={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err9]}else{vErrors.push(err9)}errors++}validate61.errors=vErrors;return errors===0}validate61.evaluated=
{"props":{"id":true,"type":true,"function":true,"extra_content":true},"dynamicProps":false,"dynamicItems":false};
var schema28={"type":"object","required":["id","type","custom"],"properties":{"id":{"type":"string","minLength":1,
"maxLength":512},"type":{"type":"string","const":"custom"},"custom":{"$ref":"#/components/schemas/CustomCall"},
"extra_content":{"type":["object","null"],"additionalProperties":true}}};function validate65(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;
let errors=0;const evaluated0=validate65.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.
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
vErrors.push(err6)}errors++}validate65.errors=vErrors;return errors===0}validate65.evaluated={"props":{"name":true,
"input":true},"dynamicProps":false,"dynamicItems":false};function validate64(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate64.
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
vErrors.push(err7)}errors++}}if(data.custom!==void 0){if(!validate65(data.custom,{instancePath:instancePath+"/\
custom",parentData:data,parentDataProperty:"custom",rootData,dynamicAnchors})){vErrors=vErrors===null?validate65.
errors:vErrors.concat(validate65.errors);errors=vErrors.length}}if(data.extra_content!==void 0){let data3=data.
extra_content;if(!(data3&&typeof data3=="object"&&!Array.isArray(data3))&&data3!==null){const err8={instancePath:instancePath+
"/extra_content",schemaPath:"#/properties/extra_content/type",keyword:"type",params:{type:schema28.properties.
extra_content.type},message:"must be object,null"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}}else{
const err9={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err9]}else{vErrors.push(err9)}errors++}validate64.errors=vErrors;return errors===0}validate64.evaluated=
{"props":{"id":true,"type":true,"custom":true,"extra_content":true},"dynamicProps":false,"dynamicItems":false};
function validate60(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;
let errors=0;const evaluated0=validate60.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.
dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.type===void 0){
const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"type"},message:"m\
ust have required property 'type'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.
type!==void 0){let data0=data.type;if(!(data0==="function"||data0==="custom")){const err1={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues:schema25.properties.type.enum},
message:"must be equal to one of the allowed values"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}
errors++}}const tag0=data.type;if(typeof tag0=="string"){if(tag0==="function"){if(!validate61(data,{instancePath,
parentData,parentDataProperty,rootData,dynamicAnchors})){vErrors=vErrors===null?validate61.errors:vErrors.concat(
validate61.errors);errors=vErrors.length}var props0={};props0.id=true;props0.type=true;props0.function=true;props0.
extra_content=true}else if(tag0==="custom"){if(!validate64(data,{instancePath,parentData,parentDataProperty,rootData,
dynamicAnchors})){vErrors=vErrors===null?validate64.errors:vErrors.concat(validate64.errors);errors=vErrors.length}
if(props0!==true){props0=props0||{};props0.id=true;props0.type=true;props0.custom=true;props0.extra_content=true}}else{
const err2={instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"mapping",tag:"typ\
e",tagValue:tag0},message:'value of tag "type" must be in oneOf'};if(vErrors===null){vErrors=[err2]}else{vErrors.
push(err2)}errors++}}else{const err3={instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{
error:"tag",tag:"type",tagValue:tag0},message:'tag "type" must be string'};if(vErrors===null){vErrors=[err3]}else{
vErrors.push(err3)}errors++}}else{const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"ob\
ject"},message:"must be object"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}validate60.
errors=vErrors;evaluated0.props=props0;return errors===0}validate60.evaluated={"dynamicProps":true,"dynamicIte\
ms":false};function validate55(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate55.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.role===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
role"},message:"must have required property 'role'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.content===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"content"},message:"must have required property 'content'"};if(vErrors===null){vErrors=[err1]}else{
vErrors.push(err1)}errors++}if(data.refusal===void 0){const err2={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"refusal"},message:"must have required property 'refusal'"};if(vErrors===null){
vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.role!==void 0){let data0=data.role;if(typeof data0!=="\
string"){const err3={instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{
type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if("\
assistant"!==data0){const err4={instancePath:instancePath+"/role",schemaPath:"#/properties/role/const",keyword:"\
const",params:{allowedValue:"assistant"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err4]}else{
vErrors.push(err4)}errors++}}if(data.content!==void 0){let data1=data.content;if(typeof data1!=="string"&&data1!==
null){const err5={instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{
type:schema22.properties.content.type},message:"must be string,null"};if(vErrors===null){vErrors=[err5]}else{vErrors.
push(err5)}errors++}}if(data.refusal!==void 0){let data2=data.refusal;if(typeof data2!=="string"&&data2!==null){
const err6={instancePath:instancePath+"/refusal",schemaPath:"#/properties/refusal/type",keyword:"type",params:{
type:schema22.properties.refusal.type},message:"must be string,null"};if(vErrors===null){vErrors=[err6]}else{vErrors.
push(err6)}errors++}}if(data.reasoning_content!==void 0){let data3=data.reasoning_content;if(typeof data3!=="s\
tring"&&data3!==null){const err7={instancePath:instancePath+"/reasoning_content",schemaPath:"#/properties/reas\
oning_content/type",keyword:"type",params:{type:schema22.properties.reasoning_content.type},message:"must be s\
tring,null"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}}if(data.reasoning_details!==void 0){
let data4=data.reasoning_details;if(!Array.isArray(data4)&&data4!==null){const err8={instancePath:instancePath+
"/reasoning_details",schemaPath:"#/properties/reasoning_details/type",keyword:"type",params:{type:schema22.properties.
reasoning_details.type},message:"must be array,null"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}
errors++}if(Array.isArray(data4)){const len0=data4.length;for(let i0=0;i0<len0&&errors<100;i0++){if(!validate56(
data4[i0],{instancePath:instancePath+"/reasoning_details/"+i0,parentData:data4,parentDataProperty:i0,rootData,
dynamicAnchors})){vErrors=vErrors===null?validate56.errors:vErrors.concat(validate56.errors);errors=vErrors.length}}}}
if(data.annotations!==void 0){let data6=data.annotations;if(!Array.isArray(data6)&&data6!==null){const err9={instancePath:instancePath+
"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type:schema22.properties.annotations.
type},message:"must be array,null"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}if(Array.
isArray(data6)){const len1=data6.length;for(let i1=0;i1<len1&&errors<100;i1++){if(!validate58(data6[i1],{instancePath:instancePath+
"/annotations/"+i1,parentData:data6,parentDataProperty:i1,rootData,dynamicAnchors})){vErrors=vErrors===null?validate58.
errors:vErrors.concat(validate58.errors);errors=vErrors.length}}}}if(data.audio!==void 0){let data8=data.audio;
if(!(data8&&typeof data8=="object"&&!Array.isArray(data8))&&data8!==null){const err10={instancePath:instancePath+
"/audio",schemaPath:"#/properties/audio/type",keyword:"type",params:{type:schema22.properties.audio.type},message:"\
must be object,null"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}if(data8&&typeof data8==
"object"&&!Array.isArray(data8)){if(data8.id===void 0){const err11={instancePath:instancePath+"/audio",schemaPath:"\
#/properties/audio/required",keyword:"required",params:{missingProperty:"id"},message:"must have required prop\
erty 'id'"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}if(data8.data===void 0){const err12={
instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/required",keyword:"required",params:{missingProperty:"\
data"},message:"must have required property 'data'"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}
errors++}if(data8.expires_at===void 0){const err13={instancePath:instancePath+"/audio",schemaPath:"#/propertie\
s/audio/required",keyword:"required",params:{missingProperty:"expires_at"},message:"must have required propert\
y 'expires_at'"};if(vErrors===null){vErrors=[err13]}else{vErrors.push(err13)}errors++}if(data8.transcript===void 0){
const err14={instancePath:instancePath+"/audio",schemaPath:"#/properties/audio/required",keyword:"required",params:{
missingProperty:"transcript"},message:"must have required property 'transcript'"};if(vErrors===null){vErrors=[
err14]}else{vErrors.push(err14)}errors++}if(data8.id!==void 0){if(typeof data8.id!=="string"){const err15={instancePath:instancePath+
"/audio/id",schemaPath:"#/properties/audio/properties/id/type",keyword:"type",params:{type:"string"},message:"\
must be string"};if(vErrors===null){vErrors=[err15]}else{vErrors.push(err15)}errors++}}if(data8.data!==void 0){
if(typeof data8.data!=="string"){const err16={instancePath:instancePath+"/audio/data",schemaPath:"#/properties\
/audio/properties/data/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){
vErrors=[err16]}else{vErrors.push(err16)}errors++}}if(data8.expires_at!==void 0){let data11=data8.expires_at;if(!(typeof data11==
"number"&&(!(data11%1)&&!isNaN(data11))&&isFinite(data11))){const err17={instancePath:instancePath+"/audio/exp\
ires_at",schemaPath:"#/properties/audio/properties/expires_at/type",keyword:"type",params:{type:"integer"},message:"\
must be integer"};if(vErrors===null){vErrors=[err17]}else{vErrors.push(err17)}errors++}}if(data8.transcript!==
void 0){if(typeof data8.transcript!=="string"){const err18={instancePath:instancePath+"/audio/transcript",schemaPath:"\
#/properties/audio/properties/transcript/type",keyword:"type",params:{type:"string"},message:"must be string"};
if(vErrors===null){vErrors=[err18]}else{vErrors.push(err18)}errors++}}}}if(data.tool_calls!==void 0){let data13=data.
tool_calls;if(!Array.isArray(data13)&&data13!==null){const err19={instancePath:instancePath+"/tool_calls",schemaPath:"\
#/properties/tool_calls/type",keyword:"type",params:{type:schema22.properties.tool_calls.type},message:"must b\
e array,null"};if(vErrors===null){vErrors=[err19]}else{vErrors.push(err19)}errors++}if(Array.isArray(data13)){
const len2=data13.length;for(let i2=0;i2<len2&&errors<100;i2++){if(!validate60(data13[i2],{instancePath:instancePath+
"/tool_calls/"+i2,parentData:data13,parentDataProperty:i2,rootData,dynamicAnchors})){vErrors=vErrors===null?validate60.
errors:vErrors.concat(validate60.errors);errors=vErrors.length}}}}if(data.function_call!==void 0){let data15=data.
function_call;if(!(data15&&typeof data15=="object"&&!Array.isArray(data15))&&data15!==null){const err20={instancePath:instancePath+
"/function_call",schemaPath:"#/properties/function_call/type",keyword:"type",params:{type:schema22.properties.
function_call.type},message:"must be object,null"};if(vErrors===null){vErrors=[err20]}else{vErrors.push(err20)}
errors++}if(data15&&typeof data15=="object"&&!Array.isArray(data15)){if(data15.name===void 0){const err21={instancePath:instancePath+
"/function_call",schemaPath:"#/properties/function_call/required",keyword:"required",params:{missingProperty:"\
name"},message:"must have required property 'name'"};if(vErrors===null){vErrors=[err21]}else{vErrors.push(err21)}
errors++}if(data15.arguments===void 0){const err22={instancePath:instancePath+"/function_call",schemaPath:"#/p\
roperties/function_call/required",keyword:"required",params:{missingProperty:"arguments"},message:"must have r\
equired property 'arguments'"};if(vErrors===null){vErrors=[err22]}else{vErrors.push(err22)}errors++}if(data15.
name!==void 0){let data16=data15.name;if(typeof data16==="string"){if(func1(data16)>256){const err23={instancePath:instancePath+
"/function_call/name",schemaPath:"#/properties/function_call/properties/name/maxLength",keyword:"maxLength",params:{
limit:256},message:"must NOT have more than 256 characters"};if(vErrors===null){vErrors=[err23]}else{vErrors.push(
err23)}errors++}if(func1(data16)<1){const err24={instancePath:instancePath+"/function_call/name",schemaPath:"#\
/properties/function_call/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT ha\
ve fewer than 1 characters"};if(vErrors===null){vErrors=[err24]}else{vErrors.push(err24)}errors++}}else{const err25={
instancePath:instancePath+"/function_call/name",schemaPath:"#/properties/function_call/properties/name/type",keyword:"\
type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err25]}else{vErrors.push(err25)}
errors++}}if(data15.arguments!==void 0){if(typeof data15.arguments!=="string"){const err26={instancePath:instancePath+
"/function_call/arguments",schemaPath:"#/properties/function_call/properties/arguments/type",keyword:"type",params:{
type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err26]}else{vErrors.push(err26)}errors++}}}}
if(data.extra_content!==void 0){let data18=data.extra_content;if(!(data18&&typeof data18=="object"&&!Array.isArray(
data18))&&data18!==null){const err27={instancePath:instancePath+"/extra_content",schemaPath:"#/properties/extr\
a_content/type",keyword:"type",params:{type:schema22.properties.extra_content.type},message:"must be object,nu\
ll"};if(vErrors===null){vErrors=[err27]}else{vErrors.push(err27)}errors++}}}else{const err28={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err28]}else{
vErrors.push(err28)}errors++}validate55.errors=vErrors;return errors===0}validate55.evaluated={"props":{"role":true,
"content":true,"refusal":true,"reasoning_content":true,"reasoning_details":true,"annotations":true,"audio":true,
"tool_calls":true,"function_call":true,"extra_content":true},"dynamicProps":false,"dynamicItems":false};var schema30={
"type":"object","required":["token","logprob","bytes","top_logprobs"],"properties":{"token":{"type":"string"},
"logprob":{"type":"number"},"bytes":{"type":["array","null"],"items":{"type":"integer"}},"top_logprobs":{"type":"\
array","items":{"$ref":"#/components/schemas/TopLogprob"}}}};var schema31={"type":"object","required":["token",
"logprob","bytes"],"properties":{"token":{"type":"string"},"logprob":{"type":"number"},"bytes":{"type":["array",
"null"],"items":{"type":"integer"}}}};function validate72(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate72.evaluated;if(evaluated0.
dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.token===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"token"},message:"must have required property 'token'"};if(vErrors===null){vErrors=
[err0]}else{vErrors.push(err0)}errors++}if(data.logprob===void 0){const err1={instancePath,schemaPath:"#/requi\
red",keyword:"required",params:{missingProperty:"logprob"},message:"must have required property 'logprob'"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.bytes===void 0){const err2={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"bytes"},message:"must have required property 'bytes'"};
if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.token!==void 0){if(typeof data.token!==
"string"){const err3={instancePath:instancePath+"/token",schemaPath:"#/properties/token/type",keyword:"type",params:{
type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.
logprob!==void 0){let data1=data.logprob;if(!(typeof data1=="number"&&isFinite(data1))){const err4={instancePath:instancePath+
"/logprob",schemaPath:"#/properties/logprob/type",keyword:"type",params:{type:"number"},message:"must be numbe\
r"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}if(data.bytes!==void 0){let data2=data.
bytes;if(!Array.isArray(data2)&&data2!==null){const err5={instancePath:instancePath+"/bytes",schemaPath:"#/pro\
perties/bytes/type",keyword:"type",params:{type:schema31.properties.bytes.type},message:"must be array,null"};
if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(Array.isArray(data2)){const len0=data2.length;
for(let i0=0;i0<len0&&errors<100;i0++){let data3=data2[i0];if(!(typeof data3=="number"&&(!(data3%1)&&!isNaN(data3))&&
isFinite(data3))){const err6={instancePath:instancePath+"/bytes/"+i0,schemaPath:"#/properties/bytes/items/type",
keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===null){vErrors=[err6]}else{vErrors.
push(err6)}errors++}}}}}else{const err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},
message:"must be object"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}validate72.errors=
vErrors;return errors===0}validate72.evaluated={"props":{"token":true,"logprob":true,"bytes":true},"dynamicPro\
ps":false,"dynamicItems":false};function validate71(data,{instancePath="",parentData,parentDataProperty,rootData=data,
dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate71.evaluated;if(evaluated0.dynamicProps){
evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.
isArray(data)){if(data.token===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"token"},message:"must have required property 'token'"};if(vErrors===null){vErrors=[err0]}else{
vErrors.push(err0)}errors++}if(data.logprob===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"logprob"},message:"must have required property 'logprob'"};if(vErrors===null){
vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.bytes===void 0){const err2={instancePath,schemaPath:"#\
/required",keyword:"required",params:{missingProperty:"bytes"},message:"must have required property 'bytes'"};
if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.top_logprobs===void 0){const err3={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"top_logprobs"},message:"must \
have required property 'top_logprobs'"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(data.
token!==void 0){if(typeof data.token!=="string"){const err4={instancePath:instancePath+"/token",schemaPath:"#/\
properties/token/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=
[err4]}else{vErrors.push(err4)}errors++}}if(data.logprob!==void 0){let data1=data.logprob;if(!(typeof data1=="\
number"&&isFinite(data1))){const err5={instancePath:instancePath+"/logprob",schemaPath:"#/properties/logprob/t\
ype",keyword:"type",params:{type:"number"},message:"must be number"};if(vErrors===null){vErrors=[err5]}else{vErrors.
push(err5)}errors++}}if(data.bytes!==void 0){let data2=data.bytes;if(!Array.isArray(data2)&&data2!==null){const err6={
instancePath:instancePath+"/bytes",schemaPath:"#/properties/bytes/type",keyword:"type",params:{type:schema30.properties.
bytes.type},message:"must be array,null"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(Array.
isArray(data2)){const len0=data2.length;for(let i0=0;i0<len0&&errors<100;i0++){let data3=data2[i0];if(!(typeof data3==
"number"&&(!(data3%1)&&!isNaN(data3))&&isFinite(data3))){const err7={instancePath:instancePath+"/bytes/"+i0,schemaPath:"\
#/properties/bytes/items/type",keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===
null){vErrors=[err7]}else{vErrors.push(err7)}errors++}}}}if(data.top_logprobs!==void 0){let data4=data.top_logprobs;
if(Array.isArray(data4)){const len1=data4.length;for(let i1=0;i1<len1&&errors<100;i1++){if(!validate72(data4[i1],
{instancePath:instancePath+"/top_logprobs/"+i1,parentData:data4,parentDataProperty:i1,rootData,dynamicAnchors})){
vErrors=vErrors===null?validate72.errors:vErrors.concat(validate72.errors);errors=vErrors.length}}}else{const err8={
instancePath:instancePath+"/top_logprobs",schemaPath:"#/properties/top_logprobs/type",keyword:"type",params:{type:"\
array"},message:"must be array"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}}else{const err9={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err9]}else{vErrors.push(err9)}errors++}validate71.errors=vErrors;return errors===0}validate71.evaluated=
{"props":{"token":true,"logprob":true,"bytes":true,"top_logprobs":true},"dynamicProps":false,"dynamicItems":false};
var schema32={"type":"string","enum":["stop","length","tool_calls","content_filter","function_call","error"]};
function validate76(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;
let errors=0;const evaluated0=validate76.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.
dynamicItems){evaluated0.items=void 0}if(typeof data!=="string"){const err0={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err0]}else{vErrors.
push(err0)}errors++}if(!(data==="stop"||data==="length"||data==="tool_calls"||data==="content_filter"||data===
"function_call"||data==="error")){const err1={instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:schema32.
enum},message:"must be equal to one of the allowed values"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(
err1)}errors++}validate76.errors=vErrors;return errors===0}validate76.evaluated={"dynamicProps":false,"dynamic\
Items":false};var schema33={"type":"object","required":["param","message","code"],"properties":{"param":{"type":[
"string","null"]},"message":{"type":"string"},"code":{"type":"string"}}};function validate78(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate78.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.param===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"param"},message:"must have required property 'param'"};
if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.message===void 0){const err1={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"message"},message:"must have required prop\
erty 'message'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.code===void 0){const err2={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"code"},message:"must have req\
uired property 'code'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.param!==void 0){
let data0=data.param;if(typeof data0!=="string"&&data0!==null){const err3={instancePath:instancePath+"/param",
schemaPath:"#/properties/param/type",keyword:"type",params:{type:schema33.properties.param.type},message:"must\
 be string,null"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.message!==void 0){
if(typeof data.message!=="string"){const err4={instancePath:instancePath+"/message",schemaPath:"#/properties/m\
essage/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err4]}else{
vErrors.push(err4)}errors++}}if(data.code!==void 0){if(typeof data.code!=="string"){const err5={instancePath:instancePath+
"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}}else{const err6={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}
errors++}validate78.errors=vErrors;return errors===0}validate78.evaluated={"props":{"param":true,"message":true,
"code":true},"dynamicProps":false,"dynamicItems":false};function validate54(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate54.evaluated;if(evaluated0.
dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.index===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"index"},message:"must have required property 'index'"};if(vErrors===null){vErrors=
[err0]}else{vErrors.push(err0)}errors++}if(data.message===void 0){const err1={instancePath,schemaPath:"#/requi\
red",keyword:"required",params:{missingProperty:"message"},message:"must have required property 'message'"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.logprobs===void 0){const err2={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"logprobs"},message:"must have required property 'logpr\
obs'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.finish_reason===void 0){const err3={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"finish_reason"},message:"must\
 have required property 'finish_reason'"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(data.
index!==void 0){let data0=data.index;if(!(typeof data0=="number"&&(!(data0%1)&&!isNaN(data0))&&isFinite(data0))){
const err4={instancePath:instancePath+"/index",schemaPath:"#/properties/index/type",keyword:"type",params:{type:"\
integer"},message:"must be integer"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(typeof data0==
"number"&&isFinite(data0)){if(data0<0||isNaN(data0)){const err5={instancePath:instancePath+"/index",schemaPath:"\
#/properties/index/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}}if(data.message!==void 0){if(!validate55(data.message,
{instancePath:instancePath+"/message",parentData:data,parentDataProperty:"message",rootData,dynamicAnchors})){
vErrors=vErrors===null?validate55.errors:vErrors.concat(validate55.errors);errors=vErrors.length}}if(data.logprobs!==
void 0){let data2=data.logprobs;if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))&&data2!==null){const err6={
instancePath:instancePath+"/logprobs",schemaPath:"#/properties/logprobs/type",keyword:"type",params:{type:schema21.
properties.logprobs.type},message:"must be object,null"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}
errors++}if(data2&&typeof data2=="object"&&!Array.isArray(data2)){if(data2.content===void 0){const err7={instancePath:instancePath+
"/logprobs",schemaPath:"#/properties/logprobs/required",keyword:"required",params:{missingProperty:"content"},
message:"must have required property 'content'"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}
if(data2.refusal===void 0){const err8={instancePath:instancePath+"/logprobs",schemaPath:"#/properties/logprobs\
/required",keyword:"required",params:{missingProperty:"refusal"},message:"must have required property 'refusal\
'"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}if(data2.content!==void 0){let data3=data2.
content;if(!Array.isArray(data3)&&data3!==null){const err9={instancePath:instancePath+"/logprobs/content",schemaPath:"\
#/properties/logprobs/properties/content/type",keyword:"type",params:{type:schema21.properties.logprobs.properties.
content.type},message:"must be array,null"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}
if(Array.isArray(data3)){const len0=data3.length;for(let i0=0;i0<len0&&errors<100;i0++){if(!validate71(data3[i0],
{instancePath:instancePath+"/logprobs/content/"+i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors})){
vErrors=vErrors===null?validate71.errors:vErrors.concat(validate71.errors);errors=vErrors.length}}}}if(data2.refusal!==
void 0){let data5=data2.refusal;if(!Array.isArray(data5)&&data5!==null){const err10={instancePath:instancePath+
"/logprobs/refusal",schemaPath:"#/properties/logprobs/properties/refusal/type",keyword:"type",params:{type:schema21.
properties.logprobs.properties.refusal.type},message:"must be array,null"};if(vErrors===null){vErrors=[err10]}else{
vErrors.push(err10)}errors++}if(Array.isArray(data5)){const len1=data5.length;for(let i1=0;i1<len1&&errors<100;i1++){
if(!validate71(data5[i1],{instancePath:instancePath+"/logprobs/refusal/"+i1,parentData:data5,parentDataProperty:i1,
rootData,dynamicAnchors})){vErrors=vErrors===null?validate71.errors:vErrors.concat(validate71.errors);errors=vErrors.
length}}}}}}if(data.finish_reason!==void 0){if(!validate76(data.finish_reason,{instancePath:instancePath+"/fin\
ish_reason",parentData:data,parentDataProperty:"finish_reason",rootData,dynamicAnchors})){vErrors=vErrors===null?
validate76.errors:vErrors.concat(validate76.errors);errors=vErrors.length}}if(data.content_filter_results!==void 0){
let data8=data.content_filter_results;if(!(data8&&typeof data8=="object"&&!Array.isArray(data8))&&data8!==null){
const err11={instancePath:instancePath+"/content_filter_results",schemaPath:"#/properties/content_filter_resul\
ts/type",keyword:"type",params:{type:schema21.properties.content_filter_results.type},message:"must be object,\
null"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}}if(data.provider!==void 0){let data9=data.
provider;if(typeof data9!=="string"&&data9!==null){const err12={instancePath:instancePath+"/provider",schemaPath:"\
#/properties/provider/type",keyword:"type",params:{type:schema21.properties.provider.type},message:"must be st\
ring,null"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}}if(data.model!==void 0){let data10=data.
model;if(typeof data10!=="string"&&data10!==null){const err13={instancePath:instancePath+"/model",schemaPath:"\
#/properties/model/type",keyword:"type",params:{type:schema21.properties.model.type},message:"must be string,n\
ull"};if(vErrors===null){vErrors=[err13]}else{vErrors.push(err13)}errors++}}if(data.usage!==void 0){let data11=data.
usage;if(!(data11&&typeof data11=="object"&&!Array.isArray(data11))&&data11!==null){const err14={instancePath:instancePath+
"/usage",schemaPath:"#/properties/usage/type",keyword:"type",params:{type:schema21.properties.usage.type},message:"\
must be object,null"};if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}if(data11&&typeof data11==
"object"&&!Array.isArray(data11)){if(data11.prompt_tokens===void 0){const err15={instancePath:instancePath+"/u\
sage",schemaPath:"#/properties/usage/required",keyword:"required",params:{missingProperty:"prompt_tokens"},message:"\
must have required property 'prompt_tokens'"};if(vErrors===null){vErrors=[err15]}else{vErrors.push(err15)}errors++}
if(data11.completion_tokens===void 0){const err16={instancePath:instancePath+"/usage",schemaPath:"#/properties\
/usage/required",keyword:"required",params:{missingProperty:"completion_tokens"},message:"must have required p\
roperty 'completion_tokens'"};if(vErrors===null){vErrors=[err16]}else{vErrors.push(err16)}errors++}if(data11.total_tokens===
void 0){const err17={instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/required",keyword:"requ\
ired",params:{missingProperty:"total_tokens"},message:"must have required property 'total_tokens'"};if(vErrors===
null){vErrors=[err17]}else{vErrors.push(err17)}errors++}if(data11.prompt_characters===void 0){const err18={instancePath:instancePath+
"/usage",schemaPath:"#/properties/usage/required",keyword:"required",params:{missingProperty:"prompt_character\
s"},message:"must have required property 'prompt_characters'"};if(vErrors===null){vErrors=[err18]}else{vErrors.
push(err18)}errors++}if(data11.response_characters===void 0){const err19={instancePath:instancePath+"/usage",schemaPath:"\
#/properties/usage/required",keyword:"required",params:{missingProperty:"response_characters"},message:"must h\
ave required property 'response_characters'"};if(vErrors===null){vErrors=[err19]}else{vErrors.push(err19)}errors++}
if(data11.cost===void 0){const err20={instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/requir\
ed",keyword:"required",params:{missingProperty:"cost"},message:"must have required property 'cost'"};if(vErrors===
null){vErrors=[err20]}else{vErrors.push(err20)}errors++}if(data11.latency_ms===void 0){const err21={instancePath:instancePath+
"/usage",schemaPath:"#/properties/usage/required",keyword:"required",params:{missingProperty:"latency_ms"},message:"\
must have required property 'latency_ms'"};if(vErrors===null){vErrors=[err21]}else{vErrors.push(err21)}errors++}
if(data11.prompt_tokens!==void 0){let data12=data11.prompt_tokens;if(!(typeof data12=="number"&&(!(data12%1)&&
!isNaN(data12))&&isFinite(data12))){const err22={instancePath:instancePath+"/usage/prompt_tokens",schemaPath:"\
#/properties/usage/properties/prompt_tokens/type",keyword:"type",params:{type:"integer"},message:"must be inte\
ger"};if(vErrors===null){vErrors=[err22]}else{vErrors.push(err22)}errors++}if(typeof data12=="number"&&isFinite(
data12)){if(data12<0||isNaN(data12)){const err23={instancePath:instancePath+"/usage/prompt_tokens",schemaPath:"\
#/properties/usage/properties/prompt_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"\
must be >= 0"};if(vErrors===null){vErrors=[err23]}else{vErrors.push(err23)}errors++}}}if(data11.completion_tokens!==
void 0){let data13=data11.completion_tokens;if(!(typeof data13=="number"&&(!(data13%1)&&!isNaN(data13))&&isFinite(
data13))){const err24={instancePath:instancePath+"/usage/completion_tokens",schemaPath:"#/properties/usage/pro\
perties/completion_tokens/type",keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===
null){vErrors=[err24]}else{vErrors.push(err24)}errors++}if(typeof data13=="number"&&isFinite(data13)){if(data13<
0||isNaN(data13)){const err25={instancePath:instancePath+"/usage/completion_tokens",schemaPath:"#/properties/u\
sage/properties/completion_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be\
 >= 0"};if(vErrors===null){vErrors=[err25]}else{vErrors.push(err25)}errors++}}}if(data11.total_tokens!==void 0){
let data14=data11.total_tokens;if(!(typeof data14=="number"&&(!(data14%1)&&!isNaN(data14))&&isFinite(data14))){
const err26={instancePath:instancePath+"/usage/total_tokens",schemaPath:"#/properties/usage/properties/total_t\
okens/type",keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===null){vErrors=[err26]}else{
vErrors.push(err26)}errors++}if(typeof data14=="number"&&isFinite(data14)){if(data14<0||isNaN(data14)){const err27={
instancePath:instancePath+"/usage/total_tokens",schemaPath:"#/properties/usage/properties/total_tokens/minimum",
keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err27]}else{
vErrors.push(err27)}errors++}}}if(data11.prompt_characters!==void 0){let data15=data11.prompt_characters;if(!(typeof data15==
"number"&&(!(data15%1)&&!isNaN(data15))&&isFinite(data15))){const err28={instancePath:instancePath+"/usage/pro\
mpt_characters",schemaPath:"#/properties/usage/properties/prompt_characters/type",keyword:"type",params:{type:"\
integer"},message:"must be integer"};if(vErrors===null){vErrors=[err28]}else{vErrors.push(err28)}errors++}if(typeof data15==
"number"&&isFinite(data15)){if(data15<0||isNaN(data15)){const err29={instancePath:instancePath+"/usage/prompt_\
characters",schemaPath:"#/properties/usage/properties/prompt_characters/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err29]}else{vErrors.push(err29)}errors++}}}if(data11.
response_characters!==void 0){let data16=data11.response_characters;if(!(typeof data16=="number"&&(!(data16%1)&&
!isNaN(data16))&&isFinite(data16))){const err30={instancePath:instancePath+"/usage/response_characters",schemaPath:"\
#/properties/usage/properties/response_characters/type",keyword:"type",params:{type:"integer"},message:"must b\
e integer"};if(vErrors===null){vErrors=[err30]}else{vErrors.push(err30)}errors++}if(typeof data16=="number"&&isFinite(
data16)){if(data16<0||isNaN(data16)){const err31={instancePath:instancePath+"/usage/response_characters",schemaPath:"\
#/properties/usage/properties/response_characters/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"};if(vErrors===null){vErrors=[err31]}else{vErrors.push(err31)}errors++}}}if(data11.cost!==
void 0){let data17=data11.cost;if(!(typeof data17=="number"&&isFinite(data17))&&data17!==null){const err32={instancePath:instancePath+
"/usage/cost",schemaPath:"#/properties/usage/properties/cost/type",keyword:"type",params:{type:schema21.properties.
usage.properties.cost.type},message:"must be number,null"};if(vErrors===null){vErrors=[err32]}else{vErrors.push(
err32)}errors++}if(typeof data17=="number"&&isFinite(data17)){if(data17<0||isNaN(data17)){const err33={instancePath:instancePath+
"/usage/cost",schemaPath:"#/properties/usage/properties/cost/minimum",keyword:"minimum",params:{comparison:">=",
limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err33]}else{vErrors.push(err33)}errors++}}}if(data11.
latency_ms!==void 0){let data18=data11.latency_ms;if(typeof data18=="number"&&isFinite(data18)){if(data18<0||isNaN(
data18)){const err34={instancePath:instancePath+"/usage/latency_ms",schemaPath:"#/properties/usage/properties/\
latency_ms/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){
vErrors=[err34]}else{vErrors.push(err34)}errors++}}else{const err35={instancePath:instancePath+"/usage/latency\
_ms",schemaPath:"#/properties/usage/properties/latency_ms/type",keyword:"type",params:{type:"number"},message:"\
must be number"};if(vErrors===null){vErrors=[err35]}else{vErrors.push(err35)}errors++}}if(data11.estimated!==void 0){
let data19=data11.estimated;if(typeof data19!=="boolean"&&data19!==null){const err36={instancePath:instancePath+
"/usage/estimated",schemaPath:"#/properties/usage/properties/estimated/type",keyword:"type",params:{type:schema21.
properties.usage.properties.estimated.type},message:"must be boolean,null"};if(vErrors===null){vErrors=[err36]}else{
vErrors.push(err36)}errors++}}if(data11.prompt_cache_hit_tokens!==void 0){let data20=data11.prompt_cache_hit_tokens;
if(!(typeof data20=="number"&&(!(data20%1)&&!isNaN(data20))&&isFinite(data20))&&data20!==null){const err37={instancePath:instancePath+
"/usage/prompt_cache_hit_tokens",schemaPath:"#/properties/usage/properties/prompt_cache_hit_tokens/type",keyword:"\
type",params:{type:schema21.properties.usage.properties.prompt_cache_hit_tokens.type},message:"must be integer\
,null"};if(vErrors===null){vErrors=[err37]}else{vErrors.push(err37)}errors++}if(typeof data20=="number"&&isFinite(
data20)){if(data20<0||isNaN(data20)){const err38={instancePath:instancePath+"/usage/prompt_cache_hit_tokens",schemaPath:"\
#/properties/usage/properties/prompt_cache_hit_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"};if(vErrors===null){vErrors=[err38]}else{vErrors.push(err38)}errors++}}}if(data11.prompt_cache_miss_tokens!==
void 0){let data21=data11.prompt_cache_miss_tokens;if(!(typeof data21=="number"&&(!(data21%1)&&!isNaN(data21))&&
isFinite(data21))&&data21!==null){const err39={instancePath:instancePath+"/usage/prompt_cache_miss_tokens",schemaPath:"\
#/properties/usage/properties/prompt_cache_miss_tokens/type",keyword:"type",params:{type:schema21.properties.usage.
properties.prompt_cache_miss_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err39]}else{
vErrors.push(err39)}errors++}if(typeof data21=="number"&&isFinite(data21)){if(data21<0||isNaN(data21)){const err40={
instancePath:instancePath+"/usage/prompt_cache_miss_tokens",schemaPath:"#/properties/usage/properties/prompt_c\
ache_miss_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err40]}else{vErrors.push(err40)}errors++}}}if(data11.prompt_tokens_details!==void 0){let data22=data11.
prompt_tokens_details;if(!(data22&&typeof data22=="object"&&!Array.isArray(data22))&&data22!==null){const err41={
instancePath:instancePath+"/usage/prompt_tokens_details",schemaPath:"#/properties/usage/properties/prompt_toke\
ns_details/type",keyword:"type",params:{type:schema21.properties.usage.properties.prompt_tokens_details.type},
message:"must be object,null"};if(vErrors===null){vErrors=[err41]}else{vErrors.push(err41)}errors++}if(data22&&
typeof data22=="object"&&!Array.isArray(data22)){if(data22.cached_tokens!==void 0){let data23=data22.cached_tokens;
if(!(typeof data23=="number"&&(!(data23%1)&&!isNaN(data23))&&isFinite(data23))&&data23!==null){const err42={instancePath:instancePath+
"/usage/prompt_tokens_details/cached_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/p\
roperties/cached_tokens/type",keyword:"type",params:{type:schema21.properties.usage.properties.prompt_tokens_details.
properties.cached_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err42]}else{vErrors.
push(err42)}errors++}if(typeof data23=="number"&&isFinite(data23)){if(data23<0||isNaN(data23)){const err43={instancePath:instancePath+
"/usage/prompt_tokens_details/cached_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/p\
roperties/cached_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err43]}else{vErrors.push(err43)}errors++}}}if(data22.cache_write_tokens!==void 0){let data24=data22.
cache_write_tokens;if(!(typeof data24=="number"&&(!(data24%1)&&!isNaN(data24))&&isFinite(data24))&&data24!==null){
const err44={instancePath:instancePath+"/usage/prompt_tokens_details/cache_write_tokens",schemaPath:"#/propert\
ies/usage/properties/prompt_tokens_details/properties/cache_write_tokens/type",keyword:"type",params:{type:schema21.
properties.usage.properties.prompt_tokens_details.properties.cache_write_tokens.type},message:"must be integer\
,null"};if(vErrors===null){vErrors=[err44]}else{vErrors.push(err44)}errors++}if(typeof data24=="number"&&isFinite(
data24)){if(data24<0||isNaN(data24)){const err45={instancePath:instancePath+"/usage/prompt_tokens_details/cach\
e_write_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/properties/cache_write_tokens/\
minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=
[err45]}else{vErrors.push(err45)}errors++}}}if(data22.text_tokens!==void 0){let data25=data22.text_tokens;if(!(typeof data25==
"number"&&(!(data25%1)&&!isNaN(data25))&&isFinite(data25))&&data25!==null){const err46={instancePath:instancePath+
"/usage/prompt_tokens_details/text_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pro\
perties/text_tokens/type",keyword:"type",params:{type:schema21.properties.usage.properties.prompt_tokens_details.
properties.text_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err46]}else{vErrors.push(
err46)}errors++}if(typeof data25=="number"&&isFinite(data25)){if(data25<0||isNaN(data25)){const err47={instancePath:instancePath+
"/usage/prompt_tokens_details/text_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pro\
perties/text_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err47]}else{vErrors.push(err47)}errors++}}}if(data22.audio_tokens!==void 0){let data26=data22.audio_tokens;
if(!(typeof data26=="number"&&(!(data26%1)&&!isNaN(data26))&&isFinite(data26))&&data26!==null){const err48={instancePath:instancePath+
"/usage/prompt_tokens_details/audio_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pr\
operties/audio_tokens/type",keyword:"type",params:{type:schema21.properties.usage.properties.prompt_tokens_details.
properties.audio_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err48]}else{vErrors.
push(err48)}errors++}if(typeof data26=="number"&&isFinite(data26)){if(data26<0||isNaN(data26)){const err49={instancePath:instancePath+
"/usage/prompt_tokens_details/audio_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pr\
operties/audio_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err49]}else{vErrors.push(err49)}errors++}}}if(data22.image_tokens!==void 0){let data27=data22.image_tokens;
if(!(typeof data27=="number"&&(!(data27%1)&&!isNaN(data27))&&isFinite(data27))&&data27!==null){const err50={instancePath:instancePath+
"/usage/prompt_tokens_details/image_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pr\
operties/image_tokens/type",keyword:"type",params:{type:schema21.properties.usage.properties.prompt_tokens_details.
properties.image_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err50]}else{vErrors.
push(err50)}errors++}if(typeof data27=="number"&&isFinite(data27)){if(data27<0||isNaN(data27)){const err51={instancePath:instancePath+
"/usage/prompt_tokens_details/image_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pr\
operties/image_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err51]}else{vErrors.push(err51)}errors++}}}}}if(data11.completion_tokens_details!==void 0){let data28=data11.
completion_tokens_details;if(!(data28&&typeof data28=="object"&&!Array.isArray(data28))&&data28!==null){const err52={
instancePath:instancePath+"/usage/completion_tokens_details",schemaPath:"#/properties/usage/properties/complet\
ion_tokens_details/type",keyword:"type",params:{type:schema21.properties.usage.properties.completion_tokens_details.
type},message:"must be object,null"};if(vErrors===null){vErrors=[err52]}else{vErrors.push(err52)}errors++}if(data28&&
typeof data28=="object"&&!Array.isArray(data28)){if(data28.reasoning_tokens!==void 0){let data29=data28.reasoning_tokens;
if(!(typeof data29=="number"&&(!(data29%1)&&!isNaN(data29))&&isFinite(data29))&&data29!==null){const err53={instancePath:instancePath+
"/usage/completion_tokens_details/reasoning_tokens",schemaPath:"#/properties/usage/properties/completion_token\
s_details/properties/reasoning_tokens/type",keyword:"type",params:{type:schema21.properties.usage.properties.completion_tokens_details.
properties.reasoning_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err53]}else{vErrors.
push(err53)}errors++}if(typeof data29=="number"&&isFinite(data29)){if(data29<0||isNaN(data29)){const err54={instancePath:instancePath+
"/usage/completion_tokens_details/reasoning_tokens",schemaPath:"#/properties/usage/properties/completion_token\
s_details/properties/reasoning_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"mus\
t be >= 0"};if(vErrors===null){vErrors=[err54]}else{vErrors.push(err54)}errors++}}}if(data28.text_tokens!==void 0){
let data30=data28.text_tokens;if(!(typeof data30=="number"&&(!(data30%1)&&!isNaN(data30))&&isFinite(data30))&&
data30!==null){const err55={instancePath:instancePath+"/usage/completion_tokens_details/text_tokens",schemaPath:"\
#/properties/usage/properties/completion_tokens_details/properties/text_tokens/type",keyword:"type",params:{type:schema21.
properties.usage.properties.completion_tokens_details.properties.text_tokens.type},message:"must be integer,nu\
ll"};if(vErrors===null){vErrors=[err55]}else{vErrors.push(err55)}errors++}if(typeof data30=="number"&&isFinite(
data30)){if(data30<0||isNaN(data30)){const err56={instancePath:instancePath+"/usage/completion_tokens_details/\
text_tokens",schemaPath:"#/properties/usage/properties/completion_tokens_details/properties/text_tokens/minimu\
m",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err56]}else{
vErrors.push(err56)}errors++}}}if(data28.audio_tokens!==void 0){let data31=data28.audio_tokens;if(!(typeof data31==
"number"&&(!(data31%1)&&!isNaN(data31))&&isFinite(data31))&&data31!==null){const err57={instancePath:instancePath+
"/usage/completion_tokens_details/audio_tokens",schemaPath:"#/properties/usage/properties/completion_tokens_de\
tails/properties/audio_tokens/type",keyword:"type",params:{type:schema21.properties.usage.properties.completion_tokens_details.
properties.audio_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err57]}else{vErrors.
push(err57)}errors++}if(typeof data31=="number"&&isFinite(data31)){if(data31<0||isNaN(data31)){const err58={instancePath:instancePath+
"/usage/completion_tokens_details/audio_tokens",schemaPath:"#/properties/usage/properties/completion_tokens_de\
tails/properties/audio_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= \
0"};if(vErrors===null){vErrors=[err58]}else{vErrors.push(err58)}errors++}}}if(data28.accepted_prediction_tokens!==
void 0){let data32=data28.accepted_prediction_tokens;if(!(typeof data32=="number"&&(!(data32%1)&&!isNaN(data32))&&
isFinite(data32))&&data32!==null){const err59={instancePath:instancePath+"/usage/completion_tokens_details/acc\
epted_prediction_tokens",schemaPath:"#/properties/usage/properties/completion_tokens_details/properties/accept\
ed_prediction_tokens/type",keyword:"type",params:{type:schema21.properties.usage.properties.completion_tokens_details.
properties.accepted_prediction_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err59]}else{
vErrors.push(err59)}errors++}if(typeof data32=="number"&&isFinite(data32)){if(data32<0||isNaN(data32)){const err60={
instancePath:instancePath+"/usage/completion_tokens_details/accepted_prediction_tokens",schemaPath:"#/properti\
es/usage/properties/completion_tokens_details/properties/accepted_prediction_tokens/minimum",keyword:"minimum",
params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err60]}else{vErrors.push(
err60)}errors++}}}if(data28.rejected_prediction_tokens!==void 0){let data33=data28.rejected_prediction_tokens;
if(!(typeof data33=="number"&&(!(data33%1)&&!isNaN(data33))&&isFinite(data33))&&data33!==null){const err61={instancePath:instancePath+
"/usage/completion_tokens_details/rejected_prediction_tokens",schemaPath:"#/properties/usage/properties/comple\
tion_tokens_details/properties/rejected_prediction_tokens/type",keyword:"type",params:{type:schema21.properties.
usage.properties.completion_tokens_details.properties.rejected_prediction_tokens.type},message:"must be intege\
r,null"};if(vErrors===null){vErrors=[err61]}else{vErrors.push(err61)}errors++}if(typeof data33=="number"&&isFinite(
data33)){if(data33<0||isNaN(data33)){const err62={instancePath:instancePath+"/usage/completion_tokens_details/\
rejected_prediction_tokens",schemaPath:"#/properties/usage/properties/completion_tokens_details/properties/rej\
ected_prediction_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err62]}else{vErrors.push(err62)}errors++}}}}}}}if(data.error!==void 0){let data34=data.error;if(!(data34&&
typeof data34=="object"&&!Array.isArray(data34))&&data34!==null){const err63={instancePath:instancePath+"/erro\
r",schemaPath:"#/properties/error/type",keyword:"type",params:{type:schema21.properties.error.type},message:"m\
ust be object,null"};if(vErrors===null){vErrors=[err63]}else{vErrors.push(err63)}errors++}if(data34&&typeof data34==
"object"&&!Array.isArray(data34)){if(data34.message===void 0){const err64={instancePath:instancePath+"/error",
schemaPath:"#/properties/error/required",keyword:"required",params:{missingProperty:"message"},message:"must h\
ave required property 'message'"};if(vErrors===null){vErrors=[err64]}else{vErrors.push(err64)}errors++}if(data34.
type===void 0){const err65={instancePath:instancePath+"/error",schemaPath:"#/properties/error/required",keyword:"\
required",params:{missingProperty:"type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=
[err65]}else{vErrors.push(err65)}errors++}if(data34.param===void 0){const err66={instancePath:instancePath+"/e\
rror",schemaPath:"#/properties/error/required",keyword:"required",params:{missingProperty:"param"},message:"mu\
st have required property 'param'"};if(vErrors===null){vErrors=[err66]}else{vErrors.push(err66)}errors++}if(data34.
code===void 0){const err67={instancePath:instancePath+"/error",schemaPath:"#/properties/error/required",keyword:"\
required",params:{missingProperty:"code"},message:"must have required property 'code'"};if(vErrors===null){vErrors=
[err67]}else{vErrors.push(err67)}errors++}if(data34.message!==void 0){if(typeof data34.message!=="string"){const err68={
instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err68]}else{vErrors.push(err68)}
errors++}}if(data34.type!==void 0){if(typeof data34.type!=="string"){const err69={instancePath:instancePath+"/\
error/type",schemaPath:"#/properties/error/properties/type/type",keyword:"type",params:{type:"string"},message:"\
must be string"};if(vErrors===null){vErrors=[err69]}else{vErrors.push(err69)}errors++}}if(data34.param!==void 0){
let data37=data34.param;if(typeof data37!=="string"&&data37!==null){const err70={instancePath:instancePath+"/e\
rror/param",schemaPath:"#/properties/error/properties/param/type",keyword:"type",params:{type:schema21.properties.
error.properties.param.type},message:"must be string,null"};if(vErrors===null){vErrors=[err70]}else{vErrors.push(
err70)}errors++}}if(data34.code!==void 0){let data38=data34.code;if(typeof data38!=="string"&&data38!==null){const err71={
instancePath:instancePath+"/error/code",schemaPath:"#/properties/error/properties/code/type",keyword:"type",params:{
type:schema21.properties.error.properties.code.type},message:"must be string,null"};if(vErrors===null){vErrors=
[err71]}else{vErrors.push(err71)}errors++}}if(data34.details!==void 0){let data39=data34.details;if(!Array.isArray(
data39)&&data39!==null){const err72={instancePath:instancePath+"/error/details",schemaPath:"#/properties/error\
/properties/details/type",keyword:"type",params:{type:schema21.properties.error.properties.details.type},message:"\
must be array,null"};if(vErrors===null){vErrors=[err72]}else{vErrors.push(err72)}errors++}if(Array.isArray(data39)){
const len2=data39.length;for(let i2=0;i2<len2&&errors<100;i2++){if(!validate78(data39[i2],{instancePath:instancePath+
"/error/details/"+i2,parentData:data39,parentDataProperty:i2,rootData,dynamicAnchors})){vErrors=vErrors===null?
validate78.errors:vErrors.concat(validate78.errors);errors=vErrors.length}}}}}}}else{const err73={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=
[err73]}else{vErrors.push(err73)}errors++}validate54.errors=vErrors;return errors===0}validate54.evaluated={"p\
rops":{"index":true,"message":true,"logprobs":true,"finish_reason":true,"content_filter_results":true,"provide\
r":true,"model":true,"usage":true,"error":true},"dynamicProps":false,"dynamicItems":false};var schema34={"type":"\
object","required":["prompt_tokens","completion_tokens","total_tokens","prompt_characters","response_character\
s","cost","latency_ms"],"properties":{"prompt_tokens":{"type":"integer","minimum":0},"completion_tokens":{"typ\
e":"integer","minimum":0},"total_tokens":{"type":"integer","minimum":0},"prompt_characters":{"type":"integer",
"minimum":0},"response_characters":{"type":"integer","minimum":0},"cost":{"type":["number","null"],"minimum":0},
"latency_ms":{"type":"number","minimum":0},"estimated":{"type":["boolean","null"]},"prompt_cache_hit_tokens":{
"type":["integer","null"],"minimum":0},"prompt_cache_miss_tokens":{"type":["integer","null"],"minimum":0},"pro\
mpt_tokens_details":{"properties":{"cached_tokens":{"type":["integer","null"],"minimum":0},"cache_write_tokens":{
"type":["integer","null"],"minimum":0},"text_tokens":{"type":["integer","null"],"minimum":0},"audio_tokens":{"\
type":["integer","null"],"minimum":0},"image_tokens":{"type":["integer","null"],"minimum":0}},"type":["object",
"null"]},"completion_tokens_details":{"properties":{"reasoning_tokens":{"type":["integer","null"],"minimum":0},
"text_tokens":{"type":["integer","null"],"minimum":0},"audio_tokens":{"type":["integer","null"],"minimum":0},"\
accepted_prediction_tokens":{"type":["integer","null"],"minimum":0},"rejected_prediction_tokens":{"type":["int\
eger","null"],"minimum":0}},"type":["object","null"]}}};function validate81(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate81.evaluated;if(evaluated0.
dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.prompt_tokens===void 0){const err0={instancePath,schemaPath:"#/require\
d",keyword:"required",params:{missingProperty:"prompt_tokens"},message:"must have required property 'prompt_to\
kens'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.completion_tokens===void 0){
const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"completion_tokens"},
message:"must have required property 'completion_tokens'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(
err1)}errors++}if(data.total_tokens===void 0){const err2={instancePath,schemaPath:"#/required",keyword:"requir\
ed",params:{missingProperty:"total_tokens"},message:"must have required property 'total_tokens'"};if(vErrors===
null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.prompt_characters===void 0){const err3={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"prompt_characters"},message:"must have req\
uired property 'prompt_characters'"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(data.
response_characters===void 0){const err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
response_characters"},message:"must have required property 'response_characters'"};if(vErrors===null){vErrors=
[err4]}else{vErrors.push(err4)}errors++}if(data.cost===void 0){const err5={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"cost"},message:"must have required property 'cost'"};if(vErrors===
null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(data.latency_ms===void 0){const err6={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"latency_ms"},message:"must have required property 'lat\
ency_ms'"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(data.prompt_tokens!==void 0){
let data0=data.prompt_tokens;if(!(typeof data0=="number"&&(!(data0%1)&&!isNaN(data0))&&isFinite(data0))){const err7={
instancePath:instancePath+"/prompt_tokens",schemaPath:"#/properties/prompt_tokens/type",keyword:"type",params:{
type:"integer"},message:"must be integer"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}
if(typeof data0=="number"&&isFinite(data0)){if(data0<0||isNaN(data0)){const err8={instancePath:instancePath+"/\
prompt_tokens",schemaPath:"#/properties/prompt_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}}if(data.completion_tokens!==
void 0){let data1=data.completion_tokens;if(!(typeof data1=="number"&&(!(data1%1)&&!isNaN(data1))&&isFinite(data1))){
const err9={instancePath:instancePath+"/completion_tokens",schemaPath:"#/properties/completion_tokens/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}
errors++}if(typeof data1=="number"&&isFinite(data1)){if(data1<0||isNaN(data1)){const err10={instancePath:instancePath+
"/completion_tokens",schemaPath:"#/properties/completion_tokens/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}}}if(data.
total_tokens!==void 0){let data2=data.total_tokens;if(!(typeof data2=="number"&&(!(data2%1)&&!isNaN(data2))&&isFinite(
data2))){const err11={instancePath:instancePath+"/total_tokens",schemaPath:"#/properties/total_tokens/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(
err11)}errors++}if(typeof data2=="number"&&isFinite(data2)){if(data2<0||isNaN(data2)){const err12={instancePath:instancePath+
"/total_tokens",schemaPath:"#/properties/total_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}}}if(data.prompt_characters!==
void 0){let data3=data.prompt_characters;if(!(typeof data3=="number"&&(!(data3%1)&&!isNaN(data3))&&isFinite(data3))){
const err13={instancePath:instancePath+"/prompt_characters",schemaPath:"#/properties/prompt_characters/type",keyword:"\
type",params:{type:"integer"},message:"must be integer"};if(vErrors===null){vErrors=[err13]}else{vErrors.push(
err13)}errors++}if(typeof data3=="number"&&isFinite(data3)){if(data3<0||isNaN(data3)){const err14={instancePath:instancePath+
"/prompt_characters",schemaPath:"#/properties/prompt_characters/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}}}if(data.
response_characters!==void 0){let data4=data.response_characters;if(!(typeof data4=="number"&&(!(data4%1)&&!isNaN(
data4))&&isFinite(data4))){const err15={instancePath:instancePath+"/response_characters",schemaPath:"#/propert\
ies/response_characters/type",keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===null){
vErrors=[err15]}else{vErrors.push(err15)}errors++}if(typeof data4=="number"&&isFinite(data4)){if(data4<0||isNaN(
data4)){const err16={instancePath:instancePath+"/response_characters",schemaPath:"#/properties/response_charac\
ters/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=
[err16]}else{vErrors.push(err16)}errors++}}}if(data.cost!==void 0){let data5=data.cost;if(!(typeof data5=="num\
ber"&&isFinite(data5))&&data5!==null){const err17={instancePath:instancePath+"/cost",schemaPath:"#/properties/\
cost/type",keyword:"type",params:{type:schema34.properties.cost.type},message:"must be number,null"};if(vErrors===
null){vErrors=[err17]}else{vErrors.push(err17)}errors++}if(typeof data5=="number"&&isFinite(data5)){if(data5<0||
isNaN(data5)){const err18={instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/minimum",keyword:"m\
inimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err18]}else{vErrors.
push(err18)}errors++}}}if(data.latency_ms!==void 0){let data6=data.latency_ms;if(typeof data6=="number"&&isFinite(
data6)){if(data6<0||isNaN(data6)){const err19={instancePath:instancePath+"/latency_ms",schemaPath:"#/propertie\
s/latency_ms/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err19]}else{vErrors.push(err19)}errors++}}else{const err20={instancePath:instancePath+"/latency\
_ms",schemaPath:"#/properties/latency_ms/type",keyword:"type",params:{type:"number"},message:"must be number"};
if(vErrors===null){vErrors=[err20]}else{vErrors.push(err20)}errors++}}if(data.estimated!==void 0){let data7=data.
estimated;if(typeof data7!=="boolean"&&data7!==null){const err21={instancePath:instancePath+"/estimated",schemaPath:"\
#/properties/estimated/type",keyword:"type",params:{type:schema34.properties.estimated.type},message:"must be \
boolean,null"};if(vErrors===null){vErrors=[err21]}else{vErrors.push(err21)}errors++}}if(data.prompt_cache_hit_tokens!==
void 0){let data8=data.prompt_cache_hit_tokens;if(!(typeof data8=="number"&&(!(data8%1)&&!isNaN(data8))&&isFinite(
data8))&&data8!==null){const err22={instancePath:instancePath+"/prompt_cache_hit_tokens",schemaPath:"#/propert\
ies/prompt_cache_hit_tokens/type",keyword:"type",params:{type:schema34.properties.prompt_cache_hit_tokens.type},
message:"must be integer,null"};if(vErrors===null){vErrors=[err22]}else{vErrors.push(err22)}errors++}if(typeof data8==
"number"&&isFinite(data8)){if(data8<0||isNaN(data8)){const err23={instancePath:instancePath+"/prompt_cache_hit\
_tokens",schemaPath:"#/properties/prompt_cache_hit_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"};if(vErrors===null){vErrors=[err23]}else{vErrors.push(err23)}errors++}}}if(data.prompt_cache_miss_tokens!==
void 0){let data9=data.prompt_cache_miss_tokens;if(!(typeof data9=="number"&&(!(data9%1)&&!isNaN(data9))&&isFinite(
data9))&&data9!==null){const err24={instancePath:instancePath+"/prompt_cache_miss_tokens",schemaPath:"#/proper\
ties/prompt_cache_miss_tokens/type",keyword:"type",params:{type:schema34.properties.prompt_cache_miss_tokens.type},
message:"must be integer,null"};if(vErrors===null){vErrors=[err24]}else{vErrors.push(err24)}errors++}if(typeof data9==
"number"&&isFinite(data9)){if(data9<0||isNaN(data9)){const err25={instancePath:instancePath+"/prompt_cache_mis\
s_tokens",schemaPath:"#/properties/prompt_cache_miss_tokens/minimum",keyword:"minimum",params:{comparison:">=",
limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err25]}else{vErrors.push(err25)}errors++}}}if(data.
prompt_tokens_details!==void 0){let data10=data.prompt_tokens_details;if(!(data10&&typeof data10=="object"&&!Array.
isArray(data10))&&data10!==null){const err26={instancePath:instancePath+"/prompt_tokens_details",schemaPath:"#\
/properties/prompt_tokens_details/type",keyword:"type",params:{type:schema34.properties.prompt_tokens_details.
type},message:"must be object,null"};if(vErrors===null){vErrors=[err26]}else{vErrors.push(err26)}errors++}if(data10&&
typeof data10=="object"&&!Array.isArray(data10)){if(data10.cached_tokens!==void 0){let data11=data10.cached_tokens;
if(!(typeof data11=="number"&&(!(data11%1)&&!isNaN(data11))&&isFinite(data11))&&data11!==null){const err27={instancePath:instancePath+
"/prompt_tokens_details/cached_tokens",schemaPath:"#/properties/prompt_tokens_details/properties/cached_tokens\
/type",keyword:"type",params:{type:schema34.properties.prompt_tokens_details.properties.cached_tokens.type},message:"\
must be integer,null"};if(vErrors===null){vErrors=[err27]}else{vErrors.push(err27)}errors++}if(typeof data11==
"number"&&isFinite(data11)){if(data11<0||isNaN(data11)){const err28={instancePath:instancePath+"/prompt_tokens\
_details/cached_tokens",schemaPath:"#/properties/prompt_tokens_details/properties/cached_tokens/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err28]}else{vErrors.
push(err28)}errors++}}}if(data10.cache_write_tokens!==void 0){let data12=data10.cache_write_tokens;if(!(typeof data12==
"number"&&(!(data12%1)&&!isNaN(data12))&&isFinite(data12))&&data12!==null){const err29={instancePath:instancePath+
"/prompt_tokens_details/cache_write_tokens",schemaPath:"#/properties/prompt_tokens_details/properties/cache_wr\
ite_tokens/type",keyword:"type",params:{type:schema34.properties.prompt_tokens_details.properties.cache_write_tokens.
type},message:"must be integer,null"};if(vErrors===null){vErrors=[err29]}else{vErrors.push(err29)}errors++}if(typeof data12==
"number"&&isFinite(data12)){if(data12<0||isNaN(data12)){const err30={instancePath:instancePath+"/prompt_tokens\
_details/cache_write_tokens",schemaPath:"#/properties/prompt_tokens_details/properties/cache_write_tokens/mini\
mum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err30]}else{
vErrors.push(err30)}errors++}}}if(data10.text_tokens!==void 0){let data13=data10.text_tokens;if(!(typeof data13==
"number"&&(!(data13%1)&&!isNaN(data13))&&isFinite(data13))&&data13!==null){const err31={instancePath:instancePath+
"/prompt_tokens_details/text_tokens",schemaPath:"#/properties/prompt_tokens_details/properties/text_tokens/typ\
e",keyword:"type",params:{type:schema34.properties.prompt_tokens_details.properties.text_tokens.type},message:"\
must be integer,null"};if(vErrors===null){vErrors=[err31]}else{vErrors.push(err31)}errors++}if(typeof data13==
"number"&&isFinite(data13)){if(data13<0||isNaN(data13)){const err32={instancePath:instancePath+"/prompt_tokens\
_details/text_tokens",schemaPath:"#/properties/prompt_tokens_details/properties/text_tokens/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err32]}else{vErrors.
push(err32)}errors++}}}if(data10.audio_tokens!==void 0){let data14=data10.audio_tokens;if(!(typeof data14=="nu\
mber"&&(!(data14%1)&&!isNaN(data14))&&isFinite(data14))&&data14!==null){const err33={instancePath:instancePath+
"/prompt_tokens_details/audio_tokens",schemaPath:"#/properties/prompt_tokens_details/properties/audio_tokens/t\
ype",keyword:"type",params:{type:schema34.properties.prompt_tokens_details.properties.audio_tokens.type},message:"\
must be integer,null"};if(vErrors===null){vErrors=[err33]}else{vErrors.push(err33)}errors++}if(typeof data14==
"number"&&isFinite(data14)){if(data14<0||isNaN(data14)){const err34={instancePath:instancePath+"/prompt_tokens\
_details/audio_tokens",schemaPath:"#/properties/prompt_tokens_details/properties/audio_tokens/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err34]}else{vErrors.
push(err34)}errors++}}}if(data10.image_tokens!==void 0){let data15=data10.image_tokens;if(!(typeof data15=="nu\
mber"&&(!(data15%1)&&!isNaN(data15))&&isFinite(data15))&&data15!==null){const err35={instancePath:instancePath+
"/prompt_tokens_details/image_tokens",schemaPath:"#/properties/prompt_tokens_details/properties/image_tokens/t\
ype",keyword:"type",params:{type:schema34.properties.prompt_tokens_details.properties.image_tokens.type},message:"\
must be integer,null"};if(vErrors===null){vErrors=[err35]}else{vErrors.push(err35)}errors++}if(typeof data15==
"number"&&isFinite(data15)){if(data15<0||isNaN(data15)){const err36={instancePath:instancePath+"/prompt_tokens\
_details/image_tokens",schemaPath:"#/properties/prompt_tokens_details/properties/image_tokens/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err36]}else{vErrors.
push(err36)}errors++}}}}}if(data.completion_tokens_details!==void 0){let data16=data.completion_tokens_details;
if(!(data16&&typeof data16=="object"&&!Array.isArray(data16))&&data16!==null){const err37={instancePath:instancePath+
"/completion_tokens_details",schemaPath:"#/properties/completion_tokens_details/type",keyword:"type",params:{type:schema34.
properties.completion_tokens_details.type},message:"must be object,null"};if(vErrors===null){vErrors=[err37]}else{
vErrors.push(err37)}errors++}if(data16&&typeof data16=="object"&&!Array.isArray(data16)){if(data16.reasoning_tokens!==
void 0){let data17=data16.reasoning_tokens;if(!(typeof data17=="number"&&(!(data17%1)&&!isNaN(data17))&&isFinite(
data17))&&data17!==null){const err38={instancePath:instancePath+"/completion_tokens_details/reasoning_tokens",
schemaPath:"#/properties/completion_tokens_details/properties/reasoning_tokens/type",keyword:"type",params:{type:schema34.
properties.completion_tokens_details.properties.reasoning_tokens.type},message:"must be integer,null"};if(vErrors===
null){vErrors=[err38]}else{vErrors.push(err38)}errors++}if(typeof data17=="number"&&isFinite(data17)){if(data17<
0||isNaN(data17)){const err39={instancePath:instancePath+"/completion_tokens_details/reasoning_tokens",schemaPath:"\
#/properties/completion_tokens_details/properties/reasoning_tokens/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err39]}else{vErrors.push(err39)}errors++}}}if(data16.
text_tokens!==void 0){let data18=data16.text_tokens;if(!(typeof data18=="number"&&(!(data18%1)&&!isNaN(data18))&&
isFinite(data18))&&data18!==null){const err40={instancePath:instancePath+"/completion_tokens_details/text_toke\
ns",schemaPath:"#/properties/completion_tokens_details/properties/text_tokens/type",keyword:"type",params:{type:schema34.
properties.completion_tokens_details.properties.text_tokens.type},message:"must be integer,null"};if(vErrors===
null){vErrors=[err40]}else{vErrors.push(err40)}errors++}if(typeof data18=="number"&&isFinite(data18)){if(data18<
0||isNaN(data18)){const err41={instancePath:instancePath+"/completion_tokens_details/text_tokens",schemaPath:"\
#/properties/completion_tokens_details/properties/text_tokens/minimum",keyword:"minimum",params:{comparison:">\
=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err41]}else{vErrors.push(err41)}errors++}}}if(data16.
audio_tokens!==void 0){let data19=data16.audio_tokens;if(!(typeof data19=="number"&&(!(data19%1)&&!isNaN(data19))&&
isFinite(data19))&&data19!==null){const err42={instancePath:instancePath+"/completion_tokens_details/audio_tok\
ens",schemaPath:"#/properties/completion_tokens_details/properties/audio_tokens/type",keyword:"type",params:{type:schema34.
properties.completion_tokens_details.properties.audio_tokens.type},message:"must be integer,null"};if(vErrors===
null){vErrors=[err42]}else{vErrors.push(err42)}errors++}if(typeof data19=="number"&&isFinite(data19)){if(data19<
0||isNaN(data19)){const err43={instancePath:instancePath+"/completion_tokens_details/audio_tokens",schemaPath:"\
#/properties/completion_tokens_details/properties/audio_tokens/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err43]}else{vErrors.push(err43)}errors++}}}if(data16.
accepted_prediction_tokens!==void 0){let data20=data16.accepted_prediction_tokens;if(!(typeof data20=="number"&&
(!(data20%1)&&!isNaN(data20))&&isFinite(data20))&&data20!==null){const err44={instancePath:instancePath+"/comp\
letion_tokens_details/accepted_prediction_tokens",schemaPath:"#/properties/completion_tokens_details/propertie\
s/accepted_prediction_tokens/type",keyword:"type",params:{type:schema34.properties.completion_tokens_details.properties.
accepted_prediction_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err44]}else{vErrors.
push(err44)}errors++}if(typeof data20=="number"&&isFinite(data20)){if(data20<0||isNaN(data20)){const err45={instancePath:instancePath+
"/completion_tokens_details/accepted_prediction_tokens",schemaPath:"#/properties/completion_tokens_details/pro\
perties/accepted_prediction_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must b\
e >= 0"};if(vErrors===null){vErrors=[err45]}else{vErrors.push(err45)}errors++}}}if(data16.rejected_prediction_tokens!==
void 0){let data21=data16.rejected_prediction_tokens;if(!(typeof data21=="number"&&(!(data21%1)&&!isNaN(data21))&&
isFinite(data21))&&data21!==null){const err46={instancePath:instancePath+"/completion_tokens_details/rejected_\
prediction_tokens",schemaPath:"#/properties/completion_tokens_details/properties/rejected_prediction_tokens/ty\
pe",keyword:"type",params:{type:schema34.properties.completion_tokens_details.properties.rejected_prediction_tokens.
type},message:"must be integer,null"};if(vErrors===null){vErrors=[err46]}else{vErrors.push(err46)}errors++}if(typeof data21==
"number"&&isFinite(data21)){if(data21<0||isNaN(data21)){const err47={instancePath:instancePath+"/completion_to\
kens_details/rejected_prediction_tokens",schemaPath:"#/properties/completion_tokens_details/properties/rejecte\
d_prediction_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err47]}else{vErrors.push(err47)}errors++}}}}}}else{const err48={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err48]}else{vErrors.
push(err48)}errors++}validate81.errors=vErrors;return errors===0}validate81.evaluated={"props":{"prompt_tokens":true,
"completion_tokens":true,"total_tokens":true,"prompt_characters":true,"response_characters":true,"cost":true,"\
latency_ms":true,"estimated":true,"prompt_cache_hit_tokens":true,"prompt_cache_miss_tokens":true,"prompt_token\
s_details":true,"completion_tokens_details":true},"dynamicProps":false,"dynamicItems":false};var schema36={"type":"object","required":["provider","model","rank","eligible","score","reasons","evidence"],"\
properties":{"provider":{"type":"string"},"model":{"type":"string"},"rank":{"type":["integer","null"],"minimum":1},
"eligible":{"type":"boolean"},"score":{"type":["number","null"]},"reasons":{"type":"array","items":{"type":"st\
ring"}},"evidence":{"$ref":"#/components/schemas/RoutingEvidence"}}};var schema37={"type":"object","required":[
"samples","latency_ms","expected_cost","availability","breaker"],"properties":{"samples":{"type":"integer","mi\
nimum":0},"latency_ms":{"type":["number","null"],"minimum":0},"expected_cost":{"type":["number","null"],"minim\
um":0},"availability":{"type":["number","null"],"minimum":0,"maximum":1},"breaker":{"type":"string"}}};function validate85(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;
const evaluated0=validate85.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){
evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.samples===void 0){const err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"samples"},message:"must have \
required property 'samples'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.latency_ms===
void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"latency_m\
s"},message:"must have required property 'latency_ms'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}
errors++}if(data.expected_cost===void 0){const err2={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"expected_cost"},message:"must have required property 'expected_cost'"};if(vErrors===null){vErrors=
[err2]}else{vErrors.push(err2)}errors++}if(data.availability===void 0){const err3={instancePath,schemaPath:"#/\
required",keyword:"required",params:{missingProperty:"availability"},message:"must have required property 'ava\
ilability'"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(data.breaker===void 0){const err4={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"breaker"},message:"must have \
required property 'breaker'"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(data.samples!==
void 0){let data0=data.samples;if(!(typeof data0=="number"&&(!(data0%1)&&!isNaN(data0))&&isFinite(data0))){const err5={
instancePath:instancePath+"/samples",schemaPath:"#/properties/samples/type",keyword:"type",params:{type:"integ\
er"},message:"must be integer"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(typeof data0==
"number"&&isFinite(data0)){if(data0<0||isNaN(data0)){const err6={instancePath:instancePath+"/samples",schemaPath:"\
#/properties/samples/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err6]}else{vErrors.push(err6)}errors++}}}if(data.latency_ms!==void 0){let data1=data.latency_ms;
if(!(typeof data1=="number"&&isFinite(data1))&&data1!==null){const err7={instancePath:instancePath+"/latency_m\
s",schemaPath:"#/properties/latency_ms/type",keyword:"type",params:{type:schema37.properties.latency_ms.type},
message:"must be number,null"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}if(typeof data1==
"number"&&isFinite(data1)){if(data1<0||isNaN(data1)){const err8={instancePath:instancePath+"/latency_ms",schemaPath:"\
#/properties/latency_ms/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}}if(data.expected_cost!==void 0){let data2=data.expected_cost;
if(!(typeof data2=="number"&&isFinite(data2))&&data2!==null){const err9={instancePath:instancePath+"/expected_\
cost",schemaPath:"#/properties/expected_cost/type",keyword:"type",params:{type:schema37.properties.expected_cost.
type},message:"must be number,null"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}if(typeof data2==
"number"&&isFinite(data2)){if(data2<0||isNaN(data2)){const err10={instancePath:instancePath+"/expected_cost",schemaPath:"\
#/properties/expected_cost/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};
if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}}}if(data.availability!==void 0){let data3=data.
availability;if(!(typeof data3=="number"&&isFinite(data3))&&data3!==null){const err11={instancePath:instancePath+
"/availability",schemaPath:"#/properties/availability/type",keyword:"type",params:{type:schema37.properties.availability.
type},message:"must be number,null"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}if(typeof data3==
"number"&&isFinite(data3)){if(data3>1||isNaN(data3)){const err12={instancePath:instancePath+"/availability",schemaPath:"\
#/properties/availability/maximum",keyword:"maximum",params:{comparison:"<=",limit:1},message:"must be <= 1"};
if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}if(data3<0||isNaN(data3)){const err13={instancePath:instancePath+
"/availability",schemaPath:"#/properties/availability/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"};if(vErrors===null){vErrors=[err13]}else{vErrors.push(err13)}errors++}}}if(data.breaker!==
void 0){if(typeof data.breaker!=="string"){const err14={instancePath:instancePath+"/breaker",schemaPath:"#/pro\
perties/breaker/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=
[err14]}else{vErrors.push(err14)}errors++}}}else{const err15={instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err15]}else{vErrors.push(err15)}errors++}
validate85.errors=vErrors;return errors===0}validate85.evaluated={"props":{"samples":true,"latency_ms":true,"e\
xpected_cost":true,"availability":true,"breaker":true},"dynamicProps":false,"dynamicItems":false};function validate84(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;
const evaluated0=validate84.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){
evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.provider===void 0){const err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"provider"},message:"must have\
 required property 'provider'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.model===
void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"model"},message:"\
must have required property 'model'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.
rank===void 0){const err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"ra\
nk"},message:"must have required property 'rank'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}
if(data.eligible===void 0){const err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
eligible"},message:"must have required property 'eligible'"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(
err3)}errors++}if(data.score===void 0){const err4={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"score"},message:"must have required property 'score'"};if(vErrors===null){vErrors=[err4]}else{
vErrors.push(err4)}errors++}if(data.reasons===void 0){const err5={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"reasons"},message:"must have required property 'reasons'"};if(vErrors===null){
vErrors=[err5]}else{vErrors.push(err5)}errors++}if(data.evidence===void 0){const err6={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"evidence"},message:"must have required property 'evide\
nce'"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(data.provider!==void 0){if(typeof data.
provider!=="string"){const err7={instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",
keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err7]}else{vErrors.
push(err7)}errors++}}if(data.model!==void 0){if(typeof data.model!=="string"){const err8={instancePath:instancePath+
"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type:"string"},message:"must be string"};
if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}if(data.rank!==void 0){let data2=data.rank;
if(!(typeof data2=="number"&&(!(data2%1)&&!isNaN(data2))&&isFinite(data2))&&data2!==null){const err9={instancePath:instancePath+
"/rank",schemaPath:"#/properties/rank/type",keyword:"type",params:{type:schema36.properties.rank.type},message:"\
must be integer,null"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}if(typeof data2=="nu\
mber"&&isFinite(data2)){if(data2<1||isNaN(data2)){const err10={instancePath:instancePath+"/rank",schemaPath:"#\
/properties/rank/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};if(vErrors===
null){vErrors=[err10]}else{vErrors.push(err10)}errors++}}}if(data.eligible!==void 0){if(typeof data.eligible!==
"boolean"){const err11={instancePath:instancePath+"/eligible",schemaPath:"#/properties/eligible/type",keyword:"\
type",params:{type:"boolean"},message:"must be boolean"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(
err11)}errors++}}if(data.score!==void 0){let data4=data.score;if(!(typeof data4=="number"&&isFinite(data4))&&data4!==
null){const err12={instancePath:instancePath+"/score",schemaPath:"#/properties/score/type",keyword:"type",params:{
type:schema36.properties.score.type},message:"must be number,null"};if(vErrors===null){vErrors=[err12]}else{vErrors.
push(err12)}errors++}}if(data.reasons!==void 0){let data5=data.reasons;if(Array.isArray(data5)){const len0=data5.
length;for(let i0=0;i0<len0&&errors<100;i0++){if(typeof data5[i0]!=="string"){const err13={instancePath:instancePath+
"/reasons/"+i0,schemaPath:"#/properties/reasons/items/type",keyword:"type",params:{type:"string"},message:"mus\
t be string"};if(vErrors===null){vErrors=[err13]}else{vErrors.push(err13)}errors++}}}else{const err14={instancePath:instancePath+
"/reasons",schemaPath:"#/properties/reasons/type",keyword:"type",params:{type:"array"},message:"must be array"};
if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}}if(data.evidence!==void 0){if(!validate85(
data.evidence,{instancePath:instancePath+"/evidence",parentData:data,parentDataProperty:"evidence",rootData,dynamicAnchors})){
vErrors=vErrors===null?validate85.errors:vErrors.concat(validate85.errors);errors=vErrors.length}}}else{const err15={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err15]}else{vErrors.push(err15)}errors++}validate84.errors=vErrors;return errors===0}validate84.
evaluated={"props":{"provider":true,"model":true,"rank":true,"eligible":true,"score":true,"reasons":true,"evid\
ence":true},"dynamicProps":false,"dynamicItems":false};function validate83(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate83.evaluated;if(evaluated0.
dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.purpose===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"purpose"},message:"must have required property 'purpose'"};if(vErrors===null){
vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.model===void 0){const err1={instancePath,schemaPath:"#\
/required",keyword:"required",params:{missingProperty:"model"},message:"must have required property 'model'"};
if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.policy===void 0){const err2={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"policy"},message:"must have required prope\
rty 'policy'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.prompt_characters===
void 0){const err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"prompt_ch\
aracters"},message:"must have required property 'prompt_characters'"};if(vErrors===null){vErrors=[err3]}else{vErrors.
push(err3)}errors++}if(data.bucket===void 0){const err4={instancePath,schemaPath:"#/required",keyword:"require\
d",params:{missingProperty:"bucket"},message:"must have required property 'bucket'"};if(vErrors===null){vErrors=
[err4]}else{vErrors.push(err4)}errors++}if(data.candidates===void 0){const err5={instancePath,schemaPath:"#/re\
quired",keyword:"required",params:{missingProperty:"candidates"},message:"must have required property 'candida\
tes'"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(data.purpose!==void 0){if(typeof data.
purpose!=="string"){const err6={instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/type",keyword:"\
type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}
errors++}}if(data.model!==void 0){if(typeof data.model!=="string"){const err7={instancePath:instancePath+"/mod\
el",schemaPath:"#/properties/model/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err7]}else{vErrors.push(err7)}errors++}}if(data.policy!==void 0){if(typeof data.policy!=="strin\
g"){const err8={instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{
type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}if(data.
prompt_characters!==void 0){let data3=data.prompt_characters;if(!(typeof data3=="number"&&(!(data3%1)&&!isNaN(
data3))&&isFinite(data3))){const err9={instancePath:instancePath+"/prompt_characters",schemaPath:"#/properties\
/prompt_characters/type",keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===null){
vErrors=[err9]}else{vErrors.push(err9)}errors++}if(typeof data3=="number"&&isFinite(data3)){if(data3<0||isNaN(
data3)){const err10={instancePath:instancePath+"/prompt_characters",schemaPath:"#/properties/prompt_characters\
/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=
[err10]}else{vErrors.push(err10)}errors++}}}if(data.bucket!==void 0){if(typeof data.bucket!=="string"){const err11={
instancePath:instancePath+"/bucket",schemaPath:"#/properties/bucket/type",keyword:"type",params:{type:"string"},
message:"must be string"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}}if(data.candidates!==
void 0){let data5=data.candidates;if(Array.isArray(data5)){const len0=data5.length;for(let i0=0;i0<len0&&errors<
100;i0++){if(!validate84(data5[i0],{instancePath:instancePath+"/candidates/"+i0,parentData:data5,parentDataProperty:i0,
rootData,dynamicAnchors})){vErrors=vErrors===null?validate84.errors:vErrors.concat(validate84.errors);errors=vErrors.
length}}}else{const err12={instancePath:instancePath+"/candidates",schemaPath:"#/properties/candidates/type",keyword:"\
type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}
errors++}}}else{const err13={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"};if(vErrors===null){vErrors=[err13]}else{vErrors.push(err13)}errors++}validate83.errors=vErrors;
return errors===0}validate83.evaluated={"props":{"purpose":true,"model":true,"policy":true,"prompt_characters":true,
"bucket":true,"candidates":true},"dynamicProps":false,"dynamicItems":false};var schema38={"type":"object","req\
uired":["provider","model","outcome","status","started_ms","latency_ms"],"properties":{"provider":{"type":"str\
ing"},"model":{"type":"string"},"outcome":{"type":"string"},"status":{"type":["integer","null"]},"started_ms":{
"type":"number","minimum":0},"latency_ms":{"type":"number","minimum":0}}};function validate89(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate89.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.provider===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"provider"},message:"must have required property 'provi\
der'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.model===void 0){const err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"model"},message:"must have re\
quired property 'model'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.outcome===
void 0){const err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"outcome"},
message:"must have required property 'outcome'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}
if(data.status===void 0){const err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
status"},message:"must have required property 'status'"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}
errors++}if(data.started_ms===void 0){const err4={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"started_ms"},message:"must have required property 'started_ms'"};if(vErrors===null){vErrors=[
err4]}else{vErrors.push(err4)}errors++}if(data.latency_ms===void 0){const err5={instancePath,schemaPath:"#/req\
uired",keyword:"required",params:{missingProperty:"latency_ms"},message:"must have required property 'latency_\
ms'"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(data.provider!==void 0){if(typeof data.
provider!=="string"){const err6={instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",
keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err6]}else{vErrors.
push(err6)}errors++}}if(data.model!==void 0){if(typeof data.model!=="string"){const err7={instancePath:instancePath+
"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type:"string"},message:"must be string"};
if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}}if(data.outcome!==void 0){if(typeof data.outcome!==
"string"){const err8={instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/type",keyword:"typ\
e",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}
errors++}}if(data.status!==void 0){let data3=data.status;if(!(typeof data3=="number"&&(!(data3%1)&&!isNaN(data3))&&
isFinite(data3))&&data3!==null){const err9={instancePath:instancePath+"/status",schemaPath:"#/properties/statu\
s/type",keyword:"type",params:{type:schema38.properties.status.type},message:"must be integer,null"};if(vErrors===
null){vErrors=[err9]}else{vErrors.push(err9)}errors++}}if(data.started_ms!==void 0){let data4=data.started_ms;
if(typeof data4=="number"&&isFinite(data4)){if(data4<0||isNaN(data4)){const err10={instancePath:instancePath+"\
/started_ms",schemaPath:"#/properties/started_ms/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"\
must be >= 0"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}}else{const err11={instancePath:instancePath+
"/started_ms",schemaPath:"#/properties/started_ms/type",keyword:"type",params:{type:"number"},message:"must be\
 number"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}}if(data.latency_ms!==void 0){let data5=data.
latency_ms;if(typeof data5=="number"&&isFinite(data5)){if(data5<0||isNaN(data5)){const err12={instancePath:instancePath+
"/latency_ms",schemaPath:"#/properties/latency_ms/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}}else{const err13={
instancePath:instancePath+"/latency_ms",schemaPath:"#/properties/latency_ms/type",keyword:"type",params:{type:"\
number"},message:"must be number"};if(vErrors===null){vErrors=[err13]}else{vErrors.push(err13)}errors++}}}else{
const err14={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};
if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}validate89.errors=vErrors;return errors===
0}validate89.evaluated={"props":{"provider":true,"model":true,"outcome":true,"status":true,"started_ms":true,"\
latency_ms":true},"dynamicProps":false,"dynamicItems":false};var schema39={"type":"object","required":["model",
"proposers","critic"],"properties":{"model":{"type":"string"},"proposers":{"type":"array","items":{"$ref":"#/c\
omponents/schemas/ReceiptCandidate"}},"critic":{"required":["provider","model","finish_reason","error"],"prope\
rties":{"provider":{"type":["string","null"]},"model":{"type":"string"},"finish_reason":{"type":["string","nul\
l"]},"error":{"type":["string","null"]}},"type":["object","null"]}}};var schema40={"type":"object","required":[
"provider","model","finish_reason","error"],"properties":{"provider":{"type":["string","null"]},"model":{"type":"\
string"},"finish_reason":{"type":["string","null"]},"error":{"type":["string","null"]}}};function validate92(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;
const evaluated0=validate92.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){
evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.provider===void 0){const err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"provider"},message:"must have\
 required property 'provider'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.model===
void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"model"},message:"\
must have required property 'model'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.
finish_reason===void 0){const err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
finish_reason"},message:"must have required property 'finish_reason'"};if(vErrors===null){vErrors=[err2]}else{
vErrors.push(err2)}errors++}if(data.error===void 0){const err3={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"error"},message:"must have required property 'error'"};if(vErrors===null){vErrors=
[err3]}else{vErrors.push(err3)}errors++}if(data.provider!==void 0){let data0=data.provider;if(typeof data0!=="\
string"&&data0!==null){const err4={instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/typ\
e",keyword:"type",params:{type:schema40.properties.provider.type},message:"must be string,null"};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}if(data.model!==void 0){if(typeof data.model!=="string"){
const err5={instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type:"\
string"},message:"must be string"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}if(data.
finish_reason!==void 0){let data2=data.finish_reason;if(typeof data2!=="string"&&data2!==null){const err6={instancePath:instancePath+
"/finish_reason",schemaPath:"#/properties/finish_reason/type",keyword:"type",params:{type:schema40.properties.
finish_reason.type},message:"must be string,null"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}}
if(data.error!==void 0){let data3=data.error;if(typeof data3!=="string"&&data3!==null){const err7={instancePath:instancePath+
"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type:schema40.properties.error.type},message:"\
must be string,null"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}}}else{const err8={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=
[err8]}else{vErrors.push(err8)}errors++}validate92.errors=vErrors;return errors===0}validate92.evaluated={"pro\
ps":{"provider":true,"model":true,"finish_reason":true,"error":true},"dynamicProps":false,"dynamicItems":false};
function validate91(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;
let errors=0;const evaluated0=validate91.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.
dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.model===void 0){
const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"model"},message:"\
must have required property 'model'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.
proposers===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
proposers"},message:"must have required property 'proposers'"};if(vErrors===null){vErrors=[err1]}else{vErrors.
push(err1)}errors++}if(data.critic===void 0){const err2={instancePath,schemaPath:"#/required",keyword:"require\
d",params:{missingProperty:"critic"},message:"must have required property 'critic'"};if(vErrors===null){vErrors=
[err2]}else{vErrors.push(err2)}errors++}if(data.model!==void 0){if(typeof data.model!=="string"){const err3={instancePath:instancePath+
"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type:"string"},message:"must be string"};
if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.proposers!==void 0){let data1=data.
proposers;if(Array.isArray(data1)){const len0=data1.length;for(let i0=0;i0<len0&&errors<100;i0++){if(!validate92(
data1[i0],{instancePath:instancePath+"/proposers/"+i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors})){
vErrors=vErrors===null?validate92.errors:vErrors.concat(validate92.errors);errors=vErrors.length}}}else{const err4={
instancePath:instancePath+"/proposers",schemaPath:"#/properties/proposers/type",keyword:"type",params:{type:"a\
rray"},message:"must be array"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}if(data.critic!==
void 0){let data3=data.critic;if(!(data3&&typeof data3=="object"&&!Array.isArray(data3))&&data3!==null){const err5={
instancePath:instancePath+"/critic",schemaPath:"#/properties/critic/type",keyword:"type",params:{type:schema39.
properties.critic.type},message:"must be object,null"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}
errors++}if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3.provider===void 0){const err6={instancePath:instancePath+
"/critic",schemaPath:"#/properties/critic/required",keyword:"required",params:{missingProperty:"provider"},message:"\
must have required property 'provider'"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(data3.
model===void 0){const err7={instancePath:instancePath+"/critic",schemaPath:"#/properties/critic/required",keyword:"\
required",params:{missingProperty:"model"},message:"must have required property 'model'"};if(vErrors===null){vErrors=
[err7]}else{vErrors.push(err7)}errors++}if(data3.finish_reason===void 0){const err8={instancePath:instancePath+
"/critic",schemaPath:"#/properties/critic/required",keyword:"required",params:{missingProperty:"finish_reason"},
message:"must have required property 'finish_reason'"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}
errors++}if(data3.error===void 0){const err9={instancePath:instancePath+"/critic",schemaPath:"#/properties/cri\
tic/required",keyword:"required",params:{missingProperty:"error"},message:"must have required property 'error'"};
if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}if(data3.provider!==void 0){let data4=data3.
provider;if(typeof data4!=="string"&&data4!==null){const err10={instancePath:instancePath+"/critic/provider",schemaPath:"\
#/properties/critic/properties/provider/type",keyword:"type",params:{type:schema39.properties.critic.properties.
provider.type},message:"must be string,null"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}}
if(data3.model!==void 0){if(typeof data3.model!=="string"){const err11={instancePath:instancePath+"/critic/mod\
el",schemaPath:"#/properties/critic/properties/model/type",keyword:"type",params:{type:"string"},message:"must\
 be string"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}}if(data3.finish_reason!==void 0){
let data6=data3.finish_reason;if(typeof data6!=="string"&&data6!==null){const err12={instancePath:instancePath+
"/critic/finish_reason",schemaPath:"#/properties/critic/properties/finish_reason/type",keyword:"type",params:{
type:schema39.properties.critic.properties.finish_reason.type},message:"must be string,null"};if(vErrors===null){
vErrors=[err12]}else{vErrors.push(err12)}errors++}}if(data3.error!==void 0){let data7=data3.error;if(typeof data7!==
"string"&&data7!==null){const err13={instancePath:instancePath+"/critic/error",schemaPath:"#/properties/critic\
/properties/error/type",keyword:"type",params:{type:schema39.properties.critic.properties.error.type},message:"\
must be string,null"};if(vErrors===null){vErrors=[err13]}else{vErrors.push(err13)}errors++}}}}}else{const err14={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err14]}else{vErrors.push(err14)}errors++}validate91.errors=vErrors;return errors===0}validate91.
evaluated={"props":{"model":true,"proposers":true,"critic":true},"dynamicProps":false,"dynamicItems":false};var schema41={
"type":"object","required":["provider","model","source","price"],"properties":{"provider":{"type":"string"},"m\
odel":{"type":"string"},"source":{"type":["string","null"]},"price":{"$ref":"#/components/schemas/ModelPrice"}}};
var schema42={"type":"object","required":["input","output"],"properties":{"input":{"type":["number","null"],"m\
inimum":0},"output":{"type":["number","null"],"minimum":0},"cached_input":{"type":["number","null"],"minimum":0},
"cache_write":{"type":["number","null"],"minimum":0},"reasoning":{"type":["number","null"],"minimum":0},"audio\
_input":{"type":["number","null"],"minimum":0},"audio_output":{"type":["number","null"],"minimum":0}}};function validate97(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;
const evaluated0=validate97.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){
evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.input===void 0){const err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"input"},message:"must have re\
quired property 'input'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.output===
void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"output"},
message:"must have required property 'output'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}
if(data.input!==void 0){let data0=data.input;if(!(typeof data0=="number"&&isFinite(data0))&&data0!==null){const err2={
instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type:schema42.properties.
input.type},message:"must be number,null"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}
if(typeof data0=="number"&&isFinite(data0)){if(data0<0||isNaN(data0)){const err3={instancePath:instancePath+"/\
input",schemaPath:"#/properties/input/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"mus\
t be >= 0"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}}if(data.output!==void 0){let data1=data.
output;if(!(typeof data1=="number"&&isFinite(data1))&&data1!==null){const err4={instancePath:instancePath+"/ou\
tput",schemaPath:"#/properties/output/type",keyword:"type",params:{type:schema42.properties.output.type},message:"\
must be number,null"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(typeof data1=="num\
ber"&&isFinite(data1)){if(data1<0||isNaN(data1)){const err5={instancePath:instancePath+"/output",schemaPath:"#\
/properties/output/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}}if(data.cached_input!==void 0){let data2=data.cached_input;
if(!(typeof data2=="number"&&isFinite(data2))&&data2!==null){const err6={instancePath:instancePath+"/cached_in\
put",schemaPath:"#/properties/cached_input/type",keyword:"type",params:{type:schema42.properties.cached_input.
type},message:"must be number,null"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(typeof data2==
"number"&&isFinite(data2)){if(data2<0||isNaN(data2)){const err7={instancePath:instancePath+"/cached_input",schemaPath:"\
#/properties/cached_input/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};
if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}}}if(data.cache_write!==void 0){let data3=data.
cache_write;if(!(typeof data3=="number"&&isFinite(data3))&&data3!==null){const err8={instancePath:instancePath+
"/cache_write",schemaPath:"#/properties/cache_write/type",keyword:"type",params:{type:schema42.properties.cache_write.
type},message:"must be number,null"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}if(typeof data3==
"number"&&isFinite(data3)){if(data3<0||isNaN(data3)){const err9={instancePath:instancePath+"/cache_write",schemaPath:"\
#/properties/cache_write/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err9]}else{vErrors.push(err9)}errors++}}}if(data.reasoning!==void 0){let data4=data.reasoning;if(!(typeof data4==
"number"&&isFinite(data4))&&data4!==null){const err10={instancePath:instancePath+"/reasoning",schemaPath:"#/pr\
operties/reasoning/type",keyword:"type",params:{type:schema42.properties.reasoning.type},message:"must be numb\
er,null"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}if(typeof data4=="number"&&isFinite(
data4)){if(data4<0||isNaN(data4)){const err11={instancePath:instancePath+"/reasoning",schemaPath:"#/properties\
/reasoning/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){
vErrors=[err11]}else{vErrors.push(err11)}errors++}}}if(data.audio_input!==void 0){let data5=data.audio_input;if(!(typeof data5==
"number"&&isFinite(data5))&&data5!==null){const err12={instancePath:instancePath+"/audio_input",schemaPath:"#/\
properties/audio_input/type",keyword:"type",params:{type:schema42.properties.audio_input.type},message:"must b\
e number,null"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}if(typeof data5=="number"&&
isFinite(data5)){if(data5<0||isNaN(data5)){const err13={instancePath:instancePath+"/audio_input",schemaPath:"#\
/properties/audio_input/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err13]}else{vErrors.push(err13)}errors++}}}if(data.audio_output!==void 0){let data6=data.audio_output;
if(!(typeof data6=="number"&&isFinite(data6))&&data6!==null){const err14={instancePath:instancePath+"/audio_ou\
tput",schemaPath:"#/properties/audio_output/type",keyword:"type",params:{type:schema42.properties.audio_output.
type},message:"must be number,null"};if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}if(typeof data6==
"number"&&isFinite(data6)){if(data6<0||isNaN(data6)){const err15={instancePath:instancePath+"/audio_output",schemaPath:"\
#/properties/audio_output/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};
if(vErrors===null){vErrors=[err15]}else{vErrors.push(err15)}errors++}}}}else{const err16={instancePath,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err16]}else{
vErrors.push(err16)}errors++}validate97.errors=vErrors;return errors===0}validate97.evaluated={"props":{"input":true,
"output":true,"cached_input":true,"cache_write":true,"reasoning":true,"audio_input":true,"audio_output":true},
"dynamicProps":false,"dynamicItems":false};function validate96(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate96.evaluated;if(evaluated0.
dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.provider===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"provider"},message:"must have required property 'provider'"};if(vErrors===null){
vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.model===void 0){const err1={instancePath,schemaPath:"#\
/required",keyword:"required",params:{missingProperty:"model"},message:"must have required property 'model'"};
if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.source===void 0){const err2={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"source"},message:"must have required prope\
rty 'source'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.price===void 0){const err3={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"price"},message:"must have re\
quired property 'price'"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(data.provider!==
void 0){if(typeof data.provider!=="string"){const err4={instancePath:instancePath+"/provider",schemaPath:"#/pr\
operties/provider/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=
[err4]}else{vErrors.push(err4)}errors++}}if(data.model!==void 0){if(typeof data.model!=="string"){const err5={
instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type:"string"},
message:"must be string"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}if(data.source!==
void 0){let data2=data.source;if(typeof data2!=="string"&&data2!==null){const err6={instancePath:instancePath+
"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type:schema41.properties.source.type},message:"\
must be string,null"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}}if(data.price!==void 0){
if(!validate97(data.price,{instancePath:instancePath+"/price",parentData:data,parentDataProperty:"price",rootData,
dynamicAnchors})){vErrors=vErrors===null?validate97.errors:vErrors.concat(validate97.errors);errors=vErrors.length}}}else{
const err7={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err7]}else{vErrors.push(err7)}errors++}validate96.errors=vErrors;return errors===0}validate96.evaluated=
{"props":{"provider":true,"model":true,"source":true,"price":true},"dynamicProps":false,"dynamicItems":false};
var schema43={"type":"object","required":["purpose","provider","model","usage","cost","started_ms","latency_ms"],
"properties":{"purpose":{"type":"string"},"provider":{"type":"string"},"model":{"type":"string"},"usage":{"$re\
f":"#/components/schemas/Usage"},"cost":{"type":["number","null"],"minimum":0},"started_ms":{"type":"number","\
minimum":0},"latency_ms":{"type":"number","minimum":0}}};function validate100(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate100.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.purpose===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"purpose"},message:"must have required property 'purpos\
e'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.provider===void 0){const err1={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"provider"},message:"must have\
 required property 'provider'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.model===
void 0){const err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"model"},message:"\
must have required property 'model'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.
usage===void 0){const err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"u\
sage"},message:"must have required property 'usage'"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}
errors++}if(data.cost===void 0){const err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
cost"},message:"must have required property 'cost'"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}
errors++}if(data.started_ms===void 0){const err5={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"started_ms"},message:"must have required property 'started_ms'"};if(vErrors===null){vErrors=[
err5]}else{vErrors.push(err5)}errors++}if(data.latency_ms===void 0){const err6={instancePath,schemaPath:"#/req\
uired",keyword:"required",params:{missingProperty:"latency_ms"},message:"must have required property 'latency_\
ms'"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(data.purpose!==void 0){if(typeof data.
purpose!=="string"){const err7={instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/type",keyword:"\
type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}
errors++}}if(data.provider!==void 0){if(typeof data.provider!=="string"){const err8={instancePath:instancePath+
"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type:"string"},message:"must be str\
ing"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}if(data.model!==void 0){if(typeof data.
model!=="string"){const err9={instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"\
type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}
errors++}}if(data.usage!==void 0){if(!validate81(data.usage,{instancePath:instancePath+"/usage",parentData:data,
parentDataProperty:"usage",rootData,dynamicAnchors})){vErrors=vErrors===null?validate81.errors:vErrors.concat(
validate81.errors);errors=vErrors.length}}if(data.cost!==void 0){let data4=data.cost;if(!(typeof data4=="numbe\
r"&&isFinite(data4))&&data4!==null){const err10={instancePath:instancePath+"/cost",schemaPath:"#/properties/co\
st/type",keyword:"type",params:{type:schema43.properties.cost.type},message:"must be number,null"};if(vErrors===
null){vErrors=[err10]}else{vErrors.push(err10)}errors++}if(typeof data4=="number"&&isFinite(data4)){if(data4<0||
isNaN(data4)){const err11={instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/minimum",keyword:"m\
inimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err11]}else{vErrors.
push(err11)}errors++}}}if(data.started_ms!==void 0){let data5=data.started_ms;if(typeof data5=="number"&&isFinite(
data5)){if(data5<0||isNaN(data5)){const err12={instancePath:instancePath+"/started_ms",schemaPath:"#/propertie\
s/started_ms/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err12]}else{vErrors.push(err12)}errors++}}else{const err13={instancePath:instancePath+"/started\
_ms",schemaPath:"#/properties/started_ms/type",keyword:"type",params:{type:"number"},message:"must be number"};
if(vErrors===null){vErrors=[err13]}else{vErrors.push(err13)}errors++}}if(data.latency_ms!==void 0){let data6=data.
latency_ms;if(typeof data6=="number"&&isFinite(data6)){if(data6<0||isNaN(data6)){const err14={instancePath:instancePath+
"/latency_ms",schemaPath:"#/properties/latency_ms/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"};if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}}else{const err15={
instancePath:instancePath+"/latency_ms",schemaPath:"#/properties/latency_ms/type",keyword:"type",params:{type:"\
number"},message:"must be number"};if(vErrors===null){vErrors=[err15]}else{vErrors.push(err15)}errors++}}}else{
const err16={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};
if(vErrors===null){vErrors=[err16]}else{vErrors.push(err16)}errors++}validate100.errors=vErrors;return errors===
0}validate100.evaluated={"props":{"purpose":true,"provider":true,"model":true,"usage":true,"cost":true,"starte\
d_ms":true,"latency_ms":true},"dynamicProps":false,"dynamicItems":false};function validate53(data,{instancePath="",
parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate53.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"id"},message:"must have required property 'id'"};if(vErrors===
null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.object===void 0){const err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"object"},message:"must have required property 'object'"};
if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.created===void 0){const err2={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"created"},message:"must have required prop\
erty 'created'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.model===void 0){const err3={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"model"},message:"must have re\
quired property 'model'"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(data.provider===
void 0){const err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"provider"},
message:"must have required property 'provider'"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}
if(data.system_fingerprint===void 0){const err5={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"system_fingerprint"},message:"must have required property 'system_fingerprint'"};if(vErrors===
null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(data.choices===void 0){const err6={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"choices"},message:"must have required property 'choice\
s'"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(data.usage===void 0){const err7={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"usage"},message:"must have required proper\
ty 'usage'"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}if(data.id!==void 0){let data0=data.
id;if(typeof data0==="string"){if(!pattern3.test(data0)){const err8={instancePath:instancePath+"/id",schemaPath:"\
#/properties/id/pattern",keyword:"pattern",params:{pattern:"^chatcmpl-[0-9a-f]{32}$"},message:'must match patt\
ern "^chatcmpl-[0-9a-f]{32}$"'};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}else{const err9={
instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"},message:"\
must be string"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}}if(data.object!==void 0){
let data1=data.object;if(typeof data1!=="string"){const err10={instancePath:instancePath+"/object",schemaPath:"\
#/properties/object/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=
[err10]}else{vErrors.push(err10)}errors++}if("chat.completion"!==data1){const err11={instancePath:instancePath+
"/object",schemaPath:"#/properties/object/const",keyword:"const",params:{allowedValue:"chat.completion"},message:"\
must be equal to constant"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}}if(data.created!==
void 0){let data2=data.created;if(!(typeof data2=="number"&&(!(data2%1)&&!isNaN(data2))&&isFinite(data2))){const err12={
instancePath:instancePath+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type:"integ\
er"},message:"must be integer"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}if(typeof data2==
"number"&&isFinite(data2)){if(data2<0||isNaN(data2)){const err13={instancePath:instancePath+"/created",schemaPath:"\
#/properties/created/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err13]}else{vErrors.push(err13)}errors++}}}if(data.model!==void 0){if(typeof data.model!=="stri\
ng"){const err14={instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{
type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}}
if(data.provider!==void 0){if(typeof data.provider!=="string"){const err15={instancePath:instancePath+"/provid\
er",schemaPath:"#/properties/provider/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err15]}else{vErrors.push(err15)}errors++}}if(data.service_tier!==void 0){let data5=data.service_tier;
if(typeof data5!=="string"&&data5!==null){const err16={instancePath:instancePath+"/service_tier",schemaPath:"#\
/properties/service_tier/type",keyword:"type",params:{type:schema20.properties.service_tier.type},message:"mus\
t be string,null"};if(vErrors===null){vErrors=[err16]}else{vErrors.push(err16)}errors++}}if(data.system_fingerprint!==
void 0){let data6=data.system_fingerprint;if(typeof data6!=="string"&&data6!==null){const err17={instancePath:instancePath+
"/system_fingerprint",schemaPath:"#/properties/system_fingerprint/type",keyword:"type",params:{type:schema20.properties.
system_fingerprint.type},message:"must be string,null"};if(vErrors===null){vErrors=[err17]}else{vErrors.push(err17)}
errors++}}if(data.choices!==void 0){let data7=data.choices;if(Array.isArray(data7)){if(data7.length<1){const err18={
instancePath:instancePath+"/choices",schemaPath:"#/properties/choices/minItems",keyword:"minItems",params:{limit:1},
message:"must NOT have fewer than 1 items"};if(vErrors===null){vErrors=[err18]}else{vErrors.push(err18)}errors++}
const len0=data7.length;for(let i0=0;i0<len0&&errors<100;i0++){if(!validate54(data7[i0],{instancePath:instancePath+
"/choices/"+i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors})){vErrors=vErrors===null?validate54.
errors:vErrors.concat(validate54.errors);errors=vErrors.length}}}else{const err19={instancePath:instancePath+"\
/choices",schemaPath:"#/properties/choices/type",keyword:"type",params:{type:"array"},message:"must be array"};
if(vErrors===null){vErrors=[err19]}else{vErrors.push(err19)}errors++}}if(data.usage!==void 0){if(!validate81(data.
usage,{instancePath:instancePath+"/usage",parentData:data,parentDataProperty:"usage",rootData,dynamicAnchors})){
vErrors=vErrors===null?validate81.errors:vErrors.concat(validate81.errors);errors=vErrors.length}}if(data.moderation!==
void 0){let data10=data.moderation;if(!(data10&&typeof data10=="object"&&!Array.isArray(data10))&&data10!==null){
const err20={instancePath:instancePath+"/moderation",schemaPath:"#/properties/moderation/type",keyword:"type",
params:{type:schema20.properties.moderation.type},message:"must be object,null"};if(vErrors===null){vErrors=[err20]}else{
vErrors.push(err20)}errors++}}if(data.receipt!==void 0){let data11=data.receipt;if(!(data11&&typeof data11=="o\
bject"&&!Array.isArray(data11))&&data11!==null){const err21={instancePath:instancePath+"/receipt",schemaPath:"\
#/properties/receipt/type",keyword:"type",params:{type:schema20.properties.receipt.type},message:"must be obje\
ct,null"};if(vErrors===null){vErrors=[err21]}else{vErrors.push(err21)}errors++}if(data11&&typeof data11=="obje\
ct"&&!Array.isArray(data11)){if(data11.request_id===void 0){const err22={instancePath:instancePath+"/receipt",
schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"request_id"},message:"m\
ust have required property 'request_id'"};if(vErrors===null){vErrors=[err22]}else{vErrors.push(err22)}errors++}
if(data11.routing===void 0){const err23={instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt\
/required",keyword:"required",params:{missingProperty:"routing"},message:"must have required property 'routing\
'"};if(vErrors===null){vErrors=[err23]}else{vErrors.push(err23)}errors++}if(data11.attempts===void 0){const err24={
instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"\
attempts"},message:"must have required property 'attempts'"};if(vErrors===null){vErrors=[err24]}else{vErrors.push(
err24)}errors++}if(data11.dropped===void 0){const err25={instancePath:instancePath+"/receipt",schemaPath:"#/pr\
operties/receipt/required",keyword:"required",params:{missingProperty:"dropped"},message:"must have required p\
roperty 'dropped'"};if(vErrors===null){vErrors=[err25]}else{vErrors.push(err25)}errors++}if(data11.translated===
void 0){const err26={instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/required",keyword:"\
required",params:{missingProperty:"translated"},message:"must have required property 'translated'"};if(vErrors===
null){vErrors=[err26]}else{vErrors.push(err26)}errors++}if(data11.tools===void 0){const err27={instancePath:instancePath+
"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"tools"},message:"\
must have required property 'tools'"};if(vErrors===null){vErrors=[err27]}else{vErrors.push(err27)}errors++}if(data11.
mixtures===void 0){const err28={instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/required",
keyword:"required",params:{missingProperty:"mixtures"},message:"must have required property 'mixtures'"};if(vErrors===
null){vErrors=[err28]}else{vErrors.push(err28)}errors++}if(data11.integrity===void 0){const err29={instancePath:instancePath+
"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"integrity"},
message:"must have required property 'integrity'"};if(vErrors===null){vErrors=[err29]}else{vErrors.push(err29)}
errors++}if(data11.prices===void 0){const err30={instancePath:instancePath+"/receipt",schemaPath:"#/properties\
/receipt/required",keyword:"required",params:{missingProperty:"prices"},message:"must have required property '\
prices'"};if(vErrors===null){vErrors=[err30]}else{vErrors.push(err30)}errors++}if(data11.calls===void 0){const err31={
instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"\
calls"},message:"must have required property 'calls'"};if(vErrors===null){vErrors=[err31]}else{vErrors.push(err31)}
errors++}if(data11.request_id!==void 0){if(typeof data11.request_id!=="string"){const err32={instancePath:instancePath+
"/receipt/request_id",schemaPath:"#/properties/receipt/properties/request_id/type",keyword:"type",params:{type:"\
string"},message:"must be string"};if(vErrors===null){vErrors=[err32]}else{vErrors.push(err32)}errors++}}if(data11.
routing!==void 0){let data13=data11.routing;if(Array.isArray(data13)){const len1=data13.length;for(let i1=0;i1<
len1&&errors<100;i1++){if(!validate83(data13[i1],{instancePath:instancePath+"/receipt/routing/"+i1,parentData:data13,
parentDataProperty:i1,rootData,dynamicAnchors})){vErrors=vErrors===null?validate83.errors:vErrors.concat(validate83.
errors);errors=vErrors.length}}}else{const err33={instancePath:instancePath+"/receipt/routing",schemaPath:"#/p\
roperties/receipt/properties/routing/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===
null){vErrors=[err33]}else{vErrors.push(err33)}errors++}}if(data11.attempts!==void 0){let data15=data11.attempts;
if(Array.isArray(data15)){const len2=data15.length;for(let i2=0;i2<len2&&errors<100;i2++){if(!validate89(data15[i2],
{instancePath:instancePath+"/receipt/attempts/"+i2,parentData:data15,parentDataProperty:i2,rootData,dynamicAnchors})){
vErrors=vErrors===null?validate89.errors:vErrors.concat(validate89.errors);errors=vErrors.length}}}else{const err34={
instancePath:instancePath+"/receipt/attempts",schemaPath:"#/properties/receipt/properties/attempts/type",keyword:"\
type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=[err34]}else{vErrors.push(err34)}
errors++}}if(data11.dropped!==void 0){let data17=data11.dropped;if(Array.isArray(data17)){const len3=data17.length;
for(let i3=0;i3<len3&&errors<100;i3++){if(typeof data17[i3]!=="string"){const err35={instancePath:instancePath+
"/receipt/dropped/"+i3,schemaPath:"#/properties/receipt/properties/dropped/items/type",keyword:"type",params:{
type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err35]}else{vErrors.push(err35)}errors++}}}else{
const err36={instancePath:instancePath+"/receipt/dropped",schemaPath:"#/properties/receipt/properties/dropped/\
type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=[err36]}else{vErrors.
push(err36)}errors++}}if(data11.translated!==void 0){let data19=data11.translated;if(Array.isArray(data19)){const len4=data19.
length;for(let i4=0;i4<len4&&errors<100;i4++){if(typeof data19[i4]!=="string"){const err37={instancePath:instancePath+
"/receipt/translated/"+i4,schemaPath:"#/properties/receipt/properties/translated/items/type",keyword:"type",params:{
type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err37]}else{vErrors.push(err37)}errors++}}}else{
const err38={instancePath:instancePath+"/receipt/translated",schemaPath:"#/properties/receipt/properties/trans\
lated/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=[err38]}else{
vErrors.push(err38)}errors++}}if(data11.tools!==void 0){let data21=data11.tools;if(!(data21&&typeof data21=="o\
bject"&&!Array.isArray(data21))&&data21!==null){const err39={instancePath:instancePath+"/receipt/tools",schemaPath:"\
#/properties/receipt/properties/tools/type",keyword:"type",params:{type:schema20.properties.receipt.properties.
tools.type},message:"must be object,null"};if(vErrors===null){vErrors=[err39]}else{vErrors.push(err39)}errors++}
if(data21&&typeof data21=="object"&&!Array.isArray(data21)){if(data21.model===void 0){const err40={instancePath:instancePath+
"/receipt/tools",schemaPath:"#/properties/receipt/properties/tools/required",keyword:"required",params:{missingProperty:"\
model"},message:"must have required property 'model'"};if(vErrors===null){vErrors=[err40]}else{vErrors.push(err40)}
errors++}if(data21.outcome===void 0){const err41={instancePath:instancePath+"/receipt/tools",schemaPath:"#/pro\
perties/receipt/properties/tools/required",keyword:"required",params:{missingProperty:"outcome"},message:"must\
 have required property 'outcome'"};if(vErrors===null){vErrors=[err41]}else{vErrors.push(err41)}errors++}if(data21.
error===void 0){const err42={instancePath:instancePath+"/receipt/tools",schemaPath:"#/properties/receipt/prope\
rties/tools/required",keyword:"required",params:{missingProperty:"error"},message:"must have required property\
 'error'"};if(vErrors===null){vErrors=[err42]}else{vErrors.push(err42)}errors++}if(data21.model!==void 0){if(typeof data21.
model!=="string"){const err43={instancePath:instancePath+"/receipt/tools/model",schemaPath:"#/properties/recei\
pt/properties/tools/properties/model/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err43]}else{vErrors.push(err43)}errors++}}if(data21.outcome!==void 0){if(typeof data21.outcome!==
"string"){const err44={instancePath:instancePath+"/receipt/tools/outcome",schemaPath:"#/properties/receipt/pro\
perties/tools/properties/outcome/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err44]}else{vErrors.push(err44)}errors++}}if(data21.error!==void 0){let data24=data21.error;if(typeof data24!==
"string"&&data24!==null){const err45={instancePath:instancePath+"/receipt/tools/error",schemaPath:"#/propertie\
s/receipt/properties/tools/properties/error/type",keyword:"type",params:{type:schema20.properties.receipt.properties.
tools.properties.error.type},message:"must be string,null"};if(vErrors===null){vErrors=[err45]}else{vErrors.push(
err45)}errors++}}}}if(data11.mixtures!==void 0){let data25=data11.mixtures;if(Array.isArray(data25)){const len5=data25.
length;for(let i5=0;i5<len5&&errors<100;i5++){if(!validate91(data25[i5],{instancePath:instancePath+"/receipt/m\
ixtures/"+i5,parentData:data25,parentDataProperty:i5,rootData,dynamicAnchors})){vErrors=vErrors===null?validate91.
errors:vErrors.concat(validate91.errors);errors=vErrors.length}}}else{const err46={instancePath:instancePath+"\
/receipt/mixtures",schemaPath:"#/properties/receipt/properties/mixtures/type",keyword:"type",params:{type:"arr\
ay"},message:"must be array"};if(vErrors===null){vErrors=[err46]}else{vErrors.push(err46)}errors++}}if(data11.
integrity!==void 0){let data27=data11.integrity;if(!(data27&&typeof data27=="object"&&!Array.isArray(data27))&&
data27!==null){const err47={instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/pr\
operties/integrity/type",keyword:"type",params:{type:schema20.properties.receipt.properties.integrity.type},message:"\
must be object,null"};if(vErrors===null){vErrors=[err47]}else{vErrors.push(err47)}errors++}if(data27&&typeof data27==
"object"&&!Array.isArray(data27)){if(data27.candidates===void 0){const err48={instancePath:instancePath+"/rece\
ipt/integrity",schemaPath:"#/properties/receipt/properties/integrity/required",keyword:"required",params:{missingProperty:"\
candidates"},message:"must have required property 'candidates'"};if(vErrors===null){vErrors=[err48]}else{vErrors.
push(err48)}errors++}if(data27.judge===void 0){const err49={instancePath:instancePath+"/receipt/integrity",schemaPath:"\
#/properties/receipt/properties/integrity/required",keyword:"required",params:{missingProperty:"judge"},message:"\
must have required property 'judge'"};if(vErrors===null){vErrors=[err49]}else{vErrors.push(err49)}errors++}if(data27.
votes===void 0){const err50={instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/p\
roperties/integrity/required",keyword:"required",params:{missingProperty:"votes"},message:"must have required \
property 'votes'"};if(vErrors===null){vErrors=[err50]}else{vErrors.push(err50)}errors++}if(data27.winner===void 0){
const err51={instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/properties/integr\
ity/required",keyword:"required",params:{missingProperty:"winner"},message:"must have required property 'winne\
r'"};if(vErrors===null){vErrors=[err51]}else{vErrors.push(err51)}errors++}if(data27.decided_by===void 0){const err52={
instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/properties/integrity/required",
keyword:"required",params:{missingProperty:"decided_by"},message:"must have required property 'decided_by'"};if(vErrors===
null){vErrors=[err52]}else{vErrors.push(err52)}errors++}if(data27.candidates!==void 0){let data28=data27.candidates;
if(Array.isArray(data28)){const len6=data28.length;for(let i6=0;i6<len6&&errors<100;i6++){if(!validate92(data28[i6],
{instancePath:instancePath+"/receipt/integrity/candidates/"+i6,parentData:data28,parentDataProperty:i6,rootData,
dynamicAnchors})){vErrors=vErrors===null?validate92.errors:vErrors.concat(validate92.errors);errors=vErrors.length}}}else{
const err53={instancePath:instancePath+"/receipt/integrity/candidates",schemaPath:"#/properties/receipt/proper\
ties/integrity/properties/candidates/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===
null){vErrors=[err53]}else{vErrors.push(err53)}errors++}}if(data27.judge!==void 0){if(typeof data27.judge!=="s\
tring"){const err54={instancePath:instancePath+"/receipt/integrity/judge",schemaPath:"#/properties/receipt/pro\
perties/integrity/properties/judge/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err54]}else{vErrors.push(err54)}errors++}}if(data27.votes!==void 0){let data31=data27.votes;if(Array.
isArray(data31)){const len7=data31.length;for(let i7=0;i7<len7&&errors<100;i7++){let data32=data31[i7];if(!(typeof data32==
"number"&&(!(data32%1)&&!isNaN(data32))&&isFinite(data32))&&data32!==null){const err55={instancePath:instancePath+
"/receipt/integrity/votes/"+i7,schemaPath:"#/properties/receipt/properties/integrity/properties/votes/items/ty\
pe",keyword:"type",params:{type:schema20.properties.receipt.properties.integrity.properties.votes.items.type},
message:"must be integer,null"};if(vErrors===null){vErrors=[err55]}else{vErrors.push(err55)}errors++}}}else{const err56={
instancePath:instancePath+"/receipt/integrity/votes",schemaPath:"#/properties/receipt/properties/integrity/pro\
perties/votes/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=[
err56]}else{vErrors.push(err56)}errors++}}if(data27.winner!==void 0){let data33=data27.winner;if(!(typeof data33==
"number"&&(!(data33%1)&&!isNaN(data33))&&isFinite(data33))){const err57={instancePath:instancePath+"/receipt/i\
ntegrity/winner",schemaPath:"#/properties/receipt/properties/integrity/properties/winner/type",keyword:"type",
params:{type:"integer"},message:"must be integer"};if(vErrors===null){vErrors=[err57]}else{vErrors.push(err57)}
errors++}if(typeof data33=="number"&&isFinite(data33)){if(data33<0||isNaN(data33)){const err58={instancePath:instancePath+
"/receipt/integrity/winner",schemaPath:"#/properties/receipt/properties/integrity/properties/winner/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err58]}else{vErrors.
push(err58)}errors++}}}if(data27.decided_by!==void 0){if(typeof data27.decided_by!=="string"){const err59={instancePath:instancePath+
"/receipt/integrity/decided_by",schemaPath:"#/properties/receipt/properties/integrity/properties/decided_by/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err59]}else{vErrors.
push(err59)}errors++}}}}if(data11.prices!==void 0){let data35=data11.prices;if(Array.isArray(data35)){const len8=data35.
length;for(let i8=0;i8<len8&&errors<100;i8++){if(!validate96(data35[i8],{instancePath:instancePath+"/receipt/p\
rices/"+i8,parentData:data35,parentDataProperty:i8,rootData,dynamicAnchors})){vErrors=vErrors===null?validate96.
errors:vErrors.concat(validate96.errors);errors=vErrors.length}}}else{const err60={instancePath:instancePath+"\
/receipt/prices",schemaPath:"#/properties/receipt/properties/prices/type",keyword:"type",params:{type:"array"},
message:"must be array"};if(vErrors===null){vErrors=[err60]}else{vErrors.push(err60)}errors++}}if(data11.calls!==
void 0){let data37=data11.calls;if(Array.isArray(data37)){const len9=data37.length;for(let i9=0;i9<len9&&errors<
100;i9++){if(!validate100(data37[i9],{instancePath:instancePath+"/receipt/calls/"+i9,parentData:data37,parentDataProperty:i9,
rootData,dynamicAnchors})){vErrors=vErrors===null?validate100.errors:vErrors.concat(validate100.errors);errors=
vErrors.length}}}else{const err61={instancePath:instancePath+"/receipt/calls",schemaPath:"#/properties/receipt\
/properties/calls/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=
[err61]}else{vErrors.push(err61)}errors++}}}}}else{const err62={instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err62]}else{vErrors.push(err62)}errors++}
validate53.errors=vErrors;return errors===0}validate53.evaluated={"props":{"id":true,"object":true,"created":true,
"model":true,"provider":true,"service_tier":true,"system_fingerprint":true,"choices":true,"usage":true,"modera\
tion":true,"receipt":true},"dynamicProps":false,"dynamicItems":false};var checkChatCompletionChunk=validate103;
var schema44={"type":"object","required":["id","object","created","model","provider","system_fingerprint","cho\
ices"],"properties":{"id":{"type":"string","pattern":"^chatcmpl-[0-9a-f]{32}$"},"object":{"type":"string","con\
st":"chat.completion.chunk"},"created":{"type":"integer","minimum":0},"model":{"type":"string"},"provider":{"t\
ype":"string"},"service_tier":{"type":["string","null"]},"system_fingerprint":{"type":["string","null"]},"choi\
ces":{"type":"array","items":{"$ref":"#/components/schemas/ChunkChoice"}},"usage":{"required":["prompt_tokens",
"completion_tokens","total_tokens","prompt_characters","response_characters","cost","latency_ms"],"properties":{
"prompt_tokens":{"type":"integer","minimum":0},"completion_tokens":{"type":"integer","minimum":0},"total_token\
s":{"type":"integer","minimum":0},"prompt_characters":{"type":"integer","minimum":0},"response_characters":{"t\
ype":"integer","minimum":0},"cost":{"type":["number","null"],"minimum":0},"latency_ms":{"type":"number","minim\
um":0},"estimated":{"type":["boolean","null"]},"prompt_cache_hit_tokens":{"type":["integer","null"],"minimum":0},
"prompt_cache_miss_tokens":{"type":["integer","null"],"minimum":0},"prompt_tokens_details":{"properties":{"cac\
hed_tokens":{"type":["integer","null"],"minimum":0},"cache_write_tokens":{"type":["integer","null"],"minimum":0},
"text_tokens":{"type":["integer","null"],"minimum":0},"audio_tokens":{"type":["integer","null"],"minimum":0},"\
image_tokens":{"type":["integer","null"],"minimum":0}},"type":["object","null"]},"completion_tokens_details":{
"properties":{"reasoning_tokens":{"type":["integer","null"],"minimum":0},"text_tokens":{"type":["integer","nul\
l"],"minimum":0},"audio_tokens":{"type":["integer","null"],"minimum":0},"accepted_prediction_tokens":{"type":[
"integer","null"],"minimum":0},"rejected_prediction_tokens":{"type":["integer","null"],"minimum":0}},"type":["\
object","null"]}},"type":["object","null"]},"obfuscation":{"type":["string","null"]},"moderation":{"type":["ob\
ject","null"],"additionalProperties":true},"receipt":{"required":["request_id","routing","attempts","dropped",
"translated","tools","mixtures","integrity","prices","calls"],"properties":{"request_id":{"type":"string"},"ro\
uting":{"type":"array","items":{"$ref":"#/components/schemas/ReceiptRanking"}},"attempts":{"type":"array","ite\
ms":{"$ref":"#/components/schemas/Attempt"}},"dropped":{"type":"array","items":{"type":"string"}},"translated":{
"type":"array","items":{"type":"string"}},"tools":{"required":["model","outcome","error"],"properties":{"model":{
"type":"string"},"outcome":{"type":"string"},"error":{"type":["string","null"]}},"type":["object","null"]},"mi\
xtures":{"type":"array","items":{"$ref":"#/components/schemas/ReceiptMixture"}},"integrity":{"required":["cand\
idates","judge","votes","winner","decided_by"],"properties":{"candidates":{"type":"array","items":{"$ref":"#/c\
omponents/schemas/ReceiptCandidate"}},"judge":{"type":"string"},"votes":{"type":"array","items":{"type":["inte\
ger","null"]}},"winner":{"type":"integer","minimum":0},"decided_by":{"type":"string"}},"type":["object","null"]},
"prices":{"type":"array","items":{"$ref":"#/components/schemas/ReceiptPrice"}},"calls":{"type":"array","items":{
"$ref":"#/components/schemas/ReceiptCall"}}},"type":["object","null"]}}};var schema45={"type":"object","requir\
ed":["index","delta","finish_reason"],"properties":{"index":{"type":"integer","minimum":0},"delta":{"$ref":"#/\
components/schemas/ChunkDelta"},"logprobs":{"required":["content","refusal"],"properties":{"content":{"type":[
"array","null"],"items":{"$ref":"#/components/schemas/TokenLogprob"}},"refusal":{"type":["array","null"],"item\
s":{"$ref":"#/components/schemas/TokenLogprob"}}},"type":["object","null"]},"finish_reason":{"if":{"type":"str\
ing"},"then":{"enum":["stop","length","tool_calls","content_filter","function_call","error"]},"type":["string",
"null"]},"content_filter_results":{"type":["object","null"],"additionalProperties":true},"provider":{"type":["\
string","null"]},"model":{"type":["string","null"]},"usage":{"required":["prompt_tokens","completion_tokens","\
total_tokens","prompt_characters","response_characters","cost","latency_ms"],"properties":{"prompt_tokens":{"t\
ype":"integer","minimum":0},"completion_tokens":{"type":"integer","minimum":0},"total_tokens":{"type":"integer",
"minimum":0},"prompt_characters":{"type":"integer","minimum":0},"response_characters":{"type":"integer","minim\
um":0},"cost":{"type":["number","null"],"minimum":0},"latency_ms":{"type":"number","minimum":0},"estimated":{"\
type":["boolean","null"]},"prompt_cache_hit_tokens":{"type":["integer","null"],"minimum":0},"prompt_cache_miss\
_tokens":{"type":["integer","null"],"minimum":0},"prompt_tokens_details":{"properties":{"cached_tokens":{"type":[
"integer","null"],"minimum":0},"cache_write_tokens":{"type":["integer","null"],"minimum":0},"text_tokens":{"ty\
pe":["integer","null"],"minimum":0},"audio_tokens":{"type":["integer","null"],"minimum":0},"image_tokens":{"ty\
pe":["integer","null"],"minimum":0}},"type":["object","null"]},"completion_tokens_details":{"properties":{"rea\
soning_tokens":{"type":["integer","null"],"minimum":0},"text_tokens":{"type":["integer","null"],"minimum":0},"\
audio_tokens":{"type":["integer","null"],"minimum":0},"accepted_prediction_tokens":{"type":["integer","null"],
"minimum":0},"rejected_prediction_tokens":{"type":["integer","null"],"minimum":0}},"type":["object","null"]}},
"type":["object","null"]},"error":{"required":["message","type","param","code"],"properties":{"message":{"type":"\
string"},"type":{"type":"string"},"param":{"type":["string","null"]},"code":{"type":["string","null"]},"detail\
s":{"type":["array","null"],"items":{"$ref":"#/components/schemas/ErrorDetail"}}},"type":["object","null"]}}};
var schema46={"type":"object","properties":{"role":{"type":["string","null"]},"content":{"type":["string","nul\
l"]},"refusal":{"type":["string","null"]},"reasoning_content":{"type":["string","null"]},"reasoning_details":{
"type":["array","null"],"items":{"$ref":"#/components/schemas/ReasoningDetail"}},"annotations":{"type":["array",
"null"],"items":{"$ref":"#/components/schemas/Annotation"}},"audio":{"properties":{"id":{"type":["string","nul\
l"]},"data":{"type":["string","null"]},"expires_at":{"type":["integer","null"]},"transcript":{"type":["string",
"null"]}},"type":["object","null"]},"tool_calls":{"type":["array","null"],"items":{"$ref":"#/components/schema\
s/ChunkToolCall"}},"function_call":{"properties":{"name":{"type":["string","null"]},"arguments":{"type":["stri\
ng","null"]}},"type":["object","null"]},"extra_content":{"type":["object","null"],"additionalProperties":true}}};
var schema47={"type":"object","required":["index"],"properties":{"index":{"type":"integer","minimum":0},"id":{
"type":["string","null"]},"type":{"type":["string","null"]},"function":{"properties":{"name":{"type":["string",
"null"]},"arguments":{"type":["string","null"]}},"type":["object","null"]},"custom":{"properties":{"name":{"ty\
pe":["string","null"]},"input":{"type":["string","null"]}},"type":["object","null"]},"extra_content":{"type":[
"object","null"],"additionalProperties":true}}};function validate108(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate108.evaluated;if(evaluated0.
dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.index===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"index"},message:"must have required property 'index'"};if(vErrors===null){vErrors=
[err0]}else{vErrors.push(err0)}errors++}if(data.index!==void 0){let data0=data.index;if(!(typeof data0=="numbe\
r"&&(!(data0%1)&&!isNaN(data0))&&isFinite(data0))){const err1={instancePath:instancePath+"/index",schemaPath:"\
#/properties/index/type",keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===null){
vErrors=[err1]}else{vErrors.push(err1)}errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0<0||isNaN(
data0)){const err2={instancePath:instancePath+"/index",schemaPath:"#/properties/index/minimum",keyword:"minimu\
m",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(
err2)}errors++}}}if(data.id!==void 0){let data1=data.id;if(typeof data1!=="string"&&data1!==null){const err3={
instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:schema47.properties.
id.type},message:"must be string,null"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.
type!==void 0){let data2=data.type;if(typeof data2!=="string"&&data2!==null){const err4={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:schema47.properties.type.type},message:"\
must be string,null"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}if(data.function!==void 0){
let data3=data.function;if(!(data3&&typeof data3=="object"&&!Array.isArray(data3))&&data3!==null){const err5={
instancePath:instancePath+"/function",schemaPath:"#/properties/function/type",keyword:"type",params:{type:schema47.
properties.function.type},message:"must be object,null"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}
errors++}if(data3&&typeof data3=="object"&&!Array.isArray(data3)){if(data3.name!==void 0){let data4=data3.name;
if(typeof data4!=="string"&&data4!==null){const err6={instancePath:instancePath+"/function/name",schemaPath:"#\
/properties/function/properties/name/type",keyword:"type",params:{type:schema47.properties.function.properties.
name.type},message:"must be string,null"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}}
if(data3.arguments!==void 0){let data5=data3.arguments;if(typeof data5!=="string"&&data5!==null){const err7={instancePath:instancePath+
"/function/arguments",schemaPath:"#/properties/function/properties/arguments/type",keyword:"type",params:{type:schema47.
properties.function.properties.arguments.type},message:"must be string,null"};if(vErrors===null){vErrors=[err7]}else{
vErrors.push(err7)}errors++}}}}if(data.custom!==void 0){let data6=data.custom;if(!(data6&&typeof data6=="objec\
t"&&!Array.isArray(data6))&&data6!==null){const err8={instancePath:instancePath+"/custom",schemaPath:"#/proper\
ties/custom/type",keyword:"type",params:{type:schema47.properties.custom.type},message:"must be object,null"};
if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}if(data6&&typeof data6=="object"&&!Array.isArray(
data6)){if(data6.name!==void 0){let data7=data6.name;if(typeof data7!=="string"&&data7!==null){const err9={instancePath:instancePath+
"/custom/name",schemaPath:"#/properties/custom/properties/name/type",keyword:"type",params:{type:schema47.properties.
custom.properties.name.type},message:"must be string,null"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(
err9)}errors++}}if(data6.input!==void 0){let data8=data6.input;if(typeof data8!=="string"&&data8!==null){const err10={
instancePath:instancePath+"/custom/input",schemaPath:"#/properties/custom/properties/input/type",keyword:"type",
params:{type:schema47.properties.custom.properties.input.type},message:"must be string,null"};if(vErrors===null){
vErrors=[err10]}else{vErrors.push(err10)}errors++}}}}if(data.extra_content!==void 0){let data9=data.extra_content;
if(!(data9&&typeof data9=="object"&&!Array.isArray(data9))&&data9!==null){const err11={instancePath:instancePath+
"/extra_content",schemaPath:"#/properties/extra_content/type",keyword:"type",params:{type:schema47.properties.
extra_content.type},message:"must be object,null"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}
errors++}}}else{const err12={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}validate108.errors=vErrors;
return errors===0}validate108.evaluated={"props":{"index":true,"id":true,"type":true,"function":true,"custom":true,
"extra_content":true},"dynamicProps":false,"dynamicItems":false};function validate105(data,{instancePath="",parentData,
parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate105.
evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}
if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.role!==void 0){let data0=data.role;if(typeof data0!==
"string"&&data0!==null){const err0={instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"\
type",params:{type:schema46.properties.role.type},message:"must be string,null"};if(vErrors===null){vErrors=[err0]}else{
vErrors.push(err0)}errors++}}if(data.content!==void 0){let data1=data.content;if(typeof data1!=="string"&&data1!==
null){const err1={instancePath:instancePath+"/content",schemaPath:"#/properties/content/type",keyword:"type",params:{
type:schema46.properties.content.type},message:"must be string,null"};if(vErrors===null){vErrors=[err1]}else{vErrors.
push(err1)}errors++}}if(data.refusal!==void 0){let data2=data.refusal;if(typeof data2!=="string"&&data2!==null){
const err2={instancePath:instancePath+"/refusal",schemaPath:"#/properties/refusal/type",keyword:"type",params:{
type:schema46.properties.refusal.type},message:"must be string,null"};if(vErrors===null){vErrors=[err2]}else{vErrors.
push(err2)}errors++}}if(data.reasoning_content!==void 0){let data3=data.reasoning_content;if(typeof data3!=="s\
tring"&&data3!==null){const err3={instancePath:instancePath+"/reasoning_content",schemaPath:"#/properties/reas\
oning_content/type",keyword:"type",params:{type:schema46.properties.reasoning_content.type},message:"must be s\
tring,null"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.reasoning_details!==void 0){
let data4=data.reasoning_details;if(!Array.isArray(data4)&&data4!==null){const err4={instancePath:instancePath+
"/reasoning_details",schemaPath:"#/properties/reasoning_details/type",keyword:"type",params:{type:schema46.properties.
reasoning_details.type},message:"must be array,null"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}
errors++}if(Array.isArray(data4)){const len0=data4.length;for(let i0=0;i0<len0&&errors<100;i0++){if(!validate56(
data4[i0],{instancePath:instancePath+"/reasoning_details/"+i0,parentData:data4,parentDataProperty:i0,rootData,
dynamicAnchors})){vErrors=vErrors===null?validate56.errors:vErrors.concat(validate56.errors);errors=vErrors.length}}}}
if(data.annotations!==void 0){let data6=data.annotations;if(!Array.isArray(data6)&&data6!==null){const err5={instancePath:instancePath+
"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type:schema46.properties.annotations.
type},message:"must be array,null"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(Array.
isArray(data6)){const len1=data6.length;for(let i1=0;i1<len1&&errors<100;i1++){if(!validate58(data6[i1],{instancePath:instancePath+
"/annotations/"+i1,parentData:data6,parentDataProperty:i1,rootData,dynamicAnchors})){vErrors=vErrors===null?validate58.
errors:vErrors.concat(validate58.errors);errors=vErrors.length}}}}if(data.audio!==void 0){let data8=data.audio;
if(!(data8&&typeof data8=="object"&&!Array.isArray(data8))&&data8!==null){const err6={instancePath:instancePath+
"/audio",schemaPath:"#/properties/audio/type",keyword:"type",params:{type:schema46.properties.audio.type},message:"\
must be object,null"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(data8&&typeof data8==
"object"&&!Array.isArray(data8)){if(data8.id!==void 0){let data9=data8.id;if(typeof data9!=="string"&&data9!==
null){const err7={instancePath:instancePath+"/audio/id",schemaPath:"#/properties/audio/properties/id/type",keyword:"\
type",params:{type:schema46.properties.audio.properties.id.type},message:"must be string,null"};if(vErrors===null){
vErrors=[err7]}else{vErrors.push(err7)}errors++}}if(data8.data!==void 0){let data10=data8.data;if(typeof data10!==
"string"&&data10!==null){const err8={instancePath:instancePath+"/audio/data",schemaPath:"#/properties/audio/pr\
operties/data/type",keyword:"type",params:{type:schema46.properties.audio.properties.data.type},message:"must \
be string,null"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}if(data8.expires_at!==void 0){
let data11=data8.expires_at;if(!(typeof data11=="number"&&(!(data11%1)&&!isNaN(data11))&&isFinite(data11))&&data11!==
null){const err9={instancePath:instancePath+"/audio/expires_at",schemaPath:"#/properties/audio/properties/expi\
res_at/type",keyword:"type",params:{type:schema46.properties.audio.properties.expires_at.type},message:"must b\
e integer,null"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}}if(data8.transcript!==void 0){
let data12=data8.transcript;if(typeof data12!=="string"&&data12!==null){const err10={instancePath:instancePath+
"/audio/transcript",schemaPath:"#/properties/audio/properties/transcript/type",keyword:"type",params:{type:schema46.
properties.audio.properties.transcript.type},message:"must be string,null"};if(vErrors===null){vErrors=[err10]}else{
vErrors.push(err10)}errors++}}}}if(data.tool_calls!==void 0){let data13=data.tool_calls;if(!Array.isArray(data13)&&
data13!==null){const err11={instancePath:instancePath+"/tool_calls",schemaPath:"#/properties/tool_calls/type",
keyword:"type",params:{type:schema46.properties.tool_calls.type},message:"must be array,null"};if(vErrors===null){
vErrors=[err11]}else{vErrors.push(err11)}errors++}if(Array.isArray(data13)){const len2=data13.length;for(let i2=0;i2<
len2&&errors<100;i2++){if(!validate108(data13[i2],{instancePath:instancePath+"/tool_calls/"+i2,parentData:data13,
parentDataProperty:i2,rootData,dynamicAnchors})){vErrors=vErrors===null?validate108.errors:vErrors.concat(validate108.
errors);errors=vErrors.length}}}}if(data.function_call!==void 0){let data15=data.function_call;if(!(data15&&typeof data15==
"object"&&!Array.isArray(data15))&&data15!==null){const err12={instancePath:instancePath+"/function_call",schemaPath:"\
#/properties/function_call/type",keyword:"type",params:{type:schema46.properties.function_call.type},message:"\
must be object,null"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}if(data15&&typeof data15==
"object"&&!Array.isArray(data15)){if(data15.name!==void 0){let data16=data15.name;if(typeof data16!=="string"&&
data16!==null){const err13={instancePath:instancePath+"/function_call/name",schemaPath:"#/properties/function_\
call/properties/name/type",keyword:"type",params:{type:schema46.properties.function_call.properties.name.type},
message:"must be string,null"};if(vErrors===null){vErrors=[err13]}else{vErrors.push(err13)}errors++}}if(data15.
arguments!==void 0){let data17=data15.arguments;if(typeof data17!=="string"&&data17!==null){const err14={instancePath:instancePath+
"/function_call/arguments",schemaPath:"#/properties/function_call/properties/arguments/type",keyword:"type",params:{
type:schema46.properties.function_call.properties.arguments.type},message:"must be string,null"};if(vErrors===
null){vErrors=[err14]}else{vErrors.push(err14)}errors++}}}}if(data.extra_content!==void 0){let data18=data.extra_content;
if(!(data18&&typeof data18=="object"&&!Array.isArray(data18))&&data18!==null){const err15={instancePath:instancePath+
"/extra_content",schemaPath:"#/properties/extra_content/type",keyword:"type",params:{type:schema46.properties.
extra_content.type},message:"must be object,null"};if(vErrors===null){vErrors=[err15]}else{vErrors.push(err15)}
errors++}}}else{const err16={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"};if(vErrors===null){vErrors=[err16]}else{vErrors.push(err16)}errors++}validate105.errors=vErrors;
return errors===0}validate105.evaluated={"props":{"role":true,"content":true,"refusal":true,"reasoning_content":true,
"reasoning_details":true,"annotations":true,"audio":true,"tool_calls":true,"function_call":true,"extra_content":true},
"dynamicProps":false,"dynamicItems":false};function validate104(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate104.evaluated;if(evaluated0.
dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.index===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"index"},message:"must have required property 'index'"};if(vErrors===null){vErrors=
[err0]}else{vErrors.push(err0)}errors++}if(data.delta===void 0){const err1={instancePath,schemaPath:"#/require\
d",keyword:"required",params:{missingProperty:"delta"},message:"must have required property 'delta'"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.finish_reason===void 0){const err2={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"finish_reason"},message:"must have require\
d property 'finish_reason'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.index!==
void 0){let data0=data.index;if(!(typeof data0=="number"&&(!(data0%1)&&!isNaN(data0))&&isFinite(data0))){const err3={
instancePath:instancePath+"/index",schemaPath:"#/properties/index/type",keyword:"type",params:{type:"integer"},
message:"must be integer"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(typeof data0==
"number"&&isFinite(data0)){if(data0<0||isNaN(data0)){const err4={instancePath:instancePath+"/index",schemaPath:"\
#/properties/index/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}}if(data.delta!==void 0){if(!validate105(data.delta,{instancePath:instancePath+
"/delta",parentData:data,parentDataProperty:"delta",rootData,dynamicAnchors})){vErrors=vErrors===null?validate105.
errors:vErrors.concat(validate105.errors);errors=vErrors.length}}if(data.logprobs!==void 0){let data2=data.logprobs;
if(!(data2&&typeof data2=="object"&&!Array.isArray(data2))&&data2!==null){const err5={instancePath:instancePath+
"/logprobs",schemaPath:"#/properties/logprobs/type",keyword:"type",params:{type:schema45.properties.logprobs.type},
message:"must be object,null"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(data2&&typeof data2==
"object"&&!Array.isArray(data2)){if(data2.content===void 0){const err6={instancePath:instancePath+"/logprobs",
schemaPath:"#/properties/logprobs/required",keyword:"required",params:{missingProperty:"content"},message:"mus\
t have required property 'content'"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(data2.
refusal===void 0){const err7={instancePath:instancePath+"/logprobs",schemaPath:"#/properties/logprobs/required",
keyword:"required",params:{missingProperty:"refusal"},message:"must have required property 'refusal'"};if(vErrors===
null){vErrors=[err7]}else{vErrors.push(err7)}errors++}if(data2.content!==void 0){let data3=data2.content;if(!Array.
isArray(data3)&&data3!==null){const err8={instancePath:instancePath+"/logprobs/content",schemaPath:"#/properti\
es/logprobs/properties/content/type",keyword:"type",params:{type:schema45.properties.logprobs.properties.content.
type},message:"must be array,null"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}if(Array.
isArray(data3)){const len0=data3.length;for(let i0=0;i0<len0&&errors<100;i0++){if(!validate71(data3[i0],{instancePath:instancePath+
"/logprobs/content/"+i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors})){vErrors=vErrors===null?
validate71.errors:vErrors.concat(validate71.errors);errors=vErrors.length}}}}if(data2.refusal!==void 0){let data5=data2.
refusal;if(!Array.isArray(data5)&&data5!==null){const err9={instancePath:instancePath+"/logprobs/refusal",schemaPath:"\
#/properties/logprobs/properties/refusal/type",keyword:"type",params:{type:schema45.properties.logprobs.properties.
refusal.type},message:"must be array,null"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}
if(Array.isArray(data5)){const len1=data5.length;for(let i1=0;i1<len1&&errors<100;i1++){if(!validate71(data5[i1],
{instancePath:instancePath+"/logprobs/refusal/"+i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors})){
vErrors=vErrors===null?validate71.errors:vErrors.concat(validate71.errors);errors=vErrors.length}}}}}}if(data.
finish_reason!==void 0){let data7=data.finish_reason;if(typeof data7!=="string"&&data7!==null){const err10={instancePath:instancePath+
"/finish_reason",schemaPath:"#/properties/finish_reason/type",keyword:"type",params:{type:schema45.properties.
finish_reason.type},message:"must be string,null"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}
errors++}const _errs14=errors;let valid6=true;const _errs15=errors;if(typeof data7!=="string"){const err11={};
if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}var _valid0=_errs15===errors;errors=_errs14;
if(vErrors!==null){if(_errs14){vErrors.length=_errs14}else{vErrors=null}}if(_valid0){const _errs17=errors;if(!(data7===
"stop"||data7==="length"||data7==="tool_calls"||data7==="content_filter"||data7==="function_call"||data7==="er\
ror")){const err12={instancePath:instancePath+"/finish_reason",schemaPath:"#/properties/finish_reason/then/enu\
m",keyword:"enum",params:{allowedValues:schema45.properties.finish_reason.then.enum},message:"must be equal to\
 one of the allowed values"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}var _valid0=_errs17===
errors;valid6=_valid0}if(!valid6){const err13={instancePath:instancePath+"/finish_reason",schemaPath:"#/proper\
ties/finish_reason/if",keyword:"if",params:{failingKeyword:"then"},message:'must match "then" schema'};if(vErrors===
null){vErrors=[err13]}else{vErrors.push(err13)}errors++}}if(data.content_filter_results!==void 0){let data8=data.
content_filter_results;if(!(data8&&typeof data8=="object"&&!Array.isArray(data8))&&data8!==null){const err14={
instancePath:instancePath+"/content_filter_results",schemaPath:"#/properties/content_filter_results/type",keyword:"\
type",params:{type:schema45.properties.content_filter_results.type},message:"must be object,null"};if(vErrors===
null){vErrors=[err14]}else{vErrors.push(err14)}errors++}}if(data.provider!==void 0){let data9=data.provider;if(typeof data9!==
"string"&&data9!==null){const err15={instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/t\
ype",keyword:"type",params:{type:schema45.properties.provider.type},message:"must be string,null"};if(vErrors===
null){vErrors=[err15]}else{vErrors.push(err15)}errors++}}if(data.model!==void 0){let data10=data.model;if(typeof data10!==
"string"&&data10!==null){const err16={instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",
keyword:"type",params:{type:schema45.properties.model.type},message:"must be string,null"};if(vErrors===null){
vErrors=[err16]}else{vErrors.push(err16)}errors++}}if(data.usage!==void 0){let data11=data.usage;if(!(data11&&
typeof data11=="object"&&!Array.isArray(data11))&&data11!==null){const err17={instancePath:instancePath+"/usag\
e",schemaPath:"#/properties/usage/type",keyword:"type",params:{type:schema45.properties.usage.type},message:"m\
ust be object,null"};if(vErrors===null){vErrors=[err17]}else{vErrors.push(err17)}errors++}if(data11&&typeof data11==
"object"&&!Array.isArray(data11)){if(data11.prompt_tokens===void 0){const err18={instancePath:instancePath+"/u\
sage",schemaPath:"#/properties/usage/required",keyword:"required",params:{missingProperty:"prompt_tokens"},message:"\
must have required property 'prompt_tokens'"};if(vErrors===null){vErrors=[err18]}else{vErrors.push(err18)}errors++}
if(data11.completion_tokens===void 0){const err19={instancePath:instancePath+"/usage",schemaPath:"#/properties\
/usage/required",keyword:"required",params:{missingProperty:"completion_tokens"},message:"must have required p\
roperty 'completion_tokens'"};if(vErrors===null){vErrors=[err19]}else{vErrors.push(err19)}errors++}if(data11.total_tokens===
void 0){const err20={instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/required",keyword:"requ\
ired",params:{missingProperty:"total_tokens"},message:"must have required property 'total_tokens'"};if(vErrors===
null){vErrors=[err20]}else{vErrors.push(err20)}errors++}if(data11.prompt_characters===void 0){const err21={instancePath:instancePath+
"/usage",schemaPath:"#/properties/usage/required",keyword:"required",params:{missingProperty:"prompt_character\
s"},message:"must have required property 'prompt_characters'"};if(vErrors===null){vErrors=[err21]}else{vErrors.
push(err21)}errors++}if(data11.response_characters===void 0){const err22={instancePath:instancePath+"/usage",schemaPath:"\
#/properties/usage/required",keyword:"required",params:{missingProperty:"response_characters"},message:"must h\
ave required property 'response_characters'"};if(vErrors===null){vErrors=[err22]}else{vErrors.push(err22)}errors++}
if(data11.cost===void 0){const err23={instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/requir\
ed",keyword:"required",params:{missingProperty:"cost"},message:"must have required property 'cost'"};if(vErrors===
null){vErrors=[err23]}else{vErrors.push(err23)}errors++}if(data11.latency_ms===void 0){const err24={instancePath:instancePath+
"/usage",schemaPath:"#/properties/usage/required",keyword:"required",params:{missingProperty:"latency_ms"},message:"\
must have required property 'latency_ms'"};if(vErrors===null){vErrors=[err24]}else{vErrors.push(err24)}errors++}
if(data11.prompt_tokens!==void 0){let data12=data11.prompt_tokens;if(!(typeof data12=="number"&&(!(data12%1)&&
!isNaN(data12))&&isFinite(data12))){const err25={instancePath:instancePath+"/usage/prompt_tokens",schemaPath:"\
#/properties/usage/properties/prompt_tokens/type",keyword:"type",params:{type:"integer"},message:"must be inte\
ger"};if(vErrors===null){vErrors=[err25]}else{vErrors.push(err25)}errors++}if(typeof data12=="number"&&isFinite(
data12)){if(data12<0||isNaN(data12)){const err26={instancePath:instancePath+"/usage/prompt_tokens",schemaPath:"\
#/properties/usage/properties/prompt_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"\
must be >= 0"};if(vErrors===null){vErrors=[err26]}else{vErrors.push(err26)}errors++}}}if(data11.completion_tokens!==
void 0){let data13=data11.completion_tokens;if(!(typeof data13=="number"&&(!(data13%1)&&!isNaN(data13))&&isFinite(
data13))){const err27={instancePath:instancePath+"/usage/completion_tokens",schemaPath:"#/properties/usage/pro\
perties/completion_tokens/type",keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===
null){vErrors=[err27]}else{vErrors.push(err27)}errors++}if(typeof data13=="number"&&isFinite(data13)){if(data13<
0||isNaN(data13)){const err28={instancePath:instancePath+"/usage/completion_tokens",schemaPath:"#/properties/u\
sage/properties/completion_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be\
 >= 0"};if(vErrors===null){vErrors=[err28]}else{vErrors.push(err28)}errors++}}}if(data11.total_tokens!==void 0){
let data14=data11.total_tokens;if(!(typeof data14=="number"&&(!(data14%1)&&!isNaN(data14))&&isFinite(data14))){
const err29={instancePath:instancePath+"/usage/total_tokens",schemaPath:"#/properties/usage/properties/total_t\
okens/type",keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===null){vErrors=[err29]}else{
vErrors.push(err29)}errors++}if(typeof data14=="number"&&isFinite(data14)){if(data14<0||isNaN(data14)){const err30={
instancePath:instancePath+"/usage/total_tokens",schemaPath:"#/properties/usage/properties/total_tokens/minimum",
keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err30]}else{
vErrors.push(err30)}errors++}}}if(data11.prompt_characters!==void 0){let data15=data11.prompt_characters;if(!(typeof data15==
"number"&&(!(data15%1)&&!isNaN(data15))&&isFinite(data15))){const err31={instancePath:instancePath+"/usage/pro\
mpt_characters",schemaPath:"#/properties/usage/properties/prompt_characters/type",keyword:"type",params:{type:"\
integer"},message:"must be integer"};if(vErrors===null){vErrors=[err31]}else{vErrors.push(err31)}errors++}if(typeof data15==
"number"&&isFinite(data15)){if(data15<0||isNaN(data15)){const err32={instancePath:instancePath+"/usage/prompt_\
characters",schemaPath:"#/properties/usage/properties/prompt_characters/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err32]}else{vErrors.push(err32)}errors++}}}if(data11.
response_characters!==void 0){let data16=data11.response_characters;if(!(typeof data16=="number"&&(!(data16%1)&&
!isNaN(data16))&&isFinite(data16))){const err33={instancePath:instancePath+"/usage/response_characters",schemaPath:"\
#/properties/usage/properties/response_characters/type",keyword:"type",params:{type:"integer"},message:"must b\
e integer"};if(vErrors===null){vErrors=[err33]}else{vErrors.push(err33)}errors++}if(typeof data16=="number"&&isFinite(
data16)){if(data16<0||isNaN(data16)){const err34={instancePath:instancePath+"/usage/response_characters",schemaPath:"\
#/properties/usage/properties/response_characters/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"};if(vErrors===null){vErrors=[err34]}else{vErrors.push(err34)}errors++}}}if(data11.cost!==
void 0){let data17=data11.cost;if(!(typeof data17=="number"&&isFinite(data17))&&data17!==null){const err35={instancePath:instancePath+
"/usage/cost",schemaPath:"#/properties/usage/properties/cost/type",keyword:"type",params:{type:schema45.properties.
usage.properties.cost.type},message:"must be number,null"};if(vErrors===null){vErrors=[err35]}else{vErrors.push(
err35)}errors++}if(typeof data17=="number"&&isFinite(data17)){if(data17<0||isNaN(data17)){const err36={instancePath:instancePath+
"/usage/cost",schemaPath:"#/properties/usage/properties/cost/minimum",keyword:"minimum",params:{comparison:">=",
limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err36]}else{vErrors.push(err36)}errors++}}}if(data11.
latency_ms!==void 0){let data18=data11.latency_ms;if(typeof data18=="number"&&isFinite(data18)){if(data18<0||isNaN(
data18)){const err37={instancePath:instancePath+"/usage/latency_ms",schemaPath:"#/properties/usage/properties/\
latency_ms/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){
vErrors=[err37]}else{vErrors.push(err37)}errors++}}else{const err38={instancePath:instancePath+"/usage/latency\
_ms",schemaPath:"#/properties/usage/properties/latency_ms/type",keyword:"type",params:{type:"number"},message:"\
must be number"};if(vErrors===null){vErrors=[err38]}else{vErrors.push(err38)}errors++}}if(data11.estimated!==void 0){
let data19=data11.estimated;if(typeof data19!=="boolean"&&data19!==null){const err39={instancePath:instancePath+
"/usage/estimated",schemaPath:"#/properties/usage/properties/estimated/type",keyword:"type",params:{type:schema45.
properties.usage.properties.estimated.type},message:"must be boolean,null"};if(vErrors===null){vErrors=[err39]}else{
vErrors.push(err39)}errors++}}if(data11.prompt_cache_hit_tokens!==void 0){let data20=data11.prompt_cache_hit_tokens;
if(!(typeof data20=="number"&&(!(data20%1)&&!isNaN(data20))&&isFinite(data20))&&data20!==null){const err40={instancePath:instancePath+
"/usage/prompt_cache_hit_tokens",schemaPath:"#/properties/usage/properties/prompt_cache_hit_tokens/type",keyword:"\
type",params:{type:schema45.properties.usage.properties.prompt_cache_hit_tokens.type},message:"must be integer\
,null"};if(vErrors===null){vErrors=[err40]}else{vErrors.push(err40)}errors++}if(typeof data20=="number"&&isFinite(
data20)){if(data20<0||isNaN(data20)){const err41={instancePath:instancePath+"/usage/prompt_cache_hit_tokens",schemaPath:"\
#/properties/usage/properties/prompt_cache_hit_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"};if(vErrors===null){vErrors=[err41]}else{vErrors.push(err41)}errors++}}}if(data11.prompt_cache_miss_tokens!==
void 0){let data21=data11.prompt_cache_miss_tokens;if(!(typeof data21=="number"&&(!(data21%1)&&!isNaN(data21))&&
isFinite(data21))&&data21!==null){const err42={instancePath:instancePath+"/usage/prompt_cache_miss_tokens",schemaPath:"\
#/properties/usage/properties/prompt_cache_miss_tokens/type",keyword:"type",params:{type:schema45.properties.usage.
properties.prompt_cache_miss_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err42]}else{
vErrors.push(err42)}errors++}if(typeof data21=="number"&&isFinite(data21)){if(data21<0||isNaN(data21)){const err43={
instancePath:instancePath+"/usage/prompt_cache_miss_tokens",schemaPath:"#/properties/usage/properties/prompt_c\
ache_miss_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err43]}else{vErrors.push(err43)}errors++}}}if(data11.prompt_tokens_details!==void 0){let data22=data11.
prompt_tokens_details;if(!(data22&&typeof data22=="object"&&!Array.isArray(data22))&&data22!==null){const err44={
instancePath:instancePath+"/usage/prompt_tokens_details",schemaPath:"#/properties/usage/properties/prompt_toke\
ns_details/type",keyword:"type",params:{type:schema45.properties.usage.properties.prompt_tokens_details.type},
message:"must be object,null"};if(vErrors===null){vErrors=[err44]}else{vErrors.push(err44)}errors++}if(data22&&
typeof data22=="object"&&!Array.isArray(data22)){if(data22.cached_tokens!==void 0){let data23=data22.cached_tokens;
if(!(typeof data23=="number"&&(!(data23%1)&&!isNaN(data23))&&isFinite(data23))&&data23!==null){const err45={instancePath:instancePath+
"/usage/prompt_tokens_details/cached_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/p\
roperties/cached_tokens/type",keyword:"type",params:{type:schema45.properties.usage.properties.prompt_tokens_details.
properties.cached_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err45]}else{vErrors.
push(err45)}errors++}if(typeof data23=="number"&&isFinite(data23)){if(data23<0||isNaN(data23)){const err46={instancePath:instancePath+
"/usage/prompt_tokens_details/cached_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/p\
roperties/cached_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err46]}else{vErrors.push(err46)}errors++}}}if(data22.cache_write_tokens!==void 0){let data24=data22.
cache_write_tokens;if(!(typeof data24=="number"&&(!(data24%1)&&!isNaN(data24))&&isFinite(data24))&&data24!==null){
const err47={instancePath:instancePath+"/usage/prompt_tokens_details/cache_write_tokens",schemaPath:"#/propert\
ies/usage/properties/prompt_tokens_details/properties/cache_write_tokens/type",keyword:"type",params:{type:schema45.
properties.usage.properties.prompt_tokens_details.properties.cache_write_tokens.type},message:"must be integer\
,null"};if(vErrors===null){vErrors=[err47]}else{vErrors.push(err47)}errors++}if(typeof data24=="number"&&isFinite(
data24)){if(data24<0||isNaN(data24)){const err48={instancePath:instancePath+"/usage/prompt_tokens_details/cach\
e_write_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/properties/cache_write_tokens/\
minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=
[err48]}else{vErrors.push(err48)}errors++}}}if(data22.text_tokens!==void 0){let data25=data22.text_tokens;if(!(typeof data25==
"number"&&(!(data25%1)&&!isNaN(data25))&&isFinite(data25))&&data25!==null){const err49={instancePath:instancePath+
"/usage/prompt_tokens_details/text_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pro\
perties/text_tokens/type",keyword:"type",params:{type:schema45.properties.usage.properties.prompt_tokens_details.
properties.text_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err49]}else{vErrors.push(
err49)}errors++}if(typeof data25=="number"&&isFinite(data25)){if(data25<0||isNaN(data25)){const err50={instancePath:instancePath+
"/usage/prompt_tokens_details/text_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pro\
perties/text_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err50]}else{vErrors.push(err50)}errors++}}}if(data22.audio_tokens!==void 0){let data26=data22.audio_tokens;
if(!(typeof data26=="number"&&(!(data26%1)&&!isNaN(data26))&&isFinite(data26))&&data26!==null){const err51={instancePath:instancePath+
"/usage/prompt_tokens_details/audio_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pr\
operties/audio_tokens/type",keyword:"type",params:{type:schema45.properties.usage.properties.prompt_tokens_details.
properties.audio_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err51]}else{vErrors.
push(err51)}errors++}if(typeof data26=="number"&&isFinite(data26)){if(data26<0||isNaN(data26)){const err52={instancePath:instancePath+
"/usage/prompt_tokens_details/audio_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pr\
operties/audio_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err52]}else{vErrors.push(err52)}errors++}}}if(data22.image_tokens!==void 0){let data27=data22.image_tokens;
if(!(typeof data27=="number"&&(!(data27%1)&&!isNaN(data27))&&isFinite(data27))&&data27!==null){const err53={instancePath:instancePath+
"/usage/prompt_tokens_details/image_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pr\
operties/image_tokens/type",keyword:"type",params:{type:schema45.properties.usage.properties.prompt_tokens_details.
properties.image_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err53]}else{vErrors.
push(err53)}errors++}if(typeof data27=="number"&&isFinite(data27)){if(data27<0||isNaN(data27)){const err54={instancePath:instancePath+
"/usage/prompt_tokens_details/image_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pr\
operties/image_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err54]}else{vErrors.push(err54)}errors++}}}}}if(data11.completion_tokens_details!==void 0){let data28=data11.
completion_tokens_details;if(!(data28&&typeof data28=="object"&&!Array.isArray(data28))&&data28!==null){const err55={
instancePath:instancePath+"/usage/completion_tokens_details",schemaPath:"#/properties/usage/properties/complet\
ion_tokens_details/type",keyword:"type",params:{type:schema45.properties.usage.properties.completion_tokens_details.
type},message:"must be object,null"};if(vErrors===null){vErrors=[err55]}else{vErrors.push(err55)}errors++}if(data28&&
typeof data28=="object"&&!Array.isArray(data28)){if(data28.reasoning_tokens!==void 0){let data29=data28.reasoning_tokens;
if(!(typeof data29=="number"&&(!(data29%1)&&!isNaN(data29))&&isFinite(data29))&&data29!==null){const err56={instancePath:instancePath+
"/usage/completion_tokens_details/reasoning_tokens",schemaPath:"#/properties/usage/properties/completion_token\
s_details/properties/reasoning_tokens/type",keyword:"type",params:{type:schema45.properties.usage.properties.completion_tokens_details.
properties.reasoning_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err56]}else{vErrors.
push(err56)}errors++}if(typeof data29=="number"&&isFinite(data29)){if(data29<0||isNaN(data29)){const err57={instancePath:instancePath+
"/usage/completion_tokens_details/reasoning_tokens",schemaPath:"#/properties/usage/properties/completion_token\
s_details/properties/reasoning_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"mus\
t be >= 0"};if(vErrors===null){vErrors=[err57]}else{vErrors.push(err57)}errors++}}}if(data28.text_tokens!==void 0){
let data30=data28.text_tokens;if(!(typeof data30=="number"&&(!(data30%1)&&!isNaN(data30))&&isFinite(data30))&&
data30!==null){const err58={instancePath:instancePath+"/usage/completion_tokens_details/text_tokens",schemaPath:"\
#/properties/usage/properties/completion_tokens_details/properties/text_tokens/type",keyword:"type",params:{type:schema45.
properties.usage.properties.completion_tokens_details.properties.text_tokens.type},message:"must be integer,nu\
ll"};if(vErrors===null){vErrors=[err58]}else{vErrors.push(err58)}errors++}if(typeof data30=="number"&&isFinite(
data30)){if(data30<0||isNaN(data30)){const err59={instancePath:instancePath+"/usage/completion_tokens_details/\
text_tokens",schemaPath:"#/properties/usage/properties/completion_tokens_details/properties/text_tokens/minimu\
m",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err59]}else{
vErrors.push(err59)}errors++}}}if(data28.audio_tokens!==void 0){let data31=data28.audio_tokens;if(!(typeof data31==
"number"&&(!(data31%1)&&!isNaN(data31))&&isFinite(data31))&&data31!==null){const err60={instancePath:instancePath+
"/usage/completion_tokens_details/audio_tokens",schemaPath:"#/properties/usage/properties/completion_tokens_de\
tails/properties/audio_tokens/type",keyword:"type",params:{type:schema45.properties.usage.properties.completion_tokens_details.
properties.audio_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err60]}else{vErrors.
push(err60)}errors++}if(typeof data31=="number"&&isFinite(data31)){if(data31<0||isNaN(data31)){const err61={instancePath:instancePath+
"/usage/completion_tokens_details/audio_tokens",schemaPath:"#/properties/usage/properties/completion_tokens_de\
tails/properties/audio_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= \
0"};if(vErrors===null){vErrors=[err61]}else{vErrors.push(err61)}errors++}}}if(data28.accepted_prediction_tokens!==
void 0){let data32=data28.accepted_prediction_tokens;if(!(typeof data32=="number"&&(!(data32%1)&&!isNaN(data32))&&
isFinite(data32))&&data32!==null){const err62={instancePath:instancePath+"/usage/completion_tokens_details/acc\
epted_prediction_tokens",schemaPath:"#/properties/usage/properties/completion_tokens_details/properties/accept\
ed_prediction_tokens/type",keyword:"type",params:{type:schema45.properties.usage.properties.completion_tokens_details.
properties.accepted_prediction_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err62]}else{
vErrors.push(err62)}errors++}if(typeof data32=="number"&&isFinite(data32)){if(data32<0||isNaN(data32)){const err63={
instancePath:instancePath+"/usage/completion_tokens_details/accepted_prediction_tokens",schemaPath:"#/properti\
es/usage/properties/completion_tokens_details/properties/accepted_prediction_tokens/minimum",keyword:"minimum",
params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err63]}else{vErrors.push(
err63)}errors++}}}if(data28.rejected_prediction_tokens!==void 0){let data33=data28.rejected_prediction_tokens;
if(!(typeof data33=="number"&&(!(data33%1)&&!isNaN(data33))&&isFinite(data33))&&data33!==null){const err64={instancePath:instancePath+
"/usage/completion_tokens_details/rejected_prediction_tokens",schemaPath:"#/properties/usage/properties/comple\
tion_tokens_details/properties/rejected_prediction_tokens/type",keyword:"type",params:{type:schema45.properties.
usage.properties.completion_tokens_details.properties.rejected_prediction_tokens.type},message:"must be intege\
r,null"};if(vErrors===null){vErrors=[err64]}else{vErrors.push(err64)}errors++}if(typeof data33=="number"&&isFinite(
data33)){if(data33<0||isNaN(data33)){const err65={instancePath:instancePath+"/usage/completion_tokens_details/\
rejected_prediction_tokens",schemaPath:"#/properties/usage/properties/completion_tokens_details/properties/rej\
ected_prediction_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err65]}else{vErrors.push(err65)}errors++}}}}}}}if(data.error!==void 0){let data34=data.error;if(!(data34&&
typeof data34=="object"&&!Array.isArray(data34))&&data34!==null){const err66={instancePath:instancePath+"/erro\
r",schemaPath:"#/properties/error/type",keyword:"type",params:{type:schema45.properties.error.type},message:"m\
ust be object,null"};if(vErrors===null){vErrors=[err66]}else{vErrors.push(err66)}errors++}if(data34&&typeof data34==
"object"&&!Array.isArray(data34)){if(data34.message===void 0){const err67={instancePath:instancePath+"/error",
schemaPath:"#/properties/error/required",keyword:"required",params:{missingProperty:"message"},message:"must h\
ave required property 'message'"};if(vErrors===null){vErrors=[err67]}else{vErrors.push(err67)}errors++}if(data34.
type===void 0){const err68={instancePath:instancePath+"/error",schemaPath:"#/properties/error/required",keyword:"\
required",params:{missingProperty:"type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=
[err68]}else{vErrors.push(err68)}errors++}if(data34.param===void 0){const err69={instancePath:instancePath+"/e\
rror",schemaPath:"#/properties/error/required",keyword:"required",params:{missingProperty:"param"},message:"mu\
st have required property 'param'"};if(vErrors===null){vErrors=[err69]}else{vErrors.push(err69)}errors++}if(data34.
code===void 0){const err70={instancePath:instancePath+"/error",schemaPath:"#/properties/error/required",keyword:"\
required",params:{missingProperty:"code"},message:"must have required property 'code'"};if(vErrors===null){vErrors=
[err70]}else{vErrors.push(err70)}errors++}if(data34.message!==void 0){if(typeof data34.message!=="string"){const err71={
instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/type",keyword:"ty\
pe",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err71]}else{vErrors.push(err71)}
errors++}}if(data34.type!==void 0){if(typeof data34.type!=="string"){const err72={instancePath:instancePath+"/\
error/type",schemaPath:"#/properties/error/properties/type/type",keyword:"type",params:{type:"string"},message:"\
must be string"};if(vErrors===null){vErrors=[err72]}else{vErrors.push(err72)}errors++}}if(data34.param!==void 0){
let data37=data34.param;if(typeof data37!=="string"&&data37!==null){const err73={instancePath:instancePath+"/e\
rror/param",schemaPath:"#/properties/error/properties/param/type",keyword:"type",params:{type:schema45.properties.
error.properties.param.type},message:"must be string,null"};if(vErrors===null){vErrors=[err73]}else{vErrors.push(
err73)}errors++}}if(data34.code!==void 0){let data38=data34.code;if(typeof data38!=="string"&&data38!==null){const err74={
instancePath:instancePath+"/error/code",schemaPath:"#/properties/error/properties/code/type",keyword:"type",params:{
type:schema45.properties.error.properties.code.type},message:"must be string,null"};if(vErrors===null){vErrors=
[err74]}else{vErrors.push(err74)}errors++}}if(data34.details!==void 0){let data39=data34.details;if(!Array.isArray(
data39)&&data39!==null){const err75={instancePath:instancePath+"/error/details",schemaPath:"#/properties/error\
/properties/details/type",keyword:"type",params:{type:schema45.properties.error.properties.details.type},message:"\
must be array,null"};if(vErrors===null){vErrors=[err75]}else{vErrors.push(err75)}errors++}if(Array.isArray(data39)){
const len2=data39.length;for(let i2=0;i2<len2&&errors<100;i2++){if(!validate78(data39[i2],{instancePath:instancePath+
"/error/details/"+i2,parentData:data39,parentDataProperty:i2,rootData,dynamicAnchors})){vErrors=vErrors===null?
validate78.errors:vErrors.concat(validate78.errors);errors=vErrors.length}}}}}}}else{const err76={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=
[err76]}else{vErrors.push(err76)}errors++}validate104.errors=vErrors;return errors===0}validate104.evaluated={
"props":{"index":true,"delta":true,"logprobs":true,"finish_reason":true,"content_filter_results":true,"provide\
r":true,"model":true,"usage":true,"error":true},"dynamicProps":false,"dynamicItems":false};function validate103(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;
const evaluated0=validate103.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){
evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){const err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"},message:"must have requi\
red property 'id'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.object===void 0){
const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"object"},message:"\
must have required property 'object'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.
created===void 0){const err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
created"},message:"must have required property 'created'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(
err2)}errors++}if(data.model===void 0){const err3={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"model"},message:"must have required property 'model'"};if(vErrors===null){vErrors=[err3]}else{
vErrors.push(err3)}errors++}if(data.provider===void 0){const err4={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"provider"},message:"must have required property 'provider'"};if(vErrors===null){
vErrors=[err4]}else{vErrors.push(err4)}errors++}if(data.system_fingerprint===void 0){const err5={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"system_fingerprint"},message:"must have re\
quired property 'system_fingerprint'"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(data.
choices===void 0){const err6={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
choices"},message:"must have required property 'choices'"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(
err6)}errors++}if(data.id!==void 0){let data0=data.id;if(typeof data0==="string"){if(!pattern3.test(data0)){const err7={
instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern:"^chatc\
mpl-[0-9a-f]{32}$"},message:'must match pattern "^chatcmpl-[0-9a-f]{32}$"'};if(vErrors===null){vErrors=[err7]}else{
vErrors.push(err7)}errors++}}else{const err8={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",
keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err8]}else{vErrors.
push(err8)}errors++}}if(data.object!==void 0){let data1=data.object;if(typeof data1!=="string"){const err9={instancePath:instancePath+
"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type:"string"},message:"must be string"};
if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}if("chat.completion.chunk"!==data1){const err10={
instancePath:instancePath+"/object",schemaPath:"#/properties/object/const",keyword:"const",params:{allowedValue:"\
chat.completion.chunk"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(
err10)}errors++}}if(data.created!==void 0){let data2=data.created;if(!(typeof data2=="number"&&(!(data2%1)&&!isNaN(
data2))&&isFinite(data2))){const err11={instancePath:instancePath+"/created",schemaPath:"#/properties/created/\
type",keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===null){vErrors=[err11]}else{
vErrors.push(err11)}errors++}if(typeof data2=="number"&&isFinite(data2)){if(data2<0||isNaN(data2)){const err12={
instancePath:instancePath+"/created",schemaPath:"#/properties/created/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}}}if(data.
model!==void 0){if(typeof data.model!=="string"){const err13={instancePath:instancePath+"/model",schemaPath:"#\
/properties/model/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=
[err13]}else{vErrors.push(err13)}errors++}}if(data.provider!==void 0){if(typeof data.provider!=="string"){const err14={
instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type:"str\
ing"},message:"must be string"};if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}}if(data.
service_tier!==void 0){let data5=data.service_tier;if(typeof data5!=="string"&&data5!==null){const err15={instancePath:instancePath+
"/service_tier",schemaPath:"#/properties/service_tier/type",keyword:"type",params:{type:schema44.properties.service_tier.
type},message:"must be string,null"};if(vErrors===null){vErrors=[err15]}else{vErrors.push(err15)}errors++}}if(data.
system_fingerprint!==void 0){let data6=data.system_fingerprint;if(typeof data6!=="string"&&data6!==null){const err16={
instancePath:instancePath+"/system_fingerprint",schemaPath:"#/properties/system_fingerprint/type",keyword:"typ\
e",params:{type:schema44.properties.system_fingerprint.type},message:"must be string,null"};if(vErrors===null){
vErrors=[err16]}else{vErrors.push(err16)}errors++}}if(data.choices!==void 0){let data7=data.choices;if(Array.isArray(
data7)){const len0=data7.length;for(let i0=0;i0<len0&&errors<100;i0++){if(!validate104(data7[i0],{instancePath:instancePath+
"/choices/"+i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors})){vErrors=vErrors===null?validate104.
errors:vErrors.concat(validate104.errors);errors=vErrors.length}}}else{const err17={instancePath:instancePath+
"/choices",schemaPath:"#/properties/choices/type",keyword:"type",params:{type:"array"},message:"must be array"};
if(vErrors===null){vErrors=[err17]}else{vErrors.push(err17)}errors++}}if(data.usage!==void 0){let data9=data.usage;
if(!(data9&&typeof data9=="object"&&!Array.isArray(data9))&&data9!==null){const err18={instancePath:instancePath+
"/usage",schemaPath:"#/properties/usage/type",keyword:"type",params:{type:schema44.properties.usage.type},message:"\
must be object,null"};if(vErrors===null){vErrors=[err18]}else{vErrors.push(err18)}errors++}if(data9&&typeof data9==
"object"&&!Array.isArray(data9)){if(data9.prompt_tokens===void 0){const err19={instancePath:instancePath+"/usa\
ge",schemaPath:"#/properties/usage/required",keyword:"required",params:{missingProperty:"prompt_tokens"},message:"\
must have required property 'prompt_tokens'"};if(vErrors===null){vErrors=[err19]}else{vErrors.push(err19)}errors++}
if(data9.completion_tokens===void 0){const err20={instancePath:instancePath+"/usage",schemaPath:"#/properties/\
usage/required",keyword:"required",params:{missingProperty:"completion_tokens"},message:"must have required pr\
operty 'completion_tokens'"};if(vErrors===null){vErrors=[err20]}else{vErrors.push(err20)}errors++}if(data9.total_tokens===
void 0){const err21={instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/required",keyword:"requ\
ired",params:{missingProperty:"total_tokens"},message:"must have required property 'total_tokens'"};if(vErrors===
null){vErrors=[err21]}else{vErrors.push(err21)}errors++}if(data9.prompt_characters===void 0){const err22={instancePath:instancePath+
"/usage",schemaPath:"#/properties/usage/required",keyword:"required",params:{missingProperty:"prompt_character\
s"},message:"must have required property 'prompt_characters'"};if(vErrors===null){vErrors=[err22]}else{vErrors.
push(err22)}errors++}if(data9.response_characters===void 0){const err23={instancePath:instancePath+"/usage",schemaPath:"\
#/properties/usage/required",keyword:"required",params:{missingProperty:"response_characters"},message:"must h\
ave required property 'response_characters'"};if(vErrors===null){vErrors=[err23]}else{vErrors.push(err23)}errors++}
if(data9.cost===void 0){const err24={instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/require\
d",keyword:"required",params:{missingProperty:"cost"},message:"must have required property 'cost'"};if(vErrors===
null){vErrors=[err24]}else{vErrors.push(err24)}errors++}if(data9.latency_ms===void 0){const err25={instancePath:instancePath+
"/usage",schemaPath:"#/properties/usage/required",keyword:"required",params:{missingProperty:"latency_ms"},message:"\
must have required property 'latency_ms'"};if(vErrors===null){vErrors=[err25]}else{vErrors.push(err25)}errors++}
if(data9.prompt_tokens!==void 0){let data10=data9.prompt_tokens;if(!(typeof data10=="number"&&(!(data10%1)&&!isNaN(
data10))&&isFinite(data10))){const err26={instancePath:instancePath+"/usage/prompt_tokens",schemaPath:"#/prope\
rties/usage/properties/prompt_tokens/type",keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===
null){vErrors=[err26]}else{vErrors.push(err26)}errors++}if(typeof data10=="number"&&isFinite(data10)){if(data10<
0||isNaN(data10)){const err27={instancePath:instancePath+"/usage/prompt_tokens",schemaPath:"#/properties/usage\
/properties/prompt_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};
if(vErrors===null){vErrors=[err27]}else{vErrors.push(err27)}errors++}}}if(data9.completion_tokens!==void 0){let data11=data9.
completion_tokens;if(!(typeof data11=="number"&&(!(data11%1)&&!isNaN(data11))&&isFinite(data11))){const err28={
instancePath:instancePath+"/usage/completion_tokens",schemaPath:"#/properties/usage/properties/completion_toke\
ns/type",keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===null){vErrors=[err28]}else{
vErrors.push(err28)}errors++}if(typeof data11=="number"&&isFinite(data11)){if(data11<0||isNaN(data11)){const err29={
instancePath:instancePath+"/usage/completion_tokens",schemaPath:"#/properties/usage/properties/completion_toke\
ns/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=
[err29]}else{vErrors.push(err29)}errors++}}}if(data9.total_tokens!==void 0){let data12=data9.total_tokens;if(!(typeof data12==
"number"&&(!(data12%1)&&!isNaN(data12))&&isFinite(data12))){const err30={instancePath:instancePath+"/usage/tot\
al_tokens",schemaPath:"#/properties/usage/properties/total_tokens/type",keyword:"type",params:{type:"integer"},
message:"must be integer"};if(vErrors===null){vErrors=[err30]}else{vErrors.push(err30)}errors++}if(typeof data12==
"number"&&isFinite(data12)){if(data12<0||isNaN(data12)){const err31={instancePath:instancePath+"/usage/total_t\
okens",schemaPath:"#/properties/usage/properties/total_tokens/minimum",keyword:"minimum",params:{comparison:">\
=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err31]}else{vErrors.push(err31)}errors++}}}if(data9.
prompt_characters!==void 0){let data13=data9.prompt_characters;if(!(typeof data13=="number"&&(!(data13%1)&&!isNaN(
data13))&&isFinite(data13))){const err32={instancePath:instancePath+"/usage/prompt_characters",schemaPath:"#/p\
roperties/usage/properties/prompt_characters/type",keyword:"type",params:{type:"integer"},message:"must be int\
eger"};if(vErrors===null){vErrors=[err32]}else{vErrors.push(err32)}errors++}if(typeof data13=="number"&&isFinite(
data13)){if(data13<0||isNaN(data13)){const err33={instancePath:instancePath+"/usage/prompt_characters",schemaPath:"\
#/properties/usage/properties/prompt_characters/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"\
must be >= 0"};if(vErrors===null){vErrors=[err33]}else{vErrors.push(err33)}errors++}}}if(data9.response_characters!==
void 0){let data14=data9.response_characters;if(!(typeof data14=="number"&&(!(data14%1)&&!isNaN(data14))&&isFinite(
data14))){const err34={instancePath:instancePath+"/usage/response_characters",schemaPath:"#/properties/usage/p\
roperties/response_characters/type",keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===
null){vErrors=[err34]}else{vErrors.push(err34)}errors++}if(typeof data14=="number"&&isFinite(data14)){if(data14<
0||isNaN(data14)){const err35={instancePath:instancePath+"/usage/response_characters",schemaPath:"#/properties\
/usage/properties/response_characters/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"mus\
t be >= 0"};if(vErrors===null){vErrors=[err35]}else{vErrors.push(err35)}errors++}}}if(data9.cost!==void 0){let data15=data9.
cost;if(!(typeof data15=="number"&&isFinite(data15))&&data15!==null){const err36={instancePath:instancePath+"/\
usage/cost",schemaPath:"#/properties/usage/properties/cost/type",keyword:"type",params:{type:schema44.properties.
usage.properties.cost.type},message:"must be number,null"};if(vErrors===null){vErrors=[err36]}else{vErrors.push(
err36)}errors++}if(typeof data15=="number"&&isFinite(data15)){if(data15<0||isNaN(data15)){const err37={instancePath:instancePath+
"/usage/cost",schemaPath:"#/properties/usage/properties/cost/minimum",keyword:"minimum",params:{comparison:">=",
limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err37]}else{vErrors.push(err37)}errors++}}}if(data9.
latency_ms!==void 0){let data16=data9.latency_ms;if(typeof data16=="number"&&isFinite(data16)){if(data16<0||isNaN(
data16)){const err38={instancePath:instancePath+"/usage/latency_ms",schemaPath:"#/properties/usage/properties/\
latency_ms/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){
vErrors=[err38]}else{vErrors.push(err38)}errors++}}else{const err39={instancePath:instancePath+"/usage/latency\
_ms",schemaPath:"#/properties/usage/properties/latency_ms/type",keyword:"type",params:{type:"number"},message:"\
must be number"};if(vErrors===null){vErrors=[err39]}else{vErrors.push(err39)}errors++}}if(data9.estimated!==void 0){
let data17=data9.estimated;if(typeof data17!=="boolean"&&data17!==null){const err40={instancePath:instancePath+
"/usage/estimated",schemaPath:"#/properties/usage/properties/estimated/type",keyword:"type",params:{type:schema44.
properties.usage.properties.estimated.type},message:"must be boolean,null"};if(vErrors===null){vErrors=[err40]}else{
vErrors.push(err40)}errors++}}if(data9.prompt_cache_hit_tokens!==void 0){let data18=data9.prompt_cache_hit_tokens;
if(!(typeof data18=="number"&&(!(data18%1)&&!isNaN(data18))&&isFinite(data18))&&data18!==null){const err41={instancePath:instancePath+
"/usage/prompt_cache_hit_tokens",schemaPath:"#/properties/usage/properties/prompt_cache_hit_tokens/type",keyword:"\
type",params:{type:schema44.properties.usage.properties.prompt_cache_hit_tokens.type},message:"must be integer\
,null"};if(vErrors===null){vErrors=[err41]}else{vErrors.push(err41)}errors++}if(typeof data18=="number"&&isFinite(
data18)){if(data18<0||isNaN(data18)){const err42={instancePath:instancePath+"/usage/prompt_cache_hit_tokens",schemaPath:"\
#/properties/usage/properties/prompt_cache_hit_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"};if(vErrors===null){vErrors=[err42]}else{vErrors.push(err42)}errors++}}}if(data9.prompt_cache_miss_tokens!==
void 0){let data19=data9.prompt_cache_miss_tokens;if(!(typeof data19=="number"&&(!(data19%1)&&!isNaN(data19))&&
isFinite(data19))&&data19!==null){const err43={instancePath:instancePath+"/usage/prompt_cache_miss_tokens",schemaPath:"\
#/properties/usage/properties/prompt_cache_miss_tokens/type",keyword:"type",params:{type:schema44.properties.usage.
properties.prompt_cache_miss_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err43]}else{
vErrors.push(err43)}errors++}if(typeof data19=="number"&&isFinite(data19)){if(data19<0||isNaN(data19)){const err44={
instancePath:instancePath+"/usage/prompt_cache_miss_tokens",schemaPath:"#/properties/usage/properties/prompt_c\
ache_miss_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err44]}else{vErrors.push(err44)}errors++}}}if(data9.prompt_tokens_details!==void 0){let data20=data9.
prompt_tokens_details;if(!(data20&&typeof data20=="object"&&!Array.isArray(data20))&&data20!==null){const err45={
instancePath:instancePath+"/usage/prompt_tokens_details",schemaPath:"#/properties/usage/properties/prompt_toke\
ns_details/type",keyword:"type",params:{type:schema44.properties.usage.properties.prompt_tokens_details.type},
message:"must be object,null"};if(vErrors===null){vErrors=[err45]}else{vErrors.push(err45)}errors++}if(data20&&
typeof data20=="object"&&!Array.isArray(data20)){if(data20.cached_tokens!==void 0){let data21=data20.cached_tokens;
if(!(typeof data21=="number"&&(!(data21%1)&&!isNaN(data21))&&isFinite(data21))&&data21!==null){const err46={instancePath:instancePath+
"/usage/prompt_tokens_details/cached_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/p\
roperties/cached_tokens/type",keyword:"type",params:{type:schema44.properties.usage.properties.prompt_tokens_details.
properties.cached_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err46]}else{vErrors.
push(err46)}errors++}if(typeof data21=="number"&&isFinite(data21)){if(data21<0||isNaN(data21)){const err47={instancePath:instancePath+
"/usage/prompt_tokens_details/cached_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/p\
roperties/cached_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err47]}else{vErrors.push(err47)}errors++}}}if(data20.cache_write_tokens!==void 0){let data22=data20.
cache_write_tokens;if(!(typeof data22=="number"&&(!(data22%1)&&!isNaN(data22))&&isFinite(data22))&&data22!==null){
const err48={instancePath:instancePath+"/usage/prompt_tokens_details/cache_write_tokens",schemaPath:"#/propert\
ies/usage/properties/prompt_tokens_details/properties/cache_write_tokens/type",keyword:"type",params:{type:schema44.
properties.usage.properties.prompt_tokens_details.properties.cache_write_tokens.type},message:"must be integer\
,null"};if(vErrors===null){vErrors=[err48]}else{vErrors.push(err48)}errors++}if(typeof data22=="number"&&isFinite(
data22)){if(data22<0||isNaN(data22)){const err49={instancePath:instancePath+"/usage/prompt_tokens_details/cach\
e_write_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/properties/cache_write_tokens/\
minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=
[err49]}else{vErrors.push(err49)}errors++}}}if(data20.text_tokens!==void 0){let data23=data20.text_tokens;if(!(typeof data23==
"number"&&(!(data23%1)&&!isNaN(data23))&&isFinite(data23))&&data23!==null){const err50={instancePath:instancePath+
"/usage/prompt_tokens_details/text_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pro\
perties/text_tokens/type",keyword:"type",params:{type:schema44.properties.usage.properties.prompt_tokens_details.
properties.text_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err50]}else{vErrors.push(
err50)}errors++}if(typeof data23=="number"&&isFinite(data23)){if(data23<0||isNaN(data23)){const err51={instancePath:instancePath+
"/usage/prompt_tokens_details/text_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pro\
perties/text_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err51]}else{vErrors.push(err51)}errors++}}}if(data20.audio_tokens!==void 0){let data24=data20.audio_tokens;
if(!(typeof data24=="number"&&(!(data24%1)&&!isNaN(data24))&&isFinite(data24))&&data24!==null){const err52={instancePath:instancePath+
"/usage/prompt_tokens_details/audio_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pr\
operties/audio_tokens/type",keyword:"type",params:{type:schema44.properties.usage.properties.prompt_tokens_details.
properties.audio_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err52]}else{vErrors.
push(err52)}errors++}if(typeof data24=="number"&&isFinite(data24)){if(data24<0||isNaN(data24)){const err53={instancePath:instancePath+
"/usage/prompt_tokens_details/audio_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pr\
operties/audio_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err53]}else{vErrors.push(err53)}errors++}}}if(data20.image_tokens!==void 0){let data25=data20.image_tokens;
if(!(typeof data25=="number"&&(!(data25%1)&&!isNaN(data25))&&isFinite(data25))&&data25!==null){const err54={instancePath:instancePath+
"/usage/prompt_tokens_details/image_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pr\
operties/image_tokens/type",keyword:"type",params:{type:schema44.properties.usage.properties.prompt_tokens_details.
properties.image_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err54]}else{vErrors.
push(err54)}errors++}if(typeof data25=="number"&&isFinite(data25)){if(data25<0||isNaN(data25)){const err55={instancePath:instancePath+
"/usage/prompt_tokens_details/image_tokens",schemaPath:"#/properties/usage/properties/prompt_tokens_details/pr\
operties/image_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err55]}else{vErrors.push(err55)}errors++}}}}}if(data9.completion_tokens_details!==void 0){let data26=data9.
completion_tokens_details;if(!(data26&&typeof data26=="object"&&!Array.isArray(data26))&&data26!==null){const err56={
instancePath:instancePath+"/usage/completion_tokens_details",schemaPath:"#/properties/usage/properties/complet\
ion_tokens_details/type",keyword:"type",params:{type:schema44.properties.usage.properties.completion_tokens_details.
type},message:"must be object,null"};if(vErrors===null){vErrors=[err56]}else{vErrors.push(err56)}errors++}if(data26&&
typeof data26=="object"&&!Array.isArray(data26)){if(data26.reasoning_tokens!==void 0){let data27=data26.reasoning_tokens;
if(!(typeof data27=="number"&&(!(data27%1)&&!isNaN(data27))&&isFinite(data27))&&data27!==null){const err57={instancePath:instancePath+
"/usage/completion_tokens_details/reasoning_tokens",schemaPath:"#/properties/usage/properties/completion_token\
s_details/properties/reasoning_tokens/type",keyword:"type",params:{type:schema44.properties.usage.properties.completion_tokens_details.
properties.reasoning_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err57]}else{vErrors.
push(err57)}errors++}if(typeof data27=="number"&&isFinite(data27)){if(data27<0||isNaN(data27)){const err58={instancePath:instancePath+
"/usage/completion_tokens_details/reasoning_tokens",schemaPath:"#/properties/usage/properties/completion_token\
s_details/properties/reasoning_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"mus\
t be >= 0"};if(vErrors===null){vErrors=[err58]}else{vErrors.push(err58)}errors++}}}if(data26.text_tokens!==void 0){
let data28=data26.text_tokens;if(!(typeof data28=="number"&&(!(data28%1)&&!isNaN(data28))&&isFinite(data28))&&
data28!==null){const err59={instancePath:instancePath+"/usage/completion_tokens_details/text_tokens",schemaPath:"\
#/properties/usage/properties/completion_tokens_details/properties/text_tokens/type",keyword:"type",params:{type:schema44.
properties.usage.properties.completion_tokens_details.properties.text_tokens.type},message:"must be integer,nu\
ll"};if(vErrors===null){vErrors=[err59]}else{vErrors.push(err59)}errors++}if(typeof data28=="number"&&isFinite(
data28)){if(data28<0||isNaN(data28)){const err60={instancePath:instancePath+"/usage/completion_tokens_details/\
text_tokens",schemaPath:"#/properties/usage/properties/completion_tokens_details/properties/text_tokens/minimu\
m",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err60]}else{
vErrors.push(err60)}errors++}}}if(data26.audio_tokens!==void 0){let data29=data26.audio_tokens;if(!(typeof data29==
"number"&&(!(data29%1)&&!isNaN(data29))&&isFinite(data29))&&data29!==null){const err61={instancePath:instancePath+
"/usage/completion_tokens_details/audio_tokens",schemaPath:"#/properties/usage/properties/completion_tokens_de\
tails/properties/audio_tokens/type",keyword:"type",params:{type:schema44.properties.usage.properties.completion_tokens_details.
properties.audio_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err61]}else{vErrors.
push(err61)}errors++}if(typeof data29=="number"&&isFinite(data29)){if(data29<0||isNaN(data29)){const err62={instancePath:instancePath+
"/usage/completion_tokens_details/audio_tokens",schemaPath:"#/properties/usage/properties/completion_tokens_de\
tails/properties/audio_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= \
0"};if(vErrors===null){vErrors=[err62]}else{vErrors.push(err62)}errors++}}}if(data26.accepted_prediction_tokens!==
void 0){let data30=data26.accepted_prediction_tokens;if(!(typeof data30=="number"&&(!(data30%1)&&!isNaN(data30))&&
isFinite(data30))&&data30!==null){const err63={instancePath:instancePath+"/usage/completion_tokens_details/acc\
epted_prediction_tokens",schemaPath:"#/properties/usage/properties/completion_tokens_details/properties/accept\
ed_prediction_tokens/type",keyword:"type",params:{type:schema44.properties.usage.properties.completion_tokens_details.
properties.accepted_prediction_tokens.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err63]}else{
vErrors.push(err63)}errors++}if(typeof data30=="number"&&isFinite(data30)){if(data30<0||isNaN(data30)){const err64={
instancePath:instancePath+"/usage/completion_tokens_details/accepted_prediction_tokens",schemaPath:"#/properti\
es/usage/properties/completion_tokens_details/properties/accepted_prediction_tokens/minimum",keyword:"minimum",
params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err64]}else{vErrors.push(
err64)}errors++}}}if(data26.rejected_prediction_tokens!==void 0){let data31=data26.rejected_prediction_tokens;
if(!(typeof data31=="number"&&(!(data31%1)&&!isNaN(data31))&&isFinite(data31))&&data31!==null){const err65={instancePath:instancePath+
"/usage/completion_tokens_details/rejected_prediction_tokens",schemaPath:"#/properties/usage/properties/comple\
tion_tokens_details/properties/rejected_prediction_tokens/type",keyword:"type",params:{type:schema44.properties.
usage.properties.completion_tokens_details.properties.rejected_prediction_tokens.type},message:"must be intege\
r,null"};if(vErrors===null){vErrors=[err65]}else{vErrors.push(err65)}errors++}if(typeof data31=="number"&&isFinite(
data31)){if(data31<0||isNaN(data31)){const err66={instancePath:instancePath+"/usage/completion_tokens_details/\
rejected_prediction_tokens",schemaPath:"#/properties/usage/properties/completion_tokens_details/properties/rej\
ected_prediction_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err66]}else{vErrors.push(err66)}errors++}}}}}}}if(data.obfuscation!==void 0){let data32=data.obfuscation;
if(typeof data32!=="string"&&data32!==null){const err67={instancePath:instancePath+"/obfuscation",schemaPath:"\
#/properties/obfuscation/type",keyword:"type",params:{type:schema44.properties.obfuscation.type},message:"must\
 be string,null"};if(vErrors===null){vErrors=[err67]}else{vErrors.push(err67)}errors++}}if(data.moderation!==void 0){
let data33=data.moderation;if(!(data33&&typeof data33=="object"&&!Array.isArray(data33))&&data33!==null){const err68={
instancePath:instancePath+"/moderation",schemaPath:"#/properties/moderation/type",keyword:"type",params:{type:schema44.
properties.moderation.type},message:"must be object,null"};if(vErrors===null){vErrors=[err68]}else{vErrors.push(
err68)}errors++}}if(data.receipt!==void 0){let data34=data.receipt;if(!(data34&&typeof data34=="object"&&!Array.
isArray(data34))&&data34!==null){const err69={instancePath:instancePath+"/receipt",schemaPath:"#/properties/re\
ceipt/type",keyword:"type",params:{type:schema44.properties.receipt.type},message:"must be object,null"};if(vErrors===
null){vErrors=[err69]}else{vErrors.push(err69)}errors++}if(data34&&typeof data34=="object"&&!Array.isArray(data34)){
if(data34.request_id===void 0){const err70={instancePath:instancePath+"/receipt",schemaPath:"#/properties/rece\
ipt/required",keyword:"required",params:{missingProperty:"request_id"},message:"must have required property 'r\
equest_id'"};if(vErrors===null){vErrors=[err70]}else{vErrors.push(err70)}errors++}if(data34.routing===void 0){
const err71={instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",
params:{missingProperty:"routing"},message:"must have required property 'routing'"};if(vErrors===null){vErrors=
[err71]}else{vErrors.push(err71)}errors++}if(data34.attempts===void 0){const err72={instancePath:instancePath+
"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"attempts"},message:"\
must have required property 'attempts'"};if(vErrors===null){vErrors=[err72]}else{vErrors.push(err72)}errors++}
if(data34.dropped===void 0){const err73={instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt\
/required",keyword:"required",params:{missingProperty:"dropped"},message:"must have required property 'dropped\
'"};if(vErrors===null){vErrors=[err73]}else{vErrors.push(err73)}errors++}if(data34.translated===void 0){const err74={
instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"\
translated"},message:"must have required property 'translated'"};if(vErrors===null){vErrors=[err74]}else{vErrors.
push(err74)}errors++}if(data34.tools===void 0){const err75={instancePath:instancePath+"/receipt",schemaPath:"#\
/properties/receipt/required",keyword:"required",params:{missingProperty:"tools"},message:"must have required \
property 'tools'"};if(vErrors===null){vErrors=[err75]}else{vErrors.push(err75)}errors++}if(data34.mixtures===void 0){
const err76={instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",
params:{missingProperty:"mixtures"},message:"must have required property 'mixtures'"};if(vErrors===null){vErrors=
[err76]}else{vErrors.push(err76)}errors++}if(data34.integrity===void 0){const err77={instancePath:instancePath+
"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"integrity"},
message:"must have required property 'integrity'"};if(vErrors===null){vErrors=[err77]}else{vErrors.push(err77)}
errors++}if(data34.prices===void 0){const err78={instancePath:instancePath+"/receipt",schemaPath:"#/properties\
/receipt/required",keyword:"required",params:{missingProperty:"prices"},message:"must have required property '\
prices'"};if(vErrors===null){vErrors=[err78]}else{vErrors.push(err78)}errors++}if(data34.calls===void 0){const err79={
instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"\
calls"},message:"must have required property 'calls'"};if(vErrors===null){vErrors=[err79]}else{vErrors.push(err79)}
errors++}if(data34.request_id!==void 0){if(typeof data34.request_id!=="string"){const err80={instancePath:instancePath+
"/receipt/request_id",schemaPath:"#/properties/receipt/properties/request_id/type",keyword:"type",params:{type:"\
string"},message:"must be string"};if(vErrors===null){vErrors=[err80]}else{vErrors.push(err80)}errors++}}if(data34.
routing!==void 0){let data36=data34.routing;if(Array.isArray(data36)){const len1=data36.length;for(let i1=0;i1<
len1&&errors<100;i1++){if(!validate83(data36[i1],{instancePath:instancePath+"/receipt/routing/"+i1,parentData:data36,
parentDataProperty:i1,rootData,dynamicAnchors})){vErrors=vErrors===null?validate83.errors:vErrors.concat(validate83.
errors);errors=vErrors.length}}}else{const err81={instancePath:instancePath+"/receipt/routing",schemaPath:"#/p\
roperties/receipt/properties/routing/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===
null){vErrors=[err81]}else{vErrors.push(err81)}errors++}}if(data34.attempts!==void 0){let data38=data34.attempts;
if(Array.isArray(data38)){const len2=data38.length;for(let i2=0;i2<len2&&errors<100;i2++){if(!validate89(data38[i2],
{instancePath:instancePath+"/receipt/attempts/"+i2,parentData:data38,parentDataProperty:i2,rootData,dynamicAnchors})){
vErrors=vErrors===null?validate89.errors:vErrors.concat(validate89.errors);errors=vErrors.length}}}else{const err82={
instancePath:instancePath+"/receipt/attempts",schemaPath:"#/properties/receipt/properties/attempts/type",keyword:"\
type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=[err82]}else{vErrors.push(err82)}
errors++}}if(data34.dropped!==void 0){let data40=data34.dropped;if(Array.isArray(data40)){const len3=data40.length;
for(let i3=0;i3<len3&&errors<100;i3++){if(typeof data40[i3]!=="string"){const err83={instancePath:instancePath+
"/receipt/dropped/"+i3,schemaPath:"#/properties/receipt/properties/dropped/items/type",keyword:"type",params:{
type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err83]}else{vErrors.push(err83)}errors++}}}else{
const err84={instancePath:instancePath+"/receipt/dropped",schemaPath:"#/properties/receipt/properties/dropped/\
type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=[err84]}else{vErrors.
push(err84)}errors++}}if(data34.translated!==void 0){let data42=data34.translated;if(Array.isArray(data42)){const len4=data42.
length;for(let i4=0;i4<len4&&errors<100;i4++){if(typeof data42[i4]!=="string"){const err85={instancePath:instancePath+
"/receipt/translated/"+i4,schemaPath:"#/properties/receipt/properties/translated/items/type",keyword:"type",params:{
type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err85]}else{vErrors.push(err85)}errors++}}}else{
const err86={instancePath:instancePath+"/receipt/translated",schemaPath:"#/properties/receipt/properties/trans\
lated/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=[err86]}else{
vErrors.push(err86)}errors++}}if(data34.tools!==void 0){let data44=data34.tools;if(!(data44&&typeof data44=="o\
bject"&&!Array.isArray(data44))&&data44!==null){const err87={instancePath:instancePath+"/receipt/tools",schemaPath:"\
#/properties/receipt/properties/tools/type",keyword:"type",params:{type:schema44.properties.receipt.properties.
tools.type},message:"must be object,null"};if(vErrors===null){vErrors=[err87]}else{vErrors.push(err87)}errors++}
if(data44&&typeof data44=="object"&&!Array.isArray(data44)){if(data44.model===void 0){const err88={instancePath:instancePath+
"/receipt/tools",schemaPath:"#/properties/receipt/properties/tools/required",keyword:"required",params:{missingProperty:"\
model"},message:"must have required property 'model'"};if(vErrors===null){vErrors=[err88]}else{vErrors.push(err88)}
errors++}if(data44.outcome===void 0){const err89={instancePath:instancePath+"/receipt/tools",schemaPath:"#/pro\
perties/receipt/properties/tools/required",keyword:"required",params:{missingProperty:"outcome"},message:"must\
 have required property 'outcome'"};if(vErrors===null){vErrors=[err89]}else{vErrors.push(err89)}errors++}if(data44.
error===void 0){const err90={instancePath:instancePath+"/receipt/tools",schemaPath:"#/properties/receipt/prope\
rties/tools/required",keyword:"required",params:{missingProperty:"error"},message:"must have required property\
 'error'"};if(vErrors===null){vErrors=[err90]}else{vErrors.push(err90)}errors++}if(data44.model!==void 0){if(typeof data44.
model!=="string"){const err91={instancePath:instancePath+"/receipt/tools/model",schemaPath:"#/properties/recei\
pt/properties/tools/properties/model/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err91]}else{vErrors.push(err91)}errors++}}if(data44.outcome!==void 0){if(typeof data44.outcome!==
"string"){const err92={instancePath:instancePath+"/receipt/tools/outcome",schemaPath:"#/properties/receipt/pro\
perties/tools/properties/outcome/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err92]}else{vErrors.push(err92)}errors++}}if(data44.error!==void 0){let data47=data44.error;if(typeof data47!==
"string"&&data47!==null){const err93={instancePath:instancePath+"/receipt/tools/error",schemaPath:"#/propertie\
s/receipt/properties/tools/properties/error/type",keyword:"type",params:{type:schema44.properties.receipt.properties.
tools.properties.error.type},message:"must be string,null"};if(vErrors===null){vErrors=[err93]}else{vErrors.push(
err93)}errors++}}}}if(data34.mixtures!==void 0){let data48=data34.mixtures;if(Array.isArray(data48)){const len5=data48.
length;for(let i5=0;i5<len5&&errors<100;i5++){if(!validate91(data48[i5],{instancePath:instancePath+"/receipt/m\
ixtures/"+i5,parentData:data48,parentDataProperty:i5,rootData,dynamicAnchors})){vErrors=vErrors===null?validate91.
errors:vErrors.concat(validate91.errors);errors=vErrors.length}}}else{const err94={instancePath:instancePath+"\
/receipt/mixtures",schemaPath:"#/properties/receipt/properties/mixtures/type",keyword:"type",params:{type:"arr\
ay"},message:"must be array"};if(vErrors===null){vErrors=[err94]}else{vErrors.push(err94)}errors++}}if(data34.
integrity!==void 0){let data50=data34.integrity;if(!(data50&&typeof data50=="object"&&!Array.isArray(data50))&&
data50!==null){const err95={instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/pr\
operties/integrity/type",keyword:"type",params:{type:schema44.properties.receipt.properties.integrity.type},message:"\
must be object,null"};if(vErrors===null){vErrors=[err95]}else{vErrors.push(err95)}errors++}if(data50&&typeof data50==
"object"&&!Array.isArray(data50)){if(data50.candidates===void 0){const err96={instancePath:instancePath+"/rece\
ipt/integrity",schemaPath:"#/properties/receipt/properties/integrity/required",keyword:"required",params:{missingProperty:"\
candidates"},message:"must have required property 'candidates'"};if(vErrors===null){vErrors=[err96]}else{vErrors.
push(err96)}errors++}if(data50.judge===void 0){const err97={instancePath:instancePath+"/receipt/integrity",schemaPath:"\
#/properties/receipt/properties/integrity/required",keyword:"required",params:{missingProperty:"judge"},message:"\
must have required property 'judge'"};if(vErrors===null){vErrors=[err97]}else{vErrors.push(err97)}errors++}if(data50.
votes===void 0){const err98={instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/p\
roperties/integrity/required",keyword:"required",params:{missingProperty:"votes"},message:"must have required \
property 'votes'"};if(vErrors===null){vErrors=[err98]}else{vErrors.push(err98)}errors++}if(data50.winner===void 0){
const err99={instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/properties/integr\
ity/required",keyword:"required",params:{missingProperty:"winner"},message:"must have required property 'winne\
r'"};if(vErrors===null){vErrors=[err99]}else{vErrors.push(err99)}errors++}if(data50.decided_by===void 0){const err100={
instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/properties/integrity/required",
keyword:"required",params:{missingProperty:"decided_by"},message:"must have required property 'decided_by'"};if(vErrors===
null){vErrors=[err100]}else{vErrors.push(err100)}errors++}if(data50.candidates!==void 0){let data51=data50.candidates;
if(Array.isArray(data51)){const len6=data51.length;for(let i6=0;i6<len6&&errors<100;i6++){if(!validate92(data51[i6],
{instancePath:instancePath+"/receipt/integrity/candidates/"+i6,parentData:data51,parentDataProperty:i6,rootData,
dynamicAnchors})){vErrors=vErrors===null?validate92.errors:vErrors.concat(validate92.errors);errors=vErrors.length}}}else{
const err101={instancePath:instancePath+"/receipt/integrity/candidates",schemaPath:"#/properties/receipt/prope\
rties/integrity/properties/candidates/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===
null){vErrors=[err101]}else{vErrors.push(err101)}errors++}}if(data50.judge!==void 0){if(typeof data50.judge!==
"string"){const err102={instancePath:instancePath+"/receipt/integrity/judge",schemaPath:"#/properties/receipt/\
properties/integrity/properties/judge/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err102]}else{vErrors.push(err102)}errors++}}if(data50.votes!==void 0){let data54=data50.votes;if(Array.
isArray(data54)){const len7=data54.length;for(let i7=0;i7<len7&&errors<100;i7++){let data55=data54[i7];if(!(typeof data55==
"number"&&(!(data55%1)&&!isNaN(data55))&&isFinite(data55))&&data55!==null){const err103={instancePath:instancePath+
"/receipt/integrity/votes/"+i7,schemaPath:"#/properties/receipt/properties/integrity/properties/votes/items/ty\
pe",keyword:"type",params:{type:schema44.properties.receipt.properties.integrity.properties.votes.items.type},
message:"must be integer,null"};if(vErrors===null){vErrors=[err103]}else{vErrors.push(err103)}errors++}}}else{
const err104={instancePath:instancePath+"/receipt/integrity/votes",schemaPath:"#/properties/receipt/properties\
/integrity/properties/votes/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){
vErrors=[err104]}else{vErrors.push(err104)}errors++}}if(data50.winner!==void 0){let data56=data50.winner;if(!(typeof data56==
"number"&&(!(data56%1)&&!isNaN(data56))&&isFinite(data56))){const err105={instancePath:instancePath+"/receipt/\
integrity/winner",schemaPath:"#/properties/receipt/properties/integrity/properties/winner/type",keyword:"type",
params:{type:"integer"},message:"must be integer"};if(vErrors===null){vErrors=[err105]}else{vErrors.push(err105)}
errors++}if(typeof data56=="number"&&isFinite(data56)){if(data56<0||isNaN(data56)){const err106={instancePath:instancePath+
"/receipt/integrity/winner",schemaPath:"#/properties/receipt/properties/integrity/properties/winner/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err106]}else{vErrors.
push(err106)}errors++}}}if(data50.decided_by!==void 0){if(typeof data50.decided_by!=="string"){const err107={instancePath:instancePath+
"/receipt/integrity/decided_by",schemaPath:"#/properties/receipt/properties/integrity/properties/decided_by/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err107]}else{vErrors.
push(err107)}errors++}}}}if(data34.prices!==void 0){let data58=data34.prices;if(Array.isArray(data58)){const len8=data58.
length;for(let i8=0;i8<len8&&errors<100;i8++){if(!validate96(data58[i8],{instancePath:instancePath+"/receipt/p\
rices/"+i8,parentData:data58,parentDataProperty:i8,rootData,dynamicAnchors})){vErrors=vErrors===null?validate96.
errors:vErrors.concat(validate96.errors);errors=vErrors.length}}}else{const err108={instancePath:instancePath+
"/receipt/prices",schemaPath:"#/properties/receipt/properties/prices/type",keyword:"type",params:{type:"array"},
message:"must be array"};if(vErrors===null){vErrors=[err108]}else{vErrors.push(err108)}errors++}}if(data34.calls!==
void 0){let data60=data34.calls;if(Array.isArray(data60)){const len9=data60.length;for(let i9=0;i9<len9&&errors<
100;i9++){if(!validate100(data60[i9],{instancePath:instancePath+"/receipt/calls/"+i9,parentData:data60,parentDataProperty:i9,
rootData,dynamicAnchors})){vErrors=vErrors===null?validate100.errors:vErrors.concat(validate100.errors);errors=
vErrors.length}}}else{const err109={instancePath:instancePath+"/receipt/calls",schemaPath:"#/properties/receip\
t/properties/calls/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=
[err109]}else{vErrors.push(err109)}errors++}}}}}else{const err110={instancePath,schemaPath:"#/type",keyword:"t\
ype",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err110]}else{vErrors.push(err110)}
errors++}validate103.errors=vErrors;return errors===0}validate103.evaluated={"props":{"id":true,"object":true,
"created":true,"model":true,"provider":true,"service_tier":true,"system_fingerprint":true,"choices":true,"usag\
e":true,"obfuscation":true,"moderation":true,"receipt":true},"dynamicProps":false,"dynamicItems":false};var checkErrorEnvelope=validate121;
var schema48={"type":"object","required":["error"],"properties":{"error":{"$ref":"#/components/schemas/ErrorOb\
ject"},"receipt":{"required":["request_id","routing","attempts","dropped","translated","tools","mixtures","int\
egrity","prices","calls"],"properties":{"request_id":{"type":"string"},"routing":{"type":"array","items":{"$re\
f":"#/components/schemas/ReceiptRanking"}},"attempts":{"type":"array","items":{"$ref":"#/components/schemas/At\
tempt"}},"dropped":{"type":"array","items":{"type":"string"}},"translated":{"type":"array","items":{"type":"st\
ring"}},"tools":{"required":["model","outcome","error"],"properties":{"model":{"type":"string"},"outcome":{"ty\
pe":"string"},"error":{"type":["string","null"]}},"type":["object","null"]},"mixtures":{"type":"array","items":{
"$ref":"#/components/schemas/ReceiptMixture"}},"integrity":{"required":["candidates","judge","votes","winner",
"decided_by"],"properties":{"candidates":{"type":"array","items":{"$ref":"#/components/schemas/ReceiptCandidat\
e"}},"judge":{"type":"string"},"votes":{"type":"array","items":{"type":["integer","null"]}},"winner":{"type":"\
integer","minimum":0},"decided_by":{"type":"string"}},"type":["object","null"]},"prices":{"type":"array","item\
s":{"$ref":"#/components/schemas/ReceiptPrice"}},"calls":{"type":"array","items":{"$ref":"#/components/schemas\
/ReceiptCall"}}},"type":["object","null"]}}};var schema49={"type":"object","required":["message","type","param",
"code"],"properties":{"message":{"type":"string"},"type":{"type":"string"},"param":{"type":["string","null"]},
"code":{"type":["string","null"]},"details":{"type":["array","null"],"items":{"$ref":"#/components/schemas/Err\
orDetail"}}}};function validate122(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate122.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.message===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
message"},message:"must have required property 'message'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(
err0)}errors++}if(data.type===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"type"},message:"must have required property 'type'"};if(vErrors===null){vErrors=[err1]}else{vErrors.
push(err1)}errors++}if(data.param===void 0){const err2={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"param"},message:"must have required property 'param'"};if(vErrors===null){vErrors=[err2]}else{
vErrors.push(err2)}errors++}if(data.code===void 0){const err3={instancePath,schemaPath:"#/required",keyword:"r\
equired",params:{missingProperty:"code"},message:"must have required property 'code'"};if(vErrors===null){vErrors=
[err3]}else{vErrors.push(err3)}errors++}if(data.message!==void 0){if(typeof data.message!=="string"){const err4={
instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type:"strin\
g"},message:"must be string"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}if(data.type!==
void 0){if(typeof data.type!=="string"){const err5={instancePath:instancePath+"/type",schemaPath:"#/properties\
/type/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err5]}else{
vErrors.push(err5)}errors++}}if(data.param!==void 0){let data2=data.param;if(typeof data2!=="string"&&data2!==
null){const err6={instancePath:instancePath+"/param",schemaPath:"#/properties/param/type",keyword:"type",params:{
type:schema49.properties.param.type},message:"must be string,null"};if(vErrors===null){vErrors=[err6]}else{vErrors.
push(err6)}errors++}}if(data.code!==void 0){let data3=data.code;if(typeof data3!=="string"&&data3!==null){const err7={
instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type:schema49.properties.
code.type},message:"must be string,null"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}}
if(data.details!==void 0){let data4=data.details;if(!Array.isArray(data4)&&data4!==null){const err8={instancePath:instancePath+
"/details",schemaPath:"#/properties/details/type",keyword:"type",params:{type:schema49.properties.details.type},
message:"must be array,null"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}if(Array.isArray(
data4)){const len0=data4.length;for(let i0=0;i0<len0&&errors<100;i0++){if(!validate78(data4[i0],{instancePath:instancePath+
"/details/"+i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors})){vErrors=vErrors===null?validate78.
errors:vErrors.concat(validate78.errors);errors=vErrors.length}}}}}else{const err9={instancePath,schemaPath:"#\
/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err9]}else{
vErrors.push(err9)}errors++}validate122.errors=vErrors;return errors===0}validate122.evaluated={"props":{"mess\
age":true,"type":true,"param":true,"code":true,"details":true},"dynamicProps":false,"dynamicItems":false};function validate121(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;
const evaluated0=validate121.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){
evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.error===void 0){const err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"error"},message:"must have re\
quired property 'error'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.error!==void 0){
if(!validate122(data.error,{instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData,
dynamicAnchors})){vErrors=vErrors===null?validate122.errors:vErrors.concat(validate122.errors);errors=vErrors.
length}}if(data.receipt!==void 0){let data1=data.receipt;if(!(data1&&typeof data1=="object"&&!Array.isArray(data1))&&
data1!==null){const err1={instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/type",keyword:"\
type",params:{type:schema48.properties.receipt.type},message:"must be object,null"};if(vErrors===null){vErrors=
[err1]}else{vErrors.push(err1)}errors++}if(data1&&typeof data1=="object"&&!Array.isArray(data1)){if(data1.request_id===
void 0){const err2={instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/required",keyword:"r\
equired",params:{missingProperty:"request_id"},message:"must have required property 'request_id'"};if(vErrors===
null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data1.routing===void 0){const err3={instancePath:instancePath+
"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"routing"},message:"\
must have required property 'routing'"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(data1.
attempts===void 0){const err4={instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/required",
keyword:"required",params:{missingProperty:"attempts"},message:"must have required property 'attempts'"};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(data1.dropped===void 0){const err5={instancePath:instancePath+
"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"dropped"},message:"\
must have required property 'dropped'"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(data1.
translated===void 0){const err6={instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/require\
d",keyword:"required",params:{missingProperty:"translated"},message:"must have required property 'translated'"};
if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(data1.tools===void 0){const err7={instancePath:instancePath+
"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"tools"},message:"\
must have required property 'tools'"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}if(data1.
mixtures===void 0){const err8={instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/required",
keyword:"required",params:{missingProperty:"mixtures"},message:"must have required property 'mixtures'"};if(vErrors===
null){vErrors=[err8]}else{vErrors.push(err8)}errors++}if(data1.integrity===void 0){const err9={instancePath:instancePath+
"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"integrity"},
message:"must have required property 'integrity'"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}
if(data1.prices===void 0){const err10={instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/r\
equired",keyword:"required",params:{missingProperty:"prices"},message:"must have required property 'prices'"};
if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}if(data1.calls===void 0){const err11={instancePath:instancePath+
"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"calls"},message:"\
must have required property 'calls'"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}if(data1.
request_id!==void 0){if(typeof data1.request_id!=="string"){const err12={instancePath:instancePath+"/receipt/r\
equest_id",schemaPath:"#/properties/receipt/properties/request_id/type",keyword:"type",params:{type:"string"},
message:"must be string"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}}if(data1.routing!==
void 0){let data3=data1.routing;if(Array.isArray(data3)){const len0=data3.length;for(let i0=0;i0<len0&&errors<
100;i0++){if(!validate83(data3[i0],{instancePath:instancePath+"/receipt/routing/"+i0,parentData:data3,parentDataProperty:i0,
rootData,dynamicAnchors})){vErrors=vErrors===null?validate83.errors:vErrors.concat(validate83.errors);errors=vErrors.
length}}}else{const err13={instancePath:instancePath+"/receipt/routing",schemaPath:"#/properties/receipt/prope\
rties/routing/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=[
err13]}else{vErrors.push(err13)}errors++}}if(data1.attempts!==void 0){let data5=data1.attempts;if(Array.isArray(
data5)){const len1=data5.length;for(let i1=0;i1<len1&&errors<100;i1++){if(!validate89(data5[i1],{instancePath:instancePath+
"/receipt/attempts/"+i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors})){vErrors=vErrors===null?
validate89.errors:vErrors.concat(validate89.errors);errors=vErrors.length}}}else{const err14={instancePath:instancePath+
"/receipt/attempts",schemaPath:"#/properties/receipt/properties/attempts/type",keyword:"type",params:{type:"ar\
ray"},message:"must be array"};if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}}if(data1.
dropped!==void 0){let data7=data1.dropped;if(Array.isArray(data7)){const len2=data7.length;for(let i2=0;i2<len2&&
errors<100;i2++){if(typeof data7[i2]!=="string"){const err15={instancePath:instancePath+"/receipt/dropped/"+i2,
schemaPath:"#/properties/receipt/properties/dropped/items/type",keyword:"type",params:{type:"string"},message:"\
must be string"};if(vErrors===null){vErrors=[err15]}else{vErrors.push(err15)}errors++}}}else{const err16={instancePath:instancePath+
"/receipt/dropped",schemaPath:"#/properties/receipt/properties/dropped/type",keyword:"type",params:{type:"arra\
y"},message:"must be array"};if(vErrors===null){vErrors=[err16]}else{vErrors.push(err16)}errors++}}if(data1.translated!==
void 0){let data9=data1.translated;if(Array.isArray(data9)){const len3=data9.length;for(let i3=0;i3<len3&&errors<
100;i3++){if(typeof data9[i3]!=="string"){const err17={instancePath:instancePath+"/receipt/translated/"+i3,schemaPath:"\
#/properties/receipt/properties/translated/items/type",keyword:"type",params:{type:"string"},message:"must be \
string"};if(vErrors===null){vErrors=[err17]}else{vErrors.push(err17)}errors++}}}else{const err18={instancePath:instancePath+
"/receipt/translated",schemaPath:"#/properties/receipt/properties/translated/type",keyword:"type",params:{type:"\
array"},message:"must be array"};if(vErrors===null){vErrors=[err18]}else{vErrors.push(err18)}errors++}}if(data1.
tools!==void 0){let data11=data1.tools;if(!(data11&&typeof data11=="object"&&!Array.isArray(data11))&&data11!==
null){const err19={instancePath:instancePath+"/receipt/tools",schemaPath:"#/properties/receipt/properties/tool\
s/type",keyword:"type",params:{type:schema48.properties.receipt.properties.tools.type},message:"must be object\
,null"};if(vErrors===null){vErrors=[err19]}else{vErrors.push(err19)}errors++}if(data11&&typeof data11=="object"&&
!Array.isArray(data11)){if(data11.model===void 0){const err20={instancePath:instancePath+"/receipt/tools",schemaPath:"\
#/properties/receipt/properties/tools/required",keyword:"required",params:{missingProperty:"model"},message:"m\
ust have required property 'model'"};if(vErrors===null){vErrors=[err20]}else{vErrors.push(err20)}errors++}if(data11.
outcome===void 0){const err21={instancePath:instancePath+"/receipt/tools",schemaPath:"#/properties/receipt/pro\
perties/tools/required",keyword:"required",params:{missingProperty:"outcome"},message:"must have required prop\
erty 'outcome'"};if(vErrors===null){vErrors=[err21]}else{vErrors.push(err21)}errors++}if(data11.error===void 0){
const err22={instancePath:instancePath+"/receipt/tools",schemaPath:"#/properties/receipt/properties/tools/requ\
ired",keyword:"required",params:{missingProperty:"error"},message:"must have required property 'error'"};if(vErrors===
null){vErrors=[err22]}else{vErrors.push(err22)}errors++}if(data11.model!==void 0){if(typeof data11.model!=="st\
ring"){const err23={instancePath:instancePath+"/receipt/tools/model",schemaPath:"#/properties/receipt/properti\
es/tools/properties/model/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){
vErrors=[err23]}else{vErrors.push(err23)}errors++}}if(data11.outcome!==void 0){if(typeof data11.outcome!=="str\
ing"){const err24={instancePath:instancePath+"/receipt/tools/outcome",schemaPath:"#/properties/receipt/propert\
ies/tools/properties/outcome/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err24]}else{vErrors.push(err24)}errors++}}if(data11.error!==void 0){let data14=data11.error;if(typeof data14!==
"string"&&data14!==null){const err25={instancePath:instancePath+"/receipt/tools/error",schemaPath:"#/propertie\
s/receipt/properties/tools/properties/error/type",keyword:"type",params:{type:schema48.properties.receipt.properties.
tools.properties.error.type},message:"must be string,null"};if(vErrors===null){vErrors=[err25]}else{vErrors.push(
err25)}errors++}}}}if(data1.mixtures!==void 0){let data15=data1.mixtures;if(Array.isArray(data15)){const len4=data15.
length;for(let i4=0;i4<len4&&errors<100;i4++){if(!validate91(data15[i4],{instancePath:instancePath+"/receipt/m\
ixtures/"+i4,parentData:data15,parentDataProperty:i4,rootData,dynamicAnchors})){vErrors=vErrors===null?validate91.
errors:vErrors.concat(validate91.errors);errors=vErrors.length}}}else{const err26={instancePath:instancePath+"\
/receipt/mixtures",schemaPath:"#/properties/receipt/properties/mixtures/type",keyword:"type",params:{type:"arr\
ay"},message:"must be array"};if(vErrors===null){vErrors=[err26]}else{vErrors.push(err26)}errors++}}if(data1.integrity!==
void 0){let data17=data1.integrity;if(!(data17&&typeof data17=="object"&&!Array.isArray(data17))&&data17!==null){
const err27={instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/properties/integr\
ity/type",keyword:"type",params:{type:schema48.properties.receipt.properties.integrity.type},message:"must be \
object,null"};if(vErrors===null){vErrors=[err27]}else{vErrors.push(err27)}errors++}if(data17&&typeof data17=="\
object"&&!Array.isArray(data17)){if(data17.candidates===void 0){const err28={instancePath:instancePath+"/recei\
pt/integrity",schemaPath:"#/properties/receipt/properties/integrity/required",keyword:"required",params:{missingProperty:"\
candidates"},message:"must have required property 'candidates'"};if(vErrors===null){vErrors=[err28]}else{vErrors.
push(err28)}errors++}if(data17.judge===void 0){const err29={instancePath:instancePath+"/receipt/integrity",schemaPath:"\
#/properties/receipt/properties/integrity/required",keyword:"required",params:{missingProperty:"judge"},message:"\
must have required property 'judge'"};if(vErrors===null){vErrors=[err29]}else{vErrors.push(err29)}errors++}if(data17.
votes===void 0){const err30={instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/p\
roperties/integrity/required",keyword:"required",params:{missingProperty:"votes"},message:"must have required \
property 'votes'"};if(vErrors===null){vErrors=[err30]}else{vErrors.push(err30)}errors++}if(data17.winner===void 0){
const err31={instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/properties/integr\
ity/required",keyword:"required",params:{missingProperty:"winner"},message:"must have required property 'winne\
r'"};if(vErrors===null){vErrors=[err31]}else{vErrors.push(err31)}errors++}if(data17.decided_by===void 0){const err32={
instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/properties/integrity/required",
keyword:"required",params:{missingProperty:"decided_by"},message:"must have required property 'decided_by'"};if(vErrors===
null){vErrors=[err32]}else{vErrors.push(err32)}errors++}if(data17.candidates!==void 0){let data18=data17.candidates;
if(Array.isArray(data18)){const len5=data18.length;for(let i5=0;i5<len5&&errors<100;i5++){if(!validate92(data18[i5],
{instancePath:instancePath+"/receipt/integrity/candidates/"+i5,parentData:data18,parentDataProperty:i5,rootData,
dynamicAnchors})){vErrors=vErrors===null?validate92.errors:vErrors.concat(validate92.errors);errors=vErrors.length}}}else{
const err33={instancePath:instancePath+"/receipt/integrity/candidates",schemaPath:"#/properties/receipt/proper\
ties/integrity/properties/candidates/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===
null){vErrors=[err33]}else{vErrors.push(err33)}errors++}}if(data17.judge!==void 0){if(typeof data17.judge!=="s\
tring"){const err34={instancePath:instancePath+"/receipt/integrity/judge",schemaPath:"#/properties/receipt/pro\
perties/integrity/properties/judge/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err34]}else{vErrors.push(err34)}errors++}}if(data17.votes!==void 0){let data21=data17.votes;if(Array.
isArray(data21)){const len6=data21.length;for(let i6=0;i6<len6&&errors<100;i6++){let data22=data21[i6];if(!(typeof data22==
"number"&&(!(data22%1)&&!isNaN(data22))&&isFinite(data22))&&data22!==null){const err35={instancePath:instancePath+
"/receipt/integrity/votes/"+i6,schemaPath:"#/properties/receipt/properties/integrity/properties/votes/items/ty\
pe",keyword:"type",params:{type:schema48.properties.receipt.properties.integrity.properties.votes.items.type},
message:"must be integer,null"};if(vErrors===null){vErrors=[err35]}else{vErrors.push(err35)}errors++}}}else{const err36={
instancePath:instancePath+"/receipt/integrity/votes",schemaPath:"#/properties/receipt/properties/integrity/pro\
perties/votes/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=[
err36]}else{vErrors.push(err36)}errors++}}if(data17.winner!==void 0){let data23=data17.winner;if(!(typeof data23==
"number"&&(!(data23%1)&&!isNaN(data23))&&isFinite(data23))){const err37={instancePath:instancePath+"/receipt/i\
ntegrity/winner",schemaPath:"#/properties/receipt/properties/integrity/properties/winner/type",keyword:"type",
params:{type:"integer"},message:"must be integer"};if(vErrors===null){vErrors=[err37]}else{vErrors.push(err37)}
errors++}if(typeof data23=="number"&&isFinite(data23)){if(data23<0||isNaN(data23)){const err38={instancePath:instancePath+
"/receipt/integrity/winner",schemaPath:"#/properties/receipt/properties/integrity/properties/winner/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err38]}else{vErrors.
push(err38)}errors++}}}if(data17.decided_by!==void 0){if(typeof data17.decided_by!=="string"){const err39={instancePath:instancePath+
"/receipt/integrity/decided_by",schemaPath:"#/properties/receipt/properties/integrity/properties/decided_by/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err39]}else{vErrors.
push(err39)}errors++}}}}if(data1.prices!==void 0){let data25=data1.prices;if(Array.isArray(data25)){const len7=data25.
length;for(let i7=0;i7<len7&&errors<100;i7++){if(!validate96(data25[i7],{instancePath:instancePath+"/receipt/p\
rices/"+i7,parentData:data25,parentDataProperty:i7,rootData,dynamicAnchors})){vErrors=vErrors===null?validate96.
errors:vErrors.concat(validate96.errors);errors=vErrors.length}}}else{const err40={instancePath:instancePath+"\
/receipt/prices",schemaPath:"#/properties/receipt/properties/prices/type",keyword:"type",params:{type:"array"},
message:"must be array"};if(vErrors===null){vErrors=[err40]}else{vErrors.push(err40)}errors++}}if(data1.calls!==
void 0){let data27=data1.calls;if(Array.isArray(data27)){const len8=data27.length;for(let i8=0;i8<len8&&errors<
100;i8++){if(!validate100(data27[i8],{instancePath:instancePath+"/receipt/calls/"+i8,parentData:data27,parentDataProperty:i8,
rootData,dynamicAnchors})){vErrors=vErrors===null?validate100.errors:vErrors.concat(validate100.errors);errors=
vErrors.length}}}else{const err41={instancePath:instancePath+"/receipt/calls",schemaPath:"#/properties/receipt\
/properties/calls/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=
[err41]}else{vErrors.push(err41)}errors++}}}}}else{const err42={instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err42]}else{vErrors.push(err42)}errors++}
validate121.errors=vErrors;return errors===0}validate121.evaluated={"props":{"error":true,"receipt":true},"dyn\
amicProps":false,"dynamicItems":false};var checkStreamError=validate131;var schema50={"type":"object","require\
d":["error"],"properties":{"error":{"$ref":"#/components/schemas/ErrorObject"},"receipt":{"required":["request\
_id","routing","attempts","dropped","translated","tools","mixtures","integrity","prices","calls"],"properties":{
"request_id":{"type":"string"},"routing":{"type":"array","items":{"$ref":"#/components/schemas/ReceiptRanking"}},
"attempts":{"type":"array","items":{"$ref":"#/components/schemas/Attempt"}},"dropped":{"type":"array","items":{
"type":"string"}},"translated":{"type":"array","items":{"type":"string"}},"tools":{"required":["model","outcom\
e","error"],"properties":{"model":{"type":"string"},"outcome":{"type":"string"},"error":{"type":["string","nul\
l"]}},"type":["object","null"]},"mixtures":{"type":"array","items":{"$ref":"#/components/schemas/ReceiptMixtur\
e"}},"integrity":{"required":["candidates","judge","votes","winner","decided_by"],"properties":{"candidates":{
"type":"array","items":{"$ref":"#/components/schemas/ReceiptCandidate"}},"judge":{"type":"string"},"votes":{"t\
ype":"array","items":{"type":["integer","null"]}},"winner":{"type":"integer","minimum":0},"decided_by":{"type":"\
string"}},"type":["object","null"]},"prices":{"type":"array","items":{"$ref":"#/components/schemas/ReceiptPric\
e"}},"calls":{"type":"array","items":{"$ref":"#/components/schemas/ReceiptCall"}}},"type":["object","null"]}}};
function validate131(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate131.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.error===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
error"},message:"must have required property 'error'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.error!==void 0){if(!validate122(data.error,{instancePath:instancePath+"/error",parentData:data,
parentDataProperty:"error",rootData,dynamicAnchors})){vErrors=vErrors===null?validate122.errors:vErrors.concat(
validate122.errors);errors=vErrors.length}}if(data.receipt!==void 0){let data1=data.receipt;if(!(data1&&typeof data1==
"object"&&!Array.isArray(data1))&&data1!==null){const err1={instancePath:instancePath+"/receipt",schemaPath:"#\
/properties/receipt/type",keyword:"type",params:{type:schema50.properties.receipt.type},message:"must be objec\
t,null"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data1&&typeof data1=="object"&&
!Array.isArray(data1)){if(data1.request_id===void 0){const err2={instancePath:instancePath+"/receipt",schemaPath:"\
#/properties/receipt/required",keyword:"required",params:{missingProperty:"request_id"},message:"must have req\
uired property 'request_id'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data1.routing===
void 0){const err3={instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/required",keyword:"r\
equired",params:{missingProperty:"routing"},message:"must have required property 'routing'"};if(vErrors===null){
vErrors=[err3]}else{vErrors.push(err3)}errors++}if(data1.attempts===void 0){const err4={instancePath:instancePath+
"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"attempts"},message:"\
must have required property 'attempts'"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(data1.
dropped===void 0){const err5={instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/required",
keyword:"required",params:{missingProperty:"dropped"},message:"must have required property 'dropped'"};if(vErrors===
null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(data1.translated===void 0){const err6={instancePath:instancePath+
"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"translated"},
message:"must have required property 'translated'"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}
errors++}if(data1.tools===void 0){const err7={instancePath:instancePath+"/receipt",schemaPath:"#/properties/re\
ceipt/required",keyword:"required",params:{missingProperty:"tools"},message:"must have required property 'tool\
s'"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}if(data1.mixtures===void 0){const err8={
instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"\
mixtures"},message:"must have required property 'mixtures'"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(
err8)}errors++}if(data1.integrity===void 0){const err9={instancePath:instancePath+"/receipt",schemaPath:"#/pro\
perties/receipt/required",keyword:"required",params:{missingProperty:"integrity"},message:"must have required \
property 'integrity'"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}if(data1.prices===void 0){
const err10={instancePath:instancePath+"/receipt",schemaPath:"#/properties/receipt/required",keyword:"required",
params:{missingProperty:"prices"},message:"must have required property 'prices'"};if(vErrors===null){vErrors=[
err10]}else{vErrors.push(err10)}errors++}if(data1.calls===void 0){const err11={instancePath:instancePath+"/rec\
eipt",schemaPath:"#/properties/receipt/required",keyword:"required",params:{missingProperty:"calls"},message:"\
must have required property 'calls'"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}if(data1.
request_id!==void 0){if(typeof data1.request_id!=="string"){const err12={instancePath:instancePath+"/receipt/r\
equest_id",schemaPath:"#/properties/receipt/properties/request_id/type",keyword:"type",params:{type:"string"},
message:"must be string"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}}if(data1.routing!==
void 0){let data3=data1.routing;if(Array.isArray(data3)){const len0=data3.length;for(let i0=0;i0<len0&&errors<
100;i0++){if(!validate83(data3[i0],{instancePath:instancePath+"/receipt/routing/"+i0,parentData:data3,parentDataProperty:i0,
rootData,dynamicAnchors})){vErrors=vErrors===null?validate83.errors:vErrors.concat(validate83.errors);errors=vErrors.
length}}}else{const err13={instancePath:instancePath+"/receipt/routing",schemaPath:"#/properties/receipt/prope\
rties/routing/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=[
err13]}else{vErrors.push(err13)}errors++}}if(data1.attempts!==void 0){let data5=data1.attempts;if(Array.isArray(
data5)){const len1=data5.length;for(let i1=0;i1<len1&&errors<100;i1++){if(!validate89(data5[i1],{instancePath:instancePath+
"/receipt/attempts/"+i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors})){vErrors=vErrors===null?
validate89.errors:vErrors.concat(validate89.errors);errors=vErrors.length}}}else{const err14={instancePath:instancePath+
"/receipt/attempts",schemaPath:"#/properties/receipt/properties/attempts/type",keyword:"type",params:{type:"ar\
ray"},message:"must be array"};if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}}if(data1.
dropped!==void 0){let data7=data1.dropped;if(Array.isArray(data7)){const len2=data7.length;for(let i2=0;i2<len2&&
errors<100;i2++){if(typeof data7[i2]!=="string"){const err15={instancePath:instancePath+"/receipt/dropped/"+i2,
schemaPath:"#/properties/receipt/properties/dropped/items/type",keyword:"type",params:{type:"string"},message:"\
must be string"};if(vErrors===null){vErrors=[err15]}else{vErrors.push(err15)}errors++}}}else{const err16={instancePath:instancePath+
"/receipt/dropped",schemaPath:"#/properties/receipt/properties/dropped/type",keyword:"type",params:{type:"arra\
y"},message:"must be array"};if(vErrors===null){vErrors=[err16]}else{vErrors.push(err16)}errors++}}if(data1.translated!==
void 0){let data9=data1.translated;if(Array.isArray(data9)){const len3=data9.length;for(let i3=0;i3<len3&&errors<
100;i3++){if(typeof data9[i3]!=="string"){const err17={instancePath:instancePath+"/receipt/translated/"+i3,schemaPath:"\
#/properties/receipt/properties/translated/items/type",keyword:"type",params:{type:"string"},message:"must be \
string"};if(vErrors===null){vErrors=[err17]}else{vErrors.push(err17)}errors++}}}else{const err18={instancePath:instancePath+
"/receipt/translated",schemaPath:"#/properties/receipt/properties/translated/type",keyword:"type",params:{type:"\
array"},message:"must be array"};if(vErrors===null){vErrors=[err18]}else{vErrors.push(err18)}errors++}}if(data1.
tools!==void 0){let data11=data1.tools;if(!(data11&&typeof data11=="object"&&!Array.isArray(data11))&&data11!==
null){const err19={instancePath:instancePath+"/receipt/tools",schemaPath:"#/properties/receipt/properties/tool\
s/type",keyword:"type",params:{type:schema50.properties.receipt.properties.tools.type},message:"must be object\
,null"};if(vErrors===null){vErrors=[err19]}else{vErrors.push(err19)}errors++}if(data11&&typeof data11=="object"&&
!Array.isArray(data11)){if(data11.model===void 0){const err20={instancePath:instancePath+"/receipt/tools",schemaPath:"\
#/properties/receipt/properties/tools/required",keyword:"required",params:{missingProperty:"model"},message:"m\
ust have required property 'model'"};if(vErrors===null){vErrors=[err20]}else{vErrors.push(err20)}errors++}if(data11.
outcome===void 0){const err21={instancePath:instancePath+"/receipt/tools",schemaPath:"#/properties/receipt/pro\
perties/tools/required",keyword:"required",params:{missingProperty:"outcome"},message:"must have required prop\
erty 'outcome'"};if(vErrors===null){vErrors=[err21]}else{vErrors.push(err21)}errors++}if(data11.error===void 0){
const err22={instancePath:instancePath+"/receipt/tools",schemaPath:"#/properties/receipt/properties/tools/requ\
ired",keyword:"required",params:{missingProperty:"error"},message:"must have required property 'error'"};if(vErrors===
null){vErrors=[err22]}else{vErrors.push(err22)}errors++}if(data11.model!==void 0){if(typeof data11.model!=="st\
ring"){const err23={instancePath:instancePath+"/receipt/tools/model",schemaPath:"#/properties/receipt/properti\
es/tools/properties/model/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){
vErrors=[err23]}else{vErrors.push(err23)}errors++}}if(data11.outcome!==void 0){if(typeof data11.outcome!=="str\
ing"){const err24={instancePath:instancePath+"/receipt/tools/outcome",schemaPath:"#/properties/receipt/propert\
ies/tools/properties/outcome/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err24]}else{vErrors.push(err24)}errors++}}if(data11.error!==void 0){let data14=data11.error;if(typeof data14!==
"string"&&data14!==null){const err25={instancePath:instancePath+"/receipt/tools/error",schemaPath:"#/propertie\
s/receipt/properties/tools/properties/error/type",keyword:"type",params:{type:schema50.properties.receipt.properties.
tools.properties.error.type},message:"must be string,null"};if(vErrors===null){vErrors=[err25]}else{vErrors.push(
err25)}errors++}}}}if(data1.mixtures!==void 0){let data15=data1.mixtures;if(Array.isArray(data15)){const len4=data15.
length;for(let i4=0;i4<len4&&errors<100;i4++){if(!validate91(data15[i4],{instancePath:instancePath+"/receipt/m\
ixtures/"+i4,parentData:data15,parentDataProperty:i4,rootData,dynamicAnchors})){vErrors=vErrors===null?validate91.
errors:vErrors.concat(validate91.errors);errors=vErrors.length}}}else{const err26={instancePath:instancePath+"\
/receipt/mixtures",schemaPath:"#/properties/receipt/properties/mixtures/type",keyword:"type",params:{type:"arr\
ay"},message:"must be array"};if(vErrors===null){vErrors=[err26]}else{vErrors.push(err26)}errors++}}if(data1.integrity!==
void 0){let data17=data1.integrity;if(!(data17&&typeof data17=="object"&&!Array.isArray(data17))&&data17!==null){
const err27={instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/properties/integr\
ity/type",keyword:"type",params:{type:schema50.properties.receipt.properties.integrity.type},message:"must be \
object,null"};if(vErrors===null){vErrors=[err27]}else{vErrors.push(err27)}errors++}if(data17&&typeof data17=="\
object"&&!Array.isArray(data17)){if(data17.candidates===void 0){const err28={instancePath:instancePath+"/recei\
pt/integrity",schemaPath:"#/properties/receipt/properties/integrity/required",keyword:"required",params:{missingProperty:"\
candidates"},message:"must have required property 'candidates'"};if(vErrors===null){vErrors=[err28]}else{vErrors.
push(err28)}errors++}if(data17.judge===void 0){const err29={instancePath:instancePath+"/receipt/integrity",schemaPath:"\
#/properties/receipt/properties/integrity/required",keyword:"required",params:{missingProperty:"judge"},message:"\
must have required property 'judge'"};if(vErrors===null){vErrors=[err29]}else{vErrors.push(err29)}errors++}if(data17.
votes===void 0){const err30={instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/p\
roperties/integrity/required",keyword:"required",params:{missingProperty:"votes"},message:"must have required \
property 'votes'"};if(vErrors===null){vErrors=[err30]}else{vErrors.push(err30)}errors++}if(data17.winner===void 0){
const err31={instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/properties/integr\
ity/required",keyword:"required",params:{missingProperty:"winner"},message:"must have required property 'winne\
r'"};if(vErrors===null){vErrors=[err31]}else{vErrors.push(err31)}errors++}if(data17.decided_by===void 0){const err32={
instancePath:instancePath+"/receipt/integrity",schemaPath:"#/properties/receipt/properties/integrity/required",
keyword:"required",params:{missingProperty:"decided_by"},message:"must have required property 'decided_by'"};if(vErrors===
null){vErrors=[err32]}else{vErrors.push(err32)}errors++}if(data17.candidates!==void 0){let data18=data17.candidates;
if(Array.isArray(data18)){const len5=data18.length;for(let i5=0;i5<len5&&errors<100;i5++){if(!validate92(data18[i5],
{instancePath:instancePath+"/receipt/integrity/candidates/"+i5,parentData:data18,parentDataProperty:i5,rootData,
dynamicAnchors})){vErrors=vErrors===null?validate92.errors:vErrors.concat(validate92.errors);errors=vErrors.length}}}else{
const err33={instancePath:instancePath+"/receipt/integrity/candidates",schemaPath:"#/properties/receipt/proper\
ties/integrity/properties/candidates/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===
null){vErrors=[err33]}else{vErrors.push(err33)}errors++}}if(data17.judge!==void 0){if(typeof data17.judge!=="s\
tring"){const err34={instancePath:instancePath+"/receipt/integrity/judge",schemaPath:"#/properties/receipt/pro\
perties/integrity/properties/judge/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err34]}else{vErrors.push(err34)}errors++}}if(data17.votes!==void 0){let data21=data17.votes;if(Array.
isArray(data21)){const len6=data21.length;for(let i6=0;i6<len6&&errors<100;i6++){let data22=data21[i6];if(!(typeof data22==
"number"&&(!(data22%1)&&!isNaN(data22))&&isFinite(data22))&&data22!==null){const err35={instancePath:instancePath+
"/receipt/integrity/votes/"+i6,schemaPath:"#/properties/receipt/properties/integrity/properties/votes/items/ty\
pe",keyword:"type",params:{type:schema50.properties.receipt.properties.integrity.properties.votes.items.type},
message:"must be integer,null"};if(vErrors===null){vErrors=[err35]}else{vErrors.push(err35)}errors++}}}else{const err36={
instancePath:instancePath+"/receipt/integrity/votes",schemaPath:"#/properties/receipt/properties/integrity/pro\
perties/votes/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=[
err36]}else{vErrors.push(err36)}errors++}}if(data17.winner!==void 0){let data23=data17.winner;if(!(typeof data23==
"number"&&(!(data23%1)&&!isNaN(data23))&&isFinite(data23))){const err37={instancePath:instancePath+"/receipt/i\
ntegrity/winner",schemaPath:"#/properties/receipt/properties/integrity/properties/winner/type",keyword:"type",
params:{type:"integer"},message:"must be integer"};if(vErrors===null){vErrors=[err37]}else{vErrors.push(err37)}
errors++}if(typeof data23=="number"&&isFinite(data23)){if(data23<0||isNaN(data23)){const err38={instancePath:instancePath+
"/receipt/integrity/winner",schemaPath:"#/properties/receipt/properties/integrity/properties/winner/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err38]}else{vErrors.
push(err38)}errors++}}}if(data17.decided_by!==void 0){if(typeof data17.decided_by!=="string"){const err39={instancePath:instancePath+
"/receipt/integrity/decided_by",schemaPath:"#/properties/receipt/properties/integrity/properties/decided_by/ty\
pe",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err39]}else{vErrors.
push(err39)}errors++}}}}if(data1.prices!==void 0){let data25=data1.prices;if(Array.isArray(data25)){const len7=data25.
length;for(let i7=0;i7<len7&&errors<100;i7++){if(!validate96(data25[i7],{instancePath:instancePath+"/receipt/p\
rices/"+i7,parentData:data25,parentDataProperty:i7,rootData,dynamicAnchors})){vErrors=vErrors===null?validate96.
errors:vErrors.concat(validate96.errors);errors=vErrors.length}}}else{const err40={instancePath:instancePath+"\
/receipt/prices",schemaPath:"#/properties/receipt/properties/prices/type",keyword:"type",params:{type:"array"},
message:"must be array"};if(vErrors===null){vErrors=[err40]}else{vErrors.push(err40)}errors++}}if(data1.calls!==
void 0){let data27=data1.calls;if(Array.isArray(data27)){const len8=data27.length;for(let i8=0;i8<len8&&errors<
100;i8++){if(!validate100(data27[i8],{instancePath:instancePath+"/receipt/calls/"+i8,parentData:data27,parentDataProperty:i8,
rootData,dynamicAnchors})){vErrors=vErrors===null?validate100.errors:vErrors.concat(validate100.errors);errors=
vErrors.length}}}else{const err41={instancePath:instancePath+"/receipt/calls",schemaPath:"#/properties/receipt\
/properties/calls/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=
[err41]}else{vErrors.push(err41)}errors++}}}}}else{const err42={instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err42]}else{vErrors.push(err42)}errors++}
validate131.errors=vErrors;return errors===0}validate131.evaluated={"props":{"error":true,"receipt":true},"dyn\
amicProps":false,"dynamicItems":false};var checkModel=validate139;var schema51={"type":"object","required":["i\
d","object","created","owned_by","name","provider","type","subtype","enabled","context_window","max_output_tok\
ens","input_modalities","output_modalities","supported_parameters","supports","price","alias_of","live"],"prop\
erties":{"id":{"type":"string"},"object":{"type":"string","const":"model"},"created":{"type":"integer","minimu\
m":0},"owned_by":{"type":"string"},"name":{"type":"string"},"provider":{"type":"string"},"type":{"type":"strin\
g"},"subtype":{"type":"string"},"enabled":{"type":"boolean"},"context_window":{"type":["integer","null"],"mini\
mum":1},"max_output_tokens":{"type":["integer","null"],"minimum":1},"input_modalities":{"type":"array","items":{
"type":"string"}},"output_modalities":{"type":"array","items":{"type":"string"}},"supported_parameters":{"type":"\
array","items":{"type":"string"}},"supports":{"$ref":"#/components/schemas/ModelSupports"},"price":{"$ref":"#/\
components/schemas/ModelPrice"},"alias_of":{"type":["string","null"]},"live":{"$ref":"#/components/schemas/Mod\
elLive"},"routes":{"type":["array","null"],"items":{"$ref":"#/components/schemas/ModelRoute"}}}};function validate140(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate140.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.tools===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
tools"},message:"must have required property 'tools'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.vision===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"vision"},message:"must have required property 'vision'"};if(vErrors===null){vErrors=[err1]}else{
vErrors.push(err1)}errors++}if(data.json_schema===void 0){const err2={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"json_schema"},message:"must have required property 'json_schema'"};if(vErrors===
null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.n===void 0){const err3={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"n"},message:"must have required property 'n'"};if(vErrors===
null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(data.logprobs===void 0){const err4={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"logprobs"},message:"must have required property 'logpr\
obs'"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(data.seed===void 0){const err5={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"seed"},message:"must have required propert\
y 'seed'"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(data.logit_bias===void 0){const err6={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"logit_bias"},message:"must ha\
ve required property 'logit_bias'"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(data.
penalties===void 0){const err7={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
penalties"},message:"must have required property 'penalties'"};if(vErrors===null){vErrors=[err7]}else{vErrors.
push(err7)}errors++}if(data.top_k===void 0){const err8={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"top_k"},message:"must have required property 'top_k'"};if(vErrors===null){vErrors=[err8]}else{
vErrors.push(err8)}errors++}if(data.min_p===void 0){const err9={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"min_p"},message:"must have required property 'min_p'"};if(vErrors===null){vErrors=
[err9]}else{vErrors.push(err9)}errors++}if(data.repetition_penalty===void 0){const err10={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"repetition_penalty"},message:"must have required prope\
rty 'repetition_penalty'"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}if(data.beam_size===
void 0){const err11={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"beam_siz\
e"},message:"must have required property 'beam_size'"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}
errors++}if(data.tools!==void 0){if(typeof data.tools!=="boolean"){const err12={instancePath:instancePath+"/to\
ols",schemaPath:"#/properties/tools/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};if(vErrors===
null){vErrors=[err12]}else{vErrors.push(err12)}errors++}}if(data.vision!==void 0){if(typeof data.vision!=="boo\
lean"){const err13={instancePath:instancePath+"/vision",schemaPath:"#/properties/vision/type",keyword:"type",params:{
type:"boolean"},message:"must be boolean"};if(vErrors===null){vErrors=[err13]}else{vErrors.push(err13)}errors++}}
if(data.json_schema!==void 0){if(typeof data.json_schema!=="boolean"){const err14={instancePath:instancePath+"\
/json_schema",schemaPath:"#/properties/json_schema/type",keyword:"type",params:{type:"boolean"},message:"must \
be boolean"};if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}}if(data.n!==void 0){if(typeof data.
n!=="boolean"){const err15={instancePath:instancePath+"/n",schemaPath:"#/properties/n/type",keyword:"type",params:{
type:"boolean"},message:"must be boolean"};if(vErrors===null){vErrors=[err15]}else{vErrors.push(err15)}errors++}}
if(data.logprobs!==void 0){if(typeof data.logprobs!=="boolean"){const err16={instancePath:instancePath+"/logpr\
obs",schemaPath:"#/properties/logprobs/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};
if(vErrors===null){vErrors=[err16]}else{vErrors.push(err16)}errors++}}if(data.seed!==void 0){if(typeof data.seed!==
"boolean"){const err17={instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{
type:"boolean"},message:"must be boolean"};if(vErrors===null){vErrors=[err17]}else{vErrors.push(err17)}errors++}}
if(data.logit_bias!==void 0){if(typeof data.logit_bias!=="boolean"){const err18={instancePath:instancePath+"/l\
ogit_bias",schemaPath:"#/properties/logit_bias/type",keyword:"type",params:{type:"boolean"},message:"must be b\
oolean"};if(vErrors===null){vErrors=[err18]}else{vErrors.push(err18)}errors++}}if(data.penalties!==void 0){if(typeof data.
penalties!=="boolean"){const err19={instancePath:instancePath+"/penalties",schemaPath:"#/properties/penalties/\
type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};if(vErrors===null){vErrors=[err19]}else{
vErrors.push(err19)}errors++}}if(data.top_k!==void 0){if(typeof data.top_k!=="boolean"){const err20={instancePath:instancePath+
"/top_k",schemaPath:"#/properties/top_k/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};
if(vErrors===null){vErrors=[err20]}else{vErrors.push(err20)}errors++}}if(data.min_p!==void 0){if(typeof data.min_p!==
"boolean"){const err21={instancePath:instancePath+"/min_p",schemaPath:"#/properties/min_p/type",keyword:"type",
params:{type:"boolean"},message:"must be boolean"};if(vErrors===null){vErrors=[err21]}else{vErrors.push(err21)}
errors++}}if(data.repetition_penalty!==void 0){if(typeof data.repetition_penalty!=="boolean"){const err22={instancePath:instancePath+
"/repetition_penalty",schemaPath:"#/properties/repetition_penalty/type",keyword:"type",params:{type:"boolean"},
message:"must be boolean"};if(vErrors===null){vErrors=[err22]}else{vErrors.push(err22)}errors++}}if(data.beam_size!==
void 0){if(typeof data.beam_size!=="boolean"){const err23={instancePath:instancePath+"/beam_size",schemaPath:"\
#/properties/beam_size/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};if(vErrors===null){
vErrors=[err23]}else{vErrors.push(err23)}errors++}}if(data.reasoning!==void 0){if(typeof data.reasoning!=="boo\
lean"){const err24={instancePath:instancePath+"/reasoning",schemaPath:"#/properties/reasoning/type",keyword:"t\
ype",params:{type:"boolean"},message:"must be boolean"};if(vErrors===null){vErrors=[err24]}else{vErrors.push(err24)}
errors++}}if(data.audio!==void 0){if(typeof data.audio!=="boolean"){const err25={instancePath:instancePath+"/a\
udio",schemaPath:"#/properties/audio/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};if(vErrors===
null){vErrors=[err25]}else{vErrors.push(err25)}errors++}}if(data.files!==void 0){if(typeof data.files!=="boole\
an"){const err26={instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{
type:"boolean"},message:"must be boolean"};if(vErrors===null){vErrors=[err26]}else{vErrors.push(err26)}errors++}}}else{
const err27={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};
if(vErrors===null){vErrors=[err27]}else{vErrors.push(err27)}errors++}validate140.errors=vErrors;return errors===
0}validate140.evaluated={"props":{"tools":true,"vision":true,"json_schema":true,"n":true,"logprobs":true,"seed":true,
"logit_bias":true,"penalties":true,"top_k":true,"min_p":true,"repetition_penalty":true,"beam_size":true,"reaso\
ning":true,"audio":true,"files":true},"dynamicProps":false,"dynamicItems":false};var schema53={"type":"object",
"required":["queries","availability","average_cost","latency_ms","first_token_ms"],"properties":{"queries":{"t\
ype":"integer","minimum":0},"availability":{"type":["number","null"],"minimum":0,"maximum":1},"average_cost":{
"type":["number","null"],"minimum":0},"latency_ms":{"$ref":"#/components/schemas/LatencyBySize"},"first_token_\
ms":{"$ref":"#/components/schemas/LatencyBySize"}}};var schema54={"type":"object","required":["overall","up_to\
_2000","up_to_4000","up_to_8000","up_to_16000","above_16000"],"properties":{"overall":{"type":["number","null"],
"minimum":0},"up_to_2000":{"type":["number","null"],"minimum":0},"up_to_4000":{"type":["number","null"],"minim\
um":0},"up_to_8000":{"type":["number","null"],"minimum":0},"up_to_16000":{"type":["number","null"],"minimum":0},
"above_16000":{"type":["number","null"],"minimum":0}}};function validate144(data,{instancePath="",parentData,parentDataProperty,
rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;const evaluated0=validate144.evaluated;if(evaluated0.
dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.overall===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"overall"},message:"must have required property 'overall'"};if(vErrors===null){
vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.up_to_2000===void 0){const err1={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"up_to_2000"},message:"must have required property 'up_\
to_2000'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.up_to_4000===void 0){const err2={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"up_to_4000"},message:"must ha\
ve required property 'up_to_4000'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.
up_to_8000===void 0){const err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
up_to_8000"},message:"must have required property 'up_to_8000'"};if(vErrors===null){vErrors=[err3]}else{vErrors.
push(err3)}errors++}if(data.up_to_16000===void 0){const err4={instancePath,schemaPath:"#/required",keyword:"re\
quired",params:{missingProperty:"up_to_16000"},message:"must have required property 'up_to_16000'"};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(data.above_16000===void 0){const err5={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"above_16000"},message:"must have required property 'ab\
ove_16000'"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(data.overall!==void 0){let data0=data.
overall;if(!(typeof data0=="number"&&isFinite(data0))&&data0!==null){const err6={instancePath:instancePath+"/o\
verall",schemaPath:"#/properties/overall/type",keyword:"type",params:{type:schema54.properties.overall.type},message:"\
must be number,null"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(typeof data0=="num\
ber"&&isFinite(data0)){if(data0<0||isNaN(data0)){const err7={instancePath:instancePath+"/overall",schemaPath:"\
#/properties/overall/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err7]}else{vErrors.push(err7)}errors++}}}if(data.up_to_2000!==void 0){let data1=data.up_to_2000;
if(!(typeof data1=="number"&&isFinite(data1))&&data1!==null){const err8={instancePath:instancePath+"/up_to_200\
0",schemaPath:"#/properties/up_to_2000/type",keyword:"type",params:{type:schema54.properties.up_to_2000.type},
message:"must be number,null"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}if(typeof data1==
"number"&&isFinite(data1)){if(data1<0||isNaN(data1)){const err9={instancePath:instancePath+"/up_to_2000",schemaPath:"\
#/properties/up_to_2000/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err9]}else{vErrors.push(err9)}errors++}}}if(data.up_to_4000!==void 0){let data2=data.up_to_4000;
if(!(typeof data2=="number"&&isFinite(data2))&&data2!==null){const err10={instancePath:instancePath+"/up_to_40\
00",schemaPath:"#/properties/up_to_4000/type",keyword:"type",params:{type:schema54.properties.up_to_4000.type},
message:"must be number,null"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}if(typeof data2==
"number"&&isFinite(data2)){if(data2<0||isNaN(data2)){const err11={instancePath:instancePath+"/up_to_4000",schemaPath:"\
#/properties/up_to_4000/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err11]}else{vErrors.push(err11)}errors++}}}if(data.up_to_8000!==void 0){let data3=data.up_to_8000;
if(!(typeof data3=="number"&&isFinite(data3))&&data3!==null){const err12={instancePath:instancePath+"/up_to_80\
00",schemaPath:"#/properties/up_to_8000/type",keyword:"type",params:{type:schema54.properties.up_to_8000.type},
message:"must be number,null"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}if(typeof data3==
"number"&&isFinite(data3)){if(data3<0||isNaN(data3)){const err13={instancePath:instancePath+"/up_to_8000",schemaPath:"\
#/properties/up_to_8000/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err13]}else{vErrors.push(err13)}errors++}}}if(data.up_to_16000!==void 0){let data4=data.up_to_16000;
if(!(typeof data4=="number"&&isFinite(data4))&&data4!==null){const err14={instancePath:instancePath+"/up_to_16\
000",schemaPath:"#/properties/up_to_16000/type",keyword:"type",params:{type:schema54.properties.up_to_16000.type},
message:"must be number,null"};if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}if(typeof data4==
"number"&&isFinite(data4)){if(data4<0||isNaN(data4)){const err15={instancePath:instancePath+"/up_to_16000",schemaPath:"\
#/properties/up_to_16000/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err15]}else{vErrors.push(err15)}errors++}}}if(data.above_16000!==void 0){let data5=data.above_16000;
if(!(typeof data5=="number"&&isFinite(data5))&&data5!==null){const err16={instancePath:instancePath+"/above_16\
000",schemaPath:"#/properties/above_16000/type",keyword:"type",params:{type:schema54.properties.above_16000.type},
message:"must be number,null"};if(vErrors===null){vErrors=[err16]}else{vErrors.push(err16)}errors++}if(typeof data5==
"number"&&isFinite(data5)){if(data5<0||isNaN(data5)){const err17={instancePath:instancePath+"/above_16000",schemaPath:"\
#/properties/above_16000/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===
null){vErrors=[err17]}else{vErrors.push(err17)}errors++}}}}else{const err18={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err18]}else{vErrors.
push(err18)}errors++}validate144.errors=vErrors;return errors===0}validate144.evaluated={"props":{"overall":true,
"up_to_2000":true,"up_to_4000":true,"up_to_8000":true,"up_to_16000":true,"above_16000":true},"dynamicProps":false,
"dynamicItems":false};function validate143(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate143.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.queries===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
queries"},message:"must have required property 'queries'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(
err0)}errors++}if(data.availability===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"requir\
ed",params:{missingProperty:"availability"},message:"must have required property 'availability'"};if(vErrors===
null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.average_cost===void 0){const err2={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"average_cost"},message:"must have required\
 property 'average_cost'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.latency_ms===
void 0){const err3={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"latency_m\
s"},message:"must have required property 'latency_ms'"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}
errors++}if(data.first_token_ms===void 0){const err4={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"first_token_ms"},message:"must have required property 'first_token_ms'"};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(data.queries!==void 0){let data0=data.queries;if(!(typeof data0==
"number"&&(!(data0%1)&&!isNaN(data0))&&isFinite(data0))){const err5={instancePath:instancePath+"/queries",schemaPath:"\
#/properties/queries/type",keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===null){
vErrors=[err5]}else{vErrors.push(err5)}errors++}if(typeof data0=="number"&&isFinite(data0)){if(data0<0||isNaN(
data0)){const err6={instancePath:instancePath+"/queries",schemaPath:"#/properties/queries/minimum",keyword:"mi\
nimum",params:{comparison:">=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err6]}else{vErrors.
push(err6)}errors++}}}if(data.availability!==void 0){let data1=data.availability;if(!(typeof data1=="number"&&
isFinite(data1))&&data1!==null){const err7={instancePath:instancePath+"/availability",schemaPath:"#/properties\
/availability/type",keyword:"type",params:{type:schema53.properties.availability.type},message:"must be number\
,null"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}if(typeof data1=="number"&&isFinite(
data1)){if(data1>1||isNaN(data1)){const err8={instancePath:instancePath+"/availability",schemaPath:"#/properti\
es/availability/maximum",keyword:"maximum",params:{comparison:"<=",limit:1},message:"must be <= 1"};if(vErrors===
null){vErrors=[err8]}else{vErrors.push(err8)}errors++}if(data1<0||isNaN(data1)){const err9={instancePath:instancePath+
"/availability",schemaPath:"#/properties/availability/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}}}if(data.average_cost!==
void 0){let data2=data.average_cost;if(!(typeof data2=="number"&&isFinite(data2))&&data2!==null){const err10={
instancePath:instancePath+"/average_cost",schemaPath:"#/properties/average_cost/type",keyword:"type",params:{type:schema53.
properties.average_cost.type},message:"must be number,null"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(
err10)}errors++}if(typeof data2=="number"&&isFinite(data2)){if(data2<0||isNaN(data2)){const err11={instancePath:instancePath+
"/average_cost",schemaPath:"#/properties/average_cost/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}}}if(data.latency_ms!==
void 0){if(!validate144(data.latency_ms,{instancePath:instancePath+"/latency_ms",parentData:data,parentDataProperty:"\
latency_ms",rootData,dynamicAnchors})){vErrors=vErrors===null?validate144.errors:vErrors.concat(validate144.errors);
errors=vErrors.length}}if(data.first_token_ms!==void 0){if(!validate144(data.first_token_ms,{instancePath:instancePath+
"/first_token_ms",parentData:data,parentDataProperty:"first_token_ms",rootData,dynamicAnchors})){vErrors=vErrors===
null?validate144.errors:vErrors.concat(validate144.errors);errors=vErrors.length}}}else{const err12={instancePath,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=
[err12]}else{vErrors.push(err12)}errors++}validate143.errors=vErrors;return errors===0}validate143.evaluated={
"props":{"queries":true,"availability":true,"average_cost":true,"latency_ms":true,"first_token_ms":true},"dyna\
micProps":false,"dynamicItems":false};var schema55={"type":"object","required":["provider","model","enabled","\
context_window","max_output_tokens","supported_parameters","supports","price","live"],"properties":{"provider":{
"type":"string"},"model":{"type":"string"},"enabled":{"type":"boolean"},"context_window":{"type":["integer","n\
ull"],"minimum":1},"max_output_tokens":{"type":["integer","null"],"minimum":1},"supported_parameters":{"type":"\
array","items":{"type":"string"}},"supports":{"$ref":"#/components/schemas/ModelSupports"},"price":{"$ref":"#/\
components/schemas/ModelPrice"},"live":{"$ref":"#/components/schemas/ModelLive"}}};function validate148(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;
const evaluated0=validate148.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){
evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.provider===void 0){const err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"provider"},message:"must have\
 required property 'provider'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.model===
void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"model"},message:"\
must have required property 'model'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.
enabled===void 0){const err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
enabled"},message:"must have required property 'enabled'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(
err2)}errors++}if(data.context_window===void 0){const err3={instancePath,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"context_window"},message:"must have required property 'context_window'"};if(vErrors===
null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(data.max_output_tokens===void 0){const err4={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"max_output_tokens"},message:"must have req\
uired property 'max_output_tokens'"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(data.
supported_parameters===void 0){const err5={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
supported_parameters"},message:"must have required property 'supported_parameters'"};if(vErrors===null){vErrors=
[err5]}else{vErrors.push(err5)}errors++}if(data.supports===void 0){const err6={instancePath,schemaPath:"#/requ\
ired",keyword:"required",params:{missingProperty:"supports"},message:"must have required property 'supports'"};
if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(data.price===void 0){const err7={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"price"},message:"must have required proper\
ty 'price'"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}if(data.live===void 0){const err8={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"live"},message:"must have req\
uired property 'live'"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}if(data.provider!==
void 0){if(typeof data.provider!=="string"){const err9={instancePath:instancePath+"/provider",schemaPath:"#/pr\
operties/provider/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=
[err9]}else{vErrors.push(err9)}errors++}}if(data.model!==void 0){if(typeof data.model!=="string"){const err10={
instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type:"string"},
message:"must be string"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}}if(data.enabled!==
void 0){if(typeof data.enabled!=="boolean"){const err11={instancePath:instancePath+"/enabled",schemaPath:"#/pr\
operties/enabled/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};if(vErrors===null){vErrors=
[err11]}else{vErrors.push(err11)}errors++}}if(data.context_window!==void 0){let data3=data.context_window;if(!(typeof data3==
"number"&&(!(data3%1)&&!isNaN(data3))&&isFinite(data3))&&data3!==null){const err12={instancePath:instancePath+
"/context_window",schemaPath:"#/properties/context_window/type",keyword:"type",params:{type:schema55.properties.
context_window.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}
errors++}if(typeof data3=="number"&&isFinite(data3)){if(data3<1||isNaN(data3)){const err13={instancePath:instancePath+
"/context_window",schemaPath:"#/properties/context_window/minimum",keyword:"minimum",params:{comparison:">=",limit:1},
message:"must be >= 1"};if(vErrors===null){vErrors=[err13]}else{vErrors.push(err13)}errors++}}}if(data.max_output_tokens!==
void 0){let data4=data.max_output_tokens;if(!(typeof data4=="number"&&(!(data4%1)&&!isNaN(data4))&&isFinite(data4))&&
data4!==null){const err14={instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_\
tokens/type",keyword:"type",params:{type:schema55.properties.max_output_tokens.type},message:"must be integer,\
null"};if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}if(typeof data4=="number"&&isFinite(
data4)){if(data4<1||isNaN(data4)){const err15={instancePath:instancePath+"/max_output_tokens",schemaPath:"#/pr\
operties/max_output_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"};
if(vErrors===null){vErrors=[err15]}else{vErrors.push(err15)}errors++}}}if(data.supported_parameters!==void 0){
let data5=data.supported_parameters;if(Array.isArray(data5)){const len0=data5.length;for(let i0=0;i0<len0&&errors<
100;i0++){if(typeof data5[i0]!=="string"){const err16={instancePath:instancePath+"/supported_parameters/"+i0,schemaPath:"\
#/properties/supported_parameters/items/type",keyword:"type",params:{type:"string"},message:"must be string"};
if(vErrors===null){vErrors=[err16]}else{vErrors.push(err16)}errors++}}}else{const err17={instancePath:instancePath+
"/supported_parameters",schemaPath:"#/properties/supported_parameters/type",keyword:"type",params:{type:"array"},
message:"must be array"};if(vErrors===null){vErrors=[err17]}else{vErrors.push(err17)}errors++}}if(data.supports!==
void 0){if(!validate140(data.supports,{instancePath:instancePath+"/supports",parentData:data,parentDataProperty:"\
supports",rootData,dynamicAnchors})){vErrors=vErrors===null?validate140.errors:vErrors.concat(validate140.errors);
errors=vErrors.length}}if(data.price!==void 0){if(!validate97(data.price,{instancePath:instancePath+"/price",parentData:data,
parentDataProperty:"price",rootData,dynamicAnchors})){vErrors=vErrors===null?validate97.errors:vErrors.concat(
validate97.errors);errors=vErrors.length}}if(data.live!==void 0){if(!validate143(data.live,{instancePath:instancePath+
"/live",parentData:data,parentDataProperty:"live",rootData,dynamicAnchors})){vErrors=vErrors===null?validate143.
errors:vErrors.concat(validate143.errors);errors=vErrors.length}}}else{const err18={instancePath,schemaPath:"#\
/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err18]}else{
vErrors.push(err18)}errors++}validate148.errors=vErrors;return errors===0}validate148.evaluated={"props":{"pro\
vider":true,"model":true,"enabled":true,"context_window":true,"max_output_tokens":true,"supported_parameters":true,
"supports":true,"price":true,"live":true},"dynamicProps":false,"dynamicItems":false};function validate139(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;
const evaluated0=validate139.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){
evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.id===void 0){const err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"id"},message:"must have requi\
red property 'id'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.object===void 0){
const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"object"},message:"\
must have required property 'object'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data.
created===void 0){const err2={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
created"},message:"must have required property 'created'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(
err2)}errors++}if(data.owned_by===void 0){const err3={instancePath,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"owned_by"},message:"must have required property 'owned_by'"};if(vErrors===null){vErrors=
[err3]}else{vErrors.push(err3)}errors++}if(data.name===void 0){const err4={instancePath,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"name"},message:"must have required property 'name'"};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(data.provider===void 0){const err5={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"provider"},message:"must have required property 'provi\
der'"};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(data.type===void 0){const err6={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"type"},message:"must have required propert\
y 'type'"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(data.subtype===void 0){const err7={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"subtype"},message:"must have \
required property 'subtype'"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}if(data.enabled===
void 0){const err8={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"enabled"},
message:"must have required property 'enabled'"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}
if(data.context_window===void 0){const err9={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
context_window"},message:"must have required property 'context_window'"};if(vErrors===null){vErrors=[err9]}else{
vErrors.push(err9)}errors++}if(data.max_output_tokens===void 0){const err10={instancePath,schemaPath:"#/requir\
ed",keyword:"required",params:{missingProperty:"max_output_tokens"},message:"must have required property 'max_\
output_tokens'"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}if(data.input_modalities===
void 0){const err11={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"input_mo\
dalities"},message:"must have required property 'input_modalities'"};if(vErrors===null){vErrors=[err11]}else{vErrors.
push(err11)}errors++}if(data.output_modalities===void 0){const err12={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"output_modalities"},message:"must have required property 'output_modalities\
'"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}if(data.supported_parameters===void 0){
const err13={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"supported_parame\
ters"},message:"must have required property 'supported_parameters'"};if(vErrors===null){vErrors=[err13]}else{vErrors.
push(err13)}errors++}if(data.supports===void 0){const err14={instancePath,schemaPath:"#/required",keyword:"req\
uired",params:{missingProperty:"supports"},message:"must have required property 'supports'"};if(vErrors===null){
vErrors=[err14]}else{vErrors.push(err14)}errors++}if(data.price===void 0){const err15={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"price"},message:"must have required property 'price'"};
if(vErrors===null){vErrors=[err15]}else{vErrors.push(err15)}errors++}if(data.alias_of===void 0){const err16={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"alias_of"},message:"must have required pro\
perty 'alias_of'"};if(vErrors===null){vErrors=[err16]}else{vErrors.push(err16)}errors++}if(data.live===void 0){
const err17={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"live"},message:"\
must have required property 'live'"};if(vErrors===null){vErrors=[err17]}else{vErrors.push(err17)}errors++}if(data.
id!==void 0){if(typeof data.id!=="string"){const err18={instancePath:instancePath+"/id",schemaPath:"#/properti\
es/id/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err18]}else{
vErrors.push(err18)}errors++}}if(data.object!==void 0){let data1=data.object;if(typeof data1!=="string"){const err19={
instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type:"string"},
message:"must be string"};if(vErrors===null){vErrors=[err19]}else{vErrors.push(err19)}errors++}if("model"!==data1){
const err20={instancePath:instancePath+"/object",schemaPath:"#/properties/object/const",keyword:"const",params:{
allowedValue:"model"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err20]}else{vErrors.push(
err20)}errors++}}if(data.created!==void 0){let data2=data.created;if(!(typeof data2=="number"&&(!(data2%1)&&!isNaN(
data2))&&isFinite(data2))){const err21={instancePath:instancePath+"/created",schemaPath:"#/properties/created/\
type",keyword:"type",params:{type:"integer"},message:"must be integer"};if(vErrors===null){vErrors=[err21]}else{
vErrors.push(err21)}errors++}if(typeof data2=="number"&&isFinite(data2)){if(data2<0||isNaN(data2)){const err22={
instancePath:instancePath+"/created",schemaPath:"#/properties/created/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0"};if(vErrors===null){vErrors=[err22]}else{vErrors.push(err22)}errors++}}}if(data.
owned_by!==void 0){if(typeof data.owned_by!=="string"){const err23={instancePath:instancePath+"/owned_by",schemaPath:"\
#/properties/owned_by/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){
vErrors=[err23]}else{vErrors.push(err23)}errors++}}if(data.name!==void 0){if(typeof data.name!=="string"){const err24={
instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"\
must be string"};if(vErrors===null){vErrors=[err24]}else{vErrors.push(err24)}errors++}}if(data.provider!==void 0){
if(typeof data.provider!=="string"){const err25={instancePath:instancePath+"/provider",schemaPath:"#/propertie\
s/provider/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err25]}else{
vErrors.push(err25)}errors++}}if(data.type!==void 0){if(typeof data.type!=="string"){const err26={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err26]}else{vErrors.push(err26)}errors++}}if(data.subtype!==void 0){if(typeof data.subtype!=="s\
tring"){const err27={instancePath:instancePath+"/subtype",schemaPath:"#/properties/subtype/type",keyword:"type",
params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err27]}else{vErrors.push(err27)}errors++}}
if(data.enabled!==void 0){if(typeof data.enabled!=="boolean"){const err28={instancePath:instancePath+"/enabled",
schemaPath:"#/properties/enabled/type",keyword:"type",params:{type:"boolean"},message:"must be boolean"};if(vErrors===
null){vErrors=[err28]}else{vErrors.push(err28)}errors++}}if(data.context_window!==void 0){let data9=data.context_window;
if(!(typeof data9=="number"&&(!(data9%1)&&!isNaN(data9))&&isFinite(data9))&&data9!==null){const err29={instancePath:instancePath+
"/context_window",schemaPath:"#/properties/context_window/type",keyword:"type",params:{type:schema51.properties.
context_window.type},message:"must be integer,null"};if(vErrors===null){vErrors=[err29]}else{vErrors.push(err29)}
errors++}if(typeof data9=="number"&&isFinite(data9)){if(data9<1||isNaN(data9)){const err30={instancePath:instancePath+
"/context_window",schemaPath:"#/properties/context_window/minimum",keyword:"minimum",params:{comparison:">=",limit:1},
message:"must be >= 1"};if(vErrors===null){vErrors=[err30]}else{vErrors.push(err30)}errors++}}}if(data.max_output_tokens!==
void 0){let data10=data.max_output_tokens;if(!(typeof data10=="number"&&(!(data10%1)&&!isNaN(data10))&&isFinite(
data10))&&data10!==null){const err31={instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/\
max_output_tokens/type",keyword:"type",params:{type:schema51.properties.max_output_tokens.type},message:"must \
be integer,null"};if(vErrors===null){vErrors=[err31]}else{vErrors.push(err31)}errors++}if(typeof data10=="numb\
er"&&isFinite(data10)){if(data10<1||isNaN(data10)){const err32={instancePath:instancePath+"/max_output_tokens",
schemaPath:"#/properties/max_output_tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"\
must be >= 1"};if(vErrors===null){vErrors=[err32]}else{vErrors.push(err32)}errors++}}}if(data.input_modalities!==
void 0){let data11=data.input_modalities;if(Array.isArray(data11)){const len0=data11.length;for(let i0=0;i0<len0&&
errors<100;i0++){if(typeof data11[i0]!=="string"){const err33={instancePath:instancePath+"/input_modalities/"+
i0,schemaPath:"#/properties/input_modalities/items/type",keyword:"type",params:{type:"string"},message:"must b\
e string"};if(vErrors===null){vErrors=[err33]}else{vErrors.push(err33)}errors++}}}else{const err34={instancePath:instancePath+
"/input_modalities",schemaPath:"#/properties/input_modalities/type",keyword:"type",params:{type:"array"},message:"\
must be array"};if(vErrors===null){vErrors=[err34]}else{vErrors.push(err34)}errors++}}if(data.output_modalities!==
void 0){let data13=data.output_modalities;if(Array.isArray(data13)){const len1=data13.length;for(let i1=0;i1<len1&&
errors<100;i1++){if(typeof data13[i1]!=="string"){const err35={instancePath:instancePath+"/output_modalities/"+
i1,schemaPath:"#/properties/output_modalities/items/type",keyword:"type",params:{type:"string"},message:"must \
be string"};if(vErrors===null){vErrors=[err35]}else{vErrors.push(err35)}errors++}}}else{const err36={instancePath:instancePath+
"/output_modalities",schemaPath:"#/properties/output_modalities/type",keyword:"type",params:{type:"array"},message:"\
must be array"};if(vErrors===null){vErrors=[err36]}else{vErrors.push(err36)}errors++}}if(data.supported_parameters!==
void 0){let data15=data.supported_parameters;if(Array.isArray(data15)){const len2=data15.length;for(let i2=0;i2<
len2&&errors<100;i2++){if(typeof data15[i2]!=="string"){const err37={instancePath:instancePath+"/supported_par\
ameters/"+i2,schemaPath:"#/properties/supported_parameters/items/type",keyword:"type",params:{type:"string"},message:"\
must be string"};if(vErrors===null){vErrors=[err37]}else{vErrors.push(err37)}errors++}}}else{const err38={instancePath:instancePath+
"/supported_parameters",schemaPath:"#/properties/supported_parameters/type",keyword:"type",params:{type:"array"},
message:"must be array"};if(vErrors===null){vErrors=[err38]}else{vErrors.push(err38)}errors++}}if(data.supports!==
void 0){if(!validate140(data.supports,{instancePath:instancePath+"/supports",parentData:data,parentDataProperty:"\
supports",rootData,dynamicAnchors})){vErrors=vErrors===null?validate140.errors:vErrors.concat(validate140.errors);
errors=vErrors.length}}if(data.price!==void 0){if(!validate97(data.price,{instancePath:instancePath+"/price",parentData:data,
parentDataProperty:"price",rootData,dynamicAnchors})){vErrors=vErrors===null?validate97.errors:vErrors.concat(
validate97.errors);errors=vErrors.length}}if(data.alias_of!==void 0){let data19=data.alias_of;if(typeof data19!==
"string"&&data19!==null){const err39={instancePath:instancePath+"/alias_of",schemaPath:"#/properties/alias_of/\
type",keyword:"type",params:{type:schema51.properties.alias_of.type},message:"must be string,null"};if(vErrors===
null){vErrors=[err39]}else{vErrors.push(err39)}errors++}}if(data.live!==void 0){if(!validate143(data.live,{instancePath:instancePath+
"/live",parentData:data,parentDataProperty:"live",rootData,dynamicAnchors})){vErrors=vErrors===null?validate143.
errors:vErrors.concat(validate143.errors);errors=vErrors.length}}if(data.routes!==void 0){let data21=data.routes;
if(!Array.isArray(data21)&&data21!==null){const err40={instancePath:instancePath+"/routes",schemaPath:"#/prope\
rties/routes/type",keyword:"type",params:{type:schema51.properties.routes.type},message:"must be array,null"};
if(vErrors===null){vErrors=[err40]}else{vErrors.push(err40)}errors++}if(Array.isArray(data21)){const len3=data21.
length;for(let i3=0;i3<len3&&errors<100;i3++){if(!validate148(data21[i3],{instancePath:instancePath+"/routes/"+
i3,parentData:data21,parentDataProperty:i3,rootData,dynamicAnchors})){vErrors=vErrors===null?validate148.errors:
vErrors.concat(validate148.errors);errors=vErrors.length}}}}}else{const err41={instancePath,schemaPath:"#/type",
keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err41]}else{vErrors.
push(err41)}errors++}validate139.errors=vErrors;return errors===0}validate139.evaluated={"props":{"id":true,"o\
bject":true,"created":true,"owned_by":true,"name":true,"provider":true,"type":true,"subtype":true,"enabled":true,
"context_window":true,"max_output_tokens":true,"input_modalities":true,"output_modalities":true,"supported_par\
ameters":true,"supports":true,"price":true,"alias_of":true,"live":true,"routes":true},"dynamicProps":false,"dy\
namicItems":false};var checkModelList=validate153;var schema56={"type":"object","required":["object","data","h\
as_more","next_cursor"],"properties":{"object":{"type":"string","const":"list"},"data":{"type":"array","items":{
"$ref":"#/components/schemas/Model"}},"has_more":{"type":"boolean"},"next_cursor":{"type":["string","null"]}}};
function validate153(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate153.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.object===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
object"},message:"must have required property 'object'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.data===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
data"},message:"must have required property 'data'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}
errors++}if(data.has_more===void 0){const err2={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"has_more"},message:"must have required property 'has_more'"};if(vErrors===null){vErrors=[err2]}else{
vErrors.push(err2)}errors++}if(data.next_cursor===void 0){const err3={instancePath,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"next_cursor"},message:"must have required property 'next_cursor'"};if(vErrors===
null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(data.object!==void 0){let data0=data.object;if(typeof data0!==
"string"){const err4={instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",
params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}
if("list"!==data0){const err5={instancePath:instancePath+"/object",schemaPath:"#/properties/object/const",keyword:"\
const",params:{allowedValue:"list"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err5]}else{
vErrors.push(err5)}errors++}}if(data.data!==void 0){let data1=data.data;if(Array.isArray(data1)){const len0=data1.
length;for(let i0=0;i0<len0&&errors<100;i0++){if(!validate139(data1[i0],{instancePath:instancePath+"/data/"+i0,
parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors})){vErrors=vErrors===null?validate139.errors:vErrors.
concat(validate139.errors);errors=vErrors.length}}}else{const err6={instancePath:instancePath+"/data",schemaPath:"\
#/properties/data/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=
[err6]}else{vErrors.push(err6)}errors++}}if(data.has_more!==void 0){if(typeof data.has_more!=="boolean"){const err7={
instancePath:instancePath+"/has_more",schemaPath:"#/properties/has_more/type",keyword:"type",params:{type:"boo\
lean"},message:"must be boolean"};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}}if(data.
next_cursor!==void 0){let data4=data.next_cursor;if(typeof data4!=="string"&&data4!==null){const err8={instancePath:instancePath+
"/next_cursor",schemaPath:"#/properties/next_cursor/type",keyword:"type",params:{type:schema56.properties.next_cursor.
type},message:"must be string,null"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}}else{
const err9={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err9]}else{vErrors.push(err9)}errors++}validate153.errors=vErrors;return errors===0}validate153.
evaluated={"props":{"object":true,"data":true,"has_more":true,"next_cursor":true},"dynamicProps":false,"dynami\
cItems":false};var checkRoutingExplanation=validate155;function validate155(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate155.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.object===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
object"},message:"must have required property 'object'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.policy===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"policy"},message:"must have required property 'policy'"};if(vErrors===null){vErrors=[err1]}else{
vErrors.push(err1)}errors++}if(data.prompt_characters===void 0){const err2={instancePath,schemaPath:"#/require\
d",keyword:"required",params:{missingProperty:"prompt_characters"},message:"must have required property 'promp\
t_characters'"};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(data.bucket===void 0){const err3={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"bucket"},message:"must have r\
equired property 'bucket'"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(data.candidates===
void 0){const err4={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"candidate\
s"},message:"must have required property 'candidates'"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}
errors++}if(data.object!==void 0){let data0=data.object;if(typeof data0!=="string"){const err5={instancePath:instancePath+
"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type:"string"},message:"must be string"};
if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if("routing.explanation"!==data0){const err6={
instancePath:instancePath+"/object",schemaPath:"#/properties/object/const",keyword:"const",params:{allowedValue:"\
routing.explanation"},message:"must be equal to constant"};if(vErrors===null){vErrors=[err6]}else{vErrors.push(
err6)}errors++}}if(data.policy!==void 0){if(typeof data.policy!=="string"){const err7={instancePath:instancePath+
"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type:"string"},message:"must be string"};
if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}}if(data.prompt_characters!==void 0){let data2=data.
prompt_characters;if(!(typeof data2=="number"&&(!(data2%1)&&!isNaN(data2))&&isFinite(data2))){const err8={instancePath:instancePath+
"/prompt_characters",schemaPath:"#/properties/prompt_characters/type",keyword:"type",params:{type:"integer"},message:"\
must be integer"};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}if(typeof data2=="number"&&
isFinite(data2)){if(data2<0||isNaN(data2)){const err9={instancePath:instancePath+"/prompt_characters",schemaPath:"\
#/properties/prompt_characters/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >=\
 0"};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}}}if(data.bucket!==void 0){if(typeof data.
bucket!=="string"){const err10={instancePath:instancePath+"/bucket",schemaPath:"#/properties/bucket/type",keyword:"\
type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}
errors++}}if(data.candidates!==void 0){let data4=data.candidates;if(Array.isArray(data4)){const len0=data4.length;
for(let i0=0;i0<len0&&errors<100;i0++){if(!validate84(data4[i0],{instancePath:instancePath+"/candidates/"+i0,parentData:data4,
parentDataProperty:i0,rootData,dynamicAnchors})){vErrors=vErrors===null?validate84.errors:vErrors.concat(validate84.
errors);errors=vErrors.length}}}else{const err11={instancePath:instancePath+"/candidates",schemaPath:"#/proper\
ties/candidates/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===null){vErrors=
[err11]}else{vErrors.push(err11)}errors++}}}else{const err12={instancePath,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}
validate155.errors=vErrors;return errors===0}validate155.evaluated={"props":{"object":true,"policy":true,"prom\
pt_characters":true,"bucket":true,"candidates":true},"dynamicProps":false,"dynamicItems":false};var checkHealth=validate157;function validate157(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate157.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.status===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
status"},message:"must have required property 'status'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.version===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"version"},message:"must have required property 'version'"};if(vErrors===null){vErrors=[err1]}else{
vErrors.push(err1)}errors++}if(data.status!==void 0){if(typeof data.status!=="string"){const err2={instancePath:instancePath+
"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type:"string"},message:"must be string"};
if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}if(data.version!==void 0){if(typeof data.version!==
"string"){const err3={instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"typ\
e",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}
errors++}}}else{const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"mu\
st be object"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}validate157.errors=vErrors;return errors===
0}validate157.evaluated={"props":{"status":true,"version":true},"dynamicProps":false,"dynamicItems":false};var checkReadiness=validate158;function validate159(data,{instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){
let vErrors=null;let errors=0;const evaluated0=validate159.evaluated;if(evaluated0.dynamicProps){evaluated0.props=
void 0}if(evaluated0.dynamicItems){evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){
if(data.name===void 0){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
name"},message:"must have required property 'name'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}if(data.status===void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{
missingProperty:"status"},message:"must have required property 'status'"};if(vErrors===null){vErrors=[err1]}else{
vErrors.push(err1)}errors++}if(data.name!==void 0){if(typeof data.name!=="string"){const err2={instancePath:instancePath+
"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===
null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}if(data.status!==void 0){if(typeof data.status!=="strin\
g"){const err3={instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{
type:"string"},message:"must be string"};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}}else{
const err4={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}validate159.errors=vErrors;return errors===0}validate159.
evaluated={"props":{"name":true,"status":true},"dynamicProps":false,"dynamicItems":false};function validate158(data,{
instancePath="",parentData,parentDataProperty,rootData=data,dynamicAnchors={}}={}){let vErrors=null;let errors=0;
const evaluated0=validate158.evaluated;if(evaluated0.dynamicProps){evaluated0.props=void 0}if(evaluated0.dynamicItems){
evaluated0.items=void 0}if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.status===void 0){const err0={
instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"status"},message:"must have r\
equired property 'status'"};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data.checks===
void 0){const err1={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"checks"},
message:"must have required property 'checks'"};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}
if(data.status!==void 0){if(typeof data.status!=="string"){const err2={instancePath:instancePath+"/status",schemaPath:"\
#/properties/status/type",keyword:"type",params:{type:"string"},message:"must be string"};if(vErrors===null){vErrors=
[err2]}else{vErrors.push(err2)}errors++}}if(data.checks!==void 0){let data1=data.checks;if(Array.isArray(data1)){
const len0=data1.length;for(let i0=0;i0<len0&&errors<100;i0++){if(!validate159(data1[i0],{instancePath:instancePath+
"/checks/"+i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors})){vErrors=vErrors===null?validate159.
errors:vErrors.concat(validate159.errors);errors=vErrors.length}}}else{const err3={instancePath:instancePath+"\
/checks",schemaPath:"#/properties/checks/type",keyword:"type",params:{type:"array"},message:"must be array"};if(vErrors===
null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}}else{const err4={instancePath,schemaPath:"#/type",keyword:"\
type",params:{type:"object"},message:"must be object"};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}
errors++}validate158.errors=vErrors;return errors===0}validate158.evaluated={"props":{"status":true,"checks":true},
"dynamicProps":false,"dynamicItems":false};function validateChatCompletion(data){if(checkChatCompletion(data)){
validateChatCompletion.errors=null;return true}validateChatCompletion.errors=checkChatCompletion.errors.filter(
error=>error.keyword!=="if"&&error.keyword!=="discriminator");return false}validateChatCompletion.errors=null;
function validateChatCompletionChunk(data){if(checkChatCompletionChunk(data)){validateChatCompletionChunk.errors=
null;return true}validateChatCompletionChunk.errors=checkChatCompletionChunk.errors.filter(error=>error.keyword!==
"if"&&error.keyword!=="discriminator");return false}validateChatCompletionChunk.errors=null;function validateErrorEnvelope(data){
if(checkErrorEnvelope(data)){validateErrorEnvelope.errors=null;return true}validateErrorEnvelope.errors=checkErrorEnvelope.
errors.filter(error=>error.keyword!=="if"&&error.keyword!=="discriminator");return false}validateErrorEnvelope.
errors=null;function validateStreamError(data){if(checkStreamError(data)){validateStreamError.errors=null;return true}
validateStreamError.errors=checkStreamError.errors.filter(error=>error.keyword!=="if"&&error.keyword!=="discri\
minator");return false}validateStreamError.errors=null;function validateModel(data){if(checkModel(data)){validateModel.
errors=null;return true}validateModel.errors=checkModel.errors.filter(error=>error.keyword!=="if"&&error.keyword!==
"discriminator");return false}validateModel.errors=null;function validateModelList(data){if(checkModelList(data)){
validateModelList.errors=null;return true}validateModelList.errors=checkModelList.errors.filter(error=>error.keyword!==
"if"&&error.keyword!=="discriminator");return false}validateModelList.errors=null;function validateRoutingExplanation(data){
if(checkRoutingExplanation(data)){validateRoutingExplanation.errors=null;return true}validateRoutingExplanation.
errors=checkRoutingExplanation.errors.filter(error=>error.keyword!=="if"&&error.keyword!=="discriminator");return false}
validateRoutingExplanation.errors=null;function validateHealth(data){if(checkHealth(data)){validateHealth.errors=
null;return true}validateHealth.errors=checkHealth.errors.filter(error=>error.keyword!=="if"&&error.keyword!==
"discriminator");return false}validateHealth.errors=null;function validateReadiness(data){if(checkReadiness(data)){
validateReadiness.errors=null;return true}validateReadiness.errors=checkReadiness.errors.filter(error=>error.keyword!==
"if"&&error.keyword!=="discriminator");return false}validateReadiness.errors=null;export{validateChatCompletion,validateChatCompletionChunk,validateErrorEnvelope,validateHealth,validateModel,validateModelList,
validateReadiness,validateRoutingExplanation,validateStreamError};
