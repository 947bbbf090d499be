// The VS Code client: it starts "mtaudit lsp", shows the score of the article in
// the status bar and its report in a tab beside it, and asks why a finding is
// dismissed.
import * as vscode from 'vscode'
import { audited, isArticle } from './article'
import { Reports } from './report'
import { Server } from './server'
import { Status } from './status'

let server: Server | undefined

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const reports = new Reports()
  const session: Server = new Server(uri => reports.open(session, uri))
  const status = new Status(session)
  const update = () => void status.update()
  server = session
  context.subscriptions.push(
    session,
    status,
    vscode.commands.registerCommand('mtaudit.openReport', () => reports.open(session)),
    vscode.commands.registerCommand('mtaudit.openPassage', openPassage),
    vscode.commands.registerCommand('mtaudit.restart', () => session.start()),
    vscode.commands.registerCommand('mtaudit.showLog', () => session.showLog()),
    session.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some(uri => uri.toString() === audited()?.uri.toString())) {
        update()
      }
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === audited()) {
        update()
      }
    }),
    vscode.workspace.onDidSaveTextDocument(document => {
      if (isArticle(document)) {
        void reports.refresh(session, document)
      }
    }),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('mtaudit.path')) {
        void session.start()
      }
    }),
  )
  await session.start()
}

export function deactivate(): Thenable<void> | undefined {
  return server?.stop()
}

/** openPassage shows, beside the article, what the reference has for the paragraph at the cursor. */
async function openPassage(): Promise<void> {
  const editor = vscode.window.activeTextEditor
  const places = editor && await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider', editor.document.uri, editor.selection.active)
  const place = places?.[0]
  if (!editor || !place) {
    void vscode.window.showInformationMessage('mtaudit: nothing in a reference answers to this place. References are named in .mtaudit.yaml.')
    return
  }
  const [uri, selection] = 'uri' in place ? [place.uri, place.range] : [place.targetUri, place.targetSelectionRange ?? place.targetRange]
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, selection })
  await vscode.window.showTextDocument(editor.document, editor.viewColumn) // the reader goes on writing
}
