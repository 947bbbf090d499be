// The protocol client of VS Code against the server: both encodings, push and
// pull, cancellation, watched files, two roots, names with blanks and CJK; messages
// in one go, settings, links to the rules' pages, dismissals with a reason, audits on
// save. MTAUDIT names the program.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createRequire } from 'node:module'
const require = createRequire(join(process.cwd(), 'x.js'))
const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-languageserver-protocol/node')

const line = '𠮷野 机器 said the the plan was ready.'
const body = `${line}\n\nThe council will meet again in spring.\n`
const units = { 'utf-8': s => Buffer.byteLength(s), 'utf-16': s => s.length }

function roots() {
  const base = mkdtempSync(join(tmpdir(), 'mtaudit-'))
  return ['one root', '第二'].map(name => {
    const dir = join(base, name)
    mkdirSync(join(dir, '.git'), { recursive: true })
    writeFileSync(join(dir, '机器 a.txt'), body)
    return dir
  })
}

async function session({ encodings, pull }) {
  const dirs = roots()
  const server = spawn(process.env.MTAUDIT, ['lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const status = new Promise(done => server.on('exit', done))
  const c = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
  const pushed = new Map()
  const waiting = []
  let registered = []
  c.onNotification('textDocument/publishDiagnostics', p => {
    pushed.set(p.uri, p)
    waiting.splice(0).forEach(w => w())
  })
  c.onRequest('client/registerCapability', p => { registered.push(...p.registrations) })
  c.onRequest('workspace/diagnostic/refresh', () => null)
  c.onRequest('window/workDoneProgress/create', () => null)
  c.listen()
  const init = await c.sendRequest('initialize', {
    processId: process.pid, rootUri: null,
    workspaceFolders: dirs.map(d => ({ uri: pathToFileURL(d).href, name: d })),
    capabilities: {
      general: { positionEncodings: encodings },
      window: { workDoneProgress: true },
      workspace: { workspaceEdit: { documentChanges: true }, didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: false } },
      textDocument: { publishDiagnostics: { relatedInformation: true }, ...(pull ? { diagnostic: {} } : {}) },
    },
  })
  const encoding = encodings?.includes('utf-8') ? 'utf-8' : 'utf-16'
  assert.equal(init.capabilities.positionEncoding, encoding)
  assert.equal(!!init.capabilities.diagnosticProvider, pull)
  c.sendNotification('initialized', {})
  const uris = dirs.map(d => pathToFileURL(join(d, '机器 a.txt')).href)
  const find = async (uri, ok) => {
    for (let n = 0; n < 200; n++) {
      if (pull) {
        const r = await c.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
        if (ok(r.items)) return r.items
        await new Promise(done => setTimeout(done, 20))
        continue
      }
      const p = pushed.get(uri)
      if (p && ok(p.diagnostics)) return p.diagnostics
      await new Promise(done => waiting.push(done))
    }
    assert.fail(`no such diagnostics for ${uri}`)
  }
  const repeated = all => all.find(d => d.code === 'MT401')
  for (const uri of uris) {
    c.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text: body } })
    const d = repeated(await find(uri, repeated))
    const start = units[encoding](line.slice(0, line.indexOf('the the')))
    assert.deepEqual(d.range, { start: { line: 0, character: start }, end: { line: 0, character: start + 7 } })
    assert.ok(d.data.fingerprint && d.severity && d.source === 'mtaudit')
    const actions = await c.sendRequest('textDocument/codeAction', { textDocument: { uri }, range: d.range, context: { diagnostics: [d] } })
    const fix = actions.find(a => a.edit)
    assert.equal(fix.edit.documentChanges[0].textDocument.version, 1)
    assert.ok(actions.some(a => a.command?.command === 'mtaudit.dismiss'))
  }
  if (!pull) assert.equal(pushed.get(uris[0]).version, 1)
  else assert.equal(pushed.size, 0)

  // A configuration that appears in one root is noticed, and holds there alone.
  while (!registered.length) await new Promise(done => setTimeout(done, 5))
  const config = join(dirs[0], '.mtaudit.yaml')
  writeFileSync(config, 'disable: [repeated-word]\n')
  c.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(config).href, type: 1 }] })
  await find(uris[0], all => !repeated(all))
  await find(uris[1], repeated)

  // An edit, and at once a request that is given up.
  const at = { line: 0, character: units[encoding]('𠮷') }
  c.sendNotification('textDocument/didChange', { textDocument: { uri: uris[1], version: 2 }, contentChanges: [{ range: { start: at, end: at }, text: '👩‍👩‍👧' }] })
  const { text } = await c.sendRequest('mtaudit/text', { textDocument: { uri: uris[1] } })
  assert.equal(text, body.replace('𠮷', '𠮷👩‍👩‍👧'))
  await assert.rejects(c.sendRequest('textDocument/unheardOf', {}), e => e.code === -32601)
  await c.sendRequest('shutdown')
  c.sendNotification('exit')
  assert.equal(await status, 0)
}

