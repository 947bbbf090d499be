// The VS Code client: it starts "mtaudit lsp", shows the score of the article in
// the status bar and its report in a tab.
import * as vscode from 'vscode'
import { LanguageClient } from 'vscode-languageclient/node'

/** What the server's own method answers with, as far as it is used here. */
interface Report {
  document: { score?: { value?: number; band?: string }; findings: unknown[] } | null
  html?: string
}

const languages = ['plaintext', 'markdown', 'html']

let client: LanguageClient | undefined

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const command = vscode.workspace.getConfiguration('mtaudit').get('path', 'mtaudit')
  client = new LanguageClient('mtaudit', 'mtaudit', { command, args: ['lsp'] }, {
    documentSelector: languages.flatMap(language => ['file', 'untitled'].map(scheme => ({ language, scheme }))),
  })
  const status = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Right)
  status.command = 'mtaudit.openReport'
  const show = () => showScore(status)
  context.subscriptions.push(
    status,
    vscode.commands.registerCommand('mtaudit.openReport', openReport),
    vscode.commands.registerCommand('mtaudit.restart', () => client?.restart()),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.languages.onDidChangeDiagnostics(show),
  )
  await client.start()
  await show()
}

export function deactivate(): Thenable<void> | undefined {
  return client?.stop()
}

/** audited is the document that has the focus, if the server knows it. */
function audited(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document
  return document && languages.includes(document.languageId) ? document : undefined
}

async function ask(document: vscode.TextDocument, html: boolean): Promise<Report | undefined> {
  return client?.sendRequest<Report>('mtaudit/report', { textDocument: { uri: document.uri.toString() }, html })
}

async function showScore(status: vscode.StatusBarItem): Promise<void> {
  const document = audited()
  const report = document && await ask(document, false).catch(() => undefined) // closed meanwhile
  if (document !== audited()) {
    return // an answer about another article
  }
  const score = report?.document?.score
  if (score?.value === undefined) {
    status.hide()
    return
  }
  status.text = `mtaudit ${Math.round(score.value)}`
  status.tooltip = `${score.band ?? ''}: ${report?.document?.findings.length ?? 0} findings. Open the report.`
  status.show()
}

async function openReport(): Promise<void> {
  const document = audited()
  const report = document && await ask(document, true)
  if (!document || !report?.html) {
    void vscode.window.showInformationMessage('mtaudit: open an article first.')
    return
  }
  const name = document.uri.path.split('/').pop()
  const panel = vscode.window.createWebviewPanel('mtaudit.report', `Report: ${name}`, vscode.ViewColumn.Beside, {
    enableScripts: true, // those of the report alone: it carries its own content security policy
    localResourceRoots: [],
  })
  panel.webview.html = report.html
}
