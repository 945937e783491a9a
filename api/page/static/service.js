// The service's endpoints, and its problems in words that an editor can act on.

const TITLES = {
  400: "The service could not read the request",
  401: "This service asks for a key",
  408: "Sending took too long",
  413: "The articles are too large together",
  422: "Something in the articles cannot be used",
  429: "The key's quota is used up",
  503: "The service is busy",
  504: "Writing took too long",
};

/** The parts of an article in an editor's words, by the last word of the service's field. */
const PARTS = { name: "The outlet's name", url: "Its address", title: "Its headline", published_at: "Its date", language: "Its language" };

/** A refusal or a failure: what to tell the editor, and which article it is about (an index, or null), and which field of it. */
export class Problem extends Error {
  constructor(title, detail, { status = 0, article = null, part = null, retryAfter = null } = {}) {
    super(detail);
    Object.assign(this, { title, detail, status, article, part, retryAfter });
  }
}

const UNREACHABLE = () =>
  new Problem("The service cannot be reached", "Your articles are safe in this browser. Check the connection and try again.");
const BROKEN_OFF = () =>
  new Problem("The connection broke off", "The brief was not finished. Your articles are safe in this browser; try again.");

/**
 * Ask for a brief. Calls `onStage(stage)` and `onSentence(sentence)` as they come.
 * @returns {Promise<object>} the summary, as in the service's JSON
 */
export async function summarize(request, { signal, onStage, onSentence }) {
  const response = await post("v1/summaries", request, { signal, accept: "text/event-stream" });
  if (!response.headers.get("Content-Type")?.startsWith("text/event-stream")) return response.json();
  try {
    for await (const { event, data } of events(response.body)) {
      if (event === "stage") onStage(data);
      else if (event === "sentence") onSentence(data);
      else if (event === "summary") return data;
      else if (event === "problem" || event === "error") throw problemFrom(data.status ?? 500, data, null);
    }
  } catch (error) {
    if (error instanceof Problem || error.name === "AbortError") throw error;
    throw BROKEN_OFF();
  }
  throw BROKEN_OFF();
}

/** What cleaning would take out of each document: `[{headline, removed: [{start, end, rule}]}]`. */
export const clean = async (documents) => (await (await post("v1/clean", { documents })).json()).documents;

/** How well sources carry a text: `{stands, score, unsupported: [{start, end, text, reason}]}`. */
export const checkSupport = async (text, sources, signal) =>
  (await post("v1/support", { text, sources }, { signal })).json();

/**
 * The article inside a web page, given as text or as the bytes of a file, whose charset the service finds out.
 * @returns {Promise<object>} a document of a request: `{title, text, source: {name, url}, published_at}`, null where unknown
 */
export async function extract(page) {
  const headers = { "Content-Type": typeof page === "string" ? "text/html; charset=utf-8" : "text/html" };
  return (await send("v1/extract", { method: "POST", headers, body: page })).json();
}

/** The sample cluster as files: `[{name, text}]`. */
export const sample = async () => (await send("page/sample", {})).json();

function post(path, body, { signal = undefined, accept = "application/json" } = {}) {
  const headers = { "Content-Type": "application/json", Accept: accept };
  return send(path, { method: "POST", headers, body: JSON.stringify(body), signal });
}

async function send(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (error) {
    throw error.name === "AbortError" ? error : UNREACHABLE();
  }
  if (response.ok) return response;
  const details = await response.json().catch(() => ({}));
  throw problemFrom(response.status, details, response.headers.get("Retry-After"));
}

function problemFrom(status, { detail = "", errors = [] }, retryAfter) {
  const about = errors.map(({ field, problem }) => ({ article: /^documents\W?(\d+)/.exec(field)?.[1], field, problem }));
  const first = about.find(({ article }) => article !== undefined);
  const said = first ? inWords(first) : [detail, ...about.map(({ field, problem }) => `${field}: ${problem}`)].join(" ");
  return new Problem(TITLES[status] ?? "The service failed", said, {
    status,
    article: first ? Number(first.article) : null,
    part: first ? partOf(first.field) : null,
    retryAfter: Number(retryAfter) || null,
  });
}

/** What is wrong with an article, and with what of it, if not its text. */
function inWords({ field, problem }) {
  const part = PARTS[partOf(field)];
  return part ? `${part}: ${problem}` : problem.charAt(0).toUpperCase() + problem.slice(1);
}

const partOf = (field) => /[a-z_]+$/.exec(field)?.[0];

/** Server-sent events from a response's body. */
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let held = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (held + value).split(/\r?\n\r?\n/);
    held = blocks.pop();
    for (const block of blocks) {
      const lines = block.split(/\r?\n/).map((line) => /^(event|data): ?(.*)$/s.exec(line)).filter(Boolean);
      const of = (name) => lines.filter((line) => line[1] === name).map((line) => line[2]).join("\n");
      if (of("data")) yield { event: of("event"), data: JSON.parse(of("data")) };
    }
  }
}