/** connect starts a server whose requests are answered from a table. */
function connect(answers) {
  const server = spawn(process.env.MTAUDIT, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const c = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
  const pushed = new Map()
  const asked = []
  c.onNotification('textDocument/publishDiagnostics', p => pushed.set(p.uri, p))
  c.onRequest((method, params) => { asked.push({ method, params }); return answers[method] ?? null })
  c.listen()
  return { c, pushed, asked, status: new Promise(done => server.on('exit', done)) }
}

async function until(what, ok) {
  for (let n = 0; n < 1000; n++) {
    const got = ok()
    if (got) return got
    await new Promise(done => setTimeout(done, 10))
  }
  assert.fail(`it never comes to this: ${what}`)
}

// All of a session's start in one go, and then what a user does: open the page of a
// rule, dismiss with a reason and without, change a setting.
async function oneGo() {
  const [dir] = roots()
  const uri = pathToFileURL(join(dir, '机器 a.txt')).href
  const answers = { 'workspace/configuration': [{ run: 'onSave' }] }
  const { c, pushed, asked, status } = connect(answers)
  const at = n => ({ start: { line: 0, character: n }, end: { line: 0, character: n } })
  const edit = (version, n, text) => c.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range: at(n), text }] })
  const init = c.sendRequest('initialize', {
    processId: process.pid, rootUri: pathToFileURL(dir).href, initializationOptions: { run: 'onType' },
    capabilities: {
      window: { showDocument: { support: true } }, workspace: { configuration: true },
      textDocument: { publishDiagnostics: { codeDescriptionSupport: true } },
    },
  })
  c.sendNotification('initialized', {})
  c.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text: body } })
  edit(2, 0, 'A')
  edit(3, 1, '𠮷')
  const [, { text, version }] = await Promise.all([init, c.sendRequest('mtaudit/text', { textDocument: { uri } })])
  assert.deepEqual([text, version], ['A𠮷' + body, 3])

  const marked = () => pushed.get(uri)?.version === 3 && pushed.get(uri).diagnostics.find(d => d.code === 'MT401')
  const d = await until('it is marked', marked)
  const page = fileURLToPath(d.codeDescription.href)
  assert.match(readFileSync(page, 'utf8'), /^# repeated-word \(MT401\)/)
  assert.ok(!page.startsWith(dir), 'the page is in the workspace')
  await c.sendRequest('workspace/executeCommand', { command: 'mtaudit.openRule', arguments: [{ rule: 'MT401' }] })
  await until('the page is shown', () => asked.find(a => a.method === 'window/showDocument' && a.params.uri === d.codeDescription.href))

  // On save, which is what the client answered when it was asked.
  await until('it asks for settings', () => asked.find(a => a.method === 'workspace/configuration'))
  await c.sendRequest('mtaudit/report', { textDocument: { uri } })
  edit(4, 0, 'the the ')
  await until('the edit moves the mark', () => pushed.get(uri).version === 4)
  assert.equal(pushed.get(uri).diagnostics.filter(d => d.code === 'MT401').length, 1)
  c.sendNotification('textDocument/didSave', { textDocument: { uri } })
  await until('what is saved is audited', () => pushed.get(uri).diagnostics.filter(d => d.code === 'MT401').length === 2)

  // Dismissals: given up, asked for, brought along.
  const baseline = join(dir, '.mtaudit-baseline.json')
  const dismiss = async reason => {
    await c.sendRequest('mtaudit/report', { textDocument: { uri } })
    const d = pushed.get(uri).diagnostics.find(d => d.code === 'MT401')
    await c.sendRequest('workspace/executeCommand', { command: 'mtaudit.dismiss', arguments: [{ uri, fingerprint: d.data.fingerprint, reason }] })
    return d.data.fingerprint
  }
  await dismiss(undefined)
  assert.ok(!existsSync(baseline), 'a closed question dismisses')
  const { params } = asked.find(a => a.method === 'window/showMessageRequest')
  answers['window/showMessageRequest'] = params.actions[0]
  const gone = await dismiss(undefined)
  await until('it is gone', () => !pushed.get(uri).diagnostics.some(d => d.data.fingerprint === gone))
  await dismiss('a slogan 机器')
  await until('all are gone', () => !pushed.get(uri).diagnostics.some(d => d.code === 'MT401'))
  const reasons = JSON.parse(readFileSync(baseline, 'utf8')).entries.map(e => e.reason).sort()
  assert.deepEqual(reasons, [params.actions[0].title, 'a slogan 机器'].sort())
  assert.equal(asked.filter(a => a.method === 'window/showMessageRequest').length, 2)
  c.sendRequest('shutdown')
  c.sendNotification('exit')
  assert.equal(await status, 0)
}

for (const encodings of [undefined, ['utf-8', 'utf-16']]) {
  for (const pull of [false, true]) await session({ encodings, pull })
}
await oneGo()
console.log('VS Code protocol client: utf-16 and utf-8, push and pull, two roots, watched files, one go, settings, rule pages, reasons, exit 0')
