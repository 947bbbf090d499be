// The session with "mtaudit lsp": it begins, ends and begins anew.
import * as vscode from 'vscode'
import { LanguageClient, State } from 'vscode-languageclient/node'
import { languages, type Rating } from './article'
import { decisions } from './decisions'
import { look } from './look'
import { findProgram, NotFound } from './program'
import { settings } from './settings'

/** Server is the session; there is one at a time. */
export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined
  private problem: string | undefined
  private begun: Promise<void> = Promise.resolve()
  private readonly log = vscode.window.createOutputChannel('mtaudit', { log: true })
  private readonly changed = new vscode.EventEmitter<void>()

  /** Fires when the session begins or ends. */
  readonly onDidChange = this.changed.event

  /** showReport opens the report of an article, in the place of the server's own way to show it. */
  constructor(private readonly showReport: (uri?: vscode.Uri) => Promise<void>) {}

  /** Why there is no session; undefined if there is one, or one is about to be. */
  get fault(): string | undefined {
    return this.problem
  }

  /** start begins a session, after the one before has ended. It tells the reader what goes wrong. */
  start(): Promise<void> {
    this.begun = this.begun.then(() => this.restart())
    return this.begun
  }

  private async restart(): Promise<void> {
    await this.stop()
    this.problem = undefined
    try {
      const program = await findProgram(settings().get('path', 'mtaudit'))
      this.log.info(`Starting ${program} lsp`)
      this.client = this.newClient(program)
      await this.client.start()
    } catch (err) {
      this.problem = err instanceof Error ? err.message : String(err)
      this.log.error(this.problem)
      this.explain(this.problem, err instanceof NotFound).catch(err => this.log.error(String(err)))
    }
    this.changed.fire()
  }

  /** stop ends the session. */
  async stop(): Promise<void> {
    const client = this.client
    this.client = undefined
    await client?.dispose().catch(() => undefined) // one that never began cannot end
  }

  /** score waits for the audit of an article as it is and returns how good it is. */
  score(document: vscode.TextDocument): Promise<Rating | undefined> {
    return this.ask<Rating>('mtaudit/score', document, {})
  }

  /** report waits for the audit of an article as it is and returns its HTML report. */
  async report(document: vscode.TextDocument): Promise<string | undefined> {
    return (await this.ask<{ html?: string }>('mtaudit/report', document, { html: true }))?.html
  }

  /** ask returns undefined without a session, and where the document was closed meanwhile. */
  private async ask<Answer>(method: string, document: vscode.TextDocument, params: object): Promise<Answer | undefined> {
    if (this.client?.state !== State.Running) {
      return undefined
    }
    return this.client.sendRequest<Answer>(method, { textDocument: { uri: document.uri.toString() }, ...params }).catch(() => undefined)
  }

  /** showLog opens the log of the server. */
  showLog(): void {
    this.log.show()
  }

  dispose(): void {
    this.log.dispose()
    this.changed.dispose()
  }

  private newClient(program: string): LanguageClient {
    const client = new LanguageClient('mtaudit', 'mtaudit', { command: program, args: ['lsp'] }, {
      documentSelector: languages.flatMap(language => ['file', 'untitled'].map(scheme => ({ language, scheme }))),
      diagnosticPullOptions: { onChange: true, onSave: true }, // the server knows mtaudit.run
      outputChannel: this.log,
      initializationFailedHandler: () => false,
      middleware: {
        ...decisions(this.showReport),
        ...look,
      },
    })
    client.onDidChangeState(({ newState }) => {
      if (client === this.client && newState === State.Stopped) {
        this.problem = 'The server ended.'
      } else if (newState === State.Running) {
        this.problem = undefined
      }
      this.changed.fire()
    })
    return client
  }

  /** explain says why there is no session and what can be done. */
  private async explain(why: string, missing: boolean): Promise<void> {
    const choose = 'Choose the program…', again = 'Try again', log = 'Show the log'
    const answer = missing
      ? await vscode.window.showErrorMessage(
        `mtaudit was not found: ${why} Install the program, or say in “mtaudit.path” where it is.`, choose, again)
      : await vscode.window.showErrorMessage(`mtaudit did not start: ${why}`, again, log)
    if (answer === choose) {
      await chooseProgram()
    } else if (answer === again) {
      await this.start()
    } else if (answer === log) {
      this.showLog()
    }
  }
}

/** chooseProgram puts the program that the reader points to in the settings, which starts the session. */
async function chooseProgram(): Promise<void> {
  const [program] = await vscode.window.showOpenDialog({ title: 'The mtaudit program', openLabel: 'Use it' }) ?? []
  if (program) {
    await settings().update('path', program.fsPath, vscode.ConfigurationTarget.Global)
  }
}
