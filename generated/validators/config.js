// Generated from spec/config.yaml by `npm run generate`; never edited.
var __getOwnPropNames=Object.getOwnPropertyNames;var __commonJS=(cb,mod)=>function __require(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).
exports,mod),mod.exports}catch(e){throw mod=0,e}};var require_ucs2length=__commonJS({"node_modules/ajv/dist/runtime/ucs2length.js"(exports){"use strict";Object.
defineProperty(exports,"__esModule",{value:true});function ucs2length(str){const len=str.length;let length=0;let pos=0;
let value;while(pos<len){length++;value=str.charCodeAt(pos++);if(value>=55296&&value<=56319&&pos<len){value=str.
charCodeAt(pos);if((value&64512)===56320)pos++}}return length}exports.default=ucs2length;ucs2length.code='requ\
ire("ajv/dist/runtime/ucs2length").default'}});var validateConfigFile=validate10;var schema11={"type":"object","additionalProperties":false,"properties":{"se\
rver":{"$ref":"#/definitions/Server"},"providers":{"$ref":"#/definitions/Providers"},"models":{"$ref":"#/defin\
itions/Models"},"pools":{"$ref":"#/definitions/Pools"},"mixtures":{"$ref":"#/definitions/Mixtures"},"routing":{
"$ref":"#/definitions/Routing"},"failover":{"$ref":"#/definitions/Failover"},"integrity":{"$ref":"#/definition\
s/Integrity"},"security":{"$ref":"#/definitions/Security"},"keys":{"type":["array","null"],"items":{"$ref":"#/\
definitions/Key"}}},"definitions":{"Server":{"type":["object","null"],"additionalProperties":false,"properties":{
"host":{"type":"string","minLength":1,"maxLength":253},"port":{"type":"integer","minimum":0,"maximum":65535},"\
max_body_bytes":{"type":"integer","minimum":1,"maximum":1073741824},"trusted_proxies":{"type":"array","items":{
"type":"string","minLength":1}},"cors_origins":{"type":"array","items":{"type":"string","minLength":1}},"drain\
_ms":{"type":"integer","minimum":0,"maximum":36e5}}},"Providers":{"type":["object","null"],"propertyNames":{"p\
attern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":`a provider's name has letters, digits, ".",\
 "_" and "-" only, 64 at the most`},"additionalProperties":{"$ref":"#/definitions/Provider"}},"Provider":{"typ\
e":["object","null"],"additionalProperties":false,"properties":{"adapter":{"type":"string","enum":["openai","a\
zure-openai","anthropic","gemini","bedrock","sandbox"]},"enabled":{"type":"boolean"},"base_url":{"type":"strin\
g","minLength":1,"maxLength":2048},"api_key":{"type":["string","null"],"maxLength":4096},"api_version":{"type":"\
string","pattern":"^[0-9A-Za-z.-]{1,64}$","patternErrorMessage":"not a version; write one like 2024-10-21"},"r\
egion":{"type":"string","maxLength":64},"access_key_id":{"type":["string","null"],"maxLength":256},"secret_acc\
ess_key":{"type":["string","null"],"maxLength":1024},"session_token":{"type":["string","null"],"maxLength":8192},
"headers":{"type":["object","null"],"additionalProperties":{"type":"string","maxLength":8192}},"timeouts":{"$r\
ef":"#/definitions/Timeouts"},"max_concurrency":{"type":"integer","minimum":1,"maximum":1e6},"models":{"type":[
"object","null"],"propertyNames":{"pattern":"^[^\\s,*\\x00-\\x1f]{1,256}$","patternErrorMessage":`a model's na\
me has no space, comma or "*", and 256 characters at the most`},"additionalProperties":{"$ref":"#/definitions/\
Model"}},"latency_ms":{"type":"integer","minimum":0,"maximum":6e5},"tokens_per_second":{"type":"number","minim\
um":0,"maximum":1e6},"fault":{"type":["string","null"],"pattern":"^(status=[45]\\d\\d(;retry-after=(\\d{1,4}|[1-7\
]\\d{4}))?|reset|stall-before|empty|(stall|cut|end)-after=\\d{1,6}|(malformed|error-event)(=\\d{1,6})?|slow-bytes\
=[1-9]\\d{0,5})(;rate=(0?\\.\\d*[1-9]\\d*|1(\\.0+)?))?$","patternErrorMessage":'not a fault; write one such as\
 "status=429;retry-after=2", "reset" or "cut-after=3;rate=0.2"'},"replies":{"type":["array","null"],"items":{"\
$ref":"#/definitions/Reply"}}}},"Timeouts":{"type":["object","null"],"additionalProperties":false,"properties":{
"connect_ms":{"type":"integer","minimum":1,"maximum":36e5},"first_token_ms":{"type":"integer","minimum":1,"max\
imum":36e5},"idle_ms":{"type":"integer","minimum":1,"maximum":36e5},"total_ms":{"type":"integer","minimum":1,"\
maximum":864e5}}},"Model":{"type":["object","null"],"additionalProperties":false,"properties":{"vendor":{"type":"\
string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":`a vendor's name has letters, digi\
ts, ".", "_" and "-" only, 64 at the most`},"id":{"type":"string","minLength":1,"maxLength":512},"type":{"type":"\
string","enum":["chat","embedding"]},"context_window":{"type":"integer","minimum":1},"max_output_tokens":{"typ\
e":"integer","minimum":1},"price":{"$ref":"#/definitions/Price"},"supports":{"$ref":"#/definitions/Supports"}}},
"Price":{"type":"object","additionalProperties":false,"required":["input"],"properties":{"input":{"type":"numb\
er","minimum":0,"maximum":1e6},"output":{"type":"number","minimum":0,"maximum":1e6},"cached_input":{"type":"nu\
mber","minimum":0,"maximum":1e6},"cache_write":{"type":"number","minimum":0,"maximum":1e6},"cache_write_long":{
"type":"number","minimum":0,"maximum":1e6},"audio_input":{"type":"number","minimum":0,"maximum":1e6},"audio_ou\
tput":{"type":"number","minimum":0,"maximum":1e6},"reasoning":{"type":"number","minimum":0,"maximum":1e6}}},"S\
upports":{"type":["object","null"],"additionalProperties":false,"properties":{"tools":{"type":"boolean"},"visi\
on":{"type":"boolean"},"audio":{"type":"boolean"},"json_schema":{"type":"boolean"},"n":{"type":"boolean"},"log\
probs":{"type":"boolean"},"seed":{"type":"boolean"},"logit_bias":{"type":"boolean"},"penalties":{"type":"boole\
an"},"sampling":{"type":"boolean"},"stop":{"type":"boolean"},"reasoning":{"type":"boolean"},"top_k":{"type":"b\
oolean"},"min_p":{"type":"boolean"},"repetition_penalty":{"type":"boolean"},"beam_size":{"type":"boolean"}}},"\
Reply":{"type":"object","additionalProperties":false,"required":["match"],"oneOf":[{"required":["reply"]},{"re\
quired":["tool_calls"]},{"required":["refusal"]},{"required":["error"]}],"properties":{"match":{"type":"string",
"maxLength":4096},"reply":{"type":"string"},"tool_calls":{"type":"array","minItems":1,"items":{"type":"object",
"additionalProperties":false,"required":["name","arguments"],"properties":{"name":{"type":"string","minLength":1,
"maxLength":64},"arguments":{"type":"object"}}}},"refusal":{"type":"string","minLength":1},"error":{"type":"ob\
ject","additionalProperties":false,"required":["status"],"properties":{"status":{"type":"integer","minimum":400,
"maximum":599},"code":{"type":"string","minLength":1},"message":{"type":"string","minLength":1}}}}},"Models":{
"type":["object","null"],"additionalProperties":false,"properties":{"default":{"type":["string","null"],"minLe\
ngth":1},"aliases":{"type":["object","null"],"propertyNames":{"pattern":"^(\\*|[^\\s,*\\x00-\\x1f]{1,256})$","\
patternErrorMessage":'an alias is "*", or has no space, comma or "*", and 256 characters at the most'},"additi\
onalProperties":{"type":"string","minLength":1,"maxLength":512}}}},"Pools":{"type":["object","null"],"property\
Names":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":`a pool's name has letters, digits\
, ".", "_" and "-" only, 64 at the most`},"additionalProperties":{"$ref":"#/definitions/Pool"}},"Pool":{"type":"\
object","additionalProperties":false,"required":["members"],"properties":{"policy":{"type":"string","enum":["w\
eighted","least_busy","round_robin","random"]},"members":{"type":"array","minItems":1,"maxItems":100,"items":{
"$ref":"#/definitions/Member"}}}},"Member":{"type":"object","additionalProperties":false,"required":["model"],
"properties":{"model":{"$ref":"#/definitions/ModelName"},"provider":{"type":["string","null"],"minLength":1,"m\
axLength":64},"weight":{"type":"number","minimum":0,"maximum":1e6}}},"Mixtures":{"type":["object","null"],"pro\
pertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":`a mixture's name has letters\
, digits, ".", "_" and "-" only, 64 at the most`},"additionalProperties":{"$ref":"#/definitions/Mixture"}},"Mi\
xture":{"type":"object","additionalProperties":false,"required":["proposers","aggregator"],"properties":{"prop\
osers":{"type":"array","minItems":1,"maxItems":8,"items":{"$ref":"#/definitions/ModelName"}},"aggregator":{"$r\
ef":"#/definitions/ModelName"},"critique":{"type":"boolean"}}},"ModelName":{"type":"string","pattern":"^[^\\s,*\
\\x00-\\x1f]{1,512}$","patternErrorMessage":'not the name of one model, which has no space, comma or "*"'},"Ro\
uting":{"type":["object","null"],"additionalProperties":false,"properties":{"default":{"type":"string","enum":[
"perf","price","perf_avg","perf-avg"]},"exploration":{"type":"number","minimum":0,"maximum":1},"window_minutes":{
"type":"integer","minimum":1,"maximum":10080}}},"Failover":{"type":["object","null"],"additionalProperties":false,
"properties":{"max_attempts":{"type":"integer","minimum":1,"maximum":100},"total_timeout_ms":{"type":"integer",
"minimum":1,"maximum":864e5},"backoff_ms":{"type":"integer","minimum":0,"maximum":1e4},"breaker":{"$ref":"#/de\
finitions/Breaker"}}},"Breaker":{"type":["object","null"],"additionalProperties":false,"properties":{"failures":{
"type":"integer","minimum":1,"maximum":1e6},"open_ms":{"type":"integer","minimum":1,"maximum":36e5}}},"Integri\
ty":{"type":["object","null"],"additionalProperties":false,"properties":{"judge":{"type":["string","null"],"pa\
ttern":"^[^\\s,*\\x00-\\x1f]{1,512}$","patternErrorMessage":'not the name of one model, which has no space, co\
mma or "*"'}}},"Security":{"type":["object","null"],"additionalProperties":false,"properties":{"allow_private_\
upstreams":{"type":"boolean"}}},"Key":{"type":"object","additionalProperties":false,"required":["name","key"],
"properties":{"name":{"type":"string","minLength":1,"maxLength":128},"key":{"type":"string","minLength":1,"max\
Length":1024},"admin":{"type":"boolean"},"models":{"type":"array","items":{"type":"string","minLength":1},"def\
ault":["*"]},"providers":{"type":"array","items":{"type":"string","minLength":1},"default":["*"]},"expires_at":{
"type":["string","integer","null"]}}}}};var schema12={"type":["object","null"],"additionalProperties":false,"p\
roperties":{"host":{"type":"string","minLength":1,"maxLength":253},"port":{"type":"integer","minimum":0,"maxim\
um":65535},"max_body_bytes":{"type":"integer","minimum":1,"maximum":1073741824},"trusted_proxies":{"type":"arr\
ay","items":{"type":"string","minLength":1}},"cors_origins":{"type":"array","items":{"type":"string","minLengt\
h":1}},"drain_ms":{"type":"integer","minimum":0,"maximum":36e5}}};var schema20={"type":["object","null"],"addi\
tionalProperties":false,"properties":{"default":{"type":["string","null"],"minLength":1},"aliases":{"type":["o\
bject","null"],"propertyNames":{"pattern":"^(\\*|[^\\s,*\\x00-\\x1f]{1,256})$","patternErrorMessage":'an alias\
 is "*", or has no space, comma or "*", and 256 characters at the most'},"additionalProperties":{"type":"strin\
g","minLength":1,"maxLength":512}}}};var schema29={"type":["object","null"],"additionalProperties":false,"prop\
erties":{"default":{"type":"string","enum":["perf","price","perf_avg","perf-avg"]},"exploration":{"type":"numb\
er","minimum":0,"maximum":1},"window_minutes":{"type":"integer","minimum":1,"maximum":10080}}};var schema32={"\
type":["object","null"],"additionalProperties":false,"properties":{"judge":{"type":["string","null"],"pattern":"\
^[^\\s,*\\x00-\\x1f]{1,512}$","patternErrorMessage":'not the name of one model, which has no space, comma or "\
*"'}}};var schema33={"type":["object","null"],"additionalProperties":false,"properties":{"allow_private_upstre\
ams":{"type":"boolean"}}};var schema34={"type":"object","additionalProperties":false,"required":["name","key"],
"properties":{"name":{"type":"string","minLength":1,"maxLength":128},"key":{"type":"string","minLength":1,"max\
Length":1024},"admin":{"type":"boolean"},"models":{"type":"array","items":{"type":"string","minLength":1},"def\
ault":["*"]},"providers":{"type":"array","items":{"type":"string","minLength":1},"default":["*"]},"expires_at":{
"type":["string","integer","null"]}}};var func0=Object.prototype.hasOwnProperty;var func48=require_ucs2length().
default;var schema13={"type":["object","null"],"propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
"patternErrorMessage":`a provider's name has letters, digits, ".", "_" and "-" only, 64 at the most`},"additio\
nalProperties":{"$ref":"#/definitions/Provider"}};var pattern0=new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
"u");var schema14={"type":["object","null"],"additionalProperties":false,"properties":{"adapter":{"type":"stri\
ng","enum":["openai","azure-openai","anthropic","gemini","bedrock","sandbox"]},"enabled":{"type":"boolean"},"b\
ase_url":{"type":"string","minLength":1,"maxLength":2048},"api_key":{"type":["string","null"],"maxLength":4096},
"api_version":{"type":"string","pattern":"^[0-9A-Za-z.-]{1,64}$","patternErrorMessage":"not a version; write o\
ne like 2024-10-21"},"region":{"type":"string","maxLength":64},"access_key_id":{"type":["string","null"],"maxL\
ength":256},"secret_access_key":{"type":["string","null"],"maxLength":1024},"session_token":{"type":["string",
"null"],"maxLength":8192},"headers":{"type":["object","null"],"additionalProperties":{"type":"string","maxLeng\
th":8192}},"timeouts":{"$ref":"#/definitions/Timeouts"},"max_concurrency":{"type":"integer","minimum":1,"maxim\
um":1e6},"models":{"type":["object","null"],"propertyNames":{"pattern":"^[^\\s,*\\x00-\\x1f]{1,256}$","pattern\
ErrorMessage":`a model's name has no space, comma or "*", and 256 characters at the most`},"additionalProperti\
es":{"$ref":"#/definitions/Model"}},"latency_ms":{"type":"integer","minimum":0,"maximum":6e5},"tokens_per_seco\
nd":{"type":"number","minimum":0,"maximum":1e6},"fault":{"type":["string","null"],"pattern":"^(status=[45]\\d\\d\
(;retry-after=(\\d{1,4}|[1-7]\\d{4}))?|reset|stall-before|empty|(stall|cut|end)-after=\\d{1,6}|(malformed|error-e\
vent)(=\\d{1,6})?|slow-bytes=[1-9]\\d{0,5})(;rate=(0?\\.\\d*[1-9]\\d*|1(\\.0+)?))?$","patternErrorMessage":'no\
t a fault; write one such as "status=429;retry-after=2", "reset" or "cut-after=3;rate=0.2"'},"replies":{"type":[
"array","null"],"items":{"$ref":"#/definitions/Reply"}}}};var schema15={"type":["object","null"],"additionalPr\
operties":false,"properties":{"connect_ms":{"type":"integer","minimum":1,"maximum":36e5},"first_token_ms":{"ty\
pe":"integer","minimum":1,"maximum":36e5},"idle_ms":{"type":"integer","minimum":1,"maximum":36e5},"total_ms":{
"type":"integer","minimum":1,"maximum":864e5}}};var schema19={"type":"object","additionalProperties":false,"re\
quired":["match"],"oneOf":[{"required":["reply"]},{"required":["tool_calls"]},{"required":["refusal"]},{"requi\
red":["error"]}],"properties":{"match":{"type":"string","maxLength":4096},"reply":{"type":"string"},"tool_call\
s":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["name","argu\
ments"],"properties":{"name":{"type":"string","minLength":1,"maxLength":64},"arguments":{"type":"object"}}}},"\
refusal":{"type":"string","minLength":1},"error":{"type":"object","additionalProperties":false,"required":["st\
atus"],"properties":{"status":{"type":"integer","minimum":400,"maximum":599},"code":{"type":"string","minLengt\
h":1},"message":{"type":"string","minLength":1}}}}};var pattern1=new RegExp("^[0-9A-Za-z.-]{1,64}$","u");var pattern2=new RegExp(
"^[^\\s,*\\x00-\\x1f]{1,256}$","u");var pattern4=new RegExp("^(status=[45]\\d\\d(;retry-after=(\\d{1,4}|[1-7]\\d{4\
}))?|reset|stall-before|empty|(stall|cut|end)-after=\\d{1,6}|(malformed|error-event)(=\\d{1,6})?|slow-bytes=[1-9\
]\\d{0,5})(;rate=(0?\\.\\d*[1-9]\\d*|1(\\.0+)?))?$","u");var schema16={"type":["object","null"],"additionalPro\
perties":false,"properties":{"vendor":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternE\
rrorMessage":`a vendor's name has letters, digits, ".", "_" and "-" only, 64 at the most`},"id":{"type":"strin\
g","minLength":1,"maxLength":512},"type":{"type":"string","enum":["chat","embedding"]},"context_window":{"type":"\
integer","minimum":1},"max_output_tokens":{"type":"integer","minimum":1},"price":{"$ref":"#/definitions/Price"},
"supports":{"$ref":"#/definitions/Supports"}}};var schema17={"type":"object","additionalProperties":false,"req\
uired":["input"],"properties":{"input":{"type":"number","minimum":0,"maximum":1e6},"output":{"type":"number","\
minimum":0,"maximum":1e6},"cached_input":{"type":"number","minimum":0,"maximum":1e6},"cache_write":{"type":"nu\
mber","minimum":0,"maximum":1e6},"cache_write_long":{"type":"number","minimum":0,"maximum":1e6},"audio_input":{
"type":"number","minimum":0,"maximum":1e6},"audio_output":{"type":"number","minimum":0,"maximum":1e6},"reasoni\
ng":{"type":"number","minimum":0,"maximum":1e6}}};var schema18={"type":["object","null"],"additionalProperties":false,
"properties":{"tools":{"type":"boolean"},"vision":{"type":"boolean"},"audio":{"type":"boolean"},"json_schema":{
"type":"boolean"},"n":{"type":"boolean"},"logprobs":{"type":"boolean"},"seed":{"type":"boolean"},"logit_bias":{
"type":"boolean"},"penalties":{"type":"boolean"},"sampling":{"type":"boolean"},"stop":{"type":"boolean"},"reas\
oning":{"type":"boolean"},"top_k":{"type":"boolean"},"min_p":{"type":"boolean"},"repetition_penalty":{"type":"\
boolean"},"beam_size":{"type":"boolean"}}};function validate13(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null;let errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))&&data!==
null){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:schema16.type},message:"must be\
 object,null",schema:schema16.type,parentSchema:schema16,data};if(vErrors===null){vErrors=[err0]}else{vErrors.
push(err0)}errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){for(const key0 of Object.keys(data)){
if(!(key0==="vendor"||key0==="id"||key0==="type"||key0==="context_window"||key0==="max_output_tokens"||key0===
"price"||key0==="supports")){const err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalP\
roperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:false,parentSchema:schema16,
data};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}}if(data.vendor!==void 0&&func0.call(
data,"vendor")){let data0=data.vendor;if(typeof data0==="string"){if(!pattern0.test(data0)){const err2={instancePath:instancePath+
"/vendor",schemaPath:"#/properties/vendor/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9][A-Za-z0-9._\
-]{0,63}$"},message:'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"',schema:"^[A-Za-z0-9][A-Za-z0-9._-\
]{0,63}$",parentSchema:schema16.properties.vendor,data:data0};if(vErrors===null){vErrors=[err2]}else{vErrors.push(
err2)}errors++}}else{const err3={instancePath:instancePath+"/vendor",schemaPath:"#/properties/vendor/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:schema16.properties.vendor.type,parentSchema:schema16.
properties.vendor,data:data0};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.id!==
void 0&&func0.call(data,"id")){let data1=data.id;if(typeof data1==="string"){if(func48(data1)>512){const err4={
instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit:512},
message:"must NOT have more than 512 characters",schema:512,parentSchema:schema16.properties.id,data:data1};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}if(func48(data1)<1){const err5={instancePath:instancePath+
"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer\
 than 1 characters",schema:1,parentSchema:schema16.properties.id,data:data1};if(vErrors===null){vErrors=[err5]}else{
vErrors.push(err5)}errors++}}else{const err6={instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",
keyword:"type",params:{type:"string"},message:"must be string",schema:schema16.properties.id.type,parentSchema:schema16.
properties.id,data:data1};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}}if(data.type!==void 0&&
func0.call(data,"type")){let data2=data.type;if(typeof data2!=="string"){const err7={instancePath:instancePath+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema16.
properties.type.type,parentSchema:schema16.properties.type,data:data2};if(vErrors===null){vErrors=[err7]}else{
vErrors.push(err7)}errors++}if(!(data2==="chat"||data2==="embedding")){const err8={instancePath:instancePath+"\
/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues:schema16.properties.type.enum},
message:"must be equal to one of the allowed values",schema:schema16.properties.type.enum,parentSchema:schema16.
properties.type,data:data2};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}if(data.context_window!==
void 0&&func0.call(data,"context_window")){let data3=data.context_window;if(!(typeof data3=="number"&&(!(data3%
1)&&!isNaN(data3))&&isFinite(data3))){const err9={instancePath:instancePath+"/context_window",schemaPath:"#/pr\
operties/context_window/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema16.
properties.context_window.type,parentSchema:schema16.properties.context_window,data:data3};if(vErrors===null){
vErrors=[err9]}else{vErrors.push(err9)}errors++}if(typeof data3=="number"&&isFinite(data3)){if(data3<1||isNaN(
data3)){const err10={instancePath:instancePath+"/context_window",schemaPath:"#/properties/context_window/minim\
um",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:schema16.properties.
context_window,data:data3};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}}}if(data.max_output_tokens!==
void 0&&func0.call(data,"max_output_tokens")){let data4=data.max_output_tokens;if(!(typeof data4=="number"&&(!(data4%
1)&&!isNaN(data4))&&isFinite(data4))){const err11={instancePath:instancePath+"/max_output_tokens",schemaPath:"\
#/properties/max_output_tokens/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema16.
properties.max_output_tokens.type,parentSchema:schema16.properties.max_output_tokens,data:data4};if(vErrors===
null){vErrors=[err11]}else{vErrors.push(err11)}errors++}if(typeof data4=="number"&&isFinite(data4)){if(data4<1||
isNaN(data4)){const err12={instancePath:instancePath+"/max_output_tokens",schemaPath:"#/properties/max_output_\
tokens/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:schema16.
properties.max_output_tokens,data:data4};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}}}
if(data.price!==void 0&&func0.call(data,"price")){let data5=data.price;if(data5&&typeof data5=="object"&&!Array.
isArray(data5)){if(data5.input===void 0||!func0.call(data5,"input")){const err13={instancePath:instancePath+"/\
price",schemaPath:"#/definitions/Price/required",keyword:"required",params:{missingProperty:"input"},message:"\
must have required property 'input'",schema:schema17.required,parentSchema:schema17,data:data5};if(vErrors===null){
vErrors=[err13]}else{vErrors.push(err13)}errors++}for(const key1 of Object.keys(data5)){if(!(key1==="input"||key1===
"output"||key1==="cached_input"||key1==="cache_write"||key1==="cache_write_long"||key1==="audio_input"||key1===
"audio_output"||key1==="reasoning")){const err14={instancePath:instancePath+"/price",schemaPath:"#/definitions\
/Price/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},message:"must NOT\
 have additional properties",schema:false,parentSchema:schema17,data:data5};if(vErrors===null){vErrors=[err14]}else{
vErrors.push(err14)}errors++}}if(data5.input!==void 0&&func0.call(data5,"input")){let data6=data5.input;if(typeof data6==
"number"&&isFinite(data6)){if(data6>1e6||isNaN(data6)){const err15={instancePath:instancePath+"/price/input",schemaPath:"\
#/definitions/Price/properties/input/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6},message:"mu\
st be <= 1000000",schema:1e6,parentSchema:schema17.properties.input,data:data6};if(vErrors===null){vErrors=[err15]}else{
vErrors.push(err15)}errors++}if(data6<0||isNaN(data6)){const err16={instancePath:instancePath+"/price/input",schemaPath:"\
#/definitions/Price/properties/input/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must\
 be >= 0",schema:0,parentSchema:schema17.properties.input,data:data6};if(vErrors===null){vErrors=[err16]}else{
vErrors.push(err16)}errors++}}else{const err17={instancePath:instancePath+"/price/input",schemaPath:"#/definit\
ions/Price/properties/input/type",keyword:"type",params:{type:"number"},message:"must be number",schema:schema17.
properties.input.type,parentSchema:schema17.properties.input,data:data6};if(vErrors===null){vErrors=[err17]}else{
vErrors.push(err17)}errors++}}if(data5.output!==void 0&&func0.call(data5,"output")){let data7=data5.output;if(typeof data7==
"number"&&isFinite(data7)){if(data7>1e6||isNaN(data7)){const err18={instancePath:instancePath+"/price/output",
schemaPath:"#/definitions/Price/properties/output/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6},
message:"must be <= 1000000",schema:1e6,parentSchema:schema17.properties.output,data:data7};if(vErrors===null){
vErrors=[err18]}else{vErrors.push(err18)}errors++}if(data7<0||isNaN(data7)){const err19={instancePath:instancePath+
"/price/output",schemaPath:"#/definitions/Price/properties/output/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema17.properties.output,data:data7};if(vErrors===
null){vErrors=[err19]}else{vErrors.push(err19)}errors++}}else{const err20={instancePath:instancePath+"/price/o\
utput",schemaPath:"#/definitions/Price/properties/output/type",keyword:"type",params:{type:"number"},message:"\
must be number",schema:schema17.properties.output.type,parentSchema:schema17.properties.output,data:data7};if(vErrors===
null){vErrors=[err20]}else{vErrors.push(err20)}errors++}}if(data5.cached_input!==void 0&&func0.call(data5,"cac\
hed_input")){let data8=data5.cached_input;if(typeof data8=="number"&&isFinite(data8)){if(data8>1e6||isNaN(data8)){
const err21={instancePath:instancePath+"/price/cached_input",schemaPath:"#/definitions/Price/properties/cached\
_input/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6},message:"must be <= 1000000",schema:1e6,parentSchema:schema17.
properties.cached_input,data:data8};if(vErrors===null){vErrors=[err21]}else{vErrors.push(err21)}errors++}if(data8<
0||isNaN(data8)){const err22={instancePath:instancePath+"/price/cached_input",schemaPath:"#/definitions/Price/\
properties/cached_input/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,
parentSchema:schema17.properties.cached_input,data:data8};if(vErrors===null){vErrors=[err22]}else{vErrors.push(
err22)}errors++}}else{const err23={instancePath:instancePath+"/price/cached_input",schemaPath:"#/definitions/P\
rice/properties/cached_input/type",keyword:"type",params:{type:"number"},message:"must be number",schema:schema17.
properties.cached_input.type,parentSchema:schema17.properties.cached_input,data:data8};if(vErrors===null){vErrors=
[err23]}else{vErrors.push(err23)}errors++}}if(data5.cache_write!==void 0&&func0.call(data5,"cache_write")){let data9=data5.
cache_write;if(typeof data9=="number"&&isFinite(data9)){if(data9>1e6||isNaN(data9)){const err24={instancePath:instancePath+
"/price/cache_write",schemaPath:"#/definitions/Price/properties/cache_write/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e6},message:"must be <= 1000000",schema:1e6,parentSchema:schema17.properties.cache_write,
data:data9};if(vErrors===null){vErrors=[err24]}else{vErrors.push(err24)}errors++}if(data9<0||isNaN(data9)){const err25={
instancePath:instancePath+"/price/cache_write",schemaPath:"#/definitions/Price/properties/cache_write/minimum",
keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema17.properties.
cache_write,data:data9};if(vErrors===null){vErrors=[err25]}else{vErrors.push(err25)}errors++}}else{const err26={
instancePath:instancePath+"/price/cache_write",schemaPath:"#/definitions/Price/properties/cache_write/type",keyword:"\
type",params:{type:"number"},message:"must be number",schema:schema17.properties.cache_write.type,parentSchema:schema17.
properties.cache_write,data:data9};if(vErrors===null){vErrors=[err26]}else{vErrors.push(err26)}errors++}}if(data5.
cache_write_long!==void 0&&func0.call(data5,"cache_write_long")){let data10=data5.cache_write_long;if(typeof data10==
"number"&&isFinite(data10)){if(data10>1e6||isNaN(data10)){const err27={instancePath:instancePath+"/price/cache\
_write_long",schemaPath:"#/definitions/Price/properties/cache_write_long/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1e6},message:"must be <= 1000000",schema:1e6,parentSchema:schema17.properties.cache_write_long,data:data10};
if(vErrors===null){vErrors=[err27]}else{vErrors.push(err27)}errors++}if(data10<0||isNaN(data10)){const err28={
instancePath:instancePath+"/price/cache_write_long",schemaPath:"#/definitions/Price/properties/cache_write_lon\
g/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema17.
properties.cache_write_long,data:data10};if(vErrors===null){vErrors=[err28]}else{vErrors.push(err28)}errors++}}else{
const err29={instancePath:instancePath+"/price/cache_write_long",schemaPath:"#/definitions/Price/properties/ca\
che_write_long/type",keyword:"type",params:{type:"number"},message:"must be number",schema:schema17.properties.
cache_write_long.type,parentSchema:schema17.properties.cache_write_long,data:data10};if(vErrors===null){vErrors=
[err29]}else{vErrors.push(err29)}errors++}}if(data5.audio_input!==void 0&&func0.call(data5,"audio_input")){let data11=data5.
audio_input;if(typeof data11=="number"&&isFinite(data11)){if(data11>1e6||isNaN(data11)){const err30={instancePath:instancePath+
"/price/audio_input",schemaPath:"#/definitions/Price/properties/audio_input/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e6},message:"must be <= 1000000",schema:1e6,parentSchema:schema17.properties.audio_input,
data:data11};if(vErrors===null){vErrors=[err30]}else{vErrors.push(err30)}errors++}if(data11<0||isNaN(data11)){
const err31={instancePath:instancePath+"/price/audio_input",schemaPath:"#/definitions/Price/properties/audio_i\
nput/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema17.
properties.audio_input,data:data11};if(vErrors===null){vErrors=[err31]}else{vErrors.push(err31)}errors++}}else{
const err32={instancePath:instancePath+"/price/audio_input",schemaPath:"#/definitions/Price/properties/audio_i\
nput/type",keyword:"type",params:{type:"number"},message:"must be number",schema:schema17.properties.audio_input.
type,parentSchema:schema17.properties.audio_input,data:data11};if(vErrors===null){vErrors=[err32]}else{vErrors.
push(err32)}errors++}}if(data5.audio_output!==void 0&&func0.call(data5,"audio_output")){let data12=data5.audio_output;
if(typeof data12=="number"&&isFinite(data12)){if(data12>1e6||isNaN(data12)){const err33={instancePath:instancePath+
"/price/audio_output",schemaPath:"#/definitions/Price/properties/audio_output/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1e6},message:"must be <= 1000000",schema:1e6,parentSchema:schema17.properties.audio_output,
data:data12};if(vErrors===null){vErrors=[err33]}else{vErrors.push(err33)}errors++}if(data12<0||isNaN(data12)){
const err34={instancePath:instancePath+"/price/audio_output",schemaPath:"#/definitions/Price/properties/audio_\
output/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema17.
properties.audio_output,data:data12};if(vErrors===null){vErrors=[err34]}else{vErrors.push(err34)}errors++}}else{
const err35={instancePath:instancePath+"/price/audio_output",schemaPath:"#/definitions/Price/properties/audio_\
output/type",keyword:"type",params:{type:"number"},message:"must be number",schema:schema17.properties.audio_output.
type,parentSchema:schema17.properties.audio_output,data:data12};if(vErrors===null){vErrors=[err35]}else{vErrors.
push(err35)}errors++}}if(data5.reasoning!==void 0&&func0.call(data5,"reasoning")){let data13=data5.reasoning;if(typeof data13==
"number"&&isFinite(data13)){if(data13>1e6||isNaN(data13)){const err36={instancePath:instancePath+"/price/reaso\
ning",schemaPath:"#/definitions/Price/properties/reasoning/maximum",keyword:"maximum",params:{comparison:"<=",
limit:1e6},message:"must be <= 1000000",schema:1e6,parentSchema:schema17.properties.reasoning,data:data13};if(vErrors===
null){vErrors=[err36]}else{vErrors.push(err36)}errors++}if(data13<0||isNaN(data13)){const err37={instancePath:instancePath+
"/price/reasoning",schemaPath:"#/definitions/Price/properties/reasoning/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema17.properties.reasoning,data:data13};if(vErrors===
null){vErrors=[err37]}else{vErrors.push(err37)}errors++}}else{const err38={instancePath:instancePath+"/price/r\
easoning",schemaPath:"#/definitions/Price/properties/reasoning/type",keyword:"type",params:{type:"number"},message:"\
must be number",schema:schema17.properties.reasoning.type,parentSchema:schema17.properties.reasoning,data:data13};
if(vErrors===null){vErrors=[err38]}else{vErrors.push(err38)}errors++}}}else{const err39={instancePath:instancePath+
"/price",schemaPath:"#/definitions/Price/type",keyword:"type",params:{type:"object"},message:"must be object",
schema:schema17.type,parentSchema:schema17,data:data5};if(vErrors===null){vErrors=[err39]}else{vErrors.push(err39)}
errors++}}if(data.supports!==void 0&&func0.call(data,"supports")){let data14=data.supports;if(!(data14&&typeof data14==
"object"&&!Array.isArray(data14))&&data14!==null){const err40={instancePath:instancePath+"/supports",schemaPath:"\
#/definitions/Supports/type",keyword:"type",params:{type:schema18.type},message:"must be object,null",schema:schema18.
type,parentSchema:schema18,data:data14};if(vErrors===null){vErrors=[err40]}else{vErrors.push(err40)}errors++}if(data14&&
typeof data14=="object"&&!Array.isArray(data14)){for(const key2 of Object.keys(data14)){if(!func0.call(schema18.
properties,key2)){const err41={instancePath:instancePath+"/supports",schemaPath:"#/definitions/Supports/additi\
onalProperties",keyword:"additionalProperties",params:{additionalProperty:key2},message:"must NOT have additio\
nal properties",schema:false,parentSchema:schema18,data:data14};if(vErrors===null){vErrors=[err41]}else{vErrors.
push(err41)}errors++}}if(data14.tools!==void 0&&func0.call(data14,"tools")){let data15=data14.tools;if(typeof data15!==
"boolean"){const err42={instancePath:instancePath+"/supports/tools",schemaPath:"#/definitions/Supports/propert\
ies/tools/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:schema18.properties.tools.
type,parentSchema:schema18.properties.tools,data:data15};if(vErrors===null){vErrors=[err42]}else{vErrors.push(
err42)}errors++}}if(data14.vision!==void 0&&func0.call(data14,"vision")){let data16=data14.vision;if(typeof data16!==
"boolean"){const err43={instancePath:instancePath+"/supports/vision",schemaPath:"#/definitions/Supports/proper\
ties/vision/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:schema18.properties.
vision.type,parentSchema:schema18.properties.vision,data:data16};if(vErrors===null){vErrors=[err43]}else{vErrors.
push(err43)}errors++}}if(data14.audio!==void 0&&func0.call(data14,"audio")){let data17=data14.audio;if(typeof data17!==
"boolean"){const err44={instancePath:instancePath+"/supports/audio",schemaPath:"#/definitions/Supports/propert\
ies/audio/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:schema18.properties.audio.
type,parentSchema:schema18.properties.audio,data:data17};if(vErrors===null){vErrors=[err44]}else{vErrors.push(
err44)}errors++}}if(data14.json_schema!==void 0&&func0.call(data14,"json_schema")){let data18=data14.json_schema;
if(typeof data18!=="boolean"){const err45={instancePath:instancePath+"/supports/json_schema",schemaPath:"#/def\
initions/Supports/properties/json_schema/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",
schema:schema18.properties.json_schema.type,parentSchema:schema18.properties.json_schema,data:data18};if(vErrors===
null){vErrors=[err45]}else{vErrors.push(err45)}errors++}}if(data14.n!==void 0&&func0.call(data14,"n")){let data19=data14.
n;if(typeof data19!=="boolean"){const err46={instancePath:instancePath+"/supports/n",schemaPath:"#/definitions\
/Supports/properties/n/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:schema18.
properties.n.type,parentSchema:schema18.properties.n,data:data19};if(vErrors===null){vErrors=[err46]}else{vErrors.
push(err46)}errors++}}if(data14.logprobs!==void 0&&func0.call(data14,"logprobs")){let data20=data14.logprobs;if(typeof data20!==
"boolean"){const err47={instancePath:instancePath+"/supports/logprobs",schemaPath:"#/definitions/Supports/prop\
erties/logprobs/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:schema18.properties.
logprobs.type,parentSchema:schema18.properties.logprobs,data:data20};if(vErrors===null){vErrors=[err47]}else{vErrors.
push(err47)}errors++}}if(data14.seed!==void 0&&func0.call(data14,"seed")){let data21=data14.seed;if(typeof data21!==
"boolean"){const err48={instancePath:instancePath+"/supports/seed",schemaPath:"#/definitions/Supports/properti\
es/seed/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:schema18.properties.seed.
type,parentSchema:schema18.properties.seed,data:data21};if(vErrors===null){vErrors=[err48]}else{vErrors.push(err48)}
errors++}}if(data14.logit_bias!==void 0&&func0.call(data14,"logit_bias")){let data22=data14.logit_bias;if(typeof data22!==
"boolean"){const err49={instancePath:instancePath+"/supports/logit_bias",schemaPath:"#/definitions/Supports/pr\
operties/logit_bias/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:schema18.properties.
logit_bias.type,parentSchema:schema18.properties.logit_bias,data:data22};if(vErrors===null){vErrors=[err49]}else{
vErrors.push(err49)}errors++}}if(data14.penalties!==void 0&&func0.call(data14,"penalties")){let data23=data14.
penalties;if(typeof data23!=="boolean"){const err50={instancePath:instancePath+"/supports/penalties",schemaPath:"\
#/definitions/Supports/properties/penalties/type",keyword:"type",params:{type:"boolean"},message:"must be bool\
ean",schema:schema18.properties.penalties.type,parentSchema:schema18.properties.penalties,data:data23};if(vErrors===
null){vErrors=[err50]}else{vErrors.push(err50)}errors++}}if(data14.sampling!==void 0&&func0.call(data14,"sampl\
ing")){let data24=data14.sampling;if(typeof data24!=="boolean"){const err51={instancePath:instancePath+"/suppo\
rts/sampling",schemaPath:"#/definitions/Supports/properties/sampling/type",keyword:"type",params:{type:"boolea\
n"},message:"must be boolean",schema:schema18.properties.sampling.type,parentSchema:schema18.properties.sampling,
data:data24};if(vErrors===null){vErrors=[err51]}else{vErrors.push(err51)}errors++}}if(data14.stop!==void 0&&func0.
call(data14,"stop")){let data25=data14.stop;if(typeof data25!=="boolean"){const err52={instancePath:instancePath+
"/supports/stop",schemaPath:"#/definitions/Supports/properties/stop/type",keyword:"type",params:{type:"boolean"},
message:"must be boolean",schema:schema18.properties.stop.type,parentSchema:schema18.properties.stop,data:data25};
if(vErrors===null){vErrors=[err52]}else{vErrors.push(err52)}errors++}}if(data14.reasoning!==void 0&&func0.call(
data14,"reasoning")){let data26=data14.reasoning;if(typeof data26!=="boolean"){const err53={instancePath:instancePath+
"/supports/reasoning",schemaPath:"#/definitions/Supports/properties/reasoning/type",keyword:"type",params:{type:"\
boolean"},message:"must be boolean",schema:schema18.properties.reasoning.type,parentSchema:schema18.properties.
reasoning,data:data26};if(vErrors===null){vErrors=[err53]}else{vErrors.push(err53)}errors++}}if(data14.top_k!==
void 0&&func0.call(data14,"top_k")){let data27=data14.top_k;if(typeof data27!=="boolean"){const err54={instancePath:instancePath+
"/supports/top_k",schemaPath:"#/definitions/Supports/properties/top_k/type",keyword:"type",params:{type:"boole\
an"},message:"must be boolean",schema:schema18.properties.top_k.type,parentSchema:schema18.properties.top_k,data:data27};
if(vErrors===null){vErrors=[err54]}else{vErrors.push(err54)}errors++}}if(data14.min_p!==void 0&&func0.call(data14,
"min_p")){let data28=data14.min_p;if(typeof data28!=="boolean"){const err55={instancePath:instancePath+"/suppo\
rts/min_p",schemaPath:"#/definitions/Supports/properties/min_p/type",keyword:"type",params:{type:"boolean"},message:"\
must be boolean",schema:schema18.properties.min_p.type,parentSchema:schema18.properties.min_p,data:data28};if(vErrors===
null){vErrors=[err55]}else{vErrors.push(err55)}errors++}}if(data14.repetition_penalty!==void 0&&func0.call(data14,
"repetition_penalty")){let data29=data14.repetition_penalty;if(typeof data29!=="boolean"){const err56={instancePath:instancePath+
"/supports/repetition_penalty",schemaPath:"#/definitions/Supports/properties/repetition_penalty/type",keyword:"\
type",params:{type:"boolean"},message:"must be boolean",schema:schema18.properties.repetition_penalty.type,parentSchema:schema18.
properties.repetition_penalty,data:data29};if(vErrors===null){vErrors=[err56]}else{vErrors.push(err56)}errors++}}
if(data14.beam_size!==void 0&&func0.call(data14,"beam_size")){let data30=data14.beam_size;if(typeof data30!=="\
boolean"){const err57={instancePath:instancePath+"/supports/beam_size",schemaPath:"#/definitions/Supports/prop\
erties/beam_size/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:schema18.properties.
beam_size.type,parentSchema:schema18.properties.beam_size,data:data30};if(vErrors===null){vErrors=[err57]}else{
vErrors.push(err57)}errors++}}}}}validate13.errors=vErrors;return errors===0}function validate12(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null;let errors=0;if(!(data&&typeof data=="object"&&
!Array.isArray(data))&&data!==null){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:schema14.
type},message:"must be object,null",schema:schema14.type,parentSchema:schema14,data};if(vErrors===null){vErrors=
[err0]}else{vErrors.push(err0)}errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){for(const key0 of Object.
keys(data)){if(!func0.call(schema14.properties,key0)){const err1={instancePath,schemaPath:"#/additionalPropert\
ies",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional propert\
ies",schema:false,parentSchema:schema14,data};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}}
if(data.adapter!==void 0&&func0.call(data,"adapter")){let data0=data.adapter;if(typeof data0!=="string"){const err2={
instancePath:instancePath+"/adapter",schemaPath:"#/properties/adapter/type",keyword:"type",params:{type:"strin\
g"},message:"must be string",schema:schema14.properties.adapter.type,parentSchema:schema14.properties.adapter,
data:data0};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(!(data0==="openai"||data0===
"azure-openai"||data0==="anthropic"||data0==="gemini"||data0==="bedrock"||data0==="sandbox")){const err3={instancePath:instancePath+
"/adapter",schemaPath:"#/properties/adapter/enum",keyword:"enum",params:{allowedValues:schema14.properties.adapter.
enum},message:"must be equal to one of the allowed values",schema:schema14.properties.adapter.enum,parentSchema:schema14.
properties.adapter,data:data0};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}}if(data.enabled!==
void 0&&func0.call(data,"enabled")){let data1=data.enabled;if(typeof data1!=="boolean"){const err4={instancePath:instancePath+
"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type:"boolean"},message:"must be bool\
ean",schema:schema14.properties.enabled.type,parentSchema:schema14.properties.enabled,data:data1};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}if(data.base_url!==void 0&&func0.call(data,"base_url")){
let data2=data.base_url;if(typeof data2==="string"){if(func48(data2)>2048){const err5={instancePath:instancePath+
"/base_url",schemaPath:"#/properties/base_url/maxLength",keyword:"maxLength",params:{limit:2048},message:"must\
 NOT have more than 2048 characters",schema:2048,parentSchema:schema14.properties.base_url,data:data2};if(vErrors===
null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(func48(data2)<1){const err6={instancePath:instancePath+
"/base_url",schemaPath:"#/properties/base_url/minLength",keyword:"minLength",params:{limit:1},message:"must NO\
T have fewer than 1 characters",schema:1,parentSchema:schema14.properties.base_url,data:data2};if(vErrors===null){
vErrors=[err6]}else{vErrors.push(err6)}errors++}}else{const err7={instancePath:instancePath+"/base_url",schemaPath:"\
#/properties/base_url/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema14.properties.
base_url.type,parentSchema:schema14.properties.base_url,data:data2};if(vErrors===null){vErrors=[err7]}else{vErrors.
push(err7)}errors++}}if(data.api_key!==void 0&&func0.call(data,"api_key")){let data3=data.api_key;if(typeof data3!==
"string"&&data3!==null){const err8={instancePath:instancePath+"/api_key",schemaPath:"#/properties/api_key/type",
keyword:"type",params:{type:schema14.properties.api_key.type},message:"must be string,null",schema:schema14.properties.
api_key.type,parentSchema:schema14.properties.api_key,data:data3};if(vErrors===null){vErrors=[err8]}else{vErrors.
push(err8)}errors++}if(typeof data3==="string"){if(func48(data3)>4096){const err9={instancePath:instancePath+"\
/api_key",schemaPath:"#/properties/api_key/maxLength",keyword:"maxLength",params:{limit:4096},message:"must NO\
T have more than 4096 characters",schema:4096,parentSchema:schema14.properties.api_key,data:data3};if(vErrors===
null){vErrors=[err9]}else{vErrors.push(err9)}errors++}}}if(data.api_version!==void 0&&func0.call(data,"api_ver\
sion")){let data4=data.api_version;if(typeof data4==="string"){if(!pattern1.test(data4)){const err10={instancePath:instancePath+
"/api_version",schemaPath:"#/properties/api_version/pattern",keyword:"pattern",params:{pattern:"^[0-9A-Za-z.-]\
{1,64}$"},message:'must match pattern "^[0-9A-Za-z.-]{1,64}$"',schema:"^[0-9A-Za-z.-]{1,64}$",parentSchema:schema14.
properties.api_version,data:data4};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}}else{
const err11={instancePath:instancePath+"/api_version",schemaPath:"#/properties/api_version/type",keyword:"type",
params:{type:"string"},message:"must be string",schema:schema14.properties.api_version.type,parentSchema:schema14.
properties.api_version,data:data4};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}}if(data.
region!==void 0&&func0.call(data,"region")){let data5=data.region;if(typeof data5==="string"){if(func48(data5)>
64){const err12={instancePath:instancePath+"/region",schemaPath:"#/properties/region/maxLength",keyword:"maxLe\
ngth",params:{limit:64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema14.properties.
region,data:data5};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}}else{const err13={instancePath:instancePath+
"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type:"string"},message:"must be string",
schema:schema14.properties.region.type,parentSchema:schema14.properties.region,data:data5};if(vErrors===null){
vErrors=[err13]}else{vErrors.push(err13)}errors++}}if(data.access_key_id!==void 0&&func0.call(data,"access_key\
_id")){let data6=data.access_key_id;if(typeof data6!=="string"&&data6!==null){const err14={instancePath:instancePath+
"/access_key_id",schemaPath:"#/properties/access_key_id/type",keyword:"type",params:{type:schema14.properties.
access_key_id.type},message:"must be string,null",schema:schema14.properties.access_key_id.type,parentSchema:schema14.
properties.access_key_id,data:data6};if(vErrors===null){vErrors=[err14]}else{vErrors.push(err14)}errors++}if(typeof data6===
"string"){if(func48(data6)>256){const err15={instancePath:instancePath+"/access_key_id",schemaPath:"#/properti\
es/access_key_id/maxLength",keyword:"maxLength",params:{limit:256},message:"must NOT have more than 256 charac\
ters",schema:256,parentSchema:schema14.properties.access_key_id,data:data6};if(vErrors===null){vErrors=[err15]}else{
vErrors.push(err15)}errors++}}}if(data.secret_access_key!==void 0&&func0.call(data,"secret_access_key")){let data7=data.
secret_access_key;if(typeof data7!=="string"&&data7!==null){const err16={instancePath:instancePath+"/secret_ac\
cess_key",schemaPath:"#/properties/secret_access_key/type",keyword:"type",params:{type:schema14.properties.secret_access_key.
type},message:"must be string,null",schema:schema14.properties.secret_access_key.type,parentSchema:schema14.properties.
secret_access_key,data:data7};if(vErrors===null){vErrors=[err16]}else{vErrors.push(err16)}errors++}if(typeof data7===
"string"){if(func48(data7)>1024){const err17={instancePath:instancePath+"/secret_access_key",schemaPath:"#/pro\
perties/secret_access_key/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than \
1024 characters",schema:1024,parentSchema:schema14.properties.secret_access_key,data:data7};if(vErrors===null){
vErrors=[err17]}else{vErrors.push(err17)}errors++}}}if(data.session_token!==void 0&&func0.call(data,"session_t\
oken")){let data8=data.session_token;if(typeof data8!=="string"&&data8!==null){const err18={instancePath:instancePath+
"/session_token",schemaPath:"#/properties/session_token/type",keyword:"type",params:{type:schema14.properties.
session_token.type},message:"must be string,null",schema:schema14.properties.session_token.type,parentSchema:schema14.
properties.session_token,data:data8};if(vErrors===null){vErrors=[err18]}else{vErrors.push(err18)}errors++}if(typeof data8===
"string"){if(func48(data8)>8192){const err19={instancePath:instancePath+"/session_token",schemaPath:"#/propert\
ies/session_token/maxLength",keyword:"maxLength",params:{limit:8192},message:"must NOT have more than 8192 cha\
racters",schema:8192,parentSchema:schema14.properties.session_token,data:data8};if(vErrors===null){vErrors=[err19]}else{
vErrors.push(err19)}errors++}}}if(data.headers!==void 0&&func0.call(data,"headers")){let data9=data.headers;if(!(data9&&
typeof data9=="object"&&!Array.isArray(data9))&&data9!==null){const err20={instancePath:instancePath+"/headers",
schemaPath:"#/properties/headers/type",keyword:"type",params:{type:schema14.properties.headers.type},message:"\
must be object,null",schema:schema14.properties.headers.type,parentSchema:schema14.properties.headers,data:data9};
if(vErrors===null){vErrors=[err20]}else{vErrors.push(err20)}errors++}if(data9&&typeof data9=="object"&&!Array.
isArray(data9)){for(const key1 of Object.keys(data9)){let data10=data9[key1];if(typeof data10==="string"){if(func48(
data10)>8192){const err21={instancePath:instancePath+"/headers/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/headers/additionalProperties/maxLength",keyword:"maxLength",params:{limit:8192},message:"must NOT\
 have more than 8192 characters",schema:8192,parentSchema:schema14.properties.headers.additionalProperties,data:data10};
if(vErrors===null){vErrors=[err21]}else{vErrors.push(err21)}errors++}}else{const err22={instancePath:instancePath+
"/headers/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/headers/additionalProperties/\
type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema14.properties.headers.additionalProperties.
type,parentSchema:schema14.properties.headers.additionalProperties,data:data10};if(vErrors===null){vErrors=[err22]}else{
vErrors.push(err22)}errors++}}}}if(data.timeouts!==void 0&&func0.call(data,"timeouts")){let data11=data.timeouts;
if(!(data11&&typeof data11=="object"&&!Array.isArray(data11))&&data11!==null){const err23={instancePath:instancePath+
"/timeouts",schemaPath:"#/definitions/Timeouts/type",keyword:"type",params:{type:schema15.type},message:"must \
be object,null",schema:schema15.type,parentSchema:schema15,data:data11};if(vErrors===null){vErrors=[err23]}else{
vErrors.push(err23)}errors++}if(data11&&typeof data11=="object"&&!Array.isArray(data11)){for(const key2 of Object.
keys(data11)){if(!(key2==="connect_ms"||key2==="first_token_ms"||key2==="idle_ms"||key2==="total_ms")){const err24={
instancePath:instancePath+"/timeouts",schemaPath:"#/definitions/Timeouts/additionalProperties",keyword:"additi\
onalProperties",params:{additionalProperty:key2},message:"must NOT have additional properties",schema:false,parentSchema:schema15,
data:data11};if(vErrors===null){vErrors=[err24]}else{vErrors.push(err24)}errors++}}if(data11.connect_ms!==void 0&&
func0.call(data11,"connect_ms")){let data12=data11.connect_ms;if(!(typeof data12=="number"&&(!(data12%1)&&!isNaN(
data12))&&isFinite(data12))){const err25={instancePath:instancePath+"/timeouts/connect_ms",schemaPath:"#/defin\
itions/Timeouts/properties/connect_ms/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema15.
properties.connect_ms.type,parentSchema:schema15.properties.connect_ms,data:data12};if(vErrors===null){vErrors=
[err25]}else{vErrors.push(err25)}errors++}if(typeof data12=="number"&&isFinite(data12)){if(data12>36e5||isNaN(
data12)){const err26={instancePath:instancePath+"/timeouts/connect_ms",schemaPath:"#/definitions/Timeouts/prop\
erties/connect_ms/maximum",keyword:"maximum",params:{comparison:"<=",limit:36e5},message:"must be <= 3600000",
schema:36e5,parentSchema:schema15.properties.connect_ms,data:data12};if(vErrors===null){vErrors=[err26]}else{vErrors.
push(err26)}errors++}if(data12<1||isNaN(data12)){const err27={instancePath:instancePath+"/timeouts/connect_ms",
schemaPath:"#/definitions/Timeouts/properties/connect_ms/minimum",keyword:"minimum",params:{comparison:">=",limit:1},
message:"must be >= 1",schema:1,parentSchema:schema15.properties.connect_ms,data:data12};if(vErrors===null){vErrors=
[err27]}else{vErrors.push(err27)}errors++}}}if(data11.first_token_ms!==void 0&&func0.call(data11,"first_token_\
ms")){let data13=data11.first_token_ms;if(!(typeof data13=="number"&&(!(data13%1)&&!isNaN(data13))&&isFinite(data13))){
const err28={instancePath:instancePath+"/timeouts/first_token_ms",schemaPath:"#/definitions/Timeouts/propertie\
s/first_token_ms/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema15.properties.
first_token_ms.type,parentSchema:schema15.properties.first_token_ms,data:data13};if(vErrors===null){vErrors=[err28]}else{
vErrors.push(err28)}errors++}if(typeof data13=="number"&&isFinite(data13)){if(data13>36e5||isNaN(data13)){const err29={
instancePath:instancePath+"/timeouts/first_token_ms",schemaPath:"#/definitions/Timeouts/properties/first_token\
_ms/maximum",keyword:"maximum",params:{comparison:"<=",limit:36e5},message:"must be <= 3600000",schema:36e5,parentSchema:schema15.
properties.first_token_ms,data:data13};if(vErrors===null){vErrors=[err29]}else{vErrors.push(err29)}errors++}if(data13<
1||isNaN(data13)){const err30={instancePath:instancePath+"/timeouts/first_token_ms",schemaPath:"#/definitions/\
Timeouts/properties/first_token_ms/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must b\
e >= 1",schema:1,parentSchema:schema15.properties.first_token_ms,data:data13};if(vErrors===null){vErrors=[err30]}else{
vErrors.push(err30)}errors++}}}if(data11.idle_ms!==void 0&&func0.call(data11,"idle_ms")){let data14=data11.idle_ms;
if(!(typeof data14=="number"&&(!(data14%1)&&!isNaN(data14))&&isFinite(data14))){const err31={instancePath:instancePath+
"/timeouts/idle_ms",schemaPath:"#/definitions/Timeouts/properties/idle_ms/type",keyword:"type",params:{type:"i\
nteger"},message:"must be integer",schema:schema15.properties.idle_ms.type,parentSchema:schema15.properties.idle_ms,
data:data14};if(vErrors===null){vErrors=[err31]}else{vErrors.push(err31)}errors++}if(typeof data14=="number"&&
isFinite(data14)){if(data14>36e5||isNaN(data14)){const err32={instancePath:instancePath+"/timeouts/idle_ms",schemaPath:"\
#/definitions/Timeouts/properties/idle_ms/maximum",keyword:"maximum",params:{comparison:"<=",limit:36e5},message:"\
must be <= 3600000",schema:36e5,parentSchema:schema15.properties.idle_ms,data:data14};if(vErrors===null){vErrors=
[err32]}else{vErrors.push(err32)}errors++}if(data14<1||isNaN(data14)){const err33={instancePath:instancePath+"\
/timeouts/idle_ms",schemaPath:"#/definitions/Timeouts/properties/idle_ms/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},message:"must be >= 1",schema:1,parentSchema:schema15.properties.idle_ms,data:data14};if(vErrors===
null){vErrors=[err33]}else{vErrors.push(err33)}errors++}}}if(data11.total_ms!==void 0&&func0.call(data11,"tota\
l_ms")){let data15=data11.total_ms;if(!(typeof data15=="number"&&(!(data15%1)&&!isNaN(data15))&&isFinite(data15))){
const err34={instancePath:instancePath+"/timeouts/total_ms",schemaPath:"#/definitions/Timeouts/properties/tota\
l_ms/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema15.properties.total_ms.
type,parentSchema:schema15.properties.total_ms,data:data15};if(vErrors===null){vErrors=[err34]}else{vErrors.push(
err34)}errors++}if(typeof data15=="number"&&isFinite(data15)){if(data15>864e5||isNaN(data15)){const err35={instancePath:instancePath+
"/timeouts/total_ms",schemaPath:"#/definitions/Timeouts/properties/total_ms/maximum",keyword:"maximum",params:{
comparison:"<=",limit:864e5},message:"must be <= 86400000",schema:864e5,parentSchema:schema15.properties.total_ms,
data:data15};if(vErrors===null){vErrors=[err35]}else{vErrors.push(err35)}errors++}if(data15<1||isNaN(data15)){
const err36={instancePath:instancePath+"/timeouts/total_ms",schemaPath:"#/definitions/Timeouts/properties/tota\
l_ms/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:schema15.
properties.total_ms,data:data15};if(vErrors===null){vErrors=[err36]}else{vErrors.push(err36)}errors++}}}}}if(data.
max_concurrency!==void 0&&func0.call(data,"max_concurrency")){let data16=data.max_concurrency;if(!(typeof data16==
"number"&&(!(data16%1)&&!isNaN(data16))&&isFinite(data16))){const err37={instancePath:instancePath+"/max_concu\
rrency",schemaPath:"#/properties/max_concurrency/type",keyword:"type",params:{type:"integer"},message:"must be\
 integer",schema:schema14.properties.max_concurrency.type,parentSchema:schema14.properties.max_concurrency,data:data16};
if(vErrors===null){vErrors=[err37]}else{vErrors.push(err37)}errors++}if(typeof data16=="number"&&isFinite(data16)){
if(data16>1e6||isNaN(data16)){const err38={instancePath:instancePath+"/max_concurrency",schemaPath:"#/properti\
es/max_concurrency/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6},message:"must be <= 1000000",
schema:1e6,parentSchema:schema14.properties.max_concurrency,data:data16};if(vErrors===null){vErrors=[err38]}else{
vErrors.push(err38)}errors++}if(data16<1||isNaN(data16)){const err39={instancePath:instancePath+"/max_concurre\
ncy",schemaPath:"#/properties/max_concurrency/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"\
must be >= 1",schema:1,parentSchema:schema14.properties.max_concurrency,data:data16};if(vErrors===null){vErrors=
[err39]}else{vErrors.push(err39)}errors++}}}if(data.models!==void 0&&func0.call(data,"models")){let data17=data.
models;if(!(data17&&typeof data17=="object"&&!Array.isArray(data17))&&data17!==null){const err40={instancePath:instancePath+
"/models",schemaPath:"#/properties/models/type",keyword:"type",params:{type:schema14.properties.models.type},message:"\
must be object,null",schema:schema14.properties.models.type,parentSchema:schema14.properties.models,data:data17};
if(vErrors===null){vErrors=[err40]}else{vErrors.push(err40)}errors++}if(data17&&typeof data17=="object"&&!Array.
isArray(data17)){for(const key3 of Object.keys(data17)){const _errs41=errors;if(typeof key3==="string"){if(!pattern2.
test(key3)){const err41={instancePath:instancePath+"/models",schemaPath:"#/properties/models/propertyNames/pat\
tern",keyword:"pattern",params:{pattern:"^[^\\s,*\\x00-\\x1f]{1,256}$"},message:'must match pattern "^[^\\s,*\\x\
00-\\x1f]{1,256}$"',schema:"^[^\\s,*\\x00-\\x1f]{1,256}$",parentSchema:schema14.properties.models.propertyNames,
data:key3,propertyName:key3};if(vErrors===null){vErrors=[err41]}else{vErrors.push(err41)}errors++}}var valid4=_errs41===
errors;if(!valid4){const err42={instancePath:instancePath+"/models",schemaPath:"#/properties/models/propertyNa\
mes",keyword:"propertyNames",params:{propertyName:key3},message:"property name must be valid",schema:schema14.
properties.models.propertyNames,parentSchema:schema14.properties.models,data:data17};if(vErrors===null){vErrors=
[err42]}else{vErrors.push(err42)}errors++}}for(const key4 of Object.keys(data17)){if(!validate13(data17[key4],
{instancePath:instancePath+"/models/"+key4.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data17,parentDataProperty:key4,
rootData})){vErrors=vErrors===null?validate13.errors:vErrors.concat(validate13.errors);errors=vErrors.length}}}}
if(data.latency_ms!==void 0&&func0.call(data,"latency_ms")){let data19=data.latency_ms;if(!(typeof data19=="nu\
mber"&&(!(data19%1)&&!isNaN(data19))&&isFinite(data19))){const err43={instancePath:instancePath+"/latency_ms",
schemaPath:"#/properties/latency_ms/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema14.
properties.latency_ms.type,parentSchema:schema14.properties.latency_ms,data:data19};if(vErrors===null){vErrors=
[err43]}else{vErrors.push(err43)}errors++}if(typeof data19=="number"&&isFinite(data19)){if(data19>6e5||isNaN(data19)){
const err44={instancePath:instancePath+"/latency_ms",schemaPath:"#/properties/latency_ms/maximum",keyword:"max\
imum",params:{comparison:"<=",limit:6e5},message:"must be <= 600000",schema:6e5,parentSchema:schema14.properties.
latency_ms,data:data19};if(vErrors===null){vErrors=[err44]}else{vErrors.push(err44)}errors++}if(data19<0||isNaN(
data19)){const err45={instancePath:instancePath+"/latency_ms",schemaPath:"#/properties/latency_ms/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema14.properties.latency_ms,
data:data19};if(vErrors===null){vErrors=[err45]}else{vErrors.push(err45)}errors++}}}if(data.tokens_per_second!==
void 0&&func0.call(data,"tokens_per_second")){let data20=data.tokens_per_second;if(typeof data20=="number"&&isFinite(
data20)){if(data20>1e6||isNaN(data20)){const err46={instancePath:instancePath+"/tokens_per_second",schemaPath:"\
#/properties/tokens_per_second/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6},message:"must be \
<= 1000000",schema:1e6,parentSchema:schema14.properties.tokens_per_second,data:data20};if(vErrors===null){vErrors=
[err46]}else{vErrors.push(err46)}errors++}if(data20<0||isNaN(data20)){const err47={instancePath:instancePath+"\
/tokens_per_second",schemaPath:"#/properties/tokens_per_second/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema14.properties.tokens_per_second,data:data20};if(vErrors===
null){vErrors=[err47]}else{vErrors.push(err47)}errors++}}else{const err48={instancePath:instancePath+"/tokens_\
per_second",schemaPath:"#/properties/tokens_per_second/type",keyword:"type",params:{type:"number"},message:"mu\
st be number",schema:schema14.properties.tokens_per_second.type,parentSchema:schema14.properties.tokens_per_second,
data:data20};if(vErrors===null){vErrors=[err48]}else{vErrors.push(err48)}errors++}}if(data.fault!==void 0&&func0.
call(data,"fault")){let data21=data.fault;if(typeof data21!=="string"&&data21!==null){const err49={instancePath:instancePath+
"/fault",schemaPath:"#/properties/fault/type",keyword:"type",params:{type:schema14.properties.fault.type},message:"\
must be string,null",schema:schema14.properties.fault.type,parentSchema:schema14.properties.fault,data:data21};
if(vErrors===null){vErrors=[err49]}else{vErrors.push(err49)}errors++}if(typeof data21==="string"){if(!pattern4.
test(data21)){const err50={instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/pattern",keyword:"\
pattern",params:{pattern:"^(status=[45]\\d\\d(;retry-after=(\\d{1,4}|[1-7]\\d{4}))?|reset|stall-before|empty|(stal\
l|cut|end)-after=\\d{1,6}|(malformed|error-event)(=\\d{1,6})?|slow-bytes=[1-9]\\d{0,5})(;rate=(0?\\.\\d*[1-9]\\d*|1(\
\\.0+)?))?$"},message:'must match pattern "^(status=[45]\\d\\d(;retry-after=(\\d{1,4}|[1-7]\\d{4}))?|reset|stall-b\
efore|empty|(stall|cut|end)-after=\\d{1,6}|(malformed|error-event)(=\\d{1,6})?|slow-bytes=[1-9]\\d{0,5})(;rate=(0\
?\\.\\d*[1-9]\\d*|1(\\.0+)?))?$"',schema:"^(status=[45]\\d\\d(;retry-after=(\\d{1,4}|[1-7]\\d{4}))?|reset|stall-be\
fore|empty|(stall|cut|end)-after=\\d{1,6}|(malformed|error-event)(=\\d{1,6})?|slow-bytes=[1-9]\\d{0,5})(;rate=(0?\
\\.\\d*[1-9]\\d*|1(\\.0+)?))?$",parentSchema:schema14.properties.fault,data:data21};if(vErrors===null){vErrors=
[err50]}else{vErrors.push(err50)}errors++}}}if(data.replies!==void 0&&func0.call(data,"replies")){let data22=data.
replies;if(!Array.isArray(data22)&&data22!==null){const err51={instancePath:instancePath+"/replies",schemaPath:"\
#/properties/replies/type",keyword:"type",params:{type:schema14.properties.replies.type},message:"must be arra\
y,null",schema:schema14.properties.replies.type,parentSchema:schema14.properties.replies,data:data22};if(vErrors===
null){vErrors=[err51]}else{vErrors.push(err51)}errors++}if(Array.isArray(data22)){const len0=data22.length;for(let i0=0;i0<
len0;i0++){let data23=data22[i0];const _errs55=errors;let valid9=false;let passing0=null;const _errs56=errors;
if(data23&&typeof data23=="object"&&!Array.isArray(data23)){if(data23.reply===void 0||!func0.call(data23,"repl\
y")){const err52={instancePath:instancePath+"/replies/"+i0,schemaPath:"#/definitions/Reply/oneOf/0/required",keyword:"\
required",params:{missingProperty:"reply"},message:"must have required property 'reply'",schema:schema19.oneOf[0].
required,parentSchema:schema19.oneOf[0],data:data23};if(vErrors===null){vErrors=[err52]}else{vErrors.push(err52)}
errors++}}var _valid0=_errs56===errors;if(_valid0){valid9=true;passing0=0}const _errs57=errors;if(data23&&typeof data23==
"object"&&!Array.isArray(data23)){if(data23.tool_calls===void 0||!func0.call(data23,"tool_calls")){const err53={
instancePath:instancePath+"/replies/"+i0,schemaPath:"#/definitions/Reply/oneOf/1/required",keyword:"required",
params:{missingProperty:"tool_calls"},message:"must have required property 'tool_calls'",schema:schema19.oneOf[1].
required,parentSchema:schema19.oneOf[1],data:data23};if(vErrors===null){vErrors=[err53]}else{vErrors.push(err53)}
errors++}}var _valid0=_errs57===errors;if(_valid0&&valid9){valid9=false;passing0=[passing0,1]}else{if(_valid0){
valid9=true;passing0=1}const _errs58=errors;if(data23&&typeof data23=="object"&&!Array.isArray(data23)){if(data23.
refusal===void 0||!func0.call(data23,"refusal")){const err54={instancePath:instancePath+"/replies/"+i0,schemaPath:"\
#/definitions/Reply/oneOf/2/required",keyword:"required",params:{missingProperty:"refusal"},message:"must have\
 required property 'refusal'",schema:schema19.oneOf[2].required,parentSchema:schema19.oneOf[2],data:data23};if(vErrors===
null){vErrors=[err54]}else{vErrors.push(err54)}errors++}}var _valid0=_errs58===errors;if(_valid0&&valid9){valid9=
false;passing0=[passing0,2]}else{if(_valid0){valid9=true;passing0=2}const _errs59=errors;if(data23&&typeof data23==
"object"&&!Array.isArray(data23)){if(data23.error===void 0||!func0.call(data23,"error")){const err55={instancePath:instancePath+
"/replies/"+i0,schemaPath:"#/definitions/Reply/oneOf/3/required",keyword:"required",params:{missingProperty:"e\
rror"},message:"must have required property 'error'",schema:schema19.oneOf[3].required,parentSchema:schema19.oneOf[3],
data:data23};if(vErrors===null){vErrors=[err55]}else{vErrors.push(err55)}errors++}}var _valid0=_errs59===errors;
if(_valid0&&valid9){valid9=false;passing0=[passing0,3]}else{if(_valid0){valid9=true;passing0=3}}}}if(!valid9){
const err56={instancePath:instancePath+"/replies/"+i0,schemaPath:"#/definitions/Reply/oneOf",keyword:"oneOf",params:{
passingSchemas:passing0},message:"must match exactly one schema in oneOf",schema:schema19.oneOf,parentSchema:schema19,
data:data23};if(vErrors===null){vErrors=[err56]}else{vErrors.push(err56)}errors++}else{errors=_errs55;if(vErrors!==
null){if(_errs55){vErrors.length=_errs55}else{vErrors=null}}}if(data23&&typeof data23=="object"&&!Array.isArray(
data23)){if(data23.match===void 0||!func0.call(data23,"match")){const err57={instancePath:instancePath+"/repli\
es/"+i0,schemaPath:"#/definitions/Reply/required",keyword:"required",params:{missingProperty:"match"},message:"\
must have required property 'match'",schema:schema19.required,parentSchema:schema19,data:data23};if(vErrors===
null){vErrors=[err57]}else{vErrors.push(err57)}errors++}for(const key5 of Object.keys(data23)){if(!(key5==="ma\
tch"||key5==="reply"||key5==="tool_calls"||key5==="refusal"||key5==="error")){const err58={instancePath:instancePath+
"/replies/"+i0,schemaPath:"#/definitions/Reply/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key5},
message:"must NOT have additional properties",schema:false,parentSchema:schema19,data:data23};if(vErrors===null){
vErrors=[err58]}else{vErrors.push(err58)}errors++}}if(data23.match!==void 0&&func0.call(data23,"match")){let data24=data23.
match;if(typeof data24==="string"){if(func48(data24)>4096){const err59={instancePath:instancePath+"/replies/"+
i0+"/match",schemaPath:"#/definitions/Reply/properties/match/maxLength",keyword:"maxLength",params:{limit:4096},
message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema19.properties.match,data:data24};
if(vErrors===null){vErrors=[err59]}else{vErrors.push(err59)}errors++}}else{const err60={instancePath:instancePath+
"/replies/"+i0+"/match",schemaPath:"#/definitions/Reply/properties/match/type",keyword:"type",params:{type:"st\
ring"},message:"must be string",schema:schema19.properties.match.type,parentSchema:schema19.properties.match,data:data24};
if(vErrors===null){vErrors=[err60]}else{vErrors.push(err60)}errors++}}if(data23.reply!==void 0&&func0.call(data23,
"reply")){let data25=data23.reply;if(typeof data25!=="string"){const err61={instancePath:instancePath+"/replie\
s/"+i0+"/reply",schemaPath:"#/definitions/Reply/properties/reply/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema19.properties.reply.type,parentSchema:schema19.properties.reply,data:data25};if(vErrors===
null){vErrors=[err61]}else{vErrors.push(err61)}errors++}}if(data23.tool_calls!==void 0&&func0.call(data23,"too\
l_calls")){let data26=data23.tool_calls;if(Array.isArray(data26)){if(data26.length<1){const err62={instancePath:instancePath+
"/replies/"+i0+"/tool_calls",schemaPath:"#/definitions/Reply/properties/tool_calls/minItems",keyword:"minItems",
params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema19.properties.tool_calls,
data:data26};if(vErrors===null){vErrors=[err62]}else{vErrors.push(err62)}errors++}const len1=data26.length;for(let i1=0;i1<
len1;i1++){let data27=data26[i1];if(data27&&typeof data27=="object"&&!Array.isArray(data27)){if(data27.name===
void 0||!func0.call(data27,"name")){const err63={instancePath:instancePath+"/replies/"+i0+"/tool_calls/"+i1,schemaPath:"\
#/definitions/Reply/properties/tool_calls/items/required",keyword:"required",params:{missingProperty:"name"},message:"\
must have required property 'name'",schema:schema19.properties.tool_calls.items.required,parentSchema:schema19.
properties.tool_calls.items,data:data27};if(vErrors===null){vErrors=[err63]}else{vErrors.push(err63)}errors++}
if(data27.arguments===void 0||!func0.call(data27,"arguments")){const err64={instancePath:instancePath+"/replie\
s/"+i0+"/tool_calls/"+i1,schemaPath:"#/definitions/Reply/properties/tool_calls/items/required",keyword:"requir\
ed",params:{missingProperty:"arguments"},message:"must have required property 'arguments'",schema:schema19.properties.
tool_calls.items.required,parentSchema:schema19.properties.tool_calls.items,data:data27};if(vErrors===null){vErrors=
[err64]}else{vErrors.push(err64)}errors++}for(const key6 of Object.keys(data27)){if(!(key6==="name"||key6==="a\
rguments")){const err65={instancePath:instancePath+"/replies/"+i0+"/tool_calls/"+i1,schemaPath:"#/definitions/\
Reply/properties/tool_calls/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key6},
message:"must NOT have additional properties",schema:false,parentSchema:schema19.properties.tool_calls.items,data:data27};
if(vErrors===null){vErrors=[err65]}else{vErrors.push(err65)}errors++}}if(data27.name!==void 0&&func0.call(data27,
"name")){let data28=data27.name;if(typeof data28==="string"){if(func48(data28)>64){const err66={instancePath:instancePath+
"/replies/"+i0+"/tool_calls/"+i1+"/name",schemaPath:"#/definitions/Reply/properties/tool_calls/items/propertie\
s/name/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters",schema:64,
parentSchema:schema19.properties.tool_calls.items.properties.name,data:data28};if(vErrors===null){vErrors=[err66]}else{
vErrors.push(err66)}errors++}if(func48(data28)<1){const err67={instancePath:instancePath+"/replies/"+i0+"/tool\
_calls/"+i1+"/name",schemaPath:"#/definitions/Reply/properties/tool_calls/items/properties/name/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.
tool_calls.items.properties.name,data:data28};if(vErrors===null){vErrors=[err67]}else{vErrors.push(err67)}errors++}}else{
const err68={instancePath:instancePath+"/replies/"+i0+"/tool_calls/"+i1+"/name",schemaPath:"#/definitions/Repl\
y/properties/tool_calls/items/properties/name/type",keyword:"type",params:{type:"string"},message:"must be str\
ing",schema:schema19.properties.tool_calls.items.properties.name.type,parentSchema:schema19.properties.tool_calls.
items.properties.name,data:data28};if(vErrors===null){vErrors=[err68]}else{vErrors.push(err68)}errors++}}if(data27.
arguments!==void 0&&func0.call(data27,"arguments")){let data29=data27.arguments;if(!(data29&&typeof data29=="o\
bject"&&!Array.isArray(data29))){const err69={instancePath:instancePath+"/replies/"+i0+"/tool_calls/"+i1+"/arg\
uments",schemaPath:"#/definitions/Reply/properties/tool_calls/items/properties/arguments/type",keyword:"type",
params:{type:"object"},message:"must be object",schema:schema19.properties.tool_calls.items.properties.arguments.
type,parentSchema:schema19.properties.tool_calls.items.properties.arguments,data:data29};if(vErrors===null){vErrors=
[err69]}else{vErrors.push(err69)}errors++}}}else{const err70={instancePath:instancePath+"/replies/"+i0+"/tool_\
calls/"+i1,schemaPath:"#/definitions/Reply/properties/tool_calls/items/type",keyword:"type",params:{type:"obje\
ct"},message:"must be object",schema:schema19.properties.tool_calls.items.type,parentSchema:schema19.properties.
tool_calls.items,data:data27};if(vErrors===null){vErrors=[err70]}else{vErrors.push(err70)}errors++}}}else{const err71={
instancePath:instancePath+"/replies/"+i0+"/tool_calls",schemaPath:"#/definitions/Reply/properties/tool_calls/t\
ype",keyword:"type",params:{type:"array"},message:"must be array",schema:schema19.properties.tool_calls.type,parentSchema:schema19.
properties.tool_calls,data:data26};if(vErrors===null){vErrors=[err71]}else{vErrors.push(err71)}errors++}}if(data23.
refusal!==void 0&&func0.call(data23,"refusal")){let data30=data23.refusal;if(typeof data30==="string"){if(func48(
data30)<1){const err72={instancePath:instancePath+"/replies/"+i0+"/refusal",schemaPath:"#/definitions/Reply/pr\
operties/refusal/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 character\
s",schema:1,parentSchema:schema19.properties.refusal,data:data30};if(vErrors===null){vErrors=[err72]}else{vErrors.
push(err72)}errors++}}else{const err73={instancePath:instancePath+"/replies/"+i0+"/refusal",schemaPath:"#/defi\
nitions/Reply/properties/refusal/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema19.
properties.refusal.type,parentSchema:schema19.properties.refusal,data:data30};if(vErrors===null){vErrors=[err73]}else{
vErrors.push(err73)}errors++}}if(data23.error!==void 0&&func0.call(data23,"error")){let data31=data23.error;if(data31&&
typeof data31=="object"&&!Array.isArray(data31)){if(data31.status===void 0||!func0.call(data31,"status")){const err74={
instancePath:instancePath+"/replies/"+i0+"/error",schemaPath:"#/definitions/Reply/properties/error/required",keyword:"\
required",params:{missingProperty:"status"},message:"must have required property 'status'",schema:schema19.properties.
error.required,parentSchema:schema19.properties.error,data:data31};if(vErrors===null){vErrors=[err74]}else{vErrors.
push(err74)}errors++}for(const key7 of Object.keys(data31)){if(!(key7==="status"||key7==="code"||key7==="messa\
ge")){const err75={instancePath:instancePath+"/replies/"+i0+"/error",schemaPath:"#/definitions/Reply/propertie\
s/error/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key7},message:"must NO\
T have additional properties",schema:false,parentSchema:schema19.properties.error,data:data31};if(vErrors===null){
vErrors=[err75]}else{vErrors.push(err75)}errors++}}if(data31.status!==void 0&&func0.call(data31,"status")){let data32=data31.
status;if(!(typeof data32=="number"&&(!(data32%1)&&!isNaN(data32))&&isFinite(data32))){const err76={instancePath:instancePath+
"/replies/"+i0+"/error/status",schemaPath:"#/definitions/Reply/properties/error/properties/status/type",keyword:"\
type",params:{type:"integer"},message:"must be integer",schema:schema19.properties.error.properties.status.type,
parentSchema:schema19.properties.error.properties.status,data:data32};if(vErrors===null){vErrors=[err76]}else{
vErrors.push(err76)}errors++}if(typeof data32=="number"&&isFinite(data32)){if(data32>599||isNaN(data32)){const err77={
instancePath:instancePath+"/replies/"+i0+"/error/status",schemaPath:"#/definitions/Reply/properties/error/prop\
erties/status/maximum",keyword:"maximum",params:{comparison:"<=",limit:599},message:"must be <= 599",schema:599,
parentSchema:schema19.properties.error.properties.status,data:data32};if(vErrors===null){vErrors=[err77]}else{
vErrors.push(err77)}errors++}if(data32<400||isNaN(data32)){const err78={instancePath:instancePath+"/replies/"+
i0+"/error/status",schemaPath:"#/definitions/Reply/properties/error/properties/status/minimum",keyword:"minimu\
m",params:{comparison:">=",limit:400},message:"must be >= 400",schema:400,parentSchema:schema19.properties.error.
properties.status,data:data32};if(vErrors===null){vErrors=[err78]}else{vErrors.push(err78)}errors++}}}if(data31.
code!==void 0&&func0.call(data31,"code")){let data33=data31.code;if(typeof data33==="string"){if(func48(data33)<
1){const err79={instancePath:instancePath+"/replies/"+i0+"/error/code",schemaPath:"#/definitions/Reply/propert\
ies/error/properties/code/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 \
characters",schema:1,parentSchema:schema19.properties.error.properties.code,data:data33};if(vErrors===null){vErrors=
[err79]}else{vErrors.push(err79)}errors++}}else{const err80={instancePath:instancePath+"/replies/"+i0+"/error/\
code",schemaPath:"#/definitions/Reply/properties/error/properties/code/type",keyword:"type",params:{type:"stri\
ng"},message:"must be string",schema:schema19.properties.error.properties.code.type,parentSchema:schema19.properties.
error.properties.code,data:data33};if(vErrors===null){vErrors=[err80]}else{vErrors.push(err80)}errors++}}if(data31.
message!==void 0&&func0.call(data31,"message")){let data34=data31.message;if(typeof data34==="string"){if(func48(
data34)<1){const err81={instancePath:instancePath+"/replies/"+i0+"/error/message",schemaPath:"#/definitions/Re\
ply/properties/error/properties/message/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have\
 fewer than 1 characters",schema:1,parentSchema:schema19.properties.error.properties.message,data:data34};if(vErrors===
null){vErrors=[err81]}else{vErrors.push(err81)}errors++}}else{const err82={instancePath:instancePath+"/replies\
/"+i0+"/error/message",schemaPath:"#/definitions/Reply/properties/error/properties/message/type",keyword:"type",
params:{type:"string"},message:"must be string",schema:schema19.properties.error.properties.message.type,parentSchema:schema19.
properties.error.properties.message,data:data34};if(vErrors===null){vErrors=[err82]}else{vErrors.push(err82)}errors++}}}else{
const err83={instancePath:instancePath+"/replies/"+i0+"/error",schemaPath:"#/definitions/Reply/properties/erro\
r/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema19.properties.error.type,parentSchema:schema19.
properties.error,data:data31};if(vErrors===null){vErrors=[err83]}else{vErrors.push(err83)}errors++}}}else{const err84={
instancePath:instancePath+"/replies/"+i0,schemaPath:"#/definitions/Reply/type",keyword:"type",params:{type:"ob\
ject"},message:"must be object",schema:schema19.type,parentSchema:schema19,data:data23};if(vErrors===null){vErrors=
[err84]}else{vErrors.push(err84)}errors++}}}}}validate12.errors=vErrors;return errors===0}function validate11(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null;let errors=0;if(!(data&&typeof data==
"object"&&!Array.isArray(data))&&data!==null){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{
type:schema13.type},message:"must be object,null",schema:schema13.type,parentSchema:schema13,data};if(vErrors===
null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){for(const key0 of Object.
keys(data)){const _errs1=errors;if(typeof key0==="string"){if(!pattern0.test(key0)){const err1={instancePath,schemaPath:"\
#/propertyNames/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:'must \
match pattern "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"',schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema13.
propertyNames,data:key0,propertyName:key0};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}}
var valid0=_errs1===errors;if(!valid0){const err2={instancePath,schemaPath:"#/propertyNames",keyword:"property\
Names",params:{propertyName:key0},message:"property name must be valid",schema:schema13.propertyNames,parentSchema:schema13,
data};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}for(const key1 of Object.keys(data)){
if(!validate12(data[key1],{instancePath:instancePath+"/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data,
parentDataProperty:key1,rootData})){vErrors=vErrors===null?validate12.errors:vErrors.concat(validate12.errors);
errors=vErrors.length}}}validate11.errors=vErrors;return errors===0}var schema21={"type":["object","null"],"pr\
opertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patternErrorMessage":`a pool's name has letters, \
digits, ".", "_" and "-" only, 64 at the most`},"additionalProperties":{"$ref":"#/definitions/Pool"}};var schema22={
"type":"object","additionalProperties":false,"required":["members"],"properties":{"policy":{"type":"string","e\
num":["weighted","least_busy","round_robin","random"]},"members":{"type":"array","minItems":1,"maxItems":100,"\
items":{"$ref":"#/definitions/Member"}}}};var schema23={"type":"object","additionalProperties":false,"required":[
"model"],"properties":{"model":{"$ref":"#/definitions/ModelName"},"provider":{"type":["string","null"],"minLen\
gth":1,"maxLength":64},"weight":{"type":"number","minimum":0,"maximum":1e6}}};var schema24={"type":"string","p\
attern":"^[^\\s,*\\x00-\\x1f]{1,512}$","patternErrorMessage":'not the name of one model, which has no space, c\
omma or "*"'};var pattern7=new RegExp("^[^\\s,*\\x00-\\x1f]{1,512}$","u");function validate19(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null;let errors=0;if(data&&typeof data=="object"&&
!Array.isArray(data)){if(data.model===void 0||!func0.call(data,"model")){const err0={instancePath,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"model"},message:"must have required property 'model'",
schema:schema23.required,parentSchema:schema23,data};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}
errors++}for(const key0 of Object.keys(data)){if(!(key0==="model"||key0==="provider"||key0==="weight")){const err1={
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties",schema:false,parentSchema:schema23,data};if(vErrors===null){vErrors=
[err1]}else{vErrors.push(err1)}errors++}}if(data.model!==void 0&&func0.call(data,"model")){let data0=data.model;
if(typeof data0==="string"){if(!pattern7.test(data0)){const err2={instancePath:instancePath+"/model",schemaPath:"\
#/definitions/ModelName/pattern",keyword:"pattern",params:{pattern:"^[^\\s,*\\x00-\\x1f]{1,512}$"},message:'mu\
st match pattern "^[^\\s,*\\x00-\\x1f]{1,512}$"',schema:"^[^\\s,*\\x00-\\x1f]{1,512}$",parentSchema:schema24,data:data0};
if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}else{const err3={instancePath:instancePath+
"/model",schemaPath:"#/definitions/ModelName/type",keyword:"type",params:{type:"string"},message:"must be stri\
ng",schema:schema24.type,parentSchema:schema24,data:data0};if(vErrors===null){vErrors=[err3]}else{vErrors.push(
err3)}errors++}}if(data.provider!==void 0&&func0.call(data,"provider")){let data1=data.provider;if(typeof data1!==
"string"&&data1!==null){const err4={instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/ty\
pe",keyword:"type",params:{type:schema23.properties.provider.type},message:"must be string,null",schema:schema23.
properties.provider.type,parentSchema:schema23.properties.provider,data:data1};if(vErrors===null){vErrors=[err4]}else{
vErrors.push(err4)}errors++}if(typeof data1==="string"){if(func48(data1)>64){const err5={instancePath:instancePath+
"/provider",schemaPath:"#/properties/provider/maxLength",keyword:"maxLength",params:{limit:64},message:"must N\
OT have more than 64 characters",schema:64,parentSchema:schema23.properties.provider,data:data1};if(vErrors===
null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(func48(data1)<1){const err6={instancePath:instancePath+
"/provider",schemaPath:"#/properties/provider/minLength",keyword:"minLength",params:{limit:1},message:"must NO\
T have fewer than 1 characters",schema:1,parentSchema:schema23.properties.provider,data:data1};if(vErrors===null){
vErrors=[err6]}else{vErrors.push(err6)}errors++}}}if(data.weight!==void 0&&func0.call(data,"weight")){let data2=data.
weight;if(typeof data2=="number"&&isFinite(data2)){if(data2>1e6||isNaN(data2)){const err7={instancePath:instancePath+
"/weight",schemaPath:"#/properties/weight/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e6},message:"\
must be <= 1000000",schema:1e6,parentSchema:schema23.properties.weight,data:data2};if(vErrors===null){vErrors=
[err7]}else{vErrors.push(err7)}errors++}if(data2<0||isNaN(data2)){const err8={instancePath:instancePath+"/weig\
ht",schemaPath:"#/properties/weight/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must \
be >= 0",schema:0,parentSchema:schema23.properties.weight,data:data2};if(vErrors===null){vErrors=[err8]}else{vErrors.
push(err8)}errors++}}else{const err9={instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",
keyword:"type",params:{type:"number"},message:"must be number",schema:schema23.properties.weight.type,parentSchema:schema23.
properties.weight,data:data2};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}}}else{const err10={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema23.
type,parentSchema:schema23,data};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}validate19.
errors=vErrors;return errors===0}function validate18(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null;let errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){if(data.members===void 0||
!func0.call(data,"members")){const err0={instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
members"},message:"must have required property 'members'",schema:schema22.required,parentSchema:schema22,data};
if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}for(const key0 of Object.keys(data)){if(!(key0===
"policy"||key0==="members")){const err1={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalP\
roperties",params:{additionalProperty:key0},message:"must NOT have additional properties",schema:false,parentSchema:schema22,
data};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}}if(data.policy!==void 0&&func0.call(
data,"policy")){let data0=data.policy;if(typeof data0!=="string"){const err2={instancePath:instancePath+"/poli\
cy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema22.
properties.policy.type,parentSchema:schema22.properties.policy,data:data0};if(vErrors===null){vErrors=[err2]}else{
vErrors.push(err2)}errors++}if(!(data0==="weighted"||data0==="least_busy"||data0==="round_robin"||data0==="ran\
dom")){const err3={instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/enum",keyword:"enum",params:{
allowedValues:schema22.properties.policy.enum},message:"must be equal to one of the allowed values",schema:schema22.
properties.policy.enum,parentSchema:schema22.properties.policy,data:data0};if(vErrors===null){vErrors=[err3]}else{
vErrors.push(err3)}errors++}}if(data.members!==void 0&&func0.call(data,"members")){let data1=data.members;if(Array.
isArray(data1)){if(data1.length>100){const err4={instancePath:instancePath+"/members",schemaPath:"#/properties\
/members/maxItems",keyword:"maxItems",params:{limit:100},message:"must NOT have more than 100 items",schema:100,
parentSchema:schema22.properties.members,data:data1};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}
errors++}if(data1.length<1){const err5={instancePath:instancePath+"/members",schemaPath:"#/properties/members/\
minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema22.
properties.members,data:data1};if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}const len0=data1.
length;for(let i0=0;i0<len0;i0++){if(!validate19(data1[i0],{instancePath:instancePath+"/members/"+i0,parentData:data1,
parentDataProperty:i0,rootData})){vErrors=vErrors===null?validate19.errors:vErrors.concat(validate19.errors);errors=
vErrors.length}}}else{const err6={instancePath:instancePath+"/members",schemaPath:"#/properties/members/type",
keyword:"type",params:{type:"array"},message:"must be array",schema:schema22.properties.members.type,parentSchema:schema22.
properties.members,data:data1};if(vErrors===null){vErrors=[err6]}else{vErrors.push(err6)}errors++}}}else{const err7={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema22.
type,parentSchema:schema22,data};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}validate18.
errors=vErrors;return errors===0}function validate17(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null;let errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))&&data!==null){const err0={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:schema21.type},message:"must be object,null",schema:schema21.
type,parentSchema:schema21,data};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data&&typeof data==
"object"&&!Array.isArray(data)){for(const key0 of Object.keys(data)){const _errs1=errors;if(typeof key0==="str\
ing"){if(!pattern0.test(key0)){const err1={instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",
params:{pattern:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]{0\
,63}$"',schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema21.propertyNames,data:key0,propertyName:key0};
if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}}var valid0=_errs1===errors;if(!valid0){const err2={
instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName:key0},message:"property\
 name must be valid",schema:schema21.propertyNames,parentSchema:schema21,data};if(vErrors===null){vErrors=[err2]}else{
vErrors.push(err2)}errors++}}for(const key1 of Object.keys(data)){if(!validate18(data[key1],{instancePath:instancePath+
"/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data,parentDataProperty:key1,rootData})){vErrors=vErrors===
null?validate18.errors:vErrors.concat(validate18.errors);errors=vErrors.length}}}validate17.errors=vErrors;return errors===
0}var schema25={"type":["object","null"],"propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$","patte\
rnErrorMessage":`a mixture's name has letters, digits, ".", "_" and "-" only, 64 at the most`},"additionalProp\
erties":{"$ref":"#/definitions/Mixture"}};var schema26={"type":"object","additionalProperties":false,"required":[
"proposers","aggregator"],"properties":{"proposers":{"type":"array","minItems":1,"maxItems":8,"items":{"$ref":"\
#/definitions/ModelName"}},"aggregator":{"$ref":"#/definitions/ModelName"},"critique":{"type":"boolean"}}};function validate24(data,{
instancePath="",parentData,parentDataProperty,rootData=data}={}){let vErrors=null;let errors=0;if(data&&typeof data==
"object"&&!Array.isArray(data)){if(data.proposers===void 0||!func0.call(data,"proposers")){const err0={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"proposers"},message:"must have required pr\
operty 'proposers'",schema:schema26.required,parentSchema:schema26,data};if(vErrors===null){vErrors=[err0]}else{
vErrors.push(err0)}errors++}if(data.aggregator===void 0||!func0.call(data,"aggregator")){const err1={instancePath,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"aggregator"},message:"must have required p\
roperty 'aggregator'",schema:schema26.required,parentSchema:schema26,data};if(vErrors===null){vErrors=[err1]}else{
vErrors.push(err1)}errors++}for(const key0 of Object.keys(data)){if(!(key0==="proposers"||key0==="aggregator"||
key0==="critique")){const err2={instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",
params:{additionalProperty:key0},message:"must NOT have additional properties",schema:false,parentSchema:schema26,
data};if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}}if(data.proposers!==void 0&&func0.call(
data,"proposers")){let data0=data.proposers;if(Array.isArray(data0)){if(data0.length>8){const err3={instancePath:instancePath+
"/proposers",schemaPath:"#/properties/proposers/maxItems",keyword:"maxItems",params:{limit:8},message:"must NO\
T have more than 8 items",schema:8,parentSchema:schema26.properties.proposers,data:data0};if(vErrors===null){vErrors=
[err3]}else{vErrors.push(err3)}errors++}if(data0.length<1){const err4={instancePath:instancePath+"/proposers",
schemaPath:"#/properties/proposers/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer \
than 1 items",schema:1,parentSchema:schema26.properties.proposers,data:data0};if(vErrors===null){vErrors=[err4]}else{
vErrors.push(err4)}errors++}const len0=data0.length;for(let i0=0;i0<len0;i0++){let data1=data0[i0];if(typeof data1===
"string"){if(!pattern7.test(data1)){const err5={instancePath:instancePath+"/proposers/"+i0,schemaPath:"#/defin\
itions/ModelName/pattern",keyword:"pattern",params:{pattern:"^[^\\s,*\\x00-\\x1f]{1,512}$"},message:'must matc\
h pattern "^[^\\s,*\\x00-\\x1f]{1,512}$"',schema:"^[^\\s,*\\x00-\\x1f]{1,512}$",parentSchema:schema24,data:data1};
if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}else{const err6={instancePath:instancePath+
"/proposers/"+i0,schemaPath:"#/definitions/ModelName/type",keyword:"type",params:{type:"string"},message:"must\
 be string",schema:schema24.type,parentSchema:schema24,data:data1};if(vErrors===null){vErrors=[err6]}else{vErrors.
push(err6)}errors++}}}else{const err7={instancePath:instancePath+"/proposers",schemaPath:"#/properties/propose\
rs/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema26.properties.proposers.type,
parentSchema:schema26.properties.proposers,data:data0};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}
errors++}}if(data.aggregator!==void 0&&func0.call(data,"aggregator")){let data2=data.aggregator;if(typeof data2===
"string"){if(!pattern7.test(data2)){const err8={instancePath:instancePath+"/aggregator",schemaPath:"#/definiti\
ons/ModelName/pattern",keyword:"pattern",params:{pattern:"^[^\\s,*\\x00-\\x1f]{1,512}$"},message:'must match p\
attern "^[^\\s,*\\x00-\\x1f]{1,512}$"',schema:"^[^\\s,*\\x00-\\x1f]{1,512}$",parentSchema:schema24,data:data2};
if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}else{const err9={instancePath:instancePath+
"/aggregator",schemaPath:"#/definitions/ModelName/type",keyword:"type",params:{type:"string"},message:"must be\
 string",schema:schema24.type,parentSchema:schema24,data:data2};if(vErrors===null){vErrors=[err9]}else{vErrors.
push(err9)}errors++}}if(data.critique!==void 0&&func0.call(data,"critique")){let data3=data.critique;if(typeof data3!==
"boolean"){const err10={instancePath:instancePath+"/critique",schemaPath:"#/properties/critique/type",keyword:"\
type",params:{type:"boolean"},message:"must be boolean",schema:schema26.properties.critique.type,parentSchema:schema26.
properties.critique,data:data3};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}}}else{const err11={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:schema26.
type,parentSchema:schema26,data};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}validate24.
errors=vErrors;return errors===0}function validate23(data,{instancePath="",parentData,parentDataProperty,rootData=data}={}){
let vErrors=null;let errors=0;if(!(data&&typeof data=="object"&&!Array.isArray(data))&&data!==null){const err0={
instancePath,schemaPath:"#/type",keyword:"type",params:{type:schema25.type},message:"must be object,null",schema:schema25.
type,parentSchema:schema25,data};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}if(data&&typeof data==
"object"&&!Array.isArray(data)){for(const key0 of Object.keys(data)){const _errs1=errors;if(typeof key0==="str\
ing"){if(!pattern0.test(key0)){const err1={instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",
params:{pattern:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"},message:'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]{0\
,63}$"',schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",parentSchema:schema25.propertyNames,data:key0,propertyName:key0};
if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}}var valid0=_errs1===errors;if(!valid0){const err2={
instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName:key0},message:"property\
 name must be valid",schema:schema25.propertyNames,parentSchema:schema25,data};if(vErrors===null){vErrors=[err2]}else{
vErrors.push(err2)}errors++}}for(const key1 of Object.keys(data)){if(!validate24(data[key1],{instancePath:instancePath+
"/"+key1.replace(/~/g,"~0").replace(/\//g,"~1"),parentData:data,parentDataProperty:key1,rootData})){vErrors=vErrors===
null?validate24.errors:vErrors.concat(validate24.errors);errors=vErrors.length}}}validate23.errors=vErrors;return errors===
0}var schema30={"type":["object","null"],"additionalProperties":false,"properties":{"max_attempts":{"type":"in\
teger","minimum":1,"maximum":100},"total_timeout_ms":{"type":"integer","minimum":1,"maximum":864e5},"backoff_m\
s":{"type":"integer","minimum":0,"maximum":1e4},"breaker":{"$ref":"#/definitions/Breaker"}}};var schema31={"ty\
pe":["object","null"],"additionalProperties":false,"properties":{"failures":{"type":"integer","minimum":1,"max\
imum":1e6},"open_ms":{"type":"integer","minimum":1,"maximum":36e5}}};function validate27(data,{instancePath="",
parentData,parentDataProperty,rootData=data}={}){let vErrors=null;let errors=0;if(!(data&&typeof data=="object"&&
!Array.isArray(data))&&data!==null){const err0={instancePath,schemaPath:"#/type",keyword:"type",params:{type:schema30.
type},message:"must be object,null",schema:schema30.type,parentSchema:schema30,data};if(vErrors===null){vErrors=
[err0]}else{vErrors.push(err0)}errors++}if(data&&typeof data=="object"&&!Array.isArray(data)){for(const key0 of Object.
keys(data)){if(!(key0==="max_attempts"||key0==="total_timeout_ms"||key0==="backoff_ms"||key0==="breaker")){const err1={
instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key0},
message:"must NOT have additional properties",schema:false,parentSchema:schema30,data};if(vErrors===null){vErrors=
[err1]}else{vErrors.push(err1)}errors++}}if(data.max_attempts!==void 0&&func0.call(data,"max_attempts")){let data0=data.
max_attempts;if(!(typeof data0=="number"&&(!(data0%1)&&!isNaN(data0))&&isFinite(data0))){const err2={instancePath:instancePath+
"/max_attempts",schemaPath:"#/properties/max_attempts/type",keyword:"type",params:{type:"integer"},message:"mu\
st be integer",schema:schema30.properties.max_attempts.type,parentSchema:schema30.properties.max_attempts,data:data0};
if(vErrors===null){vErrors=[err2]}else{vErrors.push(err2)}errors++}if(typeof data0=="number"&&isFinite(data0)){
if(data0>100||isNaN(data0)){const err3={instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max\
_attempts/maximum",keyword:"maximum",params:{comparison:"<=",limit:100},message:"must be <= 100",schema:100,parentSchema:schema30.
properties.max_attempts,data:data0};if(vErrors===null){vErrors=[err3]}else{vErrors.push(err3)}errors++}if(data0<
1||isNaN(data0)){const err4={instancePath:instancePath+"/max_attempts",schemaPath:"#/properties/max_attempts/m\
inimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:schema30.
properties.max_attempts,data:data0};if(vErrors===null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}}if(data.
total_timeout_ms!==void 0&&func0.call(data,"total_timeout_ms")){let data1=data.total_timeout_ms;if(!(typeof data1==
"number"&&(!(data1%1)&&!isNaN(data1))&&isFinite(data1))){const err5={instancePath:instancePath+"/total_timeout\
_ms",schemaPath:"#/properties/total_timeout_ms/type",keyword:"type",params:{type:"integer"},message:"must be i\
nteger",schema:schema30.properties.total_timeout_ms.type,parentSchema:schema30.properties.total_timeout_ms,data:data1};
if(vErrors===null){vErrors=[err5]}else{vErrors.push(err5)}errors++}if(typeof data1=="number"&&isFinite(data1)){
if(data1>864e5||isNaN(data1)){const err6={instancePath:instancePath+"/total_timeout_ms",schemaPath:"#/properti\
es/total_timeout_ms/maximum",keyword:"maximum",params:{comparison:"<=",limit:864e5},message:"must be <= 864000\
00",schema:864e5,parentSchema:schema30.properties.total_timeout_ms,data:data1};if(vErrors===null){vErrors=[err6]}else{
vErrors.push(err6)}errors++}if(data1<1||isNaN(data1)){const err7={instancePath:instancePath+"/total_timeout_ms",
schemaPath:"#/properties/total_timeout_ms/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"\
must be >= 1",schema:1,parentSchema:schema30.properties.total_timeout_ms,data:data1};if(vErrors===null){vErrors=
[err7]}else{vErrors.push(err7)}errors++}}}if(data.backoff_ms!==void 0&&func0.call(data,"backoff_ms")){let data2=data.
backoff_ms;if(!(typeof data2=="number"&&(!(data2%1)&&!isNaN(data2))&&isFinite(data2))){const err8={instancePath:instancePath+
"/backoff_ms",schemaPath:"#/properties/backoff_ms/type",keyword:"type",params:{type:"integer"},message:"must b\
e integer",schema:schema30.properties.backoff_ms.type,parentSchema:schema30.properties.backoff_ms,data:data2};
if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}if(typeof data2=="number"&&isFinite(data2)){
if(data2>1e4||isNaN(data2)){const err9={instancePath:instancePath+"/backoff_ms",schemaPath:"#/properties/backo\
ff_ms/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e4},message:"must be <= 10000",schema:1e4,parentSchema:schema30.
properties.backoff_ms,data:data2};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}if(data2<
0||isNaN(data2)){const err10={instancePath:instancePath+"/backoff_ms",schemaPath:"#/properties/backoff_ms/mini\
mum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,parentSchema:schema30.
properties.backoff_ms,data:data2};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}}}if(data.
breaker!==void 0&&func0.call(data,"breaker")){let data3=data.breaker;if(!(data3&&typeof data3=="object"&&!Array.
isArray(data3))&&data3!==null){const err11={instancePath:instancePath+"/breaker",schemaPath:"#/definitions/Bre\
aker/type",keyword:"type",params:{type:schema31.type},message:"must be object,null",schema:schema31.type,parentSchema:schema31,
data:data3};if(vErrors===null){vErrors=[err11]}else{vErrors.push(err11)}errors++}if(data3&&typeof data3=="obje\
ct"&&!Array.isArray(data3)){for(const key1 of Object.keys(data3)){if(!(key1==="failures"||key1==="open_ms")){const err12={
instancePath:instancePath+"/breaker",schemaPath:"#/definitions/Breaker/additionalProperties",keyword:"addition\
alProperties",params:{additionalProperty:key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31,
data:data3};if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}}if(data3.failures!==void 0&&
func0.call(data3,"failures")){let data4=data3.failures;if(!(typeof data4=="number"&&(!(data4%1)&&!isNaN(data4))&&
isFinite(data4))){const err13={instancePath:instancePath+"/breaker/failures",schemaPath:"#/definitions/Breaker\
/properties/failures/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema31.properties.
failures.type,parentSchema:schema31.properties.failures,data:data4};if(vErrors===null){vErrors=[err13]}else{vErrors.
push(err13)}errors++}if(typeof data4=="number"&&isFinite(data4)){if(data4>1e6||isNaN(data4)){const err14={instancePath:instancePath+
"/breaker/failures",schemaPath:"#/definitions/Breaker/properties/failures/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1e6},message:"must be <= 1000000",schema:1e6,parentSchema:schema31.properties.failures,data:data4};if(vErrors===
null){vErrors=[err14]}else{vErrors.push(err14)}errors++}if(data4<1||isNaN(data4)){const err15={instancePath:instancePath+
"/breaker/failures",schemaPath:"#/definitions/Breaker/properties/failures/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.failures,data:data4};if(vErrors===
null){vErrors=[err15]}else{vErrors.push(err15)}errors++}}}if(data3.open_ms!==void 0&&func0.call(data3,"open_ms")){
let data5=data3.open_ms;if(!(typeof data5=="number"&&(!(data5%1)&&!isNaN(data5))&&isFinite(data5))){const err16={
instancePath:instancePath+"/breaker/open_ms",schemaPath:"#/definitions/Breaker/properties/open_ms/type",keyword:"\
type",params:{type:"integer"},message:"must be integer",schema:schema31.properties.open_ms.type,parentSchema:schema31.
properties.open_ms,data:data5};if(vErrors===null){vErrors=[err16]}else{vErrors.push(err16)}errors++}if(typeof data5==
"number"&&isFinite(data5)){if(data5>36e5||isNaN(data5)){const err17={instancePath:instancePath+"/breaker/open_\
ms",schemaPath:"#/definitions/Breaker/properties/open_ms/maximum",keyword:"maximum",params:{comparison:"<=",limit:36e5},
message:"must be <= 3600000",schema:36e5,parentSchema:schema31.properties.open_ms,data:data5};if(vErrors===null){
vErrors=[err17]}else{vErrors.push(err17)}errors++}if(data5<1||isNaN(data5)){const err18={instancePath:instancePath+
"/breaker/open_ms",schemaPath:"#/definitions/Breaker/properties/open_ms/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.open_ms,data:data5};if(vErrors===
null){vErrors=[err18]}else{vErrors.push(err18)}errors++}}}}}}validate27.errors=vErrors;return errors===0}var pattern5=new RegExp(
"^(\\*|[^\\s,*\\x00-\\x1f]{1,256})$","u");function validate10(data,{instancePath="",parentData,parentDataProperty,
rootData=data}={}){let vErrors=null;let errors=0;if(data&&typeof data=="object"&&!Array.isArray(data)){for(const key0 of Object.
keys(data)){if(!func0.call(schema11.properties,key0)){const err0={instancePath,schemaPath:"#/additionalPropert\
ies",keyword:"additionalProperties",params:{additionalProperty:key0},message:"must NOT have additional propert\
ies",schema:false,parentSchema:schema11,data};if(vErrors===null){vErrors=[err0]}else{vErrors.push(err0)}errors++}}
if(data.server!==void 0&&func0.call(data,"server")){let data0=data.server;if(!(data0&&typeof data0=="object"&&
!Array.isArray(data0))&&data0!==null){const err1={instancePath:instancePath+"/server",schemaPath:"#/definition\
s/Server/type",keyword:"type",params:{type:schema12.type},message:"must be object,null",schema:schema12.type,parentSchema:schema12,
data:data0};if(vErrors===null){vErrors=[err1]}else{vErrors.push(err1)}errors++}if(data0&&typeof data0=="object"&&
!Array.isArray(data0)){for(const key1 of Object.keys(data0)){if(!(key1==="host"||key1==="port"||key1==="max_bo\
dy_bytes"||key1==="trusted_proxies"||key1==="cors_origins"||key1==="drain_ms")){const err2={instancePath:instancePath+
"/server",schemaPath:"#/definitions/Server/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key1},
message:"must NOT have additional properties",schema:false,parentSchema:schema12,data:data0};if(vErrors===null){
vErrors=[err2]}else{vErrors.push(err2)}errors++}}if(data0.host!==void 0&&func0.call(data0,"host")){let data1=data0.
host;if(typeof data1==="string"){if(func48(data1)>253){const err3={instancePath:instancePath+"/server/host",schemaPath:"\
#/definitions/Server/properties/host/maxLength",keyword:"maxLength",params:{limit:253},message:"must NOT have \
more than 253 characters",schema:253,parentSchema:schema12.properties.host,data:data1};if(vErrors===null){vErrors=
[err3]}else{vErrors.push(err3)}errors++}if(func48(data1)<1){const err4={instancePath:instancePath+"/server/hos\
t",schemaPath:"#/definitions/Server/properties/host/minLength",keyword:"minLength",params:{limit:1},message:"m\
ust NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.host,data:data1};if(vErrors===
null){vErrors=[err4]}else{vErrors.push(err4)}errors++}}else{const err5={instancePath:instancePath+"/server/hos\
t",schemaPath:"#/definitions/Server/properties/host/type",keyword:"type",params:{type:"string"},message:"must \
be string",schema:schema12.properties.host.type,parentSchema:schema12.properties.host,data:data1};if(vErrors===
null){vErrors=[err5]}else{vErrors.push(err5)}errors++}}if(data0.port!==void 0&&func0.call(data0,"port")){let data2=data0.
port;if(!(typeof data2=="number"&&(!(data2%1)&&!isNaN(data2))&&isFinite(data2))){const err6={instancePath:instancePath+
"/server/port",schemaPath:"#/definitions/Server/properties/port/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:schema12.properties.port.type,parentSchema:schema12.properties.port,data:data2};if(vErrors===
null){vErrors=[err6]}else{vErrors.push(err6)}errors++}if(typeof data2=="number"&&isFinite(data2)){if(data2>65535||
isNaN(data2)){const err7={instancePath:instancePath+"/server/port",schemaPath:"#/definitions/Server/properties\
/port/maximum",keyword:"maximum",params:{comparison:"<=",limit:65535},message:"must be <= 65535",schema:65535,
parentSchema:schema12.properties.port,data:data2};if(vErrors===null){vErrors=[err7]}else{vErrors.push(err7)}errors++}
if(data2<0||isNaN(data2)){const err8={instancePath:instancePath+"/server/port",schemaPath:"#/definitions/Serve\
r/properties/port/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"must be >= 0",schema:0,
parentSchema:schema12.properties.port,data:data2};if(vErrors===null){vErrors=[err8]}else{vErrors.push(err8)}errors++}}}
if(data0.max_body_bytes!==void 0&&func0.call(data0,"max_body_bytes")){let data3=data0.max_body_bytes;if(!(typeof data3==
"number"&&(!(data3%1)&&!isNaN(data3))&&isFinite(data3))){const err9={instancePath:instancePath+"/server/max_bo\
dy_bytes",schemaPath:"#/definitions/Server/properties/max_body_bytes/type",keyword:"type",params:{type:"intege\
r"},message:"must be integer",schema:schema12.properties.max_body_bytes.type,parentSchema:schema12.properties.
max_body_bytes,data:data3};if(vErrors===null){vErrors=[err9]}else{vErrors.push(err9)}errors++}if(typeof data3==
"number"&&isFinite(data3)){if(data3>1073741824||isNaN(data3)){const err10={instancePath:instancePath+"/server/\
max_body_bytes",schemaPath:"#/definitions/Server/properties/max_body_bytes/maximum",keyword:"maximum",params:{
comparison:"<=",limit:1073741824},message:"must be <= 1073741824",schema:1073741824,parentSchema:schema12.properties.
max_body_bytes,data:data3};if(vErrors===null){vErrors=[err10]}else{vErrors.push(err10)}errors++}if(data3<1||isNaN(
data3)){const err11={instancePath:instancePath+"/server/max_body_bytes",schemaPath:"#/definitions/Server/prope\
rties/max_body_bytes/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,
parentSchema:schema12.properties.max_body_bytes,data:data3};if(vErrors===null){vErrors=[err11]}else{vErrors.push(
err11)}errors++}}}if(data0.trusted_proxies!==void 0&&func0.call(data0,"trusted_proxies")){let data4=data0.trusted_proxies;
if(Array.isArray(data4)){const len0=data4.length;for(let i0=0;i0<len0;i0++){let data5=data4[i0];if(typeof data5===
"string"){if(func48(data5)<1){const err12={instancePath:instancePath+"/server/trusted_proxies/"+i0,schemaPath:"\
#/definitions/Server/properties/trusted_proxies/items/minLength",keyword:"minLength",params:{limit:1},message:"\
must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.trusted_proxies.items,data:data5};
if(vErrors===null){vErrors=[err12]}else{vErrors.push(err12)}errors++}}else{const err13={instancePath:instancePath+
"/server/trusted_proxies/"+i0,schemaPath:"#/definitions/Server/properties/trusted_proxies/items/type",keyword:"\
type",params:{type:"string"},message:"must be string",schema:schema12.properties.trusted_proxies.items.type,parentSchema:schema12.
properties.trusted_proxies.items,data:data5};if(vErrors===null){vErrors=[err13]}else{vErrors.push(err13)}errors++}}}else{
const err14={instancePath:instancePath+"/server/trusted_proxies",schemaPath:"#/definitions/Server/properties/t\
rusted_proxies/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema12.properties.trusted_proxies.
type,parentSchema:schema12.properties.trusted_proxies,data:data4};if(vErrors===null){vErrors=[err14]}else{vErrors.
push(err14)}errors++}}if(data0.cors_origins!==void 0&&func0.call(data0,"cors_origins")){let data6=data0.cors_origins;
if(Array.isArray(data6)){const len1=data6.length;for(let i1=0;i1<len1;i1++){let data7=data6[i1];if(typeof data7===
"string"){if(func48(data7)<1){const err15={instancePath:instancePath+"/server/cors_origins/"+i1,schemaPath:"#/\
definitions/Server/properties/cors_origins/items/minLength",keyword:"minLength",params:{limit:1},message:"must\
 NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.cors_origins.items,data:data7};if(vErrors===
null){vErrors=[err15]}else{vErrors.push(err15)}errors++}}else{const err16={instancePath:instancePath+"/server/\
cors_origins/"+i1,schemaPath:"#/definitions/Server/properties/cors_origins/items/type",keyword:"type",params:{
type:"string"},message:"must be string",schema:schema12.properties.cors_origins.items.type,parentSchema:schema12.
properties.cors_origins.items,data:data7};if(vErrors===null){vErrors=[err16]}else{vErrors.push(err16)}errors++}}}else{
const err17={instancePath:instancePath+"/server/cors_origins",schemaPath:"#/definitions/Server/properties/cors\
_origins/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema12.properties.cors_origins.
type,parentSchema:schema12.properties.cors_origins,data:data6};if(vErrors===null){vErrors=[err17]}else{vErrors.
push(err17)}errors++}}if(data0.drain_ms!==void 0&&func0.call(data0,"drain_ms")){let data8=data0.drain_ms;if(!(typeof data8==
"number"&&(!(data8%1)&&!isNaN(data8))&&isFinite(data8))){const err18={instancePath:instancePath+"/server/drain\
_ms",schemaPath:"#/definitions/Server/properties/drain_ms/type",keyword:"type",params:{type:"integer"},message:"\
must be integer",schema:schema12.properties.drain_ms.type,parentSchema:schema12.properties.drain_ms,data:data8};
if(vErrors===null){vErrors=[err18]}else{vErrors.push(err18)}errors++}if(typeof data8=="number"&&isFinite(data8)){
if(data8>36e5||isNaN(data8)){const err19={instancePath:instancePath+"/server/drain_ms",schemaPath:"#/definitio\
ns/Server/properties/drain_ms/maximum",keyword:"maximum",params:{comparison:"<=",limit:36e5},message:"must be \
<= 3600000",schema:36e5,parentSchema:schema12.properties.drain_ms,data:data8};if(vErrors===null){vErrors=[err19]}else{
vErrors.push(err19)}errors++}if(data8<0||isNaN(data8)){const err20={instancePath:instancePath+"/server/drain_m\
s",schemaPath:"#/definitions/Server/properties/drain_ms/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0",schema:0,parentSchema:schema12.properties.drain_ms,data:data8};if(vErrors===null){vErrors=
[err20]}else{vErrors.push(err20)}errors++}}}}}if(data.providers!==void 0&&func0.call(data,"providers")){if(!validate11(
data.providers,{instancePath:instancePath+"/providers",parentData:data,parentDataProperty:"providers",rootData})){
vErrors=vErrors===null?validate11.errors:vErrors.concat(validate11.errors);errors=vErrors.length}}if(data.models!==
void 0&&func0.call(data,"models")){let data10=data.models;if(!(data10&&typeof data10=="object"&&!Array.isArray(
data10))&&data10!==null){const err21={instancePath:instancePath+"/models",schemaPath:"#/definitions/Models/typ\
e",keyword:"type",params:{type:schema20.type},message:"must be object,null",schema:schema20.type,parentSchema:schema20,
data:data10};if(vErrors===null){vErrors=[err21]}else{vErrors.push(err21)}errors++}if(data10&&typeof data10=="o\
bject"&&!Array.isArray(data10)){for(const key2 of Object.keys(data10)){if(!(key2==="default"||key2==="aliases")){
const err22={instancePath:instancePath+"/models",schemaPath:"#/definitions/Models/additionalProperties",keyword:"\
additionalProperties",params:{additionalProperty:key2},message:"must NOT have additional properties",schema:false,
parentSchema:schema20,data:data10};if(vErrors===null){vErrors=[err22]}else{vErrors.push(err22)}errors++}}if(data10.
default!==void 0&&func0.call(data10,"default")){let data11=data10.default;if(typeof data11!=="string"&&data11!==
null){const err23={instancePath:instancePath+"/models/default",schemaPath:"#/definitions/Models/properties/def\
ault/type",keyword:"type",params:{type:schema20.properties.default.type},message:"must be string,null",schema:schema20.
properties.default.type,parentSchema:schema20.properties.default,data:data11};if(vErrors===null){vErrors=[err23]}else{
vErrors.push(err23)}errors++}if(typeof data11==="string"){if(func48(data11)<1){const err24={instancePath:instancePath+
"/models/default",schemaPath:"#/definitions/Models/properties/default/minLength",keyword:"minLength",params:{limit:1},
message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema20.properties.default,data:data11};
if(vErrors===null){vErrors=[err24]}else{vErrors.push(err24)}errors++}}}if(data10.aliases!==void 0&&func0.call(
data10,"aliases")){let data12=data10.aliases;if(!(data12&&typeof data12=="object"&&!Array.isArray(data12))&&data12!==
null){const err25={instancePath:instancePath+"/models/aliases",schemaPath:"#/definitions/Models/properties/ali\
ases/type",keyword:"type",params:{type:schema20.properties.aliases.type},message:"must be object,null",schema:schema20.
properties.aliases.type,parentSchema:schema20.properties.aliases,data:data12};if(vErrors===null){vErrors=[err25]}else{
vErrors.push(err25)}errors++}if(data12&&typeof data12=="object"&&!Array.isArray(data12)){for(const key3 of Object.
keys(data12)){const _errs31=errors;if(typeof key3==="string"){if(!pattern5.test(key3)){const err26={instancePath:instancePath+
"/models/aliases",schemaPath:"#/definitions/Models/properties/aliases/propertyNames/pattern",keyword:"pattern",
params:{pattern:"^(\\*|[^\\s,*\\x00-\\x1f]{1,256})$"},message:'must match pattern "^(\\*|[^\\s,*\\x00-\\x1f]{1,256\
})$"',schema:"^(\\*|[^\\s,*\\x00-\\x1f]{1,256})$",parentSchema:schema20.properties.aliases.propertyNames,data:key3,
propertyName:key3};if(vErrors===null){vErrors=[err26]}else{vErrors.push(err26)}errors++}}var valid9=_errs31===
errors;if(!valid9){const err27={instancePath:instancePath+"/models/aliases",schemaPath:"#/definitions/Models/p\
roperties/aliases/propertyNames",keyword:"propertyNames",params:{propertyName:key3},message:"property name mus\
t be valid",schema:schema20.properties.aliases.propertyNames,parentSchema:schema20.properties.aliases,data:data12};
if(vErrors===null){vErrors=[err27]}else{vErrors.push(err27)}errors++}}for(const key4 of Object.keys(data12)){let data13=data12[key4];
if(typeof data13==="string"){if(func48(data13)>512){const err28={instancePath:instancePath+"/models/aliases/"+
key4.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/definitions/Models/properties/aliases/additionalProp\
erties/maxLength",keyword:"maxLength",params:{limit:512},message:"must NOT have more than 512 characters",schema:512,
parentSchema:schema20.properties.aliases.additionalProperties,data:data13};if(vErrors===null){vErrors=[err28]}else{
vErrors.push(err28)}errors++}if(func48(data13)<1){const err29={instancePath:instancePath+"/models/aliases/"+key4.
replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/definitions/Models/properties/aliases/additionalPropertie\
s/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema20.
properties.aliases.additionalProperties,data:data13};if(vErrors===null){vErrors=[err29]}else{vErrors.push(err29)}
errors++}}else{const err30={instancePath:instancePath+"/models/aliases/"+key4.replace(/~/g,"~0").replace(/\//g,
"~1"),schemaPath:"#/definitions/Models/properties/aliases/additionalProperties/type",keyword:"type",params:{type:"\
string"},message:"must be string",schema:schema20.properties.aliases.additionalProperties.type,parentSchema:schema20.
properties.aliases.additionalProperties,data:data13};if(vErrors===null){vErrors=[err30]}else{vErrors.push(err30)}
errors++}}}}}}if(data.pools!==void 0&&func0.call(data,"pools")){if(!validate17(data.pools,{instancePath:instancePath+
"/pools",parentData:data,parentDataProperty:"pools",rootData})){vErrors=vErrors===null?validate17.errors:vErrors.
concat(validate17.errors);errors=vErrors.length}}if(data.mixtures!==void 0&&func0.call(data,"mixtures")){if(!validate23(
data.mixtures,{instancePath:instancePath+"/mixtures",parentData:data,parentDataProperty:"mixtures",rootData})){
vErrors=vErrors===null?validate23.errors:vErrors.concat(validate23.errors);errors=vErrors.length}}if(data.routing!==
void 0&&func0.call(data,"routing")){let data16=data.routing;if(!(data16&&typeof data16=="object"&&!Array.isArray(
data16))&&data16!==null){const err31={instancePath:instancePath+"/routing",schemaPath:"#/definitions/Routing/t\
ype",keyword:"type",params:{type:schema29.type},message:"must be object,null",schema:schema29.type,parentSchema:schema29,
data:data16};if(vErrors===null){vErrors=[err31]}else{vErrors.push(err31)}errors++}if(data16&&typeof data16=="o\
bject"&&!Array.isArray(data16)){for(const key5 of Object.keys(data16)){if(!(key5==="default"||key5==="explorat\
ion"||key5==="window_minutes")){const err32={instancePath:instancePath+"/routing",schemaPath:"#/definitions/Ro\
uting/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key5},message:"must NOT \
have additional properties",schema:false,parentSchema:schema29,data:data16};if(vErrors===null){vErrors=[err32]}else{
vErrors.push(err32)}errors++}}if(data16.default!==void 0&&func0.call(data16,"default")){let data17=data16.default;
if(typeof data17!=="string"){const err33={instancePath:instancePath+"/routing/default",schemaPath:"#/definitio\
ns/Routing/properties/default/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema29.
properties.default.type,parentSchema:schema29.properties.default,data:data17};if(vErrors===null){vErrors=[err33]}else{
vErrors.push(err33)}errors++}if(!(data17==="perf"||data17==="price"||data17==="perf_avg"||data17==="perf-avg")){
const err34={instancePath:instancePath+"/routing/default",schemaPath:"#/definitions/Routing/properties/default\
/enum",keyword:"enum",params:{allowedValues:schema29.properties.default.enum},message:"must be equal to one of\
 the allowed values",schema:schema29.properties.default.enum,parentSchema:schema29.properties.default,data:data17};
if(vErrors===null){vErrors=[err34]}else{vErrors.push(err34)}errors++}}if(data16.exploration!==void 0&&func0.call(
data16,"exploration")){let data18=data16.exploration;if(typeof data18=="number"&&isFinite(data18)){if(data18>1||
isNaN(data18)){const err35={instancePath:instancePath+"/routing/exploration",schemaPath:"#/definitions/Routing\
/properties/exploration/maximum",keyword:"maximum",params:{comparison:"<=",limit:1},message:"must be <= 1",schema:1,
parentSchema:schema29.properties.exploration,data:data18};if(vErrors===null){vErrors=[err35]}else{vErrors.push(
err35)}errors++}if(data18<0||isNaN(data18)){const err36={instancePath:instancePath+"/routing/exploration",schemaPath:"\
#/definitions/Routing/properties/exploration/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"\
must be >= 0",schema:0,parentSchema:schema29.properties.exploration,data:data18};if(vErrors===null){vErrors=[err36]}else{
vErrors.push(err36)}errors++}}else{const err37={instancePath:instancePath+"/routing/exploration",schemaPath:"#\
/definitions/Routing/properties/exploration/type",keyword:"type",params:{type:"number"},message:"must be numbe\
r",schema:schema29.properties.exploration.type,parentSchema:schema29.properties.exploration,data:data18};if(vErrors===
null){vErrors=[err37]}else{vErrors.push(err37)}errors++}}if(data16.window_minutes!==void 0&&func0.call(data16,
"window_minutes")){let data19=data16.window_minutes;if(!(typeof data19=="number"&&(!(data19%1)&&!isNaN(data19))&&
isFinite(data19))){const err38={instancePath:instancePath+"/routing/window_minutes",schemaPath:"#/definitions/\
Routing/properties/window_minutes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:schema29.
properties.window_minutes.type,parentSchema:schema29.properties.window_minutes,data:data19};if(vErrors===null){
vErrors=[err38]}else{vErrors.push(err38)}errors++}if(typeof data19=="number"&&isFinite(data19)){if(data19>10080||
isNaN(data19)){const err39={instancePath:instancePath+"/routing/window_minutes",schemaPath:"#/definitions/Rout\
ing/properties/window_minutes/maximum",keyword:"maximum",params:{comparison:"<=",limit:10080},message:"must be\
 <= 10080",schema:10080,parentSchema:schema29.properties.window_minutes,data:data19};if(vErrors===null){vErrors=
[err39]}else{vErrors.push(err39)}errors++}if(data19<1||isNaN(data19)){const err40={instancePath:instancePath+"\
/routing/window_minutes",schemaPath:"#/definitions/Routing/properties/window_minutes/minimum",keyword:"minimum",
params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:schema29.properties.window_minutes,
data:data19};if(vErrors===null){vErrors=[err40]}else{vErrors.push(err40)}errors++}}}}}if(data.failover!==void 0&&
func0.call(data,"failover")){if(!validate27(data.failover,{instancePath:instancePath+"/failover",parentData:data,
parentDataProperty:"failover",rootData})){vErrors=vErrors===null?validate27.errors:vErrors.concat(validate27.errors);
errors=vErrors.length}}if(data.integrity!==void 0&&func0.call(data,"integrity")){let data21=data.integrity;if(!(data21&&
typeof data21=="object"&&!Array.isArray(data21))&&data21!==null){const err41={instancePath:instancePath+"/inte\
grity",schemaPath:"#/definitions/Integrity/type",keyword:"type",params:{type:schema32.type},message:"must be o\
bject,null",schema:schema32.type,parentSchema:schema32,data:data21};if(vErrors===null){vErrors=[err41]}else{vErrors.
push(err41)}errors++}if(data21&&typeof data21=="object"&&!Array.isArray(data21)){for(const key6 of Object.keys(
data21)){if(!(key6==="judge")){const err42={instancePath:instancePath+"/integrity",schemaPath:"#/definitions/I\
ntegrity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key6},message:"must N\
OT have additional properties",schema:false,parentSchema:schema32,data:data21};if(vErrors===null){vErrors=[err42]}else{
vErrors.push(err42)}errors++}}if(data21.judge!==void 0&&func0.call(data21,"judge")){let data22=data21.judge;if(typeof data22!==
"string"&&data22!==null){const err43={instancePath:instancePath+"/integrity/judge",schemaPath:"#/definitions/I\
ntegrity/properties/judge/type",keyword:"type",params:{type:schema32.properties.judge.type},message:"must be s\
tring,null",schema:schema32.properties.judge.type,parentSchema:schema32.properties.judge,data:data22};if(vErrors===
null){vErrors=[err43]}else{vErrors.push(err43)}errors++}if(typeof data22==="string"){if(!pattern7.test(data22)){
const err44={instancePath:instancePath+"/integrity/judge",schemaPath:"#/definitions/Integrity/properties/judge\
/pattern",keyword:"pattern",params:{pattern:"^[^\\s,*\\x00-\\x1f]{1,512}$"},message:'must match pattern "^[^\\s\
,*\\x00-\\x1f]{1,512}$"',schema:"^[^\\s,*\\x00-\\x1f]{1,512}$",parentSchema:schema32.properties.judge,data:data22};
if(vErrors===null){vErrors=[err44]}else{vErrors.push(err44)}errors++}}}}}if(data.security!==void 0&&func0.call(
data,"security")){let data23=data.security;if(!(data23&&typeof data23=="object"&&!Array.isArray(data23))&&data23!==
null){const err45={instancePath:instancePath+"/security",schemaPath:"#/definitions/Security/type",keyword:"typ\
e",params:{type:schema33.type},message:"must be object,null",schema:schema33.type,parentSchema:schema33,data:data23};
if(vErrors===null){vErrors=[err45]}else{vErrors.push(err45)}errors++}if(data23&&typeof data23=="object"&&!Array.
isArray(data23)){for(const key7 of Object.keys(data23)){if(!(key7==="allow_private_upstreams")){const err46={instancePath:instancePath+
"/security",schemaPath:"#/definitions/Security/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key7},
message:"must NOT have additional properties",schema:false,parentSchema:schema33,data:data23};if(vErrors===null){
vErrors=[err46]}else{vErrors.push(err46)}errors++}}if(data23.allow_private_upstreams!==void 0&&func0.call(data23,
"allow_private_upstreams")){let data24=data23.allow_private_upstreams;if(typeof data24!=="boolean"){const err47={
instancePath:instancePath+"/security/allow_private_upstreams",schemaPath:"#/definitions/Security/properties/al\
low_private_upstreams/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:schema33.properties.
allow_private_upstreams.type,parentSchema:schema33.properties.allow_private_upstreams,data:data24};if(vErrors===
null){vErrors=[err47]}else{vErrors.push(err47)}errors++}}}}if(data.keys!==void 0&&func0.call(data,"keys")){let data25=data.
keys;if(!Array.isArray(data25)&&data25!==null){const err48={instancePath:instancePath+"/keys",schemaPath:"#/pr\
operties/keys/type",keyword:"type",params:{type:schema11.properties.keys.type},message:"must be array,null",schema:schema11.
properties.keys.type,parentSchema:schema11.properties.keys,data:data25};if(vErrors===null){vErrors=[err48]}else{
vErrors.push(err48)}errors++}if(Array.isArray(data25)){const len2=data25.length;for(let i2=0;i2<len2;i2++){let data26=data25[i2];
if(data26&&typeof data26=="object"&&!Array.isArray(data26)){if(data26.name===void 0||!func0.call(data26,"name")){
const err49={instancePath:instancePath+"/keys/"+i2,schemaPath:"#/definitions/Key/required",keyword:"required",
params:{missingProperty:"name"},message:"must have required property 'name'",schema:schema34.required,parentSchema:schema34,
data:data26};if(vErrors===null){vErrors=[err49]}else{vErrors.push(err49)}errors++}if(data26.key===void 0||!func0.
call(data26,"key")){const err50={instancePath:instancePath+"/keys/"+i2,schemaPath:"#/definitions/Key/required",
keyword:"required",params:{missingProperty:"key"},message:"must have required property 'key'",schema:schema34.
required,parentSchema:schema34,data:data26};if(vErrors===null){vErrors=[err50]}else{vErrors.push(err50)}errors++}
for(const key8 of Object.keys(data26)){if(!(key8==="name"||key8==="key"||key8==="admin"||key8==="models"||key8===
"providers"||key8==="expires_at")){const err51={instancePath:instancePath+"/keys/"+i2,schemaPath:"#/definition\
s/Key/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:key8},message:"must NOT \
have additional properties",schema:false,parentSchema:schema34,data:data26};if(vErrors===null){vErrors=[err51]}else{
vErrors.push(err51)}errors++}}if(data26.name!==void 0&&func0.call(data26,"name")){let data27=data26.name;if(typeof data27===
"string"){if(func48(data27)>128){const err52={instancePath:instancePath+"/keys/"+i2+"/name",schemaPath:"#/defi\
nitions/Key/properties/name/maxLength",keyword:"maxLength",params:{limit:128},message:"must NOT have more than\
 128 characters",schema:128,parentSchema:schema34.properties.name,data:data27};if(vErrors===null){vErrors=[err52]}else{
vErrors.push(err52)}errors++}if(func48(data27)<1){const err53={instancePath:instancePath+"/keys/"+i2+"/name",schemaPath:"\
#/definitions/Key/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer\
 than 1 characters",schema:1,parentSchema:schema34.properties.name,data:data27};if(vErrors===null){vErrors=[err53]}else{
vErrors.push(err53)}errors++}}else{const err54={instancePath:instancePath+"/keys/"+i2+"/name",schemaPath:"#/de\
finitions/Key/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema34.
properties.name.type,parentSchema:schema34.properties.name,data:data27};if(vErrors===null){vErrors=[err54]}else{
vErrors.push(err54)}errors++}}if(data26.key!==void 0&&func0.call(data26,"key")){let data28=data26.key;if(typeof data28===
"string"){if(func48(data28)>1024){const err55={instancePath:instancePath+"/keys/"+i2+"/key",schemaPath:"#/defi\
nitions/Key/properties/key/maxLength",keyword:"maxLength",params:{limit:1024},message:"must NOT have more than\
 1024 characters",schema:1024,parentSchema:schema34.properties.key,data:data28};if(vErrors===null){vErrors=[err55]}else{
vErrors.push(err55)}errors++}if(func48(data28)<1){const err56={instancePath:instancePath+"/keys/"+i2+"/key",schemaPath:"\
#/definitions/Key/properties/key/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer \
than 1 characters",schema:1,parentSchema:schema34.properties.key,data:data28};if(vErrors===null){vErrors=[err56]}else{
vErrors.push(err56)}errors++}}else{const err57={instancePath:instancePath+"/keys/"+i2+"/key",schemaPath:"#/def\
initions/Key/properties/key/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema34.
properties.key.type,parentSchema:schema34.properties.key,data:data28};if(vErrors===null){vErrors=[err57]}else{
vErrors.push(err57)}errors++}}if(data26.admin!==void 0&&func0.call(data26,"admin")){let data29=data26.admin;if(typeof data29!==
"boolean"){const err58={instancePath:instancePath+"/keys/"+i2+"/admin",schemaPath:"#/definitions/Key/propertie\
s/admin/type",keyword:"type",params:{type:"boolean"},message:"must be boolean",schema:schema34.properties.admin.
type,parentSchema:schema34.properties.admin,data:data29};if(vErrors===null){vErrors=[err58]}else{vErrors.push(
err58)}errors++}}if(data26.models!==void 0&&func0.call(data26,"models")){let data30=data26.models;if(Array.isArray(
data30)){const len3=data30.length;for(let i3=0;i3<len3;i3++){let data31=data30[i3];if(typeof data31==="string"){
if(func48(data31)<1){const err59={instancePath:instancePath+"/keys/"+i2+"/models/"+i3,schemaPath:"#/definition\
s/Key/properties/models/items/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer tha\
n 1 characters",schema:1,parentSchema:schema34.properties.models.items,data:data31};if(vErrors===null){vErrors=
[err59]}else{vErrors.push(err59)}errors++}}else{const err60={instancePath:instancePath+"/keys/"+i2+"/models/"+
i3,schemaPath:"#/definitions/Key/properties/models/items/type",keyword:"type",params:{type:"string"},message:"\
must be string",schema:schema34.properties.models.items.type,parentSchema:schema34.properties.models.items,data:data31};
if(vErrors===null){vErrors=[err60]}else{vErrors.push(err60)}errors++}}}else{const err61={instancePath:instancePath+
"/keys/"+i2+"/models",schemaPath:"#/definitions/Key/properties/models/type",keyword:"type",params:{type:"array"},
message:"must be array",schema:schema34.properties.models.type,parentSchema:schema34.properties.models,data:data30};
if(vErrors===null){vErrors=[err61]}else{vErrors.push(err61)}errors++}}if(data26.providers!==void 0&&func0.call(
data26,"providers")){let data32=data26.providers;if(Array.isArray(data32)){const len4=data32.length;for(let i4=0;i4<
len4;i4++){let data33=data32[i4];if(typeof data33==="string"){if(func48(data33)<1){const err62={instancePath:instancePath+
"/keys/"+i2+"/providers/"+i4,schemaPath:"#/definitions/Key/properties/providers/items/minLength",keyword:"minL\
ength",params:{limit:1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.
providers.items,data:data33};if(vErrors===null){vErrors=[err62]}else{vErrors.push(err62)}errors++}}else{const err63={
instancePath:instancePath+"/keys/"+i2+"/providers/"+i4,schemaPath:"#/definitions/Key/properties/providers/item\
s/type",keyword:"type",params:{type:"string"},message:"must be string",schema:schema34.properties.providers.items.
type,parentSchema:schema34.properties.providers.items,data:data33};if(vErrors===null){vErrors=[err63]}else{vErrors.
push(err63)}errors++}}}else{const err64={instancePath:instancePath+"/keys/"+i2+"/providers",schemaPath:"#/defi\
nitions/Key/properties/providers/type",keyword:"type",params:{type:"array"},message:"must be array",schema:schema34.
properties.providers.type,parentSchema:schema34.properties.providers,data:data32};if(vErrors===null){vErrors=[
err64]}else{vErrors.push(err64)}errors++}}if(data26.expires_at!==void 0&&func0.call(data26,"expires_at")){let data34=data26.
expires_at;if(typeof data34!=="string"&&!(typeof data34=="number"&&(!(data34%1)&&!isNaN(data34))&&isFinite(data34))&&
data34!==null){const err65={instancePath:instancePath+"/keys/"+i2+"/expires_at",schemaPath:"#/definitions/Key/\
properties/expires_at/type",keyword:"type",params:{type:schema34.properties.expires_at.type},message:"must be \
string,integer,null",schema:schema34.properties.expires_at.type,parentSchema:schema34.properties.expires_at,data:data34};
if(vErrors===null){vErrors=[err65]}else{vErrors.push(err65)}errors++}}}else{const err66={instancePath:instancePath+
"/keys/"+i2,schemaPath:"#/definitions/Key/type",keyword:"type",params:{type:"object"},message:"must be object",
schema:schema34.type,parentSchema:schema34,data:data26};if(vErrors===null){vErrors=[err66]}else{vErrors.push(err66)}
errors++}}}}}else{const err67={instancePath,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object",schema:schema11.type,parentSchema:schema11,data};if(vErrors===null){vErrors=[err67]}else{vErrors.
push(err67)}errors++}validate10.errors=vErrors;return errors===0}export{validateConfigFile};
