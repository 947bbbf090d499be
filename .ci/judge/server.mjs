// An OpenAI-compatible /v1/chat/completions on this machine, over the prebuilt binary of
// node-llama-cpp: real HTTP, real grammar-constrained JSON, for a model of a few megabytes
// that means nothing by what it says.
//
// usage: node server.mjs MODEL.gguf    prints "listening PORT"
import http from "node:http";
import path from "node:path";
import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";

const require = createRequire(path.join(process.env.NLC_DIR, "x.js"));
const {getLlama, LlamaCompletion} = await import(pathToFileURL(require.resolve("node-llama-cpp")).href);
const llama = await getLlama({gpu: false, build: "never", logLevel: "error", maxThreads: 1});
const model = await llama.loadModel({modelPath: path.resolve(process.argv[2])});
const size = 16384;
const context = await model.createContext({contextSize: size, threads: 1});
const sequence = context.getSequence();

const send = (res, code, body) => {
	res.writeHead(code, {"content-type": "application/json"});
	res.end(JSON.stringify(body));
};
const fail = (res, code, message, type) => send(res, code, {error: {message, type, code: null, param: null}});

async function complete(body, signal) {
	const turns = body.messages.map((m) => `<|im_start|>${m.role}\n${m.content}<|im_end|>\n`).join("");
	const prompt = model.tokenize(turns + "<|im_start|>assistant\n", true);
	const maxTokens = body.max_completion_tokens ?? body.max_tokens ?? 512;
	if (prompt.length + maxTokens > size)
		return {error: [400, `prompt has ${prompt.length} tokens, context is ${size}`, "exceed_context_size_error"]};
	const format = body.response_format;
	let grammar;
	if (format?.type === "json_schema") grammar = await llama.createGrammarForJsonSchema(format.json_schema.schema);
	else if (format?.type === "json_object") grammar = await llama.getGrammarFor("json");
	const completion = new LlamaCompletion({contextSequence: sequence});
	await sequence.clearHistory();
	const r = await completion.generateCompletionWithMeta(prompt, {grammar, maxTokens, temperature: body.temperature ?? 0.8, seed: body.seed ?? 0, signal, stopOnAbortSignal: true});
	completion.dispose({disposeSequence: false});
	const out = model.tokenize(r.response).length;
	return {ok: {
		id: "chatcmpl", object: "chat.completion", created: 0, model: body.model,
		choices: [{index: 0, message: {role: "assistant", content: r.response}, finish_reason: r.metadata.stopReason === "maxTokens" ? "length" : "stop"}],
		usage: {prompt_tokens: prompt.length, completion_tokens: out, total_tokens: prompt.length + out},
	}};
}

let last = Promise.resolve(); // one request at a time
const server = http.createServer((req, res) => {
	const chunks = [];
	req.on("data", (c) => chunks.push(c));
	req.on("end", () => {
		if (req.url === "/v1/models") return send(res, 200, {object: "list", data: [{id: "tiny", object: "model", owned_by: "local", created: 0}]});
		if (req.method !== "POST" || req.url !== "/v1/chat/completions") return fail(res, 404, "not found", "not_found");
		let body;
		try {
			body = JSON.parse(Buffer.concat(chunks));
		} catch (e) {
			return fail(res, 400, "bad JSON: " + e.message, "invalid_request_error");
		}
		const gone = new AbortController();
		res.on("close", () => gone.abort());
		last = last
			.then(() => complete(body, gone.signal))
			.then((r) => (r.error ? fail(res, ...r.error) : send(res, 200, r.ok)))
			.catch((e) => fail(res, 400, String(e.message), "invalid_request_error"));
	});
});
server.listen(0, "127.0.0.1", () => console.log("listening", server.address().port));
